//! Fixes: nothing but forms, once, and no difference to what was agreed.

use std::collections::BTreeMap;
use std::path::PathBuf;

use hamgam::check::inventory::{difference, inventory};
use hamgam::check::mend::mend;
use hamgam::check::run::{Settings, texts};
use hamgam::citation::bibliography::Bibliography;
use hamgam::content::document::Document;
use hamgam::facts::readings::Readings;
use hamgam::finding::{Finding, Found};
use hamgam::glossary::Glossary;
use hamgam::ledger::compare::key;
use hamgam::locale::Locale;
use hamgam::text::source::Source;
use proptest::prelude::*;

use super::{cases, soup};

/// What Persian is mistyped with, among all that a document is made of.
#[rustfmt::skip]
const SLIPS: &[&str] = &[
    "كتاب", "ي", "ۀ", "می شود", "نمیدانند", "می", "کتاب ها", "کتاب\u{200c}ها", "\u{200c}", "\u{200b}", "¬", "\u{ad}", "ـ", "هـ.ش", "ﻻ", "ﷲ", "٤", "۴", "4",
    ",", "?", ";", "%", "\"", "۳,۸۰۰", "\u{200e}", "\u{202b}", "\u{202c}", "\u{2069}", "[@a، ص. ۳؛ @b]", "@a [ص ۳]", "[@hr\u{200e}w۲۰۰۴]", "«", "»", "\u{64b}", "\u{200d}",
    "[كتاب]", "](كتاب ٤)", "`كتاب ٤`", "<b title=\"كتاب\">", "$ي$", "{.ي}", "ە", "ا", "ب", " ", "\n", ".",
];

fn document(text: &str) -> Document {
    Document::new("a.md", "content/fa/a.md", PathBuf::new(), Source::from_text(text.to_owned()))
}

fn found(document: &Document) -> Vec<Found> {
    let (bibliography, glossary, rules) = (Bibliography::default(), Glossary::default(), BTreeMap::new());
    let rules = Settings { all: &rules, own: None, strict: false }.rules();
    let locale = Locale::parse("fa").unwrap();
    let mut findings = Vec::new();
    texts(document, (&bibliography, &glossary), &locale, &rules, &Readings::default(), |_| None, &mut findings);
    findings
}

fn mended(document: &Document) -> Option<String> {
    let findings = found(document);
    let findings: Vec<&Finding> = findings.iter().map(AsRef::as_ref).collect();
    mend(document, &findings, found).ok().flatten().map(|mended| mended.text)
}

fn persian() -> impl Strategy<Value = String> {
    let piece = prop_oneof![3 => prop::sample::select(SLIPS).prop_map(str::to_owned), 1 => soup(3)];
    prop::collection::vec(piece, 0..24).prop_map(|all| all.concat())
}

proptest! {
    #![proptest_config(cases(1500))]

    #[test]
    fn what_is_found_stands_in_the_text(text in persian()) {
        let document = document(&text);
        for finding in found(&document) {
            for edit in finding.mend.iter().flat_map(|mend| &mend.edits) {
                prop_assert!(text.is_char_boundary(edit.start) && text.is_char_boundary(edit.end) && edit.start <= edit.end);
            }
        }
    }

    #[test]
    fn what_is_mended_is_mended_once(text in persian()) {
        if let Some(once) = mended(&document(&text)) {
            let twice = mended(&document(&once));
            prop_assert!(twice.is_none(), "{:?}\n{:?}\n{:?}", text, once, twice);
        }
    }

    #[test]
    fn no_citation_link_code_or_anchor_is_another_one_afterwards(text in persian()) {
        let before = document(&text);
        if let Some(once) = mended(&before) {
            let after = document(&once);
            let (then, now) = (inventory(&before), inventory(&after));
            prop_assert_eq!(difference(&then, &now), None);
        }
    }

    // A comment in the middle of a word is nobody's; `check --fix` asks the
    // ledgers themselves before it writes.
    #[test]
    fn a_fix_is_no_difference_to_what_was_agreed(text in persian()) {
        let text = text.replace("<!--", "").replace("{/*", "");
        let before = document(&text);
        if let Some(once) = mended(&before) {
            let after = document(&once);
            let keys = |of: &Document| (0..of.passages.len()).map(|at| key(of.text(at))).collect::<Vec<_>>();
            prop_assert_eq!(keys(&before), keys(&after), "{:?}\n{:?}", text, once);
        }
    }
}
