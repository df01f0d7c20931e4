//! Which words of two languages go together, learned from the texts at hand.
//!
//! No dictionary is shipped. Pairs that are sure for other reasons (kind,
//! length, code, figures) teach which words keep company across the languages
//! (Dice's coefficient over passages); that settles what those reasons leave
//! open: which of two plain paragraphs is which, and what is a note.

use std::collections::HashMap;

/// Passages that teach; more would not teach more.
const MOST_PAIRS: usize = 6_000;
/// Words of a passage that are looked at.
const MOST_WORDS: usize = 60;

/// The most words of the other language that a word goes with.
const MOST_PARTNERS: usize = 16;

/// Word associations from source to target.
#[derive(Debug, Default)]
pub struct Lexicon {
    source: HashMap<String, u32>,
    target: HashMap<String, u32>,
    /// For every target word the source words that it goes with, the strongest
    /// first, and how strongly, from 0 to 1.
    strength: Vec<Vec<(u32, f32)>>,
    known: usize,
    /// How much a target word tells: rare ones more.
    weight: Vec<f32>,
    source_weight: Vec<f32>,
    pairs: usize,
}

impl Lexicon {
    /// Learns from pairs of passages, each as its distinct words.
    pub fn learn(pairs: &[(&[String], &[String])]) -> Lexicon {
        let step = pairs.len().div_ceil(MOST_PAIRS).max(1);
        let mut lexicon = Lexicon::default();
        let (mut source_count, mut target_count): (Vec<u32>, Vec<u32>) = (Vec::new(), Vec::new());
        let mut together: HashMap<(u32, u32), u32> = HashMap::new();
        let mut read: Vec<(Vec<u32>, Vec<u32>)> = Vec::new();
        for (source, target) in pairs.iter().step_by(step) {
            let s = number(&mut lexicon.source, &mut source_count, source);
            let t = number(&mut lexicon.target, &mut target_count, target);
            read.push((s, t));
        }
        let total = read.len() as u32;
        let common = |count: u32| count > total / 4 + 3;
        for (s, t) in &read {
            for &a in s
                .iter()
                .filter(|&&a| !common(source_count[a as usize]) && source_count[a as usize] > 1)
                .take(MOST_WORDS)
            {
                for &b in t
                    .iter()
                    .filter(|&&b| !common(target_count[b as usize]) && target_count[b as usize] > 1)
                    .take(MOST_WORDS)
                {
                    *together.entry((a, b)).or_default() += 1;
                }
            }
        }
        lexicon.strength = vec![Vec::new(); target_count.len()];
        for ((a, b), met) in together.into_iter().filter(|&(_, met)| met > 1) {
            let (fa, fb) = (source_count[a as usize] as f32, target_count[b as usize] as f32);
            let dice = 2.0 * met as f32 / (fa + fb);
            let chance = fa * fb / total as f32;
            if dice > 0.12 && met as f32 > 2.0 * chance {
                lexicon.strength[b as usize].push((a, dice));
                lexicon.known += 1;
            }
        }
        for words in &mut lexicon.strength {
            words.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
            words.truncate(MOST_PARTNERS);
        }
        let weigh = |counts: &[u32]| {
            counts
                .iter()
                .map(
                    |&count| if count < 2 || common(count) { 0.0 } else { (total as f32 / count as f32).ln().max(0.0) },
                )
                .collect()
        };
        lexicon.weight = weigh(&target_count);
        lexicon.source_weight = weigh(&source_count);
        lexicon.pairs = read.len();
        lexicon
    }

    /// Whether enough was learned to be asked.
    pub fn is_useful(&self) -> bool {
        self.pairs >= 30 && self.known >= 50
    }

    /// The numbers of the source words that are known.
    pub fn source_words(&self, words: &[String]) -> Vec<u32> {
        let known = words.iter().filter_map(|word| self.source.get(word).copied());
        known.filter(|&word| self.source_weight[word as usize] > 0.0).take(60_000).collect()
    }

    /// The numbers of the target words that are known.
    pub fn target_words(&self, words: &[String]) -> Vec<u32> {
        let known = words.iter().filter_map(|word| self.target.get(word).copied());
        known.filter(|&word| self.weight[word as usize] > 0.0).collect()
    }

    /// The words of a source passage, ready to be asked for.
    pub fn reach(&self, source: Vec<u32>) -> Reach {
        let mut places = vec![0u16; self.source_weight.len()];
        for (at, &word) in source.iter().enumerate() {
            places[word as usize] = u16::try_from(at + 1).unwrap_or(u16::MAX);
        }
        let weight = source.iter().map(|&word| self.source_weight[word as usize]).sum();
        Reach { words: source, places, weight }
    }

    /// How far the words of one passage account for those of the other, from
    /// 0 to 1, and how much there was to account for.
    pub fn overlap(&self, source: &Reach, target: &[u32]) -> (f32, f32) {
        let (mut told, mut all) = (0.0, source.weight);
        let mut best_of_source = vec![0f32; source.words.len()];
        for &word in target {
            let mut best = 0f32;
            for &(a, strength) in &self.strength[word as usize] {
                let place = source.places[a as usize] as usize;
                if place > 0 {
                    best = best.max(strength);
                    best_of_source[place - 1] = best_of_source[place - 1].max(strength);
                }
            }
            told += best * self.weight[word as usize];
            all += self.weight[word as usize];
        }
        for (best, &word) in best_of_source.iter().zip(&source.words) {
            told += best * self.source_weight[word as usize];
        }
        if all > 0.0 { (told / all, all) } else { (0.0, 0.0) }
    }
}

/// The words of a source passage and, for every word of the source language,
/// where it stands among them (from 1; 0 where it does not).
#[derive(Debug, Default)]
pub struct Reach {
    words: Vec<u32>,
    places: Vec<u16>,
    weight: f32,
}

fn number(numbers: &mut HashMap<String, u32>, counts: &mut Vec<u32>, words: &[String]) -> Vec<u32> {
    words
        .iter()
        .map(|word| {
            let next = counts.len() as u32;
            let id = match numbers.get(word) {
                Some(&id) => id,
                None => {
                    numbers.insert(word.clone(), next);
                    counts.push(0);
                    next
                }
            };
            counts[id as usize] += 1;
            id
        })
        .collect()
}
