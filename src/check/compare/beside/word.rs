//! The words around a number, one by one, without the signs around them.

/// The words before, the nearest first; a clause ends them.
pub(super) fn before(text: &str) -> impl Iterator<Item = &str> {
    let mut open = true;
    words(text.rsplit(GAPS)).map_while(move |word| {
        let bare = bare(word);
        let first = std::mem::replace(&mut open, false);
        // What ends with a sign that ends a clause stands in another one.
        let ends = word.ends_with(ENDS) && !is_short(bare);
        (!ends || first && bare.is_empty()).then_some(bare)
    })
}

/// The words behind, the nearest first; a clause ends them.
pub(super) fn behind(text: &str) -> impl Iterator<Item = &str> {
    let mut ended = false;
    words(text.split(GAPS)).map_while(move |word| {
        if std::mem::replace(&mut ended, word.ends_with(ENDS) && !is_short(bare(word))) {
            return None;
        }
        Some(bare(word))
    })
}

/// All words.
pub(super) fn all(text: &str) -> impl Iterator<Item = &str> {
    words(text.split(GAPS)).map(bare)
}

fn words<'t>(pieces: impl Iterator<Item = &'t str>) -> impl Iterator<Item = &'t str> {
    pieces.filter(|word| !word.is_empty())
}

/// "p.m." ends nothing.
fn is_short(word: &str) -> bool {
    word.chars().count() < 2 || word.contains('.')
}

fn bare(word: &str) -> &str {
    // Most words have no sign around them.
    let is_letter = |head: &[u8]| match head {
        [0xD8, second, ..] => *second >= 0xA0,
        [first, ..] => first.is_ascii_alphanumeric() || (0xD9..=0xDB).contains(first),
        [] => true,
    };
    let bytes = word.as_bytes();
    let ends = bytes.last().is_none_or(u8::is_ascii_alphanumeric) || is_letter(&bytes[bytes.len().saturating_sub(2)..]);
    if is_letter(bytes) && ends && !bytes.last().is_some_and(u8::is_ascii_punctuation) {
        return word;
    }
    word.trim_matches(SIGNS)
}

/// What may stand around a word.
const SIGNS: [char; 24] = [
    '.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '"', '\'', '*', '_', '|', '«', '»', '“', '”', '،', '؛', '؟', '…',
    '—',
];

const GAPS: [char; 4] = [' ', '\n', '\t', '\u{a0}'];
const ENDS: [char; 10] = ['.', ';', '؛', ':', '!', '?', '؟', ')', '…', '|'];
