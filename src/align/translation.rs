//! A source against its translation: which passage says the same as which.
//!
//! Dynamic programming over the two sequences, as Gale and Church did for
//! sentences, with more to go by than length: kind and shape of the block, what
//! no translator changes ([`Features::tokens`]), and the words that keep
//! company in this very work ([`Lexicon`]). Steps: one to one, one dropped, one
//! added, one split, two or three merged, two neighbours swapped.

use std::ops::Range;

use super::features::Features;
use super::judge::Judge;
use super::lexicon::Lexicon;
use super::table::Table;

/// Passages of the source and passages of the target that say the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// Indices into the source list, in order.
    pub source: Vec<u32>,
    /// Indices into the target list, in order.
    pub target: Vec<u32>,
    /// How sure, from 0 to 1.
    pub score: f64,
}

/// Aligns two lists of passages. The lists stand between settled neighbours; a
/// whole document is one such pair of lists.
pub fn align(source: &[Features], target: &[Features], lexicon: Option<&Lexicon>) -> Vec<Pair> {
    if source.is_empty() || target.is_empty() {
        return Vec::new();
    }
    let judge = Judge::new(source, target, lexicon);
    let path = Table::fill(&judge).path();
    let mut pairs: Vec<Pair> = path.into_iter().filter_map(|(s, t)| pair(&judge, s, t)).collect();
    strays(&judge, &mut pairs);
    pairs.sort_by(|a, b| a.source.cmp(&b.source));
    pairs
}

/// A pair with how sure it is; `None` for passages that stay alone.
fn pair(judge: &Judge, s: Range<usize>, t: Range<usize>) -> Option<Pair> {
    if s.is_empty() || t.is_empty() {
        return None;
    }
    let score = judge.score(s.start, s.len(), t.start, t.len())?;
    let score = 1.0 / (1.0 + (-(score + 1.0) / 1.5).exp());
    Some(Pair {
        source: s.map(|i| i as u32).collect(),
        target: t.map(|i| i as u32).collect(),
        score: (score * 1000.0).round() / 1000.0,
    })
}

/// Passages that moved further than a swap: what is left on both sides and is
/// the only one of its kind with so much in common.
fn strays(judge: &Judge, pairs: &mut Vec<Pair>) {
    let used = |side: fn(&Pair) -> &Vec<u32>, pairs: &[Pair]| {
        pairs.iter().flat_map(|p| side(p).clone()).collect::<std::collections::HashSet<u32>>()
    };
    let (sources, targets) = (used(|p| &p.source, pairs), used(|p| &p.target, pairs));
    let left: Vec<usize> = (0..judge.source.len()).filter(|&i| !sources.contains(&(i as u32))).collect();
    let right: Vec<usize> = (0..judge.target.len()).filter(|&j| !targets.contains(&(j as u32))).collect();
    if left.len() * right.len() > 40_000 {
        return;
    }
    let mut found: Vec<(f64, usize, usize)> = Vec::new();
    for &i in &left {
        for &j in &right {
            if let Some(score) = judge.score(i, 1, j, 1).filter(|&score| score >= 4.0) {
                found.push((score, i, j));
            }
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut done_left, mut done_right) = (Vec::new(), Vec::new());
    for (_, i, j) in found {
        if !done_left.contains(&i) && !done_right.contains(&j) {
            done_left.push(i);
            done_right.push(j);
            pairs.extend(pair(judge, i..i + 1, j..j + 1));
        }
    }
}
