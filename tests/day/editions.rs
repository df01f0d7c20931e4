//! Two editions of one language: what an errata list says.

use super::common::Project;

const EN: &str = "# The order\n\nThousands were executed [@hrw2022].\n\nIt has no date.\n";
const FA: &str = "# حکم\n\nهزاران تن اعدام شدند [@hrw2022, p. 3].\n\nتاریخ ندارد.\n";

/// A work of two editions: a sentence changed, one went, one is new.
fn work() -> Project {
    let project = Project::of(EN, FA);
    project.repository();
    project.edit("content/fa/a.md", "هزاران تن", "چند هزار تن");
    project.edit("content/fa/a.md", "تاریخ ندارد.", "در آن نام سه تن هست.");
    project
}

#[test]
fn every_passage_that_changed_is_named_with_its_words_then_and_now() {
    let project = work();
    let answer = project.json(&["diff", "fa", "--from", "HEAD"]);
    let passages = answer["passages"].as_array().unwrap();
    assert!(passages.iter().all(|passage| passage["locale"] == "fa"), "{answer}");
    assert!(passages.iter().any(|passage| passage["old"].as_str().is_some_and(|old| old.contains("هزاران تن"))));
    let markdown = project.done(&["diff", "fa", "--from", "HEAD", "--format", "markdown"]).out;
    assert!(markdown.contains("<del>هزاران</del>") && markdown.contains("[@hrw2022, p. 3]"), "{markdown}");
    assert!(project.json(&["diff", "en", "--from", "HEAD"])["passages"].as_array().unwrap().is_empty());
}

#[test]
fn in_a_page_a_citation_stands_apart_from_persian() {
    let page = work().done(&["diff", "fa", "--from", "HEAD", "--format", "html"]).out;
    assert!(page.contains("<bdi dir=\"ltr\">[@hrw2022, p. 3]</bdi>"), "{page}");
    assert!(page.contains("lang=\"fa\" dir=\"rtl\"") && !page.contains("<script"), "{page}");
}
