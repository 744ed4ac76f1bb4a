//! What the accept part says.

use crate::messages::catalogue::catalogue;

catalogue! { "accept";
    READING: "The transcript is being opened …", "Het transcript wordt geopend …";
    HEARD: "What was heard", "Wat er is verstaan";
    HEARD_ONE: "1 utterance, {words} words, in {length} of recording",
        "1 uiting, {words} woorden, in {length} opname";
    HEARD_VALUE: "{utterances} utterances, {words} words, in {length} of recording",
        "{utterances} uitingen, {words} woorden, in {length} opname";
    COVERED: "How complete", "Hoe volledig";
    COVERED_MARKED: "voices for {voiced}, text or a mark for {covered} of it ({percent}\u{a0}%)",
        "stemmen {voiced}, daarvan met tekst of een markering {covered} ({percent}\u{a0}%)";
    COVERED_VALUE: "voices for {voiced}, text for {covered} of it ({percent}\u{a0}%)",
        "stemmen {voiced}, daarvan met tekst {covered} ({percent}\u{a0}%)";
    COMPLETE: "complete: every stretch in which somebody speaks has text",
        "volledig: bij elk stuk waarin iemand spreekt, staat tekst";
    COMPLETE_MARKED_ONE: "complete: every stretch in which somebody speaks has text, or is marked as unintelligible (one is)",
        "volledig: bij elk stuk waarin iemand spreekt, staat tekst, of het is gemarkeerd als onverstaanbaar (één)";
    COMPLETE_MARKED: "complete: every stretch in which somebody speaks has text, or is marked as unintelligible ({marked} are)",
        "volledig: bij elk stuk waarin iemand spreekt, staat tekst, of het is gemarkeerd als onverstaanbaar ({marked})";
    NOT_COMPLETE: "not complete: {holes} stretches with a voice have no text",
        "niet volledig: bij {holes} stukken met een stem staat geen tekst";
    NOT_COMPLETE_SHORT: "not complete: here and there a few words of text are missing",
        "niet volledig: hier en daar ontbreken een paar woorden tekst";
    NOT_COMPLETE_ONE: "not complete: one stretch with a voice has no text",
        "niet volledig: bij één stuk met een stem staat geen tekst";
    NOTHING_HEARD: "No voice was found in this recording. Check whether the microphone heard anything.",
        "In deze opname is geen stem gevonden. Ga na of de microfoon iets heeft gehoord.";
    STRIP: "Minute by minute: █ text, ▒ in part, ░ voice without text, · nobody speaks",
        "Minuut voor minuut: █ tekst, ▒ deels, ░ stem zonder tekst, · niemand spreekt";
    HOLES: "Voice without text", "Stem zonder tekst";
    DOUBTS: "Worth a second look (the model was unsure here; it may still be right, and be wrong elsewhere)",
        "Een tweede blik waard (het model twijfelde hier; het kan toch kloppen, en elders fout zijn)";
    REMOVED: "Taken out, because nobody seems to have said it; what stood there is in brackets:",
        "Weggelaten, omdat niemand het lijkt te hebben gezegd; wat er stond, staat tussen haakjes:";
    SUGGESTED: "One microphone heard everybody: who speaks is a suggestion from keys or voices, and can be wrong. Check it when you go through the text.",
        "Eén microfoon hoorde iedereen: wie er spreekt is een voorstel op grond van toetsen of stemmen, en kan fout zijn. Kijk het na als je de tekst doorneemt.";
    SUGGESTED_ONE: "One microphone heard everybody and no second voice could be told apart, so everything stands under {code}. Where somebody else speaks, say so when you go through the text.",
        "Eén microfoon hoorde iedereen en er was geen tweede stem te onderscheiden, dus alles staat bij {code}. Waar iemand anders spreekt, geef je dat aan als je de tekst doorneemt.";
    NO_DOUBTS: "The model was nowhere markedly unsure. That does not mean that everything is right.",
        "Het model twijfelde nergens sterk. Dat wil niet zeggen dat alles klopt.";
    MORE: "{rows} more rows: ↓", "nog {rows} regels: ↓";
    SPEAKER_UNKNOWN: "?", "?";
    TEXT_TITLE: "The transcript, as it was heard", "Het transcript, zoals het is verstaan";
    TEXT_EMPTY: "There is no text.", "Er is geen tekst.";

    WHY_NOT: "Because it is not complete, the recording is not destroyed by itself.",
        "Omdat het niet volledig is, wordt de opname niet vanzelf vernietigd.";
    CONFIRM: "The recording of {length} will be destroyed now.", "De opname van {length} wordt nu vernietigd.";
    CONFIRM_WHAT: "First its key, then {segments} sealed pieces. The transcript stays, sealed.",
        "Eerst de sleutel, dan {segments} verzegelde stukken. Het transcript blijft, verzegeld.";
    CONFIRM_SHORT: "Nobody can listen again to the words that are missing.",
        "Niemand kan de woorden die ontbreken dan nog naluisteren.";
    CONFIRM_HOLES: "Nobody can listen again to the {holes} stretches that have no text.",
        "Niemand kan de {holes} stukken zonder tekst dan nog naluisteren.";
    CONFIRM_HOLE: "Nobody can listen again to the stretch that has no text.",
        "Niemand kan het stuk zonder tekst dan nog naluisteren.";
    CONFIRM_HOW: "This cannot be undone. Press Shift+D to destroy the recording, or Esc to go back.",
        "Dit kan niet ongedaan worden gemaakt. Druk op Shift+D om de opname te vernietigen, of op Esc om terug te gaan.";

    INCOMPLETE_ONE: "The transcript is not complete: in one place somebody speaks and there is no text.",
        "Het transcript is niet volledig: op één plek spreekt iemand en staat er geen tekst.";
    INCOMPLETE: "The transcript is not complete: in {holes} places somebody speaks and there is no text.",
        "Het transcript is niet volledig: op {holes} plekken spreekt iemand en staat er geen tekst.";
    INCOMPLETE_SHORT: "The transcript is not complete: here and there a few words are missing.",
        "Het transcript is niet volledig: hier en daar ontbreken een paar woorden.";
    INCOMPLETE_MEANS: "The recording is not destroyed by itself; it stays sealed.",
        "De opname wordt niet vanzelf vernietigd; die blijft verzegeld.";
    INCOMPLETE_TODO: "With {key:checking.make-better} you see those places and can have them heard again. To accept it as it is, press {key:checking.accept-despite}.",
        "Met {key:checking.make-better} zie je die plekken en kun je ze opnieuw laten beluisteren. Aanvaard je het toch zo, druk dan op {key:checking.accept-despite}.";

    KEY_ACCEPT: "accept", "aanvaarden";
    KEY_ACCEPT_LONG: "Accept the transcript; you are told exactly what happens before the recording is destroyed.",
        "Aanvaard het transcript; je leest precies wat er gebeurt voordat de opname wordt vernietigd.";
    KEY_DESPITE: "accept as it is", "toch aanvaarden";
    KEY_DESPITE_LONG: "Accept the transcript though it is not complete; you are asked once more.",
        "Aanvaard het transcript hoewel het niet volledig is; je krijgt nog één keer de vraag.";
    KEY_OPEN: "open", "openen";
    KEY_OPEN_LONG: "Open the sealed transcript again, if it did not open.",
        "Open het verzegelde transcript nog eens, als het niet openging.";
    KEY_READ: "read", "lezen";
    KEY_READ_LONG: "Read the transcript here on the screen (also t).", "Lees het transcript hier op het scherm (ook t).";
    KEY_SCROLL: "scroll", "bladeren";
    KEY_SCROLL_LONG: "Up and down; Page Up and Page Down for more at once.",
        "Omhoog en omlaag; met Page Up en Page Down meer tegelijk.";
    KEY_LATER: "later", "later";
    KEY_LATER_LONG: "Back to the study; the recording stays sealed and the promised date stands.",
        "Terug naar de studie; de opname blijft verzegeld en de beloofde datum blijft staan.";
    KEY_BACK: "back", "terug";
    KEY_BACK_LONG: "Back to what was heard; nothing has been destroyed.",
        "Terug naar wat er is verstaan; er is niets vernietigd.";
    KEY_CONFIRM: "destroy the recording", "opname vernietigen";
    KEY_CONFIRM_LONG: "Accept the transcript and destroy the recording now. This cannot be undone.",
        "Aanvaard het transcript en vernietig de opname nu. Dit kan niet ongedaan worden gemaakt.";
}
