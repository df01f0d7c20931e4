//! Runs of the other direction, each set apart as a whole: `Crocus sativus L.`
//! in a Persian paragraph is one `bdi`, its tags inside.
//!
//! Works on HTML that is finished but for that. What is an isolate already
//! (citations, code) is left alone, and so is what cannot be wrapped without
//! crossing a tag.

use super::sanitize::INLINE;
use super::tokens::{Token, is_void, tokens};
use crate::text::bidi;

/// Elements that stand apart by themselves.
const APART: &[&str] = &["bdi", "bdo", "code", "pre", "sup", "svg"];

/// A stretch of text: where it stands, how deep in tags.
struct Char {
    at: usize,
    end: usize,
    c: char,
    depth: usize,
    /// How far out the tags reach that open right before, or close right after.
    hole: bool,
}

/// Sets apart what runs the other way than a text of this direction.
///
/// ```
/// use hamgam::export::isolate::isolate;
/// assert_eq!(
///     isolate("زعفران (<em>Crocus sativus</em> L.) است", true),
///     "زعفران (<bdi dir=\"ltr\"><em>Crocus sativus</em> L.</bdi>) است"
/// );
/// assert_eq!(isolate("See «حکم», 2019", false), "See «<bdi dir=\"rtl\">حکم</bdi>», 2019");
/// assert_eq!(isolate("۱۲–۱۵", true), "۱۲–۱۵");
/// assert_eq!(isolate("نامه «Letter of 1989.» Letter. ۲۸ مارس", true),
///     "نامه «<bdi dir=\"ltr\">Letter of 1989</bdi>.» <bdi dir=\"ltr\">Letter</bdi>. ۲۸ مارس");
/// ```
pub fn isolate(html: &str, rtl: bool) -> String {
    if !needed(html, rtl) {
        return html.to_owned();
    }
    let chars = chars(html);
    let mut cuts: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        match run(&chars, at, rtl) {
            Some((first, last)) => {
                cuts.extend(span(html, &chars, first, last));
                at = last + 1;
            }
            None => at += 1,
        }
    }
    let mut out = String::with_capacity(html.len() + cuts.len() * 24);
    let mut done = 0;
    for (start, end) in cuts {
        out.push_str(&html[done..start]);
        out.push_str(if rtl { "<bdi dir=\"ltr\">" } else { "<bdi dir=\"rtl\">" });
        out.push_str(&html[start..end]);
        out.push_str("</bdi>");
        done = end;
    }
    out.push_str(&html[done..]);
    out
}

/// Most texts need nothing: look before taking apart.
fn needed(html: &str, rtl: bool) -> bool {
    if rtl {
        html.bytes().any(|b| b.is_ascii_alphanumeric()) || html.contains('-')
    } else {
        !html.is_ascii() && bidi::has_rtl(html)
    }
}

/// The characters of the text, holes where something stands apart.
fn chars(html: &str) -> Vec<Char> {
    let mut found = Vec::new();
    let (mut depth, mut apart) = (0_usize, 0_usize);
    for (start, token) in tokens(html) {
        match token {
            Token::Open(name, _) if is_void(name) => {
                found.push(Char { at: start, end: start, c: ' ', depth, hole: name != "wbr" });
            }
            Token::Open(name, _) => {
                depth += 1;
                if apart > 0 || APART.contains(&name) {
                    apart += 1;
                }
                if apart == 1 || !INLINE.contains(&name) {
                    found.push(Char { at: start, end: start, c: ' ', depth, hole: true });
                }
            }
            Token::Close(name) => {
                if apart == 0 && !INLINE.contains(&name) {
                    found.push(Char { at: start, end: start, c: ' ', depth, hole: true });
                }
                depth = depth.saturating_sub(1);
                apart = apart.saturating_sub(1);
            }
            Token::Text(text) if apart == 0 => letters(text, start, depth, &mut found),
            Token::Text(_) => {}
        }
    }
    found
}

fn letters(text: &str, start: usize, depth: usize, found: &mut Vec<Char>) {
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let entity = rest.starts_with('&').then(|| rest.find(';')).flatten().filter(|&end| end < 8);
        let (c, length) = match entity {
            Some(end) => ('&', end + 1),
            None => rest.chars().next().map_or((' ', 1), |c| (c, c.len_utf8())),
        };
        found.push(Char { at: start + at, end: start + at + length, c, depth, hole: false });
        at += length;
    }
}

/// The run of the other direction that begins at a character: first and last.
fn run(chars: &[Char], at: usize, rtl: bool) -> Option<(usize, usize)> {
    let begins = if rtl { is_ltr(chars[at].c) } else { bidi::is_rtl(chars[at].c) };
    if chars[at].hole {
        return None;
    }
    if !begins {
        let digits = rtl && is_digit(chars[at].c) && !at.checked_sub(1).is_some_and(|before| joins(chars[before].c));
        return if digits { numbers(chars, at) } else { None };
    }
    let (mut first, mut last) = (at, at);
    while rtl && first > 0 && !chars[first - 1].hole && chars[first - 1].c.is_ascii_digit() {
        first -= 1;
    }
    // Quotation marks and brackets that are open, each with where the run ended before it.
    let mut open: Vec<(char, usize)> = Vec::new();
    for (next, of) in chars.iter().enumerate().skip(at + 1) {
        let other = if rtl { bidi::is_rtl(of.c) } else { is_ltr(of.c) };
        if of.hole || other {
            break;
        }
        if let Some((_, close)) = PAIRS.iter().find(|(first, _)| *first == of.c) {
            open.push((*close, last));
        } else if PAIRS.iter().any(|(_, close)| *close == of.c) {
            if open.pop_if(|(close, _)| *close == of.c).is_none() {
                break;
            }
            last = next;
        }
        let own = if rtl { is_ltr(of.c) || is_digit(of.c) } else { bidi::is_rtl(of.c) || is_mark(of.c) };
        if own && !(rtl && is_digit(of.c) && !of.c.is_ascii_digit()) {
            last = next;
        }
    }
    // One that stays open belongs to the text around, unless it closes right behind.
    let behind = chars.get(last + 1).filter(|of| !of.hole).map(|of| of.c);
    match open.first() {
        Some((close, _)) if open.len() == 1 && behind == Some(*close) => last += 1,
        Some((_, before)) => last = *before,
        None => {}
    }
    Some((first, trailing(chars, first, last, rtl)))
}

/// What opens, and what closes it.
const PAIRS: &[(char, char)] = &[('(', ')'), ('[', ']'), ('«', '»'), ('‹', '›'), ('“', '”')];

/// What belongs to the end of a run: the stop of an abbreviated name, the slash
/// of an address.
fn trailing(chars: &[Char], first: usize, mut last: usize, rtl: bool) -> usize {
    let next = |last: usize| chars.get(last + 1).filter(|c| !c.hole).map(|c| c.c);
    let single = last == first || !chars[last - 1].c.is_alphanumeric();
    if rtl && next(last) == Some('.') && single && chars[last].c.is_uppercase() {
        last += 1;
    }
    while rtl && next(last).is_some_and(|c| "/_%=+#".contains(c)) {
        last += 1;
    }
    last
}

/// Groups of digits with two joints or more: a date, a number of a book. A
/// range such as ۱۲–۱۵ reads as it should.
fn numbers(chars: &[Char], at: usize) -> Option<(usize, usize)> {
    let (mut last, mut joints) = (at, 0);
    let mut next = at + 1;
    while let Some(of) = chars.get(next).filter(|of| !of.hole) {
        if is_digit(of.c) {
            last = next;
        } else if joins(of.c) && last + 1 == next {
            joints += 1;
        } else {
            break;
        }
        next += 1;
    }
    (joints >= 2 && chars[at..=last].iter().filter(|of| joins(of.c)).count() >= 2).then_some((at, last))
}

fn joins(c: char) -> bool {
    matches!(c, '-' | '/' | ':' | '.')
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('۰'..='۹').contains(&c)
}

fn is_ltr(c: char) -> bool {
    c.is_alphabetic() && !bidi::is_rtl(c) && !('\u{600}'..='\u{6ff}').contains(&c)
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}')
}

/// The bytes of a run, widened so that it crosses no tag.
fn span(html: &str, chars: &[Char], first: usize, last: usize) -> Option<(usize, usize)> {
    let lowest = chars[first..=last].iter().map(|of| of.depth).min()?;
    let (mut start, mut end) = (chars[first].at, chars[last].end);
    let mut depth = chars[first].depth;
    while depth > lowest {
        let open = html[..start].strip_suffix('>')?;
        let tag = open.rfind('<')?;
        if open[tag..].starts_with("</") {
            return None;
        }
        start = tag;
        depth -= 1;
    }
    let mut depth = chars[last].depth;
    while depth > lowest {
        if !html[end..].starts_with("</") {
            return None;
        }
        end += html[end..].find('>')? + 1;
        depth -= 1;
    }
    Some((start, end))
}

#[cfg(test)]
mod tests {
    use super::isolate;

    #[test]
    fn a_run_ends_with_its_block() {
        let html = "<details><summary>Short</summary>Long</details>";
        let apart = "<details><summary><bdi dir=\"ltr\">Short</bdi></summary><bdi dir=\"ltr\">Long</bdi></details>";
        assert_eq!(isolate(html, true), apart);
    }

    #[test]
    fn brackets_and_quotation_marks_of_the_text_around_stay_outside() {
        assert_eq!(isolate("سازمان (PMOI) A", true), "سازمان (<bdi dir=\"ltr\">PMOI</bdi>) <bdi dir=\"ltr\">A</bdi>");
        assert_eq!(isolate("کتاب Trees (2nd ed.) است", true), "کتاب <bdi dir=\"ltr\">Trees (2nd ed.)</bdi> است");
        assert_eq!(isolate("در BBC «نام» و", true), "در <bdi dir=\"ltr\">BBC</bdi> «نام» و");
    }
}
