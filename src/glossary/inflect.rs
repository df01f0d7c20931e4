//! Forms of several words as a text inflects them inside: «دادگاه‌های انقلاب» is of
//! «دادگاه انقلاب», "Ministries of Culture" of "Ministry of Culture". What stands
//! behind the last word is found by [`super::boundary`].

use crate::text::bidi::is_rtl;

/// The other writings that a form of several words has in a text; none of one word.
///
/// ```
/// use hamgam::glossary::inflect::inflected;
/// assert!(inflected("شورای شهر").iter().any(|form| form == "شوراهای شهر"));
/// assert!(inflected("کمیته صلح").iter().any(|form| form == "کمیتهی صلح"));
/// assert_eq!(inflected("Council of Elders"), ["Councils of Elders"]);
/// assert_eq!(inflected("Border Army"), ["Border Armies"]);
/// assert!(inflected("شورا").is_empty());
/// ```
pub fn inflected(form: &str) -> Vec<String> {
    let Some((head, rest)) = form.split_once(' ') else { return Vec::new() };
    if form.chars().any(is_rtl) { persian(head, rest) } else { english(form).into_iter().collect() }
}

/// The head in the plural, and the ezafe that a silent «ه» may be written with.
fn persian(head: &str, rest: &str) -> Vec<String> {
    let silent = |word: &str| word.ends_with(['ه', 'ۀ', 'ة']) || word.ends_with("هٔ");
    let bare = head.strip_suffix('ی').filter(|bare| bare.ends_with(['ا', 'و', 'ه', '\u{200c}'])).unwrap_or(head);
    let bare = bare.trim_end_matches(['\u{200c}', '\u{654}', '\u{650}']);
    let broken = BROKEN.iter().filter(|(one, _)| *one == bare).map(|(_, many)| (*many).to_owned());
    let many = ["های", " های", "ها"].iter().map(|ending| format!("{bare}{ending}")).chain(broken);
    let mut found: Vec<String> = many.map(|head| format!("{head} {rest}")).collect();
    let words = || std::iter::once(head).chain(rest.split(' '));
    let last = words().count() - 1;
    if words().take(last).any(silent) {
        let linked = |(at, word): (usize, &str)| {
            if at < last && silent(word) { format!("{}ی", word.trim_end_matches('\u{654}')) } else { word.to_owned() }
        };
        found.push(words().enumerate().map(linked).collect::<Vec<_>>().join(" "));
    }
    found
}

/// Heads of names whose plural Persian takes from Arabic.
const BROKEN: &[(&str, &str)] = &[
    ("حزب", "احزاب"),
    ("دادگاه", "محاکم"),
    ("محکمه", "محاکم"),
    ("مرکز", "مراکز"),
    ("دفتر", "دفاتر"),
    ("وزارت", "وزارتخانههای"),
    ("مجلس", "مجالس"),
    ("مدرسه", "مدارس"),
    ("هیئت", "هیئات"),
    ("مؤسسه", "مؤسسات"),
    ("اداره", "ادارات"),
    ("تشکیلات", "تشکلهای"),
];

/// The word that bears the plural: the one before "of", else the last one, of which
/// only another plural than an "s" is asked for.
fn english(form: &str) -> Option<String> {
    let of = [" of ", " for "].iter().filter_map(|link| form.find(link)).min();
    let (head, rest) = form.split_at(of.unwrap_or(form.len()));
    let before = head.chars().rev().nth(1).unwrap_or_default();
    match head.strip_suffix('y').filter(|_| !"aeou".contains(before)) {
        Some(stem) => Some(format!("{stem}ies{rest}")),
        None if of.is_none() || head.ends_with('s') => None,
        None if head.ends_with(['x', 'z']) || head.ends_with("ch") || head.ends_with("sh") => {
            Some(format!("{head}es{rest}"))
        }
        None => Some(format!("{head}s{rest}")),
    }
}
