//! The pages of the rules: every rule has one in every language, all with the
//! same examples, and the examples are run. What is under "Wrong" is reported by
//! the rule of the page, what is under "Right" is not.
//!
//! An example is a small project. A fence `en` or `fa` is its document in that
//! language (`en the-order.md` under that name), `en before` the document as it
//! was agreed, and `hamgam.toml`, `references.bib` or `glossary.csv` a file of
//! the project. Whatever stands there a second time opens the next example.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use hamgam::check::catalogue::RULES;
use hamgam::l10n::localizer::Localizer;
use hamgam::report::page::{Block, Page, is_before, is_document, opens};

mod common;

use common::Project;

const HEADINGS: [&str; 4] = ["Why", "Wrong", "Right", "What to do"];

fn languages() -> Vec<String> {
    Localizer::available().iter().map(ToString::to_string).collect()
}

fn path(language: &str, rule: &str) -> String {
    format!("locales/{language}/rules/{rule}.md")
}

fn read(language: &str, rule: &str) -> String {
    let path = path(language, rule);
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(&path));
    text.unwrap_or_else(|_| panic!("{path} is missing: every rule has a page in every language"))
}

/// The fences of a section, each with what it is.
fn fences(page: &Page, section: usize) -> Vec<(String, String)> {
    let blocks = page.sections[section].blocks.iter();
    let fence = |block: &Block| match block {
        Block::Fence { info, text } => Some(((*info).to_owned(), text.clone())),
        Block::Prose(_) => None,
    };
    blocks.filter_map(fence).collect()
}

/// The examples of a section, each a list of fences.
fn examples(page: &Page, section: usize) -> Vec<Vec<(String, String)>> {
    let mut examples: Vec<Vec<(String, String)>> = Vec::new();
    for (info, text) in fences(page, section) {
        let is_next = |example: &&mut Vec<(String, String)>| {
            opens(&example.iter().map(|(info, _)| info.as_str()).collect::<Vec<_>>(), &info)
        };
        match examples.last_mut().filter(|example| !is_next(example)) {
            Some(example) => example.push((info, text)),
            None => examples.push(vec![(info, text)]),
        }
    }
    examples
}

/// The project of an example, with the rule on.
fn project(rule: &str, example: &[(String, String)]) -> Project {
    let project = Project::new(&[]);
    let mut config = common::CONFIG.to_owned();
    let (mut before, mut now) = (BTreeMap::new(), BTreeMap::new());
    for (info, text) in example {
        let words: Vec<&str> = info.split(' ').collect();
        let name = words.iter().find(|word| is_document(word)).unwrap_or(&"order.md");
        match words[0] {
            "hamgam.toml" if text.contains("[project]") => config = text.clone(),
            "hamgam.toml" => config = format!("{config}\n{text}"),
            file if file.contains('.') => project.write(&format!("content/{file}"), format!("{text}\n")),
            locale if is_before(info) => {
                before.insert(format!("content/{locale}/{name}"), text);
            }
            locale => {
                now.insert(format!("content/{locale}/{name}"), text);
            }
        }
    }
    if !config.contains("[check.rules]") {
        config = format!("{config}\n[check.rules]\n{rule} = \"error\"\n");
    }
    project.write("hamgam.toml", config);
    before.iter().for_each(|(path, text)| project.write(path, format!("{text}\n")));
    if !before.is_empty() {
        project.adopt();
        let gone = before.keys().filter(|path| !now.is_empty() && !now.contains_key(*path));
        gone.for_each(|path| project.remove(path));
    }
    now.iter().for_each(|(path, text)| project.write(path, format!("{text}\n")));
    project
}

/// Rules about a change: the texts as they were agreed are its base, and it
/// agrees to the texts of today.
const OF_CHANGES: &[&str] = &["confirmed-unchanged"];

/// What the rule reports, and the rest.
fn reported(rule: &str, example: &[(String, String)]) -> (Vec<String>, Vec<String>) {
    let of_change = OF_CHANGES.contains(&rule);
    let (before, now) = example.iter().cloned().partition::<Vec<_>, _>(|(info, _)| !of_change || is_before(info));
    let project = project(rule, &before);
    if of_change {
        project.repository();
        now.iter().for_each(|(locale, text)| project.write(&format!("content/{locale}/order.md"), format!("{text}\n")));
        project.done(&["confirm", "--all"]);
    }
    let (_, found) = project.findings(if of_change { &["--since", "HEAD"] } else { &[] });
    found.into_iter().partition(|line| line.split(' ').nth(1) == Some(rule))
}

#[test]
fn every_rule_has_a_page_of_the_same_shape_in_every_language() {
    for language in languages() {
        let mut headings = Vec::new();
        for rule in RULES {
            let (text, path) = (read(&language, rule.name), path(&language, rule.name));
            let page = Page::read(&text);
            assert_eq!(page.rule, rule.name, "{path}: the page begins with the name of its rule");
            assert!(!page.summary.is_empty(), "{path}: below the name stands what the rule reports, in one sentence");
            let own: Vec<String> = page.sections.iter().map(|section| section.heading.to_owned()).collect();
            assert_eq!(own.len(), HEADINGS.len(), "{path}: the headings are {HEADINGS:?}, in this language");
            let prose = |section: usize| matches!(page.sections[section].blocks.first(), Some(Block::Prose(_)));
            assert!(prose(0) && prose(3), "{path}: say why, and what to do");
            headings.push(own);
        }
        headings.dedup();
        assert_eq!(headings.len(), 1, "locales/{language}/rules: the pages have other headings");
    }
    let english = read("en", RULES[0].name);
    let headings: Vec<&str> = Page::read(&english).sections.iter().map(|section| section.heading).collect();
    assert_eq!(headings, HEADINGS);
}

#[test]
fn every_page_is_of_a_rule() {
    for language in languages() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("locales/{language}/rules"));
        for entry in fs::read_dir(&folder).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            let known = RULES.iter().any(|rule| name.strip_suffix(".md") == Some(rule.name));
            assert!(known, "locales/{language}/rules/{name} is of no rule in src/check/catalogue.rs");
        }
    }
}

#[test]
fn the_examples_are_the_same_in_every_language() {
    for rule in RULES {
        let english = read("en", rule.name);
        let english = Page::read(&english);
        for language in languages() {
            let text = read(&language, rule.name);
            let page = Page::read(&text);
            for section in 0..HEADINGS.len() {
                let path = path(&language, rule.name);
                assert_eq!(
                    fences(&page, section),
                    fences(&english, section),
                    "{path}: the fences are those of English"
                );
            }
        }
    }
}

#[test]
fn what_is_wrong_is_reported_and_what_is_right_is_not() {
    let mut failed = Vec::new();
    for rule in RULES {
        let text = read("en", rule.name);
        let page = Page::read(&text);
        for (section, wanted) in [(1, true), (2, false)] {
            let examples = examples(&page, section);
            if examples.is_empty() {
                failed.push(format!("{}: nothing stands under {}", rule.name, HEADINGS[section]));
            }
            for example in examples {
                let (own, rest) = reported(rule.name, &example);
                if own.is_empty() == wanted {
                    let said = [own, rest].concat().join("\n    ");
                    let heading = HEADINGS[section];
                    failed.push(format!("{}, {heading}: {example:?}\n  reported:\n    {said}", rule.name));
                }
            }
        }
    }
    assert!(failed.is_empty(), "locales/*/rules:\n\n{}", failed.join("\n\n"));
}

#[test]
fn a_second_fence_of_a_kind_opens_the_next_example() {
    let text = "# x\n\ny\n\n## Wrong\n\n```en\na\n```\n```fa\nb\n```\n```en before\nc\n```\n```en a.md\nd\n```\n```en b.md\ne\n```\n";
    let examples = examples(&Page::read(text), 0);
    let infos = |at: usize| examples[at].iter().map(|(info, _)| info.as_str()).collect::<Vec<_>>();
    assert_eq!((infos(0), infos(1), infos(2)), (vec!["en", "fa"], vec!["en before", "en a.md"], vec!["en b.md"]));
}

#[test]
fn explain_shows_the_page_in_the_language_that_was_asked_for() {
    let project = Project::new(&[]);
    let english = project.done(&["explain", "missing-citation"]).out;
    let persian = project.done(&["--ui", "fa", "explain", "missing-citation"]).out;
    for said in [&english, &persian] {
        assert!(said.contains("missing-citation") && said.contains("    هزاران تن اعدام شدند."), "{said}");
        assert!(!said.contains("```") && !said.contains("##") && !said.contains('\u{2067}'), "{said}");
    }
    assert!(english.contains("\nWrong\n") && persian.contains("\nنادرست\n"), "{persian}");
}

#[test]
fn explain_without_a_name_lists_every_rule() {
    let project = Project::new(&[]);
    for (ui, level) in [("en", "error"), ("fa", "خطا")] {
        let said = project.done(&["--ui", ui, "explain"]).out;
        let text = read(ui, "missing-citation");
        for rule in RULES {
            assert!(said.lines().any(|line| line.split(' ').next() == Some(rule.name)), "{} in {said}", rule.name);
        }
        let line = said.lines().find(|line| line.starts_with("missing-citation")).unwrap();
        assert!(line.contains(level) && said.contains(&Page::read(&text).summary[..20]), "{said}");
    }
}

#[test]
fn explain_needs_no_project_and_names_what_was_meant() {
    let project = Project::new(&[]);
    project.remove("hamgam.toml");
    project.done(&["explain", "\u{2068}stale-passage\u{2069}"]);
    let said = project.refused(&["explain", "missing-citations"]);
    assert!(said.contains("no rule called missing-citations") && said.contains("missing-citation\n"), "{said}");
    assert!(project.refused(&["explain", "grammar"]).contains("hamgam explain"));
}

#[test]
fn guides_open_by_name_in_both_languages_with_their_tables_and_links() {
    let project = Project::new(&[]);
    for (ui, list, title, linked) in [
        (
            "en",
            "Guides, with `hamgam explain NAME`:",
            "Translators' own tools",
            "A gate for changes (`hamgam explain ci`)",
        ),
        ("fa", "راهنماها، با", "ابزارهای خود مترجمان", "(`hamgam explain ci`)"),
    ] {
        let said = project.done(&["--ui", ui, "explain"]).out;
        assert!(said.contains(list) && said.contains(title), "{said}");
        let guide = project.done(&["--ui", ui, "explain", "exchange"]).out;
        assert!(guide.starts_with(title), "{guide}");
        // A row of a table is a paragraph, a line of code stands as it is.
        assert!(guide.contains("\n  `csv`\n") && !guide.contains("| ---"), "{guide}");
        assert!(guide.contains("\n    hamgam export fa --to po\n"), "{guide}");
        assert!(!guide.contains("\n\n\n"), "{guide}");
        let team = project.done(&["--ui", ui, "explain", "team"]).out;
        let flat = team.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains(linked) && !flat.contains("ci.md"), "{team}");
    }
}
