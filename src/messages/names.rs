//! What is said about the study's name table.

use crate::messages::catalogue::catalogue;

catalogue! { "names";
    NONE: "This study has no name table: pseudonyms are the same within a session and not beyond it. luister names begin starts one.",
        "Deze studie heeft geen namentabel: pseudoniemen zijn binnen een sessie gelijk en daarbuiten niet. Met luister names begin begin je er een.";
    BEGUN: "The name table is begun, sealed with the study key. From the next approval on, the same name gets the same pseudonym in every session. As long as it is there, texts can be led back to names by whoever has the key; luister names destroy removes it.",
        "De namentabel is begonnen, verzegeld met de studiesleutel. Vanaf de volgende goedkeuring krijgt dezelfde naam in elke sessie hetzelfde pseudoniem. Zolang die er is, zijn teksten voor wie de sleutel heeft tot namen te herleiden; met luister names destroy verwijder je de tabel.";
    THERE: "Names in the study's table, sealed: {count}.", "Namen in de tabel van de studie, verzegeld: {count}.";
    FORGOTTEN: "Names that stood in {session} only, forgotten: {count}.", "Namen die alleen in {session} stonden, vergeten: {count}.";
    DESTROY_ASK: "Remove the name table? After this nothing leads from a pseudonym to a name, and new sessions count from one again. (yes/no)",
        "De namentabel verwijderen? Daarna leidt niets meer van een pseudoniem naar een naam, en nieuwe sessies tellen weer vanaf één. (ja/nee)";
    DESTROYED: "The name table was overwritten and removed. Copies that a backup made are out of reach; they open only with the study key.",
        "De namentabel is overschreven en verwijderd. Bij reservekopieën kan luister niet; die zijn alleen met de studiesleutel te openen.";
    CONFIRM: "What stays as well: the names that got a pseudonym, sealed in the study's name table. luister names destroy removes it.",
        "Wat ook blijft: de namen die een pseudoniem kregen, verzegeld in de namentabel van de studie. Met luister names destroy gaat die weg.";
    RECEIPT: "Names that went into the study's sealed name table, so that the same person has the same pseudonym in every session: {count}. As long as that table is there, the text can be led back to names by whoever has the study key.",
        "Namen die in de verzegelde namentabel van de studie zijn opgenomen, zodat dezelfde persoon in elke sessie hetzelfde pseudoniem heeft: {count}. Zolang die tabel er is, is de tekst voor wie de studiesleutel heeft tot namen te herleiden.";
    WITHDREW: "The study's name table still holds names that stood in {session} only. To forget them: luister names forget {session}",
        "In de namentabel van de studie staan nog namen die alleen in {session} voorkwamen. Om ze te vergeten: luister names forget {session}";
}
