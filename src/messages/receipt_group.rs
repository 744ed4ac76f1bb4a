//! What a receipt says about who came in late, about a consent track, and about who spoke.

use crate::messages::catalogue::catalogue;

catalogue! { "receipt_group";
    JOINED: "came in on {at}, at {place} of the recording. Nothing was taken in from then until {on}; the answers below were given in between.",
        "kwam erbij op {at}, bij {place} van de opname. Vanaf dat moment tot {on} is niets opgenomen; de antwoorden hieronder zijn daartussen gegeven.";
    JOINED_NOTES: "came in on {at}; the conversation went on, with notes only, on {on}, after the answers below.",
        "kwam erbij op {at}; het gesprek ging verder, met alleen aantekeningen, op {on}, na de antwoorden hieronder.";
    JOINED_NEVER: "came in on {at}; the conversation never went on with this participant, and nothing of them was taken in.",
        "kwam erbij op {at}; het gesprek is niet met deze deelnemer verdergegaan, en van diegene is niets opgenomen.";
    Y_JOINED: "You came in on {at}. Nothing was taken in from then until {on}; you gave your answers in between.",
        "U kwam erbij op {at}. Vanaf dat moment tot {on} is niets opgenomen; daartussen gaf u uw antwoorden.";
    Y_JOINED_NOTES: "You came in on {at}. The conversation went on, with notes only, on {on}, after your answers.",
        "U kwam erbij op {at}. Het gesprek ging verder, met alleen aantekeningen, op {on}, na uw antwoorden.";
    Y_JOINED_NEVER: "You came in on {at}. The conversation did not go on with you, and nothing of you was taken in.",
        "U kwam erbij op {at}. Het gesprek is niet met u verdergegaan, en van u is niets opgenomen.";
    WITHDREW_PRESSED: "Who spoke was pressed by the moderator during the conversation, so the turns of {code} were told apart by hand, not by a microphone: some words of {code} may have stayed, some of others may have gone. In the sealed sound nothing can be told apart; it goes with the recording.",
        "Wie er sprak, is tijdens het gesprek door de gespreksleider aangegeven. De beurten van {code} zijn dus met de hand onderscheiden en niet door een microfoon: er kunnen woorden van {code} zijn blijven staan en woorden van anderen zijn verdwenen. In het verzegelde geluid is niets te onderscheiden; dat verdwijnt met de opname.";
    E_RECORD_ENDED: "The recording ended at {at}, before the conversation did: from then on notes only.",
        "De opname eindigde bij {at}, eerder dan het gesprek: vanaf dat moment zijn er alleen aantekeningen gemaakt.";
}
