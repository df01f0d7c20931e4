//! A unit as a tool gives it back: from tokens to text, and how far the tool
//! says that it is.

use std::collections::HashMap;

use super::content::{Content, Raw, Token};
use super::write1::{BEHIND, UNSEEN};
use crate::bitext::row::Status;
use crate::exchange::back::{Back, Said, Unfit};
use crate::exchange::inline::code::Part;
use crate::exchange::mark::Mark;
use crate::ledger::agreement::State;

/// What the elements of a unit say.
#[derive(Default)]
pub struct Unit {
    /// Line of the file, from 1.
    pub line: u32,
    /// Its name, or what stands for it.
    pub address: Option<String>,
    /// The source.
    pub source: Vec<Token>,
    /// The translation.
    pub target: Option<Vec<Token>>,
    /// Whether a part of it is not translated.
    pub partly: bool,
    /// Whether a segment has begun.
    pub begun: bool,
    /// Whether a segment has a source and no translation.
    pub untranslated: bool,
    /// Original data, by id.
    pub data: HashMap<String, String>,
    /// How far it is.
    pub state: Option<String>,
    /// What the tool adds to that.
    pub sub_state: Option<String>,
    /// Whether somebody has approved of it.
    pub approved: Option<bool>,
    /// What it looked like when it left.
    pub mark: Option<Mark>,
    /// What the translator remarked.
    pub notes: Vec<String>,
}

impl Unit {
    /// Takes in a part of the translation.
    pub fn translated(&mut self, content: Content) {
        self.partly |= content.hollow;
        self.target.get_or_insert_with(Vec::new).extend(content.tokens);
    }

    /// The unit, the same whatever the format.
    pub fn back(self) -> Back {
        let mut known: HashMap<(&str, Part), &str> = HashMap::new();
        for token in &self.source {
            if let Token::Code { id, part, raw } = token
                && let Some(raw) = self.raw(raw.as_ref())
            {
                known.insert((id, *part), raw);
            }
        }
        let source = self.joined(&self.source, &known).unwrap_or_default();
        let target = self.target.as_ref().map(|tokens| self.joined(tokens, &known)).transpose();
        let target = target.map(|text| text.filter(|text| !text.trim().is_empty()));
        let target = if self.partly && matches!(target, Ok(Some(_))) { Err(Unfit::Partly) } else { target };
        let said = self.said();
        Back { line: self.line, source, said, target, address: self.address, mark: self.mark, notes: self.notes }
    }

    fn raw<'u>(&'u self, raw: Option<&'u Raw>) -> Option<&'u str> {
        match raw? {
            Raw::Data(name) => self.data.get(name).map(String::as_str),
            Raw::Own(raw) => Some(raw),
        }
    }

    fn joined(&self, tokens: &[Token], known: &HashMap<(&str, Part), &str>) -> Result<String, Unfit> {
        let mut out = String::new();
        for token in tokens {
            match token {
                Token::Text(text) => out.push_str(text),
                Token::Code { id, part, raw } => {
                    let own = self.raw(raw.as_ref());
                    let raw = own.or_else(|| known.get(&(id.as_str(), *part)).copied());
                    out.push_str(raw.ok_or_else(|| Unfit::Code(id.clone()))?);
                }
            }
        }
        Ok(out)
    }

    fn said(&self) -> Said {
        // Poedit: translated, but somebody has to look at it.
        let fuzzy = self.sub_state.as_deref().is_some_and(|sub| sub.ends_with(":fuzzy"));
        match self.state.as_deref() {
            Some("translated" | "reviewed" | "signed-off" | "final") if fuzzy => Said::Draft,
            Some("translated") => Said::Done(State::Translated),
            Some("reviewed" | "signed-off") => Said::Done(State::Reviewed),
            Some("final") => Said::Done(State::Final),
            None | Some("initial" | "new" | BEHIND | UNSEEN) if self.approved == Some(true) => {
                Said::Done(State::Translated)
            }
            // Nobody set a state where there was none to be set.
            None => Said::Nothing,
            Some("initial" | "new") if !self.was_translated() => Said::Nothing,
            Some(_) => Said::Draft,
        }
    }

    /// Whether it left with a translation, and so with a state.
    fn was_translated(&self) -> bool {
        self.mark.as_ref().is_none_or(|mark| mark.status != Status::Missing)
    }
}
