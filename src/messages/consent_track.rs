//! What is said about the recording of the consent.

use crate::messages::catalogue::catalogue;

catalogue! { "consent_track";
    STATE: "RECORDING CONSENT", "OPNAME TOESTEMMING";
    FAILED_MEANS: "The consent is not being recorded. The answers are written down all the same, with their time.",
        "De toestemming wordt niet opgenomen. De antwoorden worden wel opgeschreven, met de tijd erbij.";
    FAILED_TODO: "Go on without, or go back to the question about recording the consent and on again to try once more.",
        "Ga verder zonder, of ga terug naar de vraag over het opnemen van de toestemming en weer verder om het nog eens te proberen.";
    READY_RECORD: "Only the consent has been recorded so far: {length}. Press Enter to start recording the conversation.",
        "Alleen de toestemming is tot nu toe opgenomen: {length}. Druk op Enter om de opname van het gesprek te starten.";
    READY_NOTES: "The consent was recorded: {length}. The conversation will not be recorded. Press Enter to begin with notes only.",
        "De toestemming is opgenomen: {length}. Het gesprek wordt niet opgenomen. Druk op Enter om te beginnen met alleen notities.";
    NO_TAKE_PART_MEANS: "That is fine, and no reason is needed. What was recorded of the consent is destroyed when nobody is left. If others go on, it stays, with {participant} on it, unless one of them takes that yes back.",
        "Dat is goed, een reden is niet nodig. Wat van de toestemming is opgenomen, wordt vernietigd als er niemand meer is. Gaan anderen door, dan blijft die opname, met {participant} erop, tenzij een van hen dat ja terugneemt.";
    RECEIPT_SEALED: "The recording of the consent lies sealed, apart. It goes by {date} at the latest.",
        "De opname van de toestemming ligt apart verzegeld. Die gaat uiterlijk op {date} weg.";
    RECEIPT_DESTROYED: "The recording of the consent was destroyed as well.", "De opname van de toestemming is ook vernietigd.";
    RECEIPT_DOUBT: "The recording of the consent was to be destroyed, and a check did not hold.",
        "De opname van de toestemming moest weg, en een controle klopte niet.";

    PLAYING: "The recording of the consent: {length}. It is opened in memory only; Ctrl+C ends it.",
        "De opname van de toestemming: {length}. Die gaat alleen in het geheugen open; met Ctrl+C stop je.";
    NONE: "The consent of {session} was not recorded, or its recording is gone.",
        "De toestemming van {session} is niet opgenomen, of de opname is er niet meer.";
    NO_LOUDSPEAKER: "There is no loudspeaker that could be opened. Nothing was changed.",
        "Er is geen luidspreker die open kan. Er is niets veranderd.";
    ROW: "consent", "toestemming";
    ROW_LENGTH: "consent track", "opname ervan";
    ROW_DUE: "gone by", "uiterlijk weg";
}
