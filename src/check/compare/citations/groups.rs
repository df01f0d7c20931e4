//! Groups of citations of which one side has none: `[@a; @b]` is gone as one.

use std::borrow::Cow;
use std::ops::Range;

use crate::facts::Cited;

/// Citations that one side alone has: of one work, or all of a group.
pub struct Gone<'f> {
    /// Their keys: a group that lost one more is another fault.
    pub keys: Cow<'f, str>,
    /// As they are cited: `@a`, `[@a; @b]`.
    pub written: String,
    /// The bytes of their keys.
    pub span: Range<usize>,
}

/// Citations that one side alone has, the groups that it alone has whole as one each.
pub fn gone<'f>(odd: &[&'f Cited], all: &[&'f Cited]) -> Vec<Gone<'f>> {
    let one = |cited: &'f Cited| {
        let key = &cited.citation.key;
        Gone { keys: key.into(), written: format!("@{key}"), span: cited.span.clone() }
    };
    let of_group = |group: &[&'f Cited]| {
        // Groups are counted in their order.
        let until = |group: usize| all.partition_point(|cited| cited.group < group);
        let size = until(group[0].group + 1) - until(group[0].group);
        if size == 1 || size > group.len() {
            return group.iter().map(|cited| one(cited)).collect();
        }
        let keys = group.iter().map(|cited| &*cited.citation.key).collect::<Vec<_>>();
        let span = group[0].span.start..group[group.len() - 1].span.end;
        vec![Gone { keys: keys.join("; ").into(), written: format!("[@{}]", keys.join("; @")), span }]
    };
    odd.chunk_by(|a, b| a.group == b.group).flat_map(of_group).collect()
}
