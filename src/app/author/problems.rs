//! What is wrong with the file: each problem with its place, its line, and what to do.

use bevy::prelude::*;

use super::Author;
use crate::app::theme::{Adjust, Build, Size, palette};
use crate::scenario::diagnostic::{Diagnostic, Severity};
use crate::text::{say, say_with};

pub(super) fn fill(inside: &mut ChildSpawnerCommands, author: &Author) {
    if author.problems.is_empty() {
        inside.text(Size::Body, say_with("author-no-problems", &[("file", author.path.clone().into())]));
        return;
    }
    if author.behind {
        inside.text(Size::Strong, say("author-behind"));
    }
    for problem in &author.problems {
        inside.line();
        tell(inside, author, problem);
    }
}

fn tell(inside: &mut ChildSpawnerCommands, author: &Author, problem: &Diagnostic) {
    let colour = match problem.severity {
        Severity::Error => palette::BRICK_TEXT,
        Severity::Warning => palette::VISION_TEXT,
        Severity::Hint => palette::PROCESS_TEXT,
    };
    inside.column(4.0, |all| {
        all.row(12.0, |head| {
            head.tinted(Size::SmallStrong, colour, format!("{} [{}]", problem.severity.word(), problem.code.id()))
                .node(|node| node.flex_shrink = 0.0);
            let place = format!("{}:{}:{}", problem.file, problem.place.line, problem.place.column);
            head.tinted(Size::Small, palette::INK_SOFT, place);
        });
        all.text(Size::Strong, sentence(&problem.message));
        let [before, marked, after] = problem.excerpt(&author.files);
        all.spawn((
            Node { padding: UiRect::axes(px(12), px(8)), border_radius: BorderRadius::all(px(8)), ..default() },
            BackgroundColor(palette::SAND),
        ))
        .with_children(|line| {
            line.text(Size::Small, before).with_children(|parts| {
                parts.spawn((TextSpan::new(marked), Size::SmallStrong.font(), TextColor(colour)));
                parts.spawn((TextSpan::new(after), Size::Small.font(), TextColor(palette::INK)));
            });
        });
        if let Some(help) = &problem.help {
            all.text(Size::Body, sentence(help));
        }
    });
}

/// On a line of its own it begins with a capital, unless it begins with something quoted.
fn sentence(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().into_iter().flat_map(char::to_uppercase).chain(rest).collect()
}
