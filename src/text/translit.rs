//! How a name sounds, whichever of the two alphabets it is written in: "Qazvini"
//! and «قزوینی» have their consonants in common, and little else.

use std::borrow::Cow;

use super::bidi::is_rtl;

/// The consonants of a name, in the order of its letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sound(u64);

/// The fewest consonants of a name that is told by them.
const FEWEST: usize = 3;

/// How a word sounds; `None` of one in neither alphabet, or with too few
/// consonants to tell it from others.
///
/// Vowels are left out, and what is one in one alphabet and a consonant in the
/// other (v, w, y, h at an end); of two of a kind side by side one counts.
///
/// ```
/// use hamgam::text::translit::sound;
/// assert!(sound("Qazvini").is_some() && sound("Qazvini") == sound("قزوینی"));
/// assert_eq!(sound("Linux"), sound("لینوکس"));
/// assert_eq!(sound("Ali"), None);
/// ```
pub fn sound(word: &str) -> Option<Sound> {
    let consonants = consonants(word)?;
    let packed = consonants.iter().fold(0, |all: u64, sound| all << 8 | u64::from(*sound));
    (FEWEST..=8).contains(&consonants.len()).then_some(Sound(packed))
}

/// The consonants of a word, however few they are; `None` of one in neither alphabet.
///
/// ```
/// use hamgam::text::translit::consonants;
/// assert_eq!(consonants("Pope"), consonants("پوپ"));
/// ```
pub fn consonants(word: &str) -> Option<Vec<u8>> {
    let word = word.trim_end_matches("'s").trim_end_matches("’s");
    let folded = if word.chars().all(is_rtl) { word.into() } else { Cow::from(word.to_lowercase()) };
    let mut consonants: Vec<u8> = Vec::new();
    let mut rest = &*folded;
    while let Some(c) = rest.chars().next() {
        // Most letters begin no pair.
        let opens = matches!(c, 'k' | 'g' | 's' | 'c' | 'z' | 'p' | 't');
        let pair = PAIRS.iter().filter(|_| opens).find(|(letters, _)| rest.starts_with(letters));
        let (sounds, length): (&[u8], usize) = match pair {
            Some((letters, sounds)) => (sounds.as_bytes(), letters.len()),
            None => (one(c)?.as_bytes(), c.len_utf8()),
        };
        for sound in sounds {
            if consonants.last() != Some(sound) {
                consonants.push(*sound);
            }
        }
        rest = &rest[length..];
    }
    Some(consonants)
}

/// Two letters that are one sound.
const PAIRS: &[(&str, &str)] = &[
    ("kh", "x"),
    ("gh", "q"),
    ("sh", "c"),
    ("ch", "C"),
    ("zh", "j"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("tch", "C"),
];

/// Signs within a word that stand for no sound.
const SILENT: &[char] =
    &['\u{200c}', '\'', '’', '\u{64b}', '\u{64c}', '\u{64d}', '\u{64e}', '\u{64f}', '\u{650}', '\u{651}', '\u{654}'];

/// The consonants of a letter; none of a vowel, `None` of other alphabets.
fn one(c: char) -> Option<&'static str> {
    Some(match c {
        'b' | 'ب' => "b",
        'p' | 'پ' => "p",
        't' | 'ت' | 'ط' => "t",
        's' | 'ث' | 'س' | 'ص' => "s",
        'j' | 'ج' | 'ژ' => "j",
        'چ' => "C",
        'خ' => "x",
        'd' | 'د' => "d",
        'z' | 'ذ' | 'ز' | 'ض' | 'ظ' => "z",
        'r' | 'ر' => "r",
        'ش' => "c",
        'q' | 'غ' | 'ق' => "q",
        'f' | 'ف' => "f",
        'c' | 'k' | 'ک' | 'ك' => "k",
        'g' | 'گ' => "g",
        'l' | 'ل' => "l",
        'm' | 'م' => "m",
        'n' | 'ن' => "n",
        'x' => "ks",
        'h' | 'ح' | 'ه' | 'ۀ' | 'ة' => "",
        'v' | 'w' | 'y' | 'a' | 'e' | 'i' | 'o' | 'u' => "",
        'و' | 'ی' | 'ي' | 'ى' | 'ا' | 'آ' | 'أ' | 'إ' | 'ؤ' | 'ئ' | 'ع' | 'ء' => "",
        c if SILENT.contains(&c) => "",
        _ => return None,
    })
}
