//! What stands beside a number and says how far it may be trusted: at least,
//! about, up to, and their like in Persian.

mod behind;
mod compare;
mod english;
pub mod manner;
mod persian;
mod rows;

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use self::behind::after;
use self::compare::{comparative, compared, sums_up, times};
use self::english::{is_minutes, of_minutes, passed, sure};
use self::manner::{Manner, manner};
use self::rows::before::BEFORE;
use self::rows::behind::AFTER;
use self::rows::{BETWEEN, COUNTED, MEASURED, Row, TIED, topic};
use super::words::read;
use crate::text::token::{Kind, Token};

/// Which way a hedge opens a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hedge {
    /// At least, more than, دست‌کم, بیش از.
    Lower,
    /// At most, fewer than, حداکثر, کمتر از.
    Upper,
    /// About, roughly, حدود, تقریباً.
    About,
    /// Nearly, almost, نزدیک به: about, and never more.
    Nearly,
    /// Just under, not quite, اندکی کمتر از: less, and nearly as much.
    Short,
}

impl Hedge {
    /// Whether both say that a number is only near.
    pub fn is_near(self) -> bool {
        matches!(self, Hedge::About | Hedge::Nearly)
    }

    /// Whether both may be said of one number.
    pub fn fits(self, other: Hedge) -> bool {
        let short = |hedge: Hedge, other: Hedge| hedge == Hedge::Short && other != Hedge::Lower;
        self == other || self.is_near() && other.is_near() || short(self, other) || short(other, self)
    }

    /// Whether one says more, and the other less.
    pub fn is_against(self, other: Hedge) -> bool {
        let less = |hedge: Hedge| matches!(hedge, Hedge::Upper | Hedge::Nearly | Hedge::Short);
        self == Hedge::Lower && less(other) || other == Hedge::Lower && less(self)
    }
}

/// A hedge that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hedged {
    /// Which way it opens the number.
    pub hedge: Hedge,
    /// Words that are often no hedge (over, some, تا): they answer for one and
    /// never ask for one.
    pub slight: bool,
    /// How it says so.
    pub manner: Manner,
}

impl Hedged {
    /// A hedge that is often none.
    fn slight(hedge: Hedge, manner: Manner) -> Hedged {
        Hedged { hedge, slight: true, manner }
    }

    /// Whether it says the contrary where it is denied.
    pub fn compares(self) -> bool {
        matches!(self.manner, Manner::Compares | Manner::Rises | Manner::Over | Manner::Than)
    }
}

/// The hedge of the number that stands at some tokens.
///
/// ```
/// use hamgam::text::number::hedge::{Hedge, hedge};
/// use hamgam::text::token::tokens;
/// let found = tokens("دست‌کم ۲٬۰۰۰ تن");
/// assert_eq!(hedge(&found, 1..2).unwrap().hedge, Hedge::Lower);
/// ```
pub fn hedge(tokens: &[Token], at: std::ops::Range<usize>) -> Option<Hedged> {
    let before = before(&tokens[..at.start]).map(|before| sure(tokens, &at, before));
    let before = before.map(|hedge| Hedged { slight: hedge.slight || is_minutes(tokens, &at), ..hedge });
    if before.is_some_and(|hedge| !hedge.slight) {
        return before;
    }
    let before = before.or_else(|| far(&tokens[..at.start])).or_else(|| passed(tokens, &at));
    let before = before.or_else(|| of_minutes(&tokens[..at.start]));
    // "A couple of hundred"
    if before.is_none() && tokens[at.start].word() == Some("couple") {
        return Some(Hedged::slight(Hedge::About, Manner::Plain));
    }
    if before.is_none()
        && let Some(within) = tokens[at.end - 1].word().and_then(persian::within)
    {
        return Some(within);
    }
    // "An estimated 300 or more"
    let more = || tokens[at.clone()].iter().any(is_plus) || is_open(&tokens[at.end - 1..]);
    let more = || more().then(|| Hedged::slight(Hedge::Lower, Manner::Plain));
    let after = more().or_else(|| after(&tokens[at.end..])).or_else(|| compared(tokens, &at));
    after.filter(|hedge| !hedge.slight).or(before).or(after)
}

/// The hedge of a date behind some tokens: «حدود سال ۱۳۸۶», "in about 2007".
/// "A book about 2007" says what it is about.
pub fn of_date(before_it: &[Token]) -> Option<Hedged> {
    let word = |at: usize| before_it.len().checked_sub(at).and_then(|at| before_it[at].word());
    let skipped = match (word(1), word(2)) {
        (Some("year"), Some("the")) => 2,
        (Some("سال" | "سال\u{200c}های" | "year"), _) => 1,
        _ => 0,
    };
    let found = before(&before_it[..before_it.len() - skipped])?;
    let topic = word(skipped + 1) == Some("about") && !word(skipped + 2).is_some_and(|word| TIMED.contains(&word));
    Some(Hedged { slight: found.slight || topic, ..found })
}

/// Words after which "about" a year is near it.
const TIMED: &[&str] = &[
    "in",
    "on",
    "from",
    "since",
    "until",
    "till",
    "to",
    "by",
    "at",
    "began",
    "begun",
    "started",
    "ended",
    "founded",
    "born",
    "died",
    "dates",
    "dating",
    "dated",
    "completed",
    "finished",
    "built",
    "rebuilt",
    "erected",
    "constructed",
    "opened",
    "closed",
    "destroyed",
    "abandoned",
    "arrived",
    "settled",
    "made",
    "painted",
    "printed",
    "composed",
];

/// The hedge of what stands behind some tokens.
pub fn before(tokens: &[Token]) -> Option<Hedged> {
    // "20 ~ 40" is a range.
    if let [.., first, sign] = tokens
        && sign.sign() == Some('~')
        && first.figure().is_some()
    {
        return None;
    }
    let mut tokens = bare(tokens);
    let (mut counted, mut measured, mut led) = (false, false, false);
    // "about the same 5", "up to some 30": small words may stand between.
    for skipped in 0..3 {
        let last = tokens.last()?;
        // "At least $100,000", "under-18s"
        let opens = last.sign().is_some_and(|sign| matches!(sign, '$' | '£' | '€' | '-' | '−'));
        // Behind most words no hedge can end.
        let rows = rows(&BY_LAST_WORD, last).or(opens.then_some(&[]))?;
        if times(tokens) || sums_up(tokens) {
            return None;
        }
        let row = first(rows, |words| ends_with(tokens, words));
        // "Argued about for half a century", "handed over in two bags"
        if led && last.word().is_some_and(|word| PARTICLES.contains(&word)) {
            return None;
        }
        if let Some(found) = row.or_else(|| comparative(tokens, skipped > 0)) {
            // «تا سال ۱۳۸۰»
            let until = || tokens.last().and_then(Token::word) == Some("تا");
            if measured {
                return (found.hedge.is_near() || until()).then_some(found);
            }
            return if counted && !until() { of_counted(found) } else { Some(found) };
        }
        let rest = &tokens[..tokens.len() - 1];
        if opens {
            tokens = bare(rest);
            continue;
        }
        led = matches!(last.word(), Some("in" | "for" | "from")) || led && matches!(last.word(), Some("a" | "an"));
        // "By more than a factor of four"
        if last.word() == Some("of")
            && let [rest @ .., noun] = rest
            && noun.word().is_some_and(|noun| TIED.contains(&noun))
        {
            led = true;
            tokens = bare(rest);
            continue;
        }
        counted |= last.word().is_some_and(|word| COUNTED.contains(&word));
        if !counted && !measured && !last.word().is_some_and(|word| BETWEEN.contains(&word)) {
            measured = last.word().is_some_and(|word| MEASURED.contains(&word));
            if !measured {
                return None;
            }
        }
        tokens = bare(rest);
    }
    None
}

/// Hedges that belong to the verb before them where "in" or "for" stands behind.
const PARTICLES: &[&str] = &["about", "around", "over", "under", "above", "below", "some"];

/// «حدود ساعت ده»: what is said of the hour; «تا ساعت ده» is until then.
fn of_counted(found: Hedged) -> Option<Hedged> {
    let slight = found.slight || matches!(found.hedge, Hedge::Upper | Hedge::Short);
    // «زودتر از ساعت ده نیست», "larger than size 8"
    let earlier = found.hedge == Hedge::Upper && found.manner == Manner::Compares || found.manner == Manner::Than;
    (found.hedge.is_near() || !found.slight || earlier).then_some(Hedged { slight, ..found })
}

/// Without the marks at the end that set off what follows: "more than **99%**". What
/// stands right behind a word sets that off.
fn bare<'t, 'k>(tokens: &'k [Token<'t>]) -> &'k [Token<'t>] {
    let is_mark = |token: &Token| matches!(token.sign(), Some('*' | '_' | '[' | MARK));
    let marks = tokens.iter().rev().take_while(|token| is_mark(token)).count();
    let (rest, marks) = tokens.split_at(tokens.len() - marks);
    let closes = || rest.last().zip(marks.first()).is_some_and(|(word, mark)| word.span.end == mark.span.start);
    if marks.is_empty() || closes() { tokens } else { rest }
}

/// A tag, in prose that is masked (see `facts::mask`).
const MARK: char = '\u{1}';

/// «حداقل این کار را ۱۰۰ بار»: what is done may stand between a floor or a ceiling
/// and its number.
fn far(tokens: &[Token]) -> Option<Hedged> {
    // "At most, in bad weather, 50 minutes"
    let open = |token: &Token| {
        let counts = token.counts && token.word().is_some_and(|word| read(word).is_some());
        token.figure().is_none() && !counts && !matches!(token.sign(), Some('.' | ';' | ':' | '|'))
    };
    let from = tokens.len().saturating_sub(FAR + 2);
    let bound = |at: usize| match (tokens[at].word()?, tokens.get(at + 1)?.word()?) {
        ("at", "least") => Some((at, Hedge::Lower)),
        ("at", "most") => Some((at, Hedge::Upper)),
        _ => None,
    };
    if let Some((at, hedge)) = (from..tokens.len()).rev().find_map(bound)
        && tokens[at..].iter().all(open)
    {
        return Some(Hedged::slight(hedge, Manner::Plain));
    }
    let mut buffer = [""; FAR + 1];
    let near = tokens.iter().rev().map_while(Token::word);
    let count = buffer.iter_mut().zip(near).map(|(place, word)| *place = word).count();
    let words = &buffer[..count];
    let bound = |at: &usize| {
        let (word, behind) = (words[*at], at.checked_sub(1).map(|at| words[at]));
        FLOORS.contains(&word) || CEILINGS.contains(&word) || word == "دست" && matches!(behind, Some("کم" | "بالا"))
    };
    let Some(at) = (0..words.len()).find(bound) else { return named(tokens) };
    // «۱ حداقل روشنایی و ۲۵۵ حداکثر آن است»: it is said of the one before it.
    let other = || tokens.len().checked_sub(at + 2).is_some_and(|before| tokens[before].figure().is_some());
    if words[..at].contains(&"و") && other() {
        return None;
    }
    let lower = FLOORS.contains(&words[at]) || words[at] == "دست" && words[at - 1] == "کم";
    Some(Hedged::slight(if lower { Hedge::Lower } else { Hedge::Upper }, manner(&words[at..=at])))
}

/// "The maximum is 40", "Minimum width: 300".
fn named(tokens: &[Token]) -> Option<Hedged> {
    let [rest @ .., last] = tokens else { return None };
    // "In May the maximum was 31 degrees" tells of what was, and sets no bound.
    if last.sign() != Some(':') && !matches!(last.word(), Some("is" | "be" | "are" | "of")) {
        return None;
    }
    let words = rest.iter().rev().take(FAR + 3).map_while(Token::word);
    let word = words.take_while(|word| !OTHERWISE.contains(word)).find(|word| BOUNDS.contains(word))?;
    let hedge = if word == "minimum" { Hedge::Lower } else { Hedge::Upper };
    Some(Hedged::slight(hedge, Manner::Bounds))
}

/// Names of bounds.
const BOUNDS: &[&str] = &["minimum", "maximum"];

/// Words between the name of a bound and a number that is another's.
const OTHERWISE: &[&str] = &["and", "or", "but", "if", "when", "which", "that", "not", "than"];

/// So many words are looked at before a number.
const FAR: usize = 5;

/// Words that are said of a number alone.
const FLOORS: &[&str] = &["حداقل", "دست\u{200c}کم", "لااقل", "کمینه", "کمینه\u{200c}ی"];
const CEILINGS: &[&str] = &["حداکثر", "دست\u{200c}بالا", "بیشینه", "بیشینه\u{200c}ی"];

fn is_plus(token: &Token) -> bool {
    token.sign() == Some('+')
}

/// "15+", with the plus behind the last token of a number; "15 + total" is a sum.
fn is_open(tokens: &[Token]) -> bool {
    let [last, plus, rest @ ..] = tokens else { return false };
    let adds = || rest.first().is_some_and(|next| next.word().is_some() || next.figure().is_some());
    is_plus(plus) && (last.span.end == plus.span.start || !adds())
}

/// The words of a hedge, and what they say.
type Known = (Vec<&'static str>, Hedged);

/// The rows of a table by one of their words.
type Index = FxHashMap<&'static str, Vec<Known>>;

/// Those before a number; a word that may stand between, or that another reading begins
/// with, has none.
static BY_LAST_WORD: LazyLock<Index> = LazyLock::new(|| {
    let mut index = index(BEFORE, |words| words.last());
    let about = topic::LEADING.iter().map(|word| (vec![*word, "about"], Hedge::About));
    let places = topic::PLACES.iter().map(|(words, hedge)| (words.split(' ').collect(), *hedge));
    let persian = topic::PERSIAN.iter().map(|words| (words.split(' ').collect(), Hedge::About));
    for (words, hedge) in about.chain(places).chain(persian) {
        // Before the rows of the hedge that they end with.
        let row: Known = (words, Hedged::slight(hedge, Manner::Topic));
        index.entry(row.0[row.0.len() - 1]).or_default().insert(0, row);
    }
    let others = [BETWEEN, COUNTED, MEASURED, PARTICLES, &["as", "of", "than", "to", "از"]];
    others.into_iter().flatten().for_each(|word| {
        index.entry(word).or_default();
    });
    index
});

static BY_FIRST_WORD: LazyLock<Index> = LazyLock::new(|| index(AFTER, |words| words.first()));

fn index(rows: &[Row], by: for<'w> fn(&'w [&'static str]) -> Option<&'w &'static str>) -> Index {
    let mut index = Index::default();
    for &(row, hedge, slight) in rows {
        let words: Vec<&str> = row.split(' ').collect();
        let word = by(&words).copied().unwrap_or_default();
        let manner = manner(&words);
        index.entry(word).or_default().push((words, Hedged { hedge, slight, manner }));
    }
    // "A little over" is not "over".
    index.values_mut().for_each(|rows| rows.sort_by_key(|(words, _)| std::cmp::Reverse(words.len())));
    index
}

/// The rows of a token; `None` of one that is not in the index.
fn rows<'i>(index: &'i Index, token: &Token) -> Option<&'i [Known]> {
    let mut buffer = [0; 4];
    let word: &str = match &token.kind {
        Kind::Word(word, _) => word,
        Kind::Sign(sign) => sign.encode_utf8(&mut buffer),
        _ => return None,
    };
    index.get(word).map(Vec::as_slice)
}

fn first(rows: &[Known], fits: impl Fn(&[&str]) -> bool) -> Option<Hedged> {
    rows.iter().find(|(words, _)| fits(words)).map(|(_, hedged)| *hedged)
}

fn is(token: &Token, word: &str) -> bool {
    match &token.kind {
        Kind::Word(own, _) => own == word,
        Kind::Sign(sign) => word.chars().eq([*sign]),
        _ => false,
    }
}

fn ends_with(tokens: &[Token], words: &[&str]) -> bool {
    tokens.len() >= words.len() && starts_with(&tokens[tokens.len() - words.len()..], words)
}

fn starts_with(tokens: &[Token], words: &[&str]) -> bool {
    tokens.len() >= words.len() && tokens.iter().zip(words).all(|(token, word)| is(token, word))
}
