//! Strings between double quotes with escapes by a backslash, as TOML, YAML and
//! PO have them.

use std::borrow::Cow;
use std::str::Chars;

/// How a character stands in such a string, where it may not stand for itself.
pub fn escape(c: char) -> Option<&'static str> {
    match c {
        '"' => Some("\\\""),
        '\\' => Some("\\\\"),
        '\n' => Some("\\n"),
        '\t' => Some("\\t"),
        '\r' => Some("\\r"),
        _ => None,
    }
}

/// What a quoted string says. `own` reads the escapes that a format has besides
/// the common ones, by the character behind the backslash; `None` where this is
/// no such string.
///
/// ```
/// use hamgam::text::quote::unquoted;
/// let none = |_: char, _: &mut std::str::Chars| None;
/// assert_eq!(unquoted(r#""گفت \"نه\"""#, none).as_deref(), Some("گفت \"نه\""));
/// assert_eq!(unquoted(r#""a" b"#, none), None);
/// ```
pub fn unquoted(text: &str, own: impl Fn(char, &mut Chars) -> Option<char>) -> Option<Cow<'_, str>> {
    let inner = text.strip_prefix("\"")?.strip_suffix("\"")?;
    if memchr::memchr2(b'\\', b'"', inner.as_bytes()).is_none() {
        return Some(inner.into());
    }
    let mut out = String::with_capacity(inner.len());
    let mut rest = inner;
    while let Some(at) = memchr::memchr2(b'\\', b'"', rest.as_bytes()) {
        out.push_str(&rest[..at]);
        let mut chars = rest[at..].strip_prefix('\\')?.chars();
        out.push(match chars.next()? {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            same @ ('"' | '\\') => same,
            other => own(other, &mut chars)?,
        });
        rest = chars.as_str();
    }
    out.push_str(rest);
    Some(out.into())
}
