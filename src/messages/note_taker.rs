//! What the note-taker's lines say.

use crate::messages::catalogue::catalogue;

catalogue! { "note_taker";
    TITLE: "Notes beside {session}", "Notities naast {session}";
    HOW: "Type one line and press Enter: it is sealed and joins the session. The line is then wiped from this screen.",
        "Typ één regel en druk op Enter: die wordt verzegeld en komt bij de sessie. Daarna verdwijnt de regel van dit scherm.";
    QUOTE: "a quote, word for word", "een citaat, woord voor woord";
    SEEN: "something you see", "iets wat je ziet";
    THOUGHT: "a thought of your own", "een eigen gedachte";
    MARK: "a bookmark", "een bladwijzer";
    RETURN: "come back to this later", "hier later op terugkomen";
    NAME: "a name was said here", "hier viel een naam";
    ALONE: "The last three also stand alone, without words.", "De laatste drie mogen ook alleen staan, zonder woorden.";
    FIELD: "Anything else is a field note. No names, please: codes will do.",
        "Al het andere is een veldnotitie. Liever geen namen: codes zijn genoeg.";
    END: "q alone on a line ends; the conversation goes on without you.",
        "Met q alleen op een regel stop je; het gesprek gaat gewoon door.";
    KIND_FIELD: "field note", "veldnotitie";
    KIND_QUOTE: "quote", "citaat";
    KIND_SEEN: "something seen", "iets gezien";
    KIND_THOUGHT: "thought", "gedachte";
    KIND_MARK: "bookmark", "bladwijzer";
    KIND_RETURN: "to come back to", "om op terug te komen";
    KIND_NAME: "a name was said", "er viel een naam";
    SEALED: "{at}  {kind}  sealed", "{at}  {kind}  verzegeld";
    NOT_SEALED: "This note was not kept; type it again when that is mended.",
        "Deze notitie is niet bewaard; typ die opnieuw als dat is opgelost.";
    BYE: "{n} notes were sealed for {session}.", "Er zijn {n} notities verzegeld voor {session}.";
    BYE_ONE: "One note was sealed for {session}.", "Er is één notitie verzegeld voor {session}.";
}
