//! What taking back says: striking a passage, during the conversation and after.

use crate::messages::catalogue::catalogue;

catalogue! { "taking_back";
    ASK: "What is to be taken back?", "Wat moet er worden gewist?";
    MEANS: "Sound, notes and text of it go for good; the conversation goes on. The clock does not move: there will be a silence in its place.",
        "Geluid, notities en tekst ervan verdwijnen voorgoed; het gesprek loopt door. De klok verschuift niet: op die plek komt stilte.";
    LAST_30: "last 30 s", "laatste 30 s";
    LAST_120: "last 2 min", "laatste 2 min";
    THIS_TOPIC: "this topic", "dit onderwerp";
    SINCE_MARK: "since the mark", "sinds de bladwijzer";
    BETWEEN_MARKS: "between marks", "tussen bladwijzers";
    SPAN: "{what}  {from}–{to}", "{what}  {from}–{to}";
    PROMPT: "Strike from–to", "Wissen van–tot";
    TOUCHES: "Goes for good, with every line that it touches (in pieces of 1.5 s).",
        "Gaat voorgoed weg, met elke regel die het raakt (in stukjes van 1,5 s).";
    EXAMPLE: "12:30-14:05", "12:30-14:05";
    STRUCK: "Struck: {from}–{to}, {seconds} s. Nothing of it is kept.",
        "Gewist: {from}–{to}, {seconds} s. Er is niets van bewaard.";
    ALREADY: "Nothing of that passage was left.", "Van dat stuk was er al niets meer.";
    UNREADABLE: "These are not two times.", "Dit zijn geen twee tijden.";
    UNREADABLE_MEANS: "Nothing was removed.", "Er is niets gewist.";
    UNREADABLE_TODO: "Type them as they stand on the screen, the earlier one first: 12:30-14:05.",
        "Typ ze zoals ze op het scherm staan, de vroegste eerst: 12:30-14:05.";
    KEY_TAKE_BACK: "take back", "wissen";
    KEY_TAKE_BACK_LONG: "Take a passage back: its sound, notes and text go for good. You choose which one first.",
        "Wis een stuk: geluid, notities en tekst ervan verdwijnen voorgoed. Je kiest eerst welk stuk.";
    KEY_STRIKE: "strike it", "wissen";
    KEY_STRIKE_LONG: "Strike this passage now. This cannot be undone.",
        "Wis dit stuk nu. Dit kan niet ongedaan worden gemaakt.";
    KEY_LEAVE: "nothing", "niets";
    KEY_LEAVE_LONG: "Take nothing back.", "Wis niets.";
}
