//! Where people stand between process and vision: a dot for each, and who is meant with a ring and a word.

use super::svg::{Anchor, BLUE, INK, LINE, ORANGE, SAND, Svg};
use super::{Chart, Frame};
use crate::text::{say, say_with};

/// A dot for each share of vision, in percent, from the least to the most. `own` is that of the one who is shown it.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "pixels")]
pub fn strip(shares: &[u8], own: Option<u8>, frame: Frame) -> Chart {
    let text = frame.text;
    let mut svg = Svg::new(frame);
    let (left, right) = (text * 2.0, frame.width - text * 2.0);
    let base = frame.height - text * 2.6;
    let x = |share: u8| left + (right - left) * f32::from(share.min(100)) / 100.0;
    svg.rect(left, base, right - left, text * 0.25, SAND, 1.0);
    svg.line((x(50), base - text * 0.4), (x(50), base + text * 0.65), LINE, text * 0.12, false);
    svg.gear((left, base + text * 1.5), text * 0.6);
    svg.text((left + text, base + text * 1.85), Anchor::Start, 1.0, false, &say("process"));
    svg.compass((right, base + text * 1.5), text * 0.6);
    svg.text((right - text, base + text * 1.85), Anchor::End, 1.0, false, &say("vision"));
    // Those who stand at the same place stand one above the other, as high as there is room.
    let highest = shares.chunk_by(|a, b| a == b).map(<[u8]>::len).max().unwrap_or(1);
    let step = ((base - text * 2.4) / highest as f32).min(text * 1.1);
    let radius = (step * 0.42).clamp(1.5, text * 0.5);
    let (mut before, mut at) = (None, 0);
    let mut marked = false;
    for &share in shares {
        at = if before == Some(share) { at + 1 } else { 0 };
        before = Some(share);
        let centre = (x(share), base - step * (at as f32 + 0.6));
        let colour = if share < 50 { BLUE } else { ORANGE };
        svg.dot(centre, radius, colour);
        if own == Some(share) && !marked {
            marked = true;
            svg.around(centre, radius * 1.9, false);
            svg.line((x(share), text * 1.5), (x(share), centre.1 - radius * 2.2), INK, text * 0.08, false);
            let anchor = match share {
                0..=15 => Anchor::Start,
                85.. => Anchor::End,
                _ => Anchor::Middle,
            };
            svg.text((x(share), text * 1.2), anchor, 1.0, true, &say("chart-strip-you"));
        }
    }
    let title = say("chart-strip");
    let median = shares.get(shares.len() / 2).copied().unwrap_or(50);
    let [least, most] = [shares.first(), shares.last()].map(|share| i32::from(share.copied().unwrap_or(50)));
    let mut description = say_with(
        "chart-strip-about",
        &[("people", shares.len().into()), ("least", least.into()), ("middle", i32::from(median).into()), ("most", most.into())],
    );
    if let Some(own) = own {
        description = format!("{description} {}", say_with("chart-strip-own", &[("share", i32::from(own).into())]));
    }
    let rows = shares.iter().map(|share| vec![share.to_string()]);
    let table = std::iter::once(vec![say("chart-strip-share")]).chain(rows).collect();
    Chart { svg: svg.finish(frame, &title, &description), title, description, table }
}
