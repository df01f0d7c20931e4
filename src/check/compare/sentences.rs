//! Which sentence of one side is which of the other: one to one where they are
//! as many, else by length and shared figures, in order (Gale and Church).

use std::ops::Range;

use super::numbers::slip::is_large_word;
use crate::facts::{Cited, Facts};
use crate::text::date::{Dated, Precision};
use crate::text::number::{Number, Weight};
use crate::text::segment::count_bytes;

/// The place of every sentence in the order of both texts: sentences of either
/// side with the same number belong together.
pub struct Beads {
    /// Of the sentences of the leading side.
    pub leading: Vec<usize>,
    /// Of the sentences of the following side.
    pub following: Vec<usize>,
}

/// Longer passages are not searched.
const MOST: usize = 60;

/// Lays the sentences of two sides beside each other; `None` where they are too
/// many to tell.
pub fn beads(leading: &Facts, following: &Facts) -> Option<Beads> {
    beads_by((leading, &[]), (following, &[]))
}

/// What else a sentence is known by, and where in the file that stands.
pub type Told = (usize, String);

/// The same by more than what is read of every text.
pub fn beads_by((leading, tells): (&Facts, &[Told]), (following, tell): (&Facts, &[Told])) -> Option<Beads> {
    let (n, m) = (leading.sentences().len(), following.sentences().len());
    if n == m {
        return Some(Beads { leading: (0..n).collect(), following: (0..m).collect() });
    }
    if n == 0 || m == 0 || n > MOST || m > MOST {
        return None;
    }
    Some(search(&sketch(leading, tells), &sketch(following, tell)))
}

/// What a sentence is known by: its share of the text, and its figures.
struct Sketch {
    share: f64,
    facts: Vec<String>,
}

fn sketch(facts: &Facts, told: &[Told]) -> Vec<Sketch> {
    let total: usize = facts.sentences().iter().map(|span| span.len()).sum();
    let of = |at: usize| {
        let numbers = facts.numbers.iter().filter(|number| facts.sentence_of(number.span.start) == at);
        let mut known: Vec<String> = numbers.map(|number| number.values[0].clone()).collect();
        let cited = facts.citations.iter().filter(|cited| facts.sentence_of(cited.span.start) == at);
        known.extend(cited.map(|cited| format!("@{}", cited.citation.key)));
        let dates = facts.dates.iter().filter(|date| facts.sentence_of(date.span.start) == at && date.year.is_some());
        known.extend(dates.map(|date| format!("{:?}", date.when)));
        known.extend(told.iter().filter(|(place, _)| facts.sentence_of(*place) == at).map(|(_, told)| told.clone()));
        Sketch { share: facts.sentences()[at].len() as f64 / total.max(1) as f64, facts: known }
    };
    (0..facts.sentences().len()).map(of).collect()
}

/// The ways in which sentences go together, and what each costs by itself.
const STEPS: &[(usize, usize, f64)] =
    &[(1, 1, 0.0), (1, 2, 0.6), (2, 1, 0.6), (1, 3, 1.2), (3, 1, 1.2), (1, 0, 2.0), (0, 1, 2.0), (2, 2, 1.4)];

fn search(a: &[Sketch], b: &[Sketch]) -> Beads {
    let (n, m) = (a.len(), b.len());
    let mut best = vec![vec![(f64::INFINITY, (0, 0)); m + 1]; n + 1];
    best[0][0].0 = 0.0;
    for i in 0..=n {
        for j in 0..=m {
            for &(x, y, step) in STEPS.iter().filter(|(x, y, _)| *x <= i && *y <= j) {
                let cost = best[i - x][j - y].0 + step + distance(&a[i - x..i], &b[j - y..j]);
                if cost < best[i][j].0 {
                    best[i][j] = (cost, (x, y));
                }
            }
        }
    }
    let mut beads = Beads { leading: vec![0; n], following: vec![0; m] };
    let (mut i, mut j, mut number) = (n, m, n + m);
    while i + j > 0 {
        let (x, y) = best[i][j].1;
        beads.leading[i - x..i].fill(number);
        beads.following[j - y..j].fill(number);
        (i, j, number) = (i - x, j - y, number - 1);
    }
    beads
}

fn distance(a: &[Sketch], b: &[Sketch]) -> f64 {
    let share = |sketches: &[Sketch]| sketches.iter().map(|sketch| sketch.share).sum::<f64>();
    let (x, y) = (share(a), share(b));
    let length = if x + y > 0.0 { (x - y).abs() / (x + y) } else { 0.0 };
    2.0 * length + unshared(a, b)
}

/// What of the facts of two stretches is not the same.
fn unshared(a: &[Sketch], b: &[Sketch]) -> f64 {
    let x: Vec<&String> = a.iter().flat_map(|sketch| &sketch.facts).collect();
    let mut y: Vec<&String> = b.iter().flat_map(|sketch| &sketch.facts).collect();
    let total = x.len() + y.len();
    let mut shared = 0;
    for fact in &x {
        if let Some(at) = y.iter().position(|other| other == fact) {
            y.swap_remove(at);
            shared += 2;
        }
    }
    (total - shared) as f64 * 0.5
}

/// Sentences, one behind another, that only one side has.
pub struct Alone {
    /// Whether the leading side has them.
    pub leads: bool,
    /// Where they stand there.
    pub span: Range<usize>,
    /// Which sentences of their side they are, from 0.
    pub which: Range<usize>,
    /// What they say is missing too; otherwise only their length is, or no more than years
    /// and words tell.
    pub sure: bool,
}

/// A translation that is shorter than this lacks something.
const SHORT: f64 = 0.72;

/// What has more facts is a list.
const MOST_FACTS: usize = 300;

/// Of a text of fewer characters it is not known how long a translation is.
const FEW: f64 = 40.0;

/// How short a translation is that lacks something: of a short text half of it.
fn short(own: f64) -> f64 {
    if own > 80.0 { SHORT } else { 0.62 }
}

/// The sentences that only one side has, in texts of languages whose sentences
/// are about as long.
///
/// Translators join sentences and part them. One is missing where what it says
/// is missing as well, and the text without it is rather as long as the other;
/// or where the other is much too short.
pub fn alone(leading: &Facts, following: &Facts) -> Vec<Alone> {
    let partial = leading.is_partial || following.is_partial || leading.prose.iter().any(|prose| prose.is_row);
    if partial {
        return Vec::new();
    }
    let (lead, follow) = (length_of(leading), length_of(following));
    let alike = leading.citations.len() == following.citations.len()
        && leading.numbers.len() == following.numbers.len()
        && leading.dates.len() == following.dates.len();
    let near = follow > lead * SHORT && lead > follow * SHORT;
    if alike && near || lead == 0.0 || follow == 0.0 {
        return Vec::new();
    }
    let many = |facts: &Facts| facts.citations.len() + facts.numbers.len() + facts.dates.len() > MOST_FACTS;
    let quiet = || {
        let more = || added(following, leading, |_| true).any(|lost| lost);
        !misses(leading, following) && !misses(following, leading) && !more()
    };
    if many(leading) || many(following) || near && quiet() {
        return Vec::new();
    }
    let (n, m) = (leading.sentences().len(), following.sentences().len());
    if n == m || n > MOST || m > MOST {
        return Vec::new();
    }
    let leads = n > m;
    let (facts, other) = if leads { (leading, following) } else { (following, leading) };
    let (own, rest) = if leads { (lead, follow) } else { (follow, lead) };
    let gone = left_out(facts, other);
    let runs = gone.chunk_by(|a, b| a + 1 == *b).map(|run| run[0]..run[run.len() - 1] + 1);
    let found = |which: Range<usize>| {
        let span = facts.sentences()[which.start].start..facts.sentences()[which.end - 1].end;
        let without = own - facts.sentences()[which.clone()].iter().map(|span| length(facts, span)).sum::<f64>();
        let fits = without > 0.0 && (rest / without).ln().abs() < (rest / own).ln().abs();
        let alone = |sure: bool| Some(Alone { leads, span: span.clone(), which: which.clone(), sure });
        match fate(facts, other, &which) {
            Fate::Lost(lost) if lost > 1 || fits => alone(true),
            // A translation may explain; it is not half as long.
            Fate::Lost(_) | Fate::Mute if leads && own > FEW && rest < own * short(own) => {
                let joined = || is_joined(facts, other, &which) || is_kept(facts, other, &which);
                alone(false).filter(|_| rest < own * JOINED || !joined())
            }
            Fate::Lost(lost) if !leads && is_added(facts, other, &which, lost) => alone(false),
            Fate::Mute if !leads && is_added(facts, other, &which, 0) => alone(false),
            _ => None,
        }
    };
    runs.filter_map(found).collect()
}

/// Whether a sentence that the translation alone has says two things or more that the
/// original has not, years and numbers in words among them, and nothing that it has; so
/// many are known.
fn is_added(facts: &Facts, other: &Facts, which: &Range<usize>, known: usize) -> bool {
    let own = |span: &Range<usize>| which.contains(&facts.sentence_of(span.start));
    let more: Vec<bool> = added(facts, other, own).collect();
    more.iter().all(|lost| *lost) && known + more.len() > 1
}

/// Of every year, month and large number in words that is asked for: whether it is missing
/// on the other side.
fn added<'f>(
    facts: &'f Facts,
    other: &'f Facts,
    own: impl Fn(&Range<usize>) -> bool + Copy + 'f,
) -> impl Iterator<Item = bool> + 'f {
    let word = move |number: &&Number| number.weight == Weight::Word && is_large_word(number) && own(&number.span);
    let words = facts.numbers.iter().filter(word).map(|number| said(other, number) == 0);
    let date = move |date: &&Dated| date.year.is_some() && date.precision() != Precision::Day && own(&date.span);
    let dates = facts.dates.iter().filter(date).map(|date| {
        let is_said = |one: &Dated| one.precision() >= date.precision() && one.meets(date);
        let year = date.year.map(|year| year.to_string());
        let is_number = |number: &Number| year.as_ref().is_some_and(|year| number.values.contains(year));
        !other.dates.iter().any(is_said) && !other.numbers.iter().any(is_number)
    });
    words.chain(dates)
}

/// A text of which one sentence was joined to another is not shorter than this.
const JOINED: f64 = 0.55;

/// Whether a sentence of which only the length is missing may be a part of the one before
/// it: "Width of the box. Should be even." has no subject of its own, and «…، لطفاً …»
/// goes on with a comma.
fn is_joined(facts: &Facts, other: &Facts, which: &Range<usize>) -> bool {
    let opens = |at: usize, heads: &[&str]| {
        let text = facts.sentences().get(at).and_then(|span| facts.around(span)).map(|[_, own, _]| own.trim_start());
        text.and_then(|text| text.split(|c: char| !c.is_ascii_alphabetic()).next())
            .is_some_and(|word| heads.contains(&word))
    };
    let goes_on = || other.prose.iter().any(|prose| prose.words().contains("، لطفا"));
    which.len() == 1
        && (which.start..which.end + 1)
            .any(|at| at > 0 && (opens(at, NO_SUBJECT) || opens(at, &["Please"]) && goes_on()))
}

/// Whether the other side has all numbers of a sentence of which only the length is
/// missing, each as often: it stands there, joined to its neighbour.
fn is_kept(facts: &Facts, other: &Facts, which: &Range<usize>) -> bool {
    let own = |number: &&Number| which.contains(&facts.sentence_of(number.span.start));
    let mut asks = facts.numbers.iter().filter(own).filter(|number| number.weight > Weight::Slight).peekable();
    asks.peek().is_some() && asks.all(|number| said(other, number) >= said(facts, number))
}

/// What opens a sentence without a subject.
const NO_SUBJECT: &[&str] = &["Should", "Must", "Can", "Cannot", "May", "Might", "Will", "Would"];

/// What has become of what some sentences say.
enum Fate {
    /// All of it is missing on the other side: so many facts.
    Lost(usize),
    /// Some of it stands there.
    Kept,
    /// They say nothing that can be compared.
    Mute,
}

/// Whether anything that one side says is missing on the other: no sentence is,
/// otherwise, unless the text is much too short.
fn misses(facts: &Facts, other: &Facts) -> bool {
    lost(facts, other, |_| true).any(|lost| lost)
}

fn fate(facts: &Facts, other: &Facts, which: &Range<usize>) -> Fate {
    let lost: Vec<bool> = lost(facts, other, |span| which.contains(&facts.sentence_of(span.start))).collect();
    if lost.iter().all(|lost| *lost) && strange(facts, other) >= lost.len().max(1) {
        return Fate::Kept;
    }
    match (lost.is_empty(), lost.iter().all(|lost| *lost)) {
        (true, _) => Fate::Mute,
        (false, true) => Fate::Lost(lost.len()),
        (false, false) => Fate::Kept,
    }
}

/// How many things the other side says that this one does not: they stand in the
/// place of what is missing, which is wrong then, not gone.
fn strange(facts: &Facts, other: &Facts) -> usize {
    let day = |date: &Dated| date.precision() == Precision::Day && !facts.dates.iter().any(|own| own.agrees(date));
    let figure = |number: &Number| number.weight == Weight::Figure && said(facts, number) == 0;
    let key = |cited: &Cited| !facts.citations.iter().any(|own| own.citation.key == cited.citation.key);
    other.dates.iter().filter(|date| day(date)).count()
        + other.numbers.iter().filter(|number| figure(number)).count()
        + other.citations.iter().filter(|cited| key(cited)).count()
}

/// How often a side says a number.
fn said(facts: &Facts, number: &Number) -> usize {
    facts.numbers.iter().filter(|other| other.meets(number)).count()
}

/// Of every fact that stands where `own` says: whether it is missing on the other
/// side.
fn lost<'f>(
    facts: &'f Facts,
    other: &'f Facts,
    own: impl Fn(&Range<usize>) -> bool + Copy + 'f,
) -> impl Iterator<Item = bool> + 'f {
    let cited = |facts: &Facts, key: &str| facts.citations.iter().filter(|cited| cited.citation.key == key).count();
    let citations = facts.citations.iter().filter(move |cited| own(&cited.span));
    let citations = citations.map(move |of| &*of.citation.key).map(move |key| cited(other, key) < cited(facts, key));
    let figures = facts.numbers.iter().filter(move |number| own(&number.span) && number.weight == Weight::Figure);
    // What is said in two units, "0.3 m (30 cm)", is said once.
    let times = move |number: &Number| facts.numbers.iter().filter(|own| own.value() == number.value()).count();
    let figures = figures.map(move |number| said(other, number) < times(number));
    let days = facts.dates.iter().filter(move |date| own(&date.span) && date.precision() == Precision::Day);
    let days = days.filter(|date| !other.dates.iter().any(|other| other.agrees(date))).map(|_| true);
    citations.chain(figures).chain(days)
}

/// The sentences of a text that are left over when all of another one, which has
/// fewer, are laid beside its own in order.
fn left_out(facts: &Facts, other: &Facts) -> Vec<usize> {
    let (a, b) = (sketch(facts, &[]), sketch(other, &[]));
    let lengths = |facts: &Facts| facts.sentences().iter().map(|span| length(facts, span)).collect::<Vec<_>>();
    let (long, short) = (lengths(facts), lengths(other));
    let cost = |i: usize, j: usize| {
        let both = (long[i] + short[j]).max(1.0);
        2.0 * (long[i] - short[j]).abs() / both + unshared(&a[i..=i], &b[j..=j])
    };
    // best[i][j]: the first i sentences beside the first j.
    let (n, m) = (a.len(), b.len());
    let mut best = vec![vec![f64::INFINITY; m + 1]; n + 1];
    (0..=n).for_each(|i| best[i][0] = 0.0);
    for i in 1..=n {
        for j in 1..=m.min(i) {
            best[i][j] = best[i - 1][j].min(best[i - 1][j - 1] + cost(i - 1, j - 1));
        }
    }
    let (mut i, mut j, mut gone) = (n, m, Vec::new());
    while i > 0 {
        if j > 0 && best[i][j] < best[i - 1][j] {
            j -= 1;
        } else {
            gone.insert(0, i - 1);
        }
        i -= 1;
    }
    gone
}

/// How much a text has to read, in characters.
fn length_of(facts: &Facts) -> f64 {
    facts.prose.iter().map(|prose| characters(&prose.text)).sum()
}

fn length(facts: &Facts, span: &Range<usize>) -> f64 {
    let holds = |start: usize, len: usize| start <= span.start && span.end <= start + len;
    let prose = facts.prose.iter().find(|prose| holds(prose.start, prose.text.len()));
    prose.and_then(|prose| prose.text.get(span.start - prose.start..span.end - prose.start)).map_or(0.0, characters)
}

/// Characters without spaces and what was masked.
fn characters(text: &str) -> f64 {
    count_bytes(text, |byte| (byte > b' ') & (byte & 0xc0 != 0x80)) as f64
}
