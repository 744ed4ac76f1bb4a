//! What the close part says.

use crate::messages::catalogue::catalogue;

catalogue! { "close";
    TITLE: "The conversation is over.", "Het gesprek is klaar.";
    SEALED: "Everything that was recorded is sealed on this computer.",
        "Alles wat is opgenomen, ligt verzegeld op deze computer.";
    NOTHING_RECORDED: "The conversation was not recorded.", "Het gesprek is niet opgenomen.";
    LENGTH: "Length", "Lengte";
    SEGMENTS: "Sealed", "Verzegeld";
    SEGMENTS_VALUE: "{n} pieces, {size}", "{n} stukken, {size}";
    SEGMENTS_LEFT: "{n} pieces", "{n} stukken";
    STRUCK: "Taken back", "Gewist";
    LOST: "Lost", "Verloren";
    OFF: "Off the record", "Buiten de opname";
    OFF_ONCE: "once", "één keer";
    OFF_TIMES: "{n} times", "{n} keer";
    TOPICS: "Topics", "Onderwerpen";
    TOPICS_VALUE: "{asked} asked, {partly} in part, {skipped} skipped, {open} open",
        "{asked} gevraagd, {partly} deels, {skipped} overgeslagen, {open} open";
    NOTES: "Notes", "Notities";
    DEADLINE: "The recording will be gone by {date} at the latest, as was promised.",
        "De opname is uiterlijk {date} weg, zoals is beloofd.";
    NEXT_TRANSCRIBE: "Press Enter to transcribe the recording now, or Esc to do that later. Until then it stays sealed.",
        "Druk op Enter om de opname nu uit te schrijven, of op Esc om dat later te doen. Tot dan blijft die verzegeld.";
    NEXT_NOTES: "Press Enter for the receipt, or Esc to go back to the study.",
        "Druk op Enter voor het bewijs, of op Esc om terug te gaan naar de studie.";
    THANK: "Time to thank the participants and to ask how they are.",
        "Tijd om de deelnemers te bedanken en te vragen hoe het met ze gaat.";
    MODEL: "Speech model: {model}", "Spraakmodel: {model}";

    STOPPED: "The microphone is closed.", "De microfoon is dicht.";
    STOPPED_SINCE: "It closed within {ms} ms. Nothing is being recorded.",
        "Dat gebeurde binnen {ms} ms. Er wordt niets opgenomen.";
    STOPPED_AT_ONCE: "It closed at once. Nothing is being recorded.",
        "Dat gebeurde meteen. Er wordt niets opgenomen.";
    STOPPED_NOTES: "Nothing is being recorded or noted.", "Er wordt niets opgenomen of genoteerd.";
    CHOICE: "Ask the participant what should happen with what has been said. There is no hurry.",
        "Vraag de deelnemer wat er moet gebeuren met wat er is gezegd. Er is geen haast bij.";
    CHOICE_GROUP: "If one of the group takes back what they said, keep it: luister withdraw CODE then takes out what is theirs.",
        "Neemt één iemand uit de groep terug wat die zei? Bewaar het: luister withdraw CODE haalt daarna weg wat van diegene is.";
    CHOICE_KEEP: "keep it, under the promises that were made", "bewaren, onder de beloften die zijn gedaan";
    CHOICE_DESTROY: "destroy everything now: the recording and the notes",
        "alles nu vernietigen: de opname en de notities";
    CONFIRM: "Everything that was recorded and noted in this session will be destroyed now.",
        "Alles wat in deze sessie is opgenomen en genoteerd, wordt nu vernietigd.";
    CONFIRM_WHAT: "Sound: {length}. Notes: {notes}.", "Geluid: {length}. Notities: {notes}.";
    CONFIRM_HOW: "This cannot be undone. Press Shift+D to destroy it, or Esc to go back.",
        "Dit kan niet ongedaan worden gemaakt. Druk op Shift+D om het te vernietigen, of op Esc om terug te gaan.";

    INTERRUPTED: "This conversation was interrupted.", "Dit gesprek is onderbroken.";
    INTERRUPTED_MEANS: "luister ended before the session was closed. Everything up to {at} is sealed.",
        "luister stopte voordat de sessie was afgesloten. Alles tot {at} is verzegeld.";
    INTERRUPTED_NOTES: "luister ended before the session was closed. The notes are sealed.",
        "luister stopte voordat de sessie was afgesloten. De notities zijn verzegeld.";
    INTERRUPTED_GO_ON: "go on with the same conversation; the microphone opens again",
        "verder met hetzelfde gesprek; de microfoon gaat weer open";
    INTERRUPTED_GO_ON_NOTES: "go on with the same conversation, with notes only",
        "verder met hetzelfde gesprek, met alleen notities";
    INTERRUPTED_CLOSE: "the conversation is over: close the session", "het gesprek is klaar: sluit de sessie";
    OPENING: "The microphone is being opened again …", "De microfoon gaat weer open …";

    DESTROYING: "Being destroyed now …", "Wordt nu vernietigd …";
    DESTROYING_MEANS: "First the key, then the sealed pieces; then it is checked that nothing is left.",
        "Eerst de sleutel, dan de verzegelde stukken; daarna wordt nagegaan dat er niets over is.";
    NOT_DESTROYED: "The destruction has not been completed yet.", "De vernietiging is nog niet klaar.";
    NOT_DESTROYED_MEANS: "It has been written down that this must go; nothing else can be done with it. Press Enter to try again.",
        "Er is vastgelegd dat dit weg moet; er kan niets anders meer mee gebeuren. Druk op Enter om het opnieuw te proberen.";
    DESTROYED: "It has been destroyed, and the checks held.", "Het is vernietigd, en de controles klopten.";
    DECLINED: "Nobody takes part. No conversation was recorded.", "Niemand doet mee. Er is geen gesprek opgenomen.";
    OVER: "There is nothing left to do here.", "Hier is niets meer te doen.";
    DESTROYED_MEANS: "The receipt is being written. If it does not appear, press Enter.",
        "Het bewijs wordt gemaakt. Verschijnt het niet, druk dan op Enter.";
    CHECK_FAILED: "A check after the destruction did not hold.", "Een controle na de vernietiging klopte niet.";
    CHECK_FAILED_MEANS: "Something may still lie on this computer ({checks}); the receipt says so.",
        "Er kan nog iets op deze computer staan ({checks}); dat staat ook op het bewijs.";
    CHECK_FAILED_TODO: "Put this away with Esc and press Enter to destroy it again.",
        "Doe dit weg met Esc en druk op Enter om het opnieuw te vernietigen.";

    KEY_HOME: "later", "later";
    KEY_HOME_LONG: "Back to the study; this session waits there as it is.",
        "Terug naar de studie; deze sessie blijft daar staan zoals die is.";
    KEY_AGAIN: "try again", "nog eens";
    KEY_AGAIN_LONG: "Try again to destroy what must go.", "Probeer nog eens te vernietigen wat weg moet.";
    KEY_RECEIPT: "receipt", "bewijs";
    KEY_RECEIPT_LONG: "Show what was promised and what has been kept.",
        "Laat zien wat er is beloofd en wat is nagekomen.";
    KEY_KEEP: "keep", "bewaren";
    KEY_KEEP_LONG: "Keep what was said, under the promises that were made.",
        "Bewaar wat er is gezegd, onder de beloften die zijn gedaan.";
    KEY_DESTROY: "destroy", "vernietigen";
    KEY_DESTROY_LONG: "Destroy everything that was recorded and noted; you are asked once more.",
        "Vernietig alles wat is opgenomen en genoteerd; je krijgt nog één keer de vraag.";
    KEY_CONFIRM: "destroy now", "nu vernietigen";
    KEY_CONFIRM_LONG: "Destroy it now. This cannot be undone.", "Vernietig het nu. Dit kan niet ongedaan worden gemaakt.";
    KEY_BACK: "back", "terug";
    KEY_BACK_LONG: "Back to the choice; nothing has been destroyed.", "Terug naar de keuze; er is niets vernietigd.";
    KEY_NOT_YET: "not yet", "nog niet";
    KEY_NOT_YET_LONG: "Close the microphone again; nothing is kept.", "Sluit de microfoon weer; er wordt niets bewaard.";
    KEY_GO_ON: "go on", "doorgaan";
    KEY_GO_ON_LONG: "Go on with the same conversation.", "Ga verder met hetzelfde gesprek.";
    KEY_CLOSE: "close", "afsluiten";
    KEY_CLOSE_LONG: "The conversation is over: close the session.", "Het gesprek is klaar: sluit de sessie.";
    KEY_TRANSCRIBE: "transcribe now", "nu uitschrijven";
    KEY_TRANSCRIBE_LONG: "Transcribe the recording now, on this computer.", "Schrijf de opname nu uit, op deze computer.";
}
