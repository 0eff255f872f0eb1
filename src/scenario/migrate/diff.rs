//! What has changed between two texts, line by line, as `diff -u` writes it.

use std::fmt::Write;

/// How many lines are shown around a change.
const CONTEXT: usize = 3;
/// The largest table that is made to find what two texts have in common; beyond it they count as different.
const TABLE: usize = 4_000_000;

/// A line, and whether it stands in both texts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Line<'t> {
    Both(&'t str),
    Old(&'t str),
    New(&'t str),
}

/// The difference; empty if there is none.
#[must_use]
pub fn unified(name: &str, old: &str, new: &str) -> String {
    let lines = compare(old, new);
    let mut told = String::new();
    let (mut next, mut from, mut to) = (0, 1, 1);
    while let Some(change) = lines[next..].iter().position(|line| !matches!(line, Line::Both(_))).map(|at| next + at) {
        let start = change.saturating_sub(CONTEXT).max(next);
        let end = end_of_hunk(&lines, change);
        // The lines between the last hunk and this one are in both texts.
        (from, to) = (from + start - next, to + start - next);
        let hunk = &lines[start..end];
        let olds = hunk.iter().filter(|line| !matches!(line, Line::New(_))).count();
        let news = hunk.iter().filter(|line| !matches!(line, Line::Old(_))).count();
        if told.is_empty() {
            let _ = write!(told, "--- {name}\n+++ {name}\n");
        }
        let _ = writeln!(told, "@@ -{} +{} @@", range(from, olds), range(to, news));
        for line in hunk {
            tell(*line, &mut told);
        }
        (next, from, to) = (end, from + olds, to + news);
    }
    told
}

/// Behind the last change that is near, and what is shown after it.
fn end_of_hunk(lines: &[Line], change: usize) -> usize {
    let mut last = change;
    for (at, line) in lines.iter().enumerate().skip(change) {
        if !matches!(line, Line::Both(_)) {
            last = at;
        } else if at - last > 2 * CONTEXT {
            break;
        }
    }
    (last + 1 + CONTEXT).min(lines.len())
}

/// Where lines stand, as `diff` writes it: an empty stretch is named by the line before it.
fn range(first: usize, count: usize) -> String {
    match count {
        0 => format!("{},0", first - 1),
        1 => first.to_string(),
        more => format!("{first},{more}"),
    }
}

fn tell(line: Line, told: &mut String) {
    let (sign, text) = match line {
        Line::Both(text) => (' ', text),
        Line::Old(text) => ('-', text),
        Line::New(text) => ('+', text),
    };
    told.push(sign);
    told.push_str(text);
    if !text.ends_with('\n') {
        told.push_str("\n\\ No newline at end of file\n");
    }
}

/// The lines of both, in order; what is alike at the beginning and at the end is quickly found.
fn compare<'t>(old: &'t str, new: &'t str) -> Vec<Line<'t>> {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split_inclusive('\n').collect(), new.split_inclusive('\n').collect());
    let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let tail = old[head..].iter().rev().zip(new[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    let middle = between(&old[head..old.len() - tail], &new[head..new.len() - tail]);
    let both = |lines: &[&'t str]| lines.iter().map(|line| Line::Both(line)).collect::<Vec<_>>();
    [both(&old[..head]), middle, both(&old[old.len() - tail..])].concat()
}

/// The longest common part of both, with what is only in one of them.
fn between<'t>(old: &[&'t str], new: &[&'t str]) -> Vec<Line<'t>> {
    let wide = new.len() + 1;
    // How many lines the rests of both have in common.
    let mut common = vec![0_u32; if (old.len() + 1) * wide <= TABLE { (old.len() + 1) * wide } else { 0 }];
    if !common.is_empty() {
        for (i, j) in (0..old.len()).rev().flat_map(|i| (0..new.len()).rev().map(move |j| (i, j))) {
            common[i * wide + j] = if old[i] == new[j] {
                common[(i + 1) * wide + j + 1] + 1
            } else {
                common[(i + 1) * wide + j].max(common[i * wide + j + 1])
            };
        }
    }
    let rest = |i: usize, j: usize| common.get(i * wide + j).copied().unwrap_or(0);
    let (mut i, mut j, mut lines) = (0, 0, Vec::with_capacity(old.len() + new.len()));
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] && !common.is_empty() {
            lines.push(Line::Both(old[i]));
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || i < old.len() && rest(i + 1, j) >= rest(i, j + 1) {
            lines.push(Line::Old(old[i]));
            i += 1;
        } else {
            lines.push(Line::New(new[j]));
            j += 1;
        }
    }
    lines
}
