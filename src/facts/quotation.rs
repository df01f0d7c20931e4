//! Quotations: words between quotation marks, and where they stand.

use std::ops::Range;

/// The marks that open and close, by pair; the straight one closes itself.
/// Doubled brackets are the guillemets of Persian typewriters.
const MARKS: &[(&str, &str)] = &[
    ("«", "»"),
    ("“", "”"),
    ("„", "“"),
    ("‹", "›"),
    ("‘", "’"),
    ("「", "」"),
    ("『", "』"),
    ("((", "))"),
    ("\"", "\""),
    // As some type them who see a line run the other way.
    ("”", "“"),
    ("»", "«"),
];

/// From here on the pairs are turned.
const TURNED: usize = 9;

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
    let mut open: [Vec<usize>; MARKS.len()] = Default::default();
    let mut found = Vec::new();
    for (at, mark) in marks(text) {
        let end = at + mark.len();
        let apostrophe = mark == "’" && text[end..].starts_with(char::is_alphanumeric);
        // What stands behind a word closes, and so opens none of the pairs that are turned.
        let opens = || text[..at].chars().next_back().is_none_or(|c| c.is_whitespace() || matches!(c, '(' | ')' | '['));
        let leads = || opens() && text[end..].starts_with(|c: char| !c.is_whitespace());
        let closes = |pair: usize| MARKS[pair].1 == mark && !apostrophe;
        if let Some(start) = (0..MARKS.len()).filter(|pair| closes(*pair)).find_map(|pair| open[pair].pop()) {
            found.push(start..end);
        } else if let Some(pair) = MARKS.iter().position(|(opening, _)| *opening == mark)
            && (pair < TURNED || leads())
        {
            open[pair].push(at);
        }
    }
    outermost(found)
}

/// The quotation marks of a text; most bytes cannot begin one.
fn marks(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let bytes = text.as_bytes();
    let may = move |at: usize| match bytes[at] {
        b'"' | 0xe3 => true,
        sign @ (b'(' | b')') => bytes.get(at + 1) == Some(&sign),
        0xc2 => matches!(bytes.get(at + 1), Some(0xab | 0xbb)),
        // A ZWNJ begins with the same two bytes.
        0xe2 => matches!(bytes.get(at + 2), Some(0x98..=0x9e | 0xb9 | 0xba)),
        _ => false,
    };
    let heads = memchr::memchr3_iter(b'"', 0xc2, 0xe2, bytes).chain(memchr::memchr3_iter(b'(', b')', 0xe3, bytes));
    let mut heads: Vec<usize> = heads.filter(|&at| may(at)).collect();
    heads.sort_unstable();
    let mut end = 0;
    heads.into_iter().filter_map(move |at| {
        let mark = if at < end { None } else { mark(text, at) }?;
        end = at + mark.len();
        Some((at, mark))
    })
}

/// The mark that begins at a byte.
fn mark(text: &str, at: usize) -> Option<&str> {
    let length = match text.as_bytes()[at] {
        b'"' => 1,
        0xe2 | 0xe3 => 3,
        _ => 2,
    };
    let mark = text.get(at..at + length)?;
    MARKS.iter().any(|(open, close)| mark == *open || mark == *close).then_some(mark)
}

/// Spans in order, those inside others left out.
pub fn outermost(mut spans: Vec<Range<usize>>) -> Vec<Range<usize>> {
    spans.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
    let mut end = 0;
    spans.retain(|span| {
        let is_outer = span.end > end;
        end = end.max(span.end);
        is_outer
    });
    spans
}

/// Bytes of the titles of a masked text: several words of emphasis.
pub fn titles(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for sign in ['*', '_'] {
        let mut start = None;
        for (at, _) in text.match_indices(sign) {
            let opens = !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == sign);
            match start {
                None if opens => start = Some(at),
                None => {}
                Some(from) if text[at..].starts_with(['*', '_']) && at == from + 1 => {}
                Some(from) => {
                    if text[from..at].split_whitespace().nth(2).is_some() {
                        found.push(from..at);
                    }
                    start = None;
                }
            }
        }
    }
    found
}
