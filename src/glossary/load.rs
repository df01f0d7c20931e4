//! Reads glossaries: CSV with a column `term_<locale>` for every language,
//! `variants_<locale>` and `avoid_<locale>` beside it (forms apart by `; `),
//! `kind` and `note`.

use std::collections::BTreeMap;
use std::io;

use super::{Forms, Glossary, Term};
use crate::content::layout::fault;
use crate::finding::{Finding, Level};
use crate::l10n::message::{Message, plain};
use crate::locale::Locale;
use crate::text::source::Source;

/// What a column holds.
enum Column {
    Term(Locale),
    Variants(Locale),
    Avoid(Locale),
    Kind,
    Note,
    Unknown,
}

impl Glossary {
    /// Reads the files; one that is not there is no fault, one that cannot be
    /// read is.
    pub fn load(paths: &[String], read: impl Fn(&str) -> io::Result<Vec<u8>>, faults: &mut Vec<Finding>) -> Glossary {
        let mut terms = Vec::new();
        for path in paths {
            let mut reader = Reader { path, source: Source::default(), separator: b',', faults };
            match read(path) {
                Ok(bytes) => terms.extend(reader.read(bytes)),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => reader.faults.push(fault(
                    "broken-glossary",
                    path,
                    Message::new("fault-cannot-read").with("path", plain(path)).with("cause", error.to_string()),
                )),
            }
        }
        twice(&terms, faults);
        Glossary { terms, ..Glossary::default() }
    }
}

struct Reader<'a> {
    path: &'a str,
    source: Source,
    separator: u8,
    faults: &'a mut Vec<Finding>,
}

impl Reader<'_> {
    fn read(&mut self, bytes: Vec<u8>) -> Vec<Term> {
        match Source::new(bytes) {
            Ok(source) => self.source = source,
            Err(bad) => {
                self.broken((bad.line, bad.column), Level::Error, Message::new("fault-not-utf8"));
                return Vec::new();
            }
        }
        self.separator = separator(self.source.line_text(1));
        let text = self.source.text.clone();
        let mut table = csv::ReaderBuilder::new()
            .delimiter(self.separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut records = table.records().filter_map(Result::ok);
        let Some(head) = records.next() else { return Vec::new() };
        let columns = self.columns(&head);
        if !columns.iter().any(|column| matches!(column, Column::Term(_))) {
            self.broken((1, 1), Level::Error, Message::new("fault-glossary-columns"));
            return Vec::new();
        }
        records.filter_map(|record| self.term(&columns, &record)).collect()
    }

    fn columns(&mut self, head: &csv::StringRecord) -> Vec<Column> {
        let columns: Vec<Column> = head.iter().map(column).collect();
        for (at, name) in head.iter().enumerate() {
            let again = !name.trim().is_empty() && head.iter().take(at).any(|other| other.trim() == name.trim());
            if again || matches!(columns[at], Column::Unknown) {
                let id = if again { "fault-glossary-column-twice" } else { "fault-glossary-column" };
                let place = self.place(head, at);
                self.broken(place, Level::Warning, Message::new(id).with("column", plain(name)));
            }
        }
        columns
    }

    /// The term of a line; nothing of an empty one.
    fn term(&mut self, columns: &[Column], record: &csv::StringRecord) -> Option<Term> {
        if record.iter().all(|cell| cell.trim().is_empty()) {
            return None;
        }
        if record.len() != columns.len() {
            let place = self.place(record, record.len().min(columns.len()));
            let message =
                Message::new("fault-glossary-cells").with("cells", record.len()).with("columns", columns.len());
            self.broken(place, Level::Error, message);
            return None;
        }
        let (line, _) = self.place(record, 0);
        let mut term =
            Term { forms: Vec::new(), kind: String::new(), note: String::new(), path: self.path.to_owned(), line };
        for (column, cell) in columns.iter().zip(record.iter().map(str::trim)) {
            match column {
                Column::Term(locale) => forms(&mut term, locale).term = cell.to_owned(),
                Column::Variants(locale) => forms(&mut term, locale).variants = list(cell),
                Column::Avoid(locale) => forms(&mut term, locale).avoid = list(cell),
                Column::Kind => term.kind = cell.to_lowercase(),
                Column::Note => term.note = cell.to_owned(),
                Column::Unknown => {}
            }
        }
        self.both_ways(columns, record, &term);
        Some(term)
    }

    /// A form cannot be accepted and avoided at once.
    fn both_ways(&mut self, columns: &[Column], record: &csv::StringRecord, term: &Term) {
        for (at, column) in columns.iter().enumerate() {
            let Column::Avoid(locale) = column else { continue };
            let Some((_, forms)) = term.forms.iter().find(|(known, _)| known == locale) else { continue };
            for form in forms.avoid.iter().filter(|avoid| forms.accepted().any(|form| form == **avoid)) {
                let place = self.place(record, at);
                self.broken(place, Level::Error, Message::new("fault-glossary-both").with("form", form.as_str()));
            }
        }
    }

    /// Line and column of a cell.
    fn place(&self, record: &csv::StringRecord, cell: usize) -> (u32, u32) {
        let start = record.position().map_or(0, |position| position.byte() as usize);
        let text = &self.source.text;
        // A line that the reader skipped is not the record's.
        let start = start + text[start..].len() - text[start..].trim_start_matches(['\r', '\n']).len();
        let (mut at, mut left, mut quoted) = (start, cell, false);
        for (offset, byte) in text[start..].bytes().enumerate() {
            match byte {
                _ if left == 0 => break,
                b'"' => quoted = !quoted,
                b'\n' if !quoted => break,
                _ if byte == self.separator && !quoted => left -= 1,
                _ => {}
            }
            at = start + offset + 1;
        }
        self.source.line_column(at)
    }

    fn broken(&mut self, (line, column): (u32, u32), level: Level, message: Message) {
        let mut finding = fault("broken-glossary", self.path, message);
        (finding.place.line, finding.place.end_line) = (line, line);
        (finding.place.column, finding.place.end_column) = (column, column);
        finding.level = level;
        self.faults.push(finding);
    }
}

/// Spreadsheets of many countries write semicolons or tabs between cells.
fn separator(head: &str) -> u8 {
    [b',', b'\t', b';'].into_iter().find(|&byte| head.as_bytes().contains(&byte)).unwrap_or(b',')
}

fn column(name: &str) -> Column {
    let name = name.trim();
    let locale = |head: &str| Locale::parse(name.strip_prefix(head)?);
    match name {
        "kind" => Column::Kind,
        "note" => Column::Note,
        _ => None
            .or_else(|| locale("term_").map(Column::Term))
            .or_else(|| locale("variants_").map(Column::Variants))
            .or_else(|| locale("avoid_").map(Column::Avoid))
            .unwrap_or(Column::Unknown),
    }
}

fn forms<'t>(term: &'t mut Term, locale: &Locale) -> &'t mut Forms {
    let at = term.forms.iter().position(|(known, _)| known.same_as(locale)).unwrap_or_else(|| {
        term.forms.push((locale.clone(), Forms::default()));
        term.forms.len() - 1
    });
    &mut term.forms[at].1
}

/// The forms of a cell.
fn list(cell: &str) -> Vec<String> {
    cell.split([';', '؛']).map(str::trim).filter(|form| !form.is_empty()).map(str::to_owned).collect()
}

/// One term in two lines: what one says of it, the other does not know.
fn twice(terms: &[Term], faults: &mut Vec<Finding>) {
    let mut seen: BTreeMap<Vec<(&str, &str)>, &Term> = BTreeMap::new();
    // A line of nothing but forms to avoid has no term.
    let named = |term: &&Term| term.forms.iter().any(|(_, forms)| !forms.term.is_empty());
    for term in terms.iter().filter(named) {
        let name: Vec<_> = term.forms.iter().map(|(locale, forms)| (locale.as_str(), forms.term.as_str())).collect();
        let Some(first) = seen.get(&name) else {
            seen.insert(name, term);
            continue;
        };
        let message = Message::new("fault-term-twice")
            .with("term", term.forms.first().map_or("", |(_, forms)| &forms.term))
            .with("first", plain(format!("{}:{}", first.path, first.line)));
        let mut finding = fault("broken-glossary", &term.path, message);
        (finding.place.line, finding.place.end_line) = (term.line, term.line);
        finding.level = Level::Warning;
        faults.push(finding);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(text: &str) -> (Glossary, Vec<String>) {
        let mut faults = Vec::new();
        let read = |_: &str| Ok(text.as_bytes().to_vec());
        let glossary = Glossary::load(&["glossary.csv".to_owned()], read, &mut faults);
        let said = faults.iter().map(|f| format!("{}:{} {}", f.place.line, f.place.column, f.message.id)).collect();
        (glossary, said)
    }

    #[test]
    fn any_number_of_languages_and_lists_in_cells() {
        let (glossary, faults) = load(
            "term_en,variants_en,avoid_en,term_fa,term_ckb,kind,note\n\
             Gohardasht,Gohar Dasht; Gohar-Dasht,Rajai Shahr,گوهردشت,گوهەردەشت,place,\"a, b\"\n",
        );
        assert_eq!(faults, [""; 0]);
        let term = &glossary.terms[0];
        let english = term.forms(&Locale::parse("en").expect("a locale")).expect("forms");
        assert_eq!(english.accepted().collect::<Vec<_>>(), ["Gohardasht", "Gohar Dasht", "Gohar-Dasht"]);
        assert_eq!(english.avoid, ["Rajai Shahr"]);
        assert_eq!(term.forms(&Locale::parse("fa-AF").expect("a locale")).expect("forms").term, "گوهردشت");
        assert_eq!((term.note.as_str(), term.line), ("a, b", 2));
    }

    #[test]
    fn the_older_columns_and_a_spreadsheet_of_another_country_are_read() {
        let (glossary, faults) = load("term_en;term_fa;kind\r\nQom;قم;place\r\n");
        assert_eq!((glossary.terms.len(), faults.len()), (1, 0));
    }

    #[test]
    fn what_is_wrong_has_its_place() {
        let head = "term_en,term_fa,avoid_fa,kind\n";
        assert_eq!(
            load("english,persian\n").1,
            ["1:1 fault-glossary-column", "1:9 fault-glossary-column", "1:1 fault-glossary-columns"]
        );
        assert_eq!(load(&format!("{head}Qom,\"ق\nم\",,place\nKaraj,کرج\n")).1, ["4:10 fault-glossary-cells"]);
        assert_eq!(load(&format!("{head}Qom,قم,شهر; قم,place\n")).1, ["2:8 fault-glossary-both"]);
        assert_eq!(load(&format!("{head}Qom,قم,,place\nQom,قم,,place\n")).1, ["3:1 fault-term-twice"]);
        assert_eq!(load(&format!("{head},,regime,term\n,,purge,term\n")).1, [""; 0]);
        assert_eq!(load("term_en,term_fa,kind,kind\n").1, ["1:22 fault-glossary-column-twice"]);
    }

    #[test]
    fn an_empty_file_is_an_empty_glossary() {
        assert_eq!(load("").1, [""; 0]);
        assert_eq!(load("term_en,term_fa\n,\n\n").0.terms.len(), 0);
    }
}
