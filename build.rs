//! Finds the languages of the interface: every folder below `locales/` is one,
//! with its sentences, its pages of the rules and its guides. Adding a language is adding a
//! folder; no list of them stands anywhere.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=locales");
    let folders: Vec<PathBuf> = children(Path::new("locales"))?.into_iter().filter(|path| path.is_dir()).collect();
    let mut table = String::from("static LOCALES: &[(&str, &[&str])] = &[\n");
    for folder in &folders {
        println!("cargo::rerun-if-changed={}", folder.display());
        let files = files(folder, "ftl")?;
        table.push_str(&row(folder, files.iter().map(|file| embedded(file)).collect()));
    }
    table.push_str("];\n");
    for (kind, within) in [("PAGES", "rules"), ("GUIDES", "guides")] {
        write!(table, "\nstatic {kind}: &[(&str, &[(&str, &str)])] = &[\n").expect("a string takes everything");
        for folder in &folders {
            let pages = pages(&folder.join(within))?;
            let named = |page: &PathBuf| format!("({:?}, {})", name(page).trim_end_matches(".md"), embedded(page));
            table.push_str(&row(folder, pages.iter().map(named).collect()));
        }
        table.push_str("];\n");
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names the folder"));
    fs::write(out.join("locales.rs"), table)
}

/// The pages of a folder, where there is one.
fn pages(folder: &Path) -> io::Result<Vec<PathBuf>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    if folder.is_dir() { files(folder, "md") } else { Ok(Vec::new()) }
}

/// `("en", &[…]),`
fn row(folder: &Path, cells: Vec<String>) -> String {
    let mut row = String::new();
    writeln!(row, "    ({:?}, &[", name(folder)).expect("a string takes everything");
    for cell in cells {
        writeln!(row, "        {cell},").expect("a string takes everything");
    }
    row.push_str("    ]),\n");
    row
}

fn embedded(file: &Path) -> String {
    let path: Vec<&str> = file.iter().map(|part| part.to_str().expect("names in locales/ are Unicode")).collect();
    format!("include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {:?}))", format!("/{}", path.join("/")))
}

fn files(folder: &Path, extension: &str) -> io::Result<Vec<PathBuf>> {
    let mut files = children(folder)?;
    files.retain(|path| path.extension().is_some_and(|end| end == extension));
    Ok(files)
}

fn children(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths =
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).expect("names in locales/ are Unicode")
}
