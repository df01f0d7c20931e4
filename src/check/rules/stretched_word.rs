//! `stretched-word`: a tatweel stretches a word, or stands for the joiner of
//! «ه‍.ش».

use crate::check::fault::Fault;
use crate::check::rule::{Look, Rule, Text};
use crate::check::script::{Slip, persian, runs};
use crate::finding::{Fix, Level};
use crate::text::form::{TATWEEL, is_letter, is_mark};
use crate::text::glance::Glance;

/// The rule.
pub const STRETCHED_WORD: Rule = Rule {
    name: "stretched-word",
    level: Level::Warning,
    explained_by_staleness: false,
    asks: Glance::TATWEEL,
    look: Look::Text(look),
};

fn look(text: &Text) -> Vec<Fault> {
    let Some(script) = persian(text, Glance::TATWEEL) else { return Vec::new() };
    let slip = |span: std::ops::Range<usize>| {
        let (before, after) = (script.before(span.start), script.after(span.end));
        let inside =
            before.is_some_and(|c| is_letter(c) || is_mark(c)) && after.is_some_and(|c| is_letter(c) || is_mark(c));
        let era = before == Some('ه') && script.text[span.end..].trim_start_matches(['.', ' ']).starts_with(['ش', 'ق']);
        if era && !inside {
            return Some(Slip::new(span, "\u{200d}"));
        }
        inside.then(|| Slip::new(span, ""))
    };
    let slips: Vec<Slip> = runs(&script.text, |c| c == TATWEEL).filter_map(slip).collect();
    script.fault(text, "check-stretched-word", &slips, Fix::Safe).into_iter().collect()
}
