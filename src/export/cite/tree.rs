//! What the citation processor hands back, as HTML, and what is changed in it.

use hayagriva::citationberg::{FontStyle, FontVariant, FontWeight, VerticalAlign};
use hayagriva::{ElemChild, ElemChildren, ElemMeta, Formatted};

use crate::export::escape::{escape, web};
use crate::export::script::is_rtl;

/// A tree as HTML.
pub fn written(children: &ElemChildren) -> String {
    let mut out = String::new();
    for child in &children.0 {
        match child {
            ElemChild::Elem(elem) => out.push_str(&written(&elem.children)),
            other => out.push_str(&leaf(other)),
        }
    }
    out
}

/// A piece of a tree as HTML.
pub fn leaf(child: &ElemChild) -> String {
    match child {
        ElemChild::Text(text) => formatted(text),
        ElemChild::Markup(text) => escape(text).into_owned(),
        ElemChild::Link { text, url } => {
            let on_web = ["https://", "http://"].iter().any(|scheme| url.starts_with(scheme));
            let shown = formatted(text);
            if on_web { format!("<a href=\"{}\">{shown}</a>", escape(&web(url))) } else { shown }
        }
        ElemChild::Elem(elem) => written(&elem.children),
        ElemChild::Transparent { .. } => String::new(),
    }
}

fn formatted(text: &Formatted) -> String {
    let mut out = escape(&text.text).into_owned();
    let wrap = |out: &mut String, tag: &str| *out = format!("<{tag}>{out}</{tag}>");
    if text.formatting.font_style == FontStyle::Italic && !text.text.trim().is_empty() {
        wrap(&mut out, if is_rtl(&text.text) { "cite" } else { "i" });
    }
    if text.formatting.font_weight == FontWeight::Bold {
        wrap(&mut out, "b");
    }
    if text.formatting.font_variant == FontVariant::SmallCaps {
        out = format!("<span class=\"caps\">{out}</span>");
    }
    match text.formatting.vertical_align {
        VerticalAlign::Sup => wrap(&mut out, "sup"),
        VerticalAlign::Sub => wrap(&mut out, "sub"),
        _ => {}
    }
    out
}

enum Names {
    Ahead,
    Trim,
    Gone,
}

/// Takes the names out of a tree, and what stood between them and the rest.
pub fn without_names(children: &mut ElemChildren) {
    strip(children, &mut Names::Ahead);
}

fn strip(children: &mut ElemChildren, state: &mut Names) {
    for child in &mut children.0 {
        match (child, &state) {
            (ElemChild::Elem(elem), Names::Ahead) if matches!(elem.meta, Some(ElemMeta::Names(_))) => {
                elem.children = ElemChildren(Vec::new());
                *state = Names::Trim;
            }
            (ElemChild::Elem(elem), Names::Ahead | Names::Trim) => strip(&mut elem.children, state),
            (ElemChild::Text(text), Names::Trim) => {
                let rest = text.text.trim_start_matches([' ', ',', '.', ':', '،', ';']).to_owned();
                if !rest.is_empty() {
                    *state = Names::Gone;
                }
                text.text = rest;
            }
            _ => {}
        }
    }
}

/// Puts a letter behind the year of a tree: `1988a`.
pub fn with_letter(children: &mut ElemChildren, letter: &str) -> bool {
    children.0.iter_mut().any(|child| match child {
        ElemChild::Elem(elem) if elem.meta == Some(ElemMeta::Date) => behind_year(&mut elem.children, letter),
        ElemChild::Elem(elem) => with_letter(&mut elem.children, letter),
        _ => false,
    })
}

fn behind_year(children: &mut ElemChildren, letter: &str) -> bool {
    children.0.iter_mut().any(|child| match child {
        ElemChild::Elem(elem) => behind_year(&mut elem.children, letter),
        ElemChild::Text(text) => {
            let year = text.text.as_bytes().windows(4).position(|four| four.iter().all(u8::is_ascii_digit));
            year.inspect(|at| text.text.insert_str(at + 4, letter)).is_some()
        }
        _ => false,
    })
}
