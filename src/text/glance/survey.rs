//! The pass over the bytes of a text: every word is known by its letters when it ends.

use super::class::{DIGIT, GAP, JOINT, LETTER, MARK, TABLES};
use super::word::{Known, Word};
use super::{Glance, beside};
use crate::text::form::{APART, joins};
use crate::text::latin::letters;

/// A glance at a text that tells where it sees what a quantity may be read from:
/// the first of every row of digits, the last letter of every word that counts.
///
/// ```
/// use hamgam::text::glance::survey::survey;
/// let mut places = Vec::new();
/// survey("in May 1988", |at| places.push(at));
/// assert_eq!(places, [5, 7]);
/// ```
// By itself its loop has the registers that it needs.
#[inline(never)]
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
        }
        let Some(&byte) = bytes.get(at) else { break };
        // The two alphabets that most texts are in: many letters in one go.
        if byte.is_ascii() {
            if let Some((letters, length)) = letters(bytes, at) {
                survey.seen |= Glance::LATIN.0;
                survey.word = survey.word.and_all(letters, length);
                at += length;
                survey.last = at - 1;
                continue;
            }
            let class = tables.ascii(byte);
            survey.seen |= class.seen();
            if class.ends_a_run() && may_end_a_run(bytes, at) {
                survey.seen |= run(bytes, at, at + 1).0;
            }
            survey.end(class.step());
            if class.step() == DIGIT {
                // A row of digits is one place.
                if at != digits_end {
                    (survey.place)(at);
                }
                at += bytes[at + 1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
                digits_end = at + 1;
            }
            at += 1;
            continue;
        }
        let start = at;
        for pair in bytes[at..].as_chunks().0 {
            let Some(step) = tables.plain(*pair) else { break };
            survey.word = survey.word.and(step);
            at += 2;
        }
        if at > start {
            survey.seen |= Glance::ARABIC_BLOCK.0;
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
                if survey.is_parted(text)
                    && let Some(kind) = whole(text, end, survey.word)
                {
                    survey.see(kind);
                }
                survey.word = Word::default();
            }
            LETTER.. => {
                survey.word = survey.word.and(step);
                survey.last = at;
            }
            _ => {
                survey.end(step);
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

    /// Whether a joint behind the word parts what stands apart anyway: see [`whole`].
    #[inline(always)]
    fn is_parted(&self, text: &str) -> bool {
        self.word != Word::default() && text[self.last..].starts_with(APART)
    }

    #[inline(always)]
    fn see(&mut self, kind: u64) {
        self.seen |= kind;
        if Glance(kind).has(Glance::COUNTED) {
            (self.place)(self.last);
        }
    }
}

/// Whether a sign may be the last of such as [`run`] knows, by the byte before it: a stroke
/// or a dash may be one by itself. Most are points that end a sentence.
#[inline(always)]
fn may_end_a_run(bytes: &[u8], at: usize) -> bool {
    let before = at.checked_sub(1).map_or(0, |at| bytes[at]);
    matches!(before, b']' | b'(' | b'[' | b'{' | b'.' | b'w') || matches!(bytes[at], b'/' | b'-')
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
        [.., b'/'] if beside::is_per(&bytes[end..]) => Glance::RATE.or(Glance::TIME),
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
