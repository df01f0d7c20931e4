//! Several translations of one work share the ids of its passages.

use std::collections::{BTreeMap, BTreeSet};

use super::common::{ORDER_EN, ORDER_FA, Project};

const TWO: &str = "[project]\nname = \"test\"\nsource = \"en\"\ntargets = [\"fa\", \"ckb\"]\n";

const ORDER_CKB: &str = "# فەرمان

فەرمانەکە ناوی سێ بەرپرس لە تاران دەبات [@kadivar2016].

لە ٢٨ی تەممووزی ١٩٨٨ واژۆ کرا [@abrahamian1999, p. 210].

چەندین مانگ هیچ بە خێزانەکان نەگوترا.
";

fn project() -> Project {
    let project = Project::new(&[
        ("hamgam.toml", TWO),
        ("content/en/order.md", ORDER_EN),
        ("content/fa/order.md", ORDER_FA),
        ("content/ckb/order.md", ORDER_CKB),
    ]);
    project.write("content/fa/order.md", ORDER_FA);
    project
}

/// For every passage of the source, the ids that locales know it by.
fn ids_by_line(project: &Project) -> BTreeMap<u64, BTreeSet<String>> {
    let mut ids: BTreeMap<u64, BTreeSet<String>> = BTreeMap::new();
    for passage in project.passages() {
        if let Some(line) = passage["source"]["line"].as_u64() {
            ids.entry(line).or_default().insert(passage["id"].as_str().unwrap().to_owned());
        }
    }
    ids
}

fn one_id_each(project: &Project) {
    let ids = ids_by_line(project);
    assert!(ids.values().all(|ids| ids.len() == 1), "{ids:?}");
    let all: BTreeSet<&String> = ids.values().flatten().collect();
    assert_eq!(all.len(), ids.len(), "{ids:?}");
}

#[test]
fn one_passage_has_one_id_in_all_locales() {
    let project = project();
    one_id_each(&project);
    let before = ids_by_line(&project);
    project.done(&["adopt", "fa", "--state", "translated"]);
    assert_eq!(ids_by_line(&project), before);
    project.done(&["adopt", "ckb", "--state", "translated"]);
    assert_eq!(ids_by_line(&project), before);
    assert_eq!(project.standing(), [""; 0]);
}

#[test]
fn a_locale_that_comes_later_takes_the_ids_that_are_there() {
    let project = project();
    project.done(&["adopt", "ckb", "--state", "translated"]);
    let before = ids_by_line(&project);
    project.edit("content/en/order.md", "three officials", "four officials");
    project.edit("content/en/order.md", "Families were", "The families were");
    project.done(&["adopt", "fa", "--state", "translated"]);
    one_id_each(&project);
    assert_eq!(ids_by_line(&project), before, "through edits too");
    assert_eq!(
        project.standing().iter().filter(|line| line.starts_with("stale")).count(),
        2,
        "only one locale is behind"
    );
}

#[test]
fn two_names_for_one_passage_are_mended_by_the_next_write() {
    let project = project();
    project.done(&["adopt", "--state", "translated"]);
    let id = project.id("Families");
    let path = "content/ledger/ckb/order.toml";
    project.edit(path, &format!("id = \"{id}\""), "id = \"another-name\"");
    one_id_each(&project);
    assert_eq!(project.id("Families"), id, "the first locale holds");
    project.done(&["confirm", "ckb", "--all"]);
    project.done(&["confirm", "ckb", "order.md:3"]);
    assert!(!project.read(path).contains("another-name"), "mended");
    assert_eq!(project.standing(), [""; 0]);
}

#[test]
fn where_nothing_settles_the_locale_it_must_be_named() {
    let project = project();
    project.done(&["adopt", "--state", "translated"]);
    let address = project.address("Families");
    let said = project.refused(&["confirm", &address]);
    assert!(said.contains("fa") && said.contains("ckb"), "{said}");
    project.done(&["confirm", "ckb", &address]);
    project.done(&["confirm", "content/ckb/order.md:7"]);
    assert!(project.refused(&["confirm", "fa", "content/ckb/order.md:7"]).contains("ckb"));
}

#[test]
fn confirming_in_one_locale_leaves_the_others_behind() {
    let project = project();
    project.done(&["adopt", "--state", "translated"]);
    project.edit("content/en/order.md", "three officials", "four officials");
    project.done(&["confirm", "content/fa/order.md:3"]);
    let behind: Vec<String> = project
        .passages()
        .iter()
        .filter(|p| p["status"] != "current")
        .map(|p| p["locale"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(behind, ["ckb"]);
    assert_eq!(project.json(&["status", "fa"])["locales"].as_array().unwrap().len(), 1);
}

#[test]
fn only_one_locale_leads_a_passage() {
    let project = project();
    project.done(&["adopt", "--state", "translated"]);
    project.done(&["confirm", "content/fa/order.md:7", "--origin", "target"]);
    assert!(project.refused(&["confirm", "content/ckb/order.md:7", "--origin", "target"]).contains("fa"));
}

#[test]
fn a_locale_may_spell_and_place_itself() {
    let project = Project::new(&[
        (
            "hamgam.toml",
            "[project]\nname = \"t\"\nsource = \"en\"\ntargets = [\"fa\"]\n[locales.en]\npath = \"docs/{document}\"\n[locales.fa]\npath = \"docs/{stem}.fa.md\"\n",
        ),
        ("docs/part/order.md", ORDER_EN),
        ("docs/part/order.fa.md", ORDER_FA),
    ]);
    project.adopt();
    assert_eq!(project.standing(), [""; 0]);
    assert_eq!(project.passages()[0]["document"], "part/order.md");
    assert_eq!(project.passages()[0]["target"]["path"], "docs/part/order.fa.md");
    assert!(project.exists("content/ledger/fa/part/order.toml"));
}
