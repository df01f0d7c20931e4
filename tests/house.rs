//! The law of the house, kept by reading the code: data walks one way along the
//! street of `src/lib.rs`, and only the rooms that are meant to print, touch
//! files or stop a run do so. What fails here names the line and the way out.

use std::fmt::Display;
use std::fs;
use std::path::Path;

#[path = "house/code.rs"]
mod code;
#[path = "house/sentence.rs"]
mod sentence;

use code::{Code, Literal};
use sentence::reads_as_sentence;

/// Files and rooms that may touch the file system and start programs.
const MAY_TOUCH_FILES: &[&str] = &[
    "src/disk",
    "src/config/load",
    "src/content/tree.rs",
    "src/content/layout.rs",
    "src/ledger/store.rs",
    "src/history",
    "src/workspace",
    "src/cli",
];

/// Literals that look like sentences and are none: the file and the words.
const NO_SENTENCES: &[(&str, &str)] = &[
    // The name of a licence, the same in every language.
    ("src/config/work.rs", "CC BY 4.0"),
    // What the system might have said: the cause of an `io::Error`.
    ("src/disk/place.rs", "leaves the project"),
    // The head of every ledger, the same for a team of any language.
    (
        "src/ledger/writer.rs",
        "# Agreements between {source} and {target} in {named}. Written by hamgam; commit it together with the translation.",
    ),
];

/// Files that list words which texts are searched for; they say none.
const WORD_LISTS: &[&str] = &[
    "src/check/compare/numbers/said.rs",
    "src/text/number/hedge/rows/before.rs",
    "src/text/number/hedge/rows/behind.rs",
    "src/citation/signal.rs",
    "src/facts/marker.rs",
    "src/text/glance/beside.rs",
    "src/check/compare/order/things/rows.rs",
];

/// The files below `src/`, read.
fn house() -> Vec<Code> {
    fn walk(folder: &Path, found: &mut Vec<Code>) {
        let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        for path in paths {
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().to_str().unwrap().replace('\\', "/");
                found.push(Code::read(name, &fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    assert!(found.len() > 50, "this is not the house: {} files", found.len());
    found
}

/// The rooms in the order of `src/lib.rs`.
fn street(house: &[Code]) -> Vec<String> {
    let front = house.iter().find(|code| code.name == "src/lib.rs").expect("src/lib.rs is the street");
    let rooms = front.plain.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    rooms.map(str::to_owned).collect()
}

/// The room of a file; `main` and `lib` are none.
fn room(name: &str) -> &str {
    let rest = name.strip_prefix("src/").unwrap_or(name);
    rest.split('/').next().unwrap_or(rest).trim_end_matches(".rs")
}

fn within(name: &str, places: &[&str]) -> bool {
    places.iter().any(|place| {
        name.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('/') || rest == ".rs")
    })
}

/// Fails with every breach, each in a line that editors can open.
fn keep(law: &str, breaches: Vec<String>) {
    assert!(breaches.is_empty(), "{law}\n\n{}\n", breaches.join("\n"));
}

fn breach(code: &Code, at: usize, what: impl Display) -> String {
    format!("{}:{}: {what}", code.name, code.line(at))
}

#[test]
fn lib_lists_every_room_and_nothing_else() {
    let house = house();
    let street = street(&house);
    let mut standing: Vec<&str> =
        house.iter().map(|code| room(&code.name)).filter(|room| !matches!(*room, "lib" | "main")).collect();
    standing.dedup();
    let mut listed: Vec<&str> = street.iter().map(String::as_str).collect();
    listed.sort_unstable();
    standing.sort_unstable();
    standing.dedup();
    assert_eq!(listed, standing, "list each room once, as `pub mod room;`, at its place in src/lib.rs");
}

#[test]
fn a_room_imports_only_rooms_above_it() {
    let house = house();
    let street = street(&house);
    let place = |room: &str| street.iter().position(|known| known == room);
    let mut breaches = Vec::new();
    for code in &house {
        let own = room(&code.name);
        for (at, other) in code.paths("crate") {
            let allowed = match (place(own), place(&other)) {
                (_, None) => false,
                (None, Some(_)) => true,
                (Some(own), Some(other)) => other <= own,
            };
            if !allowed {
                breaches.push(breach(code, at, format!("`{own}` imports `{other}`")));
            }
        }
    }
    keep(
        "A room imports only rooms that stand above it in src/lib.rs, each by its own name.\n\
         Move what both need to a room above them, or hand it over as an argument.",
        breaches,
    );
}

#[test]
fn nobody_reaches_over_the_floor_above() {
    let mut breaches = Vec::new();
    for code in &house() {
        for at in code.find("super::super") {
            breaches.push(breach(code, at, "`super::super`"));
        }
    }
    keep("Name the room instead: `use crate::room::file::Thing;`.", breaches);
}

#[test]
fn nothing_is_passed_on_through_a_front_door() {
    let mut breaches = Vec::new();
    for code in &house() {
        for door in ["pub use ", "pub(crate) use ", "pub(super) use "] {
            breaches.extend(code.find(door).map(|at| breach(code, at, format!("`{}`", door.trim()))));
        }
    }
    keep("One thing has one path. Import it from the file where it stands, and re-export nothing.", breaches);
}

#[test]
fn only_the_command_line_prints() {
    let mut breaches = Vec::new();
    for code in house().iter().filter(|code| room(&code.name) != "cli") {
        for call in ["println!", "print!", "eprintln!", "eprint!", "dbg!"] {
            breaches.extend(code.find_word(call).map(|at| breach(code, at, format!("`{call}`"))));
        }
    }
    keep("Return what is to be said, as a Message, a Finding or an Error; `cli` says it.", breaches);
}

#[test]
fn only_a_few_places_touch_files_and_programs() {
    let mut breaches = Vec::new();
    for code in house().iter().filter(|code| !within(&code.name, MAY_TOUCH_FILES)) {
        let touched = code.paths("std").into_iter().filter(|(_, name)| name == "fs");
        breaches.extend(touched.map(|(at, _)| breach(code, at, "`std::fs`")));
        for at in code.find_word("Command") {
            if code.plain[..at].ends_with("process::") || code.statement(at).starts_with("use std::process") {
                breaches.push(breach(code, at, "`std::process::Command`"));
            }
        }
    }
    keep(
        "Take the bytes, or a closure that reads them, as an argument; let `workspace` or `cli` fetch them.\n\
         Who may touch files stands at the top of tests/house.rs.",
        breaches,
    );
}

#[test]
fn nothing_unwraps() {
    let mut breaches = Vec::new();
    for code in &house() {
        breaches.extend(code.find(".unwrap()").map(|at| breach(code, at, "`unwrap()`")));
    }
    keep("Return an Error, or say with `expect(\"…\")` what makes sure that it cannot happen.", breaches);
}

#[test]
fn sentences_stand_in_locales() {
    let mut breaches = Vec::new();
    for code in &house() {
        for literal in code.literals.iter().filter(|literal| reads_as_sentence(&literal.text)) {
            let known = WORD_LISTS.contains(&code.name.as_str())
                || NO_SENTENCES.contains(&(code.name.as_str(), literal.text.as_str()));
            if !known && !for_programmers(code, literal) {
                breaches.push(breach(code, literal.at, format!("{:?}", literal.text)));
            }
        }
    }
    keep(
        "Give the sentence an id in locales/en and locales/fa and say it by Message::new(\"id\").\n\
         What only looks like a sentence goes to the list at the top of tests/house.rs.",
        breaches,
    );
}

/// Whether a literal is for who reads the code: an invariant, an attribute.
fn for_programmers(code: &Code, literal: &Literal) -> bool {
    let before = code.statement(literal.at);
    ["expect(", "unreachable!(", "assert!(", "assert_eq!(", "assert_ne!("].iter().any(|call| before.contains(call))
        || before.trim_start().starts_with("#[")
}

#[test]
fn the_reader_of_code_sees_what_rustc_sees() {
    let code = Code::read(
        "src/x.rs".into(),
        "// crate::cli in a comment\n/// crate::cli in its prose\nuse crate::{error::Error, text::{bidi, date}};\n\
         fn f<'a>(x: &'a str) -> char { let _ = \"crate::cli \\\" is not\"; let _ = r#\"a \"b\" c\"#; '\"' }\n\
         fn g() { crate::disk::read(\"x\"); /* crate::cli /* nested */ */ }\n\
         #[cfg(test)]\nmod tests { use crate::cli; fn f() { x.unwrap() } }\n",
    );
    let seen: Vec<_> = code.paths("crate").into_iter().map(|(at, name)| (code.line(at), name)).collect();
    assert_eq!(seen, [(3, "error".into()), (3, "text".into()), (5, "disk".into())]);
    let literals: Vec<_> = code.literals.iter().map(|literal| literal.text.as_str()).collect();
    assert_eq!(literals, ["crate::cli \\\" is not", "a \"b\" c", "x"]);
    assert_eq!(code.find(".unwrap()").count(), 0);
    assert!(reads_as_sentence("leaves the project"));
    assert!(!reads_as_sentence("1px solid currentColor") && !reads_as_sentence("rev-parse --verify"));
}
