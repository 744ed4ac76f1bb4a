//! What the transcribe part says.

use crate::messages::catalogue::catalogue;

catalogue! { "transcribe";
    TITLE: "The recording is being transcribed.", "De opname wordt uitgeschreven.";
    MEANS: "This happens on this computer; nothing leaves it. The recording is only read.",
        "Dat gebeurt op deze computer; er gaat niets naar buiten. De opname wordt alleen gelezen.";
    PREPARING: "The speech model is being loaded …", "Het spraakmodel wordt geladen …";
    DONE_OF: "{done} of {total}", "{done} van {total}";
    ELAPSED: "at work for {elapsed}", "al {elapsed} bezig";
    LEFT: "about {left} to go", "nog ongeveer {left}";
    LEFT_UNKNOWN: "how long it takes will be known soon", "hoe lang het duurt, weten we zo";
    ALL_HEARD: "All of it was heard.", "Alles is verstaan.";
    DESCRIBING: "Describing voices …", "Stemmen beschrijven …";
    DESCRIBING_MEANS: "The recording is gone through once more, so that the text can say who speaks. That takes seconds, or minutes where it is long; nothing of a voice is kept.",
        "De opname wordt nog eens doorlopen, zodat de tekst kan zeggen wie er spreekt. Dat duurt seconden, of minuten als ze lang is; van een stem wordt niets bewaard.";
    SEALING: "Sealing the text …", "De tekst verzegelen …";
    SEALING_MEANS: "It is put together, sealed and read back.", "De tekst wordt samengesteld, verzegeld en teruggelezen.";
    HALTED: "Transcribing has stopped.", "Het uitschrijven is gestopt.";
    HALTED_MEANS: "The recording is untouched and sealed. Press Enter to begin again, or Esc to go back.",
        "De opname is onaangeroerd en verzegeld. Druk op Enter om opnieuw te beginnen, of op Esc om terug te gaan.";
    CANCELLED: "Stopped. The recording is untouched and sealed.", "Gestopt. De opname is onaangeroerd en verzegeld.";

    NO_MODEL: "There is no speech model on this computer yet.", "Er staat nog geen spraakmodel op deze computer.";
    PRACTICE_ONLY: "Only the small practice model is here; it does not understand real conversations.",
        "Er is alleen het kleine oefenmodel; dat verstaat geen echte gesprekken.";
    NO_MODEL_MEANS: "The recording stays sealed; it must be transcribed and gone by {until}.",
        "De opname blijft verzegeld; die moet uiterlijk {until} zijn uitgeschreven en weg zijn.";
    NO_MODEL_TODO: "Get a speech model with luister model get base, or add a file with luister model add, then press Enter again.",
        "Haal een spraakmodel op met luister model get base, of voeg een bestand toe met luister model add. Druk daarna weer op Enter.";

    ESTIMATE: "Transcribing with the model “{model}” takes about {time} on this computer.",
        "Uitschrijven met het model ‘{model}’ duurt op deze computer ongeveer {time}.";
    ESTIMATE_FAST: "Transcribing with the model “{model}” takes less than {time}, as a rule; after this time luister knows it better.",
        "Uitschrijven met het model ‘{model}’ duurt meestal minder dan {time}; na deze keer weet luister het beter.";
    ESTIMATE_SLOW: "Transcribing with the model “{model}” can take longer than {time} without a graphics card; you can pause it and go on later.",
        "Uitschrijven met het model ‘{model}’ kan zonder grafische kaart langer duren dan {time}; je kunt pauzeren en later verdergaan.";
    ESTIMATE_UNKNOWN: "How long the model “{model}” takes on this computer is not known yet; you can pause it and go on later.",
        "Hoe lang het model ‘{model}’ er op deze computer over doet, is nog niet bekend; je kunt pauzeren en later verdergaan.";
    ESTIMATE_DONE: "Almost all of it is transcribed already; with the model “{model}” only the rest is left.",
        "Bijna alles is al uitgeschreven; met het model ‘{model}’ volgt alleen nog de rest.";
    ONE_MINUTE: "a minute", "een minuut";
    MINUTES: "{n} minutes", "{n} minuten";
    HOURS: "{h}:{m} hours", "{h}:{m} uur";
    PAUSING: "The piece in hand is finished first …", "Het stuk dat bezig is wordt eerst afgemaakt …";
    PAUSED: "Transcribing is paused.", "Het uitschrijven is gepauzeerd.";
    PAUSED_MEANS: "What was heard up to here is kept, sealed, also when you close luister. Press {key:transcribing.pause} to go on.",
        "Wat tot hier is verstaan, blijft verzegeld bewaard, ook als je luister afsluit. Druk op {key:transcribing.pause} om verder te gaan.";

    KEY_PAUSE: "pause", "pauzeren";
    KEY_PAUSE_LONG: "Pause transcribing; what was heard up to here is kept.",
        "Pauzeer het uitschrijven; wat tot hier is verstaan blijft bewaard.";
    KEY_GO_ON: "go on", "verder";
    KEY_GO_ON_LONG: "Go on transcribing where it was.", "Ga verder met uitschrijven waar het was.";
    KEY_CANCEL: "stop transcribing", "stoppen met uitschrijven";
    KEY_CANCEL_LONG: "Stop transcribing; the recording stays as it is.",
        "Stop het uitschrijven; de opname blijft zoals die is.";
    KEY_AGAIN: "begin again", "opnieuw beginnen";
    KEY_AGAIN_LONG: "Begin transcribing again.", "Begin opnieuw met uitschrijven.";
    KEY_BACK: "back", "terug";
    KEY_BACK_LONG: "Back; the recording stays sealed.", "Terug; de opname blijft verzegeld.";
}
