//! Blocks without a text of their own (`:::`, tags), paired between the rows
//! that stand around them.

use std::collections::HashMap;

use super::row::Row;
use crate::align::sequence::{common, increasing};
use crate::content::markdown::Bone;
use crate::content::tree::Shelf;

/// Two blocks, by document and index in its skeleton.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BonePair {
    /// In the source.
    pub source: (u32, u32),
    /// In the target.
    pub target: (u32, u32),
}

/// Pairs the skeletons of all documents that rows put beside each other.
pub fn pair(source: &Shelf, target: &Shelf, rows: &[Row]) -> Vec<BonePair> {
    let mut beside: HashMap<u32, HashMap<u32, Vec<(usize, usize)>>> = HashMap::new();
    for row in rows {
        if let (Some(s), Some(t)) = (&row.source, &row.target) {
            let line = |shelf: &Shelf, half: &super::row::Half| {
                shelf.documents[half.document as usize].passages[half.passages.start as usize].line as usize
            };
            beside
                .entry(s.document)
                .or_default()
                .entry(t.document)
                .or_default()
                .push((line(source, s), line(target, t)));
        }
    }
    let mut pairs = Vec::new();
    let mut documents: Vec<_> = beside.into_iter().collect();
    documents.sort_by_key(|(document, _)| *document);
    for (s, targets) in documents {
        let Some((t, mut anchors)) = targets.into_iter().max_by_key(|(t, anchors)| (anchors.len(), u32::MAX - t))
        else {
            continue;
        };
        anchors.sort_unstable();
        let anchors = increasing(&anchors);
        let gap = |line: u32, side: fn(&(usize, usize)) -> usize| {
            anchors.partition_point(|anchor| side(anchor) < line as usize)
        };
        let left = keys(&source.documents[s as usize].skeleton, |line| gap(line, |anchor| anchor.0));
        let right = keys(&target.documents[t as usize].skeleton, |line| gap(line, |anchor| anchor.1));
        pairs.extend(
            common(&left, &right).into_iter().map(|(i, j)| BonePair { source: (s, i as u32), target: (t, j as u32) }),
        );
    }
    pairs
}

/// What a block is, and between which rows it stands.
fn keys(bones: &[Bone], gap: impl Fn(u32) -> usize) -> Vec<(usize, String)> {
    let name = |text: &str| text.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
    bones.iter().map(|bone| (gap(bone.line), name(&bone.text))).collect()
}
