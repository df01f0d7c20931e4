//! Reads the dates of a text from its tokens.
//!
//! A month with a day or a year beside it opens a date; days may stand in a row
//! before one month («۲۵ تا ۲۷ اکتبر ۲۰۱۲»); what is left are years.

mod days;
mod join;
mod lunar;
mod months;
mod worded;
mod years;

use crate::text::date::month::{Calendar, named};
use crate::text::date::{Dated, Link, Precision, When};
use crate::text::glance::Glance;
use crate::text::number::hedge::of_date;
use crate::text::token::{Token, heads, is_plain};

/// The dates of a text, in order.
///
/// ```
/// use hamgam::text::date::read::dates;
/// use hamgam::text::token::tokens;
/// let (english, persian) = (dates(&tokens("on 28 July 1988")), dates(&tokens("در ۶ مرداد ۱۳۶۷")));
/// assert!(english[0].meets(&persian[0]));
/// assert!(!english[0].meets(&dates(&tokens("۷ مرداد ۱۳۶۷"))[0]));
/// assert!(dates(&tokens("it may be")).is_empty());
/// ```
pub fn dates(tokens: &[Token]) -> Vec<Dated> {
    dates_at(tokens, &heads(tokens), Glance::ALL)
}

/// The same, where the tokens that count are known, and what a glance has seen of the text.
pub fn dates_at(tokens: &[Token], heads: &[usize], seen: Glance) -> Vec<Dated> {
    // A year has four digits, or two where words say so; no date is without one or a word.
    let may_date = |token: &Token| token.figure().is_none_or(|it| !matches!(it.digits.len(), 1 | 3));
    if !heads.iter().any(|at| may_date(&tokens[*at])) {
        return Vec::new();
    }
    let mut reader = Reader { tokens, heads, taken: vec![false; tokens.len()], found: Vec::new() };
    reader.numeric();
    if seen.has(Glance::MONTH) {
        reader.months();
    }
    debug_assert!(seen.has(Glance::MONTH) || !heads.iter().any(|at| reader.word(*at).and_then(named).is_some()));
    reader.years();
    // As in most texts.
    if reader.found.is_empty() {
        return Vec::new();
    }
    reader.found.sort_by_key(|date| (date.tokens.start, date.tokens.end));
    reader.join();
    reader.same_year();
    reader.imply();
    for date in &mut reader.found {
        date.hedge = of_date(&tokens[..date.tokens.start]);
    }
    reader.found
}

struct Reader<'t> {
    tokens: &'t [Token<'t>],
    /// The tokens that a date may be read from: figures, and words that count.
    heads: &'t [usize],
    taken: Vec<bool>,
    found: Vec<Dated>,
}

/// A day in figures or words, its first token and the one behind.
#[derive(Clone, Copy)]
struct Day {
    value: u8,
    at: usize,
    end: usize,
}

impl Reader<'_> {
    fn word(&self, at: usize) -> Option<&str> {
        self.tokens.get(at).and_then(Token::word)
    }

    fn sign(&self, at: usize) -> Option<char> {
        self.tokens.get(at).and_then(Token::sign)
    }

    fn figure(&self, at: usize) -> Option<(&str, &str)> {
        let figure = self.tokens.get(at)?.figure().filter(|figure| is_plain(&figure.digits))?;
        Some((&figure.digits, &figure.suffix))
    }

    /// A date that meets every other: taken, never compared.
    fn blank(&self, at: usize) -> Dated {
        Dated {
            when: When::Days(i64::MIN / 4..=i64::MAX / 4, Precision::Decade),
            calendar: Calendar::Solar,
            year: None,
            implied: None,
            or_in: None,
            or: None,
            bare: false,
            slight: true,
            counts: false,
            impossible: false,
            link: Link::default(),
            hedge: None,
            weekday: None,
            part: None,
            span: self.tokens[at].span.clone(),
            tokens: at..at + 1,
        }
    }
}

/// The calendar of a year of four figures, as reference works have them.
fn calendar_of(year: i32) -> Option<Calendar> {
    match year {
        1250..=1450 => Some(Calendar::Solar),
        1700..=2100 => Some(Calendar::Gregorian),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::tokens;

    fn one(text: &str) -> Dated {
        let found = dates(&tokens(text));
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        found.into_iter().next().unwrap()
    }

    #[test]
    fn one_day_in_many_writings() {
        let day = one("28 July 1988");
        for text in [
            "July 28, 1988",
            "the 28th of July 1988",
            "1988-07-28",
            "28 Jul 1988",
            "6 Mordad 1367",
            "۶ مرداد ۱۳۶۷",
            "ششم مرداد ۱۳۶۷",
            "۱۳۶۷/۵/۶",
            "۲۸ ژوئیهٔ ۱۹۸۸",
            "۲۸ جولای ۱۹۸۸",
            "بیست‌وهشتم ژوئیهٔ ۱۹۸۸",
            "۶ امرداد ۱۳۶۷",
            "۶ مرداد ماه ۱۳۶۷",
            "۶ مرداد سال ۱۳۶۷",
        ] {
            assert!(one(text).meets(&day) && one(text).precision() == Precision::Day, "{text}");
        }
        for text in ["29 July 1988", "۷ مرداد ۱۳۶۷", "۲۸ ژوئن ۱۹۸۸", "۶ شهریور ۱۳۶۷", "۶ مرداد ۱۳۶۸"]
        {
            assert!(!one(text).meets(&day), "{text}");
        }
    }

    #[test]
    fn a_year_meets_two_years_and_no_third() {
        assert!(one("1988").meets(&one("۱۳۶۶")) && one("1988").meets(&one("سال ۶۷")));
        assert!(!one("1988").meets(&one("۱۳۶۸")));
        assert!(one("the 1980s").meets(&one("دههٔ ۱۳۶۰")) && one("the 1980s").meets(&one("دههٔ ۶۰")));
    }

    #[test]
    fn days_in_a_row_share_month_and_year() {
        let days = |text: &str| dates(&tokens(text)).into_iter().map(|date| date.when).collect::<Vec<_>>();
        assert_eq!(days("25-27 October 2012"), days("۲۵ تا ۲۷ اکتبر ۲۰۱۲"));
        assert_eq!(days("25-27 October 2012"), days("۴ تا ۶ آبان ۱۳۹۱"));
        assert_eq!(days("October 25-27, 2012"), days("25 and 27 October 2012"));
        let two = dates(&tokens("31 July and 4 August 1988"));
        let same = dates(&tokens("۹ مرداد و ۱۳ مرداد ۱۳۶۷"));
        assert!(two.iter().zip(&same).all(|(a, b)| a.meets(b)) && !two[0].meets(&dates(&tokens("۱۰ مرداد ۱۳۶۷"))[0]));
    }

    #[test]
    fn without_a_year_a_day_still_has_its_place() {
        assert!(one("on 31 July").meets(&one("۹ مرداد")));
        assert!(!one("on 31 July").meets(&one("۱۹ مرداد")));
        assert!(one("on 31 July").meets(&one("۹ مرداد ۱۳۶۷")));
        assert!(one("late July").meets(&one("اوایل مرداد")) && !one("late July").meets(&one("اوایل شهریور")));
    }

    #[test]
    fn words_that_are_no_months_open_no_date() {
        for text in ["it may be 5", "می‌شود ۵ بار", "او مهر دارد", "5 دی", "march on", "۵ می‌شود"]
        {
            let found = dates(&tokens(text));
            assert!(found.iter().all(|date| date.year.is_none()), "{text}: {found:?}");
        }
        assert!(dates(&tokens("He may go")).is_empty() && dates(&tokens("۲ تیر خورد")).len() <= 1);
    }

    #[test]
    fn a_day_that_never_was_is_seen() {
        assert!(one("۳۰ اسفند ۱۳۶۷").impossible && one("31 June 1988").impossible && one("۳۱ مهر").impossible);
        assert!(!one("۳۰ اسفند ۱۳۶۶").impossible);
    }

    #[test]
    fn a_lunar_date_is_left_alone() {
        assert!(dates(&tokens("۱۰ محرم ۱۴۰۹")).iter().all(|date| date.slight));
    }

    #[test]
    fn the_second_half_of_a_span_of_years_is_a_year() {
        assert_eq!(dates(&tokens("1981–82"))[1].year, Some(1982));
        assert_eq!(dates(&tokens("۱۳۶۰–۶۱"))[1].year, Some(1361));
    }

    #[test]
    fn the_weekday_beside_a_date_is_read() {
        assert_eq!(one("Friday, 19 July 1988").weekday.map(|said| said.day), Some(4));
        assert_eq!(one("جمعه ۷ مرداد ۱۳۶۷").weekday.map(|said| said.day), Some(4));
    }
}
