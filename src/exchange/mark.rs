//! How a unit is recognised when it comes home: what it looked like when it
//! left, in one word that tools carry along among their comments.
//!
//! `hamgam:1:stale:s7c1e9a02f3:t4b8d00c1ee:p51d0a3c2b7` says the status and the
//! hashes of both texts and of the passage's address, which some tools drop;
//! `t-` where there was no translation. It holds nothing about people or
//! machines.

use sha2::{Digest, Sha256};

use crate::bitext::row::Status;

/// What a unit looked like when it left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Where its passage stood.
    pub status: Status,
    /// Hash of the source.
    pub source: String,
    /// Hash of the translation.
    pub target: Option<String>,
    /// Hash of the passage's address.
    pub passage: Option<String>,
}

const HEAD: &str = "hamgam:1:";

impl Mark {
    /// The mark of a unit.
    pub fn new(status: Status, address: &str, source: &str, target: Option<&str>) -> Mark {
        Mark { status, source: hash(source), target: target.map(hash), passage: Some(hash(address)) }
    }

    /// The word.
    ///
    /// ```
    /// use hamgam::bitext::row::Status;
    /// use hamgam::exchange::mark::Mark;
    /// let mark = Mark::new(Status::Missing, "order.md#order-k7f2", "The order", None);
    /// assert_eq!(Mark::find(&format!("see {mark}.")), Some(mark));
    /// ```
    pub fn find(text: &str) -> Option<Mark> {
        let start = text.find(HEAD)?;
        let word = text[start + HEAD.len()..]
            .split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, ':' | '-')))
            .next()?;
        let mut parts = word.split(':');
        let status = Status::parse(parts.next()?)?;
        let source = parts.next()?.strip_prefix('s')?.to_owned();
        let target = parts.next()?.strip_prefix('t')?;
        let passage = parts.next().and_then(|part| part.strip_prefix('p')).map(str::to_owned);
        Some(Mark { status, source, target: (target != "-").then(|| target.to_owned()), passage })
    }

    /// What a mark says of a passage with this address.
    pub fn of_passage(address: &str) -> String {
        hash(address)
    }

    /// Whether a text is the source that left.
    pub fn is_source(&self, text: &str) -> bool {
        self.source == hash(text)
    }

    /// Whether a text, or its absence, is the translation that left.
    pub fn is_target(&self, text: Option<&str>) -> bool {
        self.target == text.map(hash)
    }
}

impl std::fmt::Display for Mark {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let target = self.target.as_deref().unwrap_or("-");
        write!(f, "{HEAD}{}:s{}:t{target}", self.status.name(), self.source)?;
        self.passage.iter().try_for_each(|passage| write!(f, ":p{passage}"))
    }
}

/// Tools wrap, trim and double white space: it is left out.
fn hash(text: &str) -> String {
    let mut hasher = Sha256::new();
    for word in text.split_whitespace() {
        hasher.update(word.as_bytes());
        hasher.update(b" ");
    }
    hasher.finalize().iter().take(5).map(|byte| format!("{byte:02x}")).collect()
}
