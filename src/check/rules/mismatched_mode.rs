//! `mismatched-mode`: the author of a cited work is named by the citation on one
//! side only.

use crate::check::compare::citations::{are_alike, both};
use crate::check::fault::Fault;
use crate::check::rule::{Look, Pair, Rule};
use crate::citation::parse::Mode;
use crate::facts::{Cited, Facts};
use crate::finding::Level;
use crate::l10n::message::Message;
use crate::text::glance::Glance;
use crate::text::translit::consonants;

/// The rule.
pub const MISMATCHED_MODE: Rule = Rule {
    name: "mismatched-mode",
    level: Level::Warning,
    explained_by_staleness: true,
    asks: Glance::AT,
    look: Look::Row(look),
};

fn look(pair: &Pair) -> Vec<Fault> {
    if are_alike(pair) {
        return Vec::new();
    }
    let both = both(pair).into_iter();
    let differ = both.filter(|both| both.leading.citation.mode != both.following.citation.mode);
    let differ = differ.filter(|both| match (both.leading.citation.mode, both.following.citation.mode) {
        (Mode::InText, Mode::SuppressAuthor) => !is_named(&both.following.citation.key, pair.following()),
        (Mode::SuppressAuthor, Mode::InText) => !is_named(&both.leading.citation.key, pair.leading()),
        _ => true,
    });
    differ
        .filter_map(|both| {
            let key = &both.following.citation.key;
            let message = Message::new("check-mismatched-mode")
                .with("there", form(both.leading))
                .with("here", form(both.following));
            let (here, there) = (both.following.span.clone(), both.leading.span.clone());
            Some(pair.fault(message, Some(here), Some(there))?.about(key))
        })
        .collect()
}

/// Whether a text names the author of a work whose citation leaves the name out, as its
/// key has it: "@naderi2003 holds", «نادری … [-@naderi2003]».
fn is_named(key: &str, facts: &Facts) -> bool {
    let name = &key[..key.find(|c: char| !c.is_alphabetic()).unwrap_or(key.len())];
    // "hrw2009" has only the first letters of a name.
    if !name.contains(['a', 'e', 'i', 'o', 'u', 'y']) {
        return true;
    }
    let Some(own) = consonants(name).filter(|own| !own.is_empty()) else { return false };
    // One sound may be heard otherwise: Bosworth, «باسورث».
    let alike = |sounds: Vec<u8>| {
        let others = sounds.iter().zip(&own).filter(|(one, other)| one != other).count();
        sounds.len() == own.len() && (others == 0 || others == 1 && own.len() > 3)
    };
    let is = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphabetic());
        word.chars().nth(2).is_some() && consonants(word).is_some_and(alike)
    };
    let near = |text: &str| text[..text.floor_char_boundary(READ)].split_whitespace().any(is);
    facts.prose.iter().take(FEW).any(|prose| near(prose.words()))
}

/// More of a passage is not read for a name.
const READ: usize = 5_000;
const FEW: usize = 20;

fn form(cited: &Cited) -> String {
    let key = &cited.citation.key;
    match cited.citation.mode {
        Mode::Normal => format!("[@{key}]"),
        Mode::SuppressAuthor => format!("[-@{key}]"),
        Mode::InText => format!("@{key}"),
    }
}
