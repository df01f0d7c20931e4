//! The words of links, and what stands in them.

use std::ops::Range;

use crate::check::rule::Pair;
use crate::facts::link::Link;
use crate::ledger::agreement::Side;

/// Of more links in one passage nothing is known.
const MOST: usize = 20;

/// Whether something that stands in the words of a link does so on both sides, and the
/// link leads to one place: it moved with it.
pub fn holds(pair: &Pair, there: &Range<usize>, here: &Range<usize>) -> bool {
    let to = |side: Side, span: &Range<usize>| {
        let document = pair.document(side)?;
        let links = pair.facts(side).links(document);
        let holds = |link: &&Link| {
            parts(&document.source.text, link)
                .is_some_and(|(_, whole)| whole.start <= span.start && span.end <= link.span.start)
        };
        links.iter().take(MOST).find(holds).map(|link| &link.to)
    };
    let (leads, follows) = (to(pair.row.origin, there), to(pair.row.origin.other(), here));
    leads.is_some() && leads == follows
}

/// No link has more words, in bytes.
const FARTHEST: usize = 400;

/// The words of an inline link, and the bytes of all of it.
pub fn parts<'t>(text: &'t str, link: &Link) -> Option<(&'t str, Range<usize>)> {
    let before = text[..link.span.start].trim_end_matches(['<', ' ']);
    let close = before.strip_suffix("](")?.len();
    let mut depth = 0;
    let open = text.as_bytes()[..close].iter().rev().take(FARTHEST).position(|byte| {
        depth += match byte {
            b']' => 1,
            b'[' => -1,
            _ => 0,
        };
        depth < 0
    })?;
    let start = close - open - 1;
    let end = link.span.end + text[link.span.end..].find(')')? + 1;
    Some((&text[start + 1..close], start..end))
}
