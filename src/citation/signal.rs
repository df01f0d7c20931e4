//! What a citation's prefix says of the work: that it supports, is to be
//! compared, speaks against, or quotes another.

/// A kind of prefix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// No prefix, or words of another kind: the work says it.
    Plain,
    /// See, نک.
    See,
    /// Compare, قس.
    Compare,
    /// Contra, برخلاف.
    Against,
    /// Quoted in, به نقل از.
    QuotedIn,
}

/// The kind of a prefix, in English or Persian.
///
/// ```
/// use hamgam::citation::signal::signal;
/// assert_eq!(signal("see also"), signal("نیز نک."));
/// assert_ne!(signal("cf."), signal(""));
/// ```
pub fn signal(prefix: &str) -> Signal {
    if prefix.is_empty() {
        return Signal::Plain;
    }
    let words = prefix.to_lowercase();
    let has = |list: &[&str]| list.iter().any(|part| starts_word(&words, part));
    if has(&["quoted in", "cited in", "as quoted", "after", "به نقل", "به\u{200c}نقل", "نقل از"]) {
        Signal::QuotedIn
    } else if has(&["contra", "against", "برخلاف", "بر خلاف", "در برابر"]) || has(SEE) && has(BUT) {
        Signal::Against
    } else if has(&["cf", "compare", "قس", "مقایسه", "قیاس", "سنجید", "بسنجید", "بسنج"]) {
        Signal::Compare
    } else if has(SEE) {
        Signal::See
    } else {
        Signal::Plain
    }
}

/// How a work is looked up.
#[rustfmt::skip]
const SEE: &[&str] = &[
    "see", "نک", "ن.ک", "ن. ک", "ر.ک", "ر. ک", "رک", "بنگرید", "بنگر", "ببینید", "ببین", "نگاه کنید", "نگاه کن",
    "نگاهی", "رجوع", "مراجعه", "ملاحظه",
];

/// What makes a work speak against what is said: "but see", «اما نک.».
const BUT: &[&str] = &["but", "yet", "اما", "امّا", "ولی", "لیکن", "لکن"];

/// Whether some words stand in a text as whole words at least at their start.
fn starts_word(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| !text[..at].ends_with(char::is_alphabetic) && ends_word(text, at, words))
}

fn ends_word(text: &str, at: usize, words: &str) -> bool {
    !words.is_ascii() || !text[at + words.len()..].starts_with(char::is_alphabetic)
}
