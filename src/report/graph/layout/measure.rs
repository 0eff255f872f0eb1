//! How much room a text takes, without its font: about what a common sans-serif needs, rather a little more.

use super::parts::Face;

/// A fallback may be wider than what was measured: this part of every line stays free for it.
const SLACK: f32 = 1.05;

/// The width of a text in units of its size.
#[must_use]
pub fn width(text: &str, face: Face) -> f32 {
    text.chars().map(letter).sum::<f32>() * breadth(face)
}

fn breadth(face: Face) -> f32 {
    match face {
        Face::Plain => 1.0,
        Face::Bold => 1.09,
        Face::Heading => 1.14,
    }
}

/// The width of one letter; scripts that are not known here count as wide.
fn letter(letter: char) -> f32 {
    match letter {
        // Marks over other letters, and what joins or shapes them.
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' => 0.0,
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '’' | '‘' | '|' | '!' | '·' | ' ' => 0.29,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' => 0.36,
        'I' | '/' | '“' | '”' | '"' => 0.4,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' => 0.51,
        'a'..='h' | 'n'..='u' => 0.57,
        'F' | 'J' | 'L' | 'T' | 'Z' | '0'..='9' | '–' | '?' => 0.62,
        'w' | 'C' | 'D' | 'H' | 'N' | 'R' | 'U' | '&' => 0.74,
        'G' | 'O' | 'Q' | '\u{370}'..='\u{52f}' => 0.8,
        'm' | 'M' => 0.87,
        'W' | '%' => 0.96,
        '—' | '@' | '…' => 1.02,
        'A'..='Z' => 0.69,
        '\0'..='\u{24f}' => {
            if letter.is_lowercase() {
                0.62
            } else {
                0.8
            }
        }
        _ => 1.4,
    }
}

/// Lines no wider than `room` (in units of the text's size): broken between words, and inside one only if it is wider than a line.
/// Nothing is left out but spaces; there is at least one line.
#[must_use]
pub fn wrap(text: &str, face: Face, room: f32) -> Vec<String> {
    let room = room / SLACK / breadth(face);
    let wide = |text: &str| text.chars().map(letter).sum::<f32>();
    let mut lines: Vec<String> = Vec::new();
    let (mut line, mut used) = (String::new(), 0.0);
    for word in text.split_whitespace() {
        if !line.is_empty() && used + letter(' ') + wide(word) > room {
            lines.push(std::mem::take(&mut line));
            used = 0.0;
        }
        if !line.is_empty() {
            line.push(' ');
            used += letter(' ');
        }
        for sign in word.chars() {
            if used + letter(sign) > room && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
                used = 0.0;
            }
            line.push(sign);
            used += letter(sign);
        }
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}
