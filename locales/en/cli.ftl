### The command line and its help.
###
### What is typed (commands, options, choices) is never translated.

## Headings and labels of the help

help-usage = Usage:
help-commands = Commands:
help-arguments = Arguments:
help-options = Options:
help-global = With every command:
help-examples = Examples:
help-choices = one of:
help-more = `hamgam COMMAND --help` says more about a command.

## What options and positionals take

value-options = OPTIONS
value-command = COMMAND
value-locale = LOCALE
value-locales = LOCALE,…
value-document = DOC
value-passage = PASSAGE
value-folder = DIR
value-file = FILE
value-revision = REV
value-when = WHEN
value-layout = LAYOUT
value-name = NAME
value-state = STATE
value-side = SIDE
value-list = LIST
value-format = FORMAT
value-shell = SHELL
value-rule = RULE

## Options of every command

option-project = Start from this folder instead of the current one
option-ui = The language hamgam speaks to you: `en`, `fa`, …
option-color = When to use colour
option-quiet = Nothing but results and errors
option-help = Show this help
option-version = Show the version

## Arguments

argument-locale = The language to look at; may be left out where there is only one
argument-document = Documents, by their path in any language; all of them if none is named
argument-passage = Passages, as `document#id` or `path:line`; all that need work if none is named
argument-confirm-passage = Passages, as `document#id` or `path:line`; documents after `--edited`, `--cosmetic` and `--all`
argument-reopen-passage = Passages, as `document#id` or `path:line`
argument-folder = The folder of the project; the current one if none is named
argument-shell = The shell to complete for

## Options of several commands

option-dry-run = Show what would happen, and write nothing
option-format = How the result is written
option-output = Write the result to a file
option-state = How far the texts are trusted

## hamgam

command-hamgam = Keeps the language versions of long reference works in step
command-hamgam-more =
    hamgam compares the documents of a work, passage by passage, with what was agreed about them before. It shows which translations fell behind and what changed, and keeps the agreements as plain text beside the work.

    Without a command it shows the status.

## init

command-init = Make a project, in an empty folder or around the documents that are there
command-init-more = hamgam recognises common layouts and writes `hamgam.toml` for them. It moves nothing and overwrites nothing, and says what to do next.
command-init-examples =
    hamgam init
    hamgam init works --source en --targets fa,ckb
option-source = The language of the originals
option-targets = The languages of the translations, with commas between them
option-layout = Where the files are, if hamgam should not find out itself
option-name = A short name for the project
choice-layout-plain = content/en/order.md and content/fa/order.md
choice-layout-vitepress = docs/order.md and docs/fa/order.md
choice-layout-docusaurus = docs/order.md and i18n/fa/…/current/order.md
choice-layout-hugo = content/en/order.md and content/fa/order.md, with Hugo's _index.md
choice-layout-hugo-suffix = content/order.md and content/order.fa.md
choice-layout-mkdocs = docs/order.md and docs/order.fa.md

## adopt

command-adopt = Take in translations that are there already
command-adopt-more =
    hamgam pairs every document with its translation, passage with passage, and opens their ledgers. Your texts stay as they are, and so does everything that has been agreed already.

    The pairs are a proposal: they count as unconfirmed until someone has looked at them. If your team vouches for the translations, say so with `--state translated`.
command-adopt-examples =
    hamgam adopt fa --dry-run
    hamgam adopt fa --source-at v1.0
option-adopt-state = How far the translations are trusted as they are
option-source-at = Pair with the originals as they were at this git revision
choice-state-initial = nobody vouches for it yet
choice-state-translated = a translator vouches for it
choice-state-reviewed = a second person has read it
choice-state-final = finished

## status

command-status = Show where each document stands
command-status-more = For every document: how many passages are in step, how many are not and why, and how many words are left. It never fails because something is behind.
command-status-examples =
    hamgam status fa
    hamgam status fa --list --only stale,diverged
    hamgam status --format html -o status.html
option-list = List the passages, the most urgent first
option-only = Only passages with one of these statuses, with commas between them
choice-only-current = both sides as agreed
choice-only-stale = the original changed since then
choice-only-ahead = the translation changed since then
choice-only-diverged = both changed since then
choice-only-missing = not translated yet
choice-only-extra = in the translation only
choice-only-unconfirmed = paired, but never agreed

## diff

command-diff = Show what changed in the passages that need work
command-diff-more = For each passage: the original then and now, word by word, with the translation as it stands today. With `--from`, two editions of one language are compared instead.
command-diff-examples =
    hamgam diff fa
    hamgam diff fa order.md#order-k7f2
    hamgam diff en --from v1.0 --to v2.0
option-diff-all = Passages that are not translated yet as well
option-from = Compare with the edition at this git revision
option-to = The later edition; the files as they are now if it is left out

## confirm

command-confirm = Agree that original and translation say the same
command-confirm-more =
    Both sides count as they stand now, whichever of them changed. Look at the texts first, for instance with `hamgam diff`.

    Take passages by name, or take the ones hamgam finds: `--edited`, `--cosmetic` or `--all`.
command-confirm-examples =
    hamgam confirm fa order.md#order-k7f2
    hamgam confirm fa content/fa/order.md:12
    hamgam confirm fa --edited --since main
option-edited = Every passage whose translation was changed or added since its agreement and whose numbers and citations match
option-since = With `--edited`: only what changed since this git revision
option-cosmetic = Every passage in which only emphasis, punctuation or link targets changed
option-confirm-all = Every passage that has both sides, whatever changed
option-origin = Which side is the original from now on
option-alone = It stands in one language on purpose
choice-origin-source = the language of the originals leads
choice-origin-target = the translation is the original here

## reopen

command-reopen = Take back the agreement about passages
command-reopen-more = The texts stay as they are; the passages count as unconfirmed again.
command-reopen-examples =
    hamgam reopen fa order.md#order-k7f2

## check

command-check = Check that the languages are in step and cite the same sources
command-check-more = Every fault is one finding with its line. The exit code is 1 if a finding of level error stands; warnings and notes fail nothing unless you ask for it with `--strict`.
command-check-examples =
    hamgam check
    hamgam check fa order.md --strict
    hamgam check --since main
    hamgam check --format github --since HEAD^1
    hamgam check --fix --dry-run
option-check-since = Let only count what was not there yet at this git revision
option-baseline = Let only count what this file does not list
option-write-baseline = List in this file what is found now, for `--baseline`
option-fix = Mend what can be mended safely: forms of letters, signs and spaces, never a word, a citation, a link or code
option-check-dry-run = With `--fix`: show the changes as a patch, and write nothing
option-strict = Warnings count as errors, and nothing may be behind, missing or unconfirmed

## explain

command-explain = Explain what a rule reports, or open a guide
command-explain-more = Why the rule is there, what is wrong, what is right, and what to do about it. A guide tells how something is done: `exchange` about translators' own tools, `team` about many people on one work, `ci` about gates for changes. Without a name: all rules with their levels, and the guides.
command-explain-examples =
    hamgam explain missing-citation
    hamgam explain exchange
    hamgam explain
argument-rule = The rule or the guide, by its name; all of them if none is named

## completions and man

command-completions = Print the completions for a shell
command-completions-more = Where your shell looks for them is in its own documentation.
command-completions-examples =
    hamgam completions bash > ~/.local/share/bash-completion/completions/hamgam
    hamgam completions fish > ~/.config/fish/completions/hamgam.fish
command-man = Print the man page
command-man-more = The page is in English and covers all commands.
command-man-examples =
    hamgam man > hamgam.1
