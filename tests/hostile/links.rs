//! Symbolic links: loops, dead ends, and ways out of the project.

use std::fs;
use std::os::unix::fs::symlink;

use super::common::Project;
use super::{judged, partial, two};

/// A folder outside with a secret in it, and how it looks untouched.
fn outside() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("secret.md"), "A secret sentence.\n").unwrap();
    folder
}

fn untouched(folder: &tempfile::TempDir) {
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["secret.md"]);
    assert_eq!(fs::read_to_string(folder.path().join("secret.md")).unwrap(), "A secret sentence.\n");
}

#[test]
fn a_loop_and_a_link_to_a_folder_are_not_followed() {
    let project = two();
    let outside = outside();
    symlink("../en", project.path("content/en/loop")).unwrap();
    symlink(outside.path(), project.path("content/en/out")).unwrap();
    assert_eq!(judged(&project).0, ["b.md", "order.md"]);
}

#[test]
fn a_link_to_a_file_outside_is_named_and_not_read() {
    let project = two();
    let outside = outside();
    symlink(outside.path().join("secret.md"), project.path("content/en/secret.md")).unwrap();
    let answer = partial(&project, &["status", "--list"], "content/en/secret.md");
    assert!(!answer.out.contains("secret"), "{}", answer.out);
    assert!(!partial(&project, &["diff", "--all", "--format", "json"], "secret.md").out.contains("A secret sentence"));
    partial(&project, &["adopt"], "secret.md");
}

#[test]
fn a_link_to_itself_or_to_nothing_is_named() {
    let project = two();
    symlink("self.md", project.path("content/en/self.md")).unwrap();
    symlink("nothing", project.path("content/fa/dead.md")).unwrap();
    partial(&project, &["status"], "content/en/self.md");
    partial(&project, &["status"], "content/fa/dead.md");
    assert_eq!(judged(&project).0, ["b.md", "order.md"]);
}

#[test]
fn a_link_to_a_file_inside_is_read() {
    let project = two();
    project.write("shared.md", "Text that is shared.\n");
    symlink("../../shared.md", project.path("content/en/shared.md")).unwrap();
    assert!(judged(&project).0.contains(&"shared.md".to_owned()));
}

#[test]
fn a_ledger_that_is_a_link_out_is_not_read_and_not_written() {
    let project = two();
    let outside = outside();
    project.rename("content/ledger/fa/order.toml", "away.toml");
    symlink(outside.path().join("secret.md"), project.path("content/ledger/fa/order.toml")).unwrap();
    partial(&project, &["status"], "content/ledger/fa/order.toml");
    assert_eq!(judged(&project).0, ["b.md"], "an agreement that was not read is no missing one");
    partial(&project, &["adopt"], "content/ledger/fa/order.toml");
    project.refused(&["confirm", "order.md:3"]);
    untouched(&outside);
}

#[test]
fn a_ledger_that_is_a_link_inside_is_read() {
    let project = two();
    project.rename("content/ledger/fa/order.toml", "kept.toml");
    symlink("../../../kept.toml", project.path("content/ledger/fa/order.toml")).unwrap();
    assert_eq!(project.standing(), [""; 0]);
}

#[test]
fn a_folder_of_ledgers_that_leads_out_is_not_read_and_not_written() {
    for folder in ["content/ledger", "content/ledger/fa", "content/ledger/fa/part"] {
        let project = two();
        let outside = outside();
        project.write("content/en/part/c.md", "Text of the third.\n");
        project.write("content/fa/part/c.md", "متن سوم.\n");
        project.adopt();
        fs::rename(project.path(folder), project.path("away")).unwrap();
        symlink(outside.path(), project.path(folder)).unwrap();
        partial(&project, &["adopt", "--state", "translated"], folder);
        let (documents, _) = judged(&project);
        assert!(!documents.contains(&"part/c.md".to_owned()), "{folder}: {documents:?}");
        project.refused(&["confirm", "part/c.md:1"]);
        untouched(&outside);
    }
}

#[test]
fn a_folder_of_documents_that_leads_out_is_not_read() {
    let project = two();
    let outside = outside();
    fs::rename(project.path("content/fa"), project.path("away")).unwrap();
    symlink(outside.path(), project.path("content/fa")).unwrap();
    let answer = partial(&project, &["status", "--format", "json"], "content/fa");
    assert!(!answer.out.contains("secret"));
}

#[test]
fn hamgams_own_folder_does_not_lead_out() {
    for name in [".hamgam", ".hamgam/lock", ".hamgam/stage", ".hamgam/journal"] {
        let project = two();
        let outside = outside();
        let _ = fs::remove_dir_all(project.path(name));
        let _ = fs::remove_file(project.path(name));
        let aim = if name == ".hamgam/lock" { outside.path().join("new") } else { outside.path().to_owned() };
        symlink(aim, project.path(name)).unwrap();
        project.edit("content/en/order.md", "Families", "Relatives");
        project.done(&["status"]);
        project.refused(&["confirm", "order.md:7"]);
        untouched(&outside);
    }
}

#[test]
fn a_bibliography_outside_is_not_read() {
    let project = two();
    let outside = tempfile::tempdir().unwrap();
    let bib = outside.path().join("out.bib");
    fs::write(&bib, "@book{kadivar2016, title = {A}}\n").unwrap();
    symlink(&bib, project.path("content/references.bib")).unwrap();
    partial(&project, &["check"], "content/references.bib");
    let project = two();
    let config = |path: &str| format!("{}bibliography = [\"{path}\"]\n", super::common::CONFIG);
    for path in [bib.to_str().unwrap(), "../out.bib", "content/../../out.bib"] {
        project.write("hamgam.toml", config(path));
        partial(&project, &["check"], path);
    }
    project.write("refs.bib", "@book{kadivar2016, title = {A}}\n@book{abrahamian1999, title = {B}}\n");
    project.write("hamgam.toml", config("./refs.bib"));
    assert_eq!(project.findings(&[]), (0, vec![]));
}

#[test]
fn a_configuration_cannot_place_documents_outside() {
    let project: Project = two();
    for more in [
        "content = \"..\"",
        "content = \"/etc\"",
        "content = \"a/../../b\"",
        "[locales.fa]\npath = \"../{document}\"",
        "[locales.fa]\npath = \"/etc/{document}\"",
        "[locales.fa]\npath = \"C:/{document}\"",
        "[locales.fa]\npath = \"fa/..\\\\..\\\\{document}\"",
    ] {
        project.write("hamgam.toml", format!("{}{more}\n", super::common::CONFIG));
        project.refused(&["status"]);
        project.refused(&["adopt"]);
    }
}
