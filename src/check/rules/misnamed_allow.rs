//! `misnamed-allow`: a comment that allows a rule which there is not.

use crate::check::allow;
use crate::check::catalogue::{find, nearest};
use crate::check::fault::Fault;
use crate::check::rule::{Look, Rule, Text};
use crate::content::directive::Directive;
use crate::finding::Level;
use crate::l10n::message::{Message, plain};
use crate::text::glance::Glance;

/// The rule.
pub const MISNAMED_ALLOW: Rule = Rule {
    name: "misnamed-allow",
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
        Directive::Allow { rule, .. } if find(rule).is_none() => {
            let message = match nearest(rule) {
                Some(near) => Message::new("check-misnamed-allow-near").with("near", plain(near)),
                None => Message::new("check-misnamed-allow"),
            };
            let place = allow::place(text.document, text.passage, directive);
            Some(Fault::new(message.with("rule", plain(rule)), place).about(&**rule))
        }
        _ => None,
    };
    directives.iter().filter_map(fault).collect()
}
