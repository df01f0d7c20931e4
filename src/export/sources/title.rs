//! Titles: with their subtitles, with quotation marks that the language of the
//! edition decides on, and with the capitals that their authors gave to names.

use biblatex::{Chunk, Chunks, Entry, Spanned};

/// Stands for a quotation mark until it is known how deep it stands, and in
/// which language. Nobody writes this character: Unicode has no meaning for it.
pub const OPEN: char = '\u{e000}';
/// The same, for the mark that closes.
pub const CLOSE: char = '\u{e001}';

/// Stands before a title that begins with a word of its own, whose space behind
/// it the processor would trim.
const START: char = '\u{e002}';

/// Titles, and what goes on after them.
const TITLES: &[(&str, &str)] = &[
    ("title", "subtitle"),
    ("booktitle", "booksubtitle"),
    ("maintitle", "mainsubtitle"),
    ("journaltitle", "journalsubtitle"),
    ("shorttitle", ""),
];

/// Makes the titles of an entry ready for the citation processor.
pub fn prepare(entry: &mut Entry) {
    for (field, rest) in TITLES {
        let Some(title) = entry.get(field).map(<[_]>::to_vec) else { continue };
        let after = entry.get(rest).filter(|_| !rest.is_empty()).map(<[_]>::to_vec);
        let mut whole = title.clone();
        if let Some(after) = after {
            if *field == "title" && entry.get("shorttitle").is_none() {
                entry.set("shorttitle", title);
            }
            let asks = biblatex::ChunksExt::format_verbatim(&*whole).ends_with(['?', '!', '؟']);
            whole.push(Spanned::new(Chunk::Normal(if asks { " " } else { ": " }.to_owned()), 0..0));
            whole.extend(after);
        }
        entry.set(field, typeset(&whole));
    }
}

/// Marks are made placeholders, and words that a style must not touch are kept.
fn typeset(chunks: &[Spanned<Chunk>]) -> Chunks {
    let mut out = Chunks::new();
    let mut open = Vec::new();
    for chunk in chunks {
        match &chunk.v {
            Chunk::Normal(text) => {
                let text = marked(text, &mut open);
                if out.is_empty() && text.split(' ').next().is_some_and(is_own) {
                    out.push(Spanned::new(Chunk::Normal(START.to_string()), chunk.span.clone()));
                }
                for (text, own) in pieces(&text) {
                    let v = if own { Chunk::Verbatim(text) } else { Chunk::Normal(text) };
                    out.push(Spanned::new(v, chunk.span.clone()));
                }
            }
            Chunk::Verbatim(text) => {
                out.push(Spanned::new(Chunk::Verbatim(marked(text, &mut open)), chunk.span.clone()));
            }
            Chunk::Math(_) => out.push(chunk.clone()),
        }
    }
    out
}

/// A text in stretches: words that keep their letters, and what is between.
fn pieces(text: &str) -> Vec<(String, bool)> {
    let mut out: Vec<(String, bool)> = Vec::new();
    let mut push = |text: &str, own: bool| match out.last_mut() {
        _ if text.is_empty() => {}
        Some((last, known)) if *known == own => last.push_str(text),
        _ => out.push((text.to_owned(), own)),
    };
    for word in text.split_inclusive(' ') {
        let bare = word.trim_end_matches(' ');
        push(bare, is_own(bare));
        push(&word[bare.len()..], false);
    }
    out
}

/// Whether a word keeps its letters as they are: `MPs`, `Iran/Sweden`, `v.`, and
/// one that a quotation mark stands at.
fn is_own(word: &str) -> bool {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let _ = letters.next();
    letters.any(char::is_uppercase) || word.contains([OPEN, CLOSE]) || matches!(word, "v." | "vs.")
}

/// What closes each of the marks that are read here.
const MARKS: &[(&str, &str)] = &[("``", "''"), ("`", "'"), ("“", "”"), ("«", "»"), ("‘", "’"), ("‹", "›")];

/// A text with placeholders for its quotation marks; an apostrophe is none.
///
/// ```
/// use hamgam::export::sources::title::marked;
/// assert_eq!(marked("Iran's ``Greatest Crime''", &mut Vec::new()), "Iran's \u{e000}Greatest Crime\u{e001}");
/// assert_eq!(marked("گورهای «پیش از حمله»", &mut Vec::new()), "گورهای \u{e000}پیش از حمله\u{e001}");
/// ```
pub fn marked(text: &str, open: &mut Vec<&'static str>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let within = |close: &str| !(close == "'" || close == "’") || !follows_letter(&rest[close.len()..]);
        if let Some(close) = open.last().copied().filter(|close| rest.starts_with(close) && within(close)) {
            open.pop();
            out.push(CLOSE);
            rest = &rest[close.len()..];
        } else if let Some((mark, close)) = MARKS.iter().find(|(mark, _)| rest.starts_with(mark)) {
            open.push(close);
            out.push(OPEN);
            rest = &rest[mark.len()..];
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    out
}

fn follows_letter(rest: &str) -> bool {
    rest.starts_with(char::is_alphanumeric)
}

/// A text with the quotation marks of a language, outer and inner ones by turns;
/// what is open counts where the style opened it.
///
/// ```
/// use hamgam::export::sources::title::{ENGLISH, resolved};
/// assert_eq!(resolved("“An \u{e000}X\u{e001}.” \u{e000}Y\u{e001}", &ENGLISH), "“An ‘X.’” “Y”");
/// ```
pub fn resolved(text: &str, quotes: &Quotes) -> String {
    let mut out = String::with_capacity(text.len());
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        let rest = &text[at..];
        match c {
            OPEN => {
                out.push_str(if depth.is_multiple_of(2) { quotes.open } else { quotes.inner_open });
                depth += 1;
            }
            CLOSE => {
                depth = depth.saturating_sub(1);
                let close = if depth.is_multiple_of(2) { quotes.close } else { quotes.inner_close };
                out.push_str(close);
            }
            START => {}
            c => {
                if rest.starts_with(quotes.open) {
                    depth += 1;
                } else if rest.starts_with(quotes.close) {
                    depth = depth.saturating_sub(1);
                }
                out.push(c);
            }
        }
    }
    // American styles have the point before both marks.
    out.replace("’.”", ".’”").replace("’,”", ",’”")
}

/// The quotation marks of a language.
#[derive(Debug, Clone)]
pub struct Quotes<'a> {
    /// Opens a quotation.
    pub open: &'a str,
    /// Closes it.
    pub close: &'a str,
    /// Opens one in another.
    pub inner_open: &'a str,
    /// Closes that.
    pub inner_close: &'a str,
}

/// Those of English.
pub const ENGLISH: Quotes = Quotes { open: "“", close: "”", inner_open: "‘", inner_close: "’" };

/// Those of Persian.
pub const PERSIAN: Quotes = Quotes { open: "«", close: "»", inner_open: "‹", inner_close: "›" };
