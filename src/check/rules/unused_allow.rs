//! `unused-allow`: a comment allows a rule to be broken where it is not broken.

use crate::check::fault::Fault;
use crate::check::rule::{Look, Rule};
use crate::finding::{Level, Place};
use crate::l10n::message::{Message, plain};
use crate::text::glance::Glance;

/// The rule. What is unused is known when all others have spoken.
pub const UNUSED_ALLOW: Rule = Rule {
    name: "unused-allow",
    level: Level::Warning,
    explained_by_staleness: false,
    asks: Glance::NONE,
    look: Look::Run,
};

/// A comment that allowed nothing.
pub fn fault(rule: &str, place: Place) -> Fault {
    Fault::new(Message::new("check-unused-allow").with("rule", plain(rule)), place).about(rule)
}
