//! What may stand beside the numbers and dates of a text, by the heads of the words
//! near them: beside most there is nothing of the kind.

use super::anchor::Anchor;

pub(super) const ORDER: u8 = 1;
pub(super) const DAY: u8 = 1 << 1;
pub(super) const RATE: u8 = 1 << 2;
pub(super) const LABEL: u8 = 1 << 3;
pub(super) const MEASURE: u8 = 1 << 4;

/// So many words are looked at on either side.
const FAR: usize = 5;

/// The kinds of which something may be said beside some numbers or dates; it may
/// be too many.
pub(super) fn kinds<'f>(anchors: impl Iterator<Item = Anchor<'f>>) -> u8 {
    anchors.fold(0, |seen, anchor| seen | beside(&anchor))
}

fn beside(anchor: &Anchor) -> u8 {
    let (before, behind) = (anchor.before.as_bytes(), anchor.behind.as_bytes());
    let (mut seen, mut end) = (if joined(anchor.own) { DAY } else { 0 }, before.len());
    for nth in 0..FAR {
        let Some(last) = before[..end].iter().rposition(|byte| *byte > b' ') else { break };
        let start = before[..last].iter().rposition(|byte| *byte <= b' ').map_or(0, |at| at + 1);
        seen |= kind(&before[start..], nth == 0 || nth == 1);
        end = start;
    }
    let mut at = 0;
    for _ in 0..FAR {
        let Some(start) = behind[at..].iter().position(|byte| *byte > b' ').map(|skip| at + skip) else { break };
        seen |= kind(&behind[start..], false);
        at = behind[start..].iter().position(|byte| *byte <= b' ').map_or(behind.len(), |skip| start + skip);
    }
    seen
}

/// "5pm"
fn joined(own: &str) -> bool {
    own.ends_with(['m', 'M'])
}

/// What a word may say, by its head.
fn kind(word: &[u8], is_label: bool) -> u8 {
    let all = match word {
        [b'b' | b'B', b'e', b'f', ..]
        | [b'a' | b'A', b'f', b't', b'e', b'r', ..]
        | [b'e' | b'E', b'a', b'r', ..]
        | [b'p' | b'P', b'r', b'i' | b'e', ..]
        | [b'l', b'a', b't', ..]
        | [b'a', b'g', b'o', ..] => ORDER | DAY,
        [b'a' | b'p' | b'A' | b'P', b'.' | b'm' | b'M', ..]
        | [b'm' | b'M', b'o' | b'i', ..]
        | [b'e' | b'E', b'v', ..]
        | [b'n', b'o' | b'i', ..]
        | [b'd', b'a' | b'u', ..]
        | [b's', b'u', b'n', ..] => DAY | RATE,
        [b'p', b'e', b'r', ..]
        | [b'e' | b'E', b'a', b'c', ..]
        | [b'w' | b'W', b'e', b'e', ..]
        | [b'y', b'e', b'a', b'r', b'l', ..]
        | [b'a', b'n', b'n', ..]
        | [b'h', b'o', b'u', ..]
        | [b'D', b'a', b'i', ..] => RATE,
        [b'a', b' ', b'd' | b'w' | b'm' | b'y' | b'n' | b'f', ..] | [b'a', b'n', b' ', b'h', ..] => RATE,
        [b'l', b'o' | b'e', b'n', ..]
        | [b'w', b'i', b'd', ..]
        | [b'b', b'r', ..]
        | [b'h', b'i' | b'e', ..]
        | [b't', b'a', b'l', b'l', ..]
        | [b'd', b'e' | b'i', ..]
        | [b'a', b'l', b't', ..]
        | [b'e', b'l', b'e', ..] => MEASURE,
        _ => 0,
    };
    if word.first().is_some_and(u8::is_ascii) {
        return all | if is_label && latin_label(word) { LABEL } else { 0 };
    }
    persian(word, is_label)
}

fn latin_label(word: &[u8]) -> bool {
    matches!(
        word,
        [b'a' | b'A', b'r' | b'n' | b'p', ..]
            | [b'r' | b'R', b'u' | b'e' | b'o', ..]
            | [b'p' | b'P', b'r' | b'a', ..]
            | [b's' | b'S', b'e', ..]
            | [b'c' | b'C', b'h' | b'e', ..]
            | [b'v' | b'V', b'o', ..]
            | [b'w' | b'W', b'a', ..]
            | [b'f' | b'F', b'l' | b'i', ..]
            | [b't' | b'T', b'a', ..]
    )
}

fn persian(word: &[u8], is_label: bool) -> u8 {
    let starts = |heads: &[&str]| heads.iter().any(|head| word.starts_with(head.as_bytes()));
    let mut seen = 0;
    for (kind, heads) in HEADS {
        if (*kind != LABEL || is_label) && starts(heads) {
            seen |= kind;
        }
    }
    seen
}

const HEADS: &[(u8, &[&str])] = &[
    (ORDER | DAY, &["پیش", "پس", "قبل", "بعد", "زودتر", "دیرتر"]),
    (DAY, &["صبح", "شب", "عصر", "ظهر", "بامداد", "سحر", "سپیده", "پگاه", "غروب", "شامگاه", "ق.ظ", "ب.ظ", "نیمه"]),
    (RATE, &["روز", "هفت", "ماه", "سال", "ساعت", "شب", "دقیقه", "ثانیه", "هر"]),
    (
        LABEL,
        &[
            "ماده",
            "مواد",
            "اصل",
            "قاعد",
            "قواعد",
            "پاراگراف",
            "بند",
            "فصل",
            "قسمت",
            "بخش",
            "صفح",
            "جلد",
            "سلول",
            "اتاق",
            "طبقه",
            "جدول",
            "شکل",
            "پیوست",
            "ضمیمه",
            "قطعنامه",
        ],
    ),
    (MEASURE, &["طول", "دراز", "عرض", "پهنا", "ارتفاع", "بلند", "عمق", "ژرف", "قطر"]),
];

/// Whether an era may stand behind a number, or before it.
pub(super) fn may_be_era(anchor: &Anchor) -> bool {
    let behind = anchor.behind.as_bytes();
    let near = &behind[..behind.len().min(24)];
    if near.first().is_none_or(|byte| !matches!(byte, b' ' | 0xC2 | b's' | b't' | b'r')) {
        return anchor.before.ends_with("AD ") || anchor.before.ends_with("A.D. ");
    }
    let capital = near.contains(&b'C') || near.contains(&b'D') || near.contains(&b'A');
    capital
        || !near.is_ascii()
            && ["میلا", "ق.", "پ.م"]
                .iter()
                .any(|era| memchr::memmem::find(&behind[..behind.len().min(48)], era.as_bytes()).is_some())
        || anchor.before.ends_with("AD ")
        || anchor.before.ends_with("A.D. ")
}
