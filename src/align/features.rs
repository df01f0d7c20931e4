//! What of a passage survives translation: its kind, its length, and the
//! things that no translator changes: code, addresses, figures, names in Latin
//! letters, citekeys.

use crate::content::passage::{Kind, Shape};
use crate::text::canonical::code_spans;
use crate::text::numeral::ascii_digit;

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
        Features { kind, shape, length: reader.length as f64, tokens: reader.tokens, words: reader.words }
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
            self.prose(&rest[..open]);
            self.address(&rest[open + 2..open + 2 + close]);
            rest = &rest[open + 2 + close..];
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
        let mut word = String::new();
        let mut number = String::new();
        for c in text.chars() {
            let folded = ascii_digit(c);
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
        self.words.push(word);
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
