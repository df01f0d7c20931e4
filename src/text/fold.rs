//! The fold by which names and terms are found: however a form was typed, it is
//! one form. Nothing is ever written from it.
//!
//! Compatibility forms are taken apart, case and diacritics are gone, Arabic ye
//! and kaf are the Persian ones, hamza is lost on its bearer, what only joins
//! or steers (ZWNJ, tatweel, bidi controls, hyphens, apostrophes, marks of
//! emphasis) is dropped, white space is one space, digits are ASCII.

use unicode_normalization::char::decompose_compatible;

use super::numeral::ascii_digit;

/// A folded text, and where each of its bytes stood.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For every byte of it, the first byte of the character it came from.
    pub from: Vec<u32>,
}

/// The fold of a spelling: as [`fold`], but a hamza on its bearer stays, for
/// «رئیس» and «رییس» are two spellings of one word.
pub fn spelling(text: &str) -> String {
    let part = |part: &str| fold(part).text;
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (at, hamza) in text.match_indices(['أ', 'إ', 'ؤ', 'ئ']) {
        out.push_str(&part(&text[from..at]));
        out.push_str(hamza);
        from = at + hamza.len();
    }
    out.push_str(&part(&text[from..]));
    out
}

/// Folds a text.
///
/// ```
/// use hamgam::text::fold::fold;
/// assert_eq!(fold("حسين‌علي").text, fold("حسینعلی").text);
/// assert_eq!(fold("Gohar-Dasht").text, fold("gohardasht").text);
/// assert_eq!(fold("حزب تودهٔ  ایران").text, fold("حزب توده ایران").text);
/// assert_eq!(fold("هیئت").text, fold("هیي\u{654}ت").text);
/// ```
pub fn fold(text: &str) -> Folded {
    let mut folded = Folded { text: String::with_capacity(text.len()), from: Vec::with_capacity(text.len()) };
    for (at, c) in text.char_indices() {
        match c {
            'a'..='z' | '0'..='9' | 'آ' | 'ا'..='غ' | 'ف'..='و' | 'پ' | 'چ' | 'ژ' | 'ک' | 'گ' | 'ی' if c != 'ك' =>
            {
                folded.push(c, at);
            }
            '\u{653}' if folded.text.ends_with('ا') => folded.madda(at),
            'A'..='Z' => folded.push(c.to_ascii_lowercase(), at),
            _ if c.is_whitespace() => folded.space(at),
            _ if is_dropped(c) => {}
            _ if c.is_ascii() => folded.push(c, at),
            _ => decompose_compatible(c, |part| folded.part(part, at)),
        }
    }
    folded
}

impl Folded {
    fn push(&mut self, c: char, at: usize) {
        self.text.push(c);
        self.from.resize(self.text.len(), at as u32);
    }

    fn space(&mut self, at: usize) {
        if !self.text.is_empty() && !self.text.ends_with(' ') {
            self.push(' ', at);
        }
    }

    /// A madda typed by itself belongs to its alef: it makes another letter.
    fn madda(&mut self, at: usize) {
        self.text.pop();
        self.push('آ', at);
    }

    /// A character that cannot be taken apart further.
    fn part(&mut self, c: char, at: usize) {
        match c {
            _ if is_dropped(c) => {}
            'ي' | 'ى' => self.push('ی', at),
            'ك' | 'ڪ' => self.push('ک', at),
            'ھ' | 'ہ' | 'ە' => self.push('ه', at),
            'ß' => self.part('s', at),
            _ if c.is_whitespace() => self.space(at),
            _ => c.to_lowercase().filter(|c| !is_dropped(*c)).for_each(|c| self.push(ascii_digit(c), at)),
        }
    }
}

/// What no form differs by.
fn is_dropped(c: char) -> bool {
    matches!(
        c,
        '\0'..='\u{1}'
            | '*' | '_' | '[' | ']' | '~' | '\\' | '\'' | '`' | '-'
            | '\u{ad}'
            | '\u{300}'..='\u{36f}'
            | '\u{2b0}'..='\u{2ff}'
            | '\u{610}'..='\u{61a}'
            | 'ـ'
            | '\u{64b}'..='\u{65f}'
            | '\u{670}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2010}'..='\u{2015}'
            | '\u{2018}'..='\u{201b}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(a: &str, b: &str) -> bool {
        fold(a).text == fold(b).text
    }

    #[test]
    fn writings_of_one_name_are_one() {
        assert!(same("كيانوری", "کیانوری"));
        assert!(same("گوهر‌دشت", "گوهردشت"));
        assert!(same("خانۀ آزادی", "خانه آزادی") && same("خانهٔ آزادی", "خانه آزادی"));
        assert!(same("رئیسی", "رییسی") && same("هیأت", "هیات"));
        assert!(same("نیّری", "نیری"));
        assert!(same("Agnès  Callamard", "agnes callamard"));
        assert!(same("People's", "People’s") && same("Iran–Iraq", "Iran-Iraq"));
        assert!(same("کشتار ۶۷", "کشتار ٦٧"));
    }

    #[test]
    fn other_names_stay_others() {
        assert!(!same("آذر", "اذر"));
        assert!(!same("Gohar Dasht", "Gohardasht"));
        assert!(!same("نوری", "نیری"));
    }

    #[test]
    fn a_spelling_keeps_its_hamza_and_nothing_else() {
        assert_ne!(spelling("رئیس"), spelling("رییس"));
        assert_eq!(spelling("رئیس‌جمهور"), spelling("رئيسجمهور"));
    }

    #[test]
    fn every_byte_knows_where_it_stood() {
        let text = "«حسین‌علی»  É";
        let folded = fold(text);
        assert_eq!(folded.text.len(), folded.from.len());
        let at = folded.text.find('e').expect("the last letter");
        assert_eq!(&text[folded.from[at] as usize..], "É");
    }
}
