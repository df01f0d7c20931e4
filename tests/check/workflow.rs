//! The workflows of the guide, run line by line on a clone as CI makes it.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::common::{Answer, HAMGAM, Project, answer, plain};

const GUIDES: [&str; 2] = ["locales/en/guides/ci.md", "locales/fa/guides/ci.md"];

fn guide(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The fenced blocks of a guide.
fn blocks(text: &str) -> Vec<&str> {
    text.split("\n```").skip(1).step_by(2).collect()
}

/// The lines of the workflow for GitHub that call hamgam.
fn lines() -> Vec<String> {
    let text = guide(GUIDES[0]);
    let workflow = blocks(&text).into_iter().find(|block| block.contains("pull_request:")).unwrap().to_owned();
    assert!(workflow.contains("fetch-depth: 2"));
    let run = |line: &str| line.trim().trim_start_matches("- ").strip_prefix("run: ").map(str::to_owned);
    workflow.lines().filter_map(run).filter(|line| line.starts_with("hamgam ")).collect()
}

/// A line in the shell that GitHub starts, in a folder, with a summary.
fn shell(folder: &Path, line: &str) -> Answer {
    let programs = Path::new(HAMGAM).parent().unwrap();
    let path = env::join_paths(
        std::iter::once(programs.to_owned()).chain(env::split_paths(&env::var_os("PATH").unwrap_or_default())),
    );
    let mut command = Command::new("bash");
    plain(&mut command);
    command.args(["-e", "-c", line]).current_dir(folder).env("PATH", path.unwrap());
    answer(command.env("GITHUB_STEP_SUMMARY", folder.join("summary.md")).output().unwrap())
}

/// What a runner checks out for a pull request: the merge, two commits deep.
fn pull_request(edit: (&str, &str)) -> (Project, tempfile::TempDir) {
    let project = Project::of(
        "Three officials signed.\n\nThousands were executed [@hrw2022].\n",
        "سه مقام امضا کردند.\n\nهزاران تن اعدام شدند.\n",
    );
    project.repository();
    project.git_done(&["checkout", "-q", "-b", "fork"]);
    project.edit("content/fa/a.md", edit.0, edit.1);
    project.commit("a change");
    project.git_done(&["checkout", "-q", "main"]);
    project.git_done(&["merge", "-q", "--no-ff", "-m", "as it would be merged", "fork"]);
    let clone = tempfile::tempdir().unwrap();
    let mut git = Command::new("git");
    plain(&mut git);
    let address = format!("file://{}", project.root().display());
    git.args(["clone", "-q", "--depth", "2", &address, "."]).current_dir(clone.path());
    assert!(git.status().unwrap().success());
    (project, clone)
}

#[test]
fn the_languages_of_the_guide_show_the_same_blocks() {
    assert_eq!(blocks(&guide(GUIDES[0])), blocks(&guide(GUIDES[1])));
}

#[test]
fn a_pull_request_is_judged_by_what_it_caused() {
    let line = lines().into_iter().find(|line| line.contains("--since HEAD^1")).unwrap();
    let (_project, clone) = pull_request(("امضا کردند", "آن را امضا کردند"));
    let said = shell(clone.path(), &line);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert!(said.out.contains("1 finding was there before and is forgiven."), "{}", said.out);
    let (_project, clone) = pull_request(("سه مقام", "چهار مقام"));
    let said = shell(clone.path(), &line);
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    assert!(said.out.starts_with("::error file=content/fa/a.md,line=1,"), "{}", said.out);
    let summary = fs::read_to_string(clone.path().join("summary.md")).unwrap();
    assert!(summary.contains("`mismatched-number`") && !summary.contains("missing-citation"), "{summary}");
}

#[test]
fn on_the_main_branch_the_whole_work_is_judged_and_written_as_sarif() {
    let (_project, clone) = pull_request(("امضا کردند", "آن را امضا کردند"));
    let lines = lines();
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert_eq!(shell(clone.path(), &lines[1]).code, 1, "the old fault counts: {}", lines[1]);
    let said = shell(clone.path(), &lines[2]);
    assert_eq!(said.code, 0, "a finding must not keep the upload back: {}{}", said.out, said.err);
    assert!(fs::read_to_string(clone.path().join("hamgam.sarif")).unwrap().contains("missing-citation"));
    fs::write(clone.path().join("hamgam.toml"), "x").unwrap();
    assert_eq!(shell(clone.path(), &lines[2]).code, 1, "what could not run must not pass");
}

#[test]
fn the_hooks_call_commands_that_there_are() {
    let hooks = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(".pre-commit-hooks.yaml")).unwrap();
    let entries: Vec<&str> = hooks.lines().filter_map(|line| line.trim().strip_prefix("entry: ")).collect();
    assert_eq!(entries.len(), 2);
    let (project, _clone) = pull_request(("امضا کردند", "آن را امضا کردند"));
    assert_eq!(shell(project.root(), entries[0]).code, 1);
    assert_eq!(shell(project.root(), entries[1]).code, 0);
    for guide in GUIDES.map(guide) {
        assert!(guide.contains("- id: hamgam-check-change"));
    }
}
