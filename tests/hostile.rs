//! Any bytes may come in, and a run may end at any moment: a clear message, no
//! panic, no hang, nothing lost, nothing outside the project read or written.

#![cfg(unix)]

mod common;

#[path = "hostile/bytes.rs"]
mod bytes;
#[path = "hostile/disk.rs"]
mod disk;
#[path = "hostile/journal.rs"]
mod journal;
#[path = "hostile/ledger.rs"]
mod ledger;
#[path = "hostile/links.rs"]
mod links;
#[path = "hostile/names.rs"]
mod names;
#[path = "hostile/sizes.rs"]
mod sizes;

use common::{Answer, ORDER_EN, ORDER_FA, Project};

/// The order, and a second document that must go on being judged.
fn two() -> Project {
    let project = Project::new(&[
        ("content/en/order.md", ORDER_EN),
        ("content/fa/order.md", ORDER_FA),
        ("content/en/b.md", "# Sources\n\nText of another document.\n"),
        ("content/fa/b.md", "# منابع\n\nمتن سندی دیگر.\n"),
    ]);
    project.adopt();
    assert_eq!(project.standing(), [""; 0]);
    project
}

/// A run that says what it could not read, and judges the rest.
fn partial(project: &Project, args: &[&str], named: &str) -> Answer {
    let answer = project.run(args);
    assert_eq!(answer.code, 2, "{args:?}: {}{}", answer.out, answer.err);
    assert!(answer.err.contains(named), "{args:?} names {named}: {}", answer.err);
    assert!(!answer.err.contains("panicked"), "{}", answer.err);
    answer
}

/// The documents that `status` says something about, and how many faults.
fn judged(project: &Project) -> (Vec<String>, usize) {
    let (code, status) = project.judged(&["status"]);
    let faults = status["faults"].as_array().unwrap().len();
    assert_eq!(code, if faults > 0 { 2 } else { 0 });
    let passages = status["passages"].as_array().unwrap();
    let mut documents: Vec<String> = passages.iter().map(|p| p["document"].as_str().unwrap().to_owned()).collect();
    documents.dedup();
    (documents, faults)
}
