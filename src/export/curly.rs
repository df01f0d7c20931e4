//! Quotation marks and apostrophes as English books print them: “so” and ’tis.
//! Authors type straight ones. Code, addresses and texts in other languages are
//! left as they are; Persian has marks of its own, which people type.

use super::tokens::{Token, is_void, tokens};

/// Elements whose text is not ours to set.
const VERBATIM: &[&str] = &["code", "pre", "kbd", "samp", "var", "script", "style"];

/// HTML in a language with the marks that its English parts have in print.
///
/// ```
/// use hamgam::export::curly::curly;
/// let html = "<p>&quot;Iran's '88&quot; (&quot;a <em>'b'</em>&quot;) <code>'x'</code> <i lang=\"fa\">'y'</i></p>";
/// let set = "<p>“Iran’s ’88” (“a <em>‘b’</em>”) <code>'x'</code> <i lang=\"fa\">'y'</i></p>";
/// assert_eq!(curly(html, "en"), set);
/// assert_eq!(curly("<p>'x' <i lang=\"en\">It's</i></p>", "fa"), "<p>'x' <i lang=\"en\">It’s</i></p>");
/// ```
pub fn curly(html: &str, lang: &str) -> String {
    if !html.contains('\'') && !html.contains("&quot;") {
        return html.to_owned();
    }
    let mut out = String::with_capacity(html.len() + html.len() / 64);
    // Whether what is open is set, element by element.
    let mut open: Vec<bool> = vec![is_english(lang)];
    let mut before = ' ';
    let mut done = 0;
    for (start, token) in tokens(html) {
        out.push_str(&html[done.min(start)..start]);
        done = start;
        let set = open.last().copied().unwrap_or(false);
        match token {
            Token::Open(name, _) if is_void(name) => before = if name == "br" { ' ' } else { before },
            Token::Open(name, given) => {
                open.push(!VERBATIM.contains(&name) && language(given).map_or(set, is_english));
                before = if super::sanitize::INLINE.contains(&name) { before } else { ' ' };
            }
            Token::Close(_) => {
                if open.len() > 1 {
                    open.pop();
                }
            }
            Token::Text(text) => {
                if set && !text.contains("://") {
                    done = start + text.len();
                    letters(text, &mut before, &mut out);
                } else {
                    before = text.chars().next_back().unwrap_or(before);
                }
            }
        }
    }
    out.push_str(&html[done..]);
    out
}

fn is_english(lang: &str) -> bool {
    lang == "en" || lang.starts_with("en-")
}

fn language(given: &str) -> Option<&str> {
    let at = if given.starts_with("lang=\"") { 6 } else { given.find(" lang=\"")? + 7 };
    given[at..].split('"').next()
}

fn letters(text: &str, before: &mut char, out: &mut String) {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let quote = rest.starts_with("&quot;");
        let length = if quote { 6 } else { c.len_utf8() };
        let next = rest[length..].chars().next().unwrap_or(' ');
        let opens = before.is_whitespace() || "([{—–-/“‘".contains(*before);
        let mark = match (quote, c) {
            (true, _) => Some(if opens { '“' } else { '”' }),
            (_, '\'') if opens && !next.is_numeric() && !next.is_whitespace() => Some('‘'),
            (_, '\'') => Some('’'),
            _ => None,
        };
        match mark {
            Some(mark) => out.push(mark),
            None => out.push_str(&rest[..length]),
        }
        *before = mark.unwrap_or(c);
        rest = &rest[length..];
    }
}
