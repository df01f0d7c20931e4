//! The row in which a passage stands, by document and passage: asked for every
//! finding, so answered without a search.

use super::row::Row;
use crate::content::tree::Shelf;
use crate::ledger::agreement::Side;

/// The rows of the passages of one side.
#[derive(Debug)]
pub struct Places(Vec<Vec<u32>>);

/// A passage that stands in no row.
const NOWHERE: u32 = u32::MAX;

impl Places {
    /// Those of the documents of a shelf in the rows of a bitext. A passage that
    /// two rows have belongs to the first.
    pub fn of(rows: &[Row], side: Side, shelf: &Shelf) -> Places {
        let mut places: Vec<Vec<u32>> =
            shelf.documents.iter().map(|document| vec![NOWHERE; document.passages.len()]).collect();
        for (at, row) in rows.iter().enumerate().rev() {
            let Some(half) = row.half(side) else { continue };
            places[half.document as usize][half.passages.start as usize..half.passages.end as usize].fill(at as u32);
        }
        Places(places)
    }

    /// The index of the row of a passage.
    pub fn row(&self, document: usize, passage: usize) -> Option<usize> {
        let row = *self.0.get(document)?.get(passage)?;
        (row != NOWHERE).then_some(row as usize)
    }
}
