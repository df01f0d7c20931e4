//! Contents and landmarks of a book.

use std::fmt::Write;

use crate::export::book::{Book, title};
use crate::export::escape::{address, escape};
use crate::export::isolate::isolate;
use crate::export::links::Links;
use crate::export::render::Rendered;
use crate::export::tokens::bare;

/// The contents: chapters and what is in them; and where the text begins.
pub fn nav(book: &Book, links: &Links, rendered: &[Rendered], back: &[(&str, &str)]) -> String {
    let rtl = book.edition.locale.is_rtl();
    let contents = book.say("bundle-contents");
    let mut out = format!(
        "<nav epub:type=\"toc\" role=\"doc-toc\" aria-labelledby=\"_toc\">\n<h1 id=\"_toc\">{contents}</h1>\n<ol>\n"
    );
    for (at, of) in rendered.iter().enumerate() {
        let page = address(&links.pages[at]);
        let _ = write!(out, "<li><a href=\"{page}\">{}</a>", isolate(&escape(&title(&book.edition.chapters[at])), rtl));
        let inner: Vec<String> = of
            .headings
            .iter()
            .filter(|(level, _, _)| *level == 2)
            .map(|(_, own, html)| {
                format!("<li><a href=\"{page}#{}\">{}</a></li>", address(own), escape(&bare(&unnoted(html))))
            })
            .collect();
        if !inner.is_empty() {
            let _ = write!(out, "\n<ol>\n{}\n</ol>\n", inner.join("\n"));
        }
        out.push_str("</li>\n");
    }
    for (name, message) in back {
        let _ = writeln!(out, "<li><a href=\"{name}.xhtml\">{}</a></li>", book.say(message));
    }
    out.push_str("</ol>\n</nav>\n");
    let first = links.pages.first().map_or("cover.xhtml", String::as_str);
    let _ = writeln!(
        out,
        "<nav epub:type=\"landmarks\" hidden=\"hidden\" aria-label=\"{contents}\">\n<ol>\n\
         <li><a epub:type=\"toc\" href=\"nav.xhtml\">{contents}</a></li>\n\
         <li><a epub:type=\"bodymatter\" href=\"{}\">{}</a></li>\n</ol>\n</nav>",
        address(first),
        book.say("bundle-skip")
    );
    out
}

/// A heading without the numbers of its notes.
fn unnoted(html: &str) -> String {
    let mut out = html.to_owned();
    while let Some(start) = out.find("<sup class=\"note\">") {
        let end = out[start..].find("</sup>").map_or(out.len(), |end| start + end + 6);
        out.replace_range(start..end, "");
    }
    out
}
