//! Names of files and documents that mean harm, or just are odd.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;

use super::common::{ORDER_EN, ORDER_FA, Project};
use super::{judged, partial, two};

#[test]
fn a_document_that_names_itself_out_of_the_project_is_left_out() {
    for name in [
        "../../../evil.md",
        "/etc/evil.md",
        "a/../../evil.md",
        "C:\\\\evil.md",
        "..\\\\evil.md",
        "./evil.md",
        "a//evil.md",
    ] {
        let project = two();
        project.write("content/fa/evil.md", format!("---\ndocument: \"{name}\"\n---\n\nمتن این سند.\n"));
        partial(&project, &["status"], "content/fa/evil.md:2");
        assert_eq!(judged(&project).0, ["b.md", "order.md"], "{name}");
        partial(&project, &["adopt"], "content/fa/evil.md");
        project.refused(&["confirm", "content/fa/evil.md:5", "--alone"]);
        assert!(!project.exists("content/ledger/fa/evil.toml") && !project.exists("evil.toml"));
    }
}

#[test]
fn a_document_that_claims_the_name_of_another_is_left_out() {
    let project = two();
    project.write("content/fa/other.md", "---\ndocument: order.md\n---\n\nمتنی دیگر.\n");
    partial(&project, &["status"], "content/fa/other.md");
}

#[test]
fn names_with_steering_and_control_characters_are_documents_and_forge_no_line() {
    for name in [
        "x\u{202e}dm.md",
        "x\ny.md",
        "x\n[[passage]]\nid = \"y\".md",
        "x\ty.md",
        "\u{7}.md",
        "a b 'c' \"d\".md",
        "#x.md",
        "سند.md",
    ] {
        let project = Project::new(&[]);
        project.write(&format!("content/en/{name}"), ORDER_EN);
        project.write(&format!("content/fa/{name}"), ORDER_FA);
        project.adopt();
        assert_eq!(project.standing(), [""; 0], "{name:?}");
        let stem = name.strip_suffix(".md").unwrap();
        let ledger = project.ledger(stem);
        assert!(ledger.lines().nth(1) == Some("version = 1"), "{ledger}");
        assert!(!ledger.contains(['\u{202e}', '\u{7}']), "{ledger}");
        project.edit(&format!("content/en/{name}"), "Families", "Relatives");
        project.confirm("Relatives");
        assert_eq!(project.standing(), [""; 0], "{name:?}");
        let said = project.done(&["status", "--list"]).out;
        assert!(!said.contains("\n[[passage]]") && !said.contains('\u{7}'), "{said}");
    }
}

#[test]
fn a_name_that_is_not_utf8_is_named_not_passed_over() {
    let project = two();
    let path = project.root().join("content/en").join(OsStr::from_bytes(b"caf\xe9.md"));
    std::fs::write(path, "Text of it.\n").unwrap();
    partial(&project, &["status"], "content/en/caf\u{fffd}.md");
    assert_eq!(judged(&project).0, ["b.md", "order.md"]);
}

#[test]
fn two_spellings_of_a_locale_are_a_fault() {
    for other in ["FA", "fa_", "Fa"] {
        let project = two();
        project.write(&format!("content/{other}/order.md"), ORDER_FA);
        let answer = project.run(&["status"]);
        if other == "fa_" {
            assert_eq!(answer.code, 0, "{other} is no locale");
        } else {
            partial(&project, &["status"], &format!("content/{other}"));
        }
    }
    let project = Project::new(&[
        ("hamgam.toml", "[project]\nname = \"t\"\nsource = \"en\"\ntargets = [\"pt-BR\"]\n"),
        ("content/en/a.md", "Text of it.\n"),
        ("content/pt-BR/a.md", "Texto disso.\n"),
        ("content/pt_br/a.md", "Texto disso.\n"),
    ]);
    partial(&project, &["status"], "content/pt_br");
    project.write("hamgam.toml", "[project]\nname = \"t\"\nsource = \"en\"\ntargets = [\"pt-BR\", \"pt_br\"]\n");
    project.refused(&["status"]);
}

#[test]
fn a_folder_where_a_file_should_be_harms_nobody() {
    let project = two();
    std::fs::create_dir_all(project.path("content/en/folder.md")).unwrap();
    std::fs::create_dir_all(project.path("content/ledger/fa/folder.toml")).unwrap();
    std::fs::create_dir_all(project.path("content/references.bib")).unwrap();
    partial(&project, &["status"], "content/references.bib");
    assert_eq!(judged(&project).0, ["b.md", "order.md"]);
    let project = Project::new(&[]);
    project.remove("hamgam.toml");
    std::fs::create_dir_all(project.path("hamgam.toml")).unwrap();
    project.refused(&["status"]);
}
