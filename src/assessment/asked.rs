//! Which further questions are asked: few, and only about what the person said is in their way.

use std::cmp::Reverse;

use super::answers::{Level, Levels};
use crate::content::{BarrierId, ResourceId};

/// About how many barriers we ask whose move it is, unless the person asks for the rest.
pub const MOVERS_ASKED: usize = 5;

/// About how many resources we ask what it is like near the person.
pub const RESOURCES_ASKED: usize = 4;

/// The barriers that are in the way a lot, in the order of the content: those we ask whose move it is, but for those of
/// which nobody should be asked that (an unsafe person is never theirs to answer for). The first [`MOVERS_ASKED`] are
/// asked at once.
pub fn a_lot_in_the_way(levels: &Levels) -> impl Iterator<Item = BarrierId> + '_ {
    levels.iter().filter(|(id, level)| *level == Level::Lot && id.get().ask_mover).map(|(id, _)| id)
}

/// The resources we ask about, [`RESOURCES_ASKED`] at most: those that most of what is in the way touches, a lot counted
/// twice; among equals in the order of the content.
#[must_use]
pub fn resources_asked(levels: &Levels) -> Vec<ResourceId> {
    let touched = |resource: ResourceId| -> u8 {
        let touches = |id: &BarrierId| id.get().resources.contains(&resource);
        let weight = |level| if level == Level::Lot { 2 } else { 1 };
        levels.iter().filter(|(id, level)| level.in_the_way() && touches(id)).map(|(_, level)| weight(level)).sum()
    };
    let mut asked: Vec<(u8, ResourceId)> = Vec::new();
    for id in ResourceId::all() {
        let weight = touched(id);
        if weight > 0 {
            let at = asked.partition_point(|(other, _)| Reverse(*other) <= Reverse(weight));
            asked.insert(at, (weight, id));
        }
    }
    asked.truncate(RESOURCES_ASKED);
    asked.into_iter().map(|(_, id)| id).collect()
}
