//! What `import` took in, what it did not, and why.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::PathBuf;

use similar::TextDiff;

use super::phrases::bare;
use crate::exchange::take::outcome::{Outcome, Outside};
use crate::l10n::localizer::Localizer;
use crate::l10n::message::{Message, plain};
use crate::workspace::Bitext;

/// The files of one language that came home.
pub struct Imported<'a> {
    /// The language.
    pub bitext: &'a Bitext,
    /// The files.
    pub paths: Vec<PathBuf>,
    /// What became of them.
    pub outcome: Outcome,
    /// Fields about people and machines that were not taken in.
    pub dropped: BTreeSet<&'static str>,
}

/// What would change in the documents, as `diff -u` writes it.
pub fn diff(imports: &[Imported]) -> String {
    let mut out = String::new();
    for (path, old, new) in imports.iter().flat_map(|import| &import.outcome.texts) {
        let path = bare(path);
        let from = if old.is_empty() { "/dev/null".to_owned() } else { format!("a/{path}") };
        let diff = TextDiff::from_lines(old.as_str(), new.as_str());
        let _ = write!(out, "{}", diff.unified_diff().context_radius(2).header(&from, &format!("b/{path}")));
    }
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

/// Counts, and what to do next.
pub fn summary(imports: &[Imported], dry_run: bool, words: &Localizer) -> String {
    let mut out = String::new();
    for import in imports {
        counts(&mut out, import, words);
    }
    let any = imports.iter().any(|import| !import.outcome.files.is_empty());
    let id = match (any, dry_run) {
        (false, _) => "import-nothing",
        (true, true) => "import-would",
        (true, false) => "import-next",
    };
    line(&mut out, words, &Message::new(id));
    out
}

fn counts(out: &mut String, import: &Imported, words: &Localizer) {
    let of = &import.outcome;
    let counts = [
        ("import-added", of.added.len()),
        ("import-changed", of.changed.len()),
        ("import-drafts", of.drafts),
        ("import-agreed", of.agreed.len()),
        ("import-reopened", of.reopened.len()),
        ("import-notes", of.notes),
        ("import-untouched", of.untouched),
        ("import-empty", of.empty),
        ("import-refused", of.refused.len()),
        ("import-conflicts", of.conflicts.len()),
    ];
    for (id, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
        line(out, words, &Message::new(id).with("count", count).with("locale", plain(&import.bitext.locale)));
    }
    if !import.dropped.is_empty() {
        let list = import.dropped.iter().copied().collect::<Vec<_>>().join(", ");
        line(out, words, &Message::new("import-dropped").with("list", plain(list)));
    }
}

/// Every unit that stayed outside, with its line and the reason.
pub fn outside(imports: &[Imported], words: &Localizer) -> String {
    let mut out = String::new();
    for import in imports {
        let lists =
            [("import-refused-list", &import.outcome.refused), ("import-conflicts-list", &import.outcome.conflicts)];
        for (id, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
            line(&mut out, words, &Message::new(id));
            list.iter().for_each(|outside| one(&mut out, import, outside, words));
        }
        if !import.outcome.conflicts.is_empty() {
            line(&mut out, words, &Message::new("import-conflicts-remedy"));
        }
    }
    out
}

fn one(out: &mut String, import: &Imported, outside: &Outside, words: &Localizer) {
    let path = import.paths.get(outside.file).map(|path| path.display().to_string()).unwrap_or_default();
    let _ = writeln!(out, "  {}:{}  {}", bare(&path), outside.line, bare(&outside.address));
    let said = words.say(&outside.reason);
    for part in said.lines() {
        let _ = writeln!(out, "    {}", words.line(part));
    }
}

fn line(out: &mut String, words: &Localizer, message: &Message) {
    for part in words.say(message).lines() {
        out.push_str(&words.line(part));
        out.push('\n');
    }
}
