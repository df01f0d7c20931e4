//! Designations: names in Latin letters that hold digits (`IPv6`, `RAID-5`,
//! `HTTP/2`, `X11R6`). Their digits are no numbers, and say as much: `IPv4` is
//! another thing.

use std::ops::Range;

use crate::text::bidi::is_control;
use crate::text::number::figure;
use crate::text::numeral::ascii_digit;

/// A designation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Designation {
    /// Its bytes.
    pub span: Range<usize>,
    /// As it is compared: in small letters, digits in ASCII, without what joins
    /// it. `iso88591`.
    pub name: String,
    /// Its letters, in small: `iso`.
    pub letters: String,
}

/// The designations of a text around tokens that are parts of names, in order.
///
/// ```
/// use hamgam::facts::designation::designations;
/// let text = "در «IPv۶» و ISO-8859-1";
/// let names = vec![text.find("IPv").unwrap()..text.find('»').unwrap(), text.len() - 1..text.len()];
/// let found: Vec<String> = designations(text, names).into_iter().map(|found| found.name).collect();
/// assert_eq!(found, ["ipv6", "iso88591"]);
/// ```
pub fn designations(text: &str, names: impl IntoIterator<Item = Range<usize>>) -> Vec<Designation> {
    let (mut found, mut end) = (Vec::new(), 0);
    for name in names {
        if name.start < end {
            continue;
        }
        let start = text[end..name.start].rfind(|c| !is_part(c)).map_or(end, |at| {
            let at = end + at;
            at + text[at..].chars().next().map_or(0, char::len_utf8)
        });
        end = name.end + text[name.end..].find(|c| !is_part(c)).unwrap_or(text.len() - name.end);
        read(text, start..end, &mut found);
    }
    found
}

/// What may stand in a designation.
fn is_part(c: char) -> bool {
    is_sign(c) || c.is_ascii_alphabetic() || is_joint(c) || is_control(c)
}

fn is_sign(c: char) -> bool {
    ascii_digit(c).is_ascii_digit()
}

fn is_joint(c: char) -> bool {
    matches!(c, '-' | '/' | '_' | '.' | ':' | '+')
}

/// Whether letters behind digits make a name: `2004dj`, `720p`.
fn is_name(letters: &str) -> bool {
    figure::is_name(letters) && !matches!(letters, "k" | "m" | "mn" | "bn")
}

/// Reads the designations of a run of letters, digits and what may join them.
fn read(text: &str, run: Range<usize>, found: &mut Vec<Designation>) {
    let empty = |at: usize| Designation { span: at..at, name: String::new(), letters: String::new() };
    let mut open = empty(run.start);
    let mut keep = |one: Designation| {
        // `500GB` is a figure and its unit, `3D` a name.
        let begins = one.name.starts_with(|c: char| c.is_ascii_alphabetic());
        let is_name = || is_name(&one.letters) && one.name.trim_start_matches(is_sign) == one.letters;
        if (begins || is_name()) && one.letters.len() < one.name.len() && one.span.len() <= LONGEST {
            found.push(one);
        }
    };
    let mut chars = text[run.clone()].char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let at = run.start + at;
        let next = chars.peek().map(|(_, next)| *next);
        match c {
            c if c.is_ascii_alphabetic() => {
                open.name.push(c.to_ascii_lowercase());
                open.letters.push(c.to_ascii_lowercase());
            }
            c if is_sign(c) => open.name.push(ascii_digit(c)),
            c if is_control(c) => continue,
            // "Non-UTF-8" is not UTF-8.
            '-' if PREFIXES.contains(&open.name.as_str()) => {
                open = empty(at + 1);
                continue;
            }
            // `IPv4/IPv6` are two, `NT/2000` is one.
            c if is_joint(c) && next.is_some_and(|next| joins(c, next, &open)) => {
                if matches!(c, '.' | ':' | '+') {
                    open.name.push(c);
                }
            }
            c => {
                keep(std::mem::replace(&mut open, empty(at + c.len_utf8())));
                continue;
            }
        }
        if open.name.len() == 1 {
            open.span.start = at;
        }
        open.span.end = at + c.len_utf8();
    }
    keep(open);
}

/// Whether a sign joins what stands behind it to a designation: digits always,
/// letters to letters alone.
fn joins(c: char, next: char, to: &Designation) -> bool {
    is_sign(next) || next.is_ascii_alphabetic() && c != '/' && to.letters.len() == to.name.len()
}

/// What may stand before a name and is none of it.
const PREFIXES: &[&str] = &["non", "pre", "post", "anti", "multi", "all"];

/// What is longer is no name.
const LONGEST: usize = 60;

#[cfg(test)]
mod tests {
    use super::*;

    fn read_all(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        for part in text.split(' ') {
            read(part, 0..part.len(), &mut found);
        }
        found.into_iter().map(|one| one.name).collect()
    }

    #[test]
    fn what_joins_is_one_and_what_parts_is_two() {
        assert_eq!(
            read_all("IPv4/IPv6 NT/2000 GPL-v3 x86-based A/72/L.5 HTTP/1.1"),
            ["ipv4", "ipv6", "nt2000", "gplv3", "x86", "a72", "l.5", "http1.1"]
        );
        assert_eq!(read_all("2N 500GB snake_case Ctrl+F1 RAID-۵"), ["2n", "ctrl+f1", "raid5"]);
        assert_eq!(read_all("Non-UTF-8 3D 720p 2004dj 10k 5th"), ["utf8", "3d", "720p", "2004dj"]);
    }
}
