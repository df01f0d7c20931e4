//! The bundles under the validators that publishers run. They need programs
//! that are not Rust, so these tests are run by `.ci/run`, which installs them
//! below `target/validators`:
//!
//! ```sh
//! .ci/validators
//! cargo test --test validators -- --include-ignored
//! ```
//!
//! One that is asked for and does not find its validator fails and says so.

#[path = "common/mod.rs"]
mod common;
#[path = "export/work.rs"]
#[allow(dead_code)]
mod work;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use tempfile::TempDir;

/// Where `.ci/validators` puts them.
fn tools() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("target/validators")
}

/// A validator, which has to be there.
fn tool(path: &str) -> PathBuf {
    let found = tools().join(path);
    assert!(found.exists(), "{path} is not there: run .ci/validators");
    found
}

/// The work in `content/` and a made-up one, each in both languages.
fn bundles() -> &'static Path {
    static BUNDLES: OnceLock<TempDir> = OnceLock::new();
    let folder = BUNDLES.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let project = work::work();
        project.edit("content/en/market.md", "They rose.", "They rose in 1999.\n\nAnd fell again.");
        for (root, name) in [(Path::new(env!("CARGO_MANIFEST_DIR")), "content"), (project.root(), "made-up")] {
            for locale in ["en", "fa"] {
                let mut command = Command::new(common::HAMGAM);
                command
                    .current_dir(root)
                    .args(["export", locale, "--to", work::ALL, "-o"])
                    .arg(folder.path().join(name));
                common::plain(&mut command);
                assert!(command.status().unwrap().success());
            }
        }
        folder
    });
    folder.path()
}

/// The files of all bundles with an ending.
fn files(ending: &str) -> Vec<PathBuf> {
    fn walk(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, ending, found);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(bundles(), ending, &mut found);
    found.sort();
    assert!(found.len() >= 4, "bundles with {ending}: {found:?}");
    found
}

/// A run that finds nothing.
fn clean(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}: run .ci/validators"));
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{command:?}\n{said}");
    said
}

#[test]
#[ignore = "needs Java and EPUBCheck: .ci/validators"]
fn epubcheck_finds_no_fault_in_any_book() {
    let jar = tool("epubcheck.jar");
    for book in files(".epub") {
        clean(Command::new("java").arg("-jar").arg(&jar).args(["--failonwarnings", "-q"]).arg(&book));
    }
}

#[test]
#[ignore = "needs Java and the Nu validator: .ci/validators"]
fn the_nu_validator_finds_no_fault_in_any_page_or_sheet() {
    let jar = tool("node_modules/vnu-jar/build/dist/vnu.jar");
    clean(Command::new("java").arg("-jar").arg(&jar).arg("--Werror").args(files(".html")));
    clean(Command::new("java").arg("-jar").arg(&jar).args(["--css", "--Werror"]).args(files(".css")));
}

#[test]
#[ignore = "needs Node and html-validate: .ci/validators"]
fn html_validate_finds_no_fault_in_any_page() {
    let program = tool("node_modules/.bin/html-validate");
    clean(Command::new(program).current_dir(tools()).args(["--preset", "standard"]).args(files(".html")));
}

#[test]
#[ignore = "needs Node, Chromium and axe: .ci/validators"]
fn axe_finds_nothing_in_the_way_of_a_reader_in_the_light_and_in_the_dark_and_no_page_asks_for_anything_from_elsewhere()
{
    tool("node_modules/axe-core/axe.min.js");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/validators/axe.mjs");
    let said = clean(Command::new("node").arg(script).arg(tools()).args(files(".html")));
    assert!(said.contains(" pages"), "{said}");
}

#[test]
#[ignore = "needs Node, Chromium and Ace: .ci/validators"]
fn ace_finds_nothing_in_the_way_of_a_reader_of_a_book() {
    let program = tool("node_modules/.bin/ace-cli");
    for book in files(".epub") {
        let out = tempfile::tempdir().unwrap();
        let mut command = Command::new(&program);
        command
            .env("PUPPETEER_EXECUTABLE_PATH", "/usr/bin/chromium")
            .args(["-E", "-f", "-o"])
            .arg(out.path())
            .arg(&book);
        clean(&mut command);
        let report = fs::read_to_string(out.path().join("report.json")).unwrap();
        let report: serde_json::Value = serde_json::from_str(&report).unwrap();
        assert_eq!(report["earl:result"]["earl:outcome"], "pass", "{}\n{report:#}", book.display());
    }
}

#[test]
#[ignore = "needs check-jsonschema: .ci/validators"]
fn every_book_of_json_fits_its_schema() {
    let program = tool("venv/bin/check-jsonschema");
    for book in files("/book.json") {
        let schema = book.with_file_name("book.schema.json");
        clean(Command::new(&program).arg("--schemafile").arg(&schema).arg(&book));
    }
}

#[test]
#[ignore = "needs Pandoc: .ci/validators"]
fn pandoc_makes_a_book_of_the_markdown_with_every_citation_set_and_right_to_left_where_it_must_be() {
    for defaults in files("/defaults.yaml") {
        let folder = defaults.parent().unwrap();
        let text = clean(Command::new("pandoc").current_dir(folder).args([
            "-d",
            "defaults.yaml",
            "-t",
            "plain",
            "--fail-if-warnings",
        ]));
        assert!(!text.contains("[@") && !text.contains("???"), "{text}");
        let book = tempfile::tempdir().unwrap();
        let docx = book.path().join("book.docx");
        clean(Command::new("pandoc").current_dir(folder).args(["-d", "defaults.yaml", "-o"]).arg(&docx));
        let mut zip = zip::ZipArchive::new(fs::File::open(docx).unwrap()).unwrap();
        let at = (0..zip.len()).find(|&at| zip.by_index(at).unwrap().name().unwrap() == "word/document.xml").unwrap();
        let mut xml = String::new();
        std::io::Read::read_to_string(&mut zip.by_index(at).unwrap(), &mut xml).unwrap();
        assert_eq!(xml.contains("<w:bidi"), folder.to_string_lossy().contains("/fa/"), "{}", folder.display());
    }
}

#[test]
#[ignore = "needs mat2: .ci/validators"]
fn mat2_finds_nobody_in_a_book_or_an_image() {
    for file in files(".epub").into_iter().chain(files(".png")) {
        let said = clean(Command::new("mat2").arg("--show").arg(&file));
        let harmless = |line: &str| {
            let line = line.trim();
            line.is_empty()
                || line.starts_with("[+] Metadata for")
                || line.starts_with("[-]")
                || line.contains("No metadata found")
        };
        for word in ["someone", "creator", "Author", "/home", "/tmp", "user"] {
            let found: Vec<&str> = said.lines().filter(|line| !harmless(line) && line.contains(word)).collect();
            assert!(found.is_empty(), "{}\n{said}", file.display());
        }
    }
}

#[test]
#[ignore = "needs sha256sum: .ci/validators"]
fn sha256sum_agrees_with_the_sums_of_every_bundle() {
    for sums in files("/SHA256SUMS") {
        clean(Command::new("sha256sum").current_dir(sums.parent().unwrap()).args([
            "--quiet",
            "--strict",
            "-c",
            "SHA256SUMS",
        ]));
    }
}
