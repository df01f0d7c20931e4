//! Front matter: found, read for the few keys hamgam knows, kept verbatim.
//!
//! TOML stands between lines of `+++`, YAML between lines of `---`. Of YAML
//! only scalars of the top level are read; everything else is the author's.

use crate::text::source::Span;

/// A value of the front matter and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The value, as the format means it.
    pub value: String,
    /// Bytes of the value in the file, quotes included.
    pub span: Span,
}

/// What hamgam reads of a front matter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FrontMatter {
    /// Bytes of the front matter with its fences: zero where there is none.
    pub length: usize,
    /// `title`.
    pub title: Option<Entry>,
    /// `description`.
    pub description: Option<Entry>,
    /// `document`: the document that a file with a name of its own translates.
    pub document: Option<Entry>,
    /// `origin`: the locale in which the document was written.
    pub origin: Option<Entry>,
    /// What could not be read: byte offset and what the parser said.
    pub fault: Option<(usize, String)>,
}

/// Reads the front matter at the head of a text.
///
/// ```
/// let front = hamgam::content::front_matter::read("---\ntitle: \"حکم\"\n---\n\nمتن\n");
/// assert_eq!(front.title.unwrap().value, "حکم");
/// ```
pub fn read(text: &str) -> FrontMatter {
    let Some((fence, open)) = opening(text) else { return FrontMatter::default() };
    let Some((body_end, length)) = closing(text, open, fence) else { return FrontMatter::default() };
    let mut front = FrontMatter { length, ..FrontMatter::default() };
    let body = &text[open..body_end];
    match fence {
        "+++" => read_toml(body, open, &mut front),
        _ => read_yaml(body, open, &mut front),
    }
    front
}

fn opening(text: &str) -> Option<(&'static str, usize)> {
    let end = text.find('\n')?;
    ["+++", "---"].into_iter().find(|fence| text[..end].trim_end() == *fence).map(|fence| (fence, end + 1))
}

fn closing(text: &str, open: usize, fence: &str) -> Option<(usize, usize)> {
    let mut at = open;
    for line in text[open..].split_inclusive('\n') {
        let bare = line.trim_end();
        if bare == fence || (fence == "---" && bare == "...") {
            return Some((at, at + line.len()));
        }
        at += line.len();
    }
    None
}

#[derive(serde::Deserialize)]
struct Toml {
    title: Option<toml::Spanned<toml::Value>>,
    description: Option<toml::Spanned<toml::Value>>,
    document: Option<toml::Spanned<toml::Value>>,
    origin: Option<toml::Spanned<toml::Value>>,
}

fn read_toml(body: &str, base: usize, front: &mut FrontMatter) {
    let read: Toml = match toml::from_str(body) {
        Ok(read) => read,
        Err(error) => {
            front.fault = Some((base + error.span().map_or(0, |span| span.start), error.message().to_owned()));
            return;
        }
    };
    let entry = |value: Option<toml::Spanned<toml::Value>>| {
        let value = value?;
        let span = value.span();
        let text = match value.into_inner() {
            toml::Value::String(text) => text,
            toml::Value::Integer(number) => number.to_string(),
            toml::Value::Float(number) => number.to_string(),
            toml::Value::Boolean(answer) => answer.to_string(),
            toml::Value::Datetime(date) => date.to_string(),
            toml::Value::Table(_) | toml::Value::Array(_) => return None,
        };
        Some(Entry { value: text, span: base + span.start..base + span.end })
    };
    front.title = entry(read.title);
    front.description = entry(read.description);
    front.document = entry(read.document);
    front.origin = entry(read.origin);
}

fn read_yaml(body: &str, base: usize, front: &mut FrontMatter) {
    let lines: Vec<&str> = body.split_inclusive('\n').collect();
    let mut at = base;
    for (number, line) in lines.iter().enumerate() {
        if let Some((key, rest)) = line.split_once(':') {
            let slot = match key {
                "title" => Some(&mut front.title),
                "description" => Some(&mut front.description),
                "document" => Some(&mut front.document),
                "origin" => Some(&mut front.origin),
                _ => None,
            };
            if let Some(slot) = slot {
                *slot = yaml_scalar(rest, at + key.len() + 1, &lines[number + 1..]);
            }
        }
        at += line.len();
    }
}

fn yaml_scalar(rest: &str, base: usize, following: &[&str]) -> Option<Entry> {
    let text = rest.trim();
    let start = base + rest.len() - rest.trim_start().len();
    if text.is_empty() || matches!(text.as_bytes()[0], b'|' | b'>' | b'[' | b'{' | b'&' | b'*') {
        if !text.starts_with(['|', '>']) && !text.is_empty() {
            return None;
        }
        return yaml_block(text, base + rest.len(), following);
    }
    let (value, length) = match text.as_bytes()[0] {
        b'"' => {
            let close = closing_quote(text)?;
            (unescape(&text[1..close]), close + 1)
        }
        b'\'' => {
            let close = text[1..].rfind('\'').map(|at| at + 1)?;
            (text[1..close].replace("''", "'"), close + 1)
        }
        _ => {
            let bare = text.split(" #").next().unwrap_or(text).trim_end();
            let length = base + rest.len() - start;
            yaml_lines(bare, length, following).filter(|_| bare == text).unwrap_or((bare.to_owned(), bare.len()))
        }
    };
    Some(Entry { value, span: start..start + length })
}

/// A plain scalar of several lines: those below are indented. Its value, and its
/// length from where it begins, the first line with its end being so long.
fn yaml_lines(bare: &str, first: usize, following: &[&str]) -> Option<(String, usize)> {
    let goes_on = |line: &&&str| line.starts_with([' ', '\t']) && !line.trim().is_empty();
    let more: Vec<&str> = following.iter().take_while(goes_on).copied().collect();
    let last = more.last().filter(|_| !more.iter().any(|line| line.contains(": ") || line.contains(" #")))?;
    let length = first + more.iter().map(|line| line.len()).sum::<usize>() - (last.len() - last.trim_end().len());
    let value = std::iter::once(bare).chain(more.iter().map(|line| line.trim())).collect::<Vec<_>>().join(" ");
    Some((value, length))
}

/// A block scalar (`|`, `>`), or a plain one that begins on the next line: the
/// indented lines below, joined.
fn yaml_block(mark: &str, base: usize, following: &[&str]) -> Option<Entry> {
    let indented: Vec<&str> =
        following.iter().take_while(|line| line.starts_with([' ', '\t']) || line.trim().is_empty()).copied().collect();
    let length: usize = indented.iter().map(|line| line.len()).sum();
    let joint = if mark.starts_with('|') { "\n" } else { " " };
    let value = indented.iter().map(|line| line.trim()).collect::<Vec<_>>().join(joint).trim().to_owned();
    if mark.is_empty()
        && (value.starts_with("- ")
            || value.contains(": ")
            || indented.iter().any(|line| line.trim_end().ends_with(':')))
    {
        return None;
    }
    let trimmed: usize = indented.iter().rev().take_while(|line| line.trim().is_empty()).map(|line| line.len()).sum();
    (!value.is_empty()).then(|| Entry { value, span: base..base + length - trimmed })
}

fn closing_quote(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            b'"' => return Some(at),
            _ => at += 1,
        }
    }
    None
}

fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match (c, if c == '\\' { chars.next() } else { None }) {
            ('\\', Some('n')) => out.push('\n'),
            ('\\', Some('t')) => out.push('\t'),
            ('\\', Some(other)) => out.push(other),
            (c, _) => out.push(c),
        }
    }
    out
}
