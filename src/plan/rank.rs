//! Which suggestions fit, in which order, and why.
//!
//! The order a person can follow: areas they chose; then what is in the way a lot, before a bit; then what they have
//! going for them that helps; then areas with most room to grow; then the order of the content. Equal answers always
//! give an equal list.

use std::cmp::Reverse;

use crate::assessment::{Answer, Level};
use crate::content::{AreaId, BarrierId, Pace, Size, StatementId, Suggestion, SuggestionId, fill, t};
use crate::session::Session;

/// How many suggestions are shown at first; the rest on request.
pub const FIRST_SHOWN: usize = 7;

/// How many of the first few may be for the same area, or the same barrier, while others fit too.
const ALIKE_AT_MOST: usize = 2;

/// A suggestion and why it is here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggested {
    /// Which suggestion.
    pub id: SuggestionId,
    /// Why, the strongest reason first; never empty.
    pub reasons: Vec<Reason>,
}

/// Why a suggestion is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The person chose its area as one that matters most.
    Chose(AreaId),
    /// They said this is in the way, this much.
    InTheWay(BarrierId, Level),
    /// They said this is not yet, or a little, true.
    Room(StatementId),
    /// They have this, and it helps.
    Have(StatementId),
    /// It is a gentle place to begin, whatever was said.
    Begin,
}

impl Reason {
    /// The reason as the person reads it, in their own answers' words.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::Chose(area) => fill(t::REASON_CHOSE, &[("area", area.get().name.words())]),
            Self::InTheWay(barrier, level) => {
                let text = if level == Level::Lot { t::REASON_LOT } else { t::REASON_BIT };
                fill(text, &[("barrier", barrier.get().says.words())])
            }
            Self::Room(statement) => fill(t::REASON_ROOM, &[("statement", statement.get().says.words())]),
            Self::Have(statement) => fill(t::REASON_HAVE, &[("statement", statement.get().says.words())]),
            Self::Begin => t::REASON_BEGIN.words().to_owned(),
        }
    }
}

/// Every suggestion that fits the session, best first; the first [`FIRST_SHOWN`] are a mix with something tiny and
/// something hopeful in it. Gentle places to begin are in every list, last, so that nobody is left without an idea.
#[must_use]
pub fn suggested(session: &Session) -> Vec<Suggested> {
    let mut fitting: Vec<(SuggestionId, Fit)> = Vec::new();
    for id in SuggestionId::all().filter(|id| id.get().nations.right_for(session.start.nation)) {
        if let Some(fit) = fit(session, id.get()) {
            // Each goes behind its equals, so that they keep the order of the content. The library's sort would be no
            // quicker for so few, and weighs two kilobytes on the wire.
            let at = fitting.partition_point(|(_, other)| other.weight() >= fit.weight());
            fitting.insert(at, (id, fit));
        }
    }
    let mut list = mixed(fitting);
    bring_forward(&mut list, tiny, hopeful);
    bring_forward(&mut list, hopeful, tiny);
    list
}

fn tiny(suggestion: &Suggestion) -> bool {
    suggestion.size == Size::Tiny
}

fn hopeful(suggestion: &Suggestion) -> bool {
    suggestion.hopeful
}

/// How well a suggestion fits, by the things the order is made of.
struct Fit {
    /// 2 when its own area was chosen, 1 when another that it helps was.
    chosen: u8,
    /// The most that one of its barriers is in the way (2 a lot, 1 a bit), then how many are, a lot counted twice.
    in_the_way: (u8, u8),
    needed: bool,
    strengths: u8,
    room: u8,
    reasons: Vec<Reason>,
}

impl Fit {
    fn weight(&self) -> (u8, (u8, u8), bool, u8, u8) {
        (self.chosen, self.in_the_way, self.needed, self.strengths, self.room)
    }
}

/// How `suggestion` fits, or none when nothing the person said leads to it.
fn fit(session: &Session, suggestion: &Suggestion) -> Option<Fit> {
    let chosen = suggestion.areas.iter().copied().find(|area| session.areas.contains(area));
    let barrier = suggestion
        .barriers
        .iter()
        .filter_map(|id| session.levels.get(*id).filter(|level| level.in_the_way()).map(|level| (*id, level)))
        .max_by_key(|(id, level)| (*level == Level::Lot, Reverse(*id)));
    let room = suggestion
        .areas
        .iter()
        .flat_map(|area| area.statements())
        .filter_map(|id| session.answers.get(id).filter(|answer| answer.is_room()).map(|answer| (id, answer)))
        .max_by_key(|(id, answer)| (*answer == Answer::NotYet, Reverse(*id)));
    let have =
        suggestion.strengths.iter().copied().filter(|id| session.answers.get(*id).is_some_and(Answer::is_strength));

    // What is private comes up only by the person's own word about the barrier.
    let by_area = !suggestion.private && (chosen.is_some() || (room.is_some() && !not_needed(session, suggestion)));
    let leads_here = barrier.is_some() || by_area || suggestion.always;
    // Paid work comes up only for somebody who said that something is in its way.
    let pushes = suggestion.paid_work || (suggestion.pace == Pace::Later && chosen.is_none() && room.is_none());
    if !leads_here || (pushes && barrier.is_none()) {
        return None;
    }

    let mut reasons: Vec<_> = chosen.map(Reason::Chose).into_iter().collect();
    reasons.extend(barrier.map(|(id, level)| Reason::InTheWay(id, level)));
    if reasons.is_empty() {
        reasons.extend(room.map(|(id, _)| Reason::Room(id)));
    }
    if reasons.is_empty() {
        reasons.push(Reason::Begin);
    }
    let strengths = have.clone().count().min(2) as u8;
    reasons.extend(have.take(1).map(Reason::Have));
    Some(Fit {
        chosen: chosen.map_or(0, |area| if suggestion.areas.first() == Some(&area) { 2 } else { 1 }),
        in_the_way: in_the_way(session, suggestion),
        needed: !not_needed(session, suggestion),
        strengths,
        room: room.map_or(0, |(_, answer)| if answer == Answer::NotYet { 2 } else { 1 }),
        reasons,
    })
}

/// How much the barriers of a suggestion are in the way: the most of one, and all of them together.
fn in_the_way(session: &Session, suggestion: &Suggestion) -> (u8, u8) {
    suggestion.barriers.iter().fold((0, 0), |(most, all), id| {
        let level = match session.levels.get(*id) {
            Some(Level::Lot) => 2,
            Some(Level::Bit) => 1,
            _ => 0,
        };
        (most.max(level), all + level)
    })
}

/// Whether everything a suggestion is for was said not to be in the way.
fn not_needed(session: &Session, suggestion: &Suggestion) -> bool {
    let not_in_the_way = |id: &BarrierId| session.levels.get(*id) == Some(Level::Not);
    !suggestion.barriers.is_empty() && suggestion.barriers.iter().all(not_in_the_way)
}

/// Best first, but so that the first few are not all about the same thing: those beyond [`ALIKE_AT_MOST`] for one
/// area or one barrier wait until the first few are full.
fn mixed(fitting: Vec<(SuggestionId, Fit)>) -> Vec<Suggested> {
    let mut first: Vec<Suggested> = Vec::new();
    let mut rest: Vec<Suggested> = Vec::new();
    for (id, fit) in fitting {
        let alike = |other: &Suggested| topic(other.id, &other.reasons) == topic(id, &fit.reasons);
        let area = |other: &Suggested| other.id.get().areas.first() == id.get().areas.first();
        let crowded = first.iter().filter(|o| alike(o)).count() >= ALIKE_AT_MOST
            || first.iter().filter(|o| area(o)).count() > ALIKE_AT_MOST;
        let suggested = Suggested { id, reasons: fit.reasons };
        if first.len() < FIRST_SHOWN && !crowded { first.push(suggested) } else { rest.push(suggested) }
    }
    first.extend(rest);
    first
}

/// The barrier a suggestion is here for, or else its first area.
fn topic(id: SuggestionId, reasons: &[Reason]) -> (Option<BarrierId>, Option<AreaId>) {
    let barrier = reasons.iter().find_map(|reason| match reason {
        Reason::InTheWay(barrier, _) => Some(*barrier),
        _ => None,
    });
    (barrier, if barrier.is_none() { id.get().areas.first().copied() } else { None })
}

/// Brings the best suggestion for which `is` holds among the first few when none is there. It takes the last place whose
/// suggestion is not the only one there for which `also` holds; that one comes right after the first few.
fn bring_forward(list: &mut Vec<Suggested>, is: Kind, also: Kind) {
    let first = FIRST_SHOWN.min(list.len());
    let Some(from) = list.iter().position(|s| is(s.id.get())).filter(|from| *from >= first) else { return };
    let kept = list[..first].iter().filter(|s| also(s.id.get())).count();
    let Some(at) = (0..first).rev().find(|at| kept > 1 || !also(list[*at].id.get())) else { return };
    let brought = list.remove(from);
    let gives_way = std::mem::replace(&mut list[at], brought);
    list.insert(first, gives_way);
}

/// A kind of suggestion that the first few are to hold.
type Kind = fn(&Suggestion) -> bool;
