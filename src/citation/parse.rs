//! Citations of a passage: `[see @abrahamian1999, p. 210; -@hrw2022]`, `@key`,
//! `@key [p. 33]`, with Persian separators, digits and terms understood.

use std::ops::Range;

use super::citekey;
use super::locator::{self, Locator};
use crate::text::bidi::is_control;
use crate::text::code_span::code_spans;
use crate::text::form::ZWNJ;

/// How the author of the cited work appears.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    /// `[@key]`
    Normal,
    /// `[-@key]`
    SuppressAuthor,
    /// `@key says`
    InText,
}

/// One citation of one work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The citekey, as it is meant: see [`citekey::key`].
    pub key: String,
    /// Its bytes, without the `@`.
    pub span: Range<usize>,
    /// Bytes of the whole item: for a group, what stands between separators.
    pub item: Range<usize>,
    /// How the author appears.
    pub mode: Mode,
    /// Which part of the work.
    pub locator: Option<Locator>,
    /// What stands before the key in the group.
    pub prefix: String,
    /// What stands behind key and locator.
    pub suffix: String,
}

impl Citation {
    /// Whether nobody can take it for a handle: `[@ebadi]`, `@ebadi [p. 3]`, `@ebadi2006`.
    ///
    /// ```
    /// use hamgam::citation::parse::citations;
    /// assert!(citations("@hrw2022a says so")[0].is_sure());
    /// assert!(!citations("Thanks to @octocat for it")[0].is_sure());
    /// ```
    pub fn is_sure(&self) -> bool {
        let has_part = self.locator.is_some() || !self.suffix.is_empty();
        self.mode != Mode::InText || has_part || citekey::names_year(&self.key)
    }
}

/// The citations of a piece of inline Markdown, in order; none from code, links
/// or e-mail addresses.
///
/// ```
/// use hamgam::citation::parse::citations;
/// let found = citations("حکم [نک. @kadivar2016، ص. ۳؛ @hrw2022, sec. 4].");
/// assert_eq!(found[0].key, "kadivar2016");
/// assert_eq!(found[0].locator.as_ref().unwrap().value, "3");
/// assert_eq!(found[1].locator.as_ref().unwrap().label, "section");
/// ```
pub fn citations(text: &str) -> Vec<Citation> {
    match memchr::memchr(b'@', text.as_bytes()) {
        Some(_) => citations_outside(text, &code_spans(text)),
        None => Vec::new(),
    }
}

/// The same, where the code spans of the text are known.
pub fn citations_outside(text: &str, codes: &[Range<usize>]) -> Vec<Citation> {
    let mut found = Vec::new();
    let brackets = Brackets::of(text);
    let in_code = |at: usize| codes.get(codes.partition_point(|code| code.end <= at)).filter(|code| code.contains(&at));
    let mut at = 0;
    while let Some(next) = memchr::memchr3(b'[', b'@', b'`', &text.as_bytes()[at..]) {
        at += next;
        if let Some(code) = in_code(at) {
            at = code.end;
            continue;
        }
        at = match text.as_bytes()[at] {
            b'[' => group(text, at, &brackets, &mut found),
            b'@' => bare(text, at, &brackets, &mut found),
            _ => at + 1,
        };
    }
    found
}

/// A bracketed group at `at`; where to go on.
fn group(text: &str, at: usize, brackets: &Brackets, found: &mut Vec<Citation>) -> usize {
    let Some(close) = brackets.closing(at) else { return at + 1 };
    let link = opens_link(&text[close + 1..]) || text[close + 1..].starts_with(':') && at == 0;
    if link {
        return brackets.skip_link(text, close);
    }
    let before = found.len();
    let mut start = at + 1;
    for (end, _) in text[at + 1..close].match_indices([';', '؛']).map(|(i, s)| (at + 1 + i, s)).chain([(close, "")]) {
        item(text, start..end, found);
        start = end + text[end..].chars().next().map_or(0, char::len_utf8);
    }
    if found.len() == before { at + 1 } else { close + 1 }
}

/// Whether a bracket is the text of a link by what stands behind it; a footnote is none.
fn opens_link(behind: &str) -> bool {
    behind.starts_with(['(', '[']) && !behind.starts_with("[^")
}

/// Where the brackets of a text close, found in one pass: a text of nothing but
/// openings must not cost more than its length.
struct Brackets {
    /// Opening and closing bracket, by the opening one.
    pairs: Vec<(usize, usize)>,
    /// The last `)` and the last `]`.
    last: (Option<usize>, Option<usize>),
}

impl Brackets {
    /// No group of citations is longer.
    const MOST: usize = 2000;

    fn of(text: &str) -> Brackets {
        let (mut pairs, mut open) = (Vec::new(), Vec::new());
        for at in memchr::memchr2_iter(b'[', b']', text.as_bytes()) {
            if text.as_bytes()[at] == b'[' {
                open.push(at);
            } else if let Some(start) = open.pop()
                && at - start < Brackets::MOST
            {
                pairs.push((start, at));
            }
        }
        pairs.sort_unstable();
        let last = |byte: u8| memchr::memrchr(byte, text.as_bytes());
        Brackets { pairs, last: (last(b')'), last(b']')) }
    }

    /// The bracket that closes the one at `at`.
    fn closing(&self, at: usize) -> Option<usize> {
        let pair = self.pairs.binary_search_by_key(&at, |pair| pair.0).ok()?;
        Some(self.pairs[pair].1)
    }

    /// Behind the destination of a link whose text ends at `close`.
    fn skip_link(&self, text: &str, close: usize) -> usize {
        let rest = &text[close + 1..];
        let (end, last) = if rest.starts_with('(') { (')', self.last.0) } else { (']', self.last.1) };
        let end = last.filter(|last| *last > close).and_then(|_| rest.find(end));
        end.map_or(close + 1, |end| close + 1 + end + 1)
    }
}

fn item(text: &str, range: Range<usize>, found: &mut Vec<Citation>) {
    let part = &text[range.clone()];
    let Some((sign, key)) = part.match_indices('@').find_map(|(i, _)| key_at(part, i).map(|key| (i, key))) else {
        return;
    };
    let suppressed = part[..sign].ends_with('-');
    let rest = &part[(key.end + usize::from(part[key.end..].starts_with('}'))).min(part.len())..];
    let (locator, suffix) = locator::read(rest);
    found.push(Citation {
        key: citekey::key(&part[key.clone()]),
        span: range.start + key.start..range.start + key.end,
        item: range.clone(),
        mode: if suppressed { Mode::SuppressAuthor } else { Mode::Normal },
        locator,
        prefix: part[..sign - usize::from(suppressed)].trim().to_owned(),
        suffix: suffix.to_owned(),
    });
}

/// `@key` in running text, perhaps with `[p. 33]` behind it.
fn bare(text: &str, at: usize, brackets: &Brackets, found: &mut Vec<Citation>) -> usize {
    let Some(key) = key_at(text, at) else { return at + 1 };
    let suppressed = text[..at].ends_with('-');
    let mut end = key.end + usize::from(text[key.end..].starts_with('}'));
    let (mut locator, mut suffix) = (None, String::new());
    // What is not seen parts nothing: `check` tells of it where it stands.
    let is_space = |c: char| matches!(c, ' ' | ZWNJ) || is_control(c);
    let space = text[end..].len() - text[end..].trim_start_matches(is_space).len();
    if text[end + space..].starts_with('[')
        && let Some(close) = brackets.closing(end + space)
        && !text[end + space..close].contains('@')
        && !opens_link(&text[close + 1..])
    {
        let inner = format!(", {}", &text[end + space + 1..close]);
        let (read, rest) = locator::read(&inner);
        if read.is_some() || is_part(rest) {
            (locator, suffix) = (read, rest.to_owned());
            end = close + 1;
        }
    }
    found.push(Citation {
        key: citekey::key(&text[key.clone()]),
        span: key,
        item: at..end,
        mode: if suppressed { Mode::SuppressAuthor } else { Mode::InText },
        locator,
        prefix: String::new(),
        suffix,
    });
    end
}

/// Whether words in brackets behind a key name a part of the work by a word that
/// is no label of a locator: `annex 2`, `پیوست ۲`.
fn is_part(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let [label @ .., value] = &words[..] else { return false };
    let letters = |word: &&str| word.trim_end_matches('.').chars().all(|c| c.is_alphabetic() || c == '\u{200c}');
    let figure = |c: char| c.is_numeric() || matches!(c, '-' | '–' | '.' | '/');
    (1..=2).contains(&label.len()) && label.iter().all(letters) && value.chars().all(figure)
}

/// A second key in an item, from a byte of it on, which no processor reads as a citation
/// of its own: the byte of its `@`, and the key.
///
/// ```
/// use hamgam::citation::parse::second_key;
/// assert_eq!(second_key("@amin2001, pp. 3, @bahar2004", 9), Some((18, "bahar2004".to_owned())));
/// assert_eq!(second_key("@amin2001, ali@site.org", 9), None);
/// ```
pub fn second_key(item: &str, from: usize) -> Option<(usize, String)> {
    let signs = memchr::memchr_iter(b'@', item.as_bytes()).filter(|at| *at >= from);
    signs.take(MANY).find_map(|at| key_at(item, at).map(|key| (at, citekey::key(&item[key]))))
}

/// In so many places of one item a second key is looked for.
const MANY: usize = 8;

/// The key behind an `@`, if it is one: not in an e-mail address, not a
/// cross-reference.
fn key_at(text: &str, at: usize) -> Option<Range<usize>> {
    let before = text[..at].chars().next_back();
    if before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '.' | '_' | '\\' | '@')) {
        return None;
    }
    let rest = &text[at + 1..];
    if let Some(inner) = rest.strip_prefix('{') {
        let close = memchr::memchr(b'}', &inner.as_bytes()[..inner.len().min(Brackets::MOST)])?;
        return (close > 0).then(|| at + 2..at + 2 + close);
    }
    let length = citekey::written(rest);
    let crossref = ["fig-", "tbl-", "sec-", "eq-", "lst-", "thm-"].iter().any(|kind| rest.starts_with(kind));
    (length > 0 && !crossref).then(|| at + 1..at + 1 + length)
}

/// A text whose citations are written in one form: locators in English terms
/// and ASCII digits, items apart by `;`.
pub fn uniform(text: &str) -> std::borrow::Cow<'_, str> {
    let found = citations(text);
    if found.iter().all(|citation| citation.locator.is_none()) && !text.contains('؛') {
        return text.into();
    }
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for citation in found {
        let Some(locator) = &citation.locator else { continue };
        let close = if text[citation.span.end..].starts_with('}') { 1 } else { 0 };
        out.push_str(&text[at..citation.span.end + close]);
        let bracket = citation.mode == Mode::InText;
        out.push_str(if bracket { " [" } else { ", " });
        out.push_str(&locator.written());
        if !citation.suffix.is_empty() {
            out.push_str(", ");
            out.push_str(&citation.suffix);
        }
        out.push_str(if bracket { "]" } else { "" });
        at = citation.item.end;
        if text[at..].starts_with('؛') {
            out.push(';');
            at += '؛'.len_utf8();
        }
    }
    out.push_str(&text[at..]);
    out.into()
}
