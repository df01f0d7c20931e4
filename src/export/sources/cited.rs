//! What the citation processor makes of an entry of the bibliography, and what
//! it would leave out: subtitles, the short name of a body, where a page stands.

use biblatex::EntryType as Kind;
use hayagriva::Entry;
use hayagriva::types::{Person, Publisher};

use super::text;
use super::title;

/// An entry as it is cited, and as it is listed where that differs; a date that
/// is none is left out.
pub fn cited(entry: &biblatex::Entry) -> Option<(Entry, Option<Entry>)> {
    let mut whole = entry.clone();
    title::prepare(&mut whole);
    let mut cited = lenient(whole)?;
    if let (Kind::Online, Some(place)) = (&entry.entry_type, text(entry, "organization"))
        && !is_author(&cited, &place)
    {
        cited.set_publisher(Publisher::new(Some(place.parse().ok()?), None));
    }
    let mut listed = None;
    if let Some(short) = text(entry, "shortauthor") {
        let long = cited.authors().filter(|authors| authors.len() == 1).map(|authors| authors[0].clone());
        if let Some(long) = long.filter(|long| long.given_name.is_none()) {
            let mut with_both = cited.clone();
            with_both.set_authors(vec![body(&format!("{short} ({})", long.name))]);
            listed = Some(with_both);
        }
        cited.set_authors(vec![body(&short)]);
    }
    Some((cited, listed))
}

fn is_author(cited: &Entry, name: &str) -> bool {
    cited.authors().is_some_and(|authors| authors.iter().any(|author| author.name == name))
}

/// A body, which has one name.
fn body(name: &str) -> Person {
    Person { name: name.to_owned(), given_name: None, prefix: None, suffix: None, alias: None, comma_suffix: false }
}

fn lenient(mut entry: biblatex::Entry) -> Option<Entry> {
    if let Ok(cited) = Entry::try_from(&entry) {
        return Some(cited);
    }
    for field in ["date", "year", "month", "day", "urldate", "origdate", "eventdate", "pages", "edition", "volume"] {
        let _ = entry.remove(field);
        if let Ok(cited) = Entry::try_from(&entry) {
            return Some(cited);
        }
    }
    None
}
