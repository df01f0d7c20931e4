//! The journal: which staged file goes where.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::FOLDER;
use super::place::{may_hold, own};

/// Marks a staged file that stands for the absence of one.
pub(super) const GONE: char = '-';

/// The name of a staged file; one that is not `present` stands for an absence.
pub(super) fn stage_name(at: usize, present: bool) -> String {
    if present { at.to_string() } else { format!("{at}{GONE}") }
}

/// The journal of an unfinished run, by project path; `None` where there is none,
/// or none that hamgam wrote.
pub(super) fn read_journal(root: &Path) -> Option<BTreeMap<String, String>> {
    own(root).ok()?;
    let bytes = fs::read(root.join(FOLDER).join("journal")).ok()?;
    let journal: BTreeMap<String, String> = serde_json::from_slice(&bytes).ok()?;
    let stage = root.join(FOLDER).join("stage");
    let named = |name: &str| {
        let number = name.strip_suffix(GONE).unwrap_or(name);
        !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit())
    };
    let staged = |name: &str| fs::symlink_metadata(stage.join(name)).map_or(true, |it| it.is_file());
    let sound = journal.iter().all(|(path, name)| may_hold(root, path).is_ok() && named(name) && staged(name));
    sound.then_some(journal)
}
