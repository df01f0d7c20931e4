//! `diff` as a page: the original then and now, and the translation beside it.

use std::fmt::Write;

use super::markup::{anchor, badges, bar, block, code, escape, language, legend, page};
use crate::content::passage::Kind;
use crate::l10n::localizer::Localizer;
use crate::ledger::agreement::Side;
use crate::report::changes::Changes;
use crate::report::counts::Counts;
use crate::report::phrases::{address, agreeing, excerpt, locale, note, pair, place, side};
use crate::report::pieces::{runs, whole};
use crate::text::diff::Op;
use crate::workspace::Workspace;

/// Characters of a neighbour that are shown.
const NEIGHBOUR: usize = 160;

/// What changed, passage by passage.
pub fn diff(workspace: &Workspace, changes: &[Changes], words: &Localizer) -> String {
    let words = &words.isolating(false);
    let mut body = String::new();
    if changes.is_empty() {
        let _ = writeln!(body, "<p class=\"step\" id=\"passages\">{}</p>", escape(&words.text("diff-none")));
    }
    for group in changes.chunk_by(|a, b| std::ptr::eq(a.bitext, b.bitext)) {
        summary(&mut body, workspace, group, words);
    }
    if !changes.is_empty() {
        let _ = writeln!(body, "<div id=\"passages\">");
        changes.iter().for_each(|change| passage(&mut body, workspace, change, words));
        let _ = writeln!(body, "</div>");
    }
    page(&workspace.config.name, &words.text("view-diff"), &body, words)
}

/// How many of which status, and a list of the passages.
fn summary(body: &mut String, workspace: &Workspace, changes: &[Changes], words: &Localizer) {
    let bitext = changes[0].bitext;
    let counts = Counts::of(workspace, bitext, changes.iter().map(|change| change.row));
    let _ = writeln!(body, "<section class=\"summary\">\n<h2>{}</h2>", escape(&pair(workspace, bitext, words)));
    let _ = writeln!(body, "{}\n{}", bar(&counts), legend(&counts, words));
    if changes.len() > 1 {
        let _ = writeln!(body, "<nav aria-label=\"{}\"><ol class=\"contents\">", escape(&words.text("view-contents")));
        for change in changes {
            let _ = writeln!(
                body,
                "<li class=\"{}\"><a href=\"#{}\">{}</a></li>",
                change.row.status.name(),
                escape(&anchor(&bitext.locale, change.row)),
                code("address", &address(change.row))
            );
        }
        let _ = writeln!(body, "</ol></nav>");
    }
    let _ = writeln!(body, "</section>");
}

fn passage(body: &mut String, workspace: &Workspace, change: &Changes, words: &Localizer) {
    let (row, id) = (change.row, escape(&anchor(&change.bitext.locale, change.row)));
    let _ = writeln!(body, "<article id=\"{id}\" class=\"passage {}\">\n<header>", row.status.name());
    let _ = writeln!(body, "<h3><a href=\"#{id}\">{}</a></h3>\n{}", code("address", &address(row)), badges(row, words));
    if !change.headings.is_empty() {
        let of = if row.source.is_some() { Side::Source } else { Side::Target };
        let locale = locale(workspace, change.bitext, of);
        let (language, direction) = (language(locale), locale.direction());
        let path: Vec<String> = change
            .headings
            .iter()
            .map(|heading| format!("<bdi dir=\"{direction}\">{}</bdi>", escape(heading)))
            .collect();
        let _ = writeln!(body, "<p class=\"headings\"><bdi {language}>{}</bdi></p>", path.join(" <span>›</span> "));
    }
    for text in &change.notes {
        let _ = writeln!(body, "<p class=\"marker\"><bdi>{}</bdi></p>", escape(&note(words, text)));
    }
    let _ = writeln!(body, "</header>\n<div class=\"sides\">");
    let (above, below) = (change.before.as_ref(), change.after.as_ref());
    half(body, workspace, change, row.origin, (above.map(|t| &t.0), below.map(|t| &t.0)), words);
    half(body, workspace, change, row.origin.other(), (above.map(|t| &t.1), below.map(|t| &t.1)), words);
    let (id, command) = agreeing(change.bitext, row);
    let said = escape(&words.text(id));
    let _ = writeln!(body, "</div>\n<footer>{said} {}</footer>\n</article>", code("command", &command));
}

/// One side: the passage between its neighbours, and as it was agreed.
fn half(
    body: &mut String,
    workspace: &Workspace,
    change: &Changes,
    of: Side,
    (above, below): (Option<&String>, Option<&String>),
    words: &Localizer,
) {
    let locale = locale(workspace, change.bitext, of);
    let label = escape(&side(workspace, change.bitext, change.row, of, words));
    let place = place(workspace, change.bitext, change.row, of);
    let place = place.map(|place| code("place", &place)).unwrap_or_default();
    let _ = writeln!(body, "<section class=\"side\">\n<h4>{label} {place}</h4>");
    let neighbour = |text: Option<&String>| {
        let text = text.filter(|text| !text.trim().is_empty());
        text.map(|text| block("neighbour", &whole(&excerpt(text, NEIGHBOUR)), locale, false)).unwrap_or_default()
    };
    body.push_str(&neighbour(above));
    let is_code = change.row.kind == Kind::Code;
    match runs(change, of) {
        Ok(runs) => {
            body.push_str(&block("text", &runs, locale, is_code));
            if runs.iter().any(|run| run.op != Op::Equal) {
                then(body, change, of, &block("text", &whole(&old(change, of)), locale, is_code), words);
            }
        }
        Err(absence) => drop(writeln!(body, "<p class=\"absent\">{}</p>", escape(&words.text(absence)))),
    }
    body.push_str(&neighbour(below));
    let _ = writeln!(body, "</section>");
}

fn old(change: &Changes, of: Side) -> String {
    let old = if of == change.row.origin { &change.old } else { &change.old_following };
    old.clone().unwrap_or_default()
}

/// The old text by itself, for those who would rather read than compare.
fn then(body: &mut String, change: &Changes, of: Side, block: &str, words: &Localizer) {
    let gone = change.row.half(of).is_none();
    if !gone {
        let said = escape(&words.text("view-then"));
        let _ = writeln!(body, "<details class=\"then\"><summary>{said}</summary>\n{block}</details>");
    }
}
