//! What stands in a folder, as far as layouts show in it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Place, below, settings};
use crate::config::languages;

/// Folders in which documents are looked for, besides those that languages
/// name.
pub const FOLDERS: &[&str] = &["content", "docs", "i18n", "website/docs", "website/i18n"];

/// Folders that may hold a `.vitepress`.
pub const VITEPRESS: &[&str] = &["docs", ".", "website"];

/// Files in which generators keep their settings.
#[rustfmt::skip]
pub const SETTINGS: &[&str] = &[
    "docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs", "docusaurus.config.cjs",
    "website/docusaurus.config.js", "website/docusaurus.config.ts",
    "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.yml",
    "config/_default/hugo.toml", "config/_default/hugo.yaml", "config/_default/config.toml",
    "mkdocs.yml", "mkdocs.yaml",
];

/// The settings of VitePress, below its `.vitepress`.
#[rustfmt::skip]
pub const VITEPRESS_SETTINGS: &[&str] = &[
    "config.ts", "config.mts", "config.js", "config.mjs", "config/index.ts", "config/index.mts", "config/index.js",
];

/// Folders of other people's documents.
pub const FOREIGN: &[&str] = &["node_modules", "themes", "vendor"];

/// What stands in a folder.
#[derive(Debug, Default)]
pub struct Survey {
    /// Paths of Markdown files.
    pub files: Vec<String>,
    /// Folders with nothing in them.
    pub empty: Vec<String>,
    /// Settings of generators: path and text. A `.vitepress` without settings
    /// stands for itself, with no text.
    pub settings: BTreeMap<String, String>,
}

impl Survey {
    /// Where to look for documents, by what the settings say. A whole project
    /// only where its top is the folder of the generator.
    pub fn folders(&self) -> Vec<String> {
        if self.settings.keys().any(|path| path.starts_with(".vitepress")) {
            return vec![".".into()];
        }
        let mut folders: Vec<String> = FOLDERS.iter().map(ToString::to_string).collect();
        for (path, text) in &self.settings {
            folders.extend(settings::hugo_folders(text).into_iter().map(|(_, folder)| folder));
            let own = settings::value(text, "docs_dir").filter(|_| path.starts_with("mkdocs."));
            folders.extend(own.map(str::to_owned));
        }
        folders
    }

    /// The files below a folder that are its own, by their path in it.
    pub fn below<'s>(&'s self, base: &'s str) -> impl Iterator<Item = &'s str> + 's {
        let rest = move |file: &'s String| match base {
            "." => Some(file.as_str()),
            _ => file.strip_prefix(base)?.strip_prefix('/'),
        };
        self.files.iter().filter_map(rest).filter(|file| !file.split('/').any(|part| FOREIGN.contains(&part)))
    }

    /// The folders of a folder that name languages, with `rest` behind the
    /// name: `fa` for `docs/fa/…`, and with `current` for `i18n/fa/current/…`.
    pub fn languages(&self, base: &str, rest: &str) -> Vec<Place> {
        let mut documents: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for file in self.below(base) {
            let Some((name, inside)) = file.split_once('/') else { continue };
            let inside = if rest.is_empty() { Some(inside) } else { inside.strip_prefix(rest) };
            if let Some(inside) = inside
                && languages::locale_of(name).is_some()
            {
                documents.entry(name).or_default().insert(inside.trim_start_matches('/'));
            }
        }
        for folder in self.empty.iter().filter(|_| base != "." && rest.is_empty()) {
            let name = folder.strip_prefix(base).and_then(|name| name.strip_prefix('/'));
            if let Some(name) = name.filter(|name| languages::locale_of(name).is_some()) {
                documents.entry(name).or_default();
            }
        }
        let rest = if rest.is_empty() { "{document}".to_owned() } else { format!("{rest}/{{document}}") };
        let place = |name: &str, documents: usize| {
            let pattern = below(base, &format!("{name}/{rest}"));
            Some(Place { locale: languages::locale_of(name)?, pattern, documents })
        };
        let found = documents.into_iter().filter_map(|(name, inside)| Some((place(name, inside.len())?, inside)));
        let beside: Vec<&str> = self.below(base).filter(|_| rest == "{document}").collect();
        kin(found.collect(), &beside)
    }
}

/// Languages share documents; a folder that shares none with any other, where
/// others do, bears its name by chance (`ts`, `io`).
fn kin(found: Vec<(Place, BTreeSet<&str>)>, beside: &[&str]) -> Vec<Place> {
    let shares = |at: usize| {
        let (_, own) = &found[at];
        let others = found.iter().enumerate().filter(|(other, _)| *other != at);
        own.is_empty()
            || own.iter().any(|document| beside.contains(document))
            || others.into_iter().any(|(_, (_, documents))| !own.is_disjoint(documents))
    };
    let kin: Vec<bool> = (0..found.len()).map(shares).collect();
    let none = !found.iter().zip(&kin).any(|((_, documents), kin)| *kin && !documents.is_empty());
    found.into_iter().zip(kin).filter(|(_, kin)| *kin || none).map(|((place, _), _)| place).collect()
}
