//! What may stand beside the numbers of a text, seen at a glance: most texts have
//! nothing of the kind.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::facts::Facts;

pub(super) const ORDER: u8 = 1;
pub(super) const DAY: u8 = 1 << 1;
pub(super) const RATE: u8 = 1 << 2;
pub(super) const LABEL: u8 = 1 << 3;
pub(super) const MEASURE: u8 = 1 << 4;
pub(super) const ERA: u8 = 1 << 5;

/// The kinds of which a text may say something; it may be too many.
pub(super) fn kinds(facts: &Facts) -> u8 {
    let of =
        |text: &str| CLUES.find_overlapping_iter(text).fold(0, |seen, found| seen | kind(found.pattern().as_usize()));
    // "5pm"
    let joined = facts.numbers.iter().any(|number| number.span.len() < 5 && number.span.len() > number.value().len());
    facts.prose.iter().fold(if joined { DAY } else { 0 }, |seen, prose| seen | of(&prose.text))
}

/// Whether a text may say that something was before Christ.
pub(super) fn says_era(facts: &Facts) -> bool {
    facts.prose.iter().any(|prose| ERAS.is_match(&prose.text))
}

fn kind(pattern: usize) -> u8 {
    let mut first = 0;
    let of = |(kind, words): &(u8, &[&str])| {
        first += words.len();
        (pattern < first).then_some(*kind)
    };
    WORDS.iter().find_map(of).unwrap_or_default()
}

static CLUES: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let words = WORDS.iter().flat_map(|(_, words)| words.iter());
    AhoCorasick::builder().kind(Some(aho_corasick::AhoCorasickKind::DFA)).build(words).expect("words make an automaton")
});

static ERAS: LazyLock<AhoCorasick> = LazyLock::new(|| {
    AhoCorasick::new(["BC", "B.C", "CE", "AD ", "A.D", "میلاد", "ق.م", "ق. م", "پ.م", "مسیح"]).expect("so do these")
});

/// Words, without what may be a capital, by their kind.
const WORDS: &[(u8, &[&str])] = &[
    (
        ORDER,
        &[
            "efore",
            "fter",
            "rior to",
            "earlier",
            "later",
            "ago",
            "previously",
            "پیش",
            "پس",
            "قبل",
            "بعد",
            "زودتر",
            "دیرتر",
        ],
    ),
    (
        DAY,
        &[
            "a.m",
            "p.m",
            "A.M",
            "P.M",
            " am",
            " pm",
            "AM",
            "PM",
            "orning",
            "vening",
            "noon",
            "midday",
            "night",
            "dawn",
            "sunrise",
            "sunset",
            "dusk",
            "daybreak",
            "صبح",
            "شب",
            "عصر",
            "ظهر",
            "بامداد",
            "سحر",
            "سپیده",
            "پگاه",
            "غروب",
            "شامگاه",
            ".ظ",
        ],
    ),
    (
        RATE,
        &[
            "per ",
            "each ",
            "very ",
            "aily",
            "eekly",
            "onthly",
            "yearly",
            "nnual",
            "hourly",
            "nightly",
            " a day",
            " a week",
            " a fortnight",
            " a month",
            " a year",
            " a quarter",
            " a night",
            " a minute",
            " an hour",
            "روزی ",
            "روزانه",
            "هفته\u{200c}ای",
            "هفتگی",
            "ماهی ",
            "ماهانه",
            "ماهیانه",
            "سالی ",
            "سالانه",
            "سالیانه",
            "ساعتی ",
            "شبی ",
            "دقیقه\u{200c}ای",
            "ثانیه\u{200c}ای",
            "هر ",
            "در روز",
            "در هفته",
            "در ماه",
            "در سال",
            "در ساعت",
            "در ثانیه",
            "در دقیقه",
            "در شبانه",
        ],
    ),
    (
        LABEL,
        &[
            "rticle",
            "ule",
            "rinciple",
            "aragraph",
            "ection",
            "hapter",
            "art ",
            "age ",
            "ages ",
            "olume",
            "ard ",
            "ards ",
            "ell ",
            "oom ",
            "loor ",
            "able ",
            "igure ",
            "nnex ",
            "ppendix ",
            "esolution",
            "ماد",
            "مواد",
            "اصل",
            "قاعد",
            "قواعد",
            "پاراگراف",
            "بند",
            "فصل",
            "قسمت",
            "بخش",
            "صفح",
            "جلد",
            "سلول",
            "اتاق",
            "طبقه",
            "جدول",
            "شکل",
            "پیوست",
            "ضمیمه",
            "قطعنامه",
        ],
    ),
    (
        MEASURE,
        &[
            " long",
            " wide",
            " broad",
            " high",
            " tall",
            " deep",
            "length",
            "width",
            "breadth",
            "height",
            "altitude",
            "elevation",
            "depth",
            "diameter",
            "طول",
            "دراز",
            "عرض",
            "پهنا",
            "ارتفاع",
            "بلند",
            "عمق",
            "ژرف",
            "قطر",
        ],
    ),
    (ERA, &["BC", "B.C", "CE", "AD", "A.D", "میلاد"]),
];
