//! The archive that a book is.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::error::{Error, Result};
use crate::l10n::message::Message;

/// The container: `mimetype` first and as it is, all else by name; no times.
pub fn zipped(mut files: Vec<(String, Vec<u8>)>) -> Result<Vec<u8>> {
    files.push((
        "META-INF/container.xml".to_owned(),
        b"<?xml version=\"1.0\"?>\n<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n\
          <rootfiles><rootfile full-path=\"EPUB/package.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles>\n</container>\n"
            .to_vec(),
    ));
    files.sort();
    let plain = SimpleFileOptions::default().last_modified_time(DateTime::default()).unix_permissions(0o644);
    let stored = plain.compression_method(CompressionMethod::Stored);
    let packed = plain.compression_method(CompressionMethod::Deflated);
    let pack = || -> std::result::Result<Vec<u8>, zip::result::ZipError> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("mimetype", stored)?;
        zip.write_all(b"application/epub+zip")?;
        for (name, bytes) in &files {
            let done = name.ends_with(".woff2") || name.ends_with(".jpg") || name.ends_with(".png");
            zip.start_file(name.as_str(), if done { stored } else { packed })?;
            zip.write_all(bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    };
    pack().map_err(|error| Error::new(Message::new("error-cannot-write")).because(error))
}
