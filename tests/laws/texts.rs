//! Folds, differences, places.

use hamgam::ledger::compare;
use hamgam::text::diff::{Op, words};
use hamgam::text::source::Source;
use hamgam::text::{bidi, canonical};
use proptest::prelude::*;

use super::{cases, soup};

fn fold(text: &str) -> String {
    let mut out = String::new();
    canonical::fold(text, 0, &mut out);
    out
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn canonical_text_folded_again_is_itself(text in soup(24)) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn a_key_folded_again_is_itself(text in soup(24)) {
        let once = canonical::key(&text);
        prop_assert_eq!(canonical::key(&once), once);
    }

    #[test]
    fn folding_before_comparing_changes_nothing(text in soup(24)) {
        let text = fold(&text);
        prop_assert_eq!(compare::key(&fold(&text)), compare::key(&text));
    }

    #[test]
    fn canonical_text_has_no_white_space_but_single_spaces_and_hard_breaks(text in soup(24)) {
        let text = fold(&text);
        prop_assert!(!text.contains(['\t', '\r']) || text.contains('`'), "{:?}", text);
        let broken = text.match_indices('\n').all(|(at, _)| text[..at].ends_with('\\'));
        prop_assert!(broken, "{:?}", text);
    }

    #[test]
    fn the_runs_of_a_difference_join_to_both_texts(old in soup(20), new in soup(20)) {
        let runs = words(&old, &new);
        let join = |without: Op| runs.iter().filter(|run| run.op != without).map(|run| run.text.as_str()).collect::<String>();
        prop_assert_eq!(join(Op::Insert), old);
        prop_assert_eq!(join(Op::Delete), new);
        prop_assert!(runs.iter().all(|run| !run.text.is_empty()));
        prop_assert!(runs.windows(2).all(|pair| pair[0].op != pair[1].op), "{:?}", runs);
    }

    #[test]
    fn equal_texts_differ_nowhere(text in soup(20)) {
        prop_assert!(words(&text, &text).iter().all(|run| run.op == Op::Equal));
    }

    #[test]
    fn places_go_on_as_the_text_does(text in soup(30)) {
        let source = Source::from_text(text.clone());
        let places: Vec<(u32, u32)> = (0..=text.len()).map(|at| source.line_column(at)).collect();
        prop_assert!(places.windows(2).all(|pair| pair[0] <= pair[1]), "{:?}", places);
        prop_assert_eq!(places[0], (1, 1));
        for (at, _) in text.char_indices() {
            prop_assert_eq!(source.line(at), source.line_column(at).0);
        }
        let lines = text.matches('\n').count() as u32;
        prop_assert!(source.line_count() == lines || source.line_count() == lines + 1);
    }

    #[test]
    fn columns_are_counted_alike_however_long_the_line_is(text in soup(8), times in 1..2_000_usize) {
        let line = text.replace('\n', " ").repeat(times);
        let source = Source::from_text(line.clone());
        let last = line.char_indices().next_back().map_or(0, |(at, _)| at);
        for at in [last / 3, last / 2, last].map(|at| line.floor_char_boundary(at)) {
            prop_assert_eq!(source.line_column(at), (1, line[..at].chars().count() as u32 + 1));
        }
    }

    #[test]
    fn a_file_is_its_mark_and_its_text(text in soup(20), bom in any::<bool>()) {
        let bytes = format!("{}{}", if bom { "\u{feff}" } else { "" }, text.trim_start_matches('\u{feff}'));
        let source = Source::new(bytes.clone().into_bytes()).unwrap();
        prop_assert_eq!(source.bom, bom);
        prop_assert_eq!(format!("{}{}", if source.bom { "\u{feff}" } else { "" }, source.text), bytes);
    }

    #[test]
    fn any_bytes_are_a_text_or_have_a_place(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        match Source::new(bytes.clone()) {
            Ok(_) => prop_assert!(String::from_utf8(bytes).is_ok()),
            Err(bad) => prop_assert!(bad.line >= 1 && bad.column >= 1),
        }
    }

    #[test]
    fn an_address_without_what_steers_it_is_itself(text in soup(20)) {
        let bare = bidi::strip(&text).into_owned();
        prop_assert_eq!(bidi::strip(&bare), bare.as_str());
        let isolated = bidi::isolate(&bare);
        prop_assert_eq!(bidi::strip(&isolated), bare.as_str());
    }

    #[test]
    fn citations_are_found_in_order_inside_the_text(text in soup(30)) {
        let found = hamgam::citation::parse::citations(&text);
        for citation in &found {
            prop_assert_eq!(&hamgam::citation::citekey::key(&text[citation.span.clone()]), &citation.key);
            prop_assert!(citation.item.start <= citation.span.start && citation.span.end <= citation.item.end);
            prop_assert!(text.is_char_boundary(citation.item.start) && text.is_char_boundary(citation.item.end));
        }
        prop_assert!(found.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
    }

    #[test]
    fn a_change_has_a_kind_whatever_changed(old in soup(20), new in soup(20)) {
        hamgam::status::change(&old, &new);
    }
}
