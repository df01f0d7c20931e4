//! A visible link to every passage, and to the same one in other languages.

use std::collections::HashSet;

use super::locale_of;
use crate::export::book::Book;
use crate::export::escape::{address, escape, id};
use crate::export::folder::language;
use crate::l10n::message::Message;
use crate::ledger::agreement::Side;

/// The same page in another language: its passages and how a link to one looks.
pub struct Counterpart {
    passages: HashSet<String>,
    open: String,
    close: String,
}

/// The pages beside this one, with the passages that stand on both.
pub fn counterparts(book: &Book, page: &str, document: &str) -> Vec<Counterpart> {
    let up = "../".repeat(page.matches('/').count() + 2);
    let of = |&other: &usize| {
        let locale = locale_of(book, other);
        let lang = escape(&locale.id().to_string()).into_owned();
        let name = language(&book.words, locale);
        let label = book.tell(&Message::new("bundle-in-language").with("language", name));
        let open = format!(
            "<a class=\"pin other\" hreflang=\"{lang}\" href=\"{up}{}/site/{}#",
            address(locale.as_str()),
            address(page)
        );
        Counterpart {
            passages: shared(book, other, document),
            open,
            close: format!("\" aria-label=\"{label}\">{lang}</a>"),
        }
    };
    book.beside.iter().map(of).collect()
}

/// Ids of the passages of a document that stand in this language and another.
fn shared(book: &Book, other: usize, document: &str) -> HashSet<String> {
    let workspace = book.edition.workspace;
    let here = |shelf: usize| -> HashSet<String> {
        let side = if shelf == 0 { Side::Source } else { Side::Target };
        let bitexts = if shelf == 0 { &workspace.bitexts[..] } else { &workspace.bitexts[shelf - 1..shelf] };
        let rows = bitexts.iter().flat_map(|bitext| &bitext.rows);
        let rows = rows.filter(|row| *row.document == *document && row.half(side).is_some());
        rows.map(|row| id(&row.id).into_owned()).collect()
    };
    let own = here(book.edition.shelf);
    here(other).into_iter().filter(|passage| own.contains(passage)).collect()
}

/// A visible link to every passage, and to the same one in other languages.
pub fn pinned(book: &Book, body: &str, beside: &[Counterpart]) -> String {
    let label = book.say("bundle-permalink");
    let mut out = String::with_capacity(body.len() + body.len() / 4);
    let mut rest = body;
    while let Some(at) = next_passage(rest) {
        let (tag, own, end) = at;
        let close = match tag {
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => format!("</{tag}>"),
            "tr" => "</td>".to_owned(),
            _ => {
                out.push_str(&rest[..end]);
                rest = &rest[end..];
                continue;
            }
        };
        let (before, after) = rest.split_at(end);
        out.push_str(before);
        let stop = if tag == "tr" { row_end(after) } else { after.find(&close) };
        let stop = stop.unwrap_or(0);
        out.push_str(&after[..stop]);
        let address = address(own);
        out.push_str(&format!(" <a class=\"pin\" href=\"#{address}\" aria-label=\"{label}\">¶</a>"));
        for other in beside.iter().filter(|other| other.passages.contains(own)) {
            out.push_str(&format!(" {}{address}{}", other.open, other.close));
        }
        rest = &after[stop..];
    }
    out.push_str(rest);
    out
}

/// The next tag with the id of a passage: its name, the id, where it ends.
fn next_passage(html: &str) -> Option<(&str, &str, usize)> {
    let mut from = 0;
    while let Some(at) = html[from..].find(" id=\"").map(|at| from + at) {
        let open = html[..at].rfind('<')?;
        let tag = &html[open + 1..at];
        let value = &html[at + 5..];
        let own = &value[..value.find('"')?];
        let end = at + html[at..].find('>')? + 1;
        if !tag.contains([' ', '>', '/']) && !own.starts_with('_') {
            return Some((tag, own, end));
        }
        from = end;
    }
    None
}

/// Where the last cell of the row that goes on here ends.
fn row_end(html: &str) -> Option<usize> {
    let row = html.find("</tr>")?;
    html[..row].rfind("</t")
}
