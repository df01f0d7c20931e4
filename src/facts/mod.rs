//! What a passage asserts, apart from how it is worded, and where in the file
//! each assertion stands. Facts are folded, so that writings of one value are
//! one fact, in any language; rules compare facts, never strings.

pub mod bag;
pub mod code;
pub mod designation;
pub mod footnote;
pub mod gloss;
pub mod html;
pub mod link;
pub mod marker;
pub mod mask;
pub mod name;
pub mod named;
pub mod quotation;
pub mod read;
pub mod readings;
pub mod sentence;
pub mod spelled;
pub mod target;

use std::cell::OnceCell;
use std::ops::Range;

use self::designation::Designation;
use self::link::{Link, links};
use self::named::Named;
use crate::citation::parse::Citation;
use crate::content::document::Document;
use crate::locale::Locale;
use crate::text::date::Dated;
use crate::text::date::moment::Moment;
use crate::text::glance::Glance;
use crate::text::latin::runs;
use crate::text::number::Number;
use crate::text::token::word::is_letter;

/// The facts of neighbouring passages of one document: one side of a row.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The prose, a piece a passage; nothing of code.
    pub prose: Vec<Prose>,
    /// What the passages hold at a glance, markup included; nothing of code.
    pub seen: Glance,
    /// The passages, by index in their document.
    passages: Range<usize>,
    links: OnceCell<Vec<Link>>,
    sentences: OnceCell<Vec<Range<usize>>>,
    /// The citations, in order.
    pub citations: Vec<Cited>,
    /// The numbers that are no part of a date, in order.
    pub numbers: Vec<Number>,
    /// The dates, in order.
    pub dates: Vec<Dated>,
    /// The weekdays and the seasons, in order.
    pub moments: Vec<Moment>,
    /// The years that stand by themselves, as the numbers that they may be.
    pub years: Vec<Number>,
    /// Figures inside names (`WSL2`): they answer for a number.
    pub in_names: Vec<Named>,
    /// Names that hold digits, in order.
    pub designations: Vec<Designation>,
    /// Numbers that are set as code: they may stand as plain ones on the other
    /// side, and answer for those that are one more there.
    pub in_codes: Vec<String>,
    /// Some of it is code, whose facts are not read.
    pub is_partial: bool,
    /// Dates that say another again in the other calendar: indices of the runs
    /// before and in the brackets.
    pub glosses: Vec<(Range<usize>, Range<usize>)>,
}

/// Whether the number words, hedges and months of a language are known here; of
/// other languages only figures are read.
pub fn knows(locale: &Locale) -> bool {
    matches!(locale.language(), "en" | "fa" | "prs")
}

/// The prose of one passage.
#[derive(Debug, Clone)]
pub struct Prose {
    /// Index of the passage in its document.
    pub passage: usize,
    /// Where it begins in the file.
    pub start: usize,
    /// The text, byte for byte as in the file, what is not prose filled up
    /// (see [`mask`]).
    pub text: String,
    /// Bytes of its code spans, in the text.
    pub codes: Vec<Range<usize>>,
    /// What the passage holds at a glance, markup included.
    pub seen: Glance,
    /// Whether its parts stand each by itself: the row of a table, a block of HTML.
    pub is_row: bool,
    latin: OnceCell<Vec<Range<usize>>>,
    /// The text as it is spelled right, where it is not.
    persian: OnceCell<Option<String>>,
}

impl Prose {
    /// The text as its words are compared, as many bytes: letters are Persian ones, and
    /// what stretches or steers a word is gone from it (see [`spelled`]).
    pub fn words(&self) -> &str {
        let may = Glance::OTHER_LETTER.or(Glance::TATWEEL).or(Glance::HIDDEN).or(Glance::SHAPE);
        if !self.seen.has(may.or(Glance::BARE_JOINT)) {
            return &self.text;
        }
        let read =
            || (self.seen.has(may) || spelled::has_double_joints(&self.text)).then(|| spelled::spelled(&self.text));
        self.persian.get_or_init(read).as_deref().unwrap_or(&self.text)
    }

    /// Bytes of the runs of Latin letters in the text, in order.
    pub fn latin(&self) -> &[Range<usize>] {
        let read = || if self.seen.has(Glance::LATIN) { runs(&self.text).collect() } else { Vec::new() };
        self.latin.get_or_init(read)
    }
}

/// A citation and where it stands in the file.
#[derive(Debug, Clone)]
pub struct Cited {
    /// The citation.
    pub citation: Citation,
    /// Bytes of its key in the file.
    pub span: Range<usize>,
    /// Bytes of the whole item in the file.
    pub item: Range<usize>,
    /// Which group it stands in: `[@a; @b]` is one.
    pub group: usize,
}

impl Facts {
    /// The links, in order; `document` is the one that was read.
    pub fn links(&self, document: &Document) -> &[Link] {
        let known = |at: usize| self.prose.iter().find(|prose| prose.passage == at);
        let read = || links(document, self.passages.clone(), known);
        self.links.get_or_init(|| if self.seen.has(Glance::LINK) { read() } else { Vec::new() })
    }

    /// Bytes of the sentences in the file, in order; a table cell ends one too.
    pub fn sentences(&self) -> &[Range<usize>] {
        self.sentences.get_or_init(|| {
            let of = |prose: &Prose| {
                let in_file = |span: Range<usize>| prose.start + span.start..prose.start + span.end;
                sentence::sentences(&prose.text, prose.is_row).into_iter().map(in_file).collect::<Vec<_>>()
            };
            self.prose.iter().flat_map(of).collect()
        })
    }

    /// Whether all citations stand behind all words, and so in the last sentence;
    /// never of a row, whose cells stand each by itself.
    pub fn cites_at_the_end(&self) -> bool {
        let (Some(first), Some(prose)) = (self.citations.first(), self.prose.last().filter(|prose| !prose.is_row))
        else {
            return false;
        };
        let tail = first.item.start.checked_sub(prose.start).and_then(|at| prose.text.get(at..));
        tail.is_some_and(|tail| !tail.contains(|c: char| is_letter(c) || c.is_numeric() || c == mask::WORD))
    }

    /// What a passage says before some bytes of the file, in them, and behind
    /// them, as words are compared; `None` where they are in no passage, or not in one.
    pub fn around(&self, span: &Range<usize>) -> Option<[&str; 3]> {
        let holds = |prose: &&Prose| prose.start <= span.start && span.end <= prose.start + prose.text.len();
        let prose = self.prose.iter().find(holds)?;
        let (from, to) = (span.start - prose.start, span.end - prose.start);
        let text = prose.words();
        Some([text.get(..from)?, text.get(from..to)?, text.get(to..)?])
    }

    /// What stands between two stretches of one passage, of which the second is
    /// behind the first.
    pub fn between(&self, first: &Range<usize>, second: &Range<usize>) -> Option<&str> {
        self.around(&(first.end..second.start)).map(|[_, text, _]| text)
    }

    /// Whether two stretches are the ends of a range: "3 to 5", «۳ تا ۵».
    pub fn is_range(&self, from: &Range<usize>, to: &Range<usize>) -> bool {
        matches!(self.between(from, to).map(str::trim), Some("to" | "-" | "–" | "تا" | "الی"))
    }

    /// The word before some bytes of the file.
    pub fn word_before(&self, span: &Range<usize>) -> Option<&str> {
        self.around(span).and_then(|[before, ..]| before.split_whitespace().next_back())
    }

    /// The sentence that a byte of the file belongs to.
    pub fn sentence_of(&self, at: usize) -> usize {
        let sentences = self.sentences();
        sentences.partition_point(|sentence| sentence.end <= at).min(sentences.len().saturating_sub(1))
    }
}
