//! What holds for every document and every edit of an exported file.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use serde_json::Value;

use super::common::Project;
use super::{FORMATS, export, import};

const WORDS: &[(&str, &str)] = &[
    ("order", "حکم"),
    ("prison", "زندان"),
    ("three", "سه"),
    ("*said*", "*گفت*"),
    ("`code`", "`code`"),
    ("[@key, p. 3]", "[@key, p. 3]"),
    ("[link](x.md)", "[پیوند](x.md)"),
    ("<b>", "<b>"),
    ("a & b", "الف و ب"),
    ("\\*", "\\*"),
    ("\"quoted\"", "«نقل»"),
    ("C:\\\\x", "C:\\\\x"),
];

fn cases() -> Config {
    let times: Option<u32> = std::env::var("HAMGAM_CASES").ok().and_then(|times| times.parse().ok());
    let rng_seed = if times.is_some() { RngSeed::Random } else { RngSeed::Fixed(1367) };
    Config { cases: 12 * times.unwrap_or(1), rng_seed, failure_persistence: None, ..Config::default() }
}

/// A block: its words, its kind, and whether it is translated.
type Block = (Vec<usize>, u8, bool);

fn block() -> impl Strategy<Value = Block> {
    (prop::collection::vec(0..WORDS.len(), 1..7), 0..6u8, prop::bool::weighted(0.7))
}

fn render(blocks: &[Block], persian: bool) -> String {
    let line = |(at, (words, kind, _)): (usize, &Block)| {
        let word = |at: &usize| if persian { WORDS[*at].1 } else { WORDS[*at].0 };
        let number = if persian { format!("بند {at}") } else { format!("Passage {at}") };
        let text = format!("{number} {}", words.iter().map(word).collect::<Vec<_>>().join(" "));
        match kind {
            0 => format!("## {text}"),
            1 => format!("- {text}\n- {text} end"),
            2 => format!("> {text}\n> and more"),
            3 => format!("| {text} | cell |\n|---|---|\n| {text} | other |"),
            _ => text,
        }
    };
    let kept = blocks.iter().enumerate().filter(|(_, block)| !persian || block.2);
    kept.map(line).collect::<Vec<_>>().join("\n\n") + "\n"
}

fn texts(project: &Project) -> BTreeMap<String, (String, Option<String>)> {
    let one = |p: &Value| {
        (p["id"].as_str().unwrap().to_owned(), (p["status"].as_str().unwrap().to_owned(), project.text(p, "target")))
    };
    project.passages().iter().map(one).collect()
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn an_untouched_export_changes_not_one_byte(blocks in prop::collection::vec(block(), 1..10)) {
        let project = Project::of_parts(&render(&blocks, false), &render(&blocks, true));
        for (format, _) in FORMATS {
            let path = export(&project, format, &["--only", "all"]);
            let before = project.files();
            let answer = import(&project, &path);
            prop_assert_eq!(answer.code, 0, "{}: {}", format, answer.err);
            prop_assert!(before == project.files(), "{}: {}", format, answer.out);
        }
    }

    #[test]
    fn exactly_what_was_edited_differs_afterwards(
        blocks in prop::collection::vec(block(), 2..10),
        edits in prop::collection::vec(0..4u8, 40),
        reverse in any::<bool>(),
    ) {
        let project = Project::of_parts(&render(&blocks, false), &render(&blocks, true));
        let before = texts(&project);
        let path = export(&project, "po", &["--only", "all"]);
        let po = project.read(&path);
        let mut entries: Vec<String> = po.trim_end().split("\n\n").map(str::to_owned).collect();
        let mut edited = BTreeMap::new();
        for (entry, edit) in entries[1..].iter_mut().zip(&edits) {
            let id = entry.split("msgctxt \"a.md#").nth(1).unwrap().split('"').next().unwrap().to_owned();
            let translated = !entry.contains("msgstr \"\"");
            match edit {
                0 if translated => {
                    *entry = entry.replacen("msgstr \"بند", "msgstr \"بندِ", 1);
                    edited.insert(id, "changed");
                }
                1 => entry.clear(),
                _ => {}
            }
        }
        entries.retain(|entry| !entry.is_empty());
        if reverse {
            entries[1..].reverse();
        }
        project.write(&path, entries.join("\n\n") + "\n");
        let answer = import(&project, &path);
        prop_assert_eq!(answer.code, 0, "{}", answer.err);
        for (id, (status, text)) in texts(&project) {
            let (old_status, old) = &before[&id];
            if edited.contains_key(&id) {
                prop_assert!(text.as_ref() != old.as_ref() && text.is_some_and(|text| text.contains("بندِ")), "{}", id);
                prop_assert_eq!(status, "current", "{}", id);
            } else {
                prop_assert_eq!((&status, &text), (old_status, old), "{}", id);
            }
        }
    }
}
