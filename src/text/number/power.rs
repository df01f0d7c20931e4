//! Powers of ten: `2.5 × 10⁶`.

use super::figure::times;
use super::{Number, Weight, sign_at, word_at, words};
use crate::text::token::Token;

/// Makes ten what it is to the power behind it, and says which token is behind that:
/// `10⁶`, `10^6`, «ده به توان شش».
pub(super) fn power(tokens: &[Token], end: usize, values: &mut [String]) -> Option<usize> {
    let value = values.first_mut().filter(|value| *value == "10")?;
    let (is_below, power, end) = raised(tokens, end).or_else(|| written(tokens, end)).or_else(|| said(tokens, end))?;
    *value = match is_below {
        true => format!("0.{}1", "0".repeat(power.checked_sub(1).filter(|_| power <= MOST)?)),
        false => format!("1{}", "0".repeat(Some(power).filter(|power| (1..=MOST).contains(power))?)),
    };
    Some(end)
}

/// A power: whether it is below none, its figure, and the token behind.
type Power = (bool, usize, usize);

/// `10⁻⁷`
fn raised(tokens: &[Token], end: usize) -> Option<Power> {
    let first = sign_at(tokens, end).filter(|sign| *sign == '⁻' || digit(*sign).is_some())?;
    let touches = end > 0 && tokens[end - 1].span.end == tokens[end].span.start;
    let from = end + usize::from(first == '⁻');
    let digits: String = (from..).map_while(|at| digit(sign_at(tokens, at)?)).take(3).collect();
    Some((first == '⁻', digits.parse().ok().filter(|_| touches)?, from + digits.len()))
}

/// `10^-7`
fn written(tokens: &[Token], end: usize) -> Option<Power> {
    sign_at(tokens, end).filter(|sign| *sign == '^')?;
    let is_below = sign_at(tokens, end + 1).is_some_and(|sign| matches!(sign, '-' | '−'));
    let at = end + 1 + usize::from(is_below);
    Some((is_below, tokens.get(at)?.plain_figure()?.parse().ok()?, at + 1))
}

/// «ده به توان منفی هفت»
fn said(tokens: &[Token], end: usize) -> Option<Power> {
    let is_raised = (word_at(tokens, end), word_at(tokens, end + 1)) == (Some("به"), Some("توان"));
    let is_below = is_raised && word_at(tokens, end + 2) == Some("منفی");
    let at = end + 2 + usize::from(is_below);
    let figure = || tokens.get(at)?.plain_figure()?.parse().ok();
    let spelled = || match words::read(word_at(tokens, at)?)?.part {
        words::Part::Add(value) => usize::try_from(value).ok(),
        _ => None,
    };
    let power = if is_raised { figure().or_else(spelled)? } else { return None };
    Some((is_below, power, at + 1))
}

/// More digits no number has.
const MOST: usize = 18;

/// Whether a number is the power of ten by which the one before it is multiplied, and so
/// belongs to that.
pub(super) fn multiplies(tokens: &[Token], before: &mut Number, number: &Number) -> bool {
    let gap = before.tokens.end..number.tokens.start;
    let is_times = gap.len() == 1 && matches!(sign_at(tokens, gap.start), Some('×' | '·' | '⋅'));
    let is_power = number.tokens.len() > 1 && number.value().starts_with("10") && number.weight == Weight::Figure;
    let Some(scale) = number.value().parse().ok().filter(|_| is_times && is_power) else { return false };
    before.values = vec![times(before.value(), scale)];
    before.tokens.end = number.tokens.end;
    before.span.end = number.span.end;
    true
}

/// A digit above the line.
fn digit(sign: char) -> Option<char> {
    let at = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'].iter().position(|own| *own == sign)?;
    char::from_digit(at as u32, 10)
}

#[cfg(test)]
mod tests {
    use crate::text::number::tests::meet;

    #[test]
    fn a_power_of_ten_is_as_many() {
        assert!(meet("2.5 × 10⁶ rows", "۲٫۵ میلیون ردیف") && meet("10^6", "یک میلیون") && meet("10⁻³", "۰٫۰۰۱"));
        assert!(meet("10⁻⁷", "ده به توان منفی هفت") && meet("10^-7", "۱۰ به توان منفی ۷"));
        assert!(!meet("2.5 × 10⁶", "۲٫۵ × ۱۰⁵"));
    }
}
