//! Quotations: words between quotation marks, and where they stand.

use std::ops::Range;

/// The marks that open and close, by pair; the straight one closes itself.
const MARKS: &[(char, char)] =
    &[('«', '»'), ('“', '”'), ('„', '“'), ('‹', '›'), ('‘', '’'), ('「', '」'), ('『', '』'), ('"', '"')];

/// Bytes of the quotations of a masked text, marks included, the outermost
/// only.
///
/// ```
/// use hamgam::facts::quotation::quotations;
/// let text = "او گفت: «بله، ‹نه›.» He said \"no\" and ‘don’t’.";
/// let found: Vec<&str> = quotations(text).into_iter().map(|span| &text[span]).collect();
/// assert_eq!(found, ["«بله، ‹نه›.»", "\"no\"", "‘don’t’"]);
/// ```
pub fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((start, opening)) = text[at..].char_indices().find(|(_, c)| MARKS.iter().any(|(open, _)| open == c))
    {
        let start = at + start;
        at = start + opening.len_utf8();
        if let Some(end) = closing(text, start, opening) {
            found.push(start..end);
            at = end;
        }
    }
    found
}

/// Where a quotation ends that opens at `start`.
fn closing(text: &str, start: usize, opening: char) -> Option<usize> {
    let (_, close) = MARKS.iter().find(|(open, _)| *open == opening)?;
    let inner = start + opening.len_utf8();
    let mut depth = 1;
    for (at, c) in text[inner..].char_indices().map(|(at, c)| (inner + at, c)) {
        let apostrophe = *close == '’' && text[at + c.len_utf8()..].starts_with(char::is_alphanumeric);
        if c == *close && !apostrophe {
            depth -= 1;
        } else if c == opening {
            depth += 1;
        }
        if depth == 0 {
            return Some(at + c.len_utf8());
        }
    }
    None
}

/// Bytes of the titles of a masked text: several words of emphasis.
pub fn titles(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for sign in ['*', '_'] {
        let mut marks = text.match_indices(sign).map(|(at, _)| at);
        while let Some(start) = marks.next() {
            let Some(end) = marks.next() else { break };
            if text[start..end].split_whitespace().count() > 2 {
                found.push(start..end);
            }
        }
    }
    found
}
