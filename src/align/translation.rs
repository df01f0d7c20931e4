//! A source against its translation: which passage says the same as which.
//!
//! Dynamic programming over the two sequences, as Gale and Church did for
//! sentences, with more to go by than length: kind and shape of the block, what
//! no translator changes ([`Features::tokens`]), and the words that keep
//! company in this very work ([`Lexicon`]). Steps: one to one, one dropped, one
//! added, one split, two or three merged, two neighbours swapped.

use std::collections::HashMap;

use super::features::Features;
use super::lexicon::{Lexicon, Reach};
use crate::content::passage::Kind;

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

/// What it costs to leave a passage without a partner.
const SKIP: f64 = -2.2;
/// What a split or merge costs.
const JOIN: f64 = -2.4;
/// What a swap costs.
const SWAP: f64 = -3.5;
/// Above this many cells the table is a band around the diagonal.
const MOST_CELLS: usize = 6_000_000;

/// Aligns two lists of passages. The lists stand between settled neighbours; a
/// whole document is one such pair of lists.
pub fn align(source: &[Features], target: &[Features], lexicon: Option<&Lexicon>) -> Vec<Pair> {
    if source.is_empty() || target.is_empty() {
        return Vec::new();
    }
    let judge = Judge::new(source, target, lexicon);
    let path = Table::fill(&judge).path();
    let mut pairs: Vec<Pair> = path.into_iter().filter_map(|(s, t)| judge.pair(s, t)).collect();
    strays(&judge, &mut pairs);
    pairs.sort_by(|a, b| a.source.cmp(&b.source));
    pairs
}

/// A passage with its tokens and words as numbers.
struct Item {
    tokens: Vec<(u32, u32)>,
    token_weight: f64,
    words: Vec<u32>,
    length: f64,
}

struct Judge<'a> {
    source: &'a [Features],
    target: &'a [Features],
    items: (Vec<Item>, Vec<Item>),
    /// How much each token tells.
    weights: Vec<f64>,
    lexicon: Option<&'a Lexicon>,
    /// Letters of the target for one of the source.
    ratio: f64,
}

impl<'a> Judge<'a> {
    fn new(source: &'a [Features], target: &'a [Features], lexicon: Option<&'a Lexicon>) -> Judge<'a> {
        let mut seen: HashMap<&str, (u32, u32, u32)> = HashMap::new();
        for features in source {
            features.tokens.iter().for_each(|token| seen.entry(token).or_default().0 += 1);
        }
        for features in target {
            features.tokens.iter().for_each(|token| seen.entry(token).or_default().1 += 1);
        }
        let (mut next, total) = (0, (source.len() + target.len()) as f64);
        let mut names: Vec<&str> = seen.iter().filter(|(_, n)| n.0 > 0 && n.1 > 0).map(|(name, _)| *name).collect();
        names.sort_unstable();
        let mut weights = Vec::with_capacity(names.len());
        for name in names {
            let entry = seen.get_mut(name).expect("named");
            entry.2 = next;
            next += 1;
            let often = f64::from(entry.0 + entry.1);
            weights.push(
                (1.0 + total / often).ln().clamp(0.2, 4.0) * if name.starts_with(['`', '/', '#']) { 1.3 } else { 1.0 },
            );
        }
        let read = |features: &Features, words: Vec<u32>| item(features, words, &seen, &weights);
        let known = |features: &Features, of_source: bool| match lexicon {
            Some(lexicon) if of_source => lexicon.source_words(&features.words),
            Some(lexicon) => lexicon.target_words(&features.words),
            None => Vec::new(),
        };
        let items = (
            source.iter().map(|f| read(f, known(f, true))).collect(),
            target.iter().map(|f| read(f, known(f, false))).collect(),
        );
        let letters = |all: &[Features]| all.iter().filter(|f| f.kind.is_prose()).map(|f| f.length).sum::<f64>();
        let ratio = if source.len().min(target.len()) >= 3 {
            ((letters(target) + 200.0) / (letters(source) + 200.0)).clamp(0.4, 2.5)
        } else {
            1.0
        };
        Judge { source, target, items, weights, lexicon, ratio }
    }

    /// How well source passages `s..s+n` and target passages `t..t+m` say the
    /// same; `None` where they cannot.
    fn score(&self, s: usize, n: usize, t: usize, m: usize) -> Option<f64> {
        self.score_with(s, n, t, m, &self.reach(s, n))
    }

    /// The words of source passages `s..s+n`, ready to be asked for.
    fn reach(&self, s: usize, n: usize) -> Reach {
        let words = merged(&self.items.0[s..s + n]);
        self.lexicon.map(|lexicon| lexicon.reach(words.as_ref().words.clone())).unwrap_or_default()
    }

    fn score_with(&self, s: usize, n: usize, t: usize, m: usize, reach: &Reach) -> Option<f64> {
        let (a, b) = (&self.source[s], &self.target[t]);
        let mut score = 1.5 + kinds(a, b)?;
        if n + m > 2 {
            let plain = |part: &Features| part.kind == Kind::Paragraph && !part.shape.title;
            let same = |parts: &[Features]| {
                let first = parts[0].shape;
                parts.iter().all(|p| {
                    plain(p)
                        && p.shape.quotes == first.quotes
                        && p.shape.lists == first.lists
                        && p.shape.footnote == first.footnote
                })
            };
            if !same(&self.source[s..s + n]) || !same(&self.target[t..t + m]) {
                return None;
            }
            let heads = |parts: &[Features]| parts[1..].iter().filter(|p| p.shape.item_head).count();
            if heads(&self.source[s..s + n]) + heads(&self.target[t..t + m]) > 0 {
                score -= 1.5;
            }
            score += JOIN * (n + m - 2) as f64;
        }
        let letters = |items: &[Item]| items.iter().map(|item| item.length).sum::<f64>();
        let (left, right) = (&self.items.0[s..s + n], &self.items.1[t..t + m]);
        let length = self.length(letters(left), letters(right), a.kind);
        if n + m > 2 && length < -5.5 {
            return None;
        }
        score += length;
        let (left, right) = (merged(left), merged(right));
        let (left, right) = (left.as_ref(), right.as_ref());
        score += self.tokens(left, right, a.kind);
        if let Some(lexicon) = self.lexicon {
            let (overlap, told) = lexicon.overlap(reach, &right.words);
            let sure = f64::from((told / 30.0).min(1.0));
            score += sure * (f64::from(overlap) - 0.16).clamp(-0.16, 0.34) * 22.0;
        }
        Some(score)
    }

    fn length(&self, source: f64, target: f64, kind: Kind) -> f64 {
        let ratio = if kind.is_prose() { self.ratio } else { 1.0 };
        let expected = source * ratio;
        let spread = 0.26 + 1.1 / expected.max(target).max(1.0).sqrt();
        let z = ((target + 6.0) / (expected + 6.0)).ln() / spread;
        -(z * z / 2.0).min(6.0)
    }

    fn tokens(&self, left: &Item, right: &Item, kind: Kind) -> f64 {
        let all = left.token_weight + right.token_weight;
        if all <= 0.0 {
            return 0.0;
        }
        let shared = common(&left.tokens, &right.tokens, &self.weights);
        let sure = (all / 12.0).min(1.0);
        let strength = if kind == Kind::Code { 12.0 } else { 9.0 };
        sure * (2.0 * shared / all - 0.42) * strength
    }

    fn pair(&self, s: std::ops::Range<usize>, t: std::ops::Range<usize>) -> Option<Pair> {
        if s.is_empty() || t.is_empty() {
            return None;
        }
        let score = self.score(s.start, s.len(), t.start, t.len())?;
        let score = 1.0 / (1.0 + (-(score + 1.0) / 1.5).exp());
        Some(Pair {
            source: s.map(|i| i as u32).collect(),
            target: t.map(|i| i as u32).collect(),
            score: (score * 1000.0).round() / 1000.0,
        })
    }
}

fn item(features: &Features, words: Vec<u32>, seen: &HashMap<&str, (u32, u32, u32)>, weights: &[f64]) -> Item {
    let mut tokens: Vec<(u32, u32)> = Vec::new();
    for token in &features.tokens {
        let Some(&(in_source, in_target, id)) = seen.get(token.as_str()) else { continue };
        if in_source == 0 || in_target == 0 {
            continue;
        }
        match tokens.iter_mut().find(|(known, _)| *known == id) {
            Some(known) => known.1 += 1,
            None => tokens.push((id, 1)),
        }
    }
    tokens.sort_unstable();
    let token_weight = tokens.iter().map(|&(id, count)| weights[id as usize] * f64::from(count)).sum();
    Item { tokens, token_weight, words, length: features.length }
}

/// Several items as one; a single one is not copied.
fn merged(items: &[Item]) -> Merged<'_> {
    if let [one] = items {
        return Merged::One(one);
    }
    let mut tokens: Vec<(u32, u32)> = items.iter().flat_map(|item| item.tokens.iter().copied()).collect();
    tokens.sort_unstable();
    tokens.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        if same {
            kept.1 += next.1;
        }
        same
    });
    let mut words: Vec<u32> = items.iter().flat_map(|item| item.words.iter().copied()).collect();
    words.sort_unstable();
    words.dedup();
    Merged::Many(Item {
        tokens,
        token_weight: items.iter().map(|i| i.token_weight).sum(),
        words,
        length: items.iter().map(|i| i.length).sum(),
    })
}

enum Merged<'a> {
    One(&'a Item),
    Many(Item),
}

impl Merged<'_> {
    fn as_ref(&self) -> &Item {
        match self {
            Merged::One(item) => item,
            Merged::Many(item) => item,
        }
    }
}

fn common(a: &[(u32, u32)], b: &[(u32, u32)], weights: &[f64]) -> f64 {
    let (mut i, mut j, mut sum) = (0, 0, 0.0);
    while i < a.len() && j < b.len() {
        match a[i].0.cmp(&b[j].0) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                sum += weights[a[i].0 as usize] * f64::from(a[i].1.min(b[j].1));
                (i, j) = (i + 1, j + 1);
            }
        }
    }
    sum
}

/// What kind and shape say; `None` where they forbid.
fn kinds(a: &Features, b: &Features) -> Option<f64> {
    let mut score = match (a.kind, b.kind) {
        (Kind::Heading(x), Kind::Heading(y)) => 2.0 - 1.5 * f64::from(x.abs_diff(y).min(2)),
        (x, y) if x == y => {
            if matches!(x, Kind::Title | Kind::Description) {
                8.0
            } else if matches!(x, Kind::Code | Kind::Row | Kind::Html) {
                1.0
            } else {
                0.0
            }
        }
        (Kind::Heading(_), Kind::Paragraph) | (Kind::Paragraph, Kind::Heading(_)) => -4.0,
        (Kind::Html, Kind::Paragraph) | (Kind::Paragraph, Kind::Html) => -2.0,
        _ => return None,
    };
    if a.shape.title != b.shape.title {
        score -= 4.0;
    }
    if a.shape.footnote != b.shape.footnote {
        score -= 4.0;
    }
    if a.shape.quotes != b.shape.quotes {
        score -= 2.0;
    }
    if a.shape.lists != b.shape.lists {
        score -= if (a.shape.lists == 0) != (b.shape.lists == 0) { 2.0 } else { 1.0 };
    } else if a.shape.item_head != b.shape.item_head {
        score -= 1.0;
    }
    if a.kind == Kind::Row && a.shape.cells != b.shape.cells {
        score -= 1.0;
    }
    Some(score)
}

/// One step back: how many of each side, and whether two were swapped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Start,
    Source,
    Target,
    Both(u8, u8),
    Swap,
}

struct Table {
    /// Scores of one to one.
    ones: Vec<Option<f32>>,
    steps: Vec<Step>,
    /// First target index of each row's band.
    starts: Vec<usize>,
    width: usize,
    rows: usize,
    columns: usize,
}

impl Table {
    fn fill(judge: &Judge) -> Table {
        let (n, m) = (judge.source.len(), judge.target.len());
        let full = (n + 1).saturating_mul(m + 1) <= MOST_CELLS;
        let width = if full { m + 1 } else { (n.abs_diff(m) + 300).min(m + 1) };
        let starts: Vec<usize> =
            (0..=n).map(|i| if full { 0 } else { (i * m / n).saturating_sub(width / 2).min(m + 1 - width) }).collect();
        let mut steps = vec![Step::Start; (n + 1) * width];
        let mut best = vec![f64::NEG_INFINITY; (n + 1) * width];
        best[0] = 0.0;
        let mut table =
            Table { ones: vec![None; (n + 1) * width], steps: Vec::new(), starts, width, rows: n + 1, columns: m + 1 };
        for i in 1..=n {
            let reach = judge.reach(i - 1, 1);
            for j in table.starts[i].max(1)..table.starts[i] + width {
                let at = table.cell(i, j).expect("inside the band");
                table.ones[at] = judge.score_with(i - 1, 1, j - 1, 1, &reach).map(|score| score as f32);
            }
        }
        for i in 0..=n {
            let reaches: Vec<Reach> = (1..=3.min(i)).map(|count| judge.reach(i - count, count)).collect();
            for j in table.starts[i]..table.starts[i] + width {
                if i == 0 && j == 0 {
                    continue;
                }
                let mut top = (f64::NEG_INFINITY, Step::Start);
                let mut offer = |from: Option<usize>, gain: Option<f64>, step: Step| {
                    if let (Some(from), Some(gain)) = (from, gain) {
                        let score = best[from] + gain;
                        if score > top.0 {
                            top = (score, step);
                        }
                    }
                };
                if i >= 1 {
                    offer(table.cell(i - 1, j), Some(SKIP), Step::Source);
                }
                if j >= 1 {
                    offer(table.cell(i, j.wrapping_sub(1)), Some(SKIP), Step::Target);
                }
                for (a, b) in [(1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2)] {
                    if i < a || j < b {
                        continue;
                    }
                    let from = table.cell(i - a, j - b);
                    if from.is_none() {
                        continue;
                    }
                    match (a, b) {
                        (1, 1) => offer(from, table.one(i, j), Step::Both(1, 1)),
                        (2, 2) => {
                            let crossed = table.one(i - 1, j).zip(table.one(i, j - 1)).map(|(x, y)| x + y + SWAP);
                            offer(from, crossed, Step::Swap);
                        }
                        _ if table.likely(i, a, j, b) => {
                            let joined = judge.score_with(i - a, a, j - b, b, &reaches[a - 1]);
                            offer(from, joined, Step::Both(a as u8, b as u8));
                        }
                        _ => {}
                    }
                }
                let at = table.cell(i, j).expect("inside the band");
                best[at] = top.0;
                steps[at] = top.1;
            }
        }
        table.steps = steps;
        table
    }

    /// The score of source passage `i` with target passage `j`, both from 1.
    fn one(&self, i: usize, j: usize) -> Option<f64> {
        self.cell(i, j).and_then(|at| self.ones[at]).map(f64::from)
    }

    /// Whether every part of a join has something to do with the whole.
    fn likely(&self, i: usize, n: usize, j: usize, m: usize) -> bool {
        let likely = |i: usize, j: usize| self.one(i, j).is_some_and(|score| score > -9.0);
        (0..n).all(|x| (0..m).any(|y| likely(i - x, j - y)))
    }

    fn cell(&self, i: usize, j: usize) -> Option<usize> {
        let start = self.starts[i];
        (j >= start && j < start + self.width).then(|| i * self.width + j - start)
    }

    fn path(&self) -> Vec<(std::ops::Range<usize>, std::ops::Range<usize>)> {
        let (mut i, mut j) = (self.rows - 1, self.columns - 1);
        let mut path = Vec::new();
        while i > 0 || j > 0 {
            let step = self.cell(i, j).map_or(Step::Start, |at| self.steps[at]);
            match step {
                Step::Source => i -= 1,
                Step::Target => j -= 1,
                Step::Both(a, b) => {
                    path.push((i - a as usize..i, j - b as usize..j));
                    (i, j) = (i - a as usize, j - b as usize);
                }
                Step::Swap => {
                    path.push((i - 1..i, j - 2..j - 1));
                    path.push((i - 2..i - 1, j - 1..j));
                    (i, j) = (i - 2, j - 2);
                }
                Step::Start => break,
            }
        }
        path.reverse();
        path
    }
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
            pairs.extend(judge.pair(i..i + 1, j..j + 1));
        }
    }
}
