//! What transcriber and transcript say.

use crate::messages::catalogue::catalogue;

catalogue! { "transcript";
    UNKNOWN_MODEL: "There is no speech model called “{name}”.", "Er is geen spraakmodel dat ‘{name}’ heet.";
    UNKNOWN_MODEL_TODO: "luister model list shows the models there are; a file of your own is named by its path.",
        "luister model list laat zien welke modellen er zijn; een eigen bestand noem je met zijn pad.";
    NOT_INSTALLED: "The speech model “{name}” is not on this computer.", "Het spraakmodel ‘{name}’ staat niet op deze computer.";
    NOT_INSTALLED_TODO: "Fetch it with luister model get {name}, or take it from a stick with luister model add FILE.",
        "Haal het op met luister model get {name}, of neem het van een stick met luister model add BESTAND.";
    NOT_A_MODEL: "{file} is not a speech model that luister can use: {why}.",
        "{file} is geen spraakmodel dat luister kan gebruiken: {why}.";
    NOT_A_MODEL_TODO: "Download or copy it again; it should be a whisper.cpp model whose name ends in .bin.",
        "Download of kopieer het opnieuw; het moet een model van whisper.cpp zijn waarvan de naam op .bin eindigt.";
    FLAW_NOT_A_FILE: "it is not a file", "het is geen bestand";
    FLAW_NAME: "its name should be letters, digits, dots and hyphens, ending in .bin",
        "de naam moet bestaan uit letters, cijfers, punten en streepjes, en op .bin eindigen";
    FLAW_CUT_OFF: "the file is cut off", "het bestand breekt te vroeg af";
    FLAW_OTHER_KIND: "it does not begin like a whisper.cpp model", "het begint niet als een model van whisper.cpp";
    FLAW_STRUCTURE: "its structure is not that of a whisper.cpp model ({part})",
        "de opbouw is niet die van een model van whisper.cpp ({part})";
    WRONG_DIGEST: "The file is not the published speech model “{name}”: its fingerprint (SHA-256) is another one.",
        "Het bestand is niet het gepubliceerde spraakmodel ‘{name}’: de vingerafdruk (SHA-256) klopt niet.";
    WRONG_DIGEST_TODO: "Get it again with luister model get {name}. If it is a model of your own, give the file another name.",
        "Haal het opnieuw op met luister model get {name}. Is het een eigen model, geef het bestand dan een andere naam.";
    ENGLISH_ONLY: "The speech model “{name}” knows English only.", "Het spraakmodel ‘{name}’ kent alleen Engels.";
    ENGLISH_ONLY_TODO: "Choose a model without “.en” in its name, for example “base”.",
        "Kies een model zonder ‘.en’ in de naam, bijvoorbeeld ‘base’.";
    OTHER_PROCESSOR: "This luister was built for another processor: this one lacks {missing}.",
        "Deze luister is voor een andere processor gebouwd: deze heeft geen {missing}.";
    OTHER_PROCESSOR_TODO: "Build luister on this computer, or anywhere with GGML_NATIVE=OFF in the environment.",
        "Bouw luister op deze computer, of ergens anders met GGML_NATIVE=OFF in de omgeving.";
    LOAD: "The engine can't load the speech model “{name}” ({code}).", "De spraakherkenner kan het model ‘{name}’ niet laden ({code}).";
    LOAD_TODO: "Check it with luister model check {name}; when it is sound, a smaller model may fit into the memory.",
        "Controleer het met luister model check {name}; als het klopt, past een kleiner model misschien wel in het geheugen.";
    ENGINE: "The engine stopped at {at} ({code}).", "De spraakherkenner is gestopt bij {at} ({code}).";
    ENGINE_TODO: "Transcribe again; if it stops at the same place, try another model.",
        "Schrijf opnieuw uit; stopt het op dezelfde plek, probeer dan een ander model.";
    CANCELLED: "Transcribing was cancelled.", "Het uitschrijven is afgebroken.";
    CANCELLED_TODO: "Start it again whenever you like.", "Begin opnieuw wanneer je wilt.";
    SOUND_GONE: "The sound to be transcribed can't be read any further.", "Het geluid om uit te schrijven kan niet verder worden gelezen.";
    SOUND_GONE_TODO: "Look at the recording with luister verify, then start again.",
        "Bekijk de opname met luister verify en begin daarna opnieuw.";
    NO_THREAD: "The part of luister that transcribes has stopped.", "Het deel van luister dat uitschrijft, is gestopt.";
    NO_THREAD_TODO: "Start transcribing again; if it happens twice, close luister and open it again.",
        "Begin opnieuw met uitschrijven; gebeurt het twee keer, sluit luister dan af en open het opnieuw.";
    FILE: "{file} can't be read or written: {why}.", "{file} kan niet worden gelezen of geschreven: {why}.";
    FILE_TODO: "Check the folder, its rights and the free space, and try again.",
        "Controleer de map, de rechten en de vrije ruimte, en probeer het opnieuw.";
    DOWNLOAD: "The download of “{name}” broke off: {why}.", "Het ophalen van ‘{name}’ is afgebroken: {why}.";
    DOWNLOAD_MEANS: "{megabytes} MB are kept; nothing that was said has left this computer.",
        "{megabytes} MB blijft bewaard; niets van wat er is gezegd heeft deze computer verlaten.";
    DOWNLOAD_TODO: "Run luister model get {name} again: it goes on where it broke off.",
        "Start luister model get {name} opnieuw: het gaat verder waar het is afgebroken.";
    BROKEN_BUSY: "another luister is downloading it", "een andere luister is het al aan het ophalen";
    BROKEN_ONLY_HTTPS: "only https is used", "er wordt alleen https gebruikt";
    BROKEN_ANSWERED: "the server answered {answer}", "de server antwoordde {answer}";
    BROKEN_WOULD_NOT_GO_ON: "the server would not go on where it broke off",
        "de server wilde niet verdergaan waar het was afgebroken";
    BROKEN_STOPPED: "the server stopped sending", "de server hield op met sturen";
    NO_NETWORK_CODE: "This luister was built without any network code, so it can't download.",
        "Deze luister is zonder netwerkcode gebouwd en kan dus niets ophalen.";
    NO_NETWORK_CODE_TODO: "Download the model elsewhere and take it in with luister model add FILE.",
        "Haal het model ergens anders op en neem het over met luister model add BESTAND.";
    /// What every trouble with transcribing means for the recording.
    RECORDING_UNTOUCHED: "The recording is untouched.", "De opname is onaangeroerd.";
    /// What is shown where something was taken out, with its time: [`crate::messages::Message::with`] fills in `at` and `words`.
    REMOVED_NO_VOICE: "At {at}, words taken out: {words}, because nobody was speaking there.",
        "Bij {at}, weggelaten woorden: {words}, omdat daar niemand sprak.";
    REMOVED_LOOP: "At {at}, words taken out: {words}, the same phrase again and again.",
        "Bij {at}, weggelaten woorden: {words}, steeds dezelfde zin.";
    REMOVED_CREDIT: "At {at}, words taken out: {words}, a subtitle credit that nobody said.",
        "Bij {at}, weggelaten woorden: {words}, een ondertitelregel die niemand heeft gezegd.";
    REMOVED_OTHER_CHANNEL: "At {at}, words taken out: {words}, heard louder by another microphone.",
        "Bij {at}, weggelaten woorden: {words}, een andere microfoon hoorde ze beter.";
    REMOVED_SCRIPT: "At {at}, words taken out: {words}, in a script that this conversation is not written in.",
        "Bij {at}, weggelaten woorden: {words}, in een schrift waarin dit gesprek niet wordt opgeschreven.";
    REMOVED_LANGUAGE: "At {at}, words taken out: {words}, in a language that this conversation is not held in.",
        "Bij {at}, weggelaten woorden: {words}, in een taal waarin dit gesprek niet wordt gevoerd.";
    REMOVED_HEARD_AGAIN: "At {at}, words replaced: {words}, because the passage was heard again.",
        "Bij {at}, vervangen woorden: {words}, omdat het stuk opnieuw is beluisterd.";
}
