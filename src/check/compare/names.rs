//! The names of two texts beside each other. Translations name someone less
//! often (a pronoun, a verb that needs none) or by the surname alone: a name is
//! there if any of its forms is there once. That another is named in its place
//! is seen by a name that only the translation has.

use std::ops::Range;

use super::clauses;
use super::speakers::speaks;
use crate::check::rule::Pair;
use crate::facts::name::{Named, named};
use crate::facts::{Facts, Prose};
use crate::glossary::Glossary;
use crate::glossary::boundary::Ending;
use crate::glossary::find::Finder;
use crate::ledger::agreement::Side;
use crate::locale::Locale;

/// A name that the leading side says and the following one does not.
pub struct Lost {
    /// Where the leading side says it.
    pub span: Range<usize>,
    /// Where the following side says another one instead, if it does.
    pub instead: Option<Range<usize>>,
    /// It is named elsewhere, and the sentences do not tell where it ought to
    /// be.
    pub unsure: bool,
}

/// More names than five hundred in one passage are not compared.
const MOST: usize = 250_000;

/// More different names than these are not looked for in other clauses.
const FEW: usize = 60;

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
pub fn differences(pair: &Pair) -> (Vec<Lost>, Vec<Swap>) {
    let Some(sides) = sides(pair) else { return Default::default() };
    let mut lost = sides.lost();
    sides.crossed(&mut lost);
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

impl Sides<'_> {
    /// What is lost, each name once, and each name that stands in the place of
    /// one once.
    fn lost(&self) -> Vec<Lost> {
        let mut lost: Vec<Lost> = Vec::new();
        let mut done: Vec<&[u32]> = Vec::new();
        // Who is not named at all is first to be looked for in the place of others.
        let (gone, rarer): (Vec<&Named>, Vec<&Named>) = self
            .leads
            .iter()
            .filter(|name| self.is_name(name) && !self.is_part(name))
            .partition(|name| !self.follows.iter().any(|other| self.says(other, name)));
        for name in gone.into_iter().chain(rarer) {
            if done.contains(&&*name.terms) || !self.has_forms(name) {
                continue;
            }
            done.push(&name.terms);
            let taken = |other: &Named| lost.iter().any(|lost| lost.instead.as_ref() == Some(&other.span));
            lost.extend(self.fate(name, taken));
        }
        lost.sort_by_key(|lost| lost.span.start);
        self.exchanged(&mut lost);
        lost
    }

    /// Of two names that stand each in the place of the other one is told.
    fn exchanged(&self, lost: &mut Vec<Lost>) {
        let terms = |names: &[Named], span: &Range<usize>| {
            names.iter().filter(|name| name.span == *span).flat_map(|name| name.terms.clone()).collect::<Vec<_>>()
        };
        let mut told: Vec<(Vec<u32>, Vec<u32>)> = Vec::new();
        lost.retain(|one| {
            let Some(instead) = &one.instead else { return true };
            let (name, other) = (terms(&self.leads, &one.span), terms(&self.follows, instead));
            let back = told.iter().any(|(was, became)| meets(was, &other) && meets(became, &name));
            told.push((name, other));
            !back
        });
        // A name inside one that stands elsewhere went with it.
        let moved: Vec<Range<usize>> = lost.iter().filter_map(|lost| lost.instead.clone()).collect();
        let within = |outer: &Range<usize>, span: &Range<usize>| outer.start <= span.start && span.end <= outer.end;
        let is_in = |names: &[Named], outer: &Range<usize>, terms: &[u32]| {
            names.iter().any(|name| name.inside.is_some() && within(outer, &name.span) && meets(&name.terms, terms))
        };
        lost.retain(|one| {
            let told = |instead: &Range<usize>| {
                is_in(&self.follows, instead, &terms(&self.leads, &one.span))
                    || is_in(&self.leads, &one.span, &terms(&self.follows, instead))
            };
            one.instead.is_some() || !moved.iter().any(told)
        });
    }

    /// Two names of one kind of which each stands in the clause of the other: told
    /// of the first.
    fn crossed(&self, lost: &mut Vec<Lost>) {
        let Some((lead, follow)) = clauses::both(self.pair.leading(), self.pair.following()) else { return };
        let mut known: Vec<&Named> = Vec::new();
        let whole = |name: &&Named| self.is_name(name) && self.is_whole(&self.leads, name) && self.has_forms(name);
        for name in self.leads.iter().filter(whole) {
            if !known.iter().any(|other| meets(&other.terms, &name.terms)) && known.len() < FEW {
                known.push(name);
            }
        }
        let placed = |name: &Named, names: &[Named], clauses: &[usize], facts: &Facts| -> Vec<usize> {
            let own = |other: &&Named| meets(&other.terms, &name.terms) && self.is_whole(names, other);
            let free = names.iter().filter(own).filter(|other| !is_gloss(facts, other));
            free.map(|other| clauses::of(clauses, other.span.start)).collect()
        };
        let apart: Vec<(&Named, Vec<usize>, Vec<usize>)> = known
            .into_iter()
            .filter_map(|name| {
                let there = placed(name, &self.leads, &lead, self.pair.leading());
                let here = placed(name, &self.follows, &follow, self.pair.following());
                let only =
                    |a: &[usize], b: &[usize]| a.iter().filter(|at| !b.contains(at)).copied().collect::<Vec<_>>();
                let (gone, new) = (only(&there, &here), only(&here, &there));
                (!gone.is_empty() && !new.is_empty()).then_some((name, gone, new))
            })
            .collect();
        for (at, (name, gone, new)) in apart.iter().enumerate() {
            let fits = |(other, lost, put_in): &&(&Named, Vec<usize>, Vec<usize>)| {
                self.alike(name, other)
                    && gone.iter().any(|at| put_in.contains(at))
                    && new.iter().any(|at| lost.contains(at))
            };
            let Some((other, _, put_in)) = apart[at + 1..].iter().find(fits) else { continue };
            let clause = gone.iter().find(|at| put_in.contains(at)).copied().unwrap_or_default();
            let own =
                |here: &&Named| meets(&here.terms, &other.terms) && clauses::of(&follow, here.span.start) == clause;
            let there = |lead_name: &&Named| {
                meets(&lead_name.terms, &name.terms) && clauses::of(&lead, lead_name.span.start) == clause
            };
            let (Some(here), Some(there)) = (self.follows.iter().find(own), self.leads.iter().find(there)) else {
                continue;
            };
            let told = |lost: &Lost| {
                [name, other]
                    .iter()
                    .any(|one| self.leads.iter().any(|lead| lead.span == lost.span && meets(&lead.terms, &one.terms)))
            };
            if !lost.iter().any(told) {
                lost.push(Lost { span: there.span.clone(), instead: Some(here.span.clone()), unsure: true });
            }
        }
    }

    /// Names of one kind that changed places, where all other names of their
    /// sentence stand as they did: a clause that moved takes more with it.
    fn turned(&self, lost: &[Lost]) -> Vec<Swap> {
        let (lead, follow) = (self.pair.leading(), self.pair.following());
        if self.leads.len() < 2 || lead.sentences().len() != follow.sentences().len() {
            return Vec::new();
        }
        let sentence = |pair: &(&Named, &Named)| self.pair.leading().sentence_of(pair.0.span.start);
        let told: Vec<usize> = lost.iter().map(|lost| lead.sentence_of(lost.span.start)).collect();
        let mut placed: Vec<(&Named, &Named)> =
            self.leads.iter().filter_map(|name| Some((name, self.beside(name)?))).collect();
        // Of two that have one answer the less certain one has none.
        let all = placed.clone();
        let surer = |pair: &(&Named, &Named), other: &(&Named, &Named)| {
            std::ptr::eq(pair.1, other.1) && other.0.terms.len() < pair.0.terms.len()
        };
        placed.retain(|pair| !all.iter().any(|other| surer(pair, other)));
        let swap = |a: &(&Named, &Named), b: &(&Named, &Named), speakers: bool| Swap {
            speakers,
            first: a.0.span.clone(),
            second: b.0.span.clone(),
            here: b.1.span.clone(),
        };
        let turned = |pairs: &[(&Named, &Named)]| {
            let mut here: Vec<&Named> = pairs.iter().map(|pair| pair.1).collect();
            here.sort_by_key(|name| name.span.start);
            let mut astray = pairs.iter().zip(&here).filter(|(pair, here)| !std::ptr::eq(**here, pair.1));
            let (Some((a, _)), Some((b, _)), None) = (astray.next(), astray.next(), astray.next()) else {
                return None;
            };
            let owned = owns(lead, a.0, b.0) || owns(follow, b.1, a.1);
            let same = self.speaker(a) != self.speaker(b) && self.speaker(a).is_some() && self.speaker(b).is_some();
            (self.alike(a.0, b.0) && !owned && !same).then(|| swap(a, b, false))
        };
        // Who spoke there is spoken of here, and the other way round.
        let changed = |pairs: &[(&Named, &Named)]| {
            let (spoke, speak) = (|name: &Named| speaks(lead, &name.span), |name: &Named| speaks(follow, &name.span));
            let mute = |pair: &&(&Named, &Named)| spoke(pair.0) && !speak(pair.1);
            let heard = |pair: &&(&Named, &Named)| !spoke(pair.0) && speak(pair.1);
            let (was, is) = (pairs.iter().find(mute)?, pairs.iter().find(heard)?);
            (self.alike(was.0, is.0) && is.1.span.start < was.1.span.start).then(|| swap(was, is, true))
        };
        let sentences = placed.chunk_by(|a, b| sentence(a) == sentence(b));
        let free = sentences.filter(|pairs| !told.contains(&sentence(&pairs[0])));
        free.filter_map(|pairs| turned(pairs).or_else(|| changed(pairs))).collect()
    }

    /// Whether a name is a speaker's on both sides, or on none; nothing where it
    /// is on one.
    fn speaker(&self, (there, here): &(&Named, &Named)) -> Option<bool> {
        let speaks_there = speaks(self.pair.leading(), &there.span);
        (speaks_there == speaks(self.pair.following(), &here.span)).then_some(speaks_there)
    }

    /// The same name in the same sentence of the following side, where it is
    /// said as often on either.
    fn beside(&self, name: &Named) -> Option<&Named> {
        let (lead, follow) = (self.pair.leading(), self.pair.following());
        let sentence = lead.sentence_of(name.span.start);
        let own = |names: &'_ [Named], other: &Named, facts: &Facts| {
            self.is_whole(names, other)
                && meets(&other.terms, &name.terms)
                && facts.sentence_of(other.span.start) == sentence
                && !is_gloss(facts, other)
        };
        let there: Vec<&Named> = self.leads.iter().filter(|other| own(&self.leads, other, lead)).collect();
        let here: Vec<&Named> = self.follows.iter().filter(|other| own(&self.follows, other, follow)).collect();
        let exact = [&there, &here].map(|names| names.iter().filter(|other| other.terms == name.terms).copied());
        let [exactly, answers] = exact.map(Iterator::collect::<Vec<_>>);
        let found = among(name, &exactly, &answers).or_else(|| among(name, &there, &here));
        found.filter(|_| self.is_name(name))
    }

    /// Whether a name is no part of another name; it may be one of a term.
    fn is_whole(&self, names: &[Named], name: &Named) -> bool {
        name.inside.is_none_or(|at| !self.is_name(&names[at]))
    }

    /// What became of a name, where it is lost.
    fn fate(&self, name: &Named, taken: impl Fn(&Named) -> bool) -> Option<Lost> {
        let at = |name: &Named, other: Option<&Named>, unsure: bool| {
            Some(Lost { span: name.span.clone(), instead: other.map(|other| other.span.clone()), unsure })
        };
        let mentions = || self.leads.iter().filter(|lead| lead.terms == name.terms && !self.is_part(lead));
        let stranger = || self.strangers(name).find(|other| !taken(other));
        let aligned = self.pair.leading().sentences().len() == self.pair.following().sentences().len();
        let swap = |name| Some((name, self.swapped(name).filter(|other| !taken(other))?));
        let swap = || if aligned { mentions().find_map(swap) } else { None };
        let gone = !self.follows.iter().any(|other| self.says(other, name));
        if let Some(other) = self.strangers(name).find(|other| !taken(other) && self.glosses(other, name)) {
            return at(name, Some(other), false);
        }
        match swap() {
            Some((name, other)) => at(name, Some(other), false),
            None if gone && self.is_sure(name) => at(name, stranger().filter(|_| !aligned), false),
            None if aligned => None,
            None => {
                let fewer = self.count(&self.follows, name, self.pair.following())
                    < self.count(&self.leads, name, self.pair.leading());
                let other = stranger().filter(|other| fewer && !is_gloss(self.pair.following(), other))?;
                at(name, Some(other), true)
            }
        }
    }

    /// Names of the same kind that only the following side says.
    fn strangers<'s>(&'s self, name: &'s Named) -> impl Iterator<Item = &'s Named> {
        self.follows.iter().filter(move |other| {
            self.is_own(other, name) && !self.leads.iter().any(|lead| meets(&lead.terms, &other.terms))
        })
    }

    /// A name of the same kind that stands in the sentence where `name` ought
    /// to, though the original sentence does not have it.
    fn swapped(&self, name: &Named) -> Option<&Named> {
        let (lead, follow) = (self.pair.leading(), self.pair.following());
        if lead.sentences().len() != follow.sentences().len() {
            return None;
        }
        let sentence = lead.sentence_of(name.span.start);
        let here = |other: &&Named| follow.sentence_of(other.span.start) == sentence;
        let there = |other: &&Named| lead.sentence_of(other.span.start) == sentence;
        let own = |other: &&Named, facts: &Facts| meets(&other.terms, &name.terms) && !is_gloss(facts, other);
        let found = self.follows.iter().filter(here).filter(|other| own(other, follow)).count();
        let meant = self.leads.iter().filter(there).filter(|other| own(other, lead) && !self.is_part(other)).count();
        if found >= meant.max(1) {
            return None;
        }
        // Said once less, it is swapped only for a name that the original does
        // not have at all.
        let said = |other: &Named| {
            let near = |lead_name: &&Named| found > 0 || there(lead_name);
            self.leads.iter().filter(near).any(|lead_name| meets(&lead_name.terms, &other.terms))
        };
        let free = |other: &&Named| self.is_own(other, name) && !said(other) && !is_gloss(follow, other);
        self.follows.iter().filter(here).find(free)
    }

    /// Whether `other` is a name of its own, of the kind of `name`.
    fn is_own(&self, other: &Named, name: &Named) -> bool {
        let weak = other.is_surname && other.span.len() < 8;
        let whole = other.inside.is_none() && other.ending <= Ending::Inflected && !weak;
        whole && self.alike(other, name)
    }

    /// Whether `other` stands in brackets right behind `name`, as if it were
    /// another word for it.
    fn glosses(&self, other: &Named, name: &Named) -> bool {
        let facts = self.pair.following();
        let text = |from: usize, to: usize| {
            let prose =
                facts.prose.iter().find(|prose| (prose.start..prose.start + prose.text.len()).contains(&from))?;
            prose.text.get(from - prose.start..to.checked_sub(prose.start)?)
        };
        self.follows.iter().any(|named| {
            meets(&named.terms, &name.terms)
                && named.span.end < other.span.start
                && text(named.span.end, other.span.start) == Some(" (")
                && text(other.span.end, other.span.end + 1) == Some(")")
        })
    }

    /// Whether a name of the following side is `name`; a part of another
    /// person's name is not.
    fn says(&self, other: &Named, name: &Named) -> bool {
        let holder = other.inside.map(|at| &self.follows[at]);
        meets(&other.terms, &name.terms)
            && holder.is_none_or(|holder| !self.alike(holder, name) || meets(&holder.terms, &name.terms))
    }

    /// How often a name stands in a text, what brackets only say again left
    /// out.
    fn count(&self, names: &[Named], name: &Named, facts: &Facts) -> usize {
        let counts =
            |other: &&Named| self.is_whole(names, other) && meets(&other.terms, &name.terms) && !is_gloss(facts, other);
        names.iter().filter(counts).count()
    }

    fn is_name(&self, name: &Named) -> bool {
        name.terms.iter().all(|&term| self.glossary.terms[term as usize].is_name())
    }

    /// Whether the words can be nothing but a name: without capitals a surname
    /// may be any word, and an ending may make another one of it.
    fn is_sure(&self, name: &Named) -> bool {
        let whole = name.ending == Ending::Bare || name.ending == Ending::Inflected && !self.here.is_rtl();
        whole && name.inside.is_none() && !(name.is_surname && (self.here.is_rtl() || name.goes_on))
    }

    /// Whether a name of the leading side is a part of another name.
    fn is_part(&self, name: &Named) -> bool {
        name.inside.is_some_and(|at| self.is_name(&self.leads[at]))
    }

    /// Whether the glossary knows the name in the other language.
    fn has_forms(&self, name: &Named) -> bool {
        name.terms.iter().all(|&term| {
            let forms = self.glossary.terms[term as usize].forms(self.there);
            forms.is_some_and(|forms| forms.accepted().next().is_some())
        })
    }

    fn alike(&self, other: &Named, name: &Named) -> bool {
        let kind = |name: &Named| &*self.glossary.terms[name.terms[0] as usize].kind;
        kind(other) == kind(name)
    }
}

/// What answers a name among as many of the following side, in order.
fn among<'n>(name: &Named, there: &[&Named], here: &[&'n Named]) -> Option<&'n Named> {
    let at = there.iter().position(|other| std::ptr::eq(*other, name))?;
    here.get(at).copied().filter(|_| there.len() == here.len())
}

fn meets(a: &[u32], b: &[u32]) -> bool {
    a.iter().any(|term| b.contains(term))
}

/// Whether a name owns what another one is said of: "Moin's biography of
/// Khomeini" is a biography of Khomeini by Moin as well.
fn owns(facts: &Facts, name: &Named, other: &Named) -> bool {
    let prose =
        facts.prose.iter().find(|prose| (prose.start..prose.start + prose.text.len()).contains(&name.span.start));
    let between =
        prose.and_then(|prose| prose.text.get(name.span.end - prose.start..other.span.start.checked_sub(prose.start)?));
    let own = |between: &str| ["'s ", "’s ", "' ", "’ "].iter().any(|own| between.starts_with(own));
    between.is_some_and(|between| between.len() < NEAR && own(between) && !between.contains([',', ';']))
}

/// What stands between an owner and what is owned is no longer, in bytes.
const NEAR: usize = 40;

/// Whether a name stands in round brackets: it says again what stands before.
fn is_gloss(facts: &Facts, name: &Named) -> bool {
    let holds = |prose: &&Prose| (prose.start..prose.start + prose.text.len()).contains(&name.span.start);
    facts.prose.iter().find(holds).is_some_and(|prose| {
        let before = &prose.text.as_bytes()[..name.span.start - prose.start];
        let bracket = before.iter().rev().take(FARTHEST).find(|byte| matches!(byte, b'(' | b')'));
        bracket == Some(&b'(')
    })
}

/// No gloss is longer, in bytes.
const FARTHEST: usize = 300;
