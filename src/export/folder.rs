//! What a bundle is written into, and what stands in every bundle.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::edition::Edition;
use crate::error::Result;

/// Takes the files of a bundle, by path below its folder, in any order.
pub trait Folder: Sync {
    /// Takes one file.
    ///
    /// # Errors
    /// Where it cannot be written.
    fn put(&self, path: &str, bytes: &[u8]) -> Result<()>;
}

/// SHA-256 in hexadecimal digits.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// `bundle.json`: what the bundle is, what it was made from, and what is not
/// in it.
pub fn describe(edition: &Edition, format: &str) -> Vec<u8> {
    let config = &edition.workspace.config;
    let absent: Vec<Value> = edition
        .absent
        .iter()
        .map(|absent| json!({"document": &*absent.document, "id": &*absent.id, "status": absent.status.name()}))
        .collect();
    let value = json!({
        "version": 1,
        "format": format,
        "project": config.name,
        "locale": edition.locale.as_str(),
        "source": config.source.locale.as_str(),
        "generator": {"name": "hamgam", "version": env!("CARGO_PKG_VERSION")},
        "made-from": edition.hash(),
        "reviewed": edition.is_reviewed(),
        "passages": edition.counts(),
        "absent": absent,
    });
    pretty(&value)
}

/// JSON for people too.
pub fn pretty(value: &Value) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(value).expect("a value is JSON");
    bytes.push(b'\n');
    bytes
}
