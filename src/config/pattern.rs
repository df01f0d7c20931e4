//! Where a locale's files are: `content/fa/{document}`, `docs/{stem}.fa.md`.

/// A path pattern with one hole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    before: String,
    after: String,
    /// The hole takes the path without its extension.
    stem: bool,
}

impl Pattern {
    /// Reads a pattern; `None` without exactly one `{document}` or `{stem}`,
    /// or where it would leave the project.
    pub fn parse(text: &str) -> Option<Pattern> {
        let text = text.replace('\\', "/");
        let text = text.strip_prefix("./").unwrap_or(&text);
        if text.starts_with('/') || text.split('/').any(|part| part == "..") || text.contains(':') {
            return None;
        }
        let (hole, stem) = if text.contains("{document}") { ("{document}", false) } else { ("{stem}", true) };
        let (before, after) = text.split_once(hole)?;
        (!after.contains('{') && !before.contains('{')).then(|| Pattern {
            before: before.to_owned(),
            after: after.to_owned(),
            stem,
        })
    }

    /// The document that a path is, if it is one of this locale's.
    ///
    /// ```
    /// use hamgam::config::pattern::Pattern;
    /// let pattern = Pattern::parse("docs/{stem}.fa.md").unwrap();
    /// assert_eq!(pattern.document("docs/a/b.fa.md").unwrap(), "a/b.md");
    /// assert_eq!(pattern.path("a/b.md"), "docs/a/b.fa.md");
    /// ```
    pub fn document(&self, path: &str) -> Option<String> {
        let hole = path.strip_prefix(&self.before)?.strip_suffix(&self.after)?;
        if hole.is_empty() || hole.starts_with('/') {
            return None;
        }
        Some(if self.stem { format!("{hole}{}", self.extension()) } else { hole.to_owned() })
    }

    /// The path of a document.
    pub fn path(&self, document: &str) -> String {
        let hole = if self.stem { document.rsplit_once('.').map_or(document, |(stem, _)| stem) } else { document };
        format!("{}{hole}{}", self.before, self.after)
    }

    /// The folder that holds all files of the pattern, below the project; empty
    /// for the project itself.
    pub fn folder(&self) -> &str {
        self.before.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The more is written out, the more specific a pattern is.
    pub fn weight(&self) -> usize {
        self.before.len() + self.after.len()
    }

    fn extension(&self) -> &str {
        self.after.rfind('.').map_or("", |at| &self.after[at..])
    }
}
