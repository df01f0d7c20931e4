//! What leaves, and what stays.

use super::common::Project;
use super::{FORMATS, behind, export, file};

#[test]
fn what_needs_work_leaves_and_nothing_else() {
    let project = behind();
    let po = project.read(&export(&project, "po", &[]));
    assert!(po.contains("four officials") && po.contains("A new passage"));
    assert!(!po.contains("msgid \"It was signed"), "what is in step stays here");
    let all = project.read(&export(&project, "po", &["--only", "all"]));
    assert!(all.contains("msgid \"It was signed"));
}

#[test]
fn a_stale_passage_is_fuzzy_and_says_what_it_was() {
    let project = behind();
    let po = project.read(&export(&project, "po", &["--only", "stale"]));
    assert!(po.contains("#, fuzzy\n#| msgid \"The order"), "{po}");
    assert!(po.contains("#| msgid \"The order names three officials"));
    assert!(po.contains("#. Changes: The order names [-three-]{+four+} officials"));
    assert!(po.contains("#. Section: The order"));
    assert!(po.contains("#. After: It was signed"));
    assert!(po.contains("msgstr \"حکم از سه مقام"));
}

#[test]
fn citations_links_marks_and_code_are_protected_in_xliff() {
    let project = Project::new(&[(
        "content/en/a.md",
        "See [the letter](x.md) and `code`, <b>bold</b>, https://example.org/a.[^1] It says so [see @a, p. 3; @b].\n\n[^1]: A note [@c].\n",
    )]);
    let one = project.read(&export(&project, "xliff", &[]));
    for code in [
        "<bpt id=\"1\" ctype=\"link\">[</bpt>the letter<ept id=\"1\">](x.md)</ept>",
        "<ph id=\"2\" ctype=\"x-code\">`code`</ph>",
        "<ph id=\"3\" ctype=\"x-html\">&lt;b&gt;</ph>bold",
        "ctype=\"x-link\">https://example.org/a</ph>.",
        "ctype=\"x-footnote\">[^1]</ph>",
        "[see <ph id=\"7\" ctype=\"x-citation\">@a, p. 3</ph>; <ph id=\"8\" ctype=\"x-citation\">@b</ph>]",
        "A note <ph id=\"1\" ctype=\"x-citation\">[@c]</ph>",
    ] {
        assert!(one.contains(code), "{code}\n{one}");
    }
    let two = project.read(&export(&project, "xliff2", &[]));
    assert!(
        two.contains("trgDir=\"rtl\"")
            && two.contains("canDelete=\"no\"")
            && two.contains("subType=\"hamgam:citation\"")
    );
    assert!(two.contains("<pc id=\"1\" dataRefStart="), "{two}");
}

#[test]
fn a_table_leaves_row_by_row() {
    let project = Project::new(&[("content/en/a.md", "| Name | Place |\n|---|---|\n| Gohardasht | Karaj |\n")]);
    let po = project.read(&export(&project, "po", &[]));
    assert!(po.contains("msgid \"Name | Place\"") && po.contains("msgid \"Gohardasht | Karaj\""));
}

#[test]
fn what_is_withheld_leaves_in_no_format_not_even_as_context() {
    let en = "# A\n\nBefore it.\n\n<!-- hamgam: withhold -->\n\nThe secret of a witness.\n\nAfter it.\n";
    let fa = "# الف\n\nپیش از آن.\n\nراز یک شاهد.\n\nپس از آن.\n";
    let project = Project::of(en, fa);
    let made = project.done(&["export", "fa", "--to", "po,xliff,xliff2,tmx,csv", "--only", "all"]);
    for (format, extension) in FORMATS.into_iter().chain([("tmx", "tmx")]) {
        let text = project.read(&file(format, extension));
        assert!(text.contains("After it."), "{format}");
        assert!(!text.contains("secret") && !text.contains("راز"), "{format}");
    }
    assert!(made.err.contains("1 passage is withheld"), "{}", made.err);
}

#[test]
fn a_memory_holds_agreements_only() {
    let project = behind();
    let tmx = project.read(&export(&project, "tmx", &[]));
    assert!(tmx.contains("three officials") && !tmx.contains("four officials") && !tmx.contains("A new passage"));
    assert!(!tmx.contains("creationid") && !tmx.contains("changedate"));
}

#[test]
fn no_cell_of_a_table_is_a_formula() {
    let project = Project::new(&[("content/en/a.md", "@kadivar2016 says so.\n\n\\=1+1 is two.\n")]);
    let csv = project.read(&export(&project, "csv", &[]));
    assert!(csv.starts_with('\u{feff}') && csv.contains(",'@kadivar2016 says so.,"), "{csv}");
}

#[test]
fn the_agreed_terms_go_along() {
    let project = Project::new(&[
        ("content/en/a.md", "The prison of Gohardasht stands.\n"),
        (
            "content/glossary.csv",
            "term_en,variants_en,avoid_en,term_fa,variants_fa,avoid_fa,kind,note\nGohardasht,,,گوهردشت,,گوهر دشت,place,\"Also \"\"Rajai Shahr\"\"\"\n",
        ),
    ]);
    let po = project.read(&export(&project, "po", &[]));
    assert!(po.contains("#. Term: Gohardasht → گوهردشت (not: گوهر دشت)"), "{po}");
    let xliff = project.read(&export(&project, "xliff2", &[]));
    assert!(xliff.contains("<gls:term>Gohardasht</gls:term><gls:translation>گوهردشت</gls:translation>"));
    project.done(&["export", "fa", "--to", "glossary"]);
    assert!(
        project
            .read("exchange/fa/glossary/glossary.txt")
            .starts_with("Gohardasht\tگوهردشت\tAlso \"Rajai Shahr\"; ✗ گوهر دشت\n")
    );
}

#[test]
fn files_are_the_same_from_run_to_run_and_the_source_is_no_target() {
    let project = behind();
    let first = project.read(&export(&project, "xliff", &[]));
    assert_eq!(first, project.read(&export(&project, "xliff", &[])));
    assert!(project.refused(&["export", "en", "--to", "po"]).contains("source language"));
}
