//! Keys of the review that stand by themselves, so that each can be somebody's own.

use crate::messages::catalogue::catalogue;

catalogue! { "review-keys";
    PSEUDONYM_HERE: "pseudonym here", "pseudoniem hier";
    PSEUDONYM_HERE_LONG: "A new pseudonym for this place only: somebody else with the same name.",
        "Een nieuw pseudoniem, alleen op deze plek: iemand anders met dezelfde naam.";
    WIDER_HERE: "wider here", "ruimer hier";
    WIDER_HERE_LONG: "Something wider, for this place only.", "Iets ruimers, alleen op deze plek.";
    REMOVE_HERE: "leave out here", "weglaten hier";
    REMOVE_HERE_LONG: "Leave it out, in this place only.", "Weglaten, alleen op deze plek.";
    KEEP_HERE: "keep here", "hier laten staan";
    KEEP_HERE_LONG: "Keep it, in this place only.", "Laten staan, alleen op deze plek.";
    PLAY_ON: "listen on", "doorluisteren";
    PLAY_ON_LONG: "Play on from this line, and the hand goes along; again: stop.",
        "Speel vanaf deze regel door, en de hand loopt mee; nog eens: stop.";
    SLOWER: "slower", "langzamer";
    SLOWER_LONG: "Play more slowly, down to 50 %.", "Langzamer afspelen, tot 50 %.";
    FASTER: "faster", "sneller";
    FASTER_LONG: "Play faster, up to 200 %.", "Sneller afspelen, tot 200 %.";
    FIND_NEXT: "find on", "verder zoeken";
    FIND_NEXT_LONG: "To the next line with what was searched.", "Naar de volgende regel met wat je zocht.";
    FIND_PREVIOUS: "find back", "terug zoeken";
    FIND_PREVIOUS_LONG: "To the line before with what was searched.", "Naar de vorige regel met wat je zocht.";
}
