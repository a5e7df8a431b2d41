//! Opening a saved file. Nothing that is in the page is let go before the file is read whole and the person has said so.

use super::{Held, Making, Notice, Screen, Session, path};
use crate::assessment::{Answers, ById, Levels, PAST_AT_MOST, Past, Told};
use crate::content::{AreaId, BarrierId, Mover};
use crate::plan::Step;
use crate::record::RecordError;

/// What the screen for opening a file shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Opening {
    /// How to choose a file.
    #[default]
    Choose,
    /// That it is being opened.
    Busy,
    /// The field for the phrase.
    Phrase,
    /// The field again: the phrase did not fit.
    WrongPhrase,
    /// That there are answers here which it would replace; it is read, and waits.
    Waits(Box<Session>),
    /// Why it was not opened.
    Refused(RecordError),
}

/// What a file holds that is for when the person is alone. With company it is on no screen and no sheet; when the file is
/// saved again, locked, it is in it as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aside {
    /// Answers about the areas.
    pub answers: Answers,
    /// Answers about barriers.
    pub levels: Levels,
    /// Whose move they are.
    pub movers: ById<BarrierId, Told<Mover>>,
    /// Steps that came from private suggestions.
    pub steps: Vec<Step>,
}

impl Session {
    /// This session after a file was read: it takes its place where nothing is lost by that, and waits where something is.
    pub(super) fn opened(mut self, file: Box<Session>) -> Self {
        if self.holds_something() && self.held != Held::Surely {
            self.opening = Opening::Waits(file);
            return self;
        }
        self.replaced_by(*file)
    }

    /// What a file holds, in the place of this session. Who is here, and whose device it is, are said anew at each visit; the
    /// nation too, or else it is the file's.
    pub(super) fn replaced_by(self, file: Self) -> Self {
        let start = super::Start { nation: self.start.nation.or(file.start.nation), ..self.start };
        let mut next = Self {
            start,
            today: self.today,
            added: self.added,
            phrase: self.tried.or(self.phrase),
            reopened: true,
            held: Held::Surely,
            screen: Screen::Review(1),
            trail: vec![Screen::Start],
            ..file
        };
        next.further = path::answered_further(&next);
        // A day that has come is not one to look forward to.
        next.review = next.review.filter(|day| next.today.is_none_or(|today| *day > today));
        // What they had not come to yet is on the way.
        let open = |area: &AreaId| !area.statements().any(|id| next.answers.get(id).is_some());
        next.again = AreaId::all().filter(open).collect();
        next.barriers_again = next.levels.is_empty();
        next.remember();
        next.compared = next.past.len().saturating_sub(1);
        next.put_aside();
        next
    }

    /// Hears how making a file went, or that a kept copy was removed.
    pub(super) fn heard_of_the_file(&mut self, notice: Notice) {
        let saved = match notice {
            // What was surely in a file before still is.
            Notice::Saved if self.held == Held::Nowhere => Some(Held::HandedOver),
            Notice::Saved => Some(self.held),
            Notice::Kept => Some(Held::Surely),
            Notice::SaveFailed | Notice::KeepRefused => None,
            Notice::Unkept => {
                self.held = Held::Nowhere;
                return;
            }
            _ => return,
        };
        if let (Some(held), Making::All) = (saved, self.making) {
            self.held = held;
        }
        self.making = Making::Nothing;
    }

    /// In front of somebody who is not to see it, what is for alone is put aside.
    pub(super) fn put_aside(&mut self) {
        if !self.keeps_some_for_alone() {
            return;
        }
        let here = self.clone();
        self.forget_what_is_for_alone();
        for (id, answer) in here.answers.iter().filter(|(id, _)| !here.asks_statement(*id)) {
            self.aside.answers.set(id, answer);
        }
        for (id, level) in here.levels.iter().filter(|(id, _)| !here.asks_barrier(*id)) {
            self.aside.levels.set(id, level);
        }
        for (id, mover) in here.movers.iter().filter(|(id, _)| !here.asks_barrier(*id)) {
            self.aside.movers.set(id, mover);
        }
        self.aside.steps.extend(self.plan.take_private());
    }

    /// Takes a picture of what was said, to be held against what is said from now on; none when nothing was, or when it is
    /// the same as the last one. The oldest goes when there are too many.
    fn remember(&mut self) {
        let now = Past { day: self.saved, answers: self.answers.clone(), levels: self.levels.clone() };
        let is_new = self.past.last().is_none_or(|last| last.answers != now.answers || last.levels != now.levels);
        if is_new && !(now.answers.is_empty() && now.levels.is_empty()) {
            self.past.push(now);
            let too_many = self.past.len().saturating_sub(PAST_AT_MOST);
            self.past.drain(..too_many);
        }
    }

    /// Whether everything that a file of `other` would hold is the same as in a file of this one.
    pub(super) fn says_the_same_as(&self, other: &Self) -> bool {
        let told = self.answers == other.answers && self.levels == other.levels && self.areas == other.areas;
        let picked = self.picks == other.picks && self.own == other.own && self.phase == other.phase;
        let more = self.pace == other.pace && self.movers == other.movers && self.access == other.access;
        let plan = self.outlook == other.outlook && self.plan == other.plan && self.review == other.review;
        told && picked && more && plan && self.past == other.past && self.start == other.start
    }
}
