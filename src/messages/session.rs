//! Why a wish is not followed, and the stages' names.

use crate::messages::catalogue::catalogue;

catalogue! { "session";
    NOT_NOW_HAPPENED: "That does not belong to this moment of the session.",
        "Dat hoort niet bij dit moment van de sessie.";
    NOT_NOW_MEANS: "Nothing was changed; what is recorded stays as it is.",
        "Er is niets veranderd; wat is opgenomen, blijft zoals het is.";
    NOT_NOW_TODO: "The keys at the bottom show what can be done now.",
        "De toetsen onderaan laten zien wat nu kan.";
    NOT_HERE_HAPPENED: "{participant} does not take part in this session, or has left.",
        "{participant} doet niet mee aan deze sessie, of is weggegaan.";
    NOT_HERE_MEANS: "Nothing was written down for {participant}.",
        "Er is niets vastgelegd voor {participant}.";
    NOT_HERE_TODO: "Check the code, or choose one of the participants on the screen.",
        "Controleer de code, of kies een van de deelnemers op het scherm.";
    HERE_ALREADY_HAPPENED: "{participant} takes part in this session already.",
        "{participant} doet al mee aan deze sessie.";
    HERE_ALREADY_MEANS: "Nothing was changed, and nothing is being recorded now.",
        "Er is niets veranderd en er wordt nu niets opgenomen.";
    HERE_ALREADY_TODO: "Give the newcomer a code of their own.",
        "Geef wie erbij komt een eigen code.";
    FULL_HAPPENED: "Twelve people take part; there is no seat left.",
        "Er doen twaalf mensen mee; er is geen plaats meer vrij.";
    FULL_MEANS: "Nothing was changed, and nothing is being recorded now.",
        "Er is niets veranderd en er wordt nu niets opgenomen.";
    FULL_TODO: "Go on without anybody more, or prepare a second session.",
        "Ga door zonder dat er nog iemand bij komt, of bereid een tweede sessie voor.";
    NOT_ANSWERED_HAPPENED: "{participant} has not yet answered “{item}”.",
        "{participant} heeft ‘{item}’ nog niet beantwoord.";
    NOT_ANSWERED_MEANS: "The microphone stays closed until everyone present has answered every question.",
        "De microfoon blijft dicht tot iedereen die erbij is elke vraag heeft beantwoord.";
    NOT_ANSWERED_TODO: "Go back to that question, read it aloud and note the answer.",
        "Ga terug naar die vraag, lees die voor en noteer het antwoord.";
    SAID_NO_HAPPENED: "{participant} does not want to be recorded.",
        "{participant} wil niet worden opgenomen.";
    SAID_NO_MEANS: "Nothing is being recorded.",
        "Er wordt niets opgenomen.";
    SAID_NO_TODO: "Go on with notes only, or continue without {participant}.",
        "Ga verder met alleen notities, of ga door zonder {participant}.";
    WILL_NOT_TAKE_PART_HAPPENED: "{participant} would rather not take part.",
        "{participant} doet liever niet mee.";
    WILL_NOT_TAKE_PART_MEANS: "Nothing is being recorded while {participant} is counted as present.",
        "Er wordt niets opgenomen zolang {participant} als aanwezig geldt.";
    WILL_NOT_TAKE_PART_TODO: "Thank {participant} and let them leave the session; if nobody is left, end it as declined.",
        "Bedank {participant} en laat {participant} de sessie verlaten; is er niemand meer over, sluit de sessie dan af als ‘niet deelgenomen’.";
    NEVER_ASKED_HAPPENED: "This guide never asks whether recording is all right.",
        "Deze topiclijst vraagt nergens of opnemen goed is.";
    NEVER_ASKED_MEANS: "So nothing can be recorded in this session.",
        "Daarom kan in deze sessie niets worden opgenomen.";
    NEVER_ASKED_TODO: "Go on with notes only, or add a question that asks to record to the guide and prepare a new session.",
        "Ga verder met alleen notities, of zet een vraag om toestemming voor het opnemen in de topiclijst en bereid een nieuwe sessie voor.";
    UNKNOWN_HAPPENED: "The guide of this session has no “{id}” to do that with.",
        "De topiclijst van deze sessie heeft geen ‘{id}’ waarmee dat kan.";
    UNKNOWN_MEANS: "Nothing was changed; what is recorded stays as it is.",
        "Er is niets veranderd; wat is opgenomen, blijft zoals het is.";
    UNKNOWN_TODO: "Choose one from the guide as this session has it.",
        "Kies er een uit de topiclijst zoals deze sessie die heeft.";
    INCOMPLETE_HAPPENED: "The transcript is not complete: {holes} stretches with a voice have no text.",
        "Het transcript is niet volledig: bij {holes} stukken waarin een stem klinkt, staat geen tekst.";
    INCOMPLETE_MEANS: "The recording stays, sealed, and is not destroyed.",
        "De opname blijft verzegeld bewaard en wordt niet vernietigd.";
    INCOMPLETE_TODO: "Transcribe again, perhaps with a larger model, or accept it knowingly as it is.",
        "Laat het transcript opnieuw maken, eventueel met een groter model, of aanvaard het bewust zoals het is.";
    INCOMPLETE_ONE_HAPPENED: "The transcript is not complete: one stretch with a voice has no text.",
        "Het transcript is niet volledig: bij één stuk waarin een stem klinkt, staat geen tekst.";
    INCOMPLETE_ONE_MEANS: "The recording stays, sealed, and is not destroyed.",
        "De opname blijft verzegeld bewaard en wordt niet vernietigd.";
    INCOMPLETE_ONE_TODO: "Transcribe again, perhaps with a larger model, or accept it knowingly as it is.",
        "Laat het transcript opnieuw maken, eventueel met een groter model, of aanvaard het bewust zoals het is.";
    NO_TRANSCRIPT_HAPPENED: "There is no transcript of this session yet.",
        "Er is nog geen transcript van deze sessie.";
    NO_TRANSCRIPT_MEANS: "What was recorded stays as it is, sealed.",
        "Wat is opgenomen, blijft verzegeld zoals het is.";
    NO_TRANSCRIPT_TODO: "Transcribe the recording first; then the transcript can be read and accepted.",
        "Laat eerst het transcript maken; daarna kun je het lezen en aanvaarden.";
    ACCEPT_FIRST_HAPPENED: "The transcript was not accepted yet, so it can't be approved.",
        "Het transcript is nog niet aanvaard en kan dus nog niet worden goedgekeurd.";
    ACCEPT_FIRST_MEANS: "The recording is still there, sealed; your work on the text is kept.",
        "De opname is er nog, verzegeld; je werk aan de tekst blijft bewaard.";
    ACCEPT_FIRST_TODO: "Accept the transcript first, on the screen Checking the transcript or with luister accept; then its recording goes and the text can be approved.",
        "Aanvaard eerst het transcript, op het scherm Transcript nakijken of met luister accept; dan gaat de opname weg en kan de tekst worden goedgekeurd.";
    NOTHING_LEFT_HAPPENED: "There is nothing left here to destroy.",
        "Er is hier niets meer om te vernietigen.";
    NOTHING_LEFT_MEANS: "Of what you chose, luister holds nothing for this session.",
        "Van wat je koos, bewaart luister voor deze sessie niets.";
    NOTHING_LEFT_TODO: "The receipt says what was destroyed and when.",
        "Het bewijs vermeldt wat er is vernietigd en wanneer.";
    NOBODY_HERE_HAPPENED: "Nobody is left in this session.",
        "Er is niemand meer in deze sessie.";
    NOBODY_HERE_MEANS: "Nothing is being recorded.",
        "Er wordt niets opgenomen.";
    NOBODY_HERE_TODO: "End the session as declined; for somebody else, prepare a new one.",
        "Sluit de sessie af als ‘niet deelgenomen’; bereid voor iemand anders een nieuwe voor.";
    NOT_READ_HAPPENED: "“{item}” has not been read aloud yet in the words now being answered.",
        "‘{item}’ is nog niet voorgelezen in de woorden waarop nu wordt geantwoord.";
    NOT_READ_MEANS: "The answer was not written down, because it would be an answer to something else.",
        "Het antwoord is niet vastgelegd, want het zou een antwoord op iets anders zijn.";
    NOT_READ_TODO: "Read the text aloud and ask again.",
        "Lees de tekst voor en vraag het opnieuw.";
    NOTES_ONLY_HAPPENED: "It was decided that nobody is recorded in this session.",
        "Er is besloten dat in deze sessie niemand wordt opgenomen.";
    NOTES_ONLY_MEANS: "The microphone stays closed.",
        "De microfoon blijft dicht.";
    NOTES_ONLY_TODO: "Begin with notes only; for a recording, prepare a new session and ask everyone again.",
        "Begin met alleen notities; wil je toch opnemen, bereid dan een nieuwe sessie voor en vraag het iedereen opnieuw.";
    NOTES_NOT_CHOSEN_HAPPENED: "It has not been decided to go on without a recording.",
        "Er is niet gekozen om zonder opname verder te gaan.";
    NOTES_NOT_CHOSEN_MEANS: "Nothing has begun and nothing is being recorded.",
        "Er is niets begonnen en er wordt niets opgenomen.";
    NOTES_NOT_CHOSEN_TODO: "Choose notes only first, or begin with the recording.",
        "Kies eerst voor alleen notities, of begin met de opname.";
    STILL_LIVE_HAPPENED: "The conversation is still going on.",
        "Het gesprek is nog bezig.";
    STILL_LIVE_MEANS: "It goes on as it was, and so does the recording if there is one.",
        "Het gaat door zoals het was, en de opname ook als die er is.";
    STILL_LIVE_TODO: "Stop the session first.",
        "Stop eerst de sessie.";
    DECIDE_FIRST_HAPPENED: "A participant wanted to stop, and it is not decided yet what happens with what was said.",
        "Een deelnemer wilde stoppen en er is nog niet besloten wat er gebeurt met wat er is gezegd.";
    DECIDE_FIRST_MEANS: "The microphone is closed; what was recorded until then lies sealed.",
        "De microfoon is dicht; wat tot dan toe is opgenomen, ligt verzegeld.";
    DECIDE_FIRST_TODO: "Ask the participant: keep what was said, or destroy everything now.",
        "Vraag het de deelnemer: bewaren wat er is gezegd, of alles nu vernietigen.";
    BEING_DESTROYED_HAPPENED: "Something of this session is being destroyed.",
        "Er wordt iets van deze sessie vernietigd.";
    BEING_DESTROYED_MEANS: "Until that is done and checked, nothing else can happen to the session.",
        "Tot dat klaar en gecontroleerd is, kan er niets anders met de sessie gebeuren.";
    BEING_DESTROYED_TODO: "Wait a moment; if it was interrupted, opening the session again finishes it.",
        "Wacht even; is het onderbroken, dan wordt het afgemaakt als je de sessie opnieuw opent.";
    BEING_STRUCK_HAPPENED: "Something that was taken back is still being removed.",
        "Iets dat is teruggenomen, wordt nog gewist.";
    BEING_STRUCK_MEANS: "Until that is done, nothing of the recording or its text is used.",
        "Tot dat klaar is, wordt niets van de opname of de tekst gebruikt.";
    BEING_STRUCK_TODO: "It takes a moment. If it stays like this, close luister and open it again: it goes on from there.",
        "Het duurt even. Blijft het zo, sluit luister dan af en open het opnieuw: het gaat vanzelf verder.";
    NO_PASSAGE_HAPPENED: "There is no such passage.",
        "Dat stuk is er niet.";
    NO_PASSAGE_MEANS: "It ends before it begins, or lies beyond the end of the recording. Nothing was removed.",
        "Het eindigt voordat het begint, of ligt voorbij het einde van de opname. Er is niets gewist.";
    NO_PASSAGE_TODO: "Give a time within the recording, from earlier to later.",
        "Kies een tijd binnen de opname, van eerder naar later.";
    NOT_LATER_HAPPENED: "That is no later than the last day there is: {due}.",
        "Dat is niet later dan de laatste dag die er al staat: {due}.";
    NOT_LATER_MEANS: "Nothing was changed; the last day stays {due}.",
        "Er is niets veranderd; de laatste dag blijft {due}.";
    NOT_LATER_TODO: "Choose more days, or leave it as it is.",
        "Kies meer dagen, of laat het zoals het is.";
    NO_REASON_HAPPENED: "More time wants a reason, in one line of at most 300 characters.",
        "Wie meer tijd neemt, geeft een reden: één regel van hoogstens 300 tekens.";
    NO_REASON_MEANS: "Nothing was changed; the last day stays what it was.",
        "Er is niets veranderd; de laatste dag blijft wat die was.";
    NO_REASON_TODO: "Write down why it takes longer, without names: it goes on the receipt.",
        "Schrijf op waarom het langer duurt, zonder namen: het komt op het bewijs.";
    NO_RECORDING_HAPPENED: "This session has no recording, or no longer has one.",
        "Deze sessie heeft geen opname, of niet meer.";
    NO_RECORDING_MEANS: "There is nothing to transcribe.",
        "Er valt niets uit te schrijven.";
    NO_RECORDING_TODO: "Look at the receipt to see why.",
        "Kijk in het bewijs waarom dat zo is.";
    ASK_THEM_HAPPENED: "Consent that was given elsewhere counts for an imported recording only.",
        "Toestemming die elders is gegeven, geldt alleen bij een geïmporteerde opname.";
    ASK_THEM_MEANS: "Nothing is recorded before everyone present has been asked here.",
        "Er wordt niets opgenomen voordat iedereen die erbij is het hier is gevraagd.";
    ASK_THEM_TODO: "Read the consent script aloud and note each answer.",
        "Lees de toestemmingstekst voor en noteer elk antwoord.";
    OUT_OF_ORDER_HAPPENED: "Piece {found} arrived where piece {expected} should come next.",
        "Stuk {found} kwam binnen terwijl stuk {expected} had moeten volgen.";
    OUT_OF_ORDER_MEANS: "It lies sealed on disk, but is not counted as part of the session yet.",
        "Het ligt verzegeld op schijf, maar telt nog niet mee als deel van de sessie.";
    OUT_OF_ORDER_TODO: "Close the session and open it again: luister then looks at what lies there.",
        "Sluit de sessie en open die opnieuw: luister kijkt dan wat er ligt.";
    NOT_AN_OBSERVATION_HAPPENED: "That is for a person to decide, not for the program.",
        "Dat beslist een mens, niet het programma.";
    NOT_AN_OBSERVATION_MEANS: "Nothing was changed; what is recorded stays as it is.",
        "Er is niets veranderd; wat is opgenomen, blijft zoals het is.";
    NOT_AN_OBSERVATION_TODO: "Choose it yourself with the key for it; if you did, this is a mistake in luister that we would like to hear about.",
        "Kies het zelf met de toets ervoor; deed je dat al, dan is dit een fout in luister die we graag horen.";
    STAGE_PREPARED: "prepared", "voorbereid";
    STAGE_CONSENTING: "asking consent", "toestemming vragen";
    STAGE_RECORDING: "recording", "opname loopt";
    STAGE_OFF_THE_RECORD: "off the record", "buiten de opname";
    STAGE_NOTES_ONLY: "notes only", "alleen notities";
    STAGE_STOPPED: "stopped", "gestopt";
    STAGE_INTERRUPTED: "interrupted", "onderbroken";
    STAGE_CLOSED: "closed", "afgesloten";
    STAGE_TRANSCRIBED: "transcribed", "uitgeschreven";
    STAGE_ACCEPTED: "accepted", "aanvaard";
    STAGE_ANONYMISED: "de-identified", "gepseudonimiseerd";
    STAGE_DECLINED: "declined", "niet deelgenomen";
    STAGE_WITHDRAWN: "withdrawn", "teruggetrokken";
}
