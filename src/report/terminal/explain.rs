//! `explain` on a terminal: the page of a rule, or all rules, a line each.

use std::fmt::Write;

use super::flow::{Marks, Setting, lines};
use crate::check::rule::Rule;
use crate::l10n::localizer::Localizer;
use crate::locale::Locale;
use crate::report::page::{Block, Page, is_before, opens};
use crate::report::phrases::{level, level_style};
use crate::report::pieces::whole;
use crate::terminal::{DIM, HEADING, LITERAL, Terminal, width, wrap};
use crate::text::bidi;

/// The page of a rule.
pub fn page(rule: &Rule, words: &Localizer, terminal: &Terminal) -> String {
    let words = &words.isolating(terminal.isolate);
    let page = Page::read(words.page(rule.name).unwrap_or_default());
    let mut view = View { words, terminal, own: own(words), text: String::new() };
    let level = terminal.paint(level_style(rule.level), &words.isolated(&level(words, rule.level)));
    let _ = writeln!(view.text, "{}  {level}", terminal.paint(HEADING, rule.name));
    view.prose(&page.summary, 0);
    for section in &page.sections {
        let heading = terminal.paint(HEADING, &words.line(section.heading));
        let _ = writeln!(view.text, "\n{heading}");
        view.section(&section.blocks);
    }
    view.text
}

/// Every rule with its level and what it reports, in the order of the list.
pub fn list(rules: &[Rule], words: &Localizer, terminal: &Terminal) -> String {
    let words = &words.isolating(terminal.isolate);
    let names = rules.iter().map(|rule| width(rule.name)).max().unwrap_or(0);
    let levels = rules.iter().map(|rule| width(&level(words, rule.level))).max().unwrap_or(0);
    let indent = names + levels + 4;
    let mut text = String::new();
    for rule in rules {
        let page = Page::read(words.page(rule.name).unwrap_or_default());
        let level = level(words, rule.level);
        let gap = " ".repeat(levels - width(&level) + 2);
        let level = terminal.paint(level_style(rule.level), &words.isolated(&level));
        let name = terminal.paint(LITERAL, &format!("{:names$}", rule.name));
        let lines = wrap(&page.summary, terminal.width.saturating_sub(indent).max(30));
        let said: Vec<_> = lines.iter().map(|line| words.isolated(line)).collect();
        let _ = writeln!(text, "{name}  {level}{gap}{}", said.join(&format!("\n{}", " ".repeat(indent))));
    }
    let more = words.text("explain-more");
    let _ = writeln!(text, "\n{}", terminal.paint(DIM, &words.line(&more)));
    text
}

/// The language of the interface, which the prose of a page is in.
pub fn own(words: &Localizer) -> Locale {
    Locale::parse(&words.language().to_string()).unwrap_or_else(|| Locale::parse("en").expect("English is a language"))
}

struct View<'a> {
    words: &'a Localizer,
    terminal: &'a Terminal,
    own: Locale,
    text: String,
}

impl View<'_> {
    /// Paragraphs and examples, a blank line between them.
    fn section(&mut self, blocks: &[Block]) {
        let mut example = Vec::new();
        for (at, block) in blocks.iter().enumerate() {
            let apart = match block {
                Block::Prose(_) => true,
                Block::Fence { info, .. } => opens(&example, info),
            };
            self.text.push_str(if apart && at > 0 { "\n" } else { "" });
            if apart {
                example.clear();
            }
            match block {
                Block::Prose(text) => self.prose(text, 2),
                Block::Fence { info, text } => {
                    example.push(*info);
                    self.fence(info, text);
                }
            }
        }
    }

    fn prose(&mut self, text: &str, indent: usize) {
        self.put(text, &self.own.clone(), false, indent);
    }

    /// A part of an example: what it is, and its lines, each with the direction
    /// of its language.
    fn fence(&mut self, info: &str, text: &str) {
        let name = info.split(' ').next().unwrap_or_default();
        let locale = Locale::parse(name).filter(|_| !name.contains('.'));
        let mut label = info.replacen(" before", "", 1);
        if is_before(info) {
            let before = self.words.text("page-before");
            label = format!("{label} ({})", self.words.isolated(&before));
        }
        let _ = writeln!(self.text, "  {}", self.terminal.paint(DIM, &label));
        for line in text.lines() {
            // A comment or a line of settings runs as code does.
            let locale = locale.as_ref().filter(|locale| !locale.is_rtl() || bidi::has_rtl(line));
            self.put(line, locale.unwrap_or(&self.own.clone()), locale.is_none(), 4);
        }
    }

    fn put(&mut self, text: &str, locale: &Locale, code: bool, indent: usize) {
        let columns = self.terminal.width.saturating_sub(indent).max(30);
        let setting =
            Setting { locale, code, columns, words: self.words, terminal: self.terminal, marks: Marks::Change };
        for line in lines(&whole(text), &setting) {
            let _ = writeln!(self.text, "{}", format!("{}{line}", " ".repeat(indent)).trim_end());
        }
    }
}
