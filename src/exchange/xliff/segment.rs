//! A segment of XLIFF 2: hamgam writes one for a unit, and a tool may make more
//! of it. What stands between two is the same in both languages unless the file
//! says otherwise.

use super::content::{Content, Token};
use super::unit::Unit;
use crate::exchange::xml::element::Element;

/// A part of a unit that is being read.
#[derive(Debug, Default)]
pub struct Segment {
    /// It holds nothing to be translated, and this so far.
    between: Option<Vec<Token>>,
    open: bool,
    translated: bool,
}

impl Segment {
    /// Begins one; of several the one that is least ready speaks for the unit.
    pub fn begin(element: &Element, unit: &mut Unit) -> Segment {
        if element.name == "ignorable" {
            return Segment { between: Some(Vec::new()), ..Segment::default() };
        }
        let state = element.get("state").map(str::to_owned);
        let begun = unit.begun;
        unit.begun = true;
        if !begun || rank(state.as_deref()) < rank(unit.state.as_deref()) {
            unit.state = state;
            unit.sub_state = element.get("subState").map(str::to_owned);
        }
        Segment { open: true, ..Segment::default() }
    }

    /// Takes in a source.
    pub fn source(&mut self, content: Content, unit: &mut Unit) {
        match &mut self.between {
            Some(between) => {
                between.extend(content.words());
                unit.source.extend(content.tokens);
            }
            None => unit.source.extend(content.tokens),
        }
    }

    /// Takes in a translation.
    pub fn target(&mut self, content: Content, unit: &mut Unit) {
        self.translated = !content.tokens.is_empty();
        self.between = None;
        unit.translated(content);
    }

    /// Ends it.
    pub fn end(self, unit: &mut Unit) {
        unit.untranslated |= self.open && !self.translated;
        if let (Some(between), Some(target)) = (self.between, &mut unit.target) {
            target.extend(between);
        }
    }
}

fn rank(state: Option<&str>) -> usize {
    ["translated", "reviewed", "final"].iter().position(|known| Some(*known) == state).map_or(0, |at| at + 1)
}
