//! What the transcribe part says.

use crate::messages::catalogue::catalogue;

catalogue! { "transcribe";
    TITLE: "The recording is being written out.", "De opname wordt uitgeschreven.";
    MEANS: "This happens on this computer; nothing leaves it. The recording is only read.",
        "Dat gebeurt op deze computer; er gaat niets naar buiten. De opname wordt alleen gelezen.";
    PREPARING: "The speech model is being loaded …", "Het spraakmodel wordt geladen …";
    DONE_OF: "{done} of {total}", "{done} van {total}";
    ELAPSED: "at work for {elapsed}", "al {elapsed} bezig";
    LEFT: "about {left} to go", "nog ongeveer {left}";
    LEFT_UNKNOWN: "how long it takes will be known soon", "hoe lang het duurt, weten we zo";
    HALTED: "The writing out has stopped.", "Het uitschrijven is gestopt.";
    HALTED_MEANS: "The recording is untouched and sealed. Press Enter to begin again, or Esc to go back.",
        "De opname is onaangeroerd en verzegeld. Druk op Enter om opnieuw te beginnen, of op Esc om terug te gaan.";
    CANCELLED: "Stopped. The recording is untouched and sealed.", "Gestopt. De opname is onaangeroerd en verzegeld.";

    NO_MODEL: "There is no speech model on this computer yet.", "Er staat nog geen spraakmodel op deze computer.";
    PRACTICE_ONLY: "Only the small practice model is here; it does not understand real conversations.",
        "Er is alleen het kleine oefenmodel; dat verstaat geen echte gesprekken.";
    NO_MODEL_MEANS: "The recording stays sealed; it must be written out and gone by {until}.",
        "De opname blijft verzegeld; die moet uiterlijk {until} zijn uitgeschreven en weg zijn.";
    NO_MODEL_TODO: "Get one with luister model get base, or add a file with luister model add, then press Enter again.",
        "Haal er een op met luister model get base, of voeg een bestand toe met luister model add. Druk daarna weer op Enter.";

    KEY_CANCEL: "stop writing out", "stop uitschrijven";
    KEY_CANCEL_LONG: "Stop the writing out; the recording stays as it is.",
        "Stop het uitschrijven; de opname blijft zoals die is.";
    KEY_AGAIN: "begin again", "opnieuw beginnen";
    KEY_AGAIN_LONG: "Begin again with writing out.", "Begin opnieuw met uitschrijven.";
    KEY_BACK: "back", "terug";
    KEY_BACK_LONG: "Back; the recording stays sealed.", "Terug; de opname blijft verzegeld.";
}
