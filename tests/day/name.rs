//! How people name a passage: typed, pasted, from where they stand.

use super::common::Project;

/// Confirms the second passage by an address, and sees that it was meant.
fn understood(project: &Project, folder: &str, args: &[&str]) {
    project.edit("content/en/order.md", "three officials", "four officials");
    project.edit("content/en/order.md", "Families", "Relatives");
    let all: Vec<&str> = ["confirm"].iter().chain(args).copied().collect();
    let answer = project.run_in(folder, &all);
    assert_eq!(answer.code, 0, "{args:?}: {}{}", answer.out, answer.err);
    assert_eq!(project.standing(), ["stale wording: Relatives were told nothing for many months."], "{args:?}");
    project.edit("content/en/order.md", "four officials", "three officials");
    project.edit("content/en/order.md", "Relatives", "Families");
    project.done(&["confirm", "--all"]);
}

#[test]
fn by_id_and_by_line_on_either_side() {
    let project = Project::agreed();
    let id = project.id("three officials");
    for name in [
        format!("order.md#{id}"),
        format!("order#{id}"),
        format!("content/en/order.md#{id}"),
        format!("content/fa/order.md#{id}"),
        format!("./content/fa/order.md#{id}"),
        "order.md:3".into(),
        "content/en/order.md:3".into(),
        "content/fa/order.md:3".into(),
        "content/fa/order.md:3:7".into(),
    ] {
        understood(&project, ".", &[&name]);
        understood(&project, ".", &["fa", &name]);
    }
}

#[test]
fn as_it_is_pasted_from_a_terminal_a_page_or_another_system() {
    let project = Project::agreed();
    let id = project.id("three officials");
    for name in [
        format!("\u{2068}order.md#{id}\u{2069}"),
        "\u{2066}content/fa/order.md:3\u{2069}".to_string(),
        "\u{feff}content/fa/order.md:3".into(),
        "content/fa/order.md:3\u{2069}".into(),
        format!("order.md#{id}\u{200e}"),
        format!("\u{2068}order.md\u{2069}#\u{2068}{id}\u{2069}"),
        "content\\fa\\order.md:3".into(),
        format!(".\\content\\en\\order.md#{id}"),
        " content/fa/order.md:3 ".into(),
    ] {
        understood(&project, ".", &[&name]);
    }
}

#[test]
fn by_an_absolute_path() {
    let project = Project::agreed();
    let path = project.path("content/fa/order.md");
    understood(&project, ".", &[&format!("{}:3", path.display())]);
    understood(&project, "content", &[&format!("{}:3", path.display())]);
}

#[test]
fn from_a_folder_below() {
    let project = Project::agreed();
    understood(&project, "content/fa", &["order.md:3"]);
    understood(&project, "content/fa", &["../en/order.md:3"]);
    understood(&project, "content", &["fa/order.md:3"]);
    understood(&project, "content/ledger", &["content/fa/order.md:3"]);
}

#[test]
fn from_outside_with_the_project_named() {
    let project = Project::agreed();
    let elsewhere = tempfile::tempdir().unwrap();
    project.edit("content/en/order.md", "three officials", "four officials");
    let root = project.root().to_str().unwrap();
    let output = project
        .command(&["--project", root, "confirm", "content/fa/order.md:3"])
        .current_dir(elsewhere.path())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(project.standing(), [""; 0]);
    let output = project.command(&["status"]).current_dir(elsewhere.path()).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "without it there is no project");
}

#[test]
fn a_name_that_means_nothing_is_refused_and_explained() {
    let project = Project::agreed();
    for name in [
        "ordr.md#x",
        "order.md#nothing",
        "order.md:2",
        "order.md:900",
        "order.md:0",
        "nowhere/x.md:1",
        "#",
        "a#b#c",
        ":",
        "order.md:99999999999999999999",
    ] {
        project.refused(&["confirm", name]);
    }
    assert!(project.refused(&["confirm", "ordr.md:3"]).contains("order.md"), "it says what may be meant");
    assert!(project.refused(&["status", "de"]).contains("de"));
    assert!(project.refused(&["status", "en"]).contains("en"));
}

#[test]
fn a_document_or_a_folder_narrows_what_is_shown() {
    let project = Project::agreed();
    project.write("content/en/part/one.md", "Text of part one.\n");
    let shown = |name: &str| project.json(&["status", name])["passages"].as_array().unwrap().len();
    assert_eq!(shown("order.md"), 4);
    assert_eq!(shown("content/fa/order.md"), 4);
    assert_eq!(shown("part"), 1);
    assert_eq!(shown("content/en/part/"), 1);
    assert_eq!(shown("content/en"), 5);
    assert_eq!(shown("fa"), 5);
}

#[test]
fn only_narrows_the_list_and_not_the_counts() {
    let project = Project::agreed();
    project.edit("content/en/order.md", "three officials", "four officials");
    let status = project.json(&["status", "--only", "stale,missing"]);
    assert_eq!(status["passages"].as_array().unwrap().len(), 1);
    assert_eq!(status["locales"][0]["passages"]["current"], 3);
}
