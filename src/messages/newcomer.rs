//! What is said while the script is read to somebody who came late.

use crate::messages::catalogue::catalogue;

catalogue! { "newcomer";
    READING_TO: "For {participant}, who came in. Nothing is recorded now.",
        "Voor {participant}, die erbij kwam. Er loopt nu geen opname.";
    READY_RECORD: "Press Enter to go on recording, with {participant}.",
        "Druk op Enter om verder te gaan met opnemen, nu met {participant} erbij.";
    READY_NOTES: "Press Enter to go on with notes only, with {participant}.",
        "Druk op Enter om verder te gaan met alleen notities, nu met {participant} erbij.";
    NO_RECORD_MEANS: "Nothing of {participant} has been recorded, and nothing will be while {participant} takes part. Choose together:",
        "Van {participant} is niets opgenomen, en zolang {participant} meedoet wordt er niets opgenomen. Kies samen:";
    CHOICE_NOTES: "notes only from here: the microphone closes and the conversation goes on; what was recorded before is kept as promised",
        "vanaf nu alleen notities: de microfoon gaat dicht en het gesprek gaat door; wat al was opgenomen, wordt bewaard zoals beloofd";
    WAITING: "{participant} came in just before, and has not answered everything yet. The recording can't go on before that.",
        "{participant} kwam er net daarvoor bij en heeft nog niet alles beantwoord. Eerder kan de opname niet verder.";
    CHOICE_READ_ON: "read the rest to {participant}; after that the same conversation can go on",
        "lees {participant} de rest voor; daarna kan hetzelfde gesprek verder";
    KEY_ASIDE: "leave it for now", "nu even niet";
    KEY_ASIDE_LONG: "Look at the conversation; nothing is recorded until the newcomer has answered.",
        "Kijk naar het gesprek; er wordt niets opgenomen tot wie erbij kwam heeft geantwoord.";
    KEY_GO_ON: "go on", "doorgaan";
    KEY_GO_ON_LONG: "Go on with the conversation, recorded or with notes only, as was agreed.",
        "Ga door met het gesprek, met opname of met alleen notities, zoals is afgesproken.";
    STILL_WAITING: "{participant} has not answered everything yet: press {key:conversation.somebody-comes} to read on.",
        "{participant} heeft nog niet alles beantwoord: druk op {key:conversation.somebody-comes} om verder te lezen.";
    KEY_GOES: "does not join", "doet toch niet mee";
    KEY_GOES_LONG: "The newcomer leaves again; nothing of them was recorded.",
        "Wie erbij kwam, gaat weer; van diegene is niets opgenomen.";
}
