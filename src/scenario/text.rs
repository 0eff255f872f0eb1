//! Texts as authors type them, tidied for the screen.

/// Runs of spaces and line breaks become one space, empty lines part paragraphs; paragraphs are parted by one line break.
///
/// A space that an author made unbreakable stays as it is.
#[must_use]
pub fn tidy(written: &str) -> String {
    if is_tidy(written.as_bytes()) {
        return written.to_owned();
    }
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

/// Whether there is nothing to tidy, as in most texts.
fn is_tidy(written: &[u8]) -> bool {
    let parted = |byte: u8| byte <= b' ';
    let ends = written.first().is_some_and(|byte| parted(*byte)) || written.last().is_some_and(|byte| parted(*byte));
    !ends && !written.windows(2).any(|pair| pair[0] < b' ' || parted(pair[0]) && parted(pair[1]))
}

/// No more words than that; quick to find out.
pub(super) fn words_at_most(text: &str) -> usize {
    1 + text.bytes().filter(|byte| *byte <= b' ').count()
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
