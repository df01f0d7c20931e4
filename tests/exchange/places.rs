//! Where a passage goes that was missing, and in which form.

use super::common::Project;
use super::{export, import};

/// Translates the passages of a document that are missing, by their text;
/// the document afterwards.
fn filled(project: &Project, texts: &[(&str, &str)]) -> String {
    let path = export(project, "po", &["--only", "all"]);
    let mut po = project.read(&path);
    for (source, target) in texts {
        let (old, new) =
            (format!("msgid \"{source}\"\nmsgstr \"\""), format!("msgid \"{source}\"\nmsgstr \"{target}\""));
        assert!(po.contains(&old), "{source} is missing\n{po}");
        po = po.replace(&old, &new);
    }
    project.write(&path, po);
    let answer = import(project, &path);
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
    project.read("content/fa/a.md")
}

const HOUSED: &str = "# A\n\nFirst 11.\n\n::: tip Look here\n\nInside 22.\n\nInside 33.\n\n:::\n\nLast 44.\n";

#[test]
fn what_follows_a_container_that_is_not_translated_goes_in_without_it() {
    let project = Project::of_parts(HOUSED, "# الف\n\nیکم ۱۱.\n");
    assert_eq!(filled(&project, &[("Last 44.", "پایان ۴۴.")]), "# الف\n\nیکم ۱۱.\n\nپایان ۴۴.\n");
    assert_eq!(
        filled(&project, &[("Inside 33.", "درون ۳۳.")]),
        "# الف\n\nیکم ۱۱.\n\n::: tip\n\nدرون ۳۳.\n\n:::\n\nپایان ۴۴.\n"
    );
}

#[test]
fn what_stands_in_a_container_brings_it_along_and_its_title_comes_later() {
    let project = Project::of_parts(HOUSED, "# الف\n\nیکم ۱۱.\n\nپایان ۴۴.\n");
    assert_eq!(
        filled(&project, &[("Inside 33.", "درون ۳۳.")]),
        "# الف\n\nیکم ۱۱.\n\n::: tip\n\nدرون ۳۳.\n\n:::\n\nپایان ۴۴.\n"
    );
    assert_eq!(
        filled(&project, &[("Look here", "ببینید"), ("Inside 22.", "درون ۲۲.")]),
        "# الف\n\nیکم ۱۱.\n\n::: tip ببینید\n\nدرون ۲۲.\n\nدرون ۳۳.\n\n:::\n\nپایان ۴۴.\n"
    );
    assert_eq!(project.standing(), [""; 0]);
}

#[test]
fn a_title_may_come_before_what_it_is_the_title_of() {
    let project = Project::of_parts(HOUSED, "# الف\n\nیکم ۱۱.\n\nپایان ۴۴.\n");
    assert_eq!(
        filled(&project, &[("Look here", "ببینید")]),
        "# الف\n\nیکم ۱۱.\n\n::: tip ببینید\n\n:::\n\nپایان ۴۴.\n"
    );
    assert_eq!(
        filled(&project, &[("Inside 33.", "درون ۳۳.")]),
        "# الف\n\nیکم ۱۱.\n\n::: tip ببینید\n\nدرون ۳۳.\n\n:::\n\nپایان ۴۴.\n"
    );
}

#[test]
fn two_of_one_container_go_into_one_and_those_between_are_left_out() {
    let en =
        "# A\n\n:::: info\nTop 10.\n\n::: tip Look\nInside 21.\n\nInside 22.\n\nInside 23.\n:::\n::::\n\nEnd 40.\n";
    let project = Project::of_parts(en, "# الف\n\nپایان ۴۰.\n");
    assert_eq!(
        filled(&project, &[("Inside 21.", "درون ۲۱."), ("Inside 23.", "درون ۲۳.")]),
        "# الف\n\n:::: info\n\n::: tip\nدرون ۲۱.\n\nدرون ۲۳.\n:::\n::::\n\nپایان ۴۰.\n"
    );
    assert_eq!(
        filled(&project, &[("Top 10.", "بالا ۱۰."), ("Look", "ببینید"), ("Inside 22.", "درون ۲۲.")]),
        "# الف\n\n:::: info\nبالا ۱۰.\n\n::: tip ببینید\nدرون ۲۱.\n\nدرون ۲۲.\n\nدرون ۲۳.\n:::\n::::\n\nپایان ۴۰.\n"
    );
}

#[test]
fn an_admonition_told_by_its_indent_comes_along_too() {
    let en = "# A\n\nFirst 11.\n\n!!! note \"Look here\"\n\n    Inside 22.\n\n    Inside 33.\n\nLast 44.\n";
    let project = Project::of_parts(en, "# الف\n\nیکم ۱۱.\n\nپایان ۴۴.\n");
    let text = filled(&project, &[("Look here", "ببینید"), ("Inside 33.", "درون ۳۳.")]);
    assert_eq!(text, "# الف\n\nیکم ۱۱.\n\n!!! note \"ببینید\"\n\n    درون ۳۳.\n\nپایان ۴۴.\n");
    let text = filled(&project, &[("Inside 22.", "درون ۲۲.")]);
    assert_eq!(text, "# الف\n\nیکم ۱۱.\n\n!!! note \"ببینید\"\n\n    درون ۲۲.\n\n    درون ۳۳.\n\nپایان ۴۴.\n");
}

#[test]
fn a_mark_of_a_list_follows_the_translation() {
    let en = "# A\n\n- One 111\n- Two 222\n  - Deep 2221\n- Three 333\n\nMore 50.\n\n1. First 61\n2. Second 62\n\n- New 71\n";
    let fa = "# الف\n\n* یک ۱۱۱\n* سه ۳۳۳\n\nبیش ۵۰.\n\n1) نخست ۶۱\n";
    let project = Project::of_parts(en, fa);
    let text = filled(
        &project,
        &[("Two 222", "دو ۲۲۲"), ("Deep 2221", "ژرف ۲۲۲۱"), ("Second 62", "دوم ۶۲"), ("New 71", "تازه ۷۱")],
    );
    assert_eq!(
        text,
        "# الف\n\n* یک ۱۱۱\n* دو ۲۲۲\n  - ژرف ۲۲۲۱\n* سه ۳۳۳\n\nبیش ۵۰.\n\n1) نخست ۶۱\n2) دوم ۶۲\n\n- تازه ۷۱\n"
    );
    assert_eq!(project.standing(), [""; 0]);
}

#[test]
fn a_value_of_the_front_matter_keeps_its_form() {
    for (old, new) in [
        ("description: >-\n  Word one.\n", "description: >-\n  تازه: \"یک\".\n"),
        ("description: >\n  Word\n  one.\n", "description: >\n  تازه: \"یک\".\n"),
        ("description: |\n    Word one.\n", "description: |\n    تازه: \"یک\".\n"),
        ("description: Word\n  one.\n", "description: \"تازه: \\\"یک\\\".\"\n"),
        ("description: Word one.\n", "description: \"تازه: \\\"یک\\\".\"\n"),
        ("description: \"Word one.\"\n", "description: \"تازه: \\\"یک\\\".\"\n"),
        ("description: 'Word one.'\n", "description: 'تازه: \"یک\".'\n"),
    ] {
        let page = |value: &str| format!("---\nlayout: x\n{value}other: y\n---\n\nText 1.\n");
        let project = Project::of(&page(old), &page(&old.replace("Word", "واژه")));
        let path = export(&project, "po", &["--only", "all"]);
        let po = project.read(&path);
        let text = "msgid \"Word one.\"\nmsgstr \"واژه one.\"";
        assert!(po.contains(text), "{old}: {po}");
        project.write(&path, po.replace(text, "msgid \"Word one.\"\nmsgstr \"تازه: \\\"یک\\\".\""));
        let answer = import(&project, &path);
        assert_eq!((answer.code, project.read("content/fa/a.md")), (0, page(new)), "{}", answer.err);
    }
}
