//! `detached-citation`: a citation, or a footnote mark, stands with another
//! sentence than in the original.

use crate::check::compare::cells::turned;
use crate::check::compare::citations::{both, places};
use crate::check::compare::marks::{Moved, moved};
use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule};
use crate::content::passage::Kind;
use crate::finding::Level;
use crate::l10n::message::{Message, plain};
use crate::text::glance::Glance;

/// The rule.
pub const DETACHED_CITATION: Rule = Rule {
    name: "detached-citation",
    level: Level::Warning,
    explained_by_staleness: true,
    asks: Glance::AT.or(Glance::NOTED),
    look: Look::Row(look),
};

fn look(pair: &Pair) -> Vec<Fault> {
    let both = both(pair);
    let detached = places(pair.leading(), pair.following(), &both).detached;
    let marks = moved(pair);
    // With its cell it is another rule's.
    if detached.is_empty() && marks.is_empty() || pair.row.kind == Kind::Row && turned(pair).is_some() {
        return Vec::new();
    }
    let cited = detached.into_iter().filter_map(|both| {
        let key = &both.following.citation.key;
        let message = Message::new("check-detached-citation").with("key", format!("@{key}"));
        let (here, there) = (both.following.span.clone(), both.leading.span.clone());
        Some(pair.fault(message, Some(here), Some(there))?.about(key))
    });
    let marked = marks.into_iter().filter_map(|Moved { mark, there }| {
        let message = Message::new("check-detached-citation").with("key", plain(format!("[^{}]", mark.label)));
        Some(pair.fault(message, Some(mark.span.clone()), Some(there))?.about(mark.label))
    });
    cited.chain(marked).collect()
}
