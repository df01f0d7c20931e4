//! The parts that both pages are made of. Whatever is written here is escaped.

use std::fmt::Write;

use crate::bitext::row::{Row, Status};
use crate::l10n::localizer::Localizer;
use crate::locale::Locale;
use crate::report::counts::Counts;
use crate::report::overview::{Step, URGENCY};
use crate::report::phrases::{count_of, standing};
use crate::report::pieces::{Way, pieces, visible};
use crate::text::diff::{Op, Run};

const STYLE: &str = include_str!("../view.css");

/// Text with nothing in it that HTML would take for its own.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if c.is_control() && !matches!(c, '\n' | '\t') => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

/// A whole page in the language of the interface.
pub fn page(project: &str, heading: &str, body: &str, words: &Localizer) -> String {
    let (project, heading) = (escape(project), escape(heading));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{heading} · {project}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#passages\">{skip}</a>\n\
         <header class=\"top\">\n<p class=\"project\"><bdi>{project}</bdi></p>\n<h1>{heading}</h1>\n</header>\n\
         <main>\n{body}</main>\n</body>\n</html>\n",
        language = escape(&words.language().to_string()),
        direction = words.direction(),
        skip = escape(&words.text("view-skip")),
    )
}

/// An address, a path or a command: always from left to right.
pub fn code(class: &str, text: &str) -> String {
    format!("<code class=\"{class}\" dir=\"ltr\">{}</code>", escape(text))
}

/// `lang` and `dir` of a locale.
pub fn language(locale: &Locale) -> String {
    format!("lang=\"{}\" dir=\"{}\"", escape(&locale.id().to_string()), locale.direction())
}

/// A text with its changes marked, what runs the other way set apart.
pub fn runs(runs: &[Run], way: Way) -> String {
    let mut out = String::new();
    let mut island = None;
    for piece in pieces(runs, way) {
        if piece.island != island {
            out.push_str(if island.is_some() { "</bdi>" } else { "" });
            if piece.island.is_some() {
                let _ = write!(out, "<bdi dir=\"{}\">", way.of_islands());
            }
            island = piece.island;
        }
        let tag = match piece.op {
            Op::Equal => {
                out.push_str(&escape(&visible(piece.text, false)));
                continue;
            }
            Op::Delete => "del",
            Op::Insert => "ins",
        };
        // A space at the end is no part of the mark.
        let (text, space) = piece.text.split_at(piece.text.trim_end_matches(' ').len());
        let text = escape(&visible(if text.is_empty() { space } else { text }, true));
        let space = if text.trim().is_empty() { "" } else { space };
        let _ = write!(out, "<{tag}>{text}</{tag}>{space}");
    }
    out.push_str(if island.is_some() { "</bdi>" } else { "" });
    out
}

/// A passage's text as a block of its language; code stays code.
pub fn block(class: &str, of: &[Run], locale: &Locale, is_code: bool) -> String {
    if is_code {
        let language = escape(&locale.id().to_string());
        return format!("<pre class=\"{class}\" lang=\"{language}\" dir=\"ltr\">{}</pre>\n", runs(of, Way::Code));
    }
    format!("<p class=\"{class}\" {}>{}</p>\n", language(locale), runs(of, Way::of(locale, false)))
}

/// Status, change and flags, each in a badge.
pub fn badges(row: &Row, words: &Localizer) -> String {
    let mut out = format!("<ul class=\"badges {}\">", row.status.name());
    for word in standing(words, row) {
        let _ = write!(out, "<li>{}</li>", escape(&word));
    }
    out + "</ul>\n"
}

/// A bar of all statuses. It repeats what stands beside it in words.
pub fn bar(counts: &Counts) -> String {
    let mut out = String::from("<span class=\"bar\" aria-hidden=\"true\">");
    for status in by_progress().filter(|&status| counts.status(status) > 0) {
        let _ = write!(out, "<i class=\"{}\" style=\"flex-grow:{}\"></i>", status.name(), counts.status(status));
    }
    out + "</span>"
}

/// The statuses that are not zero, in words, each with the colour of its bar.
pub fn legend(counts: &Counts, words: &Localizer) -> String {
    let mut out = String::from("<ul class=\"legend\">");
    for status in by_progress().filter(|&status| counts.status(status) > 0) {
        let said = escape(&count_of(words, status, counts.status(status)));
        let _ = write!(out, "<li class=\"{}\">{said}</li>", status.name());
    }
    out + "</ul>\n"
}

/// From what is done to what is not begun.
fn by_progress() -> impl Iterator<Item = Status> {
    let last = |status: &Status| matches!(status, Status::Current | Status::Missing);
    let between = URGENCY.into_iter().filter(move |status| !last(status));
    std::iter::once(Status::Current).chain(between).chain([Status::Missing])
}

/// What to do next.
pub fn step(step: &Step, words: &Localizer) -> String {
    let what = if step.what.is_empty() { String::new() } else { format!(" {}", code("command", &step.what)) };
    format!("<p class=\"step\">{}{what}</p>\n", escape(&words.text(step.id)))
}

/// The anchor of a passage, one on its page.
pub fn anchor(locale: &Locale, row: &Row) -> String {
    let safe = |c: char| if c.is_alphanumeric() || "._/-".contains(c) { c } else { '-' };
    format!("{locale}/{}/{}", row.document, row.id).chars().map(safe).collect()
}
