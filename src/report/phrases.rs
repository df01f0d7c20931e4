//! Phrases that all views share: what a passage is called, where it stands and
//! what is to be done about it.

use std::borrow::Cow;
use std::collections::BTreeSet;

use anstyle::Style;

use crate::bitext::row::{Row, Status};
use crate::finding::Level;
use crate::l10n::localizer::Localizer;
use crate::l10n::message::{Message, Value, plain};
use crate::ledger::agreement::Side;
use crate::locale::Locale;
use crate::terminal::{ERROR, NOTE, WARNING};
use crate::text::form::has_control;
use crate::text::shared::same;
use crate::verdict::judge::Verdict;
use crate::workspace::{Bitext, Workspace};

/// A language by its name, else by its tag.
pub fn language(words: &Localizer, locale: &Locale) -> String {
    words.say(&Message::new("language-name").with("locale", locale.as_str()))
}

/// "warning".
pub fn level(words: &Localizer, level: Level) -> String {
    words.text(match level {
        Level::Error => "level-error",
        Level::Warning => "level-warning",
        Level::Note => "level-note",
    })
}

/// The style of a level on a terminal.
pub fn level_style(level: Level) -> Style {
    match level {
        Level::Error => ERROR,
        Level::Warning => WARNING,
        Level::Note => NOTE,
    }
}

/// "2 errors, 1 note": what there is of each level, the worst first.
pub fn levels(words: &Localizer, counts: [u64; 3]) -> String {
    let ids = ["check-errors", "check-warnings", "check-notes"];
    let counted = ids.into_iter().zip(counts).filter(|(_, number)| *number > 0);
    counted.map(|(id, number)| count(words, id, number)).collect::<Vec<_>>().join(&words.text("list-separator"))
}

/// What a run of `check` comes to, in lines: what counts, what is forgiven, what
/// is allowed.
pub fn summary(verdict: &Verdict, words: &Localizer) -> Vec<String> {
    let counts = [Level::Error, Level::Warning, Level::Note].map(|level| verdict.count(level) as u64);
    let of_documents = verdict.findings.chunk_by(|a, b| same(&a.document, &b.document));
    let documents: BTreeSet<&str> = of_documents.map(|of_one| &*of_one[0].document).collect();
    // The counts are words of this language already: nothing to set apart.
    let all = Message::new("check-summary").with("counts", plain(levels(words, counts)));
    let none = verdict.findings.is_empty();
    let mut lines =
        vec![if none { words.text("check-none") } else { words.say(&all.with("documents", documents.len())) }];
    for (id, number) in [("check-forgiven", verdict.forgiven.len()), ("check-allowed", verdict.allowed.len())] {
        if number > 0 {
            lines.push(count(words, id, number as u64));
        }
    }
    lines
}

/// "English to Persian".
pub fn pair(workspace: &Workspace, bitext: &Bitext, words: &Localizer) -> String {
    let source = language(words, &workspace.config.source.locale);
    words.say(&Message::new("view-pair").with("source", source).with("target", language(words, &bitext.locale)))
}

/// A message about a number.
pub fn count(words: &Localizer, id: &'static str, count: u64) -> String {
    words.say(&Message::new(id).with("count", count))
}

/// "3 to update".
pub fn count_of(words: &Localizer, status: Status, number: u64) -> String {
    let id = match status {
        Status::Current => "count-current",
        Status::Stale => "count-stale",
        Status::Ahead => "count-ahead",
        Status::Diverged => "count-diverged",
        Status::Missing => "count-missing",
        Status::Extra => "count-extra",
        Status::Unconfirmed => "count-unconfirmed",
    };
    count(words, id, number)
}

/// "12 of 17".
pub fn share(words: &Localizer, part: u64, whole: u64) -> String {
    words.say(&Message::new("view-share").with("part", part).with("whole", whole))
}

/// Status, change and flags in plain words.
pub fn standing(words: &Localizer, row: &Row) -> Vec<String> {
    let status = words.text(&format!("status-{}", row.status.name()));
    let change = row.change.map(|change| words.text(&format!("change-{}", change.name())));
    let flags = row.flags.names().into_iter().map(|flag| words.text(&format!("flag-{flag}")));
    std::iter::once(status).chain(change).chain(flags).collect()
}

/// "English, original".
pub fn side(workspace: &Workspace, bitext: &Bitext, row: &Row, side: Side, words: &Localizer) -> String {
    let id = if side == row.origin { "side-original" } else { "side-translation" };
    words.say(&Message::new(id).with("language", Value::Text(language(words, locale(workspace, bitext, side)))))
}

/// The locale of a side.
pub fn locale<'a>(workspace: &'a Workspace, bitext: &'a Bitext, side: Side) -> &'a Locale {
    if side == Side::Source { &workspace.config.source.locale } else { &bitext.locale }
}

/// `order.md#order-k7f2`, without anything that would steer a terminal.
pub fn address(row: &Row) -> String {
    bare(&format!("{}#{}", row.document, row.id)).into_owned()
}

/// `content/fa/order.md:12`.
pub fn place(workspace: &Workspace, bitext: &Bitext, row: &Row, side: Side) -> Option<String> {
    let (line, _) = workspace.lines(bitext, row, side)?;
    Some(bare(&format!("{}:{line}", workspace.document(bitext, row, side)?.path)).into_owned())
}

/// The side to look at: the translation where there is one.
pub fn side_to_read(row: &Row) -> Side {
    let follows = row.origin.other();
    if row.half(follows).is_some() { follows } else { row.origin }
}

/// How to agree to a passage: a sentence, and the command after it.
pub fn agreeing(bitext: &Bitext, row: &Row) -> (&'static str, String) {
    let id = match row.status {
        Status::Stale => "agree-after",
        Status::Missing => "agree-missing",
        Status::Extra => "agree-extra",
        Status::Ahead | Status::Diverged | Status::Unconfirmed | Status::Current => "agree-if",
    };
    let alone = if row.alone || row.status == Status::Extra { " --alone" } else { "" };
    (id, format!("hamgam confirm {} {}{alone}", bitext.locale, quoted(&address(row))))
}

/// "Note: …"
pub fn note(words: &Localizer, text: &str) -> String {
    words.say(&Message::new("exchange-note").with("text", text))
}

/// What stands where a text is not: of the leading side or the other.
pub fn absence(row: &Row, side: Side, agreed: bool) -> &'static str {
    match (side == row.origin, agreed) {
        (true, true) => "text-gone",
        (true, false) => "text-never",
        (false, _) => "text-missing",
    }
}

/// The first words of a text, in one line of at most so many characters.
pub fn excerpt(text: &str, most: usize) -> String {
    let mut out = String::new();
    for word in text.split_whitespace() {
        let length = out.chars().count() + 1 + word.chars().count();
        if length >= most {
            let head: String = word.chars().take(if out.is_empty() { most } else { 0 }).collect();
            return format!("{out}{head}…");
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// A path or an address as a shell takes it.
fn quoted(address: &str) -> String {
    let safe = |c: char| c.is_alphanumeric() || "._/#:@%+=,-\u{200c}".contains(c);
    if address.chars().all(safe) { address.to_owned() } else { format!("'{}'", address.replace('\'', r"'\''")) }
}

/// A name of a file without what would steer a terminal.
pub fn bare(name: &str) -> Cow<'_, str> {
    if has_control(name) { name.replace(char::is_control, "\u{fffd}").into() } else { name.into() }
}
