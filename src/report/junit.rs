//! `check --format junit`: a suite for every file, a case for every finding. An
//! error is a failure, what is forgiven or allowed is skipped, and the rest
//! passes with what it says in its output.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::html::markup::escape;
use super::phrases::level;
use crate::finding::{Finding, Level};
use crate::l10n::localizer::Localizer;
use crate::verdict::judge::Verdict;

/// How a case ends.
#[derive(Clone, Copy, PartialEq)]
enum End {
    Counts,
    Forgiven,
    Allowed,
}

/// The report on some files, those without a finding among them.
pub fn report<'p>(verdict: &'p Verdict, paths: impl Iterator<Item = &'p str>, words: &Localizer) -> String {
    let words = &words.isolating(false);
    let mut suites: BTreeMap<&str, Vec<(&Finding, End)>> = paths.map(|path| (path, Vec::new())).collect();
    let ends = [(&verdict.findings, End::Counts), (&verdict.forgiven, End::Forgiven), (&verdict.allowed, End::Allowed)];
    for (findings, end) in ends {
        findings.iter().for_each(|finding| suites.entry(&finding.place.path).or_default().push((finding, end)));
    }
    let tests: usize = suites.values().map(|cases| cases.len().max(1)).sum();
    let failures = verdict.count(Level::Error);
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"hamgam\" tests=\"{tests}\" failures=\"{failures}\">\n"
    );
    suites.iter().for_each(|(path, cases)| suite(&mut out, path, cases, words));
    out + "</testsuites>\n"
}

fn suite(out: &mut String, path: &str, cases: &[(&Finding, End)], words: &Localizer) {
    let failures = cases.iter().filter(|(finding, end)| *end == End::Counts && finding.level == Level::Error).count();
    let skipped = cases.iter().filter(|(_, end)| *end != End::Counts).count();
    let (name, tests) = (escape(path), cases.len().max(1));
    let _ = writeln!(
        out,
        "  <testsuite name=\"{name}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" skipped=\"{skipped}\">"
    );
    if cases.is_empty() {
        let _ = writeln!(out, "    <testcase classname=\"{name}\" name=\"check\"/>");
    }
    cases.iter().for_each(|(finding, end)| case(out, finding, *end, words));
    out.push_str("  </testsuite>\n");
}

fn case(out: &mut String, finding: &Finding, end: End, words: &Localizer) {
    let place = &finding.place;
    let (said, at) = (words.say(&finding.message), format!("{}:{}:{}", place.path, place.line, place.column));
    let beside = finding.counterpart.as_ref().map(|there| format!("\n{}:{}", there.path, there.line));
    let whole = format!("{at}: {}: {said}{}", level(words, finding.level), beside.unwrap_or_default());
    let _ = writeln!(
        out,
        "    <testcase classname=\"{}\" name=\"{} {}\" file=\"{}\" line=\"{}\">",
        escape(&finding.document),
        finding.rule,
        escape(&at),
        escape(&place.path),
        place.line
    );
    let _ = match (end, finding.level) {
        (End::Counts, Level::Error) => writeln!(
            out,
            "      <failure type=\"{}\" message=\"{}\">{}</failure>",
            finding.rule,
            escape(&said.replace('\n', " ")),
            escape(&whole)
        ),
        (End::Counts, _) => writeln!(out, "      <system-out>{}</system-out>", escape(&whole)),
        (End::Forgiven, _) => writeln!(out, "      <skipped message=\"{}\"/>", escape(&said.replace('\n', " "))),
        (End::Allowed, _) => writeln!(out, "      <skipped message=\"{}\"/>", escape(&finding.reason())),
    };
    out.push_str("    </testcase>\n");
}
