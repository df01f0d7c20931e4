//! Names that have digits in them: `WSL2`, `3D`, `COVID-19`.

use crate::text::numeral::ascii_digits;

/// A name with a figure in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The name, in small letters and ASCII digits.
    pub name: String,
    /// Its figure, which may answer for a number: `WSL2` is WSL 2.
    pub figure: String,
}

impl Named {
    /// Reads a name; `None` where its digits are no single figure.
    pub fn of(name: &str) -> Option<Named> {
        let name = ascii_digits(name).to_lowercase();
        let figure = name.trim_matches(|c: char| !c.is_ascii_digit());
        let single = !figure.is_empty() && figure.bytes().all(|byte| byte.is_ascii_digit());
        // `PEP-0420` is PEP 420.
        let short = figure.trim_start_matches('0');
        let value = if short.is_empty() { figure } else { short };
        single.then(|| Named { figure: value.to_owned(), name: name.clone() })
    }
}
