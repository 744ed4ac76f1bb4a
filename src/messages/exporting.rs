//! What the export screen says.

use crate::messages::catalogue::catalogue;

catalogue! { "exporting";
    SCREEN: "Export", "Exporteren";
    HELP: "Here an approved transcript becomes files: choose what kinds, how the text looks, and which folder they go to. Names were \
           decided about before this; what is in the files is out of luister's reach from then on.",
        "Hier wordt een goedgekeurd transcript een of meer bestanden: kies welke soorten, hoe de tekst eruitziet en in welke map ze komen. Over \
         namen is eerder al beslist; wat in de bestanden staat, is daarna buiten bereik van luister.";
    TITLE: "Export {session} as", "{session} exporteren als";
    ROW_TIMESTAMPS: "Times", "Tijden";
    ROW_SPEAKERS: "Speakers", "Sprekers";
    ROW_NOTES: "Notes", "Notities";
    ROW_TOPICS: "Topic headings", "Kopjes per onderwerp";
    ROW_PICTURES: "Pictures", "Grafieken";
    ROW_CONVENTION: "Speech", "Spraak";
    ROW_NUMBERING: "Numbering", "Nummering";
    ROW_FOLDER: "Folder", "Map";
    YES: "yes", "ja";
    NO: "no", "nee";
    TIMES_TURNS: "at each turn", "bij elke beurt";
    TIMES_UTTERANCES: "at each utterance", "bij elke uiting";
    TIMES_NONE: "none", "geen";
    TOPICS_USUAL: "where people read it (docx, odt, md, html)", "waar mensen het lezen (docx, odt, md, html)";
    CONVENTION_VERBATIM: "word for word, as approved", "letterlijk, zoals goedgekeurd";
    CONVENTION_CLEAN: "without hesitations and repeated words", "zonder aarzelingen en dubbele woorden";
    CONVENTION_DRESING_PEHL: "Dresing & Pehl: I: and B:, time at the end", "Dresing & Pehl: I: en B:, tijd achteraan";
    CONVENTION_DRESING_PEHL_SIMPLE: "Dresing & Pehl, simple: without hesitations", "Dresing & Pehl, eenvoudig: zonder aarzelingen";
    NUMBERING_NONE: "none", "geen";
    NUMBERING_TURNS: "turns", "beurten";
    NUMBERING_LINES: "lines (docx and odt)", "regels (docx en odt)";
    FORM_DOCX: "For Word and LibreOffice: headings, styles, page numbers.", "Voor Word en LibreOffice: koppen, stijlen, paginanummers.";
    FORM_ODT: "For LibreOffice: the same as docx, as OpenDocument.", "Voor LibreOffice: hetzelfde als docx, als OpenDocument.";
    FORM_TXT: "Plain text that most analysis programs read.", "Platte tekst die de meeste analyseprogramma's lezen.";
    FORM_ATRAIN: "Plain text in aTrain's layout.", "Platte tekst in de opmaak van aTrain.";
    FORM_MD: "Markdown, for people and version control.", "Markdown, voor mensen en versiebeheer.";
    FORM_HTML: "One page for a browser and for print.", "Eén pagina voor de browser en om af te drukken.";
    FORM_QDPX: "A project for ATLAS.ti, MAXQDA, NVivo or QualCoder, with topics as codes.", "Een project voor ATLAS.ti, MAXQDA, NVivo of QualCoder, met de onderwerpen als codes.";
    FORM_QDC: "Only the codes: the guide's topics and questions.", "Alleen de codes: onderwerpen en vragen van de topiclijst.";
    FORM_CSV: "A table with a row for each turn.", "Een tabel met een rij per beurt.";
    FORM_JSON: "For programs; nothing is left out.", "Voor programma's; er wordt niets weggelaten.";
    FORM_VTT: "Captions for a player (WebVTT).", "Ondertitels voor een speler (WebVTT).";
    FORM_SRT: "Captions for a player (SubRip).", "Ondertitels voor een speler (SubRip).";
    NOTHING_CHOSEN: "No kind is chosen yet: Space chooses the one under the cursor.", "Er is nog geen soort gekozen: de spatiebalk kiest de soort onder de cursor.";
    WRITTEN_MANY: "Written to this folder: {count} files.", "In deze map geschreven: {count} bestanden.";
    WRITTEN: "Written: {files}", "Geschreven: {files}";
    OUT_OF_REACH: "These files are out of luister's reach from now on: should somebody withdraw, remove them by hand.",
        "Over deze bestanden gaat luister niet meer: trekt iemand zich terug, haal ze dan zelf weg.";
    THERE: "There already, with other content: {files}. Nothing was written; {key} replaces them.",
        "Staat er al, met andere inhoud: {files}. Er is niets geschreven; met {key} vervang je ze.";
    KEY_EXPORT: "export", "exporteren";
    KEY_EXPORT_THIS: "export this", "deze exporteren";
    KEY_EXPORT_LONG: "Make files of this approved transcript: Word, plain text, a project for analysis, and others.",
        "Maak bestanden van dit goedgekeurde transcript: Word, platte tekst, een project voor analyse en meer.";
    KEY_WRITE: "write", "schrijven";
    KEY_WRITE_LONG: "Write the files. What is there with other content is not replaced without asking.",
        "Schrijf de bestanden. Wat er met andere inhoud al staat, wordt niet ongevraagd vervangen.";
    KEY_CHOOSE: "choose", "kiezen";
    KEY_CHOOSE_LONG: "Choose the kind under the cursor, or leave it out again.", "Kies de soort onder de cursor, of laat die weer weg.";
    KEY_ROW: "move", "bewegen";
    KEY_ROW_LONG: "Go to another row.", "Ga naar een andere regel.";
    KEY_CHANGE: "change", "wijzigen";
    KEY_CHANGE_LONG: "Another value; among the kinds, the next or the one before.", "Een andere waarde; bij de soorten de volgende of de vorige.";
    KEY_REPLACE: "replace", "vervangen";
    KEY_REPLACE_LONG: "Replace the files that are there with other content.", "Vervang de bestanden die er met andere inhoud staan.";
    KEY_BACK: "back", "terug";
    KEY_BACK_LONG: "Back to where you came from; nothing is written.", "Terug naar waar je vandaan kwam; er wordt niets geschreven.";
}
