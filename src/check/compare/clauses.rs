//! The clauses of two texts: what stands between citations, semicolons and the
//! ends of sentences. A clause of one side is that of the other where both have
//! the same ends in the same order.

use crate::facts::Facts;

/// What a clause ends with.
#[derive(Debug, Clone, PartialEq, Eq)]
enum End {
    Sentence,
    Semicolon,
    Citations(Vec<String>),
}

/// Where the clauses of the leading and of the following side end, in bytes,
/// where they can be laid beside each other.
pub fn both(leading: &Facts, following: &Facts) -> Option<(Vec<usize>, Vec<usize>)> {
    let (lead, follow) = (ends(leading), ends(following));
    let kinds: [fn(&End) -> bool; 3] =
        [|_| true, |end| *end != End::Semicolon, |end| matches!(end, End::Sentence | End::Semicolon)];
    kinds.into_iter().find_map(|kind| {
        let of =
            |ends: &[(usize, End)]| ends.iter().filter(|(_, end)| kind(end)).cloned().unzip::<_, _, Vec<_>, Vec<_>>();
        let ((there, ends), (here, others)) = (of(&lead), of(&follow));
        (ends == others && ends.len() > 1).then_some((there, here))
    })
}

/// The clause that a byte belongs to, by the ends of all.
pub fn of(ends: &[usize], at: usize) -> usize {
    ends.partition_point(|end| *end <= at)
}

fn ends(facts: &Facts) -> Vec<(usize, End)> {
    let mut found: Vec<(usize, End)> = facts.sentences().iter().map(|span| (span.end, End::Sentence)).collect();
    for prose in &facts.prose {
        let semicolons = prose.text.match_indices([';', '؛']).map(|(at, _)| (prose.start + at, End::Semicolon));
        found.extend(semicolons);
    }
    for group in facts.citations.chunk_by(|a, b| a.group == b.group) {
        let mut keys: Vec<String> = group.iter().map(|cited| cited.citation.key.clone()).collect();
        keys.sort_unstable();
        found.push((group[0].item.start, End::Citations(keys)));
    }
    found.sort_by_key(|(at, _)| *at);
    found
}
