//! The bytes of a file as text: UTF-8 or UTF-16 with or without a mark, or what
//! the file says of itself.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::back::Broken;

/// No exchange file may be larger: what is read is held in memory.
pub const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// Reads the bytes. `declared` finds the name of an encoding in the beginning of
/// a file without a mark.
///
/// # Errors
/// Where the bytes are not in the encoding, or it has no such name.
pub fn decode(bytes: &[u8], declared: impl Fn(&[u8]) -> Option<String>) -> Result<String, Broken> {
    let (encoding, skip) = match Encoding::for_bom(bytes) {
        Some(found) => found,
        None => (unmarked(bytes, declared)?, 0),
    };
    let bytes = &bytes[skip..];
    if encoding == UTF_8 {
        return match std::str::from_utf8(bytes) {
            Ok(text) => Ok(text.to_owned()),
            Err(error) => {
                let valid = String::from_utf8_lossy(&bytes[..error.valid_up_to()]).into_owned();
                Err(Broken::at("import-not-utf8", &valid, valid.len()))
            }
        };
    }
    match encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => Ok(text.into_owned()),
        None => Err(Broken::new("import-encoding").because(encoding.name())),
    }
}

fn unmarked(bytes: &[u8], declared: impl Fn(&[u8]) -> Option<String>) -> Result<&'static Encoding, Broken> {
    match bytes {
        // The first character of every format that we read is ASCII.
        [first, 0, ..] if *first != 0 => return Ok(UTF_16LE),
        [0, second, ..] if *second != 0 => return Ok(UTF_16BE),
        _ => {}
    }
    let Some(name) = declared(&bytes[..bytes.len().min(4096)]) else { return Ok(UTF_8) };
    let found = Encoding::for_label(name.trim().as_bytes());
    let found = found.ok_or_else(|| Broken::new("import-encoding").because(name))?;
    // What reads as UTF-8 is UTF-8: a tool has saved it anew and left the name.
    let is_utf8 = found.is_ascii_compatible() && std::str::from_utf8(bytes).is_ok();
    Ok(if is_utf8 { UTF_8 } else { found })
}
