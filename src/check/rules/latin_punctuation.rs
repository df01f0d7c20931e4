//! `latin-punctuation`: a Latin sign in a Persian run: `,` `;` `?` `%`, straight
//! quotation marks around Persian, `,` between groups of Persian digits.

use crate::check::fault::Fault;
use crate::check::rule::{Look, Rule, Text};
use crate::check::script::{Script, Slip, persian};
use crate::content::passage::Kind;
use crate::facts::mask::{MARK, WORD};
use crate::finding::{Fix, Level};
use crate::text::form::{is_letter, is_mark};
use crate::text::glance::Glance;

/// The rule.
pub const LATIN_PUNCTUATION: Rule = Rule {
    name: "latin-punctuation",
    level: Level::Warning,
    explained_by_staleness: false,
    asks: Glance::LATIN_SIGN,
    look: Look::Text(look),
};

fn look(text: &Text) -> Vec<Fault> {
    let Some(script) = persian(text, Glance::LATIN_SIGN) else { return Vec::new() };
    let mut slips: Vec<Slip> = Vec::new();
    let bytes = script.text.as_bytes();
    let mut marks: Vec<usize> = Vec::new();
    for at in memchr::memchr3_iter(b',', b';', b'?', bytes).chain(memchr::memchr2_iter(b'%', b'"', bytes)) {
        match bytes[at] {
            b'"' => marks.push(at),
            c => slips.extend(sign(script, at, c.into()).map(|right| Slip::new(at..at + 1, right))),
        }
    }
    // In front matter the marks are the format's.
    if !matches!(text.document.passages[text.passage].kind, Kind::Title | Kind::Description) {
        slips.extend(quotations(script, &marks));
    }
    if slips.is_empty() {
        return Vec::new();
    }
    slips.sort_by_key(|slip| slip.span.start);
    script.fault(text, "check-latin-punctuation", &slips, Fix::Safe).into_iter().collect()
}

fn is_persian_letter(c: char) -> bool {
    is_letter(c) || is_mark(c)
}

fn is_persian_digit(c: char) -> bool {
    matches!(c, '۰'..='۹')
}

/// The Persian sign that belongs where a Latin one stands.
fn sign(script: &Script, at: usize, c: char) -> Option<&'static str> {
    // A sign behind a citation belongs to the words before it.
    let words = script.text[..at].trim_end_matches(['*', '_', ')', '»', '"', '”']);
    let marked = words.trim_end_matches(MARK);
    let words = if marked.len() < words.len() { marked.trim_end() } else { words };
    let before = words.chars().next_back()?;
    let rest = &script.text[at + 1..];
    let next = rest.chars().next();
    let latin = next.is_some_and(|c| c.is_ascii_alphanumeric());
    // «جفری رابرتسون (Geoffrey Robertson), که»: the words around are Persian.
    let goes_on = || rest.trim_start().starts_with(is_persian_letter);
    let aside = script.text[..at].ends_with(')') && goes_on();
    // «با `grep`, نسخهٔ ۲» goes on in Persian, and it was Persian before.
    let spaced = || rest.starts_with(char::is_whitespace) && goes_on();
    let inside = (before == WORD || before.is_ascii_alphanumeric()) && spaced() && is_led(words);
    match c {
        ',' if is_persian_digit(before) && groups(&script.text[..at], rest) => Some("٬"),
        ',' if (is_persian_letter(before) || aside || inside) && !latin => Some("،"),
        ',' if (is_persian_digit(before) || before == '٪') && next.is_some_and(char::is_whitespace) => Some("،"),
        ';' if (is_persian_letter(before) || before == '٪' || aside || inside) && !latin => Some("؛"),
        '?' if is_persian_letter(before) && !latin => Some("؟"),
        '%' if is_persian_digit(before) && script.text[..at].ends_with(before) => Some("٪"),
        _ => None,
    }
}

/// Whether a Persian word leads in the code or the Latin words that a text ends with.
fn is_led(text: &str) -> bool {
    let near = &text[text.ceil_char_boundary(text.len().saturating_sub(NEAR))..];
    let foreign = |c: char| c == WORD || c.is_ascii_alphanumeric() || matches!(c, ' ' | '.' | '-' | '_' | '*');
    near.trim_end_matches(foreign).ends_with(is_persian_letter)
}

/// What stands in Latin letters between Persian words is no longer, in bytes.
const NEAR: usize = 60;

/// Whether a comma stands between groups of three digits.
fn groups(before: &str, after: &str) -> bool {
    let count = |digits: &mut dyn Iterator<Item = char>| digits.take_while(|c| is_persian_digit(*c)).count();
    count(&mut before.chars().rev()) <= 3 && count(&mut after.chars()) == 3
}

/// Those of the straight marks that are around Persian, where a passage has them in pairs.
fn quotations(script: &Script, marks: &[usize]) -> Vec<Slip> {
    if marks.len() % 2 == 1 {
        return Vec::new();
    }
    let pairs = marks.chunks(2).filter(|pair| {
        let inside = &script.text[pair[0] + 1..pair[1]];
        let outside = (script.before(pair[0]), script.after(pair[1] + 1));
        let open = outside.0.is_none_or(|c| c.is_whitespace() || "(«[*_|".contains(c) || c <= '\u{2}');
        let close = outside.1.is_none_or(|c| !c.is_ascii_alphanumeric());
        let tight = !inside.starts_with(char::is_whitespace) && !inside.ends_with(char::is_whitespace);
        let persian = inside.chars().find(|c| c.is_alphabetic()).is_some_and(is_letter);
        open && close && tight && persian && !inside.contains(['«', '»'])
    });
    pairs.flat_map(|pair| [(pair[0], "«"), (pair[1], "»")]).map(|(at, right)| Slip::new(at..at + 1, right)).collect()
}
