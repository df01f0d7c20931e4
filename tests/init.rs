//! `hamgam init`: which layouts it recognises, what it writes, and that it
//! overwrites nothing.

use std::fs;

use hamgam::config::load;

#[path = "init/layouts.rs"]
mod layouts;
#[path = "init/tree.rs"]
mod tree;

use tree::{documents, done, everything, read, refused, tree};

#[test]
fn an_empty_folder_becomes_a_working_project() {
    let folder = tree(&[]);
    let said = done(&folder, &[]);
    assert_eq!(documents(&folder), ["en start.md"]);
    assert!(folder.path().join("content/fa").is_dir());
    assert_eq!(read(&folder, ".gitignore"), "/.hamgam/\n/exchange/\n");
    let attributes = read(&folder, ".gitattributes");
    assert_eq!(attributes, "content/ledger/** linguist-generated text eol=lf\ncontent/**/*.md text eol=lf\n");
    assert!(said.ends_with("Next, see where the work stands:\n  hamgam status\n"), "{said}");
}

#[test]
fn a_folder_that_is_not_there_is_made_and_named_in_the_next_command() {
    let folder = tree(&[]);
    let said = done(&folder, &["my works/iran", "--source", "fa", "--targets", "en,ckb", "--name", "ایران ۱۳۶۷"]);
    assert!(said.ends_with("  hamgam --project 'my works/iran' status\n"), "{said}");
    let config = load::load(&folder.path().join("my works/iran")).unwrap();
    assert_eq!(config.name, "ایران ۱۳۶۷");
    assert_eq!(config.targets.iter().map(|t| t.locale.as_str()).collect::<Vec<_>>(), ["en", "ckb"]);
    let example = read(&folder, "my works/iran/content/fa/start.md");
    assert!(example.starts_with("# از کجا آغاز کنیم\n\n"), "the example is in the language of the originals");
}

#[test]
fn a_language_is_not_its_own_translation() {
    assert!(refused(&tree(&[]), &["--source", "fa", "--targets", "en,fa"]).contains("fa is there twice"));
    assert!(refused(&tree(&[]), &["--targets", "de,de"]).contains("de is there twice"));
}

#[test]
fn another_spelling_of_a_locale_finds_its_folder() {
    let folder = tree(&["content/en/a.md", "content/pt-br/a.md"]);
    done(&folder, &["--targets", "pt-BR"]);
    assert_eq!(documents(&folder), ["en a.md", "pt-BR a.md"]);
}

#[test]
fn nothing_that_is_there_is_overwritten() {
    let ignore = ".gitignore = target\r\n/.hamgam";
    let attributes = ".gitattributes = *.md text eol=lf\ncontent/**/*.md -text\n";
    let folder = tree(&[ignore, attributes, "README.md", "content/references.bib = @book{a}", "exchange/x.po = "]);
    let before = everything(folder.path());
    let said = done(&folder, &[]);
    let after = everything(folder.path());
    for (path, bytes) in &before {
        let same = after[path] == *bytes;
        assert!(same || path.starts_with(".git"), "{path} was changed");
    }
    assert_eq!(
        read(&folder, ".gitignore"),
        "target\r\n/.hamgam",
        "all is there, and the work of others is not ignored"
    );
    let added = "content/ledger/** linguist-generated text eol=lf\n";
    assert_eq!(read(&folder, ".gitattributes"), format!("*.md text eol=lf\ncontent/**/*.md -text\n{added}"));
    assert!(said.contains("Lines added at the end of:\n  .gitattributes\n"), "{said}");
    assert!(!said.contains(".gitignore"), "{said}");
}

#[test]
fn lines_are_added_with_the_line_ends_and_bytes_of_the_file() {
    let folder = tree(&["content/en/a.md", "content/fa/a.md = Text.\r\n"]);
    fs::write(folder.path().join(".gitignore"), b"\xff\xfe\r\nx").unwrap();
    done(&folder, &[]);
    let ignore = fs::read(folder.path().join(".gitignore")).unwrap();
    assert_eq!(ignore, b"\xff\xfe\r\nx\r\n/.hamgam/\r\n/exchange/\r\n");
    let attributes = read(&folder, ".gitattributes");
    assert!(!attributes.contains(".md"), "documents with other line ends are left to their owner: {attributes}");
}

#[test]
fn a_project_is_made_once() {
    let folder = tree(&[]);
    done(&folder, &[]);
    let said = refused(&folder, &[]);
    assert!(said.contains("there is a project here already\n") && said.contains("hamgam.toml\n"), "{said}");
    let inside = refused(&folder, &["content"]);
    assert!(inside.contains("belongs to a project already\n") && inside.contains("hamgam.toml\n"), "{inside}");
}

#[test]
fn the_answer_is_in_the_language_of_the_person() {
    let folder = tree(&["content/en/a.md", "content/fa/a.md"]);
    let said = done(&folder, &["--ui", "fa"]);
    assert!(said.starts_with("شناخته شد: پوشه‌ای برای هر زبان\n"), "{said}");
    assert!(said.contains("  fa  content/fa/{document}  ۱ سند (ترجمه)\n"), "{said}");
    assert!(said.ends_with("\n  hamgam adopt fa\n"), "{said}");
    assert!(refused(&folder, &["--ui", "fa"]).contains("هم‌اکنون پروژه‌ای هست"));
    assert!(!read(&folder, "hamgam.toml").contains('ه'), "what a team shares is in one language");
}

#[test]
fn a_folder_that_cannot_be_written_stays_as_it_was() {
    // Even root cannot make a folder where a file is.
    for obstacle in ["content = a file", ".hamgam = a file"] {
        let folder = tree(&[obstacle, "works/x = "]);
        let said = refused(&folder, &["--source", "en"]);
        assert!(said.contains("Nothing was changed"), "{said}");
    }
    let folder = tree(&["works = a file"]);
    assert!(refused(&folder, &["works"]).contains("this is a file, not a folder"));
    assert!(refused(&folder, &["works/below"]).contains("cannot be written"));
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_stays_as_it_was() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tree(&["content/en/a.md", "content/fa/a.md"]);
    let mode = |mode| fs::set_permissions(folder.path(), fs::Permissions::from_mode(mode)).unwrap();
    mode(0o555);
    if fs::write(folder.path().join("probe"), "").is_ok() {
        // Root writes everywhere; the test above holds for root too.
        return mode(0o755);
    }
    let said = refused(&folder, &[]);
    mode(0o755);
    assert!(said.contains("cannot be written") && said.contains("Nothing was changed"), "{said}");
}

#[cfg(unix)]
#[test]
fn links_are_neither_replaced_nor_followed_out_of_the_project() {
    use std::os::unix::fs::symlink;
    let outside = tree(&["en/a.md", "fa/a.md"]);
    let folder = tree(&["shared = /target\n"]);
    symlink(folder.path().join("shared"), folder.path().join(".gitignore")).unwrap();
    symlink(outside.path(), folder.path().join("docs")).unwrap();
    let said = done(&folder, &[]);
    assert_eq!(documents(&folder), ["en start.md"]);
    assert!(said.contains("not an ordinary file:\n  .gitignore\n"), "{said}");
    assert!(folder.path().join(".gitignore").is_symlink());
    assert_eq!(read(&folder, "shared"), "/target\n");

    let outside = tree(&["en/a.md"]);
    let folder = tree(&[]);
    symlink(outside.path(), folder.path().join("content")).unwrap();
    let before = everything(outside.path());
    let said = refused(&folder, &["--layout", "plain"]);
    assert!(said.contains("Nothing was changed"), "{said}");
    assert_eq!(everything(outside.path()), before);

    let folder = tree(&[]);
    symlink("nowhere", folder.path().join("hamgam.toml")).unwrap();
    assert!(refused(&folder, &[]).contains("there is a project here already"));
}
