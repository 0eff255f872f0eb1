//! Who is here and who has answered, never what. In the foot, too: how it is settled, and the way in for those who come late.

use bevy::prelude::*;

use super::wall::Wall;
use crate::app::pictures::Picture;
use crate::app::theme::{Adjust, Build, Size, fit, palette};
use crate::session::room::view::{Screen, ScreenTeam};
use crate::text::{say, say_with};

/// Pixels of a name.
const NAME: u8 = 22;
/// Pixels of the line with how many.
const TITLE: u8 = 28;
/// Pixels of the last line.
const NOTE: u8 = 20;
/// The room between and inside of names, in units.
const GAP: f32 = 10.0;
const INSIDE: f32 = 12.0;

/// Somebody, or a team.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Chip {
    words: String,
    /// Whether it is a team.
    team: bool,
    /// Whether it has answered, where that is asked.
    ticked: Option<bool>,
}

/// What the foot shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Foot {
    title: Option<String>,
    /// How many of those who can have answered, in thousandths, where that is asked.
    answered: Option<u16>,
    rows: Vec<Vec<Chip>>,
    text: f32,
}

impl Foot {
    /// The foot of this screen, so wide.
    pub(super) fn of(screen: &Screen, width: f32, text: f32) -> Self {
        if !matches!(screen.phase, "vote" | "locked") {
            return Self { title: None, answered: None, rows: Vec::new(), text };
        }
        let (voters, answered) = screen.teams.iter().fold((0, 0), |(v, a), team| (v + team.voters, a + team.answered));
        let title = say_with("wall-answered", &[("answered", answered.into()), ("voters", voters.into())]);
        let teams = || if screen.several { rows(&chips(screen, true, false), width, text, 2) } else { None };
        // Too many to tick off: the count tells.
        let rows = rows(&chips(screen, true, true), width, text, 2).or_else(teams).unwrap_or_default();
        let share = u16::try_from((answered * 1_000).checked_div(voters).unwrap_or(0)).unwrap_or(0);
        Self { title: Some(title), answered: Some(share), rows, text }
    }

    /// Who is here, in a column so wide.
    pub(super) fn here(screen: &Screen, width: f32, text: f32) -> Self {
        let here: usize = screen.teams.iter().map(|team| team.people.len()).sum();
        let all = chips(screen, false, true);
        let most = most_rows(text);
        let rows = rows(&all, width, text, most).unwrap_or_else(|| {
            if screen.several {
                return rows(&chips(screen, false, false), width, text, most_team_rows(text)).unwrap_or_default();
            }
            // Whoever comes in sees their name.
            newest(&all, width, text, most)
        });
        Self { title: Some(say_with("wall-here", &[("count", here.into())])), answered: None, rows, text }
    }

    /// How high it is, in units.
    pub(super) fn height(&self) -> f32 {
        people_height(self.rows.len(), self.title.is_some(), self.text) + line(NOTE, self.text)
    }

    pub(super) fn fill(&self, foot: &mut ChildSpawnerCommands, wall: &Wall) {
        self.people(foot);
        note(foot, wall);
    }

    /// Those who are here or have answered.
    pub(super) fn people(&self, inside: &mut ChildSpawnerCommands) {
        if let Some(title) = &self.title {
            inside.row(24.0, |row| {
                row.text(Size::WallStrong(TITLE), title.clone()).insert(TextLayout::no_wrap());
                if let Some(share) = self.answered {
                    progress(row, share);
                }
            });
        }
        for chips in &self.rows {
            inside.row(GAP, |row| chips.iter().for_each(|chip| spawn(row, chip)));
        }
    }
}

/// So many rows of those who are here.
fn most_rows(text: f32) -> usize {
    if text > 1.0 { 2 } else { 3 }
}

/// The same, where only teams are told.
fn most_team_rows(text: f32) -> usize {
    if text > 1.3 { 2 } else { most_rows(text) + 1 }
}

/// How high those who are here may become.
pub(super) fn reserved(screen: &Screen, width: f32, text: f32) -> f32 {
    let now = Foot::here(screen, width, text).rows.len();
    people_height(now.max(most_rows(text)), true, text)
}

fn line(pixels: u8, text: f32) -> f32 {
    f32::from(pixels) * text * fit::LINE
}

/// How high so many rows of names are, in units.
#[allow(clippy::cast_precision_loss, reason = "a handful")]
fn people_height(rows: usize, title: bool, text: f32) -> f32 {
    let title = if title { line(TITLE, text) + 8.0 } else { 0.0 };
    title + rows as f32 * (line(NAME, text) + 16.0)
}

fn chips(screen: &Screen, asks: bool, names: bool) -> Vec<Chip> {
    let mut all = Vec::new();
    for team in &screen.teams {
        if screen.several {
            all.push(team_chip(team, asks));
        }
        if names {
            let somebody =
                |words: &str, answered| Chip { words: words.to_owned(), team: false, ticked: asks.then_some(answered) };
            all.extend(team.people.iter().map(|person| somebody(&person.name, person.answered)));
        }
    }
    all
}

fn team_chip(team: &ScreenTeam, asks: bool) -> Chip {
    let counts = if asks { [team.answered, team.voters] } else { [team.people.len(), 0] };
    let values = [("team", team.name.clone().into()), ("count", counts[0].into()), ("of", counts[1].into())];
    let id = match () {
        () if !asks => "wall-team-here",
        () if team.over => "wall-team-over",
        () => "wall-team-answered",
    };
    let words = say_with(id, &values);
    Chip { words, team: true, ticked: asks.then_some(team.voters > 0 && team.answered == team.voters) }
}

fn width(chip: &Chip, text: f32) -> f32 {
    let tick = if chip.ticked.is_some() { 24.0 * text + 6.0 } else { 0.0 };
    fit::width(&chip.words, f32::from(NAME) * text * 1.06) + tick + 2.0 * INSIDE + GAP
}

/// Broken into rows; `None` if those are more than `most`.
fn rows(chips: &[Chip], room: f32, text: f32, most: usize) -> Option<Vec<Vec<Chip>>> {
    let mut rows: Vec<Vec<Chip>> = Vec::new();
    let mut used = f32::INFINITY;
    for chip in chips {
        let wide = width(chip, text);
        if used + wide > room {
            rows.push(Vec::new());
            used = 0.0;
        }
        used += wide;
        rows.last_mut()?.push(chip.clone());
    }
    (rows.len() <= most).then_some(rows)
}

/// As many of the newest as there is room for, and how many more there are.
fn newest(chips: &[Chip], room: f32, text: f32, most: usize) -> Vec<Vec<Chip>> {
    let with_rest = |shown: usize| {
        let rest = say_with("wall-more", &[("count", (chips.len() - shown).into())]);
        let newest = chips.iter().rev().take(shown).cloned();
        newest.chain([Chip { words: rest, team: true, ticked: None }]).collect::<Vec<_>>()
    };
    (0..chips.len().min(80)).rev().find_map(|shown| rows(&with_rest(shown), room, text, most)).unwrap_or_default()
}

fn spawn(row: &mut ChildSpawnerCommands, chip: &Chip) {
    let (ground, edge) = match chip.ticked {
        Some(true) => (palette::HONEY_TINT, palette::INK),
        _ => (palette::CARD, palette::LINE),
    };
    row.spawn((
        Node {
            padding: UiRect::axes(px(INSIDE - 2.0), px(2)),
            border: UiRect::all(px(2)),
            border_radius: BorderRadius::all(px(if chip.team { 8 } else { 20 })),
            column_gap: px(6),
            align_items: AlignItems::Center,
            flex_shrink: 0.0,
            ..default()
        },
        BackgroundColor(ground),
        BorderColor::all(edge),
    ))
    .with_children(|inside| {
        if chip.ticked == Some(true) {
            inside.spawn(Picture::icon("icon-check", 22.0));
        }
        let size = if chip.team { Size::WallStrong(NAME) } else { Size::Wall(NAME) };
        let colour = if chip.ticked == Some(false) { palette::INK_SOFT } else { palette::INK };
        inside.tinted(size, colour, chip.words.clone()).insert(TextLayout::no_wrap());
    });
}

/// How many have answered, as a bar.
fn progress(row: &mut ChildSpawnerCommands, thousandths: u16) {
    row.spawn((
        Node { height: px(16), flex_grow: 1.0, border_radius: BorderRadius::MAX, overflow: Overflow::clip(), ..default() },
        BackgroundColor(palette::SAND),
    ))
    .with_child((
        Node {
            width: percent(f32::from(thousandths) / 10.0),
            height: percent(100),
            border_radius: BorderRadius::MAX,
            ..default()
        },
        BackgroundColor(palette::SAGE),
    ));
}

/// From more teams on the lobby says nothing of keys.
const MANY: usize = 8;

/// The last line: the rule while it matters; the way in while the door is open.
fn note(foot: &mut ChildSpawnerCommands, wall: &Wall) {
    let screen = &wall.screen;
    foot.row(24.0, |row| {
        row.column(0.0, |rule| {
            let stopped = wall.snapshot().stopped.then(|| say("room-refused-gone"));
            if let Some(why) = stopped.or_else(|| wall.trouble.clone()) {
                rule.tinted(Size::WallStrong(NOTE), palette::BRICK_TEXT, why);
                return;
            }
            // With many teams their names need the room.
            let hint = || (screen.teams.len() <= MANY).then(|| say("wall-keys-hint"));
            let left = if screen.phase == "lobby" { hint() } else { screen.rule.clone() };
            rule.tinted(Size::Wall(NOTE), palette::INK_SOFT, left.unwrap_or_default());
        })
        .node(|node| {
            node.flex_grow = 1.0;
            node.flex_shrink = 1.0;
            node.min_width = px(0);
        });
        if screen.door && screen.phase != "lobby" {
            let way = [("address", wall.join.short.clone().into()), ("code", screen.code.clone().into())];
            row.tinted(Size::WallStrong(NOTE), palette::INK_SOFT, say_with("wall-way-in", &way)).insert(TextLayout::no_wrap());
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(count: usize) -> Vec<Chip> {
        (0..count).map(|n| Chip { words: format!("Somebody {n}"), team: false, ticked: None }).collect()
    }

    #[test]
    fn everybody_is_named_while_there_is_room() {
        let all = people(12);
        let rows = rows(&all, 1_200.0, 1.0, 3).expect("there is room");
        assert_eq!(rows.concat(), all);
    }

    #[test]
    fn of_many_the_newest_are_named_and_the_others_counted() {
        let all = people(200);
        assert_eq!(rows(&all, 1_200.0, 1.0, 3), None);
        let shown = newest(&all, 1_200.0, 1.0, 3).concat();
        assert_eq!(shown[0].words, "Somebody 199");
        assert!(shown.last().is_some_and(|last| last.words.contains(&(201 - shown.len()).to_string())));
    }
}
