//! What people see before any work is done: help, mistakes in the arguments,
//! and in which language.

use std::process::{Command, Output};

use hamgam::cli::invocation::{Command as Asked, Invocation, Scope};
use hamgam::cli::{args, parse, report_error, table};
use hamgam::error::Error;
use hamgam::l10n::localizer::Localizer;
use hamgam::l10n::message::{Message, plain};
use hamgam::terminal::Terminal;

/// Runs hamgam with arguments and an environment of its own.
fn run(args: &[&str], environment: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hamgam"));
    for name in ["HAMGAM_UI", "LC_ALL", "LC_MESSAGES", "LANG", "COLUMNS", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command.args(args).envs(environment.iter().copied()).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// The first line on standard error, for a mistake in the arguments.
fn mistake(args: &[&str]) -> String {
    let output = run(args, &[]);
    assert_eq!(output.status.code(), Some(2), "{args:?}");
    assert_eq!(out(&output), "", "{args:?}");
    err(&output)
}

fn read(args: &[&str]) -> Invocation {
    let argv = std::iter::once("hamgam").chain(args.iter().copied()).map(Into::into);
    parse(argv).map(|(invocation, _)| invocation).unwrap_or_else(|_| panic!("{args:?} was refused"))
}

#[test]
fn every_command_has_help_in_every_language() {
    for language in Localizer::available() {
        let language = language.to_string();
        for row in table::COMMANDS {
            let output = run(&["--ui", &language, row.name, "--help"], &[]);
            assert_eq!(output.status.code(), Some(0), "{}", row.name);
            let help = out(&output);
            assert!(help.contains(&format!("  hamgam {}", row.name)), "{help}");
            for option in row.options {
                assert!(help.contains(&format!("--{}", option.name)), "{help}");
            }
            let ids = ["option-", "argument-", "command-", "value-", "help-"];
            assert!(!ids.iter().any(|id| help.contains(id)), "{help}");
        }
    }
}

#[test]
fn persian_help_has_no_english_labels() {
    for row in table::COMMANDS {
        let help = out(&run(&["--ui=fa", row.name, "-h"], &[]));
        for label in ["Usage", "Options", "Arguments", "Commands", "OPTIONS", "LOCALE", "PASSAGE", "FILE", "default"] {
            assert!(!help.contains(label), "{label} in {help}");
        }
        assert!(help.contains("کاربرد:"));
    }
}

#[test]
fn help_is_at_hand_in_all_the_usual_ways() {
    let usual = out(&run(&["status", "--help"], &[]));
    for args in [&["help", "status"][..], &["status", "-h"], &["status", "--list", "--help"]] {
        assert_eq!(out(&run(args, &[])), usual, "{args:?}");
    }
    assert!(out(&run(&["--help"], &[])).contains("Commands:"));
    assert!(out(&run(&["help"], &[])).contains("Commands:"));
}

#[test]
fn the_version_is_said_before_and_after_the_command() {
    for args in [&["--version"][..], &["-V"], &["status", "--version"]] {
        assert_eq!(out(&run(args, &[])), format!("hamgam {}\n", env!("CARGO_PKG_VERSION")));
    }
}

#[test]
fn help_stays_in_the_width_that_is_there() {
    for language in ["en", "fa"] {
        let help = out(&run(&["--ui", language, "status", "--help"], &[("COLUMNS", "72")]));
        let meanings = help.lines().filter(|line| !line.starts_with("  hamgam") && !line.starts_with("      "));
        meanings.for_each(|line| assert!(hamgam::terminal::width(line) <= 72, "{line}"));
    }
}

#[test]
fn mistakes_are_named_with_what_was_meant_and_where_help_is() {
    let said = mistake(&["status", "--lits"]);
    assert!(said.contains("no option --lits") && said.contains("--list") && said.contains("hamgam status --help"));
    let said = mistake(&["stauts"]);
    assert!(said.contains("no command stauts") && said.contains("Did you mean: status"));
    let said = mistake(&["status", "--format", "htlm"]);
    assert!(said.contains("htlm") && said.contains("human, json, markdown, html"), "{said}");
    assert!(mistake(&["check", "--format", "html"]).contains("human, json"));
    assert!(mistake(&["status", "--format"]).contains("needs a value"));
    assert!(mistake(&["status", "--list=yes"]).contains("takes no value"));
    assert!(mistake(&["confirm", "--edited", "--all"]).contains("do not go together"));
    assert!(mistake(&["confirm", "--since", "main", "a.md#b"]).contains("--edited is missing"));
    assert!(mistake(&["init", "a", "b"]).contains("b is one word too many"));
    assert!(mistake(&["--list"]).contains("hamgam status --list"));
    assert!(mistake(&["completions"]).contains("bash, elvish, fish, powershell, zsh"));
    assert!(mistake(&["init", "--targets", "fa,12"]).contains("--targets does not take 12"));
    assert!(mistake(&["--ui", "tlh"]).contains("en, fa"));
    assert!(mistake(&["--ui"]).contains("--ui needs a value"));
}

#[test]
fn every_mistake_is_named_in_persian_too() {
    let mistakes: [&[&str]; 9] = [
        &["status", "--lits"],
        &["stauts"],
        &["status", "--format", "htlm"],
        &["status", "--format"],
        &["confirm", "--edited", "--all"],
        &["init", "a", "b"],
        &["completions"],
        &["confirm"],
        &["reopen", "fa"],
    ];
    for args in mistakes {
        let said = mistake(&[&["--ui", "fa"], args].concat());
        assert!(said.starts_with("خطا: "), "{said}");
        assert!(!said.contains("error") && !said.contains('\u{2068}'), "{said}");
    }
}

#[test]
fn confirm_and_reopen_want_to_know_what() {
    for args in [&["confirm"][..], &["confirm", "fa"], &["confirm", "fa", "--state", "reviewed"]] {
        let said = mistake(args);
        assert!(said.contains("no passage") && said.contains("hamgam confirm order.md#order-k7f2"), "{said}");
    }
    assert!(mistake(&["reopen", "--dry-run"]).contains("no passage"));
    let Asked::Confirm(confirm) = read(&["confirm", "fa", "--edited", "--since", "main"]).command else { panic!() };
    assert_eq!(confirm.names, ["fa"]);
    assert_eq!(confirm.scope, Scope::Found { edited: true, cosmetic: false, since: Some("main".into()) });
}

#[test]
fn the_language_is_the_option_then_the_variable_then_the_system() {
    let language = |args: &[&str], environment: &[(&str, &str)]| {
        let said = out(&run(&[args, &["--help"]].concat(), environment));
        if said.contains("کاربرد:") { "fa" } else { "en" }
    };
    assert_eq!(language(&[], &[]), "en");
    assert_eq!(language(&[], &[("LANG", "fa_IR.UTF-8")]), "fa");
    assert_eq!(language(&[], &[("LANG", "de_DE.UTF-8")]), "en");
    assert_eq!(language(&[], &[("LC_ALL", "C"), ("LANG", "fa_IR.UTF-8")]), "en");
    assert_eq!(language(&[], &[("LC_MESSAGES", "fa"), ("LANG", "en_US")]), "fa");
    assert_eq!(language(&[], &[("HAMGAM_UI", "fa"), ("LC_ALL", "en_US.UTF-8")]), "fa");
    assert_eq!(language(&["--ui", "en"], &[("HAMGAM_UI", "fa")]), "en");
    assert_eq!(language(&["status", "--ui", "fa-IR"], &[]), "fa");
    assert_eq!(language(&["--ui", "en", "--ui", "fa"], &[]), "fa");
}

#[test]
fn a_language_is_named_as_it_is_pasted() {
    let output = run(&["--ui", "\u{2068}fa\u{2069}", "--help"], &[]);
    assert!(out(&output).contains("کاربرد:"));
}

#[test]
fn global_options_stand_before_and_after_the_command() {
    for args in [["--project", "work", "--quiet", "status"], ["status", "--project", "work", "--quiet"]] {
        let asked = read(&args);
        assert_eq!((asked.project, asked.quiet), (Some("work".into()), true));
    }
}

#[test]
fn without_a_command_it_is_status() {
    let Asked::Status(status) = read(&[]).command else { panic!() };
    assert!(status.names.is_empty() && !status.list);
}

#[test]
fn pasted_arguments_are_read_as_they_were_meant() {
    let pasted = ["status", "\u{2068}fa\u{2069}", "\u{feff}order.md", "\u{2068}content\\fa\\order.md:12\u{2069}"];
    let Asked::Status(status) = read(&pasted).command else { panic!() };
    assert_eq!(status.names, ["fa", "order.md", "content\\fa\\order.md:12"]);
    let Asked::Status(status) = read(&["status", "\u{200f}--list", "--only", "stale,ahead"]).command else { panic!() };
    assert!(status.list);
    assert_eq!(status.only, ["stale", "ahead"]);
}

#[test]
fn a_dash_is_standard_output() {
    let Asked::Check(check) = read(&["check", "-o", "-"]).command else { panic!() };
    assert_eq!(check.output.file, None);
}

#[test]
fn an_error_is_said_with_its_place_its_reason_and_a_way_out() {
    let place = std::path::Path::new("/elsewhere/hamgam.toml");
    let mut error = Error::new(Message::new("error-config-unknown-key").with("key", plain("project.nam")))
        .at(place)
        .on(2, 1)
        .remedy(Message::new("remedy-did-you-mean").with("suggestion", plain("project.name")));
    error.others.push(Error::new(Message::new("error-toml")).at(place).on(12, 5).because("a newline is missing"));
    let terminal = Terminal { interactive: false, color: false, isolate: false, width: 80 };
    let said = |language: &str, isolate| {
        let words = Localizer::new(&[language.parse().unwrap()], isolate);
        report_error::in_words(&error, &[], &words, &terminal)
    };
    assert_eq!(
        said("en", true),
        "error: hamgam does not know project.nam\n  /elsewhere/hamgam.toml:2:1\n  Did you mean: project.name\n\
         error: this is not valid TOML\n  /elsewhere/hamgam.toml:12:5\n  Reason: a newline is missing\n"
    );
    let persian = said("fa", true);
    assert!(persian.contains("\n  /elsewhere/hamgam.toml:12:5\n"), "{persian}");
    assert!(persian.contains("\n  project.name\n"), "{persian}");
    assert!(persian.starts_with("\u{2068}خطا: کلید project.nam "), "{persian}");
}

#[test]
fn colour_comes_when_it_is_asked_for() {
    let help = |args: &[&str]| out(&run(&[args, &["--help"]].concat(), &[]));
    assert!(help(&["--color", "always"]).contains("\u{1b}["));
    assert!(!help(&[]).contains("\u{1b}["));
    assert!(err(&run(&["stauts", "--color=always"], &[])).contains("\u{1b}["));
}

#[test]
fn completions_and_the_man_page_are_printed() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        assert!(out(&run(&["completions", shell], &[])).contains("confirm"));
    }
    let page = out(&run(&["man", "--ui", "fa"], &[]));
    assert!(page.contains(".SH \"HAMGAM CONFIRM\"") && !page.contains("گزینه"), "{page}");
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_is_no_mistake() {
    let shell = format!("'{}' --help | true", env!("CARGO_BIN_EXE_hamgam"));
    let output = Command::new("bash").args(["-o", "pipefail", "-c", &shell]).output().unwrap();
    assert!(err(&output).is_empty(), "{}", err(&output));
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn clap_finds_no_fault_in_the_table() {
    for language in Localizer::available() {
        args::command(&Localizer::new(&[language], true)).debug_assert();
    }
}
