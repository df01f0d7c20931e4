//! What is no change, and what files keep.

use super::common::{ORDER_EN, ORDER_FA, Project};

#[test]
fn wrapping_is_no_change() {
    let project = Project::agreed();
    project.write("content/en/order.md", ORDER_EN.replace("three officials ", "three\nofficials  "));
    project.write("content/fa/order.md", ORDER_FA.replace("سه مقام ", "سه\nمقام\n"));
    assert_eq!(project.standing(), [""; 0]);
}

#[test]
fn the_level_of_a_heading_is_no_change() {
    let project = Project::agreed();
    project.write("content/en/order.md", ORDER_EN.replace("# The order", "### The order ###"));
    project.write("content/fa/order.md", ORDER_FA.replace("# حکم\n", "حکم\n====\n"));
    assert_eq!(project.standing(), [""; 0]);
}

#[test]
fn renumbering_and_other_markers_are_no_change() {
    let en = "Text of the list:\n\n1. first point of it\n2. second point of it\n3. third point of it\n";
    let fa = "متن فهرست:\n\n۱. بند\n\n1. بند نخست آن\n2. بند دوم آن\n3. بند سوم آن\n".replace("۱. بند\n\n", "");
    let project = Project::of(en, &fa);
    project.write(
        "content/en/a.md",
        "Text of the list:\n\n7) first point of it\n8) second point of it\n9) third point of it\n",
    );
    assert_eq!(project.standing(), [""; 0]);
    project.write(
        "content/en/a.md",
        "Text of the list:\n\n- first point of it\n- second point of it\n- third point of it\n",
    );
    assert_eq!(project.standing(), [""; 0]);
    project.write(
        "content/en/a.md",
        "Text of the list:\n\n* first point of it\n\n* second point\n  of it\n\n* third point of it\n",
    );
    assert_eq!(project.standing(), [""; 0]);
}

#[test]
fn rows_of_a_table_are_passages_and_its_padding_is_none_of_them() {
    let en = "| Place | Prisoners |\n|---|---|\n| Evin | 1200 |\n| Gohardasht | 800 |\n";
    let fa = "| محل | زندانیان |\n|---|---|\n| اوین | ۱۲۰۰ |\n| گوهردشت | ۸۰۰ |\n";
    let project = Project::of(en, fa);
    let kinds: Vec<String> = project.passages().iter().map(|p| p["kind"].as_str().unwrap().to_owned()).collect();
    assert_eq!(kinds, ["row", "row", "row"]);
    let padded = "| Place      | Prisoners |\n|:-----------|----------:|\n| Evin       |      1200 |\n| Gohardasht |       800 |\n";
    project.write("content/en/a.md", padded);
    assert_eq!(project.standing(), [""; 0]);
    project.edit("content/en/a.md", "      1200", "1300");
    assert_eq!(project.standing(), ["stale number: | Evin       |1300 |"]);
}

#[test]
fn a_new_row_is_missing_and_its_neighbours_stay_current() {
    let en = "| Place | Prisoners |\n|---|---|\n| Evin | 1200 |\n| Gohardasht | 800 |\n";
    let fa = "| محل | زندانیان |\n|---|---|\n| اوین | ۱۲۰۰ |\n| گوهردشت | ۸۰۰ |\n";
    let project = Project::of(en, fa);
    project.edit("content/en/a.md", "| Gohardasht", "| Mashhad | 60 |\n| Gohardasht");
    assert_eq!(project.standing(), ["missing: | Mashhad | 60 |"]);
}

#[test]
fn footnotes_are_passages() {
    let en = "The order was secret.[^1]\n\nIt was copied by hand.\n\n[^1]: Montazeri published it in his memoirs.\n";
    let fa = "حکم محرمانه بود.[^1]\n\nآن را دستی رونویسی کردند.\n\n[^1]: منتظری آن را در خاطراتش منتشر کرد.\n";
    let project = Project::of(en, fa);
    assert_eq!(project.passages().len(), 3);
    project.edit("content/en/a.md", "in his memoirs", "on his website");
    assert_eq!(
        project.standing(),
        ["stale wording: [^1]: Montazeri published it in his memoirs.".replace("in his memoirs", "on his website")]
    );
}

#[test]
fn title_and_description_are_passages_in_yaml() {
    let en =
        "---\ntitle: The order\ndescription: \"Who signed, and when.\"\ndate: 2020-01-01\n---\n\nText of the order.\n";
    let fa = "---\ntitle: حکم\ndescription: «چه کسی، و کی.»\ndate: 2020-01-01\n---\n\nمتن حکم این است.\n";
    let project = Project::of(en, fa);
    assert_eq!(project.ids()[..2], ["title", "description"]);
    project.edit("content/en/a.md", "2020-01-01", "2021-01-01");
    project.edit("content/en/a.md", "\"Who signed, and when.\"", "'Who signed, and when.'");
    assert_eq!(project.standing(), [""; 0], "other keys and quotes are the author's");
    project.edit("content/en/a.md", "title: The order", "title: The secret order");
    assert_eq!(project.standing(), ["stale wording: title: The secret order"]);
}

#[test]
fn title_and_description_are_passages_in_toml() {
    let en = "+++\ntitle = \"The order\"\ndescription = 'Who signed, and when.'\n+++\n\nText of the order.\n";
    let fa = "+++\ntitle = \"حکم\"\ndescription = '''چه کسی، و کی.'''\n+++\n\nمتن حکم این است.\n";
    let project = Project::of(en, fa);
    assert_eq!(project.ids()[..2], ["title", "description"]);
    project.edit("content/en/a.md", "Who signed", "Who wrote it");
    assert_eq!(project.standing(), ["stale wording: description = 'Who wrote it, and when.'"]);
}

#[test]
fn marks_line_ends_and_a_missing_last_one_survive_every_command() {
    for (en, fa) in [
        (format!("\u{feff}{ORDER_EN}"), format!("\u{feff}{ORDER_FA}")),
        (ORDER_EN.replace('\n', "\r\n"), ORDER_FA.replace('\n', "\r\n")),
        (ORDER_EN.trim_end().to_owned(), ORDER_FA.trim_end().to_owned()),
    ] {
        let project = Project::new(&[("content/en/order.md", &en), ("content/fa/order.md", &fa)]);
        project.adopt();
        assert_eq!(project.standing(), [""; 0]);
        project.edit("content/en/order.md", "Families", "Relatives");
        project.confirm("Relatives");
        project.done(&["reopen", &project.address("Relatives")]);
        project.done(&["confirm", "--all"]);
        assert_eq!(project.read("content/en/order.md"), en.replace("Families", "Relatives"));
        assert_eq!(project.read("content/fa/order.md"), fa);
        assert!(!project.ledger("order").contains(['\r', '\u{feff}']), "the ledger is plain");
    }
}

#[test]
fn a_mark_and_other_line_ends_are_no_change() {
    let project = Project::agreed();
    project.write("content/en/order.md", format!("\u{feff}{}", ORDER_EN.replace('\n', "\r\n")));
    project.write("content/fa/order.md", ORDER_FA.trim_end());
    assert_eq!(project.standing(), [""; 0]);
    assert_eq!(project.passage("Families")["source"]["line"], 7);
}

#[test]
fn lines_are_those_of_the_block() {
    let en = "# One\n\nFirst line of it\nand second line.\n\n> A quotation that goes on\n> over two lines.\n";
    let project = Project::new(&[("content/en/a.md", en)]);
    let lines: Vec<(u64, u64)> = project
        .passages()
        .iter()
        .map(|p| (p["source"]["line"].as_u64().unwrap(), p["source"]["end_line"].as_u64().unwrap()))
        .collect();
    assert_eq!(lines, [(1, 1), (3, 4), (6, 7)]);
    assert!(project.passages().iter().all(|p| p["target"].is_null() && p["status"] == "missing"));
}

#[test]
fn rules_fences_comments_and_definitions_are_no_passages() {
    let en = "Text one of it.\n\n---\n\n<!-- a remark -->\n\n::: tip\n\nText two of it.\n\n:::\n\n[link]: https://example.org\n";
    let project = Project::new(&[("content/en/a.md", en)]);
    assert_eq!(project.passages().len(), 2);
}

#[test]
fn a_hard_break_is_a_hard_break_however_it_is_written() {
    let en = "The first line of it\\\nand the second one.\n\nA path like C:\\Users\\name\nthat goes over two lines.\n";
    let fa = "سطر نخست آن\\\nو سطر دوم.\n\nنشانی C:\\Users\\name\nدر دو سطر.\n";
    let project = Project::of(en, fa);
    assert!(project.ledger("a").contains(r"The first line of it\\\nand the second one."), "{}", project.ledger("a"));
    project.edit("content/en/a.md", "of it\\\nand", "of it  \n   and");
    assert_eq!(project.standing(), [""; 0]);
    project.edit("content/en/a.md", "of it  \n   and", "of it and");
    assert_eq!(project.standing().len(), 1);
}
