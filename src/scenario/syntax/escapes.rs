//! Backslashes in texts. What they may stand before, `ron` knows.

use std::ops::Range;

/// The first that stands before something that it does not change; all of the text if none does.
pub(super) fn wrong(text: &str) -> Range<usize> {
    let refused = |escape: &Range<usize>| ron::from_str::<String>(&format!("\"{}\"", &text[escape.clone()])).is_err();
    Escapes { text, at: 0 }.find(refused).unwrap_or(0..text.len())
}

/// Where the escapes of a text stand.
struct Escapes<'s> {
    text: &'s str,
    at: usize,
}

impl Iterator for Escapes<'_> {
    type Item = std::ops::Range<usize>;

    fn next(&mut self) -> Option<Self::Item> {
        let start = self.at + self.text[self.at..].find('\\')?;
        let rest = &self.text[start..];
        let length = match rest[1..].chars().next()? {
            'u' => rest.find('}').filter(|end| rest.as_bytes()[2] == b'{' && *end <= 9).map_or(2, |end| end + 1),
            // Several of them in a row can make one letter.
            'x' => rest.as_bytes().chunks(4).take_while(|chunk| is_hex(chunk)).map(<[u8]>::len).sum::<usize>().max(2),
            '\r' => 3,
            other => 1 + other.len_utf8(),
        };
        self.at = (start + length).min(self.text.len());
        Some(start..self.at)
    }
}

/// Whether `\xNN` stands here.
fn is_hex(bytes: &[u8]) -> bool {
    matches!(bytes, [b'\\', b'x', high, low, ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit())
}
