//! What an edit does to a passage, and what heals it.

use serde_json::Value;

use super::common::{ORDER_EN, ORDER_FA, Project};

/// What a run of words joins to: the old text, or the new one.
pub fn joined(passage: &Value, without: &str) -> String {
    let runs = passage["words"].as_array().unwrap();
    runs.iter().filter(|run| run["op"] != without).map(|run| run["text"].as_str().unwrap()).collect()
}

/// The only passage that `diff` shows.
pub fn only_difference(project: &Project) -> Value {
    let shown = project.json(&["diff"])["passages"].as_array().unwrap().clone();
    assert_eq!(shown.len(), 1, "one passage needs work: {shown:?}");
    shown.into_iter().next().unwrap()
}

/// The change that an edit of the English makes, and nothing else.
fn change(old: &str, new: &str) -> String {
    let project = Project::agreed();
    project.edit("content/en/order.md", old, new);
    let standing = project.standing();
    assert_eq!(standing.len(), 1, "exactly one passage is behind: {standing:?}");
    let shown = only_difference(&project);
    assert_eq!(joined(&shown, "insert"), shown["old"]);
    assert_eq!(joined(&shown, "delete"), shown["new"]);
    assert!(shown["words"].as_array().unwrap().iter().any(|run| run["op"] != "equal"));
    let passage = &project.passage(new);
    assert_eq!(passage["status"], "stale");
    assert_eq!(passage["change"], shown["change"]);
    project.edit("content/en/order.md", new, old);
    assert_eq!(project.standing(), [""; 0], "a revert heals by itself");
    shown["change"].as_str().unwrap().to_owned()
}

#[test]
fn another_figure_is_a_change_of_number() {
    assert_eq!(change("28 July 1988", "29 July 1988"), "number");
    assert_eq!(change("28 July 1988", "28 July 1989"), "number");
}

#[test]
fn another_number_word_is_a_change_of_number() {
    assert_eq!(change("three officials", "four officials"), "number");
}

#[test]
fn another_month_is_a_change_of_number() {
    assert_eq!(change("28 July 1988", "28 June 1988"), "number");
}

#[test]
fn another_page_is_a_change_of_citation() {
    assert_eq!(change("p. 210", "p. 211"), "citation");
}

#[test]
fn another_work_is_a_change_of_citation() {
    assert_eq!(change("@kadivar2016", "@kadivar2017"), "citation");
    assert_eq!(change(" [@kadivar2016]", " [@kadivar2016; @hrw2022]"), "citation");
}

#[test]
fn another_wording_is_a_change_of_wording() {
    assert_eq!(
        change("Families were told nothing for many months", "Relatives heard nothing until autumn came"),
        "wording"
    );
}

#[test]
fn a_word_of_a_long_sentence_is_a_minor_change() {
    assert_eq!(change("told nothing for many months", "told nothing for some months"), "minor");
}

#[test]
fn emphasis_and_punctuation_are_cosmetic() {
    assert_eq!(change("told nothing for", "told *nothing* for"), "cosmetic");
    assert_eq!(change("many months.", "many months!"), "cosmetic");
}

#[test]
fn the_worst_change_names_the_kind() {
    assert_eq!(change("names three officials in Tehran [@kadivar2016]", "lists four men [@hrw2022]"), "number");
}

#[test]
fn only_the_english_changed_is_stale_and_only_the_persian_is_ahead() {
    let project = Project::agreed();
    project.edit("content/en/order.md", "Families", "Relatives");
    project.edit("content/fa/order.md", "تهران", "پایتخت");
    assert_eq!(
        project.standing(),
        [
            "ahead: The order names three officials in Tehran [@kadivar2016].",
            "stale wording: Relatives were told nothing for many months."
        ]
    );
}

#[test]
fn both_changed_is_diverged_until_it_is_confirmed() {
    let project = Project::agreed();
    project.edit("content/en/order.md", "three officials", "four officials");
    project.edit("content/fa/order.md", "سه مقام", "چهار مقام");
    assert_eq!(project.standing(), ["diverged number: The order names four officials in Tehran [@kadivar2016]."]);
    let shown = only_difference(&project);
    assert_eq!(shown["old_following"], "حکم از سه مقام در تهران نام می‌برد [@kadivar2016].");
    assert_eq!(shown["following"], "حکم از چهار مقام در تهران نام می‌برد [@kadivar2016].");
    let before = project.files();
    project.confirm("four officials");
    assert_eq!(project.standing(), [""; 0]);
    let changed: Vec<String> =
        before.iter().zip(project.files()).filter(|(a, b)| *a != b).map(|(a, _)| a.0.clone()).collect();
    assert_eq!(changed, ["content/ledger/fa/order.toml"], "only the ledger is written");
    assert!(project.json(&["diff"])["passages"].as_array().unwrap().is_empty());
}

#[test]
fn status_counts_what_it_lists() {
    let project = Project::agreed();
    project.edit("content/en/order.md", "three officials", "four officials");
    let status = project.json(&["status"]);
    let locale = &status["locales"][0];
    assert_eq!(status["source"], "en");
    assert_eq!(locale["locale"], "fa");
    assert_eq!(locale["passages"]["stale"], 1);
    assert_eq!(locale["passages"]["current"], 3);
    let total: u64 = locale["passages"].as_object().unwrap().values().map(|count| count.as_u64().unwrap()).sum();
    assert_eq!(total as usize, status["passages"].as_array().unwrap().len());
    let words = ORDER_EN.split_whitespace().filter(|word| *word != "#").count() as u64;
    assert_eq!(locale["words"]["total"], words, "as wc counts them");
    assert_eq!(locale["words"]["current"], words - 8);
    assert_eq!(locale["markers"]["citation-needed"], 0);
}

#[test]
fn the_whole_list_of_work_is_done_by_confirming_it() {
    let project = Project::agreed();
    project.write("content/en/order.md", ORDER_EN.replace("three", "four").replace("Families", "Relatives"));
    project.write("content/fa/order.md", ORDER_FA.replace("سه مقام", "چهار مقام").replace("خانواده‌ها", "بستگان"));
    project.done(&["confirm", "--all"]);
    assert_eq!(project.standing(), [""; 0]);
}

#[test]
fn a_reading_command_writes_nothing() {
    let project = Project::agreed();
    project.edit("content/en/order.md", "three officials", "four officials");
    let before = project.files();
    for args in [
        &["status"][..],
        &["status", "--list"],
        &["diff"],
        &["check"],
        &["adopt", "--dry-run"],
        &["status", "--format", "html"],
    ] {
        project.done(args);
    }
    let address = project.address("four officials");
    project.done(&["confirm", &address, "--dry-run"]);
    project.done(&["reopen", &address, "--dry-run"]);
    assert!(before == project.files());
}

#[test]
fn code_is_compared_without_its_white_space() {
    let text = "Text one here.\n\n```sh\nhamgam status --list\n```\n";
    let project = Project::of(text, "متن یکم این است.\n\n```sh\nhamgam status --list\n```\n");
    project.edit("content/en/a.md", "```sh\nhamgam status", "```bash\nhamgam  status");
    assert_eq!(project.standing(), [""; 0]);
    project.edit("content/en/a.md", "--list", "--only stale");
    assert_eq!(project.standing().len(), 1);
    assert!(project.standing()[0].starts_with("stale"));
}

#[test]
fn what_check_would_mend_makes_nothing_ahead() {
    let project = Project::agreed();
    project.edit("content/fa/order.md", "۱۳۶۷", "١٣٦٧");
    project.edit("content/fa/order.md", "نام می‌برد [", "نام مي‌برد [");
    project.edit("content/fa/order.md", ", p. 210]", "، ص. ۲۱۰]");
    assert_eq!(project.standing(), [""; 0]);
}

#[test]
fn a_rewritten_lone_block_of_the_translation_is_the_same_passage() {
    let project = Project::agreed();
    let id = project.id("Families were");
    project.edit(
        "content/fa/order.md",
        "ماه‌ها به خانواده‌ها چیزی گفته نشد.",
        "بستگان زندانیان تا پاییز همان سال بی‌خبر ماندند.",
    );
    assert_eq!(project.standing(), ["ahead: Families were told nothing for many months."]);
    assert_eq!(project.id("بی‌خبر"), id);
    project.edit("content/en/order.md", "nothing for many months", "nothing until autumn");
    assert!(project.standing()[0].starts_with("diverged"), "{:?}", project.standing());
}

#[test]
fn a_passage_that_lost_most_of_its_words_is_the_same_passage() {
    let kept = "Families were told in the autumn.";
    let text =
        format!("The officials asked every prisoner the same few questions about his faith and his party. {kept}");
    let project = Project::new(&[
        ("content/en/a.md", &format!("The order was secret.\n\n{text}\n\nNobody was tried.\n")),
        (
            "content/fa/a.md",
            "دستور محرمانه بود.\n\nاز هر زندانی همان را پرسیدند. خانواده‌ها در پاییز آگاه شدند.\n\nکسی محاکمه نشد.\n",
        ),
    ]);
    project.adopt();
    project.write("content/en/a.md", format!("The order was secret.\n\n{kept}\n\nNobody was tried.\n"));
    let statuses: Vec<String> = project.json(&["status"])["passages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["status"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(statuses.iter().filter(|status| *status == "stale").count(), 1, "{statuses:?}");
    assert!(!statuses.iter().any(|status| status == "missing" || status == "extra"), "{statuses:?}");
}
