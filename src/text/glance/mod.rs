//! What a text holds, seen in one pass over its bytes: most passages lack what
//! most rules look for, and to see that must cost next to nothing.
//!
//! A glance may see too much (a number word that is none in its sentence), never
//! too little.

pub mod beside;
mod class;
mod word;

use self::class::{Class, DIGIT, GAP, JOINT, LETTER, MARK, TABLES};
use self::word::{Known, Word};
use super::form::{APART, joins};
use super::latin::letters;

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

/// A glance at a text that tells where it sees what a quantity may be read from:
/// the first of every row of digits, the last letter of every word that counts.
///
/// ```
/// use hamgam::text::glance::survey;
/// let mut places = Vec::new();
/// survey("in May 1988", |at| places.push(at));
/// assert_eq!(places, [5, 7]);
/// ```
pub fn survey(text: &str, place: impl FnMut(usize)) -> Glance {
    let tables = &**TABLES;
    let bytes = text.as_bytes();
    let mut survey = Survey { known: &tables.known, place, seen: 0, word: Word::default(), last: 0 };
    let (mut digits_end, mut at) = (usize::MAX, 0);
    while at < bytes.len() {
        // As most words end.
        if bytes[at] == b' ' {
            survey.end(GAP);
            at += 1;
            continue;
        }
        // The two alphabets that most texts are in: many letters in one go.
        if let Some((letters, length)) = letters(bytes, at) {
            survey.seen |= Glance::LATIN.0;
            survey.word = survey.word.and_all(letters, length);
            at += length;
            survey.last = at - 1;
            continue;
        }
        let (start, mut letters) = (at, Class::default());
        for pair in bytes[at..].as_chunks().0 {
            let Some(class) = tables.arabic(*pair) else { break };
            letters = letters.or(class);
            survey.word = survey.word.and(class.step());
            at += 2;
        }
        if at > start {
            survey.seen |= letters.seen();
            survey.last = at - 2;
            continue;
        }
        let (class, end) = tables.class(text, at);
        let step = class.step();
        survey.seen |= class.seen();
        if class.ends_a_run() {
            survey.seen |= run(bytes, at, end).0;
        }
        match step {
            // It is no part of the word, and parts none.
            MARK => {}
            JOINT => {
                if survey.word == Word::default() {
                    survey.seen |= Glance::BARE_JOINT.0;
                }
                survey.tell(JOINT);
                survey.whole(text, end);
                survey.word = Word::default();
            }
            LETTER.. => {
                survey.word = survey.word.and(step);
                survey.last = at;
            }
            _ => {
                survey.end(step);
                // A row of digits is one place.
                if step == DIGIT && at != digits_end {
                    (survey.place)(at);
                }
                digits_end = if step == DIGIT { end } else { digits_end };
            }
        }
        at = end;
    }
    survey.end(GAP);
    Glance(survey.seen)
}

/// What has been seen of a text so far, and the word that is being read.
struct Survey<'k, P> {
    known: &'k Known,
    place: P,
    seen: u64,
    word: Word,
    /// Where its last letter is.
    last: usize,
}

impl<P: FnMut(usize)> Survey<'_, P> {
    /// Ends the word.
    #[inline(always)]
    fn end(&mut self, step: u8) {
        self.tell(step);
        self.word = Word::default();
    }

    /// Says what is seen with the word as far as a step.
    #[inline(always)]
    fn tell(&mut self, step: u8) {
        if let Some(kind) = self.known.kind(self.word, step) {
            self.see(kind);
        }
    }

    /// The same of a word that a joint parts which ends at `end`: see [`whole`].
    fn whole(&mut self, text: &str, end: usize) {
        let is_parted = self.word != Word::default() && text[self.last..].starts_with(APART);
        if is_parted && let Some(kind) = whole(text, end, self.word) {
            self.see(kind);
        }
    }

    fn see(&mut self, kind: u64) {
        self.seen |= kind;
        if Glance(kind).has(Glance::COUNTED) {
            (self.place)(self.last);
        }
    }
}

/// What is seen with signs that stand side by side, of which the last is at some
/// bytes of a text.
fn run(bytes: &[u8], start: usize, end: usize) -> Glance {
    let text = &bytes[..end];
    let is = |run: &[u8], seen: Glance| if text.ends_with(run) { seen } else { Glance::NONE };
    match text {
        [.., b']', b'('] => Glance::LINKED,
        [.., b'(', b'('] => Glance::TWICE,
        [.., b'[', b'^'] => Glance::NOTED,
        [.., b'{', b'{'] => Glance::BRACES,
        [.., b'{', b'#'] => Glance::ANCHOR,
        [.., b'/', b'/'] => is(b"://", Glance::SCHEME),
        [.., b'/'] if beside::is_per(&bytes[end..]) => Glance::RATE,
        [.., b'w', b'.'] => is(b"www.", Glance::WEB),
        [.., b'.', b'.'] => is(b"...", Glance::DOTS),
        [.., b'-' | 0x93] if is_minus(&text[..start], &bytes[end..]) => Glance::MINUS,
        _ => Glance::NONE,
    }
}

/// Whether a dash between two texts may be a minus: before a figure of any script
/// that is no part of a name, or before degrees, «۲۱- درجه».
fn is_minus(before: &[u8], behind: &[u8]) -> bool {
    let is_figure = |byte: &u8| byte.is_ascii_digit() || !byte.is_ascii();
    let leads = behind.first().is_some_and(is_figure) && !before.last().is_some_and(u8::is_ascii_alphanumeric);
    leads || behind.starts_with(" درجه".as_bytes())
}

/// What is seen with a word that a joint parts where its letters stand apart
/// anyway, in the middle of «مرداد»; `word` is its head, before the joint that ends
/// at `end`.
#[cold]
fn whole(text: &str, end: usize, mut word: Word) -> Option<u64> {
    let (tables, mut at) = (&**TABLES, end);
    while at < text.len() {
        let (class, next) = tables.class(text, at);
        match class.step() {
            step if step >= LETTER => word = word.and(step),
            JOINT if !text[..at].ends_with(joins) => {}
            MARK => {}
            step => return tables.known.kind(word, step),
        }
        at = next;
    }
    tables.known.kind(word, GAP)
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
