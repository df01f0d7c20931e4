//! XLIFF as tools give it back, 1.x and 2.x: units by name, codes by id.

use super::content::Content;
use super::segment::Segment;
use super::unit::Unit;
use crate::exchange::back::{Broken, Returned};
use crate::exchange::mark::Mark;
use crate::exchange::xml::element::{Element, Step};
use crate::exchange::xml::steps::{self, Steps};

/// Reads a file.
///
/// # Errors
/// Where it is no XLIFF.
pub fn read(bytes: &[u8]) -> Result<Returned, Broken> {
    let text = steps::read(bytes)?;
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
        // Heads of other formats that were turned into units.
        if element.get("translate") == Some("no") || element.get("restype") == Some("x-gettext-domain-header") {
            return self.steps.skip();
        }
        let name = element.get("resname").or_else(|| element.get("name")).filter(|name| name.contains('#'));
        let id = || element.get("id").map(|id| format!("{}#{id}", self.original));
        let mut unit = Unit {
            address: name.map(str::to_owned).or_else(id),
            approved: element.get("approved").map(|approved| approved == "yes"),
            line: self.steps.line(),
            ..Unit::default()
        };
        self.parts(&mut unit)?;
        self.returned.units.push(unit.back());
        Ok(())
    }

    fn parts(&mut self, unit: &mut Unit) -> Result<(), Broken> {
        let (mut depth, mut segment) = (1, Segment::default());
        while depth > 0 {
            match self.steps.step()? {
                Step::Open(inner) => match inner.name.as_str() {
                    "segment" | "ignorable" => {
                        depth += 1;
                        segment = Segment::begin(&inner, unit);
                    }
                    "source" => segment.source(Content::read(&mut self.steps)?, unit),
                    "target" => {
                        unit.state = inner.get("state").map(str::to_owned).or(unit.state.take());
                        segment.target(Content::read(&mut self.steps)?, unit);
                    }
                    "data" => {
                        let id = inner.get("id").unwrap_or_default().to_owned();
                        unit.data.insert(id, self.steps.inner()?);
                    }
                    "note" => self.note(&inner, unit)?,
                    "context" => {
                        let text = self.steps.inner()?;
                        unit.mark = unit.mark.take().or_else(|| Mark::find(&text));
                    }
                    "alt-trans" | "seg-source" | "matches" | "glossary" | "metadata" | "changeTrack" | "bin-source"
                    | "bin-target" | "validation" => self.steps.skip()?,
                    _ => depth += 1,
                },
                Step::Close(name) => {
                    depth -= 1;
                    if matches!(name.as_str(), "segment" | "ignorable") {
                        std::mem::take(&mut segment).end(unit);
                    }
                }
                Step::Text(_) => {}
                Step::End => return Err(Broken::new("import-xml-cut")),
            }
        }
        unit.partly |= unit.untranslated && unit.target.is_some();
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
}
