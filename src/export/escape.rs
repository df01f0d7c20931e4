//! Text for HTML and XML: nothing in it is taken for markup.

use std::borrow::Cow;

/// Text between tags or inside the quotes of an attribute. Characters that XML
/// does not have, or that would turn letters around, are shown as �.
///
/// ```
/// use hamgam::export::escape::escape;
/// assert_eq!(escape("<b> & \u{202e}"), "&lt;b&gt; &amp; \u{fffd}");
/// ```
pub fn escape(text: &str) -> Cow<'_, str> {
    let plain = |c: char| !(matches!(c, '&' | '<' | '>' | '"') || is_foul(c));
    let Some(first) = text.find(|c: char| !plain(c)) else { return text.into() };
    let mut out = String::with_capacity(text.len() + 16);
    out.push_str(&text[..first]);
    for c in text[first..].chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if is_foul(c) => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out.into()
}

/// Controls, overrides and embeddings; marks and isolates are harmless once an
/// element ends.
pub fn is_foul(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{fffe}' | '\u{ffff}' | '\u{fdd0}'..='\u{fdef}')
}

/// An id without what an attribute or an address would trip over.
pub fn id(text: &str) -> Cow<'_, str> {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':' | '\u{200c}');
    if text.chars().all(fits) { text.into() } else { text.replace(|c| !fits(c), "-").into() }
}

/// A text as it stands, but for characters that no reader should meet.
pub fn plain(text: &str) -> Cow<'_, str> {
    if text.contains(is_foul) { text.replace(is_foul, "\u{fffd}").into() } else { text.into() }
}

/// A path or a fragment as part of an address.
pub fn address(text: &str) -> Cow<'_, str> {
    let fits = |b: u8| b.is_ascii_alphanumeric() || b"-_.~/:#".contains(&b);
    if text.bytes().all(fits) {
        return text.into();
    }
    let byte = |b: u8| if fits(b) { (b as char).to_string() } else { format!("%{b:02X}") };
    text.bytes().map(byte).collect::<String>().into()
}

/// An address of the web as an attribute may hold it: what is no part of an
/// address is escaped, and what is escaped stays so.
pub fn web(text: &str) -> Cow<'_, str> {
    let fits = |b: u8| b.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&b);
    let whole = |at: usize| {
        let pair = text.as_bytes().get(at + 1..at + 3);
        text.as_bytes()[at] != b'%' || pair.is_some_and(|pair| pair.iter().all(u8::is_ascii_hexdigit))
    };
    if text.bytes().enumerate().all(|(at, b)| fits(b) && whole(at)) {
        return text.into();
    }
    let byte = |(at, b): (usize, u8)| match b {
        b if fits(b) && whole(at) => (b as char).to_string(),
        b => format!("%{b:02X}"),
    };
    text.bytes().enumerate().map(byte).collect::<String>().into()
}
