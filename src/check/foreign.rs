//! Passages of a document in another language, where the author says so:
//! `<span lang="ar">…</span>`, `[…]{lang=ar}`, `::: {lang=ar}`, and the ornate
//! brackets ﴿…﴾ of the Qur'an. Rules about one language leave them alone.

use std::ops::Range;

use crate::locale::Locale;

/// No marked text is looked for further than this.
const MOST: usize = 100_000;

/// Bytes of a text that are in another language than its own.
///
/// ```
/// use hamgam::check::foreign::foreign;
/// let text = "آیهٔ [إنا لله]{lang=ar} و دیگر";
/// let own = hamgam::locale::Locale::parse("fa").unwrap();
/// assert_eq!(&text[foreign(text, &own)[0].clone()], "[إنا لله]");
/// ```
pub fn foreign(text: &str, own: &Locale) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    // Signs that few texts have often tell where to look.
    for sign in memchr::memchr_iter(b'=', text.as_bytes()) {
        let Some(at) = text[..sign].strip_suffix("lang").map(str::len) else { continue };
        let inside = found.last().is_some_and(|last| last.contains(&at));
        if !inside && names_another(&text[at + "lang=".len()..], own) {
            found.extend(marked(text, at));
        }
    }
    let mut from = 0;
    while let Some(open) = memchr::memchr("﴿".as_bytes()[0], &text.as_bytes()[from..]).map(|at| from + at) {
        if !text[open..].starts_with('﴿') {
            from = open + 1;
            continue;
        }
        let Some(close) = head(&text[open..]).find('﴾') else { break };
        found.push(open..open + close);
        from = open + close;
    }
    found.sort_by_key(|span| span.start);
    found
}

fn names_another(rest: &str, own: &Locale) -> bool {
    let name: String =
        rest.trim_start_matches(['"', '\'']).chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    Locale::parse(&name).is_some_and(|other| other.language() != own.language())
}

/// What an attribute at a place is about.
fn marked(text: &str, at: usize) -> Option<Range<usize>> {
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let open = text[line..at].rfind(['<', '{']).map(|open| line + open)?;
    if text[open..].starts_with('<') {
        let name: String = text[open + 1..].chars().take_while(char::is_ascii_alphanumeric).collect();
        let body = at + head(&text[at..]).find('>')? + 1;
        let close = format!("</{name}>");
        return Some(body..body + head(&text[body..]).find(&close)?);
    }
    let before = text[line..open].trim_start();
    if before.starts_with(":::") {
        let body = at + head(&text[at..]).find('\n')? + 1;
        return Some(body..body + head(&text[body..]).find("\n:::")?);
    }
    let end = text[line..open].ends_with(']').then_some(open)?;
    let start = text[line..end].rfind('[').map(|start| line + start)?;
    Some(start..end)
}

/// As much of a text as is looked through.
fn head(text: &str) -> &str {
    let mut end = text.len().min(MOST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<&str> {
        foreign(text, &Locale::parse("fa").expect("a locale")).into_iter().map(|span| &text[span]).collect()
    }

    #[test]
    fn what_is_marked_is_foreign_and_nothing_else() {
        assert_eq!(of("الف <span lang=\"ar\">باء</span> پ"), ["باء"]);
        assert_eq!(of("::: {lang=ar}\nنص\n\nنص\n:::\nمتن"), ["نص\n\nنص"]);
        assert_eq!(of("گفت ﴿قل هو﴾ و رفت"), ["﴿قل هو"]);
        assert_eq!(of("<p lang=\"fa-IR\">متن</p> [متن]{lang=fa}"), [""; 0]);
        assert_eq!(of("lang=ar و <span lang=\"ar\">نص"), [""; 0]);
    }
}
