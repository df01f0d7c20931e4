//! Which words changed between two texts (UAX 29 words, by `similar`).

use similar::{Algorithm, ChangeTag, TextDiff};

/// What happened to a run of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Op {
    /// On both sides.
    Equal,
    /// Only in the old text.
    Delete,
    /// Only in the new text.
    Insert,
}

/// A run of words that share a fate.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Run {
    /// Its fate.
    pub op: Op,
    /// The words, with the spaces between them.
    pub text: String,
}

/// The runs that lead from `old` to `new`: the equal and deleted ones join to
/// `old`, the equal and inserted ones to `new`.
///
/// A single space between two changes is taken into them, so that a rewritten
/// phrase reads as one change and not as a stutter.
///
/// ```
/// use hamgam::text::diff::{words, Op};
/// let runs = words("سه مقام در تهران", "چهار مقام در تهران");
/// assert_eq!(runs[0].op, Op::Delete);
/// assert_eq!(runs[0].text, "سه");
/// assert_eq!(runs[2].text, " مقام در تهران");
/// ```
pub fn words(old: &str, new: &str) -> Vec<Run> {
    let diff = TextDiff::configure().algorithm(Algorithm::Histogram).diff_unicode_words(old, new);
    let mut runs: Vec<Run> = Vec::new();
    for change in diff.iter_all_changes() {
        let op = match change.tag() {
            ChangeTag::Equal => Op::Equal,
            ChangeTag::Delete => Op::Delete,
            ChangeTag::Insert => Op::Insert,
        };
        push(&mut runs, op, change.value());
    }
    join_across_spaces(runs)
}

fn push(runs: &mut Vec<Run>, op: Op, text: &str) {
    if text.is_empty() {
        return;
    }
    match runs.last_mut() {
        Some(last) if last.op == op => last.text.push_str(text),
        _ => runs.push(Run { op, text: text.to_owned() }),
    }
}

fn join_across_spaces(runs: Vec<Run>) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::new();
    let (mut deleted, mut inserted) = (String::new(), String::new());
    let count = runs.len();
    for (at, run) in runs.into_iter().enumerate() {
        let inside = !deleted.is_empty() || !inserted.is_empty();
        match run.op {
            Op::Delete => deleted.push_str(&run.text),
            Op::Insert => inserted.push_str(&run.text),
            Op::Equal if inside && run.text.trim().is_empty() && at + 1 < count => {
                deleted.push_str(&run.text);
                inserted.push_str(&run.text);
            }
            Op::Equal => {
                flush(&mut out, &mut deleted, &mut inserted);
                push(&mut out, Op::Equal, &run.text);
            }
        }
    }
    flush(&mut out, &mut deleted, &mut inserted);
    out
}

fn flush(out: &mut Vec<Run>, deleted: &mut String, inserted: &mut String) {
    push(out, Op::Delete, deleted);
    push(out, Op::Insert, inserted);
    deleted.clear();
    inserted.clear();
}
