//! What the lines say that stand where screens can't be shown or read.

use crate::messages::catalogue::catalogue;

catalogue! { "plain";
    WELCOME: "luister in lines. Type what stands before a command and press Enter; an empty line is Enter. ? explains every command.",
        "luister in regels. Typ wat voor een opdracht staat en druk op Enter; een lege regel is Enter. ? legt elke opdracht uit.";
    COMMANDS: "Commands: {commands}", "Opdrachten: {commands}";
    TEXT: "Type the text and press Enter; esc leaves it.", "Typ de tekst en druk op Enter; met esc laat je het.";
    UNKNOWN: "“{line}” is no command here. Nothing was done. ? explains every command.",
        "‘{line}’ is hier geen opdracht. Er is niets gedaan. ? legt elke opdracht uit.";
    NO_TEXT_HERE: "“{key}” was pressed; no text belongs to it. What was typed behind it is kept nowhere. Type a text where one is asked for, or behind the key of a note.",
        "‘{key}’ is ingedrukt; daar hoort geen tekst bij. Wat erachter stond is nergens bewaard. Typ een tekst waar erom gevraagd wordt, of achter de toets van een notitie.";
    OTHER_KEYS: "up, down, left, right, tab, esc, pgup, pgdn, space, f2 and ctrl-z are keys too.",
        "up, down, left, right, tab, esc, pgup, pgdn, spatie, f2 en ctrl-z zijn ook toetsen.";
}
