//! A journal that someone else wrote: a run that was killed, or an enemy.

use std::fs;
use std::os::unix::fs::symlink;

use super::common::Project;
use super::two;

const LEDGER: &str = "content/ledger/fa/order.toml";

/// What a run leaves that is killed right after it committed.
fn unfinished(project: &Project, files: &[(&str, &str)]) {
    let names: Vec<String> = files.iter().enumerate().map(|(at, _)| at.to_string()).collect();
    for ((_, text), name) in files.iter().zip(&names) {
        project.write(&format!(".hamgam/stage/{name}"), text);
    }
    let journal: serde_json::Map<String, serde_json::Value> =
        files.iter().zip(&names).map(|((path, _), name)| ((*path).to_owned(), name.clone().into())).collect();
    project.write(".hamgam/journal", serde_json::Value::Object(journal).to_string());
}

#[test]
fn a_run_that_was_killed_after_it_committed_is_seen_as_done_and_completed() {
    let project = two();
    let before = project.read(LEDGER);
    project.edit("content/en/order.md", "Families", "Relatives");
    unfinished(&project, &[(LEDGER, &before.replace("Families", "Relatives"))]);
    assert_eq!(project.standing(), [""; 0], "readers see the state after it");
    assert_eq!(project.read(LEDGER), before, "and write nothing");
    project.confirm("Text of another");
    assert_eq!(project.read(LEDGER), before.replace("Families", "Relatives"));
    assert!(!project.exists(".hamgam/journal") && !project.exists(".hamgam/stage"));
    assert_eq!(project.standing(), [""; 0]);
}

#[test]
fn a_run_that_was_killed_before_it_committed_changed_nothing() {
    let project = two();
    project.edit("content/en/order.md", "Families", "Relatives");
    project.write(".hamgam/stage/0", "half a led");
    assert_eq!(project.standing(), ["stale wording: Relatives were told nothing for many months."]);
    project.confirm("Text of another");
    assert!(!project.exists(".hamgam/stage"));
    assert_eq!(project.standing(), ["stale wording: Relatives were told nothing for many months."]);
}

#[test]
fn a_journal_that_is_no_journal_is_put_away() {
    for journal in [
        "",
        "{",
        "[]",
        "null",
        "{\"a\": 1}",
        "{\"content/en/order.md\": \"\"}",
        "{\"content/en/order.md\": \"-\"}",
        "{\"content/en/order.md\": \"../../etc\"}",
        "\u{0}",
    ] {
        let project = two();
        let before = project.files();
        project.write(".hamgam/journal", journal);
        project.write(".hamgam/stage/0", "evil");
        assert_eq!(project.standing(), [""; 0], "{journal}");
        project.confirm("Families");
        assert!(before == project.files(), "{journal}");
        assert!(!project.exists(".hamgam/journal"));
    }
}

#[test]
fn a_journal_reaches_neither_out_nor_into_git() {
    let outside = tempfile::tempdir().unwrap();
    let away = outside.path().join("evil.toml");
    let name = outside.path().file_name().unwrap().to_str().unwrap();
    for path in [
        away.to_str().unwrap(),
        &format!("../{name}/evil.toml"),
        &format!("content/../../{name}/evil.toml"),
        ".git/hooks/pre-commit",
        ".GIT/hooks/pre-commit",
        "content/.git/config",
        ".hamgam/lock",
        "link/evil.toml",
    ] {
        let project = two();
        symlink(outside.path(), project.path("link")).unwrap();
        fs::create_dir_all(project.path(".git/hooks")).unwrap();
        unfinished(&project, &[(path, "evil")]);
        project.done(&["status"]);
        project.confirm("Families");
        assert!(!away.exists(), "{path}");
        assert!(!project.exists(".git/hooks/pre-commit") && !project.exists("content/.git"), "{path}");
        assert_ne!(fs::read(project.path(".hamgam/lock")).unwrap(), b"evil");
    }
}

#[test]
fn a_staged_file_that_is_a_link_is_not_read() {
    let project = two();
    let outside = tempfile::tempdir().unwrap();
    let secret = outside.path().join("secret.toml");
    fs::write(&secret, "version = 1\n\n[[passage]]\nid = \"secret\"\ntarget = \"secret\"\n").unwrap();
    let before = project.files();
    unfinished(&project, &[(LEDGER, "")]);
    project.remove(".hamgam/stage/0");
    symlink(&secret, project.path(".hamgam/stage/0")).unwrap();
    assert_eq!(project.standing(), [""; 0]);
    project.confirm("Families");
    assert!(before == project.files());
    assert!(secret.exists());
}

#[test]
fn a_journal_whose_files_are_gone_takes_nothing_away() {
    let project = two();
    let before = project.files();
    project.write(".hamgam/stage/1", "version = 1\n");
    project.write(".hamgam/journal", format!("{{\"{LEDGER}\":\"0\",\"content\":\"1\"}}"));
    project.run(&["confirm", "order.md:7"]);
    project.run(&["confirm", "order.md:7"]);
    assert!(before == project.files(), "what was never backed up is never removed");
    project.done(&["confirm", "order.md:7"]);
}
