//! Forms of Persian verbs that follow می and نمی: enough of them to tell «می شود»
//! from «ماه می». What is not known here is left alone.

/// Whether a word is a form of the present or the imperfect without its prefix:
/// «شود», «کردند», «توان».
///
/// ```
/// use hamgam::text::verb::follows_prefix;
/// assert!(follows_prefix("شود") && follows_prefix("نوشته") && follows_prefix("گویند"));
/// assert!(!follows_prefix("مجلس") && !follows_prefix("شرکت"));
/// ```
pub fn follows_prefix(word: &str) -> bool {
    let of = |stems: &[&str], endings: &[&str]| {
        endings.iter().any(|ending| word.strip_suffix(ending).is_some_and(|stem| stems.binary_search(&stem).is_ok()))
    };
    WHOLE.contains(&word)
        || of(PRESENT, &["م", "ی", "د", "یم", "ید", "ند"])
        || of(PAST, &["", "م", "ی", "یم", "ید", "ند", "ه"])
}

/// Whether a word is می or نمی joined to such a form: «میشود», «نمیکنند». A form
/// of two letters is too short to tell.
///
/// ```
/// use hamgam::text::verb::joined;
/// assert_eq!(joined("نمیشود"), Some("نمی".len()));
/// assert_eq!(joined("میدان"), None);
/// ```
pub fn joined(word: &str) -> Option<usize> {
    let prefix = ["نمی", "می"].into_iter().find(|prefix| word.starts_with(prefix))?;
    let form = &word[prefix.len()..];
    (form.chars().count() > 2 && !NOUNS.contains(&word) && follows_prefix(form)).then_some(prefix.len())
}

/// Whether a word is a form that denies, or begins with one: «نکشیدند», «نشده‌اند»,
/// «نیامد».
///
/// ```
/// use hamgam::text::verb::denies;
/// assert!(denies("نکشیدند") && denies("نشده‌اند") && denies("نیفتاد") && denies("نپذیرد"));
/// assert!(denies("بازنگشتند") && denies("برنخاست") && !denies("برنده") && !denies("درنگ"));
/// assert!(!denies("نشست") && !denies("نبرد") && !denies("نزد") && !denies("نیرو"));
/// ```
pub fn denies(word: &str) -> bool {
    let word = word.split('\u{200c}').next().unwrap_or(word);
    let of = |form: &str| {
        let past =
            |form: &str| ["", "م", "یم", "ید", "ند", "ه"].iter().any(|ending| is_stem(PAST, form.strip_suffix(ending)));
        past(form) || ["م", "د", "یم", "ید", "ند"].iter().any(|ending| is_stem(PRESENT, form.strip_suffix(ending)))
    };
    // «بازنگشتند», «برنخاست»
    let bare = ["باز", "بر", "در", "فرو", "فرا"]
        .iter()
        .find_map(|head| word.strip_prefix(head).filter(|rest| rest.starts_with('ن') && rest.chars().count() > 3));
    let word = bare.unwrap_or(word);
    let Some(form) = word.strip_prefix('ن').filter(|_| !POSITIVE.iter().any(|own| word.starts_with(own))) else {
        return false;
    };
    // «نیامد», «نیفتاد»
    let vowel = || form.strip_prefix('ی').filter(|rest| rest.chars().nth(1).is_some());
    let open = |rest: &str| rest.strip_prefix('ا').is_some_and(|rest| of(&format!("آ{rest}")));
    of(form) || vowel().is_some_and(|rest| open(rest) || of(&format!("ا{rest}")))
}

fn is_stem(stems: &[&str], stem: Option<&str>) -> bool {
    stem.is_some_and(|stem| stems.binary_search(&stem).is_ok())
}

/// Words that look like a verb that denies and are none.
const POSITIVE: &[&str] = &["نشست", "نبرد", "نزد", "نما", "نها", "نمی", "نرد", "نگار"];

/// Words that look like a verb with its prefix and are none.
const NOUNS: &[&str] = &["میدانی", "میگردی", "میهنی", "میخواری", "میمانی", "میگوی"];

/// Forms that stand for themselves, some of them of spoken Persian.
#[rustfmt::skip]
const WHOLE: &[&str] = &["باید", "توان", "شه", "شن", "شم", "کنه", "کنن", "کنین", "ده", "دن", "ره", "رن", "گه", "گن", "تونه", "تونن", "تونین", "تونیم", "تونم", "خواد", "خوان", "آید", "آیند", "آیم", "آیی", "شید", "گیره", "رسه", "مونه"];

/// Stems of the present, sorted.
#[rustfmt::skip]
const PRESENT: &[&str] = &[
    "آرا", "آرای", "آزار", "آزما", "آزمای", "آشام", "آشوب", "آغاز", "آفرین", "آلا", "آموز", "آمیز", "آور", "آویز",
    "ارز", "افت", "افروز", "افزا", "افزای", "افکن", "انبار", "انداز", "اندوز", "اندیش", "انگار", "انگیز", "ایست",
    "بار", "باز", "باش", "باف", "بال", "بخش", "بر", "بلع", "بند", "بوس", "بین", "تاب", "تاز", "تراش", "ترس", "ترسان",
    "توان", "تکان", "جنگ", "جه", "جو", "جوش", "جوی", "خار", "خر", "خراش", "خشک", "خند", "خندان", "خواب", "خوابان",
    "خوان", "خواه", "خور", "خوران", "خیز", "دار", "دان", "در", "درخش", "دزد", "دم", "ده", "دو", "دوز", "دوش", "ران",
    "رس", "رسان", "رقص", "رنج", "رنجان", "رو", "روب", "روی", "ریز", "زای", "زدای", "زن", "زی", "ساز", "ستا", "ستای",
    "ستیز", "سرا", "سرای", "سنج", "سوز", "سوزان", "سپار", "شتاب", "شمار", "شناس", "شناسان", "شنو", "شو", "شوی",
    "شکاف", "شکن", "شکوف", "طلب", "غلت", "غلتان", "فرسا", "فرست", "فرما", "فرمای", "فروش", "فریب", "فشار", "فهم",
    "فهمان", "قبولان", "لرز", "لرزان", "لغز", "لنگ", "مال", "مان", "میر", "ناز", "نال", "نام", "نشان", "نشین", "نما",
    "نمای", "نه", "نواز", "نوش", "نویس", "نگار", "نگر", "هراس", "ورز", "وز", "پاش", "پاشان", "پالای", "پای", "پذیر",
    "پر", "پرداز", "پرس", "پرست", "پرور", "پز", "پسند", "پندار", "پوش", "پوشان", "پیما", "پیمای", "پیوند", "پیچ",
    "چرخ", "چرخان", "چسب", "چسبان", "چش", "چین", "کار", "کاه", "کاو", "کش", "کشان", "کن", "کوب", "کوش", "کوچ",
    "گداز", "گذار", "گذر", "گذران", "گرا", "گرای", "گرد", "گردان", "گری", "گریز", "گزار", "گزین", "گستر", "گسل",
    "گشا", "گشای", "گمار", "گنج", "گنجان", "گو", "گوی", "گیر", "یاب",
];

/// Stems of the past, sorted.
#[rustfmt::skip]
const PAST: &[&str] = &[
    "آراست", "آزرد", "آزمود", "آشامید", "آشفت", "آغازید", "آفرید", "آلود", "آمد", "آموخت", "آمیخت", "آورد", "آویخت",
    "ارزید", "افتاد", "افروخت", "افزود", "افکند", "انباشت", "انداخت", "اندوخت", "اندیشید", "انگاشت", "انگیخت",
    "ایستاد", "باخت", "بارید", "بافت", "بالید", "بایست", "بخشید", "برد", "بست", "بلعید", "بود", "بوسید", "تابید",
    "تاخت", "تراشید", "ترساند", "ترسید", "توانست", "جست", "جنگید", "جهید", "جوشید", "خاراند", "خاست", "خراشید",
    "خرید", "خشکید", "خندید", "خوابید", "خواست", "خواند", "خوراند", "خورد", "داد", "داشت", "دانست", "درخشید", "درید",
    "دزدید", "دمید", "دوخت", "دوید", "دید", "راند", "رساند", "رست", "رسید", "رفت", "رفته", "رقصید", "رنجاند",
    "رنجید", "روبید", "رویید", "ریخت", "زایید", "زد", "زدود", "زیست", "ساخت", "ستود", "ستیزید", "سرود", "سنجید",
    "سوخت", "سوزاند", "سپرد", "شتافت", "شد", "شست", "شمرد", "شناخت", "شناساند", "شنید", "شکافت", "شکست", "طلبید",
    "غلتید", "فرستاد", "فرسود", "فرمود", "فروخت", "فریفت", "فشرد", "فهماند", "فهمید", "قبولاند", "لرزاند", "لرزید",
    "لغزید", "لنگید", "مالید", "ماند", "مرد", "نازید", "نالید", "نامید", "نشاند", "نشست", "نمود", "نهاد", "نواخت",
    "نوشت", "نوشید", "نگاشت", "نگریست", "هراسید", "ورزید", "وزید", "پاشید", "پالود", "پایید", "پخت", "پذیرفت",
    "پرداخت", "پرستید", "پرسید", "پرورد", "پرید", "پسندید", "پنداشت", "پوشاند", "پوشید", "پیمود", "پیوست", "پیچید",
    "چرخاند", "چرخید", "چسباند", "چسبید", "چشید", "چید", "کاست", "کاشت", "کاوید", "کرد", "کشاند", "کشت", "کشید",
    "کوبید", "کوشید", "کوچید", "گداخت", "گذاشت", "گذراند", "گذشت", "گرایید", "گرداند", "گردید", "گرفت", "گریخت",
    "گریست", "گزارد", "گزید", "گسترد", "گسست", "گشت", "گشود", "گفت", "گماشت", "گنجاند", "گنجید", "یافت",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_are_sorted() {
        assert!(PRESENT.is_sorted() && PAST.is_sorted());
    }

    #[test]
    fn names_and_nouns_are_no_verbs() {
        for noun in
            ["میدان", "میدانی", "میلاد", "میراث", "میرزا", "میبد", "میهن", "میوه", "میان", "میزبان", "میل", "نمیر"]
        {
            assert_eq!(joined(noun), None, "{noun}");
        }
    }
}
