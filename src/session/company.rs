//! What somebody of the person's family, or a friend, beside them may see.
//!
//! With them beside, questions about being safe, convictions and health are asked only on a screen of their own, once the
//! person says that they are alone; and what was answered there shows nowhere else, on no screen and on no sheet. That
//! screen is offered to everybody who has such company, so that its being there says nothing. A worker is not such company:
//! what they may see is agreed with them.

use std::borrow::Cow;

use super::{Company, Session};
use crate::assessment::ById;
use crate::content::{AreaId, BarrierId, StatementId};

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

    /// The session as it may be seen now: without what was answered alone, unless the person says that they are alone.
    ///
    /// Every screen, sheet and rule that shows something is given this one.
    #[must_use]
    pub fn to_show(&self) -> Cow<'_, Self> {
        if self.alone_now || !self.keeps_some_for_alone() {
            return Cow::Borrowed(self);
        }
        let mut shown = self.clone();
        shown.answers = only(&self.answers, |id| self.asks_statement(id));
        shown.levels = only(&self.levels, |id| self.asks_barrier(id));
        shown.movers = only(&self.movers, |id| self.asks_barrier(id));
        Cow::Owned(shown)
    }
}

/// The answers to what `asks` holds for.
fn only<Id: Copy + Ord, Value: Copy>(answers: &ById<Id, Value>, asks: impl Fn(Id) -> bool) -> ById<Id, Value> {
    let mut kept = ById::default();
    answers.iter().filter(|(id, _)| asks(*id)).for_each(|(id, value)| kept.set(id, value));
    kept
}
