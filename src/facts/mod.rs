//! What a passage asserts, apart from how it is worded, and where in the file
//! each assertion stands. Facts are folded, so that writings of one value are
//! one fact, in any language; rules compare facts, never strings.

pub mod bag;
pub mod code;
pub mod designation;
pub mod footnote;
pub mod gloss;
pub mod html;
pub mod link;
pub mod marker;
pub mod mask;
pub mod name;
pub mod named;
pub mod quotation;
pub mod readings;
pub mod sentence;
pub mod spelled;
pub mod target;

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use self::designation::{Designation, designations};
use self::html::shown;
use self::link::{Link, links};
use self::named::Named;
use crate::citation::parse::{Citation, citations_outside};
use crate::content::document::Document;
use crate::content::passage::Kind;
use crate::locale::Locale;
use crate::text::date::Dated;
use crate::text::date::moment::{Moment, moments};
use crate::text::date::part::Part;
use crate::text::date::read::dates;
use crate::text::glance::Glance;
use crate::text::glance::survey::survey;
use crate::text::latin::runs;
use crate::text::number::hedge::hedge;
use crate::text::number::{Number, Weight, figure, numbers, roman};
use crate::text::token;
use crate::text::token::around::tokens_around;
use crate::text::token::word::is_letter;

/// The facts of neighbouring passages of one document: one side of a row.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The prose, a piece a passage; nothing of code.
    pub prose: Vec<Prose>,
    /// What the passages hold at a glance, markup included; nothing of code.
    pub seen: Glance,
    /// The passages, by index in their document.
    passages: Range<usize>,
    links: OnceLock<Vec<Link>>,
    sentences: OnceLock<Vec<Range<usize>>>,
    /// The citations, in order.
    pub citations: Vec<Cited>,
    /// The numbers that are no part of a date, in order.
    pub numbers: Vec<Number>,
    /// The dates, in order.
    pub dates: Vec<Dated>,
    /// The weekdays and the seasons, in order.
    pub moments: Vec<Moment>,
    /// The years that stand by themselves, as the numbers that they may be.
    pub years: Vec<Number>,
    /// Figures inside names (`WSL2`): they answer for a number.
    pub in_names: Vec<Named>,
    /// Names that hold digits, in order.
    pub designations: Vec<Designation>,
    /// Numbers that are set as code: they may stand as plain ones on the other
    /// side, and answer for those that are one more there.
    pub in_codes: Vec<String>,
    /// Some of it is code, whose facts are not read.
    pub is_partial: bool,
    /// Dates that say another again in the other calendar: indices of the runs
    /// before and in the brackets.
    pub glosses: Vec<(Range<usize>, Range<usize>)>,
}

/// Whether the number words, hedges and months of a language are known here; of
/// other languages only figures are read.
pub fn knows(locale: &Locale) -> bool {
    matches!(locale.language(), "en" | "fa" | "prs")
}

/// The prose of one passage.
#[derive(Debug, Clone)]
pub struct Prose {
    /// Index of the passage in its document.
    pub passage: usize,
    /// Where it begins in the file.
    pub start: usize,
    /// The text, byte for byte as in the file, what is not prose filled up
    /// (see [`mask`]).
    pub text: String,
    /// Bytes of its code spans, in the text.
    pub codes: Vec<Range<usize>>,
    /// What the passage holds at a glance, markup included.
    pub seen: Glance,
    /// Whether its parts stand each by itself: the row of a table, a block of HTML.
    pub is_row: bool,
    latin: OnceLock<Vec<Range<usize>>>,
    /// The text as it is spelled right, where it is not.
    persian: OnceLock<Option<String>>,
}

impl Prose {
    /// The text as its words are compared, as many bytes: letters are Persian ones, and
    /// what stretches or steers a word is gone from it (see [`spelled`]).
    pub fn words(&self) -> &str {
        let may = Glance::OTHER_LETTER.or(Glance::TATWEEL).or(Glance::HIDDEN).or(Glance::SHAPE);
        if !self.seen.has(may.or(Glance::BARE_JOINT)) {
            return &self.text;
        }
        let read =
            || (self.seen.has(may) || spelled::has_double_joints(&self.text)).then(|| spelled::spelled(&self.text));
        self.persian.get_or_init(read).as_deref().unwrap_or(&self.text)
    }

    /// Bytes of the runs of Latin letters in the text, in order.
    pub fn latin(&self) -> &[Range<usize>] {
        let read = || if self.seen.has(Glance::LATIN) { runs(&self.text).collect() } else { Vec::new() };
        self.latin.get_or_init(read)
    }
}

/// A citation and where it stands in the file.
#[derive(Debug, Clone)]
pub struct Cited {
    /// The citation.
    pub citation: Citation,
    /// Bytes of its key in the file.
    pub span: Range<usize>,
    /// Bytes of the whole item in the file.
    pub item: Range<usize>,
    /// Which group it stands in: `[@a; @b]` is one.
    pub group: usize,
}

impl Facts {
    /// Reads some passages of a document; `words` says whether number words and
    /// months of its language, and of the one it is compared with, are known.
    pub fn read(document: &Document, passages: Range<usize>, words: bool) -> Facts {
        Facts::read_beside(document, passages, words, Glance::ALL)
    }

    /// The same for nothing but a comparison with a text in which a glance has seen
    /// `beside`: numbers that ask for nothing are not read where nothing there asks
    /// for them («یک» is mostly an article).
    pub fn read_beside(document: &Document, passages: Range<usize>, words: bool, beside: Glance) -> Facts {
        let prose = Vec::with_capacity(passages.len());
        let mut facts = Facts { passages: passages.clone(), prose, ..Facts::default() };
        for passage in passages {
            let of = &document.passages[passage];
            if of.kind == Kind::Code {
                facts.is_partial = true;
                // It is code, whatever sets it apart.
                facts.seen = facts.seen.or(Glance::TICK);
            } else {
                facts.add(document, passage, words, beside);
            }
        }
        facts
    }

    fn add(&mut self, document: &Document, passage: usize, words: bool, beside: Glance) {
        let of = &document.passages[passage];
        let written = &document.source.text[of.span.clone()];
        let mut places = Vec::with_capacity(16);
        let mut seen = survey(written, |at| places.push(at));
        let mut raw = if seen.has(Glance::MORE) { mask::unquoted(written) } else { written.into() };
        let start = of.span.start;
        // No Markdown is read inside a block of HTML.
        let is_html = of.kind == Kind::Html;
        if is_html {
            raw = shown(&raw).into();
            places.clear();
            seen = seen.or(survey(&raw, |at| places.push(at)));
        }
        let codes = if is_html { Vec::new() } else { mask::codes(&raw, seen) };
        let found = if !is_html && seen.has(Glance::AT) { citations_outside(&raw, &codes) } else { Vec::new() };
        let (text, cuts) = mask::mask_all(&raw, seen, &found, &codes);
        if let Cow::Owned(text) = &text {
            if cuts {
                places.clear();
                seen = seen.or(survey(text, |at| places.push(at)));
            }
            places.retain(|at| text.as_bytes()[*at] > mask::WORD as u8);
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
        if !places.is_empty() && (seen.has(asks) || asked || moments) {
            let first = self.numbers.len();
            self.quantities(&text, &places, start, (words, moments), seen);
            // "## 3. Coins" is the third on both sides, if it has a number on both.
            let head = self.numbers.get_mut(first).filter(|_| matches!(of.kind, Kind::Heading(_)));
            if let Some(head) = head.filter(|head| head.span.start == start && head.weight == Weight::Slight) {
                head.ordinal = true;
            }
        }
        let is_row = is_html || of.kind == Kind::Row;
        let (text, latin, persian) = (text.into_owned(), OnceLock::new(), OnceLock::new());
        self.prose.push(Prose { passage, start, text, codes, seen, is_row, latin, persian });
    }

    /// The links, in order; `document` is the one that was read.
    pub fn links(&self, document: &Document) -> &[Link] {
        let known = |at: usize| self.prose.iter().find(|prose| prose.passage == at);
        let read = || links(document, self.passages.clone(), known);
        self.links.get_or_init(|| if self.seen.has(Glance::LINK) { read() } else { Vec::new() })
    }

    /// Bytes of the sentences in the file, in order; a table cell ends one too.
    pub fn sentences(&self) -> &[Range<usize>] {
        self.sentences.get_or_init(|| {
            let of = |prose: &Prose| {
                let in_file = |span: Range<usize>| prose.start + span.start..prose.start + span.end;
                sentence::sentences(&prose.text, prose.is_row).into_iter().map(in_file).collect::<Vec<_>>()
            };
            self.prose.iter().flat_map(of).collect()
        })
    }

    /// The group of a citation: that of the one before, where only a separator
    /// stands between.
    fn group_of(&self, text: &str, item: &Range<usize>) -> usize {
        let Some(last) = self.citations.last() else { return 0 };
        let joined = matches!(text.get(last.item.end..item.start), Some(";" | "؛"));
        if joined { last.group } else { last.group + 1 }
    }

    /// Reads what stands at some places; whether words count, and weekdays.
    fn quantities(
        &mut self,
        text: &str,
        places: &[usize],
        start: usize,
        (words, with_moments): (bool, bool),
        seen: Glance,
    ) {
        let tokens = tokens_around(text, places);
        let is_name = |token: &&token::Token| match &token.kind {
            token::Kind::Name => true,
            token::Kind::Figure(figure) => figure::is_name(&figure.suffix),
            _ => false,
        };
        let names: Vec<Range<usize>> = tokens.iter().filter(is_name).map(|token| token.span.clone()).collect();
        self.in_names.extend(names.iter().filter_map(|span| Named::of(&text[span.clone()])));
        let in_file = |span: &Range<usize>| start + span.start..start + span.end;
        let found = designations(text, names).into_iter();
        self.designations.extend(found.map(|one| Designation { span: in_file(&one.span), ..one }));
        let dates = if words { dates(&tokens) } else { Vec::new() };
        let mut taken = vec![false; tokens.len()];
        dates.iter().for_each(|date| taken[date.tokens.clone()].fill(true));
        // Roman numerals are written in capitals: Xi is a name.
        let is_small = |token: &token::Token| {
            let is_roman = token.word().is_some_and(|word| word.is_ascii() && roman::value(word).is_some());
            is_roman && !text[token.span.clone()].bytes().all(|byte| byte.is_ascii_uppercase())
        };
        let found = numbers(&tokens, |at| !taken[at] && !is_small(&tokens[at]), words).into_iter();
        // English parts thousands with commas alone.
        let is_english = words && !seen.has(Glance::ARABIC_BLOCK);
        let found = found.map(|mut number| {
            // «۳٫۸۰۰» has the decimal sign of Persian.
            let has = |sign: char| text[number.span.clone()].contains(sign);
            if number.values.len() > 1 && (is_english && has('.') || words && has(figure::DECIMAL)) {
                number.forget_thousands();
            }
            number
        });
        self.numbers.extend(found.map(|number| Number { span: in_file(&number.span), ..number }));
        if dates.iter().any(|date| date.bare) {
            let mut years = vec![false; tokens.len()];
            dates.iter().filter(|date| date.bare).for_each(|date| years[date.tokens.clone()].fill(true));
            let found = numbers(&tokens, |at| years[at], false).into_iter();
            // «از ۱۲۷۰ متر پایین‌تر»: what is read as a year may be none.
            let hedge = |year: &Number| if words { hedge(&tokens, year.tokens.clone()) } else { None };
            self.years.extend(found.map(|year| Number { span: in_file(&year.span), hedge: hedge(&year), ..year }));
        }
        let first = self.dates.len();
        let shift = |run: Range<usize>| first + run.start..first + run.end;
        self.glosses
            .extend(gloss::glosses(&tokens, &dates).into_iter().map(|(date, gloss)| (shift(date), shift(gloss))));
        if with_moments {
            let found = moments(&tokens, &dates).into_iter();
            self.moments.extend(found.map(|moment| Moment { span: in_file(&moment.span), ..moment }));
        }
        let part = |part: Option<Part>| part.map(|part| Part { start: start + part.start, ..part });
        self.dates.extend(dates.into_iter().map(|date| Dated {
            span: in_file(&date.span),
            part: part(date.part.clone()),
            ..date
        }));
    }

    /// Whether all citations stand behind all words, and so in the last sentence;
    /// never of a row, whose cells stand each by itself.
    pub fn cites_at_the_end(&self) -> bool {
        let (Some(first), Some(prose)) = (self.citations.first(), self.prose.last().filter(|prose| !prose.is_row))
        else {
            return false;
        };
        let tail = first.item.start.checked_sub(prose.start).and_then(|at| prose.text.get(at..));
        tail.is_some_and(|tail| !tail.contains(|c: char| is_letter(c) || c.is_numeric() || c == mask::WORD))
    }

    /// What a passage says before some bytes of the file, in them, and behind
    /// them, as words are compared; `None` where they are in no passage, or not in one.
    pub fn around(&self, span: &Range<usize>) -> Option<[&str; 3]> {
        let holds = |prose: &&Prose| prose.start <= span.start && span.end <= prose.start + prose.text.len();
        let prose = self.prose.iter().find(holds)?;
        let (from, to) = (span.start - prose.start, span.end - prose.start);
        let text = prose.words();
        Some([text.get(..from)?, text.get(from..to)?, text.get(to..)?])
    }

    /// What stands between two stretches of one passage, of which the second is
    /// behind the first.
    pub fn between(&self, first: &Range<usize>, second: &Range<usize>) -> Option<&str> {
        self.around(&(first.end..second.start)).map(|[_, text, _]| text)
    }

    /// The word before some bytes of the file.
    pub fn word_before(&self, span: &Range<usize>) -> Option<&str> {
        self.around(span).and_then(|[before, ..]| before.split_whitespace().next_back())
    }

    /// The sentence that a byte of the file belongs to.
    pub fn sentence_of(&self, at: usize) -> usize {
        let sentences = self.sentences();
        sentences.partition_point(|sentence| sentence.end <= at).min(sentences.len().saturating_sub(1))
    }
}
