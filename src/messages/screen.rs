//! What is the same on every screen: the palette, the curtain, the large time, undo, settings and keys of one's own.

use crate::messages::catalogue::catalogue;

catalogue! { "screen";
    KEY_PALETTE: "all actions", "alle acties";
    KEY_PALETTE_LONG: "Everything that can be done now, to be found by typing (also :).",
        "Alles wat nu kan, te vinden door te typen (ook :).";
    KEY_LANGUAGE: "Nederlands", "English";
    KEY_LANGUAGE_LONG: "Show everything in Dutch.", "Alles in het Engels laten zien.";
    KEY_CURTAIN: "curtain", "gordijn";
    KEY_CURTAIN_LONG: "Show nothing but the state and the time, until you press a key again.",
        "Niets laten zien dan de toestand en de tijd, tot je weer op een toets drukt.";
    KEY_LARGE_TIME: "large time", "grote tijd";
    KEY_LARGE_TIME_LONG: "The time as large as the window, with the topic below it.",
        "De tijd zo groot als het venster, met het onderwerp eronder.";
    KEY_UNDO: "undo", "ongedaan maken";
    KEY_UNDO_LONG: "Take the last step back: a topic's mark, a probe, a move. The journal keeps both.",
        "Neem de laatste stap terug: een vinkje, een doorvraag, een overstap. Het logboek houdt beide vast.";

    KEY_LEAVE: "end luister", "stoppen met luister";
    UNDONE: "The last step was taken back. The journal keeps both.",
        "De laatste stap is teruggenomen. Het logboek houdt beide vast.";
    NOTHING_TO_UNDO: "There is no step that can be taken back by this. What was said is taken back with “take back”.",
        "Er is geen stap die je hiermee kunt terugnemen. Wat is gezegd, haal je weg met ‘wissen’.";
    PALETTE_TITLE: "What would you like to do?", "Wat wil je doen?";
    PALETTE_NONE: "Nothing here has these words.", "Niets hier heeft deze woorden.";
    PALETTE_KEYS: "↑↓ choose · Enter does it · Esc closes the list",
        "↑↓ kiezen · Enter voert uit · Esc sluit de lijst";
    CURTAIN_LIFT: "any key shows the screen again", "elke toets laat het scherm weer zien";

    KEYS_NO_ACTION: "{action} = \"{key}\": there is no action of this name.",
        "{action} = \"{key}\": er is geen actie met deze naam.";
    KEYS_NO_KEY: "{action} = \"{key}\": there is no key of this name. Write a letter, Ctrl+P, Shift+D, F5 or Space.",
        "{action} = \"{key}\": er is geen toets met deze naam. Schrijf een letter, Ctrl+P, Shift+D, F5 of Spatie.";
    KEYS_RESERVED: "{action} = \"{key}\": this key means the same everywhere and keeps its meaning.",
        "{action} = \"{key}\": deze toets betekent overal hetzelfde en houdt die betekenis.";
    KEYS_TAKEN: "{action} = \"{key}\": {other} has this key already.",
        "{action} = \"{key}\": {other} heeft deze toets al.";
}
