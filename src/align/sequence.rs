//! What two sequences have in common, in order.
//!
//! First the elements that stand once on each side (their longest increasing
//! run), then between them the ends that agree, then a longest common
//! subsequence where the rest is small enough. Nearly linear; no clock is read,
//! so the answer is the same on every machine.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::ops::Range;

/// Above this many cells a gap without a unique element is left alone.
const MOST_CELLS: usize = 4_000_000;

/// Pairs of equal elements, increasing on both sides.
///
/// ```
/// use hamgam::align::sequence::common;
/// assert_eq!(common(&["a", "b", "c"], &["a", "x", "c"]), [(0, 0), (2, 2)]);
/// ```
pub fn common<T: Eq + Hash>(a: &[T], b: &[T]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let mut gaps = vec![(0..a.len(), 0..b.len())];
    while let Some((mut left, mut right)) = gaps.pop() {
        while !left.is_empty() && !right.is_empty() && a[left.start] == b[right.start] {
            pairs.push((left.start, right.start));
            left.start += 1;
            right.start += 1;
        }
        while !left.is_empty() && !right.is_empty() && a[left.end - 1] == b[right.end - 1] {
            left.end -= 1;
            right.end -= 1;
            pairs.push((left.end, right.end));
        }
        if left.is_empty() || right.is_empty() {
            continue;
        }
        let anchors = unique_anchors(a, b, &left, &right);
        if anchors.is_empty() {
            small(a, b, left, right, &mut pairs);
            continue;
        }
        let (mut i, mut j) = (left.start, right.start);
        for (x, y) in anchors {
            pairs.push((x, y));
            gaps.push((i..x, j..y));
            (i, j) = (x + 1, y + 1);
        }
        gaps.push((i..left.end, j..right.end));
    }
    pairs.sort_unstable();
    pairs
}

/// The longest increasing run of pairs whose element stands once on each side.
fn unique_anchors<T: Eq + Hash>(a: &[T], b: &[T], left: &Range<usize>, right: &Range<usize>) -> Vec<(usize, usize)> {
    let mut seen: HashMap<&T, (u32, usize, u32, usize)> = HashMap::new();
    for i in left.clone() {
        let entry = seen.entry(&a[i]).or_default();
        (entry.0, entry.1) = (entry.0 + 1, i);
    }
    for j in right.clone() {
        if let Some(entry) = seen.get_mut(&b[j]) {
            (entry.2, entry.3) = (entry.2 + 1, j);
        }
    }
    let mut pairs: Vec<(usize, usize)> = seen.values().filter(|e| e.0 == 1 && e.2 == 1).map(|e| (e.1, e.3)).collect();
    pairs.sort_unstable();
    increasing(&pairs)
}

/// The longest run of pairs that increases in the second place.
pub fn increasing(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; pairs.len()];
    for (at, pair) in pairs.iter().enumerate() {
        let place = tails.partition_point(|&tail| pairs[tail].1 < pair.1);
        before[at] = place.checked_sub(1).map(|p| tails[p]);
        if place == tails.len() { tails.push(at) } else { tails[place] = at }
    }
    let mut run = Vec::with_capacity(tails.len());
    let mut next = tails.last().copied();
    while let Some(at) = next {
        run.push(pairs[at]);
        next = before[at];
    }
    run.reverse();
    run
}

/// Of weighted pairs, the run that increases on both sides and weighs most.
///
/// ```
/// use hamgam::align::sequence::heaviest;
/// let pairs = [(0.5, 0, 1), (0.4, 0, 0), (0.4, 1, 1), (0.1, 2, 0)];
/// assert!(heaviest(&pairs).contains(&(0, 0)) && heaviest(&pairs).contains(&(1, 1)));
/// ```
pub fn heaviest(pairs: &[(f64, u32, u32)]) -> HashSet<(u32, u32)> {
    let mut order: Vec<usize> = (0..pairs.len()).collect();
    order.sort_by_key(|&at| (pairs[at].1, std::cmp::Reverse(pairs[at].2)));
    let size = pairs.iter().map(|pair| pair.2 as usize + 1).max().unwrap_or(0);
    // A Fenwick tree over the second side: the heaviest run that ends below.
    let mut tree: Vec<Option<usize>> = vec![None; size + 1];
    let mut total = vec![0.0f64; pairs.len()];
    let mut before: Vec<Option<usize>> = vec![None; pairs.len()];
    let heavier = |a: Option<usize>, b: Option<usize>, total: &[f64]| match (a, b) {
        (Some(x), Some(y)) => Some(if total[y] > total[x] { y } else { x }),
        (a, b) => a.or(b),
    };
    for at in order {
        let (weight, _, second) = pairs[at];
        let (mut place, mut best) = (second as usize, None);
        while place > 0 {
            best = heavier(best, tree[place], &total);
            place &= place - 1;
        }
        before[at] = best;
        total[at] = weight + best.map_or(0.0, |best| total[best]);
        place = second as usize + 1;
        while place <= size {
            tree[place] = heavier(tree[place], Some(at), &total);
            place += place & place.wrapping_neg();
        }
    }
    let mut run = HashSet::new();
    let mut next = (0..pairs.len()).max_by(|&a, &b| total[a].total_cmp(&total[b]).then(b.cmp(&a)));
    while let Some(at) = next {
        run.insert((pairs[at].1, pairs[at].2));
        next = before[at];
    }
    run
}

/// A longest common subsequence by the plain table.
fn small<T: Eq>(a: &[T], b: &[T], left: Range<usize>, right: Range<usize>, pairs: &mut Vec<(usize, usize)>) {
    let (n, m) = (left.len(), right.len());
    if n.saturating_mul(m) > MOST_CELLS {
        return;
    }
    let mut table = vec![0u32; (n + 1) * (m + 1)];
    for i in (0..n).rev() {
        for j in (0..m).rev() {
            let here = i * (m + 1) + j;
            table[here] = if a[left.start + i] == b[right.start + j] {
                table[here + m + 2] + 1
            } else {
                table[here + m + 1].max(table[here + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < n && j < m {
        let here = i * (m + 1) + j;
        if a[left.start + i] == b[right.start + j] {
            pairs.push((left.start + i, right.start + j));
            (i, j) = (i + 1, j + 1);
        } else if table[here + m + 1] >= table[here + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
}
