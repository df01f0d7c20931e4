//! How alike two texts of one language are.

use std::collections::HashMap;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// Texts longer than this are compared by words, not by characters.
pub const LONG: usize = 2_000;
/// Texts of more words than this are compared by their bags of words.
const ENORMOUS: usize = 20_000;

/// The share of both texts that runs through both in order, from 0 to 1: twice
/// the matching blocks of Ratcliff and Obershelp over the length of both.
///
/// ```
/// use hamgam::align::similarity::ratio;
/// assert_eq!(ratio("همگام", "همگام"), 1.0);
/// assert!(ratio("the order of July", "the order of June") > 0.8);
/// assert!(ratio("the order of July", "نیم‌فاصله") < 0.2);
/// ```
pub fn ratio(a: &str, b: &str) -> f64 {
    if a == b {
        return 1.0;
    }
    let (ends, a, b) = differing(a, b);
    let middle = (a.chars().count() + b.chars().count()) as f64;
    (2.0 * ends as f64 + middle_ratio(a, b) * middle) / (2.0 * ends as f64 + middle)
}

/// Whether one text is all that is left of the other, or grew into it.
///
/// ```
/// use hamgam::align::similarity::holds;
/// let kept = "Families were told in the autumn.";
/// assert!(holds(&format!("The order was secret. {kept}"), kept) && !holds("On it.", "it."));
/// ```
pub fn holds(a: &str, b: &str) -> bool {
    let (shorter, longer) = if a.len() < b.len() { (a, b) } else { (b, a) };
    shorter.len() >= TELLING && longer.contains(shorter)
}

/// A text of so many bytes stands in another one by no accident.
const TELLING: usize = 24;

/// How many characters two texts share at their ends, and the texts without
/// them.
fn differing<'t>(a: &'t str, b: &'t str) -> (usize, &'t str, &'t str) {
    let same = |(x, y): &(char, char)| x == y;
    let head: Vec<char> = a.chars().zip(b.chars()).take_while(same).map(|(c, _)| c).collect();
    let length = head.iter().map(|c| c.len_utf8()).sum();
    let (a, b) = (&a[length..], &b[length..]);
    let tail: Vec<char> = a.chars().rev().zip(b.chars().rev()).take_while(same).map(|(c, _)| c).collect();
    let length: usize = tail.iter().map(|c| c.len_utf8()).sum();
    (head.len() + tail.len(), &a[..a.len() - length], &b[..b.len() - length])
}

fn middle_ratio(a: &str, b: &str) -> f64 {
    if a.len().max(b.len()) <= LONG {
        let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
        return blocks(&a, &b, |_| 1);
    }
    let (a, b) = (pieces(a), pieces(b));
    if a.len().max(b.len()) > ENORMOUS {
        return bag_ratio(&a, &b);
    }
    blocks(&a, &b, |piece| piece.len())
}

/// Words, and every other character by itself.
fn pieces(text: &str) -> Vec<&str> {
    text.split_word_bounds().filter(|piece| !piece.trim().is_empty()).collect()
}

/// Twice the weight of the matching blocks over the weight of both.
fn blocks<T: Ord + Copy>(a: &[T], b: &[T], weight: impl Fn(&T) -> usize) -> f64 {
    let total: usize = a.iter().chain(b).map(&weight).sum();
    if total == 0 {
        return 1.0;
    }
    let finder = Finder::new(a, b);
    let mut lengths = vec![0u32; b.len()];
    let mut matched = 0;
    let mut todo = vec![(0..a.len(), 0..b.len())];
    while let Some((left, right)) = todo.pop() {
        let Some((i, j, length)) = finder.longest(&left, &right, &mut lengths) else { continue };
        matched += a[i..i + length].iter().map(&weight).sum::<usize>();
        if i > left.start && j > right.start {
            todo.push((left.start..i, right.start..j));
        }
        if i + length < left.end && j + length < right.end {
            todo.push((i + length..left.end, j + length..right.end));
        }
    }
    2.0 * matched as f64 / total as f64
}

/// Where the items of one list stand in the other.
struct Finder {
    /// For every item of the first list its number among those of the second.
    numbers: Vec<Option<u32>>,
    /// For every number the places in the second list, in order.
    places: Vec<Vec<u32>>,
}

impl Finder {
    fn new<T: Ord + Copy>(a: &[T], b: &[T]) -> Finder {
        let mut known = b.to_vec();
        known.sort_unstable();
        known.dedup();
        let number = |item: &T| known.binary_search(item).ok().map(|at| at as u32);
        let mut places = vec![Vec::new(); known.len()];
        for (at, item) in b.iter().enumerate() {
            places[number(item).expect("an item of b") as usize].push(at as u32);
        }
        Finder { numbers: a.iter().map(number).collect(), places }
    }

    /// The longest run that both ranges share, the earliest of equals. `lengths`
    /// is all zero before and after.
    fn longest(&self, left: &Range<usize>, right: &Range<usize>, lengths: &mut [u32]) -> Option<(usize, usize, usize)> {
        let mut best = (0, 0, 0);
        let mut touched: Vec<(u32, u32)> = Vec::new();
        let mut next: Vec<(u32, u32)> = Vec::new();
        for i in left.clone() {
            next.clear();
            let found = self.numbers[i].map_or(&[][..], |number| &self.places[number as usize]);
            let from = found.partition_point(|&j| (j as usize) < right.start);
            for &j in found[from..].iter().take_while(|&&j| (j as usize) < right.end) {
                let length = if j as usize > right.start { lengths[j as usize - 1] + 1 } else { 1 };
                next.push((j, length));
                if length > best.2 {
                    best = (i + 1, j as usize + 1, length);
                }
            }
            touched.iter().for_each(|&(j, _)| lengths[j as usize] = 0);
            next.iter().for_each(|&(j, length)| lengths[j as usize] = length);
            std::mem::swap(&mut touched, &mut next);
        }
        touched.iter().for_each(|&(j, _)| lengths[j as usize] = 0);
        let length = best.2 as usize;
        (length > 0).then(|| (best.0 - length, best.1 - length, length))
    }
}

fn bag_ratio(a: &[&str], b: &[&str]) -> f64 {
    let mut counts: HashMap<&str, i64> = HashMap::new();
    a.iter().for_each(|word| *counts.entry(word).or_default() += 1);
    let shared = b
        .iter()
        .filter(|word| {
            counts.get_mut(**word).is_some_and(|count| {
                *count -= 1;
                *count >= 0
            })
        })
        .count();
    2.0 * shared as f64 / (a.len() + b.len()).max(1) as f64
}

/// What characters and pairs of characters a text is made of: enough to tell
/// from afar which texts are not worth comparing.
#[derive(Debug, Clone, Default)]
pub struct Sketch {
    length: usize,
    /// Counts of characters, folded into a few classes.
    single: Vec<u16>,
    /// Counts of pairs of characters, likewise.
    pairs: Vec<u16>,
}

impl Sketch {
    /// Sketches a text.
    pub fn new(text: &str) -> Sketch {
        let mut sketch = Sketch { length: 0, single: vec![0; 128], pairs: vec![0; 512] };
        let mut last = 0;
        for c in text.chars() {
            let c = c as usize;
            let (single, pair) = (c & 127, (last * 31 + c) & 511);
            sketch.single[single] = sketch.single[single].saturating_add(1);
            sketch.pairs[pair] = sketch.pairs[pair].saturating_add(1);
            last = c;
            sketch.length += 1;
        }
        sketch
    }

    /// A similarity that [`ratio`] cannot exceed, for texts that are compared
    /// by characters.
    pub fn bound(&self, other: &Sketch) -> f64 {
        shared(&self.single, &other.single) / (self.length + other.length).max(1) as f64
    }

    /// Whether the similarity may reach `least`: a share of that many
    /// characters in runs leaves most of its pairs of characters too.
    pub fn promises(&self, other: &Sketch, least: f64) -> bool {
        let all = (self.length + other.length).max(1) as f64;
        let long = self.length.min(other.length) >= 40;
        self.bound(other) >= least && (!long || shared(&self.pairs, &other.pairs) / all >= least * 0.7)
    }
}

fn shared(a: &[u16], b: &[u16]) -> f64 {
    2.0 * f64::from(a.iter().zip(b).map(|(a, b)| u32::from(*a.min(b))).sum::<u32>())
}
