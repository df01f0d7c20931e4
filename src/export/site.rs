//! `site`: a page a document, with contents and references. Pages need no
//! script and fetch nothing from elsewhere; anchors are the ids of passages.

use std::collections::HashSet;

use minijinja::{Environment, UndefinedBehavior};
use rayon::prelude::*;
use serde_json::{Value, json};

use super::book::{Book, Setting, title};
use super::escape::{address, escape, id};
use super::folder::{FONTS, Folder, credits, language};
use super::images::Images;
use super::isolate::isolate;
use super::links::{Links, relative};
use super::render::{Rendered, render};
use crate::content::passage::Kind;
use crate::error::{Error, Result};
use crate::l10n::message::Message;
use crate::ledger::agreement::Side;
use crate::locale::Locale;

/// The page that all others are poured into; a project may have its own.
pub const PAGE: &str = include_str!("assets/page.html");
/// The sheet of styles; a project may have its own.
pub const SHEET: &str = include_str!("assets/book.css");

/// Writes the bundle; says which images were left out.
///
/// # Errors
/// Where it cannot be written, or a template is none.
pub fn write(book: &Book, folder: &dyn Folder) -> Result<Vec<(String, super::images::Refused)>> {
    let edition = book.edition;
    let (links, images) = (Links::new(edition, ".html"), Images::new(book.read));
    let page = template(book, "page.html", PAGE)?;
    let shell = Shell::new(&page)?;
    // References are on a page of their own: how far up it is depends on the page.
    let depths: Vec<usize> = links.pages.iter().map(|page| page.matches('/').count()).collect();
    let deepest = depths.iter().copied().max().unwrap_or(0);
    let mut cites = Vec::new();
    let mut lists = Vec::new();
    for depth in 0..=deepest {
        let list = format!("{}references.html", "../".repeat(depth));
        cites.push(if depths.contains(&depth) || depth == 0 { Some(book.cites(&list)) } else { None });
        lists.push(list);
    }
    (0..edition.chapters.len()).into_par_iter().try_for_each(|at| {
        let cites = cites[depths[at]].as_ref().expect("set for every depth that there is");
        let setting = Setting { book, cites, links: &links, images: &images, xml: false, capture: false, side: "" };
        let rendered = render(&setting, at);
        let html = shell.pour(&chapter(book, &links, at, rendered))?;
        folder.put(&links.pages[at], html.as_bytes())
    })?;
    let front = front(book, &links, &images);
    folder.put("index.html", shell.pour(&front)?.as_bytes())?;
    if let Some(cites) = cites.first().and_then(Option::as_ref).filter(|cites| !cites.references.is_empty()) {
        folder.put("references.html", shell.pour(&references(book, &links, cites))?.as_bytes())?;
    }
    assets(book, images, folder)
}

/// Writes what the pages need beside themselves: style, fonts, images. What
/// was refused of the images is handed back.
///
/// # Errors
/// Where a file cannot be written.
pub fn assets(book: &Book, images: Images, folder: &dyn Folder) -> Result<Vec<(String, super::images::Refused)>> {
    folder.put("assets/book.css", template(book, "book.css", SHEET)?.as_bytes())?;
    for (name, bytes) in FONTS {
        folder.put(&format!("assets/fonts/{name}"), bytes)?;
    }
    let (found, refused) = images.finish();
    for image in found {
        folder.put(&image.path, &image.bytes)?;
    }
    Ok(refused)
}

/// A template: the project's own, where it has one.
///
/// # Errors
/// Where it has one that cannot be read.
pub fn template(book: &Book, name: &str, usual: &str) -> Result<String> {
    let Some(own) = &book.work.templates else { return Ok(usual.to_owned()) };
    let path = format!("{}/{name}", own.trim_end_matches('/'));
    match (book.read)(&path) {
        Ok(bytes) => String::from_utf8(bytes).map_err(|error| {
            Error::new(Message::new("error-template"))
                .at(&book.edition.workspace.config.root.join(&path))
                .because(error)
        }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(usual.to_owned()),
        Err(error) => Err(Error::io("error-cannot-read", &book.edition.workspace.config.root.join(&path), &error)),
    }
}

/// What is poured into a page. All of it is HTML already.
#[derive(Debug, Default)]
pub struct Poured {
    /// What kind of page it is, as a class.
    pub kind: &'static str,
    /// `lang` of the page.
    pub lang: String,
    /// `dir` of the page.
    pub dir: &'static str,
    /// Its title.
    pub title: String,
    /// What machines read of it.
    pub meta: String,
    /// The way up to the folder of the bundle.
    pub base: String,
    /// "To the text".
    pub skip: String,
    /// The title of the work.
    pub work: String,
    /// The same in other languages.
    pub languages: String,
    /// What readers must know.
    pub notice: String,
    /// The text.
    pub body: String,
    /// To the pages before and behind.
    pub around: String,
    /// Licence and edition.
    pub footer: String,
}

/// The page that all others are poured into.
pub struct Shell<'t> {
    environment: Environment<'t>,
}

impl<'t> Shell<'t> {
    /// Reads the template.
    ///
    /// # Errors
    /// Where it is none.
    pub fn new(page: &'t str) -> Result<Shell<'t>> {
        let mut environment = Environment::new();
        environment.set_auto_escape_callback(|_| minijinja::AutoEscape::None);
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.add_template("page.html", page).map_err(broken)?;
        Ok(Shell { environment })
    }

    /// A whole page.
    ///
    /// # Errors
    /// Where the template wants what there is not.
    pub fn pour(&self, of: &Poured) -> Result<String> {
        let page = self.environment.get_template("page.html").map_err(broken)?;
        let pairs = [
            ("kind", of.kind),
            ("lang", &of.lang),
            ("dir", of.dir),
            ("title", &of.title),
            ("meta", &of.meta),
            ("base", &of.base),
            ("skip", &of.skip),
            ("work", &of.work),
            ("languages", &of.languages),
            ("notice", &of.notice),
            ("body", &of.body),
            ("around", &of.around),
            ("footer", &of.footer),
        ];
        page.render(minijinja::Value::from_pairs(pairs)).map(|page| page + "\n").map_err(broken)
    }
}

fn broken(error: minijinja::Error) -> Error {
    Error::new(Message::new("error-template")).because(error)
}

/// What all pages of a book share.
pub fn common(book: &Book, page: &str, kind: &'static str, heading: &str) -> Poured {
    let work = book.title();
    let title = if heading.is_empty() {
        escape(&work).into_owned()
    } else {
        format!("{} · {}", escape(heading), escape(&work))
    };
    Poured {
        kind,
        lang: escape(&book.edition.locale.id().to_string()).into_owned(),
        dir: book.edition.locale.direction(),
        title,
        base: "../".repeat(page.matches('/').count()),
        skip: book.say("bundle-skip"),
        work: isolate(&escape(&work), book.edition.locale.is_rtl()),
        notice: notice(book),
        footer: footer(book),
        ..Poured::default()
    }
}

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

fn footer(book: &Book) -> String {
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
            Some(url) => format!("<a rel=\"license\" href=\"{}\">{name}</a>", escape(&super::escape::web(&url))),
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

fn chapter(book: &Book, links: &Links, at: usize, rendered: Rendered) -> Poured {
    let edition = book.edition;
    let of = &edition.chapters[at];
    let page = &links.pages[at];
    let heading = title(of);
    let mut poured = common(book, page, "chapter", &heading);
    poured.meta = meta(book, links, Some(at));
    poured.languages =
        languages(book, page, |other| edition.workspace.shelves[other].find(&of.document.name).map(|_| page.clone()));
    poured.around = around(book, links, at);
    let mut body = rendered.header;
    body.push_str(&rendered.body);
    body.push_str(&rendered.notes);
    poured.body = pinned(book, &body, &counterparts(book, page, &of.document.name));
    poured
}

/// The same page in another language: its passages and how a link to one looks.
struct Counterpart {
    passages: HashSet<String>,
    open: String,
    close: String,
}

/// The pages beside this one, with the passages that stand on both.
fn counterparts(book: &Book, page: &str, document: &str) -> Vec<Counterpart> {
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
fn pinned(book: &Book, body: &str, beside: &[Counterpart]) -> String {
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

/// To the pages before and behind.
fn around(book: &Book, links: &Links, at: usize) -> String {
    let link = |other: usize, class: &str, id: &str| {
        let heading = isolate(&escape(&title(&book.edition.chapters[other])), book.edition.locale.is_rtl());
        let to = relative(&links.pages[at], &links.pages[other]);
        format!(
            "<a class=\"{class}\" rel=\"{class}\" href=\"{}\"><small>{}</small>{heading}</a>\n",
            address(&to),
            book.say(id)
        )
    };
    let mut out = String::new();
    if let Some(before) = at.checked_sub(1) {
        out.push_str(&link(before, "prev", "bundle-previous"));
    }
    if at + 1 < links.pages.len() {
        out.push_str(&link(at + 1, "next", "bundle-next"));
    }
    if out.is_empty() {
        return out;
    }
    format!("<nav class=\"around\" aria-label=\"{}\">\n{out}</nav>\n", book.say("bundle-contents"))
}

/// The same page in the languages that stand beside this one.
fn languages(book: &Book, page: &str, has: impl Fn(usize) -> Option<String>) -> String {
    let up = "../".repeat(page.matches('/').count() + 2);
    let mut out = String::new();
    for &other in &book.beside {
        let locale = locale_of(book, other);
        let Some(there) = has(other) else { continue };
        let own = crate::l10n::localizer::Localizer::new(&[locale.id().clone()], false);
        let name = language(&own, locale);
        let (lang, dir) = (escape(&locale.id().to_string()).into_owned(), locale.direction());
        out.push_str(&format!(
            "<li><a href=\"{up}{}/site/{}\" hreflang=\"{lang}\" lang=\"{lang}\" dir=\"{dir}\">{}</a></li>\n",
            address(locale.as_str()),
            address(&there),
            escape(&name)
        ));
    }
    if out.is_empty() {
        return out;
    }
    format!("<nav aria-label=\"{}\"><ul class=\"languages\">\n{out}</ul></nav>\n", book.say("bundle-languages"))
}

fn locale_of<'b>(book: &'b Book, shelf: usize) -> &'b Locale {
    match shelf.checked_sub(1) {
        None => &book.edition.workspace.config.source.locale,
        Some(at) => &book.edition.workspace.bitexts[at].locale,
    }
}

/// What Zotero, search engines and libraries read.
fn meta(book: &Book, links: &Links, at: Option<usize>) -> String {
    let (work, edition) = (&book.work, book.edition);
    let lang = edition.locale.id().to_string();
    let mut out = String::new();
    let mut name = |key: &str, value: &str| {
        out.push_str(&format!("<meta name=\"{key}\" content=\"{}\">\n", escape(value)));
    };
    let heading = at.map_or_else(|| book.title(), |at| title(&edition.chapters[at]));
    let described = at.and_then(|at| description(book, at)).or_else(|| work.description.clone());
    if let Some(text) = &described {
        name("description", text);
    }
    name("citation_title", &heading);
    name("DC.title", &heading);
    if at.is_some() {
        name("citation_book_title", &book.title());
        name("DC.relation.isPartOf", &book.title());
    }
    name("citation_language", &lang);
    name("DC.language", &lang);
    for one in &work.contributors {
        let role = one.role.as_deref().map_or("aut", super::folder::marc);
        match role {
            "aut" => {
                name("citation_author", &one.name);
                name("DC.creator", &one.name);
            }
            "edt" => {
                name("citation_editor", &one.name);
                name("DC.contributor", &one.name);
            }
            _ => name("DC.contributor", &one.name),
        }
    }
    let pairs: [(&[&str], &Option<String>); 3] = [
        (&["citation_publisher", "DC.publisher"], &work.publisher),
        (&["citation_publication_date", "DC.date"], &work.date),
        (&["citation_doi"], &work.doi),
    ];
    for (keys, value) in pairs {
        for key in keys.iter().filter(|_| value.is_some()) {
            name(key, value.as_deref().unwrap_or_default());
        }
    }
    for isbn in work.isbn.values() {
        name("citation_isbn", isbn);
    }
    for subject in &work.subjects {
        name("citation_keywords", subject);
        name("DC.subject", subject);
    }
    if let Some((licence, url)) = work.licence_name() {
        name("DC.rights", &url.unwrap_or(licence));
    }
    out.push_str(&alternates(book, links, at));
    let data = schema_org(book, links, at, &heading, described);
    let data = data.to_string().replace('<', "\\u003c");
    out.push_str(&format!("<script type=\"application/ld+json\">{data}</script>\n"));
    out
}

fn description(book: &Book, at: usize) -> Option<String> {
    let chapter = &book.edition.chapters[at];
    let mut passages = chapter.document.passages.iter().enumerate();
    let found = passages.find(|(at, passage)| passage.kind == Kind::Description && chapter.leaves[*at].kept);
    found.map(|(at, _)| chapter.document.text(at).to_owned())
}

/// The address of a page of a language, where one is set.
fn absolute(book: &Book, shelf: usize, page: &str) -> Option<String> {
    let base = book.edition.workspace.config.work.base_url.as_ref()?;
    let page = if page == "index.html" { "" } else { page };
    Some(format!("{base}/{}/site/{}", address(locale_of(book, shelf).as_str()), address(page)))
}

/// The same page in all languages, for search engines: only with addresses that
/// hold everywhere.
fn alternates(book: &Book, links: &Links, at: Option<usize>) -> String {
    let workspace = book.edition.workspace;
    let page = at.map_or("index.html", |at| &links.pages[at]);
    let Some(own) = absolute(book, book.edition.shelf, page) else { return String::new() };
    let mut out = format!("<link rel=\"canonical\" href=\"{}\">\n", escape(&own));
    for shelf in 0..workspace.shelves.len() {
        let there =
            at.is_none_or(|at| workspace.shelves[shelf].find(&book.edition.chapters[at].document.name).is_some());
        if let Some(url) = absolute(book, shelf, page).filter(|_| there) {
            let lang = locale_of(book, shelf).id().to_string();
            out.push_str(&format!(
                "<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">\n",
                escape(&lang),
                escape(&url)
            ));
            if shelf == 0 {
                out.push_str(&format!("<link rel=\"alternate\" hreflang=\"x-default\" href=\"{}\">\n", escape(&url)));
            }
        }
    }
    out
}

fn schema_org(book: &Book, links: &Links, at: Option<usize>, heading: &str, described: Option<String>) -> Value {
    let (work, edition) = (&book.work, book.edition);
    let lang = |shelf: usize| locale_of(book, shelf).id().to_string();
    let mut out = json!({
        "@context": "https://schema.org",
        "@type": if at.is_some() { "Chapter" } else { "Book" },
        "name": heading,
        "inLanguage": lang(edition.shelf),
    });
    let mut set = |key: &str, value: Option<Value>| {
        if let (Some(value), Value::Object(out)) = (value, &mut out) {
            out.insert(key.to_owned(), value);
        }
    };
    let page = at.map_or("index.html", |at| &links.pages[at]);
    set("description", described.map(Value::String));
    set("url", absolute(book, edition.shelf, page).map(Value::String));
    set("isPartOf", at.map(|_| json!({"@type": "Book", "name": book.title()})));
    set("license", work.licence_name().map(|(name, url)| json!(url.unwrap_or(name))));
    set("publisher", work.publisher.as_ref().map(|name| json!({"@type": "Organization", "name": name})));
    set("datePublished", work.date.as_ref().map(|date| json!(date)));
    let people = |wanted: &str| {
        let of =
            work.contributors.iter().filter(|one| one.role.as_deref().map_or("aut", super::folder::marc) == wanted);
        let names: Vec<Value> = of.map(|one| json!({"@type": "Thing", "name": one.name})).collect();
        (!names.is_empty()).then(|| json!(names))
    };
    set("author", people("aut"));
    set("editor", people("edt"));
    set("translator", people("trl"));
    let other = |shelf: usize| {
        let mut thing = json!({"@type": if at.is_some() { "Chapter" } else { "Book" }, "inLanguage": lang(shelf)});
        if let (Some(url), Value::Object(thing)) = (absolute(book, shelf, page), &mut thing) {
            thing.insert("@id".to_owned(), json!(url));
        }
        thing
    };
    let has = |shelf: usize| {
        at.is_none_or(|at| edition.workspace.shelves[shelf].find(&edition.chapters[at].document.name).is_some())
    };
    if edition.shelf > 0 {
        set("translationOfWork", has(0).then(|| other(0)));
    } else {
        let others: Vec<Value> = (1..edition.workspace.shelves.len()).filter(|at| has(*at)).map(other).collect();
        set("workTranslation", (!others.is_empty()).then(|| json!(others)));
    }
    out
}

/// Title page and contents.
fn front(book: &Book, links: &Links, images: &Images) -> Poured {
    let rtl = book.edition.locale.is_rtl();
    let mut poured = common(book, "index.html", "cover", "");
    poured.meta = meta(book, links, None);
    poured.languages = languages(book, "index.html", |_| Some("index.html".to_owned()));
    let mut body = format!("<h1>{}</h1>\n", isolate(&escape(&book.title()), rtl));
    let mut line = |class: &str, text: &str| {
        body.push_str(&format!("<p class=\"{class}\">{}</p>\n", isolate(&escape(text), rtl)));
    };
    if let Some(subtitle) = &book.work.subtitle {
        line("subtitle", subtitle);
    }
    for credit in credits(&book.work.contributors, &book.words) {
        line("by", &credit);
    }
    if let Some(description) = &book.work.description {
        line("lead", description);
    }
    if let Some((path, _)) = book.work.cover.as_ref().and_then(|cover| images.get(cover).ok()) {
        body.push_str(&format!("<img class=\"front\" src=\"{path}\" alt=\"{}\">\n", book.say("bundle-cover")));
    }
    body.push_str(&format!(
        "<nav aria-labelledby=\"_contents\">\n<h2 id=\"_contents\">{}</h2>\n",
        book.say("bundle-contents")
    ));
    body.push_str(&contents(book, links));
    body.push_str("</nav>\n");
    body.push_str(&about(book));
    poured.body = body;
    poured
}

fn contents(book: &Book, links: &Links) -> String {
    let rtl = book.edition.locale.is_rtl();
    let mut out = String::from("<ol class=\"contents\">\n");
    for (at, chapter) in book.edition.chapters.iter().enumerate() {
        out.push_str(&format!(
            "<li><a href=\"{}\">{}</a>",
            address(&links.pages[at]),
            isolate(&escape(&title(chapter)), rtl)
        ));
        if let Some(text) = description(book, at) {
            out.push_str(&format!("<p>{}</p>", isolate(&escape(&text), rtl)));
        }
        out.push_str("</li>\n");
    }
    if !book.uses.is_empty() {
        out.push_str(&format!("<li><a href=\"references.html\">{}</a></li>\n", book.say("bundle-references")));
    }
    out + "</ol>\n"
}

/// What is known of the edition, as a list.
pub fn about(book: &Book) -> String {
    let work = &book.work;
    let mut rows: Vec<(&str, String)> = Vec::new();
    let texts = [
        ("bundle-publisher", &work.publisher),
        ("bundle-place", &work.place),
        ("bundle-edition", &work.edition),
        ("bundle-version", &work.version),
        ("bundle-date", &work.date),
        ("bundle-doi", &work.doi),
    ];
    rows.extend(
        texts.into_iter().filter_map(|(id, text)| Some((id, format!("<bdi>{}</bdi>", escape(text.as_ref()?))))),
    );
    rows.extend(work.isbn.values().map(|isbn| ("bundle-isbn", format!("<bdi dir=\"ltr\">{}</bdi>", escape(isbn)))));
    let hash = book.edition.hash();
    rows.push(("bundle-made-from", format!("<code dir=\"ltr\">{}</code>", &hash[..16])));
    let mut out = format!(
        "<section aria-labelledby=\"_about\">\n<h2 id=\"_about\">{}</h2>\n<dl class=\"about\">\n",
        book.say("bundle-about")
    );
    for (id, value) in rows {
        out.push_str(&format!("<dt>{}</dt><dd>{value}</dd>\n", book.say(id)));
    }
    out + "</dl>\n</section>\n"
}

/// Passages that a reference names where it is cited.
const USES: usize = 24;

fn references(book: &Book, links: &Links, cites: &super::cite::Cites) -> Poured {
    let mut poured = common(book, "references.html", "list", &book.words.text("bundle-references"));
    poured.languages = languages(book, "references.html", |_| Some("references.html".to_owned()));
    let mut body = format!("<h1>{}</h1>\n<ul class=\"references\">\n", book.say("bundle-references"));
    for reference in &cites.references {
        let lang = reference.lang.as_ref().map(|lang| format!(" lang=\"{}\"", escape(lang))).unwrap_or_default();
        body.push_str(&format!(
            "<li id=\"ref-{}\"{lang} dir=\"{}\">{}",
            escape(&id(&reference.key)),
            reference.dir,
            reference.html
        ));
        body.push_str(&uses(book, links, &reference.key));
        body.push_str("</li>\n");
    }
    poured.body = body + "</ul>\n";
    poured
}

/// Where a source is cited: links back.
fn uses(book: &Book, links: &Links, key: &str) -> String {
    let Some(uses) = book.uses.get(key).filter(|uses| !uses.is_empty()) else { return String::new() };
    let link = |(number, (at, own)): (usize, &(usize, String))| {
        let said = format!("{} {}", escape(&title(&book.edition.chapters[*at])), book.script.number(number + 1));
        let number = book.script.number(number + 1);
        format!("<a href=\"{}#{}\" aria-label=\"{said}\">{number}</a>", address(&links.pages[*at]), address(own))
    };
    let shown: Vec<String> = uses.iter().take(USES).enumerate().map(link).collect();
    let more = if uses.len() > USES { " …" } else { "" };
    format!(
        " <span class=\"uses\" {}>{}: {}{more}</span>",
        book.language(),
        book.say("bundle-cited-in"),
        shown.join(book.script.comma())
    )
}
