//! Faults of files, one a line, for standard error.

use crate::finding::{Finding, Level};
use crate::l10n::localizer::Localizer;

/// `path:line:column: level: what is wrong`, a line each.
pub fn faults(faults: &[Finding], words: &Localizer) -> String {
    let mut out = String::new();
    for fault in faults {
        let level = words.text(match fault.level {
            Level::Error => "level-error",
            Level::Warning => "level-warning",
            Level::Note => "level-note",
        });
        let place = &fault.place;
        let said = words.say(&fault.message);
        out.push_str(&format!(
            "{}:{}:{}: {}\n",
            place.path,
            place.line,
            place.column,
            words.line(&format!("{level}: {said}"))
        ));
    }
    out
}
