//! The bibliography: which citekeys there are, and what is wrong with it.

use std::collections::BTreeMap;
use std::io;

use biblatex::{ParseErrorKind, RawBibliography};

use crate::content::layout::fault;
use crate::finding::{Finding, Level};
use crate::l10n::message::{Message, plain};
use crate::text::source::Source;

/// The citekeys of a project.
#[derive(Debug, Default)]
pub struct Bibliography {
    /// Whether any of the files named in the configuration is there, and has
    /// works or cannot be read.
    pub present: bool,
    keys: BTreeMap<String, (String, u32)>,
}

impl Bibliography {
    /// Reads the files; one that is not there is no fault, one that cannot be
    /// read is.
    pub fn load(
        paths: &[String],
        read: impl Fn(&str) -> io::Result<Vec<u8>>,
        faults: &mut Vec<Finding>,
    ) -> Bibliography {
        let mut all = Bibliography::default();
        for path in paths {
            match read(path) {
                Ok(bytes) => all.add(path, bytes, faults),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => faults.push(fault(
                    "broken-bibliography",
                    path,
                    Message::new("fault-cannot-read").with("path", plain(path)).with("cause", error.to_string()),
                )),
            }
        }
        all
    }

    fn add(&mut self, path: &str, bytes: Vec<u8>, faults: &mut Vec<Finding>) {
        self.present |= bytes.iter().any(|byte| !byte.is_ascii_whitespace());
        let broken = |line: u32, column: u32, message: Message| {
            let mut finding = fault("broken-bibliography", path, message);
            finding.place.line = line;
            finding.place.end_line = line;
            finding.place.column = column;
            finding.place.end_column = column;
            finding
        };
        let source = match Source::new(bytes) {
            Ok(source) => source,
            Err(bad) => {
                faults.push(broken(bad.line, bad.column, Message::new("fault-not-utf8").with("path", plain(path))));
                return;
            }
        };
        let raw = match RawBibliography::parse(&source.text) {
            Ok(raw) => raw,
            Err(error) => {
                let (line, column) = source.line_column(error.span.start);
                let cause = match error.kind {
                    ParseErrorKind::DuplicateKey(key) => key,
                    kind => kind.to_string(),
                };
                faults.push(broken(
                    line,
                    column,
                    Message::new("fault-bibliography").with("path", plain(path)).with("cause", cause),
                ));
                return;
            }
        };
        for entry in raw.entries {
            let (line, column) = source.line_column(entry.span.start);
            let key = entry.v.key.v.to_owned();
            if let Some((first, at)) = self.keys.get(&key) {
                let message = Message::new("fault-citekey-twice")
                    .with("key", plain(&key))
                    .with("first", plain(format!("{first}:{at}")));
                let mut finding = broken(line, column, message);
                finding.level = Level::Warning;
                faults.push(finding);
                continue;
            }
            self.keys.insert(key, (path.to_owned(), line));
        }
    }

    /// Whether a key is in the bibliography.
    pub fn has(&self, key: &str) -> bool {
        self.keys.contains_key(key)
    }

    /// The key that a mistyped one most likely means.
    pub fn nearest(&self, key: &str) -> Option<&str> {
        let score = |known: &str| similar::TextDiff::from_chars(known, key).ratio();
        let best = self
            .keys
            .keys()
            .map(|known| (score(known), known))
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)))?;
        (best.0 >= 0.8).then_some(best.1.as_str())
    }
}
