//! What `hamgam.toml` will say: the site that was recognised and the wishes of
//! who asked, put together; or the question that only a person can answer.

use toml::Value;

use super::survey::Survey;
use super::{Layout, Site, sites, told};
use crate::error::{Error, Result};
use crate::l10n::message::{Message, plain};
use crate::locale::Locale;

/// The file as it is written; a line with nothing to fill its hole is left out.
const TEMPLATE: &str = include_str!("hamgam.toml");

/// What was asked for; the rest is to be found out.
#[derive(Debug, Default)]
pub struct Wishes {
    /// The layout.
    pub layout: Option<Layout>,
    /// The language of the originals.
    pub source: Option<Locale>,
    /// The languages of the translations.
    pub targets: Vec<Locale>,
}

/// A locale and the pattern of its documents.
pub type Placed = (Locale, String);

/// A project to be.
#[derive(Debug)]
pub struct Plan {
    /// What was recognised.
    pub site: Site,
    /// The source.
    pub source: Placed,
    /// The targets.
    pub targets: Vec<Placed>,
    /// Whether there is no document yet.
    pub fresh: bool,
}

/// Puts a plan together.
///
/// # Errors
/// Where layout, source or targets cannot be told.
pub fn plan(survey: &Survey, wishes: &Wishes) -> Result<Plan> {
    let site = site(survey, wishes)?;
    let fresh = site.is_empty() && survey.below(&site.base).next().is_none();
    let source = source(&site, wishes)?;
    let mut targets = targets(&site, wishes, &source);
    if targets.is_empty() && fresh {
        let other = if source.0.language() == "en" { "fa" } else { "en" };
        targets.extend(Locale::parse(other).map(|locale| usual(&site, locale)));
    }
    if targets.is_empty() {
        let error = Error::new(Message::new("error-init-targets").with("source", plain(&source.0)));
        return Err(error.remedy(Message::new("remedy-init-targets")));
    }
    for (at, (locale, _)) in targets.iter().enumerate() {
        if locale.same_as(&source.0) || targets[..at].iter().any(|(other, _)| other.same_as(locale)) {
            return Err(Error::new(Message::new("error-config-locale-twice").with("locale", plain(locale))));
        }
    }
    Ok(Plan { site, source, targets, fresh })
}

fn site(survey: &Survey, wishes: &Wishes) -> Result<Site> {
    let told = |layout| told(survey, layout).expect("every layout takes a folder that is told to be one");
    if let Some(layout) = wishes.layout {
        return Ok(told(layout));
    }
    let mut sites = sites(survey);
    match (sites.pop(), sites.is_empty()) {
        (Some(site), true) => Ok(site),
        (None, _) if ["content", "docs"].iter().all(|base| survey.below(base).next().is_none()) => {
            Ok(told(Layout::Plain))
        }
        (None, _) => {
            Err(Error::new(Message::new("error-init-unrecognised")).remedy(Message::new("remedy-init-unrecognised")))
        }
        (Some(last), false) => {
            let names: Vec<&str> = sites.iter().chain([&last]).map(|site| site.layout.name()).collect();
            let error = Error::new(Message::new("error-init-layouts").with("list", plain(names.join(", "))));
            Err(error.remedy(Message::new("remedy-init-layouts").with("layout", plain(names[0]))))
        }
    }
}

fn source(site: &Site, wishes: &Wishes) -> Result<Placed> {
    let root = site.root.as_ref().map(|(pattern, _)| pattern.clone());
    if let Some(locale) = &wishes.source {
        let place = site.place(locale).map(|place| place.pattern.clone()).or(root);
        return match place {
            Some(pattern) => Ok((locale.clone(), pattern)),
            None if site.is_empty() => Ok(usual(site, locale.clone())),
            None => Err(doubt("error-init-source-missing", site)),
        };
    }
    let english = Locale::parse("en").expect("English is a language");
    let first = site.first.clone();
    if let Some(pattern) = root {
        let free = |locale: &Locale| site.place(locale).is_none();
        let locale = first.or(Some(english)).filter(free).ok_or_else(|| doubt("error-init-source", site))?;
        return Ok((locale, pattern));
    }
    let filled = || site.places.iter().filter(|place| place.documents > 0);
    let most = filled().map(|place| place.documents).max();
    let mut largest = filled().filter(|place| Some(place.documents) == most);
    let largest = largest.next().filter(|_| largest.next().is_none());
    let languages: Vec<_> = filled().filter(|place| place.locale.language() == "en").collect();
    let only_english = if let [only] = languages[..] { Some(only) } else { None };
    let chosen = site.place(&english).filter(|place| place.documents > 0).or(only_english);
    let chosen = chosen.or_else(|| site.place(first.as_ref()?)).or(largest);
    match chosen {
        Some(place) => Ok((place.locale.clone(), place.pattern.clone())),
        None if most.is_none() => Ok(usual(site, english)),
        None => Err(doubt("error-init-source", site)),
    }
}

fn targets(site: &Site, wishes: &Wishes, source: &Placed) -> Vec<Placed> {
    let root = site.root.as_ref().map(|(pattern, _)| pattern).filter(|pattern| **pattern != source.1);
    let first = site.first.clone().filter(|first| site.place(first).is_none());
    if wishes.targets.is_empty() {
        let root = root.cloned().and_then(|pattern| Some((first?, pattern)));
        let places = site.places.iter().filter(|place| place.pattern != source.1);
        return places.map(|place| (place.locale.clone(), place.pattern.clone())).chain(root).collect();
    }
    let placed = |locale: &Locale| {
        let at_root = root.filter(|_| first.as_ref().is_none_or(|first| first.same_as(locale))).cloned();
        match site.place(locale).map(|place| place.pattern.clone()).or(at_root) {
            Some(pattern) => (locale.clone(), pattern),
            None => usual(site, locale.clone()),
        }
    };
    wishes.targets.iter().map(placed).collect()
}

/// Where a locale goes that has no place yet.
fn usual(site: &Site, locale: Locale) -> Placed {
    let pattern = site.usual.replace("{locale}", locale.as_str());
    (locale, pattern)
}

/// The languages that are there, for a person to choose from.
fn doubt(id: &'static str, site: &Site) -> Error {
    let names: Vec<&str> = site.places.iter().map(|place| place.locale.as_str()).collect();
    let error = Error::new(Message::new(id).with("list", plain(names.join(", "))));
    error.remedy(Message::new("remedy-init-source"))
}

impl Plan {
    /// Source and targets.
    pub fn locales(&self) -> impl Iterator<Item = &Placed> {
        std::iter::once(&self.source).chain(&self.targets)
    }

    /// The text of `hamgam.toml`.
    pub fn written(&self, name: &str) -> String {
        let list = |items: &[String]| Value::from(items.to_vec()).to_string();
        let unless = |text: String, usual: &str| if text == usual { String::new() } else { text };
        let targets: Vec<String> = self.targets.iter().map(|(locale, _)| locale.to_string()).collect();
        let extensions: Vec<String> = self.site.extensions.iter().map(ToString::to_string).collect();
        let holes = [
            ("<name>", Value::from(name).to_string()),
            ("<source>", Value::from(self.source.0.as_str()).to_string()),
            ("<targets>", list(&targets)),
            ("<content>", unless(Value::from(self.site.content.as_str()).to_string(), "\"content\"")),
            ("<extensions>", unless(list(&extensions), "[\"md\"]")),
            ("<exclude>", unless(list(&self.excluded()), "[]")),
        ];
        let mut text = String::new();
        for line in TEMPLATE.lines() {
            match holes.iter().find(|(hole, _)| line.contains(hole)) {
                Some((_, filling)) if filling.is_empty() => {}
                Some((hole, filling)) => text.extend([line.replace(hole, filling), "\n".into()]),
                None => text.extend([line, "\n"]),
            }
        }
        for (locale, pattern) in self.locales().filter(|(locale, pattern)| !self.goes_without_saying(locale, pattern)) {
            text.push_str(&format!("\n[locales.{locale}]\npath = {}\n", Value::from(pattern.as_str())));
        }
        text
    }

    fn goes_without_saying(&self, locale: &Locale, pattern: &str) -> bool {
        super::below(&self.site.content, &format!("{locale}/{{document}}")) == pattern
    }

    /// Languages that nobody asked for are no documents of the root's.
    fn excluded(&self) -> Vec<String> {
        let mut globs = self.site.exclude.clone();
        let Some((root, _)) = &self.site.root else { return globs };
        let reach = root.trim_end_matches("{document}");
        let used = |pattern: &str| self.locales().any(|(_, own)| own == pattern);
        let others = self.site.places.iter().map(|place| &place.pattern);
        let others = others.filter(|pattern| used(root) && !used(pattern) && pattern.starts_with(reach));
        globs.extend(others.map(|pattern| pattern.replace("{document}", "**").replace("{stem}", "*")));
        globs
    }
}
