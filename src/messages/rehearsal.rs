//! What a rehearsal says.

use crate::messages::catalogue::catalogue;

catalogue! { "rehearsal";
    BANNER: "REHEARSAL, nothing is kept", "OEFENING, niets wordt bewaard";
    BEGINS: "This is a rehearsal of “{guide}”: everything is as in a session, and nothing of it is kept.",
        "Dit is een oefening met ‘{guide}’: alles gaat zoals in een sessie, en er wordt niets van bewaard.";
    BEGINS_MEANS: "What the microphone hears is sealed to a key that is only in memory; folder and key go when you leave.",
        "Wat de microfoon hoort, wordt verzegeld met een sleutel die alleen in het geheugen staat; map en sleutel verdwijnen als je weggaat.";
    BEGINS_TODO: "Press Enter on the guide to begin, and say who plays the participant: any code will do.",
        "Druk op Enter op de topiclijst om te beginnen, en zeg wie de deelnemer speelt: elke code is goed.";
    ENDED: "The rehearsal is over. Nothing of it was kept: no sound, no text, no notes.",
        "De oefening is voorbij. Er is niets van bewaard: geen geluid, geen tekst, geen notities.";
    LEFT: "The rehearsal's folder {dir} could not be removed whole: {why}. What is in it is sealed to a key that is gone.",
        "De map {dir} van de oefening was niet helemaal te verwijderen: {why}. Wat erin staat is verzegeld met een sleutel die weg is.";
    KEY: "rehearse", "oefenen";
    KEY_LONG: "Rehearse with this guide: everything as in a session, and nothing is kept.",
        "Oefen met deze topiclijst: alles zoals in een sessie, en er wordt niets bewaard.";
}
