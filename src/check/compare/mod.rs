//! Compares the facts of two sides: pairs what is equal, wherever it stands,
//! and tells what is left. Rules put the rest into words.

use std::hash::Hash;

use rustc_hash::FxHashMap;

pub mod addresses;
pub mod articles;
pub mod beside;
pub mod cells;
pub mod citations;
pub mod clauses;
pub mod columns;
pub mod dates;
pub mod days;
pub mod designations;
pub mod headings;
pub mod hedges;
pub mod link_words;
pub mod links;
pub mod listings;
pub mod marks;
pub mod misspelt;
pub mod moments;
pub mod names;
pub mod nearby;
pub mod numbers;
pub mod opposites;
pub mod order;
pub mod periods;
pub mod rows;
pub mod sentences;
pub mod small_words;
pub mod sounds;
pub mod speakers;
pub mod units;

/// What is left of two lists when equal ones are paired off, one for one, in
/// order.
pub fn unpaired<T, K: Eq + Hash>(a: Vec<T>, b: Vec<T>, key: impl Fn(&T) -> K) -> (Vec<T>, Vec<T>) {
    if a.is_empty() || b.is_empty() {
        return (a, b);
    }
    if a.len() * b.len() <= FEW {
        let (mut left, mut open) = (a, b);
        left.retain(|one| {
            let own = key(one);
            let other = open.iter().position(|other| key(other) == own);
            other.map(|at| open.remove(at)).is_none()
        });
        return (left, open);
    }
    let mut open: FxHashMap<K, usize> = FxHashMap::default();
    b.iter().for_each(|one| *open.entry(key(one)).or_default() += 1);
    let taken = |open: &mut FxHashMap<K, usize>, one: &T| match open.get_mut(&key(one)) {
        Some(count) if *count > 0 => {
            *count -= 1;
            true
        }
        _ => false,
    };
    let mut pairs: FxHashMap<K, usize> = FxHashMap::default();
    let (paired, left): (Vec<T>, Vec<T>) = a.into_iter().partition(|one| taken(&mut open, one));
    paired.iter().for_each(|one| *pairs.entry(key(one)).or_default() += 1);
    (left, b.into_iter().filter(|one| !taken(&mut pairs, one)).collect())
}

/// So few pairs are told without a table.
const FEW: usize = 64;
