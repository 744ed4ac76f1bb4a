//! What reading along says: the last lines written out, on the conversation's screen.

use crate::messages::catalogue::catalogue;

catalogue! { "along";
    TITLE: "Just written out, unchecked; F5 hides it", "Zojuist uitgeschreven, niet nagekeken; F5 verbergt het";
    NOTHING: "Nothing has been written out yet. With a fast model it comes half a minute after it was said.",
        "Er is nog niets uitgeschreven. Met een snel model komt het een halve minuut nadat het is gezegd.";
    KEY_SHOW: "read along", "meelezen";
    KEY_SHOW_LONG: "Show the last lines that were written out. The participant may see the screen too: the same key, the curtain and off the record hide them.",
        "Toon de laatste regels die zijn uitgeschreven. De deelnemer kan het scherm ook zien: dezelfde toets, het gordijn en buiten opname verbergen ze.";
    KEY_HIDE: "hide the text", "tekst verbergen";
    KEY_HIDE_LONG: "Hide what was written out; it stays sealed.", "Verberg wat is uitgeschreven; het blijft verzegeld.";
}
