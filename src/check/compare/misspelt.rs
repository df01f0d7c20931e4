//! Words in Latin letters that a text in other letters has, and its original
//! almost: «zfs» for `xfs`.

use std::collections::HashSet;
use std::ops::Range;

use memchr::memmem;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::check::rule::Pair;
use crate::facts::quotation::quotations;
use crate::facts::{Facts, Prose};
use crate::text::glance::Glance;
use crate::text::slip::{ENDINGS, is_slip};

/// Shorter words are like too many others.
const FEWEST: usize = 3;

/// Words of fewer letters are names both or neither: `API` is no slip of `app`.
const FEWEST_OF_ANY: usize = 5;

/// More words than these, and more pairs of words, are not looked at.
const MOST: usize = 100;
const MOST_PAIRS: usize = 100_000;

/// Of more words in one passage the first tell whether to look.
const MANY: usize = 2000;

/// A word of Latin letters in the prose of a side.
#[derive(Clone)]
struct Word<'f> {
    /// Its bytes in the file.
    span: Range<usize>,
    /// As it is written.
    text: &'f str,
    /// The words before and behind it, if only a sign or a space parts them.
    beside: [&'f str; 2],
}

/// Words of the following side that the leading side has not, and the words there
/// that each is a slip of, in order.
pub fn misspelt(pair: &Pair) -> Vec<(Range<usize>, Range<usize>)> {
    if !may_slip(pair.leading(), pair.following()) {
        return Vec::new();
    }
    let (here, there) = (words(pair.following()), words(pair.leading()));
    let known: HashSet<String> = there.iter().map(|word| word.text.to_ascii_lowercase()).collect();
    let mut new: Vec<&Word> = here.iter().filter(|word| !known.contains(&word.text.to_ascii_lowercase())).collect();
    if new.is_empty() {
        return Vec::new();
    }
    let mut seen = FxHashSet::default();
    new.retain(|word| seen.insert(word.text));
    new.truncate(MOST.min(MOST_PAIRS / there.len().max(1)));
    let quoted = quoted(pair.following());
    let original = pair.written(pair.row.origin).to_ascii_lowercase();
    let stands = |word: &str| stands(&word.to_ascii_lowercase(), &original);
    new.retain(|word| !quoted.iter().any(|span| span.contains(&word.span.start)) && !stands(word.text));
    let scarce = scarce(&there, &here);
    let found = new.into_iter().filter_map(|word| {
        let mut all = scarce.iter().filter(|other| {
            is_slip(word.text, other.text) && (is_meant(word, other) || is_name(word, other, pair.leading()))
        });
        let first = all.clone().next()?;
        let meant = all.find(|other| is_beside(word, other)).unwrap_or(first);
        let is_word = || is_known(word.text, pair, meant.span.start);
        (is_beside(word, meant) || !is_word()).then(|| (word.span.clone(), meant.span.clone()))
    });
    found.collect()
}

/// Whether the following side has a word that the leading side has not, and that
/// may be a slip of one there: most translations take theirs from there.
fn may_slip(leading: &Facts, following: &Facts) -> bool {
    let texts = || leading.prose.iter().map(|prose| prose.text.as_str());
    let latin = following.prose.iter().filter(|prose| prose.seen.has(Glance::LATIN));
    let words = latin.flat_map(|prose| prose.latin().iter().map(|run| &prose.text[run.clone()]));
    let words = words.filter(|word| word.len() >= FEWEST).take(MANY);
    let strange = words.filter(|word| !texts().any(|text| has_word(text, word)));
    strange.take(MOST).any(|word| leading.prose.iter().any(|prose| has_near(prose, word)))
}

/// Whether some prose has a word that another may be a slip of. Wherever the letter is
/// that is off, or the two that changed places, the slip begins as the one half of the
/// word does, or ends as the other.
fn has_near(prose: &Prose, word: &str) -> bool {
    let (text, bytes) = (prose.text.as_str(), prose.text.as_bytes());
    let half = word.len() / 2;
    let (head, tail) = (&word[..half], &word[half + 1..]);
    // A run of more letters is no slip, however long it is.
    let most = word.len() + 1;
    let is_near = |run: Range<usize>| run.len() <= most && is_slip(word, &text[run]);
    let begins = |start: usize| {
        let letters = bytes[start..].iter().take(most + 1).take_while(|byte| byte.is_ascii_alphabetic());
        !is_letter(bytes, start.wrapping_sub(1)) && is_near(start..start + letters.count())
    };
    let ends = |start: usize| {
        let end = start + tail.len();
        let letters = bytes[..end].iter().rev().take(most + 1).take_while(|byte| byte.is_ascii_alphabetic());
        !is_letter(bytes, end) && is_near(end - letters.count()..end)
    };
    let is_there = places(text, head).any(begins) || places(text, tail).any(ends);
    debug_assert_eq!(is_there, prose.latin().iter().any(|run| is_slip(word, &text[run.clone()])), "{word} in {text}");
    is_there
}

/// Whether a word stands in a text, whatever its capitals and its ending.
fn has_word(text: &str, word: &str) -> bool {
    let bytes = text.as_bytes();
    let stands = |start: usize| {
        let end = start + word.len();
        let rest = || &text[end..end + (end..).take_while(|at| is_letter(bytes, *at)).count()];
        // "Zeis" is no Zeiss: no plural is made of an "s" by another one.
        !is_letter(bytes, start.wrapping_sub(1))
            && (!is_letter(bytes, end) || ENDINGS.contains(&rest()) && !(rest() == "s" && word.ends_with('s')))
    };
    places(text, word).any(stands)
}

/// Where letters stand in a text, whatever their capitals: looked for by the first and the
/// last of them.
fn places<'t>(text: &'t str, letters: &'t str) -> impl Iterator<Item = usize> + 't {
    let (bytes, letters) = (text.as_bytes(), letters.as_bytes());
    let mut from = 0;
    let ends = std::iter::from_fn(move || {
        let start = next(bytes, from, letters)?;
        from = start + 1;
        Some(start)
    });
    ends.filter(move |start| bytes[*start..start + letters.len()].eq_ignore_ascii_case(letters))
}

/// The next place from a byte on where the first and the last of some letters are as far
/// apart as they should.
fn next(bytes: &[u8], from: usize, letters: &[u8]) -> Option<usize> {
    let (first, last) = (*letters.first()?, *letters.last()?);
    let (heads, tails) = (bytes.get(from..)?, bytes.get(from + letters.len() - 1..)?);
    let is_there = |head: u8, tail: u8| is_same(head, first) & is_same(tail, last);
    // Of a known length they are looked at without a loop.
    let any = |heads: &[u8; 16], tails: &[u8; 16]| {
        (0..16).fold(0, |any, at| any | u8::from(is_there(heads[at], tails[at]))) != 0
    };
    let mut chunks = heads.as_chunks().0.iter().zip(tails.as_chunks().0);
    let passed = 16 * chunks.position(|(heads, tails)| any(heads, tails)).unwrap_or(tails.len() / 16);
    (passed..tails.len()).find(|at| is_there(heads[*at], tails[*at])).map(|at| from + at)
}

/// Whether a letter is at a byte, if any is there.
fn is_letter(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_some_and(u8::is_ascii_alphabetic)
}

/// Whether a byte is a letter, whatever its capitals: those are one bit apart.
fn is_same(byte: u8, letter: u8) -> bool {
    debug_assert!(letter.is_ascii_alphabetic(), "{letter} is a letter");
    (byte ^ letter) & !0x20 == 0
}

/// Whether a word stands anywhere in a text, letters on neither side of it.
fn stands(word: &str, text: &str) -> bool {
    let letter = |c: char| c.is_ascii_alphabetic();
    memmem::find_iter(text.as_bytes(), word)
        .any(|at| !text[..at].ends_with(letter) && !text[at + word.len()..].starts_with(letter))
}

/// The words that the leading side has more often than the following one.
fn scarce<'w, 'f>(there: &'w [Word<'f>], here: &[Word]) -> Vec<&'w Word<'f>> {
    let small = |word: &Word| word.text.to_ascii_lowercase();
    let mut more: FxHashMap<String, i64> = FxHashMap::default();
    there.iter().for_each(|word| *more.entry(small(word)).or_default() += 1);
    here.iter().for_each(|word| *more.entry(small(word)).or_default() -= 1);
    there.iter().filter(|word| more.get(&small(word)).is_some_and(|more| *more > 0)).collect()
}

/// Whether a word that may be a slip of another likely is: any longer one is; of
/// the shorter ones those that are alike in capitals, or stand beside the same
/// word.
fn is_meant(word: &Word, other: &Word) -> bool {
    if COMMON.contains(&&*other.text.to_ascii_lowercase()) {
        return false;
    }
    let capitals = |word: &str| {
        let capital = |c: char| c.is_ascii_uppercase();
        (word.starts_with(capital), word[1..].contains(capital))
    };
    let least = word.text.len().min(other.text.len());
    // Any small word begins with a capital at the head of a sentence.
    let is_first = capitals(other.text) == (true, false) && least == FEWEST;
    let alike = least >= FEWEST_OF_ANY || capitals(word.text) == capitals(other.text) && !is_first;
    alike || is_beside(word, other)
}

/// Whether a short word with a capital is meant as one that stands within a sentence, and
/// so is a name: "Rut" for Rust.
fn is_name(word: &Word, other: &Word, leading: &Facts) -> bool {
    let one = |word: &str| {
        let mut letters = word.bytes();
        letters.next().is_some_and(|first| first.is_ascii_uppercase()) && letters.all(|c| c.is_ascii_lowercase())
    };
    let goes_on = || {
        let [before, ..] = leading.around(&other.span).unwrap_or_default();
        let last = before.strip_suffix(' ').and_then(|before| before.split(' ').next_back()).unwrap_or_default();
        last.ends_with(|c: char| c.is_ascii_lowercase() || c == ',')
            && last.starts_with(|c: char| c.is_ascii_lowercase())
    };
    one(word.text) && one(other.text) && other.text.len() > FEWEST && goes_on()
}

/// Whether two words stand beside the same one: how-swap, hot-swap.
fn is_beside(word: &Word, other: &Word) -> bool {
    (0..2).any(|at| !word.beside[at].is_empty() && word.beside[at].eq_ignore_ascii_case(other.beside[at]))
}

/// Whether the original has a word in the passages around: then it is another
/// one, and no slip.
fn is_known(word: &str, pair: &Pair, at: usize) -> bool {
    let Some(document) = pair.document(pair.row.origin) else { return false };
    let text = &*document.source.text;
    let near = text.floor_char_boundary(at.saturating_sub(REACH))..text.ceil_char_boundary(at + REACH);
    let small = word.to_ascii_lowercase();
    let large = word[..1].to_ascii_uppercase() + &word[1..];
    [word, &small, &large].into_iter().any(|word| stands(word, &text[near.clone()]))
}

/// So many bytes before a passage, and so many behind it, tell which words are
/// known.
const REACH: usize = 100_000;

/// Small words that no name is a slip of.
const COMMON: &[&str] = &[
    "about", "after", "again", "all", "also", "and", "any", "are", "because", "been", "before", "being", "both", "but",
    "can", "could", "did", "does", "each", "even", "ever", "every", "few", "for", "from", "get", "had", "has", "have",
    "her", "here", "him", "his", "how", "into", "its", "just", "like", "made", "make", "many", "may", "more", "most",
    "much", "must", "never", "not", "now", "often", "once", "one", "only", "other", "our", "out", "over", "own",
    "same", "see", "shall", "she", "should", "since", "some", "still", "such", "than", "that", "the", "their", "them",
    "then", "there", "these", "they", "this", "those", "through", "thus", "too", "two", "under", "until", "upon",
    "use", "used", "very", "was", "were", "what", "when", "where", "which", "while", "who", "whose", "will", "with",
    "would", "yet", "you", "your",
];

fn words(facts: &Facts) -> Vec<Word<'_>> {
    facts.prose.iter().filter(|prose| prose.seen.has(Glance::LATIN)).flat_map(words_of).collect()
}

/// The words of some prose that are of Latin letters alone.
fn words_of(prose: &Prose) -> Vec<Word<'_>> {
    let text = prose.text.as_str();
    let inside = |c: char| c.is_ascii_digit() || matches!(c, '_' | '&' | '\\' | 'À'..='ɏ');
    let whole = |run: &Range<usize>| !text[..run.start].ends_with(inside) && !text[run.end..].starts_with(inside);
    let found: Vec<(Range<usize>, bool)> = prose.latin().iter().map(|run| (run.clone(), whole(run))).collect();
    let beside = |a: Option<&(Range<usize>, bool)>, b: Option<&(Range<usize>, bool)>| {
        a.zip(b).is_some_and(|((a, _), (b, _))| b.start - a.end == 1)
    };
    let word = |index: usize| -> Option<Word<'_>> {
        let (span, whole) = &found[index];
        let before = index.checked_sub(1).and_then(|index| found.get(index));
        let behind = found.get(index + 1);
        let near = |other: Option<&(Range<usize>, bool)>, is: bool| {
            other.filter(|_| is).map_or("", |(span, _)| &text[span.clone()])
        };
        let own = found.get(index);
        (*whole && span.len() >= FEWEST).then(|| Word {
            span: prose.start + span.start..prose.start + span.end,
            text: &text[span.clone()],
            beside: [near(before, beside(before, own)), near(behind, beside(own, behind))],
        })
    };
    (0..found.len()).filter_map(word).collect()
}

/// Bytes of the quotations of a side in the file.
fn quoted(facts: &Facts) -> Vec<Range<usize>> {
    let of = |prose: &Prose| {
        quotations(&prose.text)
            .into_iter()
            .map(|span| prose.start + span.start..prose.start + span.end)
            .collect::<Vec<_>>()
    };
    facts.prose.iter().flat_map(of).collect()
}
