//! Rows and cells.

use std::ops::Range;

use pulldown_cmark::Alignment;

use super::Painter;
use crate::content::passage::Kind;

impl Painter<'_> {
    pub(super) fn row(&mut self, range: Range<usize>, cell: &'static str) {
        self.begin(Kind::Row, range, "tr", "</tr>\n", "", false);
        self.column = 0;
        if let Some(block) = &mut self.block {
            block.cell = cell;
        }
    }

    pub(super) fn cell(&mut self) {
        let Some(block) = &self.block else { return };
        let class = match self.columns.get(self.column) {
            Some(Alignment::Center) => " class=\"center\"",
            Some(Alignment::Right) => " class=\"end\"",
            _ => "",
        };
        let scope = if block.cell == "th" { " scope=\"col\"" } else { "" };
        self.column += 1;
        self.out.push_str(&format!("<{}{scope}{class}>", block.cell));
    }

    pub(super) fn finish_cell(&mut self) {
        self.close_inline();
        let Some(block) = &self.block else { return };
        // A heading of nothing is none.
        let head = || self.out.rfind("<th").filter(|&at| self.out[at..].ends_with('>'));
        let tag = (block.cell == "th").then(head).flatten();
        let empty = tag.filter(|&at| self.out[at + 1..].find('>') == Some(self.out.len() - at - 2));
        if let Some(at) = empty {
            self.out.truncate(at);
            self.out.push_str("<td></td>");
        } else {
            self.out.push_str(&format!("</{}>", block.cell));
        }
    }
}
