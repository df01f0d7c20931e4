//! A document against its own past: which of today's blocks is which of the
//! texts that were agreed.
//!
//! Graded matching: unchanged text in sequence, unchanged text elsewhere in the
//! document, then, between settled neighbours, similarity: splits and merges,
//! edits, at last edits that moved. What is left is new, or gone.

use std::collections::{HashMap, HashSet};

use super::sequence;
use super::similarity::{LONG, Sketch, holds, ratio};

/// Below this no edit is recognised between settled neighbours.
const EDIT: f64 = 0.45;
/// Below this no edit is recognised away from its place.
const FAR_EDIT: f64 = 0.6;
/// What it adds to a pair that it keeps the order of the others; more for rows
/// of a table, which are alike all over: which is which only their order tells.
const IN_ORDER: f64 = 0.03;
const IN_ORDER_ROW: f64 = 0.2;
/// What it adds to a pair of rows that their first cells are the same.
const FIRST_CELL: f64 = 0.3;
/// What a split or a merge must reach, and by how much of the share of its other
/// parts it must beat the best one.
const JOIN: f64 = 0.75;
const JOIN_GAIN: f64 = 0.5;
/// The most blocks that one block splits into.
const MOST_PARTS: usize = 6;
/// Above this many pairs only those that share a rare word are compared.
const FEW_PAIRS: usize = 20_000;

/// Old texts and the blocks that they are now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// Indices of old texts; several where they merged.
    pub old: Vec<u32>,
    /// Indices of today's blocks; several where one split.
    pub new: Vec<u32>,
    /// Unchanged.
    pub exact: bool,
    /// Not in sequence with the rest.
    pub moved: bool,
    /// Another reading was equally good.
    pub ambiguous: bool,
}

impl Match {
    fn one(old: usize, new: usize, exact: bool, moved: bool) -> Match {
        Match { old: vec![old as u32], new: vec![new as u32], exact, moved, ambiguous: false }
    }
}

/// What an exact pass found in one document.
#[derive(Debug, Default)]
pub struct Found {
    /// Pairs, sorted by the new side.
    pub matches: Vec<Match>,
    /// Old texts that stand nowhere, in order.
    pub gone: Vec<u32>,
    /// Blocks that match nothing, in order.
    pub fresh: Vec<u32>,
}

/// Matches unchanged texts: in sequence, then elsewhere, twins in order.
pub fn exact(old: &[&str], new: &[&str]) -> Found {
    let settled = sequence::common(old, new);
    let mut found = Found::default();
    let (mut old_done, mut new_done) = (vec![false; old.len()], vec![false; new.len()]);
    for &(i, j) in &settled {
        (old_done[i], new_done[j]) = (true, true);
        found.matches.push(Match::one(i, j, true, false));
    }
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    (0..old.len()).rev().filter(|&i| !old_done[i]).for_each(|i| places.entry(old[i]).or_default().push(i));
    for j in (0..new.len()).filter(|&j| !new_done[j]).collect::<Vec<_>>() {
        if let Some(i) = places.get_mut(new[j]).and_then(Vec::pop) {
            (old_done[i], new_done[j]) = (true, true);
            found.matches.push(Match::one(i, j, true, true));
        }
    }
    twins(old, &old_done, &mut found.matches);
    found.gone = (0..old.len() as u32).filter(|&i| !old_done[i as usize]).collect();
    found.fresh = (0..new.len() as u32).filter(|&j| !new_done[j as usize]).collect();
    found
}

/// A text that is gone has a twin that stands, and nothing settled lies between
/// them: the other of the two may as well be the one that is gone.
fn twins(old: &[&str], done: &[bool], matches: &mut [Match]) {
    if done.iter().all(|&done| done) {
        return;
    }
    let by_old: HashMap<u32, usize> = matches.iter().enumerate().map(|(at, m)| (m.old[0], at)).collect();
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for order in [Box::new(0..old.len()) as Box<dyn Iterator<Item = usize>>, Box::new((0..old.len()).rev())] {
        let mut near = None;
        for at in order {
            if done[at] { near = Some(at) } else { pairs.extend(near.map(|near| (near, at))) }
        }
    }
    for (near, _) in pairs.into_iter().filter(|&(near, gone)| old[near] == old[gone]) {
        matches[by_old[&(near as u32)]].ambiguous = true;
    }
}

/// Matches what the exact pass left, by similarity. `settled` are the pairs
/// that stand, `gone` and `fresh` what is left; both are emptied of what is
/// recognised.
pub fn similar(old: &[&str], new: &[&str], settled: &[Match], gone: &mut Vec<u32>, fresh: &mut Vec<u32>) -> Vec<Match> {
    if gone.is_empty() || fresh.is_empty() {
        return Vec::new();
    }
    let gaps = Gaps::new(old.len(), new.len(), settled);
    let scores = Scores::new(old, new, gone, fresh, &gaps);
    let mut matches = Vec::new();
    joins(&gaps, &scores, gone, fresh, &mut matches);
    edits(&gaps, &scores, FAR_EDIT, gone, fresh, &mut matches);
    edits(&gaps, &scores, EDIT, gone, fresh, &mut matches);
    matches
}

/// Which gap between settled, ordered pairs an index lies in.
struct Gaps {
    old: Vec<u32>,
    new: Vec<u32>,
}

impl Gaps {
    fn new(old_count: usize, new_count: usize, settled: &[Match]) -> Gaps {
        let mut pairs: Vec<(usize, usize)> =
            settled.iter().filter(|m| !m.moved).map(|m| (m.old[0] as usize, m.new[0] as usize)).collect();
        pairs.sort_unstable();
        let pairs = sequence::increasing(&pairs);
        let number = |count: usize, side: fn(&(usize, usize)) -> usize| {
            let mut gaps = vec![0u32; count];
            for pair in &pairs {
                gaps[side(pair)] = 1;
            }
            let mut gap = 0;
            for here in &mut gaps {
                gap += *here;
                *here = gap;
            }
            gaps
        };
        Gaps { old: number(old_count, |pair| pair.0), new: number(new_count, |pair| pair.1) }
    }

    /// Where an index of one list would lie in another, by proportion.
    fn rank(&self, at: u32, count: usize, other: usize) -> usize {
        let all = self.old.len().max(self.new.len()).max(1);
        if count.max(other) < 64 { 0 } else { at as usize * other / all }
    }

    fn same(&self, old: u32, new: u32) -> bool {
        self.old[old as usize] == self.new[new as usize]
    }
}

/// Similarities of what is left, computed once.
struct Scores<'a> {
    old: &'a [&'a str],
    new: &'a [&'a str],
    pairs: HashMap<(u32, u32), f64>,
}

impl<'a> Scores<'a> {
    fn new(old: &'a [&'a str], new: &'a [&'a str], gone: &[u32], fresh: &[u32], gaps: &Gaps) -> Scores<'a> {
        let old_sketches: HashMap<u32, Sketch> = gone.iter().map(|&i| (i, Sketch::new(old[i as usize]))).collect();
        let new_sketches: HashMap<u32, Sketch> = fresh.iter().map(|&j| (j, Sketch::new(new[j as usize]))).collect();
        let mut pairs = HashMap::new();
        for (i, j) in candidates(old, new, gone, fresh, gaps) {
            let (a, b) = (old[i as usize], new[j as usize]);
            let least = if gaps.same(i, j) { EDIT } else { FAR_EDIT };
            if gaps.same(i, j) && holds(a, b) {
                pairs.insert((i, j), ratio(a, b).max(EDIT));
            } else if a.len().max(b.len()) > LONG || old_sketches[&i].promises(&new_sketches[&j], least) {
                let score = ratio(a, b) + if same_first_cell(a, b) { FIRST_CELL } else { 0.0 };
                if score >= least {
                    pairs.insert((i, j), score);
                }
            }
        }
        Scores { old, new, pairs }
    }

    fn get(&self, old: u32, new: u32) -> f64 {
        self.pairs.get(&(old, new)).copied().unwrap_or(0.0)
    }
}

/// Pairs worth comparing: all where they are few, else those in one gap that is
/// small and those that share a rare word.
fn candidates(old: &[&str], new: &[&str], gone: &[u32], fresh: &[u32], gaps: &Gaps) -> Vec<(u32, u32)> {
    if gone.len() * fresh.len() <= FEW_PAIRS {
        return gone.iter().flat_map(|&i| fresh.iter().map(move |&j| (i, j))).collect();
    }
    let mut words: HashMap<&str, Vec<u32>> = HashMap::new();
    for &i in gone {
        let mut own: Vec<&str> = old[i as usize].split_whitespace().collect();
        own.sort_unstable();
        own.dedup();
        own.into_iter().for_each(|word| words.entry(word).or_default().push(i));
    }
    let mut by_gap: HashMap<u32, Vec<u32>> = HashMap::new();
    gone.iter().for_each(|&i| by_gap.entry(gaps.old[i as usize]).or_default().push(i));
    let mut pairs = Vec::new();
    for &j in fresh {
        let mut shared: HashMap<u32, f64> = HashMap::new();
        for word in new[j as usize].split_whitespace() {
            if let Some(holders) = words.get(word).filter(|holders| holders.len() <= 24) {
                holders.iter().for_each(|&i| *shared.entry(i).or_default() += 1.0 / holders.len() as f64);
            }
        }
        let mut best: Vec<(u32, f64)> = shared.into_iter().collect();
        best.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let here = by_gap.get(&gaps.new[j as usize]).map_or(&[][..], Vec::as_slice);
        let near = nearest(here, j, old.len(), new.len()).iter().copied();
        let mut mine: Vec<u32> = best.into_iter().take(12).map(|(i, _)| i).chain(near).collect();
        mine.sort_unstable();
        mine.dedup();
        pairs.extend(mine.into_iter().map(|i| (i, j)));
    }
    pairs
}

/// Whether two rows of a table begin with the same cell: that names the row.
fn same_first_cell(a: &str, b: &str) -> bool {
    let first = |text: &str| text.find(" | ").map(|end| text[..end].len());
    match (first(a), first(b)) {
        (Some(x), Some(y)) => x == y && x > 0 && a[..x] == b[..y],
        _ => false,
    }
}

/// Of the old texts in a gap, those where a block would lie by proportion; all
/// of them where they are few.
fn nearest(here: &[u32], new: u32, old_count: usize, new_count: usize) -> &[u32] {
    const FEW: usize = 24;
    if here.len() <= FEW {
        return here;
    }
    let by_rank = (new as usize * old_count / new_count.max(1)) as u32;
    let at = here.partition_point(|&i| i < by_rank).saturating_sub(FEW / 2).min(here.len() - FEW);
    &here[at..at + FEW]
}

/// Splits and merges: a run on one side that together is one block of the other.
fn joins(gaps: &Gaps, scores: &Scores, gone: &mut Vec<u32>, fresh: &mut Vec<u32>, matches: &mut Vec<Match>) {
    let (gone_in, fresh_in) = (by_gap(gone, &gaps.old), by_gap(fresh, &gaps.new));
    let mut found: Vec<(f64, Match)> = Vec::new();
    let join = |old: Vec<u32>, new: Vec<u32>| Match { old, new, exact: false, moved: false, ambiguous: false };
    for &i in gone.iter() {
        let Some(here) = fresh_in.get(&gaps.old[i as usize]) else { continue };
        let here = window(here, gaps.rank(i, gone.len(), fresh.len()));
        let single = here.iter().map(|&j| scores.get(i, j)).fold(0.0, f64::max);
        found.extend(
            best_run(scores.old[i as usize], here, scores.new, single).map(|(score, run)| (score, join(vec![i], run))),
        );
    }
    for &j in fresh.iter() {
        let Some(here) = gone_in.get(&gaps.new[j as usize]) else { continue };
        let here = window(here, gaps.rank(j, fresh.len(), gone.len()));
        let single = here.iter().map(|&i| scores.get(i, j)).fold(0.0, f64::max);
        found.extend(
            best_run(scores.new[j as usize], here, scores.old, single).map(|(score, run)| (score, join(run, vec![j]))),
        );
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.new.cmp(&b.1.new)));
    let (mut used_old, mut used_new) = (HashSet::<u32>::new(), HashSet::<u32>::new());
    for (_, join) in found {
        if join.old.iter().any(|i| used_old.contains(i)) || join.new.iter().any(|j| used_new.contains(j)) {
            continue;
        }
        used_old.extend(&join.old);
        used_new.extend(&join.new);
        matches.push(join);
    }
    gone.retain(|i| !used_old.contains(i));
    fresh.retain(|j| !used_new.contains(j));
}

fn by_gap(indices: &[u32], gaps: &[u32]) -> HashMap<u32, Vec<u32>> {
    let mut by: HashMap<u32, Vec<u32>> = HashMap::new();
    indices.iter().for_each(|&at| by.entry(gaps[at as usize]).or_default().push(at));
    by
}

/// Of a long gap, the part around a place.
fn window(here: &[u32], place: usize) -> &[u32] {
    const HALF: usize = 24;
    let from = place.saturating_sub(HALF).min(here.len().saturating_sub(2 * HALF));
    &here[from..(from + 2 * HALF).min(here.len())]
}

/// The run of neighbours whose joined text is most like `whole`, where it beats
/// every single one.
fn best_run(whole: &str, here: &[u32], texts: &[&str], single: f64) -> Option<(f64, Vec<u32>)> {
    let mut best: Option<(f64, Vec<u32>)> = None;
    let sketch = Sketch::new(whole);
    for start in 0..here.len() {
        let mut joined = texts[here[start] as usize].to_owned();
        for end in start + 1..here.len().min(start + MOST_PARTS) {
            if here[end] != here[end - 1] + 1 {
                break;
            }
            joined.push(' ');
            joined.push_str(texts[here[end] as usize]);
            if joined.len() > whole.len() * 2 + 40 {
                break;
            }
            if joined.len() * 2 < whole.len() || !sketch.promises(&Sketch::new(&joined), JOIN) {
                continue;
            }
            let score = ratio(whole, &joined);
            // A part that belongs makes the whole more alike by about its own
            // share; a stranger makes it less alike.
            let longest = here[start..=end].iter().map(|&at| texts[at as usize].len()).max().unwrap_or(0);
            let share = (joined.len() - longest) as f64 / (whole.len() + joined.len()) as f64;
            if score >= JOIN && score >= single + JOIN_GAIN * share && best.as_ref().is_none_or(|(top, _)| score > *top)
            {
                best = Some((score, here[start..=end].to_vec()));
            }
        }
    }
    best
}

/// Edits, the most alike first.
fn edits(
    gaps: &Gaps,
    scores: &Scores,
    least: f64,
    gone: &mut Vec<u32>,
    fresh: &mut Vec<u32>,
    matches: &mut Vec<Match>,
) {
    let open_old: HashSet<u32> = gone.iter().copied().collect();
    let open_new: HashSet<u32> = fresh.iter().copied().collect();
    let mut order: Vec<(f64, u32, u32)> = scores
        .pairs
        .iter()
        .filter(|((i, j), score)| {
            **score >= least && open_old.contains(i) && open_new.contains(j) && (least >= FAR_EDIT || gaps.same(*i, *j))
        })
        .map(|(&(i, j), &score)| (score + if gaps.same(i, j) { 0.02 } else { 0.0 }, i, j))
        .collect();
    // A map has an order of its own in every run; of equal chains one must win.
    order.sort_unstable_by_key(|&(_, i, j)| (i, j));
    let chain = sequence::heaviest(&order);
    let row = |i: u32, j: u32| scores.old[i as usize].contains(" | ") && scores.new[j as usize].contains(" | ");
    for (score, i, j) in order.iter_mut().filter(|(_, i, j)| chain.contains(&(*i, *j))) {
        *score += if row(*i, *j) { IN_ORDER_ROW } else { IN_ORDER };
    }
    order.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut used_old, mut used_new) = (HashSet::<u32>::new(), HashSet::<u32>::new());
    for &(_, i, j) in &order {
        if !used_old.contains(&i) && !used_new.contains(&j) {
            used_old.insert(i);
            used_new.insert(j);
            matches.push(Match::one(i as usize, j as usize, false, !gaps.same(i, j)));
        }
    }
    gone.retain(|i| !used_old.contains(i));
    fresh.retain(|j| !used_new.contains(j));
}
