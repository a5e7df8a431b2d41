//! Which suggestions fit, in which order, and why.
//!
//! Left out is what is right in another nation or phase, what is not for now, what takes for granted something the person
//! does not have or offers what they have, and what is for one thing only of which they said nothing.
//!
//! The order a person can follow: areas they chose; then what is in the way a lot, before a bit; then whose move they said
//! it is; then what is getting harder near them; then their pace; then what they ticked; then what they have going for
//! them that helps; then areas with most room to grow; then the order of the content. Equal answers always give an equal
//! list.

use std::cmp::Reverse;

use super::first_few::first_few;
use super::reason::{Reason, Suggested};
use crate::assessment::{Access, Answer, Level, Outlook, OwnPace, Told};
use crate::content::{BarrierId, Group, Mover, Pace, PickId, ResourceId, StatementId, Suggestion, SuggestionId};
use crate::session::Session;

/// A rule by which answers steer the plan. Each is named so that a test can take it away and see what then goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Areas the person chose come first.
    Chosen,
    /// "A lot in my way" comes before "a bit".
    InTheWay,
    /// What fits whose move they said it is comes before what does not.
    Whose,
    /// What does not fit the phase of work they are in is left out.
    Phase,
    /// What takes for granted something that they said they do not have, or offers what they said they have, is left out.
    Given,
    /// What is for one thing only is left out unless they said something about it.
    Narrow,
    /// Paid work, and what comes later, are left out when they are not for now.
    NotForNow,
    /// What fits their pace comes before what does not.
    Pace,
    /// What is getting harder near them comes earlier.
    Outlook,
    /// What they ticked comes before what they did not.
    Picks,
    /// What they have going for them that helps is named.
    Strengths,
    /// Something tiny and something hopeful is among the first few.
    Mix,
}

/// Every suggestion that fits the session, best first; the first [`super::FIRST_SHOWN`] are a mix with something tiny and
/// something hopeful in it, and with an idea for what is in the way a lot. Gentle places to begin are in every list, last,
/// so that nobody is left without an idea.
#[must_use]
pub fn suggested(session: &Session) -> Vec<Suggested> {
    suggested_without(session, None)
}

/// [`suggested`] with one rule taken away, for tests that show what the rule is good for.
#[must_use]
pub fn suggested_without(session: &Session, rule: Option<Rule>) -> Vec<Suggested> {
    let person = Person { session, without: rule };
    let mut fitting: Vec<(SuggestionId, Fit)> = Vec::new();
    for id in SuggestionId::all().filter(|id| id.get().nations.right_for(session.start.nation)) {
        if let Some(fit) = person.fit(id.get()) {
            // Each goes behind its equals, so that they keep the order of the content. The library's sort would be no
            // quicker for so few, and weighs two kilobytes on the wire.
            let at = fitting.partition_point(|(_, other)| other.weight >= fit.weight);
            fitting.insert(at, (id, fit));
        }
    }
    let ranked: Vec<_> = fitting.into_iter().map(|(id, fit)| Suggested { id, reasons: fit.reasons }).collect();
    let first = first_few(&ranked, session, person.follows(Rule::Mix));
    let (mut list, mut rest) = (Vec::new(), Vec::new());
    for (place, suggested) in ranked.into_iter().enumerate() {
        if first.contains(&place) { list.push(suggested) } else { rest.push(suggested) }
    }
    list.append(&mut rest);
    list
}

/// What a suggestion needs that the person said is hard to get near them.
#[must_use]
pub fn hard_to_get(session: &Session, suggestion: &Suggestion) -> Option<ResourceId> {
    let is_hard = |id: &ResourceId| session.access.get(*id).and_then(Told::this).is_some_and(Access::is_hard);
    suggestion.resources.iter().copied().find(is_hard)
}

/// How well a suggestion fits.
struct Fit {
    /// The things the order is made of, the weightiest first.
    weight: [u8; 10],
    reasons: Vec<Reason>,
}

/// The person for whom suggestions are ranked, and the rule that is left out, if any.
struct Person<'s> {
    session: &'s Session,
    without: Option<Rule>,
}

impl Person<'_> {
    fn follows(&self, rule: Rule) -> bool {
        self.without != Some(rule)
    }

    /// How `suggestion` fits, or none when nothing the person said leads to it.
    fn fit(&self, suggestion: &Suggestion) -> Option<Fit> {
        let session = self.session;
        let chosen = suggestion.areas.iter().copied().find(|area| session.areas.contains(area));
        let barrier = suggestion
            .barriers
            .iter()
            .filter_map(|id| session.levels.get(*id).filter(|level| level.in_the_way()).map(|level| (*id, level)))
            .max_by_key(|(id, level)| (*level == Level::Lot, Reverse(*id)));
        let picked = suggestion.picks.iter().copied().find(|id| session.picks.contains(id));
        let room = suggestion
            .areas
            .iter()
            .flat_map(|area| area.statements())
            .filter_map(|id| session.answers.get(id).filter(|answer| answer.is_room()).map(|answer| (id, answer)))
            .max_by_key(|(id, answer)| (*answer == Answer::NotYet, Reverse(*id)));
        let have =
            suggestion.strengths.iter().copied().filter(|id| session.answers.get(*id).is_some_and(Answer::is_strength));

        // What is private, or for one thing only, comes up only by the person's own word about it.
        let asked_for = barrier.is_some() || picked.is_some();
        let narrow = suggestion.narrow && self.follows(Rule::Narrow);
        let by_area =
            !(suggestion.private || narrow) && (chosen.is_some() || (room.is_some() && !self.not_needed(suggestion)));
        if !(asked_for || by_area || suggestion.always) || self.is_not_for_them(suggestion) {
            return None;
        }
        // Paid work comes up only for somebody who said that something is in its way, or that it interests them.
        let paid_rung = suggestion.picks.iter().any(|id| id.get().paid && session.picks.contains(id));
        let invited = barrier.is_some() || paid_rung;
        let early = suggestion.pace == Pace::Later && chosen.is_none() && room.is_none() && picked.is_none();
        if (suggestion.paid_work || early) && !invited {
            return None;
        }

        let harder = suggestion.resources.iter().copied().find(|id| self.gets_harder(*id));
        // The closest first: "because this is in your way" tells more than "because you chose People".
        let mut reasons: Vec<_> = barrier.map(|(id, level)| Reason::InTheWay(id, level)).into_iter().collect();
        reasons.extend(picked.map(Reason::Ticked));
        reasons.extend(chosen.map(Reason::Chose));
        if reasons.is_empty() {
            reasons.extend(room.map(|(id, answer)| Reason::Room(id, answer)));
        }
        if reasons.is_empty() {
            reasons.push(Reason::Begin);
        }
        reasons.extend(harder.map(Reason::Harder));
        if self.follows(Rule::Strengths) {
            reasons.extend(have.clone().take(1).map(Reason::Have));
        }
        let (most, all) = self.in_the_way(suggestion);
        let own_area = chosen.is_some() && suggestion.areas.first().copied() == chosen;
        let follows = |rule, weight: u8| if self.follows(rule) { weight } else { 0 };
        let weight = [
            // 2 when its own area was chosen, 1 when another that it helps was.
            follows(Rule::Chosen, u8::from(chosen.is_some()) + u8::from(own_area)),
            follows(Rule::InTheWay, most),
            follows(Rule::Whose, self.fits_mover(suggestion)),
            follows(Rule::Outlook, u8::from(harder.is_some())),
            follows(Rule::Pace, self.fits_pace(suggestion)),
            all,
            follows(Rule::Picks, u8::from(picked.is_some())),
            u8::from(!self.not_needed(suggestion)),
            have.count().min(2) as u8,
            room.map_or(0, |(_, answer)| if answer == Answer::NotYet { 2 } else { 1 }),
        ];
        Some(Fit { weight, reasons })
    }

    /// Whether the person said something that rules it out: they lack what it needs or have what it offers, another phase of
    /// work, or not for now.
    fn is_not_for_them(&self, suggestion: &Suggestion) -> bool {
        let rung = |id: &PickId| id.get().group == Group::Ladder && self.session.picks.contains(id);
        let other_phase = match self.session.phase.and_then(Told::this) {
            Some(phase) => !suggestion.phases.has(phase),
            // Nobody is taken to have a job who did not say so.
            None => suggestion.phases.is_only_work() && !suggestion.picks.iter().any(rung),
        };
        let other_phase = self.follows(Rule::Phase) && other_phase;
        let later = suggestion.paid_work || suggestion.pace == Pace::Later;
        (self.follows(Rule::Given) && self.is_not_given(suggestion))
            || other_phase
            || (self.follows(Rule::NotForNow) && later && self.session.not_for_now())
    }

    /// Whether it takes something for granted that they said they do not have yet, or offers what they said they have. What
    /// they ticked themselves is not held back.
    fn is_not_given(&self, suggestion: &Suggestion) -> bool {
        let said = |id: &StatementId| self.session.answers.get(*id);
        let lacking = suggestion.needs.iter().any(|id| said(id) == Some(Answer::NotYet));
        let spared = suggestion.spared_by.iter().any(|id| said(id).is_some_and(Answer::is_strength));
        (lacking || spared) && !suggestion.picks.iter().any(|id| self.session.picks.contains(id))
    }

    /// How much the barriers of a suggestion are in the way: the most of one (2 a lot, 1 a bit), and all of them together.
    fn in_the_way(&self, suggestion: &Suggestion) -> (u8, u8) {
        suggestion.barriers.iter().fold((0, 0), |(most, all), id| {
            let level = match self.session.levels.get(*id) {
                Some(Level::Lot) => 2,
                Some(Level::Bit) => 1,
                _ => 0,
            };
            (most.max(level), all + level)
        })
    }

    /// Whether everything a suggestion is for was said not to be in the way.
    fn not_needed(&self, suggestion: &Suggestion) -> bool {
        let not_in_the_way = |id: &BarrierId| self.session.levels.get(*id) == Some(Level::Not);
        !suggestion.barriers.is_empty() && suggestion.barriers.iter().all(not_in_the_way)
    }

    /// How it fits whose move the person said its barriers are: 2 when it is theirs who are to move, 1 when that was not
    /// said or it is done together, 0 when it would be somebody else's move.
    fn fits_mover(&self, suggestion: &Suggestion) -> u8 {
        let said = |id: &BarrierId| self.session.movers.get(*id).and_then(Told::this);
        let asked = suggestion.barriers.iter().filter(|id| self.session.levels.get(**id) == Some(Level::Lot));
        let fits = asked.filter_map(said).map(|mover| match (mover, suggestion.mover) {
            _ if mover == suggestion.mover => 2,
            (Mover::Shared, _) | (_, Mover::Shared) => 1,
            _ => 0,
        });
        fits.max().unwrap_or(1)
    }

    /// How it fits the person's pace: 2 when it is made for it, 1 when it does for any, 0 when it is made for another.
    fn fits_pace(&self, suggestion: &Suggestion) -> u8 {
        match (self.session.pace.and_then(Told::this), suggestion.pace) {
            (Some(OwnPace::Slow | OwnPace::NotNow), Pace::Early) | (Some(OwnPace::Soon), Pace::Later) => 2,
            (Some(OwnPace::Slow | OwnPace::NotNow), Pace::Later) | (Some(OwnPace::Soon), Pace::Early) => 0,
            _ => 1,
        }
    }

    fn gets_harder(&self, resource: ResourceId) -> bool {
        self.session.outlook.get(resource) == Some(Told::This(Outlook::Harder))
    }
}
