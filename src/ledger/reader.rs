//! Text into a ledger: what hamgam wrote, what people edited, and what `git
//! merge` left behind.
//!
//! The lines that hamgam writes are read directly; anything else goes through
//! the TOML parser. A text with conflict markers is read as the two texts it
//! stands for, and both sides are taken.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rustc_hash::{FxBuildHasher, FxHashSet};

use super::agreement::{Agreement, Side, State};
use super::standing::Standing;
use crate::text::quote::unquoted;
use crate::text::source::Source;

/// What a ledger file says.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// The entries, in order; no id twice.
    pub agreements: Vec<Agreement>,
    /// Ids that stood twice, and were given to two texts.
    pub twice: Vec<String>,
    /// The file held conflict markers.
    pub conflict: bool,
}

/// Why a file is no ledger.
#[derive(Debug, PartialEq, Eq)]
pub struct Broken {
    /// Byte offset of the fault.
    pub offset: usize,
    /// What is wrong with it.
    pub why: Why,
}

/// What is wrong with a file that should be a ledger.
#[derive(Debug, PartialEq, Eq)]
pub enum Why {
    /// A later version wrote it.
    Version,
    /// It ends before it is complete: hamgam writes no ledger without a version
    /// and an entry, and no entry without a text.
    Cut,
    /// What the parser said.
    Parser(String),
}

/// Reads a ledger.
///
/// # Errors
/// Where the text is neither a ledger nor two merged ones.
pub fn read(text: &str) -> Result<Read, Broken> {
    read_beside(text, Standing::default())
}

/// Reads a ledger beside the texts that stand: those that stand as agreed are
/// kept once.
///
/// # Errors
/// As [`read`].
pub fn read_beside(text: &str, standing: Standing) -> Result<Read, Broken> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if !has_markers(text) {
        let (agreements, twice) = settle(parse(text, standing)?);
        return Ok(Read { agreements, twice, conflict: false });
    }
    let (ours, theirs) = sides(text).ok_or(Broken { offset: text.len(), why: Why::Cut })?;
    let (ours, mut twice) = settle(parse(&ours, standing)?);
    let (theirs, more) = settle(parse(&theirs, standing)?);
    twice.extend(more);
    Ok(Read { agreements: unite(ours, theirs), twice, conflict: true })
}

fn parse(text: &str, standing: Standing) -> Result<Vec<Agreement>, Broken> {
    let agreements = match lines(text, standing) {
        Some(agreements) => agreements,
        None => tables(text)?,
    };
    let whole = !agreements.is_empty() && agreements.iter().all(is_whole);
    if whole { Ok(agreements) } else { Err(Broken { offset: text.len(), why: Why::Cut }) }
}

/// An entry has a text; one that is trusted has both, or stands alone.
fn is_whole(agreement: &Agreement) -> bool {
    match agreement.state {
        State::Initial => agreement.source.is_some() || agreement.target.is_some(),
        _ => agreement.is_agreed() && (agreement.source.is_some() || agreement.target.is_some()),
    }
}

/// Reads the lines that hamgam writes; `None` at the first that it does not.
fn lines(text: &str, mut standing: Standing) -> Option<Vec<Agreement>> {
    // Most passages that stand have an agreement, and few that do not.
    let mut agreements: Vec<Agreement> = Vec::with_capacity(standing.count());
    let (mut versions, mut in_notes) = (0, false);
    let mut rest = text;
    while !rest.is_empty() {
        let end = memchr::memchr(b'\n', rest.as_bytes()).unwrap_or(rest.len());
        let line = rest[..end].strip_suffix("\r").unwrap_or(&rest[..end]);
        rest = rest.get(end + 1..).unwrap_or_default();
        match line {
            "" => {}
            "version = 1" => versions += 1,
            "[[passage]]" => agreements.push(Agreement::new(Arc::default())),
            "alone = true" => agreements.last_mut()?.alone = true,
            "notes = [" if !in_notes => in_notes = true,
            "]" if in_notes => in_notes = false,
            _ if in_notes => {
                let note = line.strip_prefix("  ")?.strip_suffix(',')?;
                agreements.last_mut()?.notes.push(basic_string(note)?.into_owned());
            }
            _ if line.starts_with('#') => {}
            _ => {
                let (key, value) = line.split_at(memchr::memchr(b' ', line.as_bytes())?);
                let value = basic_string(value.strip_prefix(" = ")?)?;
                let entry = agreements.last_mut()?;
                match key {
                    "id" if entry.id.is_empty() => entry.id = value.into(),
                    "source" if entry.source.is_none() => entry.source = Some(standing.share(Side::Source, &value)),
                    "target" if entry.target.is_none() => entry.target = Some(standing.share(Side::Target, &value)),
                    "state" => entry.state = State::parse(&value)?,
                    "origin" => entry.origin = side(&value),
                    _ => return None,
                }
            }
        }
    }
    (versions == 1 && !in_notes && agreements.iter().all(|a| !a.id.is_empty())).then_some(agreements)
}

fn side(name: &str) -> Option<Side> {
    [Side::Source, Side::Target].into_iter().find(|side| side.name() == name)
}

fn basic_string(value: &str) -> Option<Cow<'_, str>> {
    unquoted(value, |escape, rest| {
        let hex: String = rest.by_ref().take(4).collect();
        (escape == 'u').then_some(char::from_u32(u32::from_str_radix(&hex, 16).ok()?)?)
    })
}

#[derive(serde::Deserialize)]
struct File {
    version: Option<i64>,
    #[serde(default)]
    passage: Vec<toml::Table>,
}

fn tables(text: &str) -> Result<Vec<Agreement>, Broken> {
    let file: File = toml::from_str(text).map_err(|error| Broken {
        offset: error.span().map_or(0, |span| span.start),
        why: Why::Parser(error.message().to_owned()),
    })?;
    match file.version {
        Some(1) => {}
        None => return Err(Broken { offset: text.len(), why: Why::Cut }),
        Some(_) => return Err(Broken { offset: text.find("version").unwrap_or(0), why: Why::Version }),
    }
    let mut offset = 0;
    let keys = || Why::Parser("id, state, origin, source, target, notes".into());
    file.passage
        .into_iter()
        .map(|table| {
            offset += text[offset..].find("[[passage]]").map_or(0, |at| at + 1);
            agreement(table).ok_or(Broken { offset: offset.saturating_sub(1), why: keys() })
        })
        .collect()
}

fn agreement(table: toml::Table) -> Option<Agreement> {
    let mut entry = Agreement::new(Arc::default());
    for (key, value) in table {
        match (key.as_str(), &value) {
            ("id", toml::Value::String(text)) => entry.id = text.as_str().into(),
            ("source", toml::Value::String(text)) => entry.source = Some(text.as_str().into()),
            ("target", toml::Value::String(text)) => entry.target = Some(text.as_str().into()),
            ("state", toml::Value::String(text)) => entry.state = State::parse(text)?,
            ("origin", toml::Value::String(text)) => entry.origin = Some(side(text)?),
            ("alone", toml::Value::Boolean(alone)) => entry.alone = *alone,
            ("notes", toml::Value::Array(notes)) => {
                let notes: Option<Vec<String>> = notes.iter().map(|note| note.as_str().map(str::to_owned)).collect();
                entry.notes = notes?;
            }
            ("id" | "source" | "target" | "state" | "origin" | "alone" | "notes", _) => return None,
            _ => entry.unknown.push_str(&format!("{} = {value}\n", bare_or_quoted(&key))),
        }
    }
    (!entry.id.is_empty()).then_some(entry)
}

/// A key as TOML writes it.
fn bare_or_quoted(key: &str) -> String {
    let bare = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    if bare { key.to_owned() } else { toml::Value::String(key.to_owned()).to_string() }
}

fn has_markers(text: &str) -> bool {
    let begins = |at: usize| text[at..].starts_with("<<<<<<<") && (at == 0 || text[..at].ends_with('\n'));
    memchr::memchr_iter(b'<', text.as_bytes()).any(begins)
}

/// The two texts that conflict markers keep apart; `None` where a conflict does
/// not end.
fn sides(text: &str) -> Option<(String, String)> {
    #[derive(PartialEq)]
    enum At {
        Both,
        Ours,
        Base,
        Theirs,
    }
    let (mut ours, mut theirs, mut at) = (String::new(), String::new(), At::Both);
    for line in text.split_inclusive('\n') {
        if line.starts_with("<<<<<<<") {
            at = At::Ours;
        } else if at == At::Ours && line.starts_with("|||||||") {
            at = At::Base;
        } else if matches!(at, At::Ours | At::Base) && line.trim_end() == "=======" {
            at = At::Theirs;
        } else if at == At::Theirs && line.starts_with(">>>>>>>") {
            at = At::Both;
        } else {
            if matches!(at, At::Both | At::Ours) {
                ours.push_str(line);
            }
            if matches!(at, At::Both | At::Theirs) {
                theirs.push_str(line);
            }
        }
    }
    (at == At::Both).then_some((ours, theirs))
}

/// Both sides of a merge, in order, ours first where both added in one place;
/// an entry that they agreed differently keeps both.
fn unite(ours: Vec<Agreement>, theirs: Vec<Agreement>) -> Vec<Agreement> {
    let shared: HashSet<Arc<str>> = theirs.iter().map(|entry| entry.id.clone()).collect();
    let mut out = ours;
    let mut last = 0;
    for entry in theirs {
        match out.iter().position(|known| known.id == entry.id) {
            Some(at) => {
                last = at + 1;
                if let Some(mut rival) = better_or_rival(&mut out[at], entry) {
                    if out[at].rival.is_none() {
                        out[at].rival = Some(Box::new(rival));
                    } else {
                        // A third reading of one id: it stands by itself.
                        rival.id = super::identity::free(rival.id, |id| out.iter().any(|known| *known.id == *id));
                        out.insert(last, rival);
                        last += 1;
                    }
                }
            }
            None => {
                last += out[last..].iter().take_while(|own| !shared.contains(&own.id)).count();
                out.insert(last, entry);
                last += 1;
            }
        }
    }
    out
}

/// A listing gives way to an agreement; two agreements are rivals.
fn better_or_rival(ours: &mut Agreement, mut theirs: Agreement) -> Option<Agreement> {
    // A question is not lost, whichever side it was asked on.
    ours.take_notes(&theirs.notes);
    theirs.notes.clone_from(&ours.notes);
    if *ours == theirs || !theirs.is_agreed() {
        return None;
    }
    if !ours.is_agreed() {
        *ours = theirs;
        return None;
    }
    let same = ours.source == theirs.source && ours.target == theirs.target && ours.alone == theirs.alone;
    if same {
        ours.state = ours.state.max(theirs.state);
        // The same agreement, with a rival that only the other side has.
        return match (theirs.rival, &ours.rival) {
            (Some(rival), Some(_)) => Some(*rival),
            (rival, None) => {
                ours.rival = rival;
                None
            }
            (None, Some(_)) => None,
        };
    }
    Some(theirs)
}

/// Gives every entry an id of its own. An entry that stands twice word for word
/// is dropped; one text agreed twice is a rivalry; two texts get two ids.
fn settle(entries: Vec<Agreement>) -> (Vec<Agreement>, Vec<String>) {
    let mut ids = FxHashSet::with_capacity_and_hasher(entries.len(), FxBuildHasher);
    if entries.iter().all(|entry| ids.insert(&*entry.id)) {
        return (entries, Vec::new());
    }
    let mut at: HashMap<Arc<str>, usize> = HashMap::with_capacity(entries.len());
    let (mut out, mut twice): (Vec<Agreement>, Vec<String>) = (Vec::with_capacity(entries.len()), Vec::new());
    let mut late = Vec::new();
    for entry in entries {
        match at.get(&entry.id) {
            None => {
                at.insert(entry.id.clone(), out.len());
                out.push(entry);
            }
            Some(&first) => {
                twice.push(entry.id.to_string());
                let one_text = out[first].source == entry.source
                    || out[first].source.is_none() && out[first].target == entry.target;
                if !one_text {
                    late.push((out.len(), entry));
                } else if let Some(rival) = better_or_rival(&mut out[first], entry) {
                    match out[first].rival {
                        None => out[first].rival = Some(Box::new(rival)),
                        Some(_) => late.push((out.len(), rival)),
                    }
                }
            }
        }
    }
    for (shift, (place, mut entry)) in late.into_iter().enumerate() {
        entry.id = super::identity::free(entry.id, |id| at.contains_key(id));
        at.insert(entry.id.clone(), place);
        out.insert(place + shift, entry);
    }
    (out, twice)
}

/// Line and column of a fault.
pub fn position(text: &str, broken: &Broken) -> (u32, u32) {
    Source::from_text(text.to_owned()).line_column(broken.offset)
}
