//! A text that several hold and nobody copies.

use std::fmt;
use std::ops::{Deref, Range};
use std::sync::Arc;

/// A text, or a part of one.
///
/// ```
/// use hamgam::text::shared::{Shared, same};
/// let whole = Shared::from("حکم را خواندند");
/// assert_eq!(Shared::from("حکم"), *"حکم");
/// assert!(same(&whole, &whole.clone()) && same("حکم", &Shared::from("حکم")));
/// ```
#[derive(Clone)]
pub struct Shared {
    whole: Arc<str>,
    span: Range<usize>,
}

impl Shared {
    /// The text at some bytes of a longer one.
    ///
    /// # Panics
    /// Where the bytes are none of the text, as slices do.
    pub fn part(whole: &Arc<str>, span: Range<usize>) -> Shared {
        assert!(whole.is_char_boundary(span.start) && whole.is_char_boundary(span.end) && span.start <= span.end);
        Shared { whole: whole.clone(), span }
    }

    /// Whether it is the very part of a longer text, told without a look at it: what has not
    /// been read for a while is far away.
    pub fn is_part(&self, whole: &Arc<str>, span: &Range<usize>) -> bool {
        Arc::ptr_eq(&self.whole, whole) && self.span == *span
    }
}

/// Whether two texts are the same. Where both are one piece of memory, which most
/// agreed texts are with those that stand, nothing of it is read.
pub fn same(a: &str, b: &str) -> bool {
    std::ptr::eq(a, b) || a == b
}

impl Deref for Shared {
    type Target = str;

    fn deref(&self) -> &str {
        &self.whole[self.span.clone()]
    }
}

impl From<&str> for Shared {
    fn from(text: &str) -> Shared {
        Shared { whole: text.into(), span: 0..text.len() }
    }
}

impl From<String> for Shared {
    fn from(text: String) -> Shared {
        Shared::from(text.as_str())
    }
}

impl PartialEq for Shared {
    fn eq(&self, other: &Shared) -> bool {
        self.is_part(&other.whole, &other.span) || **self == **other
    }
}

impl Eq for Shared {}

impl PartialEq<str> for Shared {
    fn eq(&self, other: &str) -> bool {
        same(self, other)
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        fmt::Debug::fmt(&**self, out)
    }
}
