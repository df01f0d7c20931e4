//! Number words of English and Persian, and how they add up.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::compound;

/// What a word does to a number that is being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Adds itself: two, twenty, دویست.
    Add(u64),
    /// Multiplies what stands before it by a hundred: the English "hundred".
    Hundred,
    /// Multiplies what stands before it and closes it: thousand, میلیون.
    Scale(u64),
}

/// A number word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// What it does.
    pub part: Part,
    /// Third, سوم.
    pub ordinal: bool,
    /// Words that are more often something else: one, second, نه.
    pub slight: bool,
}

/// Reads one word, as tokens are folded.
///
/// ```
/// use hamgam::text::number::words::{Part, read};
/// assert_eq!(read("دویست").unwrap().part, Part::Add(200));
/// assert!(read("سومین").unwrap().ordinal);
/// assert!(read("کتاب").is_none());
/// ```
pub fn read(word: &str) -> Option<Reading> {
    if let Some(known) = KNOWN.get(word) {
        return Some(*known);
    }
    // As most words are that are no number.
    if word.is_ascii() {
        return None;
    }
    if let Some(value) = compound::whole(word) {
        return Some(Reading { part: Part::Add(value), ordinal: false, slight: false });
    }
    let stem = ["مین", "می", "مش", "م"].iter().find_map(|end| word.strip_suffix(end))?.trim_end_matches('\u{200c}');
    let joined =
        || compound::whole(stem).map(|value| Reading { part: Part::Add(value), ordinal: false, slight: false });
    let cardinal = KNOWN.get(stem).copied().or_else(joined)?;
    // «سیم» is a wire, «دهم» the tenth.
    let counts = match cardinal.part {
        Part::Add(value) => value > 3 && value != 30 && !cardinal.ordinal,
        // «ده‌هزارمین»
        Part::Scale(_) => word.ends_with("مین"),
        Part::Hundred => false,
    };
    counts.then_some(Reading { part: cardinal.part, ordinal: true, slight: false })
}

static KNOWN: LazyLock<FxHashMap<&'static str, Reading>> = LazyLock::new(|| {
    let add = |value, ordinal, slight| Reading { part: Part::Add(value), ordinal, slight };
    let scale = |value| Reading { part: Part::Scale(value), ordinal: false, slight: false };
    let mut known = FxHashMap::default();
    known.extend(compound::COMPOUNDS.iter().map(|&word| (word, add(compound::value(word), false, true))));
    known.extend(compound::SUMS.iter().map(|&word| (word, add(compound::value(word), false, false))));
    known.extend(ORDINALS.iter().map(|&(word, value)| (word, add(value, true, value < 4))));
    known.extend(CARDINALS.iter().map(|&(word, value)| (word, add(value, false, false))));
    known.extend(SLIGHT.iter().map(|&(word, value)| (word, add(value, false, true))));
    known.extend(SCALES.iter().map(|&(word, value)| (word, scale(value))));
    known.extend(ORDINAL_SCALES.iter().map(|&(word, value)| (word, Reading { ordinal: true, ..scale(value) })));
    known.insert("hundred", Reading { part: Part::Hundred, ordinal: false, slight: false });
    known
});

/// Words that stand for no certain number, by its order of magnitude: hundreds,
/// هزاران.
pub fn vague(word: &str) -> Option<u64> {
    VAGUE.iter().find(|(name, _)| *name == word).map(|(_, value)| *value)
}

/// The same of a word behind which its plural stands apart: «میلیون ها».
pub fn vague_parted(word: &str) -> Option<u64> {
    match word {
        "ده" => Some(10),
        "صد" => Some(100),
        "هزار" | "میلیون" | "میلیارد" => {
            SCALES.iter().find(|(name, _)| *name == word).map(|(_, value)| *value)
        }
        _ => None,
    }
}

/// All words that a number can begin with, but for what «م» and «مین» make of
/// them, and for those of [`compound`] and [`super::roman`].
pub fn all() -> impl Iterator<Item = &'static str> {
    let named = ORDINALS.iter().chain(CARDINALS).chain(SLIGHT).chain(SCALES).chain(ORDINAL_SCALES).chain(VAGUE);
    named.map(|(word, _)| *word).chain(["hundred"]).chain(super::part::all()).chain(super::pair::all())
}

const SCALES: &[(&str, u64)] = &[
    ("thousand", 1_000),
    ("million", 1_000_000),
    ("billion", 1_000_000_000),
    ("trillion", 1_000_000_000_000),
    ("هزار", 1_000),
    ("میلیون", 1_000_000),
    ("میلیارد", 1_000_000_000),
    ("بیلیون", 1_000_000_000_000),
    ("تریلیون", 1_000_000_000_000),
];

/// One and «یک» are articles, «نه» is "no", both may be «هر دو», zero and half
/// seldom figures.
const SLIGHT: &[(&str, u64)] = &[
    ("one", 1),
    ("both", 2),
    ("twice", 2),
    ("thrice", 3),
    ("zero", 0),
    ("یک", 1),
    ("یه", 1),
    ("یکی", 1),
    // «دوی بعدازظهر»
    ("دوی", 2),
    // «تک‌ستونه»
    ("تک", 1),
    ("نه", 9),
    ("صفر", 0),
    ("double", 2),
    ("doubles", 2),
    ("doubling", 2),
    ("doubled", 2),
    ("triple", 3),
    ("triples", 3),
    ("tripling", 3),
    ("tripled", 3),
    ("trebled", 3),
    ("quadrupled", 4),
    ("quadruple", 4),
    ("quadruples", 4),
    ("quadrupling", 4),
    ("quintupled", 5),
    ("quintuple", 5),
    ("fortnight", 2),
    ("twofold", 2),
    ("threefold", 3),
    ("fourfold", 4),
    ("fivefold", 5),
    ("sixfold", 6),
    ("sevenfold", 7),
    ("eightfold", 8),
    ("ninefold", 9),
    ("tenfold", 10),
    ("twelvefold", 12),
    ("fifteenfold", 15),
    ("sixteenfold", 16),
    ("twentyfold", 20),
    ("thirtyfold", 30),
    ("fortyfold", 40),
    ("fiftyfold", 50),
    ("hundredfold", 100),
    ("thousandfold", 1_000),
    // "In her thirties"
    ("twenties", 20),
    ("thirties", 30),
    ("forties", 40),
    ("fifties", 50),
    ("sixties", 60),
    ("seventies", 70),
    ("eighties", 80),
    ("nineties", 90),
    // Words of their own that are often written without a joint.
    ("پنجتا", 5),
    ("پنجتای", 5),
    ("دهتا", 10),
    ("دهتایی", 10),
];

const CARDINALS: &[(&str, u64)] = &[
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("dozen", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("sixes", 6),
    ("twos", 2),
    ("دو", 2),
    ("سه", 3),
    ("چهار", 4),
    ("پنج", 5),
    ("شش", 6),
    ("شیش", 6),
    ("هفت", 7),
    ("هشت", 8),
    ("ده", 10),
    ("یازده", 11),
    ("دوازده", 12),
    ("سیزده", 13),
    ("چهارده", 14),
    ("پانزده", 15),
    ("پونزده", 15),
    ("شانزده", 16),
    ("شونزده", 16),
    ("هفده", 17),
    ("هیفده", 17),
    ("هجده", 18),
    ("هیجده", 18),
    ("نوزده", 19),
    ("بیست", 20),
    ("سی", 30),
    ("چهل", 40),
    ("پنجاه", 50),
    ("شصت", 60),
    ("هفتاد", 70),
    ("هشتاد", 80),
    ("نود", 90),
    ("صد", 100),
    ("یکصد", 100),
    ("دویست", 200),
    ("سیصد", 300),
    ("چهارصد", 400),
    ("پانصد", 500),
    ("پونصد", 500),
    ("ششصد", 600),
    ("شیشصد", 600),
    ("هفتصد", 700),
    ("هشتصد", 800),
    ("نهصد", 900),
];

const ORDINALS: &[(&str, u64)] = &[
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("eleventh", 11),
    ("twelfth", 12),
    ("thirteenth", 13),
    ("fourteenth", 14),
    ("fifteenth", 15),
    ("sixteenth", 16),
    ("seventeenth", 17),
    ("eighteenth", 18),
    ("nineteenth", 19),
    ("twentieth", 20),
    ("thirtieth", 30),
    ("fortieth", 40),
    ("fiftieth", 50),
    ("sixtieth", 60),
    ("seventieth", 70),
    ("eightieth", 80),
    ("ninetieth", 90),
    ("hundredth", 100),
    ("اول", 1),
    ("یکم", 1),
    ("یکمین", 1),
    ("نخست", 1),
    ("اولش", 1),
    ("دومش", 2),
    ("سومش", 3),
    ("چهارمش", 4),
    ("پنجمش", 5),
    ("نخستین", 1),
    ("اولین", 1),
    ("دوم", 2),
    ("دومی", 2),
    ("دومین", 2),
    ("سوم", 3),
    ("سومی", 3),
    ("سومین", 3),
    ("هفتادوسوم", 73),
    ("هشتادوسوم", 83),
    ("نودوسوم", 93),
    ("صدوسوم", 103),
    ("نهم", 9),
    ("نهمین", 9),
    ("سی\u{200c}ام", 30),
    ("سی\u{200c}امین", 30),
];

/// "Millionth", which counts by what stands before it, as a magnitude does: «بیست‌وچهار
/// میلیونیم».
const ORDINAL_SCALES: &[(&str, u64)] = &[
    ("thousandth", 1_000),
    ("thousandths", 1_000),
    ("millionths", 1_000_000),
    ("billionths", 1_000_000_000),
    ("millionth", 1_000_000),
    ("billionth", 1_000_000_000),
    ("هزارم", 1_000),
    ("میلیونم", 1_000_000),
    ("میلیونیم", 1_000_000),
    ("میلیونیوم", 1_000_000),
    ("میلیاردم", 1_000_000_000),
    ("میلیاردیم", 1_000_000_000),
];

const VAGUE: &[(&str, u64)] = &[
    ("dozens", 10),
    ("tens", 10),
    ("hundreds", 100),
    ("thousands", 1_000),
    ("millions", 1_000_000),
    ("billions", 1_000_000_000),
    ("دهها", 10),
    ("ده\u{200c}ها", 10),
    ("صدها", 100),
    ("چندصد", 100),
    ("چندهزار", 1_000),
    ("هزارها", 1_000),
    ("هزاران", 1_000),
    ("میلیون\u{200c}ها", 1_000_000),
    ("میلیونها", 1_000_000),
    ("میلیاردها", 1_000_000_000),
];
