//! The words around a number, one by one, without the signs around them.

/// The words before, the nearest first; a clause ends them.
pub(super) fn before(text: &str) -> impl Iterator<Item = &str> {
    let mut open = true;
    Words { rest: text }.rev().map_while(move |word| {
        let bare = bare(word);
        let first = std::mem::replace(&mut open, false);
        // What ends with a sign that ends a clause stands in another one.
        (!ends(word, bare) || first && bare.is_empty()).then_some(bare)
    })
}

/// The words behind, the nearest first; a clause ends them.
pub(super) fn behind(text: &str) -> impl Iterator<Item = &str> {
    let mut ended = false;
    Words { rest: text }.map_while(move |word| {
        let bare = bare(word);
        (!std::mem::replace(&mut ended, ends(word, bare))).then_some(bare)
    })
}

/// All words.
pub(super) fn all(text: &str) -> impl Iterator<Item = &str> {
    Words { rest: text }.map(bare)
}

/// Whether a clause ends with a word: with a sign around what is bare.
fn ends(word: &str, bare: &str) -> bool {
    bare.len() < word.len() && word.ends_with(ENDS) && !is_short(bare)
}

/// What stands between the gaps of a text.
struct Words<'t> {
    rest: &'t str,
}

impl<'t> Iterator for Words<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let bytes = self.rest.as_bytes();
        let mut start = 0;
        while let Some(gap) = gap(&bytes[start..]) {
            start += gap;
        }
        let mut end = start;
        while end < bytes.len() && gap(&bytes[end..]).is_none() {
            end += 1;
        }
        let word = &self.rest[start..end];
        self.rest = &self.rest[end..];
        (!word.is_empty()).then_some(word)
    }
}

impl DoubleEndedIterator for Words<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        let bytes = self.rest.as_bytes();
        let mut end = bytes.len();
        while let Some(gap) = gap_before(&bytes[..end]) {
            end -= gap;
        }
        let mut start = end;
        while start > 0 && gap_before(&bytes[..start]).is_none() {
            start -= 1;
        }
        let word = &self.rest[start..end];
        self.rest = &self.rest[..start];
        (!word.is_empty()).then_some(word)
    }
}

/// The length of the gap at the head of some bytes: a space, which may be one that breaks
/// no line, or the end of a line.
fn gap(bytes: &[u8]) -> Option<usize> {
    match bytes {
        [b' ' | b'\n' | b'\t', ..] => Some(1),
        [0xC2, 0xA0, ..] => Some(2),
        _ => None,
    }
}

/// The length of the gap at their end.
fn gap_before(bytes: &[u8]) -> Option<usize> {
    match bytes {
        [.., b' ' | b'\n' | b'\t'] => Some(1),
        [.., 0xC2, 0xA0] => Some(2),
        _ => None,
    }
}

/// "p.m." ends nothing.
fn is_short(word: &str) -> bool {
    word.chars().count() < 2 || word.contains('.')
}

fn bare(word: &str) -> &str {
    // Most words have no sign around them: they begin and end with a letter or a digit.
    // The signs of Persian come before its letters.
    let bytes = word.as_bytes();
    let opens = match bytes {
        [0xD8, second, ..] => *second >= 0xA0,
        [first, ..] => first.is_ascii_alphanumeric() || matches!(first, 0xD9..=0xDB),
        [] => true,
    };
    let ends = match bytes {
        [.., 0xD8, last] => *last >= 0xA0,
        [.., before, last] => last.is_ascii_alphanumeric() || matches!(before, 0xD9..=0xDB),
        _ => true,
    };
    if opens && ends {
        return word;
    }
    word.trim_matches(SIGNS)
}

/// What may stand around a word.
const SIGNS: [char; 24] = [
    '.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '"', '\'', '*', '_', '|', '«', '»', '“', '”', '،', '؛', '؟', '…',
    '—',
];

const ENDS: [char; 10] = ['.', ';', '؛', ':', '!', '?', '؟', ')', '…', '|'];
