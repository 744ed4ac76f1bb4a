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
        "Het gesprek gaat door zonder deze persoon. Wat al is gezegd blijft, tenzij die vraagt om het weg te halen.";
    MODERATOR: "moderator", "gespreksleider";
    SEVERAL: "several", "door elkaar";
    UNCLEAR: "unclear", "onduidelijk";
    QUIET: "Hardly heard so far: {participants}", "Nog weinig gehoord: {participants}";
    GONE: "left", "weg";
    KEY_SPEAKS: "who speaks", "wie er spreekt";
    KEY_SPEAKS_LONG: "This participant speaks from here on; one press a change. Nothing needs to be held down.",
        "Deze deelnemer spreekt vanaf hier; één keer drukken per wissel. Je hoeft niets ingedrukt te houden.";
    KEY_MODERATOR: "you speak", "jij spreekt";
    KEY_MODERATOR_LONG: "The moderator speaks from here on.", "De gespreksleider spreekt vanaf hier.";
    KEY_SEVERAL: "several at once", "door elkaar";
    KEY_SEVERAL_LONG: "Several people talk at the same time.", "Er wordt door elkaar gesproken.";
    KEY_UNCLEAR: "unclear who", "onduidelijk wie";
    KEY_UNCLEAR_LONG: "Nobody can tell who speaks now.", "Het is niet duidelijk wie er nu spreekt.";
    WITHDRAW_PRESSED: "{session}: what {code} said is taken out of the text, as far as the moderator's presses tell who spoke; a few words may stay, and a few of others may go. Notes made while {code} spoke or naming {code} go too; other notes stay, and so does the sealed recording until it goes. To destroy all of it: --everything",
        "{session}: wat {code} zei, gaat uit de tekst, voor zover de gespreksleider heeft aangegeven wie er sprak; een paar woorden kunnen blijven staan, en een paar van anderen verdwijnen. Notities van toen {code} sprak of waarin {code} wordt genoemd gaan mee; andere notities blijven, en de verzegelde opname ook tot die verdwijnt. Om alles te vernietigen: --everything";
    KEY_SEAT: "which seat", "welke plaats";
    KEY_SEAT_LONG: "Choose whose seat is in hand. The numbers go round the table, and are the keys that say who speaks.",
        "Kies om wiens plaats het gaat. De nummers gaan de tafel rond en zijn de toetsen die zeggen wie er spreekt.";
    KEY_MOVE_SEAT: "other seat", "andere plaats";
    KEY_MOVE_SEAT_LONG: "One seat earlier or later round the table.", "Een plaats eerder of later aan de tafel.";
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
    KEY_NOBODY_LONG: "Nobody joins. Nothing is recorded until you say so.", "Er komt niemand bij. Er wordt niets opgenomen tot jij dat aangeeft.";
    KEY_WHO_LEAVES: "who leaves", "wie er weggaat";
    KEY_WHO_LEAVES_LONG: "The key beside a code says that this person leaves.",
        "De toets bij een code zegt dat die persoon weggaat.";
    KEY_NOBODY_LEAVES: "nobody", "niemand";
    KEY_NOBODY_LEAVES_LONG: "Everybody stays.", "Iedereen blijft.";
}
