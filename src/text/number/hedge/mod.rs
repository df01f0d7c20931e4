//! What stands beside a number and says how far it may be trusted: at least,
//! about, up to, and their like in Persian.

mod behind;
mod compare;
mod english;
mod far;
mod index;
pub mod manner;
mod onward;
mod persian;
mod rows;
mod told;

use self::behind::after;
use self::compare::{comparative, or_equal, sums_up, times};
use self::english::{is_minutes, of_minutes, passed, sure};
use self::far::far;
use self::index::{BY_LAST_WORD, Entry, Role, ending, entry};
use self::manner::Manner;
use self::rows::{TIED, TIMED};
use self::told::compared;

use crate::text::number::pair;
use crate::text::token::Token;

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
        matches!(self.manner, Manner::Compares | Manner::Rises | Manner::Over | Manner::Than | Manner::Most)
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
    let led = if is_end(tokens, &at) { None } else { before(&tokens[..at.start]) };
    let before = led.map(|before| sure(tokens, &at, before));
    let before = before.map(|hedge| Hedged { slight: hedge.slight || is_minutes(tokens, &at), ..hedge });
    if let Some(sure) = before.filter(|hedge| !hedge.slight) {
        // "An estimated 300 or more"
        let bound = || after(tokens, at.end).filter(|bound| !bound.slight && !bound.hedge.is_near());
        return if sure.hedge.is_near() { bound().or(before) } else { before };
    }
    let before = before.or_else(|| far(&tokens[..at.start])).or_else(|| passed(tokens, &at));
    let before = before.or_else(|| of_minutes(&tokens[..at.start]));
    // "A couple of hundred"
    if before.is_none() && tokens[at.start].word() == Some("couple") {
        return Some(Hedged::slight(Hedge::About, Manner::Plain));
    }
    // «چهل و چند هزار»
    if before.is_none() && at.len() > 3 && tokens[at.clone()].iter().any(|token| token.word() == Some("چند")) {
        return Some(Hedged::slight(Hedge::About, Manner::Odd));
    }
    if before.is_none()
        && let Some(within) = tokens[at.end - 1].word().and_then(persian::within)
    {
        return Some(within);
    }
    let more = || tokens[at.clone()].iter().any(is_plus) || is_open(&tokens[at.end - 1..]);
    let more = || more().then(|| Hedged::slight(Hedge::Lower, Manner::Plain));
    let after = more().or_else(|| after(tokens, at.end)).or_else(|| compared(tokens, &at));
    after.filter(|hedge| !hedge.slight).or(before).or(after).or_else(|| either(tokens, &at))
}

/// «۱۲۵۰ تا ۷۵۰»: whether it is the end of a range of figures.
fn is_end(tokens: &[Token], at: &std::ops::Range<usize>) -> bool {
    let Some([first, to]) = at.start.checked_sub(2).map(|first| &tokens[first..at.start]) else { return false };
    // «از سال ۶۰ تا ۷۰ نفر»
    let is_year = || at.start.checked_sub(3).and_then(|at| tokens[at].word()) == Some("سال");
    to.word() == Some("تا") && first.figure().is_some() && tokens[at.start].figure().is_some() && !is_year()
}

/// «سی چهل نفر»: either of two numbers side by side is near.
fn either(tokens: &[Token], at: &std::ops::Range<usize>) -> Option<Hedged> {
    let is_either = |first: usize| match tokens.get(first..first + 2) {
        Some([one, two]) if one.counts && two.counts => {
            one.word().zip(two.word()).is_some_and(|(one, two)| pair::is_either(one, two))
        }
        _ => false,
    };
    let found = is_either(at.end - 1) || at.start.checked_sub(1).is_some_and(is_either);
    found.then(|| Hedged::slight(Hedge::About, Manner::Answers))
}

/// The hedge of a date behind some tokens: «حدود سال ۱۳۸۶», "in about 2007".
/// "A book about 2007" says what it is about.
pub fn of_date(before_it: &[Token]) -> Option<Hedged> {
    let word = |at: usize| before_it.len().checked_sub(at).and_then(|at| before_it[at].word());
    let skipped = match (word(1), word(2)) {
        (Some("year"), Some("the")) => 2,
        (Some("سال" | "سال\u{200c}های" | "year"), _) => 1,
        // "The shops close on 20 March"
        (Some("on"), Some("close")) => return None,
        _ => 0,
    };
    let found = before(&before_it[..before_it.len() - skipped])?;
    let timed = word(skipped + 2).is_some_and(|word| TIMED.contains(&word));
    match word(skipped + 1) {
        Some("about") => Some(Hedged { slight: found.slight || !timed, ..found }),
        // "Built around 1850", "Around 20 July"
        Some("around") if timed || before_it.len() == skipped + 1 => {
            Some(Hedged { hedge: Hedge::About, slight: false, manner: Manner::Plain })
        }
        _ => Some(found),
    }
}

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
        let Entry { rows, role, is_particle } = entry(&BY_LAST_WORD, last).or(opens.then_some(Entry::NONE))?;
        if times(tokens) || sums_up(tokens) {
            return None;
        }
        // «کمتر از یک به بیست», «یک در هزار» is said of the share, and once.
        if let [.., one, to] = tokens
            && one.word() == Some("یک")
            && matches!(to.word(), Some("به" | "در"))
        {
            return None;
        }
        // «تقریباً هر یک از ۱۲۰ خانه»
        if let [.., each, one, from] = tokens
            && (each.word(), one.word(), from.word()) == (Some("هر"), Some("یک"), Some("از"))
        {
            return None;
        }
        // «زنان شش‌ساله و بالاتر از ۴۸ به ۱۶»: how old they are.
        if let [.., age, and, _, from] = tokens
            && (and.word(), from.word()) == (Some("و"), Some("از"))
            && age.word().is_some_and(|age| age.ends_with("ساله"))
        {
            return None;
        }
        let row = ending(rows, tokens).map(|(_, hedged)| *hedged);
        // "Argued about for half a century", "handed over in two bags"
        if led && *is_particle {
            return None;
        }
        if let Some(found) = row.or_else(|| comparative(tokens, skipped > 0)).or_else(|| or_equal(tokens)) {
            // «سه فرزند یا بیشتر از نیمی از شهریه معاف‌اند»
            if let [.., or, _, from] = tokens
                && (or.word(), from.word()) == (Some("یا"), Some("از"))
            {
                return Some(Hedged { slight: true, manner: Manner::Answers, ..found });
            }
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
        counted |= *role == Some(Role::Counted);
        if !counted && !measured && *role != Some(Role::Between) {
            measured = *role == Some(Role::Measured);
            if !measured {
                return None;
            }
        }
        tokens = bare(rest);
    }
    None
}

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

fn is_plus(token: &Token) -> bool {
    token.sign() == Some('+')
}

/// "15+", with the plus behind the last token of a number; "15 + total" is a sum.
fn is_open(tokens: &[Token]) -> bool {
    let [last, plus, rest @ ..] = tokens else { return false };
    let adds = || rest.first().is_some_and(|next| next.word().is_some() || next.figure().is_some());
    is_plus(plus) && (last.span.end == plus.span.start || !adds())
}
