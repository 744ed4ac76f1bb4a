//! What the settings screen says, and the first question of somebody who has no study yet.

use crate::messages::catalogue::catalogue;

catalogue! { "settling";
    SCREEN: "Settings", "Instellingen";
    HELP: "Here is what belongs to you and not to a study: language, colours, microphone, speech models. Each change holds at once and is \
           written to a file of your own, settings.toml, in which every line says what it means; your own keys stand there too.",
        "Hier staat wat van jou is en niet van een studie: taal, kleuren, microfoon, spraakmodellen. Elke wijziging geldt meteen en komt in \
         een bestand van jezelf, settings.toml, waarin elke regel zegt wat die betekent; ook je eigen toetsen staan daar.";

    ROW_LANGUAGE: "Language", "Taal";
    ROW_COLOURS: "Colours", "Kleuren";
    ROW_BACKGROUND: "Background", "Achtergrond";
    ROW_MICROPHONE: "Microphone", "Microfoon";
    ROW_LIVE: "Listens along", "Luistert mee";
    ROW_LAST: "Transcribes", "Schrijft uit";

    ABOUT_LANGUAGE: "What luister speaks to you. What participants hear follows from the topic guide, not from this.",
        "De taal die luister met jou spreekt. Wat deelnemers horen volgt uit de topiclijst, niet hieruit.";
    ABOUT_COLOURS: "How many colours are shown. Nothing is told by colour alone.",
        "Hoeveel kleuren er getoond worden. Niets wordt alleen met kleur gezegd.";
    ABOUT_BACKGROUND: "Whether your terminal is light or dark, so that colours can be read on it.",
        "Of je terminal licht of donker is, zodat kleuren erop te lezen zijn.";
    ABOUT_MICROPHONE: "What a new session begins with. Nothing is opened here; you try it when you set up a session.",
        "Waar een nieuwe sessie mee begint. Hier wordt niets geopend; je probeert hem als je een sessie klaarzet.";
    ABOUT_LIVE: "The speech model that listens while it is recorded, so that less is left to do afterwards.",
        "Het spraakmodel dat tijdens de opname meeluistert, zodat er daarna minder te doen is.";
    ABOUT_LAST: "The speech model that writes out a recording afterwards. Larger ones hear better and take longer.",
        "Het spraakmodel dat een opname na afloop uitschrijft. Grotere verstaan meer en doen er langer over.";

    AS_SYSTEM: "as the system", "zoals het systeem";
    AS_TERMINAL: "as the terminal says", "zoals de terminal zegt";
    COLOURS_NONE: "none", "geen";
    COLOURS_16: "16", "16";
    COLOURS_256: "256", "256";
    COLOURS_TRUE: "all", "alle";
    LIGHT: "light", "licht";
    DARK: "dark", "donker";
    SYSTEMS_CHOICE: "the system’s choice", "de keuze van het systeem";
    SEAT_OF_FILE: "a sound file stands in its place now", "nu staat er een geluidsbestand voor in de plaats";
    BEST: "the best one installed", "het beste dat er is";
    OFF: "none", "geen";
    LATER: "{value} (from the next start)", "{value} (vanaf de volgende start)";

    OWN_KEYS_NONE: "Keys: the usual ones.", "Toetsen: de gewone.";
    OWN_KEYS_ONE: "Keys: 1 of your own.", "Toetsen: 1 eigen toets.";
    OWN_KEYS: "Keys: {n} of your own.", "Toetsen: {n} eigen toetsen.";
    WHERE: "Every key has its line in {file}", "Elke toets heeft een regel in {file}";
    WHERE_NOT_YET: "The first change makes {file}, with a line for every key", "De eerste wijziging maakt {file}, met een regel voor elke toets";
    NO_MODELS: "No speech model is installed yet: luister model get base downloads one, once.",
        "Er is nog geen spraakmodel: luister model get base haalt er een op, eenmalig.";

    REFUSED: "Nothing was changed: {file} is not in order. {why}",
        "Er is niets veranderd: {file} is niet in orde. {why}";
    REFUSED_MEANS: "luister works with its usual settings; recordings are not touched by this.",
        "luister werkt met de gewone instellingen; opnamen hebben hier geen last van.";
    REFUSED_TODO: "Mend the file in a text editor, or move it away; then choose again.",
        "Herstel het bestand in een teksteditor of zet het opzij; kies daarna opnieuw.";
    NOWHERE: "Nothing was changed: the system does not say where your settings belong.",
        "Er is niets veranderd: het systeem zegt niet waar je instellingen horen.";
    NOWHERE_TODO: "Set HOME, and start luister again.", "Stel HOME in en start luister opnieuw.";

    KEY_SETTINGS: "settings", "instellingen";
    KEY_SETTINGS_LONG: "Language, colours, microphone and speech models, as you like them.",
        "Taal, kleuren, microfoon en spraakmodellen, zoals jij ze wilt.";
    KEY_CHANGE: "change", "veranderen";
    KEY_CHANGE_LONG: "Choose another value; it holds at once.", "Kies een andere waarde; die geldt meteen.";
    KEY_ROW: "move", "bewegen";
    KEY_ROW_LONG: "Go to another row.", "Ga naar een andere regel.";
    KEY_BACK: "back", "terug";
    KEY_BACK_LONG: "Back to the study.", "Terug naar de studie.";

    FIRST: "There is no study here yet. What would you like?", "Hier is nog geen studie. Wat wil je?";
    FIRST_TRY: "  1  A practice session with your microphone; nothing is kept",
        "  1  Een oefensessie met je microfoon; er wordt niets bewaard";
    FIRST_DEMO: "  2  Watch a whole interview, from consent to destroyed recording",
        "  2  Een heel interview zien, van toestemming tot vernietigde opname";
    FIRST_NEW: "  3  Make a study in {dir}, with a guide to begin with",
        "  3  Een studie maken in {dir}, met een topiclijst om mee te beginnen";
    FIRST_LEAVE: "  Enter  leave it at that", "  Enter  het hierbij laten";
    FIRST_DIR: "my-study", "mijn-studie";
    FIRST_ELSE: "A study that is somewhere else opens with: luister --study DIR",
        "Een studie die ergens anders staat, open je met: luister --study MAP";
}
