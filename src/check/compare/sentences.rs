//! Which sentence of one side is which of the other: one to one where they are
//! as many, else by length and shared figures, in order (Gale and Church).

use crate::facts::Facts;

/// The place of every sentence in the order of both texts: sentences of either
/// side with the same number belong together.
pub struct Beads {
    /// Of the sentences of the leading side.
    pub leading: Vec<usize>,
    /// Of the sentences of the following side.
    pub following: Vec<usize>,
}

/// Longer passages are not searched.
const MOST: usize = 60;

/// Lays the sentences of two sides beside each other; `None` where they are too
/// many to tell.
pub fn beads(leading: &Facts, following: &Facts) -> Option<Beads> {
    let (n, m) = (leading.sentences().len(), following.sentences().len());
    if n == m {
        return Some(Beads { leading: (0..n).collect(), following: (0..m).collect() });
    }
    if n == 0 || m == 0 || n > MOST || m > MOST {
        return None;
    }
    Some(search(&sketch(leading), &sketch(following)))
}

/// What a sentence is known by: its share of the text, and its figures.
struct Sketch {
    share: f64,
    facts: Vec<String>,
}

fn sketch(facts: &Facts) -> Vec<Sketch> {
    let total: usize = facts.sentences().iter().map(|span| span.len()).sum();
    let of = |at: usize| {
        let numbers = facts.numbers.iter().filter(|number| facts.sentence_of(number.span.start) == at);
        let mut known: Vec<String> = numbers.map(|number| number.values[0].clone()).collect();
        let cited = facts.citations.iter().filter(|cited| facts.sentence_of(cited.span.start) == at);
        known.extend(cited.map(|cited| format!("@{}", cited.citation.key)));
        let dates = facts.dates.iter().filter(|date| facts.sentence_of(date.span.start) == at && date.year.is_some());
        known.extend(dates.map(|date| format!("{:?}", date.when)));
        Sketch { share: facts.sentences()[at].len() as f64 / total.max(1) as f64, facts: known }
    };
    (0..facts.sentences().len()).map(of).collect()
}

/// The ways in which sentences go together, and what each costs by itself.
const STEPS: &[(usize, usize, f64)] =
    &[(1, 1, 0.0), (1, 2, 0.6), (2, 1, 0.6), (1, 3, 1.2), (3, 1, 1.2), (1, 0, 2.0), (0, 1, 2.0), (2, 2, 1.4)];

fn search(a: &[Sketch], b: &[Sketch]) -> Beads {
    let (n, m) = (a.len(), b.len());
    let mut best = vec![vec![(f64::INFINITY, (0, 0)); m + 1]; n + 1];
    best[0][0].0 = 0.0;
    for i in 0..=n {
        for j in 0..=m {
            for &(x, y, step) in STEPS.iter().filter(|(x, y, _)| *x <= i && *y <= j) {
                let cost = best[i - x][j - y].0 + step + distance(&a[i - x..i], &b[j - y..j]);
                if cost < best[i][j].0 {
                    best[i][j] = (cost, (x, y));
                }
            }
        }
    }
    let mut beads = Beads { leading: vec![0; n], following: vec![0; m] };
    let (mut i, mut j, mut number) = (n, m, n + m);
    while i + j > 0 {
        let (x, y) = best[i][j].1;
        beads.leading[i - x..i].fill(number);
        beads.following[j - y..j].fill(number);
        (i, j, number) = (i - x, j - y, number - 1);
    }
    beads
}

fn distance(a: &[Sketch], b: &[Sketch]) -> f64 {
    let share = |sketches: &[Sketch]| sketches.iter().map(|sketch| sketch.share).sum::<f64>();
    let (x, y) = (share(a), share(b));
    let length = if x + y > 0.0 { (x - y).abs() / (x + y) } else { 0.0 };
    let facts = |sketches: &[Sketch]| sketches.iter().flat_map(|sketch| sketch.facts.clone()).collect::<Vec<_>>();
    let (x, mut y) = (facts(a), facts(b));
    let total = x.len() + y.len();
    let mut shared = 0;
    for fact in &x {
        if let Some(at) = y.iter().position(|other| other == fact) {
            y.swap_remove(at);
            shared += 2;
        }
    }
    2.0 * length + (total - shared) as f64 * 0.5
}
