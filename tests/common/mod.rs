//! A small project in a folder of its own, and hamgam run on it from outside.

#![allow(dead_code)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// The command under test.
pub const HAMGAM: &str = env!("CARGO_BIN_EXE_hamgam");

/// English and Persian, three keys.
pub const CONFIG: &str = "[project]\nname = \"test\"\nsource = \"en\"\ntargets = [\"fa\"]\n";

/// A document with what a reference work is made of.
pub const ORDER_EN: &str = "# The order

The order names three officials in Tehran [@kadivar2016].

It was signed on 28 July 1988 [@abrahamian1999, p. 210].

Families were told nothing for many months.
";

/// Its translation.
pub const ORDER_FA: &str = "# حکم

حکم از سه مقام در تهران نام می‌برد [@kadivar2016].

این حکم در ۶ مرداد ۱۳۶۷ امضا شد [@abrahamian1999, p. 210].

ماه‌ها به خانواده‌ها چیزی گفته نشد.
";

/// What a run said.
#[derive(Debug)]
pub struct Answer {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// A project in a folder that goes away with it.
pub struct Project {
    folder: TempDir,
}

impl Project {
    /// Files by path; `hamgam.toml` is the plain one where none is given.
    pub fn new(files: &[(&str, &str)]) -> Project {
        let project = Project { folder: tempfile::tempdir().unwrap() };
        project.write("hamgam.toml", CONFIG);
        files.iter().for_each(|(path, text)| project.write(path, text));
        project
    }

    /// The order in both languages, every passage agreed and current.
    pub fn agreed() -> Project {
        let project = Project::new(&[("content/en/order.md", ORDER_EN), ("content/fa/order.md", ORDER_FA)]);
        project.adopt();
        assert_eq!(project.standing(), [""; 0], "a fresh project is current");
        project
    }

    /// A document of two languages, agreed.
    pub fn of(en: &str, fa: &str) -> Project {
        let project = Project::new(&[("content/en/a.md", en), ("content/fa/a.md", fa)]);
        project.adopt();
        assert_eq!(project.standing(), [""; 0], "a fresh project is current");
        project
    }

    /// A document of two languages, agreed as far as it is translated.
    pub fn of_parts(en: &str, fa: &str) -> Project {
        let project = Project::new(&[("content/en/a.md", en), ("content/fa/a.md", fa)]);
        project.adopt();
        project
    }

    /// The team vouches for everything that stands in both languages.
    pub fn adopt(&self) {
        self.done(&["adopt", "--state", "translated"]);
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub fn exists(&self, path: &str) -> bool {
        self.path(path).exists()
    }

    pub fn remove(&self, path: &str) {
        fs::remove_file(self.path(path)).unwrap();
    }

    pub fn rename(&self, from: &str, to: &str) {
        fs::create_dir_all(self.path(to).parent().unwrap()).unwrap();
        fs::rename(self.path(from), self.path(to)).unwrap();
    }

    /// Replaces a phrase that stands in a file once.
    pub fn edit(&self, path: &str, old: &str, new: &str) {
        let text = self.read(path);
        assert_eq!(text.matches(old).count(), 1, "{old} stands in {path} once");
        self.write(path, text.replacen(old, new, 1));
    }

    /// The ledger of `a.md` or `order.md`.
    pub fn ledger(&self, document: &str) -> String {
        self.read(&format!("content/ledger/fa/{document}.toml"))
    }

    /// All files and their bytes, but for hamgam's own folder and git's.
    pub fn files(&self) -> Vec<(String, Vec<u8>)> {
        let mut files = Vec::new();
        walk(self.root(), self.root(), &mut files);
        files.sort();
        files
    }

    /// A run, ready to be started.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(HAMGAM);
        command.current_dir(self.root()).args(args).stdin(Stdio::null());
        plain(&mut command);
        command
    }

    pub fn run(&self, args: &[&str]) -> Answer {
        answer(self.command(args).output().unwrap())
    }

    /// Runs in a folder below the project.
    pub fn run_in(&self, folder: &str, args: &[&str]) -> Answer {
        let folder = self.path(folder);
        answer(self.command(args).current_dir(folder).output().unwrap())
    }

    /// A run that ends well.
    pub fn done(&self, args: &[&str]) -> Answer {
        let answer = self.run(args);
        assert_eq!(answer.code, 0, "hamgam {args:?}: {}{}", answer.out, answer.err);
        answer
    }

    /// A run that could not do what was asked for, says so, and writes nothing.
    pub fn refused(&self, args: &[&str]) -> String {
        let before = self.files();
        let answer = self.run(args);
        assert_eq!(answer.code, 2, "hamgam {args:?}: {}{}", answer.out, answer.err);
        assert!(!answer.err.trim().is_empty(), "hamgam {args:?} says why");
        assert!(!answer.err.contains("panicked"), "{}", answer.err);
        assert!(before == self.files(), "hamgam {args:?} wrote something");
        answer.err
    }

    /// The machine output of a run that ends well.
    pub fn json(&self, args: &[&str]) -> Value {
        let (code, value) = self.judged(args);
        assert_eq!(code, 0, "hamgam {args:?}");
        value
    }

    /// The exit code and the machine output of a run.
    pub fn judged(&self, args: &[&str]) -> (i32, Value) {
        let args: Vec<&str> = args.iter().copied().chain(["--format", "json"]).collect();
        let answer = self.run(&args);
        let value: Value = serde_json::from_str(&answer.out)
            .unwrap_or_else(|error| panic!("hamgam {args:?}: {error}\n{}{}", answer.out, answer.err));
        assert_eq!(value["version"], 1);
        (answer.code, value)
    }

    /// The passages of `status`, of all locales.
    pub fn passages(&self) -> Vec<Value> {
        self.json(&["status"])["passages"].as_array().unwrap().clone()
    }

    /// The passage of the first locale that has one whose lines, on either
    /// side, hold a phrase.
    pub fn passage(&self, phrase: &str) -> Value {
        let mut found: Vec<Value> = self.passages().into_iter().filter(|p| self.holds(p, phrase)).collect();
        assert!(!found.is_empty(), "no passage holds {phrase}");
        found.swap_remove(0)
    }

    fn holds(&self, passage: &Value, phrase: &str) -> bool {
        ["source", "target"].iter().any(|side| self.text(passage, side).is_some_and(|text| text.contains(phrase)))
    }

    /// The lines of a side of a passage as `status` lists it.
    pub fn text(&self, passage: &Value, side: &str) -> Option<String> {
        let place = &passage[side];
        let (first, last) = (place["line"].as_u64()?, place["end_line"].as_u64()?);
        let text = self.read(place["path"].as_str()?);
        let lines = text.trim_start_matches('\u{feff}').lines();
        Some(lines.skip(first as usize - 1).take((last + 1 - first) as usize).collect::<Vec<_>>().join("\n"))
    }

    /// `document#id` of the passage that holds a phrase.
    pub fn address(&self, phrase: &str) -> String {
        let passage = self.passage(phrase);
        format!("{}#{}", passage["document"].as_str().unwrap(), passage["id"].as_str().unwrap())
    }

    pub fn id(&self, phrase: &str) -> String {
        self.passage(phrase)["id"].as_str().unwrap().to_owned()
    }

    /// Agrees to the passage that holds a phrase.
    pub fn confirm(&self, phrase: &str) -> Answer {
        self.done(&["confirm", &self.address(phrase)])
    }

    /// Everything that is not simply current, in reading order:
    /// `stale number: first line`, `current +moved: first line`.
    pub fn standing(&self) -> Vec<String> {
        let passages = self.passages();
        passages
            .iter()
            .filter(|p| p["status"] != "current" || p["flags"] != Value::Array(Vec::new()))
            .map(|p| self.line(p))
            .collect()
    }

    fn line(&self, passage: &Value) -> String {
        let mut line = passage["status"].as_str().unwrap().to_owned();
        if let Some(change) = passage["change"].as_str() {
            line = format!("{line} {change}");
        }
        for flag in passage["flags"].as_array().unwrap() {
            line = format!("{line} +{}", flag.as_str().unwrap());
        }
        let text = self.text(passage, "source").or_else(|| self.text(passage, "target")).unwrap_or_default();
        format!("{line}: {}", text.lines().next().unwrap_or_default())
    }

    /// Ids in the order of reading.
    pub fn ids(&self) -> Vec<String> {
        self.passages().iter().map(|p| p["id"].as_str().unwrap().to_owned()).collect()
    }

    /// The findings of `check`, as `level rule path:line`.
    pub fn findings(&self, args: &[&str]) -> (i32, Vec<String>) {
        let args: Vec<&str> = ["check"].iter().chain(args).copied().collect();
        let (code, value) = self.judged(&args);
        let line = |f: &Value| {
            let text = |key: &str| f[key].as_str().unwrap_or_default().to_owned();
            format!("{} {} {}:{}", text("level"), text("rule"), text("path"), f["line"])
        };
        (code, value["findings"].as_array().unwrap().iter().map(line).collect())
    }

    /// git, which nobody's settings reach.
    pub fn git(&self, args: &[&str]) -> Answer {
        let mut command = Command::new("git");
        command.current_dir(self.root()).args(["-c", "user.name=Translator", "-c", "user.email=t@example.org"]);
        command.args(["-c", "init.defaultBranch=main", "-c", "core.autocrlf=false", "-c", "commit.gpgsign=false"]);
        command.args(args).stdin(Stdio::null()).env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
        plain(&mut command);
        answer(command.output().unwrap())
    }

    /// A run of git that ends well.
    pub fn git_done(&self, args: &[&str]) -> String {
        let answer = self.git(args);
        assert_eq!(answer.code, 0, "git {args:?}: {}{}", answer.out, answer.err);
        answer.out
    }

    pub fn commit(&self, message: &str) {
        self.git_done(&["add", "-A"]);
        self.git_done(&["commit", "-q", "-m", message]);
    }

    /// A repository with the project as its first commit.
    pub fn repository(&self) {
        self.write(".gitignore", "/.hamgam/\n");
        self.git_done(&["init", "-q"]);
        self.commit("first");
    }
}

fn walk(root: &Path, folder: &Path, files: &mut Vec<(String, Vec<u8>)>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.map(Result::unwrap) {
        let path = entry.path();
        let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
        if name == ".hamgam" || name == ".git" {
            continue;
        }
        let kind = entry.file_type().unwrap();
        if kind.is_dir() {
            walk(root, &path, files);
        } else if kind.is_symlink() {
            files.push((name, fs::read_link(&path).unwrap().to_string_lossy().into_owned().into_bytes()));
        } else {
            files.push((name, fs::read(&path).unwrap_or_default()));
        }
    }
}

/// A run that no setting of the machine reaches: English, no colour.
pub fn plain(command: &mut Command) {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE", "CLICOLOR_FORCE", "GIT_DIR", "GIT_WORK_TREE"] {
        command.env_remove(name);
    }
    command.env("HAMGAM_UI", "en").env("NO_COLOR", "1");
}

pub fn answer(output: Output) -> Answer {
    Answer {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}
