//! What the demo says.

use crate::messages::catalogue::catalogue;

catalogue! { "demo";
    STUDY_NAME: "Practice: one interview, start to end", "Oefenen: één gesprek, van begin tot eind";
    BEGINS: "luister demo: a practice interview of {length}, played {pace} times as fast. The voices are synthetic, every name in it is invented.",
        "luister demo: een oefengesprek van {length}, {pace} keer zo snel afgespeeld. De stemmen zijn kunstmatig, elke naam is verzonnen.";
    FOLDER_KEPT: "The study lies in {dir} and stays there; its keys are in {dir}/practice-keys.",
        "De studie ligt in {dir} en blijft daar; de sleutels staan in {dir}/practice-keys.";
    FOLDER_GOES: "The study lies in {dir} and is removed at the end; --keep DIR keeps it.",
        "De studie ligt in {dir} en wordt aan het eind verwijderd; met --keep MAP blijft die.";
    PREPARED: "Prepared: session {session}, guide “{guide}”.",
        "Voorbereid: sessie {session}, topiclijst ‘{guide}’.";
    YES: "Consent: {participant} says yes to “{item}”.",
        "Toestemming: {participant} zegt ja op ‘{item}’.";
    NO: "Consent: {participant} says no to “{item}”.",
        "Toestemming: {participant} zegt nee op ‘{item}’.";
    RECORDING: "Recording: {channels} channels, sealed piece by piece before anything touches the disk.",
        "Opname: {channels} kanalen, stuk voor stuk verzegeld voordat er iets op de schijf komt.";
    TOPIC: "{at}  {topic}  ({n} pieces sealed)",
        "{at}  {topic}  ({n} stukken verzegeld)";
    NOTE: "{at}  a note, sealed (number {n})",
        "{at}  een notitie, verzegeld (nummer {n})";
    BOOKMARK: "{at}  a bookmark (number {n})",
        "{at}  een bladwijzer (nummer {n})";
    STOPPED: "{at}  Stopped: silence {ms} ms after the key.",
        "{at}  Gestopt: stil {ms} ms na de toets.";
    CLOSED: "Closed: {length} in {n} sealed pieces.",
        "Afgesloten: {length} in {n} verzegelde stukken.";
    TRANSCRIBING: "Transcribing on this computer, with the small built-in practice model.",
        "Uitschrijven op deze computer, met het kleine ingebouwde oefenmodel.";
    COMPLETE: "Transcript: {words} words, sealed and read back; text for {covered} of {voiced} seconds with a voice: complete.",
        "Transcript: {words} woorden, verzegeld en teruggelezen; tekst bij {covered} van {voiced} seconden met een stem: volledig.";
    INCOMPLETE: "Transcript: {words} words; text for {covered} of {voiced} seconds with a voice: not complete.",
        "Transcript: {words} woorden; tekst bij {covered} van {voiced} seconden met een stem: niet volledig.";
    ACCEPTED: "Accepted. The promise was: then the recording goes.",
        "Aanvaard. De belofte was: dan gaat de opname weg.";
    DESTROYING: "Destroying: the key first, then every sealed piece.",
        "Vernietigen: eerst de sleutel, dan elk verzegeld stuk.";
    DESTROYED: "Destroyed: {files} files, {bytes} bytes; {held} of {checks} checks held.",
        "Vernietigd: {files} bestanden, {bytes} bytes; {held} van {checks} controles klopten.";
    RECEIPT: "The receipt is written.",
        "Het bewijs is geschreven.";
    LOOKED: "      looked through {files} files ({bytes} bytes) for speech in the clear: {found}",
        "      {files} bestanden ({bytes} bytes) doorzocht op onverzegelde spraak: {found}";
    FOUND_NOTHING: "nothing", "niets";
    FOUND_SOMETHING: "FOUND", "GEVONDEN";
    PROOFS: "What the files themselves show now:",
        "Wat de bestanden zelf nu laten zien:";
    PROOF_EMPTY: "recordings/ is empty",
        "recordings/ is leeg";
    PROOF_SHUT: "the recording can't be opened any more, with any key",
        "de opname gaat met geen enkele sleutel meer open";
    PROOF_TRANSCRIPT: "the transcript is there, sealed, and opens with the study key: {words} words, {right} of {spoken} as spoken",
        "het transcript is er, verzegeld, en gaat open met de studiesleutel: {words} woorden, {right} van {spoken} zoals gezegd";
    PROOF_TRANSCRIPT_MISSING: "the transcript is there, sealed, and opens with the study key",
        "het transcript is er, verzegeld, en gaat open met de studiesleutel";
    PROOF_RECEIPT: "the receipt is there, is the one the journal tells of, and says that the recording was destroyed in time",
        "het bewijs is er, is het bewijs waar het logboek van vertelt, en zegt dat de opname op tijd is vernietigd";
    PROOF_JOURNAL: "the journal is whole: {lines} lines, each chained to the one before",
        "het logboek is gaaf: {lines} regels, elk geketend aan de vorige";
    PROOF_CLEAR: "no speech was ever in the clear: {looks} looks through study, keys and temporary folder, during and after",
        "er stond nooit spraak onverzegeld: {looks} keer gezocht in studie, sleutels en tijdelijke map, tijdens en erna";
    HELD: "Every claim held.",
        "Alles klopte.";
    NOT_HELD: "Not every claim held; the lines with ✗ say which.",
        "Niet alles klopte; de regels met ✗ zeggen wat.";
    REMOVED: "The practice study was removed.",
        "De oefenstudie is verwijderd.";
    OPEN_IT: "Look around in it: luister --study {dir} --keys {dir}/practice-keys",
        "Kijk er zelf in rond: luister --study {dir} --keys {dir}/practice-keys";
}
