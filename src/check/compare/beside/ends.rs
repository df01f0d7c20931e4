//! Which of a row are so many: "the last five years", «پنج گام نخست».

use super::anchor::{Anchor, Of};
use super::{Said, word};
use crate::text::number::Number;

// What may be meant by one word: the last ten years are the past ones, and the next
// two may be the last.
const FIRST: u32 = 1;
const NEXT: u32 = 1 << 1;
const LAST: u32 = 1 << 2;
const PAST: u32 = 1 << 3;

/// "The first 48 hours", «چهل‌وهشت ساعت اول».
pub(super) fn of_number(anchor: &Anchor) -> Option<Said> {
    let Of::Number(Number { ordinal: false, .. }) = anchor.of else { return None };
    led(anchor).or_else(|| followed(anchor))
}

fn led(anchor: &Anchor) -> Option<Said> {
    let mut words = word::before(anchor.before);
    let own = words.next()?;
    let set = match own {
        "first" | "initial" | "opening" | "نخستین" | "اولین" => FIRST,
        "last" => LAST | PAST,
        "final" | "closing" | "آخرین" | "واپسین" => LAST,
        "past" | "previous" | "preceding" => PAST,
        "next" | "coming" | "following" | "subsequent" => FIRST | NEXT | LAST,
        _ => return None,
    };
    // "At last, five", "half past ten"
    let joined = anchor.before.trim_end().ends_with(own);
    let other = words.next().is_some_and(|word| matches!(word, "at" | "half" | "quarter" | "minutes"));
    (joined && !other).then(|| Said { set, span: anchor.from(own), is_open: false })
}

fn followed(anchor: &Anchor) -> Option<Said> {
    let mut words = word::behind(anchor.behind).take(5);
    // «دو ماه و نیم اول» is read as one number; its unit stands before.
    for _ in 0..3 {
        let own = words.next()?;
        let set = match own {
            "اول" | "نخست" | "ابتدایی" | "آغازین" | "اولیه" | "اولیهٔ" => FIRST,
            "آخر" | "پایانی" | "انتهایی" => LAST | PAST,
            "گذشته" | "اخیر" | "گذشتهٔ" => PAST,
            "آینده" | "آیندهٔ" | "آتی" => NEXT,
            _ if own.is_empty() || PARTING.contains(&own) || !is_persian(own) => return None,
            _ => continue,
        };
        // «پنج سال گذشته است»
        let passed = words.next().is_some_and(|word| VERBS.contains(&word));
        let joined = !anchor.behind[..end_of(anchor, own)].contains(['،', ',', '؛', '(', ')', '«', '»', '-', '–']);
        return (joined && !(set & PAST != 0 && passed)).then(|| Said { set, span: anchor.to(own), is_open: false });
    }
    None
}

fn end_of(anchor: &Anchor, word: &str) -> usize {
    word.as_ptr() as usize - anchor.behind.as_ptr() as usize
}

fn is_persian(word: &str) -> bool {
    !word.is_ascii() && !word.contains(char::is_numeric)
}

/// Behind them something else is told.
const PARTING: &[&str] = &["و", "یا", "که", "در", "از", "به", "با", "تا", "را", "برای", "بر", "است", "بود", "شد"];

const VERBS: &[&str] = &["است", "بود", "باشد", "بوده", "می\u{200c}شود", "از"];
