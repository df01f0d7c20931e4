//! What a sentence looks like among the literals of code.

/// Words that give a sentence away, next to another word.
const GIVEAWAYS: &[&str] = &[
    "a",
    "an",
    "and",
    "are",
    "be",
    "by",
    "can",
    "cannot",
    "could",
    "do",
    "does",
    "expected",
    "for",
    "found",
    "from",
    "has",
    "have",
    "in",
    "invalid",
    "is",
    "it",
    "missing",
    "must",
    "no",
    "not",
    "of",
    "on",
    "or",
    "should",
    "than",
    "that",
    "the",
    "there",
    "this",
    "to",
    "unexpected",
    "unknown",
    "was",
    "with",
    "you",
    "your",
];

/// Whether a literal holds three words in a row, or two with a giveaway.
pub fn reads_as_sentence(text: &str) -> bool {
    text.split([',', '.', ':', ';', '?', '!', '\n']).any(|clause| {
        let words: Vec<&str> = clause.split(' ').collect();
        let word = |word: &&str| !word.is_empty() && word.chars().all(|c| c.is_ascii_alphabetic() || c == '\'');
        let gives_away = |word: &&str| GIVEAWAYS.contains(&word.to_ascii_lowercase().as_str());
        words.windows(3).any(|row| row.iter().all(|w| word(w) && w.len() > 1))
            || words.windows(2).any(|row| row.iter().all(word) && row.iter().any(gives_away))
    })
}
