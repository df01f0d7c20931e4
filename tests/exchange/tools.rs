//! The real programs, where they are installed: `.ci/run` installs them and
//! runs these with `--ignored`.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::common::Project;
use super::{behind, export, import};

/// Runs a program in the project; it has to end well.
fn run(project: &Project, program: &str, args: &[&str]) -> String {
    let output = Command::new(program).current_dir(project.root()).args(args).output();
    let output = output.unwrap_or_else(|error| panic!("{program} is needed: {error}"));
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{program} {args:?}: {said}");
    said
}

/// Everything, with what files of this kind stumble over.
fn rich() -> Project {
    let project = behind();
    let en = "---\ntitle: \"A title: & <b>\"\n---\n\n# Head\n\n[**Link** `x`](a.md) & [@a, p. 3; @b] ![alt](i.png)\\\nbroken line[^1] {{< call >}} https://example.org/?a=1&b=2\n\n| a `x\\|y` | b |\n|---|---|\n| one | two |\n\n```c\nint a = 1 && 2; // \"q\"\n\nnext\n```\n\n<div>\nwords in <b>tags</b>\n</div>\n\n[^1]: A note.\n";
    project.write("content/en/rich.md", en);
    project
}

#[test]
#[ignore = "needs gettext"]
fn gettext_accepts_and_gives_back() {
    let project = rich();
    let path = export(&project, "po", &["--only", "all"]);
    run(&project, "msgfmt", &["-c", "-o", "/dev/null", &path]);
    let before = project.files();
    for args in [vec!["--no-wrap"], vec!["--sort-output"], vec!["--width=40"], vec!["--force-po", "--properties-input"]]
    {
        if args.contains(&"--properties-input") {
            continue;
        }
        let args: Vec<&str> = args.into_iter().chain([path.as_str(), "-o", "back.po"]).collect();
        run(&project, "msgcat", &args);
        assert_eq!(import(&project, "back.po").code, 0);
        fs::remove_file(project.path("back.po")).unwrap();
        assert!(before == project.files(), "{args:?}");
    }
    run(&project, "msgmerge", &["-q", &path, &path, "-o", "back.po"]);
    let answer = import(&project, "back.po");
    assert_eq!(answer.code, 0, "{}", answer.err);
    fs::remove_file(project.path("back.po")).unwrap();
    assert!(before == project.files());
}

#[test]
#[ignore = "needs libxml2-utils and the schemas (HAMGAM_SCHEMAS)"]
fn the_schemas_accept_every_file() {
    let schemas = std::env::var("HAMGAM_SCHEMAS").expect("HAMGAM_SCHEMAS names the folder of the schemas");
    let at = |name: &str| Path::new(&schemas).join(name).to_string_lossy().into_owned();
    let project = rich();
    for args in [&["--only", "all"][..], &["--only", "diverged"]] {
        let one = export(&project, "xliff", args);
        run(&project, "xmllint", &["--nonet", "--noout", "--schema", &at("xliff-core-1.2-strict.xsd"), &one]);
        let two = export(&project, "xliff2", args);
        run(&project, "xmllint", &["--nonet", "--noout", "--schema", &at("xliff-2.1/xliff_core_2.0.xsd"), &two]);
        let memory = export(&project, "tmx", args);
        run(&project, "xmllint", &["--nonet", "--noout", "--dtdvalid", &at("tmx14.dtd"), &memory]);
    }
}

#[test]
#[ignore = "needs translate-toolkit"]
fn translate_toolkit_reads_and_gives_back() {
    let project = rich();
    let before = |project: &Project| {
        project.files().into_iter().filter(|(name, _)| name.starts_with("content")).collect::<Vec<_>>()
    };
    let path = export(&project, "po", &["--only", "all"]);
    let first = before(&project);
    run(&project, "po2xliff", &[&path, "there.xlf"]);
    run(&project, "xliff2po", &["there.xlf", "back.po"]);
    let answer = import(&project, "back.po");
    assert_eq!(answer.code, 0, "{}{}", answer.out, answer.err);
    assert!(first == before(&project), "{}", answer.out);
    run(&project, "pofilter", &["--nofuzzy", &path, "found.po"]);
}

const OMEGAT: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<omegat><project version=\"1.0\"><source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file><dictionary_dir>__DEFAULT__</dictionary_dir><source_lang>EN</source_lang><target_lang>FA</target_lang><sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations><remove_tags>false</remove_tags></project></omegat>\n";

/// What a translator who is called Jane has saved in OmegaT.
const SAVED: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE tmx SYSTEM \"tmx11.dtd\">\n<tmx version=\"1.1\"><header creationtool=\"OmegaT\" o-tmf=\"OmegaT TMX\" adminlang=\"EN-US\" datatype=\"plaintext\" creationtoolversion=\"3.6.0_10\" segtype=\"paragraph\" srclang=\"EN\"/><body><tu><tuv lang=\"EN\"><seg>A new passage SOURCE.</seg></tuv><tuv lang=\"FA\" changeid=\"jane\" changedate=\"20261101T101010Z\"><seg>بندی تازه SOURCE.</seg></tuv></tu></body></tmx>\n";

#[test]
#[ignore = "needs omegat"]
fn omegat_translates_and_gives_back() {
    // OmegaT before 6 takes the target of XLIFF for the source: it is handed PO.
    for (format, code) in [("po", "[@hrw2022, p. 4]")] {
        let project = behind();
        let path = export(&project, format, &["--only", "all"]);
        for folder in ["source", "target", "tm", "glossary", "dictionary", "omegat"] {
            fs::create_dir_all(project.path(&format!("team/{folder}"))).unwrap();
        }
        project.write("team/omegat.project", OMEGAT);
        project.write("team/omegat/project_save.tmx", SAVED.replace("SOURCE", code));
        let name = Path::new(&path).file_name().unwrap().to_str().unwrap().to_owned();
        fs::copy(project.path(&path), project.path(&format!("team/source/{name}"))).unwrap();
        let config = format!("--config-dir={}", project.path("team/config").display());
        run(&project, "omegat", &["team", "--mode=console-translate", &config]);
        let answer = import(&project, &format!("team/target/{name}"));
        assert_eq!(answer.code, 0, "{format}: {}{}", answer.out, answer.err);
        let text = project.read("content/fa/order.md");
        assert!(text.contains("بندی تازه [@hrw2022, p. 4]."), "{format}: {text}\n{}", answer.out);
        assert_eq!(project.standing().len(), 1, "{format}: the rest is as it was");
        let memory = project.run(&["import", "team/omegat/project_save.tmx"]);
        assert!(memory.out.contains("changeid") && !memory.out.contains("jane"), "{}", memory.out);
        assert!(!project.ledger("order").contains("jane"));
    }
}
