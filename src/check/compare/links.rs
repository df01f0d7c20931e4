//! The links of two texts beside each other, by where they lead.

use super::addresses;
use crate::check::rule::Pair;
use crate::facts::link::{Link, MAIL_TO};
use crate::facts::target::{Target, target};
use crate::ledger::agreement::Side;
use crate::text::glance::Glance;
use crate::text::slip::is_slip;

/// Links of two texts that do not lead to the same places.
#[derive(Debug, Default)]
pub struct Differences {
    /// Of the leading side, and the one that stands in its place, where one
    /// does.
    pub lost: Vec<(Link, Option<Link>)>,
    /// Only of the following side.
    pub extra: Vec<Link>,
    /// To the same page, but to another place in it, or out of the work and to
    /// its address on the web.
    pub astray: Vec<(Link, Link)>,
    /// To an anchor that the page of the original has, that of the translation
    /// not.
    pub dead: Vec<(Link, Link)>,
    /// Two that changed places: of the leading side, and where the following one
    /// has the first.
    pub exchanged: Option<(Link, Link, Link)>,
}

/// A link and where it leads.
struct Led<'l> {
    link: &'l Link,
    target: Target,
}

/// More links than five hundred in one passage are not compared.
const MOST: usize = 250_000;

/// The differences of a pair.
pub fn differences<'p>(pair: &'p Pair) -> &'p Differences {
    pair.links.get_or_init(|| compare(pair))
}

fn compare<'p>(pair: &'p Pair) -> Differences {
    if !pair.sees(Glance::LINK) {
        return Differences::default();
    }
    let (leads, follows) = (found(pair, pair.row.origin), found(pair, pair.row.origin.other()));
    if is_all_the_same(pair, leads, follows) {
        let both = || leads.iter().zip(follows);
        // Of other pages on the web nothing is known.
        let is_outer = |to: &str| to.starts_with("https://") || to.starts_with("http://");
        let anchored = both().filter(|(link, _)| link.to.contains('#') && !is_outer(&link.to));
        let dead = anchored.filter(|(link, other)| {
            // Where the translation has the anchor nothing is asked of the original.
            let other = led(pair, pair.row.origin.other(), other).filter(|other| has_not(pair, &other.target));
            other.is_some_and(|other| led(pair, pair.row.origin, link).is_some_and(|led| is_lost(pair, &led, &other)))
        });
        let dead = dead.map(|(link, other)| (link.clone(), other.clone())).collect();
        let exchanged = if leads.len() < 2 { None } else { exchanged(pair, both().collect()) };
        return Differences { dead, exchanged, ..Differences::default() };
    }
    let all =
        |side: Side, links: &'p [Link]| -> Vec<Led> { links.iter().filter_map(|link| led(pair, side, link)).collect() };
    let (leads, follows) = (all(pair.row.origin, leads), all(pair.row.origin.other(), follows));
    if leads.is_empty() && follows.is_empty() || leads.len() * follows.len() > MOST {
        return Differences::default();
    }
    let (mut left, mut open) = (Vec::new(), follows.iter().collect::<Vec<_>>());
    let (mut found, mut both) = (Differences::default(), Vec::new());
    for led in &leads {
        match open.iter().position(|other| is_same(led, other)) {
            Some(at) => {
                let other = open.remove(at);
                both.push((led.link, other.link));
                if is_lost(pair, led, other) {
                    found.dead.push((led.link.clone(), other.link.clone()));
                }
            }
            None => left.push(led),
        }
    }
    if left.is_empty() && open.is_empty() {
        found.exchanged = exchanged(pair, both);
        return found;
    }
    left.retain(|led| match open.iter().position(|other| same_page(led, other) || same_by_address(led, other)) {
        Some(at) => {
            let other = open.remove(at);
            if !same_page(led, other) || is_astray(pair, led, other) {
                found.astray.push((led.link.clone(), other.link.clone()));
            }
            false
        }
        None => true,
    });
    // What is linked more often on one side is linked on both.
    left.retain(|led| !follows.iter().any(|other| same_page(led, other)));
    open.retain(|other| !leads.iter().any(|led| same_page(led, other)));
    // Mail may stand without its angles.
    let (lead, follow) = (pair.row.origin, pair.row.origin.other());
    left.retain(|led| !is_written(pair, follow, led));
    open.retain(|other| !is_written(pair, lead, other));
    pair_off(left, open, &mut found);
    found
}

/// Whether a side has an address of mail as text.
fn is_written(pair: &Pair, side: Side, led: &Led) -> bool {
    led.link.to.strip_prefix(MAIL_TO).is_some_and(|address| pair.written(side).contains(address))
}

/// Two of the links that both sides have which changed places.
fn exchanged(pair: &Pair, both: Vec<(&Link, &Link)>) -> Option<(Link, Link, Link)> {
    let once = |link: &Link| both.iter().filter(|(other, _)| other.to == link.to).count() == 1;
    if both.len() < 2 || both.len() * both.len() > MOST {
        return None;
    }
    let both: Vec<_> = both.iter().copied().filter(|(link, _)| !link.is_image && once(link)).collect();
    let ((first, here), (second, _)) = addresses::exchanged(pair, &both)?;
    Some((first.clone(), second.clone(), here.clone()))
}

fn found<'p>(pair: &'p Pair, side: Side) -> &'p [Link] {
    pair.document(side).map_or(&[], |document| pair.facts(side).links(document))
}

/// Whether both sides lead to the same places in the same words, as most do; of a
/// place in a page one of them may have none.
fn is_all_the_same(pair: &Pair, leads: &[Link], follows: &[Link]) -> bool {
    let is_same = |(a, b): (&Link, &Link)| a.to == b.to && a.is_image == b.is_image;
    let name = |side: Side| pair.document(side).map(|document| &document.name);
    leads.len() == follows.len() && name(Side::Source) == name(Side::Target) && leads.iter().zip(follows).all(is_same)
}

fn led<'l>(pair: &Pair, side: Side, link: &'l Link) -> Option<Led<'l>> {
    let locales = [pair.source_locale, pair.locale];
    Some(Led { target: target(&link.to, pair.document(side)?, locales, pair.pages), link })
}

/// The same place in a page of whatever language.
fn is_same(led: &Led, other: &Led) -> bool {
    let (a, b) = (&led.target, &other.target);
    (&a.host, &a.path, &a.anchor) == (&b.host, &b.path, &b.anchor) && led.link.is_image == other.link.is_image
}

/// A page, or its counterpart in the other language: there the path may be
/// translated too.
fn same_page(led: &Led, other: &Led) -> bool {
    let (a, b) = (&led.target, &other.target);
    let counterpart = !a.host.is_empty() && a.language.is_some() && b.language.is_some() && a.language != b.language;
    led.link.is_image == other.link.is_image
        && a.host == b.host
        && (a.path == b.path || counterpart || is_below(a, b) || is_below(b, a))
}

/// A place in the work, once from its root and once from the root of a site
/// that holds it.
fn is_below(a: &Target, b: &Target) -> bool {
    let head = a.path.strip_suffix(b.path.as_str());
    a.host.is_empty() && b.path.contains('/') && head.is_some_and(|head| head.ends_with('/'))
}

/// The same page, once in the work and once by its address on the web.
fn same_by_address(led: &Led, other: &Led) -> bool {
    let (a, b) = (&led.target, &other.target);
    let (inner, outer) = if a.host.is_empty() { (a, b) } else { (b, a) };
    let here = inner.path.is_empty() && !inner.anchor.is_empty() && inner.anchor == outer.anchor;
    inner.host.is_empty() && !outer.host.is_empty() && (here || inner.path == outer.path && !inner.path.is_empty())
}

/// Whether a link leads to no place of its page, though the original names one, or
/// to another place of the same page on the web. Anchors made of headings are
/// translated with them.
fn is_astray(pair: &Pair, led: &Led, other: &Led) -> bool {
    let (here, there) = (&other.target, &led.target);
    if here.anchor == there.anchor || there.anchor.is_empty() {
        return false;
    }
    if !there.host.is_empty() {
        return here.path == there.path && here.language == there.language;
    }
    let follows = pair.row.origin.other();
    let shelf = if follows == Side::Source { 0 } else { pair.shelf };
    let page = if here.path.is_empty() { pair.document(follows) } else { pair.pages.find(shelf, here) };
    // Of a page that is not of the work no anchor is known: one letter off is a slip.
    here.anchor.is_empty()
        || page
            .map_or_else(|| is_typed_otherwise(&here.anchor, &there.anchor), |page| !page.anchors().has(&here.anchor))
}

fn is_typed_otherwise(anchor: &str, other: &str) -> bool {
    anchor.is_ascii() && other.is_ascii() && other.len() > 3 && is_slip(anchor, other)
}

/// Whether an anchor is in the page of the original and not in that of the
/// translation.
fn is_lost(pair: &Pair, led: &Led, other: &Led) -> bool {
    let inner = led.target.host.is_empty() && !led.target.anchor.is_empty();
    inner && has_not(pair, &other.target) && has_anchor(pair, pair.row.origin, &led.target) == Some(true)
}

/// Whether the translation has the page of a link, and not its anchor.
fn has_not(pair: &Pair, target: &Target) -> bool {
    has_anchor(pair, pair.row.origin.other(), target) == Some(false)
}

/// Whether the page of a side that a link leads to has its anchor, if there is one.
fn has_anchor(pair: &Pair, side: Side, target: &Target) -> Option<bool> {
    let shelf = if side == Side::Source { 0 } else { pair.shelf };
    let page = if target.path.is_empty() { pair.document(side) } else { pair.pages.find(shelf, target) };
    page.map(|page| page.anchors().has(&target.anchor))
}

/// What is left: one for the other, as far as it goes.
fn pair_off(left: Vec<&Led>, mut open: Vec<&Led>, found: &mut Differences) {
    for led in left {
        let near = open.iter().position(|other| other.link.is_image == led.link.is_image);
        let other = near.map(|at| open.remove(at).link.clone());
        // Pictures with words in them are made anew for another language.
        if !(led.link.is_image && other.is_some()) {
            found.lost.push((led.link.clone(), other));
        }
    }
    found.extra.extend(open.into_iter().map(|led| led.link.clone()));
}
