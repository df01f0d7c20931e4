//! Bytes that are no text, and texts that are no sentences.

use super::common::{CONFIG, ORDER_EN, Project};
use super::{judged, partial, two};

#[test]
fn a_document_that_is_not_utf8_is_named_with_its_place_and_the_rest_is_judged() {
    for path in ["content/en/order.md", "content/fa/order.md"] {
        let project = two();
        let ledger = project.ledger("order");
        let mut bytes = project.read(path).into_bytes();
        bytes.extend(b"caf\xe9\n");
        project.write(path, bytes);
        assert_eq!(judged(&project), (vec!["b.md".to_owned()], 1), "nothing is said about what was not read");
        partial(&project, &["status"], &format!("{path}:8:4:"));
        let said = project.run(&["status"]).out;
        assert!(!said.contains("All in step") && said.contains("not everything could be read"), "{said}");
        partial(&project, &["confirm", "--all"], path);
        partial(&project, &["confirm", "--edited"], path);
        partial(&project, &["adopt"], path);
        partial(&project, &["confirm", "b.md:3"], path);
        partial(&project, &["check"], path);
        assert_eq!(project.ledger("order"), ledger);
    }
}

#[test]
fn an_agreement_of_a_text_that_was_not_read_is_never_forgotten() {
    let project = two();
    let moved = "Families were told nothing for many months.";
    project.edit("content/en/order.md", &format!("{moved}\n"), "");
    project.write("content/en/b.md", format!("# Sources\n\nText of another document.\n\n{moved}\n"));
    for locale in ["en", "fa"] {
        let path = format!("content/{locale}/order.md");
        project.write(&path, [project.read(&path).as_bytes(), b"\xff"].concat());
    }
    partial(&project, &["confirm", "--all", "b.md"], "order.md");
    partial(&project, &["confirm", "b.md:3"], "order.md");
    for phrase in ["three officials", "28 July", "The order"] {
        assert!(project.ledger("order").contains(phrase), "{phrase}");
    }
}

#[test]
fn a_configuration_that_is_not_utf8_stops_with_its_place() {
    let project = two();
    project.write("hamgam.toml", [CONFIG.as_bytes(), b"# \xff\n"].concat());
    assert!(project.refused(&["status"]).contains("hamgam.toml:5:3"));
    project.refused(&["confirm", "--all"]);
}

#[test]
fn a_bibliography_that_is_not_utf8_or_breaks_off_is_named() {
    let project = two();
    project.write("content/references.bib", b"@book{a, title = {\xff}}\n");
    partial(&project, &["status"], "content/references.bib:1:19");
    project.write("content/references.bib", "@book{a, title = {A}}\n@book{b, title = {\n");
    partial(&project, &["check"], "content/references.bib:");
    project.write("content/references.bib", "{".repeat(100_000));
    project.run(&["check"]);
}

#[test]
fn front_matter_that_cannot_be_read_is_a_warning_and_the_text_is_judged() {
    let project = two();
    project.write("content/en/order.md", format!("+++\ntitle = \n+++\n\n{ORDER_EN}"));
    let answer = project.done(&["status"]);
    assert!(answer.err.contains("content/en/order.md:2"), "{}", answer.err);
    assert_eq!(project.standing(), [""; 0]);
}

#[test]
fn nul_bytes_are_text_like_any_other() {
    let project = Project::of("Before\0 and after it.\n", "پیش\0 و پس از آن.\n");
    assert!(!project.ledger("a").contains('\0'), "the ledger shows them as \\u0000");
    assert_eq!(project.standing(), [""; 0]);
    project.edit("content/en/a.md", "and", "and soon");
    project.confirm("soon");
    assert_eq!(project.standing(), [""; 0]);
    project.write("hamgam.toml", format!("{CONFIG}\0"));
    project.refused(&["status"]);
}

#[test]
fn marks_of_a_merge_in_a_document_are_shown_and_nothing_is_lost() {
    let project = two();
    let conflict = "<<<<<<< HEAD\nThe order names three men.\n=======\nThe order names four men.\n>>>>>>> other\n";
    project.edit("content/en/order.md", "The order names three officials in Tehran [@kadivar2016].\n", conflict);
    let answer = project.run(&["status"]);
    assert!(answer.code == 0 || answer.code == 2);
    assert!(project.passages().iter().any(|p| p["document"] == "b.md" && p["status"] == "current"));
    assert_eq!(project.findings(&["--strict"]).0, 1);
    project.write("content/en/order.md", ORDER_EN);
    assert_eq!(project.standing(), [""; 0]);
}

#[test]
fn every_control_and_steering_character_survives_a_ledger() {
    let odd: String = (1..32u8).filter(|b| !matches!(b, 9..=13)).map(char::from).collect();
    let text = format!("Odd {odd} and \u{202e}\u{2066}\u{feff}\u{85}\u{2028} \"quotes\" \\ and \u{200c} here.\n");
    let project = Project::of(&text, "متن عجیب این است.\n");
    assert_eq!(project.standing(), [""; 0]);
    assert!(
        !project.ledger("a").chars().any(|c| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c))
    );
}

#[test]
fn code_of_which_nothing_is_seen_is_judged_like_any_other() {
    let project = Project::of("Put `\u{200e}` before the word.\n", "پیش از واژه بگذارید.\n");
    let answer = project.run(&["check"]);
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
    let project = Project::of("Put `` before the word.\n", "پیش از `\u{200f}` واژه بگذارید.\n");
    assert_eq!(project.run(&["check"]).code, 0);
}
