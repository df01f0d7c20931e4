//! Every sentence stands in every language: the same ids, the same variables,
//! the right letters. What fails here names the file to mend.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use hamgam::l10n::localizer::Localizer;
use hamgam::l10n::message::{Message, plain};
use hamgam::report::page::{Block, Page};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The variables of a message and the words between them.
#[derive(Debug, Default, PartialEq)]
struct Said {
    variables: BTreeSet<String>,
    words: String,
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|end| end == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn locale(name: &str) -> BTreeMap<String, Said> {
    let mut all = BTreeMap::new();
    for file in files(&Path::new(ROOT).join("locales").join(name), "ftl") {
        let text = fs::read_to_string(&file).unwrap();
        let resource = fluent_syntax::parser::parse(text.as_str())
            .unwrap_or_else(|(_, faults)| panic!("{}: {faults:?}", file.display()));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut said = Said::default();
            read(message.value.as_ref().expect("a message has a value"), &mut said);
            let id = message.id.name.to_owned();
            assert!(all.insert(id.clone(), said).is_none(), "{}: {id} is there twice", file.display());
        }
    }
    all
}

fn read(pattern: &Pattern<&str>, said: &mut Said) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => said.words.push_str(value),
            PatternElement::Placeable { expression } => expression_of(expression, said),
        }
    }
}

fn expression_of(expression: &Expression<&str>, said: &mut Said) {
    match expression {
        Expression::Inline(inline) => inline_of(inline, said),
        Expression::Select { selector, variants } => {
            inline_of(selector, said);
            variants.iter().for_each(|variant| read(&variant.value, said));
        }
    }
}

fn inline_of(inline: &InlineExpression<&str>, said: &mut Said) {
    match inline {
        InlineExpression::VariableReference { id } => {
            said.variables.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| inline_of(argument, said));
        }
        InlineExpression::Placeable { expression } => expression_of(expression, said),
        _ => {}
    }
}

fn locales() -> Vec<String> {
    Localizer::available().iter().map(ToString::to_string).collect()
}

#[test]
fn every_folder_is_a_language() {
    let mut folders: Vec<String> = fs::read_dir(Path::new(ROOT).join("locales"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    folders.sort();
    assert_eq!(locales(), folders, "name the folders of locales/ by their language tags");
}

#[test]
fn all_languages_say_the_same() {
    let english = locale("en");
    for name in locales() {
        let other = locale(&name);
        let ids = |all: &BTreeMap<String, Said>| all.keys().cloned().collect::<BTreeSet<_>>();
        let differ: Vec<_> = ids(&english).symmetric_difference(&ids(&other)).cloned().collect();
        assert!(differ.is_empty(), "only in one of locales/en and locales/{name}: {differ:?}");
        for (id, said) in &english {
            assert_eq!(said.variables, other[id].variables, "the variables of {id} in locales/{name}");
        }
    }
}

#[test]
fn what_the_code_says_has_words() {
    let english = locale("en");
    let mut missing = BTreeSet::new();
    for file in files(&Path::new(ROOT).join("src"), "rs") {
        let code = fs::read_to_string(&file).unwrap();
        for call in ["Message::new(\"", "text(\"", "Error::io(\"", "named(\"", "Error::io(\n            \""] {
            for (at, _) in code.match_indices(call) {
                let id = code[at + call.len()..].split('"').next().unwrap();
                let is_id = id.contains('-') && id.chars().all(|c| c.is_ascii_lowercase() || c == '-');
                if is_id && !english.contains_key(id) {
                    missing.insert(format!("{id} ({})", file.strip_prefix(ROOT).unwrap().display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "in the code, but not in locales/en: {missing:#?}");
}

#[test]
fn words_for_tables_are_complete() {
    let english = locale("en");
    let families: [(&str, &[&str]); 6] = [
        ("status", hamgam::cli::table::STATUSES),
        ("change", &["number", "citation", "wording", "minor", "cosmetic"]),
        ("flag", &["moved", "split", "merged", "verbatim", "ambiguous"]),
        ("kind", &["title", "description", "heading", "paragraph", "row", "code", "html"]),
        ("state", &["initial", "translated", "reviewed", "final"]),
        ("level", &["error", "warning", "note"]),
    ];
    for (family, names) in families {
        for name in names {
            assert!(english.contains_key(&format!("{family}-{name}")), "{family}-{name} is missing");
        }
    }
}

/// The words that a reader sees as a sentence, code left out.
fn prose(words: &str) -> String {
    let outside = words.split('`').step_by(2).collect::<Vec<_>>().join("x");
    let sentence = |line: &&str| line.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c));
    outside.lines().filter(sentence).collect::<Vec<_>>().join("\n")
}

/// What the pages of the rules say around their examples, by file.
fn pages(language: &str) -> Vec<(String, String)> {
    let folder = Path::new(ROOT).join("locales").join(language).join("rules");
    let page = |file: PathBuf| {
        let text = fs::read_to_string(&file).unwrap();
        let page = Page::read(&text);
        let mut said = vec![page.summary.clone()];
        for section in &page.sections {
            said.push(section.heading.to_owned());
            said.extend(section.blocks.iter().filter_map(|block| match block {
                Block::Prose(text) => Some(text.clone()),
                Block::Fence { .. } => None,
            }));
        }
        (file.file_name().unwrap().to_string_lossy().into_owned(), said.join("\n"))
    };
    files(&folder, "md").into_iter().map(page).collect()
}

#[test]
fn persian_is_written_in_persian() {
    let messages = locale("fa").into_iter().map(|(id, said)| (id, said.words));
    for (id, words) in messages.chain(pages("fa")) {
        for (wrong, right) in [('ي', 'ی'), ('ى', 'ی'), ('ك', 'ک'), ('ة', 'ه'), ('ۀ', 'ه')] {
            assert!(!words.split('`').step_by(2).any(|part| part.contains(wrong)), "{id}: {wrong} for {right}");
        }
        let prose = prose(&words);
        for (wrong, right) in [(',', '،'), (';', '؛'), ('?', '؟'), ('%', '٪')] {
            assert!(!prose.contains(wrong), "{id}: {wrong} for {right} in {prose}");
        }
        let latin = |word: &&str| word.contains(|c: char| c.is_ascii_alphabetic());
        let figures = prose.split_whitespace().filter(|word| !latin(word));
        assert!(!figures.collect::<String>().contains(|c: char| c.is_ascii_digit()), "{id}: Latin digits in {prose}");
        for space in [" ،", " ؛", " ؟", " :", "\u{200c} ", " \u{200c}", "  می ", " ها "] {
            assert!(!prose.contains(space), "{id}: {space:?} in {prose}");
        }
    }
}

#[test]
fn numbers_have_the_digits_of_the_language_and_paths_do_not() {
    let fa = Localizer::new(&["fa".parse().unwrap()], true);
    assert_eq!(fa.number(1367), "۱٬۳۶۷");
    let place = plain("content/fa/order.md:12");
    let said = fa.say(&Message::new("fault-citekey-twice").with("key", plain("hrw2022")).with("first", place));
    assert!(said.contains(" content/fa/order.md:12."), "{said}");
    assert!(!said.contains('\u{2068}'), "{said:?}");
}

#[test]
fn what_people_wrote_is_set_apart_for_people_only() {
    let message = Message::new("label-cause").with("cause", "No such file");
    let fa = Localizer::new(&["fa".parse().unwrap()], true);
    assert_eq!(fa.say(&message), "علت: \u{2068}No such file\u{2069}");
    assert_eq!(fa.isolating(false).say(&message), "علت: No such file");
    let en = Localizer::new(&[], true);
    assert_eq!(en.say(&message), "Reason: No such file", "nothing to reorder, nothing invisible");
    assert_eq!(en.say(&Message::new("label-cause").with("cause", "حکم")), "Reason: \u{2068}حکم\u{2069}");
}

#[test]
fn a_message_selects_on_the_bare_value() {
    let message = Message::new("error-config-type").with("key", plain("targets")).with("expected", "strings");
    for name in locales() {
        let words = Localizer::new(&[name.parse().unwrap()], true);
        assert!(!words.say(&message).contains("strings"), "{}", words.say(&message));
    }
}

#[test]
fn what_would_steer_a_terminal_is_not_let_through() {
    let words = Localizer::new(&[], true);
    let said = words.say(&Message::new("label-cause").with("cause", "\u{1b}[2Jgone"));
    assert_eq!(said, "Reason: \u{fffd}[2Jgone");
}
