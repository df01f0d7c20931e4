//! What no agreement knows yet: new passages of both sides, paired across
//! languages between their settled neighbours.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::group::Draft;
use super::identify::Identity;
use super::row::Half;
use crate::align::features::Features;
use crate::align::lexicon::Lexicon;
use crate::align::sequence::increasing;
use crate::align::translation::{self, Pair};
use crate::content::document::Document;
use crate::content::tree::Shelf;

/// A source passage that looks for a partner.
#[derive(Debug, Clone, Copy)]
struct Seeker {
    passage: u32,
    /// The row that it belongs to already: its translation is gone or was
    /// never there.
    draft: Option<usize>,
    /// Its translation was agreed and is gone.
    bereft: bool,
}

/// The open passages of a document between two settled neighbours.
struct Gap {
    sources: Vec<Seeker>,
    targets: Vec<u32>,
}

/// Passages that found a partner: document and index.
type Taken = FxHashSet<(u32, u32)>;

/// How many times what was paired may settle neighbours for the rest.
const MOST_ROUNDS: usize = 4;

/// What nobody has recognised or paired yet.
struct Open<'a> {
    source: &'a Identity,
    target: &'a Identity,
    taken_sources: &'a Taken,
    taken_targets: &'a Taken,
}

impl Open<'_> {
    fn source_is_open(&self, document: usize, passage: u32) -> bool {
        self.source.known[document][passage as usize].is_none()
            && !self.taken_sources.contains(&(document as u32, passage))
    }

    fn target_is_open(&self, document: usize, passage: u32) -> bool {
        self.target.known[document][passage as usize].is_none()
            && !self.taken_targets.contains(&(document as u32, passage))
    }
}

/// A document and its translation.
struct Match<'a> {
    source: usize,
    target: usize,
    gaps: Vec<Gap>,
    documents: (&'a Document, &'a Document),
}

/// Pairs what is open, adds the rows of it, and of what stays alone.
pub fn pair(
    shelves: (&Shelf, &Shelf),
    source: &Identity,
    target: &Identity,
    bereft: impl Fn(&Draft) -> bool,
    drafts: &mut Vec<Draft>,
) {
    let (mut taken_sources, mut taken_targets) = (Taken::default(), Taken::default());
    let mut lexicon = None;
    // What is paired settles neighbours for what is not: until nothing changes.
    for round in 0..MOST_ROUNDS {
        let partners = partners(shelves, drafts);
        let open_now = Open { source, target, taken_sources: &taken_sources, taken_targets: &taken_targets };
        let matches = open(shelves, &partners, &open_now, &bereft, drafts);
        if round == 0 {
            lexicon = learn(shelves, &matches, drafts);
        }
        let paired: Vec<Vec<Vec<Pair>>> =
            matches.par_iter().map(|m| m.gaps.iter().map(|gap| align(m, gap, lexicon.as_ref())).collect()).collect();
        let mut any = false;
        for (m, gaps) in matches.iter().zip(paired) {
            for (gap, pairs) in m.gaps.iter().zip(gaps) {
                for pair in pairs {
                    any = true;
                    settle(m, gap, pair, drafts, &mut taken_sources, &mut taken_targets);
                }
            }
        }
        if !any {
            break;
        }
    }
    rest(shelves.0, source, &taken_sources, drafts, |draft, half| draft.source = Some(half));
    rest(shelves.1, target, &taken_targets, drafts, |draft, half| draft.target = Some(half));
}

/// The translation of every source document: by name, else where most of its
/// agreements stand.
pub fn partners(shelves: (&Shelf, &Shelf), drafts: &[Draft]) -> Vec<Option<usize>> {
    let mut votes: FxHashMap<(u32, u32), usize> = FxHashMap::default();
    for draft in drafts {
        if let (Some(s), Some(t)) = (&draft.source, &draft.target) {
            *votes.entry((s.document, t.document)).or_default() += 1;
        }
    }
    let mut by_source: FxHashMap<u32, Vec<(usize, u32)>> = FxHashMap::default();
    votes.into_iter().for_each(|((s, t), count)| by_source.entry(s).or_default().push((count, t)));
    let named = |document: &Document| shelves.1.find(&document.name);
    let voted = |at: usize| {
        by_source
            .get(&(at as u32))
            .and_then(|all| all.iter().max_by_key(|(count, t)| (*count, u32::MAX - t)))
            .map(|(_, t)| *t as usize)
    };
    shelves.0.documents.iter().enumerate().map(|(at, document)| named(document).or_else(|| voted(at))).collect()
}

fn open<'a>(
    shelves: (&'a Shelf, &'a Shelf),
    partners: &[Option<usize>],
    now: &Open,
    bereft: &impl Fn(&Draft) -> bool,
    drafts: &[Draft],
) -> Vec<Match<'a>> {
    let mut seeking: FxHashMap<(u32, u32), (usize, bool)> = FxHashMap::default();
    let mut settled: FxHashMap<(u32, u32), Vec<(usize, usize)>> = FxHashMap::default();
    for (at, draft) in drafts.iter().enumerate() {
        match (&draft.source, &draft.target) {
            (Some(s), Some(t)) => settled
                .entry((s.document, t.document))
                .or_default()
                .push((s.passages.start as usize, t.passages.start as usize)),
            (Some(s), None) => s.passages.clone().for_each(|p| {
                seeking.insert((s.document, p), (at, bereft(draft)));
            }),
            _ => {}
        }
    }
    let mut matches = Vec::new();
    for (s, t) in partners.iter().enumerate().filter_map(|(s, t)| Some((s, (*t)?))) {
        let (left, right) = (&shelves.0.documents[s], &shelves.1.documents[t]);
        let targets: Vec<u32> = (0..right.passages.len() as u32).filter(|&p| now.target_is_open(t, p)).collect();
        if targets.is_empty() {
            continue;
        }
        let seekers = (0..left.passages.len() as u32).filter_map(|passage| match seeking.get(&(s as u32, passage)) {
            Some(&(draft, bereft)) => Some(Seeker { passage, draft: Some(draft), bereft }),
            None => now.source_is_open(s, passage).then_some(Seeker { passage, draft: None, bereft: false }),
        });
        let mut anchors = settled.get(&(s as u32, t as u32)).cloned().unwrap_or_default();
        anchors.sort_unstable();
        let gaps = gaps(&increasing(&anchors), seekers.collect(), targets);
        matches.push(Match { source: s, target: t, gaps, documents: (left, right) });
    }
    matches
}

fn gaps(anchors: &[(usize, usize)], sources: Vec<Seeker>, targets: Vec<u32>) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = (0..=anchors.len()).map(|_| Gap { sources: Vec::new(), targets: Vec::new() }).collect();
    for seeker in sources {
        gaps[anchors.partition_point(|a| a.0 < seeker.passage as usize)].sources.push(seeker);
    }
    for passage in targets {
        gaps[anchors.partition_point(|a| a.1 < passage as usize)].targets.push(passage);
    }
    gaps.retain(|gap| !gap.sources.is_empty() && !gap.targets.is_empty());
    gaps
}

fn features(document: &Document, passages: impl IntoIterator<Item = u32>) -> Vec<Features> {
    let of = |at: u32| {
        let passage = &document.passages[at as usize];
        let read = Features::new(passage.kind, passage.shape, document.text(at as usize));
        read.behind(&document.source.text[..passage.span.start])
    };
    passages.into_iter().map(of).collect()
}

/// Learns word associations from agreements and from a first pass over what is
/// open, where that is enough to be worth it.
fn learn(shelves: (&Shelf, &Shelf), matches: &[Match], drafts: &[Draft]) -> Option<Lexicon> {
    let many: usize = matches.iter().flat_map(|m| &m.gaps).map(|gap| gap.sources.len().min(gap.targets.len())).sum();
    let hard = matches.iter().flat_map(|m| &m.gaps).any(|gap| gap.sources.len() > 1 || gap.targets.len() > 1);
    if many == 0 || !hard {
        return None;
    }
    let mut sure: Vec<(Features, Features)> = matches.par_iter().flat_map_iter(|m| first_pass(m)).collect();
    if sure.len() < 2_000 {
        let halves = drafts.iter().filter_map(|draft| draft.source.as_ref().zip(draft.target.as_ref())).take(4_000);
        sure.extend(halves.map(|(s, t)| {
            let (left, right) = (&shelves.0.documents[s.document as usize], &shelves.1.documents[t.document as usize]);
            (
                Features::joined(&features(left, s.passages.clone()).iter().collect::<Vec<_>>()),
                Features::joined(&features(right, t.passages.clone()).iter().collect::<Vec<_>>()),
            )
        }));
    }
    let pairs: Vec<(&[String], &[String])> = sure
        .iter()
        .filter(|(s, t)| !s.words.is_empty() && !t.words.is_empty())
        .map(|(s, t)| (s.words.as_slice(), t.words.as_slice()))
        .collect();
    Some(Lexicon::learn(&pairs)).filter(Lexicon::is_useful)
}

fn first_pass(m: &Match) -> Vec<(Features, Features)> {
    let mut sure = Vec::new();
    for gap in &m.gaps {
        let (s, t) = (
            features(m.documents.0, gap.sources.iter().map(|s| s.passage)),
            features(m.documents.1, gap.targets.iter().copied()),
        );
        for pair in translation::align(&s, &t, None) {
            if let ([i], [j]) = (pair.source.as_slice(), pair.target.as_slice())
                && pair.score >= 0.7
            {
                sure.push((s[*i as usize].clone(), t[*j as usize].clone()));
            }
        }
    }
    sure
}

fn align(m: &Match, gap: &Gap, lexicon: Option<&Lexicon>) -> Vec<Pair> {
    if let Some(pair) = lone(m, gap) {
        return vec![pair];
    }
    let (s, t) = (
        features(m.documents.0, gap.sources.iter().map(|s| s.passage)),
        features(m.documents.1, gap.targets.iter().copied()),
    );
    translation::align(&s, &t, lexicon)
}

/// A lone new block in the place of a lone one of its kind that is gone: it was
/// translated anew.
fn lone(m: &Match, gap: &Gap) -> Option<Pair> {
    let [target] = gap.targets.as_slice() else { return None };
    let mut bereft = gap.sources.iter().enumerate().filter(|(_, seeker)| seeker.bereft);
    let (at, seeker) = bereft.next()?;
    let (left, right) = (&m.documents.0.passages[seeker.passage as usize], &m.documents.1.passages[*target as usize]);
    let alike = left.kind.alike(right.kind) && left.shape.title == right.shape.title;
    (bereft.next().is_none() && alike && gap.sources.len() == 1).then(|| Pair {
        source: vec![at as u32],
        target: vec![0],
        score: 1.0,
    })
}

/// Makes a row of a pair, or gives it to the row that was looking for it.
fn settle(
    m: &Match,
    gap: &Gap,
    pair: Pair,
    drafts: &mut Vec<Draft>,
    taken_sources: &mut Taken,
    taken_targets: &mut Taken,
) {
    let seekers: Vec<Seeker> = pair.source.iter().map(|&at| gap.sources[at as usize]).collect();
    let targets: Vec<u32> = pair.target.iter().map(|&at| gap.targets[at as usize]).collect();
    let seekers = neighbours(&seekers, |seeker| seeker.passage);
    let targets = neighbours(&targets, |&passage| passage);
    let half = |document: usize, from: u32, to: u32| Half { document: document as u32, passages: from..to + 1 };
    let mut target = half(m.target, targets[0], targets[targets.len() - 1]);
    let mut owners: Vec<usize> = seekers.iter().filter_map(|seeker| seeker.draft).collect();
    owners.dedup();
    if let [first, others @ ..] = owners.as_slice() {
        // A row of several blocks may have found a partner already: it takes a
        // neighbour of that in, and nothing else.
        let open = drafts[*first].source.is_some() && others.iter().all(|&other| drafts[other].target.is_none());
        match &drafts[*first].target {
            None if open => {}
            Some(mine) if open && mine.document == target.document && mine.passages.end == target.passages.start => {
                target.passages.start = mine.passages.start;
            }
            _ => return,
        }
    }
    taken_targets.extend(targets.iter().map(|&p| (m.target as u32, p)));
    match owners.as_slice() {
        [] => {
            taken_sources.extend(seekers.iter().map(|seeker| (m.source as u32, seeker.passage)));
            let source = half(m.source, seekers[0].passage, seekers[seekers.len() - 1].passage);
            drafts.push(Draft { source: Some(source), target: Some(target), score: pair.score, ..Draft::default() });
        }
        [first, others @ ..] => {
            let first = *first;
            drafts[first].target = Some(target);
            drafts[first].score = pair.score;
            for &other in others {
                let emptied = std::mem::take(&mut drafts[other]);
                emptied.entries().for_each(|entry| drafts[first].join(entry));
                if let (Some(mine), Some(theirs)) = (&mut drafts[first].source, emptied.source) {
                    mine.passages =
                        mine.passages.start.min(theirs.passages.start)..mine.passages.end.max(theirs.passages.end);
                }
            }
            for seeker in seekers.iter().filter(|seeker| seeker.draft.is_none()) {
                taken_sources.insert((m.source as u32, seeker.passage));
                if let Some(mine) = &mut drafts[first].source {
                    mine.passages = mine.passages.start.min(seeker.passage)..mine.passages.end.max(seeker.passage + 1);
                }
            }
        }
    }
}

/// The first run of a list without holes.
fn neighbours<T>(list: &[T], at: impl Fn(&T) -> u32) -> &[T] {
    let end = (1..list.len()).find(|&i| at(&list[i]) != at(&list[i - 1]) + 1).unwrap_or(list.len());
    &list[..end]
}

fn rest(shelf: &Shelf, identity: &Identity, taken: &Taken, drafts: &mut Vec<Draft>, set: impl Fn(&mut Draft, Half)) {
    for document in 0..shelf.documents.len() as u32 {
        for (passage, known) in identity.known[document as usize].iter().enumerate() {
            let passage = passage as u32;
            if known.is_none() && !taken.contains(&(document, passage)) {
                let mut draft = Draft::default();
                set(&mut draft, Half { document, passages: passage..passage + 1 });
                drafts.push(draft);
            }
        }
    }
}
