//! The ids of codes: the same for what says the same on both sides.

use std::collections::HashMap;

use super::code::{Code, Part, Piece, codes};

/// The ids of a source's codes, in order: `1`, `2`, …; the halves of a pair
/// share one. Breaks and block boundaries have ids too.
pub fn ids(pieces: &[Piece]) -> Vec<String> {
    let (mut next, mut pairs) = (0, HashMap::new());
    let mut fresh = || {
        next += 1;
        next.to_string()
    };
    codes(pieces)
        .map(|code| match code.part {
            Part::Whole => fresh(),
            _ => pairs.entry(code.pair).or_insert_with(&mut fresh).clone(),
        })
        .collect()
}

/// The ids of a target's codes: those of the source's that say the same, else
/// of the same kind where the numbers agree, else `t1`, `t2`, …
pub fn ids_after(source: &[Piece], target: &[Piece]) -> Vec<String> {
    let own = ids(source);
    let mut free: Vec<(&Code, &String)> = codes(source).zip(&own).filter(|(code, _)| code.part != Part::Open).collect();
    let mine: Vec<&Code> = codes(target).collect();
    let mut named: Vec<Option<String>> = vec![None; mine.len()];
    let heads = || mine.iter().enumerate().filter(|(_, code)| code.part != Part::Open);
    for (at, code) in heads() {
        let same = |other: &(&Code, &String)| {
            (other.0.what, other.0.part, &other.0.facts) == (code.what, code.part, &code.facts)
        };
        if let Some(found) = free.iter().position(same) {
            named[at] = Some(free.remove(found).1.clone());
        }
    }
    let mut next = 0;
    for (at, code) in heads() {
        if named[at].is_none() {
            let same = |other: &(&Code, &String)| (other.0.what, other.0.part) == (code.what, code.part);
            named[at] = Some(match free.iter().position(same) {
                Some(found) => free.remove(found).1.clone(),
                None => {
                    next += 1;
                    format!("t{next}")
                }
            });
        }
    }
    let closing: HashMap<usize, String> = heads()
        .filter(|(_, code)| code.part == Part::Close)
        .filter_map(|(at, code)| Some((code.pair, named[at].clone()?)))
        .collect();
    mine.iter()
        .zip(named)
        .map(|(code, name)| name.or_else(|| closing.get(&code.pair).cloned()).unwrap_or_default())
        .collect()
}
