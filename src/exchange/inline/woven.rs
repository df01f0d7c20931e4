//! Pieces woven into the text of a file: words are escaped, codes written as
//! the format has them.

use super::code::{Code, Piece};
use crate::exchange::xml::escape::text;

/// The content of an element: `code` writes one code by its id.
pub fn woven(pieces: &[Piece], ids: &[String], mut code: impl FnMut(&mut String, &Code, &str)) -> String {
    let mut out = String::new();
    let mut ids = ids.iter();
    for piece in pieces {
        match piece {
            Piece::Text(words) => out.push_str(&text(words)),
            Piece::Code(one) => code(&mut out, one, ids.next().map_or("", String::as_str)),
        }
    }
    out
}
