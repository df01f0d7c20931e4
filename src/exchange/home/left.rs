//! A text as it left, as it stands, and as it came back.

use super::texts::folded;
use crate::exchange::mark::Mark;

/// What a unit was, is and was made to be.
pub struct Left<'a> {
    /// How it left.
    pub mark: Option<&'a Mark>,
    /// As it came back.
    pub new: Option<String>,
    /// As it stands here.
    pub now: Option<String>,
}

impl Left<'_> {
    /// Whether the text was changed on its way.
    pub fn touched(&self) -> bool {
        match self.mark {
            Some(mark) => !mark.is_target(self.new.as_deref()),
            None => !self.alike(),
        }
    }

    /// Whether both say the same but for white space.
    pub fn alike(&self) -> bool {
        self.new.as_deref().map(folded) == self.now.as_deref().map(folded)
    }

    /// Whether the text was changed here meanwhile. Without a mark nobody can
    /// tell: what is there is kept.
    pub fn moved(&self) -> bool {
        match self.mark {
            Some(mark) => !mark.is_target(self.now.as_deref()),
            None => self.now.is_some() && !self.alike(),
        }
    }
}
