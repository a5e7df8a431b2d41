//! The first few suggestions: a mix that a person can take in, in which they find what they asked for.

use super::reason::{Reason, Suggested};
use crate::assessment::Level;
use crate::content::{AreaId, BarrierId, Size, Suggestion};
use crate::session::Session;

/// How many suggestions are shown at first; the rest on request.
pub const FIRST_SHOWN: usize = 7;

/// How many of the first few may be for the same area, or the same barrier, while others fit too.
const ALIKE_AT_MOST: usize = 2;

/// Which of the ranked suggestions are the first few, by their places.
///
/// The best few lead, because the person's own choice does. Then comes the best idea for each thing that is in the way a
/// lot, so that nobody looks in vain for it. The rest are the next best. They are not all about one thing while others
/// fit, and with `mix` something tiny and something hopeful is among them.
pub(super) fn first_few(ranked: &[Suggested], session: &Session, mix: bool) -> Vec<usize> {
    let mut first = Vec::new();
    add_best(&mut first, ranked, LEAD);
    for (barrier, _) in session.levels.iter().filter(|(_, level)| *level == Level::Lot) {
        let is_for_it = |place: &usize| ranked[*place].id.get().barriers.contains(&barrier);
        if first.len() < FIRST_SHOWN && !first.iter().any(is_for_it) {
            first.extend((0..ranked.len()).find(is_for_it));
        }
    }
    add_best(&mut first, ranked, FIRST_SHOWN);
    let all = 0..ranked.len();
    let others = all.filter(|place| !first.contains(place)).take(FIRST_SHOWN - first.len()).collect::<Vec<_>>();
    first.extend(others);
    let a_lot =
        |place: usize| ranked[place].id.get().barriers.iter().any(|id| session.levels.get(*id) == Some(Level::Lot));
    if mix {
        make_room(&mut first, ranked, tiny, hopeful, a_lot);
        make_room(&mut first, ranked, hopeful, tiny, a_lot);
    }
    first
}

/// How many of the first few lead.
const LEAD: usize = 3;

/// Adds the best suggestions until there are `count`, leaving out those of which there are enough alike.
fn add_best(first: &mut Vec<usize>, ranked: &[Suggested], count: usize) {
    for (place, suggested) in ranked.iter().enumerate() {
        let alike = first.iter().filter(|p| topic(&ranked[**p]) == topic(suggested)).count();
        let area =
            first.iter().filter(|p| ranked[**p].id.get().areas.first() == suggested.id.get().areas.first()).count();
        if first.len() < count && !first.contains(&place) && alike < ALIKE_AT_MOST && area <= ALIKE_AT_MOST {
            first.push(place);
        }
    }
}

/// The barrier a suggestion is here for, or else its first area.
fn topic(suggested: &Suggested) -> (Option<BarrierId>, Option<AreaId>) {
    let barrier = suggested.reasons.iter().find_map(|reason| match reason {
        Reason::InTheWay(barrier, _) => Some(*barrier),
        _ => None,
    });
    (barrier, if barrier.is_none() { suggested.id.get().areas.first().copied() } else { None })
}

/// Makes room among the first few for the best suggestion for which `is` holds, when none is there. The last one gives
/// way that is not the only one for which `also` holds, and, if there is such a one, that answers nothing in the way a lot.
fn make_room(first: &mut [usize], ranked: &[Suggested], is: Kind, also: Kind, a_lot: impl Fn(usize) -> bool) {
    let kind = |kind: Kind, place: usize| kind(ranked[place].id.get());
    let best = (0..ranked.len()).find(|place| kind(is, *place));
    let Some(best) = best.filter(|_| !first.iter().any(|place| kind(is, *place))) else { return };
    let kept = first.iter().filter(|place| kind(also, **place)).count();
    let free = |at: &usize| kept > 1 || !kind(also, first[*at]);
    let places = 0..first.len();
    let light = places.clone().rev().find(|at| free(at) && *at >= LEAD && !a_lot(first[*at]));
    if let Some(at) = light.or_else(|| places.rev().find(free)) {
        first[at] = best;
    }
}

/// A kind of suggestion that the first few are to hold.
type Kind = fn(&Suggestion) -> bool;

fn tiny(suggestion: &Suggestion) -> bool {
    suggestion.size == Size::Tiny
}

fn hopeful(suggestion: &Suggestion) -> bool {
    suggestion.hopeful
}
