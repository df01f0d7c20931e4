//! Images: only those of the project that its documents or `[work]` name, and
//! of those only the picture. What a camera or a program wrote beside it stays
//! behind; what cannot be cleaned is refused.

use std::collections::BTreeMap;
use std::io;
use std::sync::Mutex;

use img_parts::jpeg::Jpeg;
use img_parts::png::Png;
use img_parts::webp::WebP;

use super::hash::hash;

/// Reads a file of the project, by path.
pub type Read<'a> = &'a (dyn Fn(&str) -> io::Result<Vec<u8>> + Sync);

/// An image of a bundle.
#[derive(Debug, Clone)]
pub struct Image {
    /// Its path below the bundle.
    pub path: String,
    /// Its media type.
    pub media: &'static str,
    /// Its bytes, nothing but the picture.
    pub bytes: Vec<u8>,
}

/// The images of a bundle, gathered while it is written.
pub struct Images<'a> {
    read: Read<'a>,
    known: Mutex<BTreeMap<String, Result<Image, Refused>>>,
}

/// Why an image is not in a bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refused {
    /// It is not in the project, or cannot be read.
    Missing,
    /// It is of a kind that cannot be cleaned, or broken.
    Unclean,
}

impl<'a> Images<'a> {
    /// Images that this reads.
    pub fn new(read: Read<'a>) -> Images<'a> {
        Images { read, known: Mutex::default() }
    }

    /// The image at a path of the project.
    ///
    /// # Errors
    /// Why it is refused.
    pub fn get(&self, path: &str) -> Result<(String, &'static str), Refused> {
        let mut known = self.known.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let image = known.entry(path.to_owned()).or_insert_with(|| {
            let bytes = (self.read)(path).map_err(|_| Refused::Missing)?;
            let (media, ending, bytes) = clean(bytes).ok_or(Refused::Unclean)?;
            let name = format!("images/{}.{ending}", &hash(&bytes)[..16]);
            Ok(Image { path: name, media, bytes })
        });
        image.as_ref().map(|image| (image.path.clone(), image.media)).map_err(|refused| *refused)
    }

    /// All that were asked for and are there; and those that are not, with why.
    pub fn finish(self) -> (Vec<Image>, Vec<(String, Refused)>) {
        let known = self.known.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        let (mut images, mut refused): (BTreeMap<String, Image>, Vec<_>) = (BTreeMap::new(), Vec::new());
        for (path, image) in known {
            match image {
                Ok(image) => drop(images.insert(image.path.clone(), image)),
                Err(why) => refused.push((path, why)),
            }
        }
        (images.into_values().collect(), refused)
    }
}

/// An image with nothing in it but the picture: media type, ending, bytes.
pub fn clean(bytes: Vec<u8>) -> Option<(&'static str, &'static str, Vec<u8>)> {
    match bytes.get(..12)? {
        [0x89, b'P', b'N', b'G', ..] => Some(("image/png", "png", png(bytes)?)),
        [0xff, 0xd8, 0xff, ..] => Some(("image/jpeg", "jpg", jpeg(bytes)?)),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P'] => Some(("image/webp", "webp", webp(bytes)?)),
        _ => None,
    }
}

/// Chunks that say how the picture looks.
const PNG: &[&[u8; 4]] = &[b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"pHYs"];

fn png(bytes: Vec<u8>) -> Option<Vec<u8>> {
    let mut image = Png::from_bytes(bytes.into()).ok()?;
    image.chunks_mut().retain(|chunk| PNG.contains(&&chunk.kind()));
    (!image.chunks().is_empty()).then(|| image.encoder().bytes().to_vec())
}

/// Segments of a JPEG that say how the picture looks: all but what applications
/// add and comments; of those JFIF's and Adobe's, which say what the colours
/// mean. A turned picture would lie on its side without its Exif, so it is
/// refused.
fn jpeg(bytes: Vec<u8>) -> Option<Vec<u8>> {
    let mut image = Jpeg::from_bytes(bytes.into()).ok()?;
    let turned = image.segments().iter().any(|segment| segment.marker() == 0xe1 && is_turned(segment.contents()));
    image.segments_mut().retain(|segment| match segment.marker() {
        0xe0 => segment.contents().starts_with(b"JFIF\0") && segment.contents().len() < 32,
        0xee => segment.contents().starts_with(b"Adobe"),
        0xe1..=0xef | 0xfe => false,
        _ => true,
    });
    (!turned).then(|| image.encoder().bytes().to_vec())
}

/// Whether Exif says that the picture is turned (tag 0x0112, not 1).
fn is_turned(exif: &[u8]) -> bool {
    let Some(tiff) = exif.strip_prefix(b"Exif\0\0") else { return false };
    let big = tiff.starts_with(b"MM");
    let short = |at: usize| {
        let pair: [u8; 2] = tiff.get(at..at + 2)?.try_into().ok()?;
        Some(if big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) })
    };
    let start = tiff.get(4..8).and_then(|four| <[u8; 4]>::try_from(four).ok());
    let Some(start) = start.map(|four| if big { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) }) else {
        return false;
    };
    let start = start as usize;
    let count = usize::from(short(start).unwrap_or(0));
    let entry = |at: usize| start.checked_add(2 + at * 12);
    let turn = (0..count).filter_map(entry).find(|&at| short(at) == Some(0x0112)).and_then(|at| short(at + 8));
    turn.is_some_and(|turn| turn > 1)
}

fn webp(bytes: Vec<u8>) -> Option<Vec<u8>> {
    let mut image = WebP::from_bytes(bytes.into()).ok()?;
    let keep = |id: [u8; 4]| [b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF"].contains(&&id);
    image.chunks_mut().retain(|chunk| keep(chunk.id()));
    let mut bytes = image.encoder().bytes().to_vec();
    // The flags of VP8X announce Exif (8) and XMP (4) and a profile (32): they
    // are gone.
    if bytes.get(12..16) == Some(b"VP8X")
        && let Some(flags) = bytes.get_mut(20)
    {
        *flags &= !(8 | 4 | 32);
    }
    Some(bytes)
}
