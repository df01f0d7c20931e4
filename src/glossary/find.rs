//! Finds the forms of a glossary in a text, all in one pass.

use std::collections::HashMap;
use std::ops::Range;

use aho_corasick::AhoCorasick;

use super::boundary::{Ending, begins, ending, is_possessed};
use super::inflect::inflected;
use super::{Forms, Term};
use crate::locale::Locale;
use crate::text::fold::{Folded, fold, spelling};

/// How a form stands to its term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// The form that the work prefers.
    Preferred,
    /// Accepted beside it.
    Variant,
    /// The last word of a person's name.
    Surname,
    /// To be avoided.
    Avoid,
}

/// A form that is looked for.
#[derive(Debug, Clone)]
pub struct Form {
    /// Index of its term.
    pub term: u32,
    /// How it stands to the term.
    pub rank: Rank,
    /// As the glossary writes it, without a remark in brackets.
    pub text: String,
    /// Only this writing counts: an abbreviation such as `UN`.
    exact: bool,
    /// Only with a capital: `Lamb` is a name, `lamb` is none.
    capital: bool,
}

/// A form of a text that the glossary knows.
#[derive(Debug, Clone)]
pub struct Hit {
    /// Its bytes, without what an inflection adds.
    pub span: Range<usize>,
    /// The forms that it may be, by index: one writing may stand for several
    /// terms.
    pub forms: Vec<u32>,
    /// What the word goes on with.
    pub ending: Ending,
    /// It is a part of a longer form found here: index of that hit.
    pub inside: Option<usize>,
}

/// Finds the forms of one locale.
#[derive(Debug)]
pub struct Finder {
    locale: Locale,
    forms: Vec<Form>,
    /// Forms by pattern.
    patterns: Vec<Vec<u32>>,
    /// As many of the patterns are the forms as the glossary writes them; those behind
    /// are inflected inside.
    plain: usize,
    automaton: Option<AhoCorasick>,
}

impl Finder {
    /// A finder of some terms in texts of a locale.
    pub fn new(terms: &[Term], locale: &Locale) -> Finder {
        let mut forms = Vec::new();
        for (at, term) in terms.iter().enumerate() {
            if let Some(own) = term.forms(locale) {
                collect(at as u32, term, own, &mut forms);
            }
        }
        let mut patterns = Patterns::default();
        for (at, form) in forms.iter().enumerate() {
            patterns.add(&form.text, at as u32);
        }
        let plain = patterns.texts.len();
        for (at, form) in forms.iter().enumerate() {
            let inflects = !terms[form.term as usize].is_person() && !form.exact && form.rank < Rank::Surname;
            let inflected = if inflects { inflected(&form.text) } else { Vec::new() };
            inflected.iter().for_each(|text| patterns.add(text, at as u32));
        }
        let Patterns { texts, forms: patterns, .. } = patterns;
        let automaton = AhoCorasick::new(&texts).ok().filter(|_| !texts.is_empty());
        Finder { locale: locale.clone(), forms, patterns, plain, automaton }
    }

    /// A form by its index.
    pub fn form(&self, at: u32) -> &Form {
        &self.forms[at as usize]
    }

    /// What a text names, from the first to the last, a longer form before
    /// those that it holds.
    pub fn find(&self, text: &str) -> Vec<Hit> {
        let Some(automaton) = &self.automaton else { return Vec::new() };
        let folded = fold(text);
        let mut hits: Vec<Hit> = automaton
            .find_overlapping_iter(&folded.text)
            .filter_map(|found| self.hit(text, &folded, found.range(), found.pattern().as_usize()))
            .collect();
        hits.sort_by_key(|hit| (hit.span.start, std::cmp::Reverse(hit.span.end)));
        nest(&mut hits);
        hits
    }

    /// What a pattern found is, if it is a word and written as it must be.
    fn hit(&self, text: &str, folded: &Folded, found: Range<usize>, pattern: usize) -> Option<Hit> {
        let start = folded.from[found.start] as usize;
        let last = folded.from[found.end - 1] as usize;
        let width = text[last..].chars().next().map_or(0, char::len_utf8);
        let mut end = last + width;
        end += text[end..].len()
            - text[end..].trim_start_matches(|c| matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}')).len();
        if !begins(text, start, &self.locale) {
            return None;
        }
        let several = || folded.text[found.clone()].contains(' ');
        let owned = || (several() && is_possessed(text, end)).then_some(Ending::Grown);
        let ending = ending(text, end, &self.locale).or_else(owned)?;
        // Of several of its kind the term may be meant, or may not.
        let ending = if pattern < self.plain { ending } else { Ending::Grown };
        let forms: Vec<u32> =
            self.patterns[pattern].iter().copied().filter(|&at| self.form(at).fits(&text[start..end])).collect();
        (!forms.is_empty()).then_some(Hit { span: start..end, forms, ending, inside: None })
    }
}

/// The writings that are looked for.
#[derive(Default)]
struct Patterns {
    known: HashMap<String, usize>,
    texts: Vec<String>,
    forms: Vec<Vec<u32>>,
}

impl Patterns {
    fn add(&mut self, written: &str, form: u32) {
        let text = fold(written).text.trim().to_owned();
        if text.is_empty() {
            return;
        }
        let pattern = *self.known.entry(text.clone()).or_insert_with(|| {
            self.texts.push(text);
            self.forms.push(Vec::new());
            self.forms.len() - 1
        });
        if self.forms[pattern].last() != Some(&form) {
            self.forms[pattern].push(form);
        }
    }
}

impl Form {
    fn fits(&self, written: &str) -> bool {
        let capital = || written.chars().find(|c| c.is_alphabetic()).is_some_and(|c| !c.is_lowercase());
        // What is avoided may be only the spelling.
        let spelled = || self.rank != Rank::Avoid || spelling(written) == spelling(&self.text);
        if self.exact { written == self.text } else { (!self.capital || capital()) && spelled() }
    }
}

/// The forms of a term in one language.
fn collect(at: u32, term: &Term, own: &Forms, forms: &mut Vec<Form>) {
    let mut add = |rank: Rank, text: &str| {
        let text = bare(text);
        let letters = || text.chars().filter(|c| c.is_alphabetic());
        let exact = (2..=6).contains(&letters().count()) && letters().all(char::is_uppercase);
        let capital = term.is_name() && letters().next().is_some_and(char::is_uppercase);
        forms.push(Form { term: at, rank, text: text.to_owned(), exact, capital });
    };
    add(Rank::Preferred, &own.term);
    own.variants.iter().for_each(|form| add(Rank::Variant, form));
    own.avoid.iter().for_each(|form| add(Rank::Avoid, form));
    if term.is_person() {
        let mut surnames: Vec<&str> = own.accepted().filter_map(surname).collect();
        surnames.sort_unstable();
        surnames.dedup();
        surnames
            .into_iter()
            .filter(|name| own.accepted().all(|form| form != *name))
            .for_each(|name| add(Rank::Surname, name));
    }
}

/// A form without the remark in brackets at its end: `Luna Park (outside Evin)`.
fn bare(form: &str) -> &str {
    match form.strip_suffix(')').and_then(|rest| rest.rfind('(')) {
        Some(open) if open > 0 => form[..open].trim_end(),
        _ => form,
    }
}

/// The last word of a name of several.
fn surname(name: &str) -> Option<&str> {
    let (_, last) = bare(name).rsplit_once(' ')?;
    (last.chars().count() > 1).then_some(last)
}

/// Whether the last word of a name is a title, which may stand for whoever bears
/// it: it answers for a name, and asks for none.
pub fn is_title(word: &str) -> bool {
    TITLES.contains(&&*word.to_lowercase())
}

/// Titles that stand behind a name.
const TITLES: &[&str] = &[
    "shah",
    "khan",
    "king",
    "queen",
    "prince",
    "mirza",
    "imam",
    "sultan",
    "pasha",
    "beg",
    "bey",
    "khanom",
    "khanum",
    "ayatollah",
    "sheikh",
    "شاه",
    "خان",
    "میرزا",
    "امام",
    "سلطان",
    "پاشا",
    "بیگ",
    "بیک",
    "خانم",
    "آقا",
    "آیت\u{200c}الله",
    "شیخ",
];

/// Says of every hit which longer one holds it.
fn nest(hits: &mut [Hit]) {
    let mut outer: Option<usize> = None;
    for at in 0..hits.len() {
        match outer.filter(|&outer| hits[outer].span.end >= hits[at].span.end && hits[outer].span != hits[at].span) {
            Some(holder) => hits[at].inside = Some(holder),
            None => outer = Some(at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finder(locale: &str) -> Finder {
        let text = "term_en,variants_en,avoid_en,term_fa,variants_fa,avoid_fa,kind,note\n\
            Hossein-Ali Montazeri,Hussein-Ali Montazeri,,حسینعلی منتظری,حسین‌علی منتظری; آیت‌الله منتظری,,person,\n\
            Ahmad Montazeri,,,احمد منتظری,,,person,\n\
            Christina Lamb,,,کریستینا لمب,,,person,\n\
            United Nations,UN,,سازمان ملل متحد,سازمان ملل,,organization,\n\
            Qom,,,قم,,,place,\n\
            Mojahedin,PMOI,hypocrites,سازمان مجاهدین خلق,مجاهدین,منافقین,group,\n\
            Luna Park (outside Evin),,,لونا پارک,,,place,\n\
            Council of Elders,,,شورای شهر,,,organization,\n";
        let mut faults = Vec::new();
        let paths = ["glossary.csv".to_owned()];
        let glossary = super::super::Glossary::load(&paths, |_| Ok(text.as_bytes().to_vec()), &mut faults);
        assert!(faults.is_empty(), "{faults:?}");
        Finder::new(&glossary.terms, &Locale::parse(locale).expect("a locale"))
    }

    fn found(locale: &str, text: &str) -> Vec<String> {
        finder(locale)
            .find(text)
            .iter()
            .filter(|hit| hit.inside.is_none())
            .map(|hit| text[hit.span.clone()].to_owned())
            .collect()
    }

    #[test]
    fn a_name_is_found_however_it_is_typed() {
        assert_eq!(found("fa", "آيت الله و حسین‌علي منتظری"), ["حسین‌علي منتظری"]);
        assert_eq!(found("en", "HUSSEIN ALI, Hussein‑Ali  Montazeri’s son"), ["Hussein‑Ali  Montazeri"]);
        assert_eq!(found("en", "in Luna\nPark"), ["Luna\nPark"]);
    }

    #[test]
    fn a_form_is_a_word_with_its_endings() {
        assert_eq!(found("fa", "مجاهدین‌ها از قم، قمی"), ["مجاهدین", "قم", "قم"]);
        assert_eq!(found("fa", "مقام، قمار، قمقمه"), [""; 0]);
        assert_eq!(found("en", "the PMOI's, Mojahedins, Qomul"), ["PMOI", "Mojahedin"]);
    }

    #[test]
    fn a_form_of_several_words_is_inflected_inside() {
        for text in ["شوراهای شهر", "شورا‌های شهر", "شورا های شهر"] {
            assert_eq!(found("fa", text), [text]);
        }
        assert_eq!(found("fa", "شورای شهرش"), ["شورای شهر"]);
        assert_eq!(found("fa", "شورای شهری، شوراهای دیگر"), ["شورای شهر"]);
        assert_eq!(found("en", "two Councils of Elders"), ["Councils of Elders"]);
    }

    #[test]
    fn capitals_tell_a_name_from_a_word() {
        assert_eq!(found("en", "a lamb; Lamb; un; UN"), ["Lamb", "UN"]);
    }

    #[test]
    fn a_longer_form_holds_the_shorter() {
        let text = "سازمان مجاهدین خلق و احمد منتظری";
        assert_eq!(found("fa", text), ["سازمان مجاهدین خلق", "احمد منتظری"]);
        let hits = finder("fa").find(text);
        assert!(hits.iter().any(|hit| hit.inside.is_some() && &text[hit.span.clone()] == "منتظری"));
    }

    #[test]
    fn one_surname_may_be_several_people() {
        let finder = finder("en");
        let hits = finder.find("Montazeri wrote");
        assert_eq!(hits[0].forms.len(), 2);
        assert!(hits[0].forms.iter().all(|&form| finder.form(form).rank == Rank::Surname));
    }
}
