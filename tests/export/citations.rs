//! Citations and the list of references as a reader meets them.

use crate::common::Project;
use crate::work::{between, work};

/// A work whose one document cites some sources, in both languages.
fn citing(bib: &str, persian: &str, cited: &[&str]) -> Project {
    let project = work();
    let list = |said: &str| cited.iter().map(|key| format!("{said} [@{key}].\n\n")).collect::<String>();
    project.write("content/references.bib", bib);
    project.write("content/references.fa.bib", persian);
    for (locale, heading, said) in [("en", "The market", "So it is said"), ("fa", "بازار", "چنین می‌گویند")]
    {
        project.write(&format!("content/{locale}/market.md"), format!("# {heading} {{#market}}\n\n{}", list(said)));
        std::fs::remove_file(project.path(&format!("content/{locale}/saffron.md"))).unwrap();
        project.done(&["export", locale, "--to", "site,markdown", "-o", "out"]);
    }
    project
}

fn page(project: &Project, locale: &str, page: &str) -> String {
    project.read(&format!("out/{locale}/site/{page}.html"))
}

/// The references of a language, without markup.
fn references(project: &Project, locale: &str) -> String {
    let html = page(project, locale, "references");
    let list = between(&html, "<ul class=\"references\">", "</ul>");
    hamgam::export::tokens::bare(list)
}

#[test]
fn sources_of_one_author_and_year_have_letters_however_many_authors_there_are() {
    let (mut bib, mut keys) = (String::new(), Vec::new());
    for author in ["Ash", "Birch", "Cedar", "Elm", "Fir"] {
        for (at, title) in ["A Walk", "B Walk"].iter().enumerate() {
            let key = format!("{}{at}", author.to_lowercase());
            bib.push_str(&format!(
                "@book{{{key}, author = {{{author}, Ann}}, title = {{{title}}}, date = {{2001}}}}\n"
            ));
            keys.push(key);
        }
    }
    bib.push_str("@book{oak, author = {Oak, Ann}, title = {A Walk}, date = {2001}, langid = {persian}}\n");
    bib.push_str("@book{oak2, author = {Oak, Ann}, title = {B Walk}, date = {2001}, langid = {persian}}\n");
    keys.extend(["oak2".to_owned(), "oak".to_owned()]);
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    let persian = "@book{oak, author = {بلوط, آن}, title = {الف}}\n@book{oak2, author = {بلوط, آن}, title = {ب}}\n";
    let project = citing(&bib, persian, &keys);
    let (en, fa) = (page(&project, "en", "market"), page(&project, "fa", "market"));
    for author in ["Ash", "Birch", "Cedar", "Elm", "Fir"] {
        for (at, letter) in ["a", "b"].iter().enumerate() {
            let cited = format!("#ref-{}{at}\">{author} 2001{letter}</a>", author.to_lowercase());
            assert!(en.contains(&cited) && fa.contains(&cited), "{cited}\n{fa}");
        }
    }
    assert!(
        fa.contains("#ref-oak\">بلوط ۲۰۰۱\u{a0}الف</a>") && fa.contains("#ref-oak2\">بلوط ۲۰۰۱\u{a0}ب</a>"),
        "{fa}"
    );
    let list = references(&project, "fa");
    assert!(list.contains("Ash, Ann. 2001a. A Walk") && list.contains("بلوط، آن. ۲۰۰۱\u{a0}الف. الف"), "{list}");
}

#[test]
fn a_source_that_stands_alone_has_no_letter() {
    let bib = "@book{ash, author = {Ash, Ann}, title = {A Walk}, date = {2001}}\n@book{elm, author = {Elm, Eve}, title = {A Walk}, date = {2001}}\n";
    let project = citing(bib, "", &["ash", "elm"]);
    assert!(page(&project, "en", "market").contains(">Ash 2001</a>"));
}

#[test]
fn a_title_has_its_subtitle() {
    let bib = "@book{ash, author = {Ash, Ann}, title = {Trees}, subtitle = {A Life}, date = {2001}}\n@book{elm, author = {Elm, Eve}, title = {Why Trees?}, subtitle = {A Life}, date = {2001}}\n";
    let project = citing(bib, "", &["ash", "elm"]);
    let list = references(&project, "en");
    assert!(list.contains("Ash, Ann. 2001. Trees: A Life.") && list.contains("Why Trees? A Life."), "{list}");
}

#[test]
fn quotation_marks_in_a_title_are_those_of_the_language_and_none_is_lost() {
    let bib = "@online{ash, author = {Ash, Ann}, title = {On Iran's ``Greatest Crime''}, date = {2001}, langid = {english}}\n\
               @online{elm, author = {Elm, Eve}, title = {Burials}, date = {2002}, langid = {persian}}\n\
               @book{fir, author = {Fir, Ida}, title = {A `Note'}, date = {2003}, langid = {english}}\n";
    let persian = "@online{elm, author = {نارون, حوا}, title = {گورهای خاوران «پیش از حمله»}}\n";
    let project = citing(bib, persian, &["ash", "elm", "fir"]);
    for locale in ["en", "fa"] {
        let list = references(&project, locale);
        assert!(list.contains("“On Iran’s ‘Greatest Crime.’” "), "{list}");
        assert!(list.contains("A “Note”."), "{list}");
    }
    assert!(references(&project, "fa").contains("«گورهای خاوران ‹پیش از حمله›»."), "{}", references(&project, "fa"));
    let csl = project.read("out/en/markdown/references.json");
    assert!(csl.contains("On Iran's “Greatest Crime”"), "{csl}");
}

#[test]
fn points_do_not_meet() {
    let bib = "@online{ash, author = {Ash, Ann}, title = {Who Was It?}, date = {2001}, url = {https://example.org/a}, langid = {english}}\n\
               @online{elm, author = {Elm, Eve}, title = {A Tree}, date = {2002}, url = {https://example.org/b}, langid = {english}}\n\
               @online{fir, author = {Fir, Ida}, title = {Who}, date = {2003}, url = {https://example.org/c}, langid = {persian}}\n";
    let persian = "@online{fir, author = {صنوبر, آیدا}, title = {چه کسی بود؟}}\n";
    let project = citing(bib, persian, &["ash", "elm", "fir"]);
    for locale in ["en", "fa"] {
        let list = references(&project, locale);
        assert!(list.contains("“Who Was It?” https") && list.contains("“A Tree.” https"), "{list}");
    }
    let list = references(&project, "fa");
    assert!(list.contains("«چه کسی بود؟» https"), "{list}");
}

#[test]
fn capitals_inside_words_stay() {
    let bib = "@online{ash, author = {{iTree}}, title = {MPs and the Iran/Sweden case of Prosecutor v. Ash}, date = {2001}}\n";
    let project = citing(bib, "", &["ash"]);
    let list = references(&project, "en");
    assert!(list.contains("MPs and the Iran/Sweden Case of Prosecutor v. Ash"), "{list}");
}

#[test]
fn a_body_with_a_short_name_is_cited_by_it_and_listed_by_both() {
    let bib = "@report{ash, author = {{Ash Documentation Center of the North}}, shortauthor = {ADCN}, title = {Trees}, date = {2001}, langid = {english}}\n";
    let project = citing(bib, "", &["ash"]);
    for locale in ["en", "fa"] {
        assert!(page(&project, locale, "market").contains(">ADCN 2001</a>"), "{}", page(&project, locale, "market"));
        let list = references(&project, locale);
        assert!(list.contains("ADCN (Ash Documentation Center of the North). 2001."), "{list}");
    }
    assert!(project.read("out/en/markdown/references.bib").contains("shortauthor"));
}

#[test]
fn a_page_of_the_web_says_where_it_stands() {
    let bib = "@online{ash, author = {Ash, Ann}, title = {A Tree}, organization = {The Example Times}, date = {2001-02-03}}\n";
    let project = citing(bib, "", &["ash"]);
    let list = references(&project, "en");
    assert!(list.contains("“A Tree.” The Example Times, February 3"), "{list}");
}

#[test]
fn an_english_title_in_a_persian_reference_is_set_apart_up_to_its_quotation_marks() {
    let bib = "@misc{ash, type = {Letter}, author = {Ash, Ann}, title = {Letter of 1989}, date = {1989}, langid = {persian}}\n";
    let persian = "@misc{ash, author = {زبان‌گنجشک, آن}}\n";
    let project = citing(bib, persian, &["ash"]);
    let html = page(&project, "fa", "references");
    assert!(html.contains("«<bdi dir=\"ltr\">Letter of 1989</bdi>». <bdi dir=\"ltr\">Letter</bdi>."), "{html}");
}
