//! An argument as Fluent takes it.

use std::borrow::Cow;

use fluent::FluentValue;
use fluent::types::FluentType;
use intl_memoizer::concurrent::IntlLangMemoizer;

use super::message::{Value, code};
use crate::text::form::has_control;

/// Text and numbers as they are, to be selected on; what is plain as a value
/// that no formatter touches.
pub fn fluent_value(value: &Value) -> FluentValue<'_> {
    match value {
        Value::Text(text) => FluentValue::String(printable(text)),
        Value::Plain(text) => FluentValue::Custom(Box::new(Plain(printable(text).into_owned()))),
        Value::Number(number) => FluentValue::from(*number),
        Value::Code(c) => FluentValue::String(code(*c).into()),
    }
}

/// Text without what would steer a terminal.
fn printable(text: &str) -> Cow<'_, str> {
    let steers = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    if has_control(text) { text.replace(steers, "\u{fffd}").into() } else { text.into() }
}

/// A value that is written as it is.
#[derive(Debug, Clone, PartialEq)]
struct Plain(String);

impl FluentType for Plain {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &intl_memoizer::IntlLangMemoizer) -> Cow<'static, str> {
        self.0.clone().into()
    }

    fn as_string_threadsafe(&self, _: &IntlLangMemoizer) -> Cow<'static, str> {
        self.0.clone().into()
    }
}
