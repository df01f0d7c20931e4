//! An agreement: "these two texts say the same", with both texts.

use std::sync::Arc;

use crate::text::shared::Shared;

/// How far an agreement has been trusted (XLIFF 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// Paired by machine, or reopened; nobody vouches.
    Initial,
    /// A translator vouches.
    Translated,
    /// A second person has read it.
    Reviewed,
    /// Closed.
    Final,
}

impl State {
    /// The name in ledgers and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            State::Initial => "initial",
            State::Translated => "translated",
            State::Reviewed => "reviewed",
            State::Final => "final",
        }
    }

    /// Reads a name.
    pub fn parse(name: &str) -> Option<State> {
        [State::Initial, State::Translated, State::Reviewed, State::Final]
            .into_iter()
            .find(|state| state.name() == name)
    }
}

/// One of the two sides of an agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// The source locale's.
    Source,
    /// The target locale's.
    Target,
}

impl Side {
    /// The name in ledgers and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Side::Source => "source",
            Side::Target => "target",
        }
    }

    /// The other side.
    pub fn other(self) -> Side {
        match self {
            Side::Source => Side::Target,
            Side::Target => Side::Source,
        }
    }
}

/// One entry of a ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// Id of the passage, unique in the document.
    pub id: Arc<str>,
    /// How far it has been trusted.
    pub state: State,
    /// Which side is the original; `None` where nobody said.
    pub origin: Option<Side>,
    /// One side only, on purpose.
    pub alone: bool,
    /// Canonical text of the source when it was agreed, or as last listed.
    pub source: Option<Shared>,
    /// Canonical text of the target when it was agreed.
    pub target: Option<Shared>,
    /// Questions and remarks about the passage, until they are closed.
    pub notes: Vec<String>,
    /// Lines that this version does not know, kept as they are.
    pub unknown: String,
    /// What the other branch agreed, where a merge left both.
    pub rival: Option<Box<Agreement>>,
}

impl Agreement {
    /// An entry that lists a passage and agrees to nothing.
    pub fn new(id: Arc<str>) -> Agreement {
        Agreement {
            id,
            state: State::Initial,
            origin: None,
            alone: false,
            source: None,
            target: None,
            notes: Vec::new(),
            unknown: String::new(),
            rival: None,
        }
    }

    /// The text of a side.
    pub fn text(&self, side: Side) -> Option<&str> {
        self.shared(side).map(|text| &**text)
    }

    /// The text of a side, not looked at yet.
    pub fn shared(&self, side: Side) -> Option<&Shared> {
        match side {
            Side::Source => self.source.as_ref(),
            Side::Target => self.target.as_ref(),
        }
    }

    /// Takes in notes that it does not have.
    pub fn take_notes(&mut self, notes: &[String]) {
        for note in notes {
            if !self.notes.contains(note) {
                self.notes.push(note.clone());
            }
        }
    }

    /// Whether both texts are there, or the one that stands alone.
    pub fn is_agreed(&self) -> bool {
        self.alone || (self.source.is_some() && self.target.is_some())
    }
}
