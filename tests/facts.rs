//! The facts of two languages: `facts/right.md` holds translations that are
//! right, `facts/wrong.md` such as have one fault each. Add a pair there when a
//! rule cried wolf, or slept.

#[path = "common/mod.rs"]
mod common;

use common::Project;

/// A pair and the heading that it stands under.
#[derive(Debug, Clone)]
struct Case {
    heading: String,
    english: String,
    persian: String,
}

fn cases(text: &str) -> Vec<Case> {
    let mut heading = String::new();
    let mut lines: Vec<&str> = Vec::new();
    let mut found = Vec::new();
    for line in text.lines() {
        if let Some(title) = line.strip_prefix("## ") {
            heading = title.to_owned();
        } else if let Some(item) = line.strip_prefix("- ") {
            lines.push(item);
        }
        if let [english, persian] = lines[..] {
            found.push(Case { heading: heading.clone(), english: english.into(), persian: persian.into() });
            lines.clear();
        }
    }
    assert!(lines.is_empty(), "a sentence without its translation: {lines:?}");
    found
}

/// All pairs in one work, a document each, agreed; what `check` finds by pair.
fn checked(cases: &[Case]) -> Vec<Vec<String>> {
    let project = Project::new(&[]);
    for (at, case) in cases.iter().enumerate() {
        project.write(&format!("content/en/{at:04}.md"), format!("{}\n", case.english));
        project.write(&format!("content/fa/{at:04}.md"), format!("{}\n", case.persian));
    }
    project.adopt();
    let (_, report) = project.judged(&["check"]);
    let mut found = vec![Vec::new(); cases.len()];
    for finding in report["findings"].as_array().unwrap() {
        let at: usize = finding["document"].as_str().unwrap()[..4].parse().unwrap();
        let text = |key: &str| finding[key].as_str().unwrap_or_default();
        found[at].push(format!("{} {}: {}", text("level"), text("rule"), text("message")));
    }
    found
}

#[test]
fn a_right_translation_is_met_with_silence() {
    let cases = cases(include_str!("facts/right.md"));
    assert!(cases.len() > 50, "{} pairs", cases.len());
    let loud: Vec<String> = checked(&cases)
        .into_iter()
        .zip(&cases)
        // How a citation is written is another matter than what it says.
        .filter(|(found, _)| {
            found.iter().any(|line| !line.starts_with("note") && !line.contains(" malformed-citation:"))
        })
        .map(|(found, case)| format!("{}\n{}\n  {}", case.english, case.persian, found.join("\n  ")))
        .collect();
    assert!(loud.is_empty(), "tests/facts/right.md:\n\n{}", loud.join("\n\n"));
}

#[test]
fn a_fault_is_told_once_by_its_own_rule() {
    let cases = cases(include_str!("facts/wrong.md"));
    assert!(cases.len() > 30, "{} pairs", cases.len());
    let off: Vec<String> = checked(&cases)
        .into_iter()
        .zip(&cases)
        .filter(|(found, case)| {
            let of_rule = |line: &&String| line.split([' ', ':']).nth(1) == Some(&*case.heading);
            let others = found.iter().filter(|line| !line.starts_with("note") && !of_rule(line)).count();
            found.iter().filter(of_rule).count() != 1 || others > 0
        })
        .map(|(found, case)| format!("{}: {}\n{}\n  {}", case.heading, case.english, case.persian, found.join("\n  ")))
        .collect();
    assert!(off.is_empty(), "tests/facts/wrong.md:\n\n{}", off.join("\n\n"));
}

#[test]
fn two_faults_of_one_rule_are_two_findings() {
    let both = Case {
        heading: "mismatched-number".into(),
        english: "IPv6 has 20 percent of the 30 addresses.".into(),
        persian: "IPv4 ۳۰ درصد از ۲۰ نشانی را دارد.".into(),
    };
    let found = checked(std::slice::from_ref(&both)).concat();
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().all(|line| line.starts_with("error mismatched-number")), "{found:?}");
    assert!(
        found.iter().any(|line| line.contains("IPv4")) && found.iter().any(|line| line.contains("20")),
        "{found:?}"
    );
}

/// What `check` finds in one document of several passages.
fn checked_whole(english: &str, persian: &str) -> Vec<String> {
    checked(&[Case { heading: String::new(), english: english.into(), persian: persian.into() }]).concat()
}

#[test]
fn days_without_a_year_take_one_that_the_document_says() {
    let english = "The court sat in 1953.\n\nIt rejected both motions on 19 August.";
    let persian = |day: &str| format!("دادگاه در سال ۱۹۵۳ نشست.\n\nدر {day} مرداد هر دو درخواست را رد کرد.");
    assert_eq!(checked_whole(english, &persian("۲۸")), [""; 0]);
    let found = checked_whole(english, &persian("۲۷"));
    assert!(matches!(&found[..], [one] if one.starts_with("warning mismatched-date")), "{found:?}");
}

#[test]
fn a_day_off_is_noted_where_almanacs_may_be() {
    let found = |english: &str, persian: &str| checked_whole(&format!("It was {english}."), &format!("{persian} بود."));
    let noted = found("on 5 August 1906", "در ۱۴ مرداد ۱۲۸۵");
    assert!(matches!(&noted[..], [one] if one.starts_with("note mismatched-date")), "{noted:?}");
    assert_eq!(found("on 5 August 1906", "در ۱۳ مرداد ۱۲۸۵"), [""; 0]);
    assert_eq!(found("on 5 August 1906", "در ۱۴ مرداد ۱۲۸۵ (۵ اوت ۱۹۰۶)"), [""; 0]);
    let told = found("on 5 August 1956", "در ۱۵ مرداد ۱۳۳۵");
    assert!(matches!(&told[..], [one] if one.starts_with("error mismatched-date")), "{told:?}");
}

#[test]
fn a_day_off_by_a_year_that_is_not_its_own_weighs_less() {
    // The speech may be of another year, where it would be right.
    let english = "The speech of 16 September was printed on 18 September 2003.";
    let found = checked_whole(english, "سخنرانی ۲۶ شهریور در ۲۷ شهریور ۱۳۸۲ چاپ شد.");
    assert!(matches!(&found[..], [one] if one.starts_with("warning mismatched-date")), "{found:?}");
    let found = checked_whole(english, "سخنرانی ۲۵ شهریور در ۲۶ شهریور ۱۳۸۲ چاپ شد.");
    assert!(matches!(&found[..], [one] if one.starts_with("error mismatched-date")), "{found:?}");
}

/// The rules that speak where a translation, agreed as it was, has become another.
fn told(english: &str, persian: &str, now: &str) -> Vec<String> {
    let project = Project::of(english, persian);
    project.write("content/fa/a.md", now);
    project.done(&["confirm", "fa", "--all"]);
    project.findings(&[]).1
}

/// The same of two items of a list.
fn told_of_items(english: [&str; 2], persian: [&str; 2], now: [&str; 2]) -> Vec<String> {
    let list = |items: [&str; 2]| format!("- {}\n- {}\n", items[0], items[1]);
    told(&list(english), &list(persian), &list(now))
}

#[test]
fn every_stretch_of_a_table_that_is_out_of_order_is_told_once() {
    let table =
        |rows: [&str; 6]| format!("| A | B |\n| --- | --- |\n{}\n", rows.map(|row| format!("| {row} |")).join("\n"));
    let english = table(["Arrest | 12", "Trial | 3", "Appeal | 45", "Verdict | 6", "Transfer | 78", "Release | 9"]);
    let persian = ["بازداشت | ۱۲", "محاکمه | ۳", "تجدیدنظر | ۴۵", "حکم | ۶", "انتقال | ۷۸", "آزادی | ۹"];
    let count = |exchanged: &[[usize; 2]]| {
        let mut now = persian;
        exchanged.iter().for_each(|[one, other]| now.swap(*one, *other));
        let found = told(&english, &table(persian), &table(now));
        assert!(found.iter().all(|line| line.starts_with("warning reordered-row")), "{found:?}");
        found.len()
    };
    assert_eq!([count(&[]), count(&[[1, 2]]), count(&[[0, 4]])], [0, 1, 1]);
    assert_eq!([count(&[[0, 1], [3, 4]]), count(&[[0, 1], [2, 3]])], [2, 2]);
}

#[test]
fn cells_that_changed_places_between_rows_are_told_once() {
    let table = |head: &str, rows: [&str; 4]| {
        format!("| {head} |\n| --- | --- | --- |\n{}\n", rows.map(|row| format!("| {row} |")).join("\n"))
    };
    let found = |english: [&str; 4], persian: [&str; 4], now: [&str; 4]| {
        let english = table("Gauge | Depth | Source", english);
        told(&english, &table("ایستگاه | عمق | منبع", persian), &table("ایستگاه | عمق | منبع", now))
    };
    let english = [
        "Mehrabad | 12 | [@a2001, p. 3]",
        "Sarband | 45 | [@b2002, p. 8]",
        "Gilandeh | 7 | [@a2001, p. 9]",
        "Khoy | 31 | none",
    ];
    let persian = [
        "مهرآباد | ۱۲ | [@a2001, p. 3]",
        "سربند | ۴۵ | [@b2002, p. 8]",
        "گیلانده | ۷ | [@a2001, p. 9]",
        "خوی | ۳۱ | هیچ",
    ];
    assert_eq!(found(english, persian, persian), [""; 0]);
    let exchanged = |one: usize, other: usize, column: usize| {
        let mut cells = persian.map(|row| row.split(" | ").collect::<Vec<_>>());
        let kept = cells[one][column];
        cells[one][column] = cells[other][column];
        cells[other][column] = kept;
        let rows: Vec<String> = cells.iter().map(|row| row.join(" | ")).collect();
        found(english, persian, [&rows[0], &rows[1], &rows[2], &rows[3]])
    };
    // Works, parts of one work, and names that no glossary has.
    for (one, other, column) in [(0, 1, 2), (0, 2, 2), (1, 2, 0), (2, 3, 0)] {
        let found = exchanged(one, other, column);
        assert!(matches!(&found[..], [one] if one.contains("reordered-row")), "{one} {other} {column}: {found:?}");
    }
    // What is called otherwise in another language changed no places.
    let other = [persian[0], "سد سربند | ۴۵ | [@b2002, p. 8]", "شهرک | ۷ | [@a2001, p. 9]", persian[3]];
    assert_eq!(found(english, persian, other), [""; 0]);
    // One word of two.
    let english = ["Mehrabad | open | 1", "Sarband | closed | 2", "Gilandeh | open | 3", "Khoy | closed | 4"];
    let persian = ["مهرآباد | باز | ۱", "سربند | بسته | ۲", "گیلانده | باز | ۳", "خوی | بسته | ۴"];
    assert_eq!(found(english, persian, persian), [""; 0]);
    let turned = [persian[0], persian[1], "گیلانده | بسته | ۳", "خوی | باز | ۴"];
    let told = found(english, persian, turned);
    assert!(matches!(&told[..], [one] if one.starts_with("warning reordered-row")), "{told:?}");
    // A day in two calendars, whose columns changed places in the whole table; and a cell that
    // says nothing.
    let english = [
        "30 August 1988 | 8 Shahrivar 1367 | 40 boats",
        "13 October 1988 | 21 Mehr 1367 | none",
        "5 July 1999 | 14 Tir 1378 | a bridge",
        "9 June 2010 | 19 Khordad 1389 | 700 trees and 20 lamps",
    ];
    let persian = [
        "۸ شهریور ۱۳۶۷ | ۳۰ اوت ۱۹۸۸ | ۴۰ قایق",
        "۲۱ مهر ۱۳۶۷ | ۱۳ اکتبر ۱۹۸۸ | هیچ",
        "۱۴ تیر ۱۳۷۸ | ۵ ژوئیهٔ ۱۹۹۹ | یک پل",
        "۱۹ خرداد ۱۳۸۹ | ۹ ژوئن ۲۰۱۰ | ۷۰۰ درخت و ۲۰ چراغ",
    ];
    assert_eq!(found(english, persian, persian), [""; 0]);
    let days = ["۲۱ مهر ۱۳۶۷ | ۳۰ اوت ۱۹۸۸ | ۴۰ قایق", "۸ شهریور ۱۳۶۷ | ۱۳ اکتبر ۱۹۸۸ | هیچ", persian[2], persian[3]];
    assert_eq!(found(english, persian, days).len(), 1);
    let counts = ["۸ شهریور ۱۳۶۷ | ۳۰ اوت ۱۹۸۸ | هیچ", "۲۱ مهر ۱۳۶۷ | ۱۳ اکتبر ۱۹۸۸ | ۴۰ قایق", persian[2], persian[3]];
    assert_eq!(found(english, persian, counts).len(), 1);
}

#[test]
fn what_changed_places_between_passages_is_told_once() {
    let english = ["Read [the report](https://a.org/x).", "Open [the list](https://a.org/y)."];
    let persian = ["[گزارش](https://a.org/x) را بخوانید.", "[فهرست](https://a.org/y) را باز کنید."];
    let exchanged = ["[گزارش](https://a.org/y) را بخوانید.", "[فهرست](https://a.org/x) را باز کنید."];
    let lost = ["[گزارش](https://a.org/z) را بخوانید.", "[فهرست](https://a.org/w) را باز کنید."];
    assert_eq!(told_of_items(english, persian, persian), [""; 0]);
    assert_eq!(told_of_items(english, persian, exchanged).len(), 1);
    assert_eq!(told_of_items(english, persian, lost).len(), 2);
    let english = ["Ten came in 1985.", "Twelve came in 1987."];
    let persian = ["در ۱۹۸۵ ده تن آمدند.", "در ۱۹۸۷ دوازده تن آمدند."];
    let exchanged = ["در ۱۹۸۷ ده تن آمدند.", "در ۱۹۸۵ دوازده تن آمدند."];
    assert_eq!(told_of_items(english, persian, exchanged).len(), 1);
    let english = ["They were taken on 12 May 1988.", "They were tried on 5 July 1988."];
    let persian = ["در ۱۲ مهٔ ۱۹۸۸ برده شدند.", "در ۵ ژوئیهٔ ۱۹۸۸ محاکمه شدند."];
    let exchanged = ["در ۵ ژوئیهٔ ۱۹۸۸ برده شدند.", "در ۱۲ مهٔ ۱۹۸۸ محاکمه شدند."];
    let years = ["در ۱۲ مهٔ ۱۹۸۹ برده شدند.", "در ۵ ژوئیهٔ ۱۹۸۷ محاکمه شدند."];
    let wrong = ["در ۱۳ مهٔ ۱۹۸۸ برده شدند.", "در ۵ ژوئن ۱۹۸۸ محاکمه شدند."];
    assert_eq!(told_of_items(english, persian, exchanged).len(), 1);
    assert_eq!(told_of_items(english, persian, years).len(), 2);
    // Two faults of one year are two.
    assert_eq!(told_of_items(english, persian, wrong).len(), 2);
    // Nor did a day change places with a year that it may be of.
    let english = ["They were heard on July 5.", "They went home in 1989."];
    let persian = ["در ۵ ژوئیه شنیده شدند.", "در ۱۹۸۹ به خانه رفتند."];
    let wrong = ["در ۵ مارس شنیده شدند.", "در ۱۹۲۹ به خانه رفتند."];
    assert_eq!(told_of_items(english, persian, wrong).len(), 2);
    // Nor did two numbers of one value that count something else.
    let english = ["They walked for 5 days.", "They rested for 5 hours."];
    let persian = ["۵ روز راه رفتند.", "۵ ساعت آسودند."];
    let wrong = ["۵ هفته راه رفتند.", "۵ دقیقه آسودند."];
    assert_eq!(told_of_items(english, persian, wrong).len(), 2);
    // Of two that only share their digits each is told.
    let english = ["It holds 5,000 sacks.", "It holds 50 jars."];
    let persian = ["۵٬۰۰۰ کیسه جا دارد.", "۵۰ کوزه جا دارد."];
    assert_eq!(told_of_items(english, persian, ["۵۰۰ کیسه جا دارد.", "۵ کوزه جا دارد."]).len(), 2);
}

#[test]
fn a_heading_that_was_left_is_told_among_translated_ones() {
    let around = ["# The old mills", "The mills lose water by evaporation, once dammed.", "## Owners", "## Taxes"];
    let translated = ["# آسیاب‌های کهن", "آسیاب‌ها از تبخیر آب از دست می‌دهند.", "## مالکان", "## مالیات‌ها"];
    let document = |parts: [&str; 4], last: &str| format!("{}\n\n{last}\n", parts.join("\n\n"));
    let found = |english: &str| checked_whole(&document(around, english), &document(translated, english));
    for left in [
        "## Evaporation",
        "## Hydrography",
        "## The two rivers",
        "## Manjil, 1990",
        "## Khor (1957)",
        "## Feasts",
        "## After 1979",
        "## Counting Khor, 1957–1961",
        "## Arrivals",
        "## Damming",
        "## October 1957",
        "## *Tide*, a weekly paper",
    ] {
        let found = found(left);
        assert!(matches!(&found[..], [one] if one.starts_with("warning untranslated-passage")), "{left}: {found:?}");
    }
    for name in
        ["## Hugo", "## Plugin API", "## The Hague", "## GitHub Pages", "## macOS", "## `evaporation`", "## *Tide*"]
    {
        assert_eq!(found(name), [""; 0], "{name}");
    }
    // What the translation keeps in its sentences may head them.
    let kept = ["# آسیاب‌های کهن", "آسیاب‌ها از Evaporation آب از دست می‌دهند.", "## مالکان", "## مالیات‌ها"];
    let kept = checked_whole(&document(around, "## Evaporation"), &document(kept, "## Evaporation"));
    assert!(!kept.iter().any(|line| line.contains("untranslated-passage")), "{kept:?}");
}
