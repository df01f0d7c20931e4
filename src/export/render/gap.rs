//! Passages that the edition lacks, in their places.

use super::Painter;
use crate::export::edition::Absent;
use crate::export::escape::{escape, id};
use crate::l10n::message::Message;

impl Painter<'_> {
    /// Passages that are missing, up to behind a passage.
    pub(super) fn gaps(&mut self, last: Option<usize>) {
        let from = self.next_gap;
        let due = |gap: &&Absent| gap.after.is_none() || gap.after <= last;
        let due: Vec<&Absent> = self.chapter.gaps[from..].iter().take_while(due).collect();
        if due.is_empty() {
            return;
        }
        self.next_gap += due.len();
        if !self.setting.book.marks {
            return;
        }
        let said = self.setting.book.tell(&Message::new("bundle-missing").with("count", due.len()));
        let anchors: String = due
            .iter()
            .map(|gap| format!("<span id=\"{}\" data-status=\"missing\"></span>", escape(&id(&gap.id))))
            .collect();
        self.out.push_str(&format!("<p class=\"missing\">{anchors}{said}</p>\n"));
    }
}
