//! What the audio part says.
//!
//! No key is named here: the screen that shows a notice knows the user's own keys.

use crate::messages::catalogue::catalogue;

catalogue! { "audio";
    /// What to call the microphone whose name is only `default`.
    DEFAULT_MICROPHONE: "default microphone", "standaardmicrofoon";

    NO_MICROPHONE: "No microphone was found on this computer.", "Er is op deze computer geen microfoon gevonden.";
    NO_MICROPHONE_MEANS: "Nothing can be recorded yet.", "Er kan nog niets worden opgenomen.";
    NO_MICROPHONE_TODO: "Plug one in, or check in the sound settings that it is switched on, and try again.",
        "Sluit er een aan, of kijk bij de geluidsinstellingen of hij aanstaat, en probeer het opnieuw.";

    UNKNOWN_DEVICE: "The microphone “{device}” is not connected.", "De microfoon ‘{device}’ is niet aangesloten.";
    UNKNOWN_DEVICE_TODO: "Plug it in, or choose another microphone.", "Sluit hem aan, of kies een andere microfoon.";

    CANNOT_OPEN: "The microphone “{device}” can't be opened.", "De microfoon ‘{device}’ kan niet worden geopend.";
    CANNOT_OPEN_TODO: "Close other programs that may be using it, or choose another microphone. The system says: {reason}.",
        "Sluit andere programma's die hem misschien gebruiken, of kies een andere microfoon. Het systeem meldt: {reason}.";
    NO_ANSWER: "The microphone “{device}” does not answer.", "De microfoon ‘{device}’ antwoordt niet.";
    NO_ANSWER_TODO: "Unplug it and plug it in again, or choose another microphone.",
        "Trek hem los en sluit hem opnieuw aan, of kies een andere microfoon.";
    NOTHING_RECORDED: "Nothing has been recorded with it.", "Er is niets mee opgenomen.";

    CANNOT_READ: "The file “{file}” can't be read.", "Het bestand ‘{file}’ kan niet worden gelezen.";
    CANNOT_READ_TODO: "Check the name and that you may read it. The system says: {reason}.",
        "Controleer de naam en of je het mag lezen. Het systeem meldt: {reason}.";
    NOTHING_TAKEN: "Nothing was taken from it, and the file is as it was.", "Er is niets uit overgenomen en het bestand is zoals het was.";
    NOT_AUDIO: "“{file}” is not an audio file that luister can read.", "‘{file}’ is geen geluidsbestand dat luister kan lezen.";
    FORMATS_TODO: "Choose a wav, mp3, m4a, ogg (Vorbis) or flac file.", "Kies een wav-, mp3-, m4a-, ogg- (Vorbis) of flac-bestand.";
    UNKNOWN_CODEC: "The sound in “{file}” is stored as {codec}, which luister can't decode.",
        "Het geluid in ‘{file}’ is opgeslagen als {codec}, en dat kan luister niet lezen.";
    CONVERT_TODO: "Convert it to flac or wav with a program on this computer, for example: ffmpeg -i INPUT OUTPUT.flac",
        "Zet het op deze computer om naar flac of wav, bijvoorbeeld met: ffmpeg -i INVOER UITVOER.flac";
    NO_TRACK: "There is no sound in “{file}”.", "Er zit geen geluid in ‘{file}’.";
    NO_TRACK_TODO: "Choose the file that holds the recording.", "Kies het bestand met de opname.";
    EMPTY: "“{file}” is empty: it holds no sound at all.", "‘{file}’ is leeg: er zit geen enkel geluid in.";
    EMPTY_TODO: "The recorder may have lost power before it finished the file; look for another copy on it.",
        "Misschien viel de recorder uit voordat het bestand af was; kijk of er nog een ander exemplaar op staat.";
    TRUNCATED: "“{file}” breaks off after {time}.", "‘{file}’ breekt af na {time}.";
    TRUNCATED_OF: "“{file}” breaks off after {time}, of {whole}.", "‘{file}’ breekt af na {time}, van {whole}.";
    TRUNCATED_MEANS: "It is not the whole recording, so it is not treated as one.",
        "Het is niet de hele opname, en wordt dus ook niet zo behandeld.";
    TRUNCATED_TODO: "Copy the file again from where it came, and check that its size is the same.",
        "Kopieer het bestand opnieuw van waar het vandaan kwam, en controleer of het even groot is.";
    DAMAGED: "“{file}” is damaged after {time}.", "‘{file}’ is beschadigd na {time}.";
    NO_CHANNELS: "This sound says of itself that it has no channel at all, so there is nothing to be heard in it.",
        "Dit geluid zegt van zichzelf dat het geen enkel kanaal heeft; er valt dus niets in te horen.";
    NO_CHANNELS_TODO: "Look whether the file plays in another program, and export it anew from there.",
        "Kijk of het bestand in een ander programma te horen is, en exporteer het daar opnieuw.";
    TOO_MANY_CHANNELS: "The sound has {channels} channels; luister takes at most 8.",
        "Het geluid heeft {channels} kanalen; luister neemt er hoogstens 8.";
    CHANNELS_TODO: "Mix it down or split it into files of at most 8 channels.",
        "Voeg kanalen samen, of splits het in bestanden van hoogstens 8 kanalen.";
    UNUSABLE_RATE: "The sound has {rate} samples a second, which is not a rate luister can use.",
        "Het geluid heeft {rate} samples per seconde; daar kan luister niet mee werken.";
    NOT_A_SEGMENT: "A piece of the recording is not what luister writes.", "Een stuk van de opname is niet wat luister schrijft.";
    NOT_A_SEGMENT_MEANS: "That piece can't be listened to or transcribed; the others can.",
        "Dat stuk kan niet worden beluisterd of uitgeschreven; de andere wel.";
    NOT_A_SEGMENT_TODO: "Check the session with luister verify.", "Controleer de sessie met luister verify.";
    NO_THREAD: "The computer gave no room to start recording.", "De computer gaf geen ruimte om de opname te starten.";
    NO_THREAD_TODO: "Close other programs and try again.", "Sluit andere programma's en probeer het opnieuw.";

    DEVICE_GONE: "The microphone “{device}” gives no sound any more.", "De microfoon ‘{device}’ geeft geen geluid meer.";
    DEVICE_GONE_MEANS: "Everything up to {time} is kept; nothing has been recorded since.",
        "Alles tot {time} is bewaard; sindsdien is er niets opgenomen.";
    DEVICE_GONE_TODO: "Plug it in again: recording goes on by itself with the same microphone.",
        "Sluit hem weer aan: de opname gaat vanzelf verder met dezelfde microfoon.";
    DEVICE_BACK: "The microphone “{device}” is back; recording goes on from {time}.",
        "De microfoon ‘{device}’ is er weer; de opname gaat verder vanaf {time}.";
    LOST: "{lost} of sound was missed at {time}.", "Bij {time} is {lost} aan geluid gemist.";
    LOST_BUSY_MEANS: "The computer was too busy for a moment; the rest is recorded.",
        "De computer had het even te druk; de rest is opgenomen.";
    LOST_BUSY_TODO: "Close other programs if you can.", "Sluit andere programma's als dat kan.";
    LOST_GONE_MEANS: "The microphone was away; the transcript will say so at that place.",
        "De microfoon was weg; het transcript zegt dat op die plaats.";
    LOST_GONE_TODO: "Ask again for what was said in between, if it matters.",
        "Vraag zo nodig nog eens wat er in de tussentijd is gezegd.";
    LOST_FULL_MEANS: "The recording could not be stored for too long; what could not be kept is marked.",
        "De opname kon te lang niet worden opgeslagen; wat niet kon worden bewaard is gemarkeerd.";
    LOST_FULL_TODO: "Make room on the disk, or stop here.", "Maak ruimte op de schijf, of stop hier.";
    SECONDS: "{n} s", "{n} s";
    UNDER_A_SECOND: "less than a second", "minder dan een seconde";
    SINK_TROUBLE: "The recording can't be stored just now: {cause}.", "De opname kan nu even niet worden opgeslagen: {cause}.";
    SINK_BROKE: "something in luister broke", "iets in luister ging stuk";
    SINK_TROUBLE_MEANS: "What is said is kept in memory, for at most five minutes, and stored as soon as that works again.",
        "Wat er gezegd wordt blijft in het geheugen, hoogstens vijf minuten, en wordt opgeslagen zodra het weer lukt.";
    SINK_TROUBLE_TODO: "See whether the disk is full or was taken out.", "Kijk of de schijf vol is of is losgekoppeld.";
    /// Says nothing of what is complete: after five minutes there was no room for more, and that is told by itself.
    SINK_RECOVERED: "The recording is being stored again, beginning with what waited in memory.",
        "De opname wordt weer opgeslagen, te beginnen met wat in het geheugen wachtte.";
    INPUT_TROUBLE_MEANS: "What was read up to {time} is recorded; the rest is not.",
        "Wat tot {time} gelezen is, is opgenomen; de rest niet.";
    UNSEALED: "The recording has stopped, but its last part could not be stored.",
        "De opname is gestopt, maar het laatste stuk kon niet worden opgeslagen.";
    UNSEALED_MEANS: "Everything up to {time} is stored.", "Alles tot {time} is opgeslagen.";
    UNSEALED_TODO: "Make room on the disk before you record again.", "Maak ruimte op de schijf voordat je weer opneemt.";

    SILENT: "The microphone “{device}” gives complete silence.", "De microfoon ‘{device}’ geeft volledige stilte.";
    SILENT_TODO: "Look for a mute switch on it, and in the sound settings.",
        "Kijk of hij gedempt is, met een schakelaar of in de geluidsinstellingen.";
    STUCK: "The microphone “{device}” gives the same value over and over.", "De microfoon ‘{device}’ geeft steeds dezelfde waarde.";
    STUCK_TODO: "Unplug it and plug it in again, or use another one.", "Trek hem los en sluit hem weer aan, of neem een andere.";
    NO_SPEECH_MEANS: "No speech is being recorded.", "Er wordt geen spraak opgenomen.";
    CLIPPING: "The microphone “{device}” is too loud.", "De microfoon ‘{device}’ staat te hard.";
    CLIPPING_MEANS: "Loud passages are cut off and harder to transcribe.", "Harde stukken worden afgekapt en zijn lastiger uit te schrijven.";
    CLIPPING_TODO: "Turn the microphone down, or move it a little away.", "Zet de microfoon zachter, of leg hem iets verder weg.";
    VERY_LOW: "The microphone “{device}” is very soft.", "De microfoon ‘{device}’ staat erg zacht.";
    VERY_LOW_MEANS: "What is said may not be understood later.", "Wat er gezegd wordt is later misschien niet te verstaan.";
    VERY_LOW_TODO: "Move the microphone closer, or turn it up.", "Leg de microfoon dichterbij, of zet hem harder.";
}
