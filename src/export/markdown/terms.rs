//! Citations as Pandoc reads them in a language.

use hayagriva::archive::locales;
use hayagriva::citationberg::TermForm;
use hayagriva::citationberg::taxonomy::{Locator as CslLocator, Term};

use crate::citation::parse::{Citation, Mode};
use crate::export::book::Book;

/// The words that Pandoc takes for locators in a language: those of CSL.
pub struct Terms(Vec<(&'static str, String, String)>);

impl Terms {
    /// Those of the language of an edition.
    pub fn of(book: &Book) -> Terms {
        let language = book.edition.locale.language();
        let files = locales();
        let own = |tag: &str| files.iter().find(|file| file.lang.as_ref().is_some_and(|lang| lang.0 == tag));
        let found = own(&format!("{language}-{}", language.to_uppercase()))
            .or_else(|| {
                files
                    .iter()
                    .find(|file| file.lang.as_ref().is_some_and(|lang| lang.0.starts_with(&format!("{language}-"))))
            })
            .filter(|_| language != "en");
        let mut terms = Vec::new();
        for (label, one, many) in LABELS {
            let name = if *label == "article" { "article-locator" } else { label };
            let locator: Option<CslLocator> = name.parse().ok();
            let of = found.and_then(|file| file.terms.as_ref()).zip(locator).and_then(|(terms, locator)| {
                let short = |form: TermForm| {
                    terms.terms.iter().find(|term| term.name == Term::Locator(locator) && term.form == form)
                };
                short(TermForm::Short).or_else(|| short(TermForm::Long))
            });
            let pair = of.and_then(|term| {
                let one = term.single().filter(|one| !one.is_empty())?;
                Some((one.to_owned(), term.multiple().filter(|many| !many.is_empty()).unwrap_or(one).to_owned()))
            });
            let (one, many) = pair.unwrap_or_else(|| ((*one).to_owned(), (*many).to_owned()));
            terms.push((*label, one, many));
        }
        Terms(terms)
    }

    fn written(&self, citation: &Citation) -> Option<String> {
        let locator = citation.locator.as_ref()?;
        let many = locator.value.contains(['-', ',']);
        let term = self.0.iter().find(|(label, _, _)| *label == locator.label);
        let term = term.map_or(locator.label, |(_, one, several)| if many { several } else { one });
        Some(format!("{term} {}", locator.value.replace(',', ", ")))
    }

    /// A group of citations.
    pub fn group(&self, items: &[Citation]) -> String {
        if let [item] = items
            && item.mode == Mode::InText
        {
            let rest = self.written(item).map(|locator| match item.suffix.as_str() {
                "" => format!(" [{locator}]"),
                suffix => format!(" [{locator}, {suffix}]"),
            });
            return format!("@{}{}", key(&item.key), rest.unwrap_or_default());
        }
        let one = |item: &Citation| {
            let prefix = if item.prefix.is_empty() { String::new() } else { format!("{} ", item.prefix) };
            let sign = if item.mode == Mode::SuppressAuthor { "-@" } else { "@" };
            let rest =
                self.written(item).into_iter().chain(Some(item.suffix.clone()).filter(|suffix| !suffix.is_empty()));
            let rest: String = rest.map(|part| format!(", {part}")).collect();
            format!("{prefix}{sign}{}{rest}", key(&item.key))
        };
        format!("[{}]", items.iter().map(one).collect::<Vec<_>>().join("; "))
    }
}

/// A key as Pandoc reads it, in braces where it must.
fn key(key: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | ':' | '.');
    if key.chars().all(plain) && key.ends_with(char::is_alphanumeric) { key.to_owned() } else { format!("{{{key}}}") }
}

/// Labels, and how English says them.
const LABELS: &[(&str, &str, &str)] = &[
    ("page", "p.", "pp."),
    ("chapter", "chap.", "chaps."),
    ("volume", "vol.", "vols."),
    ("section", "sec.", "secs."),
    ("paragraph", "para.", "paras."),
    ("note", "n.", "nn."),
    ("figure", "fig.", "figs."),
    ("table", "table", "tables"),
    ("line", "l.", "ll."),
    ("part", "pt.", "pts."),
    ("book", "bk.", "bks."),
    ("column", "col.", "cols."),
    ("folio", "fol.", "fols."),
    ("issue", "no.", "nos."),
    ("verse", "v.", "vv."),
    ("article", "art.", "arts."),
];
