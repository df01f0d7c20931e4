//! The glossary as translators' tools read it: a table with tabs (OmegaT), the
//! same with commas, and TBX-free on purpose: what every tool takes.

use csv::{QuoteStyle, WriterBuilder};

use super::formats::Out;
use super::gather::agreed;
use super::unit::Term;
use crate::locale::Locale;
use crate::workspace::{Bitext, Workspace};

/// `glossary.txt` for OmegaT's folder of glossaries, `glossary.csv` for
/// spreadsheets and every other tool.
pub fn write(workspace: &Workspace, bitext: &Bitext) -> Vec<Out> {
    let terms: Vec<Term> = workspace.glossary.terms.iter().filter_map(|term| agreed(term, workspace, bitext)).collect();
    let (source, target) = (&workspace.config.source.locale, &bitext.locale);
    vec![
        Out { name: "glossary.txt".into(), bytes: table(&terms, b'\t', None).into_bytes() },
        Out { name: "glossary.csv".into(), bytes: table(&terms, b',', Some((source, target))).into_bytes() },
    ]
}

/// A line for every agreed form, the preferred one first.
fn table(terms: &[Term], delimiter: u8, head: Option<(&Locale, &Locale)>) -> String {
    // OmegaT takes quotation marks for a part of the text.
    let style = if head.is_some() { QuoteStyle::Necessary } else { QuoteStyle::Never };
    let mut writer = WriterBuilder::new().delimiter(delimiter).quote_style(style).from_writer(Vec::new());
    // A Vec takes everything that is written to it.
    let mut record = |fields: [&str; 3]| writer.write_record(fields).expect("memory can be written");
    if let Some((source, target)) = head {
        record([source.as_str(), target.as_str(), "note"]);
    }
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for term in terms {
        for target in &term.target {
            record([&line(&term.source), &line(target), &line(&remark(term))]);
        }
    }
    let bytes = writer.into_inner().expect("memory can be written");
    let mark = if head.is_some() { "\u{feff}" } else { "" };
    format!("{mark}{}", String::from_utf8(bytes).expect("made of strings"))
}

fn remark(term: &Term) -> String {
    let avoid = term.avoid.iter().map(|form| format!("✗ {form}"));
    Some(term.note.clone()).filter(|note| !note.is_empty()).into_iter().chain(avoid).collect::<Vec<_>>().join("; ")
}
