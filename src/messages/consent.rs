//! What the consent part says.

use crate::messages::catalogue::catalogue;

catalogue! { "consent";
    PROGRESS: "{n} of {total}", "{n} van {total}";
    READ_ALOUD: "Read aloud", "Lees voor";
    ASK: "Then ask", "Vraag dan";
    ONLY_READ: "Nothing is asked here. Enter goes on.", "Hier wordt niets gevraagd. Met Enter ga je verder.";
    ANSWERS: "Answers", "Antwoorden";
    YES: "yes", "ja";
    NO: "no", "nee";
    NO_ANSWER: "no answer yet", "nog geen antwoord";
    LEFT: "does not take part", "doet niet mee";

    WAITING: "{participant} has not answered yet.", "{participant} heeft nog geen antwoord gegeven.";
    WAITING_MEANS: "The conversation is not recorded before everybody present has answered every question.",
        "Het gesprek wordt niet opgenomen voordat iedereen die erbij is op elke vraag heeft geantwoord.";
    WAITING_TODO: "Ask {participant}, then press {yes} for yes or {no} for no.",
        "Vraag het {participant} en druk op {yes} voor ja of {no} voor nee.";

    NO_TAKE_PART: "{participant} would rather not take part.", "{participant} doet liever niet mee.";
    NO_TAKE_PART_MEANS: "That is fine, and no reason is needed. Nothing of {participant} has been recorded.",
        "Dat is goed, een reden is niet nodig. Van {participant} is niets opgenomen.";
    NO_RECORD: "{participant} would rather not be recorded.", "{participant} wil liever niet worden opgenomen.";
    NO_RECORD_MEANS: "The conversation is not recorded while {participant} takes part. Choose together:",
        "Zolang {participant} meedoet, wordt het gesprek niet opgenomen. Kies samen:";
    CHOICE_NOTES: "notes only: the conversation goes on and nobody is recorded",
        "alleen notities: het gesprek gaat door en niemand wordt opgenomen";
    CHOICE_LEAVE: "{participant} does not take part", "{participant} doet niet mee";
    CHOICE_LEAVE_LAST: "{participant} does not take part; nobody is left then and the session ends here",
        "{participant} doet niet mee; er is dan niemand meer en de sessie eindigt hier";
    CHOICE_CORRECT: "the answer was yes after all", "het antwoord was toch ja";

    READY: "Everything has been read and answered.", "Alles is voorgelezen en beantwoord.";
    READY_RECORD: "Nothing has been recorded so far. Press Enter to start recording.",
        "Er is tot nu toe niets opgenomen. Druk op Enter om de opname te starten.";
    READY_NOTES: "Nothing will be recorded. Press Enter to begin with notes only.",
        "Er wordt niets opgenomen. Druk op Enter om te beginnen met alleen notities.";
    READY_NEVER_ASKED: "This guide does not ask for permission to record. Press Enter to go on with notes only.",
        "Deze topiclijst vraagt geen toestemming om op te nemen. Druk op Enter om verder te gaan met alleen notities.";
    STARTING: "The microphone is being opened …", "De microfoon gaat open …";
    STARTING_MEANS: "Recording begins as soon as sound arrives.", "De opname begint zodra er geluid binnenkomt.";

    KEY_YES: "yes", "ja";
    KEY_YES_LONG: "The participant with › in front says yes.", "De deelnemer met › ervoor zegt ja.";
    KEY_NO: "no", "nee";
    KEY_NO_LONG: "The participant with › in front says no; what follows is shown at once.",
        "De deelnemer met › ervoor zegt nee; wat daarop volgt, staat er meteen bij.";
    KEY_PARTICIPANT: "participant", "deelnemer";
    KEY_PARTICIPANT_LONG: "Choose whose answer it is, for example to correct one.",
        "Kies van wie het antwoord is, bijvoorbeeld om er een te verbeteren.";
    KEY_NEXT: "next", "verder";
    KEY_NEXT_LONG: "Go on to the next part, once everybody present has answered.",
        "Ga naar het volgende onderdeel, zodra iedereen die erbij is heeft geantwoord.";
    KEY_SCROLL: "rest of the text", "rest van de tekst";
    KEY_SCROLL_LONG: "Further in a text that is longer than the window; Page Up goes back.",
        "Verder in een tekst die langer is dan het venster; met Page Up ga je terug.";
    MORE: "↓ the text goes on: Page Down", "↓ de tekst gaat door: Page Down";
    KEY_BACK: "back", "terug";
    KEY_BACK_LONG: "Back to the part before, to read it again or to correct an answer.",
        "Terug naar het vorige onderdeel, om het nog eens te lezen of een antwoord te verbeteren.";
    KEY_HOME: "study", "studie";
    KEY_HOME_LONG: "Leave the session as it is; it can be taken up again from the first screen.",
        "Laat de sessie zoals die is; vanaf het eerste scherm kun je er weer mee verder.";
    KEY_BEGIN: "begin", "beginnen";
    KEY_BEGIN_LONG: "Begin the conversation, recorded or with notes only, as was agreed.",
        "Begin het gesprek, met opname of met alleen notities, zoals is afgesproken.";
    KEY_NOT_YET: "not yet", "nog niet";
    KEY_NOT_YET_LONG: "Close the microphone again; nothing is kept.",
        "Sluit de microfoon weer; er wordt niets bewaard.";
    KEY_NOTES_ONLY: "notes only", "alleen notities";
    KEY_NOTES_ONLY_LONG: "Go on without recording anybody.", "Ga verder zonder iemand op te nemen.";
    KEY_LEAVE: "leaves", "doet niet mee";
    KEY_LEAVE_LONG: "This participant does not take part; the others go on.",
        "Deze deelnemer doet niet mee; de anderen gaan door.";
    KEY_CORRECT: "it was yes", "het was ja";
    KEY_CORRECT_LONG: "Correct the answer to yes, if the no was a slip of the hand.",
        "Verbeter het antwoord in ja, als de nee een vergissing was.";
}
