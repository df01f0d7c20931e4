//! What a command that writes has done, and how to take it back.

use crate::bitext::row::Row;
use crate::l10n::localizer::Localizer;
use crate::l10n::message::{Message, plain};
use crate::ledger::agreement::Side;
use crate::workspace::{Bitext, Workspace};

/// An edited passage that `confirm` left out, and why.
#[derive(Debug)]
pub struct Left<'a> {
    /// Its bitext.
    pub bitext: &'a Bitext,
    /// Its row.
    pub row: &'a Row,
    /// Why it was left out.
    pub reason: Message,
}

/// How many lines a list may have before it is cut.
const MOST_LINES: usize = 40;

/// What `adopt` paired: counts, and in a dry run every pair with its score.
pub fn adopted(workspace: &Workspace, rows: &[(&Bitext, usize)], dry_run: bool, words: &Localizer) -> String {
    let mut out = String::new();
    let all = || rows.iter().map(|(bitext, row)| (*bitext, &bitext.rows[*row]));
    let pairs = all().filter(|(_, row)| row.source.is_some() && row.target.is_some()).count();
    if dry_run {
        for (bitext, row) in all() {
            out.push_str(&pair_line(workspace, bitext, row));
        }
    }
    let only =
        |side: Side| all().filter(|(_, row)| row.half(side).is_some() && row.half(side.other()).is_none()).count();
    let id = if dry_run { "adopt-would-pair" } else { "adopt-paired" };
    line(&mut out, words, Message::new(id).with("count", pairs));
    for (id, count) in [("adopt-only-source", only(Side::Source)), ("adopt-only-target", only(Side::Target))] {
        if count > 0 {
            line(&mut out, words, Message::new(id).with("count", count));
        }
    }
    let next = if dry_run { "adopt-next-run" } else { "adopt-next" };
    line(&mut out, words, Message::new(next));
    out
}

/// `content/en/order.md:12  content/fa/order.md:11  0.97`, `–` for a side that
/// is not there.
fn pair_line(workspace: &Workspace, bitext: &Bitext, row: &Row) -> String {
    let side = |side: Side| match (workspace.document(bitext, row, side), workspace.lines(bitext, row, side)) {
        (Some(document), Some((line, _))) => format!("{}:{line}", document.path),
        _ => "–".to_owned(),
    };
    let score = if row.source.is_some() && row.target.is_some() { format!("{:.2}", row.score) } else { "–".into() };
    format!("{score:>4}  {}  {}\n", side(Side::Source), side(Side::Target))
}

/// What `confirm` agreed to, what it left out and why, and how to take it back.
pub fn confirmed(
    rows: &[(&Bitext, &Row)],
    left: &[Left],
    written: &[&str],
    dry_run: bool,
    words: &Localizer,
) -> String {
    let mut out = addresses(rows, words);
    let id = if dry_run { "confirm-would" } else { "confirm-done" };
    line(&mut out, words, Message::new(id).with("count", rows.len()));
    if !left.is_empty() {
        line(&mut out, words, Message::new("confirm-left").with("count", left.len()));
        for left in left {
            out.push_str(&format!("  {} {}\n", address(left.bitext, left.row), words.line(&words.say(&left.reason))));
        }
    }
    if !dry_run && !rows.is_empty() {
        take_back(&mut out, written, words);
        line(&mut out, words, Message::new("confirm-withdraw"));
    }
    out
}

/// What `reopen` took trust from.
pub fn reopened(rows: &[(&Bitext, &Row)], written: &[&str], dry_run: bool, words: &Localizer) -> String {
    let mut out = addresses(rows, words);
    let id = if dry_run { "reopen-would" } else { "reopen-done" };
    line(&mut out, words, Message::new(id).with("count", rows.len()));
    if !dry_run && !rows.is_empty() {
        take_back(&mut out, written, words);
    }
    out
}

/// How to go back with git, where the project is in it (`written` names the
/// ledgers). That takes back what else was not committed in them, too.
fn take_back(out: &mut String, written: &[&str], words: &Localizer) {
    if written.is_empty() {
        return;
    }
    let command = plain(format!("git restore {}", paths(written)));
    line(out, words, Message::new("confirm-take-back").with("command", command));
}

/// Few paths by name, many by their folder.
fn paths(written: &[&str]) -> String {
    if written.len() <= 3 {
        return written.join(" ");
    }
    let mut common = written[0].rsplit_once('/').map_or("", |(folder, _)| folder);
    while !common.is_empty() && !written.iter().all(|path| path.starts_with(common)) {
        common = common.rsplit_once('/').map_or("", |(folder, _)| folder);
    }
    if common.is_empty() { written.join(" ") } else { common.to_owned() }
}

fn addresses(rows: &[(&Bitext, &Row)], words: &Localizer) -> String {
    let mut out: String =
        rows.iter().take(MOST_LINES).map(|(bitext, row)| format!("  {}\n", address(bitext, row))).collect();
    if rows.len() > MOST_LINES {
        line(&mut out, words, Message::new("list-more").with("count", rows.len() - MOST_LINES));
    }
    out
}

fn address(bitext: &Bitext, row: &Row) -> String {
    format!("{} {}#{}", bitext.locale, row.document, row.id)
}

fn line(out: &mut String, words: &Localizer, message: Message) {
    let said = words.say(&message);
    out.push_str(&words.line(&said));
    out.push('\n');
}
