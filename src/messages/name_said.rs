//! What the review says of marks made during the conversation: a name was said here.

use crate::messages::catalogue::catalogue;

catalogue! { "name-said";
    HERE: "◆ about {at}: a name was said here", "◆ rond {at}: hier viel een naam";
    HERE_LOOKED: "◆ about {at}: a name was said here; looked at", "◆ rond {at}: hier viel een naam; nagekeken";
    TO_DO: "Somebody marked that a name was said here. Look for it, also under another spelling, then press {key}.",
        "Iemand markeerde dat hier een naam viel. Zoek die op, ook anders gespeld, en druk dan op {key}.";
    APPROVE_LOOKED: "Every mark “a name was said here” was looked at ({marks}).",
        "Elke markering ‘hier viel een naam’ is nagekeken ({marks}).";
    APPROVE_OPEN: "Marked “a name was said here” and not looked at yet: {open} of {marks}.",
        "Gemarkeerd als ‘hier viel een naam’ en nog niet nagekeken: {open} van {marks}.";
    STATUS: "marked “a name was said here” and not looked at yet: {open} of {marks}",
        "gemarkeerd als ‘hier viel een naam’ en nog niet nagekeken: {open} van {marks}";
    KEY: "name looked for", "naam nagekeken";
    KEY_LONG: "A mark says that a name was said here: you looked, and no name is left here undecided.",
        "Volgens een markering viel hier een naam: je hebt gekeken, en er staat hier geen naam meer waarover niet is beslist.";
}
