//! Layouts with the language in the name of the file: `order.fa.md`.

use std::collections::{BTreeMap, BTreeSet};

use super::folders::hugo_settings;
use super::survey::Survey;
use super::{Layout, Place, Site, below, settings};
use crate::config::languages;

/// `content/order.md` and `content/order.fa.md`.
pub fn hugo(survey: &Survey, told: bool) -> Option<Site> {
    let settings = hugo_settings(survey);
    let first = settings.and_then(settings::hugo);
    site(survey, Layout::HugoSuffix, "content", told).map(|site| Site { first, ..site })
}

/// `docs/order.md` and `docs/order.fa.md`.
pub fn mkdocs(survey: &Survey, told: bool) -> Option<Site> {
    let settings = survey.settings.iter().find(|(path, _)| path.starts_with("mkdocs."));
    let text = settings.map_or("", |(_, text)| text.as_str());
    let folder = settings::value(text, "docs_dir").unwrap_or("docs");
    // With folders for the languages the layout is a plain one.
    let alone = settings.is_some() && survey.languages(folder, "").is_empty() && survey.below(folder).next().is_some();
    let first = settings::mkdocs(text);
    site(survey, Layout::Mkdocs, folder, told || alone).map(|site| Site { first, ..site })
}

/// The site in a folder, if a document is there in two languages.
fn site(survey: &Survey, layout: Layout, base: &str, told: bool) -> Option<Site> {
    let files: BTreeSet<&str> = survey.below(base).filter_map(|file| file.strip_suffix(".md")).collect();
    let mut languages: BTreeMap<&str, usize> = BTreeMap::new();
    let mut stems: BTreeMap<&str, usize> = BTreeMap::new();
    for (stem, suffix) in files.iter().filter_map(|file| suffix(file)) {
        *languages.entry(suffix).or_default() += 1;
        *stems.entry(stem).or_default() += 1;
    }
    let bare = stems.keys().filter(|stem| files.contains(*stem)).count();
    let pairs = bare + stems.values().filter(|languages| **languages > 1).count();
    if pairs == 0 && !told {
        return None;
    }
    // A suffix that no file bears beside a sister is a part of the name.
    let sister = |name: &str| {
        let mut own = files.iter().filter_map(|file| suffix(file)).filter(|(_, suffix)| *suffix == name);
        own.any(|(stem, _)| files.contains(stem) || stems[stem] > 1)
    };
    let place = |(name, documents): (&str, usize)| {
        let pattern = below(base, &format!("{{stem}}.{name}.md"));
        Some(Place { locale: languages::locale_of(name)?, pattern, documents })
    };
    let places: Vec<Place> = languages.into_iter().filter(|(name, _)| sister(name)).filter_map(place).collect();
    let of_language =
        |file: &str| suffix(file).is_some_and(|(_, name)| places.iter().any(|p| p.locale.as_str() == name));
    let plain = files.iter().filter(|file| !of_language(file)).count();
    let root = (bare * 2 >= stems.len()).then(|| (below(base, "{document}"), plain));
    Some(Site {
        layout,
        base: base.into(),
        content: ".".into(),
        places,
        root,
        first: None,
        usual: below(base, "{stem}.{locale}.md"),
        extensions: vec!["md"],
        exclude: Vec::new(),
    })
}

/// `order` and `fa` of `order.fa`.
fn suffix(file: &str) -> Option<(&str, &str)> {
    let (stem, suffix) = file.rsplit_once('.')?;
    (!stem.is_empty() && !stem.ends_with('/') && languages::locale_of(suffix).is_some()).then_some((stem, suffix))
}
