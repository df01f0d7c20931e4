//! A gate for what a change caused, and for nothing else.

use std::process::Command;

use crate::common::{Project, answer, plain};

/// A work with an old fault in its second passage, as a repository.
fn work() -> Project {
    let en =
        "# The order\n\nThe order names three officials.\n\nThousands were executed [@hrw2022].\n\nIt has no date.\n";
    let fa = "# حکم\n\nحکم از سه مقام نام می‌برد.\n\nهزاران تن اعدام شدند.\n\nحکم تاریخ ندارد.\n";
    let project = Project::of(en, fa);
    project.repository();
    project
}

fn summary(project: &Project, args: &[&str]) -> (i32, serde_json::Value) {
    let (code, value) = project.judged(&[&["check"], args].concat());
    (code, value["summary"].clone())
}

#[test]
fn what_was_there_before_is_forgiven_and_named() {
    let project = work();
    assert_eq!(summary(&project, &[]).0, 1);
    project.write("content/fa/a.md", format!("سطری تازه.\n\n{}", project.read("content/fa/a.md")));
    let (code, summary) = summary(&project, &["--since", "HEAD"]);
    assert_eq!((code, &summary["errors"], &summary["forgiven"]), (0, &0.into(), &1.into()));
    let said = project.run(&["check", "--since", "HEAD"]).out;
    assert!(said.contains("· error missing-citation  content/fa/a.md:7:1"), "{said}");
    assert!(said.contains("1 finding was there before and is forgiven."), "{said}");
    let log = project.run(&["check", "--since", "HEAD", "--format", "github"]).out;
    assert!(log.contains("· error missing-citation  content/fa/a.md:7\n"), "{log}");
    assert!(!log.contains("::error"), "what is forgiven is no annotation: {log}");
}

#[test]
fn what_the_change_caused_counts() {
    let project = work();
    project.edit("content/fa/a.md", "حکم تاریخ ندارد.", "حکم تاریخ ندارد [@kadivar2016].");
    let (code, summary) = summary(&project, &["--since", "HEAD"]);
    assert_eq!((code, &summary["errors"], &summary["forgiven"]), (1, &1.into(), &1.into()));
    project.commit("a citation more");
    assert_eq!(project.run(&["check", "--since", "HEAD"]).code, 0);
    assert_eq!(project.run(&["check", "--since", "HEAD^1"]).code, 1);
}

#[test]
fn a_second_fault_of_a_kind_in_one_passage_counts() {
    let project = work();
    project.edit("content/en/a.md", "[@hrw2022]", "[@hrw2022] and again [@hrw2022]");
    project.done(&["confirm", "--all"]);
    let (code, summary) = summary(&project, &["--since", "HEAD"]);
    assert_eq!((code, &summary["errors"], &summary["forgiven"]), (1, &1.into(), &1.into()));
}

#[test]
fn a_fault_that_grew_heavier_counts() {
    let project = work();
    project.edit("content/en/a.md", "It has no date.", "It has no date [@kadivar2016].");
    project.commit("stale: the difference is a warning");
    assert_eq!(project.run(&["check", "--since", "HEAD^1"]).code, 0);
    project.done(&["confirm", "--all"]);
    let (code, summary) = summary(&project, &["--since", "HEAD"]);
    assert_eq!((code, &summary["errors"]), (1, &1.into()), "who agrees makes it an error");
}

#[test]
fn a_renamed_document_takes_its_old_faults_along() {
    let project = work();
    for locale in ["en", "fa"] {
        project.rename(&format!("content/{locale}/a.md"), &format!("content/{locale}/b.md"));
    }
    let (code, summary) = summary(&project, &["--since", "HEAD"]);
    assert_eq!((code, &summary["forgiven"]), (0, &1.into()));
}

#[test]
fn a_comment_that_is_taken_away_was_holding_a_fault_back() {
    let project = work();
    let why = "<!-- hamgam: allow missing-citation: named in the text -->\n\n";
    project.edit("content/fa/a.md", "هزاران", &format!("{why}هزاران"));
    project.commit("allowed");
    assert_eq!(project.run(&["check"]).code, 0);
    project.edit("content/fa/a.md", why, "");
    assert_eq!(project.run(&["check", "--since", "HEAD"]).code, 1);
}

#[test]
fn bibliography_and_settings_are_those_of_the_base() {
    let project = work();
    project.write("content/references.bib", "@book{hrw2022, title = {x}}\n@book{kadivar2016, title = {x}}\n");
    project.edit("content/en/a.md", "officials", "officials [@kadivar2016]");
    project.edit("content/fa/a.md", "مقام", "مقام [@kadivar2016]");
    project.commit("a bibliography");
    project.write("content/references.bib", "@book{hrw2022, title = {x}}\n");
    let found = project.findings(&["--since", "HEAD"]).1;
    let unknown = found.iter().filter(|line| line.contains("unknown-citekey")).count();
    assert_eq!(unknown, 2, "the change took an entry out of the bibliography: {found:?}");
}

#[test]
fn a_project_below_its_repository_is_found_there() {
    let project = work();
    let above = tempfile::tempdir().unwrap();
    let inside = above.path().join("works/one");
    std::fs::create_dir_all(inside.parent().unwrap()).unwrap();
    let copied = Command::new("cp").arg("-r").arg(project.root()).arg(&inside).status().unwrap();
    assert!(copied.success());
    std::fs::remove_dir_all(inside.join(".git")).unwrap();
    let git = |args: &[&str]| {
        let mut command = Command::new("git");
        command.args(["-c", "user.name=T", "-c", "user.email=t@example.org", "-C"]).arg(above.path()).args(args);
        assert!(command.output().unwrap().status.success(), "git {args:?}");
    };
    git(&["init", "-q"]);
    git(&["add", "-A"]);
    git(&["commit", "-q", "-m", "one"]);
    let mut command = project.command(&["check", "--since", "HEAD", "--format", "github"]);
    let said = answer(command.current_dir(&inside).output().unwrap());
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    let mut command = project.command(&["check", "--format", "github"]);
    let said = answer(command.current_dir(&inside).output().unwrap());
    assert!(said.out.contains("file=works/one/content/fa/a.md,"), "a forge knows files from the top: {}", said.out);
}

#[test]
fn a_shallow_clone_says_what_to_write_and_an_unknown_revision_is_refused() {
    let project = work();
    project.edit("content/fa/a.md", "سه", "چهار");
    project.commit("second");
    let clone = tempfile::tempdir().unwrap();
    let address = format!("file://{}", project.root().display());
    let mut git = Command::new("git");
    git.args(["clone", "-q", "--depth", "1", &address, "."]).current_dir(clone.path());
    plain(&mut git);
    assert!(git.status().unwrap().success());
    let mut command = project.command(&["check", "--since", "HEAD^1"]);
    let said = answer(command.current_dir(clone.path()).output().unwrap());
    assert_eq!(said.code, 2, "{}", said.out);
    assert!(
        said.err.contains("fetch-depth: 2") && said.err.contains("\n  hamgam check --since HEAD^1\n"),
        "{}",
        said.err
    );
    for revision in ["nonsense", "--help", "", "a\nb", "HEAD:content"] {
        assert!(project.refused(&["check", &format!("--since={revision}")]).contains("cannot be read"), "{revision}");
    }
}

#[test]
fn with_depth_two_the_base_of_a_merge_is_there() {
    let project = work();
    project.git_done(&["checkout", "-q", "-b", "theirs"]);
    project.edit("content/fa/a.md", "سه", "چهار");
    project.commit("a wrong number");
    project.git_done(&["checkout", "-q", "main"]);
    project.git_done(&["merge", "-q", "--no-ff", "-m", "merge", "theirs"]);
    let clone = tempfile::tempdir().unwrap();
    let address = format!("file://{}", project.root().display());
    let mut git = Command::new("git");
    git.args(["clone", "-q", "--depth", "2", &address, "."]).current_dir(clone.path());
    plain(&mut git);
    assert!(git.status().unwrap().success());
    let mut command = project.command(&["check", "--since", "HEAD^1"]);
    let said = answer(command.current_dir(clone.path()).output().unwrap());
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    assert!(said.out.contains("error mismatched-number"), "{}", said.out);
}

#[test]
fn agreements_to_translations_that_were_not_touched_are_counted() {
    let project = work();
    project.edit("content/en/a.md", "It has no date.", "It bears no date.");
    project.edit("content/en/a.md", "officials", "men");
    project.edit("content/fa/a.md", "مقام", "تن");
    project.done(&["confirm", "--all"]);
    let note = |project: &Project| {
        let found = project.findings(&["--since", "HEAD"]).1;
        found.into_iter().filter(|line| line.contains("confirmed-unchanged")).collect::<Vec<_>>()
    };
    assert_eq!(note(&project), ["note confirmed-unchanged content/fa/a.md:7"]);
    let said = project.run(&["check", "--since", "HEAD"]).out;
    assert!(said.contains("agrees to 1 translation of this document that it does not touch"), "{said}");
    project.commit("both");
    assert_eq!(note(&project), [""; 0]);
}

#[test]
fn a_partial_clone_fetches_nothing_and_says_what_is_missing() {
    let project = work();
    project.git_done(&["config", "uploadpack.allowFilter", "true"]);
    project.edit("content/fa/a.md", "سه", "چهار");
    project.commit("second");
    let clone = tempfile::tempdir().unwrap();
    let address = format!("file://{}", project.root().display());
    let mut git = Command::new("git");
    git.args(["clone", "-q", "--filter=blob:none", &address, "."]).current_dir(clone.path());
    plain(&mut git);
    assert!(git.status().unwrap().success());
    let mut command = project.command(&["check", "--since", "HEAD^1"]);
    let said = answer(command.current_dir(clone.path()).output().unwrap());
    assert_eq!(said.code, 2, "{}{}", said.out, said.err);
    assert!(said.err.contains("git fetch --refetch --no-filter"), "{}", said.err);
}
