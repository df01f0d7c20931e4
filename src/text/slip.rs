//! Slips of the finger: two words of Latin letters that differ in one letter, or
//! in two neighbours that changed places, and are not two forms of one word.

/// Whether a word may be another one, mistyped. Capitals make no difference.
///
/// ```
/// use hamgam::text::slip::is_slip;
/// assert!(is_slip("repeter", "repeater") && is_slip("Broadcats", "broadcast") && is_slip("LVN", "LVM"));
/// assert!(!is_slip("files", "file") && !is_slip("driver", "drives") && !is_slip("colour", "color"));
/// ```
pub fn is_slip(word: &str, other: &str) -> bool {
    if word.len().abs_diff(other.len()) > 1 {
        return false;
    }
    let same = |a: &u8, b: &u8| a.eq_ignore_ascii_case(b);
    let head = word.bytes().zip(other.bytes()).take_while(|(a, b)| same(a, b)).count();
    let is_one = match (&word.as_bytes()[head..], &other.as_bytes()[head..]) {
        ([], []) => false,
        ([x, y, a @ ..], [v, w, b @ ..]) if same(x, w) && same(y, v) && a.eq_ignore_ascii_case(b) => true,
        ([_, a @ ..], [_, b @ ..]) if a.eq_ignore_ascii_case(b) => true,
        ([_, rest @ ..], b) if rest.eq_ignore_ascii_case(b) => true,
        (a, [_, rest @ ..]) => rest.eq_ignore_ascii_case(a),
        _ => false,
    };
    if !is_one {
        return false;
    }
    let (word, other) = (word.to_ascii_lowercase(), other.to_ascii_lowercase());
    let doubles = is_doubled(&word, &other, head) || is_doubled(&other, &word, head);
    doubles || !is_inflected(&word[head..], &other[head..]) && !is_spelling(&word, &other, head)
}

/// Whether a word has a letter once more than another where no form of it has: "Bossch",
/// "Strausss", "Mercedees"; no plural is made of an "s" by another one.
fn is_doubled(long: &str, short: &str, head: usize) -> bool {
    let (Some(last), true) = (long[..head].bytes().next_back(), long.len() == short.len() + 1) else { return false };
    let once_more = long.as_bytes()[head] == last && long[head + 1..] == short[head..];
    let third = || long[..head].len() > 1 && long.as_bytes()[head - 2] == last;
    once_more
        && (third() || last == b's' && short.len() == head || last == b'e' && short.len() > 5 && &short[head..] == "s")
}

/// What forms of one word end in.
pub const ENDINGS: &[&str] = &[
    "", "s", "es", "d", "ed", "r", "er", "rs", "ers", "n", "en", "ing", "ings", "ly", "y", "al", "e", "a", "ion", "or",
];

fn is_inflected(end: &str, other: &str) -> bool {
    ENDINGS.contains(&end) && ENDINGS.contains(&other)
}

/// Whether two words are one in two spellings: colour and color, centre and
/// center, realise and realize, gray and grey, men and man. They are the same up
/// to `head`.
fn is_spelling(word: &str, other: &str, head: usize) -> bool {
    let ends = |a: &str, b: &str| {
        word[head..].starts_with(a) && other[head..].starts_with(b)
            || word[head..].starts_with(b) && other[head..].starts_with(a)
    };
    let before = word[..head].bytes().next_back();
    let vowel = |text: &str| text.starts_with(['a', 'e', 'i', 'o', 'u', 'y']);
    // "Gray" and "grey"; in "Liecester" two letters changed places.
    let one = word.len() == other.len() && word.get(head + 1..) == other.get(head + 1..);
    let vowels = one && word.len() < 6 && vowel(&word[head..]) && vowel(&other[head..]);
    let long = word.len() > 5;
    let people = word.get(head + 1..) == Some("n") && before == Some(b'm') && ends("a", "e");
    vowels
        || people
        || ends("ur", "r") && before == Some(b'o')
        || ends("re", "er")
        || long
            && (ends("z", "s") || ends("ce", "se") || ends("e", "o") || word.len() != other.len() && ends("em", "m"))
        || ends("c", "k")
        || long && matches!(before, Some(b'l')) && word.len() != other.len() && (ends("l", ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_is_a_slip_and_a_form_is_none() {
        for (word, other) in [
            ("zfs", "xfs"),
            ("SALS", "SASL"),
            ("how", "hot"),
            ("straght", "straight"),
            ("Debain", "Debian"),
            ("Vuex", "Vue"),
        ] {
            assert!(is_slip(word, other) && is_slip(other, word), "{word} {other}");
        }
        for (word, other) in [
            ("file", "File"),
            ("cached", "caches"),
            ("realise", "realize"),
            ("centre", "center"),
            ("licence", "license"),
            ("women", "woman"),
            ("basemen", "baseman"),
            ("cancelled", "canceled"),
            ("disc", "disk"),
            ("kernel", "panel"),
        ] {
            assert!(!is_slip(word, other) && !is_slip(other, word), "{word} {other}");
        }
    }
}
