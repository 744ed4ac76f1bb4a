//! What the prepare screen says.

use crate::messages::catalogue::catalogue;

catalogue! { "prepare";
    STEP_GUIDE: "Topic guide", "Topiclijst";
    STEP_PARTICIPANTS: "Participants", "Deelnemers";
    STEP_SOUND: "Sound", "Geluid";

    CHOOSE_GUIDE: "Which topic guide will you follow?", "Welke topiclijst volg je?";
    GUIDE_NONE:
        "There are no topic guides yet. Put one into the folder topic-guides of this study, then press {key:prepare.look-again}.",
        "Er zijn nog geen topiclijsten. Zet er een in de map topic-guides van deze studie en druk dan op {key:prepare.look-again}.";
    GUIDE_FACTS:
        "{kind} · {language} · {minutes} minutes · topics: {topics} · consent items: {items}",
        "{kind} · {language} · {minutes} minuten · onderwerpen: {topics} · toestemmingspunten: {items}";
    KIND_INTERVIEW: "Interview", "Interview";
    KIND_GROUP: "Focus group", "Focusgroep";
    LANGUAGE_NL: "Dutch", "Nederlands";
    LANGUAGE_EN: "English", "Engels";
    GUIDE_RECORDS:
        "It asks permission to record. Nothing is recorded before everybody has said yes.",
        "Er wordt om toestemming voor een opname gevraagd. Er wordt niets opgenomen voordat iedereen ja heeft gezegd.";
    GUIDE_NOTES_ONLY:
        "It does not ask permission to record: this will be a session with notes only.",
        "Er wordt niet om toestemming voor een opname gevraagd: dit wordt een sessie met alleen notities.";

    WHO: "Who takes part?", "Wie doet er mee?";
    WHO_CODES:
        "By code only: the group's letters and a number. A name is never written down here.",
        "Alleen met een code: de letters van de groep en een nummer. Een naam schrijf je hier nooit op.";
    FIELD: "Code", "Code";
    OFFER: "Next free: {code} (Tab fills it in)", "Eerste vrije code: {code} (Tab vult die in)";
    OFFER_OTHERS: "others: {codes}", "andere: {codes}";
    NOBODY_YET: "Nobody yet.", "Nog niemand.";
    EARLIER_ONE: "also took part in 1 earlier session", "deed ook mee aan 1 eerdere sessie";
    EARLIER_MANY: "also took part in {count} earlier sessions", "deed ook mee aan {count} eerdere sessies";
    ENOUGH_INTERVIEW:
        "Enter goes on. Does somebody else join? Then type their code.",
        "Met Enter ga je verder. Komt er nog iemand bij? Typ dan ook die code.";
    ENOUGH_GROUP:
        "Type a code for each participant, 12 at most. When everybody is there, Enter goes on.",
        "Typ voor elke deelnemer een code, hoogstens 12. Is iedereen er, dan ga je met Enter verder.";

    NO_PARTICIPANT:
        "Type a code first, or press Tab for the next free one.",
        "Typ eerst een code, of druk op Tab voor de eerste vrije code.";
    NOT_A_CODE:
        "That is not a code. Write the group's letters and a number of at most four digits, such as {example}.",
        "Dat is geen code. Schrijf de letters van de groep en een nummer van hoogstens vier cijfers, zoals {example}.";
    UNKNOWN_GROUP:
        "This study has no group with the letters {prefix}. It knows {known}.",
        "Deze studie heeft geen groep met de letters {prefix}. Wel bekend: {known}.";
    NO_NUMBER: "After {prefix} comes a number, such as {prefix}9.", "Na {prefix} komt nog een nummer, zoals {prefix}9.";
    TWICE: "{code} is already on the list.", "{code} staat al in de lijst.";
    TOO_MANY:
        "Twelve participants is the most for one session.",
        "Twaalf deelnemers is het hoogste aantal voor één sessie.";
    STILL_LOOKING:
        "luister is still looking at the disk and the microphones. Try again in a moment.",
        "luister kijkt nog naar de schijf en de microfoons. Probeer het zo nog eens.";
    NO_ROOM:
        "The session is planned for {planned} minutes and only {fit} fit on the disk. Make room, then press {key:prepare.look-again}.",
        "De sessie duurt volgens plan {planned} minuten en er passen er maar {fit} op de schijf. Maak ruimte vrij en druk \
         dan op {key:prepare.look-again}.";
    NO_MICROPHONE:
        "There is no microphone. Plug one in, then press {key:prepare.look-again}.",
        "Er is geen microfoon. Sluit er een aan en druk dan op {key:prepare.look-again}.";
    DEVICE_GONE:
        "“{name}” is no longer there. Choose a microphone again.",
        "‘{name}’ is er niet meer. Kies opnieuw een microfoon.";

    MICROPHONE: "Microphone", "Microfoon";
    FILE_INSTEAD: "In the microphone's place: the file {file}", "In plaats van de microfoon: het bestand {file}";
    SYSTEM_CHOICE: "(the system's own choice)", "(de keuze van het systeem)";
    LOOKING: "Looking for microphones and at the disk …", "Microfoons en schijf worden bekeken …";
    NONE_FOUND:
        "No microphone was found. Without one you can still hold a session with notes only.",
        "Er is geen microfoon gevonden. Zonder microfoon kun je wel een sessie met alleen notities houden.";
    TRY_NOW:
        "With {key:prepare.try} you try the microphone, before the participants come in. Nothing it hears is kept.",
        "Met {key:prepare.try} probeer je de microfoon, voordat de deelnemers er zijn. Wat hij hoort, wordt niet bewaard.";
    TRY_FILE:
        "With {key:prepare.try} you try the sound of this file. Nothing of it is kept.",
        "Met {key:prepare.try} probeer je het geluid van dit bestand. Er wordt niets van bewaard.";
    OPENING: "The microphone is being opened …", "De microfoon gaat open …";
    LISTENING:
        "The microphone is open. Say something from where the participant will sit. Nothing is kept; {key:prepare.try} closes it.",
        "De microfoon is open. Zeg iets vanaf de plek van de deelnemer. Er wordt niets bewaard; met {key:prepare.try} gaat hij dicht.";
    LISTENING_FILE:
        "This is how the file sounds. Nothing of it is kept; {key:prepare.try} stops it.",
        "Zo klinkt het bestand. Er wordt niets van bewaard; met {key:prepare.try} stopt het.";
    CHANNEL: "channel {number}", "kanaal {number}";
    SEATING:
        "Channels ({count}): {who}. With {key:prepare.channels} you change this.",
        "Kanalen ({count}): {who}. Met {key:prepare.channels} verander je dit.";
    SEATING_SHARED: "everybody shares the microphone", "iedereen deelt de microfoon";
    SEATING_INTERVIEWER: "interviewer", "interviewer";

    CHECKS: "Is everything ready?", "Is alles klaar?";
    CHECK_NOT_TRIED: "The microphone has not been tried yet ({key:prepare.try}).", "De microfoon is nog niet geprobeerd ({key:prepare.try}).";
    CHECK_HEARD: "“{device}” was heard well.", "‘{device}’ is goed te horen.";
    CHECK_SOFT:
        "“{device}” gives only very soft sound. Move it closer, or choose another.",
        "‘{device}’ geeft maar heel zacht geluid. Zet hem dichterbij of kies een andere.";
    CHECK_NOTHING:
        "“{device}” gives no sound. Look whether it is muted, or choose another.",
        "‘{device}’ geeft geen geluid. Kijk of hij gedempt is, of kies een andere.";
    CHECK_ROOM_PLENTY:
        "Disk: room for more than 100 hours; {planned} minutes are planned.",
        "Schijf: ruimte voor meer dan 100 uur; {planned} minuten gepland.";
    CHECK_ROOM_HOURS:
        "Disk: room for about {hours} hours; {planned} minutes are planned.",
        "Schijf: ruimte voor ongeveer {hours} uur; {planned} minuten gepland.";
    CHECK_ROOM_MINUTES:
        "Disk: room for {fit} minutes; {planned} minutes are planned.",
        "Schijf: ruimte voor {fit} minuten; {planned} minuten gepland.";
    CHECK_NO_ROOM:
        "Disk: room for only {fit} minutes and {planned} are planned. A recording cannot begin like this.",
        "Schijf: maar ruimte voor {fit} minuten, en er zijn er {planned} gepland. Zo kan een opname niet beginnen.";
    CHECK_MODEL:
        "Speech model “{model}”: transcribing can be done on this computer.",
        "Spraakmodel ‘{model}’: uitschrijven kan op deze computer.";
    CHECK_PRACTICE:
        "Only the practice model is here. Recording works; to transcribe, get a real one later (luister model get base).",
        "Alleen het oefenmodel is er. Opnemen kan; om uit te schrijven heb je later een echt model nodig (luister model get base).";
    CHECK_NO_MODEL:
        "There is no speech model yet. Recording works; transcribing waits until there is one (luister model get base).",
        "Er is nog geen spraakmodel. Opnemen kan; uitschrijven wacht tot er een is (luister model get base).";
    CREATING: "The session is being set up …", "De sessie wordt klaargezet …";

    KEY_GUIDE: "follow this guide", "deze volgen";
    KEY_GUIDE_LONG: "Follow this topic guide and go on.", "Deze topiclijst volgen en verdergaan.";
    KEY_BACK: "back", "terug";
    KEY_BACK_LONG: "One step back; what you filled in stays.", "Een stap terug; wat je hebt ingevuld blijft staan.";
    KEY_HOME_LONG:
        "Back to the study; what you filled in stays.",
        "Terug naar de studie; wat je hebt ingevuld blijft staan.";
    KEY_MOVE: "choose", "kiezen";
    KEY_MOVE_LONG: "Another topic guide; j and k do the same.", "Een andere topiclijst; j en k doen hetzelfde.";
    KEY_AGAIN: "look again", "opnieuw kijken";
    KEY_AGAIN_LONG: "Read the topic guides again.", "De topiclijsten opnieuw lezen.";
    KEY_AGAIN_SOUND_LONG:
        "Look at the microphones, the disk and the speech model again.",
        "Opnieuw kijken naar de microfoons, de schijf en het spraakmodel.";
    KEY_ADD: "add", "toevoegen";
    KEY_ADD_LONG: "Put this code on the list.", "Deze code op de lijst zetten.";
    KEY_ON: "go on", "verder";
    KEY_ON_LONG: "Everybody is on the list: go on.", "Iedereen staat op de lijst: verdergaan.";
    KEY_OFFER: "next free code", "vrije code";
    KEY_OFFER_LONG: "Fill in the code that is proposed.", "De voorgestelde code invullen.";
    KEY_OTHER: "other group", "andere groep";
    KEY_OTHER_LONG: "Propose a code of another group.", "Een code van een andere groep voorstellen.";
    KEY_TAKE_BACK: "take back", "terughalen";
    KEY_TAKE_BACK_LONG:
        "Take the last code off the list and back into the field.",
        "De laatste code van de lijst halen en terugzetten in het veld.";
    KEY_CREATE: "on to consent", "naar de toestemming";
    KEY_CREATE_LONG:
        "Set up the session and go on to the consent. The microphone stays closed.",
        "De sessie klaarzetten en naar de toestemming gaan. De microfoon blijft dicht.";
    KEY_TRY: "try microphone", "microfoon proberen";
    KEY_TRY_LONG:
        "Open the microphone to see whether it hears you. Nothing is kept.",
        "De microfoon openen om te zien of hij je hoort. Er wordt niets bewaard.";
    KEY_TRY_STOP: "close microphone", "microfoon dicht";
    KEY_TRY_STOP_LONG: "Close the microphone again.", "De microfoon weer dichtdoen.";
    KEY_LISTEN_BACK: "listen back", "terugluisteren";
    KEY_LISTEN_BACK_LONG: "Listen to five seconds and play them; they are in memory only and wiped at once.",
        "Vijf seconden luisteren en afspelen; die staan alleen in het geheugen en worden meteen gewist.";
    BACK_KEEPING: "Say something: {left} s more, then you hear it.", "Zeg iets: nog {left} s, dan hoor je het.";
    BACK_PLAYING: "You hear it now.", "Je hoort het nu.";
    BACK_PLAYED: "Played and wiped. Press {key} to listen once more.", "Afgespeeld en gewist. Druk op {key} om nog eens te luisteren.";
    BACK_NO_LOUDSPEAKER: "No loudspeaker can be opened on this computer; what was heard is wiped. The meter shows how loud it is.",
        "Op deze computer gaat geen luidspreker open; wat is gehoord, is gewist. De meter laat zien hoe hard het is.";
    KEY_DEVICE: "choose", "kiezen";
    KEY_DEVICE_LONG: "Choose another microphone; j and k do the same.", "Een andere microfoon kiezen; j en k doen hetzelfde.";
    KEY_CHANNELS: "channels", "kanalen";
    KEY_CHANNELS_LONG:
        "Say who speaks into which channel. You can leave this as it is.",
        "Aangeven wie in welk kanaal spreekt. Je kunt dit laten zoals het is.";
}
