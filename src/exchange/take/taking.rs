//! Units one after the other, then the files.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::outcome::{Outcome, Outside};
use super::places::{Documents, Places};
use crate::agree::{self, Decision, Files};
use crate::content::document::Document;
use crate::exchange::back::Returned;
use crate::exchange::home::find::Home;
use crate::exchange::home::texts::one_line;
use crate::exchange::home::verdict::{Ledger, Take, Verdict};
use crate::exchange::lay::goal::{Goal, Laid, Pair};
use crate::exchange::lay::settle::lay;
use crate::l10n::message::Message;
use crate::ledger::agreement::State;
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

struct Taking<'a> {
    home: &'a Home<'a>,
    workspace: &'a Workspace,
    bitext: &'a Bitext,
    outcome: Outcome,
    /// By row: what comes in, and from where.
    takes: BTreeMap<usize, (Take, usize, u32)>,
    notes: agree::Notes,
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

    fn refuse(&mut self, at: usize, file: usize, line: u32, reason: Message) {
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
        let evidence = self.workspace.evidence(self.bitext, row);
        let known = || evidence.agreements.iter().flat_map(|agreement| agreement.notes.iter().cloned()).collect();
        let notes = self.notes.entry(at).or_insert_with(known);
        for note in new {
            if !notes.contains(&note) {
                notes.push(note);
                self.outcome.notes += 1;
            }
        }
    }

    fn write(&mut self, free: &dyn Fn(&str) -> bool) {
        let documents = self.texts(free);
        let decisions = self.decisions();
        // Agreements whose texts stand nowhere today may be those of what
        // changes now: nothing is forgotten.
        let ledgers = agree::with_notes(self.workspace, self.bitext, &decisions, &self.notes, false);
        let old: Vec<(String, Option<Vec<u8>>)> = ledgers.into_iter().filter(|_| !decisions.is_empty()).collect();
        self.outcome.files = documents.into_iter().chain(old).collect();
        self.outcome.refused.sort_by_key(|outside| (outside.file, outside.line));
        self.outcome.conflicts.sort_by_key(|outside| (outside.file, outside.line));
    }

    /// The new contents of the documents; what does not fit is refused.
    fn texts(&mut self, free: &dyn Fn(&str) -> bool) -> Files {
        let places = Places::of(self.workspace, self.bitext);
        let mut by_document: BTreeMap<Documents, Vec<(usize, Laid)>> = BTreeMap::new();
        let mut strays = Vec::new();
        for (&at, (take, _, _)) in &self.takes {
            let Some(text) = &take.text else { continue };
            let row = &self.bitext.rows[at];
            let (key, goal) = places.goal(row);
            // One file is written once, from one source.
            let other = key.1.and_then(|target| places.home(target)).filter(|home| Some(*home) != key.0);
            let key = if matches!(goal, Goal::Over(_)) { (other.or(key.0), key.1) } else { key };
            if other.is_some() && matches!(goal, Goal::New { .. }) {
                strays.push(at);
                continue;
            }
            by_document.entry(key).or_default().push((at, Laid { goal, text: text.clone() }));
        }
        for at in strays {
            if let Some((_, file, line)) = self.takes.remove(&at) {
                self.refuse(at, file, line, Message::new("refused-place"));
            }
        }
        let mut files = Files::new();
        for ((source, target), laid) in by_document {
            files.extend(self.text(source, target, &laid, free));
        }
        files
    }

    fn text(
        &mut self,
        source: Option<u32>,
        target: Option<u32>,
        laid: &[(usize, Laid)],
        free: &dyn Fn(&str) -> bool,
    ) -> Option<(String, Option<Vec<u8>>)> {
        let own = self.workspace.config.targets.iter().find(|own| own.locale == self.bitext.locale)?;
        let source = source.map(|at| &self.workspace.shelves[0].documents[at as usize]);
        let target: Option<&Document> =
            target.map(|at| &self.workspace.shelves[self.bitext.shelf].documents[at as usize]);
        let path = match (target, source) {
            (Some(target), _) => target.path.to_string(),
            (None, source) => own.pattern.path(&source?.name),
        };
        let all: Vec<Laid> = laid.iter().map(|(_, laid)| laid.clone()).collect();
        let (text, refused) = if target.is_none() && !free(&path) {
            (None, (0..all.len()).collect())
        } else {
            lay(&Pair { source, target, path: &path }, &all)
        };
        for &index in &refused {
            let at = laid[index].0;
            let (_, file, line) = self.takes.remove(&at)?;
            let new = matches!(all[index].goal, Goal::New { .. });
            let id = match (new, target.is_none() && !free(&path)) {
                (_, true) => "refused-path",
                (true, false) => "refused-place",
                (false, false) => "refused-shape",
            };
            self.refuse(at, file, line, Message::new(id));
        }
        let text = text?;
        let old = target.map_or("", |target| target.source.text.as_str());
        let mark = if target.is_some_and(|target| target.source.bom) { "\u{feff}" } else { "" };
        self.outcome.texts.push((path.clone(), old.to_owned(), text.clone()));
        (text != old).then(|| (path, Some(format!("{mark}{text}").into_bytes())))
    }

    fn decisions(&mut self) -> HashMap<usize, Decision> {
        let mut decisions: HashMap<usize, Decision> = self.notes.keys().map(|at| (*at, Decision::Leave)).collect();
        for (&at, (take, _, _)) in &self.takes {
            let there = self.bitext.rows[at].target.is_some();
            let agreed = matches!(take.ledger, Ledger::Agree { state, .. } if state > State::Initial);
            self.outcome.drafts += usize::from(take.text.is_some() && !agreed);
            match (&take.text, &take.ledger) {
                (Some(_), _) if there => self.outcome.changed.push(at),
                (Some(_), _) => self.outcome.added.push(at),
                (None, Ledger::Reopen) => self.outcome.reopened.push(at),
                (None, _) => self.outcome.agreed.push(at),
            }
            let decision = match take.ledger.clone() {
                Ledger::Nothing => continue,
                Ledger::Reopen => Decision::Reopen,
                Ledger::Agree { state, source, target } => Decision::Bring { state, source, target },
            };
            decisions.insert(at, decision);
        }
        decisions
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
