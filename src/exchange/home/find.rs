//! Which passage a unit is about: by its address and its source, never by its
//! place in the file.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::texts::folded;
use crate::align::similarity::ratio;
use crate::bitext::row::{Row, Status};
use crate::exchange::back::Back;
use crate::exchange::gather::{Withheld, withheld};
use crate::exchange::mark::Mark;
use crate::l10n::message::Message;
use crate::ledger::agreement::Side;
use crate::workspace::{Bitext, Workspace};

/// The project, ready to be compared with.
pub struct Home<'w> {
    /// The project.
    pub workspace: &'w Workspace,
    /// The language.
    pub bitext: &'w Bitext,
    by_address: HashMap<String, usize>,
    by_mark: HashMap<String, usize>,
    by_source: HashMap<String, Vec<usize>>,
    /// What does not leave.
    pub withheld: Withheld,
    /// Whether the translator's text wins where both changed.
    pub theirs: bool,
}

impl<'w> Home<'w> {
    /// Knows all passages of a language by id and by text.
    pub fn new(workspace: &'w Workspace, bitext: &'w Bitext, theirs: bool) -> Home<'w> {
        let mut home = Home {
            workspace,
            bitext,
            by_address: HashMap::new(),
            by_mark: HashMap::new(),
            by_source: HashMap::new(),
            withheld: withheld(workspace),
            theirs,
        };
        for (at, row) in bitext.rows.iter().enumerate() {
            let address = format!("{}#{}", row.document, row.id);
            home.by_mark.insert(Mark::of_passage(&address), at);
            home.by_address.insert(address, at);
            if let Some(source) = workspace.text(bitext, row, Side::Source) {
                home.by_source.entry(folded(&source)).or_default().push(at);
            }
        }
        home
    }

    /// The row that a unit is about; `taken` are those that other units were.
    ///
    /// # Errors
    /// Where there is none, several, or another text than the one that left.
    pub fn find(&self, back: &Back, taken: &HashSet<usize>) -> Result<usize, Message> {
        if back.mark.as_ref().is_some_and(|mark| !mark.is_source(&back.source)) {
            return Err(Message::new("refused-source"));
        }
        let named = self.named(back);
        if let Some(at) = named
            && (back.mark.is_some() || self.sources(at).iter().any(|source| folded(source) == folded(&back.source)))
        {
            return Ok(at);
        }
        let found = self.of_source(back);
        match found.as_slice() {
            [one] => Ok(*one),
            [] if back.mark.is_some() && named.is_none() => {
                self.edited(back).ok_or_else(|| Message::new("refused-unknown"))
            }
            [] if named.is_some() => Err(Message::new("refused-source")),
            [] => Err(Message::new("refused-unknown")),
            several => self.twin(several, back, taken).ok_or_else(|| Message::new("refused-several")),
        }
    }

    /// By its address, or by what its mark says of that.
    fn named(&self, back: &Back) -> Option<usize> {
        let address = back.address.as_ref().and_then(|address| self.by_address.get(address.trim()));
        let marked = || self.by_mark.get(back.mark.as_ref()?.passage.as_ref()?);
        address.or_else(marked).copied()
    }

    /// By its source; of several those whose id it has.
    fn of_source(&self, back: &Back) -> Vec<usize> {
        let mut found: Vec<usize> = self.by_source.get(&folded(&back.source)).cloned().unwrap_or_default();
        if let Some((_, id)) = back.address.as_ref().and_then(|address| address.rsplit_once('#'))
            && found.len() > 1
        {
            found.retain(|&at| *self.bitext.rows[at].id == *id.trim());
        }
        found
    }

    /// Of passages with one source the first whose translation is the unit's:
    /// tools that drop every name give back what nobody touched, too.
    fn twin(&self, several: &[usize], back: &Back, taken: &HashSet<usize>) -> Option<usize> {
        let text = folded(back.target.as_ref().ok()?.as_ref()?);
        let says_so = |at: &usize| {
            let target = self.workspace.text(self.bitext, &self.bitext.rows[*at], Side::Target);
            target.is_some_and(|target| folded(&target) == text)
        };
        several.iter().copied().filter(|at| !taken.contains(at)).find(says_so)
    }

    /// A passage that no ledger lists has an id of its text: where that was
    /// edited since, it is the open passage of the document that is most like
    /// it, if one is.
    fn edited(&self, back: &Back) -> Option<usize> {
        const LEAST: f64 = 0.6;
        let (document, _) = back.address.as_ref()?.rsplit_once('#')?;
        let open = self
            .bitext
            .rows
            .iter()
            .enumerate()
            .filter(|(_, row)| *row.document == *document && row.status == Status::Missing && row.entry.is_none());
        let likeness = |row: &Row| {
            let source = self.workspace.text(self.bitext, row, Side::Source).unwrap_or_default();
            ratio(&source, &back.source)
        };
        let mut all: Vec<(f64, usize)> = open.map(|(at, row)| (likeness(row), at)).filter(|it| it.0 >= LEAST).collect();
        all.sort_by(|a, b| b.0.total_cmp(&a.0));
        match all.as_slice() {
            [one] => Some(one.1),
            [first, second, ..] if first.0 - second.0 > 0.1 => Some(first.1),
            _ => None,
        }
    }

    /// The source as it stands and as it was agreed.
    fn sources(&self, at: usize) -> Vec<String> {
        let evidence = self.workspace.evidence(self.bitext, &self.bitext.rows[at]);
        let now = evidence.now(Side::Source).map(Cow::into_owned);
        now.into_iter().chain(evidence.then(Side::Source)).collect()
    }
}
