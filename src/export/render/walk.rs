//! Every piece of Markdown, and what is done for it.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Painter;
use crate::content::passage::Kind;

impl Painter<'_> {
    pub(super) fn event(&mut self, event: Event, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Rule => {
                self.close_implicit();
                self.out.push_str(if self.setting.xml { "<hr />\n" } else { "<hr>\n" });
            }
            Event::Text(text) => self.text(&text, range),
            Event::Code(text) => self.code(&text, range),
            Event::Html(text) => self.raw(&text),
            Event::InlineHtml(text) => self.inline_html(&text, range),
            Event::FootnoteReference(label) => self.reference(&label, range),
            Event::SoftBreak => self.put("\n", &range),
            Event::HardBreak => self.put(if self.setting.xml { "<br />\n" } else { "<br>\n" }, &range),
            Event::TaskListMarker(done) => self.put(if done { "☑ " } else { "☐ " }, &range),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.code(&text, range),
        }
    }

    pub(super) fn start(&mut self, tag: Tag, range: Range<usize>) {
        match tag {
            Tag::Emphasis => return self.open("<em>", "</em>", range),
            Tag::Strong => return self.open("<strong>", "</strong>", range),
            Tag::Strikethrough => return self.open("<del>", "</del>", range),
            Tag::Superscript => return self.open("<sup>", "</sup>", range),
            Tag::Subscript => return self.open("<sub>", "</sub>", range),
            Tag::Link { link_type, dest_url, .. } => return self.link(link_type, &dest_url, range),
            Tag::Image { dest_url, .. } => {
                self.ensure(&range);
                self.alt = Some((dest_url.to_string(), String::new()));
                return;
            }
            Tag::TableCell => return self.cell(),
            _ => {
                self.close_implicit();
                self.container_titles(range.start);
            }
        }
        match tag {
            Tag::Paragraph => self.begin(Kind::Paragraph, range, "p", "</p>\n", "", false),
            Tag::Heading { level, .. } => self.heading(level as u8, range),
            Tag::CodeBlock(kind) => self.code_block(&kind, range),
            Tag::HtmlBlock => {
                self.begin(Kind::Html, range, "div", "</div>\n", "raw", false);
                self.html = Some(String::new());
            }
            Tag::List(None) => self.contain("<ul>\n"),
            Tag::List(Some(1)) => self.contain("<ol>\n"),
            Tag::List(Some(first)) => self.contain(&format!("<ol start=\"{first}\">\n")),
            Tag::Item => self.contain("<li>"),
            Tag::BlockQuote(kind) => self.quote(kind),
            Tag::Table(columns) => {
                self.columns = columns;
                self.contain("<div class=\"table\">\n<table>\n");
            }
            Tag::TableHead => {
                self.out.push_str("<thead>\n");
                self.row(range, "th");
            }
            Tag::TableRow => self.row(range, "td"),
            Tag::FootnoteDefinition(label) => {
                self.outside.push((label.to_string(), std::mem::take(&mut self.out)));
            }
            _ => {}
        }
    }

    pub(super) fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::TableRow => self.finish_block(),
            TagEnd::HtmlBlock => self.finish_html(),
            TagEnd::TableHead => {
                self.finish_block();
                self.out.push_str("</thead>\n<tbody>\n");
            }
            TagEnd::TableCell => self.finish_cell(),
            TagEnd::List(ordered) => self.release(if ordered { "</ol>\n" } else { "</ul>\n" }),
            TagEnd::Item => {
                self.close_implicit();
                let trimmed = self.out.trim_end_matches('\n').len();
                self.out.truncate(trimmed);
                self.release("</li>\n");
            }
            TagEnd::BlockQuote(_) => {
                self.close_implicit();
                self.release("</blockquote>\n");
            }
            TagEnd::Table => self.release("</tbody>\n</table>\n</div>\n"),
            TagEnd::FootnoteDefinition => {
                self.close_implicit();
                if let Some((label, outside)) = self.outside.pop() {
                    let text = std::mem::replace(&mut self.out, outside);
                    self.texts.entry(label).or_insert(text);
                }
            }
            TagEnd::Image => self.image(),
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link => self.close(),
            _ => {}
        }
    }
}
