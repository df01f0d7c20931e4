//! The same in every place and at every time.

use crate::common::Project;
use crate::work::{ALL, unzipped, work};

fn made(project: &Project, folder: &str) -> Vec<(String, Vec<u8>)> {
    let start = format!("{folder}/");
    let files = project.files().into_iter();
    files.filter_map(|(path, bytes)| Some((path.strip_prefix(&start)?.to_owned(), bytes))).collect()
}

#[test]
fn a_bundle_is_the_same_in_another_zone_folder_and_number_of_threads() {
    let project = work();
    project.done(&["export", "fa", "--to", ALL, "-o", "one"]);
    let mut again = project.command(&["export", "fa", "--to", ALL, "-o", "../../two"]);
    again.current_dir(project.path("content/fa")).env("TZ", "Asia/Tehran").env("RAYON_NUM_THREADS", "1");
    again.env("LC_ALL", "fa_IR.UTF-8").env("USER", "someone-else").env("HOME", project.path("home"));
    assert!(again.status().unwrap().success());
    assert!(made(&project, "one") == made(&project, "two"));
    assert!(made(&project, "one").len() > 30);
}

#[test]
fn the_line_ends_of_the_checkout_make_no_difference() {
    let project = work();
    project.done(&["export", "fa", "--to", ALL, "-o", "one"]);
    for path in [
        "content/fa/saffron.md",
        "content/en/saffron.md",
        "content/fa/market.md",
        "content/en/market.md",
        "content/references.bib",
    ] {
        project.write(path, project.read(path).replace('\n', "\r\n"));
    }
    project.done(&["export", "fa", "--to", ALL, "-o", "two"]);
    for ((path, one), (_, two)) in made(&project, "one").iter().zip(made(&project, "two").iter()) {
        assert!(one == two, "{path}\n{}\n-----\n{}", String::from_utf8_lossy(one), String::from_utf8_lossy(two));
    }
}

#[test]
fn no_name_of_a_machine_a_user_or_a_place_is_in_it() {
    let project = work();
    project.done(&["export", "fa", "--to", ALL, "-o", "out"]);
    let place = project.root().to_string_lossy().into_owned();
    for (path, bytes) in made(&project, "out") {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains(&place) && !text.contains("A name that must not leave"), "{path}");
    }
}

#[test]
fn the_epub_has_the_day_that_the_environment_names() {
    let project = work();
    let mut command = project.command(&["export", "fa", "--to", "epub", "-o", "out"]);
    assert!(command.env("SOURCE_DATE_EPOCH", "1767225600").status().unwrap().success());
    let files = unzipped(&project, "fa");
    let (_, package) = files.iter().find(|(name, _)| name == "EPUB/package.opf").unwrap();
    assert!(package.contains("2026-01-01T00:00:00Z"), "{package}");
}

#[test]
fn in_which_order_two_languages_are_made_makes_no_difference() {
    let project = work();
    for (folder, order) in [("one", ["en", "fa"]), ("two", ["fa", "en"])] {
        for locale in order {
            project.done(&["export", locale, "--to", "site", "-o", folder]);
        }
    }
    assert!(made(&project, "one") == made(&project, "two"));
}

#[test]
fn a_folder_that_is_no_bundle_is_left_alone() {
    let project = work();
    project.write("out/fa/site/mine.txt", "mine");
    let said = project.refused(&["export", "fa", "--to", "json,site", "-o", "out"]);
    assert!(said.contains("not a bundle") || said.contains("no bundle"), "{said}");
    assert!(!project.exists("out/fa/json"), "all or nothing");
}
