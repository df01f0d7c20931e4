//! What `check --fix` did, or would do: a line a document, and the changes as a
//! patch.

use std::fmt::Write;

use similar::TextDiff;

use crate::l10n::localizer::Localizer;
use crate::l10n::message::Message;

/// A file with its fixes.
pub struct File {
    /// Its path below the project.
    pub path: String,
    /// As it stands.
    pub before: String,
    /// As it will be.
    pub after: String,
    /// What was mended, rule by rule.
    pub rules: Vec<(&'static str, usize)>,
}

/// What was mended in which file, and what that means for agreements.
pub fn mended(files: &[File], dry_run: bool, words: &Localizer) -> String {
    let mut out = String::new();
    let line = |out: &mut String, message: Message| {
        let _ = writeln!(out, "{}", words.line(&words.say(&message)));
    };
    for file in files {
        let rules: Vec<String> = file.rules.iter().map(|(rule, count)| format!("{rule} {count}")).collect();
        let _ = writeln!(out, "  {}  {}", named(&file.path), rules.join(", "));
    }
    let count: usize = files.iter().flat_map(|file| &file.rules).map(|(_, count)| count).sum();
    let id = if dry_run { "fix-would" } else { "fix-done" };
    line(&mut out, Message::new(id).with("count", count).with("documents", files.len()));
    if !files.is_empty() {
        line(&mut out, Message::new("fix-in-step"));
    }
    out.push('\n');
    out
}

/// The changes as `git apply` and `patch -p1` read them.
pub fn patch(files: &[File]) -> String {
    let mut out = String::new();
    for file in files {
        let diff = TextDiff::from_lines(&file.before, &file.after);
        let path = named(&file.path);
        let (from, to) = (format!("a/{path}"), format!("b/{path}"));
        let _ = write!(out, "{}", diff.unified_diff().context_radius(3).header(&from, &to));
    }
    out
}

/// A path; one with a line break in it forges no line.
fn named(path: &str) -> String {
    path.replace(char::is_control, "\u{fffd}")
}
