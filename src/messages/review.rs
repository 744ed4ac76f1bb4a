//! What the review says.

use crate::messages::catalogue::catalogue;

catalogue! { "review";
    COPY_TITLE: "What {code} said (session {session})", "Wat {code} heeft gezegd (sessie {session})";
    COPY_WHAT: "These are your own words, without names: what stands in [brackets] was replaced so that nobody is recognised.",
        "Dit zijn uw eigen woorden, zonder namen: wat tussen [haken] staat, is vervangen zodat niemand herkend wordt.";
    COPY_HOW: "Change what is not right, behind the number it belongs to. Leave the numbers and the brackets as they are.",
        "Verander wat niet klopt, achter het nummer waar het bij hoort. Laat de nummers en de haken staan.";
    COPY_LEFT_OUT: "A paragraph you leave away stays as it was. To have something taken out, write so behind its number.",
        "Een alinea die u weglaat, blijft zoals die was. Moet er iets uit, schrijf dat dan achter het nummer.";

    OPENING: "The text is being opened …", "De tekst wordt geopend …";
    EMPTY: "There is no text in this session.", "Er is geen tekst in deze sessie.";
    ANEW: "The recording was transcribed anew since this text was last reviewed.",
        "De opname is opnieuw uitgeschreven sinds deze tekst voor het laatst is nagelopen.";
    ANEW_MEANS: "What was changed and decided belonged to the earlier transcript and has gone with it.",
        "Wat er was veranderd en beslist hoorde bij het vorige transcript en is daarmee weg.";
    ANEW_TODO: "Go through the new text from the beginning.", "Loop de nieuwe tekst van het begin af na.";
    DRAFT_BACK: "You were typing in this line when luister ended. What you typed is here; Enter keeps it.",
        "Je was in deze regel aan het typen toen luister stopte. Wat je typte staat er nog; Enter bewaart het.";
    ALL_DECIDED: "Every place that was found is decided.", "Over elke gevonden plek is beslist.";
    NO_DOUBTS: "The model was not markedly unsure of any word.", "Het model twijfelde aan geen enkel woord sterk.";
    NOT_FOUND: "That stands nowhere in this text.", "Dat staat nergens in deze tekst.";
    NOT_IN_LINE: "That does not stand in this line. Type it as it stands there.",
        "Dat staat niet in deze regel. Typ het zoals het er staat.";
    NO_PLACE: "There is nothing to decide in this line. With {key} you mark something in it.",
        "In deze regel valt niets te beslissen. Met {key} markeer je er iets in.";
    ONLY_A_NOTE: "This is a note: nobody says it, and it stays one line.",
        "Dit is een notitie: niemand zegt die, en het blijft één regel.";
    NOBODY_WITH_NUMBER: "Nothing of this kind has that number yet.", "Niets van deze soort heeft dat nummer al.";
    NOTHING_TO_JOIN: "There is no line after this one to take in.", "Er is geen regel hierna om bij te voegen.";
    NO_BREAK: "Put the cursor between two words.", "Zet de cursor tussen twee woorden.";
    NOTHING_TO_UNDO: "There is nothing to undo.", "Er is niets om ongedaan te maken.";
    NOTHING_TO_REDO: "There is nothing to do again.", "Er is niets om opnieuw te doen.";
    NO_RECORDING: "The recording is not there any more, so there is nothing to listen to.",
        "De opname is er niet meer; er valt niets meer te beluisteren.";
    REPLACED: "Replaced: {times}, in lines: {lines}. With {key} it is as it was.",
        "Vervangen: {times}, in regels: {lines}. Met {key} is het weer zoals het was.";
    NO_CODE: "That is no code for a speaker.", "Dat is geen code voor een spreker.";
    NO_CODE_MEANS: "Speakers are known by code only, so that no name leaves with the text.",
        "Sprekers hebben alleen een code, zodat er geen naam met de tekst meegaat.";
    NO_CODE_TODO: "Type a code such as P4 or Prof9, I for the interviewer, or ? when nobody knows.",
        "Typ een code zoals P4 of Prof9, I voor de interviewer, of ? als niemand het weet.";

    LEDGER: "seen {seen} of {turns} turns, heard {heard}, read {read} · undecided {undecided} of {places}",
        "gezien {seen} van {turns} beurten, gehoord {heard}, gelezen {read} · niet beslist {undecided} van {places}";
    LEDGER_READING: "read {read} of {turns} turns, as they will leave",
        "gelezen {read} van {turns} beurten, zoals ze naar buiten gaan";
    LEDGER_SHORT: "undecided {undecided} of {places}", "niet beslist {undecided} van {places}";
    PLAYING: "playing, {percent} %", "speelt af, {percent} %";
    PLAYING_ON: "playing on, {percent} %", "speelt door, {percent} %";
    SPEED: "speed {percent} %", "snelheid {percent} %";
    NOTE_LINE: "note", "notitie";
    NOTHING_HERE: "Nothing in this line was found that may tell who somebody is.",
        "In deze regel is niets gevonden dat kan verraden wie iemand is.";
    ONE_PLACE: "once", "1 keer";
    MANY_PLACES: "{n} times, one decision", "{n} keer, één beslissing";
    ALONE: "ordinary word: decided one by one", "gewoon woord: beslis per plek";
    OFFER: "{p} {pseudonym} · {g} wider · {x} leave out · {k} keep",
        "{p} {pseudonym} · {g} ruimer · {x} weglaten · {k} laten staan";
    OFFER_SHORT: "{p} {pseudonym}", "{p} {pseudonym}";
    IS_REPLACED: "now {label}, decided by {by}", "nu {label}, door {by}";
    IS_KEPT: "kept by {by}", "door {by} laten staan";
    IS_UNDECIDED: "not decided yet", "nog niet beslist";

    SOURCE_SHEET: "from the participant sheet", "van het deelnemersblad";
    SOURCE_PATTERN: "by its form", "aan de vorm te zien";
    SOURCE_LIST: "known as a name", "bekend als naam";
    SOURCE_CUE: "the words around it say so", "de woorden eromheen wijzen erop";
    SOURCE_UNKNOWN: "is no ordinary word", "is geen gewoon woord";
    SOURCE_CAPITAL: "with a capital", "met een hoofdletter";
    SOURCE_NOTED: "at a mark for a name", "bij een markering";
    SOURCE_PERSON: "marked by a person", "door een mens gemarkeerd";

    FIELD_TEXT: "Text", "Tekst";
    FIELD_BREAK: "New line from the cursor", "Nieuwe regel vanaf de cursor";
    FIELD_WIDER: "Wider", "Ruimer";
    FIELD_SAME: "Same as number", "Dezelfde als nummer";
    FIELD_MARK: "Mark in this line", "Markeer in deze regel";
    FIELD_SPEAKER: "Who says this turn, from here on", "Wie zegt deze beurt, vanaf hier";
    FIELD_RENAME: "Another code, everywhere", "Andere code, overal";
    FIELD_FIND: "Find", "Zoek";
    FIELD_REPLACE: "Replace", "Vervang";
    FIELD_WITH: "With", "Door";

    READING_TITLE: "Read it through as it will leave. Nothing is marked here, so that you see what nobody found.",
        "Lees de tekst door zoals die naar buiten gaat. Er is niets gemarkeerd, zodat je ziet wat niemand vond.";

    APPROVE_TITLE: "Before this text may leave", "Voordat deze tekst naar buiten mag";
    APPROVE_NOT_ACCEPTED: "The transcript is not accepted yet; until then the recording is there to listen to.",
        "Het transcript is nog niet aanvaard; tot dan is de opname er om terug te luisteren.";
    APPROVE_DECIDED: "Every place is decided ({places}).", "Over elke plek is beslist ({places}).";
    APPROVE_UNDECIDED: "Not decided yet: {undecided} of {places} places.", "Nog niet beslist: {undecided} van {places} plekken.";
    APPROVE_READ: "Every turn and note was read as it will leave ({turns}).",
        "Elke beurt en notitie is gelezen zoals die naar buiten gaat ({turns}).";
    APPROVE_UNREAD: "Read as they will leave: {read} of {turns} turns and notes.",
        "Gelezen zoals ze naar buiten gaan: {read} van {turns} beurten en notities.";
    APPROVE_SWEPT: "Searched for everything that was replaced, and its parts: nothing is left.",
        "Doorzocht op alles wat vervangen is, en de delen daarvan: er is niets over.";
    APPROVE_SIGNED: "Searched for everything that was replaced: what was found again ({hits}) was looked at and may stay.",
        "Doorzocht op alles wat vervangen is: wat weer opdook ({hits}) is bekeken en mag blijven.";
    APPROVE_HITS: "Searched for everything that was replaced: found again, not looked at yet: {unsigned}.",
        "Doorzocht op alles wat vervangen is: weer opgedoken en nog niet bekeken: {unsigned}.";
    APPROVE_NOT_SWEPT: "Searched for what was replaced: that counts once everything is decided.",
        "Doorzocht op wat vervangen is: dat telt pas als over alles is beslist.";
    APPROVE_NOBODY: "Whether somebody can still be recognised, by job and village and family together, no program sees. You do.",
        "Of iemand toch te herkennen is, aan werk en dorp en gezin samen, ziet geen programma. Jij wel.";
    HIT_TIMES: "{times}×", "{times}×";
    HIT_BESIDE: "This is not in the text itself but in what files say beside it: study, topic guide, questions, codes or the session's name.",
        "Dit staat niet in de tekst zelf, maar in wat bestanden ernaast zeggen: studie, topiclijst, vragen, codes of de naam van de sessie.";
    HIT_SIGNED: "may stay", "mag blijven";

    NOT_YET: "This text can't be approved yet.", "Deze tekst kan nog niet worden goedgekeurd.";
    NOT_YET_MEANS: "Nothing has changed; everything is kept, sealed.", "Er is niets veranderd; alles is bewaard, verzegeld.";
    NOT_YET_TODO: "The list above says what is still to be done.", "De lijst hierboven zegt wat er nog moet gebeuren.";

    CONFIRM: "The de-identified transcript will be written now, and the raw text destroyed.",
        "Het gepseudonimiseerde transcript wordt nu geschreven en de ruwe tekst vernietigd.";
    CONFIRM_STAYS: "What stays: sessions/{session}/transcript.json, readable by anybody who has this folder.",
        "Wat blijft: sessions/{session}/transcript.json, leesbaar voor iedereen die deze map heeft.";
    CONFIRM_GOES: "What goes: the raw text, the notes as they were typed, all versions of this review, the names and the participant sheet. First their key.",
        "Wat weggaat: de ruwe tekst, de notities zoals ze zijn getypt, alle tussenversies, de namen en het deelnemersblad. Eerst de sleutel ervan.";
    CONFIRM_HOW: "This cannot be undone. Press Shift+A to approve, or Esc to go back.",
        "Dit kan niet ongedaan worden gemaakt. Druk op Shift+A om goed te keuren, of op Esc om terug te gaan.";
    WRITING: "The transcript is being written and read back …", "Het transcript wordt geschreven en teruggelezen …";

    COPY_UNDECIDED: "Not decided yet in this text: {undecided}. Decide about every place first, or add --unfinished.",
        "Nog niet beslist in deze tekst: {undecided}. Beslis eerst over elke plek, of voeg --unfinished toe.";
    COPY_NOBODY: "{code} says nothing in this text.", "{code} zegt niets in deze tekst.";
    COPY_WRITTEN: "Written to {file}. It lies there in the clear: give it to the participant and remove it.",
        "Geschreven naar {file}. Daar ligt het leesbaar: geef het aan de deelnemer en verwijder het.";
    CORRECTIONS_NONE: "Nothing in it differs from the text as it stands.", "Er staat niets in dat afwijkt van de tekst zoals die er staat.";
    CORRECTIONS_TAKEN: "Lines changed: {lines}. They have to be read again before the text can be approved.",
        "Veranderde regels: {lines}. Die moeten opnieuw worden gelezen voordat de tekst kan worden goedgekeurd.";
    CORRECTIONS_NO_NUMBERS: "This file has no paragraph that begins with a number in brackets, so nothing was taken from it.",
        "Dit bestand heeft geen alinea die met een nummer tussen haken begint; er is niets uit overgenomen.";
    CORRECTIONS_NOT_THEIRS: "Line {row}: [{number}] is no line of this participant. Nothing was taken from the file.",
        "Regel {row}: [{number}] is geen regel van deze deelnemer. Er is niets uit het bestand overgenomen.";
    CORRECTIONS_TWICE: "Line {row}: [{number}] stands there twice. Nothing was taken from the file.",
        "Regel {row}: [{number}] staat er twee keer. Er is niets uit het bestand overgenomen.";
    CORRECTIONS_BEFORE: "Line {row} stands before the first number, so it belongs to no line. Nothing was taken from the file.",
        "Regel {row} staat voor het eerste nummer en hoort dus bij geen regel. Er is niets uit het bestand overgenomen.";
    STATUS_SWEEP: "found again by the sweep and not looked at yet: {unsigned}", "weer opgedoken en nog niet bekeken: {unsigned}";
    APPROVE_NOT_YET: "This text can't be approved yet. luister review {session} shows what is still to be done.",
        "Deze tekst kan nog niet worden goedgekeurd. luister review {session} laat zien wat er nog moet gebeuren.";
    APPROVE_ASK: "Approve the text of {session} and destroy the raw text, with its notes and names?",
        "De tekst van {session} goedkeuren en de ruwe tekst vernietigen, met de notities en namen?";
    APPROVED_STANDS: "The de-identified transcript stands in sessions/{session}/transcript.json.",
        "Het gepseudonimiseerde transcript staat in sessions/{session}/transcript.json.";

    NO_TEXT: "There is no text of this session.", "Er is geen tekst van deze sessie.";
    NO_TEXT_MEANS: "It was never made, or it was destroyed as promised.", "Die is er nooit geweest, of is vernietigd zoals beloofd.";
    NO_TEXT_TODO: "luister session show tells how this session stands.", "luister session show zegt hoe deze sessie ervoor staat.";
    CHANGED: "transcript.json is not the text that was approved: somebody changed it.",
        "transcript.json is niet de tekst die is goedgekeurd: iemand heeft die veranderd.";
    CHANGED_MEANS: "Nobody can say what is in it now, so it does not leave.",
        "Niemand kan zeggen wat er nu in staat. Daarom gaat die niet naar buiten.";
    CHANGED_TODO: "Put the approved file back from a copy; luister verify says whether it is the right one.",
        "Zet het goedgekeurde bestand terug vanaf een kopie; luister verify zegt of het het goede is.";
    NO_SPEAKER: "Sound can't be played on this computer right now.", "Er kan nu geen geluid worden afgespeeld op deze computer.";
    NO_SPEAKER_MEANS: "The recording is untouched; only listening does not work.",
        "De opname is ongemoeid; alleen luisteren lukt niet.";
    NO_SPEAKER_TODO: "Connect a headphone or loudspeaker and listen again, or go on reading.",
        "Sluit een koptelefoon of luidspreker aan en luister dan opnieuw, of lees verder.";

    KEY_LEAVE: "back", "terug";
    KEY_LEAVE_LONG: "Back to where you came from; every change is sealed already.",
        "Terug naar waar je vandaan kwam; elke verandering is al verzegeld.";
    KEY_KEEP_TEXT: "keep", "bewaren";
    KEY_KEEP_TEXT_LONG: "Keep the line as it reads now. It is sealed at every key.",
        "Bewaar de regel zoals die er nu staat. Bij elke toets wordt die verzegeld.";
    KEY_BREAK_HERE: "break here", "hier splitsen";
    KEY_BREAK_HERE_LONG: "Begin a new line at the cursor; Tab goes from word to word.",
        "Begin een nieuwe regel bij de cursor; Tab gaat van woord naar woord.";
    KEY_DONE: "done", "klaar";
    KEY_DONE_LONG: "Do it with what was typed.", "Doe het met wat er getypt is.";
    KEY_CANCEL: "leave it", "niet doen";
    KEY_CANCEL_LONG: "Leave it as it was.", "Laat het zoals het was.";
    KEY_NEXT: "next", "volgende";
    KEY_NEXT_LONG: "To the next place that is not decided yet (Shift+Tab: the one before).",
        "Naar de volgende plek waarover niet is beslist (Shift+Tab: de vorige).";
    KEY_PSEUDONYM: "pseudonym", "pseudoniem";
    KEY_PSEUDONYM_LONG: "Put a pseudonym there, wherever the same string stands.",
        "Zet er een pseudoniem neer, overal waar dezelfde tekst staat.";
    KEY_WIDER: "wider", "ruimer";
    KEY_WIDER_LONG: "Put something wider there: an age band, a region, a kind of organisation, how long ago.",
        "Zet er iets ruimers neer: een leeftijdsgroep, een streek, een soort organisatie, hoelang geleden.";
    KEY_REMOVE: "leave out", "weglaten";
    KEY_REMOVE_LONG: "Leave it out; that something was left out stays visible.",
        "Laat het weg; dat er iets is weggelaten, blijft te zien.";
    KEY_KEEP: "keep", "laten staan";
    KEY_KEEP_LONG: "Keep it: it tells nothing about anybody.", "Laat het staan: het zegt niets over wie iemand is.";
    KEY_SAME: "same as", "zelfde als";
    KEY_SAME_LONG: "The same person or place as the one with a number: one pseudonym for both.",
        "Dezelfde persoon of plaats als die met een nummer: één pseudoniem voor beide.";
    KEY_TYPE: "kind", "soort";
    KEY_TYPE_LONG: "Another kind: name, place, organisation, date and so on.",
        "Een andere soort: naam, plaats, organisatie, datum enzovoort.";
    KEY_MARK: "mark", "markeren";
    KEY_MARK_LONG: "Mark something that was not found; it is then looked for everywhere.",
        "Markeer iets dat niet gevonden was; het wordt dan overal gezocht.";
    KEY_EDIT: "edit", "verbeteren";
    KEY_EDIT_LONG: "Change this line's text (also Enter).", "Verander de tekst van deze regel (ook Enter).";
    KEY_UNDO: "undo", "ongedaan";
    KEY_UNDO_LONG: "Take the last change back, as often as you wish.", "Neem de laatste verandering terug, zo vaak je wilt.";
    KEY_REDO: "again", "opnieuw";
    KEY_REDO_LONG: "Make the change again that was undone.", "Doe de verandering opnieuw die ongedaan was gemaakt.";
    KEY_READ: "read through", "doorlezen";
    KEY_READ_LONG: "Read the whole text as it will leave, without marks.",
        "Lees de hele tekst zoals die naar buiten gaat, zonder markeringen.";
    KEY_APPROVE: "approve", "goedkeuren";
    KEY_APPROVE_LONG: "See what is still to be done; when nothing is, approve the text.",
        "Bekijk wat er nog moet gebeuren; als dat niets is, keur je de tekst goed.";
    KEY_PLAY: "listen", "luisteren";
    KEY_PLAY_LONG: "Play this line, from a little before it; again: stop.",
        "Speel deze regel af, vanaf even ervoor; nog eens: stop.";
    KEY_LINES: "lines", "regels";
    KEY_LINES_LONG: "Line by line; Page Up and Page Down: turn by turn; Home and End.",
        "Regel voor regel; Page Up en Page Down: beurt voor beurt; Home en End.";
    KEY_PLACES: "places", "plekken";
    KEY_PLACES_LONG: "The places of this line.", "De plekken in deze regel.";
    KEY_SPEAKER: "speaker", "spreker";
    KEY_SPEAKER_LONG: "Somebody else says this turn, from this line on.", "Iemand anders zegt deze beurt, vanaf deze regel.";
    KEY_RENAME: "rename", "hernoemen";
    KEY_RENAME_LONG: "Another code for this speaker, everywhere.", "Een andere code voor deze spreker, overal.";
    KEY_BREAK: "break", "splitsen";
    KEY_BREAK_LONG: "Make two lines of this one.", "Maak van deze regel twee regels.";
    KEY_JOIN: "join", "samenvoegen";
    KEY_JOIN_LONG: "Take the next line into this one.", "Voeg de volgende regel bij deze.";
    KEY_UNINTELLIGIBLE: "unintelligible", "onverstaanbaar";
    KEY_UNINTELLIGIBLE_LONG: "Nobody can understand this line; that is what will stand there.",
        "Niemand kan deze regel verstaan; dat komt er te staan.";
    KEY_FIND: "find", "zoeken";
    KEY_FIND_LONG: "Find a text; two more keys then go to the next one and the one before.",
        "Zoek een tekst; daarna gaan twee toetsen naar de volgende en de vorige.";
    KEY_REPLACE: "replace", "vervangen";
    KEY_REPLACE_LONG: "Replace a text in the whole transcript.", "Vervang een tekst in het hele transcript.";
    KEY_DOUBT: "doubtful", "twijfel";
    KEY_DOUBT_LONG: "To the next line with a word the model was unsure of.",
        "Naar de volgende regel met een woord waar het model aan twijfelde.";
    KEY_INVENT: "invented names", "bedachte namen";
    KEY_INVENT_LONG: "Invented names for people instead of [name 1], or labels again. They say nothing about the real ones.",
        "Bedachte namen voor mensen in plaats van [naam 1], of weer labels. Ze zeggen niets over de echte.";
    KEY_STRIKE: "take back", "wissen";
    KEY_STRIKE_LONG: "Take a passage back for good: its text, its notes, and its sound where that is still there.",
        "Wis een passage voorgoed: de tekst, de notities en het geluid als dat er nog is.";
    KEY_READ_ON: "on", "verder";
    KEY_READ_ON_LONG: "On to what comes next (also Space and Enter). What was in front counts as read.",
        "Verder naar wat volgt (ook spatie en Enter). Wat voor je stond, geldt als gelezen.";
    KEY_READ_BACK: "back up", "terug omhoog";
    KEY_READ_BACK_LONG: "Back a line; Page Up: back a turn.", "Een regel terug; Page Up: een beurt terug.";
    KEY_UNREAD: "unread", "ongelezen";
    KEY_UNREAD_LONG: "To what was not read yet, or will leave otherwise than it was read.",
        "Naar wat nog niet is gelezen, of anders naar buiten gaat dan toen het werd gelezen.";
    KEY_MISSED: "mark", "markeren";
    KEY_MISSED_LONG: "Something was missed: mark it in this line. The key that edits a line works here too.",
        "Er is iets gemist: markeer het in deze regel. De toets om een regel te verbeteren werkt hier ook.";
    KEY_WORK: "to the text", "naar de tekst";
    KEY_WORK_LONG: "Back to working in the text.", "Terug naar het werken in de tekst.";
    KEY_APPROVE_NOW: "approve", "goedkeuren";
    KEY_APPROVE_NOW_LONG: "You are told exactly what happens before it does.", "Je leest precies wat er gebeurt voordat het gebeurt.";
    KEY_SIGN: "may stay", "mag blijven";
    KEY_SIGN_LONG: "Looked at: this tells nothing about anybody and may stay.",
        "Bekeken: dit zegt niets over wie iemand is en mag blijven.";
    KEY_SHOW: "show", "tonen";
    KEY_SHOW_LONG: "Show it in the text.", "Laat het in de tekst zien.";
    KEY_MOVE: "move", "bewegen";
    KEY_MOVE_LONG: "Through what was found again.", "Door wat weer is opgedoken.";
    KEY_CONFIRM: "approve, destroy raw text", "goedkeuren, ruwe tekst vernietigen";
    KEY_CONFIRM_LONG: "Write the de-identified transcript and destroy the raw text. This cannot be undone.",
        "Schrijf het gepseudonimiseerde transcript en vernietig de ruwe tekst. Dit kan niet ongedaan worden gemaakt.";
    KEY_BACK: "back", "terug";
    KEY_BACK_LONG: "Back to the list; nothing has happened.", "Terug naar de lijst; er is niets gebeurd.";
    KEY_REVIEW: "review", "nalopen";
    KEY_REVIEW_LONG: "Go through the text: correct it and make sure that nobody is recognised.",
        "Loop de tekst na: verbeter die en zorg dat niemand herkend wordt.";
    HELP: "Here the text is corrected and de-identified. What may tell who somebody is stands between ‹ › until you decide about it; \
           what you decide is shown at once and sealed at once. Nothing is replaced that you did not decide.",
        "Hier wordt de tekst verbeterd en gepseudonimiseerd. Wat kan verraden wie iemand is, staat tussen ‹ › totdat jij erover \
         beslist; wat je beslist zie je meteen en wordt meteen verzegeld. Er wordt niets vervangen waarover jij niet hebt beslist.";
    SCREEN: "Review", "Nalopen";
}
