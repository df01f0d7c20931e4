//! Reads the facts of passages, of many together and stage by stage: the code of one
//! stage fits where a processor has it at hand, that of all does not.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use super::designation::{Designation, designations};
use super::html::shown;
use super::named::Named;
use super::{Cited, Facts, Prose, code, gloss, mask};
use crate::citation::parse::citations_outside;
use crate::content::document::Document;
use crate::content::passage;
use crate::text::date::Dated;
use crate::text::date::moment::{Moment, moments};
use crate::text::date::part::Part;
use crate::text::date::read::dates_at;
use crate::text::glance::Glance;
use crate::text::glance::survey::survey;
use crate::text::number::hedge::hedge;
use crate::text::number::{Number, Weight, figure, numbers_at, roman};
use crate::text::token::around::add_around;
use crate::text::token::{Kind, Token};

/// Neighbouring passages of a document, and what a glance has seen in the text that
/// theirs is compared with.
pub type Asked = (Range<usize>, Glance);

impl Facts {
    /// Reads some passages of a document; `words` says whether number words and
    /// months of its language, and of the one it is compared with, are known.
    pub fn read(document: &Document, passages: Range<usize>, words: bool) -> Facts {
        *Facts::read_beside(document, (passages, Glance::ALL), words)
    }

    /// The same for nothing but a comparison: numbers that ask for nothing are not
    /// read where nothing beside them asks for them («یک» is mostly an article).
    pub fn read_beside(document: &Document, asked: Asked, words: bool) -> Box<Facts> {
        Facts::read_all(document, &[asked], words).pop().unwrap_or_default()
    }

    /// The same of many, in their order; in boxes, as they are large and handed on.
    pub fn read_all(document: &Document, asked: &[Asked], words: bool) -> Vec<Box<Facts>> {
        let mut all = Vec::with_capacity(asked.len());
        // The prose of each: tokens are of it, while what they say is added to the facts.
        let mut texts: Vec<Vec<Prose>> = Vec::with_capacity(asked.len());
        let mut looks = Vec::with_capacity(asked.len());
        let (mut places, mut tokens) = (Vec::new(), Vec::with_capacity(MOST_TOKENS * asked.len()));
        for (of, (passages, beside)) in asked.iter().enumerate() {
            all.push(Box::new(Facts { passages: passages.clone(), ..Facts::default() }));
            let facts = &mut all[of];
            let mut prose = Vec::with_capacity(passages.len());
            for passage in passages.clone() {
                if document.passages[passage].kind == passage::Kind::Code {
                    facts.is_partial = true;
                    // It is code, whatever sets it apart.
                    facts.seen = facts.seen.or(Glance::TICK);
                } else {
                    let look = facts.look(document, passage, (words, *beside), (&mut places, &mut prose));
                    looks.push(Look { of, text: prose.len() - 1, ..look });
                }
            }
            texts.push(prose);
        }
        let (mut heads, mut names) = (Vec::with_capacity(places.len()), Vec::new());
        for look in &mut looks {
            let text = &texts[look.of][look.text].text;
            look.tokens = add_around(text, &places[look.places.clone()], &mut tokens);
            look.heads = heads.len()..heads.len();
            look.names = names.len()..names.len();
            for (at, token) in tokens[look.tokens.clone()].iter().enumerate() {
                if token.counts {
                    heads.push(at);
                }
                if is_name(token) {
                    names.push(at);
                }
            }
            (look.heads.end, look.names.end) = (heads.len(), names.len());
        }
        let told = |look: &Look| Told {
            tokens: &tokens[look.tokens.clone()],
            heads: &heads[look.heads.clone()],
            names: &names[look.names.clone()],
        };
        let dates_of = |look: &Look| {
            let (told, seen) = (told(look), texts[look.of][look.text].seen);
            if words { dates_at(told.tokens, told.heads, seen) } else { Vec::new() }
        };
        let dates: Vec<Vec<Dated>> = looks.iter().map(dates_of).collect();
        for (look, dates) in looks.iter().zip(dates) {
            if !look.tokens.is_empty() {
                all[look.of].quantities((look, &texts[look.of][look.text]), told(look), dates, words);
            }
        }
        drop(tokens);
        all.iter_mut().zip(texts).for_each(|(facts, prose)| facts.prose = prose);
        all
    }

    /// Looks at one of the passages, and reads what is no quantity; adds its prose, and
    /// where quantities may be read from, if any are asked for.
    fn look(
        &mut self,
        document: &Document,
        passage: usize,
        (words, beside): (bool, Glance),
        (places, prose): (&mut Vec<usize>, &mut Vec<Prose>),
    ) -> Look {
        let read = &document.passages[passage];
        let written = &document.source.text[read.span.clone()];
        let first = places.len();
        let mut seen = survey(written, |at| places.push(at));
        let mut raw = if seen.has(Glance::MORE) { mask::unquoted(written) } else { written.into() };
        let start = read.span.start;
        // No Markdown is read inside a block of HTML.
        let is_html = read.kind == passage::Kind::Html;
        if is_html {
            raw = shown(&raw).into();
            places.truncate(first);
            seen = seen.or(survey(&raw, |at| places.push(at)));
        }
        let codes = if is_html { Vec::new() } else { mask::codes(&raw, seen) };
        let found = if !is_html && seen.has(Glance::AT) { citations_outside(&raw, &codes) } else { Vec::new() };
        let (text, cuts) = mask::mask_all(&raw, seen, &found, &codes);
        if let Cow::Owned(text) = &text {
            if cuts {
                places.truncate(first);
                seen = seen.or(survey(text, |at| places.push(at)));
            }
            let is_masked = |place: &mut usize| text.as_bytes()[*place] <= mask::WORD as u8;
            places.extract_if(first.., is_masked).for_each(drop);
        }
        self.seen = self.seen.or(seen);
        if seen.has(Glance::DIGIT) && seen.has(Glance::TICK.or(Glance::LESS)) && beside.has(Glance::QUANTITY) {
            self.in_codes.extend(code::all_figures(&raw, &codes, seen));
        }
        for citation in found {
            let span = start + citation.span.start..start + citation.span.end;
            let item = start + citation.item.start..start + citation.item.end;
            let group = self.group_of(&document.source.text, &item);
            self.citations.push(Cited { citation, span, item, group });
        }
        // A weekday asks only beside another.
        let asks = Glance::QUANTITY.without(Glance::SLIGHT.or(Glance::MOMENT));
        // «یک هفته» answers for "about a week".
        let asked = beside.has(Glance::QUANTITY.without(Glance::MONTH.or(Glance::MOMENT)))
            || seen.has(Glance::SLIGHT) && beside.has(Glance::RATE);
        let moments = words && seen.has(Glance::MOMENT) && beside.has(Glance::MOMENT);
        if !(seen.has(asks) || asked || moments) {
            places.truncate(first);
        }
        let is_row = is_html || read.kind == passage::Kind::Row;
        let (text, latin, persian) = (text.into_owned(), OnceCell::new(), OnceCell::new());
        prose.push(Prose { passage, start, text, codes, seen, is_row, latin, persian });
        let is_heading = matches!(read.kind, passage::Kind::Heading(_));
        Look {
            of: 0,
            text: 0,
            places: first..places.len(),
            tokens: 0..0,
            heads: 0..0,
            names: 0..0,
            moments,
            is_heading,
        }
    }

    /// The group of a citation: that of the one before, where only a separator
    /// stands between.
    fn group_of(&self, text: &str, item: &Range<usize>) -> usize {
        let Some(last) = self.citations.last() else { return 0 };
        let joined = matches!(text.get(last.item.end..item.start), Some(";" | "؛"));
        if joined { last.group } else { last.group + 1 }
    }

    /// Reads the quantities of a passage out of its tokens, of which the dates are
    /// known.
    fn quantities(&mut self, (look, prose): (&Look, &Prose), told: Told, dates: Vec<Dated>, words: bool) {
        let (text, start) = (prose.text.as_str(), prose.start);
        let Told { tokens, heads, names } = told;
        let names: Vec<Range<usize>> = names.iter().map(|at| tokens[*at].span.clone()).collect();
        self.in_names.extend(names.iter().filter_map(|span| Named::of(&text[span.clone()])));
        let in_file = |span: &Range<usize>| start + span.start..start + span.end;
        let found = designations(text, names).into_iter();
        self.designations.extend(found.map(|one| Designation { span: in_file(&one.span), ..one }));
        let mut taken = if dates.is_empty() { Vec::new() } else { vec![false; tokens.len()] };
        dates.iter().for_each(|date| taken[date.tokens.clone()].fill(true));
        let is_taken = |at: usize| taken.get(at) == Some(&true);
        // Roman numerals are written in capitals: Xi is a name.
        let is_small = |token: &Token| {
            let is_roman = token.word().is_some_and(|word| word.is_ascii() && roman::value(word).is_some());
            is_roman && !text[token.span.clone()].bytes().all(|byte| byte.is_ascii_uppercase())
        };
        let found = numbers_at(tokens, heads, |at| !is_taken(at) && !is_small(&tokens[at]), words).into_iter();
        // English parts thousands with commas alone.
        let is_english = words && !prose.seen.has(Glance::ARABIC_BLOCK);
        let found = found.map(|mut number| {
            // «۳٫۸۰۰» has the decimal sign of Persian.
            let has = |sign: char| text[number.span.clone()].contains(sign);
            if number.values.len() > 1 && (is_english && has('.') || words && has(figure::DECIMAL)) {
                number.forget_thousands();
            }
            number.span = in_file(&number.span);
            number
        });
        let first = self.numbers.len();
        add(&mut self.numbers, found.collect());
        // "## 3. Coins" is the third on both sides, if it has a number on both.
        let head = self.numbers.get_mut(first).filter(|_| look.is_heading);
        if let Some(head) = head.filter(|head| head.span.start == start && head.weight == Weight::Slight) {
            head.ordinal = true;
        }
        if dates.iter().any(|date| date.bare) {
            let mut years = vec![false; tokens.len()];
            dates.iter().filter(|date| date.bare).for_each(|date| years[date.tokens.clone()].fill(true));
            let found = numbers_at(tokens, heads, |at| years[at], false).into_iter();
            // «از ۱۲۷۰ متر پایین‌تر»: what is read as a year may be none.
            let hedge = |year: &Number| if words { hedge(tokens, year.tokens.clone()) } else { None };
            self.years.extend(found.map(|year| Number { span: in_file(&year.span), hedge: hedge(&year), ..year }));
        }
        let first = self.dates.len();
        let shift = |run: Range<usize>| first + run.start..first + run.end;
        self.glosses
            .extend(gloss::glosses(tokens, &dates).into_iter().map(|(date, gloss)| (shift(date), shift(gloss))));
        if look.moments {
            let found = moments(tokens, &dates).into_iter();
            self.moments.extend(found.map(|moment| Moment { span: in_file(&moment.span), ..moment }));
        }
        let part = |part: Option<Part>| part.map(|part| Part { start: start + part.start, ..part });
        let in_file = |date: Dated| Dated { span: in_file(&date.span), part: part(date.part.clone()), ..date };
        add(&mut self.dates, dates.into_iter().map(in_file).collect());
    }
}

/// Adds what was found to what was found before: most facts are of one passage, and what
/// it holds need not be moved.
fn add<T>(all: &mut Vec<T>, found: Vec<T>) {
    if all.is_empty() { *all = found } else { all.extend(found) }
}

/// A passage that was looked at.
struct Look {
    /// Whose it is, of the facts that are read together.
    of: usize,
    /// Which of the texts of these.
    text: usize,
    /// Where quantities may be read from, if any are asked for: among the places of all.
    places: Range<usize>,
    /// Its tokens among those of all.
    tokens: Range<usize>,
    /// Those of its tokens that count, by index, among those of all.
    heads: Range<usize>,
    /// The same of those that are names.
    names: Range<usize>,
    /// Whether weekdays and seasons are asked for.
    moments: bool,
    is_heading: bool,
}

/// The tokens of a passage, and which of them are asked for first: those that count, and
/// those that are names with digits in them.
#[derive(Clone, Copy)]
struct Told<'t> {
    tokens: &'t [Token<'t>],
    heads: &'t [usize],
    names: &'t [usize],
}

fn is_name(token: &Token) -> bool {
    match &token.kind {
        Kind::Name => true,
        Kind::Figure(figure) => figure::is_name(&figure.suffix),
        _ => false,
    }
}

/// Few passages have more tokens that are read; those of all that are read together take no
/// more room than the allocator has at hand, 64 KiB.
const MOST_TOKENS: usize = 18;
