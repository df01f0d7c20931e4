//! Which layouts are recognised, and who is the source.

use hamgam::config::load;
use tempfile::TempDir;

use crate::tree::{documents, done, read, refused, tree};

#[test]
fn folders_for_each_language_are_recognised() {
    for base in ["content/", "docs/", ""] {
        let path = |rest: &str| format!("{base}{rest}");
        let files = ["en/a.md", "en/deep/b.md", "fa/a.md", "fa/deep/b.md", "img/c.md"].map(path);
        let folder = tree(&files.each_ref().map(String::as_str));
        let said = done(&folder, &[]);
        assert_eq!(documents(&folder), ["en a.md", "en deep/b.md", "fa a.md", "fa deep/b.md"], "{base}");
        assert!(said.starts_with("Recognised: a folder for each language\n"), "{said}");
        assert!(said.contains("fa/{document}  2 documents (translation)\n"), "{said}");
        assert!(said.ends_with("\n  hamgam adopt fa\n"), "{said}");
        assert!(!folder.path().join("content/en/start.md").exists());
    }
}

#[test]
fn an_empty_folder_of_a_language_is_a_target() {
    let folder = tree(&["content/en/a.md", "content/fa/"]);
    assert!(done(&folder, &[]).ends_with("  hamgam status\n"));
    assert_eq!(documents(&folder), ["en a.md"]);
}

#[test]
fn folders_that_are_called_like_languages_by_chance_are_left_out() {
    let folder = tree(&["docs/en/a.md", "docs/fa/a.md", "docs/ts/types.md", "docs/api/a.md", "docs/ref/a.md"]);
    done(&folder, &[]);
    assert_eq!(documents(&folder), ["en a.md", "fa a.md"]);
    assert!(read(&folder, "hamgam.toml").contains("targets = [\"fa\"]"));
}

#[test]
fn vitepress_has_the_originals_at_the_root() {
    let config = "docs/.vitepress/config.mts = export default { locales: { root: { lang: 'de-DE' } } }";
    let folder = tree(&[config, "docs/index.md", "docs/guide/a.md", "docs/fa/guide/a.md", "docs/api/b.md"]);
    let said = done(&folder, &[]);
    assert_eq!(documents(&folder), ["de api/b.md", "de guide/a.md", "de index.md", "fa guide/a.md"]);
    assert!(said.starts_with("Recognised: the layout of VitePress\n"), "{said}");
    assert!(!folder.path().join("docs/ledger").exists(), "the ledgers stay out of what is published");
}

#[test]
fn vitepress_may_have_the_originals_in_a_folder() {
    let folder = tree(&["docs/.vitepress/theme/", "docs/index.md", "docs/en/a.md", "docs/en/b/c.md", "docs/fa/a.md"]);
    done(&folder, &[]);
    assert_eq!(documents(&folder), ["en a.md", "en b/c.md", "fa a.md"]);
}

#[test]
fn a_lone_page_at_the_root_is_the_original_where_its_language_has_no_folder() {
    let folder = tree(&["docs/.vitepress/theme/", "docs/index.md", "docs/fa/index.md"]);
    done(&folder, &[]);
    assert_eq!(documents(&folder), ["en index.md", "fa index.md"]);
}

#[test]
fn vitepress_may_stand_at_the_top_of_the_project() {
    let folder =
        tree(&[".vitepress/config.ts = ", "README.md", "index.md", "a/b.md", "fa/a/b.md", "node_modules/x/y.md"]);
    done(&folder, &[]);
    assert_eq!(documents(&folder), ["en a/b.md", "en index.md", "fa a/b.md"]);
}

#[test]
fn a_language_that_nobody_asked_for_is_no_part_of_the_originals() {
    let folder = tree(&["docs/.vitepress/", "docs/a.md", "docs/b.md", "docs/fa/a.md", "docs/de/a.md"]);
    done(&folder, &["--targets", "fa"]);
    assert_eq!(documents(&folder), ["en a.md", "en b.md", "fa a.md"]);
    let folder = tree(&["mkdocs.yml = ", "docs/a.md", "docs/x/b.md", "docs/a.fa.md", "docs/x/b.de.md"]);
    done(&folder, &["--targets", "fa"]);
    assert_eq!(documents(&folder), ["en a.md", "en x/b.md", "fa a.md"]);
}

#[test]
fn docusaurus_has_its_translations_below_i18n() {
    for home in ["", "website/"] {
        let config = format!("{home}docusaurus.config.js = i18n: {{ defaultLocale: 'en', locales: ['en', 'fa'] }}");
        let current = format!("{home}i18n/fa/docusaurus-plugin-content-docs/current");
        let theme = format!("{home}i18n/fa/docusaurus-theme-classic/footer.md");
        let (a, b) = (format!("{current}/a.md"), format!("{current}/deep/b.mdx"));
        let folder = tree(&[&config, "docs/a.md", "docs/deep/b.mdx", "docs/deep/c.md", &a, &b, &theme]);
        done(&folder, &[]);
        assert_eq!(documents(&folder), ["en a.md", "en deep/b.mdx", "en deep/c.md", "fa a.md", "fa deep/b.mdx"]);
    }
}

#[test]
fn hugo_has_a_folder_for_each_language() {
    let files = ["content/en/_index.md", "content/en/deep/b.md", "content/fa/_index.md", "themes/t/content/en/x.md"];
    let folder = tree(&[&files[..], &["hugo.toml = defaultContentLanguage = 'fa'\n"]].concat());
    let said = done(&folder, &["--source", "fa"]);
    assert_eq!(documents(&folder), ["fa _index.md", "en _index.md", "en deep/b.md"]);
    assert!(said.starts_with("Recognised: the layout of Hugo, with a folder"), "{said}");
}

#[test]
fn hugo_says_itself_where_its_languages_are() {
    let settings =
        "hugo.toml = [languages.en]\ncontentDir = 'content/english'\n[languages.fa]\ncontentDir = 'content/persian'\n";
    let folder = tree(&[settings, "content/english/a.md", "content/persian/a.md"]);
    done(&folder, &[]);
    assert_eq!(documents(&folder), ["en a.md", "fa a.md"]);
}

#[test]
fn hugo_may_have_the_language_in_the_file_name() {
    let folder = tree(&["hugo.yaml = languageCode: en-us\n", "content/a.md", "content/a.fa.md", "content/x/b.md"]);
    done(&folder, &[]);
    assert_eq!(documents(&folder), ["en a.md", "en x/b.md", "fa a.md"]);
    let folder = tree(&["content/a.en.md", "content/a.fa.md", "content/x/b.en.md"]);
    done(&folder, &[]);
    assert_eq!(documents(&folder), ["en a.md", "en x/b.md", "fa a.md"]);
}

#[test]
fn mkdocs_has_the_language_in_the_file_name() {
    let folder = tree(&[
        "mkdocs.yml = site_name: x\n",
        "docs/a.md",
        "docs/a.fa.md",
        "docs/x/b.md",
        "docs/x/b.fa.md",
        "docs/socket.io.md",
    ]);
    done(&folder, &[]);
    let all = ["en a.md", "en socket.io.md", "en x/b.md", "fa a.md", "fa x/b.md"];
    assert_eq!(documents(&folder), all, "`io` is a language, but not here");
}

#[test]
fn the_source_is_english_else_the_first_language_else_the_largest() {
    let source = |folder: &TempDir| load::load(folder.path()).unwrap().source.locale.to_string();
    let folder = tree(&["content/de/a.md", "content/de/b.md", "content/en-GB/a.md"]);
    done(&folder, &[]);
    assert_eq!(source(&folder), "en-GB");
    let folder =
        tree(&["hugo.toml = defaultContentLanguage = 'fa'", "content/de/a.md", "content/de/b.md", "content/fa/a.md"]);
    done(&folder, &[]);
    assert_eq!(source(&folder), "fa");
    let folder = tree(&["content/de/a.md", "content/de/b.md", "content/fa/a.md"]);
    done(&folder, &[]);
    assert_eq!(source(&folder), "de");
}

#[test]
fn who_cannot_be_told_the_source_is_asked() {
    let folder = tree(&["content/de/a.md", "content/fa/a.md"]);
    assert!(refused(&folder, &[]).contains("hamgam init --source en"));
    assert!(refused(&folder, &["--source", "ckb"]).contains("de, fa"));
    done(&folder, &["--source", "fa"]);
    assert_eq!(documents(&folder), ["fa a.md", "de a.md"]);
}

#[test]
fn where_several_layouts_fit_a_person_decides() {
    let folder = tree(&["content/en/a.md", "content/fa/a.md", "docs/a.md", "docs/a.fa.md"]);
    let said = refused(&folder, &[]);
    assert!(said.contains("mkdocs, plain") && said.contains("hamgam init --layout mkdocs"), "{said}");
    done(&folder, &["--layout", "plain"]);
    assert_eq!(documents(&folder), ["en a.md", "fa a.md"]);
}

#[test]
fn documents_in_one_language_want_a_target() {
    let folder = tree(&["docs/.vitepress/", "docs/a.md", "docs/x/b.md"]);
    assert!(refused(&folder, &[]).contains("hamgam init --targets fa"));
    done(&folder, &["--targets", "fa"]);
    assert_eq!(documents(&folder), ["en a.md", "en x/b.md"]);
    let folder = tree(&["docs/a.md", "docs/x/b.md"]);
    assert!(refused(&folder, &[]).contains("--layout"), "no layout can be told");
    done(&folder, &["--layout", "mkdocs", "--targets", "fa"]);
    assert_eq!(documents(&folder), ["en a.md", "en x/b.md"]);
}
