//! `check`: citations by meaning, levels, and what CI sees.

use super::common::{CONFIG, ORDER_EN, ORDER_FA, Project};

const BIB: &str = "@book{kadivar2016, title = {A}}\n@book{abrahamian1999, title = {B}}\n";

#[test]
fn a_work_in_step_has_no_finding() {
    let project = Project::agreed();
    project.write("content/references.bib", BIB);
    assert_eq!(project.findings(&[]), (0, vec![]));
    assert_eq!(project.findings(&["--strict"]), (0, vec![]));
    let summary = &project.json(&["check"])["summary"];
    assert_eq!(*summary, serde_json::json!({"errors": 0, "warnings": 0, "notes": 0, "forgiven": 0}));
}

#[test]
fn a_citekey_that_the_bibliography_lacks_is_an_error_on_each_side() {
    let project = Project::agreed();
    project.write("content/references.bib", "@book{kadivar2016, title = {A}}\n");
    let (code, findings) = project.findings(&[]);
    assert_eq!(code, 1);
    assert_eq!(
        findings,
        ["error unknown-citekey content/en/order.md:5", "error unknown-citekey content/fa/order.md:5"]
    );
}

#[test]
fn without_a_bibliography_no_citekey_is_unknown() {
    assert_eq!(Project::agreed().findings(&[]), (0, vec![]));
}

#[test]
fn a_finding_says_where_to_the_character_and_what_stands_beside_it() {
    let project = Project::agreed();
    project.write("content/references.bib", "@book{kadivar2016, title = {A}}\n");
    let (_, check) = project.judged(&["check"]);
    let finding = &check["findings"][1];
    assert_eq!((&finding["line"], &finding["path"]), (&5.into(), &"content/fa/order.md".into()));
    let line = ORDER_FA.lines().nth(4).unwrap();
    let column = line.chars().position(|c| c == '@').unwrap() as u64 + 1;
    let found = finding["column"].as_u64().unwrap();
    assert!(found == column || found == column + 1, "columns are code points: {found}, {column}");
    assert_eq!(finding["passage"].as_str().unwrap(), project.id("28 July"));
    assert!(!finding["message"].as_str().unwrap().contains(['\u{2068}', '\u{2069}']));
}

#[test]
fn a_citation_that_the_translation_dropped_or_invented_is_an_error() {
    let project = Project::agreed();
    project.edit("content/fa/order.md", " [@kadivar2016]", "");
    project.edit("content/fa/order.md", "گفته نشد", "گفته نشد [@hrw2022]");
    project.done(&["confirm", "--all"]);
    let (code, findings) = project.findings(&[]);
    assert_eq!(code, 1);
    assert_eq!(
        findings,
        ["error missing-citation content/fa/order.md:3", "error extra-citation content/fa/order.md:7"]
    );
}

#[test]
fn another_page_is_an_error_and_another_writing_of_the_page_is_none() {
    for written in ["، ص. ۲۱۰]", "، ص ۲۱۰]", ", ص. 210]", "، صفحهٔ ۲۱۰]", ", page ٢١٠]"] {
        let project = Project::agreed();
        project.edit("content/fa/order.md", ", p. 210]", written);
        let (code, findings) = project.findings(&[]);
        let form = |line: &String| line.starts_with("warning malformed-citation content/fa/order.md:5");
        assert!(code == 0 && findings.len() == 1 && findings.iter().all(form), "{written}: {findings:?}");
    }
    for written in ["، ص. ۲۰۱]", ", chap. 210]", "]", ", pp. 210-211]"] {
        let project = Project::agreed();
        project.edit("content/fa/order.md", ", p. 210]", written);
        let (code, findings) = project.findings(&[]);
        assert_eq!(code, 1, "{written}");
        assert!(
            findings.iter().any(|line| line.starts_with("error mismatched-locator content/fa/order.md:5")),
            "{findings:?}"
        );
    }
}

#[test]
fn a_bracket_that_never_closes_is_told_by_itself() {
    for cited in ["[@abrahamian1999, p. 4", "[see @abrahamian1999, p. 4", "[-@abrahamian1999, p. 4"] {
        let (english, persian) =
            (format!("It is so {cited}]; few knew.\n"), format!("چنین است {cited}]؛ کمتر کسی می‌دانست.\n"));
        let project = Project::of(&english, &persian);
        project.write("content/references.bib", "@book{abrahamian1999,\n  title = {A},\n  date = {1999}\n}\n");
        assert_eq!(project.findings(&[]), (0, Vec::new()), "{cited}");
        project.write("content/fa/a.md", persian.replace(']', ""));
        project.done(&["confirm", "fa", "--all"]);
        assert_eq!(project.findings(&[]).1, ["warning malformed-citation content/fa/a.md:1"], "{cited}");
    }
}

#[test]
fn a_mismatch_inside_a_stale_passage_weighs_one_level_less() {
    let project = Project::agreed();
    project.edit("content/en/order.md", "p. 210", "p. 211");
    let (code, findings) = project.findings(&[]);
    assert_eq!(code, 0);
    assert_eq!(
        findings,
        ["warning stale-passage content/fa/order.md:5", "warning mismatched-locator content/fa/order.md:5"]
    );
    project.confirm("p. 211");
    assert_eq!(project.findings(&[]), (1, vec!["error mismatched-locator content/fa/order.md:5".to_owned()]));
}

#[test]
fn facts_are_compared_in_pairs_that_nobody_agreed_to() {
    let project = Project::new(&[
        ("content/en/order.md", ORDER_EN),
        ("content/fa/order.md", &ORDER_FA.replace("p. 210", "p. 201")),
    ]);
    let (code, findings) = project.findings(&[]);
    assert_eq!(code, 1);
    assert!(findings.contains(&"error mismatched-locator content/fa/order.md:5".to_owned()), "{findings:?}");
}

#[test]
fn states_have_levels_that_the_project_sets() {
    let project = Project::agreed();
    project.edit("content/en/order.md", "Families", "Relatives");
    assert_eq!(project.findings(&[]).0, 0);
    assert_eq!(project.findings(&["--strict"]).0, 1);
    let with = |more: &str| project.write("hamgam.toml", format!("{CONFIG}\n{more}"));
    with("[check.rules]\nstale-passage = \"error\"\n");
    assert_eq!(project.findings(&[]), (1, vec!["error stale-passage content/fa/order.md:7".to_owned()]));
    with("[check.rules]\nstale-passage = \"error\"\n[locales.fa.check.rules]\nstale-passage = \"note\"\n");
    assert_eq!(project.findings(&[]), (0, vec!["note stale-passage content/fa/order.md:7".to_owned()]));
    assert_eq!(project.findings(&["--strict"]).0, 1, "strictness demands that nothing is stale");
    with("[check.rules]\nstale-passage = \"off\"\n");
    assert_eq!(project.findings(&[]), (0, vec![]));
    with("[check.rules]\nstale-pasage = \"off\"\n");
    assert!(project.refused(&["check"]).contains("stale-passage"), "a slip is refused, and what was meant is said");
}

#[test]
fn every_state_has_its_level() {
    let project = Project::agreed();
    project.write(
        "content/en/order.md",
        format!("{ORDER_EN}\nNobody was tried.\n").replace("Families were told nothing for many months.\n\n", ""),
    );
    project.edit("content/fa/order.md", "امضا شد", "امضا گردید");
    let (code, findings) = project.findings(&[]);
    assert_eq!(code, 0);
    assert!(findings.contains(&"note ahead-passage content/fa/order.md:5".to_owned()), "{findings:?}");
    let strict = project.findings(&["--strict"]);
    assert_eq!(strict.0, 1);
    assert!(
        strict.1.contains(&"note ahead-passage content/fa/order.md:5".to_owned()),
        "who writes one language is not blocked"
    );
}

#[test]
fn a_difference_on_purpose_is_allowed_where_it_stands() {
    let en = "Text of it [@a].\n";
    let project = Project::of(
        en,
        "<!-- hamgam: allow extra-citation: the Persian edition is cited too -->\n\nمتن آن این است [@a; @b].\n",
    );
    assert_eq!(project.findings(&[]), (0, vec![]));
    project.edit("content/fa/a.md", ": the Persian edition is cited too", "");
    assert!(
        project.findings(&[]).1.contains(&"error extra-citation content/fa/a.md:3".to_owned()),
        "not without a reason"
    );
}

#[test]
fn only_the_documents_that_are_named_are_checked() {
    let project = Project::agreed();
    project.write("content/references.bib", BIB);
    project.write("content/en/b.md", "Cited [@nobody].\n");
    assert_eq!(project.findings(&["order.md"]), (0, vec![]));
    assert_eq!(project.findings(&["b.md"]).0, 1);
    assert_eq!(project.findings(&[]).0, 1);
}

#[test]
fn code_is_not_cited() {
    let project = Project::of("Write `[@key, p. 3]` so.\n", "بنویسید `[@key, p. 4]` چنین.\n");
    project.write("content/references.bib", BIB);
    assert_eq!(project.findings(&[]), (0, vec!["warning changed-code content/fa/a.md:1".to_owned()]));
}
