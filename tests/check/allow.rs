//! Deliberate differences, written where they are.

use crate::common::{CONFIG, Project};

const EN: &str = "Thousands were executed.\n";
const FA: &str = "هزاران تن اعدام شدند [@amnesty2018].\n";
const WHY: &str = "<!-- hamgam: allow extra-citation: the Persian edition is cited too -->\n\n";

fn findings(en: &str, fa: &str) -> Vec<String> {
    Project::of(en, fa).findings(&[]).1
}

#[test]
fn a_difference_with_its_reason_is_no_fault_on_either_side() {
    assert_eq!(findings(EN, FA), ["error extra-citation content/fa/a.md:1"]);
    assert_eq!(findings(EN, &format!("{WHY}{FA}")), [""; 0]);
    assert_eq!(findings(&format!("{WHY}{EN}"), FA), [""; 0]);
    assert_eq!(findings(EN, &FA.replace(".\n", ". <!-- hamgam: allow extra-citation: on purpose -->\n")), [""; 0]);
}

#[test]
fn it_is_counted_and_handed_to_machines_with_its_reason() {
    let project = Project::of(EN, &format!("{WHY}{FA}"));
    let value = project.json(&["check"]);
    assert_eq!(value["findings"].as_array().map(Vec::len), Some(0));
    assert_eq!(value["allowed"][0]["rule"], "extra-citation");
    assert_eq!(value["allowed"][0]["reason"], "the Persian edition is cited too");
    assert!(project.done(&["check"]).out.contains("1 finding is allowed in the text."));
}

#[test]
fn another_rule_is_not_allowed_by_it() {
    let found = findings("Thousands were executed [@hrw2022].\n", &format!("{WHY}هزاران تن اعدام شدند.\n"));
    assert_eq!(found, ["warning unused-allow content/fa/a.md:1", "error missing-citation content/fa/a.md:3"]);
}

#[test]
fn without_a_reason_or_with_a_wrong_name_nothing_is_allowed() {
    let found = findings(EN, &format!("<!-- hamgam: allow extra-citation -->\n\n{FA}"));
    assert_eq!(found, ["warning unexplained-allow content/fa/a.md:1", "error extra-citation content/fa/a.md:3"]);
    let found = findings(EN, &format!("<!-- hamgam: allow extra-cite: on purpose -->\n\n{FA}"));
    assert_eq!(found, ["warning misnamed-allow content/fa/a.md:1", "error extra-citation content/fa/a.md:3"]);
}

#[test]
fn an_original_allows_for_all_its_translations_and_is_unused_only_where_none_needs_it() {
    let project = Project::new(&[
        ("hamgam.toml", &CONFIG.replace("\"fa\"", "\"fa\", \"de\"")),
        ("content/en/a.md", &format!("{WHY}{EN}")),
        ("content/fa/a.md", FA),
        ("content/de/a.md", "Tausende wurden hingerichtet.\n"),
    ]);
    for locale in ["fa", "de"] {
        project.done(&["adopt", locale, "--state", "translated"]);
    }
    assert_eq!(project.findings(&[]).1, [""; 0]);
    assert_eq!(project.findings(&["de"]).1, [""; 0], "Persian was not looked at");
    project.edit("content/fa/a.md", " [@amnesty2018]", "");
    let unused = project.findings(&[]).1;
    assert!(unused.contains(&"warning unused-allow content/en/a.md:1".to_owned()), "{unused:?}");
}

#[test]
fn what_is_off_is_not_missed() {
    let project = Project::of(EN, &format!("{WHY}هزاران تن اعدام شدند.\n"));
    assert_eq!(project.findings(&[]).1, ["warning unused-allow content/fa/a.md:1"]);
    project.write("hamgam.toml", format!("{CONFIG}\n[check.rules]\nextra-citation = \"off\"\n"));
    assert_eq!(project.findings(&[]).1, [""; 0]);
}

#[test]
fn the_place_of_a_comment_is_its_own_line() {
    let fa = format!("حکم.\n\n{WHY}بند دوم.\n\n<!-- hamgam: allow missing-citation: x -->\nبند سوم.\n");
    let found = findings("The order.\n\nA second passage.\n\nA third one.\n", &fa);
    assert_eq!(found, ["warning unused-allow content/fa/a.md:3", "warning unused-allow content/fa/a.md:7"]);
}

#[test]
fn a_comment_behind_the_last_passage_allows_nothing() {
    let fa = "حکم.\n\n<!-- hamgam: allow missing-citation: x -->\n";
    assert_eq!(findings("The order.\n", fa), ["warning unused-allow content/fa/a.md:3"]);
    let fa = "- حکم. <!-- hamgam: allow missing-citation: x -->\n";
    let found = findings("- The order [@hrw2022].\n", fa);
    assert_eq!(found, [""; 0], "inline it is about its own passage");
}
