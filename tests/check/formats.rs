//! What machines read, and what is made for people out of it.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::common::{Answer, CONFIG, Project, answer};

/// Twelve errors, and a warning and a note; names that want to be escaped.
fn crowd() -> Project {
    let en: String = (0..12).map(|at| format!("Passage {} of the work, 100% true [@a{at}].\n\n", word(at))).collect();
    let fa: String = (0..12).map(|at| format!("بند {} از این اثر، ۱۰۰٪ درست.\n\n", word(at))).collect();
    let name = "a, b: c.md";
    let project = Project::new(&[(&format!("content/en/{name}"), &en), (&format!("content/fa/{name}"), &fa)]);
    project.adopt();
    let en = project.read(&format!("content/en/{name}"));
    project.write(&format!("content/en/{name}"), format!("{en}A passage that has no translation.\n"));
    let fa = project.read(&format!("content/fa/{name}"));
    project.write(&format!("content/fa/{name}"), fa.replacen("درست.", "راست.", 1));
    project
}

/// Numbers would be compared.
fn word(at: usize) -> &'static str {
    ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu"][at]
}

fn commands(said: &Answer, kind: &str) -> usize {
    said.out.lines().filter(|line| line.starts_with(&format!("::{kind} "))).count()
}

#[test]
fn github_gets_the_worst_first_ten_of_a_kind_and_is_told_what_is_not_shown() {
    let said = crowd().run(&["check", "--format", "github"]);
    assert_eq!(said.code, 1);
    assert_eq!((commands(&said, "error"), commands(&said, "warning"), commands(&said, "notice")), (10, 1, 1));
    let kinds: Vec<&str> = said.out.lines().filter_map(|line| line.strip_prefix("::")?.split(' ').next()).collect();
    assert!(kinds[..10].iter().all(|kind| *kind == "error"), "{kinds:?}");
    assert!(said.out.contains("\nNot shown above: 2 errors.\n"), "{}", said.out);
    assert!(said.out.ends_with("12 errors, 1 warning, 1 note in 1 document.\n"), "{}", said.out);
}

#[test]
fn nothing_in_an_annotation_breaks_out_of_it() {
    let said = crowd().run(&["check", "--format", "github"]);
    let line = said.out.lines().next().unwrap();
    assert!(line.starts_with("::error file=content/fa/a%2C b%3A c.md,line=1,endLine=1,col=1,endColumn="), "{line}");
    assert!(line.contains(",title=missing-citation::The original cites @a0 here"), "{line}");
    assert!(line.ends_with("%0Acontent/en/a, b: c.md:1"), "{line}");
    let commands = said.out.lines().filter(|line| line.starts_with("::")).count();
    assert_eq!(commands, 12, "one line each: {}", said.out);
}

#[test]
fn columns_are_named_only_within_one_line() {
    let project = Project::of("One\ntwo [@a].\n", "یک\nدو.\n");
    let said = project.run(&["check", "--format", "github"]).out;
    assert!(said.contains(",line=1,endLine=2,title="), "{said}");
}

#[test]
fn the_summary_of_a_run_is_added_to_where_ci_names_a_file() {
    let project = crowd();
    project.write("summary.md", "before\n");
    let mut command = project.command(&["check", "--format", "github"]);
    let said = answer(command.env("GITHUB_STEP_SUMMARY", project.path("summary.md")).output().unwrap());
    assert_eq!(said.code, 1);
    let text = project.read("summary.md");
    assert!(text.starts_with("before\n### What hamgam found\n"), "{text}");
    let rows: Vec<&str> = text.lines().filter(|line| line.starts_with("| ")).collect();
    assert_eq!(rows.len(), 2 + 14, "{text}");
    assert!(rows.iter().all(|row| row.matches(" | ").count() == 3), "{text}");
    assert!(
        text.contains("| error | `missing-citation` | `content/fa/a, b: c.md:1` | The original cites @<!-- -->a0 "),
        "{text}"
    );
    project.remove("summary.md");
    let mut command = project.command(&["check"]);
    command.env("GITHUB_STEP_SUMMARY", project.path("summary.md")).output().unwrap();
    assert!(!project.exists("summary.md"), "only for GitHub's format");
}

#[test]
fn a_summary_that_cannot_be_written_is_an_error() {
    let project = crowd();
    let mut command = project.command(&["check", "--format", "github"]);
    let said = answer(command.env("GITHUB_STEP_SUMMARY", project.path("content")).output().unwrap());
    assert_eq!(said.code, 2);
    assert!(said.err.contains("cannot be written") && commands(&said, "error") == 10, "{}", said.err);
}

/// The output of a format, read as JSON.
fn read(project: &Project, args: &[&str]) -> Value {
    let said = project.run(&[&["check"], args].concat());
    serde_json::from_str(&said.out).unwrap_or_else(|error| panic!("{error}: {}{}", said.out, said.err))
}

#[test]
fn gitlab_gets_fingerprints_that_are_unique_and_stay() {
    let project = crowd();
    let prints = |project: &Project| -> BTreeSet<String> {
        let issues = read(project, &["--format", "gitlab"]);
        let prints = issues.as_array().unwrap().iter().map(|issue| issue["fingerprint"].as_str().unwrap().to_owned());
        prints.collect()
    };
    let issues = read(&project, &["--format", "gitlab"]);
    let all = issues.as_array().unwrap();
    let first = all.iter().find(|issue| issue["check_name"] == "missing-citation").unwrap();
    assert_eq!((&first["severity"], &first["location"]["path"]), (&"major".into(), &"content/fa/a, b: c.md".into()));
    assert_eq!(first["location"]["lines"]["begin"], 1);
    let before = prints(&project);
    assert_eq!(before.len(), all.len());
    let path = "content/fa/a, b: c.md";
    project.write(path, format!("<!-- a remark -->\n\n{}", project.read(path)));
    assert_eq!(prints(&project), before);
}

#[test]
fn sarif_has_rules_both_places_and_what_the_author_allows() {
    let en = "Thousands were executed [@a].\n\nNobody was told.\n";
    let fa = "هزاران تن اعدام شدند.\n\n<!-- hamgam: allow extra-citation: on purpose -->\n\nبه کسی چیزی نگفتند [@b].\n";
    let project = Project::new(&[("content/en/یک دو.md", en), ("content/fa/یک دو.md", fa)]);
    project.adopt();
    let sarif = read(&project, &["--format", "sarif"]);
    let run = &sarif["runs"][0];
    assert_eq!((&sarif["version"], &run["columnKind"]), (&"2.1.0".into(), &"unicodeCodePoints".into()));
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 2);
    for result in results {
        let rule = &rules[result["ruleIndex"].as_u64().unwrap() as usize];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(rule["help"]["markdown"].as_str().unwrap().contains("## Why"));
    }
    let place = |result: &Value, of: &str| result[of][0]["physicalLocation"].clone();
    assert_eq!(place(&results[0], "locations")["region"]["endColumn"], 22);
    let uri = "content/en/%DB%8C%DA%A9%20%D8%AF%D9%88.md";
    assert_eq!(place(&results[0], "relatedLocations")["artifactLocation"]["uri"], uri);
    assert!(results[0].get("suppressions").is_none() && results[0].get("baselineState").is_none());
    assert_eq!(results[1]["suppressions"][0]["justification"], "on purpose");
}

#[test]
fn sarif_tells_what_is_new_where_something_was_compared() {
    let project = Project::of("One [@a].\n\nTwo.\n", "یک.\n\nدو.\n");
    project.repository();
    project.edit("content/fa/a.md", "دو.", "دو [@b].");
    let sarif = read(&project, &["--format", "sarif", "--since", "HEAD"]);
    let results = sarif["runs"][0]["results"].as_array().unwrap().iter();
    let states: Vec<(&str, &str)> =
        results.map(|result| (result["ruleId"].as_str().unwrap(), result["baselineState"].as_str().unwrap())).collect();
    assert!(
        states.contains(&("extra-citation", "new")) && states.contains(&("missing-citation", "unchanged")),
        "{states:?}"
    );
}

#[test]
fn junit_fails_on_errors_and_passes_where_nothing_is_found() {
    let project = crowd();
    project.write("content/en/fine.md", "Fine & <well>.\n");
    let said = project.run(&["check", "--format", "junit"]);
    assert_eq!(said.code, 1);
    assert!(
        said.out.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"hamgam\" tests=\""),
        "{}",
        said.out
    );
    assert_eq!(said.out.matches("<failure type=\"missing-citation\"").count(), 12);
    assert!(said.out.contains("failures=\"12\" errors=\"0\" skipped=\"0\">"), "{}", said.out);
    let opened = said.out.matches("<testcase ").count();
    let closed = said.out.matches("</testcase>").count() + said.out.matches("name=\"check\"/>").count();
    assert_eq!(opened, closed);
}

#[test]
fn every_format_speaks_persian_and_stays_what_it_is() {
    let project = crowd();
    for format in ["json", "gitlab", "sarif"] {
        let said = project.run(&["--ui", "fa", "check", "--format", format]).out;
        assert!(serde_json::from_str::<Value>(&said).is_ok() && said.contains("ارجاع"), "{said}");
        assert!(!said.contains('\u{2068}'), "no invisible characters for machines");
    }
    let said = project.run(&["--ui", "fa", "check", "--format", "github"]).out;
    assert!(said.contains("آنچه بالا نیامده است: ۲ خطا."), "{said}");
}

#[test]
fn a_format_of_another_command_is_refused() {
    let project = Project::new(&[("hamgam.toml", CONFIG)]);
    assert!(project.refused(&["check", "--format", "html"]).contains("human, json, github, gitlab, sarif, junit"));
    assert!(project.refused(&["status", "--format", "sarif"]).contains("human, json, markdown, html"));
}
