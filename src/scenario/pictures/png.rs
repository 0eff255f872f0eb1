//! Whether a PNG is whole: its signature, its size, its parts and their sums.

use super::Fault;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// The most pixels on a side.
const MAX_SIDE: u32 = 4096;

pub(super) fn is_png(bytes: &[u8]) -> bool {
    bytes.starts_with(SIGNATURE)
}

/// Looks at the whole of it; where the window is built in, it is decoded as well.
pub(super) fn check(bytes: &[u8]) -> Result<(), Fault> {
    let fault = |what: String, help: &str| Fault::new(0..0, what, help);
    let Some(mut rest) = bytes.strip_prefix(SIGNATURE) else {
        return Err(fault(format!("its name ends in .png, but it is {}", kind(bytes)), "save it as a PNG"));
    };
    let again = "save it again: it was probably not copied to its end";
    let mut first = true;
    loop {
        let Some((name, data, behind)) = part(rest) else {
            return Err(fault("the picture is damaged or cut off".to_owned(), again));
        };
        if first {
            let Some([width, height]) = size(name, data) else {
                return Err(fault("the picture does not say how large it is".to_owned(), again));
            };
            if !(1..=MAX_SIDE).contains(&width) || !(1..=MAX_SIDE).contains(&height) {
                let what = format!("the picture has {width} × {height} pixels; {MAX_SIDE} on a side are the most");
                return Err(fault(what, "make it smaller: 1,600 pixels are wide enough for a stage, 240 for a face"));
            }
            first = false;
        }
        if name == b"IEND" {
            return decode(bytes).map_err(|why| fault(format!("the picture cannot be decoded: {why}"), again));
        }
        rest = behind;
    }
}

/// The next part: its name, what it holds, and what is behind it; nothing if it is damaged.
fn part(bytes: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    let (named, behind) = rest.split_at_checked(length.checked_add(4)?)?;
    let (sum, behind) = behind.split_first_chunk::<4>()?;
    let (name, data) = named.split_at(4);
    (crc(named) == u32::from_be_bytes(*sum)).then_some((name, data, behind))
}

fn size(name: &[u8], data: &[u8]) -> Option<[u32; 2]> {
    let (width, rest) = data.split_first_chunk::<4>()?;
    let (height, _) = rest.split_first_chunk::<4>()?;
    (name == b"IHDR").then(|| [*width, *height].map(u32::from_be_bytes))
}

/// The check sum of the PNG specification.
fn crc(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 256] = {
        let (mut table, mut n) = ([0; 256], 0_u32);
        while n < 256 {
            let (mut sum, mut bit) = (n, 0);
            while bit < 8 {
                sum = if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 };
                bit += 1;
            }
            table[n as usize] = sum;
            n += 1;
        }
        table
    };
    !bytes.iter().fold(!0, |sum, &byte| TABLE[usize::from(sum.to_le_bytes()[0] ^ byte)] ^ (sum >> 8))
}

/// What a file really is, as far as its first bytes tell.
pub(super) fn kind(bytes: &[u8]) -> &'static str {
    match bytes {
        _ if is_png(bytes) => "a PNG",
        [0xff, 0xd8, 0xff, ..] => "a JPEG",
        [b'G', b'I', b'F', b'8', ..] => "a GIF",
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => "a WebP",
        [0x1f, 0x8b, ..] => "compressed",
        [] => "empty",
        _ if bytes.trim_ascii_start().starts_with(b"<") => "an SVG or a web page",
        _ => "something else",
    }
}

#[cfg(feature = "gui")]
fn decode(bytes: &[u8]) -> Result<(), String> {
    resvg::tiny_skia::Pixmap::decode_png(bytes).map(drop).map_err(|error| error.to_string())
}

#[cfg(not(feature = "gui"))]
#[expect(clippy::unnecessary_wraps, reason = "as the one with the window")]
fn decode(_: &[u8]) -> Result<(), String> {
    Ok(())
}
