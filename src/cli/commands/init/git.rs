//! What git is told: `.gitattributes` and `.gitignore`. Lines are added at the
//! end of what is there; what is there keeps every byte.

use std::fs;
use std::io::Read;
use std::path::Path;

use crate::config::pattern::Pattern;
use crate::config::recognise::below;
use crate::config::recognise::plan::Plan;
use crate::config::recognise::survey::Survey;
use crate::disk::FOLDER;

/// The lines for `.gitignore`. An `exchange` folder that is there already is
/// someone's own.
pub fn ignored(root: &Path) -> Vec<String> {
    let exchange = (!root.join("exchange").exists()).then(|| "/exchange/".to_owned());
    [format!("/{FOLDER}/")].into_iter().chain(exchange).collect()
}

/// The lines for `.gitattributes`.
pub fn attributes(root: &Path, plan: &Plan, survey: &Survey) -> Vec<String> {
    let mut lines = vec![format!("{}/** linguist-generated text eol=lf", below(&plan.site.content, "ledger"))];
    // Where there are other line ends, git would show every such file as changed.
    if !survey.files.iter().any(|path| has_carriage_returns(&root.join(path))) {
        for folder in folders(plan) {
            let of = |extension: &&str| match folder.as_str() {
                "." => format!("*.{extension} text eol=lf"),
                _ => format!("{folder}/**/*.{extension} text eol=lf"),
            };
            lines.extend(plan.site.extensions.iter().map(of));
        }
    }
    lines
}

/// The outermost folders of documents.
fn folders(plan: &Plan) -> Vec<String> {
    if plan.site.content != "." {
        return vec![plan.site.content.clone()];
    }
    let folder = |pattern: &String| {
        let folder = Pattern::parse(pattern).map(|pattern| pattern.folder().to_owned()).unwrap_or_default();
        if folder.is_empty() { ".".to_owned() } else { folder }
    };
    let all: Vec<String> = plan.locales().map(|(_, pattern)| folder(pattern)).collect();
    let covers = |outer: &str, folder: &str| {
        outer != folder && (outer == "." || folder.strip_prefix(outer).is_some_and(|rest| rest.starts_with('/')))
    };
    let mut outermost: Vec<String> = Vec::new();
    for folder in &all {
        if !outermost.contains(folder) && !all.iter().any(|outer| covers(outer, folder)) {
            outermost.push(folder.clone());
        }
    }
    outermost
}

fn has_carriage_returns(path: &Path) -> bool {
    let mut start = Vec::new();
    let read = fs::File::open(path).and_then(|file| file.take(0x4000).read_to_end(&mut start));
    read.is_ok() && start.windows(2).any(|pair| pair == b"\r\n")
}

/// A file with the lines that it lacks at its end; `None` where it has them.
///
/// Two lines say the same where they begin with the same pattern.
pub fn appended(old: &[u8], lines: &[String]) -> Option<Vec<u8>> {
    let pattern = |line: &str| line.split_whitespace().next().unwrap_or_default().trim_matches('/').to_owned();
    let text = String::from_utf8_lossy(old);
    let known: Vec<String> = text.lines().map(pattern).collect();
    let missing: Vec<&String> = lines.iter().filter(|line| !known.contains(&pattern(line))).collect();
    if missing.is_empty() {
        return None;
    }
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut new = old.to_vec();
    if !new.is_empty() && !new.ends_with(b"\n") {
        new.extend_from_slice(end.as_bytes());
    }
    missing.iter().for_each(|line| new.extend_from_slice(format!("{line}{end}").as_bytes()));
    Some(new)
}
