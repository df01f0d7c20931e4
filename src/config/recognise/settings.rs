//! What the settings of a site generator say of its first language, where they
//! say it plainly. They are programs as often as not: nothing here runs or
//! understands them.

use crate::config::languages::shortened;
use crate::locale::Locale;

/// The word that stands after a key: `lang: 'fa-IR'`, `locale = "fa"`.
///
/// ```
/// use hamgam::config::recognise::settings::value;
/// assert_eq!(value("site_name: x\nlanguage: fa", "language"), Some("fa"));
/// assert_eq!(value("i18n: { \"defaultLocale\": 'ckb' }", "defaultLocale"), Some("ckb"));
/// assert_eq!(value("mylang: 'fa', lang: computed()", "lang"), None);
/// ```
pub fn value<'t>(text: &'t str, key: &str) -> Option<&'t str> {
    let bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    text.match_indices(key).find_map(|(at, _)| {
        if text[..at].ends_with(bare) {
            return None;
        }
        let rest = text[at + key.len()..].trim_start_matches(['"', '\'']).trim_start();
        let rest = rest.strip_prefix([':', '='])?.trim_start_matches([' ', '\t']);
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\'' | '`'));
        let rest = quote.map_or(rest, |quote| &rest[quote.len_utf8()..]);
        let end = rest.find(|c| !bare(c)).unwrap_or(rest.len());
        let closed = match quote {
            Some(quote) => rest[end..].starts_with(quote),
            None => rest[end..].is_empty() || rest[end..].starts_with(['\n', '\r', ' ', ',', '}']),
        };
        (closed && end > 0).then(|| &rest[..end])
    })
}

fn locale(name: Option<&str>) -> Option<Locale> {
    name.and_then(Locale::parse).map(|locale| shortened(&locale))
}

/// The language of VitePress's root.
pub fn vitepress(text: &str) -> Option<Locale> {
    let root = text.find("root").map_or("", |at| &text[at..]);
    locale(value(root, "lang").or_else(|| value(text, "lang")))
}

/// The `defaultLocale` of Docusaurus.
pub fn docusaurus(text: &str) -> Option<Locale> {
    locale(value(text, "defaultLocale"))
}

/// The language that Hugo takes where a file names none.
pub fn hugo(text: &str) -> Option<Locale> {
    let key = ["defaultContentLanguage", "languageCode"].into_iter().find_map(|key| value(text, key));
    locale(key)
}

/// The default language of the i18n plugins for MkDocs, else the theme's.
pub fn mkdocs(text: &str) -> Option<Locale> {
    let default = |item: &&str| value(item, "default") == Some("true");
    let item = text.split("- ").find(default).and_then(|item| value(item, "locale"));
    locale(item.or_else(|| value(text, "default_language")).or_else(|| value(text, "language")))
}

/// Every language of Hugo's TOML that has a content folder of its own.
pub fn hugo_folders(text: &str) -> Vec<(Locale, String)> {
    let Ok(table) = text.parse::<toml::Table>() else { return Vec::new() };
    let languages = table.get("languages").and_then(toml::Value::as_table);
    let folder = |(name, language): (&String, &toml::Value)| {
        let folder = language.get("contentDir")?.as_str()?.trim_matches('/');
        Some((Locale::parse(name)?, folder.trim_start_matches("./").to_owned()))
    };
    languages.into_iter().flatten().filter_map(folder).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(locale: Option<Locale>) -> String {
        locale.map_or_else(String::new, |locale| locale.to_string())
    }

    #[test]
    fn the_first_language_is_read_where_it_is_plain() {
        assert_eq!(name(vitepress("export default { title: 'root', lang: 'fa-IR', locales: {} }")), "fa");
        assert_eq!(name(vitepress("locales: { fa: { lang: 'fa' }, root: { label: 'E', lang: 'en-GB' } }")), "en-GB");
        assert_eq!(name(docusaurus("i18n: {\n defaultLocale: \"de\", locales: ['de'] }")), "de");
        assert_eq!(name(hugo("defaultContentLanguage = 'ckb'\nlanguageCode = 'en-us'")), "ckb");
        let plugin = "plugins:\n- i18n:\n    languages:\n    - locale: en\n      build: true\n    - locale: fa\n      default: true\n";
        assert_eq!(name(mkdocs(plugin)), "fa");
        assert_eq!(name(vitepress("export default defineConfig(shared)")), "");
    }

    #[test]
    fn hugo_says_where_its_languages_are() {
        let text = "[languages.en]\ncontentDir = 'content/english'\n[languages.fa]\nweight = 2\n";
        let folders = hugo_folders(text);
        assert_eq!(
            folders.iter().map(|(l, f)| (l.as_str(), f.as_str())).collect::<Vec<_>>(),
            [("en", "content/english")]
        );
    }
}
