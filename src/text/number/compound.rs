//! Persian numbers that are written as one word with what stands behind them:
//! «چهارسالگی», «هفتادونه». Where a letter joins no other, many leave out the joint
//! that «شش‌ساله» has.

/// A number and what it counts, as one word: «دوطرفه», «نودویکساله».
pub(super) fn compounds() -> impl Iterator<Item = (String, u64)> {
    let with = |ends: &'static [&'static str]| {
        move |(head, value): (String, u64)| ends.iter().map(move |end| (format!("{head}{end}"), value))
    };
    let heads = |heads: &'static [(&str, u64)]| heads.iter().map(|&(head, value)| (head.to_owned(), value));
    let large = heads(LARGE).chain(sums()).flat_map(with(AGES)).chain(heads(LARGE).flat_map(with(COUNTS)));
    heads(SMALL).flat_map(with(ENDS)).chain(large)
}

/// Tens and ones as one word: «هفتادونه», «صدوبیست».
pub(super) fn sums() -> impl Iterator<Item = (String, u64)> {
    let ones = || ONES.iter().zip(1..);
    let tens =
        TENS.iter().flat_map(move |(tens, value)| ones().map(move |(one, add)| (format!("{tens}و{one}"), value + add)));
    tens.chain(MORE.iter().map(|&(word, value)| (word.to_owned(), value)))
}

/// Numbers whose last letter joins no other, and that begin many words.
const SMALL: &[(&str, u64)] = &[("دو", 2), ("چهار", 4), ("صد", 100)];

/// The same of those that begin few.
const LARGE: &[(&str, u64)] = &[("هفتاد", 70), ("هشتاد", 80), ("نود", 90), ("هزار", 1_000)];

const TENS: &[(&str, u64)] = &[("هفتاد", 70), ("هشتاد", 80), ("نود", 90), ("صد", 100)];

const ONES: &[&str] = &["یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه"];

const MORE: &[(&str, u64)] = &[
    ("دوهزار", 2_000),
    ("چهارهزار", 4_000),
    ("صدهزار", 100_000),
    ("صدوده", 110),
    ("صدوبیست", 120),
    ("صدوسی", 130),
    ("صدوچهل", 140),
    ("صدوپنجاه", 150),
    ("صدوشصت", 160),
    ("صدوهفتاد", 170),
    ("صدوهشتاد", 180),
    ("صدونود", 190),
];

const AGES: &[&str] = &["ساله", "سالگی"];

const COUNTS: &[&str] = &["تا", "تایی", "نفره", "نفری", "درصدی"];

/// What is counted, up to the joint within it: «دومرحله‌ای».
const ENDS: &[&str] = &[
    "ساله",
    "سالگی",
    "ماهه",
    "هفته",
    "روزه",
    "شبه",
    "ساعته",
    "دقیقه",
    "نفره",
    "نفری",
    "تنه",
    "مرحله",
    "طبقه",
    "اتاقه",
    "خوابه",
    "رقمی",
    "قسمتی",
    "جلدی",
    "صفحه",
    "عاملی",
    "عامله",
    "ضلعی",
    "بعدی",
    "برابر",
    "برابری",
    "گانه",
    "متری",
    "کیلویی",
    "لیتری",
    "هکتاری",
    "درصدی",
    "تا",
    "تای",
    "تایی",
    "طرفه",
    "جانبه",
    "زبانه",
    "زمانه",
    "پایه",
    "چرخه",
    "موتوره",
    "منظوره",
    "هزاره",
    "ریالی",
    "تومانی",
    "دلاری",
    "ستونه",
    "دره",
    "نسخه",
];
