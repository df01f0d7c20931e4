//! How well passages of two languages say the same, in one number.
//!
//! Log-odds, roughly: kind and shape, length (Gale and Church), what no
//! translator changes, and the words that keep company in this work.

use std::collections::HashMap;

use super::features::Features;
use super::lexicon::{Lexicon, Reach};
use crate::content::passage::Kind;

/// What a split or merge costs, for every passage more than one to one.
const JOIN: f64 = -2.4;

/// What two footnotes of one label tell: more than their figures, which a
/// translation may get wrong.
const NOTE: f64 = 6.0;

/// A passage with its tokens and words as numbers.
struct Item {
    tokens: Vec<(u32, u32)>,
    token_weight: f64,
    words: Vec<u32>,
    length: f64,
}

/// Judges passages of two lists.
pub struct Judge<'a> {
    /// The source passages.
    pub source: &'a [Features],
    /// The target passages.
    pub target: &'a [Features],
    items: (Vec<Item>, Vec<Item>),
    /// How much each token tells.
    weights: Vec<f64>,
    lexicon: Option<&'a Lexicon>,
    /// Letters of the target for one of the source.
    ratio: f64,
}

impl<'a> Judge<'a> {
    /// Reads two lists.
    pub fn new(source: &'a [Features], target: &'a [Features], lexicon: Option<&'a Lexicon>) -> Judge<'a> {
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
    pub fn score(&self, s: usize, n: usize, t: usize, m: usize) -> Option<f64> {
        self.score_with(s, n, t, m, &self.reach(s, n))
    }

    /// The words of source passages `s..s+n`, ready to be asked for.
    pub fn reach(&self, s: usize, n: usize) -> Reach {
        let words = merged(&self.items.0[s..s + n]);
        self.lexicon.map(|lexicon| lexicon.reach(words.as_ref().words.clone())).unwrap_or_default()
    }

    /// As [`Judge::score`], with the words of the source passages at hand.
    pub fn score_with(&self, s: usize, n: usize, t: usize, m: usize, reach: &Reach) -> Option<f64> {
        let (a, b) = (&self.source[s], &self.target[t]);
        let mut score = 1.5 + kinds(a, b)?;
        if a.note.is_some() && a.note == b.note {
            score += NOTE;
        }
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
}

fn item(features: &Features, words: Vec<u32>, seen: &HashMap<&str, (u32, u32, u32)>, weights: &[f64]) -> Item {
    let known = |token: &String| seen.get(token.as_str()).filter(|(source, target, _)| *source > 0 && *target > 0);
    let mut ids: Vec<u32> = features.tokens.iter().filter_map(known).map(|(_, _, id)| *id).collect();
    ids.sort_unstable();
    let tokens: Vec<(u32, u32)> = ids.chunk_by(u32::eq).map(|same| (same[0], same.len() as u32)).collect();
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
