//! A whole work: no edit, no change; what moves keeps its name.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use hamgam::agree::{Decision, Files, ledgers};
use hamgam::bitext::row::{Row, Status};
use hamgam::disk::lock::Lock;
use hamgam::ledger::agreement::{Side, State};
use hamgam::workspace::Workspace;
use proptest::prelude::*;

use super::cases;
use super::common::Project;

const ENGLISH: &[&str] = &[
    "order",
    "prison",
    "three",
    "officials",
    "names",
    "of",
    "the",
    "families",
    "were",
    "told",
    "nothing",
    "1988",
    "July",
    "`code`",
    "*said*",
    "[@key, p. 3]",
    "graves",
    "[link](x.md)",
    "a",
    "letter",
    "1,200",
    "Tehran",
    "and",
    "**not**",
    "\\*",
    "it's",
];
const PERSIAN: &[&str] = &[
    "حکم",
    "زندان",
    "سه",
    "مقام",
    "نام",
    "از",
    "آن",
    "خانواده‌ها",
    "بودند",
    "گفته",
    "هیچ",
    "۱۹۸۸",
    "ژوئیه",
    "`code`",
    "*گفت*",
    "[@key, p. 3]",
    "گورها",
    "[پیوند](x.md)",
    "یک",
    "نامه",
    "۱٬۲۰۰",
    "تهران",
    "و",
    "**نه**",
    "\\*",
    "می‌برد",
];

/// A block by its words: the same shape in both languages.
#[derive(Debug, Clone)]
enum Block {
    Paragraph(Vec<usize>),
    Heading(u8, Vec<usize>),
    List(bool, Vec<Vec<usize>>),
    Table(Vec<(Vec<usize>, Vec<usize>)>),
    Code(Vec<usize>),
    Quote(Vec<Vec<usize>>),
    Note(Vec<usize>),
}

fn line(words: &[usize], of: &[&str]) -> String {
    words.iter().map(|&at| of[at]).collect::<Vec<_>>().join(" ")
}

fn render(blocks: &[Block], of: &[&str]) -> String {
    let one = |(at, block): (usize, &Block)| match block {
        Block::Paragraph(words) => line(words, of),
        Block::Heading(level, words) => format!("{} {}", "#".repeat(*level as usize), line(words, of)),
        Block::List(ordered, items) => items
            .iter()
            .map(|words| format!("{} {}", if *ordered { "1." } else { "-" }, line(words, of)))
            .collect::<Vec<_>>()
            .join("\n"),
        Block::Table(rows) => {
            let row = |(a, b): &(Vec<usize>, Vec<usize>)| format!("| {} | {} |", line(a, of), line(b, of));
            let rows: Vec<String> = rows.iter().map(row).collect();
            format!("{}\n|---|---|\n{}", rows[0], rows[1..].join("\n"))
        }
        Block::Code(words) => format!("```sh\n{}\n```", line(words, ENGLISH).replace('`', "'")),
        Block::Quote(paragraphs) => {
            paragraphs.iter().map(|words| format!("> {}", line(words, of))).collect::<Vec<_>>().join("\n>\n")
        }
        Block::Note(words) => format!("{}[^n{at}]\n\n[^n{at}]: {}", of[0], line(words, of)),
    };
    blocks.iter().enumerate().map(one).collect::<Vec<_>>().join("\n\n") + "\n"
}

fn words() -> impl Strategy<Value = Vec<usize>> {
    prop::collection::vec(0..ENGLISH.len(), 1..9)
}

fn block() -> impl Strategy<Value = Block> {
    prop_oneof![
        4 => words().prop_map(Block::Paragraph),
        2 => (1..5u8, words()).prop_map(|(level, words)| Block::Heading(level, words)),
        1 => (any::<bool>(), prop::collection::vec(words(), 1..4)).prop_map(|(ordered, items)| Block::List(ordered, items)),
        1 => prop::collection::vec((words(), words()), 1..4).prop_map(Block::Table),
        1 => words().prop_map(Block::Code),
        1 => prop::collection::vec(words(), 1..3).prop_map(Block::Quote),
        1 => words().prop_map(Block::Note),
    ]
}

fn open(root: &Path) -> Workspace {
    let workspace = Workspace::open(root).unwrap();
    assert!(workspace.faults.is_empty(), "{:?}", workspace.faults);
    workspace
}

/// What is written when everything that stands in both languages is agreed to.
fn agreed(workspace: &Workspace) -> Files {
    let bitext = &workspace.bitexts[0];
    let both = |row: &Row| row.source.is_some() && row.target.is_some();
    let agree = Decision::Agree { state: State::Translated, origin: None, alone: false };
    let decisions: HashMap<usize, Decision> =
        (0..bitext.rows.len()).filter(|&at| both(&bitext.rows[at])).map(|at| (at, agree.clone())).collect();
    ledgers(workspace, bitext, &decisions, true)
}

fn agree(project: &Project) -> Workspace {
    let workspace = open(project.root());
    Lock::take(project.root()).unwrap().write(&agreed(&workspace)).unwrap();
    workspace
}

/// Id and texts of every row.
fn rows(workspace: &Workspace) -> Vec<(String, Option<String>, Option<String>)> {
    let bitext = &workspace.bitexts[0];
    let text = |row: &Row, side: Side| workspace.text(bitext, row, side);
    bitext.rows.iter().map(|row| (row.id.to_string(), text(row, Side::Source), text(row, Side::Target))).collect()
}

fn both(en: &str, fa: &str) -> Project {
    Project::new(&[("content/en/a.md", en), ("content/fa/a.md", fa)])
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn no_edit_no_change(blocks in prop::collection::vec(block(), 1..14)) {
        let project = both(&render(&blocks, ENGLISH), &render(&blocks, PERSIAN));
        let before = agree(&project);
        let after = open(project.root());
        for row in &after.bitexts[0].rows {
            let expected = match (&row.source, &row.target) {
                (Some(_), Some(_)) => Status::Current,
                (Some(_), None) => Status::Missing,
                _ => Status::Extra,
            };
            prop_assert_eq!(row.status, expected, "{:?}", row);
            prop_assert!(!row.flags.moved && !row.flags.split && !row.flags.merged, "{:?}", row);
        }
        prop_assert_eq!(rows(&after), rows(&before), "the same rows under the same ids");
        let again: BTreeMap<String, Option<Vec<u8>>> = agreed(&after).into_iter().collect();
        for (path, bytes) in again {
            prop_assert_eq!(bytes.map(|b| String::from_utf8(b).unwrap()), Some(project.read(&path)), "writing again is no change");
        }
    }

    #[test]
    fn whatever_an_edit_does_every_block_is_in_one_row(
        blocks in prop::collection::vec(block(), 1..10),
        edited in prop::collection::vec(block(), 1..10),
        persian in prop::collection::vec(block(), 1..10),
    ) {
        let project = both(&render(&blocks, ENGLISH), &render(&blocks, PERSIAN));
        agree(&project);
        project.write("content/en/a.md", render(&edited, ENGLISH));
        project.write("content/fa/a.md", render(&persian, PERSIAN));
        for _ in 0..2 {
            let workspace = open(project.root());
            let bitext = &workspace.bitexts[0];
            for side in [Side::Source, Side::Target] {
                let shelf = if side == Side::Source { 0 } else { bitext.shelf };
                let count = workspace.shelves[shelf].documents.iter().map(|document| document.passages.len()).sum::<usize>();
                let mut places: Vec<(u32, u32)> = bitext.rows.iter().filter_map(|row| row.half(side)).flat_map(|half| half.passages.clone().map(|p| (half.document, p))).collect();
                let all = places.len();
                places.sort_unstable();
                places.dedup();
                prop_assert_eq!(all, places.len(), "no block in two rows");
                prop_assert_eq!(all, count, "no block in none");
            }
            let state = |workspace: &Workspace| format!("{:?}", workspace.bitexts[0].rows);
            prop_assert_eq!(state(&workspace), state(&open(project.root())), "looking twice shows the same");
            let ids: BTreeSet<&str> = bitext.rows.iter().map(|row| &*row.id).collect();
            prop_assert_eq!(ids.len(), bitext.rows.len(), "no id twice");
            agree(&project);
        }
        let settled = open(project.root());
        for row in &settled.bitexts[0].rows {
prop_assert!(row.source.is_none() || row.target.is_none() || row.status == Status::Current, "{:?}", row);
        }
    }

    #[test]
    fn shuffled_blocks_keep_their_ids(order in Just((0..12usize).collect::<Vec<_>>()).prop_shuffle(), extra in prop::collection::vec(words(), 12)) {
        let text = |at: usize, of: &[&str]| format!("{} {} {}.", of[at], ["One","Two","Three","Four","Five","Six","Seven","Eight","Nine","Ten","Eleven","Twelve"][at], line(&extra[at], of));
        let all = |order: &[usize], of: &[&str]| order.iter().map(|&at| text(at, of)).collect::<Vec<_>>().join("\n\n") + "\n";
        let straight: Vec<usize> = (0..12).collect();
        let project = both(&all(&straight, ENGLISH), &all(&straight, PERSIAN));
        let before: BTreeMap<Option<String>, String> = rows(&agree(&project)).into_iter().map(|(id, source, _)| (source, id)).collect();
        project.write("content/en/a.md", all(&order, ENGLISH));
        let after = open(project.root());
        for (id, source, _) in rows(&after) {
            prop_assert_eq!(before.get(&source), Some(&id), "{:?}", source);
        }
        prop_assert!(after.bitexts[0].rows.iter().all(|row| row.status == Status::Current));
    }
}
