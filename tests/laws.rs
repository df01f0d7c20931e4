//! What holds for every text, tried on made-up ones.

mod common;

#[path = "laws/documents.rs"]
mod documents;
#[path = "laws/facts.rs"]
mod facts;
#[path = "laws/fixes.rs"]
mod fixes;
#[path = "laws/ledgers.rs"]
mod ledgers;
#[path = "laws/texts.rs"]
mod texts;
#[path = "laws/works.rs"]
mod works;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};

/// A few cases, always the same; `HAMGAM_CASES=50` tries fifty times as many,
/// others in every run.
fn cases(count: u32) -> Config {
    let times: Option<u32> = std::env::var("HAMGAM_CASES").ok().and_then(|times| times.parse().ok());
    let rng_seed = if times.is_some() { RngSeed::Random } else { RngSeed::Fixed(1367) };
    Config { cases: count * times.unwrap_or(1), rng_seed, failure_persistence: None, ..Config::default() }
}

/// A string of what Markdown, ledgers and two directions of writing are made
/// of, more often than of anything else.
fn soup(most: usize) -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        4 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(|c| c.to_string()),
    ];
    prop::collection::vec(pieces, 0..most).prop_map(|all| all.concat())
}

#[rustfmt::skip]
const PIECES: &[&str] = &[
    "a", "the order", "1988", "۱۳۶۷", "حکم", "می‌برد", "كي", " ", " ", "  ", "\n", "\n\n", "\r\n", "\t", "\\", "\"", "'", "`", "``", "```\n",
    "*", "_", "~~", "[", "]", "(", ")", "](", "[^", "[^1]: ", "!", "<", ">", "<b>", "<!--", "-->", "<!-- p: x -->", "{", "}", "{#id}", "{{", "}}",
    "{/*", "*/}", "#", "# ", "## ", "- ", "1. ", "> ", "| ", "|", "|---|---|\n", "    ", "---\n", "+++\n", "title: ", "title = ", ":::", "::: tip ",
    "@key", "[@key, p. 3]", "؛", "،", "ص. ", ".", ":", "\u{200c}", "\u{200f}", "\u{202e}", "\u{2066}", "\u{feff}", "\0", "\u{2028}", "é", "👩‍👧", "\u{301}",
    "  \n", "\\\n", "&amp;", "https://x.org/a", "=", "===\n", "$", "<<<<<<< x\n", "=======\n", ">>>>>>> y\n",
];
