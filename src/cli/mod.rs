//! The command line: arguments in, words out. Nothing else in hamgam prints.

pub mod invocation;
pub mod table;
pub mod args;
pub mod help;
pub mod report_error;
pub mod usage;
pub mod language;
pub mod read;
pub mod commands;

use std::env;
use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;

use crate::error::{Error, Result};
use crate::l10n::localizer::Localizer;
use crate::l10n::message::{Message, plain};
use crate::terminal::{self, Color, Terminal};
use crate::text::bidi;
use args::PROGRAM;
use commands::session::Session;
use invocation::{Command, Invocation};

/// Could not run.
pub const COULD_NOT_RUN: u8 = 2;

/// What was asked for, and the words to answer in; or, where the answer has
/// been given already (help, a mistake in the arguments), how to end.
///
/// # Errors
/// The exit code: 0 after help, 2 after a mistake.
pub fn parse(argv: impl IntoIterator<Item = OsString>) -> std::result::Result<(Invocation, Localizer), ExitCode> {
    let argv: Vec<OsString> = argv.into_iter().map(pasted).collect();
    let color = match language::global(&argv, "--color").as_deref() {
        Some("always") => Color::Always,
        Some("never") => Color::Never,
        _ => Color::Auto,
    };
    let (out, err) = (Terminal::stdout(color), Terminal::stderr(color));
    let asked = language::global(&argv, "--ui").filter(|name| !name.is_empty()).map(|name| language::chosen(&name));
    let wish = asked.clone().and_then(std::result::Result::ok);
    let wish: Vec<_> = wish.or_else(|| language::of_environment(|name| env::var_os(name))).into_iter().collect();
    let words = Localizer::new(&wish, out.isolate);
    let root = args::command(&words);
    let subject = subject(&argv, &root);
    let refuse = |error: &Error, hints: &[Message]| {
        usage::report(error, hints, &subject, &words, &err);
        ExitCode::from(COULD_NOT_RUN)
    };
    if let Some(Err(unknown)) = asked {
        return Err(refuse(&unknown_language(unknown), &[]));
    }
    let matches = match root.clone().try_get_matches_from(&argv) {
        Ok(matches) => matches,
        Err(found) => {
            return Err(match found.kind() {
                // The "help" that clap renders is the name of the command: see `args`.
                ErrorKind::DisplayHelp => answer(&help::help(&root, found.to_string().trim(), &words, &out), &words),
                ErrorKind::DisplayVersion => answer(&format!("{PROGRAM} {}\n", env!("CARGO_PKG_VERSION")), &words),
                _ => refuse(&usage::explain(&found, &root), &usage::choices(&found, &root)),
            });
        }
    };
    if let Some(("help", given)) = matches.subcommand() {
        let name = given.get_many::<String>("command").into_iter().flatten().next().map_or(PROGRAM, String::as_str);
        return Err(answer(&help::help(&root, name, &words, &out), &words));
    }
    let ui = words.language().clone();
    read::invocation(&matches, ui).map_err(|error| refuse(&error, &[])).map(|invocation| (invocation, words))
}

/// Does what was asked for.
pub fn run(invocation: &Invocation, words: &Localizer) -> ExitCode {
    let done: Result<ExitCode> = match &invocation.command {
        Command::Explain(rule) => commands::explain::run(rule.as_deref(), words, &Terminal::stdout(invocation.color)),
        Command::Completions(shell) => commands::completions::run(*shell, words),
        Command::Man => commands::man::run(),
        Command::Init(args) => commands::init::run(invocation, args, words),
        command => on_project(invocation, words, command),
    };
    done.unwrap_or_else(|error| {
        report_error::report(&error, words, &Terminal::stderr(invocation.color));
        ExitCode::from(COULD_NOT_RUN)
    })
}

/// Commands that work on a project.
fn on_project(invocation: &Invocation, words: &Localizer, command: &Command) -> Result<ExitCode> {
    let session = Session::new(invocation, words)?;
    match command {
        Command::Adopt(args) => commands::adopt::run(&session, args),
        Command::Status(args) => commands::status::run(&session, args),
        Command::Diff(args) => commands::diff::run(&session, args),
        Command::Confirm(args) => commands::confirm::run(&session, args),
        Command::Reopen(args) => commands::reopen::run(&session, args),
        Command::Check(args) => commands::check::run(&session, args),
        Command::Export(args) => commands::export::run(&session, args),
        Command::Import(args) => commands::import::run(&session, args),
        Command::Note(args) => commands::note::run(&session, args),
        Command::Init(_) | Command::Explain(_) | Command::Completions(_) | Command::Man => {
            unreachable!("run without a project")
        }
    }
}

/// An argument without the invisible characters that came along in pasting,
/// where they would hide what it is; a path keeps what is in it.
fn pasted(arg: OsString) -> OsString {
    match arg.to_str() {
        Some(text) if text.starts_with(bidi::is_control) || text.starts_with('-') => bidi::strip(text).as_ref().into(),
        _ => arg,
    }
}

fn answer(text: &str, words: &Localizer) -> ExitCode {
    match terminal::print(text) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            report_error::report(&error, words, &Terminal::stderr(Color::Auto));
            ExitCode::from(COULD_NOT_RUN)
        }
    }
}

/// The command that the arguments name, else the program.
fn subject(argv: &[OsString], root: &clap::Command) -> String {
    let mut args = argv.iter().skip(1).filter_map(|arg| arg.to_str());
    while let Some(arg) = args.next() {
        if matches!(arg, "--project" | "--ui" | "--color") {
            args.next();
        } else if !arg.starts_with('-') {
            return usage::commands(root).find(|name| *name == arg).unwrap_or(PROGRAM).to_owned();
        }
    }
    PROGRAM.to_owned()
}

fn unknown_language(name: String) -> Error {
    let known: Vec<String> = Localizer::available().iter().map(ToString::to_string).collect();
    Error::new(Message::new("usage-unknown-language").with("value", name))
        .remedy(Message::new("remedy-choices").with("list", plain(known.join(", "))))
}
