//! A text in pieces.

use super::code::{Piece, What};
use super::hole::Holes;
use crate::content::passage::Kind;

/// The pieces of a canonical text: joined they are the text again.
///
/// ```
/// use hamgam::content::passage::Kind;
/// use hamgam::exchange::inline::{code::Piece, pieces::pieces};
/// let text = "حکم [نامه](a.md) را `x` می‌خواند [@kadivar2016, p. 3].";
/// let found = pieces(text, Kind::Paragraph);
/// let codes: Vec<&str> = found.iter().filter_map(|piece| match piece {
///     Piece::Code(code) => Some(code.raw),
///     Piece::Text(_) => None,
/// }).collect();
/// assert_eq!(codes, ["[", "](a.md)", "`x`", "[@kadivar2016, p. 3]"]);
/// ```
pub fn pieces(text: &str, kind: Kind) -> Vec<Piece<'_>> {
    let mut holes = Holes::new(text);
    if kind != Kind::Code && may_hold_codes(text) {
        find(&mut holes);
    }
    let mut found = Vec::new();
    let mut at = 0;
    for (range, code) in holes.settled() {
        if range.start > at {
            found.push(Piece::Text(&text[at..range.start]));
        }
        at = range.end;
        found.push(Piece::Code(code));
    }
    if at < text.len() {
        found.push(Piece::Text(&text[at..]));
    }
    found
}

fn may_hold_codes(text: &str) -> bool {
    text.bytes().any(|b| matches!(b, b'[' | b'`' | b'<' | b'{' | b'@' | b'\n')) || text.contains("://")
}

fn find(holes: &mut Holes) {
    let mut start = 0;
    for part in holes.text.split("\n\n") {
        holes.inline(start, part);
        holes.cited(start, part);
        start += part.len() + 2;
    }
    holes.marked("[^", "]", What::Footnote);
    holes.marked("{{", "}}", What::Template);
    holes.marked("{%", "%}", What::Template);
    holes.addresses();
    for (at, _) in holes.text.match_indices("\n\n") {
        holes.whole(at..at + 2, What::Block);
    }
    for (at, _) in holes.text.match_indices("\\\n") {
        holes.whole(at..at + 2, What::Break);
    }
}
