//! What the units taken in make of documents and ledgers.

use std::collections::{BTreeMap, HashMap};

use super::places::{Documents, Places};
use super::taking::Taking;
use crate::agree::{self, Decision, Files};
use crate::content::document::Document;
use crate::exchange::home::verdict::Ledger;
use crate::exchange::lay::goal::{Goal, Laid, Pair};
use crate::exchange::lay::settle::lay;
use crate::l10n::message::Message;
use crate::ledger::agreement::State;

impl Taking<'_> {
    /// Makes the new contents of all files.
    pub fn write(&mut self, free: &dyn Fn(&str) -> bool) {
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
        let old = target.map_or("", |target| target.source.text.as_ref());
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
