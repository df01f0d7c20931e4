//! `confirm`, `reopen`, `adopt`: what is agreed, what is refused, what is left.

use serde_json::Value;

use super::common::{ORDER_EN, ORDER_FA, Project};

#[test]
fn a_passage_on_one_side_is_not_agreed_to() {
    let project = Project::agreed();
    project.write("content/en/order.md", format!("{ORDER_EN}\nNobody was ever tried for it.\n"));
    let missing = project.address("Nobody");
    assert!(project.refused(&["confirm", &missing]).contains("--alone"));
    let both = project.address("Families");
    assert!(project.refused(&["confirm", &both, &missing]).contains(&missing), "all of them or none");
    assert!(project.refused(&["confirm", &both, "--alone"]).contains(&both));
}

#[test]
fn a_note_of_the_translator_stands_alone() {
    let project = Project::agreed();
    project.write("content/fa/order.md", format!("{ORDER_FA}\nاین یادداشت مترجم است.\n"));
    assert_eq!(project.standing(), ["extra: این یادداشت مترجم است."]);
    let note = project.address("یادداشت مترجم");
    project.done(&["confirm", &note, "--alone"]);
    assert_eq!(project.standing(), [""; 0]);
    assert_eq!(project.passage("یادداشت مترجم")["alone"], true);
    assert_eq!(project.findings(&["--strict"]), (0, vec![]));
    project.done(&["reopen", &note]);
    assert_eq!(project.standing(), ["extra: این یادداشت مترجم است."]);
}

#[test]
fn a_passage_of_the_original_may_stand_alone_too() {
    let project = Project::agreed();
    project.write("content/en/order.md", format!("{ORDER_EN}\nThis note is for English readers.\n"));
    let note = project.address("English readers");
    project.done(&["confirm", &note, "--alone"]);
    assert_eq!(project.standing(), [""; 0]);
    assert_eq!(project.address("English readers"), note);
}

#[test]
fn an_original_in_persian_makes_the_english_follow() {
    let project = Project::agreed();
    let letter = project.address("Families");
    project.done(&["confirm", &letter, "--origin", "target"]);
    assert_eq!(project.passage("Families")["origin"], "target");
    project.edit("content/fa/order.md", "ماه‌ها به", "سال‌ها به");
    assert_eq!(project.standing().len(), 1);
    assert!(project.standing()[0].starts_with("stale"), "{:?}", project.standing());
    let shown = &project.json(&["diff"])["passages"][0];
    assert_eq!(shown["origin"], "target");
    assert_eq!(shown["new"], "سال‌ها به خانواده‌ها چیزی گفته نشد.");
    assert_eq!(shown["following"], "Families were told nothing for many months.");
    assert_eq!(project.findings(&[]).1, ["warning stale-passage content/en/order.md:7"]);
    project.confirm("Families");
    project.edit("content/en/order.md", "Families", "Relatives");
    assert_eq!(project.standing(), ["ahead: Relatives were told nothing for many months."]);
    project.done(&["confirm", &letter, "--origin", "source"]);
    project.edit("content/en/order.md", "Relatives", "Families");
    assert!(project.standing()[0].starts_with("stale"));
}

#[test]
fn front_matter_says_the_language_of_a_document() {
    let project = Project::of("Text of the letter.\n", "---\norigin: fa\n---\n\nمتن نامه این است.\n");
    assert_eq!(project.passage("letter")["origin"], "target");
    project.edit("content/fa/a.md", "این است", "آن است");
    assert!(project.standing()[0].starts_with("stale"));
    project.write("content/fa/a.md", "---\norigin: fa\n---\n\nمتن نامه این است.\n\nو بند دوم آن.\n");
    assert!(
        project.standing().contains(&"missing: و بند دوم آن.".to_owned()),
        "the Persian leads: {:?}",
        project.standing()
    );
}

#[test]
fn what_moved_to_another_document_is_reopened_there_and_keeps_its_note() {
    let project = Project::agreed();
    let (en, fa) = (
        "It was signed on 28 July 1988 [@abrahamian1999, p. 210].",
        "این حکم در ۶ مرداد ۱۳۶۷ امضا شد [@abrahamian1999, p. 210].",
    );
    project.write("content/en/dates.md", format!("# Dates\n\n{en}\n"));
    project.write("content/fa/dates.md", format!("# تاریخ‌ها\n\n{fa}\n"));
    project.edit("content/en/order.md", &format!("{en}\n\n"), "");
    project.edit("content/fa/order.md", &format!("{fa}\n\n"), "");
    let address = project.address("It was signed");
    assert!(address.starts_with("dates.md#"), "{address}");
    assert!(project.ledger("order").contains("28 July") && !project.exists("content/ledger/fa/dates.toml"));
    // A note alone takes the agreement along, and leaves it as it is.
    project.done(&["note", "fa", &address, "Which calendar?"]);
    let dates = project.ledger("dates");
    assert!(dates.contains("28 July") && dates.contains("state = \"translated\"") && dates.contains("Which calendar?"));
    assert!(!project.ledger("order").contains("28 July"));
    project.done(&["reopen", &address]);
    let dates = project.ledger("dates");
    assert!(
        dates.contains("state = \"initial\"\nsource = \"It was signed") && dates.contains("Which calendar?"),
        "{dates}"
    );
    assert!(
        project.standing().iter().any(|line| line.starts_with("unconfirmed: It was signed")),
        "{:?}",
        project.standing()
    );
    // And without a note before it.
    project.done(&["confirm", "fa", &address]);
    project.rename("content/en/dates.md", "content/en/days.md");
    project.rename("content/fa/dates.md", "content/fa/days.md");
    let address = project.address("It was signed");
    project.done(&["reopen", &address]);
    assert!(project.ledger("days").contains("state = \"initial\"\nsource = \"It was signed"));
    assert!(!project.exists("content/ledger/fa/dates.toml"));
}

#[test]
fn reopen_takes_trust_back() {
    let project = Project::agreed();
    let address = project.address("Families");
    project.done(&["confirm", &address, "--state", "reviewed"]);
    assert_eq!(project.passage("Families")["state"], "reviewed");
    project.done(&["reopen", &address]);
    assert_eq!(project.standing(), ["unconfirmed: Families were told nothing for many months."]);
    project.edit("content/en/order.md", "Families", "Relatives");
    assert!(project.standing()[0].starts_with("stale"), "change comes first");
    assert_eq!(project.passage("Relatives")["state"], "initial");
    project.write("content/en/order.md", format!("{ORDER_EN}\nNobody was ever tried for it.\n"));
    let new = project.address("Nobody");
    project.refused(&["reopen", &new]);
}

#[test]
fn an_edited_reviewed_passage_falls_to_translated() {
    let project = Project::agreed();
    let address = project.address("Families");
    project.done(&["confirm", &address, "--state", "reviewed"]);
    project.done(&["confirm", &address]);
    assert_eq!(project.passage("Families")["state"], "reviewed", "nothing was edited");
    project.edit("content/fa/order.md", "ماه‌ها به", "سال‌ها به");
    project.done(&["confirm", &address]);
    assert_eq!(project.passage("Families")["state"], "translated");
}

#[test]
fn edited_takes_what_the_translator_changed_and_nothing_else() {
    let project = Project::agreed();
    project.edit("content/en/order.md", "in Tehran", "in the capital");
    project.edit("content/en/order.md", "Families were", "The families were");
    project.edit("content/fa/order.md", "ماه‌ها به خانواده‌ها", "ماه‌ها به این خانواده‌ها");
    project.edit("content/fa/order.md", "امضا شد", "امضا گردید");
    project.write("content/en/order.md", format!("{}\nNobody was tried.\n", project.read("content/en/order.md")));
    project.write("content/fa/order.md", format!("{}\nکسی محاکمه نشد.\n", project.read("content/fa/order.md")));
    let before: Vec<String> =
        project.standing().iter().map(|line| line.split(' ').next().unwrap().to_owned()).collect();
    assert_eq!(before, ["stale", "ahead:", "diverged", "unconfirmed:"]);
    project.done(&["confirm", "--edited"]);
    assert_eq!(project.standing(), ["stale wording: The order names three officials in the capital [@kadivar2016]."]);
}

#[test]
fn edited_leaves_a_diverged_passage_whose_figures_changed() {
    let project = Project::agreed();
    project.edit("content/en/order.md", "three officials", "four officials");
    project.edit("content/fa/order.md", "سه مقام", "چهار مقام");
    let address = project.address("four officials");
    let said = project.done(&["confirm", "--edited"]).out;
    assert!(said.contains(&address) && said.contains("A figure or a date of the original changed."), "{said}");
    assert!(project.standing()[0].starts_with("diverged number"));
    project.done(&["confirm", &address]);
    assert_eq!(project.standing(), [""; 0], "by name it is taken");
}

#[test]
fn edited_leaves_a_diverged_passage_whose_citations_changed() {
    let project = Project::agreed();
    project.edit("content/en/order.md", "@kadivar2016", "@kadivar2017");
    project.edit("content/fa/order.md", "@kadivar2016", "@kadivar2017");
    let said = project.done(&["confirm", "--edited"]).out;
    assert!(said.contains("A citation of the original changed."), "{said}");
    assert!(project.standing()[0].starts_with("diverged citation"));
}

#[test]
fn edited_leaves_what_does_not_cite_as_its_original_does() {
    let project = Project::agreed();
    project.edit("content/fa/order.md", "می‌برد [@kadivar2016]", "برده است");
    let said = project.done(&["confirm", "--edited"]).out;
    assert!(said.contains("@kadivar2016"), "{said}");
    assert!(project.standing()[0].starts_with("ahead"));
    project.edit("content/fa/order.md", "p. 210", "p. 201");
    let said = project.done(&["confirm", "--edited"]).out;
    assert!(said.contains("201") && said.contains("210"), "{said}");
    assert_eq!(project.standing().len(), 2);
}

#[test]
fn edited_leaves_what_does_not_count_or_date_as_its_original_does() {
    let project = Project::agreed();
    project.edit("content/fa/order.md", "سه مقام", "چهار مقام");
    project.edit("content/fa/order.md", "۶ مرداد", "۷ مرداد");
    project.edit("content/fa/order.md", "ماه‌ها به خانواده‌ها", "ماه‌ها به بازماندگان");
    let said = project.done(&["confirm", "--edited"]).out;
    assert!(said.contains("چهار") && said.contains("2 edited passages were left out"), "{said}");
    assert_eq!(project.standing().len(), 2);
}

#[test]
fn edited_takes_a_difference_that_is_allowed() {
    let project = Project::agreed();
    let why = "<!-- hamgam: allow mismatched-number: a slip of the first edition -->\n\nحکم از چهار";
    project.edit("content/fa/order.md", "حکم از سه", why);
    project.done(&["confirm", "--edited"]);
    assert_eq!(project.standing(), [""; 0]);
}

#[test]
fn edited_takes_only_the_documents_that_are_named() {
    let project = Project::new(&[
        ("content/en/order.md", ORDER_EN),
        ("content/fa/order.md", ORDER_FA),
        ("content/en/b.md", "Text of another document.\n"),
        ("content/fa/b.md", "متن سندی دیگر.\n"),
    ]);
    project.adopt();
    project.edit("content/fa/order.md", "ماه‌ها به", "سال‌ها به");
    project.edit("content/fa/b.md", "دیگر", "متفاوت");
    project.done(&["confirm", "--edited", "content/fa/b.md"]);
    assert_eq!(project.standing(), ["ahead: Families were told nothing for many months."]);
}

#[test]
fn cosmetic_takes_cosmetic_changes_only() {
    let project = Project::agreed();
    project.edit("content/en/order.md", "three officials", "four officials");
    project.edit("content/en/order.md", "many months.", "many months!");
    project.done(&["confirm", "--cosmetic"]);
    assert_eq!(project.standing(), ["stale number: The order names four officials in Tehran [@kadivar2016]."]);
}

#[test]
fn since_takes_what_was_edited_after_a_revision() {
    let project = Project::agreed();
    project.edit("content/fa/order.md", "ماه‌ها به", "سال‌ها به");
    project.repository();
    project.edit("content/fa/order.md", "امضا شد", "امضا گردید");
    project.commit("an edit on a web page");
    assert_eq!(project.standing().len(), 2);
    project.done(&["confirm", "--edited", "--since", "HEAD~1"]);
    assert_eq!(project.standing(), ["ahead: Families were told nothing for many months."]);
    assert!(project.refused(&["confirm", "--edited", "--since", "nowhere"]).contains("nowhere"));
}

#[test]
fn a_document_is_not_confirmed_like_a_passage() {
    let project = Project::agreed();
    let said = project.refused(&["confirm", "order.md"]);
    assert!(said.contains("--edited") && said.contains("--all"), "{said}");
    assert!(project.refused(&["confirm"]).contains("confirm"));
}

#[test]
fn adopting_opens_agreements_that_nobody_vouches_for() {
    let project = Project::new(&[("content/en/order.md", ORDER_EN), ("content/fa/order.md", ORDER_FA)]);
    let planned = project.json(&["adopt", "--dry-run"]);
    assert!(!project.exists("content/ledger"));
    assert_eq!(planned["pairs"].as_array().unwrap().len(), 4);
    let ids: Vec<String> = project.ids();
    assert_eq!(project.standing().len(), 4);
    let pairs = project.json(&["adopt"]);
    assert_eq!(pairs, planned, "a dry run lists what happens");
    assert!(pairs["pairs"].as_array().unwrap().iter().all(|pair| pair["score"].as_f64().unwrap() > 0.0));
    assert_eq!(pairs["pairs"][1]["source"], serde_json::json!({"line": 3, "end_line": 3}));
    assert_eq!(project.ids(), ids);
    assert!(project.standing().iter().all(|line| line.starts_with("unconfirmed")));
    assert_eq!(project.findings(&[]), (0, vec!["note unconfirmed-passage content/fa/order.md:1".to_owned()]));
    assert_eq!(project.findings(&["--strict"]).0, 1);
}

#[test]
fn adopting_twice_changes_nothing() {
    let project = Project::new(&[("content/en/order.md", ORDER_EN), ("content/fa/order.md", ORDER_FA)]);
    project.done(&["adopt"]);
    let before = project.files();
    let again = project.json(&["adopt", "--state", "translated"]);
    assert_eq!(again["pairs"], Value::Array(Vec::new()));
    assert!(before == project.files());
}

#[test]
fn adopting_never_changes_an_agreement() {
    let project = Project::agreed();
    project.edit("content/en/order.md", "three officials", "four officials");
    project.edit("content/fa/order.md", "ماه‌ها به", "سال‌ها به");
    project.write("content/en/order.md", format!("{}\nNobody was tried.\n", project.read("content/en/order.md")));
    project.write("content/fa/order.md", format!("{}\nکسی محاکمه نشد.\n", project.read("content/fa/order.md")));
    let before = project.ledger("order");
    project.done(&["adopt", "--state", "final"]);
    let after = project.ledger("order");
    assert!(after.starts_with(&before), "what was agreed stands word for word, the new pair below:\n{after}");
    assert_eq!(project.passage("Nobody")["state"], "final");
    let standing: Vec<String> =
        project.standing().iter().map(|line| line.split(':').next().unwrap().to_owned()).collect();
    assert_eq!(standing, ["stale number", "ahead"]);
}

#[test]
fn an_old_translation_is_adopted_with_the_source_as_it_stood_then() {
    let project = Project::new(&[("content/en/order.md", ORDER_EN), ("content/fa/order.md", ORDER_FA)]);
    project.repository();
    project.edit("content/en/order.md", "three officials", "four officials");
    project.write("content/en/order.md", format!("{}\nNobody was tried.\n", project.read("content/en/order.md")));
    project.commit("the original goes on");
    project.done(&["adopt", "--source-at", "HEAD~1", "--state", "translated"]);
    assert_eq!(
        project.standing(),
        ["stale number: The order names four officials in Tehran [@kadivar2016].", "missing: Nobody was tried."]
    );
    assert!(project.refused(&["adopt", "--source-at", "0000000"]).contains("0000000"));
}

#[test]
fn an_answer_says_how_to_take_it_back_and_that_works() {
    let project = Project::agreed();
    project.repository();
    project.edit("content/en/order.md", "Families", "Relatives");
    let said = project.confirm("Relatives").out;
    assert!(said.contains("git checkout") || said.contains("git restore") || said.contains("reopen"), "{said}");
}
