//! A figure's digits as values: which separators group and which divide is not
//! always certain, so a figure may be read in more than one way.

/// The values that folded digits (`3,800.5`, `3/5`, `1.2.3`) may mean, the
/// likeliest first, without separators of groups.
///
/// ```
/// use hamgam::text::number::literal::values;
/// assert_eq!(values("3,800.50"), ["3800.50"]);
/// assert_eq!(values("3.800"), ["3.800", "3800"]);
/// assert_eq!(values("3/5"), ["3/5", "3.5"]);
/// ```
pub fn values(digits: &str) -> Vec<String> {
    // As most are.
    if digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return vec![trimmed(digits)];
    }
    let grouped = digits.replace(',', "");
    if digits.contains('/') {
        return vec![grouped.clone(), grouped.replace('/', ".")];
    }
    let mut values = vec![trimmed(&grouped)];
    if !grouped.contains('.') {
        return values;
    }
    // "Vite 6" is "Vite 6.0" and "Vite 6.0.0".
    let mut shorter = grouped.as_str();
    while let Some((whole, _)) = shorter.rsplit_once('.').filter(|(_, rest)| rest.bytes().all(|b| b == b'0')) {
        values.push(trimmed(whole));
        shorter = whole;
    }
    values.extend(PARTS.iter().find(|(decimal, _)| *decimal == values[0]).map(|(_, part)| (*part).to_owned()));
    let parts: Vec<&str> = digits.split('.').collect();
    // «۳.۸۰۰» and "3.800" are thousands for many writers.
    let thousands = parts.len() > 1
        && !digits.contains(',')
        && parts[0].len() <= 3
        && !parts[0].starts_with('0')
        && parts[1..].iter().all(|part| part.len() == 3);
    if thousands {
        values.push(parts.concat());
    }
    values
}

/// The same decimal with a stroke for its point, or the other way: «۰/۵۲», 0.52.
///
/// ```
/// use hamgam::text::number::literal::pointed;
/// assert_eq!(pointed("0/52").as_deref(), Some("0.52"));
/// assert_eq!((pointed("0.52").as_deref(), pointed("52")), (Some("0/52"), None));
/// ```
pub fn pointed(value: &str) -> Option<String> {
    let at = value.find(['.', '/'])?;
    let sign = if value.as_bytes()[at] == b'.' { "/" } else { "." };
    Some([&value[..at], sign, &value[at + 1..]].concat())
}

/// Decimals that are said as parts of a whole.
const PARTS: &[(&str, &str)] = &[
    ("0.5", "1/2"),
    ("0.25", "1/4"),
    ("0.75", "3/4"),
    ("0.1", "1/10"),
    ("0.01", "1/100"),
    ("0.001", "1/1000"),
    ("0.000001", "1/1000000"),
];

/// Without zeros in front; `007` stays one number with `7`.
fn trimmed(digits: &str) -> String {
    let short = digits.trim_start_matches('0');
    if short.is_empty() || short.starts_with('.') { format!("0{short}") } else { short.to_owned() }
}
