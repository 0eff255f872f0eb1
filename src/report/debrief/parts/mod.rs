//! What is told, in the order of a debrief: four parts of blocks, whatever they are then written as.

mod happened;
mod now_what;
mod so_what;
mod why;

use super::Game;
use crate::report::chart::{Chart, Frame};
use crate::session::room::Step;
use crate::text::say;

/// A part with its heading.
pub(super) struct Part {
    /// For links, the same in every language.
    pub id: &'static str,
    pub title: String,
    pub blocks: Vec<Block>,
}

/// A piece of a part.
pub(super) enum Block {
    /// What the following blocks are about.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// One below the other.
    List(Vec<String>),
    /// Names and what stands beside them.
    Facts(Vec<(String, String)>),
    /// The same picture for wide and for narrow pages, and the tables behind it.
    Chart { wide: Chart, narrow: Chart, tables: Vec<Table> },
    /// A table that is always open.
    Table(Table),
    /// Stories.
    Cards(Vec<Card>),
    /// A long table in groups; to be opened on a screen.
    Groups { name: String, head: Vec<String>, groups: Vec<Group> },
    /// What the player wrote.
    Quote(String),
    /// Room to write on paper: so many lines.
    Lines(usize),
}

/// A table; the first row names the columns and the first column the rows.
pub(super) struct Table {
    pub caption: String,
    pub rows: Vec<Vec<String>>,
}

/// A story under a title of its own.
#[derive(Default)]
pub(super) struct Card {
    pub title: String,
    /// A word or two that tell its kind.
    pub badge: Option<String>,
    pub text: Vec<String>,
    pub foot: Option<String>,
}

/// Rows that belong together.
pub(super) struct Group {
    pub title: String,
    pub note: String,
    pub rows: Vec<Row>,
}

/// A row of a group.
pub(super) struct Row {
    pub cells: Vec<String>,
    /// Whether it stands out.
    pub chosen: bool,
}

/// All parts.
pub(super) fn parts(game: &Game<'_>) -> [Part; 4] {
    let part = |id: &'static str, title: &str, blocks: Vec<Block>| Part { id, title: say(title), blocks };
    [
        part("what", "debrief-what", happened::blocks(game)),
        part("why", "debrief-why", why::blocks(game)),
        part("so-what", "debrief-so-what", so_what::blocks(game)),
        part("now-what", "debrief-now-what", now_what::blocks(game).into_iter().chain(now_what::commitment(game.run)).collect()),
    ]
}

/// What a step of the debrief tells on a screen, where one writes down elsewhere what one means to do.
pub(super) fn step(game: &Game<'_>, step: Step) -> Vec<Block> {
    match step {
        Step::Happened => happened::blocks(game),
        Step::Why => why::blocks(game),
        Step::SoWhat => so_what::blocks(game),
        Step::NowWhat => now_what::blocks(game),
    }
}

/// A chart in the sizes of a page. `height` is that of the wide one.
fn chart(draw: impl Fn(Frame) -> Chart, heights: [f32; 2], tables: Option<Vec<Table>>) -> Block {
    let [wide, narrow] =
        [(900.0, heights[0], 16.0), (340.0, heights[1], 11.5)].map(|(width, height, text)| draw(Frame::new(width, height, text)));
    let own = || vec![Table { caption: wide.title.clone(), rows: wide.table.clone() }];
    let tables = tables.unwrap_or_else(own);
    Block::Chart { wide, narrow, tables }
}
