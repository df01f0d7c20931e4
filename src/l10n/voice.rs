//! What Unicode and CLDR know of a language: its digits and its direction.

use std::borrow::Cow;

use fixed_decimal::{Decimal, FloatPrecision};
use fluent::types::FluentNumber;
use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::locale;
use intl_memoizer::Memoizable;
use unic_langid::LanguageIdentifier;

use crate::locale::Locale;
use crate::text::bidi;

/// A language as far as its numbers and its direction go.
#[derive(Debug, Clone)]
pub struct Voice {
    icu: icu_locale_core::Locale,
    rtl: bool,
}

impl Voice {
    /// The voice of a language.
    pub fn new(language: &Locale) -> Voice {
        Voice { icu: language.id().to_string().parse().unwrap_or(locale!("en")), rtl: language.is_rtl() }
    }

    /// A number as the language writes it; `None` for what is no number.
    pub fn number(&self, number: &FluentNumber) -> Option<String> {
        let mut options = DecimalFormatterOptions::default();
        let grouped = number.options.use_grouping;
        options.grouping_strategy = Some(if grouped { GroupingStrategy::Auto } else { GroupingStrategy::Never });
        let formatter = DecimalFormatter::try_new(self.icu.clone().into(), options).ok()?;
        let mut decimal = Decimal::try_from_f64(number.value, FloatPrecision::RoundTrip).ok()?;
        if let Some(most) = number.options.maximum_fraction_digits {
            decimal.round(-i16::try_from(most).ok()?);
        }
        if let Some(least) = number.options.minimum_fraction_digits {
            decimal.absolute.pad_end(-i16::try_from(least).ok()?);
        }
        Some(formatter.format(&decimal).to_string())
    }

    /// Text set apart, line by line, where its direction may differ: always in
    /// a right-to-left language, else where it holds right-to-left letters.
    pub fn isolated<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if text.is_empty() || !(self.rtl || bidi::has_rtl(text)) {
            return text.into();
        }
        text.split('\n').map(bidi::isolate).collect::<Vec<_>>().join("\n").into()
    }
}

impl Memoizable for Voice {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Voice, ()> {
        Locale::parse(&language.to_string()).map(|locale| Voice::new(&locale)).ok_or(())
    }
}
