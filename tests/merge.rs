//! Two people, two branches, plain `git merge`.

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{CONFIG, ORDER_EN, ORDER_FA, Project};

const LEDGER: &str = "content/ledger/fa/order.toml";

const EN: &str = "# The order

The order names 3 officials in Tehran.

It was signed in July 1988, people say.

Families were told nothing for 5 months.

The 40 graves at Khavaran were not marked.

Nobody was tried for it in 30 years.
";

const FA: &str = "# حکم

حکم از ۳ مقام در تهران نام می‌برد.

می‌گویند در تیر ۱۳۶۷ امضا شد.

تا ۵ ماه به خانواده‌ها چیزی گفته نشد.

آن ۴۰ گور خاوران نشانی نداشت.

هیچ‌کس در ۳۰ سال برای آن محاکمه نشد.
";

/// A repository with the order in both languages, adopted and not yet trusted.
fn adopted(en: &str, fa: &str) -> Project {
    let project = Project::new(&[("content/en/order.md", en), ("content/fa/order.md", fa)]);
    project.done(&["adopt"]);
    project.repository();
    project
}

/// Does one thing on each of two branches; the working tree is then on the
/// first of them, and the second is to be merged.
fn branches(project: &Project, ours: impl Fn(&Project), theirs: impl Fn(&Project)) {
    project.git_done(&["checkout", "-q", "-b", "theirs"]);
    theirs(project);
    project.commit("theirs");
    project.git_done(&["checkout", "-q", "main"]);
    ours(project);
    project.commit("ours");
}

/// Merges with nothing left to do by hand.
fn clean(project: &Project) {
    let answer = project.git(&["merge", "-q", "--no-edit", "theirs"]);
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
    sound(project);
}

/// Merges, and the ledger is left with marks of conflict, the documents are not.
fn conflict(project: &Project, style: &str) {
    let answer = project.git(&["-c", &format!("merge.conflictStyle={style}"), "merge", "-q", "--no-edit", "theirs"]);
    assert_eq!(answer.code, 1, "{}{}", answer.out, answer.err);
    assert!(project.read(LEDGER).contains("<<<<<<<"), "{}", project.read(LEDGER));
    for path in ["content/en/order.md", "content/fa/order.md"] {
        assert!(!project.read(path).contains("<<<<<<<"), "{path}");
    }
    sound(project);
}

/// No id for two passages, no two ids for one, in `status` and in the ledger.
fn sound(project: &Project) {
    let mut by_place: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut by_id: BTreeMap<(String, String, String), usize> = BTreeMap::new();
    for passage in project.passages() {
        let text = |key: &str| passage[key].as_str().unwrap().to_owned();
        *by_id.entry((text("locale"), text("document"), text("id"))).or_default() += 1;
        if !passage["source"].is_null() {
            by_place.entry(passage["source"].to_string()).or_default().insert(text("id"));
        }
    }
    assert!(by_id.values().all(|&count| count == 1), "one id, one passage: {by_id:?}");
    assert!(by_place.values().all(|ids| ids.len() == 1), "one passage, one id: {by_place:?}");
}

/// What is written next is clean, and says the same.
fn settles(project: &Project, phrase: &str) -> String {
    project.confirm(phrase);
    let ledger = project.read(LEDGER);
    assert!(!ledger.contains("<<<<<<<") && !ledger.contains(">>>>>>>"), "{ledger}");
    assert_eq!(project.done(&["status"]).err, "", "nothing is left to be said about the ledger");
    sound(project);
    let ids: Vec<&str> = ledger.lines().filter(|line| line.starts_with("id = ")).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
    let texts: Vec<&str> = ledger.lines().filter(|line| line.starts_with("source = ")).collect();
    assert_eq!(texts.iter().collect::<BTreeSet<_>>().len(), texts.len(), "{texts:?}");
    ledger
}

#[test]
fn confirmations_of_different_passages_merge() {
    let project = adopted(EN, FA);
    branches(&project, |p| drop(p.confirm("3 officials")), |p| drop(p.confirm("Khavaran")));
    clean(&project);
    let open: Vec<String> = project.standing();
    assert_eq!(open.len(), 4, "{open:?}");
    assert!(!open.iter().any(|line| line.contains("officials") || line.contains("Khavaran")), "{open:?}");
}

#[test]
fn confirmations_of_neighbours_merge() {
    let project = adopted(EN, FA);
    branches(&project, |p| drop(p.confirm("signed in July")), |p| drop(p.confirm("Families")));
    clean(&project);
    assert_eq!(project.standing().len(), 4);
}

#[test]
fn confirmations_of_every_other_passage_merge() {
    let project = adopted(EN, FA);
    branches(
        &project,
        |p| drop(p.done(&["confirm", "order.md:1", "order.md:5", "order.md:9"])),
        |p| drop(p.done(&["confirm", "order.md:3", "order.md:7", "order.md:11"])),
    );
    clean(&project);
    assert_eq!(project.standing(), [""; 0]);
}

#[test]
fn edits_and_confirmations_of_neighbours_merge() {
    let project = adopted(EN, FA);
    project.done(&["confirm", "--all"]);
    project.commit("all agreed");
    branches(
        &project,
        |p| {
            p.edit("content/en/order.md", "3 officials", "4 officials");
            p.edit("content/fa/order.md", "۳ مقام", "۴ مقام");
            p.confirm("4 officials");
        },
        |p| {
            p.edit("content/en/order.md", "in July", "in late July");
            p.edit("content/fa/order.md", "در تیر", "در اواخر تیر");
            p.confirm("late July");
        },
    );
    // The documents are prose with a blank line between: git merges them too.
    let answer = project.git(&["merge", "-q", "--no-edit", "theirs"]);
    assert_eq!(answer.code, 0, "{}{}{}", answer.out, answer.err, project.read(LEDGER));
    sound(&project);
    assert_eq!(project.standing(), [""; 0]);
}

#[test]
fn translations_that_fill_different_gaps_merge() {
    let half = FA.replace("می‌گویند در تیر ۱۳۶۷ امضا شد.\n\n", "").replace("آن ۴۰ گور خاوران نشانی نداشت.\n\n", "");
    let project = adopted(EN, &half);
    let ids: BTreeSet<String> = project.ids().into_iter().collect();
    branches(
        &project,
        |p| {
            p.edit("content/fa/order.md", "تا ۵ ماه", "می‌گویند در تیر ۱۳۶۷ امضا شد.\n\nتا ۵ ماه");
            p.confirm("signed in July");
        },
        |p| {
            p.edit("content/fa/order.md", "هیچ‌کس", "آن ۴۰ گور خاوران نشانی نداشت.\n\nهیچ‌کس");
            p.confirm("Khavaran");
        },
    );
    clean(&project);
    assert_eq!(project.ids().into_iter().collect::<BTreeSet<_>>(), ids, "missing passages had their ids");
    assert!(project.standing().iter().all(|line| line.starts_with("unconfirmed")), "{:?}", project.standing());
    assert_eq!(project.standing().len(), 4);
}

#[test]
fn neighbouring_gaps_filled_on_two_branches_meet_in_the_document_and_not_in_the_ledger() {
    let (signed, families) = ("می‌گویند در تیر ۱۳۶۷ امضا شد.\n\n", "تا ۵ ماه به خانواده‌ها چیزی گفته نشد.\n\n");
    let project = adopted(EN, &FA.replace(signed, "").replace(families, ""));
    branches(
        &project,
        |p| {
            p.edit("content/fa/order.md", "آن ۴۰ گور", &format!("{signed}آن ۴۰ گور"));
            p.confirm("signed in July");
        },
        |p| {
            p.edit("content/fa/order.md", "آن ۴۰ گور", &format!("{families}آن ۴۰ گور"));
            p.confirm("Families");
        },
    );
    let answer = project.git(&["merge", "-q", "--no-edit", "theirs"]);
    assert_eq!(answer.code, 1, "two Persian paragraphs in one place of the document");
    assert!(!project.read(LEDGER).contains("<<<<<<<"), "{}", project.read(LEDGER));
    project.write("content/fa/order.md", FA);
    sound(&project);
    let open = project.standing();
    assert!(!open.iter().any(|line| line.contains("signed") || line.contains("Families")), "{open:?}");
}

#[test]
fn passages_added_in_different_places_merge() {
    let project = adopted(EN, FA);
    branches(
        &project,
        |p| {
            p.edit("content/en/order.md", "It was signed", "A copy reached the north.\n\nIt was signed");
            p.edit("content/fa/order.md", "می‌گویند", "رونوشتی به شمال رسید.\n\nمی‌گویند");
            p.confirm("A copy");
        },
        |p| {
            p.edit("content/en/order.md", "Nobody was", "Mothers kept coming back.\n\nNobody was");
            p.edit("content/fa/order.md", "هیچ‌کس", "مادران باز می‌آمدند.\n\nهیچ‌کس");
            p.confirm("Mothers");
        },
    );
    clean(&project);
    assert_eq!(project.passages().len(), 8);
    assert_eq!(project.standing().len(), 6, "both are agreed: {:?}", project.standing());
}

#[test]
fn twins_added_on_two_branches_end_with_an_id_each() {
    let project = adopted(EN, FA);
    branches(
        &project,
        |p| {
            p.edit("content/en/order.md", "It was signed", "See the map.\n\nIt was signed");
            p.edit("content/fa/order.md", "می‌گویند", "نقشه را ببینید.\n\nمی‌گویند");
            p.confirm("See the map");
        },
        |p| {
            p.edit("content/en/order.md", "Nobody was", "See the map.\n\nNobody was");
            p.edit("content/fa/order.md", "هیچ‌کس", "نقشه را ببینید.\n\nهیچ‌کس");
            p.confirm("See the map");
        },
    );
    let answer = project.git(&["merge", "-q", "--no-edit", "theirs"]);
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
    sound(&project);
    project.done(&["confirm", "--all"]);
    sound(&project);
    assert_eq!(project.standing(), [""; 0]);
    assert_eq!(project.done(&["status"]).err, "");
    assert_eq!(project.read(LEDGER).matches("[[passage]]").count(), 8);
}

#[test]
fn locales_adopted_on_two_branches_merge_under_one_id_each() {
    let project = Project::new(&[
        ("hamgam.toml", &CONFIG.replace("[\"fa\"]", "[\"fa\", \"ckb\"]")),
        ("content/en/order.md", ORDER_EN),
        ("content/fa/order.md", ORDER_FA),
        ("content/ckb/order.md", &ORDER_FA.replace("حکم", "فەرمان")),
    ]);
    project.repository();
    branches(
        &project,
        |p| drop(p.done(&["adopt", "fa", "--state", "translated"])),
        |p| {
            p.edit("content/en/order.md", "Families were", "The families were");
            p.done(&["adopt", "ckb", "--state", "translated"]);
        },
    );
    clean(&project);
    assert_eq!(project.standing().len(), 1, "the Persian was agreed to an older wording: {:?}", project.standing());
    project.done(&["confirm", "fa", "--all"]);
    project.done(&["confirm", "ckb", "order.md:7"]);
    sound(&project);
    assert_eq!(project.standing(), [""; 0]);
    let ids = |locale: &str| -> Vec<String> {
        let ledger = project.read(&format!("content/ledger/{locale}/order.toml"));
        ledger.lines().filter(|line| line.starts_with("id = ")).map(str::to_owned).collect()
    };
    assert_eq!(ids("fa"), ids("ckb"), "the next write mends what differed");
}

/// Both branches add a passage of their own at the end.
fn same_gap(style: &str) {
    let project = adopted(EN, FA);
    branches(
        &project,
        |p| {
            p.write("content/fa/order.md", format!("{FA}\nرونوشتی به شمال رسید.\n"));
            p.write("content/en/order.md", format!("{EN}\nA copy reached the north.\n"));
            p.confirm("A copy");
        },
        |p| {
            p.write("content/fa/order.md", format!("{FA}\nمادران باز می‌آمدند.\n"));
            p.write("content/en/order.md", format!("{EN}\nMothers kept coming back.\n"));
            p.confirm("Mothers");
        },
    );
    let answer = project.git(&["-c", &format!("merge.conflictStyle={style}"), "merge", "-q", "--no-edit", "theirs"]);
    assert_eq!(answer.code, 1);
    assert!(project.read(LEDGER).contains("<<<<<<<"));
    // People settle the documents; hamgam settles the ledger.
    project.write("content/en/order.md", format!("{EN}\nA copy reached the north.\n\nMothers kept coming back.\n"));
    project.write("content/fa/order.md", format!("{FA}\nرونوشتی به شمال رسید.\n\nمادران باز می‌آمدند.\n"));
    let answer = project.done(&["status"]);
    assert!(answer.err.contains(LEDGER) && answer.err.contains("warning"), "{}", answer.err);
    sound(&project);
    let open = project.standing();
    assert!(
        !open.iter().any(|line| line.contains("copy") || line.contains("Mothers")),
        "both sides are taken: {open:?}"
    );
    let ledger = settles(&project, "3 officials");
    assert!(ledger.contains("A copy") && ledger.contains("Mothers"), "{ledger}");
    project.commit("merged");
    assert_eq!(project.standing().len(), 5);
}

#[test]
fn passages_added_in_one_gap_are_both_taken() {
    same_gap("merge");
}

#[test]
fn passages_added_in_one_gap_are_both_taken_with_the_base_shown() {
    same_gap("diff3");
    same_gap("zdiff3");
}

/// Both branches agree to one passage, to different texts.
fn rivals(style: &str) {
    let project = adopted(EN, FA);
    branches(
        &project,
        |p| {
            p.edit("content/fa/order.md", "تا ۵ ماه به", "پنج ماه به");
            p.confirm("Families");
            p.edit("content/fa/order.md", "پنج ماه به", "تا ۵ ماه به");
        },
        |p| {
            p.edit("content/fa/order.md", "تا ۵ ماه به", "در ۵ ماه به");
            p.confirm("Families");
            p.edit("content/fa/order.md", "در ۵ ماه به", "تا ۵ ماه به");
        },
    );
    conflict(&project, style);
    project.edit("content/fa/order.md", "تا ۵ ماه به", "پنج ماه به");
    let passage = project.passage("Families");
    assert_eq!(passage["status"], "unconfirmed", "nobody knows which of them holds");
    let ledger = settles(&project, "Families");
    assert!(ledger.contains("پنج ماه به") && !ledger.contains("در ۵ ماه به"), "{ledger}");
    assert_eq!(project.passage("Families")["status"], "current");
}

#[test]
fn a_passage_agreed_differently_on_both_branches_is_unconfirmed() {
    rivals("merge");
}

#[test]
fn a_passage_agreed_differently_is_unconfirmed_with_the_base_shown() {
    rivals("diff3");
}

#[test]
fn a_conflict_that_someone_else_settles_stays_open_until_it_is_confirmed() {
    let project = adopted(EN, FA);
    branches(
        &project,
        |p| {
            p.edit("content/fa/order.md", "تا ۵ ماه به", "پنج ماه به");
            p.confirm("Families");
            p.edit("content/fa/order.md", "پنج ماه به", "تا ۵ ماه به");
        },
        |p| {
            p.edit("content/fa/order.md", "تا ۵ ماه به", "در ۵ ماه به");
            p.confirm("Families");
            p.edit("content/fa/order.md", "در ۵ ماه به", "تا ۵ ماه به");
        },
    );
    conflict(&project, "merge");
    project.edit("content/fa/order.md", "تا ۵ ماه به", "پنج ماه به");
    settles(&project, "3 officials");
    assert_eq!(project.passage("Families")["status"], "unconfirmed", "another confirmation does not decide it");
    assert_eq!(project.passage("Families")["state"], "initial");
}

#[test]
fn the_same_confirmation_on_both_branches_is_one() {
    let project = adopted(EN, FA);
    branches(&project, |p| drop(p.confirm("Families")), |p| drop(p.confirm("Families")));
    clean(&project);
    assert_eq!(project.passage("Families")["status"], "current");
}

#[test]
fn two_branches_that_adopt_the_same_tree_merge() {
    let project = Project::new(&[("content/en/order.md", EN), ("content/fa/order.md", FA)]);
    project.repository();
    branches(&project, |p| drop(p.done(&["adopt"])), |p| drop(p.done(&["adopt", "--state", "translated"])));
    let answer = project.git(&["merge", "-q", "--no-edit", "theirs"]);
    assert_eq!(answer.code, 1, "the states differ everywhere");
    assert!(project.done(&["status"]).err.contains("warning"));
    sound(&project);
    assert_eq!(project.passages().len(), 6);
    assert_eq!(project.standing(), [""; 0], "an agreement wins over a pairing by machine");
    settles(&project, "Families");
    assert_eq!(project.standing(), [""; 0]);
}

#[test]
fn a_rename_on_one_branch_and_a_confirmation_on_the_other_merge() {
    let project = adopted(EN, FA);
    branches(
        &project,
        |p| {
            p.git_done(&["mv", "content/en/order.md", "content/en/the-order.md"]);
            p.git_done(&["mv", "content/fa/order.md", "content/fa/the-order.md"]);
            p.confirm("3 officials");
        },
        |p| drop(p.confirm("Khavaran")),
    );
    let answer = project.git(&["merge", "-q", "--no-edit", "theirs"]);
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
    sound(&project);
    let open = project.standing();
    assert!(
        !open
            .iter()
            .any(|line| line.starts_with("unconfirmed") && (line.contains("officials") || line.contains("Khavaran"))),
        "{open:?}"
    );
}

#[test]
fn a_deletion_on_one_branch_and_an_edit_on_the_other_lose_nothing() {
    let project = adopted(EN, FA);
    project.done(&["confirm", "--all"]);
    project.commit("all agreed");
    branches(
        &project,
        |p| {
            p.edit("content/en/order.md", "The 40 graves at Khavaran were not marked.\n\n", "");
            p.edit("content/fa/order.md", "آن ۴۰ گور خاوران نشانی نداشت.\n\n", "");
            p.confirm("Nobody");
        },
        |p| {
            p.edit("content/en/order.md", "3 officials", "4 officials");
            p.confirm("4 officials");
        },
    );
    clean(&project);
    assert_eq!(project.standing(), [""; 0]);
    assert!(!project.read(LEDGER).contains("Khavaran"));
}
