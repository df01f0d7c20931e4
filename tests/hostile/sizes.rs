//! Long lines, deep nesting, texts of nothing but openings: all in a time that
//! grows with their length.

use std::time::{Duration, Instant};

use super::common::Project;

/// Every reading command ends soon on a text and its edit.
fn ends_soon(text: &str) {
    let start = Instant::now();
    let project = Project::new(&[("content/en/a.md", text), ("content/fa/a.md", &text.replace('a', "b"))]);
    project.run(&["adopt", "--state", "translated"]);
    project.write("content/en/a.md", format!("{} more words\n", text.trim_end()));
    for args in [&["status"][..], &["diff"], &["check"]] {
        let answer = project.run(args);
        assert!((0..=2).contains(&answer.code), "{args:?}: {}", answer.err);
        assert!(!answer.err.contains("panicked"), "{}", answer.err);
    }
    let head: String = text.chars().take(20).collect();
    assert!(start.elapsed() < Duration::from_secs(20), "{head}…: {:?}", start.elapsed());
}

#[test]
fn ten_thousand_quotes_inside_each_other() {
    ends_soon(&format!("{}deep words\n", "> ".repeat(10_000)));
    ends_soon(&format!("{}deep words\n", ">".repeat(10_000)));
}

#[test]
fn ten_thousand_lists_inside_each_other() {
    ends_soon(&format!("{}deep words\n", "- ".repeat(10_000)));
}

#[test]
fn one_long_line() {
    ends_soon(&"word ".repeat(40_000));
    ends_soon(&"a".repeat(200_000));
    // Each may be an hour, and none has a space beside it.
    ends_soon(&"1234;".repeat(40_000));
}

#[test]
fn a_paragraph_of_many_lines() {
    ends_soon(&"some words\n".repeat(10_000));
    ends_soon(&"hard break\\\n".repeat(2_000));
    ends_soon(&"hard break  \n".repeat(2_000));
}

#[test]
fn openings_that_nothing_closes() {
    let count = 5_000;
    for opening in [
        "[",
        "x <!-- p: ",
        "{{",
        "x@a [a](",
        "@{",
        "`a",
        "*a ",
        "[^",
        "https://",
        "@a; [",
        "{/* p: ",
        "<a@",
        "![",
        "~~a ",
        "&amp;",
        "\\",
        "<!-- p: ",
        "28 July 1988 (",
        "at least 5, ",
        "on 5 May ",
        "two and ",
        "[@k]. ",
        "«",
        "“a (",
        "[^a] ",
        "[a](b.md) ",
        "](",
        "[a] (http",
        "<a href=\"",
        "[citation needed ",
        "{#a",
        "[a]: ",
        "_a",
    ] {
        ends_soon(&format!("{} @a\n", opening.repeat(count)));
    }
    ends_soon(&format!("<div>\n{}\n", "<".repeat(10 * count)));
}

#[test]
fn thousands_of_sentences_that_are_not_the_original_ones() {
    let text = |sentence: &str| format!("{}\n", sentence.repeat(4_000));
    let project = Project::new(&[
        ("content/en/a.md", &text("It was so said. ")),
        ("content/fa/a.md", &format!("سلام. {}", text("It was so told. "))),
    ]);
    project.adopt();
    let start = Instant::now();
    project.run(&["check"]);
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
}

#[test]
fn thousands_of_facts_that_are_not_those_of_the_original() {
    for (there, here) in [
        ("5–10 km", "۱۱ تا ۶ کیلومتر"),
        ("Monday 5 July 1988", "سه‌شنبه ۵ ژوئیهٔ ۱۹۸۸"),
        ("28 Mordad 1367 (19 August 1988)", "۲۸ مرداد ۱۳۶۷ (۲۰ اوت ۱۹۸۸)"),
        ("Chapter XIV", "فصل سیزدهم"),
        ("[a](a.md)", "[ا](a.md)"),
        ("Kernel", "Kernal"),
        ("word [@a, p. 3]", "واژه [@a، ص. ۴]"),
    ] {
        let text = |said: &str| format!("{}\n", format!("{said}, ").repeat(8_000));
        let project = Project::new(&[("content/en/a.md", &text(there)), ("content/fa/a.md", &text(here))]);
        let start = Instant::now();
        project.adopt();
        project.run(&["check"]);
        assert!(start.elapsed() < Duration::from_secs(20), "{there}: {:?}", start.elapsed());
    }
}

#[test]
fn a_table_of_many_columns() {
    let row = |cell: &str| format!("|{}\n", format!("{cell}|").repeat(1_000));
    ends_soon(&format!("{}{}{}", row("a"), row("-"), row("some words")));
}

#[test]
fn front_matter_without_end() {
    ends_soon(&format!("---\ntitle: \"{}\n---\n", "a".repeat(200_000)));
    ends_soon(&format!("+++\ntitle = {}\n+++\ntext\n", "[".repeat(50_000)));
    ends_soon(&format!("---\n{}", "title: a\n".repeat(10_000)));
}
