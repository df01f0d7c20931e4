//! How a locale says a message.
