//! Files that are made to do harm.

use super::{behind, export};

#[test]
fn entities_are_not_expanded_and_nothing_is_fetched() {
    let head = "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n";
    let body = "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"order.md\" source-language=\"en\" target-language=\"fa\" datatype=\"x\"><body/></file></xliff>";
    let project = behind();
    project.write("bomb.xlf", format!("{head}{body}"));
    assert!(project.refused(&["import", "bomb.xlf"]).contains("entities of its own"));
    project.write(
        "ref.xlf",
        body.replace("<body/>", "<body><trans-unit id=\"a\"><source>&file;</source></trans-unit></body>"),
    );
    assert!(project.refused(&["import", "ref.xlf"]).contains("entities of XML"));
}

#[test]
fn no_path_in_a_file_leads_anywhere() {
    let project = behind();
    let path = export(&project, "xliff", &[]);
    let old = project.read(&path);
    let new = old
        .replace("original=\"order.md\"", "original=\"../../../tmp/evil.md\"")
        .replace("resname=\"order.md#", "resname=\"../../../tmp/evil.md#")
        .replacen("</source>", "</source>\n<target>بد</target>", 1);
    project.write(&path, new);
    let outside = project.root().parent().unwrap().join("tmp");
    let answer = project.run(&["import", &path]);
    assert!(answer.code <= 1 && !outside.join("evil.md").exists(), "{}", answer.err);
    assert!(project.files().iter().all(|(name, _)| !name.contains("evil")));
}

#[test]
fn broken_files_say_where_and_write_nothing() {
    let project = behind();
    for (name, text, place) in [
        ("a.po", "msgid \"a\nmsgstr \"b\"\n", "a.po:1:1"),
        ("b.xlf", "<xliff>\n<file>\n", "b.xlf:3:1"),
        ("c.csv", "a,b\n1,2\n", "c.csv"),
        ("d.xlf", "<html/>", "d.xlf"),
        ("e.doc", "x", "e.doc"),
    ] {
        project.write(name, text);
        let said = project.refused(&["import", name]);
        assert!(said.contains(place), "{said}");
    }
    project.write("f.po", b"msgid \"\"\nmsgstr \"\"\n\nmsgid \"\xff\"\n");
    assert!(project.refused(&["import", "f.po"]).contains("f.po:4:8"));
}

#[test]
fn depth_and_size_have_limits() {
    let project = behind();
    project.write("deep.xlf", format!("<xliff>{}", "<g>".repeat(100_000)));
    assert!(project.refused(&["import", "deep.xlf"]).contains("too deep"));
    let file = std::fs::File::create(project.path("large.po")).unwrap();
    file.set_len(300 * 1024 * 1024).unwrap();
    drop(file);
    let answer = project.run(&["import", "large.po"]);
    assert_eq!(answer.code, 2);
    assert!(answer.err.contains("256 MiB"), "{}", answer.err);
}

#[test]
fn a_file_in_the_way_of_a_new_document_is_not_overwritten() {
    let project = behind();
    project.write("content/en/b.md", "Something else entirely.\n");
    let path = export(&project, "po", &["--document", "b.md"]);
    let po = project.read(&path).replace("entirely.\"\nmsgstr \"\"", "entirely.\"\nmsgstr \"چیزی دیگر.\"");
    project.write(&path, po);
    project.write(".gitignore", "content/fa/b.md\n");
    project.write("content/fa/b.md", "mine");
    let answer = project.run(&["import", &path]);
    assert_eq!((answer.code, project.read("content/fa/b.md").as_str()), (1, "mine"), "{}", answer.err);
}

#[test]
fn control_characters_and_false_encodings_do_not_come_in() {
    for (text, came_in) in [("چهار \u{0}", false), ("چهار \u{1b}[2J", false), ("چهار ", true)] {
        let project = behind();
        let path = export(&project, "po", &[]);
        let po = project.read(&path).replace("#, fuzzy\n", "").replace("حکم از سه ", &format!("حکم از {text}"));
        // The head lies about bytes that are UTF-8.
        project.write(&path, po.replace("charset=UTF-8", "charset=ISO-8859-1"));
        let answer = project.run(&["import", &path]);
        assert_eq!(project.read("content/fa/order.md").contains("حکم از چهار مقام"), came_in, "{}", answer.err);
        assert_eq!(answer.err.contains("control characters"), !came_in, "{}", answer.err);
        assert_eq!(answer.code, i32::from(!came_in));
    }
}

#[test]
fn a_text_of_another_encoding_is_read_as_what_it_says() {
    let project = behind();
    let path = export(&project, "po", &[]);
    let arabic = "حكم";
    let po = project.read(&path).replace("#, fuzzy\n", "").replace("charset=UTF-8", "charset=windows-1256");
    let lines = po.lines().filter(|line| !line.starts_with("#.") || line.contains("hamgam:1:"));
    let po = lines.collect::<Vec<_>>().join("\n").replace("حکم از سه مقام در تهران نام می‌برد", arabic) + "\n";
    let (bytes, _, lost) = encoding_rs::WINDOWS_1256.encode(&po);
    assert!(!lost, "{po}");
    project.write(&path, bytes);
    let answer = project.run(&["import", &path]);
    assert_eq!(answer.code, 0, "{}", answer.err);
    assert!(
        project.read("content/fa/order.md").contains("حكم [@kadivar2016]."),
        "{}",
        project.read("content/fa/order.md")
    );
}

#[test]
fn a_file_that_was_cut_says_so() {
    let project = behind();
    let path = export(&project, "po", &[]);
    let po = project.read(&path);
    let end = po.rfind("msgstr").unwrap();
    project.write(&path, &po[..end]);
    assert!(project.refused(&["import", &path]).contains("ends in the middle"));
}

#[test]
fn a_name_from_a_file_is_shown_in_brief() {
    let project = behind();
    let path = export(&project, "po", &[]);
    project.write(&path, format!("msgctxt \"{}#x\"\nmsgid \"a\"\nmsgstr \"b\"\n", "x".repeat(100_000)));
    let answer = project.run(&["import", &path]);
    assert!(answer.code == 1 && answer.err.len() < 1000, "{}", answer.err.len());
}

#[cfg(unix)]
#[test]
fn the_folder_for_exchange_files_may_not_lead_elsewhere() {
    for link in ["exchange", "exchange/fa", "exchange/fa/po"] {
        let (project, outside) = (behind(), tempfile::tempdir().unwrap());
        std::fs::create_dir_all(project.path(link).parent().unwrap()).unwrap();
        std::os::unix::fs::symlink(outside.path(), project.path(link)).unwrap();
        assert!(project.refused(&["export", "fa", "--to", "po"]).contains("leaves the project"), "{link}");
        assert_eq!(std::fs::read_dir(outside.path()).unwrap().count(), 0, "{link}");
        // A folder that someone names may be anywhere.
        project.done(&["export", "fa", "--to", "po", "-o", outside.path().to_str().unwrap()]);
    }
}
