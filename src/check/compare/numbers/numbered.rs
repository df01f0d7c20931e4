//! What has a number of two parts: "Article 6.2" is «بند ۲ مادهٔ ۶», "Table 4.1"
//! «جدول ۴-۱».

use super::slip::MOST;
use crate::check::compare::beside::label::is_label;
use crate::facts::Facts;
use crate::text::number::Number;

/// Takes out numbers of two parts that the other side says apart, with these.
pub(super) fn parted<'f>((whole, parts): (&mut Vec<&'f Number>, &mut Vec<&'f Number>), own: &Facts) {
    if parts.len() < 2 || whole.len() > MOST || parts.len() > MOST {
        return;
    }
    whole.retain(|number| {
        let Some((first, second)) = number.value().split_once('.') else { return true };
        let at = |value: &str| parts.iter().position(|part| part.value() == value);
        let (Some(one), Some(two)) = (at(first), at(second)) else { return true };
        if one == two || !own.word_before(&number.span).is_some_and(is_label) {
            return true;
        }
        parts.remove(one.max(two));
        parts.remove(one.min(two));
        false
    });
}
