//! Citation styles: those of the archive by name, and those of a project.

use hayagriva::archive::ArchivedStyle;
use hayagriva::citationberg::{IndependentStyle, Style, StyleClass};

use crate::error::{Error, Result};
use crate::l10n::message::{Message, plain};

/// The style where none is named.
pub const STYLE: &str = "chicago-author-date";

/// A style by its name in the archive, or from the text of a `.csl` file.
///
/// # Errors
/// Where there is none of that name, or it is none that can be used: a
/// dependent style, or one that sets notes.
pub fn style(name: &str, file: Option<&[u8]>) -> Result<IndependentStyle> {
    let unknown = || Error::new(Message::new("error-style").with("style", plain(name)));
    let style = match file {
        Some(bytes) => {
            let text = std::str::from_utf8(bytes).map_err(|error| unknown().because(error))?;
            Style::from_xml(text).map_err(|error| unknown().because(error))?
        }
        None => {
            let archived = ArchivedStyle::by_name(name).ok_or_else(|| {
                unknown().remedy(Message::new("remedy-style").with("suggestion", plain(nearest(name))))
            })?;
            archived.get()
        }
    };
    match style {
        Style::Independent(style) if style.settings.class == StyleClass::InText => Ok(style),
        _ => Err(Error::new(Message::new("error-style-notes").with("style", plain(name)))
            .remedy(Message::new("remedy-style").with("suggestion", plain(STYLE)))),
    }
}

/// The known name that a mistyped one most likely means.
fn nearest(name: &str) -> &'static str {
    let names = ArchivedStyle::all().iter().flat_map(|style| style.names());
    let score = |known: &&&str| similar::TextDiff::from_chars(**known, name).ratio();
    names.max_by(|a, b| score(a).total_cmp(&score(b))).copied().unwrap_or(STYLE)
}
