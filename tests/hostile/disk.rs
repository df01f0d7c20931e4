//! Folders that cannot be written, disks that are full, runs that are killed,
//! runs that meet.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use super::common::{Answer, HAMGAM, ORDER_EN, ORDER_FA, Project, answer, plain};
use super::{partial, two};

const LEDGER: &str = "content/ledger/fa/order.toml";
const NOBODY: u32 = 65_534;

/// Someone whom permissions bind: oneself, or, for root, nobody.
struct Person {
    root: bool,
}

impl Person {
    fn new(project: &Project) -> Option<Person> {
        let root = fs::metadata(project.root()).unwrap().uid() == 0;
        if root {
            let able =
                Command::new("setpriv").arg("--version").stdout(Stdio::null()).status().is_ok_and(|end| end.success());
            let reach = Path::new(HAMGAM)
                .ancestors()
                .all(|path| fs::metadata(path).is_ok_and(|it| it.permissions().mode() & 0o005 == 0o005));
            if !able || !reach {
                eprintln!("skipped: root can write everywhere, and nobody else can be asked");
                return None;
            }
            give(project.root());
        }
        Some(Person { root })
    }

    fn run(&self, project: &Project, args: &[&str]) -> Answer {
        let mut command = if self.root {
            let mut command = Command::new("setpriv");
            let ids = [format!("--reuid={NOBODY}"), format!("--regid={NOBODY}"), "--clear-groups".into()];
            command.args(ids).arg(HAMGAM);
            command
        } else {
            Command::new(HAMGAM)
        };
        plain(&mut command);
        answer(command.current_dir(project.root()).args(args).stdin(Stdio::null()).output().unwrap())
    }
}

fn give(path: &Path) {
    chown(path, Some(NOBODY), Some(NOBODY)).unwrap();
    if path.is_dir() {
        fs::read_dir(path).unwrap().for_each(|entry| give(&entry.unwrap().path()));
    }
}

fn mode(project: &Project, path: &str, mode: u32) {
    fs::set_permissions(project.path(path), fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn a_file_that_may_not_be_read_is_named_and_the_rest_is_judged() {
    for path in ["content/en/order.md", "content/fa/order.md", LEDGER] {
        let project = two();
        let Some(person) = Person::new(&project) else { return };
        mode(&project, path, 0o000);
        for args in [&["status"][..], &["check"], &["adopt"], &["confirm", "--all"]] {
            let said = person.run(&project, args);
            assert_eq!(said.code, 2, "{args:?}: {}{}", said.out, said.err);
            assert!(said.err.contains(path), "{args:?}: {}", said.err);
        }
        assert!(person.run(&project, &["status", "--list", "--only", "current"]).out.contains("b.md"));
        mode(&project, path, 0o644);
        assert_eq!(project.standing(), [""; 0], "nothing was lost");
    }
}

#[test]
fn a_folder_that_may_not_be_listed_hides_no_agreement() {
    for (path, modes) in [
        ("content/ledger/fa", &[0o000, 0o300][..]),
        ("content/ledger", &[0o000]),
        ("content/fa", &[0o000, 0o300]),
        ("content/en", &[0o000, 0o300]),
    ] {
        let project = two();
        let Some(person) = Person::new(&project) else { return };
        let before = project.files();
        for &bits in modes {
            mode(&project, path, bits);
            for args in [&["status"][..], &["adopt"], &["confirm", "--all"], &["confirm", "--edited"]] {
                let said = person.run(&project, args);
                assert_eq!(said.code, 2, "{path} {bits:o} {args:?}: {}{}", said.out, said.err);
                assert!(!said.err.contains("panicked"), "{}", said.err);
            }
            mode(&project, path, 0o755);
        }
        assert!(before == project.files(), "{path}");
    }
}

#[test]
fn a_read_only_checkout_is_read_and_not_written() {
    let project = two();
    project.edit("content/en/order.md", "Families", "Relatives");
    let Some(person) = Person::new(&project) else { return };
    let before = project.files();
    for (path, bits) in [("content/ledger/fa", 0o555), (LEDGER, 0o444), (".hamgam", 0o555), (".", 0o555)] {
        let _ = fs::remove_file(project.path(".hamgam/lock"));
        if path == "." {
            fs::remove_dir_all(project.path(".hamgam")).unwrap();
        }
        mode(&project, path, bits);
        for args in [&["status"][..], &["diff"], &["check"], &["adopt", "--dry-run"]] {
            let said = person.run(&project, args);
            assert_eq!(said.code, 0, "{path} {args:?}: {}", said.err);
        }
        let said = person.run(&project, &["confirm", "order.md:7"]);
        assert_eq!(said.code, 2, "{path}: {}{}", said.out, said.err);
        assert!(said.err.contains("Nothing was changed"), "{path}: {}", said.err);
        mode(&project, path, if path == LEDGER { 0o644 } else { 0o755 });
        assert!(before == project.files(), "{path}");
    }
    let said = person.run(&project, &["confirm", "order.md:7"]);
    assert_eq!(said.code, 0, "{}", said.err);
}

/// A larger project, whose ledger does not fit into a little space.
fn large() -> Project {
    let text =
        |word: &str| (0..150).map(|at| format!("{word} number {at} of the long document.\n\n")).collect::<String>();
    let project = Project::of(&text("Passage"), &text("بند"));
    project.edit("content/en/a.md", "Passage number 7 of", "Paragraph number 7 of");
    project
}

#[test]
fn a_full_disk_leaves_every_file_as_it_was() {
    let project = large();
    let before = project.files();
    for blocks in ["0", "1", "8"] {
        let mut command = Command::new("sh");
        plain(&mut command);
        let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec '{HAMGAM}' confirm a.md:15");
        let said = answer(command.current_dir(project.root()).args(["-c", &script]).output().unwrap());
        assert_eq!(said.code, 2, "{blocks} blocks: {}{}", said.out, said.err);
        assert!(said.err.contains("Nothing was changed"), "{}", said.err);
        assert!(before == project.files(), "{blocks} blocks");
    }
    assert_eq!(project.standing(), ["stale wording: Paragraph number 7 of the long document."]);
    project.done(&["confirm", "a.md:15"]);
    assert_eq!(project.standing(), [""; 0]);
}

#[test]
fn a_full_file_system_leaves_every_file_as_it_was() {
    let project = large();
    let mount = tempfile::tempdir().unwrap();
    let mounted = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=256k", "tmpfs"])
        .arg(mount.path())
        .stderr(Stdio::null())
        .status();
    if !mounted.is_ok_and(|end| end.success()) {
        eprintln!("skipped: no small file system can be mounted here");
        return;
    }
    let copied = Command::new("cp").arg("-r").arg(project.path(".")).arg(mount.path()).status().unwrap();
    let ledger = mount.path().join("content/ledger/fa/a.toml");
    let before = fs::read(&ledger);
    // Fill what is left.
    let _ = fs::write(mount.path().join("ballast"), vec![0u8; 1 << 20]);
    let mut command = Command::new(HAMGAM);
    plain(&mut command);
    let said = answer(command.current_dir(mount.path()).args(["confirm", "a.md:15"]).output().unwrap());
    let after = fs::read(&ledger);
    let _ = Command::new("umount").arg(mount.path()).status();
    assert!(copied.success());
    assert_eq!(said.code, 2, "{}{}", said.out, said.err);
    assert!(said.err.contains("Nothing was changed"), "{}", said.err);
    assert_eq!(before.unwrap(), after.unwrap());
}

#[test]
fn a_run_that_is_killed_leaves_the_old_or_the_new() {
    let project = large();
    let old = project.ledger("a");
    let new = old.replace("Passage number 7 of", "Paragraph number 7 of");
    let mut seen = BTreeSet::new();
    for round in 0..24u64 {
        project.write("content/ledger/fa/a.toml", &old);
        let mut child =
            project.command(&["confirm", "a.md:15"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        thread::sleep(Duration::from_micros(round * 1_700));
        let _ = child.kill();
        let _ = child.wait();
        let now = project.ledger("a");
        assert!(now == old || now == new, "between, in round {round}");
        let standing = project.standing();
        assert!(standing.len() <= 1, "{standing:?}");
        // The next writer completes it or undoes it, and leaves nothing behind.
        project.done(&["confirm", "a.md:1"]);
        let settled = project.ledger("a");
        assert_eq!(settled == new, standing.is_empty(), "what was seen is what is, in round {round}");
        assert!(settled == old || settled == new);
        assert!(!project.exists(".hamgam/journal") && !project.exists(".hamgam/stage"));
        let names: Vec<String> = project.files().into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["content/en/a.md", "content/fa/a.md", "content/ledger/fa/a.toml", "hamgam.toml"]);
        seen.insert(settled == new);
    }
    assert!(seen.contains(&false), "some runs were killed in time");
}

#[test]
fn two_runs_at_once_both_win() {
    for _ in 0..20 {
        let project = two();
        project.write("content/en/order.md", ORDER_EN.replace("Families", "Relatives").replace("28 July", "29 July"));
        project.write("content/en/b.md", "# All sources\n\nText of the other document.\n");
        let children: Vec<_> = ["order.md:5", "order.md:7", "b.md:1", "b.md:3"]
            .map(|name| project.command(&["confirm", name]).stdout(Stdio::null()).spawn().unwrap())
            .into();
        for mut child in children {
            assert!(child.wait().unwrap().success());
        }
        assert_eq!(project.standing(), [""; 0]);
    }
}

#[test]
fn readers_see_the_old_or_the_new_while_someone_writes() {
    let project = large();
    let mut writer = project.command(&["confirm", "--all"]).stdout(Stdio::null()).spawn().unwrap();
    for _ in 0..4 {
        assert!(project.standing().len() <= 1);
    }
    assert!(writer.wait().unwrap().success());
    assert_eq!(project.standing(), [""; 0]);
}

#[test]
fn a_file_that_vanishes_between_listing_and_reading_is_named() {
    // A link whose aim is taken away looks like that to every reader.
    let project = Project::new(&[("content/en/order.md", ORDER_EN), ("content/fa/order.md", ORDER_FA)]);
    project.write("content/kept.txt", "Text.\n");
    std::os::unix::fs::symlink("../kept.txt", project.path("content/en/going.md")).unwrap();
    project.adopt();
    project.remove("content/kept.txt");
    partial(&project, &["status"], "content/en/going.md");
    partial(&project, &["confirm", "order.md:3"], "content/en/going.md");
    // And in earnest: documents come and go while hamgam looks.
    let project = two();
    let root = project.root().to_owned();
    let going = thread::spawn(move || {
        for round in 0..200 {
            let path = root.join(format!("content/en/{}.md", round % 20));
            if round % 3 == 0 {
                let _ = fs::write(path, "Text of it.\n");
            } else {
                let _ = fs::remove_file(path);
            }
            thread::sleep(Duration::from_millis(1));
        }
    });
    for _ in 0..6 {
        let said = project.run(&["status"]);
        assert!(said.code == 0 || said.code == 2, "{}", said.err);
        assert!(!said.err.contains("panicked"), "{}", said.err);
    }
    going.join().unwrap();
}
