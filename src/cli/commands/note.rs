//! `hamgam note`: a question or remark that stays with a passage until it is
//! closed.

use std::collections::HashMap;
use std::process::ExitCode;

use super::select::select_one;
use super::session::Session;
use crate::agree::{self, Decision, Notes};
use crate::cli::invocation::NoteArgs;
use crate::disk::lock::Lock;
use crate::error::{Error, Result};
use crate::exchange::home::texts::one_line;
use crate::l10n::message::{Message, plain};
use crate::terminal;

/// Adds a note to a passage, or closes those that it has.
///
/// # Errors
/// Where no single passage is named, or there is no such note; then nothing is
/// written.
pub fn run(session: &Session, args: &NoteArgs) -> Result<ExitCode> {
    let lock = Lock::take(&session.root)?;
    let workspace = session.open()?;
    let selection = select_one(&workspace, &args.names)?;
    let mut rows = selection.rows.iter();
    let (Some(&(at, row)), None, true) = (rows.next(), rows.next(), selection.documents.is_empty()) else {
        let remedy = Message::new("remedy-list-passages");
        return Err(Error::new(Message::new("error-note-one-passage")).remedy(remedy));
    };
    let bitext = &workspace.bitexts[at];
    let of = &bitext.rows[row];
    let mut notes: Vec<String> = workspace.notes(bitext, of).cloned().collect();
    let before = notes.len();
    let text = args.text.as_deref().map(one_line).filter(|text| !text.is_empty());
    match (&text, args.close) {
        (Some(text), false) if !notes.contains(text) => notes.push(text.clone()),
        (Some(text), true) => notes.retain(|note| note != text),
        (None, true) => notes.clear(),
        _ => {}
    }
    let address = plain(format!("{}#{}", of.document, of.id));
    if args.close && notes.len() == before {
        return Err(Error::new(Message::new("error-no-note").with("passage", address)));
    }
    let decisions = HashMap::from([(row, Decision::Leave)]);
    let left = notes.len();
    lock.write(&agree::with_notes(&workspace, bitext, &decisions, &Notes::from([(row, notes)]), false))?;
    let id = if args.close { "note-closed" } else { "note-kept" };
    let message = Message::new(id).with("passage", address).with("count", left);
    terminal::print(format!("{}\n", session.words.line(&session.words.say(&message))))?;
    Ok(session.end(&workspace.faults))
}
