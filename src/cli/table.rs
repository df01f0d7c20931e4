//! The commands and what each takes: one plain table. A command is a row here,
//! a variant in `invocation`, and its words in `locales/`:
//!
//! - `command-<command>` in one line, `command-<command>-more` for its own help,
//!   `command-<command>-examples` if there are any;
//! - `option-<name>` or, where a command means it its own way,
//!   `option-<command>-<name>`; positionals likewise, with `argument-`;
//! - `value-<value>` names what an option or a positional takes;
//! - `choice-<option>-<choice>` explains a choice, where it needs explaining.

/// A command.
pub struct Row {
    /// As it is typed.
    pub name: &'static str,
    /// Its positionals, in order.
    pub takes: &'static [Positional],
    /// Its options, in the order of its help.
    pub options: &'static [Opt],
}

/// A positional.
pub struct Positional {
    /// Its name in `argument-<name>` and `value-<name>`.
    pub name: &'static str,
    /// Whether there may be several.
    pub many: bool,
    /// Whether the command is nothing without it.
    pub needed: bool,
}

/// An option.
pub struct Opt {
    /// As it is typed, without `--`.
    pub name: &'static str,
    /// What comes after it.
    pub takes: Takes,
}

/// What comes after an option.
pub enum Takes {
    /// Nothing.
    Nothing,
    /// A word of the kind `value-<name>`.
    Word(&'static str),
    /// A path of the kind `value-<name>`.
    Path(&'static str),
    /// One of these.
    One(&'static str, &'static [&'static str]),
    /// Some of these, with commas.
    Some(&'static str, &'static [&'static str]),
    /// Words of the kind `value-<name>`, with commas.
    Words(&'static str),
}

const fn flag(name: &'static str) -> Opt {
    Opt { name, takes: Takes::Nothing }
}

const fn word(name: &'static str, value: &'static str) -> Opt {
    Opt { name, takes: Takes::Word(value) }
}

const fn one(name: &'static str, value: &'static str, choices: &'static [&'static str]) -> Opt {
    Opt { name, takes: Takes::One(value, choices) }
}

const LOCALE: Positional = Positional { name: "locale", many: false, needed: false };
const DOCUMENTS: Positional = Positional { name: "document", many: true, needed: false };
const PASSAGES: Positional = Positional { name: "passage", many: true, needed: false };
const SHELL: Positional = Positional { name: "shell", many: false, needed: true };

const DRY_RUN: Opt = flag("dry-run");
const OUTPUT: Opt = Opt { name: "output", takes: Takes::Path("file") };
const FORMAT: Opt = one("format", "format", &["human", "json"]);
const PAGE_FORMAT: Opt = one("format", "format", &["human", "json", "markdown", "html"]);
const CHECK_FORMAT: Opt = one("format", "format", &["human", "json", "github", "gitlab", "sarif", "junit"]);

/// The statuses, as `--only` names them.
pub const STATUSES: &[&str] = &["current", "stale", "ahead", "diverged", "missing", "extra", "unconfirmed"];

/// The bundles that `export` makes: one locale made ready to leave.
pub const BUNDLES: &[&str] = &["site", "epub", "parallel", "json", "markdown"];

/// What `export --to` takes: the bundles, then the exchange files.
const TO: &[&str] =
    &["site", "epub", "parallel", "json", "markdown", "po", "xliff", "xliff2", "tmx", "csv", "glossary"];

/// The statuses, and all of them.
const ONLY: &[&str] = &["current", "stale", "ahead", "diverged", "missing", "extra", "unconfirmed", "all"];

/// Options that every command takes, before it or after it.
pub const GLOBAL: &[Opt] = &[
    Opt { name: "project", takes: Takes::Path("folder") },
    word("ui", "locale"),
    one("color", "when", &["auto", "always", "never"]),
    flag("quiet"),
];

/// Every command, in the order of the help.
pub const COMMANDS: &[Row] = &[
    Row {
        name: "init",
        takes: &[Positional { name: "folder", many: false, needed: false }],
        options: &[
            word("source", "locale"),
            Opt { name: "targets", takes: Takes::Words("locales") },
            one("layout", "layout", &["plain", "vitepress", "docusaurus", "hugo", "hugo-suffix", "mkdocs"]),
            word("name", "name"),
        ],
    },
    Row {
        name: "adopt",
        takes: &[LOCALE, DOCUMENTS],
        options: &[
            one("state", "state", &["initial", "translated", "reviewed", "final"]),
            word("source-at", "revision"),
            DRY_RUN,
            FORMAT,
            OUTPUT,
        ],
    },
    Row {
        name: "status",
        takes: &[LOCALE, DOCUMENTS],
        options: &[flag("list"), Opt { name: "only", takes: Takes::Some("list", STATUSES) }, PAGE_FORMAT, OUTPUT],
    },
    Row {
        name: "diff",
        takes: &[LOCALE, PASSAGES],
        options: &[flag("all"), word("from", "revision"), word("to", "revision"), PAGE_FORMAT, OUTPUT],
    },
    Row {
        name: "confirm",
        takes: &[LOCALE, PASSAGES],
        options: &[
            flag("edited"),
            word("since", "revision"),
            flag("cosmetic"),
            flag("all"),
            one("state", "state", &["translated", "reviewed", "final"]),
            one("origin", "side", &["source", "target"]),
            flag("alone"),
            DRY_RUN,
        ],
    },
    Row { name: "reopen", takes: &[LOCALE, PASSAGES], options: &[DRY_RUN] },
    Row {
        name: "check",
        takes: &[LOCALE, DOCUMENTS],
        options: &[
            flag("strict"),
            flag("fix"),
            DRY_RUN,
            word("since", "revision"),
            Opt { name: "baseline", takes: Takes::Path("file") },
            Opt { name: "write-baseline", takes: Takes::Path("file") },
            CHECK_FORMAT,
            OUTPUT,
        ],
    },
    Row { name: "explain", takes: &[Positional { name: "rule", many: false, needed: false }], options: &[] },
    Row {
        name: "export",
        takes: &[LOCALE],
        options: &[
            Opt { name: "to", takes: Takes::Some("formats", TO) },
            one("stale", "how", &["mark", "omit", "fail"]),
            one("require", "state", &["translated", "reviewed", "final"]),
            Opt { name: "only", takes: Takes::Some("list", ONLY) },
            Opt { name: "document", takes: Takes::Words("documents") },
            Opt { name: "output", takes: Takes::Path("folder") },
        ],
    },
    Row {
        name: "import",
        takes: &[Positional { name: "file", many: true, needed: true }],
        options: &[flag("theirs"), DRY_RUN],
    },
    Row {
        name: "note",
        takes: &[LOCALE, Positional { name: "passage", many: true, needed: false }],
        options: &[flag("close")],
    },
    Row { name: "completions", takes: &[SHELL], options: &[] },
    Row { name: "man", takes: &[], options: &[] },
];
