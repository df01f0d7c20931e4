//! What is in a bundle.

use serde_json::Value;

use crate::common::CONFIG;
use crate::work::{ALL, between, unzipped, with, work};

#[test]
fn every_format_of_both_languages_is_made_with_its_papers() {
    let project = work();
    for locale in ["fa", "en"] {
        project.done(&["export", locale, "--to", ALL, "-o", "out"]);
        for format in ALL.split(',') {
            for paper in ["SHA256SUMS", "bundle.json", "ATTRIBUTION.txt"] {
                assert!(project.exists(&format!("out/{locale}/{format}/{paper}")), "{locale} {format} {paper}");
            }
        }
    }
    assert!(project.exists("out/fa/site/saffron.html"));
    assert!(project.exists("out/fa/epub/test-fa.epub"));
    assert!(project.exists("out/en/parallel/market.html"));
}

#[test]
fn the_sums_are_those_of_all_files_and_of_no_other() {
    let project = work();
    project.done(&["export", "fa", "--to", ALL, "-o", "out"]);
    for format in ALL.split(',') {
        let sums = project.read(&format!("out/fa/{format}/SHA256SUMS"));
        let folder = format!("out/fa/{format}/");
        let mut files: Vec<(String, Vec<u8>)> = project.files();
        files.retain(|(path, _)| path.starts_with(&folder) && !path.ends_with("SHA256SUMS"));
        let lines: Vec<String> = files
            .iter()
            .map(|(path, bytes)| format!("{}  {}", hamgam::export::hash::hash(bytes), &path[folder.len()..]))
            .collect();
        assert_eq!(sums.lines().collect::<Vec<_>>(), lines, "{format}");
    }
}

#[test]
fn the_page_says_its_language_and_direction_and_every_passage_has_the_same_anchor_in_both() {
    let project = work();
    project.done(&["export", "fa", "--to", "site", "-o", "out"]);
    project.done(&["export", "en", "--to", "site", "-o", "out"]);
    let (fa, en) = (project.read("out/fa/site/saffron.html"), project.read("out/en/site/saffron.html"));
    assert!(fa.contains("<html lang=\"fa\" dir=\"rtl\">") && en.contains("<html lang=\"en\" dir=\"ltr\">"));
    let ids = |html: &str| -> Vec<String> {
        html.split(" id=\"").skip(1).map(|rest| rest[..rest.find('"').unwrap()].to_owned()).collect()
    };
    assert_eq!(ids(&fa), ids(&en));
    assert!(ids(&fa).len() > 20);
    let id = project.id("In the north");
    assert!(fa.contains(&format!("href=\"../../en/site/saffron.html#{id}\"")), "to the same passage in English");
    assert!(en.contains(&format!("href=\"../../fa/site/saffron.html#{id}\"")));
}

#[test]
fn a_language_alone_links_to_no_other() {
    let project = work();
    project.done(&["export", "fa", "--to", "site", "-o", "out"]);
    assert!(!project.read("out/fa/site/saffron.html").contains("../"));
}

#[test]
fn citations_are_set_in_the_language_of_the_edition_each_item_in_one_isolate() {
    let project = work();
    project.done(&["export", "fa", "--to", "site", "-o", "out"]);
    project.done(&["export", "en", "--to", "site", "-o", "out"]);
    let (fa, en) = (project.read("out/fa/site/saffron.html"), project.read("out/en/site/saffron.html"));
    assert!(
        en.contains("(<bdi lang=\"fa-Latn\" dir=\"ltr\"><a href=\"references.html#ref-rahimi2001\">Rahimi 2001, 12–15</a></bdi>; see <bdi dir=\"ltr\"><a href=\"references.html#ref-smith1999\">Smith 1999, sec. 4</a></bdi>)"),
        "{}",
        between(&en, "traded for long", "As")
    );
    assert!(
        fa.contains("(<bdi dir=\"rtl\"><a href=\"references.html#ref-rahimi2001\">رحیمی ۲۰۰۱</a></bdi>، صص. ۱۲–۱۵؛ نک. <bdi lang=\"en\" dir=\"ltr\"><a href=\"references.html#ref-smith1999\">Smith 1999</a></bdi>، بخش ۴)"),
        "{}",
        between(&fa, "می‌شود", "چنان")
    );
    assert!(fa.contains("#ref-smith1999\">Smith (1999)</a></bdi>، ص. ۳۳"), "{}", between(&fa, "چنان‌که", "می‌گوید"));
    assert!(en.contains(
        "otherwise <span class=\"cite\">(<bdi dir=\"ltr\"><a href=\"references.html#ref-smith1999\">1999</a>"
    ));
    let list = project.read("out/fa/site/references.html");
    assert!(list.contains("رحیمی، علی. ۲۰۰۱. <cite>تجارت زعفران</cite>"), "{list}");
    assert!(
        list.contains("<li id=\"ref-smith1999\" lang=\"en\" dir=\"ltr\">Smith, Jane. 1999. <i>The Saffron Trade</i>"),
        "{list}"
    );
}

#[test]
fn what_runs_the_other_way_is_one_isolate() {
    let project = work();
    project.done(&["export", "fa", "--to", "site", "-o", "out"]);
    project.done(&["export", "en", "--to", "site", "-o", "out"]);
    let (fa, en) = (project.read("out/fa/site/saffron.html"), project.read("out/en/site/saffron.html"));
    assert!(fa.contains("(<bdi dir=\"ltr\"><em>Crocus sativus</em> L.</bdi>)"), "{}", between(&fa, "<p", "دیری"));
    assert!(fa.contains("<bdi dir=\"ltr\">2001-05-06</bdi>"));
    assert!(fa.contains("<code dir=\"ltr\">code</code>") && fa.contains("<pre dir=\"ltr\">"));
    assert!(en.contains("<bdi dir=\"rtl\">زعفران</bdi>, 2019"));
    assert!(fa.contains("می‌شود"), "ZWNJ stays");
}

#[test]
fn links_lead_to_passages_of_the_edition_and_notes_back_to_the_text() {
    let project = work();
    project.done(&["export", "fa", "--to", "site", "-o", "out"]);
    let fa = project.read("out/fa/site/saffron.html");
    assert!(fa.contains("<a href=\"market.html#prices\">بازار</a>"));
    assert!(fa.contains("<a href=\"https://example.org/a?b=1&amp;c=2\">پیوند</a>"));
    assert!(fa.contains("href=\"#_fn-1\" role=\"doc-noteref\" aria-label=\"یادداشت ۱\">۱</a>"));
    assert!(fa.contains("<a class=\"back\" href=\"#_fnref-1\" role=\"doc-backlink\""));
    assert!(fa.contains("<span class=\"needed\">[نیازمند منبع]</span>"));
    let list = project.read("out/fa/site/references.html");
    assert!(list.contains(&format!("href=\"saffron.html#{}\"", project.id("Saffron (*Crocus"))), "cited in");
}

#[test]
fn the_work_says_what_it_is_and_nothing_is_guessed() {
    let bare = work();
    bare.done(&["export", "fa", "--to", "site,epub,json", "-o", "out"]);
    let page = bare.read("out/fa/site/saffron.html");
    for absent in ["citation_author", "citation_publisher", "DC.date", "hreflang", "canonical", "license"] {
        assert!(!page.contains(absent), "{absent}");
    }
    let config = format!(
        "{CONFIG}\n[work]\ntitle = \"Saffron\"\ndate = 2026-08-31\nlicence = \"CC-BY-SA-4.0\"\nbase-url = \"https://example.org/w/\"\n\
         publisher = \"Example Press\"\ndoi = \"10.5555/12345678\"\nisbn = {{ epub = \"978-0-00-000000-2\" }}\n\
         contributors = [{{ name = \"A. Pen Name\", role = \"author\" }}, {{ name = \"گروه ترجمه\", role = \"translator\" }}]\n\
         [work.fa]\ntitle = \"زعفران\"\n"
    );
    let full = with(&config);
    full.done(&["export", "fa", "--to", "site,epub,json", "-o", "out"]);
    let page = full.read("out/fa/site/saffron.html");
    for there in [
        "<meta name=\"citation_author\" content=\"A. Pen Name\">",
        "<meta name=\"citation_book_title\" content=\"زعفران\">",
        "<meta name=\"DC.rights\" content=\"https://creativecommons.org/licenses/by-sa/4.0/\">",
        "<link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/w/en/site/saffron.html\">",
        "<link rel=\"alternate\" hreflang=\"fa\" href=\"https://example.org/w/fa/site/saffron.html\">",
        "hreflang=\"x-default\"",
        "\"translationOfWork\"",
    ] {
        assert!(page.contains(there), "{there}\n{page}");
    }
    let book: Value = serde_json::from_str(&full.read("out/fa/json/book.json")).unwrap();
    assert_eq!(book["work"]["contributors"][1]["name"], "گروه ترجمه");
    assert!(full.read("out/fa/json/ATTRIBUTION.txt").contains("ترجمهٔ گروه ترجمه"));
}

#[test]
fn mistakes_in_work_are_named_with_their_line() {
    let project = work();
    project.write("hamgam.toml", format!("{CONFIG}\n[work]\ndate = \"soon\"\ntitel = \"x\"\nbase-url = \"ftp://x\"\n"));
    let said = project.refused(&["export", "fa", "--to", "json"]);
    assert!(said.contains("hamgam.toml:7:8") && said.contains("work.titel") && said.contains("work.title"), "{said}");
    project.write("hamgam.toml", format!("{CONFIG}\n[work]\nstyle = \"chicago-autor-date\"\n"));
    let said = project.refused(&["export", "fa", "--to", "json"]);
    assert!(said.contains("chicago-author-date"), "{said}");
    project.write("hamgam.toml", format!("{CONFIG}\n[work]\nlicence-file = \"../secret\"\n"));
    project.refused(&["export", "fa", "--to", "json"]);
}

#[test]
fn json_holds_every_passage_with_its_text_and_its_citations() {
    let project = work();
    project.done(&["export", "fa", "--to", "json", "-o", "out"]);
    let book: Value = serde_json::from_str(&project.read("out/fa/json/book.json")).unwrap();
    assert_eq!((&book["language"], &book["direction"]), (&Value::from("fa"), &Value::from("rtl")));
    let passages = book["documents"].as_array().unwrap().iter().flat_map(|d| d["passages"].as_array().unwrap());
    let cited = passages.clone().find(|p| p["markdown"].as_str().unwrap().contains("Crocus")).unwrap();
    assert_eq!(cited["citations"][0]["key"], "rahimi2001");
    assert_eq!(cited["citations"][0]["locator"], "12-15");
    assert_eq!((&cited["state"], &cited["origin"]), (&Value::from("translated"), &Value::from("translation")));
    assert_eq!(cited["made-from"].as_str().unwrap().len(), 64);
    let csl = book["references"].as_array().unwrap().iter().find(|r| r["key"] == "rahimi2001").unwrap();
    assert_eq!(csl["csl"]["title"], "تجارت زعفران");
    assert_eq!(csl["csl"]["issued"]["date-parts"][0][0], 2001);
}

#[test]
fn markdown_is_what_pandoc_reads_and_the_bibliography_keeps_its_secrets() {
    let project = work();
    project.done(&["export", "fa", "--to", "markdown", "-o", "out"]);
    let text = project.read("out/fa/markdown/saffron.md");
    assert!(text.starts_with("---\ntitle: \"تجارت زعفران\"\nlang: \"fa\"\ndir: rtl\n"), "{text}");
    assert!(text.contains("[@rahimi2001, صص 12-15; نک. @smith1999, "), "{text}");
    assert!(text.contains("## گیاه {#the-plant}"), "{text}");
    let bib = project.read("out/fa/markdown/references.bib");
    assert!(bib.contains("تجارت زعفران") && !bib.contains("someone") && !bib.contains("secret"), "{bib}");
    assert!(project.read("out/fa/markdown/defaults.yaml").contains("dir: rtl"));
}

#[test]
fn the_epub_says_its_direction_everywhere_and_claims_no_conformance() {
    let project = work();
    for (locale, dir) in [("fa", "rtl"), ("en", "ltr")] {
        project.done(&["export", locale, "--to", "epub", "-o", "out"]);
        let bytes = std::fs::read(project.path(&format!("out/{locale}/epub/test-{locale}.epub"))).unwrap();
        assert_eq!(&bytes[30..58], b"mimetypeapplication/epub+zip");
        let files = unzipped(&project, locale);
        for (name, text) in files.iter().filter(|(name, _)| name.ends_with(".xhtml") || name.ends_with(".opf")) {
            assert!(
                text.contains(&format!("dir=\"{dir}\"")) && text.contains(&format!("xml:lang=\"{locale}\"")),
                "{name}"
            );
            if name.ends_with(".opf") {
                assert!(text.contains(&format!("<spine page-progression-direction=\"{dir}\">")), "{text}");
                assert!(!text.contains("conformsTo") && !text.contains("certifiedBy"));
                assert!(text.contains("1980-01-01T00:00:00Z"));
            }
        }
        assert!(files.iter().any(|(name, _)| name == "EPUB/fonts/OFL.txt"), "the font comes with its licence");
    }
}

#[test]
fn the_parallel_edition_sets_passage_beside_passage() {
    let project = work();
    project.done(&["export", "fa", "--to", "parallel", "-o", "out"]);
    let page = project.read("out/fa/parallel/market.html");
    let pair = between(&page, &format!("<div class=\"pair\" id=\"{}\">", project.id("They rose.")), "class=\"pin\"");
    let (fa, en) = (
        pair.find("<div lang=\"fa\" dir=\"rtl\"><p>بالا رفت.</p>"),
        pair.find("<div lang=\"en\" dir=\"ltr\"><p>They rose.</p>"),
    );
    assert!(fa.unwrap() < en.unwrap(), "{pair}");
}

#[test]
fn a_project_may_have_a_page_and_styles_of_its_own() {
    let config = format!("{CONFIG}\n[work]\ntemplates = \"templates\"\n");
    let project = with(&config);
    project.write("templates/page.html", "<!DOCTYPE html><title>{{ title }}</title><b>ours</b>{{ body }}");
    project.write("templates/book.css", "p { color: red; }");
    project.done(&["export", "fa", "--to", "site", "-o", "out"]);
    assert!(project.read("out/fa/site/market.html").contains("<b>ours</b>"));
    assert_eq!(project.read("out/fa/site/assets/book.css"), "p { color: red; }");
    project.write("templates/page.html", "{{ what }}");
    let said = project.refused(&["export", "fa", "--to", "site", "-o", "out"]);
    assert!(said.contains("template"), "{said}");
    assert!(project.read("out/fa/site/market.html").contains("<b>ours</b>"), "the old one stands");
}
