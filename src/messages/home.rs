//! What the home screen says.

use crate::messages::catalogue::catalogue;

catalogue! { "home";
    OWED: "What is owed", "Nog na te komen";
    OWED_NOTHING:
        "Nothing: no recording and no raw text is waiting to be destroyed.",
        "Niets: er ligt geen opname en geen ruwe tekst meer die vernietigd moet worden.";
    OWED_NO_DAY_ONE: "Nothing has a last day. The raw text of 1 session lies here, sealed; no last day was promised for it.",
        "Niets heeft een laatste dag. De ruwe tekst van 1 sessie ligt er nog, verzegeld; daarvoor is geen laatste dag beloofd.";
    OWED_NO_DAY: "Nothing has a last day. The raw text of {count} sessions lies here, sealed; no last day was promised for it.",
        "Niets heeft een laatste dag. De ruwe tekst van {count} sessies ligt er nog, verzegeld; daarvoor is geen laatste dag beloofd.";
    OWED_RECORDING: "recording", "opname";
    OWED_RAW: "raw text", "ruwe tekst";
    OWED_CONSENT: "consent", "toestemming";
    OWED_BEFORE: "gone by {date}", "uiterlijk {date}";
    OWED_OVERDUE_TODAY: "OVERDUE by less than a day", "MINDER DAN EEN DAG TE LAAT";
    OWED_OVERDUE_ONE: "OVERDUE by 1 day", "1 DAG TE LAAT";
    OWED_OVERDUE: "OVERDUE by {days} days", "{days} DAGEN TE LAAT";
    OWED_TODAY: "less than a day left", "nog minder dan een dag";
    OWED_ONE: "1 day left", "nog 1 dag";
    OWED_DAYS: "{days} days left", "nog {days} dagen";
    OWED_YEARS: "{years} years left", "nog {years} jaar";
    OWED_MORE: "and {count} more", "en nog {count}";

    SESSIONS: "Sessions", "Sessies";
    SESSIONS_NONE:
        "There are no sessions yet. Choose a topic guide below and press Enter, or press {key:study.new}.",
        "Er zijn nog geen sessies. Kies hieronder een topiclijst en druk op Enter, of druk op {key:study.new}.";
    SESSIONS_FIRST:
        "There are no sessions yet. Choose a topic guide below. With {key:study.rehearse} you rehearse: everything as in a session, \
         and nothing is kept. With Enter you set up a session.",
        "Er zijn nog geen sessies. Kies hieronder een topiclijst. Met {key:study.rehearse} oefen je: alles zoals in een sessie, \
         en er wordt niets bewaard. Met Enter zet je een sessie klaar.";
    SESSIONS_NONE_AT_ALL: "There are no sessions yet.", "Er zijn nog geen sessies.";
    SESSION_UNREADABLE: "cannot be read", "niet te lezen";

    STAGE_PREPARED: "ready to begin", "klaar om te beginnen";
    STAGE_CONSENTING: "asking consent", "toestemming vragen";
    STAGE_RECORDING: "not finished", "niet afgerond";
    STAGE_STOPPED: "stopped: keep or destroy", "gestopt: bewaren of weg";
    STAGE_CLOSED: "to be transcribed", "nog uit te schrijven";
    STAGE_CLOSED_NOTES: "closed, notes only", "afgerond, alleen notities";
    STAGE_NOTES: "notes to be reviewed", "notities na te lopen";
    STAGE_TRANSCRIBED: "to be checked", "nog na te kijken";
    STAGE_ACCEPTED: "text and recording gone", "tekst en opname weg";
    STAGE_REVIEW: "text to be reviewed", "tekst nog na te lopen";
    STAGE_ACCEPTED_HELD: "recording must still go", "opname moet nog weg";
    STAGE_ANONYMISED: "ready to be exported", "klaar om te exporteren";
    STAGE_DECLINED: "did not take place", "niet doorgegaan";
    STAGE_WITHDRAWN: "withdrawn, all destroyed", "ingetrokken, alles weg";

    GUIDES: "Topic guides", "Topiclijsten";
    GUIDES_NONE:
        "There are no topic guides yet. Put one into the folder topic-guides of this study, then press {key:study.look-again}. \
         A study that luister new makes has one to begin with; docs/guides.md explains how one is written.",
        "Er zijn nog geen topiclijsten. Zet er een in de map topic-guides van deze studie en druk dan op {key:study.look-again}. \
         Een studie die luister new maakt heeft er een om mee te beginnen; in docs/guides.md lees je hoe je er een schrijft.";
    GUIDE_INTERVIEW: "interview", "interview";
    GUIDE_GROUP: "focus group", "focusgroep";
    GUIDE_MINUTES: "{minutes} min", "{minutes} min";
    GUIDE_HAS_PROBLEM: "1 problem: Enter shows it", "1 probleem: Enter laat het zien";
    GUIDE_HAS_PROBLEMS: "{count} problems: Enter shows the first", "{count} problemen: Enter laat het eerste zien";

    GUIDE_PROBLEM_ONE:
        "{file} has a problem, so no session can begin with it yet.",
        "In {file} zit een probleem, dus je kunt er nog geen sessie mee beginnen.";
    GUIDE_PROBLEM_MANY:
        "{file} has {count} problems, so no session can begin with it yet.",
        "In {file} zitten {count} problemen, dus je kunt er nog geen sessie mee beginnen.";
    GUIDE_PROBLEM_FIRST: "The first one: {problem}", "Het eerste: {problem}";
    GUIDE_PROBLEM_TODO:
        "Mend it in a text editor and press {key:study.look-again}. luister guide check names every problem with its line.",
        "Verbeter het in een teksteditor en druk op {key:study.look-again}. luister guide check noemt elk probleem met de regel erbij.";

    KEY_REVIEW: "review", "nalopen";
    KEY_REVIEW_LONG: "Go through the text of this session: correct it and make sure that nobody is recognised.",
        "Loop de tekst van deze sessie na: verbeter die en zorg dat niemand wordt herkend.";
    KEY_OPEN: "open", "openen";
    KEY_OPEN_LONG: "Open this session where it was left.", "Deze sessie openen waar je gebleven was.";
    KEY_BEGIN: "begin with this guide", "hiermee beginnen";
    KEY_BEGIN_LONG:
        "Set up a new session with this topic guide.",
        "Een nieuwe sessie klaarzetten met deze topiclijst.";
    KEY_PROBLEM: "show the problem", "probleem laten zien";
    KEY_PROBLEM_LONG:
        "Show the first problem of this topic guide and what to do about it.",
        "Het eerste probleem in deze topiclijst laten zien, en wat je eraan kunt doen.";
    KEY_NEW: "new session", "nieuwe sessie";
    KEY_NEW_LONG: "Set up a new session.", "Een nieuwe sessie klaarzetten.";
    KEY_MOVE: "choose", "kiezen";
    KEY_MOVE_LONG:
        "Move through sessions and guides; j and k do the same, Tab goes to the other list.",
        "Door sessies en topiclijsten bewegen; j en k doen hetzelfde, Tab gaat naar de andere lijst.";
    KEY_LANGUAGE: "Nederlands", "English";
    KEY_LANGUAGE_LONG: "Show everything in Dutch.", "Alles in het Engels laten zien.";
    KEY_AGAIN: "look again", "opnieuw kijken";
    KEY_AGAIN_LONG:
        "Read the study's folder again, for example after changing a topic guide.",
        "De map van de studie opnieuw lezen, bijvoorbeeld nadat je een topiclijst hebt veranderd.";
    KEY_QUIT: "quit", "stoppen";
    KEY_QUIT_LONG: "End luister.", "Stoppen met luister.";
}
