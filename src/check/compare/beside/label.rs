//! What a number numbers, and what it measures: "Article 6, paragraph 2", «۲۹۸ متر
//! طول».

use super::anchor::Anchor;
use super::{Said, word};

/// What a number numbers: a page, an article.
pub(super) fn of_number(anchor: &Anchor) -> Option<Said> {
    let mut words = word::before(anchor.before);
    let mut label = words.next()?;
    if matches!(label, "no" | "No" | "number" | "شماره" | "شمارهٔ") {
        label = words.next()?;
    }
    Some(Said { set: set(label.trim_end_matches('ٔ'))?, span: anchor.from(label), is_open: false })
}

/// What a word calls that has a number: a set.
pub fn kind(word: &str) -> Option<u32> {
    set(word.trim_end_matches('\u{654}'))
}

/// Whether a word calls what has a number.
pub fn is_label(word: &str) -> bool {
    label(word).is_some()
}

/// What may have a number that is called so, as bits.
pub fn label(word: &str) -> Option<u32> {
    set(word.trim_end_matches('\u{654}'))
}

const ARTICLE: u32 = 1;
const PARAGRAPH: u32 = 1 << 1;
const SECTION: u32 = 1 << 2;
const CHAPTER: u32 = 1 << 3;
const PART: u32 = 1 << 4;
const PAGE: u32 = 1 << 5;
const VOLUME: u32 = 1 << 6;
const WARD: u32 = 1 << 7;
const CELL: u32 = 1 << 8;
const FLOOR: u32 = 1 << 9;
const TABLE: u32 = 1 << 10;
const FIGURE: u32 = 1 << 11;
const ANNEX: u32 = 1 << 12;
const RESOLUTION: u32 = 1 << 13;
const SERIES: u32 = 1 << 14;

/// What a word may call what has a number; languages part their laws and their
/// books otherwise.
fn set(word: &str) -> Option<u32> {
    Some(match word {
        "Article" | "article" | "Articles" | "articles" | "ماده" | "اصل" | "مواد" => ARTICLE,
        "Rule" | "rule" | "Rules" | "rules" | "Principle" | "principle" | "قاعده" | "قواعد" => {
            ARTICLE | PARAGRAPH
        }
        "Paragraph" | "paragraph" | "Paragraphs" | "paragraphs" | "پاراگراف" => PARAGRAPH,
        "بند" | "بندهای" => PARAGRAPH | WARD | SECTION,
        "Section" | "section" | "Sections" | "sections" => SECTION | ARTICLE | CHAPTER,
        "Chapter" | "chapter" | "Chapters" | "chapters" => CHAPTER,
        // The old treaties have them for articles.
        "فصل" => CHAPTER | ARTICLE,
        "Part" | "part" | "قسمت" => PART | SECTION | CHAPTER,
        "بخش" => PART | SECTION | CHAPTER | WARD,
        "Page" | "page" | "Pages" | "pages" | "صفحه" | "صفحات" => PAGE,
        "Volume" | "volume" | "Volumes" | "volumes" | "جلد" => VOLUME,
        "Ward" | "ward" | "Wards" | "wards" => WARD,
        "Cell" | "cell" | "سلول" => CELL,
        "Room" | "room" | "اتاق" => CELL | FLOOR,
        "Floor" | "floor" | "طبقه" => FLOOR,
        "Table" | "table" | "جدول" => TABLE,
        "Figure" | "figure" | "شکل" => FIGURE,
        "Annex" | "annex" | "Appendix" | "appendix" | "پیوست" | "ضمیمه" => ANNEX,
        "Series" | "Fonds" | "مجموعه" | "سری" => SERIES,
        "Resolution" | "resolution" | "قطعنامه" => RESOLUTION,
        _ => return None,
    })
}

/// What a number measures: a length, a depth.
pub(super) fn of_measure(anchor: &Anchor) -> Option<Said> {
    let mut words = word::behind(anchor.behind);
    let unit = words.next()?;
    let is_unit = unit.starts_with(|c: char| c.is_ascii_lowercase()) || unit.contains("متر");
    if is_unit
        && let Some(word) = words.next()
        && let Some(set) = side(word)
        // "9 cm, diameter 20 cm": that is said of the next one.
        && !anchor.behind_to(word).contains(PARTING)
    {
        return Some(Said { set, span: anchor.to(word), is_open: false });
    }
    let mut words = word::before(anchor.before);
    let word = words.next().and_then(|word| if word == "of" { words.next() } else { Some(word) })?;
    // "30 cm in height, 20 cm in diameter"
    if anchor.before_from(word).contains([',', '،', ';', '؛']) {
        return None;
    }
    Some(Said { set: side(word)?, span: anchor.from(word), is_open: false })
}

/// Signs that part what is measured.
const PARTING: [char; 6] = [',', '،', ';', '؛', ':', '.'];

/// What a word says to be measured, as bits.
pub fn side(word: &str) -> Option<u32> {
    Some(match word {
        "long" | "length" | "طول" | "درازا" | "درازای" => 1,
        // A round basin is so wide.
        "wide" | "broad" | "width" | "breadth" | "عرض" | "پهنا" | "پهنای" => 1 << 1 | 1 << 3,
        // Snow is as deep as it is high.
        "high" | "tall" | "height" | "altitude" | "elevation" | "ارتفاع" | "بلندی" => 1 << 2,
        "deep" | "depth" | "عمق" | "ژرفا" | "ژرفای" => 1 << 2,
        "diameter" | "قطر" => 1 << 3,
        _ => return None,
    })
}
