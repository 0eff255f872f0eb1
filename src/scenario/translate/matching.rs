//! Which row of a file belongs to which text of the scenario.

use std::collections::HashMap;

use super::sheet::Row;
use super::texts::Spot;

/// A text of the scenario, in its original words.
pub(super) struct Wanted {
    pub(super) spot: Spot,
    pub(super) original: String,
}

/// What was found for each text, by the place of its row.
pub(super) struct Matching {
    /// In the order of the texts.
    pub(super) rows: Vec<Option<usize>>,
    /// Rows that belong to no text, in their order.
    pub(super) orphans: Vec<usize>,
}

/// A row belongs to the text that has its place and its original; else, where numbers have shifted, to the one with its
/// original in the same list; else to the one at its place, whose words were changed.
pub(super) fn matching(texts: &[Wanted], rows: &[Row]) -> Matching {
    let mut found = Matching { rows: vec![None; texts.len()], orphans: Vec::new() };
    let mut free = vec![true; rows.len()];
    let take = |found: &mut Matching, free: &mut Vec<bool>, key: &dyn Fn(&str, &str) -> String, orphans_too: bool| {
        let mut known: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, row) in rows.iter().enumerate().rev().filter(|(index, row)| free[*index] && (orphans_too || !row.orphan)) {
            known.entry(key(&row.place.text, &row.original)).or_default().push(index);
        }
        for (text, place) in texts.iter().zip(&mut found.rows).filter(|(_, place)| place.is_none()) {
            *place = known.get_mut(&key(&text.spot.place, &text.original)).and_then(Vec::pop);
            if let Some(index) = place {
                free[*index] = false;
            }
        }
    };
    take(&mut found, &mut free, &|place, original| format!("{place}\n{original}"), true);
    take(&mut found, &mut free, &|place, original| format!("{}\n{original}", without_numbers(place)), true);
    take(&mut found, &mut free, &|place, _| place.to_owned(), false);
    found.orphans = (0..rows.len()).filter(|index| free[*index]).collect();
    found
}

/// The place with every number in it left open.
fn without_numbers(place: &str) -> String {
    let open = |part| if str::bytes(part).all(|byte| byte.is_ascii_digit()) { "#" } else { part };
    place.split('/').map(open).collect::<Vec<_>>().join("/")
}
