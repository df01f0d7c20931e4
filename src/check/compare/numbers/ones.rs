//! Words that ask for no number by themselves, and are missed all the same: one that
//! became two, half that became all.

use crate::facts::Facts;
use crate::text::number::size::of_one;
use crate::text::number::{Number, Weight};
use crate::text::token::word::is_letter;

use super::Outcome;

/// "Only one man" and «تنها دو مرد», "once" and «دو بار»: a number in a word that the
/// leading side has nowhere, where nothing answers its one.
pub(super) fn multiplied<'f>(
    (lost, new): (&mut Vec<&'f Number>, &mut Vec<&'f Number>),
    leading: &'f Facts,
    following: &'f Facts,
) -> Option<Outcome<'f>> {
    let is_few =
        |number: &&&Number| matches!(number.value(), "2" | "3") && number.weight == Weight::Word && !number.ordinal;
    let more = *new.iter().find(is_few)?;
    let one = lost.iter().position(|number| is_article(number) && counts(leading, number));
    if one.is_none() && following.numbers.iter().any(|number| number.value() == "1") {
        return None;
    }
    let words = words(leading)?;
    let heads = if more.value() == "2" { TWO } else { THREE };
    let several = |word: &String| heads.iter().any(|head| word.starts_with(head));
    if words.iter().any(several) || more.value() == "2" && words.iter().any(|word| PAIRS.contains(&word.as_str())) {
        return None;
    }
    if has_some(&words) {
        return None;
    }
    let outcome = match one {
        Some(at) => Outcome::Changed(lost.remove(at), more),
        None => {
            let times = || following.around(&more.span).is_some_and(|[.., behind]| TIMES.contains(&first(behind)));
            let said = |word: &str| words.iter().filter(|own| *own == word).count();
            let alone = said("single") == 1 && said("one") == 0 || said("once") == 1 && times() && said("at") == 0;
            alone.then_some(Outcome::Added(more))?
        }
    };
    new.retain(|number| !std::ptr::eq(*number, more));
    Some(outcome)
}

/// "Twice" and «یک بار», where neither is said of a stretch of time, and both are
/// qualified alike: "at least twice" is «بیش از یک بار».
pub(super) fn reduced<'f>(
    (lost, new): (&mut Vec<&'f Number>, &mut Vec<&'f Number>),
    leading: &'f Facts,
    following: &'f Facts,
) -> Option<Outcome<'f>> {
    let there = lost.iter().position(|number| {
        let Some([_, own, behind]) = leading.around(&number.span) else { return false };
        let own = own.to_lowercase();
        let multiple = matches!(first(behind), "as" | "the" | "that" | "a" | "an" | "per" | "each" | "every" | "over");
        matches!(own.as_str(), "twice" | "thrice") && !multiple && !first(behind).ends_with("ly")
    })?;
    let here = new.iter().position(|number| {
        let Some([before, own, behind]) = following.around(&number.span) else { return false };
        let once = own.ends_with("بار") || TIMES.contains(&first(behind));
        let mut words = behind.split_whitespace().filter(|word| !TIMES.contains(word));
        let next = words.next().unwrap_or_default();
        // «یک بار در هفته», not «یک بار در بزنید».
        let rate = next == "در" && words.next().is_some_and(|word| word == "هر" || of_one(word).is_some());
        let rated = before.split_whitespace().rev().take(4).any(|word| matches!(word, "هر" | "این" | "آن" | "باز"));
        number.value() == "1" && once && !rated && !rate && !matches!(next, "دیگر" | "و" | "هم")
    })?;
    let alike = lost[there].hedge.map(|hedge| (hedge.hedge, hedge.manner))
        == new[here].hedge.map(|hedge| (hedge.hedge, hedge.manner));
    let again = || following.prose.iter().any(|prose| AGAIN.iter().any(|word| prose.words().contains(word)));
    (alike && !again()).then(|| Outcome::Changed(lost.remove(there), new.remove(here)))
}

/// "Zero-based", "from zero", and «از یک شروع می‌شود», or the other way.
pub(super) fn begun<'f>(
    (lost, new): (&mut Vec<&'f Number>, &mut Vec<&'f Number>),
    leading: &'f Facts,
    following: &'f Facts,
) -> Option<Outcome<'f>> {
    let is_end = |number: &Number| matches!(number.value(), "0" | "1") && !number.ordinal;
    let there = lost.iter().position(|number| {
        let Some([before, _, behind]) = leading.around(&number.span).filter(|_| is_end(number)) else { return false };
        let led = before.split_whitespace().next_back().unwrap_or_default();
        behind.starts_with("-based") || matches!(led, "from" | "at") && begins(before, &["start", "begin", "count"])
    })?;
    let here = new.iter().position(|number| {
        let Some([before, _, behind]) = following.around(&number.span).filter(|_| is_end(number)) else { return false };
        before.split_whitespace().next_back() == Some("از") && begins(behind, &["شروع", "آغاز", "شمرده", "شماره"])
    })?;
    (lost[there].value() != new[here].value()).then(|| Outcome::Changed(lost.remove(there), new.remove(here)))
}

/// Whether one of the words beside a number begins so.
fn begins(text: &str, heads: &[&str]) -> bool {
    let is = |word: &str| heads.iter().any(|head| word.starts_with(head));
    text.split_whitespace().take(2).any(is) || text.split_whitespace().rev().take(2).any(is)
}

/// What is done once and once again is done twice.
const AGAIN: &[&str] = &["دیگر", "دوباره", "مجدد", "دوم", "سوم", "باز ", "سپس", "بعد", "هر دو", "اول", "نخست"];

/// Whether known things are told of that may be so many: "the brothers" are «دو برادر».
fn has_some(words: &[String]) -> bool {
    let known = |word: &str| matches!(word, "the" | "these" | "those" | "their" | "our" | "his" | "her" | "its" | "my");
    let several =
        |word: &str| word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") || PLURALS.contains(&word);
    words.windows(2).any(|pair| known(&pair[0]) && several(&pair[1]))
}

const PLURALS: &[&str] = &["men", "women", "children", "people"];

/// What «دو» counts where English says "once".
const TIMES: &[&str] = &["بار", "دفعه", "مرتبه", "نوبت"];

/// "One", "a half" and their like: no figure.
fn is_article(number: &Number) -> bool {
    number.weight == Weight::Slight && number.value() == "1" && !number.ordinal
}

/// Whether an English "one" counts what stands behind it: it is often a pronoun.
fn counts(facts: &Facts, one: &Number) -> bool {
    let Some([before, own, behind]) = facts.around(&one.span) else { return false };
    let mut led = before.rsplit(|c: char| !is_letter(c)).filter(|word| !word.is_empty()).map(str::to_lowercase);
    let (led, head) = (led.next().unwrap_or_default(), led.next().unwrap_or_default());
    let led = led.as_str();
    let joined = before.ends_with(' ') || before.trim_end().is_empty() || before.ends_with(['(', '"', '“']);
    let more = led == "than" && head == "more";
    let next = first(behind);
    own.eq_ignore_ascii_case("one")
        && joined
        && !more
        && !LEADS.contains(&led)
        && !FOLLOWS.contains(&next)
        && (behind.starts_with(['-', ' ']) && next.starts_with(|c: char| c.is_ascii_alphabetic())
            || LAST.contains(&led))
}

/// The word behind a number.
fn first(behind: &str) -> &str {
    let rest = behind.trim_start_matches(|c: char| !is_letter(c));
    &rest[..rest.find(|c: char| !is_letter(c)).unwrap_or(rest.len())]
}

/// Behind them "one" may be the last word.
const LAST: &[&str] = &["or", "by", "only", "just", "exactly"];

/// Before "one" they make a pronoun of it.
const LEADS: &[&str] = &[
    "this", "that", "which", "the", "no", "any", "every", "each", "some", "another", "a", "an", "good", "new", "other",
    "next", "last", "first", "second", "right", "wrong", "same", "old", "such", "many", "than", "and", "as",
];

/// Behind "one" they do.
const FOLLOWS: &[&str] = &[
    "another", "can", "could", "may", "might", "must", "should", "will", "would", "s", "is", "was", "has", "had",
    "who", "that", "which", "by", "day", "after", "side", "hand", "and", "wants", "does", "did",
];

/// The words of a text that is not long, in small letters.
fn words(facts: &Facts) -> Option<Vec<String>> {
    let short = facts.prose.iter().map(|prose| prose.text.len()).sum::<usize>() < LONG;
    let of = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    };
    short.then(|| facts.prose.iter().flat_map(|prose| of(&prose.text)).collect())
}

/// Of longer texts nothing is known.
const LONG: usize = 2_000;

/// Words that begin so say that something is two, or three.
const TWO: &[&str] = &[
    "dual", "double", "twin", "twice", "pair", "dich", "dialog", "duel", "bike", "bicyc", "bilat", "bilin", "binar",
    "binoc", "bipar", "bipol", "bisec", "bidir", "biann", "bimon", "biwee", "biath", "bicam", "bifur", "bicen",
];
const THREE: &[&str] = &["three", "thrice", "third", "quarter", "trian", "tripl", "tripo", "trio", "tricy", "trilo"];

/// Words that say that something is two without a number.
const PAIRS: &[&str] = &[
    "both",
    "two",
    "couple",
    "either",
    "neither",
    "other",
    "others",
    "another",
    "between",
    "half",
    "halves",
    "halved",
    "opposite",
    "mutual",
    "mutually",
    "reciprocal",
    "duo",
    "duet",
    "duel",
    "versus",
    "vs",
    "sides",
    "hands",
    "eyes",
    "ears",
    "legs",
    "feet",
    "arms",
    "wings",
    "parents",
    "again",
    "alternate",
    "partner",
    "partners",
    "respectively",
    "latter",
    "former",
    "reverse",
    "compare",
    "comparing",
    "difference",
    "match",
    "equal",
    "ii",
    "second",
    "secondary",
    "rematch",
    "opponent",
    "opponents",
    "colon",
    "together",
    "split",
    "across",
    "dilemma",
    "twin",
    "twins",
];

/// "Half of them" and «همهٔ آنان».
pub(super) fn completed<'f>(
    lost: &mut Vec<&'f Number>,
    leading: &'f Facts,
    following: &'f Facts,
) -> Option<Outcome<'f>> {
    let of = |number: &&Number| {
        let around = leading.around(&number.span);
        number.value() == "1/2"
            && around.is_some_and(|[_, own, behind]| own.eq_ignore_ascii_case("half") && behind.starts_with(" of "))
    };
    let at = lost.iter().position(of)?;
    let all = |word: &String| {
        matches!(
            word.as_str(),
            "all" | "every" | "everyone" | "everything" | "whole" | "entire" | "total" | "each" | "any" | "full"
        )
    };
    let says =
        |stems: &[&str]| following.prose.iter().any(|prose| stems.iter().any(|stem| prose.words().contains(stem)));
    let told = !words(leading)?.iter().any(all) && says(ALL) && !says(HALF);
    told.then(|| Outcome::Dropped(lost.remove(at)))
}

const ALL: &[&str] = &["همه", "همگی", "تمام", "کل ", "سراسر"];

/// However half is said.
const HALF: &[&str] = &["نیم", "نصف", "۵۰", "50", "پنجاه", "وسط", "میان"];
