//! What a rule is, and what it may see.

use crate::bitext::row::Row;
use crate::citation::bibliography::Bibliography;
use crate::citation::parse::{Citation, Mode, citations};
use crate::content::document::Document;
use crate::finding::{Finding, Fix, Level, Place};
use crate::l10n::message::Message;
use crate::ledger::agreement::Side;
use crate::locale::Locale;

/// A rule of the catalogue.
pub struct Rule {
    /// Its name: an adjective and a noun, good to read after "allow".
    pub name: &'static str,
    /// How much it weighs where nobody says otherwise.
    pub level: Level,
    /// Whether a finding in a passage that is behind weighs one level less.
    pub explained_by_staleness: bool,
    /// What it looks at, and how.
    pub look: Look,
}

/// What a rule looks at.
pub enum Look {
    /// Every row of a bitext.
    Row(fn(&Pair) -> Vec<Fault>),
    /// All rows of a document in a locale.
    Rows(fn(&[Pair]) -> Vec<Fault>),
    /// Every passage of every document.
    Text(fn(&Text) -> Vec<Fault>),
}

/// A row with the texts that it joins.
#[derive(Clone, Copy)]
pub struct Pair<'a> {
    /// The row.
    pub row: &'a Row,
    /// The source document, where the row has a source.
    pub source: Option<&'a Document>,
    /// The target document, where the row has a target.
    pub target: Option<&'a Document>,
    /// The target locale.
    pub locale: &'a Locale,
    /// The first of the target locales that lead the passage, where one does.
    pub first_origin: Option<&'a Locale>,
    /// Path that the target document would have under the source's name.
    pub home: &'a str,
    /// The bibliography.
    pub bibliography: &'a Bibliography,
}

/// One passage of one document.
#[derive(Clone, Copy)]
pub struct Text<'a> {
    /// The document.
    pub document: &'a Document,
    /// Index of the passage.
    pub passage: usize,
    /// The bibliography.
    pub bibliography: &'a Bibliography,
}

/// A finding in the making: what, where, and where its counterpart is.
pub struct Fault {
    /// What it says.
    pub message: Message,
    /// Where it stands.
    pub place: Place,
    /// The place in the other language.
    pub counterpart: Option<(String, u32)>,
    /// Whether it can be mended by machine.
    pub fix: Option<Fix>,
}

impl Fault {
    /// A fault at a place.
    pub fn new(message: Message, place: Place) -> Fault {
        Fault { message, place, counterpart: None, fix: None }
    }

    /// The same fault, with its counterpart.
    #[must_use]
    pub fn beside(mut self, counterpart: Option<(String, u32)>) -> Fault {
        self.counterpart = counterpart;
        self
    }

    /// The finding that it becomes.
    pub fn finding(
        self,
        rule: &'static str,
        level: Level,
        locale: Option<&Locale>,
        document: &str,
        passage: Option<&str>,
    ) -> Finding {
        Finding {
            rule,
            level,
            locale: locale.cloned(),
            document: document.to_owned(),
            passage: passage.map(str::to_owned),
            place: self.place,
            message: self.message,
            counterpart: self.counterpart,
            fix: self.fix,
        }
    }
}

/// A citation and where it stands in the file.
pub struct Cited {
    /// The citation.
    pub citation: Citation,
    /// Bytes of its key in the file.
    pub span: std::ops::Range<usize>,
}

impl<'a> Pair<'a> {
    /// The document of a side.
    pub fn document(&self, side: Side) -> Option<&'a Document> {
        if side == Side::Source { self.source } else { self.target }
    }

    /// Where a side stands, from the first to the last of its lines.
    pub fn place(&self, side: Side) -> Option<Place> {
        let (document, half) = (self.document(side)?, self.row.half(side)?);
        let passages = &document.passages[half.passages.start as usize..half.passages.end as usize];
        Some(span_place(document, passages.first()?.span.start..passages.last()?.span.end))
    }

    /// Path and line of a side, as a counterpart.
    pub fn counterpart(&self, side: Side) -> Option<(String, u32)> {
        self.place(side).map(|place| (place.path, place.line))
    }

    /// The citations of a side, in order. Where a project has no bibliography,
    /// `@name` in running text is a handle, not a citation.
    pub fn citations(&self, side: Side) -> Vec<Cited> {
        let (Some(document), Some(half)) = (self.document(side), self.row.half(side)) else { return Vec::new() };
        let all = half.passages.clone().flat_map(|at| cited(document, at as usize));
        all.filter(|cited| self.bibliography.present || cited.citation.mode != Mode::InText).collect()
    }
}

/// The citations of a passage and where they stand; none of code.
pub fn cited(document: &Document, passage: usize) -> Vec<Cited> {
    let passage = &document.passages[passage];
    if !passage.kind.is_prose() {
        return Vec::new();
    }
    let base = passage.span.start;
    let found = citations(&document.source.text[passage.span.clone()]);
    found
        .into_iter()
        .map(|citation| Cited { span: base + citation.span.start..base + citation.span.end, citation })
        .collect()
}

/// The place of some bytes of a document.
pub fn span_place(document: &Document, span: std::ops::Range<usize>) -> Place {
    let (line, column) = document.source.line_column(span.start);
    let (end_line, end_column) = document.source.line_column(span.end);
    Place { path: document.path.to_string(), line, column, end_line, end_column }
}
