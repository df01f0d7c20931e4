//! What a document defines for the links and marks in it: destinations of
//! reference links, `[label]: destination`, and footnotes, `[^label]:`.

use std::collections::BTreeMap;

use memchr::memmem;

use crate::text::fold::fold;

/// The definitions of a document.
#[derive(Debug, Default)]
pub struct Definitions {
    links: BTreeMap<String, String>,
    footnotes: Vec<String>,
}

impl Definitions {
    /// Reads the definitions of a text.
    ///
    /// ```
    /// use hamgam::content::definitions::Definitions;
    /// let found = Definitions::read("[حکم][Order]\n\n[order]: order.md \"t\"\n[^1]: Note.\n");
    /// assert_eq!(found.link("Order"), Some("order.md"));
    /// assert!(found.has_footnote("1"));
    /// ```
    pub fn read(text: &str) -> Definitions {
        let mut found = Definitions::default();
        for at in memmem::find_iter(text.as_bytes(), "]:") {
            let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
            let head = text[line..at].trim_start_matches([' ', '\t', '>']);
            let Some(label) = head.strip_prefix('[').filter(|label| !label.contains(['[', ']'])) else { continue };
            let rest = text[at + "]:".len()..].lines().next().unwrap_or_default();
            if let Some(note) = label.strip_prefix('^') {
                found.footnotes.push(note.to_owned());
            } else if let Some(to) = rest.split_whitespace().next() {
                let to = to.strip_prefix('<').and_then(|to| to.strip_suffix('>')).unwrap_or(to);
                found.links.entry(key(label)).or_insert_with(|| to.to_owned());
            }
        }
        found.footnotes.sort_unstable();
        found
    }

    /// Where a label leads.
    pub fn link(&self, label: &str) -> Option<&str> {
        self.links.get(&key(label)).map(String::as_str)
    }

    /// Whether any reference link is defined.
    pub fn has_links(&self) -> bool {
        !self.links.is_empty()
    }

    /// Whether a footnote is defined.
    pub fn has_footnote(&self, label: &str) -> bool {
        self.footnotes.binary_search_by(|known| known.as_str().cmp(label)).is_ok()
    }
}

fn key(label: &str) -> String {
    fold(label).text.trim().to_owned()
}
