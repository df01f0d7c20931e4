//! An edition: the documents of one locale with what is known of every
//! passage. Nothing is filled in from another language.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use super::hash::{hash, hash_all};
use crate::bitext::row::{Change, Half, Row, Status};
use crate::content::directive::Directive;
use crate::content::document::Document;
use crate::ledger::agreement::{Side, State};
use crate::locale::Locale;
use crate::workspace::{Bitext, Workspace};

/// What is known of a passage of an edition.
#[derive(Debug, Clone)]
pub struct Leaf<'w> {
    /// Its id; the further blocks of a split passage have none.
    pub id: Option<Arc<str>>,
    /// Where it stands; an original is current.
    pub status: Status,
    /// What made it stale.
    pub change: Option<Change>,
    /// How far its agreement has been trusted.
    pub state: State,
    /// Whether this language leads it.
    pub original: bool,
    /// It stands in this language only, on purpose.
    pub alone: bool,
    /// The original that it was made from, as it was agreed. Its wording does
    /// not leave: see [`Leaf::made_from`].
    leading: Option<&'w str>,
    /// Whether it is in the edition.
    pub kept: bool,
}

impl Leaf<'_> {
    /// Hash of the original that it was made from.
    pub fn made_from(&self) -> Option<String> {
        self.leading.map(|text| hash(text.as_bytes()))
    }

    /// Whether readers have to be told that it is behind.
    pub fn is_marked(&self) -> bool {
        let behind = matches!(self.status, Status::Stale | Status::Diverged);
        behind && matches!(self.change, None | Some(Change::Number | Change::Citation | Change::Wording))
    }
}

/// A passage that the edition lacks: where it would stand, and why.
#[derive(Debug, Clone)]
pub struct Absent {
    /// Its document.
    pub document: Arc<str>,
    /// Its id.
    pub id: Arc<str>,
    /// Missing, stale and left out, or without its original.
    pub status: Status,
    /// The passage of the edition that it would follow, by index.
    pub after: Option<usize>,
}

/// A document of an edition.
#[derive(Debug)]
pub struct Chapter<'w> {
    /// The document.
    pub document: &'w Document,
    /// Its index on the shelf.
    pub index: usize,
    /// What is known of its passages, by index.
    pub leaves: Vec<Leaf<'w>>,
    /// Passages that are missing in it, in order.
    pub gaps: Vec<Absent>,
}

/// One locale of a work, ready to leave.
#[derive(Debug)]
pub struct Edition<'w> {
    /// The project.
    pub workspace: &'w Workspace,
    /// Index of the shelf.
    pub shelf: usize,
    /// The language.
    pub locale: &'w Locale,
    /// Its documents, in reading order.
    pub chapters: Vec<Chapter<'w>>,
    /// What is not in it.
    pub absent: Vec<Absent>,
}

/// What is wished of an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wish {
    /// Leave out what is behind.
    pub omit: bool,
}

impl<'w> Edition<'w> {
    /// The edition of a shelf; `wanted` says which documents are in it.
    pub fn new(workspace: &'w Workspace, shelf: usize, wish: Wish, wanted: impl Fn(&Document) -> bool) -> Edition<'w> {
        let locale = match shelf.checked_sub(1) {
            None => &workspace.config.source.locale,
            Some(at) => &workspace.bitexts[at].locale,
        };
        let mut edition = Edition { workspace, shelf, locale, chapters: Vec::new(), absent: Vec::new() };
        let withheld = withheld(workspace);
        let mut known = edition.read(wish, &withheld);
        for (index, document) in workspace.shelves[shelf].documents.iter().enumerate() {
            if !wanted(document) {
                continue;
            }
            let mut of = known.remove(&index).unwrap_or_default();
            let leaves = (0..document.passages.len()).map(|at| of.leaves.remove(&at).unwrap_or_else(Leaf::unknown));
            let mut leaves: Vec<Leaf> = leaves.collect();
            for (at, passage) in document.passages.iter().enumerate() {
                leaves[at].kept &= !passage.directives.contains(&Directive::Withhold);
            }
            edition.absent.extend(of.gone.iter().chain(&of.gaps).cloned());
            edition.chapters.push(Chapter { document, index, leaves, gaps: of.gaps });
        }
        edition.absent_documents(&withheld, wanted);
        edition
    }

    /// What the rows say of the passages, by document.
    fn read(&self, wish: Wish, withheld: &HashSet<(Arc<str>, Arc<str>)>) -> HashMap<usize, Known<'w>> {
        let mut known: HashMap<usize, Known<'w>> = HashMap::new();
        let own = if self.shelf == 0 { Side::Source } else { Side::Target };
        for bitext in self.bitexts() {
            let mut last: Option<(usize, usize)> = None;
            for row in &bitext.rows {
                let secret = withheld.contains(&(row.document.clone(), row.id.clone()));
                match row.half(own) {
                    Some(half) => {
                        last = Some((half.document as usize, half.passages.end as usize - 1));
                        let of = known.entry(half.document as usize).or_default();
                        of.add(self.leaf(bitext, row, own, wish, secret), row, half);
                    }
                    None if !secret && row.status == Status::Missing && row.origin != own => {
                        let home = self.workspace.shelves[self.shelf].find(&row.document);
                        let Some(home) = home else { continue };
                        let after = last.filter(|(document, _)| *document == home).map(|(_, passage)| passage);
                        let of = known.entry(home).or_default();
                        if !of.gaps.iter().any(|gap| *gap.id == *row.id) {
                            of.gaps.push(Absent::of(row, after));
                        }
                    }
                    None => {}
                }
            }
        }
        known
    }

    /// The bitexts that tell of this locale.
    pub fn bitexts(&self) -> &'w [Bitext] {
        match self.shelf.checked_sub(1) {
            None => &self.workspace.bitexts,
            Some(at) => &self.workspace.bitexts[at..=at],
        }
    }

    fn leaf(&self, bitext: &'w Bitext, row: &'w Row, own: Side, wish: Wish, secret: bool) -> Leaf<'w> {
        let agreement = self.workspace.agreement(bitext, row);
        let original = row.origin == own && row.status != Status::Extra;
        let status = if original || row.alone { Status::Current } else { row.status };
        let leading = agreement.and_then(|agreement| agreement.text(own.other()));
        let gone = status == Status::Extra && leading.is_some();
        let behind = matches!(status, Status::Stale | Status::Diverged);
        // A text that was edited after it was agreed to has been read by nobody.
        let stands = original || !matches!(row.status, Status::Ahead | Status::Diverged | Status::Unconfirmed);
        let state = if stands || row.state == State::Initial { row.state } else { row.state.min(State::Translated) };
        Leaf {
            id: Some(Arc::from(&*row.id)),
            status,
            change: if behind { row.change } else { None },
            state,
            original: original && !row.alone,
            alone: row.alone,
            leading: if original { None } else { leading },
            kept: !(secret || gone || (wish.omit && behind)),
        }
    }

    /// Documents of the original that this language does not have at all.
    fn absent_documents(&mut self, withheld: &HashSet<(Arc<str>, Arc<str>)>, wanted: impl Fn(&Document) -> bool) {
        if self.shelf == 0 {
            return;
        }
        let shelves = &self.workspace.shelves;
        let lacks = |document: &&Document| shelves[self.shelf].find(&document.name).is_none() && wanted(document);
        let names: HashSet<&str> = shelves[0].documents.iter().filter(lacks).map(|document| &*document.name).collect();
        let rows = self.bitexts().iter().flat_map(|bitext| &bitext.rows);
        let rows = rows.filter(|row| names.contains(&*row.document) && row.status == Status::Missing);
        let open = rows.filter(|row| !withheld.contains(&(row.document.clone(), row.id.clone())));
        self.absent.extend(open.map(|row| Absent::of(row, None)));
    }

    /// How many passages stand how.
    pub fn counts(&self) -> BTreeMap<&'static str, usize> {
        let mut counts: BTreeMap<&'static str, usize> = Status::ALL.iter().map(|status| (status.name(), 0)).collect();
        let kept = self.leaves().map(|leaf| leaf.status);
        for status in kept.chain(self.absent.iter().map(|absent| absent.status)) {
            *counts.entry(status.name()).or_default() += 1;
        }
        counts
    }

    /// The passages that are in it.
    pub fn leaves(&self) -> impl Iterator<Item = &Leaf<'w>> {
        self.chapters.iter().flat_map(|chapter| &chapter.leaves).filter(|leaf| leaf.kept && leaf.id.is_some())
    }

    /// Whether a person has reviewed all of it.
    pub fn is_reviewed(&self) -> bool {
        self.leaves().all(|leaf| leaf.state >= State::Reviewed)
    }

    /// Passages that follow a changed original, or are missing.
    pub fn behind(&self) -> Vec<(&str, &str, Status)> {
        let mut behind = Vec::new();
        for chapter in &self.chapters {
            for leaf in chapter.leaves.iter().filter(|leaf| matches!(leaf.status, Status::Stale | Status::Diverged)) {
                behind.extend(leaf.id.as_deref().map(|id| (&*chapter.document.name, id, leaf.status)));
            }
        }
        let missing = self.absent.iter().filter(|absent| absent.status == Status::Missing);
        behind.extend(missing.map(|absent| (&*absent.document, &*absent.id, absent.status)));
        behind
    }

    /// Passages whose agreement has not been trusted as far as that.
    pub fn below(&self, state: State) -> Vec<(&str, &str, State)> {
        let mut below = Vec::new();
        for chapter in &self.chapters {
            for leaf in chapter.leaves.iter().filter(|leaf| leaf.kept && leaf.state < state) {
                below.extend(leaf.id.as_deref().map(|id| (&*chapter.document.name, id, leaf.state)));
            }
        }
        below
    }

    /// A hash of all texts it is made of, line ends aside.
    pub fn hash(&self) -> String {
        let pieces = self.chapters.iter().flat_map(|chapter| {
            let kept = chapter.leaves.iter().enumerate().filter(|(_, leaf)| leaf.kept);
            let passages = kept
                .flat_map(|(at, leaf)| ["\0", leaf.id.as_deref().unwrap_or_default(), "\0", chapter.document.text(at)]);
            std::iter::once(&*chapter.document.name).chain(passages).chain(["\0"])
        });
        hash_all(pieces.map(str::as_bytes))
    }
}

impl<'w> Leaf<'w> {
    fn unknown() -> Leaf<'w> {
        Leaf {
            id: None,
            status: Status::Current,
            change: None,
            state: State::Initial,
            original: true,
            alone: false,
            leading: None,
            kept: true,
        }
    }

    /// What several target languages say of one original: the worst of what is
    /// behind, the best of how far it is trusted.
    fn meet(&mut self, other: &Leaf<'w>) {
        if self.status == Status::Current {
            (self.status, self.change) = (other.status, other.change);
        }
        self.state = self.state.max(other.state);
        self.original &= other.original;
        self.alone &= other.alone;
        self.kept &= other.kept;
        self.leading = self.leading.or(other.leading);
    }
}

impl Absent {
    fn of(row: &Row, after: Option<usize>) -> Absent {
        Absent { document: row.document.clone(), id: Arc::from(&*row.id), status: row.status, after }
    }
}

/// What the rows say of one document.
#[derive(Default)]
struct Known<'w> {
    leaves: HashMap<usize, Leaf<'w>>,
    gaps: Vec<Absent>,
    gone: Vec<Absent>,
}

impl<'w> Known<'w> {
    fn add(&mut self, leaf: Leaf<'w>, row: &Row, half: &Half) {
        let Range { start, end } = half.passages;
        let secretly = leaf.kept || !matches!(leaf.status, Status::Extra | Status::Stale | Status::Diverged);
        if !secretly {
            self.gone.push(Absent::of(row, None));
        }
        for at in start as usize..end as usize {
            let id = leaf.id.clone().filter(|_| at == start as usize);
            let leaf = Leaf { id, ..leaf.clone() };
            match self.leaves.get_mut(&at) {
                Some(known) => known.meet(&leaf),
                None => drop(self.leaves.insert(at, leaf)),
            }
        }
    }
}

/// Passages that someone keeps out of everything that leaves, in any language.
fn withheld(workspace: &Workspace) -> HashSet<(Arc<str>, Arc<str>)> {
    let mut found = HashSet::new();
    for bitext in &workspace.bitexts {
        for row in &bitext.rows {
            let says = |side: Side| {
                let (Some(document), Some(half)) = (workspace.document(bitext, row, side), row.half(side)) else {
                    return false;
                };
                let passages = &document.passages[half.passages.start as usize..half.passages.end as usize];
                passages.iter().any(|passage| passage.directives.contains(&Directive::Withhold))
            };
            if says(Side::Source) || says(Side::Target) {
                found.insert((row.document.clone(), row.id.clone()));
            }
        }
    }
    found
}
