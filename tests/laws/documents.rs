//! A document, whatever bytes it is made of, is passages in order.

use std::collections::BTreeMap;

use hamgam::content::document::Document;
use hamgam::text::source::Source;
use proptest::prelude::*;

use super::{cases, soup};

fn document(text: &str, name: &str) -> Document {
    Document::new(name, name, name.into(), Source::new(text.as_bytes().to_vec()).unwrap())
}

#[test]
fn the_title_of_a_container_in_a_comment_is_none() {
    let document = document("<!--  \n::: tip a\n[^1]: ", "a.md");
    assert!(document.passages.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
}

#[test]
fn the_name_of_a_container_goes_on_behind_a_joint_and_a_vowel_sign() {
    for name in ["کتاب\u{200c}ها", "مثلاً", "note"] {
        let document = document(&format!(":::{name} می شود\n\nمتن\n\n:::\n"), "a.md");
        assert_eq!(document.text(0), "می شود", "{name}");
    }
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn passages_stand_in_order_on_whole_characters_and_apart(text in soup(60), mdx in any::<bool>()) {
        let document = document(&text, if mdx { "a.mdx" } else { "a.md" });
        let text = &document.source.text;
        for passage in &document.passages {
            prop_assert!(passage.span.start <= passage.span.end && passage.span.end <= text.len(), "{:?}", passage);
            prop_assert!(text.is_char_boundary(passage.span.start) && text.is_char_boundary(passage.span.end), "{:?}", passage);
            prop_assert!(1 <= passage.line && passage.line <= passage.end_line && passage.end_line <= document.source.line_count(), "{:?}", passage);
        }
        let apart = document.passages.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start);
        prop_assert!(apart, "{:?}", document.passages.iter().map(|p| p.span.clone()).collect::<Vec<_>>());
    }

    #[test]
    fn a_passage_says_something_and_knows_its_heading(text in soup(60)) {
        let document = document(&text, "a.md");
        for (at, passage) in document.passages.iter().enumerate() {
            prop_assert!(!document.text(at).trim().is_empty(), "{:?}", passage);
            prop_assert!(passage.section.is_none_or(|section| (section as usize) < at));
            document.heading_path(at);
        }
    }

    #[test]
    fn line_ends_and_a_mark_make_no_other_passages(text in soup(60)) {
        let text = text.replace(['\r', '\u{feff}'], "");
        let (unix, windows) = (document(&text, "a.md"), document(&format!("\u{feff}{}", text.replace('\n', "\r\n")), "a.md"));
        let texts = |document: &Document| (0..document.passages.len()).map(|at| document.text(at).to_owned()).collect::<Vec<_>>();
        prop_assert_eq!(texts(&unix), texts(&windows));
        let lines = |document: &Document| document.passages.iter().map(|p| (p.line, p.end_line)).collect::<Vec<_>>();
        prop_assert_eq!(lines(&unix), lines(&windows));
    }

    #[test]
    fn a_text_read_twice_is_the_same(text in soup(40)) {
        let (first, second) = (document(&text, "a.md"), document(&text, "a.md"));
        let count = |document: &Document| {
            let mut texts: BTreeMap<String, usize> = BTreeMap::new();
            (0..document.passages.len()).for_each(|at| *texts.entry(document.text(at).to_owned()).or_default() += 1);
            texts
        };
        prop_assert_eq!(count(&first), count(&second));
    }
}
