//! Keeping runs of two directions apart where people read them.

use std::borrow::Cow;

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_ISOLATE: char = '\u{2069}';

/// Wraps a run in FSI…PDI, so that it cannot reorder what stands around it.
pub fn isolate(text: &str) -> String {
    format!("{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}")
}

/// Whether a character only steers direction or joins nothing, and is lost or
/// gained when people copy and paste: marks, isolates, embeddings, a BOM.
/// ZWNJ and ZWJ are spelling, not steering.
pub fn is_control(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// What a person pasted, without the invisible characters that came along.
///
/// ```
/// use hamgam::text::bidi::strip;
/// assert_eq!(strip("\u{2068}order.md#order-k7f2\u{2069}"), "order.md#order-k7f2");
/// ```
pub fn strip(text: &str) -> Cow<'_, str> {
    if !text.is_ascii() && text.contains(is_control) {
        text.chars().filter(|&c| !is_control(c)).collect::<String>().into()
    } else {
        text.into()
    }
}

/// Whether a string holds a letter of a right-to-left script.
pub fn has_rtl(text: &str) -> bool {
    // The bytes that such letters begin with, and no letter goes on with.
    let may_begin = |byte| matches!(byte, 0xd6..=0xe0 | 0xef);
    let begins = |(at, byte): (usize, u8)| may_begin(byte) && text[at..].starts_with(is_rtl);
    !text.is_ascii() && text.bytes().enumerate().any(begins)
}

/// Hebrew, Arabic, Syriac, Thaana, N'Ko and the presentation forms.
pub fn is_rtl(c: char) -> bool {
    // The letters of Arabic and Persian, without a look at a table.
    if matches!(c, '\u{620}'..='\u{64a}' | '\u{671}'..='\u{6d3}') {
        return true;
    }
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}') && c.is_alphabetic()
}
