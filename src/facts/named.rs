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
    /// Reads a name; `None` where its digits are no single figure. `1e6` has that of a
    /// million.
    pub fn of(name: &str) -> Option<Named> {
        let name = ascii_digits(name).to_lowercase();
        if let Some(figure) = power(&name) {
            return Some(Named { figure, name });
        }
        let figure = name.trim_matches(|c: char| !c.is_ascii_digit());
        let single = !figure.is_empty() && figure.bytes().all(|byte| byte.is_ascii_digit());
        // `PEP-0420` is PEP 420.
        let short = figure.trim_start_matches('0');
        let value = if short.is_empty() { figure } else { short };
        single.then(|| Named { figure: value.to_owned(), name: name.clone() })
    }
}

/// A whole number that is written by a power of ten.
fn power(name: &str) -> Option<String> {
    let (digits, power) = name.split_once('e')?;
    let is_whole = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let zeros = power.parse::<usize>().ok().filter(|zeros| (2..=15).contains(zeros) && is_whole(power))?;
    is_whole(digits).then(|| format!("{digits}{}", "0".repeat(zeros)))
}
