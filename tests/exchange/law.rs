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

/// What is known of a passage: status, state, translation.
type Known = (String, String, Option<String>);

fn known(project: &Project) -> BTreeMap<String, Known> {
    let word = |p: &Value, key: &str| p[key].as_str().unwrap().to_owned();
    let one = |p: &Value| (word(p, "id"), (word(p, "status"), word(p, "state"), project.text(p, "target")));
    project.passages().iter().map(one).collect()
}

/// The agreements of the ledger that hold a translation, by id.
fn agreements(project: &Project) -> BTreeMap<String, toml::Value> {
    if !project.exists("content/ledger/fa/a.toml") {
        return BTreeMap::new();
    }
    let ledger: toml::Table = project.ledger("a").parse().unwrap();
    let all = ledger["passage"].as_array().unwrap().iter();
    let held = all.filter(|entry| entry.get("target").is_some());
    held.map(|entry| (entry["id"].as_str().unwrap().to_owned(), entry.clone())).collect()
}

/// What a translator does to a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Edit {
    Nothing,
    Gone,
    /// Another text, which is done.
    Text,
    /// Another text, which is none yet.
    Draft,
    /// The same text, which is not trusted any more.
    Doubt,
    /// The same text, which is final.
    Final,
}

const EDITS: [Edit; 6] = [Edit::Nothing, Edit::Gone, Edit::Text, Edit::Draft, Edit::Doubt, Edit::Final];

/// A file of a format in units: what stands before, the units, what follows.
struct Sheet {
    head: String,
    units: Vec<String>,
    tail: String,
}

impl Sheet {
    fn read(format: &str, text: &str) -> Sheet {
        let cut = |open: &str, close: &str| {
            let (start, end) = (text.find(open).unwrap(), text.rfind(close).unwrap() + close.len());
            let units = text[start..end].split_inclusive(close).map(str::to_owned).collect();
            Sheet { head: text[..start].to_owned(), units, tail: text[end..].to_owned() }
        };
        match format {
            "po" => {
                let mut units = text.trim_end().split("\n\n").map(|unit| format!("{unit}\n\n"));
                Sheet { head: units.next().unwrap(), units: units.collect(), tail: String::new() }
            }
            "xliff" => cut("<trans-unit", "</trans-unit>\n"),
            "xliff2" => cut("<unit", "</unit>\n"),
            _ => {
                let mut records = records(text).into_iter().map(|record| line(&record));
                Sheet { head: records.next().unwrap(), units: records.collect(), tail: String::new() }
            }
        }
    }

    fn text(&self) -> String {
        format!("{}{}{}", self.head, self.units.concat(), self.tail)
    }
}

fn records(text: &str) -> Vec<Vec<String>> {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn line(record: &[String]) -> String {
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    writer.write_record(record).unwrap();
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

fn between<'t>(text: &'t str, open: &str, close: &str) -> Option<&'t str> {
    text.split_once(open)?.1.split_once(close).map(|(inner, _)| inner)
}

/// The id of a unit.
fn id(format: &str, unit: &str) -> String {
    let (open, close) = match format {
        "po" => ("msgctxt \"a.md#", "\""),
        "xliff" => ("resname=\"a.md#", "\""),
        "xliff2" => ("name=\"a.md#", "\""),
        _ => ("a.md#", ","),
    };
    between(unit, open, close).unwrap().to_owned()
}

/// Its translation, as the format has it.
fn target(format: &str, unit: &str) -> Option<String> {
    let text = match format {
        "po" => between(unit, "\nmsgstr \"", "\"\n").map(str::to_owned),
        "csv" => Some(records(unit)[0][3].clone()),
        _ => {
            let open = format!("<target{}>", between(unit, "<target", ">")?);
            between(unit, &open, "</target>").map(str::to_owned)
        }
    };
    text.filter(|text| !text.is_empty())
}

/// The unit with another translation: one that begins with a new word.
fn reworded(format: &str, unit: &str) -> String {
    let old = target(format, unit).unwrap();
    let at = unit.rfind(if format == "csv" { "بند" } else { &old }).unwrap();
    format!("{}{}", &unit[..at], unit[at..].replacen("بند", "بندِ", 1))
}

/// The unit with the state that its tool has for this.
fn stated(format: &str, unit: &str, edit: Edit) -> String {
    let done = edit == Edit::Text || edit == Edit::Final;
    match format {
        "po" if done => unit.replace("#, fuzzy\n", ""),
        "po" if unit.contains("#, fuzzy") => unit.to_owned(),
        "po" => unit.replace("msgctxt", "#, fuzzy\nmsgctxt"),
        "csv" => {
            let mut record = records(unit).remove(0);
            record[1] = if edit == Edit::Final {
                "final"
            } else if done {
                "translated"
            } else {
                "initial"
            }
            .to_owned();
            line(&record)
        }
        _ => {
            let draft = if format == "xliff" { "needs-translation" } else { "initial" };
            let state = if edit == Edit::Final {
                "final"
            } else if done {
                "translated"
            } else {
                draft
            };
            let old = between(unit, " state=\"", "\"").unwrap();
            unit.replacen(&format!(" state=\"{old}\""), &format!(" state=\"{state}\""), 1)
        }
    }
}

/// The unit with its source for a translation.
fn filled(format: &str, unit: &str) -> String {
    match format {
        "po" => {
            let source = between(unit, "\nmsgid \"", "\"\n").unwrap();
            unit.replace("msgstr \"\"", &format!("msgstr \"{}\"", source.replacen("Passage", "بند", 1)))
        }
        "csv" => {
            let mut record = records(unit).remove(0);
            record[3] = record[2].replacen("Passage", "بند", 1);
            line(&record)
        }
        _ => {
            let open = format!("<source{}>", between(unit, "<source", ">").unwrap());
            let source = between(unit, &open, "</source>").unwrap();
            let target = format!("</source>\n<target>{}</target>", source.replacen("Passage", "بند", 1));
            unit.replacen("</source>", &target, 1)
        }
    }
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
    fn exactly_what_was_edited_differs_afterwards_in_any_format(
        blocks in prop::collection::vec(block(), 2..10),
        edits in prop::collection::vec(0..EDITS.len(), 40),
        fill in any::<bool>(),
        shuffle in any::<u64>(),
    ) {
        for (format, _) in FORMATS {
            let project = Project::of_parts(&render(&blocks, false), &render(&blocks, true));
            let (before, agreed) = (known(&project), agreements(&project));
            let path = export(&project, format, &["--only", "all"]);
            let mut sheet = Sheet::read(format, &project.read(&path));
            let mut done = BTreeMap::new();
            for (unit, edit) in sheet.units.iter_mut().zip(edits.iter().map(|at| EDITS[*at])) {
                let id = id(format, unit);
                // Final is a word of XLIFF and CSV.
                let edit = if edit == Edit::Final && format == "po" { Edit::Nothing } else { edit };
                match (edit, target(format, unit)) {
                    (Edit::Gone, _) => unit.clear(),
                    (_, None) if fill => *unit = filled(format, unit),
                    (Edit::Text | Edit::Draft, Some(_)) => *unit = stated(format, &reworded(format, unit), edit),
                    (Edit::Doubt | Edit::Final, Some(_)) => *unit = stated(format, unit, edit),
                    _ => continue,
                }
                done.insert(id, edit);
            }
            let count = sheet.units.len();
            sheet.units.rotate_left((shuffle as usize) % count.max(1));
            project.write(&path, sheet.text());
            let answer = import(&project, &path);
            // A row whose table is not there yet has no place.
            prop_assert!(answer.code == 0 || fill && answer.err.contains("no place"), "{}: {}", format, answer.err);
            let (after, agrees) = (known(&project), agreements(&project));
            for (id, was) in &before {
                let now = &after[id];
                let at = format!("{format} {id} {was:?} {now:?}");
                match (done.get(id).copied(), was.2.is_some()) {
                    (None | Some(Edit::Gone | Edit::Nothing), true) => {
                        prop_assert_eq!(now, was, "{}", &at);
                        prop_assert_eq!(agrees.get(id), agreed.get(id), "{}", &at);
                    }
                    (Some(Edit::Text), true) => {
                        prop_assert!(now.2.as_ref().is_some_and(|text| text.contains("بندِ")), "{}", &at);
                        prop_assert_eq!((&*now.0, &*now.1), ("current", "translated"), "{}", &at);
                        prop_assert!(agrees[id]["target"].as_str().is_some_and(|text| text.contains("بندِ")), "{}", &at);
                    }
                    (Some(Edit::Draft), true) => {
                        prop_assert!(now.2.as_ref().is_some_and(|text| text.contains("بندِ")), "{}", &at);
                        prop_assert!(now.0 != "current", "{}", &at);
                    }
                    (Some(Edit::Doubt), true) => {
                        prop_assert_eq!((&*now.0, &now.2), ("unconfirmed", &was.2), "{}", &at);
                    }
                    (Some(Edit::Final), true) => {
                        prop_assert_eq!((&*now.0, &*now.1, &now.2), ("current", "final", &was.2), "{}", &at);
                        prop_assert_eq!(agrees[id]["state"].as_str(), Some("final"), "{}", &at);
                    }
                    (Some(_), false) if fill && done[id] != Edit::Gone && !answer.err.contains("no place") => {
                        prop_assert!(now.2.as_ref().is_some_and(|text| text.contains("بند ")), "{}", &at);
                        prop_assert_eq!(&*now.0, "current", "{}", &at);
                    }
                    (_, false) => prop_assert!(now.2.is_none() || fill, "{}", &at),
                }
            }
            let again = project.files();
            let second = import(&project, &path);
            prop_assert!(again == project.files(), "{} a second time: {}\n{}", format, second.out, project.read("content/fa/a.md"));
        }
    }
}
