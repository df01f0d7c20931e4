//! What clap read, as an invocation; and what only the whole can tell.

use std::path::PathBuf;

use clap::ArgMatches;
use unic_langid::LanguageIdentifier;

use super::invocation::{
    AdoptArgs, Behind, CheckArgs, Command, ConfirmArgs, DiffArgs, ExportArgs, Format, ImportArgs, InitArgs, Invocation,
    NoteArgs, Output, ReopenArgs, Scope, StatusArgs,
};
use crate::config::recognise::Layout;
use crate::error::{Error, Result};
use crate::l10n::message::Message;
use crate::ledger::agreement::{Side, State};
use crate::locale::Locale;
use crate::terminal::Color;
use crate::text::bidi;

/// The invocation.
///
/// # Errors
/// Where a value is none, or a command is nothing without what is missing.
pub fn invocation(matches: &ArgMatches, ui: LanguageIdentifier) -> Result<Invocation> {
    let command = match matches.subcommand() {
        None => Command::Status(StatusArgs::default()),
        Some(("init", given)) => Command::Init(init(given)?),
        Some(("adopt", given)) => Command::Adopt(adopt(given)),
        Some(("status", given)) => Command::Status(status(given)),
        Some(("diff", given)) => Command::Diff(diff(given)),
        Some(("confirm", given)) => Command::Confirm(confirm(given)?),
        Some(("reopen", given)) => Command::Reopen(reopen(given)?),
        Some(("check", given)) => Command::Check(check(given)),
        Some(("explain", given)) => Command::Explain(word(given, "rule").map(|rule| bidi::strip(&rule).into_owned())),
        Some(("export", given)) => Command::Export(export(given)),
        Some(("import", given)) => Command::Import(import(given)),
        Some(("note", given)) => Command::Note(note(given)?),
        Some(("completions", given)) => {
            Command::Completions(*given.get_one::<clap_complete::Shell>("shell").expect("clap demands it"))
        }
        Some(("man", _)) => Command::Man,
        Some((other, _)) => unreachable!("{other} is not in the table of commands"),
    };
    let color = match word(matches, "color").as_deref() {
        Some("always") => Color::Always,
        Some("never") => Color::Never,
        _ => Color::Auto,
    };
    Ok(Invocation { project: path(matches, "project"), color, quiet: matches.get_flag("quiet"), ui, command })
}

fn init(given: &ArgMatches) -> Result<InitArgs> {
    let layout = word(given, "layout").and_then(|name| Layout::parse(&name));
    let source = word(given, "source").map(|name| locale("--source", &name)).transpose()?;
    let targets = words(given, "targets").iter().map(|name| locale("--targets", name)).collect::<Result<Vec<_>>>()?;
    Ok(InitArgs { folder: path(given, "folder"), source, targets, layout, name: word(given, "name") })
}

fn adopt(given: &ArgMatches) -> AdoptArgs {
    AdoptArgs {
        names: names(given, "document"),
        state: state(given).unwrap_or(State::Initial),
        source_at: word(given, "source-at"),
        dry_run: given.get_flag("dry-run"),
        output: output(given),
    }
}

fn status(given: &ArgMatches) -> StatusArgs {
    StatusArgs {
        names: names(given, "document"),
        list: given.get_flag("list"),
        only: words(given, "only"),
        output: output(given),
    }
}

fn diff(given: &ArgMatches) -> DiffArgs {
    DiffArgs {
        names: names(given, "passage"),
        all: given.get_flag("all"),
        from: word(given, "from"),
        to: word(given, "to"),
        output: output(given),
    }
}

fn confirm(given: &ArgMatches) -> Result<ConfirmArgs> {
    let names = names(given, "passage");
    let (edited, cosmetic) = (given.get_flag("edited"), given.get_flag("cosmetic"));
    let scope = if given.get_flag("all") {
        Scope::All
    } else if edited || cosmetic {
        Scope::Found { edited, cosmetic, since: word(given, "since") }
    } else {
        Scope::Named
    };
    if scope == Scope::Named && names_no_passage(&names) {
        let message = Message::new("usage-confirm-nothing");
        return Err(Error::new(message).remedy(Message::new("remedy-confirm-something")));
    }
    let origin = word(given, "origin").map(|side| if side == "target" { Side::Target } else { Side::Source });
    let alone = given.get_flag("alone");
    Ok(ConfirmArgs { names, scope, state: state(given), origin, alone, dry_run: given.get_flag("dry-run") })
}

fn reopen(given: &ArgMatches) -> Result<ReopenArgs> {
    let names = names(given, "passage");
    if names_no_passage(&names) {
        let message = Message::new("usage-reopen-nothing");
        return Err(Error::new(message).remedy(Message::new("remedy-reopen-something")));
    }
    Ok(ReopenArgs { names, dry_run: given.get_flag("dry-run") })
}

fn check(given: &ArgMatches) -> CheckArgs {
    CheckArgs {
        names: names(given, "document"),
        strict: given.get_flag("strict"),
        since: word(given, "since"),
        baseline: path(given, "baseline"),
        write_baseline: path(given, "write-baseline"),
        fix: given.get_flag("fix"),
        dry_run: given.get_flag("dry-run"),
        output: output(given),
    }
}

fn export(given: &ArgMatches) -> ExportArgs {
    let behind = match word(given, "stale").as_deref() {
        Some("omit") => Behind::Omit,
        Some("fail") => Behind::Fail,
        _ => Behind::Mark,
    };
    ExportArgs {
        locale: names(given, "locale").pop(),
        to: words(given, "to"),
        behind,
        require: word(given, "require").as_deref().and_then(State::parse),
        only: words(given, "only"),
        documents: words(given, "document").iter().map(|name| bidi::strip(name).trim().to_owned()).collect(),
        folder: path(given, "output"),
    }
}

fn import(given: &ArgMatches) -> ImportArgs {
    let files = given.get_many::<String>("file").into_iter().flatten().map(PathBuf::from);
    ImportArgs { files: files.collect(), theirs: given.get_flag("theirs"), dry_run: given.get_flag("dry-run") }
}

/// `[LOCALE] PASSAGE TEXT`: the passage is the first that looks like an
/// address, what follows is the text.
fn note(given: &ArgMatches) -> Result<NoteArgs> {
    let typed = ["locale", "passage"].into_iter().flat_map(|name| given.get_many::<String>(name).into_iter().flatten());
    let typed: Vec<String> = typed.map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect();
    let leads = typed.first().is_some_and(|first| Locale::parse(bidi::strip(first).trim()).is_some());
    let passage = usize::from(leads && !typed[0].contains(['#', ':']));
    let close = given.get_flag("close");
    let (names, text) = typed.split_at((passage + 1).min(typed.len()));
    if names.len() <= passage || text.is_empty() && !close {
        return Err(Error::new(Message::new("usage-note-nothing")).remedy(Message::new("remedy-note-something")));
    }
    let names = names.iter().map(|name| bidi::strip(name).trim().to_owned()).collect();
    Ok(NoteArgs { names, text: (!text.is_empty()).then(|| text.join(" ")), close })
}

/// Whether there is nothing but, perhaps, a locale: the address of a passage
/// has a `#` or a `:`, and a file name has a dot.
fn names_no_passage(names: &[String]) -> bool {
    match names {
        [] => true,
        [only] => !only.contains(['#', ':', '.', '/']) && Locale::parse(only).is_some(),
        _ => false,
    }
}

/// All positionals, as they were meant: what came along in pasting is left out.
fn names(given: &ArgMatches, rest: &str) -> Vec<String> {
    let positionals = if rest == "locale" { &["locale"][..] } else { &["locale", rest] };
    let typed = positionals.iter().flat_map(|name| given.get_many::<String>(name).into_iter().flatten());
    typed.map(|name| bidi::strip(name).trim().to_owned()).filter(|name| !name.is_empty()).collect()
}

fn output(given: &ArgMatches) -> Output {
    let format = match word(given, "format").as_deref() {
        Some("json") => Format::Json,
        Some("markdown") => Format::Markdown,
        Some("html") => Format::Html,
        Some("github") => Format::Github,
        Some("gitlab") => Format::Gitlab,
        Some("sarif") => Format::Sarif,
        Some("junit") => Format::Junit,
        _ => Format::Human,
    };
    Output { format, file: path(given, "output").filter(|file| file.as_os_str() != "-") }
}

fn locale(option: &'static str, name: &str) -> Result<Locale> {
    let message = || Message::new("usage-value").with("value", name).with("argument", option);
    let name = bidi::strip(name);
    Locale::parse(name.trim()).ok_or_else(|| Error::new(message()).remedy(Message::new("remedy-locale")))
}

fn state(given: &ArgMatches) -> Option<State> {
    word(given, "state").as_deref().and_then(State::parse)
}

fn word(given: &ArgMatches, name: &str) -> Option<String> {
    given.get_one::<String>(name).cloned()
}

fn words(given: &ArgMatches, name: &str) -> Vec<String> {
    given.get_many::<String>(name).into_iter().flatten().cloned().collect()
}

fn path(given: &ArgMatches, name: &str) -> Option<PathBuf> {
    given.get_one::<PathBuf>(name).cloned()
}
