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
