//! The best way through two lists of passages, by dynamic programming.

use std::ops::Range;

use super::judge::Judge;
use super::lexicon::Reach;

/// What it costs to leave a passage without a partner.
const SKIP: f64 = -2.2;
/// What a swap costs.
const SWAP: f64 = -3.5;
/// Above this many cells the table is a band around the diagonal.
const MOST_CELLS: usize = 6_000_000;

/// One step back: how many of each side, and whether two were swapped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Start,
    Source,
    Target,
    Both(u8, u8),
    Swap,
}

/// Scores and steps of all ways through two lists.
pub struct Table {
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
    /// Fills the table.
    pub fn fill(judge: &Judge) -> Table {
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

    /// The best way: pairs of ranges, in the order of the source.
    pub fn path(&self) -> Vec<(Range<usize>, Range<usize>)> {
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
