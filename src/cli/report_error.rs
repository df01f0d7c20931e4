//! What stopped a run, for the person who started it.

use std::fmt::Write;
use std::path::Path;

use crate::error::Error;
use crate::l10n::localizer::Localizer;
use crate::l10n::message::Message;
use crate::terminal::{DIM, ERROR, Terminal, complain};

/// Says on standard error what went wrong, where, why, and what to do.
pub fn report(error: &Error, words: &Localizer, terminal: &Terminal) {
    complain(&in_words(error, &[], &words.isolating(terminal.isolate), terminal));
}

/// An error and all that came with it, then hints that hold for the whole.
pub fn in_words(error: &Error, hints: &[Message], words: &Localizer, terminal: &Terminal) -> String {
    let mut text = String::new();
    for error in std::iter::once(error).chain(&error.others) {
        one(&mut text, error, words, terminal);
    }
    for hint in hints {
        indented(&mut text, &words.say(hint), words);
    }
    text
}

fn one(text: &mut String, error: &Error, words: &Localizer, terminal: &Terminal) {
    let label = terminal.paint(ERROR, &words.text("label-error"));
    let said = words.say(&error.message);
    let mut lines = said.lines();
    let first = format!("{label} {}", lines.next().unwrap_or_default());
    let _ = writeln!(text, "{}", words.line(&first));
    lines.for_each(|line| indented(text, line, words));
    if let Some(path) = &error.path {
        // Alone in its line and bare, so that editors and terminals can open it.
        let _ = writeln!(text, "  {}", terminal.paint(DIM, &address(path, error.position)));
    }
    if let Some(cause) = &error.cause {
        indented(text, &words.say(&Message::new("label-cause").with("cause", cause.as_str())), words);
    }
    if let Some(remedy) = &error.remedy {
        indented(text, &words.say(remedy), words);
    }
}

fn indented(text: &mut String, said: &str, words: &Localizer) {
    for line in said.lines() {
        let _ = writeln!(text, "  {}", words.line(line));
    }
}

/// `content/fa/order.md:12:5`, from where the person stands.
fn address(path: &Path, position: Option<(u32, u32)>) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    let shown = path.strip_prefix(&here).ok().filter(|rest| !rest.as_os_str().is_empty()).unwrap_or(path);
    let shown = shown.display().to_string().replace(char::is_control, "\u{fffd}");
    position.map_or(shown.clone(), |(line, column)| format!("{shown}:{line}:{column}"))
}
