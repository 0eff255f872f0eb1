//! The way in for those who do not type.

use qrcodegen::{QrCode, QrCodeEcc};

/// A text as a QR code: rows of `0` and `1`, without the quiet zone; none if the text is too long for one.
#[must_use]
pub fn rows(text: &str) -> Vec<String> {
    let Ok(code) = QrCode::encode_text(text, QrCodeEcc::Medium) else { return Vec::new() };
    let row = |y| (0..code.size()).map(|x| if code.get_module(x, y) { '1' } else { '0' }).collect();
    (0..code.size()).map(row).collect()
}
