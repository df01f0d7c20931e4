//! What goes along with a unit, for the person who translates it: where it
//! stands, what changed, which terms were agreed, what others asked.

use super::unit::{Term, Unit};
use crate::l10n::localizer::Localizer;
use crate::l10n::message::Message;
use crate::text::diff::{Op, words as runs};

/// What a remark is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The headings above.
    Place,
    /// What changed, or what is to be done.
    Change,
    /// A term.
    Term,
    /// The passages around it.
    Context,
    /// A question or remark of the team.
    Note,
}

/// The remarks of a unit, each one line.
pub fn remarks(unit: &Unit, words: &Localizer) -> Vec<(About, String)> {
    let mut all = Vec::new();
    let mut say = |about: About, message: Message| all.push((about, line(&words.say(&message))));
    if !unit.headings.is_empty() {
        say(About::Place, Message::new("exchange-section").with("path", unit.headings.join(" › ")));
    }
    if let Some(message) = standing(unit, words) {
        say(About::Change, message);
    }
    if let Some(previous) = &unit.previous {
        say(About::Change, Message::new("exchange-changes").with("text", changes(previous, &unit.source)));
    }
    for term in &unit.terms {
        say(About::Term, agreed(term, words));
    }
    for note in &unit.notes {
        say(About::Note, Message::new("exchange-note").with("text", note.as_str()));
    }
    for (id, text) in [("exchange-before", &unit.before), ("exchange-after", &unit.after)] {
        if let Some(text) = text {
            say(About::Context, Message::new(id).with("text", shortened(text)));
        }
    }
    all
}

fn standing(unit: &Unit, words: &Localizer) -> Option<Message> {
    use crate::bitext::row::Status;
    let status = match unit.status {
        Status::Stale | Status::Diverged | Status::Ahead | Status::Unconfirmed => unit.status,
        _ => return None,
    };
    let status = words.text(&format!("status-{}", status.name()));
    let change = unit.change.map(|change| words.text(&format!("change-{}", change.name())));
    let text = [Some(status), change].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    Some(Message::new("exchange-status").with("status", text))
}

fn agreed(term: &Term, words: &Localizer) -> Message {
    let joint = words.text("exchange-list");
    let message =
        if term.avoid.is_empty() { Message::new("exchange-term") } else { Message::new("exchange-term-avoid") };
    message
        .with("source", term.source.as_str())
        .with("target", term.target.join(&joint))
        .with("avoid", term.avoid.join(&joint))
}

/// `[-three-]{+four+} officials`, as `wdiff` writes it.
fn changes(old: &str, new: &str) -> String {
    runs(old, new)
        .into_iter()
        .map(|run| match run.op {
            Op::Equal => run.text,
            Op::Delete => format!("[-{}-]", run.text),
            Op::Insert => format!("{{+{}+}}", run.text),
        })
        .collect()
}

/// A neighbour is for context: its first words will do.
fn shortened(text: &str) -> String {
    const MOST: usize = 160;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
