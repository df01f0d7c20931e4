//! The help of a command, set in the language of the interface.
//!
//! clap would label it in English and count a ZWNJ as a column, so it is set
//! here, from the same tree of commands that clap reads.

use std::fmt::Write;

use clap::{Arg, Command};

use super::args::PROGRAM;
use crate::l10n::localizer::Localizer;
use crate::terminal::{HEADING, LITERAL, Terminal, width, wrap};
use crate::text::bidi;

/// The widest first column that the second stands beside.
const COLUMN: usize = 26;

/// The help of one command, or of the program for any other name.
pub fn help(root: &Command, name: &str, words: &Localizer, terminal: &Terminal) -> String {
    let mut page = Page { words, terminal, text: String::new() };
    match root.find_subcommand(name).filter(|command| !command.is_hide_set()) {
        Some(command) => page.command(root, command),
        None => page.program(root),
    }
    page.text
}

/// The usage line of a command: `hamgam status [OPTIONS] [LOCALE] [DOC…]`.
pub fn usage(command: &Command, words: &Localizer) -> String {
    let label = |id: &str| words.isolated(&words.text(id)).into_owned();
    if command.get_name() == PROGRAM {
        return format!("{PROGRAM} [{}] [{}]", label("value-options"), label("value-command"));
    }
    let mut line = format!("{PROGRAM} {}", command.get_name());
    if command.get_opts().chain(command.get_arguments()).any(|arg| !arg.is_positional()) {
        let _ = write!(line, " [{}]", label("value-options"));
    }
    for arg in command.get_positionals() {
        let needed = arg.is_required_set() || command.get_name() == "reopen" && arg.get_id() == "passage";
        let (open, close) = if needed { ("", "") } else { ("[", "]") };
        let _ = write!(line, " {open}{}{close}", value(arg, words));
    }
    line
}

/// `DOC…`: what an argument takes.
fn value(arg: &Arg, words: &Localizer) -> String {
    let name = arg.get_value_names().and_then(|names| names.first()).map_or("", |name| name.as_str());
    let many = arg.is_positional() && arg.get_num_args().is_some_and(|range| range.max_values() > 1);
    words.isolated(&if many { format!("{name}…") } else { name.to_owned() }).into_owned()
}

struct Page<'p> {
    words: &'p Localizer,
    terminal: &'p Terminal,
    text: String,
}

impl Page<'_> {
    fn program(&mut self, root: &Command) {
        self.opening(root);
        self.heading("help-commands");
        for command in root.get_subcommands().filter(|command| !command.is_hide_set()) {
            self.row(command.get_name(), &about(command));
        }
        self.arguments("help-options", root.get_arguments());
        self.text.push('\n');
        self.paragraph(&self.words.text("help-more"));
    }

    fn command(&mut self, root: &Command, command: &Command) {
        self.opening(command);
        self.arguments("help-arguments", command.get_positionals());
        let own = |arg: &&Arg| !arg.is_positional() && !arg.is_global_set();
        self.arguments("help-options", command.get_arguments().filter(own));
        self.arguments("help-global", root.get_arguments().filter(|arg| arg.is_global_set()));
        if let Some(examples) = command.get_after_help() {
            self.heading("help-examples");
            for line in examples.to_string().lines() {
                self.line(2, line);
            }
        }
    }

    fn opening(&mut self, command: &Command) {
        self.paragraph(&about(command));
        self.heading("help-usage");
        let usage = usage(command, self.words);
        let usage = self.set_apart(usage);
        self.line(2, &usage);
        if let Some(more) = command.get_long_about() {
            for paragraph in more.to_string().split("\n\n") {
                self.text.push('\n');
                self.paragraph(paragraph);
            }
        }
    }

    fn arguments<'a>(&mut self, heading: &str, arguments: impl Iterator<Item = &'a Arg>) {
        let mut arguments = arguments.peekable();
        if arguments.peek().is_some() {
            self.heading(heading);
        }
        for arg in arguments {
            self.row(&form(arg, self.words), &arg.get_help().map(ToString::to_string).unwrap_or_default());
            self.choices(arg);
        }
    }

    /// What may stand after an option: with what each means, or in one line.
    fn choices(&mut self, arg: &Arg) {
        let choices = arg.get_possible_values();
        if choices.is_empty() || !arg.get_action().takes_values() {
            return;
        }
        let longest = choices.iter().map(|choice| width(choice.get_name())).max().unwrap_or(0);
        if choices.iter().all(|choice| choice.get_help().is_none()) {
            let names = choices.iter().map(|choice| choice.get_name()).collect::<Vec<_>>().join(", ");
            let label = self.words.text("help-choices");
            self.line(COLUMN + 2, &format!("{} {names}", self.words.isolated(&label)));
            return;
        }
        for choice in &choices {
            let meaning = choice.get_help().map(ToString::to_string).unwrap_or_default();
            let gap = " ".repeat(longest - width(choice.get_name()) + 2);
            let line = format!("{}{gap}{}", choice.get_name(), self.words.isolated(&meaning));
            self.line(COLUMN + 2, &line);
        }
    }

    fn row(&mut self, form: &str, meaning: &str) {
        let beside = width(form) + 2 <= COLUMN;
        let painted = self.terminal.paint(LITERAL, &self.set_apart(form.to_owned()));
        let lines = wrap(meaning, self.terminal.width.saturating_sub(COLUMN + 2).max(20));
        let gap = if beside { COLUMN - width(form) } else { 0 };
        let _ = write!(self.text, "  {painted}{}", " ".repeat(gap));
        for (at, line) in lines.iter().enumerate() {
            if at > 0 || !beside {
                let _ = write!(self.text, "\n{}", " ".repeat(COLUMN + 2));
            }
            self.text.push_str(&self.words.isolated(line));
        }
        self.text.push('\n');
    }

    fn heading(&mut self, id: &str) {
        let heading = self.terminal.paint(HEADING, &self.words.text(id));
        let _ = writeln!(self.text, "\n{heading}");
    }

    fn paragraph(&mut self, text: &str) {
        for line in wrap(text, self.terminal.width) {
            self.line(0, &self.words.line(&line));
        }
    }

    fn line(&mut self, indent: usize, text: &str) {
        let _ = writeln!(self.text, "{}{text}", " ".repeat(indent));
    }

    /// A column or a command line keeps its own order, whatever is in it.
    fn set_apart(&self, text: String) -> String {
        if self.words.isolates() && bidi::has_rtl(&text) { bidi::isolate(&text) } else { text }
    }
}

/// `-o, --output FILE`
fn form(arg: &Arg, words: &Localizer) -> String {
    if arg.is_positional() {
        return value(arg, words);
    }
    let mut form = arg.get_short().map(|short| format!("-{short}, ")).unwrap_or_default();
    let _ = write!(form, "--{}", arg.get_long().unwrap_or_default());
    if arg.get_action().takes_values() {
        let _ = write!(form, " {}", value(arg, words));
    }
    form
}

fn about(command: &Command) -> String {
    command.get_about().map(ToString::to_string).unwrap_or_default()
}
