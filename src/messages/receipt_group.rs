//! What a receipt says about who came in late and who withdrew from a group, and what is said before such a withdrawal.

use crate::messages::catalogue::catalogue;

catalogue! { "receipt_group";
    JOINED: "came in on {at}, at {place} of the recording. Nothing was taken in from then until {on}; the answers below were given in between.",
        "kwam erbij op {at}, bij {place} van de opname. Vanaf dat moment tot {on} is niets opgenomen; de antwoorden hieronder zijn daartussen gegeven.";
    JOINED_NOTES: "came in on {at}; the conversation went on, with notes only, on {on}, after the answers below.",
        "kwam erbij op {at}; het gesprek ging verder, met alleen notities, op {on}, na de antwoorden hieronder.";
    JOINED_NEVER: "came in on {at}; the conversation never went on with this participant, and nothing of them was taken in.",
        "kwam erbij op {at}; het gesprek is niet met deze deelnemer verdergegaan, en van diegene is niets opgenomen.";
    Y_JOINED: "You came in on {at}. Nothing was taken in from then until {on}; you gave your answers in between.",
        "U kwam erbij op {at}. Vanaf dat moment tot {on} is niets opgenomen; daartussen gaf u uw antwoorden.";
    Y_JOINED_NOTES: "You came in on {at}. The conversation went on, with notes only, on {on}, after your answers.",
        "U kwam erbij op {at}. Het gesprek ging verder, met alleen notities, op {on}, na uw antwoorden.";
    Y_JOINED_NEVER: "You came in on {at}. The conversation did not go on with you, and nothing of you was taken in.",
        "U kwam erbij op {at}. Het gesprek is niet met u verdergegaan, en van u is niets opgenomen.";
    WITHDREW_PRESSED: "Who spoke was pressed by the moderator during the conversation, so the turns of {code} were told apart by hand, not by a microphone: some words of {code} may have stayed, some of others may have gone. In the sealed sound nothing can be told apart; it goes with the recording.",
        "Wie er sprak, is tijdens het gesprek door de gespreksleider aangegeven. De beurten van {code} zijn dus met de hand onderscheiden en niet door een microfoon: er kunnen woorden van {code} zijn blijven staan en woorden van anderen zijn verdwenen. In het verzegelde geluid is niets te onderscheiden; dat verdwijnt met de opname.";
    WITHDREW_READ: "No microphone was that of {code} alone: whoever read the text told the turns of {code} apart. Some words of {code} may have stayed, some of others may have gone. In the sealed sound nothing can be told apart; it goes with the recording.",
        "Er was geen microfoon voor {code} alleen: wie de tekst las, heeft de beurten van {code} onderscheiden. Er kunnen woorden van {code} zijn blijven staan en woorden van anderen zijn verdwenen. In het verzegelde geluid is niets te onderscheiden; dat verdwijnt met de opname.";
    APPROVED_UNDER_WAY: "This was after the transcript was approved. Taking the words of {code} out of it has begun and is not shown to be done yet; until then nothing of it is exported.",
        "Dat was nadat het transcript was goedgekeurd. De woorden van {code} worden eruit gehaald; dat is nog niet aangetoond, en tot dan wordt er niets van geëxporteerd.";
    APPROVED_GONE: "This was after the transcript was approved. The approved transcript was removed as a whole, and nothing of this session is exported any more.",
        "Dat was nadat het transcript was goedgekeurd. Het goedgekeurde transcript is in zijn geheel verwijderd, en van deze sessie wordt niets meer geëxporteerd.";
    APPROVED_TAKEN_OUT: "This was after the transcript was approved. Taken out of it: utterances of {code}: {n}; notes made while {code} spoke, or that name {code}: {notes}. What others said stays, also where it is about {code}. An older copy of the transcript is not exported any more.",
        "Dat was nadat het transcript was goedgekeurd. Daaruit gehaald: uitingen van {code}: {n}; notities van toen {code} sprak, of waarin {code} wordt genoemd: {notes}. Wat anderen zeiden blijft staan, ook waar het over {code} gaat. Een ouder exemplaar van het transcript wordt niet meer geëxporteerd.";
    APPROVED_NOT_TOLD_APART: "This was after the transcript was approved. In it no utterance stood under {code}, so the words of {code} can't be told apart from those of the others; notes that name {code} were taken out: {notes}. To remove the whole transcript: luister withdraw {code} --everything",
        "Dat was nadat het transcript was goedgekeurd. Daarin stond geen uiting op naam van {code}, dus de woorden van {code} zijn niet te onderscheiden van die van de anderen; notities waarin {code} wordt genoemd zijn eruit gehaald: {notes}. Om het hele transcript te verwijderen: luister withdraw {code} --everything";
    APPROVED_EXPORTED: "Files that were exported before are out of reach: whoever holds one has to remove it or export it anew.",
        "Bij bestanden die eerder zijn geëxporteerd kan luister niet: wie er een heeft, moet die weghalen of opnieuw exporteren.";
    Y_WITHDREW_TURNS: "What you said was taken out of the text; utterances removed: {n}. What others said stays, also where it is about you.",
        "Wat u zei, is uit de tekst gehaald; verwijderde uitingen: {n}. Wat anderen zeiden blijft staan, ook waar het over u gaat.";
    Y_WITHDREW_BY_HAND: "Your turns were told apart by hand, not by a microphone: some words of yours may have stayed.",
        "Uw beurten zijn met de hand onderscheiden en niet door een microfoon: er kunnen woorden van u zijn blijven staan.";
    Y_WITHDREW_SHARED: "There was no microphone for you alone, so your words can't be told apart from those of the others. They stay until the recording and the text are destroyed. Ask the researchers if you want more taken out.",
        "Er was geen microfoon voor u alleen; daarom zijn uw woorden niet te onderscheiden van die van de anderen. Ze blijven tot de opname en de tekst worden vernietigd. Vraag het de onderzoekers als u wilt dat er meer uit gaat.";
    Y_APPROVED_UNDER_WAY: "Your words are being taken out of the transcript that was kept; that is not finished yet.",
        "Uw woorden worden uit het transcript gehaald dat bewaard bleef; dat is nog niet klaar.";
    Y_APPROVED_GONE: "The transcript that was kept has been removed. Files that were made from it before are not covered by this; ask the researchers about them.",
        "Het transcript dat bewaard bleef, is verwijderd. Voor bestanden die er eerder van zijn gemaakt geldt dat niet; vraag de onderzoekers daarnaar.";
    Y_APPROVED_TAKEN_OUT: "Your words were taken out of the transcript that was kept. Files that were made from it before are not covered by this; ask the researchers about them.",
        "Uw woorden zijn uit het transcript gehaald dat bewaard bleef. Voor bestanden die er eerder van zijn gemaakt geldt dat niet; vraag de onderzoekers daarnaar.";
    Y_APPROVED_NOT_TOLD_APART: "In the transcript that was kept it does not say which words are yours, so they could not be taken out one by one. Ask the researchers if you want all of it removed.",
        "In het transcript dat bewaard bleef staat niet welke woorden van u zijn, dus die konden er niet apart uit. Vraag het de onderzoekers als u wilt dat alles wordt verwijderd.";
    PLAN_APPROVED_ALL: "{session}: the approved transcript is removed; recording and raw text are gone already. Files that were exported before are out of reach: remove those yourself.",
        "{session}: het goedgekeurde transcript wordt verwijderd; opname en ruwe tekst zijn al weg. Bij bestanden die eerder zijn geëxporteerd kan luister niet: haal die zelf weg.";
    PLAN_APPROVED: "{session}: what {code} said is taken out of the approved transcript, with the notes made while {code} spoke or that name {code}. What others said stays. Files that were exported before are out of reach: remove those yourself and export anew. To remove the whole transcript: --everything",
        "{session}: wat {code} zei, gaat uit het goedgekeurde transcript, met de notities van toen {code} sprak of waarin {code} wordt genoemd. Wat anderen zeiden blijft. Bij bestanden die eerder zijn geëxporteerd kan luister niet: haal die zelf weg en exporteer opnieuw. Om het hele transcript te verwijderen: --everything";
    E_RECORD_ENDED: "The recording ended at {at}, before the conversation did: from then on notes only.",
        "De opname eindigde bij {at}, eerder dan het gesprek: vanaf dat moment zijn er alleen notities gemaakt.";
}
