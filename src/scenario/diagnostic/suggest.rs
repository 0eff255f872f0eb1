//! Which name was probably meant.

/// The name that was probably meant.
pub(crate) fn closest<'n>(written: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let written = written.to_lowercase();
    let most = |name: &str| 1 + written.len().max(name.len()) / 4;
    names
        .into_iter()
        // Too different in length to be near: no need to compare.
        .filter(|name| written.len().abs_diff(name.len()) <= most(name))
        .map(|name| (strsim::damerau_levenshtein(&written, &name.to_lowercase()), name))
        .filter(|(distance, name)| *distance <= most(name))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// Those that there are.
pub(super) fn choice(mut names: Vec<&str>) -> String {
    names.sort_unstable();
    names.dedup();
    match names.as_slice() {
        [] => "there is none".to_owned(),
        [only] => format!("there is only `{only}`"),
        few if few.len() <= 16 => format!("there are {}", list(few, "and")),
        many => format!("there are {}, such as {}", many.len(), list(&many[..3], "and")),
    }
}

/// `a`, `b` and `c`.
pub(in crate::scenario) fn list(names: &[&str], last: &str) -> String {
    match names {
        [] => String::new(),
        [only] => format!("`{only}`"),
        [start @ .., end] => {
            let start: Vec<String> = start.iter().map(|name| format!("`{name}`")).collect();
            format!("{} {last} `{end}`", start.join(", "))
        }
    }
}
