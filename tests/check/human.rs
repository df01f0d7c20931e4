//! What people read: both texts, the fault marked in them.

use crate::common::Project;

#[test]
fn both_places_are_shown_with_the_fault_marked_in_each() {
    let project = Project::of(
        "They were asked three questions [@abrahamian1999, p. 210].\n",
        "از آنان سه پرسش می‌شد [@abrahamian1999, p. 201].\n",
    );
    let said = project.run(&["check"]).out;
    assert!(said.contains("\n      │ از آنان سه پرسش می‌شد [@⟦abrahamian1999⟧, p. 201].\n"), "{said}");
    assert!(said.contains("\n      │ They were asked three questions [@⟦abrahamian1999⟧, p. 210].\n"), "{said}");
}

#[test]
fn a_fault_with_an_address_in_it_is_marked_once() {
    let project = Project::of(
        "The gate was shut.\n",
        "دروازه بسته بود. در ۱۲ مه ۱۹۹۰ و ۳ ژوئن ۱۹۹۱ [نگهبانان](/guards) ۴۰ تن بودند.\n",
    );
    let said = project.run(&["check"]).out;
    assert!(said.contains("⟦در ۱۲ مه ۱۹۹۰ و ۳ ژوئن ۱۹۹۱ [نگهبانان](/guards) ۴۰ تن بودند.⟧"), "{said}");
}

#[test]
fn with_colour_the_mark_is_in_the_style() {
    let project = Project::of("It was three [@a, p. 1].\n", "سه بود [@a, p. 2].\n");
    let said = project.run(&["check", "--color", "always"]).out;
    assert!(said.contains("\u{1b}[4m") && !said.contains('⟦'), "{said:?}");
}

#[test]
fn a_whole_passage_is_shown_without_marks() {
    let project = Project::of("# The order\n\nOne.\n", "# حکم\n\nیک.\n");
    project.edit("content/en/a.md", "The order", "The other order");
    let said = project.run(&["check"]).out;
    assert!(said.contains("content/fa/a.md:1:3\n") && said.contains("\n      │ حکم\n"), "{said}");
    assert!(!said.contains('⟦'), "{said}");
}

#[test]
fn what_would_steer_a_terminal_is_named_in_an_excerpt() {
    let project = Project::of("One \u{1b}[2J [@a].\n", "یک \u{202e}\u{1b}[2J.\n");
    let said = project.run(&["check"]).out;
    assert!(!said.contains('\u{1b}') && !said.contains('\u{202e}'), "{said:?}");
}
