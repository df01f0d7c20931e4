//! What every page says of its edition: that nobody has reviewed it, what it was
//! translated from, its licence.

use crate::export::book::Book;
use crate::export::escape::{escape, web};
use crate::export::folder::language;
use crate::l10n::message::Message;

/// That no person has reviewed the text, as long as that is so.
pub fn notice(book: &Book) -> String {
    let Some(said) = unreviewed(book) else { return String::new() };
    format!("<aside class=\"notice\" aria-label=\"{}\"><p>{said}</p></aside>\n", book.say("bundle-note"))
}

/// The sentence about it.
pub fn unreviewed(book: &Book) -> Option<String> {
    let edition = book.edition;
    if edition.is_reviewed() {
        return None;
    }
    let some = edition.leaves().any(|leaf| leaf.state >= crate::ledger::agreement::State::Reviewed);
    Some(book.say(if some { "bundle-unreviewed-some" } else { "bundle-unreviewed" }))
}

/// Where the text comes from, its licence, its edition.
pub fn footer(book: &Book) -> String {
    let mut out = String::new();
    let edition = book.edition;
    if edition.shelf > 0 {
        let source = language(&book.words, &edition.workspace.config.source.locale);
        let said = book.tell(&Message::new("bundle-translated").with("language", source));
        out.push_str(&format!("<p>{said} {}</p>\n", book.say("bundle-changes")));
    }
    if let Some((name, url)) = book.work.licence_name() {
        let name = format!("<bdi>{}</bdi>", escape(&name));
        let name = match url.filter(|url| url.starts_with("http")) {
            Some(url) => format!("<a rel=\"license\" href=\"{}\">{name}</a>", escape(&web(&url))),
            None => name,
        };
        let said = book.tell(&Message::new("bundle-licensed").with("licence", "\u{1}"));
        out.push_str(&format!("<p>{}</p>\n", said.replace('\u{fffd}', &name)));
    }
    let line: Vec<String> = [&book.work.publisher, &book.work.edition, &book.work.version, &book.work.date]
        .into_iter()
        .flatten()
        .map(|text| format!("<bdi>{}</bdi>", escape(&book.script.digits(text))))
        .collect();
    if !line.is_empty() {
        out.push_str(&format!("<p>{}</p>\n", line.join(" · ")));
    }
    out
}
