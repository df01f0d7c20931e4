//! The facts of the passages of some documents, each read once, however often
//! it is asked for.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use super::Facts;
use crate::content::document::Document;
use crate::text::glance::Glance;

/// Facts that were read, and those that may be asked for.
#[derive(Debug, Default)]
pub struct Readings<'d> {
    documents: Vec<(&'d Document, bool, Vec<OnceLock<Facts>>)>,
}

impl<'d> Readings<'d> {
    /// Those of some documents; of each, whether the words of its language are
    /// known.
    pub fn of(documents: impl IntoIterator<Item = (&'d Document, bool)>) -> Readings<'d> {
        let empty = |document: &Document| document.passages.iter().map(|_| OnceLock::new()).collect();
        Readings { documents: documents.into_iter().map(|(of, words)| (of, words, empty(of))).collect() }
    }

    /// The facts of some passages: see [`Facts::read_beside`]. All who ask for
    /// those of one passage say the same of what stands beside it, or nothing
    /// less.
    pub fn read(&self, document: &Document, passages: Range<usize>, words: bool, beside: Glance) -> Cow<'_, Facts> {
        let known = self.documents.iter().find(|(of, with, _)| std::ptr::eq(*of, document) && *with == words);
        match known {
            Some((_, _, all)) if passages.len() == 1 => {
                Cow::Borrowed(all[passages.start].get_or_init(|| Facts::read_beside(document, passages, words, beside)))
            }
            _ => Cow::Owned(Facts::read_beside(document, passages, words, beside)),
        }
    }
}
