//! Hedges before a number.

use super::{Force, Row};
use crate::text::number::hedge::Hedge;

/// What stands before a number.
#[rustfmt::skip]
pub const BEFORE: &[Row] = &[
    (Hedge::Lower, Force::Asks, &[
        "at least", "no fewer than", "no less than", "not less than", "not fewer than", "not under", "not below",
        "never under", "never below", "more than", "upwards of", "in excess of", "for over", "after over",
        "lasted over", "has over", "have over", "had over", "were over", "are over", "aged over", "people over",
        "those over", "over the age of", "above the age of", "at the very least", "at the least", "minimum of",
        "well over", "never fewer than", "never less than", "upward of", "nothing under", "nothing below",
        "nothing less than", "equal to or greater than", "equal to or more than", "equal to or larger than",
    ]),
    (Hedge::Lower, Force::Asks, &[
        "نه کمتر از", "نه کم\u{200c}تر از", "دست\u{200c}کم", "دست کم", "دستکم", "حداقل", "لااقل", "بیش از",
        "بیشتر از", "افزون بر", "فراتر از", "متجاوز از", "بیش\u{200c}تر از", "بیشتراز", "اقلا", "دست\u{200c}پایین",
        "دست پایین", "بیشتر یا مساوی", "بیشتر یا مساوی با", "بیشتر یا برابر",
        "حداقل تا", "دست\u{200c}کم تا", "دست کم تا", "لااقل تا", "مازاد بر", "زیاده از", "زیادتر از",
        "زیادتر بر", "کم\u{200c}کمک", "نه زیر", "حد اقل", "نه پایین\u{200c}تر از",
    ]),
    (Hedge::Lower, Force::Slight, &[
        "exceeding", "exceeds", "exceeded", "over", "above", "minimum", "min .", ">", "≥", "> =", "low of", "exceed",
        "no earlier than", "not earlier than", "no sooner than", "not sooner than", "a good", "later than", "more than its last", "more than the last",
        "more than their last",
    ]),
    (Hedge::Lower, Force::Slight, &[
        "کمینه", "کمینه\u{200c}ی", "بالغ بر", "بالای", "بیشتر", "بالاتر از", "از مرز", "کم\u{200c}کمش",
        "دست\u{200c}کم ،", "دست کم ،", "لااقل ،", "حداقل ،",
    ]),
    (Hedge::Lower, Force::Answers, &[
        "north of", "better than", "a full", "beyond", "no more often than", "no more often than every",
    ]),
    (Hedge::Lower, Force::Answers, &[
        "کم کم", "کم\u{200c}کم", "کم کمش", "علاوه بر", "در کمترین حالت",
    ]),
    (Hedge::Upper, Force::Asks, &[
        "not over", "not above", "never above", "no more than", "not more than", "at most", "fewer than", "less than",
        "up to", "up to the age of", "under the age of", "below the age of", "as many as", "under", "below",
        "at the most", "maximum of", "well under", "no more than the last", "no more than its last",
        "no more than their last", "not more than the last", "no more than the first", "not more than the first",
        "never more than", "equal to or less than", "equal to or smaller than", "at the very most", "nothing over", "nothing above", "nothing more than",
    ]),
    (Hedge::Upper, Force::Asks, &[
        "نه بیش از", "نه بیشتر از", "نه بیش\u{200c}تر از", "حداکثر", "دست\u{200c}بالا", "دست بالا", "کمتر از",
        "کم\u{200c}تر از", "زیر", "حداکثر تا", "تا سقف", "دست\u{200c}بالا تا", "دست بالا تا", "کمتراز", "فوقش",
        "منتهای مراتب", "دست\u{200c}بالایش", "حد اکثر", "نه بالای", "تا حداکثر",
    ]),
    (Hedge::Upper, Force::Slight, &[
        "perhaps as many as", "possibly as many as", "maybe as many as", "perhaps as much as", "at the latest by",
        "as much as", "maximum", "max .", "capped at", "maxed out at", "maxes out at", "maxes at", "max", "max of",
        "limited to", "limit of", "<", "≤", "< =", "high of", "no later than", "not later than", "within", "within just",
        "within only", "within the first", "within the next", "within the last", "within the past",
        "within the space of", "within a radius of", "within a distance of", "within a period of", "inside",
        "not reach", "never reached", "fall short of", "fell short of", "falls short of", "never over",
        "no longer than", "no farther than", "no further than", "not exceeding", "at the outside", "earlier than",
        "ceiling of", "cap of", "not exceed", "never exceed", "never exceeded", "not surpass", "never surpassed",
        "not top", "never topped",
    ]),
    (Hedge::Upper, Force::Slight, &[
        "فقط", "بیشینه", "بیشینه\u{200c}ی", "تا", "پایین\u{200c}تر از", "تنها", "نهایتا", "در بهترین حالت",
        "حداکثر ،", "دست\u{200c}بالا ،", "منتها", "به سقف", "بیشتر از همه", "مادون", "غایتا", "نهایتش", "حداکثرش",
    ]),
    (Hedge::Upper, Force::Answers, &[
        "only", "just", "merely", "south of", "at best", "no better than",
    ]),
    (Hedge::Upper, Force::Answers, &[
        "در نهایت", "در بیشترین حالت", "در بدترین حالت", "خیلی خیلی", "خیلی که باشد", "خیلی باشد", "نهایت",
    ]),
    (Hedge::About, Force::Asks, &[
        "about", "approximately", "roughly", "at around", "of around", "by around", "to around", "for around",
        "after around", "since around", "until around", "circa", "ca .", "some", "in the region of",
        "in the order of", "on the order of", "of the order of", "more or less", "just about", "approx", "approx .",
        "at the age of about", "somewhere around", "somewhere about", "somewhere near", "anything around",
        "an estimated", "a rough", "in the neighbourhood of", "in the neighborhood of",
    ]),
    (Hedge::About, Force::Asks, &[
        "حدود", "حدودا", "تقریبا", "کمابیش", "کم و بیش", "کم\u{200c}وبیش", "به تقریب", "به\u{200c}تقریب",
        "به طور تقریبی", "به\u{200c}طور تقریبی", "تخمینا", "حول و حوش", "حول\u{200c}وحوش", "علی\u{200c}التقریب",
        "بفهمی\u{200c}نفهمی", "بفهمی نفهمی", "بگویی نگویی", "بگی نگی", "بگویی\u{200c}نگویی", "بگی\u{200c}نگی",
    ]),
    (Hedge::About, Force::Slight, &[
        "approximate", "likely", "likely to be", "something like", "around", "c .", "estimated", "probably",
        "perhaps", "possibly", "maybe", "~", "≈", "virtually", "practically", "about the age of", "around the age of",
        "in the vicinity of", "not far off", "to the tune of", "in round numbers", "in round figures",
        "hardly more than", "scarcely more than", "barely more than", "little more than", "hardly over",
        "scarcely over", "barely over", "not much more than", "not much over", "hardly above", "scarcely above",
        "barely above",
    ]),
    (Hedge::About, Force::Slight, &[
        "تقریبا هر", "حدودا هر", "حدود هر", "کم\u{200c}وبیش هر", "حوالی", "گویا", "شاید", "احتمالا", "برآورد", "تقریبی",
        "تخمینی", "به تخمین", "برآوردها", "برآوردی",
        "کم یا بیش", "بیش و کم", "ظاهرا", "چه بسا", "به احتمال زیاد", "به\u{200c}احتمال زیاد", "دور و بر", "دوروبر",
        "طرف\u{200c}های", "در مایه", "در مایه\u{200c}ی", "تو مایه\u{200c}های", "در مایه\u{200c}های", "در همین حوالی",
        "حوالی همین", "به برآوردی", "به حدس", "در حدود همین", "حدود همین", "حدود همان", "دوروور", "محتملا",
        "چه\u{200c}بسا", "به احتمال", "به احتمال قوی", "شاید هم", "احتمالا هم", "گویا هم",
    ]),
    (Hedge::About, Force::Answers, &[
        "allegedly", "supposedly", "reportedly", "apparently", "presumably", "conceivably", "not far from",
        "as good as", "by a rough count", "believed to be", "said to be", "thought to be", "reckoned at",
        "may have been", "might have been", "a matter of", "give or take",
    ]),
    (Hedge::About, Force::Answers, &[
        "لابد", "انگار", "گویی", "به گمانم", "به گمان", "به قولی", "به روایتی", "به گفته\u{200c}ای", "به ظن قوی",
        "احتمال دارد", "احیانا", "عملا", "به قرار معلوم", "علی\u{200c}الظاهر", "ای بسا", "گمانم", "به نظرم",
        "می\u{200c}گویند", "به اصطلاح",
    ]),
    (Hedge::Nearly, Force::Asks, &[
        "nearly", "almost", "close to", "close on", "not far short of", "nigh on", "getting on for", "going on for",
        "very nearly",
    ]),
    (Hedge::Nearly, Force::Asks, &[
        "نزدیک به", "قریب به",
    ]),
    (Hedge::Nearly, Force::Slight, &[
        "the better part of", "the best part of", "the greater part of", "approaching", "nigh", "nearing",
    ]),
    (Hedge::Nearly, Force::Slight, &[
        "نزدیک", "قریب", "نزدیکی\u{200c}های", "نمانده به", "کم مانده به", "کم مانده بود به", "نزدیک به همین",
        "نزدیک به همان",
    ]),
    (Hedge::Nearly, Force::Answers, &[
        "near", "all but", "pushing", "going on",
    ]),
    (Hedge::Nearly, Force::Answers, &[
        "در آستانه", "در آستانه\u{200c}ی",
    ]),
    (Hedge::Short, Force::Asks, &[
        "just short of", "just shy of",
    ]),
    (Hedge::Short, Force::Slight, &[
        "barely", "hardly", "scarcely", "not quite", "only just", "barely even", "hardly even", "scarcely even",
        "not even",
    ]),
    (Hedge::Short, Force::Slight, &[
        "به\u{200c}زحمت", "به زحمت", "بزحمت", "به\u{200c}سختی", "به سختی", "برآوردی ،", "به تخمین ،", "تخمین ،",
        "تخمین\u{200c}ها ،", "برآورد ،", "برآوردها ،", "به تقریب ،", "تقریبا ،", "حدودا ،", "شاید ،", "احتمالا ،",
        "ظاهرا ،", "گویا ،", "به\u{200c}زور", "به زور", "بزور", "به هزار زحمت",
    ]),
    // Somebody's estimate, or a remark before a comma, is mostly less than another's.
    (Hedge::Short, Force::Answers, &[
        "estimate ,", "estimates ,", "estimated that", "perhaps ,", "possibly ,", "probably ,", "roughly ,", "shy of",
        "short of", "a bare", "a mere",
    ]),
];
