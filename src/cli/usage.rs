//! A command line that cannot be read, in words: what is wrong, what was
//! perhaps meant, and where the help is.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, Error as ClapError};

use super::args::PROGRAM;
use super::report_error;
use crate::error::Error;
use crate::l10n::localizer::Localizer;
use crate::l10n::message::{Message, plain};
use crate::terminal::{Terminal, complain};

/// Says on standard error what is wrong with the command line.
pub fn report(error: &Error, hints: &[Message], command: &str, words: &Localizer, terminal: &Terminal) {
    let address = if command == PROGRAM { format!("{PROGRAM} --help") } else { format!("{PROGRAM} {command} --help") };
    let help = Message::new("usage-help").with("command", plain(address));
    let hints = [hints, &[help]].concat();
    complain(&report_error::in_words(error, &hints, &words.isolating(terminal.isolate), terminal));
}

/// What clap found, as an error of ours.
pub fn explain(found: &ClapError, root: &Command) -> Error {
    let argument = || first_word(&strings(found, ContextKind::InvalidArg).join(" "));
    let value = || strings(found, ContextKind::InvalidValue).concat();
    let message = match found.kind() {
        ErrorKind::UnknownArgument if argument().starts_with('-') => {
            Message::new("usage-unknown-option").with("argument", argument())
        }
        ErrorKind::UnknownArgument => Message::new("usage-one-too-many").with("argument", argument()),
        ErrorKind::TooManyValues => Message::new("usage-value-extra").with("argument", argument()),
        ErrorKind::InvalidSubcommand => Message::new("usage-unknown-command")
            .with("command", strings(found, ContextKind::InvalidSubcommand).concat()),
        ErrorKind::InvalidValue if value().is_empty() => {
            Message::new("usage-value-missing").with("argument", argument())
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            Message::new("usage-value").with("value", value()).with("argument", argument())
        }
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            Message::new("usage-value-missing").with("argument", argument())
        }
        ErrorKind::ArgumentConflict => {
            let prior = strings(found, ContextKind::PriorArg).first().map(|prior| first_word(prior));
            Message::new("usage-conflict").with("argument", argument()).with("other", prior.unwrap_or_default())
        }
        ErrorKind::MissingRequiredArgument => Message::new("usage-missing").with("argument", argument()),
        ErrorKind::InvalidUtf8 => Message::new("usage-not-utf8"),
        _ => return Error::new(Message::new("usage-unreadable")).because(found.to_string().trim()),
    };
    let mut error = Error::new(message);
    error.remedy = remedy(found, root, &argument());
    error
}

/// What there is to choose from, where one is to choose.
pub fn choices(found: &ClapError, root: &Command) -> Vec<Message> {
    let names = match found.kind() {
        ErrorKind::InvalidValue => strings(found, ContextKind::ValidValue),
        ErrorKind::MissingRequiredArgument => values(root, &strings(found, ContextKind::InvalidArg).concat()),
        _ => Vec::new(),
    };
    let commands = commands(root).map(str::to_owned).collect();
    let (id, names) = match found.kind() {
        ErrorKind::InvalidSubcommand => ("remedy-commands", commands),
        _ => ("remedy-choices", names),
    };
    if names.is_empty() { Vec::new() } else { vec![Message::new(id).with("list", plain(names.join(", ")))] }
}

/// What was perhaps meant.
fn remedy(found: &ClapError, root: &Command, argument: &str) -> Option<Message> {
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let near = near.into_iter().find_map(|kind| strings(found, kind).into_iter().next());
    if let Some(near) = near.map(|near| first_word(&near)) {
        return Some(Message::new("remedy-did-you-mean").with("suggestion", plain(near)));
    }
    let name = argument.strip_prefix("--").filter(|_| found.kind() == ErrorKind::UnknownArgument)?;
    let takes = |command: &&Command| command.get_arguments().any(|arg| arg.get_long() == Some(name));
    let owner = root.get_subcommands().find(takes)?.get_name();
    Some(Message::new("remedy-option-of").with("command", plain(format!("{PROGRAM} {owner} --{name}"))))
}

/// The values of a positional that is missing (`completions SHELL`).
fn values(root: &Command, argument: &str) -> Vec<String> {
    let wanted = argument.trim_matches(['<', '>']);
    let named = |arg: &&clap::Arg| arg.get_value_names().is_some_and(|names| names.iter().any(|name| name == wanted));
    let arg = root.get_subcommands().flat_map(Command::get_positionals).find(named);
    arg.map(|arg| arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect())
        .unwrap_or_default()
}

/// The commands that people see.
pub fn commands(root: &Command) -> impl Iterator<Item = &str> {
    root.get_subcommands().filter(|command| !command.is_hide_set()).map(Command::get_name)
}

fn strings(found: &ClapError, kind: ContextKind) -> Vec<String> {
    match found.get(kind) {
        Some(ContextValue::String(one)) => vec![one.clone()],
        Some(ContextValue::Strings(many)) => many.clone(),
        _ => Vec::new(),
    }
}

/// `--state` of `--state <STATE>`.
fn first_word(argument: &str) -> String {
    let word = argument.split_whitespace().next().unwrap_or_default();
    word.split_once("=<").map_or(word, |(option, _)| option).to_owned()
}
