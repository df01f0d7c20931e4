//! Every rule is in the catalogue, begins with its name, and has words in every
//! language. Its pages are in `tests/pages.rs`.

use std::fs;
use std::path::Path;

use hamgam::check::catalogue::{RULES, find};

fn read(path: impl AsRef<Path>) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("a file of this project")
}

fn files() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/check/rules");
    let names = fs::read_dir(folder).expect("the rules").map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<String> =
        names.filter_map(|name| name.into_string().ok()?.strip_suffix(".rs").map(str::to_owned)).collect();
    names.retain(|name| name != "mod");
    names.sort();
    names
}

#[test]
fn every_file_of_a_rule_is_in_the_catalogue_under_its_name() {
    let mut listed: Vec<String> = RULES.iter().map(|rule| rule.name.replace('-', "_")).collect();
    listed.sort();
    assert_eq!(files(), listed, "list the rule in src/check/catalogue.rs, and name its file as the rule");
}

#[test]
fn a_rule_is_found_by_its_name_and_by_no_other() {
    assert!(RULES.iter().all(|rule| find(rule.name).is_some_and(|found| found.name == rule.name)));
    assert!(find("missing-citations").is_none());
}

#[test]
fn every_file_of_a_rule_begins_with_its_name() {
    for rule in RULES {
        let file = rule.name.replace('-', "_");
        let text = read(format!("src/check/rules/{file}.rs"));
        let head = format!("//! `{}`: ", rule.name);
        assert!(text.starts_with(&head), "src/check/rules/{file}.rs: begin with {head}and one line what it is");
    }
}

#[test]
fn every_rule_has_words_in_every_language() {
    for language in ["en", "fa"] {
        let words = read(format!("locales/{language}/check.ftl"));
        for rule in RULES {
            let id = format!("check-{}", rule.name);
            let has = words.lines().any(|line| line.starts_with(&format!("{id} =")));
            assert!(has, "locales/{language}/check.ftl has no {id}");
        }
    }
}
