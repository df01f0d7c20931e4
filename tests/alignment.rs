//! What real documents taught about pairing: every test is a case that went
//! wrong once.

mod common;

use common::Project;
use hamgam::align::features::Features;
use hamgam::align::judge::Judge;
use hamgam::content::passage::{Kind, Shape};
use serde_json::Value;

/// A document of two languages, taken in as it stands.
fn taken_in(en: &str, fa: &str) -> Project {
    let project = Project::new(&[("content/en/a.md", en), ("content/fa/a.md", fa)]);
    project.adopt();
    project
}

fn rows(project: &Project) -> Vec<Value> {
    project.json(&["status"])["passages"].as_array().expect("passages").clone()
}

/// The first word-like cell of the lines that a side of a passage spans.
fn line(project: &Project, row: &Value, side: &str) -> String {
    let (path, at) = (row[side]["path"].as_str().expect("a path"), row[side]["line"].as_u64().expect("a line"));
    project.read(path).lines().nth(at as usize - 1).expect("the line").to_owned()
}

#[test]
fn rows_of_a_table_keep_their_own_translation_when_every_value_changes() {
    let table = |head: &str, factor: u32| -> String {
        let rows: String =
            (0..20).map(|at| format!("| {} | {} |\n", 1380 + at, 1000 + (at * 7919 * factor) % 49000)).collect();
        format!("# T\n\n| {head} | n |\n| --- | --- |\n{rows}")
    };
    let project = taken_in(&table("Year", 1), &table("سال", 1));
    project.write("content/en/a.md", table("Year", 3));
    for row in rows(&project).iter().filter(|row| row["kind"] == "row" && row["status"] != "current") {
        assert_eq!(row["status"], "stale", "{row}");
        assert_eq!(line(&project, row, "source")[..6], line(&project, row, "target")[..6], "{row}");
    }
}

#[test]
fn what_html_says_about_a_link_is_no_likeness() {
    let link =
        |url: &str, text: &str| format!("<a href=\"{url}\" class=\"external-link\" target=\"_blank\">{text}</a>");
    let en = format!(
        "- {} for the tests.\n- {} for the settings.\n",
        link("https://x.org/httpx", "client"),
        link("https://x.org/settings", "store")
    );
    let fa = format!(
        "- {} برای تنظیم‌ها.\n- {} برای آزمون‌ها.\n",
        link("https://x.org/settings", "انبار"),
        link("https://x.org/httpx", "کارخواه")
    );
    let project = taken_in(&en, &fa);
    for row in rows(&project).iter().filter(|row| !row["source"].is_null() && !row["target"].is_null()) {
        let address = |side: &str| line(&project, row, side).split('"').nth(1).expect("an address").to_owned();
        assert_eq!(address("source"), address("target"), "{row}");
    }
}

#[test]
fn the_body_of_an_admonition_is_prose_and_its_mark_is_none() {
    let en = "Before it.\n\n!!! note \"Heads up\"\n    The body of the note.\n\n    Its second paragraph.\n\n=== \"Linux\"\n\n    Run it so.\n\nAfter it.\n";
    let project = taken_in(en, &en.replace("The body", "بدنهٔ"));
    let passages: Vec<(String, String)> = rows(&project)
        .iter()
        .map(|row| (row["kind"].as_str().expect("a kind").to_owned(), line(&project, row, "source")))
        .collect();
    assert!(passages.iter().all(|(kind, _)| kind == "paragraph"), "{passages:?}");
    assert_eq!(passages.len(), 7, "{passages:?}");
}

#[test]
fn a_container_title_does_not_take_the_place_of_a_translation_that_is_gone() {
    let project = taken_in(
        "One paragraph of some length.\n\n::: tip Note\n\nInside it.\n\n:::\n",
        "یک بند با درازایی.\n\n::: tip نکته\n\nدرون آن.\n\n:::\n",
    );
    project.write("content/fa/a.md", "::: tip نکتهٔ دیگر\n\nدرون آن.\n\n:::\n");
    let rows = rows(&project);
    let first = rows.iter().find(|row| row["source"]["line"] == 1).expect("the first paragraph");
    assert_eq!(first["status"], "missing", "{first}");
}

#[test]
fn adopting_twice_finds_nothing_the_second_time() {
    let en: String = (0..12).map(|at| format!("Paragraph {at} says `thing{at}` and more about it.\n\n")).collect();
    let fa: String =
        (0..12).filter(|at| at % 5 != 0).map(|at| format!("بند {at} از `thing{at}` می‌گوید و بیشتر.\n\n")).collect();
    let project = taken_in(&en, &fa);
    let again = project.json(&["adopt", "--dry-run"]);
    assert_eq!(again["pairs"].as_array().expect("pairs").len(), 0, "{again}");
}

#[test]
fn footnotes_of_one_label_are_one() {
    let en = "Told.[^list] Said.[^rahmani]\n\n[^list]: The list was last changed on 3 November 2023.\n\n\
              [^rahmani]: Conversation in London, 12 April 2019.\n";
    let fa = "گفتند.[^list] نوشتند.[^rahmani]\n\n[^list]: فهرست را آخرین بار در ۱۲ آبان ۱۴۰۲ تغییر داده‌اند.\n\n\
              [^rahmani]: گفت‌وگو در لندن، ۲۳ فروردین ۱۳۹۸.\n";
    let project = taken_in(en, fa);
    let labels: Vec<(String, String)> = rows(&project)
        .iter()
        .map(|row| (line(&project, row, "source"), line(&project, row, "target")))
        .filter(|(line, _)| line.starts_with("[^"))
        .collect();
    assert_eq!(labels.len(), 2);
    for (source, target) in &labels {
        assert_eq!(source.split(':').next(), target.split(':').next());
    }
}

#[test]
fn a_figure_is_no_likeness_where_it_is_a_day_of_two_calendars() {
    let read = |texts: [&str; 2]| texts.map(|text| Features::new(Kind::Paragraph, Shape::default(), text));
    let source = read(["No paper came after 28 July.", "The letter of 6 September was the last."]);
    let target = read(["پس از ۶ مرداد روزنامه‌ای نیامد.", "نامهٔ ۱۵ شهریور آخرین نامه بود."]);
    let judge = Judge::new(&source, &target, None);
    let score = |source, target| judge.score(source, 1, target, 1).expect("a score");
    assert!(score(0, 0) > score(1, 0) && score(1, 1) > score(1, 0));
}
