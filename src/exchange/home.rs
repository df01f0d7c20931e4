//! Coming home: what came back, compared with what left and with what stands
//! today. Here it is decided what is taken, what is refused and what is in
//! conflict; nothing is written.

use std::collections::HashMap;

use super::back::{Back, Said};
use super::gather::{Withheld, withheld};
use super::inline::{Breach, breach};
use super::mark::Mark;
use crate::align::similarity::ratio;
use crate::bitext::row::{Row, Status};
use crate::l10n::message::{Message, plain};
use crate::ledger::agreement::{Side, State};
use crate::text::canonical;
use crate::workspace::{Bitext, Workspace};

/// What becomes of one unit.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// It is as it left.
    Untouched,
    /// It was not translated, and is not yet.
    Empty,
    /// Something of it comes in.
    Take(Take),
    /// It cannot come in, and why.
    Refused(Message),
    /// The translation changed here too since it left.
    Conflict,
}

/// What comes in of a unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Take {
    /// The text, where it changes.
    pub text: Option<String>,
    /// What is agreed to.
    pub ledger: Ledger,
}

/// What a unit says to the ledger.
#[derive(Debug, Clone, PartialEq)]
pub enum Ledger {
    /// Nothing: the tool wants more work.
    Nothing,
    /// That its translation says what its source said.
    Agree {
        /// How far it is trusted.
        state: State,
        /// The source that was translated.
        source: String,
        /// The translation.
        target: String,
    },
    /// That the agreement is not trusted any more.
    Reopen,
}

/// The project, ready to be compared with.
pub struct Home<'w> {
    workspace: &'w Workspace,
    bitext: &'w Bitext,
    by_address: HashMap<String, usize>,
    by_source: HashMap<String, Vec<usize>>,
    withheld: Withheld,
    /// Whether the translator's text wins where both changed.
    pub theirs: bool,
}

impl<'w> Home<'w> {
    /// Knows all passages of a language by id and by text.
    pub fn new(workspace: &'w Workspace, bitext: &'w Bitext, theirs: bool) -> Home<'w> {
        let mut home = Home {
            workspace,
            bitext,
            by_address: HashMap::new(),
            by_source: HashMap::new(),
            withheld: withheld(workspace),
            theirs,
        };
        for (at, row) in bitext.rows.iter().enumerate() {
            home.by_address.insert(format!("{}#{}", row.document, row.id), at);
            if let Some(source) = workspace.text(bitext, row, Side::Source) {
                home.by_source.entry(folded(&source)).or_default().push(at);
            }
        }
        home
    }

    /// The row that a unit is about.
    ///
    /// # Errors
    /// Where there is none, several, or another text than the one that left.
    pub fn find(&self, back: &Back) -> Result<usize, Message> {
        if back.mark.as_ref().is_some_and(|mark| !mark.is_source(&back.source)) {
            return Err(Message::new("refused-source"));
        }
        let named = back.address.as_ref().and_then(|address| self.by_address.get(address.trim()).copied());
        if let Some(at) = named
            && (back.mark.is_some() || self.sources(at).iter().any(|source| folded(source) == folded(&back.source)))
        {
            return Ok(at);
        }
        let id = back.address.as_ref().and_then(|address| address.rsplit_once('#')).map(|(_, id)| id.trim());
        let mut found: Vec<usize> = self.by_source.get(&folded(&back.source)).cloned().unwrap_or_default();
        if let Some(id) = id
            && found.len() > 1
        {
            found.retain(|&at| *self.bitext.rows[at].id == *id);
        }
        match found.as_slice() {
            [one] => Ok(*one),
            [] if back.mark.is_some() && named.is_none() => {
                self.edited(back).ok_or_else(|| Message::new("refused-unknown"))
            }
            [] if named.is_some() => Err(Message::new("refused-source")),
            [] => Err(Message::new("refused-unknown")),
            _ => Err(Message::new("refused-several")),
        }
    }

    /// A passage that no ledger lists has an id of its text: where that was
    /// edited since, it is the open passage of the document that is most like
    /// it, if one is.
    fn edited(&self, back: &Back) -> Option<usize> {
        const LEAST: f64 = 0.6;
        let (document, _) = back.address.as_ref()?.rsplit_once('#')?;
        let open = self
            .bitext
            .rows
            .iter()
            .enumerate()
            .filter(|(_, row)| *row.document == *document && row.status == Status::Missing && row.entry.is_none());
        let likeness = |row: &Row| {
            let source = self.workspace.text(self.bitext, row, Side::Source).unwrap_or_default();
            ratio(&source, &back.source)
        };
        let mut all: Vec<(f64, usize)> = open.map(|(at, row)| (likeness(row), at)).filter(|it| it.0 >= LEAST).collect();
        all.sort_by(|a, b| b.0.total_cmp(&a.0));
        match all.as_slice() {
            [one] => Some(one.1),
            [first, second, ..] if first.0 - second.0 > 0.1 => Some(first.1),
            _ => None,
        }
    }

    /// The source as it stands and as it was agreed.
    fn sources(&self, at: usize) -> Vec<String> {
        let evidence = self.workspace.evidence(self.bitext, &self.bitext.rows[at]);
        let now = evidence.now(Side::Source).map(str::to_owned);
        now.into_iter().chain(evidence.then(Side::Source)).collect()
    }

    /// What becomes of a unit that is about a row.
    pub fn judge(&self, at: usize, back: &Back) -> Verdict {
        let row = &self.bitext.rows[at];
        let now = self.workspace.text(self.bitext, row, Side::Target);
        let new = match &back.target {
            Err(code) => return Verdict::Refused(Message::new("refused-code-invented").with("code", plain(&code.0))),
            Ok(text) => text.as_deref().map(|text| canonical_text(text, row)).filter(|text| !text.is_empty()),
        };
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
        let now = evidence.now(Side::Source).map(str::to_owned);
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
        let known: Vec<&String> = self
            .workspace
            .evidence(self.bitext, row)
            .agreements
            .iter()
            .flat_map(|agreement| &agreement.notes)
            .collect();
        let notes = back.notes.iter().map(|note| one_line(note));
        notes.filter(|note| !note.is_empty() && Mark::find(note).is_none() && !known.contains(&note)).collect()
    }
}

/// What a unit was, is and was made to be.
struct Left<'a> {
    mark: Option<&'a Mark>,
    new: Option<String>,
    now: Option<String>,
}

impl Left<'_> {
    /// Whether the text was changed on its way.
    fn touched(&self) -> bool {
        match self.mark {
            Some(mark) => !mark.is_target(self.new.as_deref()),
            None => !self.alike(),
        }
    }

    /// Whether both say the same but for white space.
    fn alike(&self) -> bool {
        self.new.as_deref().map(folded) == self.now.as_deref().map(folded)
    }

    /// Whether the text was changed here meanwhile. Without a mark nobody can
    /// tell: what is there is kept.
    fn moved(&self) -> bool {
        match self.mark {
            Some(mark) => !mark.is_target(self.now.as_deref()),
            None => self.now.is_some() && !self.alike(),
        }
    }
}

fn explain(breach: &Breach) -> Message {
    if let Breach::Lost(code) | Breach::Invented(code) | Breach::Doubled(code) = breach
        && code.trim().is_empty()
    {
        return Message::new("refused-blocks");
    }
    let (id, code) = match breach {
        Breach::Lost(code) => ("refused-code-lost", code),
        Breach::Invented(code) => ("refused-code-invented", code),
        Breach::Doubled(code) => ("refused-code-doubled", code),
    };
    Message::new(id).with("code", plain(one_line(code)))
}

/// A text as the ledger keeps it.
fn canonical_text(text: &str, row: &Row) -> String {
    if row.kind.is_prose() {
        return canonical::refold(text);
    }
    let mut out = String::new();
    canonical::fold_block(text, &mut out);
    out
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A remark as the ledger keeps it: one line, not without measure.
pub fn one_line(text: &str) -> String {
    const MOST: usize = 2000;
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().filter(|c| !c.is_control()).take(MOST).collect()
}
