//! What every screen says: the frame, the states of the microphone, help, and the receipt screen.

use crate::messages::catalogue::catalogue;

catalogue! { "common";
    SCREEN_HOME: "Study", "Studie";
    SCREEN_PREPARE: "New session", "Nieuwe sessie";
    SCREEN_CONSENT: "Consent", "Toestemming";
    SCREEN_FACILITATE: "Conversation", "Gesprek";
    SCREEN_CLOSE: "Closing", "Afronden";
    SCREEN_TRANSCRIBE: "Transcribing", "Uitschrijven";
    SCREEN_ACCEPT: "Checking the transcript", "Transcript nakijken";
    SCREEN_RECEIPT: "Receipt", "Bewijs";

    STATE_CLOSED: "microphone closed", "microfoon dicht";
    STATE_CHECK: "sound check, nothing is kept", "geluidsproef, niets bewaard";
    STATE_RECORDING: "RECORDING", "OPNAME LOOPT";
    STATE_NO_SOUND: "NOT RECORDING", "ER LOOPT GEEN OPNAME";
    STATE_OFF: "OFF THE RECORD", "BUITEN DE OPNAME";
    STATE_NOTES: "NOTES ONLY", "ALLEEN NOTITIES";
    STATE_STOPPED: "STOPPED", "GESTOPT";
    STATE_INTERRUPTED: "INTERRUPTED", "ONDERBROKEN";

    TOO_SMALL:
        "This window is too small to show more. Make it at least 40 wide and 10 high.",
        "Dit venster is te klein om meer te laten zien. Maak het minstens 40 breed en 10 hoog.";

    NOTICE_NOTE: "Note", "Ter info";
    NOTICE_CAUTION: "Attention", "Let op";
    NOTICE_ALARM: "Alarm", "Alarm";
    NOTICE_ESC: "Esc: I have read this", "Esc: gelezen";

    LEVEL_NOTHING: "silent", "stil";
    LEVEL_QUIET: "soft", "zacht";
    LEVEL_GOOD: "good", "goed";
    LEVEL_LOUD: "too loud", "te hard";

    HELP_SHORT: "help", "hulp";
    HELP_TITLE: "Help with: {screen}", "Hulp bij: {screen}";
    HELP_EVERYWHERE: "On every screen", "Op elk scherm";
    HELP_KEY_HELP: "This help. While you are typing text: F1.", "Deze hulp. Terwijl je tekst typt: F1.";
    HELP_KEY_ESC: "Back, or put a message away.", "Terug, of een melding weghalen.";
    HELP_KEY_END:
        "End luister. A recording that is going on is stopped and sealed first.",
        "Stoppen met luister. Een opname die loopt, wordt eerst gestopt en verzegeld.";
    HELP_MORE:
        "↓ {rows} more lines · any other key closes the help",
        "↓ nog {rows} regels · een andere toets sluit de hulp";
    HELP_ALL_SEEN:
        "↑ back to the top · any other key closes the help",
        "↑ terug naar boven · een andere toets sluit de hulp";

    HELP_HOME:
        "Here you see which promises are still open, the sessions of this study and the topic guides you can begin with.",
        "Hier zie je welke beloften nog openstaan, de sessies van deze studie en de topiclijsten waarmee je kunt beginnen.";
    HELP_PREPARE:
        "Set up a session before the participants come in: the topic guide, who takes part (by code only) and the sound. \
         The microphone opens here only when you ask for it, and nothing it hears is kept.",
        "Zet een sessie klaar voordat de deelnemers er zijn: de topiclijst, wie er meedoet (alleen met een code) en het \
         geluid. De microfoon gaat hier alleen open als jij erom vraagt, en wat hij hoort wordt niet bewaard.";
    HELP_CONSENT:
        "Read the text aloud and note what each participant answers. Nothing of the conversation is recorded until everybody has agreed.",
        "Lees de tekst voor en noteer wat elke deelnemer antwoordt. Van het gesprek wordt niets opgenomen tot iedereen akkoord is.";
    HELP_FACILITATE:
        "The conversation. Topics, questions and time are here; the words at the top right always say whether a recording \
         is being made.",
        "Het gesprek. Hier staan onderwerpen, vragen en tijd; rechtsboven lees je altijd of er een opname loopt.";
    HELP_CLOSE:
        "The conversation is over and what was recorded is sealed. Here you choose what comes next.",
        "Het gesprek is voorbij en wat is opgenomen, is verzegeld. Hier kies je wat er nu gebeurt.";
    HELP_TRANSCRIBE:
        "The recording is being transcribed on this computer; nothing leaves it. You can stop at any moment: the recording \
         stays as it is.",
        "De opname wordt op deze computer uitgeschreven; er gaat niets van de computer af. Je kunt op elk moment stoppen: de opname \
         blijft zoals die is.";
    HELP_ACCEPT:
        "Look at what was heard and what may be missing. When you accept the transcript, the recording is destroyed, as was \
         promised to the participants.",
        "Bekijk wat er is verstaan en wat er misschien ontbreekt. Als je het transcript aanvaardt, wordt de opname \
         vernietigd, zoals aan de deelnemers is beloofd.";
    HELP_RECEIPT:
        "What was promised to the participants, what has been kept and what is still open. The receipt lies as a file in \
         the study's folder.",
        "Wat de deelnemers is beloofd, wat is nagekomen en wat nog openstaat. Het bewijs ligt als bestand in de map van de \
         studie.";

    RECEIPT_DESTROYED:
        "The recording has been destroyed: {files} files, {size}, on {date} at {time}.",
        "De opname is vernietigd: {files} bestanden, {size}, op {date} om {time}.";
    RECEIPT_DESTROYED_DOUBT:
        "The recording was destroyed on {date} at {time}, but not every check held. The receipt says which.",
        "De opname is op {date} om {time} vernietigd, maar niet elke controle klopte. Op het bewijs staat welke.";
    RECEIPT_DESTROYING: "The recording is being destroyed …", "De opname wordt vernietigd …";
    RECEIPT_STILL_THERE:
        "The recording is still there, sealed, and must be gone by {date}.",
        "De opname is er nog, verzegeld, en moet uiterlijk {date} weg zijn.";
    RECEIPT_NOT_SHOWN:
        "The recording was to be destroyed, but not every check held. Open the session again to finish it.",
        "De opname had vernietigd moeten zijn, maar niet elke controle klopte. Open de sessie opnieuw om het af te maken.";
    RECEIPT_OVERDUE:
        "The recording is still there, sealed, and should have been gone by {date}.",
        "De opname is er nog, verzegeld, en had uiterlijk {date} weg moeten zijn.";
    RECEIPT_NO_RECORDING:
        "There is no recording of the conversation: none was made.",
        "Er is geen opname van het gesprek: die is niet gemaakt.";
    RECEIPT_RAW_SEALED:
        "The raw text and the notes lie sealed in the study's folder.",
        "De ruwe tekst en de notities liggen verzegeld in de map van de studie.";
    RECEIPT_RAW_SEALED_UNTIL:
        "The raw text and the notes lie sealed in the study's folder and must be gone by {date}.",
        "De ruwe tekst en de notities liggen verzegeld in de map van de studie en moeten uiterlijk {date} weg zijn.";
    RECEIPT_RAW_DESTROYED:
        "The raw text and the notes have been destroyed too.",
        "De ruwe tekst en de notities zijn ook vernietigd.";
    RECEIPT_RAW_DOUBT:
        "The raw text and the notes were destroyed too, but not every check held. The receipt says which.",
        "De ruwe tekst en de notities zijn ook vernietigd, maar niet elke controle klopte. Op het bewijs staat welke.";
    RECEIPT_DECLINED:
        "The session did not take place, because nobody took part. No conversation was recorded.",
        "De sessie is niet doorgegaan, omdat niemand meedeed. Er is geen gesprek opgenomen.";
    RECEIPT_PROMISES: "What was promised to the participants", "Wat de deelnemers is beloofd";
    RECEIPT_TITLE: "The receipt", "Het bewijs";
    RECEIPT_FILE: "File: {file}", "Bestand: {file}";
    RECEIPT_FILE_IN_STUDY: "File in the study's folder: {file}", "Bestand in de map van de studie: {file}";
    RECEIPT_WRITING: "The receipt is being written …", "Het bewijs wordt geschreven …";
    RECEIPT_KEY_HOME: "back to the study", "terug naar de studie";
    RECEIPT_KEY_HOME_LONG:
        "Close this session and go back to the study; Esc does the same.",
        "Deze sessie sluiten en teruggaan naar de studie; Esc doet hetzelfde.";
    RECEIPT_KEY_READ: "read on", "verder lezen";
    RECEIPT_KEY_READ_LONG:
        "Move through the receipt; a space goes a page further.",
        "Door het bewijs bewegen; met de spatie ga je een pagina verder.";

}
