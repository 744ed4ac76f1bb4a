//! What is said about the user's own settings.

use crate::messages::catalogue::catalogue;

catalogue! { "settings";
    NOT_TOML: "Line {line} can't be read: {why}.", "Regel {line} is niet te lezen: {why}.";
    NOT_ONE_OF: "{name} = {value}: this can be {known}.", "{name} = {value}: dit kan zijn: {known}.";
    NOT_KEYS: "keys: write a table for each screen, such as [keys.conversation], and in it lines such as stop = \"x\".",
        "keys: schrijf een tabel per scherm, zoals [keys.conversation], met daarin regels als stop = \"x\".";
    UNKNOWN: "{name}: there is no setting of this name.", "{name}: er is geen instelling met deze naam.";

    BAD: "The settings in {file} can't be used: {why}", "De instellingen in {file} zijn niet te gebruiken: {why}";
    BAD_MEANS: "luister works with its usual keys and settings; nothing was changed.",
        "luister werkt met de gewone toetsen en instellingen; er is niets veranderd.";
    BAD_TODO: "Mend the file in a text editor; luister settings says whether it is in order.",
        "Herstel het bestand in een teksteditor; luister settings zegt of het in orde is.";
    FILE: "Settings: {file}", "Instellingen: {file}";
    NONE: "The file is not there: everything is as usual. luister settings --write makes it, with every key in it.",
        "Het bestand is er niet: alles is zoals gewoonlijk. luister settings --write maakt het, met alle toetsen erin.";
    GOOD: "The file is in order; keys of your own: {n}.", "Het bestand is in orde; eigen toetsen: {n}.";
    WRITTEN: "Written. Every line says what can be changed; nothing is different yet.",
        "Geschreven. Elke regel zegt wat er te veranderen is; er is nog niets anders.";
    EXISTS: "{file} is there already and stays as it is.", "{file} is er al en blijft zoals het is.";
}
