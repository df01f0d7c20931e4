//! What people see of their work: on a terminal, as a page, as a comment. Every
//! project here is made in a folder of its own and opened as hamgam opens it.

use std::fs;
use std::path::Path;

use hamgam::bitext::row::Status;
use hamgam::finding::{Finding, Found, Level, Place};
use hamgam::l10n::localizer::Localizer;
use hamgam::l10n::message::{Message, plain};
use hamgam::report::changes::Changes;
use hamgam::report::{html, markdown, terminal};
use hamgam::terminal::{Terminal, width};
use hamgam::verdict::judge::Verdict;
use hamgam::workspace::{Bitext, Workspace};
use tempfile::TempDir;

const PIPED: Terminal = Terminal { interactive: false, color: false, isolate: false, width: 80 };
const SCREEN: Terminal = Terminal { interactive: true, color: true, isolate: true, width: 80 };
const PLAIN_SCREEN: Terminal = Terminal { interactive: true, color: false, isolate: true, width: 80 };

const ISOLATES: [char; 4] = ['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];

const ENGLISH: &str = "\
## The <script>alert(1)</script> order

The order names four officials in Tehran [@kadivar2016]. See https://example.org/a and \"<img src=x onerror=y>\".

The second passage stands as it was agreed.

The judge said it in the summer.

Nobody has translated this one [citation needed].
";

const PERSIAN: &str = "\
## حکم

حکم از سه مقام در تهران نام می‌برد [@kadivar2016]. [نیازمند منبع]

بند دوم همان است که توافق شده بود.

قاضی آن را در تابستان همان سال گفت.
";

const LEDGER: &str = r#"version = 1

[[passage]]
id = "order"
state = "translated"
source = "The <script>alert(1)</script> order"
target = "حکم"

[[passage]]
id = "order-k7f2"
state = "translated"
source = "The order names three officials in Tehran [@kadivar2016]. See https://example.org/a and \"<img src=x onerror=y>\"."
target = "حکم از سه مقام در تهران نام می‌برد [@kadivar2016]. [نیازمند منبع]"

[[passage]]
id = "order-b2cd"
state = "translated"
source = "The second passage stands as it was agreed."
target = "بند دوم همان است که توافق شده بود."

[[passage]]
id = "order-c3de"
state = "translated"
source = "The judge said it in the summer."
target = "قاضی آن را در تابستان گفت."
"#;

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// A project with one stale, one ahead and one missing passage.
fn project() -> (TempDir, Workspace) {
    with(&[
        ("content/en/order.md", ENGLISH),
        ("content/fa/order.md", PERSIAN),
        ("content/ledger/fa/order.toml", LEDGER),
    ])
}

fn with(files: &[(&str, &str)]) -> (TempDir, Workspace) {
    let folder = TempDir::new().unwrap();
    write(folder.path(), "hamgam.toml", "[project]\nname = \"a <b> work\"\nsource = \"en\"\ntargets = [\"fa\"]\n");
    files.iter().for_each(|(path, text)| write(folder.path(), path, text));
    let workspace = Workspace::open(folder.path()).unwrap();
    (folder, workspace)
}

fn rows(workspace: &Workspace) -> Vec<(&Bitext, usize)> {
    workspace.bitexts.iter().flat_map(|bitext| (0..bitext.rows.len()).map(move |at| (bitext, at))).collect()
}

fn changes(workspace: &Workspace) -> Vec<Changes<'_>> {
    let behind = rows(workspace).into_iter().filter(|(bitext, at)| bitext.rows[*at].status != Status::Current);
    behind.map(|(bitext, at)| Changes::of(workspace, bitext, at)).collect()
}

fn words(language: &str) -> Localizer {
    Localizer::new(&[language.parse().unwrap()], false)
}

/// Both pages in both languages of the interface.
fn pages(workspace: &Workspace) -> Vec<String> {
    ["en", "fa"]
        .iter()
        .flat_map(|language| {
            let words = words(language);
            [
                html::status::status(workspace, &rows(workspace), &words),
                html::diff::diff(workspace, &changes(workspace), &words),
            ]
        })
        .collect()
}

/// Everything that can be said about a project, on a terminal.
fn said(workspace: &Workspace, language: &str, to: &Terminal) -> String {
    let words = words(language);
    terminal::status::status(workspace, &rows(workspace), true, &words, to)
        + &terminal::diff::diff(workspace, &changes(workspace), &words, to)
}

/// Opening tags, by what they start with.
fn tags<'p>(page: &'p str, start: &'p str) -> impl Iterator<Item = &'p str> {
    page.match_indices(start).map(|(at, _)| &page[at..at + page[at..].find('>').unwrap()])
}

#[test]
fn the_project_of_these_tests_is_what_it_is_said_to_be() {
    let (_folder, workspace) = project();
    let statuses: Vec<&str> = workspace.bitexts[0].rows.iter().map(|row| row.status.name()).collect();
    assert_eq!(statuses, ["current", "stale", "current", "ahead", "missing"]);
}

#[test]
fn every_text_of_a_page_has_its_language_and_direction() {
    let (_folder, workspace) = project();
    for page in pages(&workspace) {
        let mut texts = 0;
        for class in ["<p class=\"text\"", "<p class=\"neighbour\"", "<pre class=\"text\""] {
            for tag in tags(&page, class) {
                let english = tag.contains("lang=\"en\" dir=\"ltr\"");
                assert!(english != tag.contains("lang=\"fa\" dir=\"rtl\""), "{tag}");
                texts += 1;
            }
        }
        assert!(texts > 2, "{page}");
        assert!(tags(&page, "<code").all(|tag| tag.contains("dir=\"ltr\"")));
        let html = tags(&page, "<html").next().unwrap();
        assert!(html.contains("lang=\"en\" dir=\"ltr\"") || html.contains("lang=\"fa\" dir=\"rtl\""), "{html}");
    }
}

#[test]
fn nothing_that_people_wrote_becomes_markup() {
    let (_folder, workspace) = project();
    let mut all = pages(&workspace);
    all.push(markdown::status(&workspace, &rows(&workspace), &words("en")));
    all.push(markdown::diff(&workspace, &changes(&workspace), &words("fa")));
    for text in all {
        for tag in ["<script", "<img", "<b>"] {
            assert!(!text.contains(tag), "{tag} in {text}");
        }
        assert!(!text.contains(ISOLATES), "markup keeps directions apart, not invisible characters");
    }
}

#[test]
fn a_page_asks_for_nothing_and_says_nothing_about_the_machine() {
    let (folder, workspace) = project();
    let here = folder.path().to_str().unwrap();
    for page in pages(&workspace) {
        for call in ["src=", "url(", "@import", "<link", "href=\"http", "<iframe", "onclick"] {
            assert!(!page.replace("src=x", "").contains(call), "{call}");
        }
        assert!(page.contains("Content-Security-Policy"));
        assert!(!page.contains(here));
        assert!(!page.contains("20 2"), "no date");
    }
    assert_eq!(pages(&workspace), pages(&workspace));
}

#[test]
fn every_link_of_a_page_leads_to_a_passage() {
    let (_folder, workspace) = project();
    for page in pages(&workspace) {
        for tag in tags(&page, "<a ") {
            let target = tag.split("href=\"#").nth(1).unwrap().split('"').next().unwrap();
            assert_eq!(page.matches(&format!("id=\"{target}\"")).count(), 1, "{target}");
        }
    }
    assert!(pages(&workspace)[1].contains("id=\"fa/order.md/order-k7f2\""));
}

#[test]
fn a_page_marks_what_was_deleted_and_inserted() {
    let (_folder, workspace) = project();
    let page = html::diff::diff(&workspace, &changes(&workspace), &words("en"));
    assert!(page.contains("<del>three</del><ins>four</ins>"), "{page}");
    assert!(page.contains("<ins>همان سال</ins>"), "{page}");
    assert!(page.contains("<bdi dir=\"ltr\">[@kadivar2016]</bdi>"), "citations keep their direction in Persian");
}

#[test]
fn deleted_and_inserted_words_can_be_told_without_colour() {
    let (_folder, workspace) = project();
    for to in [&PIPED, &PLAIN_SCREEN] {
        let said = said(&workspace, "en", to);
        assert!(said.contains("[-three-]{+four+}"), "{said}");
        assert!(said.contains("{+همان سال+}"), "{said}");
    }
    let coloured = said(&workspace, "en", &SCREEN);
    assert!(!coloured.contains("[-"));
    assert!(
        coloured.contains("\u{1b}[9m") && coloured.contains("\u{1b}[4m"),
        "struck out and underlined: {coloured:?}"
    );
}

#[test]
fn what_is_piped_has_no_invisible_characters() {
    let (_folder, workspace) = project();
    for language in ["en", "fa"] {
        let said = said(&workspace, language, &PIPED);
        assert!(!said.contains(ISOLATES) && !said.contains('\u{1b}'), "{said:?}");
        assert!(said.lines().all(|line| line.trim_end() == line), "no spaces at the end of a line");
    }
}

#[test]
fn isolates_on_a_terminal_are_closed_on_their_line() {
    let (_folder, workspace) = project();
    for language in ["en", "fa"] {
        let said = said(&workspace, language, &PLAIN_SCREEN);
        assert!(said.contains("\u{2067}حکم از سه مقام"), "Persian text runs from the right, whatever it begins with");
        for line in said.lines() {
            let opened = line.matches(&ISOLATES[..3]).count();
            assert_eq!(opened, line.matches(ISOLATES[3]).count(), "{line:?}");
        }
    }
}

#[test]
fn lines_stay_in_the_width_that_is_there() {
    let (_folder, workspace) = project();
    for columns in [40, 60, 80] {
        let to = Terminal { width: columns, ..PIPED };
        let said = terminal::diff::diff(&workspace, &changes(&workspace), &words("en"), &to);
        for line in said.lines().filter(|line| !line.contains("order.md")) {
            assert!(width(line) <= columns, "{} in {columns}: {line}", width(line));
        }
    }
}

#[test]
fn addresses_stay_bare_and_ascii_in_every_interface_language() {
    let (_folder, workspace) = project();
    for language in ["en", "fa"] {
        for to in [&PIPED, &PLAIN_SCREEN] {
            let said = said(&workspace, language, to);
            assert!(said.lines().any(|line| line == "order.md#order-k7f2"), "{said}");
            assert!(said.lines().any(|line| line == "  hamgam confirm fa order.md#order-k7f2"), "{said}");
            assert!(said.contains("order.md#order-k7f2  content/fa/order.md:3"), "{said}");
        }
    }
}

#[test]
fn the_persian_interface_writes_persian_digits() {
    let (_folder, workspace) = project();
    let words = words("fa");
    let said = terminal::status::status(&workspace, &rows(&workspace), false, &words, &PIPED);
    assert!(said.contains("۲ از ۵") && said.contains("۱ عقب‌مانده"), "{said}");
    assert!(html::status::status(&workspace, &rows(&workspace), &words).contains("۲ از ۵"));
    assert!(markdown::status(&workspace, &rows(&workspace), &words).contains("۲ از ۵"));
}

#[test]
fn the_most_urgent_passages_come_first_and_the_next_step_last() {
    let (_folder, workspace) = project();
    let said = terminal::status::status(&workspace, &rows(&workspace), true, &words("en"), &PIPED);
    let at = |what: &str| said.find(what).unwrap_or_else(|| panic!("{what} in {said}"));
    assert!(at("original changed: update · number or date") < at("not translated\n"));
    assert!(at("not translated\n") < at("translation changed: confirm"));
    assert!(said.ends_with("hamgam diff fa\n"), "{said}");
    assert!(said.contains("In 1 place the translation says [citation needed]."), "{said}");
}

#[test]
fn a_passage_without_a_translation_is_not_called_inserted() {
    let (_folder, workspace) = project();
    let said = terminal::diff::diff(&workspace, &changes(&workspace), &words("en"), &PIPED);
    assert!(said.contains("    Nobody has translated this one [citation needed].\n"), "{said}");
    assert!(said.contains("(Not translated yet.)"), "{said}");
}

#[test]
fn an_empty_project_says_what_to_do() {
    let (_folder, workspace) = with(&[]);
    let next = "content/en/overview.md";
    assert!(terminal::status::status(&workspace, &[], false, &words("fa"), &PIPED).ends_with(&format!("{next}\n")));
    assert!(html::status::status(&workspace, &[], &words("en")).contains(next));
    assert!(markdown::status(&workspace, &[], &words("en")).contains(next));
    for none in [html::diff::diff(&workspace, &[], &words("en")), markdown::diff(&workspace, &[], &words("en"))] {
        assert!(none.contains("No passage needs work."));
    }
}

#[test]
fn the_next_step_fits_the_state_of_the_work() {
    let next = |files: &[(&str, &str)]| {
        let (_folder, workspace) = with(files);
        let said = terminal::status::status(&workspace, &rows(&workspace), false, &words("en"), &PIPED);
        said.lines().last().unwrap().to_owned()
    };
    let (english, persian) = (("content/en/order.md", "A text.\n"), ("content/fa/order.md", "متنی.\n"));
    assert!(next(&[english]).ends_with("Write the first translation here: content/fa/order.md"));
    assert!(next(&[english, persian]).ends_with("hamgam adopt fa"));
    let agreed = "version = 1\n\n[[passage]]\nid = \"order-a\"\nstate = \"translated\"\nsource = \"A text.\"\ntarget = \"متنی.\"\n";
    let ledger = ("content/ledger/fa/order.toml", agreed);
    assert_eq!(next(&[english, persian, ledger]), "All in step: nothing to do.");
    assert!(next(&[english, ("content/fa/order.md", "متنی دیگر.\n"), ledger]).ends_with("hamgam confirm fa --edited"));
}

#[test]
fn a_comment_calls_nobody_and_links_nothing() {
    let (_folder, workspace) = project();
    let words = words("en");
    for text in [
        markdown::status(&workspace, &rows(&workspace), &words),
        markdown::diff(&workspace, &changes(&workspace), &words),
    ] {
        assert!(!text.contains("@kadivar2016") && text.contains("@<!-- -->kadivar2016"), "{text}");
        assert!(!text.contains("https://"), "{text}");
        assert!(text.contains("<div dir=\"rtl\" lang=\"fa\">\n\n"), "{text}");
    }
    let text = markdown::diff(&workspace, &changes(&workspace), &words);
    assert!(text.contains("names ~~three~~**four** officials"), "{text}");
}

#[test]
fn what_would_turn_a_text_around_is_shown_and_not_obeyed() {
    let (_folder, workspace) =
        with(&[("content/en/a.md", "A \u{202e}trap\u{1b}[2J.\n"), ("content/fa/a.md", "دام.\n")]);
    let words = words("en");
    let mut all = vec![said(&workspace, "en", &PLAIN_SCREEN), markdown::diff(&workspace, &changes(&workspace), &words)];
    all.push(html::diff::diff(&workspace, &changes(&workspace), &words));
    for text in all {
        assert!(!text.contains('\u{202e}') && !text.contains('\u{1b}'), "{text:?}");
        assert!(text.contains("⟨U+202E⟩"), "{text}");
    }
}

fn finding(rule: &'static str, level: Level, document: &str, line: u32) -> Found {
    let place = Place { path: format!("content/fa/{document}").into(), line, column: 5, end_line: line, end_column: 9 };
    Box::new(Finding {
        rule,
        level,
        locale: None,
        document: document.into(),
        passage: None,
        place,
        message: Message::new("fault-citekey-twice").with("key", plain("hrw2022")).with("first", plain("a.bib:3")),
        counterpart: Some(Place {
            path: format!("content/en/{document}").into(),
            line: line + 1,
            column: 1,
            end_line: line + 1,
            end_column: 1,
        }),
        also: Vec::new(),
        mend: None,
        allowed: Vec::new(),
        fact: String::new(),
    })
}

#[test]
fn findings_stand_below_their_document_and_are_summed_up() {
    let findings = vec![
        finding("missing-citation", Level::Error, "order.md", 12),
        finding("stale-passage", Level::Warning, "overview.md", 3),
        finding("mismatched-date", Level::Error, "order.md", 20),
    ];
    let found = Verdict { findings, ..Verdict::default() };
    let check = |verdict: &Verdict, language: &str| {
        let mut said = Vec::new();
        terminal::check::check(verdict, &|_: &Place| None, &words(language), &PIPED, &mut said).unwrap();
        String::from_utf8(said).unwrap()
    };
    let said = check(&found, "en");
    let expected = "order.md\n  error missing-citation  content/fa/order.md:12:5\n    The citekey hrw2022 is there twice, first at a.bib:3.\n    content/en/order.md:13\n";
    assert!(said.starts_with(expected), "{said}");
    assert_eq!(said.matches("order.md\n").count() + said.matches("overview.md\n").count(), 2);
    assert!(said.ends_with("2 errors, 1 warning in 2 documents.\n"), "{said}");
    let persian = check(&found, "fa");
    assert!(persian.ends_with("۲ خطا، ۱ هشدار در ۲ سند.\n"), "{persian}");
    assert!(persian.contains("content/fa/order.md:12:5"));
    assert_eq!(check(&Verdict::default(), "en"), "No faults found.\n");
}
