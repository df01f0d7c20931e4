//! Units as XLIFF 1.2 (strict).

use std::fmt::Write;

use crate::bitext::row::Status;
use crate::content::passage::Kind;
use crate::exchange::inline::code::{Code, Part, Piece, What};
use crate::exchange::inline::ids::{ids, ids_after};
use crate::exchange::inline::pieces::pieces;
use crate::exchange::inline::woven::woven;
use crate::exchange::remarks::{About, remarks};
use crate::exchange::unit::{Sheet, Unit};
use crate::exchange::xml::escape::{text, value};
use crate::l10n::localizer::Localizer;
use crate::ledger::agreement::State;

/// What a tool that knows no states leaves as it is: the original went on.
pub const BEHIND: &str = "needs-adaptation";
/// Nobody has agreed to the translation as it stands.
pub const UNSEEN: &str = "needs-review-translation";

/// The file.
pub fn write(sheet: &Sheet, words: &Localizer) -> String {
    let mut out = String::with_capacity(sheet.units.len() * 1500);
    out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.push_str("<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\">\n");
    for units in sheet.documents() {
        let _ = writeln!(
            out,
            "<file original=\"{}\" source-language=\"{}\" target-language=\"{}\" datatype=\"x-markdown\" xml:space=\"preserve\">\n<body>",
            value(&units[0].document),
            sheet.source,
            sheet.target
        );
        units.iter().for_each(|one| unit(one, sheet, words, &mut out));
        out.push_str("</body>\n</file>\n");
    }
    if sheet.units.is_empty() {
        let _ = writeln!(
            out,
            "<file original=\"\" source-language=\"{}\" target-language=\"{}\" datatype=\"x-markdown\"><body/></file>",
            sheet.source, sheet.target
        );
    }
    out.push_str("</xliff>\n");
    out
}

fn unit(unit: &Unit, sheet: &Sheet, words: &Localizer, out: &mut String) {
    let approved = match (unit.is_ready(), unit.state) {
        (true, State::Reviewed | State::Final) => " approved=\"yes\"",
        _ => "",
    };
    let _ = writeln!(
        out,
        "<trans-unit id=\"{}\" resname=\"{}\" restype=\"x-{}\"{approved} xml:space=\"preserve\">",
        value(&unit.id),
        value(&unit.address()),
        unit.kind.name()
    );
    let found = pieces(&unit.source, unit.kind);
    let _ = writeln!(out, "<source xml:lang=\"{}\">{}</source>", sheet.source, inline(&found, &ids(&found)));
    if let Some(target) = &unit.target {
        let own = pieces(target, unit.kind);
        let own = inline(&own, &ids_after(&found, &own));
        let _ = writeln!(out, "<target xml:lang=\"{}\" state=\"{}\">{own}</target>", sheet.target, state(unit));
    }
    let _ = writeln!(
        out,
        "<context-group purpose=\"information\"><context context-type=\"x-hamgam\">{}</context></context-group>",
        unit.mark()
    );
    if let Some((path, line)) = &unit.place {
        let _ = writeln!(
            out,
            "<context-group purpose=\"location\"><context context-type=\"sourcefile\">{}</context><context context-type=\"linenumber\">{line}</context></context-group>",
            text(path)
        );
    }
    for (about, remark) in remarks(unit, words) {
        let priority = if matches!(about, About::Change | About::Note) { 1 } else { 2 };
        let _ = writeln!(out, "<note from=\"hamgam\" priority=\"{priority}\">{}</note>", text(&remark));
    }
    if let (Some(previous), Some(target)) = (&unit.previous, &unit.target) {
        let (old, own) = (pieces(previous, Kind::Paragraph), pieces(target, Kind::Paragraph));
        let _ = writeln!(
            out,
            "<alt-trans alttranstype=\"previous-version\" origin=\"hamgam\"><source xml:lang=\"{}\">{}</source><target xml:lang=\"{}\">{}</target></alt-trans>",
            sheet.source,
            inline(&old, &ids(&old)),
            sheet.target,
            inline(&own, &ids_after(&old, &own))
        );
    }
    out.push_str("</trans-unit>\n");
}

fn state(unit: &Unit) -> &'static str {
    match (unit.status, unit.state) {
        (Status::Stale | Status::Diverged, _) => BEHIND,
        (Status::Current, State::Translated) => "translated",
        (Status::Current, State::Reviewed) => "signed-off",
        (Status::Current, State::Final) => "final",
        _ => UNSEEN,
    }
}

fn inline(pieces: &[Piece], ids: &[String]) -> String {
    woven(pieces, ids, |out, code, id| {
        let (raw, kind) = (text(code.raw), kind(code));
        let _ = match code.part {
            Part::Whole => write!(out, "<ph id=\"{id}\" ctype=\"{kind}\">{raw}</ph>"),
            Part::Open => write!(out, "<bpt id=\"{id}\" ctype=\"{kind}\">{raw}</bpt>"),
            Part::Close => write!(out, "<ept id=\"{id}\">{raw}</ept>"),
        };
    })
}

fn kind(code: &Code) -> String {
    match code.what {
        What::Break => "lb".to_owned(),
        What::Image if code.part == Part::Whole => "image".to_owned(),
        What::Link if code.part != Part::Whole => "link".to_owned(),
        what => format!("x-{}", what.name()),
    }
}
