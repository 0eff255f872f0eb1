//! What a picture is made of, in the order in which it is drawn.

use super::measure;

/// A box, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Its left edge.
    pub x: f32,
    /// Its upper edge.
    pub y: f32,
    /// Not below 0.
    pub width: f32,
    /// Not below 0.
    pub height: f32,
}

impl Area {
    /// A box by its left upper corner and its size.
    #[must_use]
    pub fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self { x, y, width, height }
    }
    /// Its right edge.
    #[must_use]
    pub fn right(self) -> f32 {
        self.x + self.width
    }
    /// Its lower edge.
    #[must_use]
    pub fn bottom(self) -> f32 {
        self.y + self.height
    }
    /// Whether two boxes share more than an edge.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }
    /// Whether all of the other lies within this one.
    #[must_use]
    pub fn holds(self, other: Self) -> bool {
        self.x <= other.x && self.y <= other.y && other.right() <= self.right() && other.bottom() <= self.bottom()
    }
}

/// How a text looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Plain.
    Plain,
    /// Bold.
    Bold,
    /// The letter of headings.
    Heading,
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Its left end, or its right end if it is held there.
    pub x: f32,
    /// Its base line.
    pub y: f32,
    /// Of the letters, in pixels.
    pub size: f32,
    /// How it looks.
    pub face: Face,
    /// Its colour.
    pub ink: &'static str,
    /// Whether `x` is its right end.
    pub from_right: bool,
    /// What it says; never empty.
    pub text: String,
}

impl Label {
    /// The box that it takes.
    #[must_use]
    pub fn area(&self) -> Area {
        let width = measure::width(&self.text, self.face) * self.size;
        let x = if self.from_right { self.x - width } else { self.x };
        Area::new(x, self.y - self.size * 0.78, width, self.size)
    }
}

/// Something to see.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A box with round corners.
    Block {
        /// Where.
        area: Area,
        /// How round, in pixels.
        round: f32,
        /// Its colour.
        fill: &'static str,
        /// The colour of its edge, and whether that is dashed.
        edge: Option<(&'static str, bool)>,
    },
    /// A band that points to the next one.
    Ribbon {
        /// Where; the point reaches over its right edge.
        area: Area,
        /// Its colour.
        fill: &'static str,
        /// How far it points; 0 = not at all.
        point: f32,
    },
    /// A picture by its name.
    Icon {
        /// See `svg`.
        name: &'static str,
        /// Where.
        area: Area,
    },
    /// A line with round bends.
    Wire {
        /// Its corners; at least two.
        points: Vec<(f32, f32)>,
        /// In pixels.
        width: f32,
        /// Its colour.
        ink: &'static str,
        /// Whether it is dashed.
        dashed: bool,
        /// Whether it ends in an arrow.
        arrow: bool,
    },
}

/// Things that belong together, and what is said of them when one points at them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// May be empty.
    pub tip: String,
    /// Drawn first.
    pub shapes: Vec<Shape>,
    /// Drawn over the shapes.
    pub labels: Vec<Label>,
}

impl Group {
    /// Moves all of it.
    pub fn shift(&mut self, dx: f32, dy: f32) {
        for shape in &mut self.shapes {
            match shape {
                Shape::Block { area, .. } | Shape::Ribbon { area, .. } | Shape::Icon { area, .. } => {
                    area.x += dx;
                    area.y += dy;
                }
                Shape::Wire { points, .. } => points.iter_mut().for_each(|point| *point = (point.0 + dx, point.1 + dy)),
            }
        }
        for label in &mut self.labels {
            label.x += dx;
            label.y += dy;
        }
    }

    /// Adds a line of text that is held at its left end.
    pub fn say(&mut self, (x, y): (f32, f32), size: f32, face: Face, ink: &'static str, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.labels.push(Label { x, y, size, face, ink, from_right: false, text });
        }
    }

    /// Adds a line of text that is held at its right end.
    pub fn say_before(&mut self, (x, y): (f32, f32), size: f32, face: Face, ink: &'static str, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.labels.push(Label { x, y, size, face, ink, from_right: true, text });
        }
    }

    /// Adds a box.
    pub fn block(&mut self, area: Area, round: f32, fill: &'static str) {
        self.shapes.push(Shape::Block { area, round, fill, edge: None });
    }

    /// Adds a picture: a square with this middle.
    pub fn icon(&mut self, name: &'static str, (x, y): (f32, f32), size: f32) {
        self.shapes.push(Shape::Icon { name, area: Area::new(x - size / 2.0, y - size / 2.0, size, size) });
    }
}

/// A picture, laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// In pixels.
    pub width: f32,
    /// In pixels.
    pub height: f32,
    /// What it is called.
    pub title: String,
    /// What there is to see in it.
    pub description: String,
    /// In the order in which they are drawn.
    pub groups: Vec<Group>,
}
