//! What a rule is, and what it may see.

use std::cell::OnceCell;
use std::collections::HashSet;

use super::compare::{links, names, numbers, units};
use super::fault::Fault;
use super::script::Script;
use crate::bitext::row::{Row, Status};
use crate::citation::bibliography::Bibliography;
use crate::content::document::Document;
use crate::facts::name::Named;
use crate::facts::readings::Held;
use crate::facts::target::Pages;
use crate::facts::{Cited, Facts};
use crate::finding::{Level, Place};
use crate::glossary::Glossary;
use crate::l10n::message::Message;
use crate::ledger::agreement::Side;
use crate::locale::Locale;
use crate::text::glance::Glance;

/// A rule of the catalogue.
pub struct Rule {
    /// Its name: an adjective and a noun, good to read after "allow".
    pub name: &'static str,
    /// How much it weighs where nobody says otherwise.
    pub level: Level,
    /// Whether a finding in a passage that is behind weighs one level less.
    pub explained_by_staleness: bool,
    /// What a glance must have seen in a passage, or on one side of a row, for
    /// anything to be found there; nothing where it looks at all.
    pub asks: Glance,
    /// What it looks at, and how.
    pub look: Look,
}

impl Rule {
    /// Whether it compares the facts of a pair: what may be explained by the
    /// passage being behind, and what has to agree before `confirm --edited`
    /// takes a passage.
    pub fn compares(&self) -> bool {
        self.explained_by_staleness
    }
}

/// What a rule looks at.
pub enum Look {
    /// Every row of a bitext whose state is remarkable, not at its texts.
    State(fn(&Pair) -> Option<Fault>),
    /// Every row of a bitext.
    Row(fn(&Pair) -> Vec<Fault>),
    /// All rows of a document in a locale.
    Rows(fn(&[Pair]) -> Vec<Fault>),
    /// Every passage of every document.
    Text(fn(&Text) -> Vec<Fault>),
    /// Every row of a bitext, and every passage of every document.
    Both(fn(&Pair) -> Vec<Fault>, fn(&Text) -> Vec<Fault>),
    /// Every document as a whole, what is no passage included.
    Document(fn(&Whole) -> Vec<Fault>),
    /// What the whole run comes to, with the past beside it: see `verdict`.
    Run,
}

impl Look {
    /// How it looks at every passage, if it does.
    pub fn of_text(&self) -> Option<fn(&Text) -> Vec<Fault>> {
        match self {
            Look::Text(look) | Look::Both(_, look) => Some(*look),
            _ => None,
        }
    }
}

/// A row with the texts that it joins.
pub struct Pair<'a> {
    /// The row.
    pub row: &'a Row,
    /// The source document, where the row has a source.
    pub source: Option<&'a Document>,
    /// The target document, where the row has a target.
    pub target: Option<&'a Document>,
    /// What the source asserts.
    pub source_facts: Held<'a>,
    /// What the target asserts.
    pub target_facts: Held<'a>,
    /// The source locale.
    pub source_locale: &'a Locale,
    /// The target locale.
    pub locale: &'a Locale,
    /// The first of the target locales that lead the passage, where one does.
    pub first_origin: Option<&'a Locale>,
    /// Path that the target document would have under the source's name.
    pub home: &'a str,
    /// The bibliography.
    pub bibliography: &'a Bibliography,
    /// The terms and names.
    pub glossary: &'a Glossary,
    /// All documents of the work, for links between them.
    pub pages: &'a Pages<'a>,
    /// The shelf of the target.
    pub shelf: usize,
    /// How the links differ, once a rule has asked.
    pub links: OnceCell<links::Differences>,
    /// How far the numbers are the same, once a rule has asked.
    pub numbers_agree: OnceCell<numbers::Agreement>,
    /// Whether the dates are, once a rule has asked.
    pub dates_agree: OnceCell<bool>,
    /// The units that numbers count, of the source and of the target, once a rule has asked.
    pub units: [OnceCell<units::Units>; 2],
    /// How the names differ, once a rule has asked.
    pub names: OnceCell<names::Differences>,
}

/// One passage of one document.
#[derive(Clone, Copy)]
pub struct Text<'a> {
    /// The document.
    pub document: &'a Document,
    /// Index of the passage.
    pub passage: usize,
    /// What the passage asserts.
    pub facts: &'a Facts,
    /// The locale of the document.
    pub locale: &'a Locale,
    /// The bibliography.
    pub bibliography: &'a Bibliography,
    /// Bytes of the document that are in another language than its own.
    pub foreign: &'a [std::ops::Range<usize>],
    /// The terms and names.
    pub glossary: &'a Glossary,
    /// The terms and names that the passage uses.
    pub names: &'a [Named],
    /// The prose as rules about letters and signs see it, once one has asked.
    pub script: &'a OnceCell<Script<'a>>,
}

/// One document, with everything that stands in its file.
#[derive(Clone, Copy)]
pub struct Whole<'a> {
    /// The document.
    pub document: &'a Document,
    /// What a passage of it asserts.
    pub facts: &'a dyn Fn(usize) -> Held<'a>,
    /// The locale of the document.
    pub locale: &'a Locale,
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

    /// What the leading side asserts.
    pub fn leading(&self) -> &Facts {
        self.facts(self.row.origin)
    }

    /// What the following side asserts.
    pub fn following(&self) -> &Facts {
        self.facts(self.row.origin.other())
    }

    /// What stands on a side, markup included.
    pub fn written(&self, side: Side) -> &'a str {
        let (Some(document), Some(half)) = (self.document(side), self.row.half(side)) else { return "" };
        match &document.passages[half.passages.start as usize..half.passages.end as usize] {
            [first, .., last] => &document.source.text[first.span.start..last.span.end],
            [only] => &document.source.text[only.span.clone()],
            [] => "",
        }
    }

    /// Whether there is something to compare: both sides stand.
    pub fn is_whole(&self) -> bool {
        self.source.is_some() && self.target.is_some()
    }

    /// Whether something can be said of its state: of most rows nothing can.
    pub fn is_remarkable(&self) -> bool {
        self.row.status != Status::Current || self.row.flags.ambiguous || self.first_origin.is_some()
    }

    /// What a glance has seen on either side.
    pub fn seen(&self) -> Glance {
        self.source_facts.seen.or(self.target_facts.seen)
    }

    /// Whether a glance has seen something of this on either side.
    pub fn sees(&self, any: Glance) -> bool {
        self.seen().has(any)
    }

    /// A fault at some bytes of the following side (or at all of it), beside
    /// some of the leading one.
    pub fn fault(
        &self,
        message: Message,
        here: Option<std::ops::Range<usize>>,
        there: Option<std::ops::Range<usize>>,
    ) -> Option<Fault> {
        let (leads, follows) = (self.row.origin, self.row.origin.other());
        let of = |side: Side, span: Option<std::ops::Range<usize>>| match span {
            Some(span) => self.at(side, span),
            None => self.place(side),
        };
        of(follows, here).map(|place| Fault::new(message, place).beside(of(leads, there)))
    }

    /// What a side asserts.
    pub fn facts(&self, side: Side) -> &Facts {
        if side == Side::Source { &self.source_facts } else { &self.target_facts }
    }

    /// The place of some bytes of a side.
    pub fn at(&self, side: Side, span: std::ops::Range<usize>) -> Option<Place> {
        self.document(side).map(|document| span_place(document, span))
    }

    /// Whether nothing that is read as a citation may be a handle: see
    /// [`Pair::citations`].
    pub fn cites_for_sure(&self) -> bool {
        let mut all = self.source_facts.citations.iter().chain(&self.target_facts.citations);
        self.bibliography.present || all.all(|cited| cited.citation.is_sure())
    }

    /// The citations of a side, in order. Where a project has no bibliography,
    /// `@name` in running text is a handle, not a citation, unless a year ends it, a
    /// part of the work stands behind it, or brackets on either side cite the same key.
    pub fn citations(&self, side: Side) -> Vec<&Cited> {
        let own = &self.facts(side).citations;
        if self.cites_for_sure() {
            return own.iter().collect();
        }
        let all = self.source_facts.citations.iter().chain(&self.target_facts.citations);
        let bracketed: HashSet<&str> =
            all.filter(|cited| cited.citation.is_sure()).map(|cited| cited.citation.key.as_str()).collect();
        let counts = |cited: &&Cited| cited.citation.is_sure() || bracketed.contains(&*cited.citation.key);
        own.iter().filter(counts).collect()
    }
}

/// The place of some bytes of a document.
pub fn span_place(document: &Document, span: std::ops::Range<usize>) -> Place {
    let (line, column) = document.source.line_column(span.start);
    // Most are a few words of one line, which is counted once.
    let inside = document.source.text.get(span.clone()).filter(|inside| inside.len() < FEW && !inside.contains('\n'));
    let (end_line, end_column) = match inside {
        Some(inside) => (line, column + inside.chars().count() as u32),
        None => document.source.line_column(span.end),
    };
    Place { path: document.path.clone(), line, column, end_line, end_column }
}

/// Bytes that are counted at once.
const FEW: usize = 128;

/// What stands at some bytes of a side, on one line.
pub fn written(pair: &Pair, side: Side, span: &std::ops::Range<usize>) -> String {
    let Some(document) = pair.document(side) else { return String::new() };
    document.source.text[span.clone()].split_whitespace().collect::<Vec<_>>().join(" ")
}
