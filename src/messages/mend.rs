//! What making a transcript complete says, on the accept screen and on the command line.

use crate::messages::catalogue::catalogue;

catalogue! { "mend";
    TITLE: "What can be made better", "Wat beter kan";
    MODEL: "Hear again with: {model}", "Opnieuw luisteren met: {model}";
    HOLE: "a voice, no text", "een stem, geen tekst";
    UNSURE: "the model was unsure", "het model twijfelde";
    MARKED_ROW: "marked as unintelligible", "gemarkeerd als onverstaanbaar";
    NOTHING_LISTED: "No stretch stands out. The whole recording can be transcribed again, with another model if there is one.",
        "Er is geen stuk dat eruit springt. De hele opname kan opnieuw worden uitgeschreven, met een ander model als dat er is.";
    HEARING: "Listening again to {from}–{to} …", "{from}–{to} wordt opnieuw beluisterd …";

    HEARD_AGAIN: "Heard again; the text is there.", "Opnieuw beluisterd; de tekst staat er.";
    MARKED: "Marked as unintelligible.", "Gemarkeerd als onverstaanbaar.";
    UNMARKED: "The mark is gone.", "De markering is weg.";
    FOUND: "A change from before was found and written down.", "Een wijziging van eerder is gevonden en vastgelegd.";
    COMPLETE_NOW: "The transcript is complete now.", "Het transcript is nu volledig.";
    LEFT: "{holes} stretches still have no text.", "Bij nog {holes} stukken staat geen tekst.";
    LEFT_ONE: "One stretch still has no text.", "Bij nog één stuk staat geen tekst.";
    LEFT_SHORT: "Here and there a few words are still missing.", "Hier en daar ontbreken nog een paar woorden.";
    NOTHING: "The model “{model}” understood nothing there.", "Het model ‘{model}’ verstond daar niets.";
    BESIDE: "What the model “{model}” understood there stands in the text beside it already.",
        "Wat het model ‘{model}’ daar verstond, staat er in de tekst al naast.";
    OUT_NO_VOICE: "The model “{model}” wrote words where nobody was speaking; they were left out.",
        "Het model ‘{model}’ schreef woorden op waar niemand sprak; die zijn weggelaten.";
    OUT_LOOP: "The model “{model}” wrote the same words there again and again; they were left out.",
        "Het model ‘{model}’ schreef daar steeds dezelfde woorden op; die zijn weggelaten.";
    OUT_CREDIT: "The model “{model}” wrote a subtitle credit there that nobody said; it was left out.",
        "Het model ‘{model}’ schreef daar een ondertitelregel op die niemand heeft gezegd; die is weggelaten.";
    OUT_LANGUAGE: "The model “{model}” wrote there in a language that this conversation is not held in; it was left out.",
        "Het model ‘{model}’ schreef daar in een taal waarin dit gesprek niet wordt gevoerd; dat is weggelaten.";
    OUT_OTHER_CHANNEL: "What the model “{model}” understood there was said into another microphone; it was left out.",
        "Wat het model ‘{model}’ daar verstond, is in een andere microfoon gezegd; het is weggelaten.";
    NOTHING_MEANS: "The transcript is as it was, and the recording too.", "Het transcript is zoals het was, en de opname ook.";
    NOTHING_TODO: "Try another model, listen for yourself, or mark it as unintelligible.",
        "Probeer een ander model, luister zelf, of markeer het als onverstaanbaar.";

    REVIEW_BEGUN: "A review of this text was begun.", "Met het nalopen van deze tekst is al begonnen.";
    REVIEW_MEANS: "If the text changes here, the review begins anew, and what was changed and decided in it is lost.",
        "Verandert de tekst hier, dan begint het nalopen opnieuw, en gaat verloren wat daarbij is veranderd en besloten.";
    REVIEW_TODO: "Press the key once more if that is what you want; otherwise mend it in the review itself.",
        "Druk nog een keer op de toets als je dat wilt; anders verbeter je het bij het nalopen zelf.";
    REVIEW_ASK: "A review of this text was begun; it begins anew, and what was changed and decided in it is lost. Go on? (yes/no)",
        "Met het nalopen van deze tekst is al begonnen; dat begint dan opnieuw, en wat daarbij is veranderd en besloten gaat verloren. Doorgaan? (ja/nee)";
    KEY_MEND: "make better", "verbeteren";
    KEY_MEND_LONG: "Stretches without text and passages in doubt, one by one: hear them again or mark them.",
        "Stukken zonder tekst en plekken met twijfel, een voor een: opnieuw beluisteren of markeren.";
    KEY_HEAR: "hear again", "opnieuw horen";
    KEY_HEAR_LONG: "Have this stretch heard again, with the model that is shown; only this stretch of the text changes.",
        "Laat dit stuk opnieuw beluisteren, met het model dat er staat; alleen de tekst van dit stuk verandert.";
    KEY_MARK: "unintelligible", "onverstaanbaar";
    KEY_MARK_LONG: "Mark this stretch as one that nobody can understand; it then counts as accounted for.",
        "Markeer dit stuk als onverstaanbaar; dan telt het niet meer als ontbrekend.";
    KEY_UNMARK: "take the mark off", "markering weg";
    KEY_UNMARK_LONG: "Take the mark back: the stretch counts as one without text again.",
        "Haal de markering weg: het stuk telt weer als een stuk zonder tekst.";
    KEY_PLAY: "play", "afspelen";
    KEY_PLAY_LONG: "Play this stretch, with a second before and after it; it is opened in memory only.",
        "Speel dit stuk af, met een seconde ervoor en erna; het wordt alleen in het geheugen geopend.";
    KEY_QUIET: "stop", "stil";
    KEY_QUIET_LONG: "Stop playing.", "Stop met afspelen.";
    KEY_MODEL: "other model", "ander model";
    KEY_MODEL_LONG: "Choose another speech model of those on this computer.",
        "Kies een ander spraakmodel van die op deze computer.";
    KEY_WHOLE: "all again", "alles opnieuw";
    KEY_WHOLE_LONG: "Transcribe the whole recording again with the model that is shown; the text there is now is replaced when it is done.",
        "Schrijf de hele opname opnieuw uit met het model dat er staat; de tekst van nu wordt vervangen als dat klaar is.";
    KEY_STOP: "stop", "stoppen";
    KEY_STOP_LONG: "Stop listening again; nothing has changed.", "Stop met opnieuw luisteren; er is niets veranderd.";
    KEY_BACK: "back", "terug";
    KEY_BACK_LONG: "Back to what was heard.", "Terug naar wat er is verstaan.";

    LIST_NONE: "Every stretch with a voice has text or a mark.", "Bij elk stuk met een stem staat tekst of een markering.";
    LIST_ROW: "{from}-{to}  {seconds} s  {matter}", "{from}-{to}  {seconds} s  {matter}";
    LIST_NEXT: "Hear one again: luister mend {session} {span} --model NAME. Nobody can understand it: luister mend {session} {span} --unintelligible.",
        "Een stuk opnieuw beluisteren: luister mend {session} {span} --model NAAM. Niemand kan het verstaan: luister mend {session} {span} --unintelligible.";
    NOT_THERE: "In {span} there is no stretch without text.", "In {span} is er geen stuk zonder tekst.";
    NOT_MARKED: "In {span} nothing is marked as unintelligible.", "In {span} is niets gemarkeerd als onverstaanbaar.";
    NO_TRANSCRIPT: "{session} has no transcript that can be made better now: it is made with luister transcribe {session}, and once it is accepted the review is the place.",
        "{session} heeft nu geen transcript dat beter kan: het wordt gemaakt met luister transcribe {session}, en is het aanvaard, dan verbeter je het bij het nalopen.";
}
