//! The pictures of `assets/pictures`, embedded.

/// Lists pictures by file name, and looks them up by it.
macro_rules! embed {
    ($($name:literal)*) => {
        /// The names of all embedded pictures.
        pub const NAMES: &[&str] = &[$($name),*];

        /// The text of an embedded picture.
        pub fn svg(name: &str) -> Option<&'static str> {
            match name {
                $($name => Some(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/pictures/", $name, ".svg"))),)*
                _ => None,
            }
        }
    };
}

embed! {
    "founder-1"
    "founder-2"
    "founder-3"
    "founder-4"
    "founder-5"
    "founder-6"
    "fulcrum"
    "icon-attention"
    "icon-back"
    "icon-cash"
    "icon-certain"
    "icon-check"
    "icon-clock"
    "icon-close"
    "icon-crisis"
    "icon-customers"
    "icon-delivery"
    "icon-down"
    "icon-fit"
    "icon-growth"
    "icon-initiative"
    "icon-innovation"
    "icon-insight"
    "icon-learning"
    "icon-lesson"
    "icon-likely"
    "icon-lock"
    "icon-menu"
    "icon-morale"
    "icon-ownership"
    "icon-pause"
    "icon-people"
    "icon-process"
    "icon-shift"
    "icon-steady"
    "icon-team"
    "icon-tension"
    "icon-trust"
    "icon-uncertain"
    "icon-up"
    "icon-vision"
    "logo"
    "person-1"
    "person-2"
    "person-3"
    "person-4"
    "person-5"
    "person-6"
    "person-7"
    "person-8"
    "scene-campus"
    "scene-floor"
    "scene-garage"
    "scene-loft"
    "title"
}
