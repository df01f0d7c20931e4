//! What changed between two editions of one language, for an errata list.

use serde_json::{Value, json};

use super::changes::runs;
use super::html::markup::{block, escape};
use crate::bitext::edition::Edit;
use crate::l10n::localizer::Localizer;
use crate::l10n::message::Message;
use crate::locale::Locale;
use crate::status::change;
use crate::terminal::{BAD, GOOD, Terminal};
use crate::text::diff::{Op, Run};

/// `diff --from REV --format json`.
pub fn json(edits: &[Edit], locale: &Locale) -> String {
    let passages: Vec<Value> = edits
        .iter()
        .map(|edit| {
            let kind = edit.old.as_deref().zip(edit.new.as_deref()).map(|(old, new)| change(old, new).name());
            json!({"document": edit.document, "id": edit.id, "locale": locale.as_str(), "status": status(edit), "change": kind,
                "old": edit.old, "new": edit.new, "path": edit.place.0, "line": edit.place.1,
                "words": runs(edit.old.as_deref(), edit.new.as_deref())})
        })
        .collect();
    json!({"version": 1, "passages": passages}).to_string()
}

fn status(edit: &Edit) -> &'static str {
    match (&edit.old, &edit.new) {
        (None, _) => "new",
        (_, None) => "gone",
        (Some(old), Some(new)) if edit.moved && old == new => "moved",
        _ => "changed",
    }
}

/// `diff --from REV`: passage by passage, what was taken out and put in.
pub fn human(edits: &[Edit], words: &Localizer, terminal: &Terminal) -> String {
    let heading = words.say(&Message::new("editions-heading").with("count", edits.len()));
    let mut out = format!("{}\n", words.line(&heading));
    for edit in edits {
        let kind = words.text(&format!("edition-{}", status(edit)));
        let address = format!("{}#{}  {}:{}", edit.document, edit.id, edit.place.0, edit.place.1);
        let marked: String =
            runs(edit.old.as_deref(), edit.new.as_deref()).iter().map(|run| mark(run, terminal)).collect();
        out.push_str(&format!("\n{address}\n{}\n    {}\n", words.line(&kind), words.isolated(&marked)));
    }
    out
}

/// Changes are marked by more than colour.
fn mark(run: &Run, terminal: &Terminal) -> String {
    match (run.op, terminal.color) {
        (Op::Equal, _) => run.text.clone(),
        (Op::Delete, false) => format!("[-{}-]", run.text),
        (Op::Insert, false) => format!("{{+{}+}}", run.text),
        (Op::Delete, true) => terminal.paint(BAD.strikethrough(), &run.text),
        (Op::Insert, true) => terminal.paint(GOOD.underline(), &run.text),
    }
}

/// `diff --from REV --format markdown`.
pub fn markdown(edits: &[Edit], locale: &Locale, words: &Localizer) -> String {
    let mut out = format!("## {}\n", words.say(&Message::new("editions-heading").with("count", edits.len())));
    for edit in edits {
        out.push_str(&format!(
            "\n### `{}#{}` · {}\n\n",
            edit.document,
            edit.id,
            words.text(&format!("edition-{}", status(edit)))
        ));
        out.push_str(&format!("<div lang=\"{locale}\" dir=\"{}\">\n\n", locale.direction()));
        out.push_str(&tagged(edit));
        out.push_str("\n\n</div>\n");
    }
    out
}

/// `diff --from REV --format html`: one page.
pub fn html(edits: &[Edit], locale: &Locale, words: &Localizer) -> String {
    let heading = words.say(&Message::new("editions-heading").with("count", edits.len()));
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\" dir=\"{}\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\n<title>{heading}</title>\n<style>{}</style></head>\n<body><main>\n<h1>{heading}</h1>\n",
        words.language(),
        words.direction(),
        include_str!("editions.css"),
    );
    for edit in edits {
        out.push_str(&format!(
            "<section id=\"{id}\"><h2><code dir=\"ltr\">{}#{id}</code> <small>{}</small></h2>\n",
            escape(&edit.document),
            words.text(&format!("edition-{}", status(edit))),
            id = escape(&edit.id)
        ));
        let runs = runs(edit.old.as_deref(), edit.new.as_deref());
        out.push_str(&block("passage", &runs, locale, false));
        out.push_str("</section>\n");
    }
    out.push_str("</main></body></html>\n");
    out
}

/// The runs of an edit in HTML's own words for them, which Markdown takes.
fn tagged(edit: &Edit) -> String {
    let runs = runs(edit.old.as_deref(), edit.new.as_deref());
    let tag = |run: &Run| match (run.op, escape(&run.text)) {
        (Op::Equal, text) => text,
        (Op::Delete, text) => format!("<del>{text}</del>"),
        (Op::Insert, text) => format!("<ins>{text}</ins>"),
    };
    runs.iter().map(tag).collect()
}
