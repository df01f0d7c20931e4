//! TMX 1.4: what has been agreed, as a translation memory. Only agreements
//! leave; where a memory comes home it fills what is missing.

use std::fmt::Write;

use super::back::{Back, Broken, Returned, Said};
use super::gather::withheld;
use super::inline::code::{Part, Piece};
use super::inline::ids::{ids, ids_after};
use super::inline::pieces::pieces;
use super::inline::woven::woven;
use super::xml::element::Step;
use super::xml::escape::{text, value};
use super::xml::steps::{self, Steps};
use crate::ledger::agreement::{Side, State};
use crate::workspace::{Bitext, Workspace};

/// The memory of a language: agreed source, agreed translation.
pub fn write(workspace: &Workspace, bitext: &Bitext) -> String {
    let source = &workspace.config.source.locale;
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n");
    let _ = writeln!(
        out,
        "<header creationtool=\"hamgam\" creationtoolversion=\"{}\" segtype=\"block\" o-tmf=\"hamgam\" adminlang=\"en\" srclang=\"{source}\" datatype=\"x-markdown\"/>\n<body>",
        env!("CARGO_PKG_VERSION")
    );
    let withheld = withheld(workspace);
    for row in bitext.rows.iter().filter(|row| !withheld.holds(row)) {
        let strange = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
        let agreement = workspace.agreement(bitext, row).filter(|agreement| agreement.state > State::Initial);
        let Some(agreement) = agreement else { continue };
        let (Some(from), Some(to)) = (agreement.text(Side::Source), agreement.text(Side::Target)) else { continue };
        if from.contains(strange) || to.contains(strange) || row.joined.len() > 1 {
            continue;
        }
        let (old, new) = (pieces(from, row.kind), pieces(to, row.kind));
        let _ = writeln!(
            out,
            "<tu tuid=\"{}\">\n<tuv xml:lang=\"{source}\"><seg>{}</seg></tuv>\n<tuv xml:lang=\"{}\"><seg>{}</seg></tuv>\n</tu>",
            value(&format!("{}#{}", row.document, row.id)),
            inline(&old, &ids(&old)),
            bitext.locale,
            inline(&new, &ids_after(&old, &new))
        );
    }
    out.push_str("</body>\n</tmx>\n");
    out
}

fn inline(pieces: &[Piece], ids: &[String]) -> String {
    woven(pieces, ids, |out, code, id| {
        let (id, raw, kind) = (number(id), text(code.raw), code.what.name());
        let _ = match code.part {
            Part::Whole => write!(out, "<ph x=\"{id}\" type=\"{kind}\">{raw}</ph>"),
            Part::Open => write!(out, "<bpt i=\"{id}\" x=\"{id}\" type=\"{kind}\">{raw}</bpt>"),
            Part::Close => write!(out, "<ept i=\"{id}\">{raw}</ept>"),
        };
    })
}

/// Numbers only: `t2` is far above what a source has.
fn number(id: &str) -> String {
    id.strip_prefix('t').map_or_else(|| id.to_owned(), |own| format!("9{own:0>3}"))
}

/// A line, a passage's name, and texts by language.
type Unit = (u32, Option<String>, Vec<(String, String)>);

/// Reads a memory; without a passage's name in it, it is found by its text.
///
/// # Errors
/// Where it is no TMX.
pub fn read(bytes: &[u8]) -> Result<Returned, Broken> {
    let file = steps::read(bytes)?;
    let mut steps = Steps::new(&file);
    let mut returned = Returned::default();
    let (mut source, mut known, mut language) = (String::new(), false, String::new());
    let mut unit: Option<Unit> = None;
    loop {
        match steps.step()? {
            Step::Open(element) => match element.name.as_str() {
                "tmx" => known = true,
                "header" => element.get("srclang").unwrap_or_default().clone_into(&mut source),
                "tu" => {
                    let name = element.get("tuid").filter(|name| name.contains('#')).map(str::to_owned);
                    unit = Some((steps.line(), name, Vec::new()));
                }
                "tuv" => element.get("lang").unwrap_or_default().clone_into(&mut language),
                "seg" => {
                    let text = steps.inner()?;
                    if let Some((_, _, texts)) = &mut unit {
                        texts.push((language.clone(), text));
                    }
                }
                _ => {}
            },
            Step::Close(name) if name == "tu" => {
                let Some((line, address, texts)) = unit.take() else { continue };
                add(&mut returned, line, address, &texts, &source);
            }
            Step::End if known => break,
            Step::End => return Err(Broken::new("import-no-tmx")),
            _ => {}
        }
    }
    returned.dropped.append(&mut steps.dropped);
    Ok(returned)
}

fn add(returned: &mut Returned, line: u32, address: Option<String>, texts: &[(String, String)], source: &str) {
    let is_source = |language: &str| {
        let short = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        short(language) == short(source)
    };
    let from = texts.iter().find(|(language, _)| is_source(language));
    let to = texts.iter().find(|(language, _)| !is_source(language));
    let (Some((_, from)), Some((language, to))) = (from, to) else { return };
    returned.target.get_or_insert_with(|| language.clone());
    returned.units.push(Back {
        line,
        address,
        source: from.clone(),
        target: Ok((!to.trim().is_empty()).then(|| to.clone())),
        said: Said::Nothing,
        mark: None,
        notes: Vec::new(),
    });
}
