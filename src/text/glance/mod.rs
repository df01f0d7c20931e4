//! What a text holds, seen in one pass over its bytes: most passages lack what
//! most rules look for, and to see that must cost next to nothing.
//!
//! A glance may see too much (a number word that is none in its sentence), never
//! too little.

pub mod beside;
mod class;
pub mod survey;
mod word;

use self::survey::survey;

/// What was seen: a set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Glance(u64);

impl Glance {
    /// `0` to `9`.
    pub const LATIN_DIGIT: Glance = Glance(1);
    /// `۰` to `۹`.
    pub const PERSIAN_DIGIT: Glance = Glance(1 << 1);
    /// `٠` to `٩`.
    pub const ARABIC_DIGIT: Glance = Glance(1 << 2);
    /// A number word that asks for its like on the other side: three, سی.
    pub const NUMBER: Glance = Glance(1 << 3);
    /// `@`
    pub const AT: Glance = Glance(1 << 4);
    /// `[`
    pub const BRACKET: Glance = Glance(1 << 5);
    /// `` ` ``
    pub const TICK: Glance = Glance(1 << 6);
    /// `<`
    pub const LESS: Glance = Glance(1 << 7);
    /// `{`
    pub const BRACE: Glance = Glance(1 << 8);
    /// `:`
    pub const COLON: Glance = Glance(1 << 9);
    /// `$` or `&`
    pub const SIGIL: Glance = Glance(1 << 10);
    /// `>`
    pub const MORE: Glance = Glance(1 << 11);
    /// `,` `;` `?` `%` `"`
    pub const LATIN_SIGN: Glance = Glance(1 << 12);
    /// What may open a quotation, if it is no bracket.
    pub const QUOTE: Glance = Glance(1 << 13);
    /// A letter that stands for a Persian one.
    pub const OTHER_LETTER: Glance = Glance(1 << 14);
    /// A zero width non-joiner.
    pub const ZWNJ: Glance = Glance(1 << 15);
    /// What may stand in for one.
    pub const STAND_IN: Glance = Glance(1 << 16);
    /// What cannot be seen.
    pub const HIDDEN: Glance = Glance(1 << 17);
    /// A letter as a font draws it.
    pub const SHAPE: Glance = Glance(1 << 18);
    /// What stretches a word.
    pub const TATWEEL: Glance = Glance(1 << 19);
    /// A letter of the Arabic block.
    pub const ARABIC_BLOCK: Glance = Glance(1 << 20);
    /// `(`
    pub const PAREN: Glance = Glance(1 << 21);
    /// `؟` or `…`
    pub const OTHER_STOP: Glance = Glance(1 << 22);
    /// A number word that answers for a number, and asks for none: one, اول.
    pub const SLIGHT: Glance = Glance(1 << 23);
    /// The name of a month.
    pub const MONTH: Glance = Glance(1 << 24);
    /// `A` to `Z`, `a` to `z`
    pub const LATIN: Glance = Glance(1 << 25);
    /// A weekday or a season.
    pub const MOMENT: Glance = Glance(1 << 26);
    /// A letter that English and Persian have not.
    pub const FOREIGN: Glance = Glance(1 << 27);

    /// `](`
    pub const LINKED: Glance = Glance(1 << 28);
    /// `[^`
    pub const NOTED: Glance = Glance(1 << 29);
    /// `((`
    pub const TWICE: Glance = Glance(1 << 30);
    /// `{{`
    pub const BRACES: Glance = Glance(1 << 31);
    /// `{#`
    pub const ANCHOR: Glance = Glance(1 << 32);
    /// `://`
    pub const SCHEME: Glance = Glance(1 << 33);
    /// `www.`
    pub const WEB: Glance = Glance(1 << 34);
    /// `...`
    pub const DOTS: Glance = Glance(1 << 35);

    /// "before", «پس از»: what is before or after a date.
    pub const ORDER: Glance = Glance(1 << 36);
    /// A part of the day: "p.m.", «بامداد».
    pub const HOUR: Glance = Glance(1 << 37);
    /// What something is counted by: "daily", «هر هفته».
    pub const RATE: Glance = Glance(1 << 38);
    /// What has a number: "Article", «بند».
    pub const LABEL: Glance = Glance(1 << 39);
    /// What is measured: "long", «عرض».
    pub const MEASURE: Glance = Glance(1 << 40);
    /// "BC", «میلادی»
    pub const ERA: Glance = Glance(1 << 41);
    /// A sign or a word that puts a number below zero.
    pub const MINUS: Glance = Glance(1 << 42);
    /// Which of a row: "last", «نخستین».
    pub const ENDS: Glance = Glance(1 << 43);
    /// Which way two things are apart: "above", «زودتر».
    pub const GAP: Glance = Glance(1 << 44);
    /// What a column or an option may be counted in: "milliseconds", «ثانیه».
    pub const UNIT: Glance = Glance(1 << 45);
    /// That something is done so many times, or again and again: "every", «دوبار».
    pub const OFTEN: Glance = Glance(1 << 46);
    /// A zero width non-joiner that no letter leads to, but another one may.
    pub const BARE_JOINT: Glance = Glance(1 << 47);
    /// A side that is taken: "against", «موافق».
    pub const SIDE: Glance = Glance(1 << 48);
    /// What was so before: "a year earlier", «سال پیش».
    pub const PAST: Glance = Glance(1 << 49);
    /// What something is paid for: "to the dollar", «هر بشکه».
    pub const PAID: Glance = Glance(1 << 50);
    /// That something is done again and again, without a number: "every", «ماهانه».
    pub const EACH: Glance = Glance(1 << 51);
    /// A unit of time: "weeks", «سالانه».
    pub const TIME: Glance = Glance(1 << 52);

    /// Nothing.
    pub const NONE: Glance = Glance(0);
    /// Whatever can be seen: of what nobody has looked at.
    pub const ALL: Glance = Glance(u64::MAX);
    /// A digit of any of the three sets.
    pub const DIGIT: Glance = Glance::LATIN_DIGIT.or(Glance::PERSIAN_DIGIT).or(Glance::ARABIC_DIGIT);
    /// A word that a number or a date may be read from.
    pub const COUNTED: Glance = Glance::NUMBER.or(Glance::SLIGHT).or(Glance::MONTH).or(Glance::MOMENT);
    /// What a number or a date can be read from.
    pub const QUANTITY: Glance = Glance::DIGIT.or(Glance::COUNTED);
    /// What a link or an image can be read from.
    pub const LINK: Glance = Glance::BRACKET.or(Glance::LESS).or(Glance::COLON);

    /// What either has seen.
    pub const fn or(self, other: Glance) -> Glance {
        Glance(self.0 | other.0)
    }

    /// What was seen, but for some of it.
    pub const fn without(self, other: Glance) -> Glance {
        Glance(self.0 & !other.0)
    }

    /// Whether something of `asked` was seen, if anything is.
    pub const fn answers(self, asked: Glance) -> bool {
        asked.0 == 0 || self.has(asked)
    }

    /// Whether something of `any` was seen.
    pub const fn has(self, any: Glance) -> bool {
        self.0 & any.0 != 0
    }
}

/// A glance at a text.
///
/// ```
/// use hamgam::text::glance::{Glance, glance};
/// assert!(glance("سه هزار تن").has(Glance::COUNTED) && glance("in May").has(Glance::COUNTED));
/// assert!(!glance("حکم را خواندند").has(Glance::QUANTITY));
/// assert!(glance("۳ تن [@a]").has(Glance::PERSIAN_DIGIT) && glance("[@a]").has(Glance::AT));
/// ```
pub fn glance(text: &str) -> Glance {
    survey(text, |_| ())
}

/// Whether a number, or a month, may be read from a word, as tokens are folded:
/// of any other nothing needs to be asked.
pub fn is_counted(word: &str) -> bool {
    let mut counts = false;
    survey(word, |_| counts = true);
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_stand_side_by_side_are_seen_together() {
        let seen = |text: &str| {
            [Glance::LINKED, Glance::NOTED, Glance::TWICE, Glance::BRACES].map(|run| glance(text).has(run))
        };
        assert_eq!(seen("[الف](b.md)"), [true, false, false, false]);
        assert_eq!(seen("متن[^۱] ((گفت))"), [false, true, true, false]);
        assert_eq!(seen("] ( [ ^ ( ( { {"), [false; 4]);
        assert!(glance("{{ x }}").has(Glance::BRACES) && glance("## حکم {#a}").has(Glance::ANCHOR));
        assert!(glance("به http://a.org").has(Glance::SCHEME) && !glance("//a: b/c").has(Glance::SCHEME));
        assert!(glance("www.a.org").has(Glance::WEB) && glance("و ...").has(Glance::DOTS));
        assert!(!glance("WWW a.. b.").has(Glance::WEB.or(Glance::DOTS)));
    }

    #[test]
    fn whatever_a_number_or_a_month_is_written_like_counts() {
        for word in [
            "دو",
            "سی‌ام",
            "دهم",
            "پنجمین",
            "شش‌نفره",
            "آبان‌ماه",
            "مر‌داد",
            "ارد‌یبهشت",
            "هزاران",
            "Ten",
            "may",
            "رمضان",
            "دوّم",
        ] {
            assert!(glance(word).has(Glance::COUNTED) && is_counted(&word.to_lowercase()), "{word}");
            assert!(glance(&format!("آ «{word}»، b")).has(Glance::COUNTED), "{word}");
        }
        for word in ["کتاب", "میز", "often", "سیاه", "محرمانه"] {
            assert!(!glance(word).has(Glance::QUANTITY) && !is_counted(word), "{word}");
        }
    }
}
