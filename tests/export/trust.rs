//! A bundle never passes off as current what is not, and fills nothing in.

use serde_json::Value;

use crate::common::Project;
use crate::work::work;

fn page(project: &Project, locale: &str, document: &str) -> String {
    project.read(&format!("out/{locale}/site/{document}.html"))
}

fn bundle(project: &Project, locale: &str) -> Value {
    serde_json::from_str(&project.read(&format!("out/{locale}/site/bundle.json"))).unwrap()
}

#[test]
fn a_stale_passage_is_marked_for_readers_by_the_kind_of_its_change() {
    let project = work();
    project.edit("content/en/market.md", "They rose.", "They rose in 1999.");
    project.done(&["export", "fa", "--to", "site", "-o", "out"]);
    project.done(&["export", "en", "--to", "site", "-o", "out"]);
    let fa = page(&project, "fa", "market");
    assert!(fa.contains("class=\"marked\" data-status=\"stale\" data-change=\"number\">بالا رفت. <small class=\"behind\">[پس از این ترجمه، عدد"), "{fa}");
    assert!(!page(&project, "en", "market").contains("data-status"), "the original is behind nothing");
    assert!(!fa.contains("They rose"), "no wording of the original is shown, old or new");
    assert_eq!(bundle(&project, "fa")["passages"]["stale"], 1);
}

#[test]
fn a_change_of_looks_is_for_machines_only() {
    let project = work();
    project.edit("content/en/market.md", "They rose.", "They *rose*.");
    project.done(&["export", "fa", "--to", "site", "-o", "out"]);
    let fa = page(&project, "fa", "market");
    assert!(fa.contains("data-status=\"stale\" data-change=\"cosmetic\"") && !fa.contains("class=\"behind\""), "{fa}");
}

#[test]
fn what_is_missing_has_its_place_and_no_text_and_its_anchor_is_there() {
    let project = work();
    project.write("content/en/market.md", project.read("content/en/market.md") + "\nAnd fell again.\n");
    project.done(&["export", "fa", "--to", "site,json,markdown", "-o", "out"]);
    let fa = page(&project, "fa", "market");
    let id = project.id("And fell again.");
    assert!(
        fa.contains(&format!("<span id=\"{id}\" data-status=\"missing\"></span>۱ بند هنوز ترجمه نشده است.")),
        "{fa}"
    );
    assert!(!fa.contains("And fell"));
    assert!(project.read("out/fa/markdown/market.md").contains("۱ بند هنوز ترجمه نشده است."));
    assert_eq!(bundle(&project, "fa")["absent"][0]["status"], "missing");
}

#[test]
fn omit_leaves_out_and_lists_and_fail_makes_nothing_and_keeps_the_old() {
    let project = work();
    project.edit("content/en/market.md", "They rose.", "They rose in 1999.");
    project.done(&["export", "fa", "--to", "site,markdown", "--stale", "omit", "-o", "out"]);
    assert!(!page(&project, "fa", "market").contains("بالا رفت"));
    assert!(!project.read("out/fa/markdown/market.md").contains("بالا رفت"));
    assert_eq!(bundle(&project, "fa")["absent"][0]["id"], project.id("They rose"));
    let before = project.files();
    let answer = project.run(&["export", "fa", "--to", "site", "--stale", "fail", "-o", "out"]);
    assert_eq!(answer.code, 1, "{}", answer.err);
    assert!(answer.err.contains(&project.id("They rose")), "{}", answer.err);
    assert!(before == project.files());
}

#[test]
fn a_passage_whose_original_is_gone_is_left_out_and_listed_and_what_stands_alone_stays() {
    let project = work();
    project
        .write("content/fa/market.md", project.read("content/fa/market.md") + "\nیادداشت مترجم: بهاها به تومان است.\n");
    project.done(&["confirm", "--alone", &project.address("یادداشت مترجم")]);
    project.edit("content/en/market.md", "They rose.\n", "");
    project.done(&["export", "fa", "--to", "site", "-o", "out"]);
    let fa = page(&project, "fa", "market");
    assert!(!fa.contains("بالا رفت") && fa.contains("یادداشت مترجم"), "{fa}");
    assert_eq!(bundle(&project, "fa")["absent"][0]["status"], "extra");
}

#[test]
fn what_is_withheld_on_one_side_leaves_in_no_language() {
    let project = work();
    let text = project.read("content/en/market.md").replace("They rose.", "<!-- hamgam: withhold -->\nThey rose.");
    project.write("content/en/market.md", text);
    for locale in ["fa", "en"] {
        project.done(&["export", locale, "--to", "site,epub,parallel,json,markdown", "-o", "out"]);
    }
    let leaked = |(path, bytes): &(String, Vec<u8>)| {
        let text = String::from_utf8_lossy(bytes);
        path.starts_with("out/") && ["They rose", "بالا رفت", "withhold"].iter().any(|words| text.contains(words))
    };
    let leaks: Vec<String> = project.files().into_iter().filter(leaked).map(|(path, _)| path).collect();
    assert_eq!(leaks, [""; 0]);
}

#[test]
fn the_english_of_a_persian_original_is_behind_it_and_the_persian_is_not() {
    let project = work();
    project.done(&["confirm", "--origin", "target", &project.address("They rose.")]);
    project.edit("content/fa/market.md", "بالا رفت.", "در ۱۳۸۰ بالا رفت.");
    project.done(&["export", "fa", "--to", "site", "-o", "out"]);
    project.done(&["export", "en", "--to", "site", "-o", "out"]);
    assert!(page(&project, "en", "market").contains("data-status=\"stale\" data-change=\"number\""));
    assert!(!page(&project, "fa", "market").contains("data-status"));
}

#[test]
fn every_page_says_that_nobody_has_reviewed_it_until_somebody_has() {
    let project = work();
    project.done(&["export", "fa", "--to", "site", "-o", "out"]);
    for document in ["saffron", "market", "index", "references"] {
        assert!(page(&project, "fa", document).contains("هنوز کسی این متن را بازبینی نکرده است"), "{document}");
    }
    let refused = project.run(&["export", "fa", "--to", "site", "--require", "reviewed", "-o", "out"]);
    assert_eq!(refused.code, 1);
    let all: Vec<String> = project
        .passages()
        .iter()
        .map(|p| format!("{}#{}", p["document"].as_str().unwrap(), p["id"].as_str().unwrap()))
        .collect();
    let mut args = vec!["confirm", "fa", "--state", "reviewed"];
    args.extend(all.iter().map(String::as_str));
    project.done(&args);
    project.done(&["export", "fa", "--to", "site", "--require", "reviewed", "-o", "out"]);
    assert!(!page(&project, "fa", "market").contains("بازبینی نکرده"));
    assert_eq!(bundle(&project, "fa")["reviewed"], true);
    project.edit("content/fa/market.md", "بالا رفت.", "بالا رفته بود.");
    project.done(&["export", "fa", "--to", "site", "-o", "out"]);
    assert!(page(&project, "fa", "market").contains("بخشی از این متن را هنوز کسی بازبینی نکرده است"));
}
