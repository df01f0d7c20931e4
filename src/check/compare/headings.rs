//! Words that head the columns of tables, in English and Persian: what tells the
//! cells of a head apart that assert nothing.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// A heading by the words that name it in either language.
type Heading = &'static [&'static str];

/// The headings that the words of a cell name; nothing of a cell that is more
/// than a heading.
///
/// ```
/// use hamgam::check::compare::headings::named;
/// assert_eq!(named("Year of birth")[0], named("سال تولد")[0]);
/// assert_ne!(named("Date")[0], named("Place")[0]);
/// assert!(named("a sentence that is no head of any column").is_empty());
/// ```
pub fn named(cell: &str) -> Vec<usize> {
    let words: Vec<String> = cell.split(|c: char| !c.is_alphabetic() && !is_inside(c)).map(folded).collect();
    let words: Vec<&String> = words.iter().filter(|word| !word.is_empty()).collect();
    if words.len() > MOST {
        return Vec::new();
    }
    let of = |word: &&String| {
        let mut ends = ENDINGS.iter().filter_map(|end| BY_WORD.get(word.strip_suffix(end)?));
        BY_WORD.get(word.as_str()).or_else(|| ends.next()).copied()
    };
    let mut found: Vec<usize> = words.iter().filter_map(of).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// The place of every word's heading.
static BY_WORD: LazyLock<FxHashMap<&'static str, usize>> = LazyLock::new(|| {
    HEADINGS.iter().enumerate().flat_map(|(at, heading)| heading.iter().map(move |word| (*word, at))).collect()
});

/// A heading has no more words.
const MOST: usize = 5;

/// ZWNJ, and the hamza above a heh.
fn is_inside(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{654}')
}

fn folded(word: &str) -> String {
    word.chars().filter(|c| *c != '\u{654}').flat_map(char::to_lowercase).collect()
}

const ENDINGS: &[&str] = &["s", "es", "\u{200c}ها", "\u{200c}های", "ها", "های", "ی"];

/// A word that may name two of them, as «رأی» does, names none.
const HEADINGS: &[Heading] = &[
    &["year", "سال"],
    &["date", "تاریخ"],
    &["month", "ماه"],
    &["day", "روز"],
    &["time", "hour", "زمان", "ساعت"],
    &["period", "دوره"],
    &["place", "location", "site", "محل", "مکان", "جا"],
    &["city", "town", "شهر"],
    &["province", "استان"],
    &["country", "کشور"],
    &["name", "نام", "اسم"],
    &["person", "شخص", "فرد"],
    &["author", "نویسنده"],
    &["title", "عنوان"],
    &["source", "reference", "منبع", "منابع", "مأخذ", "ماخذ"],
    &["number", "count", "شمار", "شماره", "تعداد", "عدد"],
    &["figure", "رقم"],
    &["total", "sum", "جمع", "مجموع", "کل"],
    &["percent", "percentage", "share", "درصد", "سهم"],
    &["amount", "price", "cost", "مبلغ", "قیمت", "بها", "هزینه"],
    &["page", "صفحه"],
    &["volume", "جلد"],
    &["chapter", "فصل"],
    &["article", "اصل", "ماده"],
    &["law", "act", "قانون"],
    &["subject", "topic", "موضوع"],
    &["remark", "note", "comment", "ملاحظات", "توضیح", "توضیحات", "یادداشت"],
    &["description", "شرح", "توصیف"],
    &["event", "رویداد", "واقعه", "رخداد"],
    &["type", "kind", "نوع", "گونه"],
    &["status", "state", "وضعیت", "حالت"],
    &["role", "نقش"],
    &["position", "post", "office", "سمت", "مقام", "منصب"],
    &["age", "سن"],
    &["sex", "gender", "جنسیت"],
    &["party", "حزب"],
    &["group", "گروه"],
    &["organisation", "organization", "سازمان"],
    &["court", "دادگاه"],
    &["judge", "قاضی"],
    &["case", "پرونده"],
    &["charge", "اتهام"],
    &["sentence", "verdict", "حکم"],
    &["prison", "زندان"],
    &["prisoner", "زندانی", "زندانیان"],
    &["executed", "اعدام", "اعدام\u{200c}شده", "اعدام\u{200c}شدگان", "اعدامی"],
    &["victim", "قربانی", "قربانیان"],
    &["witness", "شاهد", "شاهدان"],
    &["population", "جمعیت"],
    &["language", "زبان"],
    &["term", "word", "اصطلاح", "واژه"],
    &["meaning", "معنا", "معنی"],
    &["example", "مثال", "نمونه"],
    &["version", "edition", "نسخه", "ویراست"],
    &["value", "مقدار"],
    &["default", "پیش\u{200c}فرض"],
    &["option", "گزینه"],
    &["command", "دستور", "فرمان"],
    &["document", "سند"],
    &["archive", "بایگانی", "آرشیو"],
    &["opened", "opening", "گشایش", "افتتاح"],
    &["closed", "closing", "closure", "تعطیل", "بسته"],
    &["founded", "established", "foundation", "تأسیس", "تاسیس", "بنیاد"],
    &["born", "birth", "تولد", "زاده"],
    &["died", "death", "درگذشت", "مرگ", "وفات"],
    &["arrested", "arrest", "بازداشت", "دستگیری"],
    &["released", "release", "آزادی"],
    &["start", "beginning", "آغاز", "شروع"],
    &["end", "پایان"],
    &["duration", "length", "مدت", "طول"],
    &["area", "size", "مساحت", "وسعت", "اندازه"],
    &["height", "altitude", "ارتفاع", "بلندی"],
    &["minimum", "lowest", "حداقل", "کمینه", "کمترین"],
    &["maximum", "highest", "حداکثر", "بیشینه", "بیشترین"],
    &["average", "mean", "میانگین", "متوسط"],
    &["basis", "ground", "مبنا", "مبنای", "پایه"],
    &["method", "روش", "شیوه"],
    &["result", "outcome", "نتیجه"],
    &["cause", "reason", "علت", "دلیل", "سبب"],
    &["offence", "crime", "جرم"],
    &["penalty", "punishment", "مجازات", "کیفر"],
    &["newspaper", "روزنامه"],
    &["editor", "سردبیر", "ویراستار"],
    &["publisher", "ناشر"],
    &["book", "کتاب"],
    &["letter", "نامه"],
    &["report", "گزارش"],
    &["school", "مدرسه"],
    &["university", "دانشگاه"],
    &["building", "ساختمان", "بنا"],
    &["village", "روستا"],
    &["region", "district", "منطقه", "ناحیه"],
    &["member", "عضو", "اعضا"],
    &["vote", "آرا"],
    &["seat", "کرسی"],
    &["candidate", "نامزد"],
    &["cell", "سلول"],
    &["ward", "block", "بند"],
    &["man", "men", "male", "مرد", "مردان"],
    &["woman", "women", "female", "زن", "زنان"],
    &["child", "children", "کودک", "کودکان"],
    &["first", "نخست", "اول"],
    &["last", "آخر", "واپسین"],
    &["english", "انگلیسی"],
    &["persian", "فارسی"],
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_names_two_headings() {
        let all: Vec<&str> = HEADINGS.iter().flat_map(|heading| heading.iter().copied()).collect();
        assert_eq!(all.len(), BY_WORD.len());
        assert!(named("رأی").is_empty() && named("Vote")[0] == named("آرا")[0]);
    }
}
