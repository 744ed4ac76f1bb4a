//! What the receipt part says.
//!
//! The words are chosen: nothing here promises more than was checked. A test holds the finished pages against the words that
//! a receipt must never use.

use crate::messages::catalogue::catalogue;

catalogue! { "receipt";
    TITLE: "Receipt: session {session}",
        "Bewijs: sessie {session}";
    TITLE_FAILURE: "Failure receipt: session {session}",
        "Bewijs van een mislukking: sessie {session}";
    INTRO: "What was promised, what became of it and what is still open, as this session's journal tells it. Made on {made}.",
        "Wat er is beloofd, wat ervan is gekomen en wat nog openstaat, zoals het logboek van deze sessie het vertelt. Opgemaakt op {made}.";
    FAILURE: "A destruction was begun and a check made after it did not hold. {what} must not be taken for destroyed. Open the session again: luister then tries once more; the failed check stands below.",
        "Een vernietiging is begonnen en een controle daarna klopte niet. {what}: ga er niet van uit dat dit is vernietigd. Open de sessie opnieuw: luister probeert het dan nog eens; de controle die geen stand hield, staat hieronder.";
    SESSION: "The session",
        "De sessie";
    STUDY: "Study: {study}",
        "Onderzoek: {study}";
    GROUND_CONSENT: "Consent text: {text}",
        "Toestemmingstekst: {text}";
    GROUND_PLAN: "Data management plan: {text}",
        "Datamanagementplan: {text}";
    GROUND_ETHICS: "Ethics reference: {text}",
        "Ethische toetsing: {text}";
    GROUND_NONE: "The study names no consent text, data management plan or ethics reference.",
        "Het onderzoek noemt geen toestemmingstekst, datamanagementplan of ethische toetsing.";
    GUIDE: "Guide: {id}, version {version}, SHA-256",
        "Topiclijst: {id}, versie {version}, SHA-256";
    PARTICIPANTS: "Participants, by code: {codes}",
        "Deelnemers, met code: {codes}";
    PREPARED_WITH: "Prepared with luister {version}",
        "Voorbereid met luister {version}";
    STAGE: "Stage: {stage}",
        "Stand: {stage}";
    TIMES: "From {began} to {ended}",
        "Van {began} tot {ended}";
    TIMES_OPEN: "Begun on {began}",
        "Begonnen op {began}";
    NEVER_BEGAN: "The conversation never began: it was not recorded and no notes were made.",
        "Het gesprek is nooit begonnen: het is niet opgenomen en er zijn geen notities gemaakt.";
    SOURCE_MICROPHONE: "Sound from a microphone",
        "Geluid van een microfoon";
    SOURCE_FILE: "Sound from a file in the microphone's place (practice)",
        "Geluid uit een bestand in plaats van een microfoon (oefening)";
    SOURCE_IMPORT: "An existing recording, imported",
        "Een bestaande opname, geïmporteerd";
    RECORDED: "Recorded: {duration}; sealed pieces: {segments}, together {bytes} bytes",
        "Opgenomen: {duration}; verzegelde stukken: {segments}, samen {bytes} bytes";
    NOT_RECORDED: "The conversation was not recorded; notes: {notes}",
        "Het gesprek is niet opgenomen; notities: {notes}";
    NOTES: "Notes: {notes}",
        "Notities: {notes}";
    LOST: "Sound lost, as far as is known: {seconds} s",
        "Verloren geluid, voor zover bekend: {seconds} s";
    INTERRUPTED: "The program ended in the middle, times: {n}",
        "Het programma is tussendoor gestopt, aantal keren: {n}";
    CLOCK_SET_BACK: "The computer's clock was set back in the middle, times: {n}. Days and times here are what that clock showed; lengths were counted in the sound itself.",
        "De klok van de computer is tussendoor teruggezet, aantal keren: {n}. Dagen en tijden hier zijn wat die klok aangaf; lengtes zijn in het geluid zelf geteld.";
    PROMISES: "Promises",
        "Beloften";
    NO_PROMISES: "The consent script of this session made no promises that luister keeps.",
        "De toestemmingstekst van deze sessie deed geen beloften die luister nakomt.";
    OUTCOME_KEPT: "kept",
        "nagekomen";
    OUTCOME_OPEN: "open",
        "staat open";
    OUTCOME_LATE: "not kept in time",
        "niet op tijd nagekomen";
    OUTCOME_FAILED: "not shown to be kept",
        "niet aangetoond dat dit is nagekomen";
    OUTCOME_DID_NOT_ARISE: "did not arise",
        "was niet aan de orde";
    P_RECORD: "Nothing is recorded without everyone's yes.",
        "Er wordt niets opgenomen zonder ieders ja.";
    P_STOP: "You can stop at any time.",
        "U kunt op elk moment stoppen.";
    P_STRIKE: "What you take back is not kept.",
        "Wat u terugneemt, wordt niet bewaard.";
    P_ANONYMOUS: "No names in anything that leaves the house.",
        "Geen namen in wat naar buiten gaat.";
    P_DESTROY_RECORDING: "The recording is destroyed once the transcript is made.",
        "De opname wordt vernietigd zodra het transcript er is.";
    P_DESTROY_RAW: "The raw text, which still holds names, is destroyed once the de-identified one is approved.",
        "De ruwe tekst, waarin nog namen staan, wordt vernietigd zodra de gepseudonimiseerde tekst is goedgekeurd.";
    P_DESTROY_CONSENT: "The recording of the consent is kept apart from the conversation, and destroyed by its own last day.",
        "De opname van de toestemming wordt apart van het gesprek bewaard, en vernietigd op een eigen laatste dag.";
    P_LOCAL: "Nothing leaves this computer.",
        "Er gaat niets van deze computer af.";
    E_RECORD_LIVE: "The recording began on {at}. By then everyone present had said yes to taking part and to being recorded, to the texts named below.",
        "De opname begon op {at}. Iedereen die erbij was had toen ja gezegd tegen meedoen en tegen opnemen, op de teksten die hieronder staan.";
    E_RECORD_IMPORT: "The recording was made elsewhere; consent was declared when it was imported, as stated below.",
        "De opname is elders gemaakt; de toestemming is bij het importeren verklaard, zoals hieronder staat.";
    E_RECORD_NOTHING: "The conversation was not recorded.",
        "Het gesprek is niet opgenomen.";
    E_STOP: "A participant asked to stop on {at}, at {offset}. The last sample was taken {ms} ms after the key was pressed.",
        "Een deelnemer wilde stoppen op {at}, bij {offset}. Het laatste geluid is {ms} ms na de toetsdruk opgenomen.";
    E_STOP_NOTES: "A participant asked to stop on {at}; no microphone was open.",
        "Een deelnemer wilde stoppen op {at}; er stond geen microfoon open.";
    E_STOP_KEEP: "Asked about it, the choice was to keep what had been said.",
        "Op de vraag daarna was de keuze: bewaren wat er was gezegd.";
    E_STOP_DESTROY: "Asked about it, the choice was to destroy everything.",
        "Op de vraag daarna was de keuze: alles vernietigen.";
    E_STOP_UNDECIDED: "What happens with what had been said is not decided yet.",
        "Er is nog niet besloten wat er gebeurt met wat er was gezegd.";
    E_STOP_NONE: "Nobody asked to stop.",
        "Niemand wilde stoppen.";
    E_STRIKE: "Times off the record: {n}, together {seconds} s by the clock. The program kept no sound of it.",
        "Aantal keren buiten de opname: {n}, samen {seconds} s op de klok. Het programma heeft daar geen geluid van bewaard.";
    E_STRIKE_NONE: "Nobody went off the record.",
        "Niemand ging buiten de opname.";
    E_BEING_STRUCK: "A passage that was taken back is still being removed.",
        "Een stuk dat is teruggenomen, wordt nog gewist.";
    E_STRUCK: "Struck: {from}–{to} on the recording's clock, {seconds} s. Sealed pieces removed: {segments}, notes: {notes}, utterances: {utterances}. Done and checked on {at}.",
        "Gewist: {from}–{to} op de klok van de opname, {seconds} s. Verwijderde verzegelde stukken: {segments}, notities: {notes}, uitingen: {utterances}. Gedaan en gecontroleerd op {at}.";
    E_STRUCK_ALL: "Struck in all: {seconds} s. Whole pieces were removed, so never less than was asked.",
        "Samen gewist: {seconds} s. Er zijn hele stukken verwijderd, dus nooit minder dan gevraagd.";
    E_STRUCK_HOW: "The sealed files were overwritten and then removed. Their key is that of the whole recording; what a disk keeps of them can't be opened without it, and it goes with the recording.",
        "De verzegelde bestanden zijn overschreven en daarna verwijderd. Hun sleutel is die van de hele opname; wat een schijf ervan bewaart, gaat zonder die sleutel niet open, en de sleutel verdwijnt met de opname.";
    WITHDREW: "withdrew on {at}.",
        "heeft zich teruggetrokken op {at}.";
    WITHDREW_TURNS: "Utterances of {code} removed from the text: {n}. What others said stays, also where it is about {code} or answers to it.",
        "Uitingen van {code} uit de tekst verwijderd: {n}. Wat anderen zeiden blijft staan, ook waar het over {code} gaat of daarop antwoordt.";
    WITHDREW_SOUND: "As long as there is a recording, the sound of the microphone of {code} lies sealed in it together with that of the others. It is not listened to any more, and goes with the recording. Where another microphone caught the voice of {code}, it can't be told apart.",
        "Zolang er een opname is, ligt het geluid van de microfoon van {code} daarin verzegeld, samen met dat van de anderen. Er wordt niet meer naar geluisterd, en het verdwijnt met de opname. Waar een andere microfoon de stem van {code} opving, is die niet te onderscheiden.";
    WITHDREW_NOTES: "Notes removed with them, made while {code} spoke or naming {code}: {notes}. Which of the others are about {code} can't be told apart; they stay until the text is destroyed.",
        "Notities die zijn meegegaan, gemaakt terwijl {code} sprak of met {code} erin: {notes}. Welke van de andere over {code} gaan, is niet te onderscheiden; die blijven tot de tekst wordt vernietigd.";
    WITHDREW_SHARED: "There was no microphone for {code} alone, so in sound, text and notes the words of {code} can't be told apart from those of the others. They stay until the recording and the text are destroyed, unless passages are struck or the whole session is destroyed.",
        "Er was geen microfoon voor {code} alleen, dus in geluid, tekst en notities zijn de woorden van {code} niet te onderscheiden van die van de anderen. Ze blijven tot opname en tekst worden vernietigd, tenzij stukken worden gewist of de hele sessie wordt vernietigd.";
    WITHDREW_CONSENT: "On the recording of the consent, {code} can still be heard among the others. It stays until its own last day, unless it is destroyed before.",
        "Op de opname van de toestemming is {code} nog te horen tussen de anderen. Die blijft tot de eigen laatste dag, tenzij die eerder wordt vernietigd.";
    Y_WITHDREW: "You withdrew on {at}.",
        "U hebt zich teruggetrokken op {at}.";
    Y_STRUCK: "Taken back and removed: {seconds} s of the conversation.",
        "Teruggenomen en gewist: {seconds} s van het gesprek.";
    E_ANONYMOUS_OPEN: "Journal and receipt know participants by code only. The text has not been de-identified and approved yet.",
        "Logboek en bewijs kennen deelnemers alleen met een code. De tekst is nog niet gepseudonimiseerd en goedgekeurd.";
    E_ANONYMOUS_KEPT: "Journal and receipt know participants by code only. A de-identified text was approved, and the raw text was destroyed.",
        "Logboek en bewijs kennen deelnemers alleen met een code. Een gepseudonimiseerde tekst is goedgekeurd en de ruwe tekst is vernietigd.";
    E_ANONYMOUS_NONE: "luister holds no text of what was said. Journal and receipt know participants by code only.",
        "luister bewaart geen tekst van wat er is gezegd. Logboek en bewijs kennen deelnemers alleen met een code.";
    E_GONE: "Destroyed and checked on {at}; the last day was {due}.",
        "Vernietigd en gecontroleerd op {at}; de laatste dag was {due}.";
    E_GONE_LATE: "Destroyed and checked on {at}, later than promised: it should have been gone by {due}.",
        "Vernietigd en gecontroleerd op {at}, later dan beloofd: uiterlijk {due} had het weg moeten zijn.";
    E_GONE_OPEN: "It lies sealed. The last day is {due}.",
        "Ligt verzegeld. De laatste dag is {due}.";
    E_GONE_OVERDUE: "It still lies sealed, although the last day was {due}.",
        "Ligt nog steeds verzegeld, hoewel de laatste dag {due} was.";
    E_EXTENDED: "On {at} the researcher took more time, until {until} instead of {was}. The reason given: “{reason}”",
        "Op {at} nam de onderzoeker meer tijd, tot {until} in plaats van {was}. De reden die is gegeven: ‘{reason}’";
    E_POLICY_CHANGED: "On {at} the study's later period was applied; days: {to} instead of {from}. The last day that was promised stays the one above.",
        "Op {at} is de latere termijn van het onderzoek toegepast; dagen: {to} in plaats van {from}. De laatste dag die is beloofd, blijft die hierboven.";
    E_GONE_FAILED: "Its destruction was begun; a check made after it did not hold. The last day is {due}.",
        "De vernietiging is begonnen; een controle daarna klopte niet. De laatste dag is {due}.";
    E_NO_RECORDING: "There was no recording of the conversation.",
        "Er was geen opname van het gesprek.";
    E_NO_CONSENT: "The consent was not recorded.", "De toestemming is niet opgenomen.";
    E_CONSENT: "The consent was recorded on its own track: {duration}; sealed pieces: {segments}.",
        "De toestemming is apart opgenomen: {duration}; verzegelde stukken: {segments}.";
    E_NO_RAW: "No text and no notes were written down.",
        "Er is geen tekst of notitie vastgelegd.";
    E_RAW_NOT_YET: "There is no text yet. Of what comes, the last day is {due}.",
        "Er is nog geen tekst. Voor wat er komt, is de laatste dag {due}.";
    E_INCOMPLETE: "Stretches with a voice and no text in the transcript: {holes}; a person accepted it knowingly as it was.",
        "Stukken in het transcript waarin een stem klinkt en geen tekst staat: {holes}; iemand heeft het bewust zo aanvaard.";
    E_LOCAL_NONE: "This build of luister has no network code.",
        "Deze versie van luister bevat geen netwerkcode.";
    E_LOCAL_MODELS: "luister sends nothing. Its only network code fetches a speech model when somebody asks for one.",
        "luister verstuurt niets. De enige netwerkcode haalt een spraakmodel op als iemand daarom vraagt.";
    ANSWERS: "Who answered what",
        "Wie wat heeft geantwoord";
    ANSWERS_OF: "{code}",
        "{code}";
    ANSWERS_OF_LEFT: "{code}, left on {at}",
        "{code}, weggegaan op {at}";
    ANSWER: "{purpose} ({item}): {answer}, {at}",
        "{purpose} ({item}): {answer}, {at}";
    ANSWER_TO: "on the text with SHA-256",
        "op de tekst met SHA-256";
    ANSWER_NONE: "gave no answers.",
        "heeft geen antwoorden gegeven.";
    DECLARED: "Consent given elsewhere, as declared: {how}",
        "Toestemming elders gegeven, zoals verklaard: {how}";
    YES: "yes",
        "ja";
    NO: "no",
        "nee";
    PURPOSE_INFORM: "information",
        "informatie";
    PURPOSE_TAKE_PART: "taking part",
        "meedoen";
    PURPOSE_RECORD: "being recorded",
        "opgenomen worden";
    PURPOSE_RECORD_CONSENT: "recording the consent itself",
        "de toestemming zelf opnemen";
    PURPOSE_QUOTE: "being quoted under a code",
        "geciteerd worden onder een code";
    PURPOSE_ARCHIVE: "sharing the transcript with an archive",
        "het transcript delen met een archief";
    PURPOSE_CONTACT: "being approached again",
        "opnieuw benaderd worden";
    TEXTS: "Texts read aloud",
        "Voorgelezen teksten";
    TEXTS_WHERE: "The words themselves lie in the session's own copy of the guide; each SHA-256 is that of text and question with everything filled in.",
        "De woorden zelf staan in het exemplaar van de topiclijst bij deze sessie; elke SHA-256 is die van tekst en vraag met alles ingevuld.";
    TEXT_READ: "{item}, read on {at}, SHA-256",
        "{item}, voorgelezen op {at}, SHA-256";
    TEXT_UNREAD: "{item}, not read",
        "{item}, niet voorgelezen";
    TRANSCRIPT: "Transcript",
        "Transcript";
    TRANSCRIPT_MADE: "Made on {at} with the model {model}: {words} words.",
        "Gemaakt op {at} met het model {model}: {words} woorden.";
    TRANSCRIPT_COVERED: "In {voiced} of sound a voice was found; {covered} of that has text or is marked unintelligible. Stretches with a voice and no text: {holes}.",
        "In {voiced} geluid klonk een stem; bij {covered} daarvan staat tekst of een markering dat het onverstaanbaar is. Stukken met een stem en zonder tekst: {holes}.";
    TRANSCRIPT_COMPLETE: "By this measure it is complete. Whether every word is right, the measure does not tell.",
        "Volgens deze maat is het volledig. Of elk woord klopt, zegt de maat niet.";
    TRANSCRIPT_INCOMPLETE: "By this measure it is not complete.",
        "Volgens deze maat is het niet volledig.";
    TRANSCRIPT_MARKED: "Stretches that a person marked as unintelligible: {marked}.",
        "Stukken die iemand als onverstaanbaar markeerde: {marked}.";
    TRANSCRIPT_ACCEPTED: "A person accepted it on {at}.",
        "Iemand heeft het aanvaard op {at}.";
    APPROVED: "De-identified transcript", "Gepseudonimiseerd transcript";
    APPROVED_AT: "A person approved it on {at}; read by {readers}.",
        "Door een mens goedgekeurd op {at}; gelezen door {readers}.";
    APPROVED_PLACES: "Places that might tell who somebody is: {all}. Pseudonym: {pseudonym}; made wider: {generalised}; left out: {removed}; kept: {kept}; undecided: 0.",
        "Plekken die kunnen verraden wie iemand is: {all}. Pseudoniem: {pseudonym}; ruimer gemaakt: {generalised}; weggelaten: {removed}; laten staan: {kept}; niet beslist: 0.";
    APPROVED_READ: "Turns and notes read from beginning to end, as they leave: all {read}.",
        "Beurten en notities van begin tot eind gelezen, zoals ze naar buiten gaan: alle {read}.";
    APPROVED_SWEEP: "At the end everything was searched for what had been replaced. Found again, looked at and let stand: {signed}.",
        "Aan het eind is alles doorzocht op wat vervangen was. Opnieuw gevonden, bekeken en laten staan: {signed}.";
    APPROVED_LIMIT: "The text is de-identified. Whether anybody can still be recognised by somebody who knows them, no program can tell.",
        "De tekst is gepseudonimiseerd. Of iemand die de persoon kent nog iets herkent, kan geen programma zeggen.";
    APPROVED_DIGEST: "transcript.json, SHA-256", "transcript.json, SHA-256";
    TRANSCRIPT_MODEL: "Model, SHA-256",
        "Model, SHA-256";
    TRANSCRIPT_SEALED: "Sealed transcript, SHA-256",
        "Verzegeld transcript, SHA-256";
    DESTROYED: "What was destroyed",
        "Wat is vernietigd";
    DESTROYED_NOTHING: "Nothing was destroyed.",
        "Er is niets vernietigd.";
    D_DONE: "{what}: destroyed, {because}.",
        "{what}: vernietigd, {because}.";
    D_UNDER_WAY: "{what}: destruction begun, not finished, {because}.",
        "{what}: vernietiging begonnen, niet afgerond, {because}.";
    D_FAILED: "{what}: destruction begun, not shown to be done, {because}.",
        "{what}: vernietiging begonnen, niet aangetoond dat het is gedaan, {because}.";
    D_BEGUN: "Begun on {at}.",
        "Begonnen op {at}.";
    D_ATTEMPT: "On {at}: files removed: {files}, bytes they held: {bytes}. Checks made then:",
        "Op {at}: verwijderde bestanden: {files}, bytes daarin: {bytes}. Controles die toen zijn gedaan:";
    D_NO_CHECKS: "no check was made.",
        "er is geen controle gedaan.";
    D_HOW: "The key was overwritten and removed first, in the manner of cryptographic erase (NIST SP 800-88r2); then the sealed files.",
        "Eerst is de sleutel overschreven en verwijderd, op de wijze van ‘cryptographic erase’ (NIST SP 800-88r2); daarna de verzegelde bestanden.";
    CHECK_HELD: "{check}: held",
        "{check}: klopt";
    CHECK_NOT_HELD: "{check}: did not hold",
        "{check}: klopt niet";
    CHECK_KEY_OVERWRITTEN: "the key was overwritten",
        "de sleutel is overschreven";
    CHECK_KEY_GONE: "the key is gone",
        "de sleutel is weg";
    CHECK_SEGMENTS_GONE: "the sealed pieces are gone",
        "de verzegelde stukken zijn weg";
    CHECK_FOLDER_GONE: "the folder is gone",
        "de map is weg";
    CHECK_CANNOT_BE_OPENED: "opening it was tried and did not work",
        "openen is geprobeerd en ging niet";
    CHECK_SOURCE_OVERWRITTEN: "the imported file was overwritten where it lay",
        "het geïmporteerde bestand is overschreven waar het lag";
    CHECK_SOURCE_GONE: "the imported file is gone from its folder",
        "het geïmporteerde bestand is weg uit zijn map";
    SOURCE_GONE: "The imported file: removed on {at}, bytes it held: {bytes}.",
        "Het geïmporteerde bestand: verwijderd op {at}, bytes daarin: {bytes}.";
    SOURCE_GONE_UNSHOWN: "The imported file: its removal was begun on {at} and not shown to be done. Look whether it is still there.",
        "Het geïmporteerde bestand: de verwijdering is begonnen op {at} en niet aangetoond. Kijk of het er nog is.";
    SOURCE_COMPARED: "Before that, {duration} of it was held against what reads back from the sealed pieces: every sample was the same.",
        "Daarvoor is {duration} ervan gelegd naast wat uit de verzegelde stukken terugkomt: elk geluidspunt was gelijk.";
    WHAT_RECORDING: "The recording",
        "De opname";
    WHAT_RAW: "The raw text and the notes",
        "De ruwe tekst en de notities";
    WHAT_CONSENT: "The recording of the consent",
        "De opname van de toestemming";
    WHAT_EVERYTHING: "Recording, text and notes",
        "Opname, tekst en notities";
    BECAUSE_ACCEPTED: "because the transcript was accepted",
        "omdat het transcript is aanvaard";
    BECAUSE_TRANSCRIBED: "because a complete transcript was made",
        "omdat er een volledig transcript is";
    BECAUSE_STOPPED: "because a participant stopped and wanted it destroyed",
        "omdat een deelnemer stopte en dat wilde";
    BECAUSE_WITHDRAWN: "because a participant withdrew",
        "omdat een deelnemer zich terugtrok";
    BECAUSE_ASKED: "because the researcher asked for it",
        "omdat de onderzoeker erom vroeg";
    BECAUSE_APPROVED: "because the de-identified text was approved",
        "omdat de gepseudonimiseerde tekst is goedgekeurd";
    BECAUSE_DECLINED: "because a participant said no",
        "omdat een deelnemer nee zei";
    BECAUSE_DUE: "because its last day had come",
        "omdat de laatste dag was gekomen";
    NOT_COVERED: "What was not checked",
        "Wat niet is gecontroleerd";
    NOT_COVERED_INTRO: "A program can only speak of the files it wrote itself. Outside that, and not checked, are:",
        "Een programma kan alleen spreken over de bestanden die het zelf schreef. Daarbuiten, en niet gecontroleerd, zijn:";
    N_BACKUPS: "backups of this computer or of this folder.",
        "reservekopieën van deze computer of van deze map.";
    N_SNAPSHOTS: "snapshots and older versions that a file system or a synchronising service keeps.",
        "momentopnamen en oudere versies die een bestandssysteem of synchronisatiedienst bewaart.";
    N_SWAP_PLAIN: "memory written to disk by the system: swap was on and not encrypted.",
        "geheugen dat het systeem naar schijf schreef: swap stond aan en was niet versleuteld.";
    N_SWAP_ENCRYPTED: "memory written to disk by the system: swap was on, and encrypted.",
        "geheugen dat het systeem naar schijf schreef: swap stond aan, versleuteld.";
    N_SWAP_UNKNOWN: "memory written to disk by the system: whether swap was on could not be found out.",
        "geheugen dat het systeem naar schijf schreef: of swap aanstond, was niet vast te stellen.";
    N_DISK_REMNANTS: "what a disk keeps by itself of overwritten blocks. That is why everything was sealed before it was written, and why the key goes first.",
        "wat een schijf zelf van overschreven blokken bewaart. Daarom is alles verzegeld voordat het werd geschreven, en gaat de sleutel het eerst.";
    N_OTHER_DEVICES: "other devices in the room, such as a phone in somebody's pocket.",
        "andere apparaten in de ruimte, zoals een telefoon in iemands zak.";
    N_SOURCE_FILE: "the file that was imported: luister left it where it was.",
        "het bestand dat is geïmporteerd: luister heeft het laten staan.";
    N_SOURCE_REMNANTS: "what a disk keeps of the imported file, which was not sealed. Overwriting it is no proof that it is gone: SSDs and file systems that copy on write put new bytes elsewhere.",
        "wat een schijf bewaart van het geïmporteerde bestand, dat niet verzegeld was. Overschrijven bewijst niet dat het weg is: SSD's en bestandssystemen met copy-on-write zetten nieuwe bytes ergens anders neer.";
    N_EXPORTED: "files that were exported from the approved transcript before; whoever holds one has to remove it or export it anew.",
        "bestanden die eerder uit het goedgekeurde transcript zijn geëxporteerd; wie er een heeft, moet die weghalen of opnieuw exporteren.";
    CHECK_TRANSCRIPT_GONE: "the approved transcript was overwritten and is gone from its folder",
        "het goedgekeurde transcript is overschreven en weg uit zijn map";
    N_COPIES: "copies that somebody made of sealed files and their keys.",
        "kopieën die iemand van verzegelde bestanden en hun sleutels maakte.";
    JOURNAL: "Where this comes from",
        "Waar dit op berust";
    JOURNAL_HEAD: "The journal of this session: {lines} lines, each chained to the one before by SHA-256. Of the last one, without its check sum:",
        "Het logboek van deze sessie: {lines} regels, elk met SHA-256 aan de vorige geketend. Van de laatste, zonder het controlegetal:";
    PREVIOUS: "The study's receipt before this one, SHA-256:",
        "Het vorige bewijs van dit onderzoek, SHA-256:";
    Y_TITLE: "For {code}: what was promised and what became of it",
        "Voor {code}: wat er is beloofd en wat ervan is gekomen";
    Y_INTRO: "You took part, or were asked to, in a conversation for the study “{study}”. This page says what you were promised and how it stands on {made}. Your name is not on it and not in the program.",
        "U deed mee, of bent gevraagd om mee te doen, aan een gesprek voor het onderzoek ‘{study}’. Op deze bladzijde staat wat u is beloofd en hoe het daarmee staat op {made}. Uw naam staat er niet op en zit niet in het programma.";
    Y_WHEN: "The conversation: {began}",
        "Het gesprek: {began}";
    Y_NEVER: "The conversation did not take place.",
        "Het gesprek is niet doorgegaan.";
    Y_ANSWERS: "What you answered",
        "Wat u hebt geantwoord";
    Y_ANSWER: "{purpose}: {answer}",
        "{purpose}: {answer}";
    Y_DECLARED: "Your consent was given elsewhere: {how}",
        "U gaf elders toestemming: {how}";
    Y_NO_ANSWERS: "No answer of yours was written down.",
        "Er is geen antwoord van u vastgelegd.";
    Y_LEFT: "You left on {at}.",
        "U bent weggegaan op {at}.";
    Y_STAND: "How it stands",
        "Hoe het ervoor staat";
    Y_NO_RECORDING: "The conversation was not recorded.",
        "Het gesprek is niet opgenomen.";
    Y_RECORDING_OPEN: "The recording lies sealed. It will be destroyed once the transcript is made, on {due} at the latest.",
        "De opname ligt verzegeld. Die wordt vernietigd zodra het transcript er is, uiterlijk op {due}.";
    Y_RECORDING_LATE_OPEN: "The recording should have been destroyed by {due} and still lies sealed.",
        "De opname had uiterlijk op {due} vernietigd moeten zijn en ligt nog verzegeld.";
    Y_RECORDING_GONE: "The recording was destroyed on {at}; that was checked then.",
        "De opname is vernietigd op {at}; dat is toen gecontroleerd.";
    Y_RECORDING_GONE_LATE: "The recording was destroyed on {at} and checked; that was later than promised ({due}).",
        "De opname is vernietigd op {at} en dat is gecontroleerd; dat was later dan beloofd ({due}).";
    Y_EXTENDED: "On {at} the researcher took more time for this, until {until}.",
        "Op {at} nam de onderzoeker hiervoor meer tijd, tot {until}.";
    Y_POLICY_LATER: "On {at} the study's later period was applied to it; days: {to} instead of {from}.",
        "Op {at} is er de latere termijn van het onderzoek op toegepast; dagen: {to} in plaats van {from}.";
    Y_RECORDING_FAILED: "The recording was to be destroyed, but a check made after it did not hold. The researcher has to look into it.",
        "De opname zou worden vernietigd, maar een controle daarna klopte niet. De onderzoeker moet dit uitzoeken.";
    Y_RECORDING_HELD: "The recording lies sealed.",
        "De opname ligt verzegeld.";
    Y_RECORDING_DONE: "The recording was destroyed; that was checked then.",
        "De opname is vernietigd; dat is toen gecontroleerd.";
    Y_CONSENT_OPEN: "Your consent was recorded, apart from the conversation. That recording lies sealed and will be destroyed on {due} at the latest.",
        "Uw toestemming is opgenomen, apart van het gesprek. Die opname ligt verzegeld en wordt uiterlijk op {due} vernietigd.";
    Y_CONSENT_LATE_OPEN: "The recording of your consent should have been destroyed by {due} and still lies sealed.",
        "De opname van uw toestemming had uiterlijk op {due} vernietigd moeten zijn en ligt nog verzegeld.";
    Y_CONSENT_GONE: "The recording of your consent was destroyed on {at}; that was checked then.",
        "De opname van uw toestemming is vernietigd op {at}; dat is toen gecontroleerd.";
    Y_CONSENT_GONE_LATE: "The recording of your consent was destroyed on {at} and checked; that was later than promised ({due}).",
        "De opname van uw toestemming is vernietigd op {at} en dat is gecontroleerd; dat was later dan beloofd ({due}).";
    Y_CONSENT_FAILED: "The recording of your consent was to be destroyed, but a check made after it did not hold. The researcher has to look into it.",
        "De opname van uw toestemming zou worden vernietigd, maar een controle daarna klopte niet. De onderzoeker moet dit uitzoeken.";
    Y_CONSENT_STAYS: "On the recording of the consent of the whole group your voice can still be heard; it is kept until {due} at the latest.",
        "Op de opname van de toestemming van de hele groep is uw stem nog te horen; die wordt uiterlijk tot {due} bewaard.";
    Y_RAW_OPEN: "The text of the conversation lies sealed, for the researchers only. It will be destroyed once a text without names is approved, on {due} at the latest.",
        "De tekst van het gesprek ligt verzegeld, alleen voor de onderzoekers. Die wordt vernietigd zodra een tekst zonder namen is goedgekeurd, uiterlijk op {due}.";
    Y_RAW_LATE_OPEN: "The text of the conversation should have been destroyed by {due} and still lies sealed.",
        "De tekst van het gesprek had uiterlijk op {due} vernietigd moeten zijn en ligt nog verzegeld.";
    Y_RAW_GONE: "The text with the names in it was destroyed on {at}; that was checked then.",
        "De tekst met de namen erin is vernietigd op {at}; dat is toen gecontroleerd.";
    Y_RAW_GONE_LATE: "The text with the names in it was destroyed on {at} and checked; that was later than promised ({due}).",
        "De tekst met de namen erin is vernietigd op {at} en dat is gecontroleerd; dat was later dan beloofd ({due}).";
    Y_RAW_FAILED: "The text was to be destroyed, but a check made after it did not hold. The researcher has to look into it.",
        "De tekst zou worden vernietigd, maar een controle daarna klopte niet. De onderzoeker moet dit uitzoeken.";
    Y_STOPPED: "Somebody asked to stop on {at}; the microphone was closed at once ({ms} ms).",
        "Iemand wilde stoppen op {at}; de microfoon ging meteen dicht ({ms} ms).";
    Y_STOPPED_NOTES: "Somebody asked to stop on {at}.",
        "Iemand wilde stoppen op {at}.";
    Y_NOT_COVERED: "What the program cannot know",
        "Wat het programma niet kan weten";
    Y_NOT_COVERED_TEXT: "Backups of the computer, older versions kept by others, and other devices in the room were not checked. Ask the researcher about them if you wish.",
        "Reservekopieën van de computer, oudere versies die anderen bewaren en andere apparaten in de ruimte zijn niet gecontroleerd. Vraag de onderzoeker ernaar als u dat wilt.";
    Y_WITHDRAW: "If you change your mind",
        "Als u van gedachten verandert";
    Y_WITHDRAW_TEXT: "Give the researcher this code; your name is not needed: {withdrawal}",
        "Geef de onderzoeker deze code; uw naam is niet nodig: {withdrawal}";
}
