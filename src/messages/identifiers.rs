//! What the finder and the participant sheet say.

use crate::messages::catalogue::catalogue;

catalogue! { "identifiers";
    NAME: "name", "naam";
    PLACE: "place", "plaats";
    ORGANISATION: "organisation", "organisatie";
    DATE: "date", "datum";
    AGE: "age", "leeftijd";
    PHONE: "telephone", "telefoon";
    EMAIL: "e-mail", "e-mail";
    URL: "web address", "webadres";
    POSTCODE: "postcode", "postcode";
    ID_NUMBER: "number", "nummer";
    OTHER: "other", "anders";
    BY_SHEET: "on the sheet", "staat op het blad";
    BY_PATTERN: "by its form", "aan de vorm";
    BY_LIST: "in a word list", "in een woordenlijst";
    BY_CUE: "by the words around it", "aan de woorden eromheen";
    BY_UNKNOWN: "no ordinary word", "geen gewoon woord";
    BY_CAPITAL: "by its capital", "aan de hoofdletter";
    BY_MARK: "a name was said here", "hier viel een naam";
    BY_PERSON: "marked by a person", "door iemand aangewezen";
    NOTHING: "Nothing was found that may tell who somebody is. Read it through all the same: a program misses things.",
        "Er is niets gevonden dat kan verraden wie iemand is. Lees het toch door: een programma mist dingen.";
    COUNT: "{count} places in {words} words.",
        "{count} plekken in {words} woorden.";
    NOT_ALL: "These are the places a program sees. A person decides, and reads the rest.",
        "Dit zijn de plekken die een programma ziet. Een mens beslist, en leest de rest.";
    CHECKLIST: "Together these may point at one person, though no single word does:",
        "Samen kunnen deze op één persoon wijzen, ook al doet geen enkel woord dat:";
    HINT_JOB: "what somebody does for a living", "wat iemand voor werk doet";
    HINT_PLACE: "where somebody lives or works", "waar iemand woont of werkt";
    HINT_FAMILY: "how many children or other family", "hoeveel kinderen of andere familie";
    HINT_ORIGIN: "where somebody comes from, or what they believe", "waar iemand vandaan komt, of wat iemand gelooft";
    HINT_HEALTH: "an illness or a disability", "een ziekte of een beperking";
    HINT_EVENT: "something that was in the news or before a judge", "iets dat in het nieuws of voor de rechter kwam";
    NOT_TEXT: "{path} is no plain text in UTF-8. Save it as plain text and try again.",
        "{path} is geen platte tekst in UTF-8. Sla het op als platte tekst en probeer het opnieuw.";

    SHEET_INTRO: "Participant sheet of {session}. It is sealed, and goes when the raw text goes. Put commas between several things on one line; an empty line skips the question.",
        "Deelnemersblad van {session}. Het wordt verzegeld, en verdwijnt met de ruwe tekst. Zet komma's tussen meer dingen op één regel; met een lege regel sla je een vraag over.";
    SHEET_HELD: "On the sheet already: {count}; what you give is added.",
        "Al op het blad: {count}; wat je geeft komt erbij.";
    ASK_NAME: "Name of the participant", "Naam van de deelnemer";
    ASK_NICKNAME: "Nicknames", "Roepnamen en bijnamen";
    ASK_PARTNER: "Partner, former partner", "Partner, ex-partner";
    ASK_CHILD: "Children", "Kinderen";
    ASK_PERSON: "Other people who may be named", "Andere mensen die genoemd kunnen worden";
    ASK_TOWN: "Town or village", "Woonplaats of dorp";
    ASK_STREET: "Street", "Straat";
    ASK_EMPLOYER: "Employer", "Werkgever";
    ASK_SCHOOL: "School, nursery, course", "School, opvang, opleiding";
    ASK_ORGANISATION: "Club, church, care institution", "Vereniging, kerk, zorginstelling";
    ASK_OTHER: "Anything else that must not be read", "Iets anders dat niet gelezen mag worden";
    SHEET_BAD_LINE: "Line {line} is not of the form “town: Zwolle”. Nothing was kept. The words are: {words}.",
        "Regel {line} heeft niet de vorm ‘plaats: Zwolle’. Er is niets bewaard. De woorden zijn: {words}.";
    SHEET_KEPT: "The sheet is sealed. Entries on it: {count}.",
        "Het blad is verzegeld. Gegevens erop: {count}.";
    SHEET_EMPTY: "Nothing was given, so nothing was kept.",
        "Er is niets gegeven, dus er is niets bewaard.";
    SHEET_CLEARED: "The sheet is empty now.",
        "Het blad is nu leeg.";
    SHEET_DAMAGED: "The sheet of {session} can't be read. Enter it anew with luister sheet {session} --clear.",
        "Het blad van {session} is niet te lezen. Vul het opnieuw in met luister sheet {session} --clear.";
}
