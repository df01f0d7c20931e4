//! All rules, in one plain list.

use super::rule::Rule;
use super::rules::{
    added_hedge::ADDED_HEDGE, ahead_passage::AHEAD_PASSAGE, ambiguous_passage::AMBIGUOUS_PASSAGE,
    arabic_digit::ARABIC_DIGIT, arabic_letter::ARABIC_LETTER, bidi_control::BIDI_CONTROL,
    broken_address::BROKEN_ADDRESS, changed_code::CHANGED_CODE, confirmed_unchanged::CONFIRMED_UNCHANGED,
    contradictory_date::CONTRADICTORY_DATE, dead_anchor::DEAD_ANCHOR, detached_citation::DETACHED_CITATION,
    dropped_word::DROPPED_WORD, extra_citation::EXTRA_CITATION, extra_date::EXTRA_DATE, extra_number::EXTRA_NUMBER,
    extra_passage::EXTRA_PASSAGE, forbidden_term::FORBIDDEN_TERM, impossible_date::IMPOSSIBLE_DATE,
    invisible_character::INVISIBLE_CHARACTER, latin_punctuation::LATIN_PUNCTUATION, lost_hedge::LOST_HEDGE,
    malformed_citation::MALFORMED_CITATION, malformed_citekey::MALFORMED_CITEKEY, mismatched_date::MISMATCHED_DATE,
    mismatched_link::MISMATCHED_LINK, mismatched_locator::MISMATCHED_LOCATOR, mismatched_marker::MISMATCHED_MARKER,
    mismatched_mode::MISMATCHED_MODE, mismatched_number::MISMATCHED_NUMBER, mismatched_quotation::MISMATCHED_QUOTATION,
    mismatched_signal::MISMATCHED_SIGNAL, mismatched_weekday::MISMATCHED_WEEKDAY, misnamed_allow::MISNAMED_ALLOW,
    missing_citation::MISSING_CITATION, missing_footnote::MISSING_FOOTNOTE, missing_name::MISSING_NAME,
    missing_passage::MISSING_PASSAGE, missing_zwnj::MISSING_ZWNJ, misspelt_name::MISSPELT_NAME,
    mistaken_zwnj::MISTAKEN_ZWNJ, mixed_digit::MIXED_DIGIT, moved_document::MOVED_DOCUMENT,
    presentation_form::PRESENTATION_FORM, reordered_citation::REORDERED_CITATION, reordered_row::REORDERED_ROW,
    second_origin::SECOND_ORIGIN, stale_passage::STALE_PASSAGE, stray_zwnj::STRAY_ZWNJ, stretched_word::STRETCHED_WORD,
    unconfirmed_passage::UNCONFIRMED_PASSAGE, unexplained_allow::UNEXPLAINED_ALLOW, unknown_citekey::UNKNOWN_CITEKEY,
    unknown_footnote::UNKNOWN_FOOTNOTE, unpaired_sentence::UNPAIRED_SENTENCE,
    untranslated_passage::UNTRANSLATED_PASSAGE, unused_allow::UNUSED_ALLOW, variant_name::VARIANT_NAME,
};

/// The rules: passages, then citations, numbers and dates, then how it is
/// written.
pub const RULES: &[Rule] = &[
    STALE_PASSAGE,
    MISSING_PASSAGE,
    EXTRA_PASSAGE,
    AHEAD_PASSAGE,
    UNCONFIRMED_PASSAGE,
    AMBIGUOUS_PASSAGE,
    MOVED_DOCUMENT,
    SECOND_ORIGIN,
    CONFIRMED_UNCHANGED,
    UNUSED_ALLOW,
    UNEXPLAINED_ALLOW,
    MISNAMED_ALLOW,
    UNTRANSLATED_PASSAGE,
    UNPAIRED_SENTENCE,
    DROPPED_WORD,
    REORDERED_ROW,
    MISSING_CITATION,
    EXTRA_CITATION,
    MISMATCHED_LOCATOR,
    UNKNOWN_CITEKEY,
    REORDERED_CITATION,
    DETACHED_CITATION,
    MISMATCHED_MODE,
    MISMATCHED_SIGNAL,
    MISMATCHED_NUMBER,
    EXTRA_NUMBER,
    LOST_HEDGE,
    ADDED_HEDGE,
    MISMATCHED_DATE,
    EXTRA_DATE,
    CONTRADICTORY_DATE,
    IMPOSSIBLE_DATE,
    MISMATCHED_WEEKDAY,
    MISSING_NAME,
    MISSPELT_NAME,
    FORBIDDEN_TERM,
    VARIANT_NAME,
    MISMATCHED_LINK,
    DEAD_ANCHOR,
    BROKEN_ADDRESS,
    CHANGED_CODE,
    MISSING_FOOTNOTE,
    UNKNOWN_FOOTNOTE,
    MISMATCHED_MARKER,
    MISMATCHED_QUOTATION,
    BIDI_CONTROL,
    MALFORMED_CITATION,
    MALFORMED_CITEKEY,
    ARABIC_LETTER,
    ARABIC_DIGIT,
    MIXED_DIGIT,
    PRESENTATION_FORM,
    STRETCHED_WORD,
    MISSING_ZWNJ,
    STRAY_ZWNJ,
    MISTAKEN_ZWNJ,
    INVISIBLE_CHARACTER,
    LATIN_PUNCTUATION,
];

/// Rules that `--strict` demands whatever their level is: a work that is in
/// step has nothing that is stale, missing, extra or unconfirmed.
pub const DEMANDED: &[&str] = &["stale-passage", "missing-passage", "extra-passage", "unconfirmed-passage"];

/// The name of a rule that a mistyped one most likely means.
pub fn nearest(name: &str) -> Option<&'static str> {
    let score = |known: &str| similar::TextDiff::from_chars(known, name).ratio();
    let best = RULES.iter().map(|rule| (score(rule.name), rule.name)).max_by(|a, b| a.0.total_cmp(&b.0))?;
    (best.0 > 0.75).then_some(best.1)
}

/// The rule of a name.
pub fn find(name: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.name == name)
}
