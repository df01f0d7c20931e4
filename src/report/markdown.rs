//! Results as GitHub-flavoured Markdown, for a comment on a pull request.
//!
//! The texts are shown as they are written, so everything in them is escaped;
//! `@hrw2022` in a comment would else call a person of that name.

use std::fmt::Write;

use super::changes::Changes;
use super::counts::Counts;
use super::overview::{Overview, Step, behind, is_open, nothing, overviews};
use super::phrases::{address, agreeing, bare, count, count_of, excerpt, locale, note, pair, place, share};
use super::phrases::{side, side_to_read, standing};
use super::pieces::{Way, pieces, runs, visible, whole};
use crate::bitext::row::{Row, Status};
use crate::l10n::localizer::Localizer;
use crate::ledger::agreement::Side;
use crate::locale::Locale;
use crate::text::diff::{Op, Run};
use crate::workspace::{Bitext, Workspace};

/// Passages up to which all lie open.
const OPEN: usize = 5;
/// Characters of a passage in a list.
const EXCERPT: usize = 120;

/// Where the documents of some rows stand, and those of the rows that need
/// work.
pub fn status(workspace: &Workspace, rows: &[(&Bitext, usize)], words: &Localizer) -> String {
    let words = &words.isolating(false);
    let mut text = opening(words);
    if rows.is_empty() {
        text.push_str(&step(&nothing(workspace), words));
    }
    for overview in overviews(workspace, rows) {
        let _ = writeln!(text, "### {}\n", escape(&pair(workspace, overview.bitext, words)));
        table(&mut text, &overview, words);
        let total = &overview.total;
        for (id, number) in [
            ("markers-citation", total.citation_needed),
            ("markers-page", total.page_needed),
            ("notes-open", total.notes),
        ] {
            if number > 0 {
                let _ = writeln!(text, "{}\n", escape(&count(words, id, number)));
            }
        }
        list(&mut text, workspace, &overview, words);
        let _ = writeln!(text, "{}", step(&overview.next, words));
    }
    text + closing(words)
}

/// What changed, passage by passage.
pub fn diff(workspace: &Workspace, changes: &[Changes], words: &Localizer) -> String {
    let words = &words.isolating(false);
    let mut text = opening(words);
    if changes.is_empty() {
        let _ = writeln!(text, "{}\n", escape(&words.text("diff-none")));
    }
    for change in changes {
        let standing = standing(words, change.row).join(" · ");
        if changes.len() > OPEN {
            let address = html(&address(change.row));
            let _ = writeln!(text, "<details>\n<summary><code>{address}</code> {}</summary>\n", html(&standing));
        } else {
            let _ = writeln!(text, "#### {}\n\n{}\n", code(&address(change.row)), escape(&standing));
        }
        passage(&mut text, workspace, change, words);
        text.push_str(if changes.len() > OPEN { "</details>\n\n" } else { "" });
    }
    text + closing(words)
}

fn table(text: &mut String, overview: &Overview, words: &Localizer) {
    let columns = ["column-document", "column-progress", "column-words", "column-rest"];
    let _ = writeln!(text, "| {} |", columns.map(|id| escape(&words.text(id))).join(" | "));
    let _ = writeln!(text, "| --- | --- | --- | --- |");
    for (name, counts) in &overview.documents {
        line(text, &code(&bare(name)), counts, words);
    }
    if overview.documents.len() > 1 {
        line(text, &format!("**{}**", escape(&words.text("view-total"))), &overview.total, words);
    }
    text.push('\n');
}

fn line(text: &mut String, name: &str, counts: &Counts, words: &Localizer) {
    let left = words.number((counts.words - counts.words_current) as i64);
    let rest: Vec<String> = behind(counts).map(|(status, number)| count_of(words, status, number)).collect();
    let share = share(words, counts.status(Status::Current), counts.total());
    let name = name.replace('|', "\\|");
    let _ = writeln!(text, "| {name} | {} | {left} | {} |", escape(&share), escape(&rest.join(" · ")));
}

fn list(text: &mut String, workspace: &Workspace, overview: &Overview, words: &Localizer) {
    let open = |row: &&Row| is_open(workspace, overview.bitext, row);
    let rows: Vec<&Row> = overview.rows.iter().copied().filter(open).collect();
    if rows.is_empty() {
        return;
    }
    let number = html(&count(words, "view-passages", rows.len() as u64));
    let _ = writeln!(text, "<details>\n<summary>{number}</summary>\n");
    for row in rows {
        let side = side_to_read(row);
        let place = place(workspace, overview.bitext, row, side).unwrap_or_default();
        let standing = escape(&standing(words, row).join(" · "));
        let _ = writeln!(text, "{} · {standing} · {}\n", code(&address(row)), code(&place));
        for said in workspace.notes(overview.bitext, row) {
            let _ = writeln!(text, "{}\n", escape(&note(words, said)));
        }
        let shown = excerpt(&workspace.text(overview.bitext, row, side).unwrap_or_default(), EXCERPT);
        text.push_str(&block(&whole(&shown), locale(workspace, overview.bitext, side)));
    }
    let _ = writeln!(text, "</details>\n");
}

fn passage(text: &mut String, workspace: &Workspace, change: &Changes, words: &Localizer) {
    if !change.headings.is_empty() {
        let of = if change.row.source.is_some() { Side::Source } else { Side::Target };
        text.push_str(&block(&whole(&change.headings.join(" › ")), locale(workspace, change.bitext, of)));
    }
    for text_of in &change.notes {
        let _ = writeln!(text, "{}\n", escape(&note(words, text_of)));
    }
    for of in [change.row.origin, change.row.origin.other()] {
        let label = escape(&side(workspace, change.bitext, change.row, of, words));
        let place = place(workspace, change.bitext, change.row, of);
        let place = place.map(|place| format!(" · {}", code(&place))).unwrap_or_default();
        let _ = writeln!(text, "**{label}**{place}\n");
        match runs(change, of) {
            Ok(runs) => text.push_str(&block(&runs, locale(workspace, change.bitext, of))),
            Err(absence) => drop(writeln!(text, "{}\n", escape(&words.text(absence)))),
        }
    }
    let (id, command) = agreeing(change.bitext, change.row);
    let _ = writeln!(text, "{}\n\n```\n{command}\n```\n", escape(&words.text(id)));
}

fn step(step: &Step, words: &Localizer) -> String {
    let what = if step.what.is_empty() { String::new() } else { format!(" {}", code(&step.what)) };
    format!("{}{what}\n", escape(&words.text(step.id)))
}

/// The interface may run from right to left.
fn opening(words: &Localizer) -> String {
    if words.direction() == "rtl" {
        format!("<div dir=\"rtl\" lang=\"{}\">\n\n", words.language())
    } else {
        String::new()
    }
}

fn closing(words: &Localizer) -> &'static str {
    if words.direction() == "rtl" { "\n</div>\n" } else { "" }
}

/// A text in its language, with its changes marked.
fn block(runs: &[Run], locale: &Locale) -> String {
    let language = html(&locale.id().to_string());
    format!(
        "<div dir=\"{}\" lang=\"{language}\">\n\n{}\n\n</div>\n\n",
        locale.direction(),
        inline(runs, Way::of(locale, false))
    )
}

fn inline(runs: &[Run], way: Way) -> String {
    let (mut out, mut island) = (String::new(), None);
    for piece in pieces(runs, way) {
        if piece.island != island {
            out.push_str(if island.is_some() { "</span>" } else { "" });
            if piece.island.is_some() {
                let _ = write!(out, "<span dir=\"{}\">", way.of_islands());
            }
            island = piece.island;
        }
        let text = visible(piece.text, piece.op != Op::Equal);
        out.push_str(&match piece.op {
            Op::Equal => escape(&text),
            Op::Delete => marked(&text, "~~", "del"),
            Op::Insert => marked(&text, "**", "strong"),
        });
    }
    out.push_str(if island.is_some() { "</span>" } else { "" });
    out
}

/// A changed text between marks, its outer spaces outside. Where Markdown would
/// not see the mark, beside punctuation, the tag says the same.
fn marked(text: &str, mark: &str, tag: &str) -> String {
    let inner = text.trim();
    let Some(at) = text.find(inner).filter(|_| !inner.is_empty()) else { return escape(text) };
    let (before, after) = (escape(&text[..at]), escape(&text[at + inner.len()..]));
    let plain = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let seen = plain(inner.chars().next()) && plain(inner.chars().next_back());
    let inner = escape(inner);
    if seen { format!("{before}{mark}{inner}{mark}{after}") } else { format!("{before}<{tag}>{inner}</{tag}>{after}") }
}

/// Text with nothing in it that Markdown or a forge would take for its own.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = 'x';
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let opens = out.len() < 10 && out.bytes().all(|b| b.is_ascii_digit());
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\n' => out.push_str("<br>"),
            ' ' if matches!(before, ' ' | '\n') => out.push_str("&nbsp;"),
            // A mention or a reference to an issue is one word.
            '@' | '#' => drop(write!(out, "{c}<!-- -->")),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' => out.extend(['\\', c]),
            // A list, or an address that would become a link.
            '-' | '+' | '=' if out.is_empty() => out.extend(['\\', c]),
            '.' | ')' if opens || out.ends_with("www") => out.extend(['\\', c]),
            ':' if rest.as_str().starts_with("//") => out.extend(['\\', c]),
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
        before = c;
    }
    out
}

/// Text inside a tag.
fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A code span, whatever is in it.
pub fn code(text: &str) -> String {
    if text.contains('`') { format!("<code>{}</code>", html(text)) } else { format!("`{text}`") }
}
