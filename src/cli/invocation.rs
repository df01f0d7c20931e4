//! What was asked for, as plain data: one struct a command.

use std::path::PathBuf;

use clap_complete::Shell;
use unic_langid::LanguageIdentifier;

use crate::config::recognise::Layout;
use crate::ledger::agreement::{Side, State};
use crate::locale::Locale;
use crate::terminal::Color;

/// One run of hamgam.
#[derive(Debug, Clone, PartialEq)]
pub struct Invocation {
    /// `--project`: the folder to start from instead of the current one.
    pub project: Option<PathBuf>,
    /// `--color`.
    pub color: Color,
    /// `--quiet`: nothing on standard error but errors.
    pub quiet: bool,
    /// The interface language in use.
    pub ui: LanguageIdentifier,
    /// What to do.
    pub command: Command,
}

/// What to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// `init`
    Init(InitArgs),
    /// `adopt`
    Adopt(AdoptArgs),
    /// `status`, also without a command
    Status(StatusArgs),
    /// `diff`
    Diff(DiffArgs),
    /// `confirm`
    Confirm(ConfirmArgs),
    /// `reopen`
    Reopen(ReopenArgs),
    /// `check`
    Check(CheckArgs),
    /// `explain`, with the name of a rule or for all of them
    Explain(Option<String>),
    /// `export`
    Export(ExportArgs),
    /// `import`
    Import(ImportArgs),
    /// `note`
    Note(NoteArgs),
    /// `completions`
    Completions(Shell),
    /// `man`
    Man,
}

/// How a result is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// For the terminal.
    #[default]
    Human,
    /// For programs.
    Json,
    /// For a forge or an editor.
    Markdown,
    /// One page, both sides beside each other.
    Html,
    /// Annotations of a run of GitHub Actions, and its summary.
    Github,
    /// A code quality report of GitLab.
    Gitlab,
    /// SARIF 2.1.0.
    Sarif,
    /// JUnit XML.
    Junit,
}

/// How and where a result is written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Output {
    /// `--format`.
    pub format: Format,
    /// `-o`; standard output where it is not given or `-`.
    pub file: Option<PathBuf>,
}

/// What `init` takes.
#[derive(Debug, Clone, PartialEq)]
pub struct InitArgs {
    /// The folder; the current one where none is given.
    pub folder: Option<PathBuf>,
    /// `--source`.
    pub source: Option<Locale>,
    /// `--targets`.
    pub targets: Vec<Locale>,
    /// `--layout`; recognised where none is given.
    pub layout: Option<Layout>,
    /// `--name`.
    pub name: Option<String>,
}

/// What `adopt` takes.
#[derive(Debug, Clone, PartialEq)]
pub struct AdoptArgs {
    /// `[LOCALE] [DOC…]`, as typed; whether the first is a locale is for the
    /// project to say.
    pub names: Vec<String>,
    /// `--state`.
    pub state: State,
    /// `--source-at`.
    pub source_at: Option<String>,
    /// `--dry-run`.
    pub dry_run: bool,
    /// `--format`, `-o`.
    pub output: Output,
}

/// What `status` takes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StatusArgs {
    /// `[LOCALE] [DOC…]`, as typed.
    pub names: Vec<String>,
    /// `--list`.
    pub list: bool,
    /// `--only`: names of statuses, each one of `table::STATUSES`; empty for all.
    pub only: Vec<String>,
    /// `--format`, `-o`.
    pub output: Output,
}

/// What `diff` takes.
#[derive(Debug, Clone, PartialEq)]
pub struct DiffArgs {
    /// `[LOCALE] [PASSAGE…]`, as typed.
    pub names: Vec<String>,
    /// `--all`.
    pub all: bool,
    /// `--from`.
    pub from: Option<String>,
    /// `--to`; never without `from`.
    pub to: Option<String>,
    /// `--format`, `-o`.
    pub output: Output,
}

/// Which passages `confirm` agrees to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// Those that are named.
    Named,
    /// `--edited` or `--cosmetic`, or both, in the documents that are named.
    Found {
        /// `--edited`.
        edited: bool,
        /// `--cosmetic`.
        cosmetic: bool,
        /// `--since`; never without `edited`.
        since: Option<String>,
    },
    /// `--all`, in the documents that are named.
    All,
}

/// What `confirm` takes.
#[derive(Debug, Clone, PartialEq)]
pub struct ConfirmArgs {
    /// `[LOCALE] [PASSAGE…]`, or `[LOCALE] [DOC…]` where the scope is not
    /// `Named`; as typed.
    pub names: Vec<String>,
    /// Which passages.
    pub scope: Scope,
    /// `--state`; `translated` is for the command to suppose.
    pub state: Option<State>,
    /// `--origin`.
    pub origin: Option<Side>,
    /// `--alone`; only with `Named`.
    pub alone: bool,
    /// `--dry-run`.
    pub dry_run: bool,
}

/// What `reopen` takes.
#[derive(Debug, Clone, PartialEq)]
pub struct ReopenArgs {
    /// `[LOCALE] PASSAGE…`, as typed.
    pub names: Vec<String>,
    /// `--dry-run`.
    pub dry_run: bool,
}

/// What `check` takes.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckArgs {
    /// `[LOCALE] [DOC…]`, as typed.
    pub names: Vec<String>,
    /// `--strict`.
    pub strict: bool,
    /// `--since`.
    pub since: Option<String>,
    /// `--baseline`.
    pub baseline: Option<PathBuf>,
    /// `--write-baseline`.
    pub write_baseline: Option<PathBuf>,
    /// `--fix`.
    pub fix: bool,
    /// `--dry-run`; never without `fix`.
    pub dry_run: bool,
    /// `--format`, `-o`.
    pub output: Output,
}

/// What happens to passages that follow a changed original, or are missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Behind {
    /// They are marked.
    #[default]
    Mark,
    /// They are left out.
    Omit,
    /// Nothing is made.
    Fail,
}

/// What `export` takes.
#[derive(Debug, Clone, PartialEq)]
pub struct ExportArgs {
    /// `[LOCALE]`, as typed: the source or a target.
    pub locale: Option<String>,
    /// `--to`: names of formats, of either family.
    pub to: Vec<String>,
    /// `--stale`; bundles only.
    pub behind: Behind,
    /// `--require`; bundles only.
    pub require: Option<State>,
    /// `--only`: names of statuses; exchange files only.
    pub only: Vec<String>,
    /// `--document`: documents, as typed; empty for all.
    pub documents: Vec<String>,
    /// `-o`: a folder.
    pub folder: Option<PathBuf>,
}

/// What `import` takes.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportArgs {
    /// The files.
    pub files: Vec<PathBuf>,
    /// `--theirs`: the translator's text wins where both changed.
    pub theirs: bool,
    /// `--dry-run`.
    pub dry_run: bool,
}

/// What `note` takes.
#[derive(Debug, Clone, PartialEq)]
pub struct NoteArgs {
    /// `[LOCALE] PASSAGE`, as typed.
    pub names: Vec<String>,
    /// The question or remark; with `close`, the one that is closed, or all
    /// where none is given.
    pub text: Option<String>,
    /// `--close`.
    pub close: bool,
}
