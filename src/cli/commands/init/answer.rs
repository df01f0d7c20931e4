//! What was recognised, what was written, and what to do next.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use super::Changes;
use crate::cli::args::PROGRAM;
use crate::config::Config;
use crate::config::recognise::plan::Plan;
use crate::content::layout;
use crate::l10n::localizer::Localizer;
use crate::l10n::message::{Message, plain};
use crate::terminal::{HEADING, LITERAL, Terminal, width};

/// The answer to the person who asked.
pub fn answer(
    config: &Config,
    plan: &Plan,
    changes: &Changes,
    typed: &Path,
    words: &Localizer,
    out: &Terminal,
) -> String {
    let mut text = String::new();
    let heading = |text: &mut String, message: &Message| {
        let _ = writeln!(text, "{}", words.line(&out.paint(HEADING, &words.say(message))));
    };
    let counts = counts(config);
    let found = Message::new(if plan.fresh { "init-fresh" } else { "init-recognised" });
    heading(&mut text, &found.with("layout", plan.site.layout.name()));
    text.push_str(&languages(plan, &counts, words));
    let paths = |files: &[(String, Vec<u8>)]| files.iter().map(|(path, _)| path.clone()).collect::<Vec<_>>();
    let folders = changes.folders.iter().map(|folder| format!("{folder}/"));
    let new: Vec<String> = paths(&changes.new).into_iter().chain(folders).collect();
    let lists = [("init-written", new), ("init-added", paths(&changes.added)), ("init-left", changes.left.clone())];
    for (id, paths) in lists.into_iter().filter(|(_, paths)| !paths.is_empty()) {
        heading(&mut text, &Message::new(id));
        paths.iter().for_each(|path| text.extend(["  ", path, "\n"]));
    }
    let translated: Vec<&str> = config
        .targets
        .iter()
        .zip(&counts[1..])
        .filter(|(_, documents)| **documents > 0)
        .map(|(target, _)| target.locale.as_str())
        .collect();
    let (id, commands) = match &translated[..] {
        [] => ("init-next-status", vec!["status".to_owned()]),
        some => ("init-next-adopt", some.iter().map(|locale| format!("adopt {locale}")).collect()),
    };
    if !plan.fresh {
        let _ = writeln!(text, "{}", words.line(&words.text("init-rest")));
    }
    heading(&mut text, &Message::new(id));
    for command in commands {
        let command = format!("{PROGRAM}{} {command}", project(config, typed));
        let _ = writeln!(text, "  {}", out.paint(LITERAL, &command));
    }
    text
}

/// How many documents each locale has, the source first.
fn counts(config: &Config) -> Vec<usize> {
    let members = layout::members(config, &layout::list(config, &mut Vec::new()));
    let count = |locale| members.iter().filter(|member| member.locale == locale).count();
    (0..=config.targets.len()).map(count).collect()
}

/// A line for each language: where it is, and how much of it.
fn languages(plan: &Plan, counts: &[usize], words: &Localizer) -> String {
    let rows: Vec<_> = plan.locales().zip(counts).enumerate().collect();
    let widest = |of: fn(&(crate::locale::Locale, String)) -> &str| {
        plan.locales().map(|placed| width(of(placed))).max().unwrap_or_default()
    };
    let (names, patterns) = (widest(|placed| placed.0.as_str()), widest(|placed| &placed.1));
    let mut text = String::new();
    for (at, ((locale, pattern), documents)) in rows {
        let side = words.text(if at == 0 { "init-original" } else { "init-translation" });
        let count = words.say(&Message::new("init-documents").with("count", *documents));
        let _ = writeln!(
            text,
            "  {locale:names$}  {pattern:patterns$}  {}",
            words.line(
                &words.say(&Message::new("init-locale").with("side", plain(side)).with("documents", plain(count)))
            )
        );
    }
    text
}

/// ` --project works`, where one stands elsewhere.
fn project(config: &Config, typed: &Path) -> String {
    let here = std::env::current_dir().and_then(fs::canonicalize).ok();
    if here.as_deref() == Some(&config.root) {
        return String::new();
    }
    let typed = typed.to_string_lossy();
    let bare = |c: char| c.is_alphanumeric() || "/._-~+:\\".contains(c);
    let quoted =
        if typed.chars().all(bare) { typed.into_owned() } else { format!("'{}'", typed.replace('\'', "'\\''")) };
    format!(" --project {quoted}")
}
