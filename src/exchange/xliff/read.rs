//! XLIFF as tools give it back, 1.x and 2.x: units by name, codes by id.

use std::collections::HashMap;

use super::write1::{BEHIND, UNSEEN};
use crate::exchange::back::{Back, Broken, Returned, Said, StrangeCode};
use crate::exchange::inline::code::Part;
use crate::exchange::mark::Mark;
use crate::exchange::xml::{self, Element, Step, Steps};
use crate::ledger::agreement::State;

/// Reads a file.
///
/// # Errors
/// Where it is no XLIFF.
pub fn read(bytes: &[u8]) -> Result<Returned, Broken> {
    let text = xml::read(bytes)?;
    let mut reader = Read { steps: Steps::new(&text), returned: Returned::default(), original: String::new() };
    let mut known = false;
    loop {
        match reader.steps.step()? {
            Step::Open(element) => {
                known |= element.name == "xliff";
                reader.open(element)?;
            }
            Step::Close(_) | Step::Text(_) => {}
            Step::End if known => break,
            Step::End => return Err(Broken::new("import-no-xliff")),
        }
    }
    reader.returned.dropped.append(&mut reader.steps.dropped);
    Ok(reader.returned)
}

struct Read<'t> {
    steps: Steps<'t>,
    returned: Returned,
    original: String,
}

/// Text and codes, as the file has them.
#[derive(Debug)]
enum Token {
    Text(String),
    Code { id: String, part: Part, raw: Option<String> },
}

#[derive(Default)]
struct Unit {
    line: u32,
    address: Option<String>,
    source: Vec<Token>,
    target: Option<Vec<Token>>,
    data: HashMap<String, String>,
    state: Option<String>,
    sub_state: Option<String>,
    approved: Option<bool>,
    mark: Option<Mark>,
    notes: Vec<String>,
}

impl Read<'_> {
    fn open(&mut self, element: Element) -> Result<(), Broken> {
        match element.name.as_str() {
            "xliff" => self.returned.target = element.get("trgLang").map(str::to_owned),
            "file" => {
                self.original = element.get("original").unwrap_or_default().to_owned();
                if let Some(target) = element.get("target-language") {
                    self.returned.target = Some(target.to_owned());
                }
            }
            "trans-unit" | "unit" => self.unit(&element)?,
            "skeleton" | "internal-file" | "bin-unit" => self.steps.skip()?,
            _ => {}
        }
        Ok(())
    }

    fn unit(&mut self, element: &Element) -> Result<(), Broken> {
        let name = element.get("resname").or_else(|| element.get("name")).filter(|name| name.contains('#'));
        let id = || element.get("id").map(|id| format!("{}#{id}", self.original));
        let mut unit = Unit {
            address: name.map(str::to_owned).or_else(id),
            approved: element.get("approved").map(|approved| approved == "yes"),
            ..Unit::default()
        };
        unit.line = self.steps.line();
        let mut depth = 1;
        while depth > 0 {
            match self.steps.step()? {
                Step::Open(inner) => match inner.name.as_str() {
                    "source" => {
                        let tokens = self.content()?;
                        unit.source.extend(tokens);
                    }
                    "target" => {
                        unit.state = inner.get("state").map(str::to_owned).or(unit.state);
                        let tokens = self.content()?;
                        unit.target.get_or_insert_with(Vec::new).extend(tokens);
                    }
                    "segment" => {
                        depth += 1;
                        // Of several segments the one that is least ready speaks.
                        let state = inner.get("state").unwrap_or("initial").to_owned();
                        let lowest = unit.state.as_ref().is_none_or(|old| rank(&state) < rank(old));
                        if lowest {
                            unit.state = Some(state);
                            unit.sub_state = inner.get("subState").map(str::to_owned);
                        }
                    }
                    "data" => {
                        let id = inner.get("id").unwrap_or_default().to_owned();
                        unit.data.insert(id, self.steps.inner()?);
                    }
                    "note" => self.note(&inner, &mut unit)?,
                    "context" => {
                        let text = self.steps.inner()?;
                        unit.mark = unit.mark.or_else(|| Mark::find(&text));
                    }
                    "alt-trans" | "seg-source" | "matches" | "glossary" | "metadata" | "changeTrack" | "bin-source"
                    | "bin-target" | "validation" => self.steps.skip()?,
                    _ => depth += 1,
                },
                Step::Close(_) => depth -= 1,
                Step::Text(_) => {}
                Step::End => return Err(Broken::new("import-xml-cut")),
            }
        }
        self.returned.units.push(unit.back());
        Ok(())
    }

    fn note(&mut self, element: &Element, unit: &mut Unit) -> Result<(), Broken> {
        let from = element.get("from").map(str::to_owned);
        let own =
            from.as_deref() == Some("hamgam") || element.get("category").is_some_and(|it| it.starts_with("hamgam"));
        let text = self.steps.inner()?;
        if let Some(mark) = Mark::find(&text) {
            unit.mark = unit.mark.take().or(Some(mark));
        } else if !own {
            if from.is_some_and(|from| !from.is_empty()) {
                self.returned.dropped.insert("from");
            }
            unit.notes.push(text);
        }
        Ok(())
    }

    /// The tokens of a source or a target, up to its end.
    fn content(&mut self) -> Result<Vec<Token>, Broken> {
        let mut tokens = Vec::new();
        // What the open elements leave behind when they close.
        let mut open: Vec<Option<Token>> = Vec::new();
        loop {
            match self.steps.step()? {
                Step::Text(text) => tokens.push(Token::Text(text)),
                Step::Close(_) => match open.pop() {
                    None => return Ok(tokens),
                    Some(left) => tokens.extend(left),
                },
                Step::End => return Err(Broken::new("import-xml-cut")),
                Step::Open(element) => self.code(&element, &mut tokens, &mut open)?,
            }
        }
    }

    fn code(
        &mut self,
        element: &Element,
        tokens: &mut Vec<Token>,
        open: &mut Vec<Option<Token>>,
    ) -> Result<(), Broken> {
        let get = |name: &str| element.get(name).map(str::to_owned);
        let id = get("id").or_else(|| get("rid")).unwrap_or_default();
        // A reference to original data stands for its text.
        let data = |name: &str| get(name).map(|name| format!("\u{0}{name}"));
        let mut push = |part: Part, id: String, raw: Option<String>| tokens.push(Token::Code { id, part, raw });
        match element.name.as_str() {
            "ph" if get("dataRef").is_some() => push(Part::Whole, id, data("dataRef")),
            "x" => push(Part::Whole, id, None),
            "bx" => push(Part::Open, get("rid").unwrap_or(id), None),
            "ex" => push(Part::Close, get("rid").unwrap_or(id), None),
            "sc" => push(Part::Open, id, data("dataRef")),
            "ec" => push(Part::Close, get("startRef").unwrap_or(id), data("dataRef")),
            "g" => {
                push(Part::Open, id.clone(), None);
                open.push(Some(Token::Code { id, part: Part::Close, raw: None }));
                return Ok(());
            }
            "pc" => {
                push(Part::Open, id.clone(), data("dataRefStart"));
                open.push(Some(Token::Code { id, part: Part::Close, raw: data("dataRefEnd") }));
                return Ok(());
            }
            "ph" | "it" | "bpt" | "ept" => {
                let part = match element.name.as_str() {
                    "bpt" => Part::Open,
                    "ept" => Part::Close,
                    _ => Part::Whole,
                };
                let raw = self.steps.inner()?;
                tokens.push(Token::Code { id, part, raw: (!raw.is_empty()).then_some(raw) });
                return Ok(());
            }
            "cp" => {
                let c = get("hex").and_then(|hex| u32::from_str_radix(&hex, 16).ok()).and_then(char::from_u32);
                tokens.push(Token::Text(c.unwrap_or('\u{fffd}').to_string()));
            }
            // Marks of tools around text: the text counts.
            _ => {}
        }
        open.push(None);
        Ok(())
    }
}

impl Unit {
    fn back(self) -> Back {
        let known: HashMap<(&str, Part), String> = self
            .source
            .iter()
            .filter_map(|token| match token {
                Token::Code { id, part, raw } => Some(((id.as_str(), *part), self.raw(raw.as_deref()?)?)),
                Token::Text(_) => None,
            })
            .collect();
        let source = self.joined(&self.source, &known).unwrap_or_default();
        let target = self.target.as_ref().map(|tokens| self.joined(tokens, &known)).transpose();
        let target = target.map(|text| text.filter(|text| !text.trim().is_empty()));
        Back {
            line: self.line,
            source,
            said: self.said(),
            target,
            address: self.address,
            mark: self.mark,
            notes: self.notes,
        }
    }

    fn raw(&self, raw: &str) -> Option<String> {
        match raw.strip_prefix('\u{0}') {
            Some(name) => self.data.get(name).cloned(),
            None => Some(raw.to_owned()),
        }
    }

    fn joined(&self, tokens: &[Token], known: &HashMap<(&str, Part), String>) -> Result<String, StrangeCode> {
        let mut out = String::new();
        for token in tokens {
            match token {
                Token::Text(text) => out.push_str(text),
                Token::Code { id, part, raw } => {
                    let own = raw.as_deref().and_then(|raw| self.raw(raw));
                    let raw = own.or_else(|| known.get(&(id.as_str(), *part)).cloned());
                    out.push_str(&raw.ok_or_else(|| StrangeCode(id.clone()))?);
                }
            }
        }
        Ok(out)
    }

    fn said(&self) -> Said {
        let behind = self.sub_state.as_deref().is_some_and(|sub| sub.starts_with("hamgam:"));
        match self.state.as_deref() {
            Some("translated") => Said::Done(State::Translated),
            Some("reviewed" | "signed-off") => Said::Done(State::Reviewed),
            Some("final") => Said::Done(State::Final),
            // As we wrote it: whoever changed the text knows no states.
            Some(BEHIND | UNSEEN) if self.approved != Some(true) => Said::Nothing,
            Some("initial") if behind => Said::Nothing,
            // Nobody set a state where there was nothing to set it on.
            Some("initial" | "new") | None => match self.approved {
                Some(true) => Said::Done(State::Translated),
                _ => Said::Nothing,
            },
            Some(BEHIND | UNSEEN) => Said::Done(State::Translated),
            Some(_) => Said::Draft,
        }
    }
}

fn rank(state: &str) -> usize {
    ["initial", "translated", "reviewed", "final"].iter().position(|known| *known == state).unwrap_or(0)
}
