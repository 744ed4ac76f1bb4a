//! What is said about the study as a whole, on the command line: overview, participants, archive.

use crate::messages::catalogue::catalogue;

catalogue! { "overview";
    TABLE_EMPTY: "the table is empty", "de tabel is leeg";
    TABLE_NO_CODE: "there is no column called code", "er is geen kolom die code heet";
    TABLE_BAD_CODE: "there is no code of this study in it", "er staat geen code van deze studie in";
    TABLE_TWICE: "this code stands in another row too", "deze code staat ook in een andere rij";
    TABLE_BAD_AGE: "the age or year of birth is not a number that can be one", "de leeftijd of het geboortejaar is geen getal dat kan kloppen";
    TABLE_PROBLEM: "Line {line} of {file} can't be used: {why}. Nothing was taken over.",
        "Regel {line} van {file} is niet te gebruiken: {why}. Er is niets overgenomen.";
    TAKEN: "People taken over, sealed: {count}, in {file}", "Mensen overgenomen, verzegeld: {count}, in {file}";
    LEFT_OUT: "These columns were not read: {columns}", "Deze kolommen zijn niet gelezen: {columns}";
    TAKEN_NEXT: "The table itself is still there, with everything in it. Keep it apart from the study, or remove it.",
        "De tabel zelf is er nog, met alles erin. Bewaar die gescheiden van de studie, of verwijder hem.";
    REPLACE_PEOPLE: "There is a table of participants already. Replace it? [y/N]", "Er is al een deelnemerstabel. Vervangen? [j/N]";
    PEOPLE_LOCKED: "What is known about the participants is sealed, and its key could not be opened; the overview is without it.",
        "Wat er over de deelnemers bekend is, is verzegeld, en de sleutel ging niet open; het overzicht is daarom zonder.";
    SMALL_SHOWN: "Numbers below {number} are shown here, on your screen. In files they are left out unless you ask with --small-numbers.",
        "Hier op je scherm staan ook aantallen onder {number}. In bestanden blijven ze weg, tenzij je erom vraagt met --small-numbers.";
    CHECK_GOOD: "Ready to be archived.", "Klaar om te archiveren.";
    CHECK_BAD: "Not ready to be archived yet.", "Nog niet klaar om te archiveren.";
    NO_ARCHIVE: "No session may go to an archive: in none did everybody agree to that, with the transcript approved.",
        "Geen sessie mag naar een archief: in geen enkele stemde iedereen daarmee in met een goedgekeurd transcript.";
    ARCHIVED: "Sessions in the archive: {count}, in {folder}", "Sessies in het archief: {count}, in {folder}";
    LEFT_OUT_SESSIONS: "Sessions left out: {count}, listed in data/left-out.csv", "Weggelaten sessies: {count}, genoemd in data/left-out.csv";
    ARCHIVE_THERE: "{folder} is there already. An archive is made anew, never added to; choose another folder or move this one.",
        "{folder} is er al. Een archief wordt altijd nieuw gemaakt, nooit aangevuld; kies een andere map of verplaats deze.";
    WHY_NOT_APPROVED: "transcript not approved", "transcript niet goedgekeurd";
    WHY_NO_CONSENT: "no consent of everybody for an archive", "geen toestemming van iedereen voor een archief";
    WHY_NOT_HELD: "not held, or taken back", "niet gehouden, of teruggenomen";
    COL_WHY: "Why", "Waarom";
    README_TITLE: "Archive of {study}", "Archief van {study}";
    README_ABOUT: "Interviews and focus groups as de-identified transcripts, with the guides, the receipts of what was promised and kept, and the journals of what happened.",
        "Interviews en focusgroepen als gepseudonimiseerde transcripten, met de topiclijsten, de bewijzen van wat is beloofd en nagekomen, en de logboeken van wat er gebeurde.";
    README_WHAT: "What lies where", "Wat waar ligt";
    README_SESSION: "data/sessions/SESSION: transcript.json and transcript.txt (de-identified), guide.toml (the guide as it was used), journal.jsonl (what happened, without what was said), receipt.json and receipt.md.",
        "data/sessions/SESSIE: transcript.json en transcript.txt (gepseudonimiseerd), guide.toml (de topiclijst zoals gebruikt), journal.jsonl (wat er gebeurde, zonder wat er is gezegd), receipt.json en receipt.md.";
    README_CODEBOOK: "data/codebook.qdc and data/project.qdpx: the topics as codes, and all sessions as one project, in the REFI-QDA standard.",
        "data/codebook.qdc en data/project.qdpx: de onderwerpen als codes, en alle sessies als één project, in de standaard REFI-QDA.";
    README_LEFT_OUT: "data/left-out.csv: the sessions that are not here, and why.", "data/left-out.csv: de sessies die hier niet zijn, en waarom.";
    README_CONSENT: "A session is here only when everybody who took part said yes to the archive.", "Een sessie staat hier alleen als iedereen die meedeed ja zei op het archief.";
    README_ACCESS: "Licence and access", "Licentie en toegang";
    README_LICENCE: "Licence: {licence}", "Licentie: {licence}";
    README_CONDITIONS: "Access: {access}", "Toegang: {access}";
    NOT_CHOSEN: "not chosen yet; agree on it with the archive before you hand this over", "nog niet gekozen; spreek dit met het archief af voor je dit overdraagt";
    FORMAT_OF_STUDY: "This sheet does not fit in {format}; choose screen, md, docx, odt or html.", "Dit overzicht past niet in {format}; kies screen, md, docx, odt of html.";
}
