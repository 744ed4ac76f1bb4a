//! What stands in the files that leave the house, beside what was said.

use crate::messages::catalogue::catalogue;

catalogue! { "export";
    NOT_ANONYMISED: "NOT ANONYMISED: this text still holds names and other details that tell who people are. Handle it like the recording itself.",
        "NIET GEANONIMISEERD: in deze tekst staan nog namen en andere gegevens waaraan mensen te herkennen zijn. Behandel dit bestand als de opname zelf.";
    NOT_ANONYMISED_SHORT: "NOT ANONYMISED", "NIET GEANONIMISEERD";
    TRANSCRIPT: "Transcript", "Transcript";
    HEAD_SESSION: "Session", "Sessie";
    ROW_STUDY: "Study", "Studie";
    ROW_GUIDE: "Topic guide", "Topiclijst";
    ROW_DATE: "Date", "Datum";
    ROW_LENGTH: "Length", "Duur";
    ROW_PARTICIPANTS: "Participants", "Deelnemers";
    ROW_IDENTIFIERS: "Names and details", "Namen en gegevens";
    IDENTIFIERS: "{replaced} places replaced or left out, {kept} looked at and kept", "{replaced} plekken vervangen of weggelaten, {kept} bekeken en laten staan";
    MINUTES: "{minutes} minutes", "{minutes} minuten";
    MINUTES_ONE: "1 minute", "1 minuut";

    NOTE_FIELD: "Note", "Notitie";
    NOTE_QUOTE: "Quote", "Citaat";
    NOTE_NON_VERBAL: "Non-verbal", "Non-verbaal";
    NOTE_THOUGHT: "Thought", "Gedachte";
    NOTE_BOOKMARK: "Bookmark", "Bladwijzer";
    NOTE_RETURN: "Return to this", "Hierop terugkomen";
    NOTE_NAME: "A name was said", "Er viel een naam";
    NOTE_PROBE: "Own probe", "Eigen doorvraag";
    NOTE_DEBRIEF: "Debriefing", "Terugblik";
    NOTE_OTHER: "Note", "Notitie";

    PICTURE_TIME_LINE: "Who spoke when", "Wie sprak wanneer";
    PICTURE_SHARE: "Who spoke how much", "Wie sprak hoeveel";
    PICTURE_TOPICS: "Topics over time", "Onderwerpen in de tijd";

    PICTURE_UNKNOWN: "not known who", "onbekend wie";

    KIND_INTERVIEW: "interview", "interview";
    KIND_FOCUS_GROUP: "focus group", "focusgroep";
    QDA_TOPICS: "Topics", "Onderwerpen";
    QDA_SPEAKERS: "Speakers", "Sprekers";
    QDA_SPEAKERS_MEANS: "Who speaks, by code.", "Wie er spreekt, met de code.";
    QDA_SERVES: "Research question {number}", "Onderzoeksvraag {number}";
    QDA_GROUP: "Group", "Groep";
    QDA_KIND: "Kind of session", "Soort sessie";
    QDA_MINUTES: "Minutes", "Minuten";
    DRAFT_ABOUT: "A draft, made from a codebook. Look at every question: a code's name is not yet a question that can be asked.",
        "Een concept, gemaakt van een codeboek. Kijk elke vraag na: de naam van een code is nog geen vraag die je kunt stellen.";
    DRAFT_TITLE: "Draft from a codebook", "Concept uit een codeboek";
    DRAFT_PURPOSE: "We would like to hear from you about the subject of our study.", "Wij willen graag van u horen over het onderwerp van ons onderzoek.";
    DRAFT_RESEARCHERS: "two researchers of this study", "twee onderzoekers van deze studie";
    DRAFT_DISTRESS: "If this conversation stays with you, talk to somebody you trust, or to your doctor.",
        "Blijft dit gesprek u bezighouden, praat er dan over met iemand die u vertrouwt, of met uw huisarts.";
    DRAFT_QUESTION: "What can you tell about {name}?", "Wat kunt u vertellen over {name}?";
    DRAFT_OTHER: "Other topics", "Andere onderwerpen";

    BAD_CONTAINER: "This file can't be opened as a zip container: {why}.", "Dit bestand is niet te openen als zip-bestand: {why}.";
    NO_CODEBOOK: "There is no codebook in this file: {why}.", "Er zit geen codeboek in dit bestand: {why}.";
    NO_LINES: "A {format} file has no lines to number. Choose docx or odt, or number the turns.",
        "Een {format}-bestand heeft geen regels om te nummeren. Kies docx of odt, of nummer de beurten.";
    NO_GUIDE: "The guide of {session} can't be read, so its topics are unknown.", "De topiclijst van {session} is niet te lezen; de onderwerpen zijn daardoor onbekend.";
    BAD_TABLE: "Line {line} of the table can't be used: {why}.", "Regel {line} van de tabel is niet te gebruiken: {why}.";
}
