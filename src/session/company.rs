//! What somebody of the person's family, or a friend, beside them may see.
//!
//! With them beside, questions about being safe, convictions and health are asked only on a screen of their own, once the
//! person says that nobody else can see it. What was answered there shows nowhere else, on no screen and on no sheet, and
//! is forgotten when they hide or leave that screen: whoever opens it next finds it empty. What was answered before there
//! was company is forgotten when the person goes on from the start with it. The screen is offered to everybody who has such
//! company, so that its being there says nothing. A worker is not such company: what they may see is agreed with them.

use std::borrow::Cow;

use super::{Company, Session};
use crate::assessment::ById;
use crate::content::{AreaId, BarrierId, SheetId, StatementId};

impl Session {
    /// Whether somebody is beside the person in front of whom some questions are not asked.
    #[must_use]
    pub fn keeps_some_for_alone(&self) -> bool {
        self.start.company == Company::Family
    }

    /// Whether a statement is asked where everybody beside the person can see it.
    #[must_use]
    pub fn asks_statement(&self, id: StatementId) -> bool {
        !(self.keeps_some_for_alone() && id.get().alone)
    }

    /// Whether a barrier is asked where everybody beside the person can see it.
    #[must_use]
    pub fn asks_barrier(&self, id: BarrierId) -> bool {
        !(self.keeps_some_for_alone() && id.get().alone)
    }

    /// Whether anything of an area is asked there.
    #[must_use]
    pub fn asks_area(&self, id: AreaId) -> bool {
        id.statements().any(|id| self.asks_statement(id))
    }

    /// Whether a sheet about one thing is shown where everybody beside the person can see it.
    #[must_use]
    pub fn shows_sheet(&self, id: SheetId) -> bool {
        !(self.keeps_some_for_alone() && id.get().private)
    }

    /// The session as it may be seen on the screen now: [`Session::to_share`], unless the person says that they are alone.
    #[must_use]
    pub fn to_show(&self) -> Cow<'_, Self> {
        if self.alone_now { Cow::Borrowed(self) } else { self.to_share() }
    }

    /// The session as everybody beside the person may see it: without what is answered alone. Every sheet, and every rule
    /// that shows something, is given this one.
    #[must_use]
    pub fn to_share(&self) -> Cow<'_, Self> {
        if !self.keeps_some_for_alone() {
            return Cow::Borrowed(self);
        }
        let mut shown = Self { alone_now: false, ..self.clone() };
        shown.forget_what_is_for_alone();
        shown.aside = super::Aside::default();
        // Earlier pictures stay in the file as they are; what is for alone in them is not shown.
        for past in &mut shown.past {
            past.answers = only(&past.answers, |id| self.asks_statement(id));
            past.levels = only(&past.levels, |id| self.asks_barrier(id));
        }
        Cow::Owned(shown)
    }

    /// Forgets what is answered alone, where there is somebody in front of whom it is not asked.
    pub(super) fn forget_what_is_for_alone(&mut self) {
        self.alone_now = false;
        if self.keeps_some_for_alone() {
            self.answers = only(&self.answers, |id| self.asks_statement(id));
            self.levels = only(&self.levels, |id| self.asks_barrier(id));
            self.movers = only(&self.movers, |id| self.asks_barrier(id));
        }
    }
}

/// The answers to what `asks` holds for.
fn only<Id: Copy + Ord, Value: Copy>(answers: &ById<Id, Value>, asks: impl Fn(Id) -> bool) -> ById<Id, Value> {
    let mut kept = ById::default();
    answers.iter().filter(|(id, _)| asks(*id)).for_each(|(id, value)| kept.set(id, value));
    kept
}
