//! Powers of ten: `2.5 × 10⁶`.

use super::figure::times;
use super::{Number, Weight, sign_at};
use crate::text::token::Token;

/// Makes ten what it is to the power behind it, and says which token is behind that.
pub(super) fn power(tokens: &[Token], end: usize, values: &mut [String]) -> Option<usize> {
    let first = sign_at(tokens, end).filter(|sign| *sign == '⁻' || digit(*sign).is_some())?;
    let from = end + usize::from(first == '⁻');
    let digits: String = (from..).map_while(|at| digit(sign_at(tokens, at)?)).take(3).collect();
    let touches = end > 0 && tokens[end - 1].span.end == tokens[end].span.start;
    let power: usize = digits.parse().ok().filter(|power| touches && (1..=MOST).contains(power))?;
    let value = values.first_mut().filter(|value| *value == "10")?;
    *value = match first {
        '⁻' => format!("0.{}1", "0".repeat(power - 1)),
        _ => format!("1{}", "0".repeat(power)),
    };
    Some(from + digits.len())
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
        assert!(meet("2.5 × 10⁶ rows", "۲٫۵ میلیون ردیف") && meet("10⁶", "یک میلیون") && meet("10⁻³", "۰٫۰۰۱"));
        assert!(!meet("2.5 × 10⁶", "۲٫۵ × ۱۰⁵"));
    }
}
