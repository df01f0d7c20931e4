//! Addresses with percent signs, as the letters that they stand for.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

/// `%D8%AD` as «ح»; what is no UTF-8 then stays as it is.
///
/// ```
/// use hamgam::text::percent::decoded;
/// assert_eq!(decoded("/fa/%D8%AD%DA%A9%D9%85"), "/fa/حکم");
/// assert_eq!(decoded("100%"), "100%");
/// assert_eq!(decoded("%ff"), "%ff");
/// ```
pub fn decoded(address: &str) -> Cow<'_, str> {
    if !address.contains('%') {
        return Cow::Borrowed(address);
    }
    percent_decode_str(address).decode_utf8().unwrap_or(Cow::Borrowed(address))
}
