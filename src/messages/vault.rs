//! What the vault says: keys, sealing, the journal, folders, destruction.

use crate::messages::catalogue::catalogue;

catalogue! { "vault";
    DISK_FULL_HAPPENED: "The disk is full.", "De schijf is vol.";
    DISK_FULL_MEANS:
        "Everything that was sealed before is safe; this could not be added.",
        "Alles wat al verzegeld was is veilig; dit kon er niet bij.";
    DISK_FULL_TODO: "Make room on this disk, then try again.", "Maak ruimte op deze schijf en probeer het opnieuw.";

    DISK_DENIED_HAPPENED:
        "luister has no permission for {path}.",
        "luister heeft geen toegang tot {path}.";
    DISK_DENIED_MEANS:
        "Nothing was changed there.",
        "Daar is niets veranderd.";
    DISK_DENIED_TODO:
        "Check who owns that file or folder and whether the disk is read-only, then try again.",
        "Kijk van wie dat bestand of die map is en of de schijf alleen-lezen is, en probeer het opnieuw.";

    NOT_READ_HAPPENED: "{path} could not be read: {reason}.", "{path} kon niet gelezen worden: {reason}.";
    NOT_READ_MEANS: "Nothing was changed.", "Er is niets veranderd.";
    NOT_READ_TODO:
        "Check that the disk is connected and try again.",
        "Kijk of de schijf aangesloten is en probeer het opnieuw.";

    NOT_WRITTEN_HAPPENED:
        "{path} could not be written: {reason}.",
        "{path} kon niet geschreven worden: {reason}.";
    NOT_WRITTEN_MEANS:
        "What was sealed before is as it was; this is not on disk.",
        "Wat al verzegeld was is zoals het was; dit staat niet op de schijf.";
    NOT_WRITTEN_TODO:
        "Try again; if it happens again, look after the disk first.",
        "Probeer het opnieuw; gebeurt het weer, laat dan eerst de schijf nakijken.";

    NOT_REMOVED_HAPPENED:
        "{path} could not be removed: {reason}.",
        "{path} kon niet verwijderd worden: {reason}.";
    NOT_REMOVED_MEANS: "It is still there.", "Het staat er nog.";
    NOT_REMOVED_TODO: "Try again; luister goes on where it stopped.", "Probeer het opnieuw; luister gaat verder waar het bleef.";

    STRANGE_HAPPENED:
        "{path} is not what luister put there; it may be a link.",
        "{path} is niet wat luister daar heeft neergezet; misschien is het een koppeling.";
    STRANGE_MEANS: "luister does not touch it.", "luister blijft ervan af.";
    STRANGE_TODO:
        "Look at it yourself and move it away, then try again.",
        "Bekijk het zelf en zet het ergens anders, en probeer het dan opnieuw.";

    NOT_A_STUDY_HAPPENED: "{path} is not a study: it has no study.toml.", "{path} is geen studie: er is geen study.toml.";
    NOT_A_STUDY_MEANS: "There is nothing to open here.", "Hier valt niets te openen.";
    NOT_A_STUDY_TODO:
        "Go to the study's folder, or make one with luister new.",
        "Ga naar de map van de studie, of maak er een met luister new.";

    STUDY_EXISTS_HAPPENED: "{path} is a study already.", "{path} is al een studie.";
    STUDY_EXISTS_MEANS: "Nothing was changed.", "Er is niets veranderd.";
    STUDY_EXISTS_TODO: "Choose another folder.", "Kies een andere map.";

    IN_USE_HAPPENED: "Another luister has this session open.", "Deze sessie is al open in een andere luister.";
    IN_USE_MEANS: "This one did not touch it.", "Deze heeft er niets aan veranderd.";
    IN_USE_TODO: "Go on there, or close it there first.", "Ga daar verder, of sluit hem daar eerst.";

    SESSION_MISSING_HAPPENED: "There is no session {session}.", "Er is geen sessie {session}.";
    SESSION_MISSING_MEANS: "Nothing was changed.", "Er is niets veranderd.";
    SESSION_MISSING_TODO: "See which there are with luister session list.", "Bekijk welke er zijn met luister session list.";

    SESSION_EXISTS_HAPPENED: "There is a session {session} already.", "Er is al een sessie {session}.";
    SESSION_EXISTS_MEANS: "It stays as it is; no new one was made.", "Die blijft zoals die is; er is geen nieuwe gemaakt.";
    SESSION_EXISTS_TODO: "Open that one, or wait a minute and make a new one.", "Open die, of wacht een minuut en maak een nieuwe.";

    JOURNAL_CHANGED_HAPPENED:
        "Line {line} of this session's journal is not as luister wrote it.",
        "Regel {line} van het logboek van deze sessie is niet zoals luister die schreef.";
    JOURNAL_CHAIN_HAPPENED:
        "Line {line} of this session's journal does not follow the line before it.",
        "Regel {line} van het logboek van deze sessie sluit niet aan op de regel ervoor.";
    JOURNAL_MISSING_HAPPENED:
        "This session has no journal any more.",
        "Deze sessie heeft geen logboek meer.";
    JOURNAL_DAMAGED_MEANS:
        "The sealed recording was not touched; what the journal says from there on can't be relied on.",
        "De verzegelde opname is niet aangeraakt; op wat het logboek vanaf daar zegt valt niet te bouwen.";
    JOURNAL_DAMAGED_TODO:
        "Bring the journal back from a backup, or destroy the session with luister destroy.",
        "Zet het logboek terug uit een reservekopie, of vernietig de sessie met luister destroy.";
    JOURNAL_NEWER_HAPPENED:
        "A newer luister wrote line {line} of this session's journal.",
        "Een nieuwere luister schreef regel {line} van het logboek van deze sessie.";
    JOURNAL_NEWER_MEANS: "This version can't read it and changed nothing.", "Deze versie kan het niet lezen en heeft niets veranderd.";
    JOURNAL_NEWER_TODO: "Open the session with the newer luister.", "Open de sessie met de nieuwere luister.";

    PARTS_REMOVED_HAPPENED:
        "Half-written files of an interruption were found and removed: {count}.",
        "Half geschreven bestanden van een onderbreking zijn gevonden en weggehaald: {count}.";
    PARTS_REMOVED_MEANS:
        "At most the last two seconds of sound before the interruption are lost; everything that was sealed is there.",
        "Hooguit de laatste twee seconden geluid voor de onderbreking zijn verloren; alles wat verzegeld is, is er.";
    PARTS_REMOVED_TODO: "You can go on.", "Je kunt verder.";

    PASSPHRASE_NEEDED_HAPPENED: "The study key has a passphrase.", "De studiesleutel heeft een wachtzin.";
    PASSPHRASE_NEEDED_MEANS:
        "What was recorded can't be opened without it; recording itself goes on as usual.",
        "Zonder die zin kan niets wat is opgenomen open; opnemen zelf gaat gewoon door.";
    PASSPHRASE_NEEDED_TODO: "Type the passphrase.", "Typ de wachtzin.";

    WRONG_PASSPHRASE_HAPPENED: "That passphrase does not open the study key.", "Deze wachtzin opent de studiesleutel niet.";
    WRONG_PASSPHRASE_MEANS: "Nothing was changed.", "Er is niets veranderd.";
    WRONG_PASSPHRASE_TODO:
        "Type it again; capitals and spaces count.",
        "Typ hem nog eens; hoofdletters en spaties tellen mee.";

    EMPTY_PASSPHRASE_HAPPENED: "The passphrase is empty.", "De wachtzin is leeg.";
    EMPTY_PASSPHRASE_MEANS: "Nothing was changed.", "Er is niets veranderd.";
    EMPTY_PASSPHRASE_TODO: "Choose a few words that you will remember.", "Kies een paar woorden die je onthoudt.";

    ALREADY_PROTECTED_HAPPENED: "The study key has a passphrase already.", "De studiesleutel heeft al een wachtzin.";
    ALREADY_PROTECTED_MEANS: "Nothing was changed.", "Er is niets veranderd.";
    ALREADY_PROTECTED_TODO: "Change it with luister key change.", "Verander hem met luister key change.";

    NOT_PROTECTED_HAPPENED: "The study key has no passphrase.", "De studiesleutel heeft geen wachtzin.";
    NOT_PROTECTED_MEANS: "Nothing was changed.", "Er is niets veranderd.";
    NOT_PROTECTED_TODO: "Put one on it with luister key protect.", "Zet er een op met luister key protect.";

    NOT_A_STUDY_ID_HAPPENED: "“{id}” can't be the id of a study.", "‘{id}’ kan geen id van een studie zijn.";
    NOT_A_STUDY_ID_MEANS: "No key can be kept under that name.", "Onder die naam kan geen sleutel bewaard worden.";
    NOT_A_STUDY_ID_TODO:
        "In study.toml, give `id` 1 to 48 lower-case letters, digits and hyphens, beginning with a letter.",
        "Geef `id` in study.toml 1 tot 48 kleine letters, cijfers en streepjes, met een letter vooraan.";

    KEY_MISSING_HAPPENED: "The study key of {study} is not on this computer.", "De studiesleutel van {study} staat niet op deze computer.";
    KEY_MISSING_MEANS:
        "Recordings sealed to it can't be opened here.",
        "Opnamen die ermee verzegeld zijn kunnen hier niet open.";
    KEY_MISSING_TODO:
        "Bring it back with luister key restore from the backup.",
        "Zet hem terug uit de reservekopie met luister key restore.";

    KEY_DAMAGED_HAPPENED: "The file of the study key of {study} is damaged.", "Het bestand met de studiesleutel van {study} is beschadigd.";
    KEY_DAMAGED_MEANS:
        "Recordings sealed to it can't be opened with this file; luister left it as it is.",
        "Opnamen die ermee verzegeld zijn kunnen met dit bestand niet open; luister heeft het gelaten zoals het is.";
    KEY_DAMAGED_TODO:
        "Bring the key back with luister key restore from the backup.",
        "Zet de sleutel terug uit de reservekopie met luister key restore.";

    DIFFERENT_KEY_HAPPENED: "Another study key of {study} is on this computer.", "Er staat een andere studiesleutel van {study} op deze computer.";
    DIFFERENT_KEY_MEANS:
        "It was kept: recordings may be sealed to it.",
        "Die is bewaard: er kunnen opnamen mee verzegeld zijn.";
    DIFFERENT_KEY_TODO:
        "Check that this is the right study and the right backup.",
        "Kijk of dit de juiste studie en de juiste reservekopie is.";

    NOT_A_KEY_HAPPENED: "{path} holds no study key.", "In {path} staat geen studiesleutel.";
    NOT_A_KEY_MEANS: "Nothing was changed.", "Er is niets veranderd.";
    NOT_A_KEY_TODO: "Choose the file that luister key backup wrote.", "Kies het bestand dat luister key backup schreef.";

    BACKUP_EXISTS_HAPPENED: "{path} is there already.", "{path} bestaat al.";
    BACKUP_EXISTS_MEANS: "It was not overwritten; no backup was made.", "Het is niet overschreven; er is geen reservekopie gemaakt.";
    BACKUP_EXISTS_TODO: "Choose another name.", "Kies een andere naam.";

    OTHER_STUDY_KEY_HAPPENED:
        "This session was sealed to another study key than the one on this computer.",
        "Deze sessie is verzegeld met een andere studiesleutel dan die op deze computer.";
    OTHER_STUDY_KEY_MEANS: "It can't be opened here; nothing was changed.", "Die kan hier niet open; er is niets veranderd.";
    OTHER_STUDY_KEY_TODO:
        "Open it on the computer it was recorded on, or restore that key.",
        "Open de sessie op de computer waarop die is opgenomen, of zet die sleutel terug.";

    RECORDING_KEY_DAMAGED_HAPPENED: "The key of this recording is damaged.", "De sleutel van deze opname is beschadigd.";
    RECORDING_KEY_DAMAGED_MEANS:
        "The recording can't be opened; if it was being destroyed, that is as it should be.",
        "De opname kan niet open; werd die vernietigd, dan hoort dat zo.";
    RECORDING_KEY_DAMAGED_TODO:
        "Finish the destruction with luister destroy, or bring audio.key back from a backup.",
        "Maak de vernietiging af met luister destroy, of zet audio.key terug uit een reservekopie.";
    RAW_KEY_DAMAGED_HAPPENED: "The key of the raw text is damaged.", "De sleutel van de ruwe tekst is beschadigd.";
    RAW_KEY_DAMAGED_MEANS:
        "The raw transcript and the notes can't be opened; if they were being destroyed, that is as it should be.",
        "De ruwe tekst en de notities kunnen niet open; werden ze vernietigd, dan hoort dat zo.";
    RAW_KEY_DAMAGED_TODO:
        "Finish the destruction with luister destroy, or bring text.key back from a backup.",
        "Maak de vernietiging af met luister destroy, of zet text.key terug uit een reservekopie.";

    RECORDING_GONE_HAPPENED: "The recording of this session is gone.", "De opname van deze sessie is er niet meer.";
    RECORDING_GONE_MEANS: "Its key does not exist any more, so nothing of it can be opened or added.", "De sleutel bestaat niet meer, dus er kan niets van open of bij.";
    RECORDING_GONE_TODO: "The receipt says when and why.", "Het bewijs zegt wanneer en waarom.";
    CONSENT_KEY_DAMAGED_HAPPENED: "The key of the consent's recording is damaged.", "De sleutel van de toestemmingsopname is beschadigd.";
    CONSENT_KEY_DAMAGED_MEANS:
        "The recording of the consent can't be opened; if it was being destroyed, that is as it should be.",
        "De opname van de toestemming kan niet open; werd die vernietigd, dan hoort dat zo.";
    CONSENT_KEY_DAMAGED_TODO:
        "Finish the destruction with luister destroy SESSION --what consent, or bring consent.key back from a backup.",
        "Maak de vernietiging af met luister destroy SESSIE --what consent, of zet consent.key terug uit een reservekopie.";
    CONSENT_GONE_HAPPENED: "There is no recording of the consent in this session.", "Er is geen opname van de toestemming in deze sessie.";
    CONSENT_GONE_MEANS: "Its key is not there: it was destroyed, or the consent was never recorded.", "De sleutel is er niet: de opname is vernietigd, of de toestemming is nooit opgenomen.";
    CONSENT_GONE_TODO: "The receipt says which, and when.", "Het bewijs zegt welke van de twee, en wanneer.";
    RAW_GONE_HAPPENED: "The raw text of this session is gone.", "De ruwe tekst van deze sessie is er niet meer.";
    RAW_GONE_MEANS: "Its key does not exist any more, so nothing of it can be opened or added.", "De sleutel bestaat niet meer, dus er kan niets van open of bij.";
    RAW_GONE_TODO: "The receipt says when and why.", "Het bewijs zegt wanneer en waarom.";

    SEGMENT_EXISTS_HAPPENED: "Piece {number} is on disk already.", "Stuk {number} staat al op de schijf.";
    SEGMENT_EXISTS_MEANS: "It was kept; the new sound was not written over it.", "Het is bewaard; het nieuwe geluid is er niet overheen geschreven.";
    SEGMENT_EXISTS_TODO: "Close the session and open it again.", "Sluit de sessie en open die opnieuw.";

    SEGMENT_MISSING_HAPPENED: "Piece {number} of the recording is missing.", "Stuk {number} van de opname ontbreekt.";
    SEGMENT_MISSING_MEANS:
        "That stretch can't be heard or transcribed; the others are there.",
        "Dat stuk kan niet beluisterd of uitgeschreven worden; de andere zijn er.";
    SEGMENT_MISSING_TODO:
        "If the folder was copied or synchronised, bring the missing file back.",
        "Is de map gekopieerd of gesynchroniseerd, zet dan het ontbrekende bestand terug.";

    SEGMENT_DAMAGED_HAPPENED:
        "Piece {number} of the recording is damaged: it was written whole and has changed since.",
        "Stuk {number} van de opname is beschadigd: het is heel weggeschreven en daarna veranderd.";
    SEGMENT_DAMAGED_MEANS:
        "That stretch can't be opened; this is not what a crash leaves. The others are there.",
        "Dat stuk kan niet open; dit is niet wat een uitval achterlaat. De andere zijn er.";
    SEGMENT_DAMAGED_TODO:
        "Look after the disk, and bring the file back from a copy if there is one.",
        "Laat de schijf nakijken, en zet het bestand terug uit een kopie als die er is.";

    RAW_MISSING_HAPPENED: "The sealed text {name} is missing.", "De verzegelde tekst {name} ontbreekt.";
    RAW_MISSING_MEANS: "It can't be shown; the recording was not touched.", "Die kan niet getoond worden; de opname is niet aangeraakt.";
    RAW_MISSING_TODO: "If it is the transcript, transcribe again.", "Is het de uitgeschreven tekst, schrijf de opname dan opnieuw uit.";

    RAW_DAMAGED_HAPPENED: "The sealed text {name} is damaged.", "De verzegelde tekst {name} is beschadigd.";
    RAW_DAMAGED_MEANS: "It can't be opened; the recording was not touched.", "Die kan niet open; de opname is niet aangeraakt.";
    RAW_DAMAGED_TODO:
        "If it is the transcript, transcribe again before the recording is destroyed.",
        "Is het de uitgeschreven tekst, schrijf de opname dan opnieuw uit voordat die vernietigd wordt.";

    NOT_A_NAME_HAPPENED: "“{name}” can't be the name of a sealed text.", "‘{name}’ kan geen naam van een verzegelde tekst zijn.";
    NOT_A_NAME_MEANS: "Nothing was written.", "Er is niets geschreven.";
    NOT_A_NAME_TODO: "This is a mistake in luister; please report it.", "Dit is een fout in luister; meld hem alsjeblieft.";

    DESTRUCTION_OPENABLE_HAPPENED:
        "Destroying stopped before the key was gone: {reason}.",
        "Het vernietigen stopte voordat de sleutel weg was: {reason}.";
    DESTRUCTION_OPENABLE_MEANS:
        "Count on it that everything can still be opened; nothing is reported as destroyed.",
        "Ga ervan uit dat alles nog open kan; er wordt niets als vernietigd gemeld.";
    DESTRUCTION_SEALED_HAPPENED:
        "The key is overwritten, but destroying stopped after that: {reason}.",
        "De sleutel is overschreven, maar daarna stopte het vernietigen: {reason}.";
    DESTRUCTION_SEALED_MEANS:
        "What is left can't be opened with it any more, but it is still on the disk; nothing is reported as destroyed.",
        "Wat er nog is kan daarmee niet meer open, maar het staat nog op de schijf; er wordt niets als vernietigd gemeld.";
    DESTRUCTION_TODO:
        "Try again: luister goes on from there, and does so by itself at the next start.",
        "Probeer het opnieuw: luister gaat vanaf daar verder, en doet dat vanzelf bij de volgende start.";

    REASON_FULL: "the disk is full", "de schijf is vol";
    REASON_DENIED: "no permission", "geen toegang";
    REASON_READ_ONLY: "the disk is read-only", "de schijf is alleen-lezen";
    REASON_NOT_FOUND: "it is not there", "het is er niet";
    REASON_STRANGE: "something else stands in its place", "er staat iets anders op die plek";
    REASON_DISK: "the disk gave an error", "de schijf gaf een fout";
}
