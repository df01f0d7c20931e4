//! Facts and edits: read from anything, they stay inside the text, and a text
//! agrees with itself.

use hamgam::check::compare::{beside, dates, hedges, numbers, sentences};
use hamgam::citation::parse::citations;
use hamgam::content::document::Document;
use hamgam::facts::Facts;
use hamgam::facts::gloss::glosses;
use hamgam::facts::mask::{mask, unquoted};
use hamgam::text::date::Dated;
use hamgam::text::date::read::dates as dates_in;
use hamgam::text::edit::{Edit, apply};
use hamgam::text::glance::survey::survey;
use hamgam::text::glance::{Glance, glance};
use hamgam::text::number::{Number, numbers as numbers_in};
use hamgam::text::source::Source;
use hamgam::text::token::around::tokens_around;
use hamgam::text::token::{Token, tokens};
use proptest::prelude::*;

use super::cases;

#[rustfmt::skip]
const PIECES: &[&str] = &[
    "28", "July", " ", " ", "1988", "(", ")", "۶", "مرداد", "۱۳۶۷", "۳٬۸۰۰", "3,800.5", "دست‌کم", "at least", "about", "two", "thousand", "hundred",
    "سه", "هزار", "و", "نیم", "and", "a half", "-", "–", "/", ".", "،", ",", "%", "٪", "تا", "to", "دههٔ", "1980s", "۶۷", "سال", "friday", "جمعه", "May",
    "may", "۳۰", "اسفند", "31", "June", "99999999999999999999", "0", "٣", "[@a, p. 3]", "@b", "; ", "\n> ", "\n", "| ", "x86", "v2", "COVID-19", "محرم",
    "بیست‌ودوم", "دهم", "پنجمین", "هزاران", "دوّم", "\u{212a}hordad", "آبان‌ماه", "Second", "THREE", "é", "。", "th", "million", "میلیارد", "1e9", "۱۲–۱۰", "«", "»", "…", "؟", "\u{200c}", "<b>", "`c`", "[x](http://a.b/9)", "{{< y 7 >}}", "نه", "یک", "\u{200e}", "\u{202d}", "ده\u{200f}", "می\u{200c}شود",
];

fn soup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![9 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => any::<char>().prop_map(|c| c.to_string())];
    prop::collection::vec(piece, 0..24).prop_map(|all| all.concat())
}

/// Numbers and dates with what may turn them round.
fn turns() -> impl Strategy<Value = String> {
    let words = "before after prior to ago later 5 −5 -5 5- 5−% 404 BC B.C. AD 7 a.m. 7pm noon night minus below zero per day \
        a week daily Article 6 paragraph long wide 28 July 1988 the of in and . ( | \u{200e} \u{61c} half two پیش پس از قبل بعد \
        ۵ −۵ ۵− -۵ ۵- درجه درصد ق.م. پ.م. میلادی میلاد مسیح ۷ ق.ظ ب.ظ صبح بعد‌ازظهر نیمه‌شب منفی زیر صفر روزانه هر هفته‌ای \
        مادهٔ بند ۶ طول عرض ۶ مرداد ۱۳۶۷ سال روز و ، ؛ « نیم دو";
    let piece = prop_oneof![
        9 => prop::sample::select(words.split_whitespace().collect::<Vec<_>>()).prop_map(str::to_owned),
        1 => prop::sample::select(PIECES).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..16).prop_map(|all| all.join(" "))
}

fn read(text: &str) -> (Document, Facts) {
    let document = Document::new("a.md", "content/en/a.md", "a.md".into(), Source::from_text(text.to_owned()));
    let facts = Facts::read(&document, 0..document.passages.len(), true);
    (document, facts)
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn masked_prose_has_every_byte_in_its_place(text in soup()) {
        let raw = unquoted(&text);
        prop_assert_eq!(raw.len(), text.len());
        let prose = mask(&raw, glance(&raw), &citations(&raw));
        prop_assert_eq!(prose.len(), raw.len());
        for (at, c) in prose.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
            prop_assert!(raw[at..].starts_with(c), "{:?} at {at} in {:?}", c, raw);
        }
    }

    #[test]
    fn facts_stand_inside_the_text_and_in_order(text in soup()) {
        let (document, facts) = read(&text);
        let text = &document.source.text;
        let spans = facts.numbers.iter().map(|number| &number.span).chain(facts.dates.iter().map(|date| &date.span));
        for span in spans.chain(facts.sentences()) {
            prop_assert!(text.get(span.clone()).is_some_and(|part| !part.is_empty()), "{:?} of {:?}", span, text);
        }
        prop_assert!(facts.sentences().windows(2).all(|pair| pair[0].end <= pair[1].start));
        prop_assert!(facts.numbers.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
    }

    #[test]
    fn a_glance_overlooks_nothing(text in soup()) {
        let found = tokens(&text);
        let all: Vec<Token> = found.iter().cloned().map(|token| Token { counts: true, ..token }).collect();
        prop_assert_eq!(numbers_in(&found, |_| true, true), numbers_in(&all, |_| true, true));
        prop_assert_eq!(dates_in(&found), dates_in(&all));
        let some = !dates_in(&all).is_empty() || !numbers_in(&all, |_| true, true).is_empty();
        prop_assert!(glance(&text).has(Glance::QUANTITY) || !some);
    }

    #[test]
    fn around_its_places_a_text_says_all_that_it_says(parts in prop::collection::vec((soup(), 0usize..24), 0..4)) {
        let text: String = parts.into_iter().map(|(part, words)| part + " " + &"واژه ".repeat(words)).collect();
        let mut places = Vec::new();
        survey(&text, |at| places.push(at));
        let (all, some) = (tokens(&text), tokens_around(&text, &places));
        let numbers = |tokens: &[Token]| -> Vec<Number> {
            numbers_in(tokens, |_| true, true).into_iter().map(|number| Number { tokens: 0..0, ..number }).collect()
        };
        let dates = |tokens: &[Token]| -> Vec<Dated> {
            dates_in(tokens).into_iter().map(|date| Dated { tokens: 0..0, ..date }).collect()
        };
        prop_assert_eq!(numbers(&some), numbers(&all), "{:?}", text);
        prop_assert_eq!(dates(&some), dates(&all), "{:?}", text);
        let glossed = |tokens: &[Token]| glosses(tokens, &dates_in(tokens));
        prop_assert_eq!(glossed(&some), glossed(&all), "{:?}", text);
    }

    #[test]
    fn what_asks_for_nothing_need_not_be_read(text in soup(), slight in "(one |first |یک |اول |both |صفر ){0,4}", beside in "(او |the |may |می |یک |سه ){0,3}") {
        let ((document, all), (_, other)) = (read(&format!("{slight}{text}")), read(&beside));
        let some = *Facts::read_beside(&document, (0..document.passages.len(), other.seen), true);
        for (leading, following, known) in [(&other, &some, (&other, &all)), (&some, &other, (&all, &other))] {
            let told = format!("{:?}", numbers::differences(leading, following));
            prop_assert_eq!(told, format!("{:?}", numbers::differences(known.0, known.1)));
            let told = format!("{:?}", dates::differences(leading, following));
            prop_assert_eq!(told, format!("{:?}", dates::differences(known.0, known.1)));
        }
    }

    #[test]
    fn a_text_says_what_it_says(text in soup()) {
        let (_, facts) = read(&text);
        prop_assert!(numbers::differences(&facts, &facts).is_empty(), "{:?}", facts.numbers);
        prop_assert!(dates::differences(&facts, &facts).is_empty(), "{:?}", facts.dates);
        prop_assert!(hedges::unhedged(&facts, &facts).is_empty(), "{:?}", facts.numbers);
        prop_assert!(numbers::turned::reversed(&facts, &facts).is_empty(), "{:?}", facts.numbers);
    }

    /// In a debug build each stops where a glance has overlooked what it tells.
    #[test]
    fn what_turns_a_number_round_is_seen_at_a_glance(left in turns(), right in turns()) {
        let ((_, a), (_, b)) = (read(&left), read(&right));
        prop_assert_eq!(beside::number(&a, &a), None, "{:?}", left);
        prop_assert_eq!(beside::date(&a, &a), None, "{:?}", left);
        let _ = (beside::number(&a, &b), beside::date(&a, &b));
    }

    #[test]
    fn whatever_differs_can_be_told(left in soup(), right in soup()) {
        let ((_, a), (_, b)) = (read(&left), read(&right));
        let _ = (numbers::differences(&a, &b), dates::differences(&a, &b), hedges::unhedged(&a, &b));
        if let Some(beads) = sentences::beads(&a, &b) {
            prop_assert_eq!((beads.leading.len(), beads.following.len()), (a.sentences().len(), b.sentences().len()));
            prop_assert!(beads.leading.is_sorted() && beads.following.is_sorted());
        }
    }

    #[test]
    fn what_no_edit_touches_keeps_its_bytes(text in soup(), cuts in prop::collection::vec((0usize..60, 0usize..6, "[a-z]{0,3}"), 0..4)) {
        let edits: Vec<Edit> = cuts.into_iter().map(|(at, length, new)| Edit::new(at..at + length, new)).collect();
        match apply(&text, &edits) {
            Ok(edited) => {
                let head = edits.iter().map(|edit| edit.start).min().unwrap_or(text.len());
                prop_assert!(edited.starts_with(&text[..head]));
            }
            Err(clash) => prop_assert!(!edits.is_empty(), "{:?}", clash),
        }
    }
}
