//! Layouts with a folder for each language.

use super::settings;
use super::survey::{Survey, VITEPRESS};
use super::{Layout, Place, Site, below};
use crate::locale::Locale;

/// `content/en/…` and `content/fa/…`; also below `docs`, or at the top.
pub fn plain(survey: &Survey, told: bool) -> Option<Site> {
    let bases = ["content", "docs", "."];
    let found = bases.iter().find_map(|base| {
        let places = survey.languages(base, "");
        let least = if *base == "." { 2 } else { 1 };
        let documents: usize = places.iter().map(|place| place.documents).sum();
        let most = documents * 2 > survey.below(base).count() || places.len() > 1;
        let with_documents = places.iter().filter(|place| place.documents > 0).count();
        (with_documents >= least && most).then_some((*base, places))
    });
    let (base, places) = match found {
        Some(found) => found,
        None if told => ("content", Vec::new()),
        None => return None,
    };
    Some(Site { layout: Layout::Plain, ..site(survey, base, places, "{locale}/{document}") })
}

/// As `plain`, below `content`, or where Hugo's settings say.
pub fn hugo(survey: &Survey, told: bool) -> Option<Site> {
    let settings = hugo_settings(survey);
    if settings.is_none() && !told {
        return None;
    }
    let text = settings.unwrap_or_default();
    let named: Vec<Place> = settings::hugo_folders(text)
        .into_iter()
        .map(|(locale, folder)| {
            let documents = survey.below(&folder).count();
            Place { locale, pattern: format!("{folder}/{{document}}"), documents }
        })
        .filter(|place| place.documents > 0)
        .collect();
    let places = if named.is_empty() { survey.languages("content", "") } else { named };
    let documents = places.iter().any(|place| place.documents > 0);
    (documents || told).then(|| Site {
        layout: Layout::Hugo,
        first: settings::hugo(text),
        ..site(survey, "content", places, "{locale}/{document}")
    })
}

/// The settings of Hugo; other generators have a `config.toml` as well, but no
/// layout that would be mistaken for Hugo's.
pub fn hugo_settings(survey: &Survey) -> Option<&str> {
    let own = |path: &str| path.starts_with("hugo.") || path.starts_with("config.") || path.starts_with("config/");
    survey.settings.iter().find(|(path, _)| own(path)).map(|(_, text)| text.as_str())
}

/// `docs/…` and `docs/fa/…`, or `docs/en/…` and `docs/fa/…`.
pub fn vitepress(survey: &Survey, told: bool) -> Option<Site> {
    let settings_in = |base: &&str| {
        let folder = below(base, ".vitepress");
        let own = survey.settings.iter().filter(|(path, _)| path.starts_with(&folder));
        own.map(|(_, text)| text.as_str()).max_by_key(|text| text.len())
    };
    let marked = VITEPRESS.iter().find_map(|base| Some((*base, settings_in(base)?)));
    let (base, text) = marked.or(told.then_some(("docs", "")))?;
    let places = survey.languages(base, "");
    let root = root(survey, base, &places);
    let mut site = Site { first: settings::vitepress(text), ..site(survey, base, places, "{locale}/{document}") };
    // A lone page at the root leads to the folders of the languages, where the
    // first of them has one.
    let english = Locale::parse("en").expect("English is a language");
    let led_to = [site.first.as_ref(), Some(&english)].into_iter().flatten().any(|first| site.place(first).is_some());
    if root > 1 || site.places.is_empty() || root == 1 && !led_to {
        site.root = Some((below(base, "{document}"), root));
        site.exclude = foreign(survey, base);
    }
    (told || !site.is_empty()).then(|| Site { layout: Layout::Vitepress, content: ".".into(), ..site })
}

/// `docs/…` and `i18n/fa/docusaurus-plugin-content-docs/current/…`.
pub fn docusaurus(survey: &Survey, told: bool) -> Option<Site> {
    const CURRENT: &str = "docusaurus-plugin-content-docs/current";
    let marked = survey.settings.iter().find(|(path, _)| path.contains("docusaurus.config."));
    let (path, text) = marked.map(|(path, text)| (path.as_str(), text.as_str())).or(told.then_some(("", "")))?;
    let home = path.rsplit_once('/').map_or(".", |(home, _)| home);
    let own = below(home, "docs");
    let docs = if survey.below(&own).next().is_none() && survey.below("docs").next().is_some() { "docs" } else { &own };
    let i18n = below(home, "i18n");
    let mut site = site(survey, docs, survey.languages(&i18n, CURRENT), "");
    site.usual = format!("{i18n}/{{locale}}/{CURRENT}/{{document}}");
    site.root = Some((below(docs, "{document}"), survey.below(docs).count()));
    site.extensions = vec!["md", "mdx"];
    site.first = settings::docusaurus(text);
    (told || !site.is_empty()).then(|| Site { layout: Layout::Docusaurus, content: ".".into(), ..site })
}

/// What all of them have in common.
fn site(survey: &Survey, base: &str, places: Vec<Place>, usual: &str) -> Site {
    let mdx = survey.below(base).any(|file| file.ends_with(".mdx"));
    Site {
        layout: Layout::Plain,
        base: base.into(),
        content: base.into(),
        places,
        root: None,
        first: None,
        usual: below(base, usual),
        extensions: if mdx { vec!["md", "mdx"] } else { vec!["md"] },
        exclude: Vec::new(),
    }
}

/// How many files of a folder are in no folder of a language.
fn root(survey: &Survey, base: &str, places: &[Place]) -> usize {
    let of_language = |file: &str| {
        file.split_once('/').is_some_and(|(name, _)| places.iter().any(|place| place.locale.as_str() == name))
    };
    let top = base == ".";
    survey.below(base).filter(|file| !(of_language(file) || top && about(file))).count()
}

/// A file about the project, such as `README.md` at its top.
fn about(file: &str) -> bool {
    let stem = file.trim_end_matches(".md");
    !file.contains('/') && stem.chars().all(|c| c.is_ascii_uppercase() || matches!(c, '_' | '-'))
}

/// What a pattern that reaches over the whole project must leave out.
fn foreign(survey: &Survey, base: &str) -> Vec<String> {
    if base != "." {
        return Vec::new();
    }
    let own = survey.below(base).filter(|file| about(file)).map(str::to_owned);
    own.chain(["node_modules/**".to_owned()]).collect()
}
