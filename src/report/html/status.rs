//! `status` as a page: how far each language is, its documents, and the passages
//! that need work.

use std::collections::HashMap;
use std::fmt::Write;

use super::markup::{anchor, badges, bar, block, code, escape, legend, page, step};
use crate::bitext::row::{Row, Status};
use crate::content::passage::Kind;
use crate::l10n::localizer::Localizer;
use crate::report::counts::Counts;
use crate::report::overview::{Overview, behind, is_open, nothing, overviews};
use crate::report::phrases::{address, bare, count, count_of, excerpt, locale, note, pair, place, share, side_to_read};
use crate::report::pieces::whole;
use crate::workspace::{Bitext, Workspace};

/// Passages of a document up to which they lie open.
const OPEN: usize = 12;
/// Characters of a passage that are shown.
const EXCERPT: usize = 220;

/// Where the documents of some rows stand, and those of the rows that need
/// work.
pub fn status(workspace: &Workspace, rows: &[(&Bitext, usize)], words: &Localizer) -> String {
    let words = &words.isolating(false);
    let mut body = String::new();
    if rows.is_empty() {
        body.push_str(&step(&nothing(workspace), words));
    }
    let overviews = overviews(workspace, rows);
    for overview in &overviews {
        summary(&mut body, workspace, overview, words);
    }
    let _ = writeln!(body, "<div id=\"passages\">");
    for overview in &overviews {
        passages(&mut body, workspace, overview, words);
    }
    let _ = writeln!(body, "</div>");
    page(&workspace.config.name, &words.text("view-status"), &body, words)
}

fn summary(body: &mut String, workspace: &Workspace, overview: &Overview, words: &Localizer) {
    let total = &overview.total;
    let _ = writeln!(body, "<section class=\"summary\">");
    let pair = escape(&pair(workspace, overview.bitext, words));
    let _ = writeln!(body, "<h2>{pair}</h2>\n{}\n{}", bar(total), legend(total, words));
    for (id, number) in
        [("markers-citation", total.citation_needed), ("markers-page", total.page_needed), ("notes-open", total.notes)]
    {
        if number > 0 {
            let _ = writeln!(body, "<p class=\"marker\">{}</p>", escape(&count(words, id, number)));
        }
    }
    body.push_str(&step(&overview.next, words));
    table(body, overview, words);
    let _ = writeln!(body, "</section>");
}

fn table(body: &mut String, overview: &Overview, words: &Localizer) {
    let _ = writeln!(body, "<table>\n<thead><tr>");
    for column in ["column-document", "column-progress", "column-words", "column-rest"] {
        let _ = write!(body, "<th scope=\"col\">{}</th>", escape(&words.text(column)));
    }
    let _ = writeln!(body, "</tr></thead>\n<tbody>");
    for (name, counts) in &overview.documents {
        line(body, &code("name", &bare(name)), counts, words);
    }
    let _ = writeln!(body, "</tbody>");
    if overview.documents.len() > 1 {
        let _ = writeln!(body, "<tfoot>");
        line(body, &escape(&words.text("view-total")), &overview.total, words);
        let _ = writeln!(body, "</tfoot>");
    }
    let _ = writeln!(body, "</table>");
}

fn line(body: &mut String, name: &str, counts: &Counts, words: &Localizer) {
    let share = escape(&share(words, counts.status(Status::Current), counts.total()));
    let left = counts.words - counts.words_current;
    let left = if left > 0 { escape(&count(words, "words-left", left)) } else { String::new() };
    let rest: Vec<String> = behind(counts)
        .map(|(status, number)| {
            format!("<li class=\"{}\">{}</li>", status.name(), escape(&count_of(words, status, number)))
        })
        .collect();
    let _ = writeln!(
        body,
        "<tr><th scope=\"row\">{name}</th><td class=\"far\">{}<span>{share}</span></td><td class=\"left\">{left}</td>\
         <td><ul class=\"legend\">{}</ul></td></tr>",
        bar(counts),
        rest.join("")
    );
}

/// The rows that need work, below the names of their documents.
fn passages(body: &mut String, workspace: &Workspace, overview: &Overview, words: &Localizer) {
    let mut rows: HashMap<&str, Vec<&Row>> = HashMap::new();
    for row in overview.rows.iter().filter(|row| is_open(workspace, overview.bitext, row)) {
        rows.entry(&row.document).or_default().push(row);
    }
    for (name, _) in &overview.documents {
        let Some(rows) = rows.get(name) else { continue };
        let open = if rows.len() <= OPEN { " open" } else { "" };
        let number = escape(&count(words, "view-passages", rows.len() as u64));
        let _ = writeln!(
            body,
            "<details class=\"group\"{open}>\n<summary>{} <span>{number}</span></summary>\n<ol class=\"list\">",
            code("name", &bare(name))
        );
        rows.iter().for_each(|row| passage(body, workspace, overview.bitext, row, words));
        let _ = writeln!(body, "</ol>\n</details>");
    }
}

fn passage(body: &mut String, workspace: &Workspace, bitext: &Bitext, row: &Row, words: &Localizer) {
    let side = side_to_read(row);
    let place = place(workspace, bitext, row, side).unwrap_or_default();
    let text = excerpt(&workspace.text(bitext, row, side).unwrap_or_default(), EXCERPT);
    let said = |text: &String| format!("<p class=\"marker\"><bdi>{}</bdi></p>", escape(&note(words, text)));
    let _ = writeln!(
        body,
        "<li id=\"{}\" class=\"{}\">\n<p class=\"where\">{} {}</p>\n{}{}{}</li>",
        escape(&anchor(&bitext.locale, row)),
        row.status.name(),
        code("address", &address(row)),
        code("place", &place),
        badges(row, words),
        workspace.notes(bitext, row).map(said).collect::<String>(),
        block("text", &whole(&text), locale(workspace, bitext, side), row.kind == Kind::Code)
    );
}
