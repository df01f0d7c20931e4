//! What of a passage survives translation: its kind, its length, and the
//! things that no translator changes: code, addresses, figures, days, names in
//! Latin letters, citekeys.

use super::quantity::quantities;
use crate::content::passage::{Kind, Shape};
use crate::text::code_span::code_spans;
use crate::text::numeral::{ascii_digit, ascii_digits};

/// A passage as the aligner sees it.
#[derive(Debug, Clone)]
pub struct Features {
    /// What kind of block it is.
    pub kind: Kind,
    /// What it stands in.
    pub shape: Shape,
    /// Letters and digits.
    pub length: f64,
    /// Things that survive translation, sorted, repeated as often as they stand.
    pub tokens: Vec<String>,
    /// Words of the language, lower case.
    pub words: Vec<String>,
    /// The label of the footnote that it opens.
    pub note: Option<String>,
}

impl Features {
    /// Reads a passage.
    pub fn new(kind: Kind, shape: Shape, text: &str) -> Features {
        let mut reader = Reader { tokens: Vec::new(), words: Vec::new(), length: 0 };
        if kind == Kind::Code {
            reader.prose(text);
            reader.words.clear();
        } else {
            reader.inline(text);
        }
        reader.tokens.sort_unstable();
        reader.words.sort_unstable();
        reader.words.dedup();
        Features { kind, shape, length: reader.length as f64, tokens: reader.tokens, words: reader.words, note: None }
    }

    /// The same passage, behind this text of its document: `[^list]: ` is the label
    /// of a footnote.
    #[must_use]
    pub fn behind(mut self, before: &str) -> Features {
        let line = before.rsplit('\n').next().unwrap_or_default().trim();
        let label = line.strip_suffix("]:").and_then(|line| line.strip_prefix("[^"));
        self.note = label.filter(|_| self.shape.footnote).map(ascii_digits);
        self
    }

    /// Several blocks as one.
    pub fn joined(parts: &[&Features]) -> Features {
        let mut all = parts[0].clone();
        for part in &parts[1..] {
            all.length += part.length;
            all.tokens.extend_from_slice(&part.tokens);
            all.words.extend_from_slice(&part.words);
        }
        all.tokens.sort_unstable();
        all.words.sort_unstable();
        all.words.dedup();
        all
    }
}

struct Reader {
    tokens: Vec<String>,
    words: Vec<String>,
    length: usize,
}

impl Reader {
    fn inline(&mut self, text: &str) {
        let mut at = 0;
        for code in code_spans(text) {
            self.links(&text[at..code.start]);
            let inner = text[code.clone()].trim_matches('`').trim();
            self.length += inner.chars().filter(|c| c.is_alphanumeric()).count();
            self.tokens.push(format!("`{inner}"));
            at = code.end;
        }
        self.links(&text[at..]);
    }

    /// Prose with links: their destinations are tokens, not words.
    fn links(&mut self, text: &str) {
        let mut rest = text;
        while let Some(open) = rest.find("](") {
            let Some(close) = rest[open + 2..].find([')', ' ']) else { break };
            self.tagged(&rest[..open]);
            self.address(&rest[open + 2..open + 2 + close]);
            rest = &rest[open + 2 + close..];
        }
        self.tagged(rest);
    }

    /// Prose with HTML tags, attributes in braces and shortcodes: of those only
    /// the addresses count.
    fn tagged(&mut self, text: &str) {
        let mut rest = text;
        while let Some(open) = rest.find(['<', '{']) {
            self.prose(&rest[..open]);
            rest = &rest[open..];
            let inner = rest[1..].chars().next();
            let close = match rest.as_bytes()[0] {
                b'<' if inner.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!')) => {
                    find_near(rest, b'>')
                }
                b'{' if inner.is_some_and(|c| matches!(c, '{' | '%' | '.' | ':' | '#')) => find_near(rest, b'}'),
                _ => None,
            };
            let Some(close) = close else {
                rest = &rest[1..];
                continue;
            };
            for (name, _) in rest[..close].match_indices("href=").chain(rest[..close].match_indices("src=")) {
                let value = rest[name..close].split('=').nth(1).unwrap_or_default();
                let quote = value.chars().next().filter(|c| matches!(c, '"' | '\'')).unwrap_or(' ');
                self.address(value.trim_start_matches(quote).split(quote).next().unwrap_or_default());
            }
            rest = rest[close + 1..].trim_start_matches('}');
        }
        self.prose(rest);
    }

    fn address(&mut self, address: &str) {
        let bare = address.trim_matches(['<', '>']).trim_end_matches('/');
        let last = bare.rsplit('/').next().unwrap_or(bare);
        if !last.is_empty() {
            self.tokens.push(format!("/{last}"));
        }
    }

    fn prose(&mut self, text: &str) {
        let quantities = quantities(text);
        self.tokens.extend(quantities.iter().flat_map(|(_, figures)| figures.iter().cloned()));
        let is_told = |at: usize| {
            let next = quantities.partition_point(|(span, _)| span.end <= at);
            quantities.get(next).is_some_and(|(span, _)| span.contains(&at))
        };
        let mut word = String::new();
        let mut number = String::new();
        let mut rest = text.chars();
        while let Some(c) = rest.next() {
            let folded = ascii_digit(c);
            // Its figures are told already, as every language has them.
            if folded.is_ascii_digit() && is_told(text.len() - rest.as_str().len() - c.len_utf8()) {
                self.end_word(&mut word);
                self.end_number(&mut number);
                self.length += 1;
                continue;
            }
            if folded.is_ascii_digit() {
                self.end_word(&mut word);
                number.push(folded);
                self.length += 1;
            } else if c.is_alphabetic() {
                self.end_number(&mut number);
                if word.chars().next_back().is_some_and(|last| last.is_ascii() != c.is_ascii()) {
                    self.end_word(&mut word);
                }
                word.extend(c.to_lowercase());
                self.length += 1;
            } else if matches!(c, '.' | '٫') && !number.is_empty() && rest.as_str().starts_with(is_digit) {
                // «۱٫۵» is no five.
                number.push('.');
            } else if !joins(c, &word, &number) {
                self.end_word(&mut word);
                self.end_number(&mut number);
            }
        }
        self.end_word(&mut word);
        self.end_number(&mut number);
    }

    fn end_word(&mut self, word: &mut String) {
        if word.is_empty() {
            return;
        }
        let word = std::mem::take(word);
        if word.is_ascii() && word.len() > 1 {
            self.tokens.push(word.clone());
        }
        if word.chars().any(is_unspaced) {
            // No spaces between words: pairs of characters stand for them.
            let chars: Vec<char> = word.chars().collect();
            self.words.extend(chars.windows(2).map(|pair| pair.iter().collect()));
        } else {
            self.words.push(word);
        }
    }

    fn end_number(&mut self, number: &mut String) {
        if !number.is_empty() {
            self.tokens.push(format!("#{}", std::mem::take(number)));
        }
    }
}

/// Whether a character goes on with the word or the number that it follows.
fn joins(c: char, word: &str, number: &str) -> bool {
    c == '\u{200c}' && !word.is_empty() || matches!(c, '،' | ',' | '٬' | '_') && !number.is_empty()
}

fn is_digit(c: char) -> bool {
    ascii_digit(c).is_ascii_digit()
}

/// Where a mark closes, if it does so soon.
fn find_near(text: &str, close: u8) -> Option<usize> {
    text.bytes().take(2_000).position(|byte| byte == close)
}

/// Letters of scripts that put no spaces between words: Han, kana, Thai, Lao,
/// Khmer, Burmese.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' | '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}
