//! What the study part says: about study.toml and codes.

use crate::messages::catalogue::catalogue;

catalogue! { "study";
    NOT_A_CODE:
        "A participant is known by a code: a group's letters and a number, such as {example}. Never a name.",
        "Een deelnemer heet hier naar een code: de letters van een groep en een nummer, zoals {example}. Nooit een naam.";
    UNKNOWN_GROUP:
        "No group has the letters {prefix}. This study has {known}; study.toml can have more.",
        "Geen groep heeft de letters {prefix}. Deze studie heeft {known}; in study.toml kunnen er meer staan.";
    OTHER_CASE:
        "Write this code as {known}.",
        "Schrijf deze code als {known}.";

    LANGUAGES_TODO: "Write languages = [\"nl\"], [\"en\"] or [\"nl\", \"en\"].", "Schrijf languages = [\"nl\"], [\"en\"] of [\"nl\", \"en\"].";
    GROUPS_TODO: "Add a [[groups]] part with a prefix and a name.", "Voeg een onderdeel [[groups]] toe met een prefix en een name.";
    PREFIX_RULE: "Use 1 to 10 letters without accents, such as Prof; the number comes by itself.", "Gebruik 1 tot 10 letters zonder accenten, zoals Prof; het nummer komt vanzelf.";
    SAME_PREFIX: "The prefix “{prefix}” belongs to another group already.", "De prefix ‘{prefix}’ is al van een andere groep.";
    SAME_PREFIX_TODO: "Give each group its own letters, different in more than capitals.", "Geef elke groep eigen letters, die in meer verschillen dan hoofdletters.";
    RAW_BEFORE: "The raw text would have to go ({raw} days) before the recording it is made from ({days} days).", "De ruwe tekst zou weg moeten ({raw} dagen) voor de opname waaruit die gemaakt wordt ({days} dagen).";
    RAW_BEFORE_TODO: "Make raw-days at least as large as days.", "Maak raw-days minstens zo groot als days.";
    LONG: "{days} days is long for a recording that goes once it has been written up.", "{days} dagen is lang voor een opname die weggaat zodra die is uitgeschreven.";
    LONG_TODO: "Choose the shortest time in which you can surely transcribe and check.", "Kies de kortste tijd waarin je zeker kunt uitschrijven en nakijken.";

    TEMPLATE_NAME: "New study", "Nieuwe studie";
    TEMPLATE_ABOUT: "A study is a folder; this file says what holds for all of it.", "Een studie is een map; dit bestand zegt wat er voor het geheel geldt.";
    TEMPLATE_CODES: "Participants exist only as codes: a group's prefix and a number (P1, P2). Add a [[groups]] part per group.", "Deelnemers bestaan alleen als code: de prefix van een groep en een nummer (P1, P2). Voeg per groep een onderdeel [[groups]] toe.";
    TEMPLATE_PARTICIPANTS: "participants", "deelnemers";
    TEMPLATE_PROMISES: "What the consent script promises, and what luister therefore does. A change holds for new sessions only.", "Wat er in het toestemmingsdeel wordt beloofd, en wat luister daarom doet. Een wijziging geldt alleen voor nieuwe sessies.";
    TEMPLATE_OR: "or", "of";
    TEMPLATE_DAYS: "the recording is gone within so many days, at the latest", "zoveel dagen later is de opname weg, op zijn laatst";
    TEMPLATE_RAW_DAYS: "the text that still holds names too", "de tekst waarin nog namen staan ook";
    TEMPLATE_CONSENT_DAYS: "a recording of the consent, where a topic guide asks for one", "een opname van de toestemming, waar een topiclijst daarom vraagt";
    TEMPLATE_ENFORCE: "what a timer (luister status --enforce) does on the last day: \"ask\" or \"destroy\"", "wat een timer (luister status --enforce) op de laatste dag doet: \"ask\" (vragen) of \"destroy\" (vernietigen)";
    TEMPLATE_GROUND: "What the study stands on, for the receipts; all of it may stay empty.", "Waar de studie op steunt, voor de bewijzen; alles mag leeg blijven.";
}
