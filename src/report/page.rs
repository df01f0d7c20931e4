//! The page of a rule, taken apart: what it reports, why, examples, and what to
//! do. The pages are `locales/<locale>/rules/<rule>.md`; their examples are run
//! as tests.

/// A page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<'p> {
    /// The name of the rule.
    pub rule: &'p str,
    /// What it reports, in one line.
    pub summary: String,
    /// Why, wrong, right, what to do.
    pub sections: Vec<Section<'p>>,
}

/// A part of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section<'p> {
    /// Its heading.
    pub heading: &'p str,
    /// What stands below it.
    pub blocks: Vec<Block<'p>>,
}

/// What stands below a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block<'p> {
    /// A paragraph, in one line.
    Prose(String),
    /// A part of an example.
    Fence {
        /// What it is: `en`, `fa before`, `references.bib`.
        info: &'p str,
        /// Its lines.
        text: String,
    },
}

impl<'p> Page<'p> {
    /// Takes a page apart.
    ///
    /// ```
    /// use hamgam::report::page::{Block, Page};
    /// let page = Page::read("# lost-word\n\nA word\nthat is lost.\n\n## Wrong\n\n```fa\nحکم\n```\n");
    /// assert_eq!((page.rule, &*page.summary), ("lost-word", "A word that is lost."));
    /// assert_eq!(page.sections[0].blocks, [Block::Fence { info: "fa", text: "حکم".into() }]);
    /// ```
    pub fn read(text: &'p str) -> Page<'p> {
        let mut page = Page { rule: "", summary: String::new(), sections: Vec::new() };
        let mut lines = text.lines();
        let mut prose = String::new();
        while let Some(line) = lines.next() {
            let fence = line.bytes().take_while(|byte| *byte == b'`').count();
            if fence >= 3 {
                page.prose(&mut prose);
                let close = "`".repeat(fence);
                let inside = lines.by_ref().take_while(|line| *line != close).collect::<Vec<_>>().join("\n");
                page.push(Block::Fence { info: line[fence..].trim(), text: inside });
            } else if let Some(rule) = line.strip_prefix("# ") {
                page.rule = rule.trim();
            } else if let Some(heading) = line.strip_prefix("## ") {
                page.prose(&mut prose);
                page.sections.push(Section { heading: heading.trim(), blocks: Vec::new() });
            } else if line.trim().is_empty() {
                page.prose(&mut prose);
            } else {
                prose.push_str(if prose.is_empty() { "" } else { " " });
                prose.push_str(line.trim());
            }
        }
        page.prose(&mut prose);
        page
    }

    /// The page as text that no renderer has to read.
    pub fn plain(&self) -> String {
        let mut out = vec![self.summary.clone()];
        for section in &self.sections {
            out.push(section.heading.to_owned());
            out.extend(section.blocks.iter().map(|block| match block {
                Block::Prose(text) | Block::Fence { text, .. } => text.clone(),
            }));
        }
        out.join("\n\n")
    }

    fn prose(&mut self, prose: &mut String) {
        match std::mem::take(prose) {
            text if text.is_empty() => {}
            text if self.sections.is_empty() => self.summary = text,
            text => self.push(Block::Prose(text)),
        }
    }

    fn push(&mut self, block: Block<'p>) {
        if let Some(section) = self.sections.last_mut() {
            section.blocks.push(block);
        }
    }
}

/// Whether a fence opens the next example, after these fences of one: what it is
/// (`en`, `fa before`, `references.bib`) stands there already, or the texts as
/// they were agreed come after those of today.
///
/// ```
/// use hamgam::report::page::opens;
/// assert!(!opens(&["en before", "en"], "fa"));
/// assert!(opens(&["en", "fa"], "en the-order.md") && opens(&["en", "fa"], "en before"));
/// ```
pub fn opens(example: &[&str], info: &str) -> bool {
    let role = role(info);
    let is_now = |of: &&str| !self::role(of).concat().contains('.') && !is_before(of);
    example.iter().any(|of| self::role(of) == role) || is_before(info) && example.iter().any(is_now)
}

fn role(info: &str) -> Vec<&str> {
    info.split(' ').filter(|word| !is_document(word)).collect()
}

/// Whether a fence holds a text as it was agreed.
pub fn is_before(info: &str) -> bool {
    info.split(' ').nth(1) == Some("before")
}

/// Whether a word of a fence names the document, as in `en the-order.md`.
pub fn is_document(word: &str) -> bool {
    word.ends_with(".md") || word.ends_with(".mdx")
}
