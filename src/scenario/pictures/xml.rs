//! The tags of an XML text, one after the other, each with its place.

use std::ops::Range;

/// What stands in an XML text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    /// `<name …>`, and whether it is closed at once.
    Open { name: &'t str, attributes: Vec<Attribute<'t>>, closed: bool },
    /// `</name>`.
    Close { name: &'t str },
    /// What stands between tags.
    Text(&'t str),
    /// `<?…?>`.
    Instruction(&'t str),
    /// `<!DOCTYPE …>`.
    Doctype(&'t str),
}

/// `name="value"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Attribute<'t> {
    pub(super) name: &'t str,
    pub(super) value: &'t str,
    /// Where the value begins.
    pub(super) at: usize,
}

/// Goes through a text; an error is the place at which something is never closed.
pub(super) struct Pieces<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Pieces<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    /// What stands from here, behind `open`, up to `close`, and goes behind that.
    fn between(&mut self, open: &str, close: &str) -> Result<&'t str, usize> {
        let inside = &self.rest()[open.len()..];
        let end = inside.find(close).ok_or(self.at)?;
        self.at += open.len() + end + close.len();
        Ok(&inside[..end])
    }

    fn piece(&mut self) -> Result<Option<Piece<'t>>, usize> {
        loop {
            let rest = self.rest();
            if rest.is_empty() {
                return Ok(None);
            }
            if rest.starts_with("<!--") {
                self.between("<!--", "-->")?;
                continue;
            }
            return Ok(Some(match rest.as_bytes() {
                [b'<', b'!', b'[', ..] => Piece::Text(self.between("<![CDATA[", "]]>")?),
                [b'<', b'?', ..] => Piece::Instruction(self.between("<?", "?>")?),
                [b'<', b'!', ..] => self.doctype()?,
                [b'<', b'/', ..] => Piece::Close { name: self.between("</", ">")?.trim_ascii_end() },
                [b'<', ..] => self.tag()?,
                _ => {
                    let text = &rest[..rest.find('<').unwrap_or(rest.len())];
                    self.at += text.len();
                    Piece::Text(text)
                }
            }));
        }
    }

    /// One with brackets in it declares things, which is for the reader of this to judge.
    fn doctype(&mut self) -> Result<Piece<'t>, usize> {
        let (start, rest) = (self.at, self.rest());
        let close = if rest.find('[').is_some_and(|at| rest.find('>').is_some_and(|end| at < end)) { "]" } else { ">" };
        let inside = self.between("<!", close)?;
        if close == "]" {
            self.at += self.rest().find('>').ok_or(start)? + 1;
        }
        Ok(Piece::Doctype(inside))
    }

    fn tag(&mut self) -> Result<Piece<'t>, usize> {
        let start = self.at;
        self.at += 1;
        let name = self.word();
        let mut attributes = Vec::new();
        loop {
            self.at += self.rest().len() - self.rest().trim_start().len();
            if self.rest().starts_with("/>") {
                self.at += 2;
                return Ok(Piece::Open { name, attributes, closed: true });
            }
            if self.rest().starts_with('>') {
                self.at += 1;
                return Ok(Piece::Open { name, attributes, closed: false });
            }
            let named = self.word();
            let behind = self.rest().trim_start();
            let value = behind.strip_prefix('=').map(str::trim_start).ok_or(start)?;
            let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\'')).ok_or(start)?;
            let end = value[1..].find(quote).ok_or(start)?;
            let at = self.text.len() - value.len() + 1;
            attributes.push(Attribute { name: named, value: &value[1..=end], at });
            self.at = at + end + 1;
        }
    }

    fn word(&mut self) -> &'t str {
        let rest = self.rest();
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/' | '=' | '<')).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }
}

impl<'t> Iterator for Pieces<'t> {
    type Item = Result<(Range<usize>, Piece<'t>), usize>;

    fn next(&mut self) -> Option<Self::Item> {
        let from = self.at;
        let piece = self.piece();
        match piece {
            Ok(piece) => piece.map(|piece| Ok((from..self.at, piece))),
            Err(at) => {
                // Nothing behind it can be told apart.
                self.at = self.text.len();
                Some(Err(at))
            }
        }
    }
}

/// A name without what stands before its colon.
pub(super) fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}
