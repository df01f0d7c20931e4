//! What is written is what is read.

use std::collections::BTreeSet;

use hamgam::content::document::Document;
use hamgam::ledger::agreement::{Agreement, Side, State};
use hamgam::ledger::standing::Standing;
use hamgam::ledger::{reader, writer};
use hamgam::locale::Locale;
use hamgam::text::source::Source;
use proptest::prelude::*;

use super::{cases, soup};

fn agreement() -> impl Strategy<Value = Agreement> {
    let states = prop::sample::select(vec![State::Initial, State::Translated, State::Reviewed, State::Final]);
    let origins = prop::sample::select(vec![None, Some(Side::Source), Some(Side::Target)]);
    (soup(6), soup(16), soup(16), states, origins, 0..4u8).prop_map(|(id, source, target, state, origin, shape)| {
        let (source, target) = (source.into(), target.into());
        let mut entry = Agreement { state, origin, ..Agreement::new(format!("x{id}").into()) };
        match shape {
            0 => (entry.source, entry.state) = (Some(source), State::Initial),
            1 => (entry.target, entry.alone) = (Some(target), true),
            2 => (entry.source, entry.alone) = (Some(source), true),
            _ => (entry.source, entry.target) = (Some(source), Some(target)),
        }
        entry
    })
}

fn ledger() -> impl Strategy<Value = Vec<Agreement>> {
    prop::collection::vec(agreement(), 1..6).prop_map(|list| {
        let mut ids = BTreeSet::new();
        list.into_iter().filter(|entry| ids.insert(entry.id.clone())).collect()
    })
}

fn written(list: &[Agreement], document: &str) -> String {
    writer::write(&Locale::parse("en").unwrap(), &Locale::parse("fa").unwrap(), document, list)
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn a_ledger_that_was_written_is_read_as_it_was(list in ledger(), name in soup(6)) {
        let text = written(&list, &name);
        let read = reader::read(&text).unwrap();
        prop_assert!(!read.conflict && read.twice.is_empty());
        prop_assert_eq!(&read.agreements, &list);
        prop_assert_eq!(written(&read.agreements, &name), text, "and writing it again is no change");
    }

    #[test]
    fn what_stands_beside_a_ledger_changes_nothing_of_it(list in ledger(), now in prop::collection::vec(soup(16), 0..6), kept in any::<u8>()) {
        let agreed = list.iter().enumerate().filter(|(at, _)| kept >> at & 1 == 1).filter_map(|(_, entry)| entry.source.as_deref());
        let paragraphs: Vec<&str> = now.iter().map(String::as_str).chain(agreed).collect();
        let document = Document::new("a.md", "a.md", "a.md".into(), Source::from_text(paragraphs.join("\n\n")));
        let text = written(&list, "a.md");
        let read = reader::read_beside(&text, Standing::of(Some(&document), Some(&document))).unwrap();
        prop_assert_eq!(read, reader::read(&text).unwrap());
    }

    #[test]
    fn a_ledger_is_toml_that_others_read_alike(list in ledger(), name in soup(6)) {
        let file: toml::Table = toml::from_str(&written(&list, &name)).unwrap();
        let passages = file["passage"].as_array().unwrap();
        prop_assert_eq!(passages.len(), list.len());
        for (passage, entry) in passages.iter().zip(&list) {
            prop_assert_eq!(passage["id"].as_str(), Some(&*entry.id));
            prop_assert_eq!(passage.get("source").and_then(|v| v.as_str()), entry.source.as_deref());
            prop_assert_eq!(passage.get("target").and_then(|v| v.as_str()), entry.target.as_deref());
        }
    }

    #[test]
    fn one_text_is_one_line_that_shows_what_is_in_it(list in ledger(), name in soup(6)) {
        let text = written(&list, &name);
        let steers = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{feff}');
        prop_assert!(!text.contains(steers));
        let texts = list.iter().map(|entry| usize::from(entry.source.is_some()) + usize::from(entry.target.is_some())).sum::<usize>();
        prop_assert_eq!(text.lines().filter(|line| line.starts_with("source = ") || line.starts_with("target = ")).count(), texts);
    }

    #[test]
    fn other_line_ends_are_read_alike(list in ledger()) {
        let text = written(&list, "a.md").replace('\n', "\r\n");
        prop_assert_eq!(reader::read(&text).unwrap().agreements, list);
    }

    #[test]
    fn no_bytes_make_the_reader_panic(text in soup(40), list in ledger(), at in any::<prop::sample::Index>()) {
        let _ = reader::read(&text);
        let whole = written(&list, "a.md");
        let mut cut = at.index(whole.len());
        while !whole.is_char_boundary(cut) { cut -= 1 }
        let _ = reader::read(&format!("{}{text}{}", &whole[..cut], &whole[cut..]));
        if let Ok(read) = reader::read(&whole[..cut]) {
            prop_assert!(!read.agreements.is_empty());
        }
    }

    #[test]
    fn both_sides_of_a_conflict_are_taken(shared in ledger(), ours in ledger(), theirs in ledger()) {
        let shared: Vec<Agreement> = shared.into_iter().map(|entry| Agreement { id: format!("s{}", entry.id).into(), ..entry }).collect();
        let body = |list: &[Agreement]| written(list, "a.md").split_once("version = 1\n").unwrap().1.to_owned();
        let (head, ours, theirs) = (written(&shared, "a.md"), body(&ours), body(&theirs));
        let read = reader::read(&format!("{head}<<<<<<< HEAD\n{ours}||||||| base\n=======\n{theirs}>>>>>>> other\n")).unwrap();
        prop_assert!(read.conflict);
        let ids: Vec<&str> = read.agreements.iter().map(|entry| &*entry.id).collect();
        prop_assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "no id twice");
        for text in [&ours, &theirs] {
            for entry in reader::read(&format!("version = 1\n{text}")).unwrap().agreements {
                let kept = read.agreements.iter().flat_map(|a| [Some(a), a.rival.as_deref()]).flatten();
                let kept = kept.filter(|a| a.source == entry.source || entry.source.is_none()).count();
                prop_assert!(kept > 0 || !entry.is_agreed(), "{:?}", entry);
            }
        }
    }
}
