//! A made-up work with something of everything, in two languages.

use crate::common::{CONFIG, Project};

/// A picture of one white pixel, with a remark and a time in it.
pub fn picture() -> Vec<u8> {
    let mut png = vec![0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a];
    let mut chunk = |kind: &[u8; 4], data: &[u8]| {
        png.extend((data.len() as u32).to_be_bytes());
        let start = png.len();
        png.extend(kind);
        png.extend(data);
        let sum = crc(&png[start..]);
        png.extend(sum.to_be_bytes());
    };
    chunk(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
    chunk(b"tEXt", b"Author\0A name that must not leave");
    chunk(b"tIME", &[7, 0xea, 1, 1, 0, 0, 0]);
    chunk(b"IDAT", &[0x78, 0x9c, 0x63, 0xf8, 0xff, 0x1f, 0x00, 0x03, 0x00, 0x01, 0xff]);
    chunk(b"IEND", &[]);
    png
}

fn crc(bytes: &[u8]) -> u32 {
    let step = |sum: u32| if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 };
    !bytes.iter().fold(!0_u32, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), |sum, _| step(sum)))
}

pub const EN: &str = "+++
title = \"The *saffron* trade\"
description = \"What is known of it.\"
+++

## The plant

Saffron (*Crocus sativus* L.) has been traded for long [@rahimi2001, pp. 12-15; see @smith1999, sec. 4]. As @smith1999 [p. 33] puts it, \"much\".[^1] A name in Persian: زعفران, 2019.

An earlier text says otherwise [-@smith1999] [citation needed].

- In the north, see [the market](market.md#prices).
- In the south:
    1. first `code`
    2. second

> A quotation.
>
> With two paragraphs.

| Year | Price |
| :-- | --: |
| 1999 | 12 |
| 2001 | 15 |

### Colours

```python
print(\"سلام\")
```

![A white pixel](pixel.png)

Line one\\
line two, <kbd>Ctrl</kbd> and H<sub>2</sub>O.

---

[^1]: A note with a [link](https://example.org/a?b=1&c=2).
";

pub const FA: &str = "+++
title = \"تجارت زعفران\"
description = \"آنچه از آن دانسته است.\"
+++

## گیاه

زعفران (*Crocus sativus* L.) دیری است که دادوستد می‌شود [@rahimi2001, pp. 12-15; نک. @smith1999, sec. 4]. چنان‌که @smith1999 [p. 33] می‌گوید، «بسیار».[^1] نامی فارسی: زعفران، ۲۰۱۹.

متنی کهن‌تر جز این می‌گوید [-@smith1999] [نیازمند منبع].

- در شمال، بنگرید به [بازار](market.md#prices).
- در جنوب:
    1. نخست `code`
    2. دوم

> یک نقل قول.
>
> با دو پاراگراف.

| سال | بها |
| :-- | --: |
| ۱۹۹۹ | ۱۲ |
| ۲۰۰۱ | ۱۵ |

### رنگ‌ها

```python
print(\"سلام\")
```

![یک نقطهٔ سفید](pixel.png)

سطر یک\\
سطر دو، <kbd>Ctrl</kbd> و H<sub>2</sub>O. تاریخ 2001-05-06 است.

---

[^1]: یادداشتی با [پیوند](https://example.org/a?b=1&c=2).
";

pub const BIB: &str = "@book{smith1999, author = {Smith, Jane}, title = {The Saffron Trade}, date = {1999}, publisher = {Example Press}, langid = {english}, file = {/home/someone/smith.pdf}, keywords = {secret}}
@book{rahimi2001, author = {Rahimi, Ali}, title = {Tejarat-e za'faran}, date = {2001}, publisher = {Nemuneh}, langid = {persian}}
";

/// The work, agreed.
pub fn work() -> Project {
    with(CONFIG)
}

/// The work with a configuration of its own.
pub fn with(config: &str) -> Project {
    let project = Project::new(&[
        ("hamgam.toml", config),
        ("content/en/saffron.md", EN),
        ("content/fa/saffron.md", FA),
        ("content/en/market.md", "# The market {#market}\n\n## Prices\n\nThey rose.\n"),
        ("content/fa/market.md", "# بازار {#market}\n\n## بهاها\n\nبالا رفت.\n"),
        ("content/references.bib", BIB),
        ("content/references.fa.bib", "@book{rahimi2001, author = {رحیمی, علی}, title = {تجارت زعفران}}\n"),
    ]);
    project.write("content/en/pixel.png", picture());
    project.write("content/fa/pixel.png", picture());
    project.adopt();
    project
}

/// All bundles of a language, below `out`.
pub const ALL: &str = "site,epub,parallel,json,markdown";

/// The words between two marks.
pub fn between<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    let start = text.find(from).unwrap_or_else(|| panic!("{from} is not in\n{text}")) + from.len();
    &text[start..start + text[start..].find(to).unwrap_or_else(|| panic!("no {to} behind {from}"))]
}

/// The files of the EPUB of a language, as text.
pub fn unzipped(project: &Project, locale: &str) -> Vec<(String, String)> {
    let bytes = std::fs::read(project.path(&format!("out/{locale}/epub/test-{locale}.epub"))).unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut files = Vec::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut file, &mut bytes).unwrap();
        files.push((file.name().unwrap().to_string(), String::from_utf8_lossy(&bytes).into_owned()));
    }
    files
}
