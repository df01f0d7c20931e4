//! Which names of folders are languages: `fa`, `pt-BR`, but not `api` or `img`.

use unic_langid::LanguageIdentifier;

use crate::locale::Locale;

/// ISO 639-1, and of ISO 639-3 what works are written in and folders are
/// seldom called by chance.
#[rustfmt::skip]
const CODES: &[&str] = &[
    "aa", "ab", "ae", "af", "ak", "am", "an", "ar", "as", "av", "ay", "az", "ba", "be", "bg", "bh", "bi", "bm", "bn",
    "bo", "br", "bs", "ca", "ce", "ch", "co", "cr", "cs", "cu", "cv", "cy", "da", "de", "dv", "dz", "ee", "el", "en",
    "eo", "es", "et", "eu", "fa", "ff", "fi", "fj", "fo", "fr", "fy", "ga", "gd", "gl", "gn", "gu", "gv", "ha", "he",
    "hi", "ho", "hr", "ht", "hu", "hy", "hz", "ia", "id", "ie", "ig", "ii", "ik", "io", "is", "it", "iu", "ja", "jv",
    "ka", "kg", "ki", "kj", "kk", "kl", "km", "kn", "ko", "kr", "ks", "ku", "kv", "kw", "ky", "la", "lb", "lg", "li",
    "ln", "lo", "lt", "lu", "lv", "mg", "mh", "mi", "mk", "ml", "mn", "mr", "ms", "mt", "my", "na", "nb", "nd", "ne",
    "ng", "nl", "nn", "no", "nr", "nv", "ny", "oc", "oj", "om", "or", "os", "pa", "pi", "pl", "ps", "pt", "qu", "rm",
    "rn", "ro", "ru", "rw", "sa", "sc", "sd", "se", "sg", "si", "sk", "sl", "sm", "sn", "so", "sq", "sr", "ss", "st",
    "su", "sv", "sw", "ta", "te", "tg", "th", "ti", "tk", "tl", "tn", "to", "tr", "ts", "tt", "tw", "ty", "ug", "uk",
    "ur", "uz", "ve", "vi", "vo", "wa", "wo", "xh", "yi", "yo", "za", "zh", "zu",
    "ast", "azb", "bal", "bqi", "ckb", "fil", "glk", "hsb", "kmr", "lrc", "lzh", "mzn", "nds", "pes", "pnb", "prs",
    "sdh", "tlh", "tok", "yue", "zza",
];

/// The locale that a folder or a suffix names.
///
/// ```
/// use hamgam::config::languages::locale_of;
/// assert!(locale_of("ckb").is_some() && locale_of("pt-br").is_some() && locale_of("zh_Hant").is_some());
/// assert!(["api", "EN", "en-"].iter().all(|name| locale_of(name).is_none()));
/// ```
pub fn locale_of(name: &str) -> Option<Locale> {
    let language = name.split(['-', '_']).next()?;
    if CODES.contains(&language) { Locale::parse(name) } else { None }
}

/// A locale without what its language alone says already: `en-US` is `en`,
/// `en-GB` stays.
pub fn shortened(locale: &Locale) -> Locale {
    let bare = LanguageIdentifier::from_parts(locale.id().language, None, None, &[]);
    let (mut likely, mut full) = (bare.clone(), locale.id().clone());
    likely.maximize();
    full.maximize();
    let short = if likely == full { Locale::parse(&bare.to_string()) } else { None };
    short.unwrap_or_else(|| locale.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_goes_where_it_says_nothing() {
        let short = |name: &str| shortened(&Locale::parse(name).unwrap()).to_string();
        assert_eq!([short("en-US"), short("fa-IR"), short("zh-CN")], ["en", "fa", "zh"]);
        assert_eq!([short("en-GB"), short("pt-PT"), short("zh-Hant")], ["en-GB", "pt-PT", "zh-Hant"]);
    }
}
