//! A small guide in both languages, as a value.

use luister::guide::promise::PromiseKind;
use luister::guide::{ConsentItem, Guide, GuideKind, OnNo, Purpose, Section, SectionKind, Topic};
use luister::units::{Digest, Language};

fn pick(language: Language, nl: &'static str, en: &'static str) -> String {
    match language {
        Language::Nl => nl.into(),
        Language::En => en.into(),
    }
}

/// Returns the guide.
pub fn guide(language: Language) -> Guide {
    let t = |nl, en| pick(language, nl, en);
    Guide {
        id: "experience".parse().unwrap(),
        version: "2026-11".into(),
        title: t("Eigen ervaring in het werk", "Experience of one's own at work"),
        language,
        second: None,
        kind: GuideKind::Interview,
        minutes: 60,
        purpose: t("Wat betekent eigen ervaring in het werk?", "What does experience of one's own mean at work?"),
        researchers: "Anna".into(),
        distress: t(
            "Praat erover met iemand die je vertrouwt, of bel 0800-2000, dag en nacht.",
            "Talk about it with somebody you trust, or call 0800-2000, day and night.",
        ),
        consent: vec![
            item("welcome", &t("Welkom", "Welcome"), &t(WELCOME_NL, WELCOME_EN), "", Purpose::Inform, OnNo::Continue),
            item(
                "take-part",
                &t("Meedoen", "Taking part"),
                &t(
                    "Je hoeft niet mee te doen. Je mag op elk moment stoppen, zonder een reden te geven, en elke vraag overslaan.",
                    "You need not take part. You can stop at any time without giving a reason, and skip any question.",
                ),
                &t("Wil je meedoen?", "Would you like to take part?"),
                Purpose::TakePart,
                OnNo::Leave,
            ),
            item(
                "record",
                &t("Opname", "Recording"),
                &t(
                    "Van het gesprek maken we een opname, zodat we kunnen uitschrijven wat je zegt. De opname wordt vernietigd \
                     zodra het transcript klaar is, uiterlijk 14 dagen na dit gesprek.",
                    "We record the conversation so that we can write out what you say. The recording is destroyed once the \
                     transcript is made, 14 days after this conversation at the latest.",
                ),
                &t("Mogen we het gesprek opnemen?", "May we record the conversation?"),
                Purpose::Record,
                OnNo::NoRecording,
            ),
            item(
                "quote",
                &t("Citeren", "Quoting"),
                &t(
                    "We citeren alleen met een code, nooit met een naam.",
                    "We quote with a code only, never with a name.",
                ),
                &t("Mogen we je citeren?", "May we quote you?"),
                Purpose::Quote,
                OnNo::Continue,
            ),
        ],
        sections: vec![
            section(
                "opening",
                &t("Kennismaking", "Getting to know each other"),
                SectionKind::Opening,
                vec![topic(
                    "work",
                    &t("Het werk", "The work"),
                    &t("Kun je iets vertellen over je werk?", "Could you tell me something about your work?"),
                    &[
                        t("Hoe lang doe je dit werk?", "How long have you done this work?"),
                        t("Met wie werk je?", "Whom do you work with?"),
                    ],
                    5,
                )],
            ),
            section(
                "core",
                &t("Eigen ervaring", "Experience of one's own"),
                SectionKind::Key,
                vec![
                    topic(
                        "influence",
                        &t("Invloed op het werk", "Influence on the work"),
                        &t(
                            "Heeft wat je zelf hebt meegemaakt invloed op hoe je met gezinnen werkt, en zo ja, op welke manier?",
                            "Does what you went through yourself influence how you work with families, and if so, in what way?",
                        ),
                        &[
                            t("Kun je een voorbeeld geven?", "Could you give an example?"),
                            t("Wat zie je eerder dan een collega?", "What do you see earlier than a colleague?"),
                            t("Wanneer zit het in de weg?", "When does it get in the way?"),
                        ],
                        15,
                    ),
                    topic(
                        "desirable",
                        &t("Wenselijkheid", "Desirability"),
                        &t(
                            "Hoe wenselijk vind je het om eigen ervaring open te gebruiken?",
                            "How desirable is it to use one's own experience openly?",
                        ),
                        &[],
                        10,
                    ),
                ],
            ),
            section(
                "closing",
                &t("Afsluiting", "Closing"),
                SectionKind::Ending,
                vec![topic(
                    "missed",
                    &t("Nog iets", "Anything else"),
                    &t(
                        "Is er iets dat we nog niet hebben besproken?",
                        "Is there anything that we have not talked about?",
                    ),
                    &[],
                    5,
                )],
            ),
        ],
        digest: Digest::of(b"guide"),
    }
}

const WELCOME_NL: &str = "Fijn dat je er bent. Wij onderzoeken wat eigen ervaring betekent voor mensen die met gezinnen \
werken. Het gesprek duurt ongeveer een uur.\n\nJe hoeft niets persoonlijks te delen. Wat je vertelt, blijft op deze computer, \
en in wat we publiceren staan geen namen.";
const WELCOME_EN: &str = "It is good that you are here. We study what experience of one's own means to people who work with \
families. The conversation takes about an hour.\n\nYou need not share anything personal. What you tell stays on this computer, \
and nothing that we publish has a name in it.";

fn item(id: &str, title: &str, text: &str, question: &str, purpose: Purpose, on_no: OnNo) -> ConsentItem {
    ConsentItem {
        id: id.parse().unwrap(),
        title: title.into(),
        text: text.into(),
        question: question.into(),
        purpose,
        promises: if purpose == Purpose::Record { vec![PromiseKind::DestroyRecording] } else { Vec::new() },
        on_no,
    }
}

fn section(id: &str, title: &str, kind: SectionKind, topics: Vec<Topic>) -> Section {
    let minutes = topics.iter().map(|t| t.minutes).sum();
    Section {
        id: id.parse().unwrap(),
        title: title.into(),
        kind,
        minutes,
        read_aloud: String::new(),
        points: Vec::new(),
        topics,
    }
}

fn topic(id: &str, title: &str, question: &str, probes: &[String], minutes: u32) -> Topic {
    Topic {
        id: id.parse().unwrap(),
        title: title.into(),
        question: question.into(),
        probes: probes.to_vec(),
        minutes,
        code: title.into(),
        research_question: "1".into(),
        only_if: String::new(),
    }
}
