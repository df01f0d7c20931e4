//! What is to be said: an id and its arguments. The words are in `locales/`.

/// An argument of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Words, a name, a piece of text: isolated for people.
    Text(String),
    /// A path, an address, a command, a line: stands alone, never decorated.
    Plain(String),
    /// A number, written in the digits of the interface.
    Number(i64),
    /// A character by its number: U+200E, for what cannot be seen.
    Code(char),
}

impl From<char> for Value {
    fn from(c: char) -> Value {
        Value::Code(c)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Value {
        Value::Number(number as i64)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Value {
        Value::Number(number.into())
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Value {
        Value::Number(number as i64)
    }
}

/// A character by its number: `U+200E`.
pub fn code(c: char) -> String {
    format!("U+{:04X}", c as u32)
}

/// A path or an address as an argument.
pub fn plain(text: impl ToString) -> Value {
    Value::Plain(text.to_string())
}

/// Something to say, in no language yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// Id in the Fluent files.
    pub id: &'static str,
    /// Its arguments, by name.
    pub args: Vec<(&'static str, Value)>,
}

impl Message {
    /// A message without arguments.
    pub fn new(id: &'static str) -> Message {
        Message { id, args: Vec::new() }
    }

    /// The same message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Message {
        self.args.push((name, value.into()));
        self
    }
}
