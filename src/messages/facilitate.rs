//! What the facilitate part says.

use crate::messages::catalogue::catalogue;

catalogue! { "facilitate";
    NO_SOUND: "NOT RECORDING", "ER LOOPT GEEN OPNAME";
    STOPPING: "STOPPING", "STOPT NU";
    SEALED: "sealed {sealed}", "verzegeld {sealed}";
    TOPIC_OF: "{n} of {total}", "{n} van {total}";
    SECTION_OPENING: "opening", "opening";
    SECTION_INTRODUCTORY: "introduction", "inleiding";
    SECTION_TRANSITION: "transition", "overgang";
    SECTION_KEY: "key question", "kernvraag";
    SECTION_ENDING: "ending", "afsluiting";
    ONLY_IF: "Only if {condition}", "Alleen als {condition}";
    SAY: "To say", "Om te zeggen";
    PRESENT: "To present", "Om te laten zien";
    NEXT: "Next", "Hierna";
    NEXT_NONE: "This is the last topic.", "Dit is het laatste onderwerp.";
    NEXT_POSTPONED: "{topic} (put off before)", "{topic} (uitgesteld)";
    TIME_TOPIC: "This topic {used} of {planned} min", "Dit onderwerp {used} van {planned} min";
    TIME_LEFT: "{left} min left of {planned}", "nog {left} min van {planned}";
    TIME_OVER: "{over} min over the {planned} planned", "{over} min over de geplande {planned}";
    TOPICS: "Topics", "Onderwerpen";
    MARK_ASKED: "asked", "gevraagd";
    MARK_PARTLY: "in part", "deels";
    MARK_SKIPPED: "skipped", "overgeslagen";
    MARK_POSTPONED: "later", "later";
    NOTES: "{n} notes", "{n} notities";
    NOTE_ONE: "1 note", "1 notitie";
    LEVEL: "Sound", "Geluid";

    LAST_TOPIC: "That was the last topic. Press {key} when the conversation is over.",
        "Dat was het laatste onderwerp. Druk op {key} als het gesprek klaar is.";
    NOTED: "Note {n} is sealed, at {at}.", "Notitie {n} is verzegeld, bij {at}.";
    BOOKMARKED: "A bookmark was set at {at}.", "Er staat een bladwijzer bij {at}.";
    NOTE_KEPT: "What you typed is still here: press {key} and it stands there again.",
        "Wat je typte is er nog: druk op {key} en het staat er weer.";
    NOTE_PROMPT: "Note", "Notitie";
    END_ASK: "Is the conversation over?", "Is het gesprek klaar?";
    END_MEANS: "Enter closes the microphone and seals what was recorded. Esc goes on with the conversation.",
        "Met Enter gaat de microfoon dicht en wordt de opname verzegeld. Met Esc gaat het gesprek door.";
    END_MEANS_NOTES: "Enter closes the session; the notes are sealed. Esc goes on with the conversation.",
        "Met Enter sluit je de sessie; de notities zijn verzegeld. Met Esc gaat het gesprek door.";
    END_OPEN: "Not asked yet: {topics}", "Nog niet gevraagd: {topics}";
    DISTRESS: "Where to turn when it is hard", "Waar je terechtkunt als het zwaar is";
    STOPPING_MEANS: "The microphone is being closed.", "De microfoon gaat dicht.";
    STOPPED_NOT_WRITTEN: "The microphone is closed, but this could not be written down yet. Press Enter to try again.",
        "De microfoon is dicht, maar dat kon nog niet worden vastgelegd. Druk op Enter om het opnieuw te proberen.";
    OFF_MEANS: "Nothing that is said now is kept.",
        "Wat nu wordt gezegd, wordt niet bewaard.";

    MICROPHONE_BACK: "The microphone is open again and the recording goes on.",
        "De microfoon is weer open en de opname gaat door.";
    LOST: "The microphone is no longer there.", "De microfoon is er niet meer.";
    LOST_MEANS: "Everything up to {at} is sealed; nothing has been recorded since.",
        "Alles tot {at} is verzegeld; daarna is er niets opgenomen.";
    LOST_TODO: "Plug it in again and press {key} to record again.",
        "Sluit hem weer aan en druk op {key} om weer op te nemen.";
    FILE_ENDED: "The recording that stood in the microphone's place has come to its end. Press {key} to close the session.",
        "De opname die in de plaats van de microfoon stond, is afgelopen. Druk op {key} om de sessie te sluiten.";

    KEY_NEXT: "next", "verder";
    KEY_NEXT_LONG: "This topic has been asked; go on to the next (also →).",
        "Dit onderwerp is gevraagd; ga naar het volgende (ook →).";
    KEY_NEXT_LAST: "asked", "gevraagd";
    KEY_NEXT_LAST_LONG: "This topic has been asked. Nothing comes after it; end the conversation when it is over.",
        "Dit onderwerp is gevraagd. Hierna komt niets meer; sluit het gesprek af als het klaar is.";
    KEY_OFF: "off the record", "opname uit";
    KEY_OFF_LONG: "Off the record: from now nothing is kept, until you press this key again.",
        "Buiten de opname: vanaf nu wordt niets bewaard, tot je weer op deze toets drukt.";
    KEY_ON: "record again", "opname aan";
    KEY_ON_LONG: "Record again from now.", "Neem vanaf nu weer op.";
    KEY_STOP: "wants to stop", "wil stoppen";
    KEY_STOP_LONG: "A participant wants to stop: the microphone closes at once, without a question. Then you choose \
         together whether what was said is kept or destroyed.",
        "Een deelnemer wil stoppen: de microfoon gaat meteen dicht, zonder vraag vooraf. Daarna kies je samen of wat er is \
         gezegd bewaard blijft of wordt vernietigd.";
    KEY_STOP_GROUP_LONG: "Somebody wants the conversation to stop: the microphone closes at once, without a question and for all. \
         For somebody who leaves while the others go on there is another key.",
        "Iemand wil dat het gesprek stopt: de microfoon gaat meteen dicht, zonder vraag vooraf en voor iedereen. Gaat er \
         iemand weg terwijl de anderen doorgaan, dan is daar een andere toets voor.";
    KEY_STOP_AGAIN: "write it down", "vastleggen";
    KEY_STOP_AGAIN_LONG: "Write down once more that the microphone was closed.",
        "Leg nog eens vast dat de microfoon is gesloten.";
    KEY_NOTE: "note", "notitie";
    KEY_NOTE_LONG: "Type a field note of one line; it is sealed.",
        "Typ een notitie van één regel; die wordt verzegeld.";
    KEY_KEEP_NOTE: "keep", "bewaren";
    KEY_KEEP_NOTE_LONG: "Seal this note and go back to the conversation.",
        "Verzegel deze notitie en ga terug naar het gesprek.";
    KEY_NO_NOTE: "no note", "geen notitie";
    KEY_NO_NOTE_LONG: "Leave it; nothing is kept of what was typed.",
        "Laat maar; van wat je hebt getypt wordt niets bewaard.";
    KEY_END: "end", "einde";
    KEY_END_LONG: "The conversation is over; you are asked once more before the session is closed.",
        "Het gesprek is klaar; je krijgt nog één keer de vraag voordat de sessie dichtgaat.";
    KEY_END_YES: "end", "afsluiten";
    KEY_END_YES_LONG: "Close the microphone and seal what was recorded.",
        "Sluit de microfoon en verzegel wat is opgenomen.";
    KEY_END_NO: "go on", "doorgaan";
    KEY_END_NO_LONG: "Go on with the conversation.", "Ga door met het gesprek.";
    KEY_BOOKMARK: "bookmark", "bladwijzer";
    KEY_BOOKMARK_LONG: "Remember this place in the conversation.", "Onthoud deze plek in het gesprek.";
    KEY_LATER: "later", "later";
    KEY_LATER_LONG: "Put this topic off and go on; it comes back after the last one.",
        "Stel dit onderwerp uit en ga verder; na het laatste komt het terug.";
    KEY_SKIP: "skip", "overslaan";
    KEY_SKIP_LONG: "Leave this topic out and go on.", "Sla dit onderwerp over en ga verder.";
    KEY_PARTLY: "in part", "deels";
    KEY_PARTLY_LONG: "This topic has been asked in part; go on.", "Dit onderwerp is deels gevraagd; ga verder.";
    KEY_PREVIOUS: "previous", "vorige";
    KEY_PREVIOUS_LONG: "Back to the topic before; nothing is marked.",
        "Terug naar het vorige onderwerp; er wordt niets aangevinkt.";
    KEY_PROBE: "probe", "doorvraag";
    KEY_PROBE_LONG: "Tick the probe of that number, or untick it (also ↑ ↓ and space).",
        "Vink de doorvraag met dat nummer aan of uit (ook ↑ ↓ en spatie).";
    KEY_PROBE_GROUP_LONG: "Tick the probe that has › before it, or untick it; ↑ and ↓ choose one.",
        "Vink de doorvraag met › ervoor aan of uit; met ↑ en ↓ kies je er een.";
    KEY_DISTRESS: "when it is hard", "als het zwaar is";
    KEY_DISTRESS_LONG: "Show where somebody can turn when it is hard.",
        "Laat zien waar iemand terechtkan als het zwaar is.";
    KEY_SECTION: "what to say", "wat je zegt";
    KEY_SECTION_LONG: "Show the whole of what is said or presented at the beginning of this section.",
        "Laat alles zien wat je aan het begin van dit deel zegt of laat zien.";
    KEY_REOPEN: "microphone", "microfoon";
    KEY_REOPEN_LONG: "Open the microphone again and go on recording.",
        "Open de microfoon weer en neem verder op.";
}
