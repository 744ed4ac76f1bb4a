//! What the review says.

use crate::messages::catalogue::catalogue;

catalogue! { "review";
    COPY_TITLE: "What {code} said (session {session})", "Wat {code} heeft gezegd (sessie {session})";
    COPY_WHAT: "These are your own words, de-identified: what stands in [brackets] was replaced so that nobody is recognised.",
        "Dit zijn uw eigen woorden, gede-identificeerd: wat tussen [haken] staat, is vervangen zodat niemand herkend wordt.";
    COPY_HOW: "Change what is not right, behind the number it belongs to. Leave the numbers and the brackets as they are.",
        "Verander wat niet klopt, achter het nummer waar het bij hoort. Laat de nummers en de haken staan.";
    COPY_LEFT_OUT: "A paragraph you leave away stays as it was. To have something taken out, write so behind its number.",
        "Een alinea die u weglaat, blijft zoals die was. Moet er iets uit, schrijf dat dan achter het nummer.";
}
