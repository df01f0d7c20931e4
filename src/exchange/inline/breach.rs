//! How the codes of a translation may differ from its source's, and how not.

use std::collections::{BTreeMap, BTreeSet};

use super::code::{What, codes};
use super::pieces::pieces;
use crate::content::passage::Kind;

/// How the codes of a translation differ from what they may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Breach {
    /// A code is gone.
    Lost(String),
    /// A code that neither text had.
    Invented(String),
    /// A code stands more often than before.
    Doubled(String),
}

/// What is wrong with the codes of a text: each has to stand as often as in its
/// source, or as often as in the translation before it.
///
/// ```
/// use hamgam::content::passage::Kind;
/// use hamgam::exchange::inline::breach::{Breach, breach};
/// let wrong = |text| breach("The order [@hrw2022, p. 4].", None, text, Kind::Paragraph);
/// assert_eq!(wrong("حکم [@hrw2022، ص. ۴]."), None);
/// assert_eq!(wrong("حکم."), Some(Breach::Lost("[@hrw2022, p. 4]".into())));
/// ```
pub fn breach(source: &str, before: Option<&str>, text: &str, kind: Kind) -> Option<Breach> {
    let (source, now) = (Tally::of(source, kind), Tally::of(text, kind));
    let before = before.map(|before| Tally::of(before, kind));
    let keys: BTreeSet<&Key> = source.0.keys().chain(now.0.keys()).collect();
    keys.into_iter()
        .find_map(|key| one(key, &source, before.as_ref(), &now))
        .or_else(|| [What::Link, What::Image].into_iter().find_map(|what| all(what, &source, before.as_ref(), &now)))
}

/// One code, however often it stands.
fn one(key: &Key, source: &Tally, before: Option<&Tally>, now: &Tally) -> Option<Breach> {
    let (count, in_source) = (now.count(key), source.count(key));
    let in_before = before.map(|before| before.count(key));
    if count == in_source || Some(count) == in_before {
        return None;
    }
    let raw = now.raw(key).or_else(|| source.raw(key)).unwrap_or_default().to_owned();
    Some(if in_source.max(in_before.unwrap_or(0)) == 0 {
        Breach::Invented(raw)
    } else if count > in_source {
        Breach::Doubled(raw)
    } else {
        Breach::Lost(raw)
    })
}

/// A link whose destination was localised before must not go altogether.
fn all(what: What, source: &Tally, before: Option<&Tally>, now: &Tally) -> Option<Breach> {
    let (count, in_source) = (now.total(what), source.total(what));
    if count == in_source || Some(count) == before.map(|before| before.total(what)) {
        return None;
    }
    let raw = source.first(what).or_else(|| now.first(what)).unwrap_or_default().to_owned();
    Some(if count < in_source { Breach::Lost(raw) } else { Breach::Invented(raw) })
}

type Key = (What, String);

/// How often each code stands in a text, and how it is written there.
struct Tally(BTreeMap<Key, (usize, String)>);

impl Tally {
    fn of(text: &str, kind: Kind) -> Tally {
        let mut tally = Tally(BTreeMap::new());
        for code in codes(&pieces(text, kind)) {
            for fact in &code.facts {
                tally.0.entry((code.what, fact.clone())).or_insert((0, code.raw.to_owned())).0 += 1;
            }
        }
        tally
    }

    fn count(&self, key: &Key) -> usize {
        self.0.get(key).map_or(0, |(count, _)| *count)
    }

    fn raw(&self, key: &Key) -> Option<&str> {
        self.0.get(key).map(|(_, raw)| raw.as_str())
    }

    fn of_kind(&self, what: What) -> impl Iterator<Item = &(usize, String)> {
        self.0.iter().filter(move |((kind, _), _)| *kind == what).map(|(_, tally)| tally)
    }

    fn total(&self, what: What) -> usize {
        self.of_kind(what).map(|(count, _)| count).sum()
    }

    fn first(&self, what: What) -> Option<&str> {
        self.of_kind(what).next().map(|(_, raw)| raw.as_str())
    }
}
