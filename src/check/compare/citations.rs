//! Citations of two sides: paired by work, in order as far as the order holds,
//! then asked which sentence they stand in.

use super::sentences::beads;
use crate::facts::{Cited, Facts};

/// A citation on both sides.
#[derive(Debug, Clone, Copy)]
pub struct Both<'f> {
    /// On the leading side.
    pub leading: &'f Cited,
    /// On the following side.
    pub following: &'f Cited,
    /// It keeps its place among the others.
    pub in_order: bool,
}

/// The order of more citations than a thousand in one passage is not judged.
const MOST: usize = 1_000_000;

/// The citations that both sides have, one for one.
///
/// A longest common run of works keeps its order; the rest is paired by work
/// alone. Within one group (`[@a; @b]`) the order says nothing.
pub fn both<'f>(leading: &[&'f Cited], following: &[&'f Cited]) -> Vec<Both<'f>> {
    let (a, b) = (keys(leading), keys(following));
    if a.len() * b.len() > MOST {
        return Vec::new();
    }
    let mut pairs: Vec<(usize, usize, bool)> = common(&a, &b).into_iter().map(|(i, j)| (i, j, true)).collect();
    for (i, key) in a.iter().enumerate() {
        if pairs.iter().all(|pair| pair.0 != i)
            && let Some(j) = (0..b.len()).find(|j| b[*j] == *key && pairs.iter().all(|pair| pair.1 != *j))
        {
            pairs.push((i, j, false));
        }
    }
    let place = |&(i, j, in_order): &(usize, usize, bool)| {
        let among_friends = !in_order && is_regrouped(leading, following, &pairs, i, j);
        Both { leading: leading[i], following: following[j], in_order: in_order || among_friends }
    };
    let mut found: Vec<Both> = pairs.iter().map(place).collect();
    found.sort_by_key(|both| both.leading.span.start);
    found
}

fn keys<'f>(all: &[&'f Cited]) -> Vec<&'f str> {
    all.iter().map(|cited| cited.citation.key.as_str()).collect()
}

/// Whether a citation changed places with citations of its own sentence's group
/// only.
fn is_regrouped(leading: &[&Cited], following: &[&Cited], pairs: &[(usize, usize, bool)], i: usize, j: usize) -> bool {
    let crossed = pairs.iter().filter(|&&(x, y, _)| (x < i) != (y < j) && (x, y) != (i, j));
    crossed.clone().all(|&(x, y, _)| near(leading, x, i) && near(following, y, j))
}

/// Whether two citations stand in one group: nothing but separators between.
fn near(all: &[&Cited], a: usize, b: usize) -> bool {
    let (first, last) = (a.min(b), a.max(b));
    (first..last).all(|at| all[at].group == all[at + 1].group)
}

/// A longest common subsequence, as pairs of places.
fn common(a: &[&str], b: &[&str]) -> Vec<(usize, usize)> {
    let mut best = vec![vec![0u32; b.len() + 1]; a.len() + 1];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            best[i][j] = if a[i] == b[j] { best[i + 1][j + 1] + 1 } else { best[i + 1][j].max(best[i][j + 1]) };
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < a.len() && j < b.len() {
        if a[i] == b[j] {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if best[i + 1][j] >= best[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// Citations that both sides have, but not in the same sentence.
pub fn detached<'f>(leading: &Facts, following: &Facts, both: &[Both<'f>]) -> Vec<Both<'f>> {
    if leading.cites_at_the_end() && following.cites_at_the_end() {
        return Vec::new();
    }
    let Some(beads) = beads(leading, following) else { return Vec::new() };
    let of = |facts: &Facts, places: &[usize], key: &str| -> Vec<usize> {
        let cited = facts.citations.iter().filter(|cited| cited.citation.key == key);
        cited.filter_map(|cited| places.get(facts.sentence_of(cited.span.start)).copied()).collect()
    };
    let place =
        |facts: &Facts, places: &[usize], cited: &Cited| places.get(facts.sentence_of(cited.span.start)).copied();
    let apart = |both: &&Both| {
        let key = &both.leading.citation.key;
        let (there, here) = (of(leading, &beads.leading, key), of(following, &beads.following, key));
        let (from, to) =
            (place(leading, &beads.leading, both.leading), place(following, &beads.following, both.following));
        // A work that the sentence there cites too is not out of place, unless
        // the sentence that it came from has lost it.
        let strange = to.is_some_and(|to| !there.contains(&to));
        let missed = there.len() == here.len() && from.is_some_and(|from| !here.contains(&from));
        both.in_order && from != to && (strange || missed)
    };
    both.iter().filter(apart).copied().collect()
}
