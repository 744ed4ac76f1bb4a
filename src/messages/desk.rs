//! What is said at the desk beside the conversation itself: finding a topic, the ending, notes, points, time, the debriefing.

use crate::messages::catalogue::catalogue;

catalogue! { "desk";
    FIND_NUMBER: "Topic number", "Nummer van het onderwerp";
    FIND_WORD: "Search the topics", "Zoek in de onderwerpen";
    FIND_NOTHING: "No topic found.", "Geen onderwerp gevonden.";
    KEY_GO_TO: "topic by number", "onderwerp op nummer";
    KEY_GO_TO_LONG: "Type the number of a topic and go there.", "Typ het nummer van een onderwerp en ga erheen.";
    KEY_SEARCH: "search", "zoeken";
    KEY_SEARCH_LONG: "Search the topics by a word of their title, question or probes.",
        "Zoek een onderwerp met een woord uit de titel, de vraag of een doorvraag.";
    KEY_THERE: "go there", "erheen";
    KEY_THERE_LONG: "Go to the topic under the hand; nothing is marked.",
        "Ga naar het gekozen onderwerp; er wordt niets aangevinkt.";
    KEY_CHOOSE: "choose", "kiezen";
    KEY_CHOOSE_LONG: "Move through the topics.", "Loop door de onderwerpen.";
    KEY_STAY: "stay here", "hier blijven";
    KEY_STAY_LONG: "Go on where the conversation is.", "Ga verder waar het gesprek is.";

    ENDING_FORGOTTEN: "You have not come to “{section}” yet.", "Je bent nog niet bij ‘{section}’ geweest.";
    ENDING_ASKS: "It asks: {question}", "Daar vraag je: {question}";
    ENDING_MEANS: "Enter ends the conversation without it and seals what was recorded. Any other key goes there.",
        "Met Enter sluit je af zonder dit deel en wordt de opname verzegeld. Met elke andere toets ga je erheen.";
    ENDING_MEANS_NOTES: "Enter closes the session without it; the notes are sealed. Any other key goes there.",
        "Met Enter sluit je de sessie af zonder dit deel; de notities zijn verzegeld. Met elke andere toets ga je erheen.";
    KEY_END_ANYWAY: "end anyway", "toch afsluiten";
    KEY_END_ANYWAY_LONG: "Close the microphone and seal what was recorded, without the ending.",
        "Sluit de microfoon en verzegel wat is opgenomen, zonder de afsluiting.";
    KEY_TO_ENDING: "to the ending", "naar de afsluiting";
    KEY_TO_ENDING_LONG: "Go to the ending first.", "Ga eerst naar de afsluiting.";

    QUOTE_PROMPT: "Quote", "Citaat";
    NON_VERBAL_PROMPT: "Seen, not said", "Gezien, niet gezegd";
    THOUGHT_PROMPT: "Own thought", "Eigen gedachte";
    PROBE_PROMPT: "Own probe", "Eigen doorvraag";
    KEY_QUOTE: "quote", "citaat";
    KEY_QUOTE_LONG: "Write down what was said, word for word; it is sealed.",
        "Schrijf woordelijk op wat er is gezegd; het wordt verzegeld.";
    KEY_NON_VERBAL: "non-verbal", "non-verbaal";
    KEY_NON_VERBAL_LONG: "Write down what is seen and not said; it is sealed.",
        "Schrijf op wat je ziet en niet hoort; het wordt verzegeld.";
    KEY_THOUGHT: "own thought", "eigen gedachte";
    KEY_THOUGHT_LONG: "Write down a thought of your own; it is sealed.", "Schrijf een eigen gedachte op; die wordt verzegeld.";
    KEY_RETURN: "return to this", "hierop terugkomen";
    KEY_RETURN_LONG: "Remember to return to what is being said now.", "Onthoud dat je hierop terug wilt komen.";
    KEY_NAME: "a name was said", "er viel een naam";
    KEY_NAME_LONG: "Remember that a name was said here; when the text is reviewed, you are led to this place.",
        "Onthoud dat hier een naam viel; bij het nalopen van de tekst kom je hier langs.";
    KEY_OWN_PROBE: "own probe", "eigen doorvraag";
    KEY_OWN_PROBE_LONG: "Add a probe of your own to this topic; it is sealed like a note.",
        "Voeg een eigen doorvraag aan dit onderwerp toe; die wordt verzegeld als een notitie.";
    RETURN_SET: "Return to this: remembered at {at}.", "Hierop terugkomen: onthouden bij {at}.";
    NAME_SET: "A name was said: remembered at {at}.", "Er viel een naam: onthouden bij {at}.";
    OWN_PROBE_ADDED: "The probe was added and is sealed as note {n}.",
        "De doorvraag staat erbij en is verzegeld als notitie {n}.";
    OWN_PROBE_SEALED: "own probe, sealed in note {n}", "eigen doorvraag, verzegeld in notitie {n}";
    OWN_PROBE: "own", "eigen";

    KEY_POINT: "next point", "volgend punt";
    KEY_POINT_LONG: "Show the next point of the presentation.", "Laat het volgende punt van de presentatie zien.";
    POINTS_SHOWN: "{shown} of {total}", "{shown} van {total}";

    NOT_FIT_ONE: "At this pace there is no time left for the key question {keys}.", "In dit tempo is er geen tijd meer voor de kernvraag {keys}.";
    NOT_FIT: "At this pace there is no time left for these key questions: {keys}.",
        "In dit tempo is er geen tijd meer voor deze kernvragen: {keys}.";
    COULD_GO: "Shorten or skip: {topics}.", "Kort in of sla over: {topics}.";
    COULD_SHORTEN: "Keep what comes before it shorter.", "Houd wat ervoor komt korter.";

    DEBRIEF: "Debriefing", "Terugblik";
    DEBRIEF_OF: "question {n} of 3", "vraag {n} van 3";
    DEBRIEF_OFFER: "While it is fresh: {key} asks three questions about how it went.",
        "Nu het nog vers is: {key} stelt drie vragen over hoe het ging.";
    DEBRIEF_DONE: "The debriefing is sealed with the notes.", "De terugblik is verzegeld bij de notities.";
    DEBRIEF_MEANS: "Your answer is sealed like a note. Leave it empty to go on.",
        "Je antwoord wordt verzegeld als een notitie. Laat het leeg om verder te gaan.";
    DEBRIEF_STRUCK: "What struck you most in this conversation?", "Wat viel je het meest op in dit gesprek?";
    DEBRIEF_YOURSELF: "How did you do yourself, and what would you do differently?",
        "Hoe ging het bij jezelf, en wat zou je een volgende keer anders doen?";
    DEBRIEF_NEXT: "What does this ask of the next conversation, or of the guide?",
        "Wat betekent dit voor het volgende gesprek, of voor de topiclijst?";
    KEY_DEBRIEF: "debriefing", "terugblik";
    KEY_DEBRIEF_LONG: "Answer three questions about how it went, while it is fresh; the answers are sealed.",
        "Beantwoord drie vragen over hoe het ging, nu het nog vers is; de antwoorden worden verzegeld.";
    KEY_ANSWER: "keep, next", "bewaren, verder";
    KEY_ANSWER_LONG: "Seal this answer and go to the next question.", "Verzegel dit antwoord en ga naar de volgende vraag.";
    KEY_NO_DEBRIEF: "stop here", "hier stoppen";
    KEY_NO_DEBRIEF_LONG: "Leave the debriefing; what was answered stays sealed, what is being typed is not kept.",
        "Verlaat de terugblik; wat is beantwoord blijft verzegeld, wat je nu typt wordt niet bewaard.";
}
