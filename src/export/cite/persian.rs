//! What the terms and habits of citation styles lack for Persian.

use hayagriva::citationberg::{Locale as CslLocale, LocaleFile};

/// Puts Persian quotation marks and a stop behind ص into the Persian terms,
/// which come with Latin ones.
pub fn mend(files: &mut [CslLocale]) {
    let over = LocaleFile::from_xml(include_str!("../assets/fa-IR.xml")).ok().and_then(|file| file.terms);
    let persian = files.iter_mut().find(|file| file.lang.as_ref().is_some_and(|lang| lang.0 == "fa-IR"));
    let (Some(over), Some(terms)) = (over, persian.and_then(|file| file.terms.as_mut())) else { return };
    for term in over.terms {
        terms.terms.retain(|known| !(known.name == term.name && known.form == term.form));
        terms.terms.push(term);
    }
}

/// Styles made for English put the month before the day; Persian has the day
/// first.
pub fn day_first(text: &str) -> String {
    let mut out = text.to_owned();
    for month in MONTHS {
        let start = format!("{month} ");
        let Some(at) = out.find(&start) else { continue };
        let rest = &out[at + start.len()..];
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        if (1..=2).contains(&digits) {
            let day = rest[..digits].to_owned();
            out.replace_range(at..at + start.len() + digits, &format!("{day} {month}"));
        }
    }
    out
}

const MONTHS: [&str; 12] =
    ["ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"];

/// Points stand behind the quotation marks that close, and none behind a
/// question.
///
/// ```
/// use hamgam::export::cite::persian::points;
/// assert_eq!(points("«اعدام‌های ۶۷.». «چه شد؟.»"), "«اعدام‌های ۶۷». «چه شد؟»");
/// ```
pub fn points(text: &str) -> String {
    text.replace(",.", ".").replace(".».", "».").replace("؟.»", "؟»").replace(".»", "».").replace("؟».", "؟»")
}

/// Letters that tell sources of one author and year apart.
pub const LETTERS: [&str; 16] = ["الف", "ب", "پ", "ت", "ث", "ج", "چ", "ح", "خ", "د", "ذ", "ر", "ز", "س", "ش", "ص"];
