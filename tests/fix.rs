//! `check --fix`: what it mends, what it never touches, and that nothing has to
//! be confirmed for it.

mod common;

use common::{ORDER_EN, Project};

/// Every form that is mended, in prose; beside each what may not be touched.
const EN: &str = "# The order

The book was published in Iran [@kadivar2016, p. 210; @hrw2022].

It was [written](https://example.org/a) in 1988, and the file is `key`.

Who signed it, and when? They said “no”.
";

const WRONG: &str = "# حكم

كتاب در ايران منتشر مي شود [@kadivar2016، ص. ۲۱۰؛ @hrw2022].

آن را [در ســال](https://example.org/كتاب) ١٩٨٨ نوشته‌ اند، و نام پرونده `كليد` است.

چه کسی آن را امضا کرد, و کی? گفتند \"نه\".
";

const RIGHT: &str = "# حکم

کتاب در ایران منتشر می‌شود [@kadivar2016, p. 210; @hrw2022].

آن را [در سال](https://example.org/كتاب) ۱۹۸۸ نوشته اند، و نام پرونده `كليد` است.

چه کسی آن را امضا کرد، و کی؟ گفتند «نه».
";

fn written(fa: &str) -> Project {
    let project = Project::new(&[("content/en/order.md", EN), ("content/fa/order.md", fa)]);
    project.adopt();
    project
}

#[test]
fn forms_are_mended_and_addresses_code_and_values_stay() {
    let project = written(WRONG);
    let answer = project.run(&["check", "--fix"]);
    assert_eq!(project.read("content/fa/order.md"), RIGHT);
    assert!(answer.out.contains("in 1 document"), "{}", answer.out);
    assert!(answer.out.contains("content/fa/order.md  "), "{}", answer.out);
}

#[test]
fn nothing_has_to_be_confirmed_for_a_fix() {
    let project = written(WRONG);
    let ledger = project.ledger("order");
    project.run(&["check", "--fix"]);
    assert_eq!(project.standing(), [""; 0]);
    assert_eq!(project.ledger("order"), ledger);
}

#[test]
fn a_second_run_finds_nothing_to_mend() {
    let project = written(WRONG);
    project.run(&["check", "--fix"]);
    let answer = project.run(&["check", "--fix"]);
    assert!(answer.out.starts_with("Nothing was to be mended."), "{}", answer.out);
    assert_eq!(project.read("content/fa/order.md"), RIGHT);
}

#[test]
fn a_dry_run_is_a_patch_and_writes_nothing() {
    let project = written(WRONG);
    project.repository();
    let before = project.files();
    let answer = project.done(&["check", "--fix", "--dry-run"]);
    assert!(before == project.files(), "something was written");
    assert!(answer.out.starts_with("--- a/content/fa/order.md\n+++ b/content/fa/order.md\n@@ "), "{}", answer.out);
    assert!(answer.err.contains("Nothing was written"), "{}", answer.err);
    project.write("fixes.patch", &answer.out);
    project.git_done(&["apply", "fixes.patch"]);
    assert_eq!(project.read("content/fa/order.md"), RIGHT);
}

#[test]
fn a_dry_run_is_one_of_fixes() {
    let project = written(WRONG);
    let said = project.refused(&["check", "--dry-run"]);
    assert!(said.contains("--fix"), "{said}");
}

#[test]
fn what_is_allowed_or_off_is_not_mended() {
    let allowed = "# حکم\n\n<!-- hamgam: allow arabic-letter: as it was printed -->\nكتاب.\n";
    let project = Project::new(&[("content/en/order.md", "# The order\n\nBook.\n"), ("content/fa/order.md", allowed)]);
    project.run(&["check", "--fix"]);
    assert_eq!(project.read("content/fa/order.md"), allowed);
    let project = written(WRONG);
    project.write("hamgam.toml", format!("{}[check.rules]\narabic-letter = \"off\"\n", common::CONFIG));
    project.run(&["check", "--fix"]);
    assert!(project.read("content/fa/order.md").contains("كتاب در ايران"));
}

#[test]
fn a_document_whose_links_would_break_is_left_as_it_is_and_named() {
    let fa = "# حکم\n\nمتن در [كتاب] است.\n\n[كتاب]: https://example.org/a\n";
    let other = "# ديگر\n";
    let project = Project::new(&[
        ("content/en/order.md", "# The order\n\nIt is in [book].\n\n[book]: https://example.org/a\n"),
        ("content/fa/order.md", fa),
        ("content/en/other.md", "# Other\n"),
        ("content/fa/other.md", other),
    ]);
    let answer = project.run(&["check", "--fix"]);
    assert_eq!(project.read("content/fa/order.md"), fa);
    assert_eq!(project.read("content/fa/other.md"), "# دیگر\n", "the others are mended");
    assert!(answer.err.contains("content/fa/order.md:3:") && answer.err.contains("a link"), "{}", answer.err);
}

#[test]
fn one_label_that_would_break_keeps_no_other_passage_from_being_mended() {
    let project = Project::new(&[
        ("content/en/order.md", "# The order\n\nIt is in [book].\n\nOn the order.\n\n[book]: https://example.org/a\n"),
        ("content/fa/order.md", "# حكم\n\nمتن در [كتاب] است.\n\nدربارهٔ حكم.\n\n[كتاب]: https://example.org/a\n"),
    ]);
    let answer = project.run(&["check", "--fix"]);
    let mended = "# حکم\n\nمتن در [كتاب] است.\n\nدربارهٔ حکم.\n\n[كتاب]: https://example.org/a\n";
    assert_eq!(project.read("content/fa/order.md"), mended);
    assert!(answer.err.contains("content/fa/order.md:3:") && answer.err.contains("a link"), "{}", answer.err);
}

#[test]
fn marks_and_line_ends_stay() {
    let fa = format!("\u{feff}{}", WRONG.replace('\n', "\r\n"));
    let project = written(&fa);
    project.run(&["check", "--fix"]);
    assert_eq!(project.read("content/fa/order.md"), format!("\u{feff}{}", RIGHT.replace('\n', "\r\n")));
}

#[test]
fn other_languages_are_left_alone() {
    let project =
        Project::new(&[("content/en/order.md", ORDER_EN), ("content/ar/order.md", "# الأمر\n\nفي كتاب ١٩٨٨.\n")]);
    project.write("hamgam.toml", common::CONFIG.replace("\"fa\"", "\"ar\""));
    let before = project.files();
    project.run(&["check", "--fix"]);
    assert!(before == project.files());
}

#[test]
fn a_citekey_that_was_mistyped_is_mended_where_the_bibliography_has_what_was_meant() {
    let fa = "اعدام شدند [@hrw۲۰۲۲; @kadi\u{200e}var2016, p. 3].\n";
    let project = Project::new(&[
        ("content/references.bib", "@book{hrw2022, title = {A}}\n@book{kadivar2016, title = {B}}\n"),
        ("content/en/a.md", "They were executed [@hrw2022; @kadivar2016, p. 3].\n"),
        ("content/fa/a.md", fa),
    ]);
    project.run(&["check", "--fix"]);
    assert_eq!(project.read("content/fa/a.md"), "اعدام شدند [@hrw2022; @kadivar2016, p. 3].\n");
}

#[test]
fn machines_get_the_findings_that_are_left() {
    let project = written(WRONG);
    let (_, report) = project.judged(&["check", "--fix"]);
    assert!(report["findings"].as_array().unwrap().iter().all(|finding| finding["fix"] != "safe"), "{report}");
}
