//! Drawing one of several by weight at one look.

/// A table that gives each of its places by its weight (Walker's alias method, 1974, laid out as Vose does, 1991), in whole numbers:
/// a column for each, as high as all; what a light one leaves free of its column is filled by a heavy one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::sim) struct Alias {
    columns: Vec<Column>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Column {
    /// Heights below this are the column's own.
    own: u32,
    /// The place that has the rest of it.
    other: u32,
}

impl Alias {
    /// Of these weights; those of 0 are never drawn.
    pub fn of(weights: &[u16]) -> Self {
        let count = weights.len() as u64;
        let height: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
        let mut left: Vec<u64> = weights.iter().map(|weight| u64::from(*weight) * count).collect();
        let mut columns: Vec<Column> = (0..).take(weights.len()).map(|other| Column { own: u32::MAX, other }).collect();
        let (mut light, mut heavy): (Vec<usize>, Vec<usize>) = (0..left.len()).partition(|place| left[*place] < height);
        while let (Some(low), Some(high)) = (light.pop(), heavy.last().copied()) {
            columns[low] = Column {
                own: u32::try_from((left[low] << 32) / height.max(1)).unwrap_or(u32::MAX),
                other: u32::try_from(high).unwrap_or(0),
            };
            left[high] -= height - left[low];
            if left[high] < height {
                light.extend(heavy.pop());
            }
        }
        Self { columns }
    }

    /// The place that such bits draw, all bits alike.
    #[inline]
    #[allow(clippy::cast_possible_truncation, reason = "the height within a column")]
    pub fn draw(&self, bits: u32) -> usize {
        let at = u64::from(bits) * self.columns.len() as u64;
        let (place, height) = ((at >> 32) as usize, at as u32);
        match self.columns.get(place) {
            Some(column) if height >= column.own => column.other as usize,
            _ => place,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_drawn_by_its_weight() {
        for weights in [vec![1], vec![3, 1], vec![10; 7], vec![1, 65_535, 0, 2], vec![5, 0, 9, 1, 1, 30, 8, 12, 2]] {
            let alias = Alias::of(&weights);
            let mut counts = vec![0_u32; weights.len()];
            (0..=u32::MAX).step_by(4_099).for_each(|bits| counts[alias.draw(bits)] += 1);
            let (drawn, all) = (counts.iter().sum::<u32>(), weights.iter().map(|weight| f64::from(*weight)).sum::<f64>());
            for (count, weight) in counts.iter().zip(&weights) {
                let expected = f64::from(drawn) * f64::from(*weight) / all;
                assert!((f64::from(*count) - expected).abs() <= 4.0, "{weights:?}: {counts:?}");
                assert!(*weight > 0 || *count == 0, "{weights:?}: {counts:?}");
            }
        }
    }
}
