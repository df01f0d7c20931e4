//! The table of commands as clap reads it, with the words of a language.
//!
//! clap reads the arguments and no more: what it would print is English, so
//! `help` and `usage` say it instead. A command's `override_help` is its own
//! name, by which `help` knows whose help was asked for.

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, Command, ValueHint, value_parser};

use super::table::{COMMANDS, GLOBAL, Opt, Positional, Row, Takes};
use crate::l10n::localizer::Localizer;

/// The program's name.
pub const PROGRAM: &str = "hamgam";

/// The whole command line.
pub fn command(words: &Localizer) -> Command {
    let build = Build { words, command: "" };
    Command::new(PROGRAM)
        .bin_name(PROGRAM)
        .version(env!("CARGO_PKG_VERSION"))
        .propagate_version(true)
        .about(words.text("command-hamgam"))
        .long_about(words.text("command-hamgam-more"))
        .override_help(PROGRAM)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .args_override_self(true)
        .args(GLOBAL.iter().map(|option| build.option(option).global(true)))
        .arg(build.flag("help").short('h').action(ArgAction::Help).global(true))
        .arg(build.flag("version").short('V').action(ArgAction::Version).global(true))
        .subcommands(COMMANDS.iter().map(|row| Build { words, command: row.name }.command(row)))
        .subcommand(Command::new("help").hide(true).override_help(PROGRAM).arg(Arg::new("command").num_args(0..)))
}

struct Build<'w> {
    words: &'w Localizer,
    command: &'static str,
}

impl Build<'_> {
    fn command(&self, row: &Row) -> Command {
        let command = Command::new(row.name)
            .about(self.words.text(&format!("command-{}", row.name)))
            .long_about(self.words.text(&format!("command-{}-more", row.name)))
            .override_help(row.name)
            .args_override_self(true)
            .args(row.takes.iter().map(|positional| self.positional(positional)))
            .args(row.options.iter().map(|option| self.option(option)));
        let examples = format!("command-{}-examples", row.name);
        if self.words.has(&examples) { command.after_help(self.words.text(&examples)) } else { command }
    }

    fn positional(&self, positional: &Positional) -> Arg {
        let name = positional.name;
        let arg = Arg::new(name)
            .value_name(self.value(name))
            .help(self.own("argument", name))
            .required(positional.needed)
            .value_hint(if name == "folder" { ValueHint::DirPath } else { ValueHint::AnyPath });
        let arg = if positional.many { arg.num_args(0..).action(ArgAction::Append) } else { arg };
        match name {
            "shell" => arg.value_parser(value_parser!(clap_complete::Shell)),
            "folder" => arg.value_parser(value_parser!(std::path::PathBuf)),
            _ => arg,
        }
    }

    fn option(&self, option: &Opt) -> Arg {
        let arg = self.flag(option.name);
        let valued = |value| arg.clone().action(ArgAction::Set).value_name(self.value(value));
        let arg = match option.takes {
            Takes::Nothing => arg.action(ArgAction::SetTrue),
            Takes::Word(value) => valued(value),
            Takes::Words(value) => valued(value).value_delimiter(',').action(ArgAction::Append),
            Takes::Path(value) => valued(value)
                .value_parser(value_parser!(std::path::PathBuf))
                .value_hint(if value == "folder" { ValueHint::DirPath } else { ValueHint::FilePath }),
            Takes::One(value, choices) => valued(value).value_parser(self.choices(option.name, choices)),
            Takes::Some(value, choices) => valued(value)
                .value_delimiter(',')
                .action(ArgAction::Append)
                .value_parser(self.choices(option.name, choices)),
        };
        match (self.command, option.name) {
            (_, "output") => arg.short('o'),
            ("confirm", "edited" | "cosmetic") => arg.conflicts_with_all(["all", "alone"]),
            ("confirm", "all") => arg.conflicts_with("alone"),
            ("check", "write-baseline") => arg.conflicts_with_all(["since", "baseline", "format", "output"]),
            ("confirm", "since") => arg.requires("edited"),
            ("diff", "to") => arg.requires("from"),
            ("check", "dry-run") => arg.requires("fix"),
            ("export", "to") => arg.required(true),
            _ => arg,
        }
    }

    fn flag(&self, name: &'static str) -> Arg {
        Arg::new(name).long(name).help(self.own("option", name))
    }

    fn choices(&self, option: &str, choices: &'static [&'static str]) -> Vec<PossibleValue> {
        let explained = |&choice: &&'static str| {
            let id = format!("choice-{option}-{choice}");
            let value = PossibleValue::new(choice);
            if self.words.has(&id) { value.help(self.words.text(&id)) } else { value }
        };
        choices.iter().map(explained).collect()
    }

    fn value(&self, name: &str) -> String {
        self.words.text(&format!("value-{name}"))
    }

    /// What this command says of an option, else what all say.
    fn own(&self, kind: &str, name: &str) -> String {
        let own = format!("{kind}-{}-{name}", self.command);
        self.words.text(&if self.words.has(&own) { own } else { format!("{kind}-{name}") })
    }
}
