//! Questions and remarks that stay with a passage.

use super::common::Project;
use super::{behind, export};

#[test]
fn a_note_is_kept_leaves_with_its_passage_and_is_closed() {
    let project = behind();
    let address = project.address("four officials");
    project.done(&["note", "fa", &address, "Is this", "the first letter?"]);
    assert!(
        project.ledger("order").contains("notes = [\n  \"Is this the first letter?\",\n]"),
        "{}",
        project.ledger("order")
    );
    let path = export(&project, "po", &[]);
    assert!(project.read(&path).contains("#. Note: Is this the first letter?"));
    assert!(project.read(&export(&project, "xliff", &[])).contains("Note: Is this the first letter?</note>"));
    project.done(&["confirm", "fa", &address]);
    assert!(project.ledger("order").contains("first letter"), "an agreement keeps the question");
    project.done(&["note", "fa", &address, "--close"]);
    assert!(!project.ledger("order").contains("notes"));
    project.refused(&["note", "fa", &address, "--close"]);
}

#[test]
fn a_translators_comment_comes_home_as_a_note_once() {
    let project = behind();
    let path = export(&project, "po", &[]);
    let po = project.read(&path).replacen("#. Section", "# Which letter is meant?\n#. Section", 1);
    project.write(&path, po);
    project.done(&["import", &path]);
    project.done(&["import", &path]);
    assert_eq!(project.ledger("order").matches("Which letter is meant?").count(), 1);
    assert_eq!(project.standing().len(), 2, "no text and no agreement changed");
}

#[test]
fn a_note_of_two_branches_is_two_notes() {
    let project = Project::agreed();
    let address = project.address("three officials");
    project.repository();
    project.git_done(&["checkout", "-q", "-b", "other"]);
    project.done(&["note", "fa", &address, "One question"]);
    project.commit("one");
    project.git_done(&["checkout", "-q", "main"]);
    project.done(&["note", "fa", &address, "Another question"]);
    project.commit("another");
    project.git(&["merge", "-q", "other"]);
    project.run(&["note", "fa", &address, "A third"]);
    let ledger = project.ledger("order");
    for note in ["One question", "Another question", "A third"] {
        assert!(ledger.contains(note), "{ledger}");
    }
    assert!(!ledger.contains("<<<<"));
}

#[test]
fn an_open_note_shows_wherever_passages_are_listed() {
    let project = Project::agreed();
    let address = project.address("Families");
    project.done(&["note", "fa", &address, "Which <families>?"]);
    for (args, said) in [
        (&["status"][..], "1 open note"),
        (&["status", "--list"], "Note: Which <families>?"),
        (&["status", "--format", "html"], "Note: Which &lt;families&gt;?"),
        (&["status", "--format", "markdown"], "Note: Which"),
        (&["status", "--format", "json"], "\"notes\":[\"Which <families>?\"]"),
    ] {
        let answer = project.done(args);
        assert!(answer.out.replace(": [", ":[").contains(said), "{args:?}: {}", answer.out);
    }
    project.edit("content/en/order.md", "Families", "All families");
    for format in ["human", "html", "markdown", "json"] {
        let answer = project.done(&["diff", "--format", format]);
        assert!(answer.out.contains("Which"), "{format}: {}", answer.out);
    }
    // It never enters a bundle, and leaves with every exchange file but the memory.
    project.done(&[
        "export",
        "fa",
        "--to",
        "site,json,markdown,epub,parallel,po,xliff,xliff2,csv,tmx",
        "-o",
        "out",
        "--only",
        "all",
    ]);
    for (name, bytes) in project.files().iter().filter(|(name, _)| name.starts_with("out/fa/")) {
        let leaves =
            ["po/", "xliff/", "xliff2/", "csv/"].iter().any(|format| name.starts_with(&format!("out/fa/{format}")));
        let has = String::from_utf8_lossy(bytes).contains("families>?")
            || String::from_utf8_lossy(bytes).contains("families&gt;?");
        assert_eq!(has, leaves, "{name}");
    }
}

#[test]
fn a_remark_of_every_tool_comes_home_as_a_note() {
    for (format, old, new) in [
        ("po", "#. Section", "# Which letter?\n#. Section"),
        ("xliff", "<note from=\"hamgam\"", "<note from=\"Jane Roe\">Which letter?</note>\n<note from=\"hamgam\""),
        ("xliff2", "<note category=\"hamgam\"", "<note>Which letter?</note>\n<note category=\"hamgam\""),
        ("csv", "[@kadivar2016].,,", "[@kadivar2016].,Which letter?,"),
    ] {
        let project = behind();
        let path = export(&project, format, &["--only", "stale"]);
        let left = project.read(&path);
        assert!(left.contains(old), "{format}: {left}");
        project.write(&path, left.replacen(old, new, 1));
        let answer = project.done(&["import", &path]);
        assert!(project.ledger("order").contains("\"Which letter?\""), "{format}: {}", answer.out);
        assert!(!answer.out.contains("Jane") && !project.ledger("order").contains("Jane"), "{format}");
    }
}
