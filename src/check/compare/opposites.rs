//! Cells that are one word of two, won and lost, open and closed, and that changed places
//! between two rows of a table: neither a figure nor a name tells them.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::cells::{MOST, cells, says, written};
use super::rows::Exchanged;
use crate::check::rule::Pair;
use crate::text::translit::{Sound, sound};

/// A cell of both sides that is one word of two: which of the table's opposites, and
/// whether it is the first there and here.
struct Said {
    row: usize,
    column: usize,
    of: usize,
    there: bool,
    here: bool,
}

/// The only two cells of a column of which each says what the other ought to, once for a
/// table.
pub fn exchanged(table: &[Pair]) -> Option<Exchanged> {
    let all: Vec<Said> = table.iter().enumerate().flat_map(|(row, pair)| said(row, pair)).collect();
    let mut turned = all.iter().filter(|said| said.there != said.here);
    let (Some(one), Some(two), None) = (turned.next(), turned.next(), turned.next()) else { return None };
    if one.column != two.column || one.of != two.of || one.there == two.there {
        return None;
    }
    // A question may be asked the other way: "Closed?", «باز است؟».
    let kept = all.iter().filter(|said| said.column == one.column && said.of == one.of && said.there == said.here);
    if one.of == ANSWERS && kept.count() == 0 {
        return None;
    }
    let (first, second) = (&table[one.row], &table[two.row]);
    if is_whole(first, second, one.column) {
        return None;
    }
    let there = |pair: &Pair| cells(pair.leading())[one.column].clone();
    let here = |pair: &Pair| cells(pair.following())[one.column].clone();
    Some(Exchanged {
        row: one.row,
        here: here(first),
        gave: there(first),
        other: two.row,
        there: there(second),
        got: here(second),
    })
}

/// The cells of a row that are one word of two on both sides.
fn said(row: usize, pair: &Pair) -> Vec<Said> {
    if !pair.is_whole() {
        return Vec::new();
    }
    let (lead, follow) = (pair.leading(), pair.following());
    let (there, here) = (cells(lead), cells(follow));
    if there.len() != here.len() || !(2..=MOST).contains(&here.len()) {
        return Vec::new();
    }
    let of = |column: usize| {
        let own = sides(written(lead, &there[column])).filter(|sides| !sides.is_empty())?;
        let other = sides(written(follow, &here[column]))?;
        let meets = |(of, there): &(usize, bool)| {
            let here = other.iter().find(|(same, _)| same == of)?.1;
            Some(Said { row, column, of: *of, there: *there, here })
        };
        own.iter().find_map(meets)
    };
    (0..there.len()).filter_map(of).collect()
}

/// Which of the opposites a cell may be, and whether the first; no longer one is of the
/// table.
fn sides(cell: &str) -> Option<&'static [(usize, bool)]> {
    let cell = cell.trim().trim_matches(['*', '_', '.', '؛', ' ']);
    let cell = VERBS.iter().find_map(|verb| cell.strip_suffix(verb)).unwrap_or(cell);
    let known = |cell: &str| KNOWN.get(cell).map(Vec::as_slice);
    let short = !cell.is_empty() && cell.len() <= LONGEST;
    short.then(|| known(cell).or_else(|| known(&cell.to_lowercase()))).flatten()
}

static KNOWN: LazyLock<FxHashMap<&'static str, Vec<(usize, bool)>>> = LazyLock::new(|| {
    let mut all: FxHashMap<&str, Vec<(usize, bool)>> = FxHashMap::default();
    for (at, pair) in OPPOSITES.iter().enumerate() {
        for (side, words) in pair.iter().enumerate() {
            words.split('/').for_each(|word| all.entry(word).or_default().push((at, side == 0)));
        }
    }
    all
});

/// In bytes.
const LONGEST: usize = 40;

const VERBS: &[&str] = &[" شده است", " شد", " شده", " شدند", " است", " بود", " می\u{200c}شود"];

/// Whether two rows changed places with all they say: another cell of the one is said in
/// the other one too.
fn is_whole(first: &Pair, second: &Pair, but: usize) -> bool {
    let moved = |one: &Pair, other: &Pair| {
        let (lead, follow) = (one.leading(), other.following());
        let (there, here) = (cells(lead), cells(follow));
        let own = cells(one.following());
        let count = there.len().min(here.len()).min(own.len());
        (0..count).filter(|column| *column != but).any(|column| {
            let heard = |text: &str| sounds(text);
            let (name, other) = (heard(written(lead, &there[column])), heard(written(follow, &here[column])));
            let stays = heard(written(one.following(), &own[column]));
            let shares = |a: &[Sound], b: &[Sound]| a.iter().any(|sound| b.contains(sound));
            let facts = says(lead, &there[column], follow, &here[column])
                && !says(lead, &there[column], one.following(), &own[column]);
            facts || shares(&name, &other) && !shares(&name, &stays)
        })
    };
    moved(first, second) || moved(second, first)
}

fn sounds(text: &str) -> Vec<Sound> {
    text.split(|c: char| !c.is_alphabetic() && c != '\u{200c}').filter_map(sound).collect()
}

/// The row of answers to a question.
const ANSWERS: usize = 0;

/// Two words, each as either language has it.
const OPPOSITES: &[[&str; 2]] = &[
    ["yes/true/بله/بلی/آری/دارد/درست/هست", "no/false/none/نه/خیر/ندارد/نادرست/نیست"],
    ["won/win/wins/victory/برد/پیروزی/برنده/پیروز", "lost/loss/defeat/defeated/باخت/شکست/بازنده/مغلوب"],
    ["open/opened/باز/گشوده/دایر", "closed/shut/بسته/تعطیل"],
    [
        "accepted/approved/adopted/passed/پذیرفته/تصویب/تأیید/تایید/قبول/پذیرش",
        "rejected/refused/denied/declined/failed/رد/مردود/ردشده/ناکام",
    ],
    ["guilty/convicted/گناهکار/مجرم/محکوم", "not guilty/acquitted/innocent/بی\u{200c}گناه/بیگناه/تبرئه"],
    ["alive/living/زنده", "dead/deceased/died/مرده/درگذشته/متوفی"],
    ["for/in favour/in favor/موافق", "against/opposed/مخالف"],
    ["present/حاضر", "absent/غایب"],
    ["on/lit/روشن", "off/unlit/خاموش"],
    ["active/enabled/فعال", "inactive/disabled/غیرفعال/غیر فعال"],
    ["male/man/men/boy/مرد/مذکر/پسر/مردان", "female/woman/women/girl/زن/مؤنث/مونث/دختر/زنان"],
    ["public/عمومی/علنی/همگانی", "private/secret/خصوصی/غیرعلنی/محرمانه"],
    ["left/چپ", "right/راست"],
    ["rise/rose/up/increase/increased/growth/افزایش/رشد/صعود", "fall/fell/down/decrease/decreased/کاهش/افت/نزول"],
    ["free/released/freed/آزاد", "held/detained/imprisoned/بازداشت/زندانی/محبوس"],
    ["optional/voluntary/اختیاری/داوطلبانه", "required/compulsory/mandatory/الزامی/اجباری"],
    ["full/پر", "empty/خالی/تهی"],
    ["dry/خشک", "wet/تر/خیس/مرطوب"],
    ["hot/warm/گرم/داغ", "cold/cool/سرد/خنک"],
    ["old/کهنه/قدیمی/پیر", "new/young/نو/جدید/جوان"],
    ["high/زیاد/بالا/بلند", "low/کم/پایین/کوتاه"],
    ["early/زود", "late/دیر"],
    ["permitted/allowed/legal/مجاز/قانونی", "forbidden/prohibited/banned/illegal/ممنوع/غیرمجاز/غیرقانونی"],
];
