//! Finds the languages of the interface: every folder below `locales/` is one.
//! Adding a language is adding a folder; no list of them stands anywhere.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=locales");
    let mut table = String::from("static LOCALES: &[(&str, &[&str])] = &[\n");
    for folder in children(Path::new("locales"))?.iter().filter(|path| path.is_dir()) {
        println!("cargo::rerun-if-changed={}", folder.display());
        writeln!(table, "    ({:?}, &[", name(folder)).expect("a string takes everything");
        for file in children(folder)?.iter().filter(|path| path.extension().is_some_and(|end| end == "ftl")) {
            let place = format!("/locales/{}/{}", name(folder), name(file));
            writeln!(table, "        include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {place:?})),")
                .expect("a string takes everything");
        }
        table.push_str("    ]),\n");
    }
    table.push_str("];\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names the folder"));
    fs::write(out.join("locales.rs"), table)
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
