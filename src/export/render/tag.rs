//! What opens and closes in a line, and links and images.

use std::ops::Range;

use pulldown_cmark::LinkType;

use super::Painter;
use crate::export::escape::escape;
use crate::export::links::{join, relative};
use crate::export::sanitize::Addresses;
use crate::text::percent::decoded;

impl Painter<'_> {
    pub(super) fn open(&mut self, open: &str, close: &str, range: Range<usize>) {
        if self.alt.is_some() {
            return;
        }
        self.ensure(&range);
        let inside = self.block.as_ref().and_then(|block| block.groups.last());
        let inside = inside.is_some_and(|group| group.range.start <= range.start && range.end <= group.range.end);
        let (open, close) = if inside { ("", "") } else { (open, close) };
        self.out.push_str(open);
        if let Some(block) = &mut self.block {
            block.open.push((close.to_owned(), false));
        }
    }

    /// Closes what Markdown opened last; HTML that was opened inside goes first.
    pub(super) fn close(&mut self) {
        if self.alt.is_some() {
            return;
        }
        let Some(block) = &mut self.block else { return };
        while let Some((close, raw)) = block.open.pop() {
            self.out.push_str(&close);
            if !raw {
                break;
            }
        }
    }

    pub(super) fn close_inline(&mut self) {
        let Some(block) = &mut self.block else { return };
        while let Some((close, _)) = block.open.pop() {
            self.out.push_str(&close);
        }
    }

    pub(super) fn link(&mut self, kind: LinkType, address: &str, range: Range<usize>) {
        let address = if kind == LinkType::Email { format!("mailto:{address}") } else { address.to_owned() };
        let nested = self.block.as_ref().is_some_and(|block| block.open.iter().any(|(close, _)| close == "</a>"));
        match Addresses::link(self, &address).filter(|_| !nested) {
            Some(address) => self.open(&format!("<a href=\"{}\">", escape(&address)), "</a>", range),
            None => self.open("", "", range),
        }
    }

    pub(super) fn image(&mut self) {
        let Some((address, alt)) = self.alt.take() else { return };
        let tag = Addresses::image(self, &address, alt.trim());
        self.rendered.pictured |= tag.starts_with("<img");
        self.rendered.wordless |= tag.contains(" alt=\"\"");
        self.out.push_str(&tag);
    }
}

impl Addresses for Painter<'_> {
    fn link(&self, address: &str) -> Option<String> {
        self.setting.links.resolve(self.setting.book.edition, self.at, address)
    }

    fn image(&self, address: &str, alt: &str) -> String {
        let here = &self.setting.links.pages[self.at];
        let path = decoded(address);
        let outside = path.contains("://") || path.starts_with("//") || path.starts_with("data:");
        let joined = if outside { None } else { join(&self.chapter.document.path, &path) };
        let found = joined.and_then(|path| self.setting.images.get(&path).ok());
        match found {
            Some((path, _)) => {
                let end = if self.setting.xml { " />" } else { ">" };
                format!("<img src=\"{}\" alt=\"{}\"{end}", relative(here, &path), escape(alt))
            }
            None if alt.is_empty() => String::new(),
            None => format!("<span class=\"absent\">[{}]</span>", escape(alt)),
        }
    }
}
