//! Ledgers that are cut, merged by hand, or from another time.

use super::common::{Project, answer};
use super::{judged, partial, two};

const LEDGER: &str = "content/ledger/fa/order.toml";

#[test]
fn a_ledger_cut_anywhere_is_broken_or_reads_as_the_entries_before_the_cut() {
    let project = two();
    let whole = project.read(LEDGER);
    let entries: Vec<usize> = whole.match_indices("\n[[passage]]").map(|(at, _)| at).collect();
    let library = |text: &str| hamgam::ledger::reader::read(text).map(|read| read.agreements);
    let all = library(&whole).unwrap();
    for cut in (0..whole.len()).filter(|&cut| whole.is_char_boundary(cut)) {
        if let Ok(read) = library(&whole[..cut]) {
            assert!(!read.is_empty(), "silently empty at {cut}");
            assert_eq!(read, all[..read.len()], "an entry reads as another at {cut}");
            let next = entries.get(read.len()).copied().unwrap_or(whole.len());
            assert!(cut + 1 >= next.saturating_sub(1), "at {cut}, before the entry is over at {next}");
        }
    }
}

#[test]
fn a_broken_ledger_is_never_written_over() {
    let project = two();
    let whole = project.read(LEDGER).into_bytes();
    let last = whole.len();
    for cut in [0, 1, 20, 99, 101, 112, 113, 120, 140, 200, last / 2, last / 2 + 1, last - 40, last - 3, last - 2] {
        project.write(LEDGER, &whole[..cut]);
        let (documents, faults) = judged(&project);
        if faults == 0 {
            continue;
        }
        assert_eq!(documents, ["b.md"], "nothing is said about the order at {cut}");
        for args in [&["adopt"][..], &["confirm", "--all"], &["confirm", "--edited"], &["confirm", "b.md:3"]] {
            partial(&project, args, LEDGER);
        }
        project.refused(&["confirm", "order.md:3"]);
        project.refused(&["reopen", "order.md:3"]);
        assert_eq!(std::fs::read(project.path(LEDGER)).unwrap(), &whole[..cut], "cut at {cut}");
    }
    project.write(LEDGER, &whole);
    assert_eq!(project.standing(), [""; 0]);
}

#[test]
fn the_empty_ledger_is_broken_too() {
    let project = two();
    for text in ["", "\n", "# Agreements\n", "version = 1\n", "# Agreements\nversion = 1\n", "\u{feff}version = 1\n\n"]
    {
        project.write(LEDGER, text);
        partial(&project, &["status"], LEDGER);
        partial(&project, &["adopt"], LEDGER);
        assert_eq!(project.read(LEDGER), text);
    }
}

#[test]
fn a_ledger_that_is_not_utf8_is_named_and_kept() {
    let project = two();
    let broken = [project.read(LEDGER).as_bytes(), b"\xff"].concat();
    project.write(LEDGER, &broken);
    partial(&project, &["adopt"], LEDGER);
    assert_eq!(judged(&project).0, ["b.md"]);
    assert_eq!(std::fs::read(project.path(LEDGER)).unwrap(), broken);
}

#[test]
fn a_ledger_of_a_later_version_is_named_and_kept() {
    let project = two();
    project.edit(LEDGER, "version = 1", "version = 2");
    let before = project.read(LEDGER);
    let answer = partial(&project, &["status"], LEDGER);
    assert!(answer.err.contains("later version"), "{}", answer.err);
    partial(&project, &["adopt"], LEDGER);
    partial(&project, &["confirm", "--all"], LEDGER);
    assert_eq!(project.read(LEDGER), before);
}

#[test]
fn line_ends_of_windows_and_a_mark_are_read_and_the_next_write_is_plain() {
    let project = two();
    let whole = project.read(LEDGER);
    project.write(LEDGER, format!("\u{feff}{}", whole.replace('\n', "\r\n")));
    assert_eq!(project.standing(), [""; 0]);
    project.edit("content/en/order.md", "Families", "Relatives");
    project.confirm("Relatives");
    assert_eq!(project.read(LEDGER), whole.replace("Families", "Relatives"));
}

#[test]
fn what_a_later_version_added_to_an_entry_is_kept() {
    let project = two();
    let more = "\"a key\" = { on = [1, 2] }\nnote = \"از مترجم: \\\"بپرس\\\"\"\n";
    project.edit(LEDGER, "id = \"the-order\"\n", &format!("id = \"the-order\"\n{more}"));
    assert_eq!(project.standing(), [""; 0]);
    project.edit("content/en/order.md", "Families", "Relatives");
    project.confirm("Relatives");
    assert_eq!(project.standing(), [""; 0], "what was written is read again");
    project.done(&["confirm", "order.md:1"]);
    let after = project.read(LEDGER);
    assert!(after.contains("\"a key\" = ") && after.contains("note = "), "{after}");
    assert_eq!(project.standing(), [""; 0]);
}

#[test]
fn an_entry_with_a_key_twice_is_broken() {
    let project = two();
    let line = "source = \"The order\"\n";
    project.edit(LEDGER, line, &format!("{line}{line}"));
    partial(&project, &["status"], LEDGER);
}

#[test]
fn an_id_that_stands_twice_is_read_reported_and_mended() {
    let project = two();
    let (first, second) = (project.id("three officials"), project.id("28 July"));
    project.edit(LEDGER, &format!("id = \"{second}\""), &format!("id = \"{first}\""));
    let answer = project.done(&["status"]);
    assert!(answer.err.contains(&first), "{}", answer.err);
    let ids = project.ids();
    assert_eq!(ids.iter().collect::<std::collections::BTreeSet<_>>().len(), ids.len(), "{ids:?}");
    assert_eq!(project.standing(), [""; 0]);
    project.confirm("Families");
    assert_eq!(project.done(&["status"]).err, "");
}

#[test]
fn a_conflict_that_does_not_end_is_broken() {
    let project = two();
    let whole = project.read(LEDGER);
    let at = whole.find("[[passage]]").unwrap();
    for marks in ["<<<<<<< HEAD\n", "<<<<<<< HEAD\n=======\n"] {
        project.write(LEDGER, format!("{}{marks}{}", &whole[..at], &whole[at..]));
        partial(&project, &["status"], LEDGER);
        partial(&project, &["adopt"], LEDGER);
    }
}

#[test]
fn toml_as_deep_or_as_long_as_one_likes_ends_in_a_message() {
    let project = two();
    let whole = project.read(LEDGER);
    let deep = |open: &str, count: usize| format!("x = {}\n", open.repeat(count));
    let wide: String = (0..20_000).map(|at| format!("[[table.{at}]]\nk = {at}\n")).collect();
    for tail in
        [deep("[", 100_000), deep("{a = ", 50_000), format!("{} = 1\n", "a.".repeat(50_000)), "\"".repeat(100_001)]
    {
        project.write(LEDGER, format!("{whole}{tail}"));
        partial(&project, &["status"], LEDGER);
        project.write(LEDGER, &whole);
        let config = project.read("hamgam.toml");
        project.write("hamgam.toml", format!("{config}{tail}"));
        let said = project.refused(&["status"]);
        assert!(said.len() < 20_000, "{} bytes of message", said.len());
        project.write("hamgam.toml", config);
    }
    project.write("hamgam.toml", format!("{}{wide}", project.read("hamgam.toml")));
    project.refused(&["status"]);
}

#[test]
fn a_ledger_of_no_document_harms_nobody() {
    let project = two();
    project.write(
        "content/ledger/fa/gone.toml",
        "version = 1\n\n[[passage]]\nid = \"x\"\nsource = \"Gone.\"\ntarget = \"رفت.\"\n",
    );
    project.write("content/ledger/fa/README.md", "no ledger\n");
    project.write("content/ledger/notes.toml", "no ledger");
    assert_eq!(project.standing(), [""; 0]);
    project.confirm("Families");
    assert!(project.exists("content/ledger/fa/gone.toml"));
}

#[test]
fn help_goes_on_where_the_output_ends() {
    let project: Project = two();
    let script = format!("'{}' status --format json | head -c 10", super::common::HAMGAM);
    let mut command = std::process::Command::new("sh");
    super::common::plain(&mut command);
    let said = answer(command.current_dir(project.root()).args(["-c", &script]).output().unwrap());
    assert!(!said.err.contains("panicked"), "{}", said.err);
}
