//! What a document says cannot get anything into a bundle, or out of the
//! project.

use crate::common::{CONFIG, Project};
use crate::work::{ALL, picture, unzipped};

const HOSTILE: &str = "# Hostile <script>alert(1)</script>

<script>alert(2)</script>

<style>body{display:none}</style>

<img src=x onerror=alert(3)> <a href=\"javascript:alert(4)\">raw</a> <iframe src=\"https://evil.example\"></iframe>

[link](javascript:alert(5)) [data](data:text/html,x) [mixed](JaVaScRiPt:alert(6)) [entity](&#106;avascript:alert(7)) [file](file:///etc/passwd)

![out](../../../../../etc/passwd) ![svg](evil.svg) ![far](https://evil.example/track.png) ![link](linked.png)

<div onclick=\"alert(8)\" style=\"position:fixed\" class=\"x\" id=\"_main\">A block &lt;script&gt; of words<svg><script>alert(9)</script></svg></div>

<b title=\"<img src=x onerror=alert(10)>\">bold</b> words and <em>unclosed words

Text with `<script>` code, \u{202e}turned\u{202c} around, and a bell \u{7}.

[ref]: javascript:alert(11)

See [the reference][ref] and <javascript:alert(12)>.

```{=html}
<script>alert(13)</script>
```

---
header-includes: <script>alert(14)</script>
---
";

fn hostile() -> Project {
    let config = format!(
        "{CONFIG}\n[work]\ntitle = \"</title><script>alert(15)</script>\"\npublisher = \"\\\"><script>alert(16)</script>\"\n"
    );
    let project = Project::new(&[
        ("hamgam.toml", config.as_str()),
        ("content/en/a.md", HOSTILE),
        ("content/fa/a.md", &HOSTILE.replace("words", "واژه‌ها")),
        ("content/en/evil.svg", "<svg onload=\"alert(17)\"/>"),
        ("content/references.bib", "@misc{x, title={<script>alert(18)</script>}, url={javascript:alert(19)}}"),
    ]);
    project.write("secret.png", picture());
    project.adopt();
    project
}

/// What would run, show or fetch something: in a tag, words that are shown
/// aside.
fn evil(html: &str) -> Option<&'static str> {
    let lower = html.to_lowercase().replace("<script type=\"application/ld+json\">", "");
    let tags: String = tags(&lower).map(|tag| format!("<{}>\n", without_words(tag))).collect();
    let signs = [
        "<script",
        "onerror=",
        "onclick=",
        "onload=",
        "javascript:",
        "<iframe",
        "<style",
        "style=",
        "<svg",
        "file:",
        "data:text",
        "src=\"http",
    ];
    let turned = ["\u{202e}", "\u{7}"].into_iter().find(|sign| html.contains(sign));
    turned.or_else(|| signs.into_iter().find(|sign| tags.contains(sign)))
}

/// A tag without the attributes that hold words.
fn without_words(tag: &str) -> String {
    let mut out = tag.to_owned();
    for name in [" title=\"", " alt=\"", " content=\"", " aria-label=\""] {
        while let Some(at) = out.find(name) {
            let end = out[at + name.len()..].find('"').unwrap() + at + name.len() + 1;
            out.replace_range(at..end, "");
        }
    }
    out
}

fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.split('<').skip(1).map(|tag| {
        let mut quoted = false;
        let end = tag.char_indices().find(|(_, c)| {
            quoted ^= *c == '"';
            *c == '>' && !quoted
        });
        &tag[..end.map_or(tag.len(), |(at, _)| at)]
    })
}

#[test]
fn what_would_harm_is_seen() {
    for bad in ["<SCRIPT>", "<a href=\"javascript:x\">", "<b onclick=\"x\">", "<img src=\"https://x\">", "\u{202e}"] {
        assert!(evil(bad).is_some(), "{bad}");
    }
    assert_eq!(evil("<b title=\"&lt;script onerror=\">javascript: as a word</b>"), None);
}

#[test]
fn nothing_that_runs_or_fetches_gets_into_a_page_or_a_book() {
    let project = hostile();
    for locale in ["en", "fa"] {
        let answer = project.done(&["export", locale, "--to", ALL, "-o", "out"]);
        assert!(
            answer.err.contains("../") || answer.err.contains("evil.svg"),
            "what is left out is named: {}",
            answer.err
        );
        for format in ["site/a.html", "site/index.html", "parallel/a.html", "site/references.html"] {
            let path = format!("out/{locale}/{format}");
            if project.exists(&path) {
                let html = project.read(&path);
                assert_eq!(evil(&html), None, "{path}\n{html}");
            }
        }
        for (name, text) in unzipped(&project, locale).iter().filter(|(name, _)| name.ends_with(".xhtml")) {
            assert_eq!(evil(text), None, "{name}\n{text}");
        }
        let markdown = project.read(&format!("out/{locale}/markdown/a.md"));
        for sign in [
            "(javascript:",
            "<javascript:",
            ": javascript:",
            "{=html}",
            "<script",
            "<img",
            "<iframe",
            "(file:",
            "\u{202e}",
        ] {
            let bare = markdown
                .to_lowercase()
                .replace("`<script>`", "")
                .replace("<script>alert(13)", "")
                .replace("title=\"&lt;img", "");
            assert!(!bare.contains(sign), "{sign}\n{markdown}");
        }
        assert!(!markdown.contains("\n\n---\n"), "no second front matter\n{markdown}");
        let images =
            project.files().into_iter().filter(|(path, _)| path.starts_with("out/") && path.contains("/images/"));
        assert_eq!(images.count(), 0);
    }
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_project_is_no_image_of_it() {
    let outside = tempfile::tempdir().unwrap();
    std::fs::write(outside.path().join("secret.png"), picture()).unwrap();
    let project = Project::of("# A\n\nWords ![secret](linked.png) here.\n", "# ا\n\nواژه ![راز](linked.png) اینجا.\n");
    for locale in ["en", "fa"] {
        std::os::unix::fs::symlink(
            outside.path().join("secret.png"),
            project.path(&format!("content/{locale}/linked.png")),
        )
        .unwrap();
    }
    let answer = project.done(&["export", "en", "--to", "site", "-o", "out"]);
    assert!(answer.err.contains("linked.png"), "{}", answer.err);
    assert!(!project.exists("out/en/site/images"));
}

#[test]
fn images_leave_with_nothing_but_the_picture() {
    let project = crate::work::work();
    project.done(&["export", "fa", "--to", "site", "-o", "out"]);
    let images: Vec<_> =
        project.files().into_iter().filter(|(path, _)| path.starts_with("out/fa/site/images/")).collect();
    let [(_, bytes)] = images.as_slice() else { panic!("one image") };
    let text = String::from_utf8_lossy(bytes);
    assert!(text.contains("IHDR") && text.contains("IDAT") && !text.contains("tEXt") && !text.contains("tIME"));
}

#[test]
fn only_what_the_project_names_is_in_a_bundle() {
    let project = crate::work::work();
    project.write("content/fa/notes-to-self.txt", "not for readers");
    project.write("content/fa/saffron.md~", "an old draft");
    project.write("content/en/unused.png", picture());
    project.done(&["export", "fa", "--to", ALL, "-o", "out"]);
    for (path, bytes) in project.files().into_iter().filter(|(path, _)| path.starts_with("out/")) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("not for readers") && !text.contains("an old draft"), "{path}");
    }
}
