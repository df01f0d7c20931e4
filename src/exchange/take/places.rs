//! Where translations stand, and where those go that are new.

use std::collections::HashMap;

use crate::bitext::row::Row;
use crate::exchange::lay::goal::Goal;
use crate::workspace::{Bitext, Workspace};

/// A source document and its translation, where they are.
pub type Documents = (Option<u32>, Option<u32>);

/// Where translations stand: per source document its target document, and per
/// passage what stands above in both.
pub struct Places {
    partners: HashMap<u32, u32>,
    named: HashMap<u32, u32>,
    /// By source and target document: source passage and target passage, each
    /// the last of its row, sorted.
    pairs: HashMap<(u32, u32), Vec<(u32, u32)>>,
}

impl Places {
    /// Knows where every row of a language stands.
    pub fn of(workspace: &Workspace, bitext: &Bitext) -> Places {
        let mut pairs: HashMap<(u32, u32), Vec<(u32, u32)>> = HashMap::new();
        for row in &bitext.rows {
            if let (Some(source), Some(target)) = (&row.source, &row.target) {
                let last = (source.passages.end - 1, target.passages.end - 1);
                pairs.entry((source.document, target.document)).or_default().push(last);
            }
        }
        let mut partners: HashMap<u32, u32> = HashMap::new();
        let mut votes: HashMap<u32, usize> = HashMap::new();
        let mut all: Vec<_> = pairs.iter_mut().collect();
        all.sort_by_key(|(key, _)| **key);
        for ((source, target), list) in all {
            list.sort_unstable();
            if list.len() > votes.get(source).copied().unwrap_or(0) {
                votes.insert(*source, list.len());
                partners.insert(*source, *target);
            }
        }
        let shelf = &workspace.shelves[bitext.shelf];
        let sources = workspace.shelves[0].documents.iter().enumerate();
        let named =
            sources.filter_map(|(at, document)| Some((at as u32, shelf.find(&document.name)? as u32))).collect();
        Places { partners, named, pairs }
    }

    /// The documents that a row's translation is about, and where it goes.
    pub fn goal(&self, row: &Row) -> (Documents, Goal) {
        let source = row.source.as_ref();
        if let Some(target) = &row.target {
            let from = self.home(target.document).or(source.map(|half| half.document));
            return ((from, Some(target.document)), Goal::Over(target.passages.clone()));
        }
        let (document, passages) = source.map_or((0, 0..0), |half| (half.document, half.passages.clone()));
        let target = self.named.get(&document).or_else(|| self.partners.get(&document)).copied();
        let after = target.and_then(|target| self.above(document, target, passages.start));
        ((Some(document), target), Goal::New { source: passages, after })
    }

    /// The source document whose translation a target document is: the same key
    /// for all rows that stand in it.
    pub fn home(&self, target: u32) -> Option<u32> {
        let named = self.named.iter().find(|(_, at)| **at == target).map(|(source, _)| *source);
        named.or_else(|| self.partners.iter().filter(|(_, at)| **at == target).map(|(source, _)| *source).min())
    }

    fn above(&self, source: u32, target: u32, passage: u32) -> Option<(u32, u32)> {
        let list = self.pairs.get(&(source, target))?;
        let at = list.partition_point(|(last, _)| *last < passage);
        let (source, target) = *list.get(at.checked_sub(1)?)?;
        Some((target, source))
    }
}
