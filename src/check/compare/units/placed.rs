//! What is the seventh, where the other side says it of another stretch of time: "in the
//! seventh month", «در سال هفتم».

use std::ops::Range;

use super::Changed;
use super::known::{Kind, named};
use super::word::Word;
use crate::facts::Facts;
use crate::text::number::Number;

/// The first place in a row that both sides say once, each of another stretch of time.
pub(super) fn changed(leading: &Facts, following: &Facts) -> Option<Changed> {
    let once = |facts: &Facts, place: &Number| facts.numbers.iter().filter(|other| other.meets(place)).count() == 1;
    let places = leading.numbers.iter().filter(|number| number.ordinal);
    places.take(MOST).find_map(|there| {
        let (own, said) = of(leading, there)?;
        let here = following.numbers.iter().find(|here| here.ordinal && here.meets(there))?;
        let (other, stands) = of(following, here)?;
        (own != other && once(leading, there) && once(following, here)).then_some((said, stands))
    })
}

/// More places in a row are not looked at.
const MOST: usize = 20;

/// What is counted by a place in a row, and the bytes of both: "the seventh month",
/// «ماه هفتم», «هفتمین ماه».
fn of(facts: &Facts, place: &Number) -> Option<(&'static str, Range<usize>)> {
    let [before, own, behind] = facts.around(&place.span)?;
    let time = |word: &str| named(word).filter(|unit| unit.kind == Kind::Time).map(|unit| unit.name);
    let next = Word::at(behind, 0);
    let leads = own.is_ascii() || own.ends_with("مین");
    if leads {
        return time(next.text).map(|name| (name, place.span.start..place.span.end + next.end()));
    }
    let word = before.split_whitespace().next_back().filter(|_| before.ends_with(' '))?;
    Some((time(word)?, place.span.start - word.len() - 1..place.span.end))
}
