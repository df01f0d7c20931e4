//! What the documents at the door promise: their commands are understood, those
//! that only look are run on the work in `content/`, their links lead somewhere,
//! and nothing in them passes the work off as reviewed.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use hamgam::check::catalogue;
use hamgam::check::rule::Rule;
use hamgam::cli::{self, table};
use hamgam::l10n::localizer::Localizer;
use hamgam::report::page::Page;
use hamgam::report::phrases;
use tempfile::TempDir;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const READMES: &[&str] = &["README.md", "README.fa.md"];
const DOCUMENTS: &[&str] = &["README.md", "README.fa.md", "CONTRIBUTING.md", "CHANGELOG.md", "content/README.md"];

/// Options that look into the history of git, which a copy of the work has not.
const HISTORY: &[&str] = &["--since", "--from", "--source-at"];

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(ROOT).join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The fenced blocks of a document, each with its language, and what is left.
fn blocks(text: &str) -> (Vec<(String, Vec<&str>)>, Vec<&str>) {
    let (mut blocks, mut prose, mut inside) = (Vec::<(String, Vec<&str>)>::new(), Vec::new(), false);
    for line in text.lines() {
        match line.trim_start().strip_prefix("```") {
            Some(_) if inside => inside = false,
            Some(language) => {
                blocks.push((language.to_owned(), Vec::new()));
                inside = true;
            }
            None if inside => blocks.last_mut().unwrap().1.push(line.trim_start()),
            None => prose.push(line),
        }
    }
    (blocks, prose)
}

/// The text outside and inside of backticks.
fn spans<'t>(prose: &[&'t str]) -> (Vec<&'t str>, Vec<&'t str>) {
    let parts = prose.iter().flat_map(|line| line.split('`').enumerate());
    let (outside, inside): (Vec<_>, Vec<_>) = parts.partition(|(at, _)| at % 2 == 0);
    let text = |all: Vec<(usize, &'t str)>| all.into_iter().map(|(_, part)| part).collect();
    (text(outside), text(inside))
}

/// Every `hamgam …` of a document, in words: in blocks `sh`, after the `$` of
/// blocks `console`, and in backticks. A comment is none of its words.
fn commands(document: &str) -> Vec<Vec<String>> {
    let text = read(document);
    let (blocks, prose) = blocks(&text);
    let mut lines: Vec<&str> = spans(&prose).1;
    for (language, block) in &blocks {
        match language.as_str() {
            "sh" => lines.extend(block),
            "console" => lines.extend(block.iter().filter_map(|line| line.strip_prefix("$ "))),
            _ => {}
        }
    }
    let words = |line: &str| line.split_whitespace().take_while(|word| *word != "#").map(str::to_owned).collect();
    lines.into_iter().filter(|line| line.starts_with("hamgam ")).map(words).collect()
}

/// `REV`, `PASSAGE`, `DOC#id`: what the reader is to fill in.
fn is_hole(word: &str) -> bool {
    let name = word.split('#').next().unwrap();
    name.len() > 1 && name.chars().all(|c| c.is_ascii_uppercase())
}

/// The work in a folder of its own.
fn copy() -> TempDir {
    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap().map(|entry| entry.unwrap()) {
            let place = to.join(entry.file_name());
            match entry.path().is_dir() {
                true => copy(&entry.path(), &place),
                false => fs::write(&place, fs::read(entry.path()).unwrap()).unwrap(),
            }
        }
    }
    let folder = TempDir::new().unwrap();
    copy(&Path::new(ROOT).join("content"), &folder.path().join("content"));
    fs::copy(Path::new(ROOT).join("hamgam.toml"), folder.path().join("hamgam.toml")).unwrap();
    // As a clone has it: what is said about going back depends on it.
    fs::create_dir(folder.path().join(".git")).unwrap();
    folder
}

/// Runs a command of a document in a folder, in the document's language.
fn run(folder: &Path, document: &str, words: &[String]) -> Output {
    let language = if document == "README.fa.md" { "fa" } else { "en" };
    let mut command = Command::new(env!("CARGO_BIN_EXE_hamgam"));
    command.env_remove("COLUMNS").env("HAMGAM_UI", language);
    command.current_dir(folder).args(&words[1..]).output().unwrap()
}

#[test]
fn the_first_two_commands_are_all_the_set_up() {
    for name in READMES {
        let text = read(name);
        let (language, lines) = blocks(&text).0.swap_remove(0);
        assert_eq!((language.as_str(), lines), ("sh", vec!["cargo run --release -- status", "cargo test"]), "{name}");
    }
}

#[test]
fn every_command_is_understood() {
    for name in DOCUMENTS {
        for words in commands(name) {
            let known = match &words[1..] {
                [verb] => table::COMMANDS.iter().any(|row| row.name == verb),
                _ => cli::parse(words.iter().map(Into::into)).is_ok(),
            };
            assert!(known, "{name}: hamgam does not understand `{}`", words.join(" "));
        }
    }
}

#[test]
fn commands_that_only_look_find_what_they_name() {
    let folder = copy();
    let mut ran = 0;
    let all: BTreeSet<Vec<String>> = DOCUMENTS.iter().flat_map(|name| commands(name)).collect();
    for mut words in all {
        let verb =
            words.iter().find_map(|word| table::COMMANDS.iter().find(|row| row.name == word)).map(|row| row.name);
        match verb {
            Some("status" | "diff" | "check") => {}
            Some("confirm" | "reopen") if words.len() > 2 => words.push("--dry-run".to_owned()),
            _ => continue,
        }
        if words.iter().any(|word| is_hole(word) || HISTORY.contains(&word.as_str())) {
            continue;
        }
        let output = run(folder.path(), "README.md", &words);
        let code = output.status.code();
        let fine = code == Some(0) || code == Some(1) && verb == Some("check");
        assert!(fine, "`{}`: {code:?}\n{}", words.join(" "), String::from_utf8_lossy(&output.stderr));
        ran += 1;
    }
    assert!(ran > 10, "only {ran} commands were found");
}

/// Puts one text for another in a file of the work.
fn edit(folder: &TempDir, path: &str, before: &str, after: &str) {
    let path = folder.path().join(path);
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text.matches(before).count(), 1, "the main job in the READMEs edits a passage that is not there");
    fs::write(path, text.replace(before, after)).unwrap();
}

#[test]
fn the_main_job_goes_as_it_is_shown() {
    for name in READMES {
        let (untouched, behind, work) = (copy(), copy(), copy());
        for folder in [&behind, &work] {
            let (before, after) = ("\nThe text also lays", "\nAs reproduced, the text also lays");
            edit(folder, "content/en/order.md", before, after);
        }
        let text = read(name);
        let consoles = blocks(&text).0.into_iter().filter(|(language, _)| language == "console");
        let (mut said, mut steps) = (String::new(), 0);
        for line in consoles.flat_map(|(_, lines)| lines).filter(|line| !matches!(*line, "" | "…")) {
            let Some(command) = line.strip_prefix("$ ") else {
                let line_said = said.lines().any(|said| said.trim_start() == line);
                assert!(line_said, "{name} shows\n{line}\nNow it is (paste it there):\n{said}");
                continue;
            };
            let command = command.replace("cargo run --release --", "hamgam");
            let words: Vec<String> = command.split_whitespace().map(str::to_owned).collect();
            if words[1] == "confirm" {
                let (before, after) = ("\nمتن همچنین معین", "\nمتن، به صورتی که نقل شده، همچنین معین");
                edit(&work, "content/fa/order.md", before, after);
            }
            let folder = match words[1].as_str() {
                "status" if words.len() == 2 => &untouched,
                "check" => &behind,
                _ => &work,
            };
            said = String::from_utf8(run(folder.path(), name, &words).stdout).unwrap();
            steps += 1;
        }
        assert!(steps >= 7, "{name}: the main job has {steps} steps");
    }
}

/// The anchor that a heading gets on the web.
fn anchor(heading: &str) -> String {
    let kept = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ');
    heading.trim().chars().filter(|&c| kept(c)).collect::<String>().to_lowercase().replace(' ', "-")
}

#[test]
fn links_lead_somewhere() {
    for name in DOCUMENTS {
        let text = read(name);
        let prose = blocks(&text).1.join("\n");
        for link in prose.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            if link.starts_with("https://") {
                continue;
            }
            let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
            let home = Path::new(name).parent().unwrap();
            let target = if path.is_empty() { Path::new(name).to_owned() } else { home.join(path) };
            assert!(Path::new(ROOT).join(&target).exists(), "{name}: there is no {link}");
            if !fragment.is_empty() {
                let there = read(target.to_str().unwrap());
                let (_, lines) = blocks(&there);
                let mut headings = lines.iter().filter_map(|line| line.trim_start_matches('#').strip_prefix(' '));
                assert!(headings.any(|heading| anchor(heading) == fragment), "{name}: no heading for {link}");
            }
        }
    }
}

/// The table of the rules in a language, as it follows from the catalogue and
/// the pages.
fn rules(language: &str) -> String {
    let words = Localizer::new(&[language.parse().unwrap()], false);
    let row = |rule: &Rule| {
        let page = format!("locales/{language}/rules/{}.md", rule.name);
        let level = phrases::level(&words, rule.level);
        format!("| [`{}`]({page}) | {level} | {} |\n", rule.name, Page::read(&read(&page)).summary)
    };
    catalogue::RULES.iter().map(row).collect()
}

#[test]
fn both_name_every_rule_and_no_other() {
    for (name, language) in [("README.md", "en"), ("README.fa.md", "fa")] {
        let (text, table) = (read(name), rules(language));
        let rows = text.lines().filter(|line| line.starts_with("| [`") && line.contains("/rules/")).count();
        let is_true = text.contains(&table) && rows == catalogue::RULES.len();
        assert!(is_true, "{name}: the table of the rules is (paste it there):\n\n{table}");
    }
}

#[test]
fn nobody_takes_the_work_for_reviewed() {
    assert!(read("README.md").contains("No person has reviewed it, neither the Persian nor the English."));
    assert!(read("README.fa.md").contains("هیچ انسانی آن را بازبینی نکرده است، نه متن فارسی و نه متن انگلیسی را."));
    assert!(read("content/README.md").contains("No person has reviewed"));
}

#[test]
fn the_persian_is_written_in_persian() {
    let text = read("README.fa.md");
    let (_, prose) = blocks(&text);
    for line in prose.iter().filter(|line| line.contains(|c: char| ('\u{600}'..='\u{6ff}').contains(&c))) {
        let mut said = spans(&[line]).0.join("x");
        while let Some((from, rest)) = said.split_once("](").map(|(from, rest)| (from.to_owned(), rest.to_owned())) {
            said = format!("{from}{}", rest.split_once(')').unwrap().1);
        }
        for (wrong, right) in [('ي', 'ی'), ('ى', 'ی'), ('ك', 'ک'), ('ة', 'ه'), ('ۀ', 'ه')] {
            assert!(!line.contains(wrong), "{wrong} for {right}: {line}");
        }
        for (wrong, right) in [(',', '،'), (';', '؛'), ('?', '؟'), ('"', '«'), ('%', '٪')] {
            assert!(!said.contains(wrong), "{wrong} for {right}: {said}");
        }
        let figures = said.split_whitespace().filter(|word| !word.contains(|c: char| c.is_ascii_alphabetic()));
        assert!(!figures.collect::<String>().contains(|c: char| c.is_ascii_digit()), "Latin digits: {said}");
        for space in [" ،", " ؛", " ؟", "\u{200c} ", " \u{200c}", " می ", " ها "] {
            assert!(!said.contains(space), "{space:?}: {said}");
        }
    }
}
