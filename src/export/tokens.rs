//! HTML that hamgam or its sanitiser wrote, taken apart into tags and text.
//! Such HTML is balanced, and attributes stand in double quotes.

/// A piece of HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Token<'h> {
    /// `<name …>`, with its attributes as written.
    Open(&'h str, &'h str),
    /// `</name>`.
    Close(&'h str),
    /// Text, with its entities.
    Text(&'h str),
}

/// The pieces of a fragment, each with the offset where it begins.
pub fn tokens(html: &str) -> impl Iterator<Item = (usize, Token<'_>)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &html[at..];
        if rest.is_empty() {
            return None;
        }
        let start = at;
        if !rest.starts_with('<') {
            let end = memchr::memchr(b'<', rest.as_bytes()).unwrap_or(rest.len());
            at += end;
            return Some((start, Token::Text(&rest[..end])));
        }
        let end = tag_end(rest);
        at += end;
        let inner = rest[1..end].trim_end_matches('>').trim_end_matches('/').trim_end();
        Some((
            start,
            match inner.strip_prefix('/') {
                Some(name) => Token::Close(name.trim()),
                None => {
                    let (name, attributes) = inner.split_once([' ', '\n', '\t']).unwrap_or((inner, ""));
                    Token::Open(name, attributes.trim())
                }
            },
        ))
    })
}

/// Length of the tag at the head of a text, quotes respected.
fn tag_end(text: &str) -> usize {
    let mut quoted = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The attributes of a tag: name and value, entities as written.
pub fn attributes(text: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = text.trim();
    while let Some((name, after)) = rest.split_once("=\"") {
        let Some((value, next)) = after.split_once('"') else { break };
        let name = name.rsplit([' ', '\n']).next().unwrap_or(name);
        found.push((name, value));
        rest = next.trim_start();
    }
    found
}

/// Elements without content.
pub fn is_void(name: &str) -> bool {
    matches!(name, "br" | "hr" | "img" | "wbr" | "col" | "input")
}

/// The text of a fragment without its tags.
pub fn bare(html: &str) -> String {
    let text = tokens(html).filter_map(|(_, token)| if let Token::Text(text) = token { Some(text) } else { None });
    let text: String = text.collect();
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
