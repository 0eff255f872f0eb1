//! A player without a screen: the whole game, driven by the same pointer and key messages that a window sends.
//!
//! Layout, text, picking and focus are Bevy's own; only the window and the graphics card are missing. Controls are found by the label
//! that screen readers are told, and a click happens at the middle of what is found, so a control that is covered or outside fails the test.

use std::time::Duration;

use bevy::app::TerminalCtrlCHandlerPlugin;
use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::input::mouse::{MouseButton, MouseButtonInput, MouseScrollUnit, MouseWheel};
use bevy::input::touch::TouchPhase;
use bevy::input_focus::{InputFocus, InputFocusVisible};
use bevy::log::LogPlugin;
use bevy::picking::hover::HoverMap;
use bevy::picking::pointer::PointerId;
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::settings::WgpuSettings;
use bevy::text::EditableText;
use bevy::time::TimeUpdateStrategy;
use bevy::ui_widgets::ScrollArea;
use bevy::window::{PrimaryWindow, WindowEvent, WindowResized, WindowResolution};
use bevy::winit::WinitPlugin;
use fulcrum::app::game::{Game, Kept};
use fulcrum::app::pictures::Drawing;
use fulcrum::app::projector::Wall;
use fulcrum::app::settings::{Settings, TextSize};

/// Someone who plays.
pub struct Player {
    pub app: App,
}

/// All messages of a kind that were sent since the test began to listen.
#[derive(Resource)]
struct Heard<M: Message>(Vec<M>);

/// How a test sets the stage; the defaults are a window of 1280 × 720, normal text and nothing kept.
#[derive(Clone)]
pub struct Stage {
    pub size: (u32, u32),
    pub text_size: TextSize,
    pub kept: Kept,
}

impl Default for Stage {
    fn default() -> Self {
        Stage { size: (1280, 720), text_size: TextSize::Normal, kept: Kept::default() }
    }
}

/// The windows and text sizes at which every screen must fit.
pub const STAGES: [(u32, u32, TextSize); 6] = [
    (1280, 720, TextSize::Normal),
    (1920, 1080, TextSize::Normal),
    (3840, 2160, TextSize::Normal),
    (1280, 720, TextSize::Largest),
    (1024, 768, TextSize::Large),
    (2560, 1080, TextSize::Largest),
];

/// Bevy's plugins for a game without a window; what is left out is added by whoever renders.
pub fn plugins(size: (u32, u32)) -> bevy::app::PluginGroupBuilder {
    DefaultPlugins.build().disable::<WinitPlugin>().disable::<LogPlugin>().disable::<TerminalCtrlCHandlerPlugin>().set(
        WindowPlugin {
            primary_window: Some(Window { resolution: WindowResolution::new(size.0, size.1), ..default() }),
            ..default()
        },
    )
}

impl Player {
    /// Starts the game; it shows the title.
    pub fn at_title() -> Player {
        Player::on(Stage::default(), fulcrum::app::plugin)
    }

    /// Starts the game on a stage of one's own.
    pub fn at_title_on(stage: Stage) -> Player {
        Player::on(stage, fulcrum::app::plugin)
    }

    /// Starts only what `add` adds.
    pub fn on<M>(stage: Stage, add: impl bevy::app::Plugins<M>) -> Player {
        let mut app = App::new();
        app.add_plugins(
            plugins(stage.size)
                .set(RenderPlugin { render_creation: WgpuSettings { backends: None, ..default() }.into(), ..default() }),
        );
        app.insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_millis(16)))
            .insert_resource(stage.kept)
            .add_plugins(add);
        app.finish();
        app.cleanup();
        let mut player = Player { app };
        player.app.world_mut().resource_mut::<Settings>().text_size = stage.text_size;
        player.settles();
        player
    }

    /// Does the same on every stage of [`STAGES`].
    pub fn everywhere(test: impl Fn(Stage)) {
        for (width, height, text_size) in STAGES {
            eprintln!("at {width} × {height}, text {text_size:?}");
            test(Stage { size: (width, height), text_size, ..Stage::default() });
        }
    }

    // What one does.

    /// Clicks the middle of the control with this label.
    #[track_caller]
    pub fn click(&mut self, label: &str) -> &mut Self {
        let target = self.find(label);
        let at = self.middle(target, label);
        self.point(at);
        self.assert_on_top(target, label, at);
        self.mouse(ButtonState::Pressed);
        self.mouse(ButtonState::Released);
        self.settles()
    }

    /// The same without a frame between arriving, pressing and letting go.
    #[track_caller]
    pub fn click_at_once(&mut self, label: &str) -> &mut Self {
        let target = self.find(label);
        let at = self.middle(target, label);
        self.send_move(at);
        self.send_button(ButtonState::Pressed);
        self.send_button(ButtonState::Released);
        self.settles()
    }

    /// Moves the pointer to the middle of the control with this label.
    #[track_caller]
    pub fn point_at(&mut self, label: &str) -> &mut Self {
        let target = self.find(label);
        let at = self.middle(target, label);
        self.point(at);
        self.update()
    }

    /// Turns the wheel over what has this label; negative lines show what is further down.
    #[track_caller]
    pub fn wheel(&mut self, label: &str, lines: f32) -> &mut Self {
        self.point_at(label);
        let window = self.window();
        self.send(WindowEvent::MouseWheel(MouseWheel {
            unit: MouseScrollUnit::Line,
            x: 0.0,
            y: lines,
            window,
            phase: TouchPhase::Moved,
        }));
        self.update().update()
    }

    /// Turns the wheel over the scrolling part that holds what has this label, until its middle is in view.
    #[track_caller]
    pub fn scroll_to(&mut self, label: &str) -> &mut Self {
        let target = self.find(label);
        let world = self.app.world();
        let above = std::iter::successors(Some(target), |&entity| world.get::<ChildOf>(entity).map(ChildOf::parent));
        let Some(area) = above.into_iter().find(|&entity| world.get::<ScrollArea>(entity).is_some()) else {
            return self;
        };
        let at = self.middle(area, label);
        self.point(at);
        for _ in 0..100 {
            let world = self.app.world();
            let middle = |entity| world.get::<UiGlobalTransform>(entity).map_or(0.0, |place| place.translation.y);
            let room = world.get::<ComputedNode>(area).map_or(0.0, |node| node.size().y / 2.0 - 8.0);
            let off = middle(target) - middle(area);
            if off.abs() <= room {
                break;
            }
            let window = self.window();
            self.send(WindowEvent::MouseWheel(MouseWheel {
                unit: MouseScrollUnit::Line,
                x: 0.0,
                y: -off.signum(),
                window,
                phase: TouchPhase::Moved,
            }));
            self.update().update();
        }
        self
    }

    /// Presses and releases a key.
    pub fn press(&mut self, key: KeyCode) -> &mut Self {
        let (logical, text) = logical(key);
        self.key(key, logical, text);
        self.settles()
    }

    /// Presses a key twice, so fast that nothing settles in between.
    pub fn press_twice(&mut self, key: KeyCode) -> &mut Self {
        for _ in 0..2 {
            let (logical, text) = logical(key);
            self.key(key, logical, text);
        }
        self.settles()
    }

    /// Presses a key some times.
    pub fn press_times(&mut self, key: KeyCode, times: usize) -> &mut Self {
        for _ in 0..times {
            self.press(key);
        }
        self
    }

    /// Types into whatever has the focus.
    pub fn types(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            let letter: String = letter.into();
            let key = if letter == " " { Key::Space } else { Key::Character(letter.as_str().into()) };
            self.key(KeyCode::KeyA, key, Some(letter));
        }
        self.settles()
    }

    /// Gives the window another size in pixels.
    pub fn resize(&mut self, width: u32, height: u32) -> &mut Self {
        let entity = self.window();
        if let Some(mut window) = self.app.world_mut().get_mut::<Window>(entity) {
            window.resolution.set_physical_resolution(width, height);
        }
        self.app.world_mut().write_message(WindowResized { window: entity, width: width as f32, height: height as f32 });
        self.settles()
    }

    /// Lets one frame pass.
    pub fn update(&mut self) -> &mut Self {
        self.app.update();
        self
    }

    /// Lets frames pass until layout and pictures have come to rest.
    pub fn settles(&mut self) -> &mut Self {
        for _ in 0..4 {
            self.app.update();
        }
        // What was asked of the run is answered from another thread; what the answer changes takes frames of its own.
        self.update_until("the run has answered", |world| {
            world.get_resource::<Game>().is_none_or(Game::settled) && world.get_resource::<Wall>().is_none_or(Wall::settled)
        });
        for _ in 0..4 {
            self.app.update();
        }
        self.update_until("all pictures are drawn", |world| world.query::<&Drawing>().iter(world).next().is_none())
    }

    /// Lets frames pass until something is so, and fails if it does not come.
    #[track_caller]
    pub fn update_until(&mut self, what: &str, mut is_so: impl FnMut(&mut World) -> bool) -> &mut Self {
        for _ in 0..2000 {
            if is_so(self.app.world_mut()) {
                return self;
            }
            self.app.update();
            std::thread::sleep(Duration::from_millis(2));
        }
        panic!("waited in vain until {what}");
    }

    // What one sees.

    /// Fails unless some visible text contains this.
    #[track_caller]
    pub fn sees(&mut self, text: &str) -> &mut Self {
        let seen = self.texts();
        assert!(seen.iter().any(|found| found.contains(text)), "{text:?} is not to be seen; what is: {seen:#?}");
        self
    }

    /// Fails if some visible text contains this.
    #[track_caller]
    pub fn sees_no(&mut self, text: &str) -> &mut Self {
        let seen = self.texts();
        assert!(!seen.iter().any(|found| found.contains(text)), "{text:?} is to be seen");
        self
    }

    /// Fails unless the control with this label has the focus and shows it.
    #[track_caller]
    pub fn has_focus_on(&mut self, label: &str) -> &mut Self {
        let world = self.app.world();
        let focus = world.resource::<InputFocus>().get();
        let shown = world.resource::<InputFocusVisible>().0;
        let found = focus.map(|entity| self.describe(entity));
        assert_eq!(found.as_deref(), Some(label), "the focus is elsewhere");
        assert!(shown, "the focus on {label:?} is not shown");
        self
    }

    /// What is written on the screen, whole texts, in no order.
    pub fn texts(&mut self) -> Vec<String> {
        let visible = self.visible_nodes();
        let world = self.app.world_mut();
        let mut texts = Vec::new();
        for entity in visible {
            if let Some(text) = world.get::<Text>(entity) {
                texts.push(text.0.clone());
            }
            if let Some(line) = world.get::<EditableText>(entity) {
                texts.push(line.value().to_string());
            }
        }
        texts
    }

    /// The labels of the controls that can have the focus.
    pub fn controls(&mut self) -> Vec<String> {
        let visible = self.visible_nodes();
        let world = self.app.world();
        visible
            .into_iter()
            .filter(|&entity| world.get::<bevy::input_focus::tab_navigation::TabIndex>(entity).is_some())
            .map(|entity| self.describe(entity))
            .collect()
    }

    /// The one visible thing with this label or name.
    #[track_caller]
    pub fn find(&mut self, label: &str) -> Entity {
        let visible = self.visible_nodes();
        let world = self.app.world();
        let labelled = |entity: &Entity| world.get::<AccessibleLabel>(*entity).is_some_and(|found| found.0 == label);
        let named = |entity: &Entity| world.get::<Name>(*entity).is_some_and(|found| found.as_str() == label);
        let mut found: Vec<_> = visible.iter().copied().filter(labelled).collect();
        if found.is_empty() {
            found = visible.iter().copied().filter(named).collect();
        }
        match found[..] {
            [one] => one,
            [] => panic!("nothing is called {label:?}; there are: {:#?}", self.controls()),
            _ => panic!("{} things are called {label:?}", found.len()),
        }
    }

    /// A component of the one thing with this label.
    #[track_caller]
    pub fn part<C: Component + Clone>(&mut self, label: &str) -> Option<C> {
        let entity = self.find(label);
        self.app.world().get::<C>(entity).cloned()
    }

    /// Begins to note messages of a kind, for [`Player::heard`].
    pub fn listen<M: Message + Clone>(&mut self) -> &mut Self {
        self.app.insert_resource(Heard::<M>(Vec::new())).add_systems(
            Last,
            |mut sent: MessageReader<M>, mut heard: ResMut<Heard<M>>| {
                heard.0.extend(sent.read().cloned());
            },
        );
        self.update()
    }

    /// The messages of a kind that were sent since the last time one asked.
    pub fn heard<M: Message + Clone>(&mut self) -> Vec<M> {
        std::mem::take(&mut self.app.world_mut().resource_mut::<Heard<M>>().0)
    }

    // How it is done.

    /// All nodes that are shown, even where they are scrolled out of view.
    pub fn visible_nodes(&mut self) -> Vec<Entity> {
        let world = self.app.world_mut();
        world
            .query::<(Entity, &ComputedNode, &InheritedVisibility)>()
            .iter(world)
            .filter(|(_, node, visible)| visible.get() && !node.is_empty())
            .map(|(entity, ..)| entity)
            .collect()
    }

    /// The label or name of an entity, for messages.
    pub fn describe(&self, entity: Entity) -> String {
        let world = self.app.world();
        if let Some(label) = world.get::<AccessibleLabel>(entity) {
            return label.0.clone();
        }
        if let Some(text) = world.get::<Text>(entity) {
            return text.0.clone();
        }
        match world.get::<Name>(entity) {
            Some(name) => name.to_string(),
            None => format!("{entity}"),
        }
    }

    /// The window.
    pub fn window(&mut self) -> Entity {
        let world = self.app.world_mut();
        world.query_filtered::<Entity, With<PrimaryWindow>>().single(world).expect("a test has one window")
    }

    fn send(&mut self, event: WindowEvent) {
        self.app.world_mut().write_message(event);
    }

    /// The middle of a node in window coordinates.
    #[track_caller]
    fn middle(&mut self, entity: Entity, label: &str) -> Vec2 {
        let window = self.window();
        let world = self.app.world();
        let at = world.get::<UiGlobalTransform>(entity).map(|transform| transform.translation).unwrap_or_default();
        let window = world.get::<Window>(window).expect("a test has one window");
        let at = at / window.scale_factor();
        let inside = Rect::new(0.0, 0.0, window.width(), window.height()).contains(at);
        assert!(inside, "{label:?} is outside of the window, at {at}");
        at
    }

    fn point(&mut self, position: Vec2) {
        self.send_move(position);
        self.update();
    }

    fn mouse(&mut self, state: ButtonState) {
        self.send_button(state);
        self.update();
    }

    fn send_move(&mut self, position: Vec2) {
        let window = self.window();
        self.send(WindowEvent::CursorMoved(CursorMoved { window, position, delta: None }));
    }

    fn send_button(&mut self, state: ButtonState) {
        let window = self.window();
        self.send(WindowEvent::MouseButtonInput(MouseButtonInput { button: MouseButton::Left, state, window }));
    }

    /// Fails unless the pointer is over this entity or something inside it.
    #[track_caller]
    fn assert_on_top(&mut self, target: Entity, label: &str, at: Vec2) {
        let world = self.app.world();
        let hovered: Vec<Entity> =
            world.resource::<HoverMap>().get(&PointerId::Mouse).map(|hits| hits.keys().copied().collect()).unwrap_or_default();
        let over = hovered.iter().any(|&hit| {
            std::iter::successors(Some(hit), |&entity| world.get::<ChildOf>(entity).map(ChildOf::parent))
                .any(|entity| entity == target)
        });
        let instead: Vec<_> = hovered.iter().map(|&hit| self.describe(hit)).collect();
        assert!(over, "{label:?} cannot be clicked at {at}: what is there is {instead:?}");
    }

    fn key(&mut self, key_code: KeyCode, logical_key: Key, text: Option<String>) {
        let window = self.window();
        for state in [ButtonState::Pressed, ButtonState::Released] {
            self.app.world_mut().write_message(KeyboardInput {
                key_code,
                logical_key: logical_key.clone(),
                state,
                text: text.as_deref().map(Into::into),
                repeat: false,
                window,
            });
            self.update();
        }
    }
}

/// What a key means on a plain keyboard.
fn logical(key: KeyCode) -> (Key, Option<String>) {
    let named = match key {
        KeyCode::Tab => Key::Tab,
        KeyCode::Enter => Key::Enter,
        KeyCode::Escape => Key::Escape,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::ArrowUp => Key::ArrowUp,
        KeyCode::ArrowDown => Key::ArrowDown,
        KeyCode::ArrowLeft => Key::ArrowLeft,
        KeyCode::ArrowRight => Key::ArrowRight,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::F1 => Key::F1,
        KeyCode::F11 => Key::F11,
        KeyCode::Space => return (Key::Space, Some(" ".into())),
        other => {
            let name = format!("{other:?}");
            let letter = name.chars().last().unwrap_or(' ').to_ascii_lowercase();
            let text = String::from(letter);
            return (Key::Character(text.as_str().into()), Some(text));
        }
    };
    (named, None)
}
