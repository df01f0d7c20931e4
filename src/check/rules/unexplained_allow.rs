//! `unexplained-allow`: a comment that allows a rule to be broken and does not
//! say why.

use crate::check::allow;
use crate::check::fault::Fault;
use crate::check::rule::{Look, Rule, Text};
use crate::content::directive::Directive;
use crate::finding::Level;
use crate::l10n::message::{Message, plain};
use crate::text::glance::Glance;

/// The rule.
pub const UNEXPLAINED_ALLOW: Rule = Rule {
    name: "unexplained-allow",
    level: Level::Warning,
    explained_by_staleness: false,
    asks: Glance::NONE,
    look: Look::Text(look),
};

fn look(text: &Text) -> Vec<Fault> {
    let directives = &text.document.passages[text.passage].directives;
    // Most passages have none.
    if directives.is_empty() {
        return Vec::new();
    }
    let fault = |directive: &Directive| match directive {
        Directive::Allow { rule, reason } if reason.is_empty() => {
            let message = Message::new("check-unexplained-allow").with("rule", plain(rule));
            Some(Fault::new(message, allow::place(text.document, text.passage, directive)).about(&**rule))
        }
        _ => None,
    };
    directives.iter().filter_map(fault).collect()
}
