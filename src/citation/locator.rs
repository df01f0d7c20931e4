//! A locator: which page, chapter or section is meant, in any digits and terms.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::text::bidi::is_control;
use crate::text::numeral::ascii_digit;

/// A label and a value: `p. 210`, `صص. ۲۱۰–۲۱۵`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locator {
    /// The CSL name of the label: `page`, `chapter`, `section` …
    pub label: &'static str,
    /// The value in ASCII digits, ranges with a hyphen, lists with a comma.
    pub value: String,
}

impl Locator {
    /// As it is written in English, the one form that every citation processor
    /// reads: `p. 210`, `pp. 3-4`.
    pub fn written(&self) -> String {
        let many = self.value.contains(['-', ',']);
        let term = match (self.label, many) {
            ("page", false) => "p.",
            ("page", true) => "pp.",
            ("chapter", _) => "chap.",
            ("volume", _) => "vol.",
            ("section", _) => "sec.",
            ("paragraph", _) => "para.",
            ("figure", _) => "fig.",
            ("issue", _) => "no.",
            (label, _) => label,
        };
        format!("{term} {}", self.value)
    }
}

/// Terms of English and Persian, the longest of a kind first.
const TERMS: &[(&str, &str)] = &[
    ("pages", "page"),
    ("page", "page"),
    ("pp.", "page"),
    ("pp", "page"),
    ("p.", "page"),
    ("p", "page"),
    ("chapters", "chapter"),
    ("chapter", "chapter"),
    ("chaps.", "chapter"),
    ("chap.", "chapter"),
    ("chap", "chapter"),
    ("ch.", "chapter"),
    ("volumes", "volume"),
    ("volume", "volume"),
    ("vols.", "volume"),
    ("vol.", "volume"),
    ("vol", "volume"),
    ("sections", "section"),
    ("section", "section"),
    ("secs.", "section"),
    ("sec.", "section"),
    ("secs", "section"),
    ("sec", "section"),
    ("§§", "section"),
    ("§", "section"),
    ("paragraphs", "paragraph"),
    ("paragraph", "paragraph"),
    ("paras.", "paragraph"),
    ("para.", "paragraph"),
    ("paras", "paragraph"),
    ("para", "paragraph"),
    ("¶¶", "paragraph"),
    ("¶", "paragraph"),
    ("notes", "note"),
    ("note", "note"),
    ("nn.", "note"),
    ("n.", "note"),
    ("figure", "figure"),
    ("figures", "figure"),
    ("figs.", "figure"),
    ("fig.", "figure"),
    ("tables", "table"),
    ("table", "table"),
    ("tbls.", "table"),
    ("tbl.", "table"),
    ("lines", "line"),
    ("line", "line"),
    ("l.", "line"),
    ("parts", "part"),
    ("part", "part"),
    ("pt.", "part"),
    ("books", "book"),
    ("book", "book"),
    ("columns", "column"),
    ("column", "column"),
    ("cols.", "column"),
    ("col.", "column"),
    ("folio", "folio"),
    ("fol.", "folio"),
    ("issue", "issue"),
    ("nos.", "issue"),
    ("no.", "issue"),
    ("number", "issue"),
    ("verses", "verse"),
    ("verse", "verse"),
    ("articles", "article"),
    ("article", "article"),
    ("arts.", "article"),
    ("art.", "article"),
    ("صفحه‌های", "page"),
    ("صفحات", "page"),
    ("صفحهٔ", "page"),
    ("صفحۀ", "page"),
    ("صفحه", "page"),
    ("صص.", "page"),
    ("صص", "page"),
    ("ص.", "page"),
    ("ص", "page"),
    ("فصل‌های", "chapter"),
    ("فصل", "chapter"),
    ("جلد", "volume"),
    ("ج.", "volume"),
    ("ج", "volume"),
    ("بخش‌های", "section"),
    ("بخش", "section"),
    ("قسمت", "section"),
    ("بندهای", "paragraph"),
    ("بند", "paragraph"),
    ("پاراگراف", "paragraph"),
    ("پانویس", "note"),
    ("یادداشت", "note"),
    ("شمارهٔ", "issue"),
    ("شمارۀ", "issue"),
    ("شماره", "issue"),
    ("ش.", "issue"),
    ("تصویر", "figure"),
    ("شکل", "figure"),
    ("جدول", "table"),
    ("سطر", "line"),
    ("خط", "line"),
    ("ستون", "column"),
    ("برگ", "folio"),
    ("کتاب", "book"),
    ("بیت", "verse"),
    ("ماده", "article"),
    ("اصل", "article"),
    ("مادهٔ", "article"),
    ("مادۀ", "article"),
    ("ماده‌های", "article"),
    ("مواد", "article"),
    ("اصول", "article"),
    ("اصل‌های", "article"),
    ("جلدهای", "volume"),
    ("پاراگراف‌های", "paragraph"),
    ("پانویس‌های", "note"),
    ("یادداشت‌های", "note"),
    ("شماره‌های", "issue"),
    ("شکل‌های", "figure"),
    ("جدول‌های", "table"),
    ("سطرهای", "line"),
    ("ستون‌های", "column"),
    ("بیت‌های", "verse"),
];

/// The terms by how they begin.
static BY_HEAD: LazyLock<FxHashMap<char, Vec<(&str, &str)>>> = LazyLock::new(|| {
    let mut by_head: FxHashMap<char, Vec<_>> = FxHashMap::default();
    for term in TERMS {
        term.0.chars().next().into_iter().for_each(|head| by_head.entry(head).or_default().push(*term));
    }
    by_head
});

/// Reads what follows a citekey: a locator, if there is one, and the rest as
/// suffix.
///
/// ```
/// use hamgam::citation::locator::read;
/// let (locator, rest) = read("، صص. ۲۱۰–۲۱۵، تأکید از ما");
/// assert_eq!(locator.unwrap().written(), "pp. 210-215");
/// assert_eq!(rest, "تأکید از ما");
/// assert_eq!(read("، صص. ۱۷۲ تا ۱۷۴").0.unwrap().written(), "pp. 172-174");
/// assert_eq!(read("، بخش ۳٫۲").0.unwrap().written(), "sec. 3.2");
/// ```
pub fn read(rest: &str) -> (Option<Locator>, &str) {
    let (body, braced) = match rest.trim_start().strip_prefix('{').and_then(|inner| inner.split_once('}')) {
        Some((inner, after)) => (inner, Some(after)),
        None => (rest, None),
    };
    let trimmed = body.trim_start();
    let after_comma = trimmed.strip_prefix([',', '،']);
    let Some(text) = after_comma.or(braced.map(|_| trimmed)) else { return (None, rest.trim()) };
    // What steers direction is another rule's.
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || is_control(c));
    let Some((locator, end, _)) = part(text) else { return (None, text.trim()) };
    (Some(locator), braced.unwrap_or(&text[end..]).trim_start_matches(between).trim())
}

/// The locators that stand behind a first one, if there is nothing else and each
/// says what it counts: `p. 8` of `vol. 2, p. 8`.
///
/// ```
/// use hamgam::citation::locator::further;
/// assert_eq!(further("ص. ۸").unwrap()[0].written(), "p. 8");
/// assert!(further("emphasis ours").is_none() && further("8").is_none());
/// ```
pub fn further(suffix: &str) -> Option<Vec<Locator>> {
    let (mut found, mut rest) = (Vec::new(), suffix.trim());
    while !rest.is_empty() {
        let (locator, end, _) = part(rest).filter(|(_, _, labelled)| *labelled)?;
        found.push(locator);
        rest = rest[end..].trim_start_matches(between).trim_end();
    }
    Some(found)
}

/// Parts of a work that have no number, each as either language calls it; a preface may
/// be called an introduction.
#[rustfmt::skip]
const WORDED: &[&[&str]] = &[
    &[
        "preface", "foreword", "introduction", "introd.", "intro.", "prologue", "دیباچه", "دیباچهٔ", "پیشگفتار",
        "پیش‌گفتار", "مقدمه", "مقدمهٔ", "درآمد", "سرآغاز",
    ],
    &["appendix", "app.", "annex", "addendum", "supplement", "پیوست", "ضمیمه", "ضمیمهٔ", "الحاقیه", "تکمله"],
    &["conclusion", "epilogue", "afterword", "postscript", "نتیجه", "نتیجه‌گیری", "خاتمه", "مؤخره", "پس‌گفتار", "پی‌نوشت"],
    &["index", "نمایه", "فهرست"],
    &["title page", "صفحهٔ عنوان"],
    &["dedication", "تقدیم", "پیشکش", "اهدا"],
    &["map", "نقشه", "نقشهٔ"],
    &[
        "executive summary", "summary", "abstract", "synopsis", "چکیده", "چکیدهٔ", "خلاصه", "خلاصهٔ",
    ],
    &["acknowledgements", "acknowledgments", "سپاسگزاری", "سپاس‌گزاری", "قدردانی"],
    &["glossary", "واژه‌نامه", "واژه‌نامهٔ"],
    &["bibliography", "references", "کتاب‌نامه", "کتابنامه", "منابع", "مراجع"],
    &["chronology", "timeline", "گاه‌شمار", "گاهشمار", "سال‌شمار", "سالشمار"],
    &["recommendations", "پیشنهادها", "پیشنهادات", "توصیه‌ها"],
    &["editorial", "سرمقاله", "سرمقالهٔ"],
    &["back cover", "پشت جلد"],
];

/// Which part without a number a suffix begins with, if it does.
///
/// ```
/// use hamgam::citation::locator::worded;
/// assert!(worded("foreword").is_some() && worded("foreword") == worded("پیشگفتار"));
/// assert!(worded("emphasis ours").is_none());
/// ```
pub fn worded(suffix: &str) -> Option<usize> {
    WORDED.iter().position(|names| names.iter().any(|name| starts_with_term(suffix, name)))
}

/// The locator at the head of a text, where it ends, and whether it says what it
/// counts.
fn part(text: &str) -> Option<(Locator, usize, bool)> {
    let terms = text.chars().next().and_then(|head| BY_HEAD.get(&head.to_ascii_lowercase())).into_iter().flatten();
    let term = terms.filter(|(term, _)| starts_with_term(text, term)).max_by_key(|(term, _)| term.len());
    let (label, value) = match term {
        Some((term, label)) => (*label, text[term.len()..].trim_start_matches(is_space)),
        None => ("page", text),
    };
    let end = value_end(value, term.is_some());
    let locator = Locator { label, value: folded(&value[..end]) };
    (end > 0).then_some((locator, text.len() - value.len() + end, term.is_some()))
}

/// What stands between two parts: separators, and what steers direction.
fn between(c: char) -> bool {
    matches!(c, ',' | '،') || c.is_whitespace() || is_control(c)
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || c == '\u{200c}'
}

fn starts_with_term(text: &str, term: &str) -> bool {
    let Some(head) = text.get(..term.len()) else { return false };
    let goes_on = || text[term.len()..].starts_with(char::is_alphabetic) && term.ends_with(char::is_alphabetic);
    head.eq_ignore_ascii_case(term) && !goes_on()
}

fn value_end(value: &str, labelled: bool) -> usize {
    let mut end = 0;
    for (at, c) in value.char_indices() {
        // What steers direction is another rule's; what leads to another value was read.
        if is_control(c) || at < end {
            continue;
        }
        if let Some(length) = until(&value[at..]).filter(|_| end > 0) {
            end = at + length;
            continue;
        }
        let digit = ascii_digit(c).is_ascii_digit();
        let roman = labelled && matches!(c.to_ascii_lowercase(), 'i' | 'v' | 'x' | 'l' | 'c' | 'd' | 'm');
        let joint = end > 0
            && matches!(c, '-' | '–' | '—' | '\u{2212}' | '.' | '٫' | ':' | '/')
            && value[at + c.len_utf8()..].starts_with(|n: char| n.is_alphanumeric() || n == '-');
        let letter = end == at && end > 0 && c.is_ascii_alphabetic() && value[..at].ends_with(|p: char| p.is_numeric());
        if digit || roman || joint || letter {
            end = at + c.len_utf8();
            continue;
        }
        let next = value[at + c.len_utf8()..].trim_start_matches(|n: char| matches!(n, ',' | '،') || n.is_whitespace());
        let listed = end > 0
            && (matches!(c, ',' | '،') || c.is_whitespace())
            && next.starts_with(|n: char| ascii_digit(n).is_ascii_digit());
        if !listed {
            break;
        }
    }
    let rest = value[end..].chars().next();
    if rest.is_some_and(char::is_alphabetic) && !value[..end].contains(|c: char| c.is_numeric()) { 0 } else { end }
}

/// How long a "to" is that leads from one value to another: «۱۷۲ تا ۱۷۴».
fn until(text: &str) -> Option<usize> {
    let rest = [" تا ", " الی "].iter().find_map(|to| text.strip_prefix(to))?;
    rest.starts_with(|next: char| ascii_digit(next).is_ascii_digit()).then(|| text.len() - rest.len())
}

fn folded(value: &str) -> String {
    let mut out = String::new();
    for c in value.chars() {
        match ascii_digit(c) {
            // Of «تا», «الی» one letter stands for all.
            'ت' | 'ل' => out.push('-'),
            'ا' | 'ی' => {}
            '٫' => out.push('.'),
            '–' | '—' | '\u{2212}' => {
                if !out.ends_with('-') {
                    out.push('-');
                }
            }
            '-' if out.ends_with('-') => {}
            '،' => out.push(','),
            c if c.is_whitespace() || is_control(c) => {}
            c => out.push(c),
        }
    }
    out
}
