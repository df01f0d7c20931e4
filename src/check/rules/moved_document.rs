//! `moved-document`: a document was renamed in one language only.

use std::collections::BTreeMap;

use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule};
use crate::finding::{Level, Place};
use crate::l10n::message::{Message, plain};
use crate::text::glance::Glance;

/// The rule.
pub const MOVED_DOCUMENT: Rule = Rule {
    name: "moved-document",
    level: Level::Warning,
    explained_by_staleness: false,
    asks: Glance::NONE,
    look: Look::Rows(look),
};

fn look(pairs: &[Pair]) -> Vec<Fault> {
    let mut elsewhere: BTreeMap<&str, (usize, &Pair)> = BTreeMap::new();
    let mut together = 0;
    for pair in pairs {
        let (Some(source), Some(target)) = (pair.source, pair.target) else { continue };
        together += 1;
        if source.name != target.name {
            elsewhere.entry(&target.path).or_insert((0, pair)).0 += 1;
        }
    }
    let most = elsewhere.into_iter().filter(|(_, (count, _))| 2 * count > together);
    most.map(|(path, (_, pair))| {
        let message = Message::new("check-moved-document").with("path", plain(path)).with("home", plain(pair.home));
        Fault::new(message, head(path)).beside(pair.source.map(|source| head(&source.path)))
    })
    .collect()
}

fn head(path: &str) -> Place {
    Place { path: path.into(), line: 1, column: 1, end_line: 1, end_column: 1 }
}
