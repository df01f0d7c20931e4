//! What a translator may write over and what must come back: a canonical text
//! as pieces of words and *codes*.
//!
//! A code is a citation, a footnote mark, a code span, raw HTML, an address, a
//! template's call, the frame of a link or an image. In XLIFF codes are
//! elements that tools protect; in PO and CSV they stand in the text, and only
//! the check at the door protects them.

pub mod code;
pub mod hole;
pub mod markdown;
pub mod cited;
pub mod marked;
pub mod pieces;
pub mod ids;
pub mod woven;
pub mod breach;
