//! What is said when somebody comes in or leaves.

use crate::messages::catalogue::catalogue;

catalogue! { "people";
    COMING: "Somebody comes in", "Er komt iemand bij";
    COMING_MEANS: "Nothing is recorded from now on. Which code does this person have?",
        "Vanaf nu wordt er niets opgenomen. Welke code krijgt deze persoon?";
    COMING_NOTES: "Which code does this person have?", "Welke code krijgt deze persoon?";
    CODE: "Code", "Code";
    LEAVING: "Who leaves?", "Wie gaat er weg?";
    LEAVING_MEANS: "The conversation goes on without them. What they said so far stays, unless they ask for it to be removed.",
        "Het gesprek gaat zonder diegene door. Wat al is gezegd blijft, tenzij die persoon vraagt het te verwijderen.";
    KEY_JOIN: "somebody comes in", "er komt iemand bij";
    KEY_JOIN_LONG: "Record nothing from now on, and ask whoever comes in first.",
        "Neem vanaf nu niets op, en vraag eerst toestemming aan wie erbij komt.";
    KEY_LEAVE: "somebody leaves", "iemand gaat weg";
    KEY_LEAVE_LONG: "Write down who leaves; the conversation goes on.",
        "Leg vast wie er weggaat; het gesprek gaat door.";
    KEY_THIS_CODE: "this code", "deze code";
    KEY_THIS_CODE_LONG: "Take this code and read the script to the newcomer.",
        "Gebruik deze code en lees de tekst voor aan wie erbij komt.";
    KEY_OFFERED: "next free code", "volgende vrije code";
    KEY_OFFERED_LONG: "Fill in the next code that is free.", "Vul de volgende code in die vrij is.";
    KEY_NOBODY: "nobody after all", "toch niemand";
    KEY_NOBODY_LONG: "Nobody joins; o goes on recording.", "Er komt niemand bij; met o gaat de opname verder.";
    KEY_WHO_LEAVES: "who leaves", "wie er weggaat";
    KEY_WHO_LEAVES_LONG: "The key beside a code says that this person leaves.",
        "De toets bij een code zegt dat die persoon weggaat.";
    KEY_NOBODY_LEAVES: "nobody", "niemand";
    KEY_NOBODY_LEAVES_LONG: "Everybody stays.", "Iedereen blijft.";
}
