//! What reading along says: the last lines written out, on the conversation's screen.

use crate::messages::catalogue::catalogue;

catalogue! { "along";
    TITLE: "Just transcribed, unchecked; {key:conversation.read-along} hides it", "Zojuist uitgeschreven, niet nagekeken; {key:conversation.read-along} verbergt het";
    NOTHING: "Nothing has been transcribed yet. With a fast model the text comes about half a minute after it was said.",
        "Er is nog niets uitgeschreven. Met een snel model komt de tekst ongeveer een halve minuut nadat iets is gezegd.";
    KEY_SHOW: "read along", "meelezen";
    KEY_SHOW_LONG: "Show the last lines that were transcribed. The participant may see the screen too: the same key, the curtain and off the record hide them.",
        "Toon de laatste regels die zijn uitgeschreven. De deelnemer kan het scherm ook zien: dezelfde toets, het gordijn en buiten de opname verbergen ze.";
    KEY_HIDE: "hide the text", "tekst verbergen";
    KEY_HIDE_LONG: "Hide what was transcribed; it stays sealed.", "Verberg wat is uitgeschreven; het blijft verzegeld.";
}
