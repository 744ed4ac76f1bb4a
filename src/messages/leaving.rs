//! What is said when something leaves the house: exports, reports, archives.

use crate::messages::catalogue::catalogue;

catalogue! { "leaving";
    NOT_APPROVED: "The transcript of {session} is not approved yet.", "Het transcript van {session} is nog niet goedgekeurd.";
    NOT_APPROVED_MEANS: "Names may still stand in it, so nothing of it leaves.", "Er kunnen nog namen in staan, dus er gaat niets van naar buiten.";
    NOT_APPROVED_TODO: "Review and approve it first: luister review {session}. With --not-anonymised the text leaves as it is, and every file says so.",
        "Loop de tekst eerst na en keur die goed: luister review {session}. Met --not-anonymised gaat de tekst zoals die is, en elk bestand zegt dat.";
    TAKEN_BACK: "Everything of {session} was taken back.", "Van {session} is alles teruggenomen.";
    TAKEN_BACK_MEANS: "Nothing of it is left that could leave.", "Er is niets meer van over dat naar buiten kan.";
    TAKEN_BACK_TODO: "Its receipt says what went, and when.", "Het bewijs zegt wat er weg is en sinds wanneer.";
    TRANSCRIPT_GONE: "Removed: the approved transcript. Files that were exported from it before are out of reach; remove those yourself.",
        "Verwijderd: het goedgekeurde transcript. Bij bestanden die er eerder uit zijn geëxporteerd kan luister niet; haal die zelf weg.";
    UNREADABLE: "The approved transcript of {session} can't be read.", "Het goedgekeurde transcript van {session} is niet te lezen.";
    UNREADABLE_MEANS: "It was changed, or a newer luister wrote it; nothing was exported.", "Het is veranderd, of een nieuwere luister heeft het geschreven; er is niets geëxporteerd.";
    UNREADABLE_TODO: "Put the file back from a backup, or use the luister that wrote it.", "Zet het bestand terug vanuit een reservekopie, of gebruik de luister die het schreef.";
    NONE_APPROVED: "No transcript in this study is approved yet, so there is nothing that may leave.",
        "In deze studie is nog geen transcript goedgekeurd, dus er is niets dat naar buiten mag.";
    WHICH: "Name one or more sessions, or write --all for every approved one.", "Noem een of meer sessies, of schrijf --all voor alle goedgekeurde.";
    WRITTEN: "Written: {file}", "Geschreven: {file}";
    UNCHANGED: "Already there, the same: {file}", "Stond er al, precies zo: {file}";
    OVERWRITE: "Already there ({count}): {files}. Replace? [y/N]", "Staat er al ({count}): {files}. Vervangen? [j/N]";
    EXISTS: "{files} is there already, with other content. Nothing was written; add --force to replace it.",
        "{files} staat er al, met andere inhoud. Er is niets geschreven; voeg --force toe om het te vervangen.";
    DRAFT_NEXT: "The draft is {file}. Turn its codes into questions, and check it with luister guide check.",
        "Het concept staat in {file}. Maak van de codes vragen en controleer het met luister guide check.";
    DRAFT_COUNT: "Codes that became topics: {topics}.", "Codes die onderwerpen zijn geworden: {topics}.";
}
