//! What a bundle is written into, and what stands in every bundle: what it is,
//! its licence, and whom it owes.

use serde_json::{Value, json};

use super::book::Book;
use crate::config::work::Contributor;
use crate::error::Result;
use crate::l10n::localizer::Localizer;
use crate::l10n::message::Message;
use crate::locale::Locale;

/// Takes the files of a bundle, by path below its folder, in any order.
pub trait Folder: Sync {
    /// Takes one file.
    ///
    /// # Errors
    /// Where it cannot be written.
    fn put(&self, path: &str, bytes: &[u8]) -> Result<()>;
}

/// The font that comes with bundles, and its licence.
pub const FONTS: &[(&str, &[u8])] = &[
    ("Vazirmatn-Regular.woff2", include_bytes!("assets/Vazirmatn-Regular.woff2")),
    ("Vazirmatn-Bold.woff2", include_bytes!("assets/Vazirmatn-Bold.woff2")),
    ("OFL.txt", include_bytes!("assets/OFL.txt")),
];

/// What a bundle has in it beside the text.
#[derive(Debug, Clone, Copy, Default)]
pub struct Holds {
    /// The font.
    pub font: bool,
}

/// Writes `bundle.json`, `ATTRIBUTION.txt` and, where the work has one,
/// `LICENSE.txt`.
///
/// # Errors
/// Where one cannot be written, or the licence cannot be read.
pub fn papers(book: &Book, format: &str, holds: Holds, folder: &dyn Folder) -> Result<()> {
    folder.put("bundle.json", &describe(book, format))?;
    folder.put("ATTRIBUTION.txt", attribution(book, holds).as_bytes())?;
    if let Some(path) = &book.work.licence_file {
        folder.put("LICENSE.txt", &super::book::wanted(book.read, path)?)?;
    }
    Ok(())
}

/// `bundle.json`: what the bundle is, what it was made from, and what is not
/// in it.
fn describe(book: &Book, format: &str) -> Vec<u8> {
    let edition = book.edition;
    let config = &edition.workspace.config;
    let absent: Vec<Value> = edition
        .absent
        .iter()
        .map(|absent| json!({"document": &*absent.document, "id": &*absent.id, "status": absent.status.name()}))
        .collect();
    let mut value = json!({
        "version": 1,
        "format": format,
        "project": config.name,
        "locale": edition.locale.as_str(),
        "source": config.source.locale.as_str(),
        "generator": {"name": "hamgam", "version": env!("CARGO_PKG_VERSION")},
        "made-from": edition.hash(),
        "reviewed": edition.is_reviewed(),
        "passages": edition.counts(),
        "absent": absent,
        "asked": book.asked,
    });
    if let Value::Object(out) = &mut value
        && format == "site"
    {
        let locales: Vec<&str> = edition.workspace.config.locales().map(|locale| locale.locale.as_str()).collect();
        let beside: Vec<&str> = book.beside.iter().filter_map(|&shelf| locales.get(shelf).copied()).collect();
        out.insert("beside".to_owned(), json!(beside));
    }
    if let (Value::Object(out), Value::Object(work)) = (&mut value, work(book)) {
        out.insert("work".to_owned(), Value::Object(work));
    }
    pretty(&value)
}

/// What `[work]` says, and nothing that it does not.
pub fn work(book: &Book) -> Value {
    let work = &book.work;
    let mut out = serde_json::Map::new();
    out.insert("title".into(), json!(book.title()));
    let texts = [
        ("subtitle", &work.subtitle),
        ("description", &work.description),
        ("publisher", &work.publisher),
        ("place", &work.place),
        ("edition", &work.edition),
        ("version", &work.version),
        ("date", &work.date),
        ("licence", &work.licence),
        ("doi", &work.doi),
        ("base-url", &work.base_url),
    ];
    out.extend(texts.into_iter().filter_map(|(key, text)| Some((key.to_owned(), json!(text.as_ref()?)))));
    if let Some((_, Some(url))) = work.licence_name() {
        out.insert("licence-url".into(), json!(url));
    }
    if !work.contributors.is_empty() {
        let people: Vec<Value> =
            work.contributors.iter().map(|one| json!({"name": one.name, "role": one.role})).collect();
        out.insert("contributors".into(), json!(people));
    }
    if !work.subjects.is_empty() {
        out.insert("subjects".into(), json!(work.subjects));
    }
    if !work.isbn.is_empty() {
        out.insert("isbn".into(), json!(work.isbn));
    }
    Value::Object(out)
}

/// Whom the bundle owes what.
fn attribution(book: &Book, holds: Holds) -> String {
    let (words, edition) = (&book.words, book.edition);
    let source = &edition.workspace.config.source.locale;
    let mut lines = vec![book.title()];
    lines.extend(book.work.subtitle.clone());
    lines.push(String::new());
    let people = credits(&book.work.contributors, words);
    if people.is_empty() {
        lines.push(words.text("attribution-none"));
    }
    lines.extend(people);
    let language = language(words, edition.locale);
    lines.push(if edition.shelf == 0 {
        words.say(&Message::new("attribution-original").with("language", language))
    } else {
        let source = self::language(words, source);
        words.say(&Message::new("attribution-translation").with("language", language).with("source", source))
    });
    let other = |leaf: &super::edition::Leaf| !leaf.alone && leaf.original != (edition.shelf == 0);
    if edition.leaves().any(other) {
        lines.push(words.text("attribution-mixed"));
    }
    lines.push(match book.work.licence_name() {
        Some((name, url)) => {
            let licence = url.map_or(name.clone(), |url| format!("{name}, {url}"));
            words.say(&Message::new("attribution-licence").with("licence", licence))
        }
        None => words.text("attribution-no-licence"),
    });
    lines.push(words.say(&Message::new("attribution-hash").with("hash", edition.hash())));
    if !book.uses.is_empty() {
        lines.push(words.text("attribution-style"));
    }
    if holds.font {
        lines.push(words.text("attribution-font"));
    }
    lines.join("\n") + "\n"
}

/// A language by its name in the words of the edition.
pub fn language(words: &Localizer, locale: &Locale) -> String {
    words.say(&Message::new("language-name").with("locale", locale.as_str()))
}

/// "by …", "translated by …": one line for each role, in the order given.
pub fn credits(people: &[Contributor], words: &Localizer) -> Vec<String> {
    let mut roles: Vec<(Option<&str>, Vec<&str>)> = Vec::new();
    for one in people {
        let role = one.role.as_deref();
        match roles.iter_mut().find(|(known, _)| *known == role) {
            Some((_, names)) => names.push(&one.name),
            None => roles.push((role, vec![&one.name])),
        }
    }
    let comma = if words.direction() == "rtl" { "، " } else { ", " };
    let line = |(role, names): (Option<&str>, Vec<&str>)| {
        let names = names.join(comma);
        let Some(role) = role else { return words.say(&Message::new("role-aut").with("names", names)) };
        match marc(role) {
            "aut" => words.say(&Message::new("role-aut").with("names", names)),
            "edt" => words.say(&Message::new("role-edt").with("names", names)),
            "trl" => words.say(&Message::new("role-trl").with("names", names)),
            "ill" => words.say(&Message::new("role-ill").with("names", names)),
            _ => words.say(&Message::new("role-other").with("role", role).with("names", names)),
        }
    };
    roles.into_iter().map(line).collect()
}

/// What libraries call a role (MARC relators).
pub fn marc(role: &str) -> &'static str {
    match role.trim().to_lowercase().as_str() {
        "aut" | "author" | "authors" | "نویسنده" | "نویسندگان" => "aut",
        "edt" | "editor" | "editors" | "ویراستار" => "edt",
        "trl" | "translator" | "translators" | "مترجم" | "مترجمان" => "trl",
        "ill" | "illustrator" | "تصویرگر" => "ill",
        "com" | "compiler" | "گردآورنده" => "com",
        "pbl" | "publisher" | "ناشر" => "pbl",
        "res" | "researcher" | "پژوهشگر" => "res",
        "rev" | "reviewer" | "بازبین" => "rev",
        _ => "ctb",
    }
}

/// JSON for people too.
pub fn pretty(value: &Value) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(value).expect("a value is JSON");
    bytes.push(b'\n');
    bytes
}
