//! The names of two texts beside each other. Translations name someone less
//! often (a pronoun, a verb that needs none) or by the surname alone: a name is
//! there if any of its forms is there once. That another is named in its place
//! is seen by a name that only the translation has.

mod brackets;
mod crossed;
mod lost;
pub mod sides;
mod turned;

use std::ops::Range;

use crate::check::rule::Pair;
use crate::facts::name::{Named, named};
use crate::glossary::Glossary;
use crate::glossary::find::Finder;
use crate::ledger::agreement::Side;
use crate::locale::Locale;

/// A name that the leading side says and the following one does not.
#[derive(Clone)]
pub struct Lost {
    /// Where the leading side says it.
    pub span: Range<usize>,
    /// Where the following side says another one instead, if it does.
    pub instead: Option<Range<usize>>,
    /// Which term it is, and which one is said instead.
    pub terms: Option<(u32, u32)>,
    /// It is named elsewhere, and the sentences do not tell where it ought to
    /// be.
    pub unsure: bool,
}

/// More names than five hundred in one passage are not compared.
const MOST: usize = 250_000;

/// Two names that stand in one order on the leading side and in the other on
/// the following one, or of which the other one speaks.
pub struct Swap {
    /// The first speaks on the leading side, the second on the following.
    pub speakers: bool,
    /// Where the leading side says the first.
    pub first: Range<usize>,
    /// Where it says the second.
    pub second: Range<usize>,
    /// Where the following side says the second, before the first.
    pub here: Range<usize>,
}

/// What became of the names of a pair: those that are lost in the following
/// side, and neighbours in a sentence that changed places there.
pub type Differences = (Vec<Lost>, Vec<Swap>);

/// The differences of a pair, found once.
pub fn differences<'p>(pair: &'p Pair) -> &'p Differences {
    pair.names.get_or_init(|| compare(pair))
}

fn compare(pair: &Pair) -> Differences {
    let Some(sides) = sides(pair) else { return Default::default() };
    let mut lost = sides.lost();
    sides.crossed(&mut lost);
    if lost.is_empty() {
        lost.extend(sides.glossed().or_else(|| sides.doubled()));
    }
    let turned = sides.turned(&lost);
    (lost, turned)
}

/// The names of a pair that are no part of another one, of either side.
pub fn whole(pair: &Pair) -> Option<(Vec<Named>, Vec<Named>)> {
    let sides = sides(pair)?;
    let whole = |names: &[Named]| {
        names.iter().filter(|name| sides.is_name(name) && sides.is_whole(names, name)).cloned().collect::<Vec<_>>()
    };
    Some((whole(&sides.leads), whole(&sides.follows)))
}

/// The names of both sides, where there are some to compare.
fn sides<'a>(pair: &'a Pair<'a>) -> Option<Sides<'a>> {
    let ((here, reads), (there, finds)) = finders(pair)?;
    let leads = named(pair.leading(), reads);
    if leads.is_empty() {
        return None;
    }
    let mut follows = named(pair.following(), finds);
    // A name may stand in the other language's letters; it has no holder here.
    let abroad = named(pair.following(), reads).into_iter().filter(|name| name.inside.is_none());
    follows.extend(abroad);
    let few = leads.len() * follows.len() <= MOST;
    few.then_some(Sides { pair, glossary: pair.glossary, here, there, leads, follows })
}

/// Locale and finder of a side.
type Reading<'a> = (&'a Locale, &'a Finder);

/// How the leading and the following side are read.
fn finders<'a>(pair: &Pair<'a>) -> Option<(Reading<'a>, Reading<'a>)> {
    let of = |side: Side| {
        let locale = if side == Side::Source { pair.source_locale } else { pair.locale };
        Some((locale, pair.glossary.finder(locale)?))
    };
    Some((of(pair.row.origin)?, of(pair.row.origin.other())?))
}

/// Both sides' names.
struct Sides<'a> {
    pair: &'a Pair<'a>,
    glossary: &'a Glossary,
    here: &'a Locale,
    there: &'a Locale,
    leads: Vec<Named>,
    follows: Vec<Named>,
}
