//! The facts of the passages of some documents, each read once, however often
//! it is asked for.

use std::borrow::Cow;
use std::cell::OnceCell;

use super::Facts;
use super::read::Asked;
use crate::content::document::Document;

/// Facts that were read, and those that may be asked for.
#[derive(Debug, Default)]
pub struct Readings<'d> {
    documents: Vec<(&'d Document, bool, Vec<Place>)>,
}

/// Where the facts of a passage are kept: they are large, and in a box, that whoever hands
/// them on need not move them.
type Place = OnceCell<Box<Facts>>;

/// Facts that are kept, or were read for the one who asked.
pub type Held<'a> = Cow<'a, Box<Facts>>;

/// So many passages are read together: what is known of them halfway stays at hand.
const TOGETHER: usize = 64;

impl<'d> Readings<'d> {
    /// Those of some documents; of each, whether the words of its language are
    /// known.
    pub fn of(documents: impl IntoIterator<Item = (&'d Document, bool)>) -> Readings<'d> {
        let empty = |document: &Document| document.passages.iter().map(|_| OnceCell::new()).collect();
        Readings { documents: documents.into_iter().map(|(of, words)| (of, words, empty(of))).collect() }
    }

    /// The facts of some passages: see [`Facts::read_beside`]. All who ask for
    /// those of one passage say the same of what stands beside it, or nothing
    /// less.
    pub fn read(&self, document: &Document, asked: Asked, words: bool) -> Held<'_> {
        match self.places(document, words) {
            Some(places) if asked.0.len() == 1 => {
                Cow::Borrowed(places[asked.0.start].get_or_init(|| Facts::read_beside(document, asked, words)))
            }
            _ => Cow::Owned(Facts::read_beside(document, asked, words)),
        }
    }

    /// Reads those of many passages of a document, that they are at hand.
    pub fn prepare(&self, document: &Document, asked: impl Iterator<Item = Asked>, words: bool) {
        let Some(places) = self.places(document, words) else { return };
        let is_new = |(passages, _): &Asked| passages.len() == 1 && places[passages.start].get().is_none();
        let asked: Vec<Asked> = asked.filter(is_new).collect();
        for asked in asked.chunks(TOGETHER) {
            for (facts, (passages, _)) in Facts::read_all(document, asked, words).into_iter().zip(asked) {
                // What was asked for twice is kept once.
                let _ = places[passages.start].set(facts);
            }
        }
    }

    /// The facts of a document, by passage, where they are kept.
    fn places(&self, document: &Document, words: bool) -> Option<&[Place]> {
        let known = self.documents.iter().find(|(of, with, _)| std::ptr::eq(*of, document) && *with == words);
        known.map(|(.., places)| places.as_slice())
    }
}
