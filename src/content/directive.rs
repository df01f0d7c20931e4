//! What an author says to hamgam in a comment:
//! `<!-- p: id -->`, `<!-- hamgam: allow rule: reason -->`, `<!-- hamgam: withhold -->`,
//! or the same between `{/*` and `*/}`.

use crate::text::canonical::own_comment;
use crate::text::source::Span;

/// One such comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Directive {
    /// The id of the passage.
    Anchor(Box<str>),
    /// A rule that may be broken here, and why.
    Allow {
        /// The rule's name.
        rule: Box<str>,
        /// The reason; empty where none was given.
        reason: Box<str>,
    },
    /// Keep the passage out of everything that leaves.
    Withhold,
    /// A comment that hamgam does not understand.
    Unknown(Box<str>),
}

/// All directives of a text, in order.
///
/// ```
/// use hamgam::content::directive::{directives, Directive};
/// assert_eq!(directives("متن <!-- p: k7 -->"), [Directive::Anchor("k7".into())]);
/// ```
pub fn directives(text: &str) -> Vec<Directive> {
    located(text).into_iter().map(|(directive, _)| directive).collect()
}

/// All directives of a text, each with its bytes.
pub fn located(text: &str) -> Vec<(Directive, Span)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = memchr::memchr2(b'<', b'{', &text.as_bytes()[at..]) {
        at += next;
        match own_comment(&text[at..]) {
            Some(length) => {
                found.push((read(&text[at..at + length]), at..at + length));
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

fn read(comment: &str) -> Directive {
    let body = if let Some(body) = comment.strip_prefix("<!--") {
        body.strip_suffix("-->")
    } else {
        comment.strip_prefix("{/*").and_then(|body| body.strip_suffix("*/}"))
    };
    let body = body.unwrap_or_default().trim();
    if let Some(id) = body.strip_prefix("p:") {
        return Directive::Anchor(id.trim().into());
    }
    let body = body.strip_prefix("hamgam:").unwrap_or(body).trim();
    if body == "withhold" {
        return Directive::Withhold;
    }
    match body.strip_prefix("allow ") {
        Some(rest) => {
            let (rule, reason) = rest.split_once(':').unwrap_or((rest, ""));
            Directive::Allow { rule: rule.trim().into(), reason: reason.trim().into() }
        }
        None => Directive::Unknown(body.into()),
    }
}
