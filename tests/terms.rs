//! Names, terms, links and the other facts that are no numbers: what is
//! reported beside what is not, as a translator would come upon it.

mod common;

use common::Project;

const GLOSSARY: &str = "term_en,variants_en,avoid_en,term_fa,variants_fa,avoid_fa,kind,note
Hossein-Ali Montazeri,Montazeri,,حسینعلی منتظری,منتظری,,person,
Ahmad Montazeri,,,احمد منتظری,,,person,
Hossein-Ali Nayyeri,,,حسینعلی نیری,,,person,
Morteza Eshraqi,,,مرتضی اشراقی,,,person,
United Nations,UN,,سازمان ملل متحد,سازمان ملل,,organization,
Green Party,GP,,حزب سبز,GP,,organization,
Qom,,,قم,,,place,
Tehran,,,تهران,,,place,
PMOI,,the hypocrites,سازمان مجاهدین خلق,مجاهدین,منافقین,group,
Reza Shah,,,رضاشاه,,,person,
board,,,هیئت,,هیأت,term,
";

/// What the rules say of two texts, by level and rule.
fn said(english: &str, persian: &str) -> Vec<String> {
    let project = Project::of_parts(english, persian);
    project.write("content/glossary.csv", GLOSSARY);
    let (_, found) = project.findings(&[]);
    let of = |line: String| line.split(' ').take(2).collect::<Vec<_>>().join(" ");
    found.into_iter().map(of).collect()
}

fn silent(english: &str, persian: &str) {
    assert_eq!(said(english, persian), [""; 0], "{english} | {persian}");
}

fn reported(rule: &str, english: &str, persian: &str) {
    assert_eq!(said(english, persian), [rule], "{english} | {persian}");
}

#[test]
fn a_name_is_there_in_any_form_and_once_is_enough() {
    silent("Hossein-Ali Montazeri spoke. Montazeri then wrote.", "حسین‌علی منتظری سخن گفت. سپس نوشت.");
    silent("Nayyeri of Qom and the UN.", "نیّری قمی و سازمان ملل.");
    silent("Montazeri's letters", "نامه‌های منتظری");
    silent("It was sent to the UN.", "به UN فرستاده شد.");
}

#[test]
fn a_name_that_is_gone_is_reported_once() {
    reported("error missing-name", "Nayyeri presided. Nayyeri signed.", "او ریاست داشت و امضا کرد.");
    reported("error missing-name", "It happened in Qom.", "این در آن شهر رخ داد.");
}

#[test]
fn dates_that_changed_places_are_told_though_a_name_did() {
    let english = "On 5 August 1906 Nayyeri signed the decree; he died on 3 January 1907.";
    silent(english, "نیری در ۱۳ مرداد ۱۲۸۵ فرمان را امضا کرد و در ۱۲ دی ۱۲۸۵ درگذشت.");
    let turned = "نیری در ۱۲ دی ۱۲۸۵ فرمان را امضا کرد و در ۱۳ مرداد ۱۲۸۵ درگذشت.";
    reported("warning mismatched-date", english, turned);
}

#[test]
fn a_title_is_no_name_of_its_bearer() {
    silent("The Shah leaves Tehran.", "شاه تهران را ترک می‌کند.");
    reported("error missing-name", "Reza Shah leaves Tehran.", "او تهران را ترک می‌کند.");
}

#[test]
fn a_handle_is_no_citation_where_the_bibliography_is_empty() {
    let found = |works: &str| {
        let project = Project::of_parts("Use @nayafia's template.", "قالب @nayafia را به کار ببرید.");
        project.write("content/references.bib", works);
        project.findings(&[]).1
    };
    assert_eq!(found("\n"), [""; 0]);
    assert!(found("@book{hrw2022, title = {A}}\n").iter().any(|line| line.contains("unknown-citekey")));
}

#[test]
fn a_mark_that_went_to_another_sentence_is_told_once() {
    let note = "\n\n[^a]: Seen.\n\n[^b]: Heard.\n";
    let of = |persian: &str| {
        let english = format!("No grave is marked.[^a] Trees stand there. They are old.[^b]{note}");
        said(&english, &format!("{persian}\n\n[^a]: دیده شد.\n\n[^b]: شنیده شد.\n"))
    };
    assert_eq!(of("هیچ گوری نشان ندارد.[^a] آن‌جا درخت است. کهن‌اند.[^b]"), [""; 0]);
    assert_eq!(of("هیچ گوری[^a] نشان ندارد. آن‌جا درخت است. کهن‌اند[^b]."), [""; 0]);
    assert_eq!(of("هیچ گوری نشان ندارد. آن‌جا درخت است.[^a] کهن‌اند.[^b]"), ["warning detached-citation"]);
    assert_eq!(of("هیچ گوری نشان ندارد.[^b] آن‌جا درخت است. کهن‌اند.[^a]"), ["warning detached-citation"]);
    // Joined with the sentence behind it.
    assert_eq!(of("هیچ گوری نشان ندارد و آن‌جا درخت است.[^a] کهن‌اند.[^b]"), [""; 0]);
}

#[test]
fn another_name_in_its_place_is_one_fault() {
    reported("error missing-name", "Nayyeri signed it.", "اشراقی آن را امضا کرد.");
    reported("error missing-name", "Nayyeri presided. Eshraqi signed.", "نیری ریاست داشت. نیری امضا کرد.");
    reported("error missing-name", "Hossein-Ali Montazeri wrote.", "احمد منتظری نوشت.");
}

#[test]
fn two_names_that_changed_places_are_one_fault() {
    let warned = |english, persian| reported("warning missing-name", english, persian);
    warned(
        "It was Nayyeri, Eshraqi, Qom and Montazeri; Montazeri wrote.",
        "آنان منتظری، اشراقی، قم و نیری بودند؛ منتظری نوشت.",
    );
    // Each stands in the clause of the other.
    warned(
        "It is the word of Nayyeri; in the year after, Eshraqi denied it.",
        "این سخن اشراقی است؛ سال پس از آن نیری انکارش کرد.",
    );
    warned("Nayyeri said it [@one], Eshraqi of Qom did not [@two].", "اشراقی آن را گفت [@one] و نیری قمی نه [@two].");
    // Who speaks is spoken of.
    warned("Nayyeri, Eshraqi writes, was there.", "به نوشتهٔ نیری، اشراقی آنجا بود.");
    silent("Nayyeri was there, according to Eshraqi.", "به گفتهٔ اشراقی، نیری آنجا بود.");
    silent("Nayyeri's book on Eshraqi is read.", "کتاب دربارهٔ اشراقی از نیری است.");
}

#[test]
fn a_name_in_the_brackets_of_another_or_twice_in_a_list_is_one_fault() {
    let warned = |english, persian| reported("warning missing-name", english, persian);
    let english = "The Green Party wrote to the United Nations (UN); the UN answered the Green Party.";
    silent(english, "حزب سبز به سازمان ملل متحد (UN) نوشت؛ سازمان ملل به حزب سبز پاسخ داد.");
    silent(english, "حزب سبز به سازمان ملل متحد نوشت؛ سازمان ملل (به گفتهٔ حزب سبز) به آن پاسخ داد.");
    warned(english, "حزب سبز به سازمان ملل متحد (حزب سبز) نوشت؛ سازمان ملل به حزب سبز پاسخ داد.");
    let english = "Nayyeri and Eshraqi came; Nayyeri signed, Eshraqi and Montazeri did not.";
    silent(english, "نیری و اشراقی آمدند؛ نیری امضا کرد، اشراقی و منتظری نکردند.");
    warned(english, "نیری و نیری آمدند؛ نیری امضا کرد، اشراقی و منتظری نکردند.");
}

#[test]
fn words_that_only_look_like_a_name_are_none() {
    silent("a board of un-named men", "هیئتی از مردان بی‌نام");
    silent("He said so.", "مقام گفت قمقمه را بیاور.");
}

#[test]
fn a_form_to_avoid_is_ours_only_between_quotation_marks() {
    reported("error forbidden-term", "The PMOI attacked.", "منافقین (مجاهدین) حمله کردند.");
    reported("error forbidden-term", "The board met.", "هیأت گرد آمد.");
    silent("He called the PMOI “the hypocrites”.", "او مجاهدین را «منافقین» خواند.");
    silent("> The hypocrites attacked.", "> منافقین حمله کردند.");
}

#[test]
fn a_glossary_elsewhere_is_read_and_a_broken_one_is_named() {
    let project = Project::of("Nayyeri signed.\n", "او امضا کرد.\n");
    project.write("hamgam.toml", format!("{}glossary = \"words/names.csv\"\n", common::CONFIG));
    project.write("words/names.csv", GLOSSARY);
    assert!(project.findings(&[]).1.iter().any(|line| line.contains("missing-name")));
    project.write("words/names.csv", "english,persian\nQom,قم\n");
    let answer = project.run(&["check"]);
    assert_eq!(answer.code, 2, "{}", answer.err);
    assert!(answer.err.contains("words/names.csv:1:1"), "{}", answer.err);
}

#[test]
fn links_of_two_languages_lead_to_one_place() {
    silent("See [it](https://example.org/en/a/).", "[آن](https://www.example.org/fa/a) را ببینید.");
    silent("See [it](a.md) and [it](a.md).", "[آن](/fa/a.html) را ببینید.");
    silent("See [it][o].\n\n[o]: b.md", "[آن](./b.md) را ببینید.");
    silent("See [it](https://en.wikipedia.org/wiki/Qom).", "[آن](https://fa.wikipedia.org/wiki/قم) را ببینید.");
    silent("See <https://example.org/a%20b>.", "[آن](<https://example.org/a b>) را ببینید.");
    reported("error mismatched-link", "See [it](a.md).", "آن را ببینید.");
    reported("error mismatched-link", "See [it](a.md).", "[آن](b.md) را ببینید.");
    reported("warning mismatched-link", "See it.", "[آن](b.md) را ببینید.");
    let at = |place: &str| format!("[آن](https://example.org/act{place}) را ببینید.");
    let english = "See [it](https://example.org/act#p2).";
    silent(english, &at("#p2"));
    reported("warning mismatched-link", english, &at("#p7"));
    reported("error mismatched-link", "![plan](plan.png) of it", "نقشهٔ آن");
    silent("![plan](plan.png) of it", "![نقشه](plan.fa.png) آن");
}

#[test]
fn one_broken_address_is_one_fault() {
    reported("error broken-address", "See [it](https://example.org/a12).", "[آن](https://example.org/a۱۲) را ببینید.");
}

#[test]
fn what_stays_in_the_other_language_is_code_a_name_or_a_quotation() {
    let english = "They were told nothing for many months.";
    reported("error untranslated-passage", english, english);
    reported("error untranslated-passage", &format!("So. {english}"), &format!("چنین. {english}"));
    silent("He wrote “they were told nothing for many months”.", "او نوشت “they were told nothing for many months”.");
    silent("Human Rights Watch, New York", "Human Rights Watch, New York");
    let heading = "## Catalogue of room 4";
    reported("warning untranslated-passage", heading, heading);
    reported("warning untranslated-passage", "## Backup manual", "## Backup manual");
    let short = "16 January 1979: the Shah leaves Tehran.";
    reported("warning untranslated-passage", short, short);
    silent("## Human Rights Watch", "## Human Rights Watch");
    let led = "“We lived in four houses and only one had a garden,” she writes.";
    reported("error untranslated-passage", led, led);
}

#[test]
fn words_of_the_sentence_that_went_into_code_weigh_less_than_other_code() {
    reported("note changed-code", "Run `vite build` twice.", "دو بار `vite build را` اجرا کنید.");
    reported("warning changed-code", "Set `max_client` first.", "نخست `max_clients` را تعیین کنید.");
    reported("warning changed-code", "Set `timeout = 60` first.", "نخست `timeout = 600` را تعیین کنید.");
}

#[test]
fn notes_and_markers_stand_on_both_sides() {
    silent("So.[^1]\n\n[^1]: Here.", "چنین.[^۱]\n\n[^۱]: اینجا.");
    reported("error mismatched-marker", "So it was [citation needed].", "چنین بود.");
    reported("warning mismatched-marker", "So it was.", "چنین بود [نیازمند منبع].");
    silent("So it was [page needed].", "چنین بود [شمارهٔ صفحه لازم است].");
}

#[test]
fn rules_of_two_languages_keep_still_about_a_third() {
    let project = Project::new(&[
        ("hamgam.toml", "[project]\nname = \"t\"\nsource = \"de\"\ntargets = [\"ja\"]\n"),
        ("content/de/a.md", "Die Akten der Vereinten Nationen [Beleg fehlt] und `a b`.\n"),
        ("content/ja/a.md", "国連の記録 [要出典] と`a b`。\n"),
        ("content/glossary.csv", "term_de,term_ja,kind\nVereinte Nationen,国連,organization\n"),
    ]);
    let (_, found) = project.findings(&[]);
    assert!(found.iter().all(|line| line.contains("unconfirmed")), "{found:?}");
}

/// A table of three columns, as Markdown.
fn table(rows: &[[&str; 3]]) -> String {
    let line = |cells: &[&str; 3]| format!("| {} |\n", cells.join(" | "));
    format!("| A | B | C |\n| --- | --- | --- |\n{}", rows.iter().map(line).collect::<String>())
}

const EVENTS: [[&str; 3]; 5] = [
    ["28 July 1988", "6 Mordad 1367", "Nayyeri was there"],
    ["31 July 1988", "9 Mordad 1367", "not known"],
    ["4 August 1988", "13 Mordad 1367", "not known"],
    ["15 August 1988", "24 Mordad 1367", "the secret meeting of the board in Qom"],
    ["30 August 1988", "8 Shahrivar 1367", "not known"],
];

const EVENTS_IN_PERSIAN: [[&str; 3]; 5] = [
    ["۶ مرداد ۱۳۶۷", "۲۸ ژوئیهٔ ۱۹۸۸", "نیری آنجا بود"],
    ["۹ مرداد ۱۳۶۷", "۳۱ ژوئیهٔ ۱۹۸۸", "معلوم نیست"],
    ["۱۳ مرداد ۱۳۶۷", "۴ اوت ۱۹۸۸", "معلوم نیست"],
    ["۲۴ مرداد ۱۳۶۷", "۱۵ اوت ۱۹۸۸", "نشست محرمانهٔ هیئت در قم"],
    ["۸ شهریور ۱۳۶۷", "۳۰ اوت ۱۹۸۸", "معلوم نیست"],
];

#[test]
fn a_cell_in_another_column_is_known_by_what_stands_in_the_column() {
    silent(&table(&EVENTS), &table(&EVENTS_IN_PERSIAN));
    for (row, [one, other]) in [(1, [0, 1]), (4, [1, 2]), (0, [1, 2])] {
        let (mut english, mut persian) = (EVENTS, EVENTS_IN_PERSIAN);
        persian[row].swap(one, other);
        reported("warning reordered-row", &table(&EVENTS), &table(&persian));
        english[row].swap(one, other);
        reported("warning reordered-row", &table(&english), &table(&EVENTS_IN_PERSIAN));
    }
}

#[test]
fn a_row_that_was_copied_is_untranslated_and_not_reordered() {
    let mut persian = EVENTS_IN_PERSIAN;
    persian[3] = EVENTS[3];
    reported("error untranslated-passage", &table(&EVENTS), &table(&persian));
}

#[test]
fn columns_in_another_order_are_another_table_on_purpose() {
    let mut persian = EVENTS_IN_PERSIAN;
    persian.iter_mut().for_each(|row| row.swap(0, 2));
    silent(&table(&EVENTS), &table(&persian));
}

#[test]
fn names_of_two_rows_that_changed_places_are_one_fault() {
    let english = "| Name | Born |\n| --- | --- |\n| Nayyeri | 1956 |\n| Eshraqi | 1962 |\n";
    silent(english, "| نام | زاده |\n| --- | --- |\n| نیری | ۱۹۵۶ |\n| اشراقی | ۱۹۶۲ |\n");
    let turned = "| نام | زاده |\n| --- | --- |\n| اشراقی | ۱۹۵۶ |\n| نیری | ۱۹۶۲ |\n";
    reported("error reordered-row", english, turned);
}
