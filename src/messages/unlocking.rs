//! What is said while the passphrase of the study key is asked for on the screen.

use crate::messages::catalogue::catalogue;

catalogue! { "unlocking";
    SCREEN: "Study key", "Studiesleutel";
    TITLE: "The study key has a passphrase", "De studiesleutel heeft een wachtzin";
    WHY: "Without it nothing that was recorded can be opened. What you type is not shown.",
        "Zonder die zin kan niets open wat is opgenomen. Wat je typt, is niet te lezen.";
    FIELD: "Passphrase", "Wachtzin";
    TRYING: "Trying it. This takes a few seconds, so that nobody else can try many.",
        "De wachtzin wordt geprobeerd. Dat duurt een paar tellen, zodat niemand er veel kan raden.";
    WRONG: "That passphrase does not open the study key. Nothing was changed. Type it again; capitals and spaces count.",
        "Deze wachtzin opent de studiesleutel niet. Er is niets veranderd. Typ hem nog eens; hoofdletters en spaties tellen mee.";
    HELP_CLOSES: "Any key goes back to the question.", "Met elke toets ga je terug naar de vraag.";
    KEY_OPEN: "open", "openen";
    KEY_OPEN_LONG: "Open the study key with this passphrase.", "Open de studiesleutel met deze wachtzin.";
    KEY_LEAVE: "leave", "stoppen";
    KEY_LEAVE_LONG: "Leave luister; nothing was opened or changed.", "Stop luister; er is niets geopend of veranderd.";
}
