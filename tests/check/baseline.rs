//! Taking in an old tree: what is found today does not count tomorrow.

use crate::common::Project;

fn work() -> Project {
    Project::of(
        "Thousands were executed [@hrw2022].\n\nNobody was told [@amnesty2018].\n",
        "هزاران تن اعدام شدند.\n\nبه کسی چیزی نگفتند.\n",
    )
}

#[test]
fn what_the_baseline_lists_is_forgiven_when_lines_move_and_new_faults_are_not() {
    let project = work();
    assert_eq!(project.run(&["check"]).code, 1);
    assert!(
        project.done(&["check", "--write-baseline", "baseline.txt"]).err.contains("2 findings are in the baseline")
    );
    project.write("content/fa/a.md", format!("<!-- a remark -->\n\n{}", project.read("content/fa/a.md")));
    let (code, value) = project.judged(&["check", "--baseline", "baseline.txt"]);
    assert_eq!((code, &value["summary"]["forgiven"], &value["forgiven"][0]["line"]), (0, &2.into(), &3.into()));
    project.edit("content/en/a.md", "[@hrw2022]", "[@hrw2022] and buried [@kadivar2016]");
    project.done(&["confirm", "--all"]);
    let (code, value) = project.judged(&["check", "--baseline", "baseline.txt"]);
    assert_eq!((code, &value["summary"]["errors"], &value["summary"]["forgiven"]), (1, &1.into(), &2.into()));
}

#[test]
fn it_is_sorted_names_nothing_and_merges() {
    let project = work();
    project.done(&["check", "--write-baseline", "baseline.txt"]);
    let text = project.read("baseline.txt");
    let lines: Vec<&str> = text.lines().skip(1).collect();
    assert!(lines.len() == 2 && lines.is_sorted() && lines.iter().all(|line| line.len() == 32), "{text}");
    assert!(!text.contains("hrw") && !text.contains("a.md"), "{text}");
    let merged = format!("<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n", lines[0], lines[1]);
    project.write("baseline.txt", merged);
    assert_eq!(project.run(&["check", "--baseline", "baseline.txt"]).code, 0);
}

#[test]
fn entries_that_match_nothing_any_more_are_reported() {
    let project = work();
    project.done(&["check", "--write-baseline", "baseline.txt"]);
    project.edit("content/fa/a.md", "شدند.", "شدند [@hrw2022].");
    project.done(&["confirm", "--all"]);
    let said = project.run(&["check", "--baseline", "baseline.txt"]);
    assert_eq!(said.code, 0);
    assert!(said.err.contains("1 entry of the baseline matches nothing any more"), "{}", said.err);
    assert_eq!(project.run(&["check", "--baseline", "baseline.txt", "--quiet"]).err, "");
}

#[test]
fn what_is_no_baseline_is_refused_with_its_line() {
    let project = work();
    project.write("baseline.txt", "# head\n\nmissing-citation\n");
    let said = project.refused(&["check", "--baseline", "baseline.txt"]);
    assert!(said.contains("baseline.txt:3:1") && said.contains("--write-baseline"), "{said}");
    project.write("baseline.txt", b"\xff\xfe");
    assert!(project.refused(&["check", "--baseline", "baseline.txt"]).contains("UTF-8"));
    project.refused(&["check", "--baseline", "nowhere.txt"]);
    assert!(project.refused(&["check", "--baseline", "a", "--write-baseline", "b"]).contains("do not go together"));
}
