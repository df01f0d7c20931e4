//! Rust code as far as the law of the house needs it: what is code, what is a
//! literal, what is neither. No grammar.

/// A literal of a file.
pub struct Literal {
    /// Its offset.
    pub at: usize,
    /// What stands between its quotes, as written.
    pub text: String,
}

/// A file, read.
pub struct Code {
    /// Its path below the project.
    pub name: String,
    /// Its text with blanks for comments, the contents of literals, and tests;
    /// offsets and lines are those of the file.
    pub plain: String,
    /// Its literals, those in tests left out.
    pub literals: Vec<Literal>,
}

impl Code {
    /// Reads a file.
    pub fn read(name: String, text: &str) -> Code {
        let mut plain = text.as_bytes().to_vec();
        let mut literals = Vec::new();
        let mut at = 0;
        while at < text.len() {
            let (end, inside) = piece(text, at);
            if let Some((from, to)) = inside {
                if text[at..].starts_with("//") || text[at..].starts_with("/*") {
                    blank(&mut plain[at..end]);
                } else {
                    literals.push(Literal { at, text: text[from..to].to_owned() });
                    blank(&mut plain[from..to]);
                }
            }
            at = end;
        }
        let mut plain = String::from_utf8(plain).expect("blanks take the place of whole characters");
        if let Some(tests) = plain.find("#[cfg(test)]\nmod ") {
            literals.retain(|literal| literal.at < tests);
            plain.truncate(tests);
        }
        Code { name, plain, literals }
    }

    /// The line of an offset, from 1.
    pub fn line(&self, at: usize) -> usize {
        1 + self.plain[..at].matches('\n').count()
    }

    /// Where a text stands in code.
    pub fn find<'c>(&'c self, text: &'c str) -> impl Iterator<Item = usize> + 'c {
        self.plain.match_indices(text).map(|(at, _)| at)
    }

    /// Where a text stands in code and is not the end of a longer word.
    pub fn find_word<'c>(&'c self, text: &'c str) -> impl Iterator<Item = usize> + 'c {
        self.find(text).filter(|&at| !self.plain[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
    }

    /// The statement so far that an offset stands in.
    pub fn statement(&self, at: usize) -> &str {
        let from = self.plain[..at].rfind([';', '{', '}']).map_or(0, |end| end + 1);
        self.plain[from..at].trim_start()
    }

    /// The second name of every path that begins with `root`, groups opened:
    /// `error` and `text` of `crate::{error::Error, text::bidi}`.
    pub fn paths(&self, root: &str) -> Vec<(usize, String)> {
        let start = format!("{root}::");
        let mut found = Vec::new();
        for at in self.find_word(&start) {
            let rest = &self.plain[at + start.len()..];
            match rest.strip_prefix('{') {
                Some(group) => found.extend(heads(group).into_iter().map(|name| (at, name))),
                None => found.push((at, head(rest))),
            }
        }
        found
    }
}

/// The name that a text begins with.
fn head(text: &str) -> String {
    text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_' || *c == '*').collect()
}

/// The first names of the members of a group, without what is inside theirs.
fn heads(group: &str) -> Vec<String> {
    let mut names = vec![head(group)];
    let mut depth = 0_usize;
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(head(&group[at + 1..])),
            _ => {}
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

fn blank(bytes: &mut [u8]) {
    bytes.iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
}

/// The end of the piece that begins at an offset, and what is inside, where it
/// is a comment or a literal.
fn piece(text: &str, at: usize) -> (usize, Option<(usize, usize)>) {
    let rest = &text[at..];
    let word_before = text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    if rest.starts_with("//") {
        let end = at + rest.find('\n').unwrap_or(rest.len());
        return (end, Some((at, end)));
    }
    if rest.starts_with("/*") {
        let end = at + block(rest);
        return (end, Some((at, end)));
    }
    if let Some(raw) = rest.strip_prefix('r').filter(|_| !word_before) {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        if raw[hashes..].starts_with('"') {
            let from = at + hashes + 2;
            let close = format!("\"{}", "#".repeat(hashes));
            let to = text[from..].find(&close).map_or(text.len(), |found| from + found);
            return ((to + close.len()).min(text.len()), Some((from, to)));
        }
    }
    if let Some(inside) = rest.strip_prefix('"') {
        let to = at + 1 + quoted(inside, '"');
        return ((to + 1).min(text.len()), Some((at + 1, to)));
    }
    if rest.starts_with('\'') && is_character(rest) {
        return ((at + 2 + quoted(&rest[1..], '\'')).min(text.len()), None);
    }
    (at + rest.chars().next().map_or(1, char::len_utf8), None)
}

/// The length of a block comment, comments inside it counted in.
fn block(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, _) in text.char_indices() {
        if text[at..].starts_with("/*") {
            depth += 1;
        } else if text[at..].starts_with("*/") {
            depth -= 1;
            if depth == 0 {
                return at + 2;
            }
        }
    }
    text.len()
}

/// How far it is to the closing quote.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return at,
            _ => {}
        }
    }
    text.len()
}

/// Whether a `'` opens a character and no lifetime.
fn is_character(text: &str) -> bool {
    let mut chars = text.chars().skip(1);
    matches!((chars.next(), chars.next()), (Some('\\'), _) | (Some(_), Some('\'')))
}
