//! Codes between marks of their own, and bare addresses.

use super::code::What;
use super::hole::Holes;

impl Holes<'_> {
    /// What stands from one mark to the other.
    pub fn marked(&mut self, open: &str, close: &str, what: What) {
        let mut from = 0;
        while let Some(next) = self.text[from..].find(open) {
            let at = from + next;
            let Some(length) = self.text[at..].find(close) else { break };
            let end = at + length + close.len();
            let blank = what == What::Footnote && self.text[at..end].contains(char::is_whitespace);
            if !blank {
                self.whole(at..end, what);
            }
            from = if blank { at + open.len() } else { end };
        }
    }

    /// Addresses of pages.
    pub fn addresses(&mut self) {
        for scheme in ["http://", "https://"] {
            let mut from = 0;
            while let Some(next) = self.text[from..].find(scheme) {
                let at = from + next;
                let stop = |c: char| c.is_whitespace() || "()<>[]«»\"`|،؛".contains(c);
                let length = self.text[at..].find(stop).unwrap_or(self.text.len() - at);
                let end = at
                    + self.text[at..at + length].trim_end_matches(['.', ',', ':', ';', '!', '?', '؟', '*', '_']).len();
                self.whole(at..end, What::Link);
                from = at + length.max(scheme.len());
            }
        }
    }
}
