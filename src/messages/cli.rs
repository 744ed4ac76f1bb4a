//! What the command line says.

use crate::messages::catalogue::catalogue;

catalogue! { "cli";
    NO_HOME: "luister can't find your home folder. Set HOME and try again.",
        "luister kan je thuismap niet vinden. Stel HOME in en probeer het opnieuw.";
    NO_STUDY: "There is no study.toml in this folder or above it. Go to a study, name one with --study DIR, or make one with luister new DIR.",
        "Er is geen study.toml in deze map of erboven. Ga naar een studie, noem er een met --study MAP, of maak er een met luister new MAP.";
    NO_SESSION: "This study has no session {session}. luister session list shows those there are.",
        "Deze studie heeft geen sessie {session}. luister session list laat zien welke er zijn.";
    NO_TERMINAL: "The screens need a terminal. Start luister in one, or see luister help for the commands.",
        "De schermen hebben een terminal nodig. Start luister daarin, of zie luister help voor de opdrachten.";
    FILE: "{path} can't be used: {why}.",
        "{path} is niet te gebruiken: {why}.";

    PASSPHRASE: "Passphrase of the study key:",
        "Wachtzin van de studiesleutel:";
    NEW_PASSPHRASE: "New passphrase:",
        "Nieuwe wachtzin:";
    AGAIN: "The same once more:",
        "Nog een keer dezelfde:";
    EMPTY_PASSPHRASE: "A passphrase can't be empty. Nothing was changed.",
        "Een wachtzin kan niet leeg zijn. Er is niets veranderd.";
    NOT_THE_SAME: "These were not the same. Nothing was changed.",
        "Dat was niet twee keer hetzelfde. Er is niets veranderd.";
    NO_TERMINAL_FOR_PASSPHRASE: "The study key asks for its passphrase, and there is no terminal to ask on. Name a file that holds it in {variable}.",
        "De studiesleutel vraagt om de wachtzin, en er is geen terminal om die te vragen. Noem in {variable} een bestand waar hij in staat.";
    NO_TERMINAL_FOR_YES: "This wants a yes, and there is no terminal to ask on. Nothing was done; add --yes to mean it.",
        "Hiervoor is een ja nodig, en er is geen terminal om het te vragen. Er is niets gedaan; voeg --yes toe om het te menen.";
    NOTHING_DONE: "Nothing was done.",
        "Er is niets gedaan.";

    NEW_MADE: "The study in {dir} is made: study.toml, a practice guide, and two empty folders.",
        "De studie in {dir} is gemaakt: study.toml, een topiclijst om te oefenen, en twee lege mappen.";
    NEW_NEXT: "Write your promises into study.toml and your guide into topic-guides, then start luister there.",
        "Zet je beloften in study.toml en je topiclijst in topic-guides, en start luister daar.";
    GUIDE_GOOD: "{file}: good ({title})",
        "{file}: in orde ({title})";
    NO_GUIDE: "There is no file and no guide of this study called {guide}.",
        "Er is geen bestand en geen topiclijst van deze studie die {guide} heet.";
    NOT_A_GUIDE_HERE: "A session follows one of the study's own guides. Put the file into the folder topic-guides first.",
        "Een sessie volgt een van de topiclijsten van de studie zelf. Zet het bestand eerst in de map topic-guides.";
    TWICE: "{code} is named twice.",
        "{code} is twee keer genoemd.";
    SESSION_NEXT: "Hold it with luister: the consent script comes first.",
        "Houd de sessie met luister: eerst komt de toestemmingstekst.";
    NO_SESSIONS: "There are no sessions yet.",
        "Er zijn nog geen sessies.";
    UNREADABLE: "its journal can't be read; see luister verify",
        "het logboek is niet te lezen; zie luister verify";
    ROW_GUIDE: "guide", "topiclijst";
    ROW_PARTICIPANTS: "participants", "deelnemers";
    ROW_WITHDREW: "withdrew", "teruggetrokken";
    ROW_STAGE: "stage", "stand";
    ROW_LENGTH: "length", "duur";
    ROW_RECORDING: "recording", "opname";
    ROW_RAW: "raw text", "ruwe tekst";
    ROW_DUE: "gone by", "weg op";
    ROW_TRANSCRIPT: "transcript", "transcript";
    HELD_NOTHING: "none", "geen";
    HELD_SEALED: "sealed", "verzegeld";
    HELD_DESTROYING: "being destroyed", "wordt vernietigd";
    HELD_DESTROYED: "destroyed", "vernietigd";

    CONSENTED_EMPTY: "Say with --consented how the participants agreed, for example “signed letter v2, 2026-11-02”.",
        "Zeg met --consented hoe de deelnemers akkoord gingen, bijvoorbeeld ‘getekende brief v2, 2026-11-02’.";
    IMPORTED: "Sealed: {length} in {segments} pieces.",
        "Verzegeld: {length} in {segments} stukken.";
    IMPORT_EACH: "Channels ({count}): 1 = interviewer, {who}. If it was one microphone for all, import it again with --channels shared.",
        "Kanalen ({count}): 1 = interviewer, {who}. Was het één microfoon voor allen, importeer dan opnieuw met --channels shared.";
    IMPORT_SHARED: "Channels ({count}): heard together as one microphone for all; no channel is taken for anybody.",
        "Kanalen ({count}): samen beluisterd als één microfoon voor allen; geen kanaal geldt als iemand.";
    SOURCE_STAYS: "{file} was left alone. It is a recording too: destroy it yourself when the promise asks for it.",
        "{file} is niet aangeraakt. Ook dat is een opname: vernietig die zelf wanneer de belofte dat vraagt.";
    IMPORT_NEXT: "Next: luister transcribe {session}",
        "Hierna: luister transcribe {session}";

    STAYS_SEALED: "What was said in a session stays sealed and is not written to a file. Read it in luister itself.",
        "Wat in een sessie gezegd is blijft verzegeld en gaat niet naar een bestand. Lees het in luister zelf.";
    ONLY_A_FILE: "This goes with a sound file only, and {session} is a session: {options}.",
        "Dit hoort alleen bij een geluidsbestand, en {session} is een sessie: {options}.";
    ONLY_A_FILE_MEANS: "In a session the topic guide says which language is spoken and study.toml how speech is written down, and the text stays sealed. Nothing was done.",
        "In een sessie zegt de topiclijst welke taal er wordt gesproken en study.toml hoe spraak wordt opgeschreven, en de tekst blijft verzegeld. Er is niets gedaan.";
    ONLY_A_FILE_TODO: "Leave it away: luister transcribe {session}. Files of an approved text are made with luister export.",
        "Laat dat weg: luister transcribe {session}. Bestanden van een goedgekeurde tekst maak je met luister export.";
    ONLY_TXT: "A convention says how a text for people (txt) is written down; the other formats keep what was heard.",
        "Een conventie zegt hoe een tekst voor mensen (txt) wordt opgeschreven; de andere vormen houden wat er is verstaan.";
    ONLY_TXT_MEANS: "Nothing was transcribed.", "Er is niets uitgeschreven.";
    ONLY_TXT_TODO: "Leave --convention away, or write --format txt.", "Laat --convention weg, of schrijf --format txt.";
    NEITHER: "{what} is no session of this study and no sound file.",
        "{what} is geen sessie van deze studie en geen geluidsbestand.";
    TRANSCRIPT_IS: "{words} words; text for {covered} of {voiced} seconds with a voice",
        "{words} woorden; tekst bij {covered} van {voiced} seconden met een stem";
    HOLES: "Stretches with a voice and no text: {holes}. So the recording stays. luister mend {session} lists them; they can be heard again with another model, or marked.",
        "Stukken met een stem en zonder tekst: {holes}. Daarom blijft de opname. luister mend {session} toont ze; ze kunnen opnieuw worden beluisterd met een ander model, of gemarkeerd.";
    ACCEPT_NEXT: "Next: luister accept {session}",
        "Hierna: luister accept {session}";
    GONE_BY_POLICY: "The recording was destroyed, as this study promised for the moment the transcript is made.",
        "De opname is vernietigd, zoals deze studie beloofde voor het moment dat het transcript er is.";
    PRACTICE_MODEL: "This was the practice model: it knows only the practice interviews and invents text for other speech.",
        "Dit was het oefenmodel: dat kent alleen de oefengesprekken en verzint tekst bij andere spraak.";

    NOTHING_OWED: "Nothing is owed.",
        "Er staat niets open.";
    OWED_UNFINISHED: "NOW      {session}: the destruction of {what} was broken off; start luister to finish it",
        "NU       {session}: de vernietiging van {what} is afgebroken; start luister om die af te maken";
    OWED_OVERDUE: "OVERDUE  {session}: {what} should have been gone by {due}; days late: {days}",
        "TE LAAT  {session}: {what} had uiterlijk {due} weg moeten zijn; dagen te laat: {days}";
    OWED_LAST_DAY: "LAST DAY {session}: {what} must be gone by {due}",
        "LAATSTE DAG {session}: {what} moet uiterlijk {due} weg zijn";
    OWED_SOON: "SOON     {session}: {what} must be gone by {due}; days left: {days}",
        "BINNENKORT {session}: {what} moet uiterlijk {due} weg zijn; dagen over: {days}";
    OWED_LATER: "         {session}: {what} must be gone by {due}; days left: {days}",
        "         {session}: {what} moet uiterlijk {due} weg zijn; dagen over: {days}";
    OWED_UNREADABLE: "LOOK     {session}: its journal can't be read; see luister verify {session}",
        "KIJK     {session}: het logboek is niet te lezen; zie luister verify {session}";
    WHAT_RECORDING: "the recording", "de opname";
    WHAT_RAW: "the raw text", "de ruwe tekst";
    WHAT_CONSENT: "the recording of the consent", "de opname van de toestemming";
    WHAT_EVERYTHING: "the recordings and the raw text", "de opnamen en de ruwe tekst";
    ACCEPT_ASK: "Accept this transcript and destroy the recording? (yes/no)",
        "Dit transcript aanvaarden en de opname vernietigen? (ja/nee)";
    DESTROY_ASK: "Destroy {what} of {session}? This can't be undone. (yes/no)",
        "{what} van {session} vernietigen? Dit is niet terug te draaien. (ja/nee)";
    GONE: "Destroyed: {what} ({files} files, {bytes} bytes), and checked.",
        "Vernietigd: {what} ({files} bestanden, {bytes} bytes), en gecontroleerd.";
    NOT_GONE: "A check after destroying did not hold. Something of {session} may still be there; the receipt says what. Start luister to try again.",
        "Een controle na het vernietigen klopte niet. Er kan nog iets van {session} zijn; het bewijs zegt wat. Start luister om het opnieuw te proberen.";
    NOT_A_SPAN: "{span} is not a passage. Write two times of the recording, such as 12:30-14:05.",
        "{span} is geen stuk. Schrijf twee tijden van de opname, zoals 12:30-14:05.";
    STRIKE_ASK: "Strike {from}–{to} of {session}, with its sound, notes and text? This can't be undone. (yes/no)",
        "{from}–{to} van {session} wissen, met geluid, notities en tekst? Dit is niet terug te draaien. (ja/nee)";
    STRUCK: "Struck: {from}–{to}, {seconds} s. Sealed pieces removed: {segments}, notes: {notes}, utterances: {utterances}; and checked.",
        "Gewist: {from}–{to}, {seconds} s. Verwijderde verzegelde stukken: {segments}, notities: {notes}, uitingen: {utterances}; en gecontroleerd.";
    STRUCK_ALREADY: "Nothing of that passage was left.",
        "Van dat stuk was er al niets meer.";
    NOT_STRUCK: "What was taken back in {session} is not gone yet. Start luister to try again.",
        "Wat in {session} is teruggenomen, is nog niet gewist. Start luister om het opnieuw te proberen.";
    WITHDRAW_NOBODY: "No session of that participant was found.",
        "Er is geen sessie van die deelnemer gevonden.";
    WITHDRAW_NO_CODE: "No session has that withdrawal code. It stands on the participant's own copy of the receipt.",
        "Geen enkele sessie heeft die code. Ze staat op het exemplaar van het bewijs dat de deelnemer zelf heeft.";
    WITHDRAW_BEFORE: "{session}: {code} withdrew before; nothing more is done.",
        "{session}: {code} heeft zich al eerder teruggetrokken; er gebeurt niets meer.";
    WITHDRAW_NOTHING: "{session}: luister holds nothing of it any more.",
        "{session}: luister heeft daar niets meer van.";
    WITHDRAW_ALL: "{session}: everything is destroyed, recording, text and notes.",
        "{session}: alles wordt vernietigd, opname, tekst en notities.";
    WITHDRAW_TURNS: "{session}: what {code} said is taken out of the text, with the notes made while {code} spoke or naming {code}, and their microphone is no longer listened to. What others said stays, other notes stay, and so does the sealed recording until it goes. To destroy all of it: --everything",
        "{session}: wat {code} zei, gaat uit de tekst, met de notities van toen {code} sprak of waarin {code} wordt genoemd, en naar die microfoon wordt niet meer geluisterd. Wat anderen zeiden blijft, andere notities blijven, en de verzegelde opname ook tot die verdwijnt. Om alles te vernietigen: --everything";
    WITHDRAW_SHARED: "{session}: {code} had no microphone of their own, so their words can't be told apart from those of the others. The withdrawal is written down. Only what stands under {code} in the text already is taken out, with the notes that belong to it or name {code}; the rest stays as it is. Passages can be struck with luister strike; to destroy all of it: --everything",
        "{session}: {code} had geen eigen microfoon, dus die woorden zijn niet te onderscheiden van die van de anderen. Het terugtrekken wordt vastgelegd. Alleen wat in de tekst al op naam van {code} staat gaat eruit, met de notities die daarbij horen of {code} noemen; de rest blijft zoals die is. Stukken wissen kan met luister strike; alles vernietigen met --everything";
    WITHDRAW_ASK: "Do this? It can't be undone. (yes/no)",
        "Dit doen? Het is niet terug te draaien. (ja/nee)";
    WITHDRAWN_NO_RECEIPT: "{session}: the withdrawal of {code} is written down. The receipt is made when the recording is destroyed; it says what went and what stays, and why.",
        "{session}: het terugtrekken van {code} is vastgelegd. Het bewijs komt wanneer de opname vernietigd is; daarin staat wat weg is en wat blijft, en waarom.";
    WITHDRAWN_PARTLY: "{session}: the withdrawal of {code} is written down; the receipt says what went and what stays, and why.",
        "{session}: het terugtrekken van {code} is vastgelegd; het bewijs zegt wat weg is en wat blijft, en waarom.";
    RECEIPT_NEXT: "Read what was kept with luister receipt {session}",
        "Lees wat er is nagekomen met luister receipt {session}";

    NO_RECEIPT: "{session} has no receipt yet; it comes when the recording is destroyed.",
        "{session} heeft nog geen bewijs; dat komt wanneer de opname vernietigd is.";
    RECEIPT_UNREADABLE: "receipt.json can't be read. luister verify says whether it was changed.",
        "receipt.json is niet te lezen. luister verify zegt of het veranderd is.";
    VERIFY_JOURNAL: "The journal is whole: {lines} lines, each chained to the one before.",
        "Het logboek is gaaf: {lines} regels, elk geketend aan de vorige.";
    VERIFY_JOURNAL_BAD: "The journal is damaged at line {line}.",
        "Het logboek is beschadigd op regel {line}.";
    VERIFY_TORN: "Line {line} of the journal was cut off in the middle.",
        "Regel {line} van het logboek is halverwege afgebroken.";
    VERIFY_RECEIPT: "The receipt is the one that the journal tells of.",
        "Het bewijs is het bewijs waar het logboek van vertelt.";
    VERIFY_RECEIPT_BAD: "The receipt was changed or is gone since the journal told of it.",
        "Het bewijs is veranderd of weg sinds het logboek ervan vertelde.";
    VERIFY_RECEIPT_UNKNOWN: "There is a receipt that the journal does not tell of.",
        "Er ligt een bewijs waar het logboek niet van vertelt.";
    VERIFY_NO_RECEIPT: "There is no receipt yet, and the journal tells of none.",
        "Er is nog geen bewijs, en het logboek vertelt er ook van geen.";
    VERIFY_GONE: "Nothing of {what} lies in the study.",
        "Van {what} ligt niets meer in de studie.";
    VERIFY_STILL_SEALED: "The journal says that {what} is still there, sealed.",
        "Volgens het logboek is er nog, verzegeld: {what}.";
    VERIFY_NOT_GONE: "The journal says that {what} is gone, and there are files of it.",
        "Volgens het logboek is weg: {what}; toch zijn er bestanden van.";
    VERIFY_IN_TIME: "{what} is due by {due}.",
        "{what} moet uiterlijk {due} weg zijn.";
    VERIFY_OVERDUE: "{what} should have been gone by {due}.",
        "{what} had uiterlijk {due} weg moeten zijn.";
    CANNOT_KNOW: "What luister cannot know:",
        "Wat luister niet kan weten:";
    BEYOND_BACKUPS: "backups, snapshots and synchronised copies of this folder, made by others",
        "reservekopieën, momentopnamen en gesynchroniseerde kopieën van deze map, door anderen gemaakt";
    BEYOND_COPIES: "copies of sealed files and keys that somebody made before",
        "kopieën van verzegelde bestanden en sleutels die iemand eerder maakte";
    BEYOND_DISK: "what the disk itself keeps of old blocks; without the key they can't be read",
        "wat de schijf zelf bewaart van oude blokken; zonder de sleutel zijn die niet te lezen";
    BEYOND_JOURNAL: "a journal, receipt and folder that were all put back together from an older copy",
        "een logboek, bewijs en map die samen uit een oudere kopie zijn teruggezet";

    MODEL_READY: "{name} is ready (SHA-256 {digest}).",
        "{name} staat klaar (SHA-256 {digest}).";
    MODEL_GOOD: "{name} is exactly the published model (SHA-256 {digest}).",
        "{name} is precies het gepubliceerde model (SHA-256 {digest}).";
    MODEL_UNKNOWN: "{name} is a model luister can use; no published SHA-256 to hold it against (SHA-256 {digest}).",
        "{name} is een model dat luister kan gebruiken; er is geen gepubliceerde SHA-256 om naast te leggen (SHA-256 {digest}).";
    MODELS_IN: "Installed in {folder}:",
        "Geïnstalleerd in {folder}:";
    MODELS_NONE: "  none yet",
        "  nog geen";
    MODELS_TO_GET: "To get with luister model get NAME, or to bring with luister model add FILE:",
        "Te halen met luister model get NAAM, of mee te brengen met luister model add BESTAND:";
    MODELS_PRACTICE: "The practice model is built in; it knows only the practice interviews (luister demo).",
        "Het oefenmodel is ingebouwd; dat kent alleen de oefengesprekken (luister demo).";
    TRANSCRIBING: "{percent} %, about {left} to go", "{percent} %, nog ongeveer {left}";
    ALL_DONE: "No recording is waiting to be transcribed.", "Er wacht geen opname om te worden uitgeschreven.";
    ALL_NEXT: "{n} of {of}: {session}", "{n} van {of}: {session}";
    ALL_FAILED: "Not transcribed: {failed}; those recordings are untouched. Why is said above; start again when it is mended.",
        "Niet uitgeschreven: {failed}; die opnamen zijn onaangeroerd. Hierboven staat waarom; begin opnieuw als het verholpen is.";
    ADVICE_LARGE: "the best text; for a workstation or overnight", "de beste tekst; voor een werkstation of 's nachts";
    ADVICE_TURBO: "nearly the best text; a good choice for the final transcript", "bijna de beste tekst; goed voor het definitieve transcript";
    ADVICE_MEDIUM: "good text; slower than large-v3-turbo-q5_0, which is better", "goede tekst; trager dan large-v3-turbo-q5_0, dat beter is";
    ADVICE_SMALL: "usable text; the least that is worth correcting for Dutch", "bruikbare tekst; het minste wat voor Nederlands de moeite van het verbeteren waard is";
    ADVICE_BASE: "rough text; good for listening along while recording", "ruwe tekst; goed om tijdens de opname mee te luisteren";
    ADVICE_TINY: "very rough; for old or slow computers", "heel ruw; voor oude of trage computers";
    SPEED_FAST: "many times faster than the talk", "vele malen sneller dan het gesprek";
    SPEED_EVEN: "about as fast as the talk", "ongeveer zo snel als het gesprek";
    SPEED_SLOW: "slower than the talk", "langzamer dan het gesprek";
    ENGLISH_ONLY: " (English only)", " (alleen Engels)";

    KEY_PROTECTED: "The study key now asks for this passphrase. Without it nobody can read the recordings, you included.",
        "De studiesleutel vraagt nu om deze wachtzin. Zonder die wachtzin kan niemand de opnamen lezen, ook jij niet.";
    KEY_CHANGED: "The study key now asks for the new passphrase.",
        "De studiesleutel vraagt nu om de nieuwe wachtzin.";
    KEY_OPEN: "The study key no longer asks for a passphrase: who can read your files can read the recordings.",
        "De studiesleutel vraagt niet meer om een wachtzin: wie je bestanden kan lezen, kan de opnamen lezen.";
    KEY_BACKED_UP: "The study key was copied to {file}, without a passphrase. Who has that file can read the recordings: keep it apart from the study.",
        "De studiesleutel is gekopieerd naar {file}, zonder wachtzin. Wie dat bestand heeft kan de opnamen lezen: bewaar het apart van de studie.";
    KEY_BACKED_UP_PROTECTED: "The study key was copied to {file}. It asks for the passphrase there too; keep it apart from the study.",
        "De studiesleutel is gekopieerd naar {file}. Ook daar vraagt hij om de wachtzin; bewaar hem apart van de studie.";
    KEY_RESTORED: "The study key is back.",
        "De studiesleutel is terug.";
    KEY_ALREADY_THERE: "This study key was there already; nothing was changed.",
        "Deze studiesleutel was er al; er is niets veranderd.";

    IS_DEFAULT: "  (the system's choice)", "  (de keuze van het systeem)";
    MAN_WRITTEN: "{n} manual pages in {dir}. Read one with: man -l {dir}/luister.1",
        "{n} handleidingen in {dir}. Lees er een met: man -l {dir}/luister.1";
}
