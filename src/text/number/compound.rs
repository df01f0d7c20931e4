//! Persian numbers that are written as one word with what stands behind them:
//! «چهارسالگی», «هفتادونه». Where a letter joins no other, many leave out the joint
//! that «شش‌ساله» has. What no glance sees is never read: see
//! `text::glance::beside`.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

/// What a word of [`COMPOUNDS`] or [`SUMS`] says, by the numbers that it begins with.
///
/// ```
/// use hamgam::text::number::compound::value;
/// assert_eq!((value("چهارسالگی"), value("هفتادونه"), value("صدوبیست")), (4, 79, 120));
/// ```
pub fn value(word: &str) -> u64 {
    split(word).0
}

/// The number that a word begins with, and what the word says it counts: «سیصدساله». No
/// glance sees such words, as they are as many as there are things; who has a number of
/// the other side at hand asks for them.
///
/// ```
/// use hamgam::text::number::compound::counted;
/// assert_eq!(counted("سیصدساله"), Some((300, "ساله")));
/// assert_eq!(counted("پانصدصفحه‌ای"), Some((500, "صفحه‌ای")));
/// assert_eq!((counted("هفتادمیلیونی"), counted("میلیونی")), (Some((70_000_000, "ی")), None));
/// assert_eq!((counted("صدا"), counted("پنجره"), counted("چهارشنبه")), (None, None, None));
/// ```
pub fn counted(word: &str) -> Option<(u64, &str)> {
    let (value, end) = split(word);
    let rest = word.get(end..).filter(|rest| end > 0 && !rest.is_empty())?;
    // «دومیلیون‌دلاری»
    let is_scale = SCALES.iter().any(|scale| word[..end].ends_with(scale) && word[..end] != **scale);
    let rest = rest.strip_prefix('\u{200c}').filter(|_| is_scale).unwrap_or(rest);
    // What begins so is no other word.
    let is_large = HUNDREDS.iter().chain(LARGE).any(|head| word.starts_with(head)) && word[..end].chars().count() > 3;
    let is_ending = |rest: &str| rest.starts_with('م') || rest.chars().count() < 3;
    // «چهارفاصله‌ای»
    let is_word = ["شنبه", "چوب", "راه"].iter().any(|other| rest.starts_with(other));
    let is_measured = word.starts_with("چهار") && rest.ends_with("\u{200c}ای") && !is_word;
    // «چهارتا‌چهارتا», «دوتادوتا»
    let again = || rest.strip_prefix("تا")?.trim_start_matches('\u{200c}').strip_prefix(&word[..end]);
    let is_thing = rest == "تا"
        || again().is_some_and(|rest| rest == "تا" || rest == "\u{200c}تا")
        || THINGS.iter().any(|thing| rest.starts_with(thing)) && !rest.starts_with("باره");
    let is_scaled = rest == "ی" && is_scale;
    // «پیش‌فرضش صده»; a week is one.
    let is_it = rest == "ه" && value > 3 && word != "هفته";
    (is_thing || is_measured || is_scaled || is_it || is_large && !is_ending(rest)).then_some((value, rest))
}

/// The number that a whole word is, of hundreds, tens and magnitudes that end in a letter
/// which joins no other: «سیصدوده», «هشتادهزار», «هزارونهصدوهفتادونه».
///
/// ```
/// use hamgam::text::number::compound::whole;
/// assert_eq!((whole("سیصدوده"), whole("هشتادهزار"), whole("هفتصدوپنجاه")), (Some(310), Some(80_000), Some(750)));
/// assert_eq!((whole("صدا"), whole("هزار"), whole("نودل"), whole("سیصدمیلیون")), (None, None, None, Some(300_000_000)));
/// ```
pub fn whole(word: &str) -> Option<u64> {
    // Most words are shorter, or begin otherwise.
    let first = word.as_bytes().first_chunk::<4>().filter(|_| word.len() >= SHORTEST)?;
    if !FIRST_OF_WHOLE.contains(first) {
        return None;
    }
    let head = HUNDREDS.iter().chain(WHOLE).find(|head| word.starts_with(**head))?;
    let (value, end) = split(word);
    (end == word.len() && word.len() > head.len()).then_some(value)
}

/// The bytes of «صدوده».
const SHORTEST: usize = 10;

/// Hundreds that no other word begins with, and that join no letter.
const HUNDREDS: [&str; 8] = ["سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد", "یکصد"];

/// How such words begin, but for [`HUNDREDS`].
const WHOLE: &[&str] = &["صد", "هفتاد", "هشتاد", "نود", "هزارو", "دوهزارو", "چهارهزار", "دومیلیون", "چهارمیلیون"];

/// The words of [`whole`], as a glance knows them by their last letters.
pub fn wholes() -> impl Iterator<Item = String> {
    let hundreds = || HUNDREDS.into_iter().chain(["صد", "هزار"]);
    let tens = ["هفتاد", "هشتاد", "نود"];
    let small = HEADS.iter().filter(|(_, value)| *value < 1_000).map(|(head, _)| *head);
    let sums = small.flat_map(move |rest| hundreds().map(move |head| format!("{head}و{rest}")));
    let scaled = SCALES
        .into_iter()
        .flat_map(move |scale| hundreds().chain(tens).chain(["دو", "چهار"]).map(move |head| format!("{head}{scale}")));
    sums.chain(scaled)
}

/// The magnitude that a word behind a number begins with, and what is joined to it: what the
/// magnitude counts, or more of the number. A «میلیونر» is none.
///
/// ```
/// use hamgam::text::number::compound::magnitude;
/// assert_eq!(magnitude("هزارتومانی"), Some((1_000, 0)));
/// assert_eq!(magnitude("هزاروپانصدکیلومتری"), Some((1_000, 500)));
/// assert_eq!((magnitude("میلیونر"), magnitude("هزاره"), magnitude("هزار")), (None, None, None));
/// ```
pub fn magnitude(word: &str) -> Option<(u64, u64)> {
    let scale = SCALES.iter().find(|scale| word.starts_with(**scale))?;
    let rest = word[scale.len()..].trim_start_matches('\u{200c}');
    let more = rest.strip_prefix('و').map_or(0, value);
    (more > 0 || rest == "تا" || THINGS.iter().any(|thing| rest.starts_with(thing))).then(|| (value(scale), more))
}

/// What the numbers at the head of a word come to, and where they end.
fn split(word: &str) -> (u64, usize) {
    let head = |rest: &str| {
        // Most words begin otherwise.
        let first = rest.as_bytes().first_chunk().filter(|first| FIRST.contains(*first))?;
        let mut heads = HEADS.iter().filter(|(head, _)| head.as_bytes().starts_with(first));
        heads.find(|(head, _)| rest.starts_with(head)).map(|(head, value)| (head.len(), *value))
    };
    let (mut sum, mut at, mut end): (u64, usize, usize) = (0, 0, 0);
    while let Some((length, value)) = head(&word[at..]) {
        sum = if value >= 1_000 { sum.max(1).saturating_mul(value) } else { sum.saturating_add(value) };
        at += length;
        end = at;
        // «صدوبیست», «دوهزار»; the rest is what they count.
        let joins = word[at..].starts_with('و');
        if !joins && !SCALES.iter().any(|scale| word[at..].starts_with(scale)) {
            break;
        }
        at += if joins { 'و'.len_utf8() } else { 0 };
    }
    (sum, end)
}

/// What multiplies the number before it.
const SCALES: [&str; 3] = ["هزار", "میلیون", "میلیارد"];

/// Numbers with which nothing else begins, but for [`HUNDREDS`].
const LARGE: &[&str] = &["دویست", "هفتاد", "هشتاد", "صدو", "نودو", "هزارو"];

/// How words begin for what a number that they are joined to may count.
#[rustfmt::skip]
const THINGS: &[&str] = &[
    "سال", "ماه", "روز", "شب", "هفته", "ساعت", "دقیقه", "ثانیه", "قرن", "دهه", "نفر", "تن", "صفحه", "ورق",
    "برگ", "متر", "کیلو", "سانت", "میلی", "گرم", "لیتر", "تومان", "ریال", "دلار", "یورو", "درصد", "درجه", "تایی",
    "تای", "برابر", "بار", "مرحله", "طبقه", "اتاق", "خواب", "تخت", "واحد", "قسمت", "بخش", "جلد", "رقم", "حرف",
    "کلمه", "واژه", "جمله", "سطر", "خط", "بیت", "پرده", "فصل", "ضلع", "بعد", "گانه", "طرف", "جانبه", "زبان",
    "زمان", "پایه", "پله", "چرخ", "موتور", "منظوره", "ستون", "ستاره", "در", "لایه", "نویسه", "هسته", "سیلندر",
    "دنده", "بایت", "پیکسل", "ولت", "وات", "آمپر", "مگا", "گیگا", "ترا", "هرتز", "اسب", "هکتار", "صندلی", "پرس",
    "پیمانه", "قاشق", "تکه", "قطعه", "دانه", "عدد", "امتیاز", "گل", "رأی", "سهم", "میلیون", "میلیارد", "شماره",
    "سرنشین", "گزینه", "مجهول", "فرزند", "وعده", "نوبت", "قلو", "پنجره", "راس", "رأس", "لوله", "رشته", "وجه", "مرد", "زن", "بچه", "تیم", "نقطه",
    "خانوار", "فاصله", "خانه", "گوشه", "رنگ", "دکمه", "بیتی", "کارت", "عکس",
];

/// The first two letters of the numbers.
static FIRST: LazyLock<FxHashSet<[u8; 4]>> =
    LazyLock::new(|| HEADS.iter().filter_map(|(head, _)| head.as_bytes().first_chunk().copied()).collect());

/// The same of the words of [`WHOLE`].
static FIRST_OF_WHOLE: LazyLock<FxHashSet<[u8; 4]>> =
    LazyLock::new(|| HUNDREDS.iter().chain(WHOLE).filter_map(|head| head.as_bytes().first_chunk().copied()).collect());

/// The numbers, longer ones before those that they begin with.
const HEADS: &[(&str, u64)] = &[
    ("میلیارد", 1_000_000_000),
    ("میلیون", 1_000_000),
    ("هزار", 1_000),
    ("چهارصد", 400),
    ("هفتصد", 700),
    ("هشتصد", 800),
    ("ششصد", 600),
    ("یکصد", 100),
    ("پانصد", 500),
    ("دویست", 200),
    ("سیصد", 300),
    ("نهصد", 900),
    ("یازده", 11),
    ("دوازده", 12),
    ("پانزده", 15),
    ("سیزده", 13),
    ("چهارده", 14),
    ("شانزده", 16),
    ("نوزده", 19),
    ("هیجده", 18),
    ("هجده", 18),
    ("هفده", 17),
    ("شصت", 60),
    ("هفتاد", 70),
    ("هشتاد", 80),
    ("پنجاه", 50),
    ("چهار", 4),
    ("بیست", 20),
    ("چهل", 40),
    ("نود", 90),
    ("هفت", 7),
    ("هشت", 8),
    ("پنج", 5),
    ("صد", 100),
    ("سی", 30),
    ("شش", 6),
    ("یک", 1),
    ("سه", 3),
    ("دو", 2),
    ("ده", 10),
    ("نه", 9),
];

/// Tens and ones, hundreds and thousands as one word.
#[rustfmt::skip]
pub const SUMS: &[&str] = &[
    "هفتادویک", "هفتادودو", "هفتادوسه", "هفتادوچهار", "هفتادوپنج", "هفتادوشش", "هفتادوهفت", "هفتادوهشت", "هفتادونه",
    "هشتادویک", "هشتادودو", "هشتادوسه", "هشتادوچهار", "هشتادوپنج", "هشتادوشش", "هشتادوهفت", "هشتادوهشت", "هشتادونه",
    "نودویک", "نودودو", "نودوسه", "نودوچهار", "نودوپنج", "نودوشش", "نودوهفت", "نودوهشت", "نودونه", "صدویک", "صدودو",
    "صدوسه", "صدوچهار", "صدوپنج", "صدوشش", "صدوهفت", "صدوهشت", "صدونه", "صدوده", "صدویازده", "صدودوازده",
    "صدوپانزده", "صدوبیست", "صدوسی", "صدوچهل", "صدوپنجاه", "صدوشصت", "صدوهفتاد", "صدوهشتاد", "صدونود", "دوهزار",
    "چهارهزار", "صدهزار", "هزارودویست", "هزاروسیصد", "هزاروچهارصد", "هزاروپانصد", "هزارونهصد", "دوونیم", "چهارونیم",
];

/// A number and what it counts, up to the joint within it: «دومرحله‌ای».
#[rustfmt::skip]
pub const COMPOUNDS: &[&str] = &[
    "دوتاشان", "دوتایشان", "دوتامان", "دوتایمان", "دوتاش", "دوتاست", "دوتااند", "چهارتاشان", "چهارتایشان", "چهارتامان",
    "چهارتایمان", "چهارتاش", "چهارتاست", "چهارتااند",
    "دوساله", "دوسالگی", "دوماهه", "دوهفته", "دوروزه", "دوساعته", "دودقیقه", "دونفره", "دونفری", "دومرحله",
    "دوطبقه", "دواتاقه", "دوخوابه", "دورقمی", "دوقسمتی", "دوجلدی", "دوصفحه", "دوعاملی", "دوضلعی", "دوبعدی",
    "دوبرابر", "دوگانه", "دومتری", "دوتا", "دوتای", "دوتایی", "دوطرفه", "دوجانبه", "دوزبانه", "دوزمانه", "دوپایه",
    "دوها", "دوبندی", "دوبخشی", "دوکلمه", "دوحرفی", "دونویسه", "دولایه", "دوچرخه", "دوموتوره", "دومنظوره", "دوستونه", "دودره", "دودرصدی", "چهارساله", "چهارسالگی", "چهارماهه",
    "چهارهفته", "چهارروزه", "چهارساعته", "چهاردقیقه", "چهارنفره", "چهارنفری", "چهارمرحله", "چهارطبقه", "چهاراتاقه",
    "چهارخوابه", "چهاررقمی", "چهارقسمتی", "چهارجلدی", "چهارصفحه", "چهارعاملی", "چهارضلعی", "چهاربعدی", "چهاربرابر",
    "چهارگانه", "چهارمتری", "چهارتا", "چهارتای", "چهارتایی", "چهارطرفه", "چهارجانبه", "چهارزبانه", "چهارزمانه",
    "چهارها", "چهاربندی", "چهاربخشی", "چهارکلمه", "چهارحرفی", "چهارنویسه", "چهارلایه", "چهارپایه", "چهارچرخه", "چهارموتوره", "چهارمنظوره", "چهارستونه", "چهاردره", "چهاردرصدی", "صدساله", "صدمتری",
    "صدنفره", "صدنفری", "صدتا", "صدتایی", "صدصفحه", "صددرصدی", "صدریالی", "صدتومانی", "صددلاری", "هفتادساله",
    "هفتادسالگی", "هفتادنفره", "هفتادنفری", "هشتادساله", "هشتادسالگی", "هشتادنفره", "هشتادنفری", "نودساله",
    "نودسالگی", "نودنفره", "نودنفری", "هزارساله", "هزارسالگی", "هزارنفره", "هزارنفری", "هزارتا", "هزارتایی",
    "هفتادویکساله", "هفتادویکسالگی", "هفتادودوساله", "هفتادودوسالگی", "هفتادوسهساله", "هفتادوسهسالگی",
    "هفتادوچهارساله", "هفتادوچهارسالگی", "هفتادوپنجساله", "هفتادوپنجسالگی", "هفتادوششساله", "هفتادوششسالگی",
    "هفتادوهفتساله", "هفتادوهفتسالگی", "هفتادوهشتساله", "هفتادوهشتسالگی", "هفتادونهساله", "هفتادونهسالگی",
    "هشتادویکساله", "هشتادویکسالگی", "هشتادودوساله", "هشتادودوسالگی", "هشتادوسهساله", "هشتادوسهسالگی",
    "هشتادوچهارساله", "هشتادوچهارسالگی", "هشتادوپنجساله", "هشتادوپنجسالگی", "هشتادوششساله", "هشتادوششسالگی",
    "هشتادوهفتساله", "هشتادوهفتسالگی", "هشتادوهشتساله", "هشتادوهشتسالگی", "هشتادونهساله", "هشتادونهسالگی",
    "نودویکساله", "نودویکسالگی", "نودودوساله", "نودودوسالگی", "نودوسهساله", "نودوسهسالگی", "نودوچهارساله",
    "نودوچهارسالگی", "نودوپنجساله", "نودوپنجسالگی", "نودوششساله", "نودوششسالگی", "نودوهفتساله", "نودوهفتسالگی",
    "نودوهشتساله", "نودوهشتسالگی", "نودونهساله", "نودونهسالگی",
];
