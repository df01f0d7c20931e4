//! The texts that stand, beside a ledger that is being read: most agreed texts
//! are among them, in order, and are not kept a second time.

use super::agreement::Side;
use crate::content::document::Document;
use crate::text::shared::Shared;

/// The documents of a ledger as they stand, and which passage of each comes next.
#[derive(Debug, Clone, Copy, Default)]
pub struct Standing<'d> {
    source: Option<(&'d Document, usize)>,
    target: Option<(&'d Document, usize)>,
}

/// So many new passages may stand before the one that is looked for.
const AHEAD: usize = 8;

impl<'d> Standing<'d> {
    /// The documents that are there.
    pub fn of(source: Option<&'d Document>, target: Option<&'d Document>) -> Standing<'d> {
        let first = |document: Option<&'d Document>| document.map(|document| (document, 0));
        Standing { source: first(source), target: first(target) }
    }

    /// How many passages stand, of the side that has more.
    pub fn count(&self) -> usize {
        let of = [self.source, self.target].into_iter().flatten();
        of.map(|(document, _)| document.passages.len()).max().unwrap_or(0)
    }

    /// An agreed text: the one that stands, where it does soon after the last.
    pub fn share(&mut self, side: Side, text: &str) -> Shared {
        let place = if side == Side::Source { &mut self.source } else { &mut self.target };
        let Some((document, next)) = place else { return text.into() };
        let ahead = *next..document.passages.len().min(*next + AHEAD);
        match ahead.into_iter().find(|&passage| document.text(passage) == text) {
            Some(passage) => {
                *next = passage + 1;
                document.shared(passage)
            }
            None => text.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::source::Source;

    #[test]
    fn a_text_that_stands_as_agreed_is_the_one_that_stands() {
        let text = Source::from_text("# حکم\n\nتازه.\n\nحکم را خواندند.\n");
        let document = Document::new("a.md", "fa/a.md", "a.md".into(), text);
        let mut standing = Standing::of(None, Some(&document));
        let mut is_kept_once = |agreed: &str, passage: usize| {
            let shared = standing.share(Side::Target, agreed);
            *shared == *agreed && std::ptr::eq(&*shared, document.text(passage))
        };
        assert!(is_kept_once("حکم", 0));
        assert!(!is_kept_once("از میان رفت.", 1), "a text that stands no more is kept by itself");
        assert!(is_kept_once("حکم را خواندند.", 2), "one that is new in between is passed over");
    }
}
