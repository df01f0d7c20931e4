//! Faults of files, one a line, for standard error.

use crate::finding::Finding;
use crate::l10n::localizer::Localizer;
use crate::report::phrases;

/// `path:line:column: level: what is wrong`, a line each.
pub fn faults(faults: &[Finding], words: &Localizer) -> String {
    let mut out = String::new();
    for fault in faults {
        let level = phrases::level(words, fault.level);
        let place = &fault.place;
        let said = words.say(&fault.message);
        out.push_str(&format!(
            "{}:{}:{}: {}\n",
            // A name with a line break in it would forge a line.
            place.path.replace(char::is_control, "\u{fffd}"),
            place.line,
            place.column,
            words.line(&format!("{level}: {said}"))
        ));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::layout::fault;
    use crate::l10n::message::Message;

    #[test]
    fn a_name_with_a_line_break_forges_no_line() {
        let fault = fault("unreadable-document", "x\nerror: forged.md", Message::new("fault-leaves-project"));
        let said = super::faults(&[fault], &Localizer::new(&[], false));
        assert_eq!(said.lines().count(), 1, "{said}");
    }
}
