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
    // «می‌خورندش», «می‌نامندشان»
    let whom = || ["شان", "ش"].iter().find_map(|end| word.strip_suffix(end));
    let with_whom = |form: &str| {
        let of = |stems: &[&str], ending: &str| is_stem(stems, form.strip_suffix(ending));
        ["م", "د", "یم", "ید", "ند"].iter().any(|ending| of(PRESENT, ending) || *ending != "د" && of(PAST, ending))
    };
    WHOLE.contains(&word)
        || of(PRESENT, &["م", "ی", "د", "یم", "ید", "ند"])
        || of(PAST, &["", "م", "ی", "یم", "ید", "ند", "ه"])
        || whom().is_some_and(with_whom)
}

/// Whether a word is می or نمی joined to such a form: «میشود», «نمیکنند». Most
/// forms of two letters are too short to tell.
///
/// ```
/// use hamgam::text::verb::joined;
/// assert_eq!(joined("نمیشود"), Some("نمی".len()));
/// assert_eq!(joined("میدان"), None);
/// ```
pub fn joined(word: &str) -> Option<usize> {
    let prefix = ["نمی", "می"].into_iter().find(|prefix| word.starts_with(prefix))?;
    let form = &word[prefix.len()..];
    let long = form.chars().count() > 2 || SHORT.contains(&form);
    (long && !NOUNS.contains(&word) && follows_prefix(form)).then_some(prefix.len())
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

/// Whether a word is a form that says who did it or what was, and so ends a clause;
/// «کرد» and «رفت» may be other words.
///
/// ```
/// use hamgam::text::verb::ends_clause;
/// assert!(ends_clause("دادند") && ends_clause("رفته‌اند") && ends_clause("است") && !ends_clause("روند"));
/// ```
pub fn ends_clause(word: &str) -> bool {
    let several = || is_stem(PAST, word.strip_suffix("ند"));
    ENDING.contains(&word) || word.ends_with("\u{200c}اند") || word.starts_with("می\u{200c}") || several()
}

/// Verbs of one that are no other words.
const ENDING: &[&str] = &["است", "بود", "شد", "داشت", "دارد", "دارند", "شود", "باشد", "شوند", "کنند"];

/// Whether a word says that something goes or is brought from one place to another:
/// «رفت», «ببرند», «می‌آید».
pub fn moves(word: &str) -> bool {
    let word = word.strip_prefix("می\u{200c}").unwrap_or(word);
    MOVING.iter().any(|head| word.starts_with(head))
}

/// How verbs begin that say so.
const MOVING: &[&str] = &["رفت", "رود", "رون", "برو", "برد", "ببر", "آمد", "آی", "آور", "بیا", "کشید", "بکش"];

fn is_stem(stems: &[&str], stem: Option<&str>) -> bool {
    stem.is_some_and(|stem| stems.binary_search(&stem).is_ok())
}

/// Words that look like a verb that denies and are none.
const POSITIVE: &[&str] = &["نشست", "نبرد", "نزد", "نما", "نها", "نمی", "نرد", "نگار"];

/// Forms of two letters with which no other word ends: «میشد», «نمیزد».
const SHORT: &[&str] = &["شد", "زد"];

/// Words that look like a verb with its prefix and are none.
const NOUNS: &[&str] = &["میدانی", "میگردی", "میهنی", "میخواری", "میمانی", "میگوی"];

/// Forms that stand for themselves, some of them of spoken Persian.
#[rustfmt::skip]
const WHOLE: &[&str] = &["باید", "توان", "شه", "شن", "شم", "کنه", "کنن", "کنین", "ده", "دن", "ره", "رن", "گه", "گن", "تونه", "تونن", "تونین", "تونیم", "تونم", "خواد", "خوان", "آید", "آیند", "آیم", "آیی", "شید", "گیره", "رسه", "مونه"];

/// Stems of the present, sorted.
#[rustfmt::skip]
const PRESENT: &[&str] = &[
    "آرا", "آرای", "آزار", "آزما", "آزمای", "آسا", "آسای", "آشام", "آشوب", "آغاز", "آفرین", "آلا", "آموز", "آمیز",
    "آور", "آویز", "آکن", "آی", "ارز", "افت", "افروز", "افزا", "افزای", "افشان", "افکن", "انبار", "انجام", "انداز",
    "اندوز", "اندیش", "انگار", "انگیز", "ایست", "بار", "باز", "باش", "باف", "بال", "بخش", "بر", "بلع", "بند", "بوس",
    "بین", "تاب", "تاز", "تراش", "تراو", "ترس", "ترسان", "توان", "تپ", "تکان", "جنگ", "جه", "جو", "جوش", "جوشان",
    "جوی", "خار", "خر", "خراش", "خروش", "خز", "خشک", "خشکان", "خند", "خندان", "خواب", "خوابان", "خوان", "خواه", "خور",
    "خوران", "خیز", "دار", "دان", "در", "درخش", "درو", "دزد", "دم", "ده", "دو", "دوان", "دوز", "دوش", "ران", "ربا",
    "ربای", "رس", "رسان", "رقص", "رنج", "رنجان", "رهان", "رو", "روب", "روی", "ریز", "ریس", "زای", "زدای", "زن",
    "زی", "زیب", "ساز", "ستا", "ستان", "ستای", "ستیز", "سرا", "سرای", "سنج", "سوز", "سوزان", "سپار", "شتاب", "شمار",
    "شناس", "شناسان", "شنو", "شو", "شوی", "شکاف", "شکن", "شکوف", "طلب", "غر", "غلت", "غلتان", "فرسا", "فرست", "فرما",
    "فرمای", "فروش", "فریب", "فشار", "فهم", "فهمان", "قبولان", "لرز", "لرزان", "لغز", "لنگ", "لول", "لیس", "مال",
    "مان", "میر", "ناز", "نال", "نام", "نشان", "نشین", "نما", "نمای", "نه", "نواز", "نورد", "نوش", "نویس", "نگار",
    "نگر", "هراس", "هراسان", "ورز", "وز", "پاش", "پاشان", "پالای", "پای", "پذیر", "پر", "پران", "پرداز", "پرس",
    "پرست", "پرور", "پز", "پسند", "پندار", "پوس", "پوش", "پوشان", "پیرای", "پیما", "پیمای", "پیوند", "پیچ",
    "پیچان", "چر", "چران", "چرخ", "چرخان", "چسب", "چسبان", "چش", "چشان", "چک", "چکان", "چین", "کار", "کاه", "کاو",
    "کش", "کشان", "کن", "کوب", "کوش", "کوچ", "کوچان", "گداز", "گذار", "گذر", "گذران", "گرا", "گرای", "گرد", "گردان",
    "گری", "گریان", "گریز", "گز", "گزار", "گزین", "گستر", "گسل", "گشا", "گشای", "گمار", "گنج", "گنجان", "گو", "گوار",
    "گوی", "گیر", "یاب",
];

/// Stems of the past, sorted.
#[rustfmt::skip]
const PAST: &[&str] = &[
    "آراست", "آزرد", "آزمود", "آسود", "آشامید", "آشفت", "آغازید", "آفرید", "آلود", "آمد", "آموخت", "آمیخت",
    "آورد", "آویخت", "آکند", "ارزید", "افتاد", "افروخت", "افزود", "افشاند", "افکند", "انباشت", "انجامید", "انداخت",
    "اندوخت", "اندیشید", "انگاشت", "انگیخت", "ایستاد", "باخت", "بارید", "بافت", "بالید", "بایست", "بخشید", "برد",
    "بست", "بلعید", "بود", "بوسید", "تابید", "تاخت", "تراشید", "تراوید", "ترساند", "ترسید", "ترکاند", "ترکید",
    "توانست", "تپید", "جست", "جنگید", "جهید", "جوشاند", "جوشید", "خاراند", "خاست", "خراشید", "خروشید", "خرید", "خزید",
    "خشکاند", "خشکید", "خندید", "خوابید", "خواست", "خواند", "خوراند", "خورد", "داد", "داشت", "دانست", "درخشید",
    "دروید", "درید", "دزدید", "دمید", "دواند", "دوخت", "دوید", "دید", "راند", "ربود", "رساند", "رست", "رسید", "رفت",
    "رفته", "رقصید", "رنجاند", "رنجید", "رهاند", "رهید", "روبید", "رویاند", "رویید", "ریخت", "ریسید", "زایید", "زد",
    "زدود", "زیست", "ساخت", "ستاند", "ستود", "ستیزید", "سرود", "سنجید", "سوخت", "سوزاند", "سپرد", "شتافت", "شد",
    "شست", "شمرد", "شناخت", "شناساند", "شنید", "شوراند", "شورید", "شکافت", "شکست", "شکوفید", "طلبید", "غرید",
    "غلتاند", "غلتید", "فرستاد", "فرسود", "فرمود", "فروخت", "فریفت", "فشرد", "فهماند", "فهمید", "قبولاند", "لرزاند",
    "لرزید", "لغزید", "لنگید", "لیسید", "مالید", "ماند", "مرد", "نازید", "نالید", "نامید", "نشاند", "نشست", "نمود",
    "نهاد", "نواخت", "نوردید", "نوشت", "نوشید", "نگاشت", "نگریست", "هراساند", "هراسید", "ورزید", "وزید", "پاشید",
    "پالود", "پایید", "پخت", "پذیرفت", "پراند", "پرداخت", "پرستید", "پرسید", "پرورد", "پرید", "پسندید", "پنداشت",
    "پوسید", "پوشاند", "پوشید", "پیراست", "پیمود", "پیوست", "پیچاند", "پیچید", "چراند", "چرخاند", "چرخید",
    "چرید", "چسباند", "چسبید", "چشاند", "چشید", "چکاند", "چکید", "چید", "کاست", "کاشت", "کاوید", "کرد", "کشاند",
    "کشت", "کشید", "کوبید", "کوشید", "کوچاند", "کوچید", "گداخت", "گذاشت", "گذراند", "گذشت", "گرایید", "گرداند",
    "گردید", "گرفت", "گریاند", "گریخت", "گریست", "گزارد", "گزید", "گسترد", "گسست", "گشت", "گشود", "گفت", "گماشت",
    "گنجاند", "گنجید", "گوارید", "یافت",
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
