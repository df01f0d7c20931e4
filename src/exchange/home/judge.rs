//! What becomes of a unit that is about a passage.

use std::borrow::Cow;

use super::find::Home;
use super::left::Left;
use super::texts::{canonical_text, folded, is_strange, one_line};
use super::verdict::{Ledger, Take, Verdict, explain};
use crate::bitext::row::{Row, Status};
use crate::exchange::back::{Back, Said, Unfit};
use crate::exchange::inline::breach::breach;
use crate::exchange::mark::Mark;
use crate::l10n::message::{Message, plain};
use crate::ledger::agreement::{Side, State};

impl Home<'_> {
    /// What becomes of a unit that is about a row.
    pub fn judge(&self, at: usize, back: &Back) -> Verdict {
        let row = &self.bitext.rows[at];
        let now = self.workspace.text(self.bitext, row, Side::Target);
        let new = match &back.target {
            Err(Unfit::Partly) => return Verdict::Refused(Message::new("refused-partly")),
            Err(Unfit::Code(code)) => {
                return Verdict::Refused(Message::new("refused-code-invented").with("code", plain(code)));
            }
            Ok(text) => text.as_deref().map(|text| canonical_text(text, row)).filter(|text| !text.is_empty()),
        };
        if new.as_deref().is_some_and(is_strange) {
            return Verdict::Refused(Message::new("refused-control"));
        }
        let trim = |text: &Option<String>| text.as_deref().map(|text| text.trim_start_matches('\n').to_owned());
        let left = Left { mark: back.mark.as_ref(), new: trim(&new), now: trim(&now) };
        match (&new, left.touched()) {
            // OmegaT leaves fuzzy translations out of a PO.
            (None, true) if back.mark.as_ref().is_some_and(|mark| mark.status != Status::Current) => Verdict::Empty,
            (None, true) => Verdict::Refused(Message::new("refused-emptied")),
            (None, false) => Verdict::Empty,
            (Some(_), false) => self.unchanged(row, back, &left, now),
            (Some(new), true) => self.changed(row, back, &left, new, now),
        }
    }

    /// The text is as it left; what the tool says of it may not be.
    fn unchanged(&self, row: &Row, back: &Back, left: &Left, now: Option<String>) -> Verdict {
        let was_ready = left.mark.is_none_or(|mark| mark.status == Status::Current);
        let current = row.status == Status::Current && !left.moved();
        let ledger = match back.said {
            Said::Done(state) if was_ready && current && state > row.state && state > State::Translated => {
                self.agreement(row, back, state, now)
            }
            Said::Done(state) if !was_ready => self.agreement(row, back, state, now),
            Said::Draft if was_ready && current && left.mark.is_some() && row.state != State::Initial => {
                Some(Ledger::Reopen)
            }
            _ => None,
        };
        match ledger {
            None => Verdict::Untouched,
            Some(_) if self.closed(row).is_some() => Verdict::Untouched,
            // Somebody has been here since; what is agreed is not what left.
            Some(_) if left.moved() => Verdict::Conflict,
            Some(Ledger::Agree { state, ref source, ref target }) if self.says_so(row, state, source, target) => {
                Verdict::Untouched
            }
            Some(ledger) => Verdict::Take(Take { text: None, ledger }),
        }
    }

    fn changed(&self, row: &Row, back: &Back, left: &Left, new: &str, now: Option<String>) -> Verdict {
        if let Some(reason) = self.closed(row) {
            return Verdict::Refused(reason);
        }
        let state = match back.said {
            Said::Done(state) => state,
            Said::Nothing => State::Translated,
            Said::Draft => State::Initial,
        };
        let there = now.as_deref() == Some(new);
        if left.moved() && !there && !self.theirs {
            return Verdict::Conflict;
        }
        if let Some(breach) = breach(&back.source, now.as_deref(), new, row.kind) {
            return Verdict::Refused(explain(&breach));
        }
        let agreed = self.workspace.agreement(self.bitext, row).is_some_and(|agreement| agreement.is_agreed());
        let ledger = if state == State::Initial && agreed {
            Ledger::Nothing
        } else {
            self.agreement(row, back, state, Some(new.to_owned())).unwrap_or(Ledger::Nothing)
        };
        match &ledger {
            Ledger::Nothing if there => Verdict::Untouched,
            Ledger::Agree { state, source, target } if there && self.says_so(row, *state, source, target) => {
                Verdict::Untouched
            }
            _ => Verdict::Take(Take { text: (!there).then(|| new.to_owned()), ledger }),
        }
    }

    /// Why no translation of a passage comes in.
    fn closed(&self, row: &Row) -> Option<Message> {
        if self.withheld.holds(row) {
            Some(Message::new("refused-withheld"))
        } else if row.origin == Side::Target {
            Some(Message::new("refused-origin"))
        } else if row.source.is_none() || row.alone {
            Some(Message::new("refused-alone"))
        } else {
            None
        }
    }

    /// The agreement between what was translated and its translation.
    fn agreement(&self, row: &Row, back: &Back, state: State, target: Option<String>) -> Option<Ledger> {
        let evidence = self.workspace.evidence(self.bitext, row);
        let now = evidence.now(Side::Source).map(Cow::into_owned);
        // What hamgam knows already it takes as it knows it.
        let known =
            now.into_iter().chain(evidence.then(Side::Source)).find(|text| folded(text) == folded(&back.source));
        let source = known.unwrap_or_else(|| canonical_text(&back.source, row));
        Some(Ledger::Agree { state, source, target: target? })
    }

    /// Whether the ledger says the same already, or more.
    fn says_so(&self, row: &Row, state: State, source: &str, target: &str) -> bool {
        row.joined.is_empty()
            && self.workspace.agreement(self.bitext, row).is_some_and(|agreement| {
                agreement.state >= state
                    && agreement.rival.is_none()
                    && agreement.source.as_deref() == Some(source)
                    && agreement.target.as_deref() == Some(target)
            })
    }

    /// What a translator remarked and the ledger does not have.
    pub fn new_notes(&self, at: usize, back: &Back) -> Vec<String> {
        let row = &self.bitext.rows[at];
        let known: Vec<&String> = self.workspace.notes(self.bitext, row).collect();
        let notes = back.notes.iter().map(|note| one_line(note));
        notes.filter(|note| !note.is_empty() && Mark::find(note).is_none() && !known.contains(&note)).collect()
    }
}
