//! The glossary as readers have it.

use crate::common::Project;
use crate::work::{unzipped, work};

const TERMS: &str = "term_en,variants_en,avoid_en,term_fa,variants_fa,avoid_fa,kind,note
Jane Smith,Smith,Janet Smith,جین اسمیت,اسمیت,,person,a remark for translators
saffron,,zaffron,زعفران,,,term,
<b>Bazaar</b> & Co,market,,بازار,,,organisation,
Someone Else,,,کسی دیگر,,,person,named nowhere in the text
";

fn glossary(terms: &str) -> Project {
    let project = work();
    project.write("content/glossary.csv", terms);
    for locale in ["en", "fa"] {
        project.done(&["export", locale, "--to", "site,epub,parallel", "-o", "out"]);
    }
    project
}

#[test]
fn what_the_text_names_is_listed_in_both_languages_with_where_it_stands() {
    let project = glossary(TERMS);
    for place in ["site", "parallel"] {
        let fa = project.read(&format!("out/fa/{place}/glossary.html"));
        assert!(fa.contains("<dt>زعفران</dt>\n<dd><span lang=\"en\" dir=\"ltr\">saffron</span></dd>"), "{fa}");
        assert!(
            fa.contains(&format!("<a href=\"saffron.html#{}\">تجارت زعفران</a>", project.id("In the north"))),
            "{fa}"
        );
        assert!(project.read(&format!("out/fa/{place}/index.html")).contains("href=\"glossary.html\""));
    }
    let en = project.read("out/en/site/glossary.html");
    assert!(en.contains("<dt>saffron</dt>\n<dd><span lang=\"fa\" dir=\"rtl\">زعفران</span></dd>"), "{en}");
    assert!(en.contains("<h2>Terms</h2>") && en.contains("<a href=\"../../fa/site/glossary.html\""), "{en}");
    let book = unzipped(&project, "fa");
    assert!(
        book.iter()
            .any(|(name, text)| name == "EPUB/glossary.xhtml" && text.contains("xml:lang=\"en\" dir=\"ltr\">saffron"))
    );
}

#[test]
fn what_it_does_not_name_remarks_and_forms_to_avoid_stay_behind_and_markup_is_text() {
    let project = glossary(TERMS);
    for (path, bytes) in project.files().into_iter().filter(|(path, _)| path.starts_with("out/")) {
        let text = String::from_utf8_lossy(&bytes);
        for secret in ["a remark for translators", "Someone Else", "کسی دیگر", "Janet", "zaffron", "<b>Bazaar"] {
            assert!(!text.contains(secret), "{path} has {secret}");
        }
    }
}

#[test]
fn a_work_without_a_glossary_has_no_page_for_it() {
    let project = work();
    project.done(&["export", "fa", "--to", "site,epub", "-o", "out"]);
    assert!(!project.exists("out/fa/site/glossary.html"));
    assert!(!project.read("out/fa/site/index.html").contains("glossary"));
}
