//! PO as tools give it back: reordered, wrapped or not, with obsolete entries,
//! in any encoding that its header names.

use crate::exchange::back::{Back, Broken, Returned, Said};
use crate::exchange::decode::decode;
use crate::exchange::mark::Mark;
use crate::ledger::agreement::State;
use crate::text::quote::unquoted;

/// Fields of the header that tell of people and machines.
const PERSONAL: &[&str] =
    &["Last-Translator", "Language-Team", "Report-Msgid-Bugs-To", "PO-Revision-Date", "POT-Creation-Date"];

/// Reads a file.
///
/// # Errors
/// Where it is no PO.
pub fn read(bytes: &[u8]) -> Result<Returned, Broken> {
    let text = decode(bytes, charset)?;
    let mut returned = Returned::default();
    let mut reader = Reader { number: 0, entry: Entry::default(), into: Into::Nothing };
    let mut offset = 0;
    for line in text.split('\n') {
        reader.number += 1;
        let read = reader.line(line.trim_end_matches('\r'), &mut returned);
        read.map_err(|()| Broken::at("import-po", &text, offset))?;
        offset += line.len() + 1;
    }
    reader.flush(&mut returned).map_err(|()| Broken::at("import-po-cut", &text, text.len()))?;
    Ok(returned)
}

/// `charset=…` in the header.
fn charset(head: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(head);
    let rest = text.split_once("charset=")?.1;
    let name: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
    (!name.is_empty() && name != "CHARSET").then_some(name)
}

/// Which text the next string belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Into {
    #[default]
    Nothing,
    Context,
    Id,
    Text,
    /// Previous texts, plurals: read over.
    Other,
}

#[derive(Debug, Default)]
struct Entry {
    line: u32,
    context: Option<String>,
    id: Option<String>,
    text: Option<String>,
    fuzzy: bool,
    plural: bool,
    obsolete: bool,
    remarks: String,
    notes: Vec<String>,
    begun: bool,
}

struct Reader {
    number: u32,
    entry: Entry,
    into: Into,
}

impl Reader {
    fn line(&mut self, line: &str, returned: &mut Returned) -> Result<(), ()> {
        let line = line.trim_start();
        if line.is_empty() {
            return Ok(());
        }
        if let Some(rest) = line.strip_prefix("#~") {
            // Obsolete: what follows is gone from the work.
            if rest.trim_start().starts_with("msg") && !self.entry.obsolete {
                self.fresh(returned)?;
                self.entry.obsolete = true;
            }
            self.into = Into::Other;
            return Ok(());
        }
        if let Some(comment) = line.strip_prefix('#') {
            return self.comment(comment, returned);
        }
        let (into, rest) = match line.strip_prefix('"') {
            Some(_) => (self.into, line),
            None => self.keyword(line, returned)?,
        };
        self.into = into;
        let string = unquoted(rest.trim_end(), |c, _| Some(escape(c))).ok_or(())?;
        let slot = match into {
            Into::Nothing => return Err(()),
            Into::Other => return Ok(()),
            Into::Context => &mut self.entry.context,
            Into::Id => &mut self.entry.id,
            Into::Text => &mut self.entry.text,
        };
        slot.get_or_insert_with(String::new).push_str(&string);
        Ok(())
    }

    fn comment(&mut self, comment: &str, returned: &mut Returned) -> Result<(), ()> {
        self.fresh(returned)?;
        match comment.chars().next() {
            Some('.') => {
                self.entry.remarks.push_str(comment[1..].trim());
                self.entry.remarks.push('\n');
            }
            Some(',') => self.entry.fuzzy |= comment[1..].split(',').any(|flag| flag.trim() == "fuzzy"),
            Some(':' | '|' | '=') => {}
            _ => {
                let note = comment.trim();
                if !note.is_empty() {
                    self.entry.notes.push(note.to_owned());
                }
            }
        }
        Ok(())
    }

    /// A comment or `msgctxt` or `msgid` after a `msgstr` begins an entry.
    fn fresh(&mut self, returned: &mut Returned) -> Result<(), ()> {
        if self.entry.text.is_some() || self.entry.obsolete { self.flush(returned) } else { Ok(()) }
    }

    fn keyword<'l>(&mut self, line: &'l str, returned: &mut Returned) -> Result<(Into, &'l str), ()> {
        let at = line.find('"').ok_or(())?;
        let into = match line[..at].trim_end() {
            "msgctxt" => {
                self.fresh(returned)?;
                Into::Context
            }
            "msgid" => {
                self.fresh(returned)?;
                Into::Id
            }
            "msgid_plural" => {
                self.entry.plural = true;
                Into::Other
            }
            "msgstr" => Into::Text,
            "msgstr[0]" => Into::Text,
            other if other.starts_with("msgstr[") => Into::Other,
            _ => return Err(()),
        };
        if !self.entry.begun {
            self.entry.begun = true;
            self.entry.line = self.number;
        }
        Ok((into, &line[at..]))
    }

    /// Takes an entry in; one without a text was cut off.
    fn flush(&mut self, returned: &mut Returned) -> Result<(), ()> {
        let entry = std::mem::take(&mut self.entry);
        self.into = Into::Nothing;
        if entry.obsolete || entry.plural {
            return Ok(());
        }
        let cut = entry.begun;
        let (Some(id), Some(text)) = (entry.id, entry.text) else { return if cut { Err(()) } else { Ok(()) } };
        if id.is_empty() && entry.context.is_none() {
            header(&text, returned);
            return Ok(());
        }
        returned.units.push(Back {
            line: entry.line,
            address: entry.context,
            source: id,
            target: Ok((!text.is_empty()).then_some(text)),
            said: if entry.fuzzy { Said::Draft } else { Said::Done(State::Translated) },
            mark: Mark::find(&entry.remarks),
            notes: if entry.notes.is_empty() { Vec::new() } else { vec![entry.notes.join(" ")] },
        });
        Ok(())
    }
}

fn header(text: &str, returned: &mut Returned) {
    for line in text.lines() {
        let Some((name, value)) = line.split_once(':') else { continue };
        let value = value.trim();
        if name == "Language" && !value.is_empty() {
            returned.target = Some(value.replace('_', "-"));
        }
        if let Some(field) = PERSONAL.iter().find(|field| **field == name).filter(|_| !value.is_empty()) {
            returned.dropped.insert(field);
        }
    }
}

/// The escapes that PO has besides the common ones.
fn escape(c: char) -> char {
    match c {
        'a' => '\u{7}',
        'b' => '\u{8}',
        'f' => '\u{c}',
        'v' => '\u{b}',
        other => other,
    }
}
