//! What is known of a passage: for machines in attributes, for readers in words.

use super::Painter;
use crate::bitext::row::{Change, Status};
use crate::export::edition::Leaf;
use crate::export::escape::{escape, id};

impl Painter<'_> {
    pub(super) fn attributes(&self, leaf: &Leaf, class: &str) -> String {
        let mut out = String::new();
        if let Some(own) = &leaf.id {
            out.push_str(&format!(" id=\"{}\"", escape(&id(own))));
        }
        let marked = self.setting.book.marks && (leaf.is_marked() || leaf.status == Status::Extra);
        let class = match (class.is_empty(), marked) {
            (_, false) => class.to_owned(),
            (true, true) => "marked".to_owned(),
            (false, true) => format!("{class} marked"),
        };
        if !class.is_empty() {
            out.push_str(&format!(" class=\"{class}\""));
        }
        if leaf.status != Status::Current {
            out.push_str(&format!(" data-status=\"{}\"", leaf.status.name()));
        }
        if let Some(change) = leaf.change {
            out.push_str(&format!(" data-change=\"{}\"", change.name()));
        }
        out
    }

    /// What readers are told of a passage that is behind.
    pub(super) fn mark(&self, leaf: &Leaf) -> String {
        if !self.setting.book.marks || leaf.id.is_none() {
            return String::new();
        }
        let id = match (leaf.status, leaf.change) {
            (Status::Extra, _) => "bundle-extra",
            _ if !leaf.is_marked() => return String::new(),
            (_, Some(Change::Number)) => "bundle-behind-number",
            (_, Some(Change::Citation)) => "bundle-behind-citation",
            _ => "bundle-behind-wording",
        };
        format!(" <small class=\"behind\">[{}]</small>", self.setting.book.say(id))
    }
}
