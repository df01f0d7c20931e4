//! A row: one passage in two languages, and the agreement about it.

use std::ops::Range;
use std::sync::Arc;

use crate::content::passage::Kind;
use crate::ledger::agreement::{Side, State};

/// The blocks of one side of a row: neighbours in one document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Half {
    /// Index of the document on its shelf.
    pub document: u32,
    /// Indices of its passages there.
    pub passages: Range<u32>,
}

/// An entry of a ledger: index of the ledger, index in it.
pub type EntryRef = (u32, u32);

/// What is remarkable about a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Flags {
    /// Its source stands elsewhere than when it was agreed.
    pub moved: bool,
    /// One agreed block is several now.
    pub split: bool,
    /// Several agreed blocks are one now.
    pub merged: bool,
    /// The translation is still in the other language.
    pub verbatim: bool,
    /// Another reading is equally good.
    pub ambiguous: bool,
}

impl Flags {
    /// Names of the flags that are set.
    pub fn names(self) -> Vec<&'static str> {
        let all = [
            (self.moved, "moved"),
            (self.split, "split"),
            (self.merged, "merged"),
            (self.verbatim, "verbatim"),
            (self.ambiguous, "ambiguous"),
        ];
        all.into_iter().filter(|(set, _)| *set).map(|(_, name)| name).collect()
    }
}

/// Where a row stands (`design`: derived on every read, never stored).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Both texts stand as agreed.
    Current,
    /// The leading text changed.
    Stale,
    /// The following text changed.
    Ahead,
    /// Both changed.
    Diverged,
    /// Nothing follows.
    Missing,
    /// Nothing leads.
    Extra,
    /// Paired, never agreed.
    Unconfirmed,
}

impl Status {
    /// All, in the order of the table.
    pub const ALL: [Status; 7] = [
        Status::Current,
        Status::Stale,
        Status::Ahead,
        Status::Diverged,
        Status::Missing,
        Status::Extra,
        Status::Unconfirmed,
    ];

    /// The name in machine output and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Status::Current => "current",
            Status::Stale => "stale",
            Status::Ahead => "ahead",
            Status::Diverged => "diverged",
            Status::Missing => "missing",
            Status::Extra => "extra",
            Status::Unconfirmed => "unconfirmed",
        }
    }

    /// Reads a name.
    pub fn parse(name: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// What kind of change made a row stale, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// A figure or a date.
    Number,
    /// A citation.
    Citation,
    /// The wording.
    Wording,
    /// A small change of wording: similarity 0.9 and above.
    Minor,
    /// Emphasis, punctuation, link targets, block boundaries.
    Cosmetic,
}

impl Change {
    /// The name in machine output.
    pub fn name(self) -> &'static str {
        match self {
            Change::Number => "number",
            Change::Citation => "citation",
            Change::Wording => "wording",
            Change::Minor => "minor",
            Change::Cosmetic => "cosmetic",
        }
    }
}

/// One passage in two languages.
#[derive(Debug, Clone)]
pub struct Row {
    /// The document where its source stands, else its target.
    pub document: Arc<str>,
    /// Its id there.
    pub id: Arc<str>,
    /// The agreement about it.
    pub entry: Option<EntryRef>,
    /// Further agreements that it joins.
    pub joined: Vec<EntryRef>,
    /// Its blocks in the source.
    pub source: Option<Half>,
    /// Its blocks in the target.
    pub target: Option<Half>,
    /// What kind of block it is.
    pub kind: Kind,
    /// Where it stands.
    pub status: Status,
    /// What made it stale.
    pub change: Option<Change>,
    /// What is remarkable.
    pub flags: Flags,
    /// How far its agreement has been trusted.
    pub state: State,
    /// Which side is the original.
    pub origin: Side,
    /// One side only, on purpose.
    pub alone: bool,
    /// How sure the pairing is, where nobody agreed to it.
    pub score: f64,
}

impl Row {
    /// The blocks of a side.
    pub fn half(&self, side: Side) -> Option<&Half> {
        match side {
            Side::Source => self.source.as_ref(),
            Side::Target => self.target.as_ref(),
        }
    }

    /// All agreements of the row, the first first.
    pub fn entries(&self) -> impl Iterator<Item = EntryRef> + '_ {
        self.entry.into_iter().chain(self.joined.iter().copied())
    }
}
