//! The small signs of kinds and sides, as parts of larger pictures.

/// By name: what stands between the outermost tags of each, drawn in a square of [`ROOM`].
pub const SIGNS: [(&str, &str); 9] = [
    ("icon-crisis", include_str!("../../assets/pictures/icon-crisis.svg")),
    ("icon-growth", include_str!("../../assets/pictures/icon-growth.svg")),
    ("icon-initiative", include_str!("../../assets/pictures/icon-initiative.svg")),
    ("icon-steady", include_str!("../../assets/pictures/icon-steady.svg")),
    ("icon-shift", include_str!("../../assets/pictures/icon-shift.svg")),
    ("icon-people", include_str!("../../assets/pictures/icon-people.svg")),
    ("icon-tension", include_str!("../../assets/pictures/icon-tension.svg")),
    ("icon-vision", include_str!("../../assets/pictures/icon-vision.svg")),
    ("icon-process", include_str!("../../assets/pictures/icon-process.svg")),
];

/// The side of the square in which they are drawn.
pub const ROOM: f32 = 64.0;

/// The sign of this name; nothing if there is none.
pub fn sign(name: &str) -> &'static str {
    SIGNS.iter().find(|(other, _)| *other == name).map_or("", |(_, picture)| inner(picture))
}

/// What stands between the outermost tags of a picture.
pub fn inner(picture: &str) -> &str {
    let body = picture.split_once('>').map_or("", |(_, body)| body);
    body.rsplit_once("</svg>").map_or(body, |(body, _)| body).trim()
}
