//! Days beside a month: before it, behind it, in a row; and its year.

use super::{Day, Reader};
use crate::text::date::month::{Calendar, month};
use crate::text::number::{spelled, words};

impl Reader<'_> {
    /// The days that stand before a month: «۲۵ تا ۲۷», `5 and 12`, `28th of`.
    pub(super) fn days_before(&self, month: usize, is_sure: bool) -> Vec<Day> {
        let mut days = Vec::new();
        let mut at = month;
        loop {
            let mut before = at;
            while before > 0
                && (self.word(before - 1).is_some_and(|word| matches!(word, "of" | "the" | "ماه"))
                    || self.ends_place(before - 1))
            {
                before -= 1;
            }
            let read = |at: usize| {
                let counted = || self.cardinal(at).filter(|_| is_sure && days.is_empty());
                self.day_to(at).or_else(counted).or_else(|| self.day_too_many(at, month, is_sure))
            };
            let day = before.checked_sub(1).and_then(read);
            let Some(day) = day.filter(|day| !self.is_rate(day.at, month) && !self.is_score(day.at)) else { break };
            days.insert(0, day);
            let Some(next) = self.linked_before(day.at) else { break };
            at = next;
        }
        days
    }

    /// "Every second April", «یک آوریل در میان»: how often, and no day of the month.
    fn is_rate(&self, day: usize, month: usize) -> bool {
        let in_words = self.word(day).is_some() && day + 1 == month;
        let every = || day.checked_sub(1).and_then(|at| self.word(at)) == Some("every");
        let between = || (self.word(month + 1), self.word(month + 2)) == (Some("در"), Some("میان"));
        in_words && (every() || between())
    }

    /// «۱–۱ و ۸ آذر»: whether a figure is the second of two that are one.
    fn is_score(&self, at: usize) -> bool {
        let Some(first) = at.checked_sub(2) else { return false };
        let dash = matches!(self.sign(at - 1), Some('-' | '–'));
        dash && self.figure(at).is_some() && self.figure(first) == self.figure(at)
    }

    /// «۲۴ ام»: what makes a place of a figure stands apart.
    fn ends_place(&self, at: usize) -> bool {
        let figure = || at.checked_sub(1).and_then(|at| self.figure(at)).is_some_and(|(_, suffix)| suffix.is_empty());
        // «سی ام»
        let spelled = || at.checked_sub(1).and_then(|at| self.word(at)) == Some("سی");
        self.word(at).is_some_and(|word| matches!(word, "ام" | "اُم" | "امین")) && (figure() || spelled())
    }

    pub(super) fn is_or(&self, at: usize) -> bool {
        self.word(at).is_some_and(|word| matches!(word, "or" | "یا"))
    }

    /// What joins two days of one month; where the earlier one ends.
    fn linked_before(&self, at: usize) -> Option<usize> {
        let link = at.checked_sub(1)?;
        // «شب ۱۱ به ۱۲ مهر»
        let night = || {
            let led = link.checked_sub(2).and_then(|at| self.word(at));
            led.is_some_and(|word| matches!(word, "شب" | "شبانگاه" | "بامداد" | "نیمه\u{200c}شب" | "نیمهشب"))
        };
        let joins = self.word(link).is_some_and(|word| {
            matches!(word, "and" | "to" | "or" | "تا" | "و" | "یا" | "الی") || word == "به" && night()
        }) || self.sign(link).is_some_and(|sign| matches!(sign, '-' | '–' | '—' | '،' | ','));
        (joins && link > 0 && self.day(link - 1).is_some()).then_some(link)
    }

    /// The days behind an English month: `July 28`, `July 25-27`.
    pub(super) fn days_after(&self, mut at: usize) -> (Vec<Day>, usize) {
        let mut days = Vec::new();
        if self.is_measure(at) {
            return (days, at);
        }
        while let Some(day) = self.day_from(at) {
            days.push(day);
            at = day.end - 1;
            let link = self.sign(at + 1).is_some_and(|sign| matches!(sign, '-' | '–'))
                || self.word(at + 1).is_some_and(|word| matches!(word, "and" | "to"));
            at += 1;
            if !link || self.day_from(at + 1).is_none() || self.word(at + 2).and_then(month).is_some() {
                break;
            }
            at += 1;
        }
        (days, at)
    }

    /// "21 °C in May, in December 4 °C", "in March 3 women": whether a figure behind a month
    /// says how much, or how many.
    fn is_measure(&self, at: usize) -> bool {
        if !self.figure(at).is_some_and(|(_, suffix)| suffix.is_empty()) {
            return false;
        }
        let in_month = || at.checked_sub(2).and_then(|at| self.word(at)) == Some("in");
        match self.word(at + 1) {
            Some(word) => MEASURES.contains(&word) || PEOPLE.contains(&word) && in_month(),
            None => self.sign(at + 1).is_some_and(|sign| matches!(sign, '°' | 'º' | '%')),
        }
    }

    /// The day that ends with a token: «بیست و ششم», "twenty-sixth".
    fn day_to(&self, at: usize) -> Option<Day> {
        // "The last third of August"
        let before = at.checked_sub(1).and_then(|at| self.word(at));
        if self.word(at) == Some("third") && matches!(before, Some("last" | "first" | "final" | "middle")) {
            return None;
        }
        let joined = |joint: usize| self.sign(joint) == Some('-') || self.word(joint) == Some("و");
        let back = if at.checked_sub(1).is_some_and(joined) { 2 } else { 1 };
        at.checked_sub(back).and_then(|first| self.compound(first, at)).or_else(|| self.day(at))
    }

    /// The same of one that begins with it.
    fn day_from(&self, at: usize) -> Option<Day> {
        let last = if self.sign(at + 1) == Some('-') { at + 2 } else { at + 1 };
        self.compound(at, last).or_else(|| self.day(at))
    }

    /// The day of twenty or thirty and a place of one word behind it.
    fn compound(&self, first: usize, last: usize) -> Option<Day> {
        let (tens, joint) = match self.word(first)? {
            "twenty" => (20, None),
            "thirty" => (30, None),
            "بیست" => (20, Some("و")),
            "سی" => (30, Some("و")),
            _ => return None,
        };
        let joins = if joint.is_some() { last == first + 2 && self.word(first + 1) == joint } else { true };
        let unit = self.day(last).filter(|unit| unit.value < 10 && self.word(last).is_some())?;
        let value = tens + unit.value;
        (joins && value < 32 && !self.taken[first]).then_some(Day { value, at: first, end: unit.end })
    }

    /// A day that is counted, as Persian has it: «هفده شهریور», «بیست و هشت مرداد».
    fn cardinal(&self, last: usize) -> Option<Day> {
        let read = |at: usize| {
            let word = self.word(at).filter(|word| !word.is_ascii() && !self.taken[at])?;
            match words::read(word).filter(|reading| !reading.ordinal)?.part {
                words::Part::Add(value) => u8::try_from(value).ok().filter(|value| (1..32).contains(value)),
                _ => None,
            }
        };
        let own = read(last)?;
        let tens = last.checked_sub(2).filter(|_| own < 10 && self.word(last - 1) == Some("و"));
        match tens.and_then(|at| read(at).filter(|tens| matches!(tens, 20 | 30)).map(|tens| (tens, at))) {
            Some((tens, at)) => (tens + own < 32).then_some(Day { value: tens + own, at, end: last + 1 }),
            None => Some(Day { value: own, at: last, end: last + 1 }),
        }
    }

    /// A year in words: «هزار و سیصد و پنجاه و هفت», «سال پنجاه و هفت»; the token behind.
    fn spelled_year(&self, at: usize, calendar: Calendar, is_led: bool) -> Option<(i32, usize)> {
        if let Some(year) = self.worded_year(at).filter(|_| calendar == Calendar::Gregorian) {
            return Some(year);
        }
        let (values, _, end) =
            spelled::word(self.tokens, at).filter(|_| !self.tokens[at].word().is_some_and(str::is_ascii))?;
        let year: i32 = values[0].parse().ok().filter(|_| !self.taken[at..end].contains(&true))?;
        match year {
            1200..2100 => Some((year, end)),
            32..100 if is_led && calendar == Calendar::Solar => Some((1300 + year, end)),
            _ => None,
        }
    }

    fn day(&self, at: usize) -> Option<Day> {
        if *self.taken.get(at)? {
            return None;
        }
        let value = match self.figure(at) {
            Some((digits, "" | "st" | "nd" | "rd" | "th" | "م" | "ام" | "مین")) if digits.len() < 3 => {
                digits.parse().ok()?
            }
            Some(_) => return None,
            None => {
                let word = self.word(at)?;
                let joined = word.replace('\u{200c}', "");
                // «بیست‌وهشتم»
                let compound = ["بیستو", "سیو"].iter().find_map(|head| {
                    let rest = joined.strip_prefix(head)?;
                    let words::Part::Add(value) = words::read(rest)?.part else { return None };
                    Some(value as u8 + if *head == "سیو" { 30 } else { 20 })
                });
                match compound {
                    Some(value) => value,
                    None => {
                        // «هفتهٔ نخست مارس»
                        let led = at.checked_sub(1).and_then(|at| self.word(at));
                        let is_day = |_: &_| !led.is_some_and(|word| PARTS.contains(&word));
                        let reading = words::read(word).filter(|reading| reading.ordinal).filter(is_day)?;
                        let words::Part::Add(value) = reading.part else { return None };
                        u8::try_from(value).ok()?
                    }
                }
            }
        };
        (1..=31).contains(&value).then_some(Day { value, at, end: at + 1 })
    }

    /// A day that no month has, «۳۲ مرداد ۱۳۶۷», where the month is one for sure.
    fn day_too_many(&self, at: usize, month: usize, is_sure: bool) -> Option<Day> {
        let (digits, "") = self.figure(at).filter(|_| at + 1 == month && is_sure)? else { return None };
        // "No. 45 April 1988"
        let stop = usize::from(at > 0 && matches!(self.sign(at - 1), Some('.' | '#' | ':')));
        let led = at.checked_sub(1 + stop).and_then(|at| self.word(at)).is_some_and(|word| COUNTS.contains(&word));
        let value = digits.parse().ok().filter(|value| (32..=99).contains(value) && !led && !self.taken[at])?;
        Some(Day { value, at, end: at + 1 })
    }

    /// A year behind a month; `,` and «سال» may stand between.
    pub(super) fn year_after(&self, at: usize, calendar: Calendar) -> Option<(i32, usize)> {
        let mut end = at;
        end += usize::from(self.sign(end).is_some_and(|sign| matches!(sign, ',' | '،' | '\'' | '’')));
        // "7 Khordad '67"
        let is_short = end > at && self.sign(end - 1).is_some_and(|sign| matches!(sign, '\'' | '’'));
        let is_led = self.word(end).is_some_and(|word| matches!(word, "of" | "سال"));
        end += usize::from(is_led);
        if self.word(end).is_some() {
            return self.spelled_year(end, calendar, is_led);
        }
        let (digits, suffix) = self.figure(end)?;
        if !suffix.is_empty() || *self.taken.get(end)? {
            return None;
        }
        let value: i32 = digits.parse().ok()?;
        match digits.len() {
            // Behind a month any four figures are its year, a wrong one too.
            4 if (1000..3000).contains(&value) => Some((value, end + 1)),
            // «تیر ۶۷»
            2 if calendar == Calendar::Solar && (end == at || is_short) && value > 31 && !self.is_amount(end) => {
                Some((1300 + value, end + 1))
            }
            _ => None,
        }
    }
}

/// What is measured, behind a figure that is no day of a month.
#[rustfmt::skip]
const MEASURES: &[&str] = &[
    "degrees", "percent", "per", "mm", "millimetres", "millimeters", "cm", "centimetres", "centimeters", "metres",
    "meters", "km", "kilometres", "kilometers", "miles", "inches", "kg", "kilos", "kilograms", "tonnes", "tons",
    "litres", "liters", "million", "billion", "thousand", "hundred", "dollars", "euros", "pounds", "rials", "tomans",
];

/// Who is counted: "in March 3 women" are no women of the third of March.
#[rustfmt::skip]
const PEOPLE: &[&str] = &[
    "people", "persons", "men", "women", "children", "girls", "boys", "students", "workers", "prisoners", "detainees",
    "soldiers", "visitors", "patients", "families", "villages", "houses", "cases", "deaths",
];

/// Parts of a month that are counted as its days are.
const PARTS: &[&str] = &["هفته", "نیمه", "دهه", "ثلث", "دور", "مرحله"];

/// Words whose number may stand before a month.
const COUNTS: &[&str] = &[
    "year",
    "no",
    "nr",
    "number",
    "issue",
    "vol",
    "volume",
    "page",
    "pages",
    "p",
    "pp",
    "art",
    "article",
    "para",
    "سال",
    "شماره",
    "ش",
    "دوره",
    "جلد",
    "ج",
    "صفحه",
    "ص",
    "بند",
    "ماده",
    "اصل",
];
