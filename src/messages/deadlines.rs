//! What is said about last days: more time, other periods, timers, and the imported file.

use crate::messages::catalogue::catalogue;

catalogue! { "deadlines";
    DUE_OVERDUE: "{what} of {session} should have been gone by {due}.",
        "{what} van {session} had uiterlijk {due} weg moeten zijn.";
    DUE_OVERDUE_MEANS: "It is still there, sealed: the promise was not kept in time.",
        "Die ligt er nog, verzegeld: de belofte is niet op tijd nagekomen.";
    DUE_TODAY: "{what} of {session} must be gone before {due} {time}.",
        "{what} van {session} moet weg zijn voor {due} {time}.";
    DUE_TODAY_MEANS: "luister destroys nothing in silence; the choice is yours.",
        "luister vernietigt niets stilzwijgend; kies zelf.";
    DUE_TODO: "Enter: transcribe and accept now. {key:study.destroy}: destroy now. {key:study.more-time}: take more time, with a reason.",
        "Enter: nu uitschrijven en aanvaarden. {key:study.destroy}: nu vernietigen. {key:study.more-time}: meer tijd nemen, met een reden.";
    DUE_TODO_TEXT: "Enter: open it and finish it now. {key:study.destroy}: destroy now. {key:study.more-time}: take more time, with a reason.",
        "Enter: openen en nu afmaken. {key:study.destroy}: nu vernietigen. {key:study.more-time}: meer tijd nemen, met een reden.";
    WHAT_RECORDING: "The recording", "De opname";
    WHAT_RAW: "The raw text", "De ruwe tekst";
    WHAT_CONSENT: "The recording of the consent", "De opname van de toestemming";

    ASK_DESTROY: "Destroy now", "Nu vernietigen";
    ASK_DESTROY_WHAT: "{what} of {session} is destroyed now, and what was destroyed is checked. Nothing brings it back.",
        "{what} van {session} wordt nu vernietigd, en daarna wordt gecontroleerd of die weg is. Niets brengt die terug.";
    ASK_DESTROY_UNTRANSCRIBED: "There is no transcript of it: what was said is lost.",
        "Er is geen transcript van: wat er gezegd is, gaat verloren.";
    ASK_DESTROY_UNACCEPTED: "Its transcript is not accepted yet: after this, nobody can hold the text against the sound.",
        "Het transcript is nog niet aanvaard: hierna kan niemand de tekst nog naast het geluid leggen.";
    DUE_TODO_CONSENT: "{key:study.destroy}: destroy now. {key:study.more-time}: take more time, with a reason.", "{key:study.destroy}: nu vernietigen. {key:study.more-time}: meer tijd nemen, met een reden.";
    ASK_DESTROY_CONSENT: "The answers stay in the journal and on the receipt; what was said can't be heard any more.",
        "De antwoorden blijven in het logboek en op het bewijs staan; wat er gezegd is, is dan niet meer te horen.";
    ASK_DESTROY_RAW: "The de-identified text is not approved yet: what was said is lost. A recording that is still there can't be transcribed any more.",
        "De gepseudonimiseerde tekst is nog niet goedgekeurd: wat er gezegd is gaat verloren. Een opname die er nog is, kan dan niet meer worden uitgeschreven.";
    ASK_EXTEND: "Take more time", "Meer tijd nemen";
    ASK_EXTEND_WHAT: "{what} of {session} may stay until {until}, {days} d longer. The promise stays what it was: what goes after the promised day was not kept in time, and the receipt says so.",
        "{what} van {session} mag {days} d langer blijven, tot {until}. De belofte blijft wat die was: wat na de beloofde dag weggaat, is niet op tijd nagekomen, en dat staat op het bewijs.";
    REASON: "Reason:", "Reden:";
    REASON_NAMES: "The reason goes on the receipt as you type it. Write no names in it.",
        "De reden komt precies zo op het bewijs. Zet er geen namen in.";
    OTHER_PERIODS_ONE: "{session} keeps to other periods than study.toml has now; luister policy apply shows the difference",
        "{session} houdt een andere termijn aan dan nu in study.toml staat; luister policy apply laat het verschil zien";
    OTHER_PERIODS: "{count} sessions keep to other periods than study.toml has now; luister policy apply shows the difference",
        "{count} sessies houden een andere termijn aan dan nu in study.toml staat; luister policy apply laat het verschil zien";

    KEY_NOW: "transcribe, accept", "uitschrijven, aanvaarden";
    KEY_NOW_LONG: "Open this session: transcribe it, accept it, and its recording goes.",
        "Deze sessie openen: uitschrijven, aanvaarden, en dan gaat de opname weg.";
    KEY_DESTROY: "destroy now", "nu vernietigen";
    KEY_DESTROY_LONG: "Destroy now what is due of this session; it asks first.",
        "Nu vernietigen wat van deze sessie weg moet; je krijgt eerst de vraag.";
    KEY_EXTEND: "more time", "meer tijd";
    KEY_EXTEND_LONG: "Take more time for what is due, with a reason that goes on the receipt.",
        "Meer tijd nemen voor wat weg moet, met een reden die op het bewijs komt.";
    KEY_CONFIRM: "destroy it", "vernietigen";
    KEY_CONFIRM_LONG: "Yes, destroy it now.", "Ja, nu vernietigen.";
    KEY_TAKE: "take it", "nemen";
    KEY_TAKE_LONG: "Write it down: more time, for this reason.", "Vastleggen: meer tijd, om deze reden.";
    KEY_DAYS: "days", "dagen";
    KEY_DAYS_LONG: "More or fewer days.", "Meer of minder dagen.";
    KEY_BACK: "leave it", "laten";
    KEY_BACK_LONG: "Change nothing and go back.", "Niets veranderen en terug.";

    EXTENDED: "{session} has until {until} now.",
        "{session} heeft nu tijd tot {until}.";
    EXTENDED_MEANS: "It stays sealed until then. What was promised stays what it was; the receipt tells of the extra time and its reason.",
        "Tot dan blijft alles verzegeld. Wat beloofd is blijft wat het was; het bewijs vertelt van de extra tijd en de reden.";
    EXTENDED_TODO: "Transcribe and accept it as soon as you can.",
        "Schrijf de opname zo snel mogelijk uit en aanvaard het transcript.";
    NO_DUE: "{session}: nothing with a last day is held of {what}.",
        "{session}: van {what} wordt niets bewaard waar een laatste dag voor geldt.";

    ENFORCED: "DESTROYED {session}: {what}, because its last day had come; checked",
        "VERNIETIGD {session}: {what}, omdat de laatste dag was gekomen; gecontroleerd";
    ENFORCE_UNSHOWN: "LOOK     {session}: a check after destroying did not hold; see luister receipt {session}",
        "KIJK     {session}: een controle na het vernietigen klopte niet; zie luister receipt {session}";
    ENFORCE_TROUBLE: "LOOK     {session}: {why}",
        "KIJK     {session}: {why}";
    ENFORCE_FINISHED: "FINISHED {session}: {what}",
        "AFGEROND {session}: {what}";

    POLICY_SAME: "Every session keeps to the periods that study.toml has now.",
        "Alle sessies houden de termijn aan die nu in study.toml staat.";
    POLICY_ROW: "{session}", "{session}";
    POLICY_RECORDING: "  recording: gone by {from} → {to}", "  opname: weg op {from} → {to}";
    POLICY_RAW: "  raw text: gone by {from} → {to}", "  ruwe tekst: weg op {from} → {to}";
    POLICY_CONSENT: "  recording of the consent: gone by {from} → {to}", "  opname van de toestemming: weg op {from} → {to}";
    POLICY_UNTIL: "  the recording goes: {from} → {to}", "  de opname gaat weg: {from} → {to}";
    UNTIL_ACCEPTED: "when the transcript is accepted", "als het transcript is aanvaard";
    UNTIL_TRANSCRIBED: "as soon as a complete transcript is made", "zodra er een volledig transcript is";
    POLICY_LATER: "  later than the participants were promised ({promised}): after that day the receipt says “not kept in time”",
        "  later dan de deelnemers is beloofd ({promised}): na die dag zegt het bewijs ‘niet op tijd nagekomen’";
    POLICY_PAST: "  that day has passed already: the recording is overdue at once",
        "  die dag is al voorbij: de opname is meteen te laat";
    POLICY_AT_ONCE: "  its transcript is complete: the recording is destroyed at once",
        "  het transcript is volledig: de opname wordt meteen vernietigd";
    POLICY_ENDS_EXTENSION: "  more time that was taken before ends with it",
        "  meer tijd die eerder is genomen, vervalt daarmee";
    POLICY_SKIPPED: "{session}: left as it is. {why}", "{session}: blijft zoals het is. {why}";
    POLICY_ASK: "Let the periods of study.toml hold for these sessions? (yes/no)",
        "De termijnen van study.toml voor deze sessies laten gelden? (ja/nee)";
    POLICY_APPLIED: "{session}: the periods of study.toml hold now.",
        "{session}: de termijnen van study.toml gelden nu.";
    STATUS_PERIODS: "         {session}: keeps to other periods than study.toml has now; luister policy apply {session} shows the difference",
        "         {session}: houdt een andere termijn aan dan nu in study.toml staat; luister policy apply {session} laat het verschil zien";

    SOURCE_DIFFERS: "What reads back from the sealed copy is not the same as {file}.",
        "Wat uit de verzegelde kopie terugkomt, is niet hetzelfde als {file}.";
    SOURCE_DIFFERS_MEANS: "The file was left alone; the session keeps what was sealed.",
        "Het bestand is niet aangeraakt; de sessie bewaart wat verzegeld is.";
    SOURCE_DIFFERS_TODO: "Look whether the file is damaged or was changed meanwhile, and import it again.",
        "Kijk of het bestand beschadigd is of intussen veranderd, en importeer het opnieuw.";
    SOURCE_LINK: "{file} is a link, or a file with more than one name: luister can't take it away without leaving it elsewhere. Nothing was done.",
        "{file} is een koppeling, of een bestand met meer dan één naam: luister kan het niet weghalen zonder dat het elders blijft. Er is niets gedaan.";
    SOURCE_GONE: "{file} was held against the sealed copy, sample by sample, then overwritten and removed ({bytes} bytes).",
        "{file} is geluidspunt voor geluidspunt naast de verzegelde kopie gelegd, daarna overschreven en verwijderd ({bytes} bytes).";
    SOURCE_NOT_GONE: "{file} was to be overwritten and removed, and this did not hold when luister looked: {checks}.",
        "{file} zou worden overschreven en verwijderd, en dit klopte niet toen luister keek: {checks}.";
    SOURCE_NOT_GONE_MEANS: "The sealed copy was the same, sample by sample; the session has all of it. That the file is gone is not said anywhere.",
        "De verzegelde kopie was geluidspunt voor geluidspunt hetzelfde; de sessie heeft alles. Dat het bestand weg is, staat nergens.";
    SOURCE_NOT_GONE_TODO: "Look whether the file is still there, and take it away yourself.",
        "Kijk of het bestand er nog is, en haal het zelf weg.";
    SOURCE_NO_PROOF: "Overwriting is no proof on an SSD or a file system that copies on write, and luister can't look for other copies (recorder, card, cloud).",
        "Overschrijven bewijst niets op een SSD of een bestandssysteem met copy-on-write, en naar andere kopieën (recorder, kaart, cloud) kan luister niet kijken.";

    VERIFY_MADE_FROM: "The receipt was made from this journal.",
        "Het bewijs is uit dit logboek gemaakt.";
    VERIFY_NOT_MADE_FROM: "The receipt names a journal line that this journal does not have.",
        "Het bewijs noemt een regel die dit logboek niet heeft.";
    VERIFY_PREVIOUS: "The receipt before it, of {session}, is one that its journal tells of.",
        "Het bewijs ervoor, van {session}, is er een waar dat logboek van vertelt.";
    VERIFY_PREVIOUS_MISSING: "The receipt before it is told of by no journal here: a session was removed, or a journal changed.",
        "Van het bewijs ervoor vertelt hier geen enkel logboek: er is een sessie weggehaald, of een logboek veranderd.";
    VERIFY_FIRST: "It is the first receipt of this study, by its own account.",
        "Het is het eerste bewijs van deze studie, zo zegt het zelf.";
    VERIFY_RECEIPT_UNREADABLE: "The receipt can't be read.",
        "Het bewijs is niet te lezen.";
    VERIFY_SUM: "{good} of {all} sessions hold.",
        "Sessies die kloppen: {good} van {all}.";
    VERIFY_NONE: "There are no sessions to verify.",
        "Er zijn geen sessies om na te lopen.";
    BEYOND_LAST: "a session that was removed as a whole, when no later receipt names the one before it",
        "een sessie die in zijn geheel is weggehaald, als geen later bewijs het bewijs ervan noemt";
    NOT_IN_RECEIPT: "{code} did not take part in {session}, by its receipt.",
        "{code} deed volgens het bewijs niet mee aan {session}.";
}
