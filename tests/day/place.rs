//! Moves, renames, splits, merges, deletions and additions.

use super::common::{ORDER_EN, ORDER_FA, Project};

const EN: &str = "# Prisons

Evin stands in the north of Tehran and was built in 1971.

Gohardasht stands west of the capital, near the town of Karaj.

Vakilabad stands in Mashhad, far in the east of the country.

Adelabad stands in Shiraz, in the south.
";

const FA: &str = "# زندان‌ها

اوین در شمال تهران است و در ۱۹۷۱ ساخته شد.

گوهردشت در غرب پایتخت، نزدیک شهر کرج است.

وکیل‌آباد در مشهد است، در شرق دور کشور.

عادل‌آباد در شیراز است، در جنوب.
";

/// A text with its block that begins with a word taken out, and that block.
fn without(text: &str, word: &str) -> (String, String) {
    let (mut rest, mut taken) = (Vec::new(), String::new());
    for block in text.trim_end().split("\n\n") {
        if block.starts_with(word) { taken = block.to_owned() } else { rest.push(block) }
    }
    assert!(!taken.is_empty(), "{word} begins a block");
    (rest.join("\n\n") + "\n", taken)
}

#[test]
fn a_passage_that_moves_inside_its_document_is_the_same_passage() {
    let project = Project::of(EN, FA);
    let id = project.id("Evin");
    let (rest, evin) = without(EN, "Evin");
    project.write("content/en/a.md", format!("{rest}\n{evin}\n"));
    assert_eq!(project.standing(), [format!("current +moved: {evin}")]);
    assert_eq!(project.id("Evin"), id);
    assert_eq!(project.passage("Evin")["target"]["line"], 3, "its translation stands where it stood");
    let (rest, evin) = without(FA, "اوین");
    project.write("content/fa/a.md", format!("{rest}\n{evin}\n"));
    assert_eq!(project.id("Evin"), id);
    assert!(project.standing().iter().all(|line| line.starts_with("current")));
    project.confirm("Evin");
    assert_eq!(project.standing(), [""; 0], "confirming a move settles it");
    assert_eq!(project.id("Evin"), id);
}

#[test]
fn a_passage_that_moves_to_another_document_keeps_its_id_and_its_agreement() {
    let project = Project::new(&[
        ("content/en/a.md", EN),
        ("content/fa/a.md", FA),
        ("content/en/order.md", ORDER_EN),
        ("content/fa/order.md", ORDER_FA),
    ]);
    project.adopt();
    let id = project.id("Gohardasht");
    let (rest, moved) = without(EN, "Gohardasht");
    let (rest_fa, moved_fa) = without(FA, "گوهردشت");
    project.write("content/en/a.md", rest);
    project.write("content/en/order.md", format!("{ORDER_EN}\n{moved}\n"));
    assert_eq!(project.standing(), [format!("current +moved: {moved}")], "the Persian may follow later");
    project.write("content/fa/a.md", rest_fa);
    project.write("content/fa/order.md", format!("{ORDER_FA}\n{moved_fa}\n"));
    assert_eq!(project.standing(), [format!("current +moved: {moved}")]);
    let passage = project.passage("Gohardasht");
    assert_eq!(passage["document"], "order.md");
    assert_eq!(passage["id"], id.as_str());
    project.confirm("Gohardasht");
    assert_eq!(project.standing(), [""; 0]);
    assert_eq!(project.id("Gohardasht"), id);
    assert!(project.ledger("order").contains("Gohardasht"));
    assert!(!project.ledger("a").contains("Gohardasht"), "the agreement moved along");
}

#[test]
fn a_document_renamed_in_both_languages_is_current_at_once() {
    let project = Project::agreed();
    let ids = project.ids();
    project.rename("content/en/order.md", "content/en/history/the-order.md");
    project.rename("content/fa/order.md", "content/fa/history/the-order.md");
    assert!(project.standing().iter().all(|line| line.starts_with("current")), "{:?}", project.standing());
    assert_eq!(project.ids(), ids);
    assert_eq!(project.findings(&[]).1, [""; 0]);
    project.edit("content/en/history/the-order.md", "Families", "Relatives");
    project.confirm("Relatives");
    assert!(project.standing().iter().all(|line| line.starts_with("current")), "{:?}", project.standing());
    assert_eq!(project.ids(), ids);
    assert!(project.exists("content/ledger/fa/history/the-order.toml"));
    assert!(!project.exists("content/ledger/fa/order.toml"), "the ledger was renamed too");
}

#[test]
fn a_document_renamed_in_the_source_only_is_current_and_said() {
    let project = Project::agreed();
    let ids = project.ids();
    project.rename("content/en/order.md", "content/en/the-order.md");
    assert!(project.standing().iter().all(|line| line.starts_with("current")), "{:?}", project.standing());
    assert_eq!(project.ids(), ids);
    assert_eq!(project.findings(&[]), (0, vec!["warning moved-document content/fa/order.md:1".to_owned()]));
    project.edit("content/fa/order.md", "# حکم", "---\ndocument: the-order.md\n---\n\n# حکم");
    assert_eq!(project.findings(&[]).1, [""; 0], "front matter may name the document");
}

#[test]
fn one_block_that_became_two_is_split() {
    let project = Project::of(EN, FA);
    let id = project.id("Evin");
    project.edit("content/en/a.md", "Tehran and was", "Tehran.\n\nIt was");
    let standing = project.standing();
    assert_eq!(standing.len(), 1, "{standing:?}");
    assert!(standing[0].starts_with("stale") && standing[0].contains("+split"), "{standing:?}");
    let passage = project.passage("Evin");
    assert_eq!((&passage["source"]["line"], &passage["source"]["end_line"]), (&3.into(), &5.into()));
    project.confirm("Evin");
    assert_eq!(project.standing(), [""; 0]);
    assert_eq!(project.id("Evin"), id);
    assert_eq!(project.passages().len(), 5, "one row over its parts");
    project.edit("content/en/a.md", "Tehran.\n\nIt was", "Tehran. It was");
    assert_eq!(project.id("Evin"), id);
    assert_eq!(project.passages().len(), 5);
}

#[test]
fn two_blocks_that_became_one_are_merged_under_the_first_id() {
    let project = Project::of(EN, FA);
    let id = project.id("Vakilabad");
    project.edit("content/en/a.md", "country.\n\nAdelabad", "country. Adelabad");
    project.edit("content/fa/a.md", "کشور.\n\nعادل‌آباد", "کشور. عادل‌آباد");
    let standing = project.standing();
    assert_eq!(standing.len(), 1, "{standing:?}");
    assert!(standing[0].contains("+merged"), "{standing:?}");
    project.confirm("Vakilabad");
    assert_eq!(project.standing(), [""; 0]);
    assert_eq!(project.id("Adelabad"), id);
    assert_eq!(project.passages().len(), 4);
    assert_eq!(project.ledger("a").matches("[[passage]]").count(), 4);
}

#[test]
fn a_deleted_passage_leaves_its_translation_extra() {
    let project = Project::of(EN, FA);
    let id = project.id("Gohardasht");
    let (rest, gone) = without(EN, "Gohardasht");
    project.write("content/en/a.md", rest);
    let passage = project.passage("گوهردشت");
    assert_eq!((&passage["status"], &passage["id"]), (&"extra".into(), &id.as_str().into()));
    assert_eq!(project.standing().len(), 1);
    assert_eq!(project.findings(&[]), (0, vec!["warning extra-passage content/fa/a.md:5".to_owned()]));
    project.write("content/en/a.md", EN);
    assert_eq!(project.standing(), [""; 0], "it comes back: {gone}");
}

#[test]
fn a_passage_deleted_on_both_sides_is_forgotten_at_the_next_agreement() {
    let project = Project::of(EN, FA);
    project.write("content/en/a.md", without(EN, "Gohardasht").0);
    project.write("content/fa/a.md", without(FA, "گوهردشت").0);
    assert_eq!(project.standing(), [""; 0]);
    project.confirm("Evin");
    assert!(!project.ledger("a").contains("Gohardasht"));
}

#[test]
fn a_new_passage_is_missing_under_the_id_that_it_keeps() {
    let project = Project::of(EN, FA);
    project.edit("content/en/a.md", "Adelabad", "Dizelabad stands in Kermanshah, near the border.\n\nAdelabad");
    assert_eq!(project.standing(), ["missing: Dizelabad stands in Kermanshah, near the border."]);
    let id = project.id("Dizelabad");
    project.confirm("Evin");
    assert_eq!(project.id("Dizelabad"), id, "listed now");
    project.edit("content/fa/a.md", "عادل‌آباد", "دیزل‌آباد در کرمانشاه است، نزدیک مرز.\n\nعادل‌آباد");
    assert_eq!(project.standing(), ["unconfirmed: Dizelabad stands in Kermanshah, near the border."]);
    assert_eq!(project.id("Dizelabad"), id);
    project.confirm("Dizelabad");
    assert_eq!(project.standing(), [""; 0]);
    assert_eq!(project.id("Dizelabad"), id);
    project.edit("content/en/a.md", "near the border", "close to the border");
    assert_eq!(project.id("Dizelabad"), id);
}

#[test]
fn a_missing_passage_that_is_edited_after_it_was_listed_keeps_its_id() {
    let project = Project::of(EN, FA);
    project.edit("content/en/a.md", "Adelabad", "Dizelabad stands in Kermanshah, near the border.\n\nAdelabad");
    project.confirm("Evin");
    let id = project.id("Dizelabad");
    project.edit("content/en/a.md", "near the border", "close to the border");
    assert_eq!(project.id("Dizelabad"), id);
    assert_eq!(project.standing(), ["missing: Dizelabad stands in Kermanshah, close to the border."]);
}

#[test]
fn ids_say_where_a_passage_stands_and_are_unique() {
    let twins = "# The order\n\nSee below.\n\nSee below.\n\n## The order\n\nSee below.\n";
    let project = Project::new(&[("content/en/a.md", twins)]);
    let ids = project.ids();
    assert_eq!((ids[0].as_str(), ids[3].as_str()), ("the-order", "the-order-2"));
    assert!(ids[1].starts_with("the-order-") && ids[2] == format!("{}-2", ids[1]), "{ids:?}");
    assert_eq!(ids.iter().collect::<std::collections::BTreeSet<_>>().len(), ids.len());
}

#[test]
fn an_anchor_of_the_author_is_the_id() {
    let en = "# The order {#order}\n\n<!-- p: signing -->\n\nIt was signed in July.\n";
    let fa = "# حکم\n\nدر تیر امضا شد.\n";
    let project = Project::of(en, fa);
    assert_eq!(project.ids(), ["order", "signing"]);
    project.edit(
        "content/en/a.md",
        "It was signed in July.",
        "Nobody remembers who put a name under the letter, nor when.",
    );
    assert_eq!(project.ids(), ["order", "signing"], "whatever became of the text");
    assert!(project.standing()[0].starts_with("stale"));
}

#[test]
fn twins_are_paired_in_order() {
    let en = "Evin had a yard.\n\nSee the map.\n\nIt was small, people say.\n\nSee the map.\n";
    let fa = "اوین حیاط داشت.\n\nنقشه را ببینید.\n\nمی‌گویند کوچک بود.\n\nنقشه را ببینید.\n";
    let project = Project::of(en, fa);
    project.edit("content/en/a.md", "It was small, people say.", "It was small, people say today.");
    assert_eq!(project.standing().len(), 1);
    project.confirm("people say today");
    assert_eq!(project.standing(), [""; 0]);
}

#[test]
fn a_twin_that_is_gone_is_said_to_be_ambiguous_where_the_translations_differ() {
    let en = "See the map.\n\nSee the map.\n\nEvin had a yard.\n";
    let fa = "نقشه را ببینید.\n\nبه نقشه بنگرید.\n\nاوین حیاط داشت.\n";
    let project = Project::of(en, fa);
    project.write("content/en/a.md", "See the map.\n\nEvin had a yard.\n");
    let standing = project.standing();
    assert!(standing.iter().any(|line| line.contains("+ambiguous")), "{standing:?}");
    let (code, findings) = project.findings(&[]);
    assert_eq!(code, 0);
    assert!(findings.iter().any(|line| line.starts_with("note ambiguous-passage")), "{findings:?}");
}

#[test]
fn a_translation_that_still_is_the_original_is_verbatim() {
    let project = Project::new(&[("content/en/order.md", ORDER_EN), ("content/fa/order.md", ORDER_EN)]);
    project.adopt();
    let standing = project.standing();
    assert!(standing.iter().any(|line| line.starts_with("current +verbatim: Families")), "{standing:?}");
}
