//! What follows from a number that went wrong, and is told with it: "an hour and thirty
//! minutes" that became «۹۴ دقیقه» lost its thirty as well.

use super::{Outcome, is_minutes};
use crate::facts::Facts;
use crate::text::number::{Number, Weight};

/// Leaves out what is told with another outcome.
pub(super) fn settle<'f>(found: &mut Vec<Outcome<'f>>, leading: &'f Facts, following: &'f Facts) {
    if !(2..=MOST).contains(&found.len()) {
        return;
    }
    keep_percent(found);
    let told = found.clone();
    found.retain(|outcome| match outcome {
        Outcome::Changed(there, here) => !is_half_a_day(&told, (leading, there), (following, here)),
        Outcome::Dropped(number) => {
            let goes = goes_with((&told, leads), leading, number) || is_within((&told, follows), following, number);
            !goes && !is_scaled(&told, leading, following, number) && !is_listed(&told, leading, following, number)
        }
        Outcome::Added(number) => {
            let own = (&told[..], follows as Side);
            let goes = goes_with(own, following, number) || is_within((&told, leads), leading, number);
            !goes && !is_rest(&told, leading, following, number) && !is_afternoon(&told, leading, number)
        }
        Outcome::Rarer(_) => true,
    });
}

/// Of more that went wrong each is told.
const MOST: usize = 20;

/// Which number of a pair that is no longer the same is meant.
type Side = for<'o, 'f> fn(&'o Outcome<'f>) -> Option<&'f Number>;

fn leads<'f>(outcome: &Outcome<'f>) -> Option<&'f Number> {
    if let Outcome::Changed(there, _) = outcome { Some(there) } else { None }
}

fn follows<'f>(outcome: &Outcome<'f>) -> Option<&'f Number> {
    if let Outcome::Changed(_, here) = outcome { Some(here) } else { None }
}

/// "71 per cent in the north and 48 in the south", «۷۱ و ۴۱ درصد»: the sign that counts for
/// both stands behind the other one, and only one went wrong.
fn keep_percent(found: &mut Vec<Outcome>) {
    let [Outcome::Changed(first, here), Outcome::Changed(second, other)] = found[..] else { return };
    let said = |percent: &Number, bare: &Number| percent.value().strip_suffix('%') == Some(bare.value());
    let is_percent = |number: &Number| number.value().ends_with('%');
    let crossed = is_percent(first) == is_percent(other) && is_percent(second) == is_percent(here);
    if !crossed || is_percent(first) == is_percent(second) {
        return;
    }
    let same = |there: &Number, here: &Number| said(there, here) || said(here, there);
    match (same(first, here), same(second, other)) {
        (true, false) => drop(found.remove(0)),
        (false, true) => drop(found.remove(1)),
        _ => {}
    }
}

/// "9 to 5" and «۶ تا ۱۷»: the five is the same hour, once it is known that the other end
/// went wrong.
fn is_half_a_day(told: &[Outcome], (leading, there): (&Facts, &Number), (following, here): (&Facts, &Number)) -> bool {
    let hour = |number: &Number| number.value().parse::<u8>().ok();
    let (Some(own), Some(other)) = (hour(there), hour(here)) else { return false };
    let is_noon = own.abs_diff(other) == 12 && (1..=12).contains(&own.min(other));
    let beside = |outcome: &Outcome| match outcome {
        Outcome::Changed(a, b) => *a != there && is_near(leading, a, there) && is_near(following, b, here),
        _ => false,
    };
    is_noon && told.iter().any(beside)
}

/// The same of the hour alone, where its minutes went wrong: "9:00 to 5:00", «۹:۰۸ تا ۱۷:۰۰».
fn is_afternoon(told: &[Outcome], leading: &Facts, number: &Number) -> bool {
    let hour = |number: &Number| number.value().parse::<u8>().ok();
    let own = hour(number).filter(|own| (13..24).contains(own));
    let is_told =
        || told.iter().any(|outcome| matches!(outcome, Outcome::Changed(there, _) if is_minutes(leading, there)));
    own.is_some_and(|own| is_told() && leading.numbers.iter().any(|there| hour(there) == Some(own - 12)))
}

/// Whether two numbers stand side by side.
fn is_beside(facts: &Facts, a: &Number, b: &Number) -> bool {
    let place = |number: &Number| facts.numbers.partition_point(|other| other.span.start < number.span.start);
    place(a).abs_diff(place(b)) == 1
}

/// The same of two hours, of which the first may have its minutes between.
fn is_near(facts: &Facts, a: &Number, b: &Number) -> bool {
    let is_hour = |number: &&Number| !is_minutes(facts, number);
    let (from, to) = (a.span.start.min(b.span.start), a.span.start.max(b.span.start));
    let mut between = facts.numbers.iter().filter(|other| from < other.span.start && other.span.start < to);
    between.find(is_hour).is_none()
}

/// Whether a number comes to something together with the one beside it, and that is told:
/// a share, a sum of hours and minutes.
fn goes_with((told, side): (&[Outcome], Side), facts: &Facts, number: &Number) -> bool {
    let joins = |other: &Number| other.value() != number.value() && other.meets(number);
    told.iter().filter_map(side).any(|other| is_beside(facts, other, number) && joins(other))
}

/// Whether a number is one of those that a range of the other side stands for, an end of
/// which is told: "4, 5, 6 and 7", «۳ تا ۷».
fn is_within((told, side): (&[Outcome], Side), facts: &Facts, number: &Number) -> bool {
    let whole = |number: &Number| number.value().parse::<u64>().ok();
    let Some(own) = whole(number) else { return false };
    let holds =
        |(from, to): (&Number, &Number)| whole(from).zip(whole(to)).is_some_and(|(from, to)| from < own && own < to);
    told.iter().filter_map(side).any(|end| range_of(facts, end).is_some_and(holds))
}

/// The ends of the range that a number is an end of.
fn range_of<'f>(facts: &'f Facts, end: &'f Number) -> Option<(&'f Number, &'f Number)> {
    let is_range = |from: &Number, to: &Number| facts.is_range(&from.span, &to.span);
    let place = facts.numbers.partition_point(|other| other.span.start < end.span.start);
    let before = place.checked_sub(1).and_then(|before| facts.numbers.get(before));
    let behind = || facts.numbers.get(place + 1);
    before
        .filter(|from| is_range(from, end))
        .map(|from| (from, end))
        .or_else(|| behind().filter(|to| is_range(end, to)).map(|to| (end, to)))
}

/// Whether a number is the other end of a range that is told, of which all was scaled alike:
/// "12 to 24 months" and «یک تا دو ساعت».
fn is_scaled(told: &[Outcome], leading: &Facts, following: &Facts, number: &Number) -> bool {
    let value = |number: &Number| number.value().parse::<f64>().ok();
    let Some((from, to)) = range_of(leading, number) else { return false };
    told.iter().any(|outcome| {
        let Outcome::Changed(there, here) = outcome else { return false };
        let ends = range_of(following, here).filter(|_| *there == from || *there == to);
        let all = ends.and_then(|(first, last)| Some([value(from)?, value(to)?, value(first)?, value(last)?]));
        all.is_some_and(|[from, to, first, last]| (from * last - to * first).abs() < 1e-6)
    })
}

/// Whether a number is one more of a row that the other side says by its ends, and the one
/// before it is told: "4, 5, 6 and 7", «۶ تا ۷».
fn is_listed(told: &[Outcome], leading: &Facts, following: &Facts, number: &Number) -> bool {
    let place = leading.numbers.partition_point(|other| other.span.start < number.span.start);
    let Some(before) = place.checked_sub(1).map(|before| &leading.numbers[before]) else { return false };
    let whole = |number: &Number| number.value().parse::<u64>().ok();
    let follows = whole(before).zip(whole(number)).is_some_and(|(before, own)| before + 1 == own);
    let is_end = |end: &Number| end.value() == leading.numbers[leading.numbers.len() - 1].value();
    let by_ends = || following.numbers.iter().any(|end| is_end(end) && range_of(following, end).is_some());
    follows && told.contains(&Outcome::Dropped(before)) && by_ends()
}

/// Whether a number is the rest of one that the other side writes as a whole, or the minutes
/// of an hour, and the first part is told: "4.1.7" and «۴/۹/۷».
fn is_rest(told: &[Outcome], leading: &Facts, following: &Facts, number: &Number) -> bool {
    let place = following.numbers.partition_point(|other| other.span.start < number.span.start);
    let joins = |two: &[Number]| {
        let between = following.between(&two[0].span, &two[1].span).unwrap_or_default();
        LINKS.contains(&between.trim()) || two[0].meets(&two[1])
    };
    let Some(before) = following.numbers.get(..=place) else { return false };
    let parts = before.windows(2).rev().take_while(|two| joins(two)).count();
    let more = following.numbers[place..].windows(2).take_while(|two| joins(two)).count();
    let heads = &following.numbers[place - parts..=place + more];
    told.iter().any(|outcome| {
        let Outcome::Changed(there, here) = outcome else { return false };
        let written = || leading.around(&there.span).map(|[_, own, _]| own).unwrap_or_default();
        let is_whole = || there.weight == Weight::Figure && written().contains([',', '.', '/', '-', '٬', '٫']);
        heads.iter().any(|head| head.span == here.span) && (is_whole() || is_minutes(following, number))
    })
}

/// What may stand between the parts of one number, or of one article.
#[rustfmt::skip]
const LINKS: &[&str] = &["تا", "الی", "to", "-", "–", "/", ".", ":", "،", ",", "مادهٔ", "ماده", "اصل", "فصل", "بخش"];
