//! Units one after the other: which are taken, and which stay outside.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::outcome::{Outcome, Outside};
use crate::agree;
use crate::exchange::back::Returned;
use crate::exchange::home::find::Home;
use crate::exchange::home::texts::one_line;
use crate::exchange::home::verdict::{Take, Verdict};
use crate::l10n::message::Message;
use crate::workspace::{Bitext, Workspace};

/// Takes files in: `free` says whether a path below the project holds nothing.
pub fn take(
    home: &Home,
    workspace: &Workspace,
    bitext: &Bitext,
    files: &[Returned],
    free: &dyn Fn(&str) -> bool,
) -> Outcome {
    let mut taking =
        Taking { home, workspace, bitext, outcome: Outcome::default(), takes: BTreeMap::new(), notes: HashMap::new() };
    taking.read(files);
    taking.write(free);
    taking.outcome
}

/// Units that are being taken in.
pub struct Taking<'a> {
    /// The project, to be compared with.
    pub home: &'a Home<'a>,
    /// The project.
    pub workspace: &'a Workspace,
    /// The language.
    pub bitext: &'a Bitext,
    /// What was done so far.
    pub outcome: Outcome,
    /// By row: what comes in, and from where.
    pub takes: BTreeMap<usize, (Take, usize, u32)>,
    /// Notes as they stand afterwards, by row.
    pub notes: agree::Notes,
}

impl Taking<'_> {
    fn read(&mut self, files: &[Returned]) {
        let mut seen: HashMap<usize, (Verdict, usize, u32)> = HashMap::new();
        let mut twice: Vec<usize> = Vec::new();
        let mut taken: HashSet<usize> = HashSet::new();
        for (file, returned) in files.iter().enumerate() {
            for back in &returned.units {
                let at = match self.home.find(back, &taken) {
                    Ok(at) => at,
                    Err(reason) => {
                        let address = back.address.as_deref().map_or_else(|| excerpt(&back.source), shown);
                        self.outcome.refused.push(Outside { file, line: back.line, address, reason });
                        continue;
                    }
                };
                taken.insert(at);
                self.remark(at, self.home.new_notes(at, back));
                let verdict = self.home.judge(at, back);
                match seen.get(&at) {
                    Some((known, _, _)) if *known == verdict => {}
                    // Of two that differ the one that nobody touched gives way.
                    Some((known, _, _)) if is_silent(&verdict) && !is_silent(known) => {}
                    Some((known, _, _)) if !is_silent(known) => twice.push(at),
                    _ => drop(seen.insert(at, (verdict, file, back.line))),
                }
            }
        }
        for at in twice {
            if let Some(found) = seen.get_mut(&at) {
                found.0 = Verdict::Refused(Message::new("refused-twice"));
            }
        }
        let mut seen: Vec<_> = seen.into_iter().collect();
        seen.sort_by_key(|(at, _)| *at);
        for (at, (verdict, file, line)) in seen {
            self.sort(at, verdict, file, line);
        }
    }

    fn sort(&mut self, at: usize, verdict: Verdict, file: usize, line: u32) {
        match verdict {
            Verdict::Untouched => self.outcome.untouched += 1,
            Verdict::Empty => self.outcome.empty += 1,
            Verdict::Take(take) => drop(self.takes.insert(at, (take, file, line))),
            Verdict::Refused(reason) => self.refuse(at, file, line, reason),
            Verdict::Conflict => {
                let address = self.address(at);
                let reason = Message::new("conflict-changed");
                self.outcome.conflicts.push(Outside { file, line, address, reason });
            }
        }
    }

    /// Leaves a unit outside.
    pub fn refuse(&mut self, at: usize, file: usize, line: u32, reason: Message) {
        let address = self.address(at);
        self.outcome.refused.push(Outside { file, line, address, reason });
    }

    fn address(&self, at: usize) -> String {
        let row = &self.bitext.rows[at];
        format!("{}#{}", row.document, row.id)
    }

    fn remark(&mut self, at: usize, new: Vec<String>) {
        if new.is_empty() {
            return;
        }
        let row = &self.bitext.rows[at];
        let known = || self.workspace.notes(self.bitext, row).cloned().collect();
        let notes = self.notes.entry(at).or_insert_with(known);
        for note in new {
            if !notes.contains(&note) {
                notes.push(note);
                self.outcome.notes += 1;
            }
        }
    }
}

fn is_silent(verdict: &Verdict) -> bool {
    matches!(verdict, Verdict::Untouched | Verdict::Empty)
}

/// An address from outside may be anything.
fn shown(address: &str) -> String {
    one_line(address).chars().take(120).collect()
}

fn excerpt(text: &str) -> String {
    let line: String = one_line(text).chars().take(48).collect();
    format!("«{line}»")
}
