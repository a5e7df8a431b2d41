//! Which suggestions fit, in which order, and why.
//!
//! The order a person can follow: areas they chose; then what is in the way a lot, before a bit; then what they have
//! going for them that helps; then areas with most room to grow; then the order of the content. Equal answers always
//! give an equal list.

use std::cmp::Reverse;

use super::first_few::first_few;
use crate::assessment::{Answer, Level};
use crate::content::{AreaId, BarrierId, Pace, StatementId, Suggestion, SuggestionId, fill, t};
use crate::session::Session;

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

/// Every suggestion that fits the session, best first; the first [`super::FIRST_SHOWN`] are a mix with something tiny and
/// something hopeful in it, and with an idea for what is in the way a lot. Gentle places to begin are in every list, last, so that nobody is left without an idea.
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
    let ranked: Vec<_> = fitting.into_iter().map(|(id, fit)| Suggested { id, reasons: fit.reasons }).collect();
    let first = first_few(&ranked, session);
    let (mut list, mut rest) = (Vec::new(), Vec::new());
    for (place, suggested) in ranked.into_iter().enumerate() {
        if first.contains(&place) { list.push(suggested) } else { rest.push(suggested) }
    }
    list.append(&mut rest);
    list
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
