//! Two links of a passage whose addresses changed places. Translators order
//! links anew with the words of a sentence: only what left its sentence, what
//! stands in a list, and what the words of the links tell is sure.

use std::cell::OnceCell;
use std::ops::Range;

use super::clauses;
use super::link_words::parts;
use super::order::listed::is_listed;
use crate::check::rule::Pair;
use crate::facts::Facts;
use crate::facts::link::Link;
use crate::text::bidi::is_rtl;
use crate::text::numeral::{ascii_digit, ascii_digits};
use crate::text::translit::{Sound, sound};

/// A link on both sides.
pub type Both<'l> = (&'l Link, &'l Link);

/// Of more links in one passage nothing is told.
const MOST: usize = 20;

/// The two links that changed places, each as both sides have it; `both` holds
/// those that lead to a place of their own, in the order of the leading side.
pub fn exchanged<'l>(pair: &Pair, both: &[Both<'l>]) -> Option<(Both<'l>, Both<'l>)> {
    if !(2..=MOST).contains(&both.len()) {
        return None;
    }
    let words = Words::of(pair, both)?;
    // A link that moved with its words is another one's neighbour, no more.
    let moved = |(a, b): &(usize, usize)| words.keeps(*a) || words.keeps(*b);
    let (a, b) = words.exchanged().or_else(|| by_place(pair, both).filter(|found| !moved(found)))?;
    Some((both[a], both[b]))
}

/// What the words of links tell in both languages.
struct Words<'t> {
    /// What a translation keeps: a name in Latin letters, code, a number.
    there: Vec<Vec<String>>,
    here: Vec<Vec<String>>,
    /// The words themselves.
    written: [Vec<&'t str>; 2],
    /// How they sound, in either alphabet: «منتظری» is "Montazeri".
    sounds: [Vec<OnceCell<Vec<Sound>>>; 2],
}

impl<'t> Words<'t> {
    /// Nothing where all links but one have the very same words on both sides, and among
    /// them one that a translation keeps: they changed places with none.
    fn of(pair: &Pair<'t>, both: &[Both]) -> Option<Words<'t>> {
        let (leads, follows) = (pair.document(pair.row.origin)?, pair.document(pair.row.origin.other())?);
        let words = |text: &'t str, link: &Link| parts(text, link).map(|(words, _)| words).unwrap_or_default();
        let there: Vec<&str> = both.iter().map(|(link, _)| words(&leads.source.text, link)).collect();
        let here: Vec<&str> = both.iter().map(|(_, link)| words(&follows.source.text, link)).collect();
        let is_verbatim = |at: &usize| there[*at] == here[*at] && kept(there[*at]).next().is_some();
        (0..both.len()).filter(|at| !is_verbatim(at)).nth(1)?;
        let kept = |words: &[&str]| words.iter().map(|words| kept(words).collect()).collect();
        let sounds = [&there, &here].map(|words| vec![OnceCell::new(); words.len()]);
        Some(Words { there: kept(&there), here: kept(&here), written: [there, here], sounds })
    }

    fn shares(&self, a: usize, b: usize) -> bool {
        self.there[a].iter().any(|word| self.here[b].contains(word))
    }

    fn sounds_like(&self, a: usize, b: usize) -> bool {
        let of = |side: usize, at: usize| self.sounds[side][at].get_or_init(|| sounds(self.written[side][at]));
        let there = of(0, a);
        !there.is_empty() && there.iter().any(|sound| of(1, b).contains(sound))
    }

    /// Whether a link has its words on both sides.
    fn keeps(&self, at: usize) -> bool {
        self.shares(at, at) || self.sounds_like(at, at)
    }

    /// Two of which each has on the following side the words that the other one
    /// has on the leading side, and not its own.
    fn exchanged(&self) -> Option<(usize, usize)> {
        let open = |a: usize, b: usize| self.shares(a, b) || self.there[a].is_empty() || self.here[b].is_empty();
        let turned = |a: usize, b: usize| {
            let crossed = || self.shares(a, b) && open(b, a) || self.shares(b, a) && open(a, b);
            let sounds = || self.sounds_like(a, b) && self.sounds_like(b, a);
            // Most links have a word that a translation keeps.
            let kept = self.shares(a, a) || self.shares(b, b);
            !kept && (crossed() || sounds()) && !self.keeps(a) && !self.keeps(b)
        };
        let pairs = || (0..self.there.len()).flat_map(|a| (a + 1..self.there.len()).map(move |b| (a, b)));
        pairs().find(|(a, b)| turned(*a, *b))
    }
}

fn kept(words: &str) -> impl Iterator<Item = String> + '_ {
    let letter = |c: char| is_rtl(c) || c.is_alphanumeric() || c == '_';
    let is_kept = |word: &String| {
        let is_long = word.len() > 1 || word.bytes().any(|byte| byte.is_ascii_digit());
        is_long && word.is_ascii() && !SMALL.contains(&word.as_str())
    };
    // A word in other letters is none; most are of ASCII as they stand.
    let own = |word: &str| match word.chars().next() {
        _ if word.is_ascii() => Some(word.to_ascii_lowercase()),
        Some(first) if ascii_digit(first).is_ascii() => Some(ascii_digits(word).to_ascii_lowercase()),
        _ => None,
    };
    words.split(move |c| !letter(c)).filter_map(own).filter(is_kept)
}

fn sounds(words: &str) -> Vec<Sound> {
    words.split(|c: char| !is_rtl(c) && !c.is_alphabetic() && c != '\u{200c}').filter_map(sound).collect()
}

/// English words that say nothing of a link.
const SMALL: &[&str] = &["the", "of", "and", "to", "in", "on", "for", "with", "by", "an", "is", "at", "from"];

/// The only two that are out of order, if each left its sentence for that of the
/// other, or each is told something. Two of a list may have moved with their words.
fn by_place(pair: &Pair, both: &[Both]) -> Option<(usize, usize)> {
    let mut order: Vec<usize> = (0..both.len()).collect();
    order.sort_by_key(|at| both[*at].1.span.start);
    let mut astray = (0..both.len()).filter(|at| order[*at] != *at);
    let (Some(a), Some(b), None) = (astray.next(), astray.next(), astray.next()) else { return None };
    (is_told_apart(pair, both[a], both[b]) || leave(pair, both, a, b)).then_some((a, b))
}

/// Whether two are a list on both sides, of which each is said something: "the table gives
/// the dates, and the archive has the rings".
fn is_told_apart(pair: &Pair, first: Both, second: Both) -> bool {
    let (lead, follow) = (pair.leading(), pair.following());
    let texts = (pair.document(pair.row.origin), pair.document(pair.row.origin.other()));
    let (Some(leads), Some(follows)) = texts else { return false };
    let whole = |text: &str, link: &Link| parts(text, link).map(|(_, whole)| whole);
    let (leads, follows) = (&leads.source.text, &follows.source.text);
    let all = (whole(leads, first.0), whole(leads, second.0), whole(follows, second.1), whole(follows, first.1));
    let (Some(a), Some(b), Some(c), Some(d)) = all else { return false };
    let told = |facts: &Facts, first: &Range<usize>, second: &Range<usize>| {
        let words = |text: &str| text.split_whitespace().filter(|word| !matches!(*word, "the" | "a" | "an")).count();
        is_listed(facts, first, second) && facts.between(first, second).is_some_and(|text| words(text) >= TOLD)
    };
    // Behind a third link of the list each may be told as little.
    let alone = |text: &str, first: &Range<usize>, second: &Range<usize>| {
        text.get(first.end..second.start).is_some_and(|between| !between.contains("]("))
    };
    told(lead, &a, &b) && told(follow, &c, &d) && alone(leads, &a, &b) && alone(follows, &c, &d)
}

/// With fewer words between them two of a list stand side by side.
const TOLD: usize = 3;

/// Whether two stand each in the sentence of the other; or each in its clause,
/// while another link stays.
fn leave(pair: &Pair, both: &[Both], a: usize, b: usize) -> bool {
    let (lead, follow) = (pair.leading(), pair.following());
    let crossed = |there: &dyn Fn(&Link) -> usize, here: &dyn Fn(&Link) -> usize| {
        let home = |at: usize| there(both[at].0) == here(both[at].1);
        let others = (0..both.len()).filter(|at| *at != a && *at != b).all(home);
        let (from, to) = ((there(both[a].0), there(both[b].0)), (here(both[b].1), here(both[a].1)));
        others && from == to && from.0 != from.1
    };
    let sentences = lead.sentences().len() == follow.sentences().len()
        && crossed(&|link| lead.sentence_of(link.span.start), &|link| follow.sentence_of(link.span.start));
    sentences
        || both.len() > 2
            && clauses::both(lead, follow).is_some_and(|(lead, follow)| {
                crossed(&|link| clauses::of(&lead, link.span.start), &|link| clauses::of(&follow, link.span.start))
            })
}
