//! What stands in a focus group's report, in an interview's summary, and in the tables of a study.

use crate::messages::catalogue::catalogue;

catalogue! { "report";
    TITLE_GROUP: "Report of a focus group", "Verslag van een focusgroep";
    TITLE_INTERVIEW: "Summary of an interview", "Samenvatting van een interview";
    WHO: "Who took part", "Wie er meededen";
    COL_CODE: "Code", "Code";
    COL_GROUP: "Group", "Groep";
    COL_SPOKE: "Spoke", "Sprak";
    QUESTIONS: "Per question", "Per vraag";
    SPOKE: "Spoke about it: {codes}", "Spraken hierover: {codes}";
    NOT_DISCUSSED: "Not discussed.", "Niet besproken.";
    MARKED: "Marked during the conversation", "Aangemerkt tijdens het gesprek";
    REMARKS: "Most important remarks", "Belangrijkste opmerkingen";
    RECOMMENDATIONS: "Recommendations", "Aanbevelingen";
    GENERAL: "In general", "Algemeen";
    GENERAL_IMPRESSION: "Impression of the conversation", "Indruk van het gesprek";
    NOT_QUOTED: "Not quoted, as they asked: {codes}. Their own words are not in this report.",
        "Op eigen verzoek niet aangehaald: {codes}. Hun eigen woorden staan niet in dit verslag.";
    QUOTE_LEFT_OUT: "A remark is left out here: its speaker did not want to be quoted.", "Hier is een opmerking weggelaten: wie het zei, wilde niet worden aangehaald.";
    IN_ONE_SENTENCE: "The conversation in one sentence", "Het gesprek in één zin";
    COL_TOPIC: "Topic", "Onderwerp";
    FOLLOW_UP: "To follow up", "Verder uit te zoeken";
    PICTURES: "The conversation in pictures", "Het gesprek in beeld";

    STUDY_TITLE: "Overview of {study}", "Overzicht van {study}";
    RESPONSE: "Response", "Respons";
    RESPONSE_SUM: "People who took part: {people}. Memberships of groups: {memberships}. Who belongs to several groups counts once as a person, and once in each group.",
        "Mensen die meededen: {people}. Lidmaatschappen van groepen: {memberships}. Wie bij meer groepen hoort, telt één keer als persoon en één keer in elke groep.";
    COL_PEOPLE: "People", "Mensen";
    COL_SESSIONS: "Sessions", "Sessies";
    ROW_ALL: "Everybody", "Iedereen";
    ABOUT_PEOPLE: "About the participants", "Over de deelnemers";
    COL_WHAT: "What", "Wat";
    COL_COUNT: "Number", "Aantal";
    GENDER: "Gender: {what}", "Gender: {what}";
    AGE_RANGE: "Age, lowest and highest", "Leeftijd, laagste en hoogste";
    AGE_MEAN: "Age, mean", "Leeftijd, gemiddeld";
    AGE_KNOWN: "People whose age is known", "Mensen van wie de leeftijd bekend is";
    NOT_SAID: "not said", "niet gezegd";
    FEWER_THAN: "fewer than {number}", "minder dan {number}";
    SUPPRESSED: "Numbers below {number} are not shown, nor what they could be worked out from: few people in a cell can be recognised.",
        "Aantallen onder {number} staan er niet, en ook niet waaruit ze af te leiden zijn: wie met weinig is, is te herkennen.";
    SMALL_GROUPS: "Groups of fewer than {number} people are in this table. Think about who reads it before it leaves.",
        "In deze tabel staan groepen van minder dan {number} mensen. Bedenk wie dit leest voor het naar buiten gaat.";
    NO_SHEET: "Nothing more is known about the participants; luister participants import brings a table in.",
        "Meer is er over de deelnemers niet bekend; met luister participants import komt er een tabel bij.";
    SESSIONS: "Sessions", "Sessies";
    COL_SESSION: "Session", "Sessie";
    COL_DATE: "Date", "Datum";
    COL_KIND: "Kind", "Soort";
    COL_STAGE: "Stage", "Fase";
    COL_RECORDED: "Minutes", "Minuten";
    TOTAL: "Together", "Samen";
    COVERAGE: "Which topic came up in which session", "Welk onderwerp in welke sessie aan bod kwam";
    COVERAGE_KEY: "● discussed   ◐ partly   ○ skipped   › postponed   · not reached", "● besproken   ◐ deels   ○ overgeslagen   › uitgesteld   · niet bereikt";
    COVERAGE_OF: "Guide: {guide}", "Topiclijst: {guide}";
    COL_DISCUSSED: "Discussed", "Besproken";
    PROMISES: "Promises", "Beloften";
    COL_PROMISE: "Promise", "Belofte";
    COL_KEPT: "Kept", "Nagekomen";
    COL_OPEN_PROMISE: "Open", "Open";
    COL_LATE: "Late", "Te laat";
    COL_FAILED: "Not shown", "Onbewezen";
    COL_DID_NOT_ARISE: "No occasion", "N.v.t.";
    CONSENT: "Answers to the consent script", "Antwoorden bij de toestemming";
    COL_ITEM: "Item", "Onderdeel";
    COL_PURPOSE: "For", "Waarvoor";
    COL_YES: "Yes", "Ja";
    COL_NO: "No", "Nee";
    COL_ELSEWHERE: "Given elsewhere", "Elders gegeven";
    COL_NOT_ASKED: "Not asked", "Niet gevraagd";
    PURPOSE_INFORM: "information", "informatie";
    PURPOSE_TAKE_PART: "taking part", "meedoen";
    PURPOSE_RECORD: "recording", "opnemen";
    PURPOSE_RECORD_CONSENT: "recording the consent", "toestemming opnemen";
    PURPOSE_QUOTE: "being quoted", "aanhalen";
    PURPOSE_ARCHIVE: "archive", "archief";
    PURPOSE_CONTACT: "contact again", "opnieuw benaderen";
    PROMISE_RECORD: "Nothing is recorded without a yes", "Zonder ja wordt er niets opgenomen";
    PROMISE_STOP: "Stopping is possible at any time", "Stoppen kan op elk moment";
    PROMISE_STRIKE: "What is taken back is gone", "Wat wordt teruggenomen, is weg";
    PROMISE_ANONYMOUS: "No names in what is published", "Geen namen in wat naar buiten gaat";
    PROMISE_DESTROY_RECORDING: "The recording is destroyed", "De opname wordt vernietigd";
    PROMISE_DESTROY_RAW: "The text with names is destroyed", "De tekst met namen wordt vernietigd";
    PROMISE_DESTROY_CONSENT: "The recording of the consent is destroyed", "De opname van de toestemming wordt vernietigd";
    PROMISE_LOCAL: "Nothing leaves the computer", "Er gaat niets van de computer af";

    EVIDENCE_TITLE: "Evidence for ethics and data management: {study}", "Verantwoording voor ethiek en databeheer: {study}";
    EVIDENCE_ABOUT: "Made from the journals and receipts of the study's sessions. It holds no personal data: counts and dates only.",
        "Gemaakt uit de logboeken en bewijzen van de sessies. Er staan geen persoonsgegevens in, alleen aantallen en data.";
    GROUND: "What the study rests on", "Waar de studie op steunt";
    GROUND_CONSENT: "Information for participants", "Informatie voor deelnemers";
    GROUND_PLAN: "Data management plan", "Datamanagementplan";
    GROUND_ETHICS: "Ethics review", "Ethische toetsing";
    GROUND_POLICY: "Keeping", "Bewaren";
    GROUND_POLICY_IS: "recordings {days} days at most, text with names {raw} days at most", "opnamen hoogstens {days} dagen, tekst met namen hoogstens {raw} dagen";
    DESTROYED: "Destroyed", "Vernietigd";
    COL_RECORDING: "Recording", "Opname";
    COL_RAW: "Text with names", "Tekst met namen";
    HELD_NOTHING: "never there", "nooit geweest";
    HELD_SEALED: "sealed, until {date}", "verzegeld, tot {date}";
    HELD_SEALED_STILL: "sealed", "verzegeld";
    HELD_DESTROYING: "being destroyed", "wordt vernietigd";
    HELD_DESTROYED: "destroyed on {date}, {checks} checks held", "vernietigd op {date}, {checks} controles klopten";
    HELD_DESTROYED_NOT: "destroyed on {date}, not every check held", "vernietigd op {date}, niet elke controle klopte";
    NOT_KNOWN: "What no program can know: copies, backups and snapshots made by others, other devices in the room, what a disk keeps of old blocks.",
        "Wat geen programma kan weten: kopieën, reservekopieën en momentopnamen van anderen, andere apparaten in de kamer, wat een schijf van oude blokken bewaart.";
    NOT_GIVEN: "not filled in (study.toml, [ground])", "niet ingevuld (study.toml, [ground])";

    CHECK_APPROVED: "Every transcript is approved.", "Elk transcript is goedgekeurd.";
    CHECK_NOT_APPROVED: "Not approved yet: {sessions}", "Nog niet goedgekeurd: {sessions}";
    CHECK_NOTHING_OWED: "No recording of a conversation is left, and no text with names that was promised a last day.", "Er is geen opname van een gesprek meer, en geen tekst met namen waarvoor een laatste dag is beloofd.";
    CHECK_OWED: "Still to go: {sessions}", "Moet nog weg: {sessions}";
    CHECK_CODES: "Every code belongs to a group of the study.", "Elke code hoort bij een groep van de studie.";
    CHECK_STRAY_CODES: "These codes belong to no group in study.toml: {codes}", "Deze codes horen bij geen groep in study.toml: {codes}";
    CHECK_SPEAKERS: "Everybody who speaks in a transcript took part in its session.", "Iedereen die in een transcript spreekt, deed aan die sessie mee.";
    CHECK_STRAY_SPEAKERS: "Speakers without a participant: {codes}", "Sprekers zonder deelnemer: {codes}";
    CHECK_READABLE: "Every session can be read.", "Elke sessie is te lezen.";
    CHECK_UNREADABLE: "These sessions can't be read; luister verify says more: {sessions}", "Deze sessies zijn niet te lezen; luister verify zegt meer: {sessions}";
    CHECK_RECEIPTS: "Every session that is over has a receipt.", "Elke afgeronde sessie heeft een bewijs.";
    CHECK_NO_RECEIPT: "Without a receipt: {sessions}", "Zonder bewijs: {sessions}";
}
