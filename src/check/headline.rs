//! Headings that stand as in the original, and what tells a phrase that was left from
//! a name that may stay: "Sources" and "Manjil, 1990" from "Hugo".

use crate::check::rule::Pair;
use crate::content::document::Document;
use crate::content::passage::{Kind, Passage};
use crate::ledger::agreement::Side;
use crate::text::bidi::has_rtl;
use crate::text::date::read::dates;
use crate::text::date::{Dated, Precision};
use crate::text::token::tokens;

/// So many passages before a heading, and behind it, are looked at.
const REACH: usize = 200;

/// So many bytes of the original are searched for its words.
const MOST: usize = 60_000;

/// Whether a heading in Latin letters that stands as in the original is more than a
/// name, among headings that are translated.
pub fn is_left(pair: &Pair, text: &str) -> bool {
    if is_date(text) {
        return is_among_translated(pair);
    }
    let (name, year) = dated(text);
    let lead = led_to_year(name);
    let (name, year) = lead.map_or((name, year), |lead| (lead, true));
    let words: Vec<&str> = name.split_whitespace().map(|word| word.trim_matches([',', ':', ';', '?', '!'])).collect();
    if words.is_empty() || words.len() > MANY || !words.iter().all(|word| is_plain(word)) {
        return false;
    }
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    // "The old bridges"; "The Hague" is a name.
    let led = matches!(words[0], "The" | "A" | "An") && (words.len() > 2 || words.len() == 2 && !capital(words[1]));
    // A word that heads chapters, or what has a year, may be the only heading, above prose that is translated.
    let is_head = || year || words.iter().all(|word| HEADS.contains(&&*small(word)));
    if !capital(words[0]) || !(is_among_translated(pair) || is_head() && is_above_translated(pair)) {
        return false;
    }
    led || year || {
        let mut long = words.iter().filter(|word| word.len() > 3).peekable();
        let (original, translation) = (Text::of(pair, Side::Source), Text::of(pair, Side::Target));
        // What the translation keeps in its sentences may head them too: «هر Web Worker».
        let says = |text: &Text, word: &str| text.has(word) || text.has_as_code(word);
        let kept = |word: &str| translation.as_ref().is_some_and(|text| says(text, word) || says(text, &small(word)));
        long.peek().is_some() && long.all(|word| is_common(word, original.as_ref()) && !kept(one(word)))
    }
}

/// A heading has no more words.
const MANY: usize = 10;

/// The words before a year that ends a heading, "Manjil, 1990", or before years,
/// "Counting Iran, 1867–2016", and whether one does.
fn dated(text: &str) -> (&str, bool) {
    let bare = text.strip_suffix(')').unwrap_or(text);
    let before = |text: &'_ str| text.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let first = before(bare);
    let from = bare[..first].strip_suffix(['-', '–']).map_or(first, before);
    let sign = if bare.len() < text.len() { " (" } else { ", " };
    let years = &bare[from..];
    let is_year = years.len() == "1990".len() || (9..=11).contains(&years.len()) && bare.len() - first == "1990".len();
    match bare[..from].strip_suffix(sign).filter(|_| is_year) {
        Some(name) => (name, true),
        None => (text, false),
    }
}

/// Whether a heading is a day or a month of a year, and no more: "November 2018".
fn is_date(text: &str) -> bool {
    let is_all = |date: &Dated| date.year.is_some() && date.precision() >= Precision::Month;
    text.ends_with(|c: char| c.is_ascii_digit())
        && matches!(&dates(&tokens(text))[..], [date] if date.span == (0..text.len()) && is_all(date))
}

/// The word before the only year of a heading: "After 1979", "Since 1921".
fn led_to_year(text: &str) -> Option<&str> {
    let (lead, year) = text.split_once(' ')?;
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    (is_year && YEAR_LEADS.contains(&lead)).then_some(lead)
}

const YEAR_LEADS: &[&str] =
    &["After", "Before", "Since", "Until", "From", "To", "In", "During", "Around", "About", "By"];

/// Whether a word is written as words are: no `camelCase`, no `CSS`, no `v8`.
fn is_plain(word: &str) -> bool {
    let part = |part: &str| {
        part.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'\'')
            && part.bytes().skip(1).all(|byte| !byte.is_ascii_uppercase())
    };
    !word.is_empty() && word.split('-').all(part)
}

/// Whether more headings near by are translated than stand in Latin letters.
fn is_among_translated(pair: &Pair) -> bool {
    let Some((document, near)) = near(pair, Side::Target) else { return false };
    let text = |passage: &Passage| &document.source.text[passage.span.clone()];
    // A year says nothing of its language.
    let is_said = |passage: &&Passage| text(passage).contains(char::is_alphabetic);
    let headings = near.iter().filter(|passage| matches!(passage.kind, Kind::Heading(_))).filter(is_said);
    let (translated, left): (Vec<&Passage>, Vec<&Passage>) = headings.partition(|passage| has_rtl(text(passage)));
    translated.len() > left.len()
}

/// Whether most of the prose near by is translated.
fn is_above_translated(pair: &Pair) -> bool {
    let Some((document, near)) = near(pair, Side::Target) else { return false };
    let prose = near.iter().filter(|passage| matches!(passage.kind, Kind::Paragraph | Kind::Row)).take(FEW);
    let (translated, left): (Vec<&Passage>, Vec<&Passage>) =
        prose.partition(|passage| has_rtl(&document.source.text[passage.span.clone()]));
    translated.len() > 2 * left.len()
}

/// A document and its passages around those of a row.
fn near<'p>(pair: &'p Pair, side: Side) -> Option<(&'p Document, &'p [Passage])> {
    let (document, half) = (pair.document(side)?, pair.row.half(side)?);
    let at = half.passages.start as usize;
    let around = at.saturating_sub(REACH)..(at + REACH).min(document.passages.len());
    Some((document, document.passages.get(around)?))
}

/// The prose of a side around a heading.
struct Text<'p>(Vec<&'p str>);

impl<'p> Text<'p> {
    fn of(pair: &'p Pair, side: Side) -> Option<Text<'p>> {
        let (document, near) = near(pair, side)?;
        let mut left = MOST;
        let prose = near.iter().filter(|passage| matches!(passage.kind, Kind::Paragraph | Kind::Row));
        let texts = prose.map(|passage| &document.source.text[passage.span.clone()]);
        let enough = |text: &&str| {
            let fits = text.len() <= left;
            left = left.saturating_sub(text.len());
            fits
        };
        Some(Text(texts.take_while(enough).collect()))
    }

    /// Whether it has a word at the head of a code span.
    fn has_as_code(&self, word: &str) -> bool {
        let code = ["`", word].concat();
        self.0.iter().any(|text| text.contains(&code))
    }

    /// Whether it has a word, or several of it, as it is written, outside of code.
    fn has(&self, word: &str) -> bool {
        self.has_from(word, |behind| {
            let behind = behind.strip_prefix('s').unwrap_or(behind).bytes().next();
            behind.is_none_or(|byte| byte.is_ascii_whitespace() || b".,;:!?)]-".contains(&byte) || byte > 127)
        })
    }

    /// Whether it has a word, as it is written, outside of code, of which the rest is
    /// as it has to be.
    fn has_from(&self, head: &str, ends: impl Fn(&str) -> bool) -> bool {
        let stands = |text: &str, at: usize| {
            let alone = at == 0 || matches!(text.as_bytes()[at - 1], b' ' | b'\n' | b'(' | b'-' | b'[' | 0x80..);
            let in_code = || text[..at].bytes().filter(|byte| *byte == b'`').count() % 2 == 1;
            alone && ends(&text[at + head.len()..]) && !in_code()
        };
        self.0.iter().any(|text| memchr::memmem::find_iter(text.as_bytes(), head).take(FEW).any(|at| stands(text, at)))
    }
}

/// Of more places in a passage none is looked at.
const FEW: usize = 20;

/// Whether a word is none of a name: it heads chapters, ends as such words do, or the
/// original writes it in small letters too.
fn is_common(word: &str, original: Option<&Text>) -> bool {
    let small = small(word);
    let one = one(&small);
    HEADS.contains(&small.as_str())
        || ENDINGS.iter().any(|end| one.len() > end.len() + 2 && one.ends_with(end))
        || original.is_some_and(|original| {
            original.has(one) || stem(one).is_some_and(|stem| original.has_from(stem, |_| true))
        })
}

/// What a word that says what is done has in common with others of its kind: "arriv" of
/// "arrival", as in "arrived".
fn stem(word: &str) -> Option<&str> {
    let made = MADE.iter().find_map(|end| word.strip_suffix(end))?;
    (made.len() >= FEWEST_OF_STEM).then_some(made)
}

/// A shorter stem is that of many words.
const FEWEST_OF_STEM: usize = 4;

/// How words end that are made of a verb, and seldom names.
const MADE: &[&str] = &["ing", "al", "ure", "ment", "ation", "ition", "ion"];

fn small(word: &str) -> String {
    word.to_ascii_lowercase()
}

/// A word that may stand for several, as one.
fn one(word: &str) -> &str {
    word.strip_suffix('s').filter(|one| one.len() > 3).unwrap_or(word)
}

/// How words end that hardly are a name.
const ENDINGS: &[&str] = &[
    "ology",
    "ography",
    "ization",
    "isation",
    "ication",
    "iation",
    "uation",
    "igation",
    "ulation",
    "oration",
    "entation",
    "arance",
    "urance",
    "istance",
    "erence",
    "idence",
    "iples",
    "flation",
    "gration",
    "cination",
    "taxation",
    "versions",
    "munities",
    "letics",
    "lomacy",
    "fication",
    "ployment",
    "ernment",
    "istration",
    "prisonment",
    "onquest",
    "itecture",
    "iculture",
    "edicine",
    "ilitary",
    "overty",
    "ursuit",
    "ndustry",
];

/// Words that head chapters.
#[rustfmt::skip]
const HEADS: &[&str] = &[
    "introduction", "background", "overview", "conclusion", "conclusions", "sources", "notes", "references",
    "summary", "contents", "bibliography", "preface", "foreword", "appendix", "chronology", "timeline", "glossary",
    "abstract", "acknowledgements", "acknowledgments", "methods", "results", "discussion", "further", "reading",
    "history", "examples", "requirements", "installation", "literature", "errors", "losses", "terms", "trials",
    "feasts", "festivals", "lives", "sport", "sports", "wartime", "wrestling", "athletics", "diplomacy",
    "communities", "conversions", "emigration", "immigration", "inflation", "vaccination", "origins", "beginnings",
    "aftermath", "causes", "consequences", "effects", "reactions", "casualties", "victims", "witnesses", "survivors",
    "prisoners", "prisons", "arrests", "executions", "deaths", "births", "marriages", "funerals", "burials", "graves",
    "wars", "battles", "treaties", "borders", "armies", "weapons", "soldiers", "officers", "judges", "courts", "laws",
    "taxes", "wages", "prices", "debts", "loans", "markets", "merchants", "farmers", "peasants", "workers", "strikes",
    "schools", "teachers", "pupils", "students", "universities", "books", "newspapers", "letters", "poets", "poetry",
    "painters", "painting", "music", "musicians", "theatre", "cinema", "religion", "pilgrims", "pilgrimage",
    "mosques", "churches", "villages", "towns", "cities", "houses", "roads", "railways", "bridges", "ports", "ships",
    "rivers", "mountains", "deserts", "climate", "rainfall", "floods", "droughts", "earthquakes", "famine", "famines",
    "epidemics", "diseases", "hospitals", "doctors", "nurses", "medicine", "food", "bread", "clothing", "crafts",
    "carpets", "agriculture", "industry", "mining", "fishing", "hunting", "trade", "transport", "travel",
    "travellers", "population", "women", "children", "families", "childhood", "youth", "education", "marriage",
    "death", "legacy", "memory", "politics", "elections", "parties", "parliament", "government", "revolution",
    "reforms", "reform", "opposition", "censorship", "exile", "refugees", "migrants", "minorities", "tribes",
    "nomads", "languages", "customs", "beliefs", "holidays", "calendars", "weights", "measures", "coins", "banknotes",
    "questions", "answers", "corrections", "abbreviations", "illustrations", "photographs", "maps", "interviews",
    "testimonies", "archives", "libraries", "museums", "manuscripts", "translations", "translators", "editors",
    "today", "yesterday", "afterwards", "arrival", "arrivals", "departure", "departures", "findings",
    "recommendations", "closures", "sentences", "steamers", "steamships", "boats", "ferries", "visiting", "visitors",
    "rebuilding", "reconstruction", "construction", "demolition", "opening", "relief", "damage", "rescue", "recovery",
    "verdicts", "charges", "appeals", "hearings", "detention", "interrogation", "interrogations", "torture",
    "mourning", "siege", "occupation", "invasion", "retreat", "liberation", "independence", "founding", "founders",
    "growth", "decline", "collapse", "turnout", "voters", "voting", "candidates", "ballots", "counting", "census",
    "evidence", "exhibits", "exhibitions", "galleries", "tickets", "employees", "owners", "ownership", "finances",
    "funding", "budget", "costs", "income", "expenses", "exports", "imports", "shipping", "dams", "irrigation",
    "salinity", "pollution", "wildlife", "birds", "animals", "plants", "forests", "winter", "summer", "autumn",
    "outcome", "outcomes", "reception", "controversy", "debates", "journalists", "printers", "printing", "readers",
    "subscribers", "circulation", "bans", "symptoms", "treatment", "quarantine", "vaccines", "outbreak", "outbreaks",
    "mortality", "patients", "wards", "tariffs", "smuggling", "smugglers", "customers", "sellers", "buyers", "shops",
    "bazaars", "factories", "mills", "mines", "miners", "labourers", "engineers", "drivers", "passengers", "freight",
    "tunnels", "stations", "fishermen", "sailors", "crew", "captains", "catches", "negotiations", "agreements",
    "promises", "threats", "complaints", "petitions", "demands", "demonstrations", "protests", "riots", "unrest",
    "boycotts", "dismissals", "lawyers", "defendants", "accused", "confessions", "pardons", "amnesties",
    "punishments", "fines", "lashes", "hangings", "birth", "career", "retirement", "funeral", "burial", "grave",
    "widows", "orphans", "relatives", "neighbours", "ancestors", "descendants", "method", "methodology",
    "definitions", "limitations", "scope", "purpose", "estimates", "figures", "harvest", "harvests", "crops",
    "orchards", "gardens", "wells", "springs", "canals",
];
