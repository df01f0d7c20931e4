//! Citations that are alike: of one work, in one mode, of one part of it; and those of one
//! side that nothing on the other is like.

use rustc_hash::FxHashMap as HashMap;

use crate::citation::locator::Locator;
use crate::citation::parse::Mode;
use crate::facts::Cited;

/// The order of more citations than a thousand in one passage is not judged.
pub(super) const MOST_AT_ONCE: usize = 1_000;

/// So many pairs are that.
pub(super) const MOST: usize = MOST_AT_ONCE * MOST_AT_ONCE;

/// The citations of the one side whose key stands there more often than on the
/// other: of several those that no other resembles, in mode and locator before in
/// mode alone.
pub(super) fn surplus<'f>(all: &[&'f Cited], others: &[&Cited]) -> Vec<&'f Cited> {
    let (mut here, mut there) = (all.to_vec(), others.to_vec());
    for likeness in [mode_and_locator, mode, key] {
        let mut free: HashMap<Likeness, usize> = HashMap::default();
        there.iter().for_each(|cited| *free.entry(likeness(cited)).or_default() += 1);
        let mut met: HashMap<Likeness, usize> = HashMap::default();
        here.retain(|cited| {
            let like = likeness(cited);
            let found = free.get_mut(&like).filter(|count| **count > 0).map(|count| *count -= 1);
            found.map(|()| *met.entry(like).or_default() += 1).is_none()
        });
        there.retain(|cited| {
            met.get_mut(&likeness(cited)).filter(|count| **count > 0).map(|count| *count -= 1).is_none()
        });
    }
    out_of_line(&mut here, all, others);
    here
}

/// Of several of one work that are alike the one is the odd one without which the others
/// keep their order.
fn out_of_line<'f>(odd: &mut [&'f Cited], all: &[&'f Cited], others: &[&Cited]) {
    let is_odd = |odd: &[&Cited], cited: &Cited| odd.iter().any(|own| std::ptr::eq(*own, cited));
    let twin = |own: &Cited, cited: &Cited| mode_and_locator(own) == mode_and_locator(cited);
    let twins = |own: &&Cited| all.iter().filter(|cited| twin(own, cited)).count() > 1;
    if all.len().max(others.len()) > MOST_AT_ONCE || !odd.iter().any(twins) {
        return;
    }
    let keys = |all: &[&'f Cited]| all.iter().map(|cited| key(cited)).collect::<Vec<_>>();
    let others: Vec<Likeness> = others.iter().map(|cited| key(cited)).collect();
    let in_line = common(&keys(all), &others);
    let stays = |cited: &Cited| in_line.iter().any(|(at, _)| std::ptr::eq(all[*at], cited));
    for at in 0..odd.len() {
        let own = odd[at];
        let free = |cited: &&&Cited| twin(own, cited) && !is_odd(odd, cited) && !stays(cited);
        if stays(own)
            && let Some(other) = all.iter().find(free)
        {
            odd[at] = other;
        }
    }
}

/// What two citations of one work have in common.
pub(super) type Likeness<'c> = (&'c str, Option<Mode>, Option<&'c Locator>);

fn mode_and_locator(cited: &Cited) -> Likeness<'_> {
    (&cited.citation.key, Some(cited.citation.mode), cited.citation.locator.as_ref())
}

pub(super) fn mode(cited: &Cited) -> Likeness<'_> {
    (&cited.citation.key, Some(cited.citation.mode), None)
}

pub(super) fn key(cited: &Cited) -> Likeness<'_> {
    (&cited.citation.key, None, None)
}

/// A longest common subsequence, as pairs of places.
pub(super) fn common(a: &[Likeness], b: &[Likeness]) -> Vec<(usize, usize)> {
    let mut best = vec![vec![0u32; b.len() + 1]; a.len() + 1];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            best[i][j] = if a[i] == b[j] { best[i + 1][j + 1] + 1 } else { best[i + 1][j].max(best[i][j + 1]) };
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < a.len() && j < b.len() {
        if a[i] == b[j] {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if best[i + 1][j] >= best[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}
