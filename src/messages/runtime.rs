//! What the loop says when something went wrong, and what it mended.

use crate::messages::catalogue::catalogue;

catalogue! { "runtime";
    STUDY_FILE_MEANS: "The study can't be opened; nothing in it was changed.",
        "De studie kan niet open; er is niets in veranderd.";
    STUDY_FILE_TODO: "Mend study.toml at that place and start luister again.",
        "Herstel study.toml op die plek en start luister opnieuw.";
    GUIDE_FILE_MEANS: "No session can follow this guide as it is.",
        "Zo kan geen sessie deze topiclijst volgen.";
    GUIDE_FILE_TODO: "luister guide check shows everything that is to be mended.",
        "luister guide check laat alles zien wat er te herstellen valt.";
    GUIDE_GONE: "The guide was changed or moved since the list was read.",
        "De topiclijst is veranderd of verplaatst sinds de lijst werd gelezen.";
    GUIDE_GONE_MEANS: "No session was made, and nothing was recorded.",
        "Er is geen sessie gemaakt en niets opgenomen.";
    GUIDE_GONE_TODO: "Go back to the first screen and choose the guide again.",
        "Ga terug naar het eerste scherm en kies de topiclijst opnieuw.";
    NO_MODEL: "There is no speech model on this computer.",
        "Er staat geen spraakmodel op deze computer.";
    NO_MODEL_MEANS: "The recording is sealed and waits; its deadline goes on.",
        "De opname is verzegeld en wacht; de termijn loopt door.";
    NO_MODEL_TODO: "Get one with luister model get base, or bring one on a stick with luister model add FILE.",
        "Haal er een met luister model get base, of neem er een mee op een stick met luister model add BESTAND.";
    NOTHING_OPEN: "No session is open.",
        "Er is geen sessie open.";
    NOTHING_OPEN_MEANS: "Nothing was done.",
        "Er is niets gedaan.";
    NOTHING_OPEN_TODO: "Open the session from the first screen and try again.",
        "Open de sessie vanaf het eerste scherm en probeer het opnieuw.";
    DAMAGED: "The journal of {session} is damaged at line {line}.",
        "Het logboek van {session} is beschadigd op regel {line}.";
    DAMAGED_MEANS: "What was sealed before is untouched; luister repairs nothing in silence.",
        "Wat eerder verzegeld is, is onaangeroerd; luister herstelt niets stilzwijgend.";
    DAMAGED_TODO: "Put the journal back from a copy, or destroy the session with luister destroy.",
        "Zet het logboek terug uit een kopie, of vernietig de sessie met luister destroy.";
    SEGMENT: "Piece {number} of the recording is missing or damaged.",
        "Stuk {number} van de opname ontbreekt of is beschadigd.";
    SEGMENT_MEANS: "The recording was not transcribed, because the transcript would have an unseen gap.",
        "De opname is niet uitgeschreven, want het transcript zou een ongezien gat hebben.";
    SEGMENT_TODO: "Put the session's folder back from a copy if you have one, and try again.",
        "Zet de map van de sessie terug uit een kopie als die er is, en probeer het opnieuw.";
    READ_BACK: "The transcript could not be read back as it was written.",
        "Het transcript was niet terug te lezen zoals het geschreven is.";
    READ_BACK_MEANS: "It does not count as made, and the recording stays.",
        "Het geldt niet als gemaakt, en de opname blijft.";
    READ_BACK_TODO: "Check the disk and transcribe again.",
        "Controleer de schijf en schrijf de opname opnieuw uit.";
    FILE: "{path} can't be used: {why}.",
        "{path} is niet te gebruiken: {why}.";
    FILE_MEANS: "Nothing was changed.",
        "Er is niets veranderd.";
    FILE_TODO: "Check the name and the permissions, and try again.",
        "Controleer de naam en de rechten, en probeer het opnieuw.";
    WORKER_DIED: "A part of luister stopped by a fault of its own.",
        "Een onderdeel van luister is door een eigen fout gestopt.";
    WORKER_DIED_MEANS: "What is sealed and written is safe.",
        "Wat verzegeld en geschreven is, is veilig.";
    WORKER_DIED_TODO: "Try it once more; if it comes back, start luister again.",
        "Probeer het nog eens; komt het terug, start luister dan opnieuw.";
    LISTENING_ENDED: "Transcribing during the recording has stopped, by a fault of luister itself.",
        "Het uitschrijven tijdens de opname is gestopt, door een fout van luister zelf.";
    LISTENING_ENDED_MEANS: "The recording goes on as before, and everything is sealed.",
        "De opname loopt gewoon door en alles wordt verzegeld.";
    LISTENING_ENDED_TODO: "You need do nothing now: after the close all of it is transcribed from the sealed recording.",
        "Je hoeft nu niets te doen: na het afsluiten wordt alles uit de verzegelde opname uitgeschreven.";
    LATE: "It took longer than it should.",
        "Het duurde langer dan zou moeten.";
    LATE_MEANS: "What is sealed and written is safe.",
        "Wat verzegeld en geschreven is, is veilig.";
    LATE_TODO: "Look with luister status how the session stands.",
        "Kijk met luister status hoe de sessie ervoor staat.";
    INTERRUPTED: "It was ended in the middle.",
        "Het is halverwege beëindigd.";
    INTERRUPTED_TODO: "Start it again whenever you like.",
        "Start het opnieuw wanneer je wilt.";
    UNSEALED_MEANS: "The last seconds of the recording could not be sealed and are lost; everything before is safe.",
        "De laatste seconden van de opname konden niet worden verzegeld en zijn verloren; alles ervoor is veilig.";
    HANGS: "The recorder did not answer in time.",
        "De recorder antwoordde niet op tijd.";
    HANGS_MEANS: "The last seconds may be missing; everything that was sealed before is safe.",
        "De laatste seconden kunnen ontbreken; alles wat eerder verzegeld is, is veilig.";
    HANGS_TODO: "Go on; the session can be closed and transcribed as it is.",
        "Ga verder; de sessie kan zo worden afgesloten en uitgeschreven.";
    SLEPT: "The computer slept for {length}, from {at} on the recording.",
        "De computer heeft {length} geslapen, vanaf {at} in de opname.";
    SLEPT_MEANS: "Nothing was recorded meanwhile, and the transcript will say so; everything before is sealed, and the recording goes on.",
        "In die tijd is niets opgenomen en het transcript zegt dat; alles ervoor is verzegeld en de opname gaat door.";
    SLEPT_TODO: "Leave the lid open and the charger in, and ask again what was said meanwhile.",
        "Laat het deksel open en de lader erin, en vraag nog eens naar wat er intussen is gezegd.";
    WHERE_LIVE: "{session}: recorded until {sealed}, sealed in {dir}. Open luister again to go on with it.",
        "{session}: opgenomen tot {sealed}, verzegeld in {dir}. Open luister opnieuw om ermee verder te gaan.";
    WHERE_NOTES: "{session}: what was noted is sealed in {dir}. Open luister again to go on with it.",
        "{session}: wat is genoteerd, ligt verzegeld in {dir}. Open luister opnieuw om ermee verder te gaan.";
    DISK_LEFT: "Room left on the disk: {minutes} min of recording.",
        "Ruimte op de schijf: nog {minutes} min opname.";
    DISK_LEFT_MEANS: "The recording goes on; what is sealed is safe.",
        "De opname gaat door; wat verzegeld is, is veilig.";
    DISK_LEFT_TODO: "Make room on the disk, or bring the conversation to its end before that.",
        "Maak ruimte op de schijf, of rond het gesprek af voor het zover is.";
    TORN: "The last line of the journal was cut off when the program ended.",
        "De laatste regel van het logboek was afgebroken toen het programma eindigde.";
    TORN_MEANS: "That one line is gone; every line before it and everything sealed is there.",
        "Die ene regel is weg; alle regels ervoor en alles wat verzegeld is, zijn er.";
    TORN_TODO: "Look whether the last thing you did is still there.",
        "Kijk of het laatste wat je deed er nog staat.";
    TAKEN_BACK: "What was taken back in {session} is gone now; removing it had been broken off.",
        "Wat in {session} is teruggenomen, is nu gewist; dat was afgebroken.";
    TAKEN_BACK_MEANS: "Nothing of it is left in sound, notes or text.",
        "Er is niets van over in geluid, notities of tekst.";
    TAKEN_BACK_TODO: "Open the session to go on with it.",
        "Open de sessie om ermee verder te gaan.";
    FINISHED: "The destruction of {session}, which had been broken off, is finished now.",
        "De vernietiging van {session}, die was afgebroken, is nu afgerond.";
    FINISHED_MEANS: "What was to go is gone and was checked; the receipt is made.",
        "Wat weg moest is weg en is gecontroleerd; het bewijs is gemaakt.";
    FINISHED_TODO: "Open the session to read the receipt.",
        "Open de sessie om het bewijs te lezen.";
}
