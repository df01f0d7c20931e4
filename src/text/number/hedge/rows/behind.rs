//! Hedges behind a number.

use super::{Force, Row};
use crate::text::number::hedge::Hedge;

/// What stands behind a number.
#[rustfmt::skip]
pub const AFTER: &[Row] = &[
    (Hedge::Lower, Force::Asks, &[
        "or more",
    ]),
    (Hedge::Lower, Force::Asks, &[
        "یا بیشتر", "یا بیش\u{200c}تر", "یا بیش از آن",
    ]),
    (Hedge::Lower, Force::Slight, &[
        "and more", "at least", "at the least", "at the very least", "at minimum", "at a minimum", "at the earliest",
        "at the very earliest", "minimum", "or over", "and up", "and upwards", "or upwards", "and counting",
        "if not more", "perhaps more", "possibly more", "maybe more", "or even more", "or perhaps more",
        "or possibly more", "and perhaps more", "and possibly more", "and maybe more", "or above",
        "or later", "or higher", "- plus", "ff", "ff .", "et seq", "et seq .", "onward", "onwards",
    ]),
    (Hedge::Lower, Force::Slight, &[
        "و نه کمتر", "نه کمتر", "بلکه بیشتر", "بلکه هم بیشتر", "و بلکه بیشتر", "و بلکه هم بیشتر", "اگر نه بیشتر", "اگر نگوییم بیشتر",
        "شاید بیشتر", "شاید هم بیشتر", "و شاید بیشتر", "و شاید هم بیشتر", "یا شاید بیشتر", "یا شاید هم بیشتر",
        "یا حتی بیشتر", "و حتی بیشتر", "دست\u{200c}کم", "حداقل", "و بیش\u{200c}تر", "یا بیشترید", "یا بیشتریم",
        "یا بیشترند", "یا بیشتراند", "یا بیشتر\u{200c}اند", "و بیشتر", "یا چند", "یا چندین", "یا چندتا", "یا تعدادی",
        "یا شماری", "یا تعداد بیشتر", "یا تعداد بیشتری", "یا شمار بیشتری", "یا بیشتری", "یا بعد", "یا بعدتر",
        "یا پس از آن", "یا دیرتر", "یا جدیدتر", "یا بالاتر", "به بعد", "به بالا", "به بالای",
        "سال گذشته است", "سال گذشته بود", "سال می\u{200c}گذرد", "سال نمی\u{200c}گذرد", "سال نمی\u{200c}گذشت",
        "سال نگذشته", "سالش گذشته بود", "سالش گذشته است", "سالش می\u{200c}گذشت", "سالش می\u{200c}گذرد", "دست کم",
        "لااقل", "اقلا", "کم\u{200c}کمش", "را رد کرده", "را هم رد کرده",
    ]),
    (Hedge::Lower, Force::Answers, &[
        "plus", "to the good", "or better",
    ]),
    (Hedge::Lower, Force::Answers, &[
        "و بعد از آن", "و پس از آن", "و به بعد", "را رد کرد", "را پشت سر گذاشت", "را پشت سر گذاشته", "کمی بیشتر", "اندکی بیشتر", "قدری بیشتر", "چیزی بیشتر",
    ]),
    (Hedge::Upper, Force::Asks, &[
        "or fewer", "or less",
    ]),
    (Hedge::Upper, Force::Asks, &[
        "یا کم\u{200c}تر", "یا کمتر",
    ]),
    (Hedge::Upper, Force::Slight, &[
        "at most", "at the most", "at the very most", "at the outside", "maximum", "max", "at maximum",
        "at a maximum", "at the latest", "at the very latest", "at best", "tops", "or under", "or below",
        "or earlier", "and no more", "but no more",
        "or even less", "if not less", "if that",
    ]),
    (Hedge::Upper, Force::Slight, &[
        "حداکثر", "دست\u{200c}بالا", "و نه بیشتر", "نه بیشتر", "یا کمترید", "یا کمتریم", "یا کمترند", "یا کمتراند",
        "یا کمتر\u{200c}اند", "یا پیش\u{200c}تر", "یا پیشتر", "یا پیش از آن", "یا قبل", "یا قبل\u{200c}تر",
        "یا زودتر", "سال نداشت", "سال نداشتند", "سال ندارد", "سال ندارند", "به پایین", "دست بالا", "نهایتا",
        "و دیگر هیچ", "و لاغیر",
    ]),
    (Hedge::About, Force::Asks, &[
        "or so", "or thereabouts", "give or take", "- odd",
    ]),
    (Hedge::About, Force::Slight, &[
        "odd", "and a bit", "and a little", "and a fraction", "and change", "and some", "and odd", "plus change",
        "approximately", "roughly", "more or less", "- something", "give or take a few", "or around that",
        "or about that", "or near it", "or nearly so",
    ]),
    (Hedge::About, Force::Slight, &[
        "یا همین حدودها", "کم یا بیش", "یا در همین حدود", "و خرده\u{200c}ای", "و خرده ای", "و کسری", "و مقداری",
        "و کمی", "و اندکی", "یا همین حدود", "و اندی", "و چند", "سالی", "ماهی", "روزی", "ساعتی",
        "هفته\u{200c}ای", "دقیقه\u{200c}ای", "تقریبا", "حدودا", "تخمینا", "کم و بیش", "کم\u{200c}وبیش", "کمابیش",
        "کم یا زیاد", "کمی بیشتر یا کمتر", "کمی کمتر یا بیشتر", "کمتر یا بیشتر", "یا همین حوالی", "و همین حوالی",
        "یا در همین حوالی", "و همین حدود", "و همین حدودها", "یا در همین حدودها", "یا حدود آن", "در همین حدود",
        "در همین حدودها", "همین حدود", "همین حدودها", "و خرده", "و خورده\u{200c}ای", "و خورده ای", "و خورده",
        "به تقریب", "به تخمین", "به\u{200c}تقریب", "به\u{200c}تخمین", "تقریبی", "به\u{200c}طور تقریبی",
        "به طور تقریبی", "یا نزدیک به آن",
    ]),
    (Hedge::About, Force::Answers, &[
        "برآورد", "تخمین", "حدس", "نفری", "تایی", "تنی", "این\u{200c}ور یا آن\u{200c}ور", "این\u{200c}ور و آن\u{200c}ور",
        "این\u{200c}ور آن\u{200c}ور", "این\u{200c}طرف و آن\u{200c}طرف",
    ]),
    (Hedge::Short, Force::Slight, &[
        "چیزی کم", "کمی کمتر", "اندکی کمتر", "قدری کمتر", "تمام نشده", "تمام نبود", "تمام نداشت", "تمام هم نبود",
    ]),
    (Hedge::Short, Force::Answers, &[
        "by one estimate", "by some estimates",
    ]),
];
