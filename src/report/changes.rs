//! What changed in a passage: the texts then and now, word by word.

use std::borrow::Cow;

use crate::bitext::row::Row;
use crate::ledger::agreement::Side;
use crate::text::diff::{Op, Run, words};
use crate::workspace::{Bitext, Workspace};

/// A passage that needs work, with all that a translator wants to see.
#[derive(Debug)]
pub struct Changes<'a> {
    /// Its bitext.
    pub bitext: &'a Bitext,
    /// Its row.
    pub row: &'a Row,
    /// Leading text when it was agreed; `None` where nobody agreed.
    pub old: Option<String>,
    /// Leading text as it stands; `None` where it is gone.
    pub new: Option<String>,
    /// Following text when it was agreed.
    pub old_following: Option<String>,
    /// Following text as it stands; `None` where it is missing.
    pub following: Option<String>,
    /// From `old` to `new`, word by word: the equal and deleted runs join to
    /// the one, the equal and inserted ones to the other.
    pub words: Vec<Run>,
    /// From `old_following` to `following`, word by word; empty where it stands
    /// as agreed.
    pub following_words: Vec<Run>,
    /// The headings above, outermost first.
    pub headings: Vec<String>,
    /// Open questions and remarks.
    pub notes: Vec<String>,
    /// The passage above: leading text and following text.
    pub before: Option<(String, String)>,
    /// The passage below.
    pub after: Option<(String, String)>,
}

impl<'a> Changes<'a> {
    /// The changes of the row at an index of its bitext.
    pub fn of(workspace: &Workspace, bitext: &'a Bitext, at: usize) -> Changes<'a> {
        let row = &bitext.rows[at];
        let leads = row.origin;
        let evidence = workspace.evidence(bitext, row);
        let (old, old_following) = (evidence.then(leads), evidence.then(leads.other()));
        let now = |side: Side| evidence.now(side).map(Cow::into_owned);
        let (new, following) = (now(leads), now(leads.other()));
        let agreed = old.is_some() && old_following.is_some();
        let old = old.filter(|_| agreed || row.alone);
        let edited = agreed && old_following.is_some() && following.is_some() && old_following != following;
        Changes {
            bitext,
            row,
            words: runs(old.as_deref(), new.as_deref()),
            following_words: if edited { runs(old_following.as_deref(), following.as_deref()) } else { Vec::new() },
            old,
            new,
            old_following,
            following,
            headings: workspace.heading_path(bitext, row),
            notes: workspace.notes(bitext, row).cloned().collect(),
            before: at.checked_sub(1).and_then(|above| neighbour(workspace, bitext, row, above)),
            after: neighbour(workspace, bitext, row, at + 1),
        }
    }
}

fn neighbour(workspace: &Workspace, bitext: &Bitext, of: &Row, at: usize) -> Option<(String, String)> {
    let row = bitext.rows.get(at).filter(|row| row.document == of.document)?;
    let text = |side: Side| workspace.text(bitext, row, side).unwrap_or_default();
    Some((text(of.origin), text(of.origin.other())))
}

/// Word by word from one text to another; one that is not there is all deleted
/// or all inserted.
pub fn runs(old: Option<&str>, new: Option<&str>) -> Vec<Run> {
    let one = |op: Op, text: &str| vec![Run { op, text: text.to_owned() }];
    match (old, new) {
        (Some(old), Some(new)) => words(old, new),
        (Some(old), None) => one(Op::Delete, old),
        (None, Some(new)) => one(Op::Insert, new),
        (None, None) => Vec::new(),
    }
}
