//! What `luister doctor` says: what is so, and what to do about it.

use crate::messages::catalogue::catalogue;

catalogue! { "doctor";
    STUDY: "study: {study}, in {dir}", "studie: {study}, in {dir}";
    NO_STUDY_DO: "Make one with luister new my-study, or go to its folder first.",
        "Maak er een met luister new mijn-studie, of ga eerst naar de map ervan.";

    OWN_FOLDER: "folder: no sign that it is copied to other computers by itself",
        "map: niets wijst erop dat hij vanzelf naar andere computers wordt gekopieerd";
    SYNCED: "{what} lies in {folder}, and {service} copies that folder to other computers",
        "{what} ligt in {folder}, en {service} kopieert die map naar andere computers";
    SYNCED_BY_NAME: "{what} lies in {folder}: by its name a folder that {service} copies to other computers",
        "{what} ligt in {folder}: naar de naam een map die {service} naar andere computers kopieert";
    SYNCED_ELSEWHERE: "{what} lies on another computer's disk ({service}, at {folder})",
        "{what} ligt op de schijf van een andere computer ({service}, bij {folder})";
    WHAT_STUDY: "the study", "de studie";
    WHAT_KEYS: "the study key", "de studiesleutel";
    SYNCED_DO: "Move it to a folder that stays on this computer before the next session, and have the copies there destroyed. What was sealed stays sealed in a copy, but what is destroyed here is not destroyed there.",
        "Verplaats die vóór de volgende sessie naar een map die op deze computer blijft, en laat de kopieën daar vernietigen. Wat verzegeld is blijft in een kopie verzegeld, maar wat hier wordt vernietigd, is daar niet vernietigd.";
    SYNCED_HAPPENED: "This study lies in {folder}, a folder of {service}.",
        "Deze studie ligt in {folder}, een map van {service}.";
    SYNCED_MEANS: "Everything in it, sealed recordings too, is copied to other computers; destroying it here does not destroy it there.",
        "Alles erin, ook verzegelde opnamen, wordt naar andere computers gekopieerd; wie het hier vernietigt, vernietigt het daar niet.";
    SYNCED_TODO: "Move the study to a folder that stays on this computer; luister doctor tells more.",
        "Verplaats de studie naar een map die op deze computer blijft; luister doctor vertelt meer.";

    SNAPSHOTS_KEPT: "snapshots: {by} keeps older states of this disk ({seen})",
        "momentopnamen: {by} bewaart oudere toestanden van deze schijf ({seen})";
    SNAPSHOTS_KEPT_DO: "Leave the study and the keys out of them, or delete the snapshots that are older than a destruction. What they keep is sealed; whoever has the study key too could open it.",
        "Laat de studie en de sleutels erbuiten, of verwijder de momentopnamen van vóór een vernietiging. Wat erin staat is verzegeld; wie ook de studiesleutel heeft, zou het kunnen openen.";
    SNAPSHOTS_POSSIBLE: "snapshots: {kind} can keep older states of this disk; none were seen",
        "momentopnamen: {kind} kan oudere toestanden van deze schijf bewaren; er zijn er geen gezien";
    SNAPSHOTS_NONE: "snapshots: {kind} keeps none by itself; those of a virtual machine or a server can't be seen from here",
        "momentopnamen: {kind} bewaart er vanzelf geen; die van een virtuele machine of een server zijn van hieruit niet te zien";
    SNAPSHOTS_UNKNOWN: "snapshots: could not be found out",
        "momentopnamen: niet te achterhalen";
    SNAPSHOTS_UNKNOWN_DO: "Ask whoever looks after this computer whether older states of its disk are kept, and for how long.",
        "Vraag wie deze computer beheert of er oudere toestanden van de schijf worden bewaard, en hoe lang.";

    DISK: "disk: {gigabytes} GB free, {hours} hours of recording with two microphones",
        "schijf: {gigabytes} GB vrij, {hours} uur opnemen met twee microfoons";
    DISK_DO: "Make room: an interview of an hour with two microphones takes a quarter of a gigabyte, and the margin is for what you do not expect.",
        "Maak ruimte: een interview van een uur met twee microfoons kost een kwart gigabyte, en de marge is voor wat je niet verwacht.";
    DISK_FULL: "disk: {gigabytes} GB free, not enough for an hour with two microphones",
        "schijf: {gigabytes} GB vrij, niet genoeg voor een uur met twee microfoons";
    NO_DISK: "disk: not looked at, because there is no study here",
        "schijf: niet bekeken, want hier is geen studie";
    ENCRYPTED: "disk encryption: the study lies on an encrypted disk",
        "schijfversleuteling: de studie ligt op een versleutelde schijf";
    NOT_ENCRYPTED: "disk encryption: the disk under the study is not encrypted",
        "schijfversleuteling: de schijf onder de studie is niet versleuteld";
    NOT_ENCRYPTED_DO: "Put a passphrase on the study key (luister key protect), or have the disk encrypted; better both. Without either, whoever finds this laptop has the key beside the lock.",
        "Zet een wachtzin op de studiesleutel (luister key protect), of laat de schijf versleutelen; liever allebei. Zonder een van beide heeft wie deze laptop vindt de sleutel naast het slot.";
    ENCRYPTED_UNKNOWN: "disk encryption: could not be found out",
        "schijfversleuteling: niet te achterhalen";

    KEY_PROTECTED: "study key: in {dir}, with a passphrase", "studiesleutel: in {dir}, met wachtzin";
    KEY_OPEN: "study key: in {dir}, without a passphrase", "studiesleutel: in {dir}, zonder wachtzin";
    KEY_OPEN_DO: "luister key protect puts a passphrase on it; luister key backup FILE writes a copy to keep apart from the study.",
        "luister key protect zet er een wachtzin op; luister key backup BESTAND schrijft een kopie om apart van de studie te bewaren.";
    KEY_LATER: "study key: is made with the first session, in {dir}",
        "studiesleutel: komt bij de eerste sessie, in {dir}";
    KEY_GONE: "study key: not in {dir}, though this study has sessions",
        "studiesleutel: niet in {dir}, terwijl deze studie sessies heeft";
    KEY_DO: "Restore it from its backup with luister key restore FILE; without it nothing of this study can be opened.",
        "Zet hem terug uit de reservekopie met luister key restore BESTAND; zonder sleutel is van deze studie niets te openen.";

    SWAP_OFF: "swap: none", "wisselgeheugen: geen";
    SWAP_MEMORY: "swap: in memory only", "wisselgeheugen: alleen in het geheugen";
    SWAP_ENCRYPTED: "swap: encrypted", "wisselgeheugen: versleuteld";
    SWAP_OPEN: "swap: on and not encrypted; the system may write pieces of memory to the disk, and receipts say so",
        "wisselgeheugen: aan en niet versleuteld; het systeem kan stukken geheugen op de schijf zetten, en bewijzen zeggen dat";
    SWAP_OPEN_DO: "Switch it off before a session (sudo swapoff -a; it comes back when the computer starts), or have it encrypted.",
        "Zet het uit vóór een sessie (sudo swapoff -a; na een herstart is het er weer), of laat het versleutelen.";
    SWAP_UNKNOWN: "swap: could not be found out; receipts say so",
        "wisselgeheugen: niet te achterhalen; bewijzen zeggen dat";
    SWAP_UNKNOWN_DO: "Ask whoever looks after this computer; with the disk encrypted, swap on it is as a rule encrypted too.",
        "Vraag wie deze computer beheert; op een versleutelde schijf is het wisselgeheugen meestal ook versleuteld.";
    DUMPS_OFF: "core dumps: off for luister", "geheugenafdrukken bij een fout: uit voor luister";
    DUMPS_ON: "core dumps: could not be switched off here", "geheugenafdrukken bij een fout: hier niet uit te zetten";
    DUMPS_ON_DO: "Start luister outside the sandbox or container that forbids it, where you can.",
        "Start luister buiten de afgeschermde omgeving die dat verbiedt, als dat kan.";

    MICROPHONE: "microphone: {name} ({count} in all); not opened; you try it when you set up a session",
        "microfoon: {name} ({count} in totaal); niet geopend; bij een nieuwe sessie probeer je hem";
    NO_MICROPHONE: "microphone: none found", "microfoon: geen gevonden";
    NO_MICROPHONE_DO: "Plug one in, or let luister's terminal use it in the settings of your system; luister devices lists what is found. Notes can be taken without one.",
        "Sluit er een aan, of sta hem in de instellingen van je systeem toe voor deze terminal; luister devices laat zien wat er gevonden is. Notities maken kan zonder.";
    MODEL: "speech model: {name}", "spraakmodel: {name}";
    NO_MODEL: "speech model: none; recording works, transcribing waits",
        "spraakmodel: geen; opnemen gaat, uitschrijven wacht";
    NO_MODEL_DO: "luister model get base downloads one, once; luister model add FILE takes one you have.",
        "luister model get base haalt er een op, eenmalig; luister model add BESTAND neemt er een die je hebt.";
    MODEL_GONE: "speech model: the settings name {name}, which is not installed",
        "spraakmodel: de instellingen noemen {name}, en dat is er niet";
    MODEL_GONE_DO: "luister model get {name} downloads it, or name another one in the settings.",
        "luister model get {name} haalt het op, of noem een ander in de instellingen.";
    PROCESSOR: "processor: has everything the engine was built for", "processor: heeft alles waarvoor de motor is gebouwd";
    PROCESSOR_LACKS: "processor: lacks {what}, for which this luister was built; recording works, transcribing does not",
        "processor: mist {what}, waarvoor deze luister is gebouwd; opnemen gaat, uitschrijven niet";
    PROCESSOR_LACKS_DO: "Use a build for this computer: cargo install --path . in luister's sources makes one.",
        "Gebruik een versie voor deze computer: cargo install --path . in de bronnen van luister maakt er een.";

    SETTINGS: "settings: in order", "instellingen: in orde";
    SETTINGS_BAD_DO: "luister settings says where the file lies; luister works with its usual keys until it is mended.",
        "luister settings zegt waar het bestand staat; tot het hersteld is werkt luister met de gewone toetsen.";

    CLOCK: "clock: {now}, kept with a time server", "klok: {now}, gelijk gehouden met een tijdserver";
    CLOCK_NOT_YET: "clock: {now}; no time server reached since this computer was started",
        "klok: {now}; sinds de start van deze computer nog geen tijdserver bereikt";
    CLOCK_NOBODY: "clock: {now}; nothing speaks against it", "klok: {now}; niets spreekt het tegen";
    CLOCK_DO: "Compare it with another clock: last days are counted on it.",
        "Vergelijk hem met een andere klok: laatste dagen worden erop geteld.";
    CLOCK_BEHIND: "clock: {now}, but something here was written {hours} hours later than that",
        "klok: {now}, maar hier is iets {hours} uur later dan dat geschreven";
    CLOCK_BEHIND_DO: "Set the clock right before a session: last days are counted on it, and receipts carry its time.",
        "Zet de klok goed vóór een sessie: laatste dagen worden erop geteld, en bewijzen dragen de tijd ervan.";

    TERMINAL: "terminal: {columns} by {rows}, {colours}", "terminal: {columns} bij {rows}, {colours}";
    TERMINAL_SMALL_DO: "Make the window larger or the letters smaller: 80 by 24 is what the screens are made for.",
        "Maak het venster groter of de letters kleiner: de schermen zijn gemaakt voor 80 bij 24.";
    NO_TERMINAL: "terminal: this is none; the screens need one", "terminal: dit is er geen; de schermen hebben er een nodig";
    NO_TERMINAL_DO: "Start luister in a terminal window, or use luister --plain.",
        "Start luister in een terminalvenster, of gebruik luister --plain.";
    COLOURS_NONE: "no colours", "geen kleuren";
    COLOURS_SIXTEEN: "16 colours", "16 kleuren";
    COLOURS_MANY: "256 colours", "256 kleuren";
    COLOURS_TRUE: "every colour", "alle kleuren";
    NOT_UTF8: "letters: this terminal is not set to UTF-8; é, ● and lines may look wrong",
        "letters: deze terminal staat niet op UTF-8; é, ● en lijnen kunnen er raar uitzien";
    NOT_UTF8_DO: "Start it with LANG=en_GB.UTF-8, or choose UTF-8 in the terminal's settings.",
        "Start met LANG=nl_NL.UTF-8, of kies UTF-8 in de instellingen van de terminal.";
    UTF8: "letters: UTF-8", "letters: UTF-8";

    TO_DO: "  → ", "  → ";
    GOOD: "A session can be held here.", "Hier kan een sessie worden gehouden.";
    LOOK: "A session can be held here; the lines with → say what is worth doing.",
        "Hier kan een sessie worden gehouden; de regels met → zeggen wat er nog te doen valt.";
    SERIOUS: "First see to the lines with ✗; hold a session here after that.",
        "Doe eerst iets aan de regels met ✗; houd daarna pas een sessie.";
}
