//! Founding: the company's name, one's own, and who one is: a founder of the scenario, one drawn by lot, or oneself.

use std::sync::Arc;

use bevy::input_focus::AutoFocus;
use bevy::prelude::*;
use bevy::ui::Checked;
use bevy::ui_widgets::{Activate, ValueChange};

use crate::app::Screen;
use crate::app::game::{Game, Table};
use crate::app::pictures::Picture;
use crate::app::theme::{Adjust, Back, Build, Field, Kind, Size, page, palette};
use crate::scenario::model::{ONE, Scenario, Skill, Tag};
use crate::session::journal::Founding;
use crate::session::view;
use crate::text::{say, say_with};

/// What has been filled in so far.
#[derive(Resource, Clone, Debug, Default)]
pub(super) struct Draft {
    company: String,
    name: String,
    who: Who,
    answers: [Option<i8>; view::ASSESSED],
    /// Whether the screen is shown anew because another language was chosen; then the focus stays there.
    changes_language: bool,
}

/// Who one is going to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Who {
    /// The founder at this place of the scenario's list.
    Authored(usize),
    /// Drawn by lot.
    Drawn,
}

impl Default for Who {
    fn default() -> Self {
        Self::Authored(0)
    }
}

/// A card that stands for somebody to be.
#[derive(Component, Clone, Copy)]
struct Card(Who);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Draft>()
        .add_systems(OnEnter(Screen::Founder), show)
        .add_systems(OnEnter(Screen::Assessment), show_assessment)
        .add_systems(
            Update,
            mark.run_if(in_state(Screen::Founder).and_then(resource_changed::<Draft>.or_else(state_changed::<Screen>))),
        )
        .add_systems(Update, back.run_if(in_state(Screen::Founder).or_else(in_state(Screen::Assessment))));
}

fn show(game: Res<Game>, mut draft: ResMut<Draft>, mut commands: Commands) {
    let Some((_, scenario)) = game.next.clone() else { return };
    draft.set_changed();
    if let Who::Authored(place) = draft.who
        && place >= scenario.founders.len()
    {
        draft.who = Who::default();
    }
    let stays = std::mem::take(&mut draft.changes_language);
    let draft = draft.clone();
    commands.spawn(page(Screen::Founder, "founder screen")).with_children(|page| {
        page.column(14.0, |all| {
            all.row(16.0, |head| {
                head.text(Size::Title, say("founder-title"));
                head.spacer();
                head.tinted(Size::Strong, palette::INK_SOFT, scenario.title.clone());
                languages(head, &scenario, stays);
            });
            all.scroll(|form| {
                names(form, &draft);
                who(form, &scenario);
            });
            all.row(16.0, |foot| {
                foot.button(Kind::Quiet, say("button-back"))
                    .observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Title));
                foot.spacer();
                foot.icon_button(Kind::Secondary, "icon-people", say("founder-self"))
                    .observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Assessment));
                let mut begin = foot.button(Kind::Primary, say("founder-start"));
                begin.observe(start);
                if !stays {
                    begin.insert(AutoFocus);
                }
            });
        })
        .node(|node| {
            node.padding = UiRect::axes(px(72), px(26));
            node.flex_grow = 1.0;
            node.min_height = px(0);
        });
    });
}

/// The languages that the scenario can be played in, if there are others than the original.
fn languages(head: &mut ChildSpawnerCommands, scenario: &Scenario, focused: bool) {
    let tags: Vec<Tag> = scenario.languages.tags().cloned().collect();
    if tags.is_empty() {
        return;
    }
    let names: Vec<String> = std::iter::once(say("language-original")).chain(tags.iter().map(Tag::name)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let spoken = tags.iter().position(|tag| scenario.languages.spoken() == Some(tag)).map_or(0, |place| place + 1);
    let mut group = head.segmented(&say("founder-language"), &names, spoken);
    group.observe(
        move |change: On<ValueChange<usize>>, mut table: Table, mut draft: ResMut<Draft>, mut next: ResMut<NextState<Screen>>| {
            table.speak(change.value.checked_sub(1).and_then(|place| tags.get(place)));
            draft.changes_language = true;
            next.set(Screen::Founder);
        },
    );
    if focused {
        group.insert(AutoFocus);
    }
}

fn names(form: &mut ChildSpawnerCommands, draft: &Draft) {
    form.row(24.0, |fields| {
        fields
            .column(0.0, |half| {
                let (label, placeholder) = (say("founder-company"), say("company-default"));
                let field = Field { label: &label, placeholder: &placeholder, value: &draft.company, longest: 20 };
                half.field(field).observe(|written: On<ValueChange<String>>, mut draft: ResMut<Draft>| {
                    draft.company.clone_from(&written.value);
                });
            })
            .node(grow);
        fields
            .column(0.0, |half| {
                let (label, placeholder) = (say("founder-name"), say("founder-name-placeholder"));
                let field = Field { label: &label, placeholder: &placeholder, value: &draft.name, longest: 28 };
                half.field(field).observe(|written: On<ValueChange<String>>, mut draft: ResMut<Draft>| {
                    draft.name.clone_from(&written.value);
                });
            })
            .node(grow);
    });
}

fn grow(node: &mut Node) {
    node.flex_grow = 1.0;
    node.flex_basis = px(0);
    node.min_width = px(0);
}

fn who(form: &mut ChildSpawnerCommands, scenario: &Scenario) {
    form.row(12.0, |head| {
        head.text(Size::Heading, say("founder-choose"));
        head.spacer();
        head.choice(say("founder-draw"), |card| {
            card.row(10.0, |row| {
                row.spawn(Picture::icon("icon-uncertain", 24.0));
                row.text(Size::Strong, say("founder-draw"));
            });
        })
        .node(|node| node.padding = UiRect::axes(px(16), px(8)))
        .insert(Card(Who::Drawn))
        .observe(pick);
    });
    form.row(16.0, |cards| {
        for (place, founder) in scenario.founders.iter().enumerate() {
            cards
                .choice(founder.name.clone(), |card| {
                    card.row(14.0, |head| {
                        if let Some(face) = Picture::of_face(&view::founder(scenario, founder)) {
                            head.spawn((
                                face,
                                Node {
                                    width: px(64),
                                    height: px(64),
                                    flex_shrink: 0.0,
                                    border_radius: BorderRadius::MAX,
                                    overflow: Overflow::clip(),
                                    ..default()
                                },
                            ));
                        }
                        head.text(Size::Heading, founder.name.clone());
                    });
                    card.text(Size::Small, founder.about.clone());
                    card.spacer();
                    for skill in Skill::ALL {
                        ease(card, skill, founder.skills[skill as usize] / ONE);
                    }
                })
                .insert(Card(Who::Authored(place)))
                .observe(pick)
                .node(grow);
        }
    })
    .node(|node| node.align_items = AlignItems::Stretch);
}

/// How easily something comes: a name, a bar, a number.
fn ease(card: &mut ChildSpawnerCommands, skill: Skill, points: i32) {
    let (icon, colour) = match skill {
        Skill::Lead => ("icon-vision", palette::VISION),
        Skill::Manage => ("icon-process", palette::PROCESS),
        Skill::Listen => ("icon-people", palette::SAGE),
    };
    #[allow(clippy::cast_precision_loss, reason = "0 to 100")]
    let width = percent(points as f32);
    card.row(8.0, |row| {
        row.spawn(Picture::icon(icon, 20.0));
        row.text(Size::SmallStrong, say(&format!("meter-{}", skill.name())));
        row.spacer();
        row.spawn((
            Node { height: px(8), width: percent(44), border_radius: BorderRadius::MAX, overflow: Overflow::clip(), ..default() },
            BackgroundColor(palette::SAND),
        ))
        .with_child((
            Node { width, height: percent(100), border_radius: BorderRadius::MAX, ..default() },
            BackgroundColor(colour),
        ));
        row.text(Size::Small, points.to_string());
    });
}

fn pick(pressed: On<Activate>, cards: Query<&Card>, mut draft: ResMut<Draft>) {
    if let Ok(card) = cards.get(pressed.entity) {
        draft.who = card.0;
    }
}

fn mark(draft: Res<Draft>, cards: Query<(Entity, &Card)>, mut commands: Commands) {
    for (entity, card) in &cards {
        if card.0 == draft.who {
            commands.entity(entity).insert(Checked);
        } else {
            commands.entity(entity).remove::<Checked>();
        }
    }
}

fn start(_: On<Activate>, draft: Res<Draft>, mut table: Table, mut next: ResMut<NextState<Screen>>) {
    let Some((name, scenario)) = table.game.next.clone() else { return };
    let seed = table.seed();
    let founding = match draft.who {
        Who::Authored(place) => Founding::of(&scenario, seed, place),
        Who::Drawn => Founding::drawn(&scenario, seed),
    };
    begin(&draft, Founding { scenario: name, ..founding }, scenario, &mut table, &mut next);
}

fn begin(draft: &Draft, mut founding: Founding, scenario: Arc<Scenario>, table: &mut Table, next: &mut NextState<Screen>) {
    if !draft.company.trim().is_empty() {
        draft.company.trim().clone_into(&mut founding.company);
    }
    if !draft.name.trim().is_empty() {
        draft.name.trim().clone_into(&mut founding.founder);
    }
    table.found(scenario, founding);
    next.set(Screen::Turn);
}

fn show_assessment(mut draft: ResMut<Draft>, mut commands: Commands) {
    draft.answers = default();
    commands.spawn(page(Screen::Assessment, "assessment screen")).with_children(|page| {
        page.column(12.0, |all| {
            all.text(Size::Title, say("assess-title"));
            all.tinted(Size::Body, palette::INK_SOFT, say("assess-intro"));
            all.scroll(|list| {
                list.column(5.0, |list| {
                    pairs(list, |n, scale| {
                        scale.observe(move |chosen: On<ValueChange<usize>>, mut draft: ResMut<Draft>| {
                            draft.answers[n] = i8::try_from(chosen.value).ok().map(|place| place - 2);
                        });
                    });
                });
            });
            all.row(16.0, |foot| {
                foot.button(Kind::Quiet, say("button-back"))
                    .observe(|_: On<Activate>, mut next: ResMut<NextState<Screen>>| next.set(Screen::Founder));
                foot.spacer();
                foot.tinted(Size::Small, palette::INK_SOFT, say("assess-unanswered"));
                foot.button(Kind::Primary, say("founder-start")).observe(start_as_oneself);
            });
        })
        .node(|node| {
            node.padding = UiRect::axes(px(96), px(26));
            node.flex_grow = 1.0;
            node.min_height = px(0);
        });
    });
}

/// The pairs of the self-assessment; `each` may add what happens when one is answered.
pub(super) fn pairs(list: &mut ChildSpawnerCommands, each: impl Fn(usize, &mut EntityCommands)) {
    for n in 0..view::ASSESSED {
        let ends = ["vision", "process"].map(|side| say(&format!("assess-{}-{side}", n + 1)));
        let label = say_with("assess-pair", &[("n", (n + 1).into())]);
        let mut scale = list.scale(&label, [&ends[0], &ends[1]], None);
        each(n, &mut scale);
        if n == 0 {
            scale.insert(AutoFocus);
        }
    }
}

/// Pairs that were left open count as the middle.
fn start_as_oneself(_: On<Activate>, draft: Res<Draft>, mut table: Table, mut next: ResMut<NextState<Screen>>) {
    let Some((name, scenario)) = table.game.next.clone() else { return };
    let answers: Vec<i8> = draft.answers.iter().map(|answer| answer.unwrap_or(0)).collect();
    let founding = Founding { scenario: name, ..Founding::of_oneself(&scenario, table.seed(), answers) };
    begin(&draft, founding, scenario, &mut table, &mut next);
}

fn back(mut pressed: MessageReader<Back>, screen: Res<State<Screen>>, mut next: ResMut<NextState<Screen>>) {
    if pressed.read().count() > 0 {
        next.set(if *screen.get() == Screen::Assessment { Screen::Founder } else { Screen::Title });
    }
}
