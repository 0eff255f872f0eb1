//! Texts as authors type them, tidied for the screen.

/// Runs of spaces and line breaks become one space, empty lines part paragraphs; paragraphs are parted by one line break.
///
/// A space that an author made unbreakable stays as it is.
#[must_use]
pub fn tidy(written: &str) -> String {
    let mut tidied = String::with_capacity(written.len());
    let mut between = "";
    for line in written.lines() {
        let mut empty = true;
        for word in line.split_ascii_whitespace() {
            tidied.push_str(between);
            tidied.push_str(word);
            between = " ";
            empty = false;
        }
        if empty && !tidied.is_empty() {
            between = "\n";
        }
    }
    tidied
}

/// How many words a text has; a dash on its own is none.
#[must_use]
pub fn words(text: &str) -> usize {
    text.split_ascii_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// What stands between braces, with its place in the text, braces included.
pub(super) fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
}
