//! Units as XLIFF 2.1.

use std::collections::HashMap;
use std::fmt::Write;

use crate::bitext::row::Status;
use crate::exchange::inline::code::{Code, Part, Piece, What, codes};
use crate::exchange::inline::ids::{ids, ids_after};
use crate::exchange::inline::pieces::pieces;
use crate::exchange::inline::woven::woven;
use crate::exchange::remarks::{About, remarks};
use crate::exchange::unit::{Sheet, Unit};
use crate::exchange::xml::escape::{text, value};
use crate::l10n::localizer::Localizer;
use crate::ledger::agreement::State;

/// The file.
pub fn write(sheet: &Sheet, words: &Localizer) -> String {
    let mut out = String::with_capacity(sheet.units.len() * 1800);
    out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = writeln!(
        out,
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" xmlns:gls=\"urn:oasis:names:tc:xliff:glossary:2.0\" version=\"2.1\" srcLang=\"{}\" trgLang=\"{}\">",
        sheet.source, sheet.target
    );
    let mut number = 0;
    for (at, units) in sheet.documents().enumerate() {
        let _ = writeln!(
            out,
            "<file id=\"f{}\" original=\"{}\" canResegment=\"no\" srcDir=\"{}\" trgDir=\"{}\">",
            at + 1,
            value(&units[0].document),
            sheet.source.direction(),
            sheet.target.direction()
        );
        for one in units {
            number += 1;
            unit(one, number, words, &mut out);
        }
        out.push_str("</file>\n");
    }
    if sheet.units.is_empty() {
        out.push_str("<file id=\"f1\"><unit id=\"u0\" translate=\"no\"><segment><source/></segment></unit></file>\n");
    }
    out.push_str("</xliff>\n");
    out
}

fn unit(unit: &Unit, number: usize, words: &Localizer, out: &mut String) {
    let _ = writeln!(out, "<unit id=\"u{number}\" name=\"{}\" canResegment=\"no\">", value(&unit.address()));
    terms(unit, out);
    out.push_str("<notes>\n");
    let _ = writeln!(out, "<note category=\"hamgam-mark\" priority=\"10\">{}</note>", unit.mark());
    for (about, remark) in remarks(unit, words) {
        let priority = if matches!(about, About::Change | About::Note) { 1 } else { 5 };
        let _ = writeln!(out, "<note category=\"hamgam\" priority=\"{priority}\">{}</note>", text(&remark));
    }
    out.push_str("</notes>\n");
    let mut data = Data::default();
    let found = pieces(&unit.source, unit.kind);
    let source = data.inline(&found, &ids(&found));
    let target = unit.target.as_ref().map(|target| {
        let own = pieces(target, unit.kind);
        data.inline(&own, &ids_after(&found, &own))
    });
    data.write(out);
    let (state, sub) = state(unit);
    let state = if state.is_empty() { String::new() } else { format!(" state=\"{state}\"") };
    let _ = writeln!(out, "<segment{state}{sub}>");
    let _ = writeln!(out, "<source xml:space=\"preserve\">{source}</source>");
    if let Some(target) = target {
        let _ = writeln!(out, "<target xml:space=\"preserve\">{target}</target>");
    }
    out.push_str("</segment>\n</unit>\n");
}

fn terms(unit: &Unit, out: &mut String) {
    if unit.terms.is_empty() {
        return;
    }
    out.push_str("<gls:glossary>\n");
    for term in &unit.terms {
        let _ = write!(out, "<gls:glossEntry><gls:term>{}</gls:term>", text(&term.source));
        term.target.iter().for_each(|target| {
            let _ = write!(out, "<gls:translation>{}</gls:translation>", text(target));
        });
        out.push_str("</gls:glossEntry>\n");
    }
    out.push_str("</gls:glossary>\n");
}

/// State and what hamgam adds to it.
fn state(unit: &Unit) -> (&'static str, String) {
    let sub = |name: &str| format!(" subState=\"hamgam:{name}\"");
    match (unit.status, unit.state) {
        // A tool that knows states sets one; one that knows none leaves none.
        (Status::Missing | Status::Extra, _) => ("", String::new()),
        (Status::Current, State::Translated) => ("translated", String::new()),
        (Status::Current, State::Reviewed) => ("reviewed", String::new()),
        (Status::Current, State::Final) => ("final", String::new()),
        (status, _) => ("initial", sub(status.name())),
    }
}

/// The text of codes, each once.
#[derive(Default)]
struct Data {
    known: HashMap<String, usize>,
    list: Vec<String>,
}

impl Data {
    fn name(&mut self, raw: &str) -> String {
        let next = self.list.len();
        let at = *self.known.entry(raw.to_owned()).or_insert(next);
        if at == next {
            self.list.push(raw.to_owned());
        }
        format!("d{}", at + 1)
    }

    fn write(&self, out: &mut String) {
        if self.list.is_empty() {
            return;
        }
        out.push_str("<originalData>\n");
        for (at, raw) in self.list.iter().enumerate() {
            let _ = writeln!(out, "<data id=\"d{}\" xml:space=\"preserve\">{}</data>", at + 1, text(raw));
        }
        out.push_str("</originalData>\n");
    }

    fn inline(&mut self, pieces: &[Piece], ids: &[String]) -> String {
        let codes: Vec<&Code> = codes(pieces).collect();
        let mut at = 0;
        woven(pieces, ids, |out, code, id| {
            let data = self.name(code.raw);
            let guard = if code.what == What::Break { "" } else { " canDelete=\"no\"" };
            let kind = kind(code.what);
            at += 1;
            let _ = match code.part {
                Part::Whole => write!(
                    out,
                    "<ph id=\"{id}\" dataRef=\"{data}\" canCopy=\"no\"{guard} disp=\"{}\" {kind}/>",
                    value(code.raw)
                ),
                Part::Open => {
                    let closes = (at..codes.len()).find(|&other| codes[other].part == Part::Close && ids[other] == *id);
                    let end = closes.map_or_else(|| data.clone(), |other| self.name(codes[other].raw));
                    write!(
                        out,
                        "<pc id=\"{id}\" dataRefStart=\"{data}\" dataRefEnd=\"{end}\" canCopy=\"no\"{guard} {kind}>"
                    )
                }
                Part::Close => write!(out, "</pc>"),
            };
        })
    }
}

fn kind(what: What) -> String {
    let class = match what {
        What::Citation | What::Footnote | What::Link => "link",
        What::Image => "image",
        What::Break => "fmt",
        _ => "other",
    };
    format!("type=\"{class}\" subType=\"hamgam:{}\"", what.name())
}
