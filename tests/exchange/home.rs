//! What comes home, what is refused, and what stays as it is.

use super::common::Project;
use super::{FORMATS, behind, export, file, import};

const NEW: &str = "بندی تازه [@hrw2022, p. 4].";

/// Fills in the passage that is not translated, as a tool of the format would.
fn translate(project: &Project, format: &str, path: &str, text: &str) {
    let old = project.read(path);
    let new = match format {
        "po" => old.replacen("p. 4].\"\nmsgstr \"\"", &format!("p. 4].\"\nmsgstr \"{text}\""), 1),
        "xliff" => {
            let text = text.replace("[@hrw2022, p. 4]", "<x id=\"1\"/>");
            let at = old.find("A new passage").unwrap();
            let end = at + old[at..].find("</source>").unwrap() + "</source>".len();
            format!("{}<target>{text}</target>{}", &old[..end], &old[end..])
        }
        "xliff2" => {
            let text = text.replace("[@hrw2022, p. 4]", "<ph id=\"1\" dataRef=\"d1\"/>");
            let at = old.find("<source xml:space=\"preserve\">A new passage").unwrap();
            let end = at + old[at..].find("</source>").unwrap() + "</source>".len();
            format!("{}<target>{text}</target>{}", &old[..end], &old[end..])
        }
        _ => old.replacen("p. 4].\",", &format!("p. 4].\",\"{text}\""), 1),
    };
    assert_ne!(old, new, "{format}");
    project.write(path, new);
}

#[test]
fn an_untouched_export_changes_nothing_in_any_format() {
    for (format, _) in FORMATS {
        let project = behind();
        let path = export(&project, format, &["--only", "all"]);
        let before = project.files();
        let answer = import(&project, &path);
        assert_eq!((answer.code, before == project.files()), (0, true), "{format}: {}{}", answer.out, answer.err);
    }
}

#[test]
fn what_was_missing_stands_in_its_place_and_is_agreed() {
    for (format, _) in FORMATS {
        let project = behind();
        let path = export(&project, format, &[]);
        translate(&project, format, &path, NEW);
        let answer = import(&project, &path);
        assert_eq!(answer.code, 0, "{format}: {}{}", answer.out, answer.err);
        let text = project.read("content/fa/order.md");
        assert!(text.contains(&format!("p. 210].\n\n{NEW}\n\nماه‌ها")), "{format}: {text}");
        assert_eq!(
            project.standing(),
            ["stale number: The order names four officials in Tehran [@kadivar2016]."],
            "{format}"
        );
    }
}

#[test]
fn a_dry_run_shows_a_diff_and_writes_nothing() {
    let project = behind();
    let path = export(&project, "po", &[]);
    translate(&project, "po", &path, NEW);
    let before = project.files();
    let answer = project.done(&["import", &path, "--dry-run"]);
    assert!(
        answer.out.contains(&format!("+{NEW}")) && answer.out.contains("+++ b/content/fa/order.md"),
        "{}",
        answer.out
    );
    assert!(before == project.files());
}

#[test]
fn a_lost_an_invented_and_a_doubled_code_are_refused_and_the_others_come_in() {
    for (text, why) in [
        ("بندی تازه.", "has to stay in the translation: [@hrw2022, p. 4]"),
        ("بندی تازه [@hrw2022, p. 4] [@amnesty].", "does not have this: [@amnesty]"),
        ("بندی تازه [@hrw2022, p. 4] [@hrw2022, p. 4].", "more often than in the source: [@hrw2022, p. 4]"),
        ("بندی تازه [@hrw2022, p. 5].", "has to stay in the translation: [@hrw2022, p. 4]"),
    ] {
        let project = behind();
        let path = export(&project, "po", &[]);
        translate(&project, "po", &path, text);
        let po = project.read(&path).replace("#, fuzzy\n", "").replace("حکم از سه مقام", "حکم از چهار مقام");
        project.write(&path, po);
        let answer = import(&project, &path);
        assert_eq!(answer.code, 1, "{}", answer.err);
        assert!(answer.err.contains(why), "{}", answer.err);
        assert!(answer.err.contains(&format!("{path}:")), "the line is named: {}", answer.err);
        assert!(project.read("content/fa/order.md").contains("حکم از چهار مقام"), "the others come in");
        assert_eq!(project.standing(), ["missing: A new passage [@hrw2022, p. 4]."]);
    }
}

#[test]
fn a_persian_locator_is_the_same_citation() {
    let project = behind();
    let path = export(&project, "po", &[]);
    translate(&project, "po", &path, "بندی تازه [@hrw2022، ص. ۴].");
    assert_eq!(import(&project, &path).code, 0);
}

#[test]
fn a_unit_made_from_an_older_source_comes_in_as_stale() {
    let project = behind();
    let path = export(&project, "po", &[]);
    translate(&project, "po", &path, NEW);
    project.edit("content/en/order.md", "A new passage", "A newer passage");
    assert_eq!(import(&project, &path).code, 0);
    assert!(project.ledger("order").contains("source = \"A new passage [@hrw2022, p. 4].\"\ntarget = \"بندی تازه"));
    assert!(project.standing().iter().any(|line| line.starts_with("stale") && line.contains("A newer passage")));
}

#[test]
fn nobodys_text_is_overwritten_without_theirs() {
    let project = behind();
    let path = export(&project, "po", &[]);
    let po = project.read(&path).replace("#, fuzzy\n", "").replace("حکم از سه مقام", "حکم از چهار مقام");
    project.write(&path, po);
    project.edit("content/fa/order.md", "حکم از سه مقام", "آن حکم از چهار تن");
    let before = project.read("content/fa/order.md");
    let answer = import(&project, &path);
    assert_eq!((answer.code, before == project.read("content/fa/order.md")), (1, true));
    assert!(answer.err.contains("--theirs"), "{}", answer.err);
    project.done(&["import", &path, "--theirs"]);
    assert!(project.read("content/fa/order.md").contains("حکم از چهار مقام"));
}

#[test]
fn states_follow_the_tools() {
    let project = behind();
    let path = export(&project, "po", &[]);
    let fuzzy = project.read(&path);
    // Still fuzzy: the text comes in, nothing is agreed.
    project.write(&path, fuzzy.replace("حکم از سه مقام", "حکم از چهار مقام"));
    project.done(&["import", &path]);
    assert!(project.standing()[0].starts_with("diverged number"));
    // Not fuzzy any more: agreed as it stands.
    let path = export(&project, "po", &[]);
    project.write(&path, project.read(&path).replace("#, fuzzy\n", ""));
    let answer = project.done(&["import", &path]);
    assert!(answer.out.contains("1 translation was agreed to"), "{}", answer.out);
    assert_eq!(project.standing(), ["missing: A new passage [@hrw2022, p. 4]."]);
    // And in XLIFF as far as the tool says.
    let path = export(&project, "xliff", &["--only", "current"]);
    project.write(&path, project.read(&path).replacen("state=\"translated\"", "state=\"final\"", 1));
    project.done(&["import", &path]);
    assert!(project.ledger("order").contains("state = \"final\""));
    let path = export(&project, "xliff", &["--only", "current"]);
    project.write(&path, project.read(&path).replacen("state=\"final\"", "state=\"needs-translation\"", 1));
    project.done(&["import", &path]);
    assert!(project.standing().iter().any(|line| line.starts_with("unconfirmed")));
}

#[test]
fn a_new_document_has_the_form_of_its_source() {
    let en = "---\ntitle: The order\nlayout: page\n---\n\n# The order\n\n::: tip Look here\n- One thing\n- Another thing\n:::\n\n| Name | Place |\n|:--|---|\n| Evin | Tehran |\n\n> A quoted text\n> in two lines.\n\nLast words.\n";
    let project = Project::new(&[("content/en/a.md", en)]);
    let path = export(&project, "po", &[]);
    let mut po = project.read(&path);
    for (source, target) in [
        ("The order", "حکم"),
        ("Look here", "ببینید"),
        ("One thing", "یک چیز"),
        ("Another thing", "چیز دیگر"),
        ("Name | Place", "نام | جا"),
        ("Evin | Tehran", "اوین | تهران"),
        ("A quoted text in two lines.", "متنی نقل‌شده."),
    ] {
        po = po
            .replace(&format!("msgid \"{source}\"\nmsgstr \"\""), &format!("msgid \"{source}\"\nmsgstr \"{target}\""));
    }
    project.write(&path, po);
    project.done(&["import", &path]);
    let fa = "---\ntitle: حکم\nlayout: page\n---\n\n# حکم\n\n::: tip ببینید\n- یک چیز\n- چیز دیگر\n:::\n\n| نام | جا |\n|:--|---|\n| اوین | تهران |\n\n> متنی نقل‌شده.\n\n";
    assert_eq!(project.read("content/fa/a.md").trim_end(), fa.trim_end());
    assert_eq!(project.standing(), ["missing: Last words."]);
}

#[test]
fn missing_blocks_go_where_the_source_has_them() {
    let en = "# A\n\n- One 111\n- Two 222\n- Three 333\n\n| Name | Place |\n|---|---|\n| Evin 55 | Tehran |\n| Gohardasht 66 | Karaj |\n\n::: tip\nFirst inside 77.\n\nSecond inside 88.\n:::\n\n```sh\nrun it now\n```\n\nThe end.\n";
    let fa = "# الف\n\n- یک ۱۱۱\n- سه ۳۳۳\n\n| نام | جا |\n|---|---|\n| اوین ۵۵ | تهران |\n\n::: tip\nنخست درون ۷۷.\n:::\n\nپایان.";
    let project = Project::of_parts(en, fa);
    let path = export(&project, "po", &[]);
    let mut po = project.read(&path);
    for (source, target) in [
        ("Two 222", "دو ۲۲۲"),
        ("Gohardasht 66 | Karaj", "گوهردشت ۶۶ | کرج"),
        ("Second inside 88.", "دوم درون ۸۸."),
        ("run it now", "run it now"),
    ] {
        po = po
            .replace(&format!("msgid \"{source}\"\nmsgstr \"\""), &format!("msgid \"{source}\"\nmsgstr \"{target}\""));
    }
    project.write(&path, po);
    project.done(&["import", &path]);
    let whole = "# الف\n\n- یک ۱۱۱\n- دو ۲۲۲\n- سه ۳۳۳\n\n| نام | جا |\n|---|---|\n| اوین ۵۵ | تهران |\n| گوهردشت ۶۶ | کرج |\n\n::: tip\nنخست درون ۷۷.\n\nدوم درون ۸۸.\n:::\n\n```sh\nrun it now\n```\n\nپایان.";
    assert_eq!(project.read("content/fa/a.md"), whole);
    assert_eq!(project.standing(), [""; 0]);
}

#[test]
fn a_text_that_would_be_read_as_something_else_is_refused() {
    let project = behind();
    let path = export(&project, "po", &[]);
    translate(&project, "po", &path, "# بندی تازه [@hrw2022, p. 4].");
    let answer = import(&project, &path);
    assert_eq!(answer.code, 1);
    assert!(!project.read("content/fa/order.md").contains("بندی تازه"));
}

#[test]
fn reordered_wrapped_obsolete_windows_and_other_encodings_are_read() {
    let project = behind();
    let path = export(&project, "po", &[]);
    translate(&project, "po", &path, NEW);
    let po = project.read(&path);
    let mut entries: Vec<&str> = po.trim_end().split("\n\n").collect();
    entries[1..].reverse();
    let po = entries.join("\n\n") + "\n\n#~ msgid \"gone\"\n#~ msgstr \"رفته\"\n";
    let po = po.replace("msgstr \"بندی تازه", "msgstr \"\"\n\"بندی \"\n\"تازه").replace('\n', "\r\n");
    let mut bytes = vec![0xff, 0xfe];
    bytes.extend(po.encode_utf16().flat_map(u16::to_le_bytes));
    for bytes in [format!("\u{feff}{po}").into_bytes(), bytes] {
        let project = behind();
        project.write("back.po", bytes);
        let answer = import(&project, "back.po");
        assert_eq!(answer.code, 0, "{}", answer.err);
        assert!(project.read("content/fa/order.md").contains(NEW));
    }
}

#[test]
fn a_spreadsheet_may_use_semicolons() {
    let project = behind();
    let path = export(&project, "csv", &[]);
    translate(&project, "csv", &path, NEW);
    let csv = project.read(&path);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    reader.records().for_each(|record| writer.write_record(&record.unwrap()).unwrap());
    project.write(&path, writer.into_inner().unwrap());
    assert_eq!(import(&project, &path).code, 0);
    assert!(project.read("content/fa/order.md").contains(NEW));
}

#[test]
fn merged_segments_are_refused_with_the_reason() {
    let project = behind();
    let path = export(&project, "xliff", &["--only", "all"]);
    let old = project.read(&path);
    let new = old.replacen(
        "<source xml:lang=\"en\">A new passage ",
        "<source xml:lang=\"en\">It was signed. A new passage ",
        1,
    );
    assert_ne!(old, new);
    project.write(&path, new);
    let answer = import(&project, &path);
    assert_eq!(answer.code, 1);
    assert!(answer.err.contains("merged, split or edited"), "{}", answer.err);
}

#[test]
fn what_tools_stamp_about_people_is_not_taken_in() {
    let project = behind();
    let path = export(&project, "po", &[]);
    translate(&project, "po", &path, NEW);
    let po = project.read(&path).replacen(
        "\"Language: fa\\n\"",
        "\"Language: fa\\n\"\n\"Last-Translator: Jane Roe <jane@example.org>\\n\"",
        1,
    );
    project.write(&path, po);
    let answer = project.done(&["import", &path]);
    assert!(answer.out.contains("Last-Translator") && !answer.out.contains("Jane"), "{}", answer.out);
    assert!(
        project
            .files()
            .iter()
            .filter(|(name, _)| name.starts_with("content"))
            .all(|(_, bytes)| !String::from_utf8_lossy(bytes).contains("Jane"))
    );
}

#[test]
fn a_memory_of_omegat_fills_what_is_missing() {
    let project = behind();
    let tmx = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE tmx SYSTEM \"tmx11.dtd\">\n<tmx version=\"1.1\"><header creationtool=\"OmegaT\" segtype=\"paragraph\" o-tmf=\"OmegaT TMX\" adminlang=\"EN-US\" srclang=\"EN\" datatype=\"plaintext\"/><body><tu><tuv lang=\"EN\"><seg>A new passage [@hrw2022, p. 4].</seg></tuv><tuv lang=\"FA\" changeid=\"jroe\" changedate=\"20261101T101010Z\"><seg>بندی تازه [@hrw2022, p. 4].</seg></tuv></tu></body></tmx>\n";
    project.write("memory.tmx", tmx);
    let answer = project.done(&["import", "memory.tmx"]);
    assert!(answer.out.contains("changeid") && !answer.out.contains("jroe"), "{}", answer.out);
    assert!(project.read("content/fa/order.md").contains(NEW));
    let _ = file("tmx", "tmx");
}

#[test]
fn what_a_tool_calls_a_draft_comes_in_and_nobody_has_agreed() {
    let project = behind();
    let path = export(&project, "xliff2", &["--only", "current"]);
    let left = project.read(&path);
    let changed = |state: &str| {
        let text = left.replacen("این حکم در", "آن حکم در", 1);
        let at = text[..text.find("آن حکم در").unwrap()].rfind("<segment state=\"translated\"").unwrap();
        format!("{}<segment {state}{}", &text[..at], &text[at + "<segment state=\"translated\"".len()..])
    };
    // Poedit's way, and that of Weblate.
    for state in ["state=\"translated\" subState=\"poedit:fuzzy\"", "state=\"initial\""] {
        let project = behind();
        project.write(&path, changed(state));
        let answer = project.done(&["import", &path]);
        assert!(answer.out.contains("1 of these texts is a draft"), "{state}: {}", answer.out);
        assert!(project.read("content/fa/order.md").contains("آن حکم در"), "{state}");
        assert!(project.standing().iter().any(|line| line.starts_with("ahead")), "{state}: {:?}", project.standing());
    }
    let project = behind();
    project.write(&path, changed("state=\"translated\""));
    let answer = project.done(&["import", &path]);
    assert!(!answer.out.contains("draft"), "{}", answer.out);
    assert!(!project.standing().iter().any(|line| line.starts_with("ahead")));
}

#[test]
fn what_is_still_marked_as_behind_is_a_draft() {
    let project = behind();
    let path = export(&project, "xliff", &["--only", "stale"]);
    project.write(&path, project.read(&path).replacen("حکم از سه", "حکم از چهار", 1));
    let answer = project.done(&["import", &path]);
    assert!(answer.out.contains("is a draft"), "{}", answer.out);
    assert!(project.standing()[0].starts_with("diverged number"), "{:?}", project.standing());
}

#[test]
fn a_unit_of_which_a_segment_is_not_translated_is_refused() {
    let two = "<segment state=\"translated\"><source>A new passage </source>TARGET</segment><ignorable><source> </source></ignorable><segment state=\"translated\"><source><ph id=\"1\" dataRef=\"d1\"/>.</source><target>بازهم<ph id=\"1\" dataRef=\"d1\"/>.</target></segment>";
    for (target, why) in [("", Some("Only a part of it is translated")), ("<target>بند</target>", None)] {
        let project = behind();
        let path = export(&project, "xliff2", &["--only", "missing"]);
        let left = project.read(&path);
        let (start, end) = (left.find("<segment>").unwrap(), left.find("</segment>").unwrap() + "</segment>".len());
        project.write(&path, format!("{}{}{}", &left[..start], two.replace("TARGET", target), &left[end..]));
        let answer = import(&project, &path);
        match why {
            Some(why) => assert!(answer.code == 1 && answer.err.contains(why), "{}{}", answer.out, answer.err),
            None => {
                assert!(project.read("content/fa/order.md").contains("بند بازهم[@hrw2022, p. 4]."), "{}", answer.err)
            }
        }
    }
}

#[test]
fn a_tool_that_drops_the_names_of_units_gives_back_twins_too() {
    let twins = |word: &str| format!("# {word}\n\n{word}\n\nx 1\n\n{word}\n");
    let project = Project::of(&twins("The order"), &twins("حکم"));
    let path = export(&project, "po", &["--only", "all"]);
    let nameless =
        |po: &str| po.lines().filter(|line| !line.starts_with("msgctxt")).collect::<Vec<_>>().join("\n") + "\n";
    let left = nameless(&project.read(&path));
    let unmarked = left.lines().filter(|line| !line.contains("hamgam:1:")).collect::<Vec<_>>().join("\n") + "\n";
    let before = project.files();
    for po in [&left, &unmarked] {
        project.write("back.po", po);
        assert_eq!(import(&project, "back.po").code, 0);
        project.remove("back.po");
        assert!(before == project.files());
    }
    // With the mark a changed one finds its place, without it nobody can tell.
    let at = left.rfind("msgstr \"حکم\"").unwrap();
    project.write("back.po", format!("{}msgstr \"فرمان\"\n", &left[..at]));
    assert_eq!(import(&project, "back.po").code, 0);
    assert_eq!(project.read("content/fa/a.md"), "# حکم\n\nحکم\n\nx 1\n\nفرمان\n");
    let at = unmarked.find("msgstr \"حکم\"").unwrap();
    project.write("back.po", format!("{}msgstr \"دستور\"\n", &unmarked[..at]));
    let answer = import(&project, "back.po");
    assert!(answer.code == 1 && answer.err.contains("Several passages have this source"), "{}", answer.err);
}

#[test]
fn a_tag_at_the_beginning_of_a_line_is_a_code_like_any_other() {
    let en = "One word.\n\n<p>It was <b>signed</b>.</p>\n<p>It was <b>read</b>.</p>\n\nAnother.\n";
    let fa = "یک واژه.\n\n<p><b>امضا</b> شد.</p>\n<p><b>خوانده</b> شد.</p>\n\nدیگری.\n";
    let project = Project::of(en, fa);
    let path = export(&project, "po", &["--only", "all"]);
    project.write(&path, project.read(&path).replace("خوانده</b> شد.</p>", "خوانده</b> شده بود.</p>"));
    let answer = import(&project, &path);
    assert_eq!(answer.code, 0, "{}", answer.err);
    assert!(project.read("content/fa/a.md").contains("<b>خوانده</b> شده بود.</p>"));
}
