//! Answers to statements and barriers. Everything is optional: not answered, and "prefer not to say", are both full
//! answers and never count as low.

use crate::content::{BarrierId, StatementId};

/// How true a statement is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Not yet.
    NotYet,
    /// A little.
    ALittle,
    /// Mostly.
    Mostly,
    /// Very true.
    Very,
    /// Prefer not to say.
    Skip,
}

impl Answer {
    /// In the order they are offered.
    pub const ALL: [Self; 5] = [Self::NotYet, Self::ALittle, Self::Mostly, Self::Very, Self::Skip];

    /// Mostly or very true.
    #[must_use]
    pub fn is_strength(self) -> bool {
        matches!(self, Self::Mostly | Self::Very)
    }

    /// Not yet or a little true: room to grow.
    #[must_use]
    pub fn is_room(self) -> bool {
        matches!(self, Self::NotYet | Self::ALittle)
    }

    /// Where it stands among the four, from 0; none for "prefer not to say". Only ever held against the same person's own
    /// answer to the same statement.
    #[must_use]
    pub fn rank(self) -> Option<usize> {
        Self::ALL.iter().take(4).position(|answer| *answer == self)
    }

    /// The value of its radio button; a stable hook of the page.
    #[must_use]
    pub fn value(self) -> &'static str {
        match self {
            Self::NotYet => "0",
            Self::ALittle => "1",
            Self::Mostly => "2",
            Self::Very => "3",
            Self::Skip => "skip",
        }
    }
}

/// How much something is in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Not in my way.
    Not,
    /// A bit.
    Bit,
    /// A lot.
    Lot,
    /// Prefer not to say.
    Skip,
}

impl Level {
    /// In the order they are offered.
    pub const ALL: [Self; 4] = [Self::Not, Self::Bit, Self::Lot, Self::Skip];

    /// A bit or a lot.
    #[must_use]
    pub fn in_the_way(self) -> bool {
        matches!(self, Self::Bit | Self::Lot)
    }

    /// Where it stands among the three, from 0; none for "prefer not to say".
    #[must_use]
    pub fn rank(self) -> Option<usize> {
        Self::ALL.iter().take(3).position(|level| *level == self)
    }

    /// The value of its radio button; a stable hook of the page.
    #[must_use]
    pub fn value(self) -> &'static str {
        match self {
            Self::Not => "0",
            Self::Bit => "1",
            Self::Lot => "2",
            Self::Skip => "skip",
        }
    }
}

/// Answers by id; what is not there was not answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ById<Id, Value>(Vec<(Id, Value)>);

impl<Id, Value> Default for ById<Id, Value> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<Id: Copy + Ord, Value> ById<Id, Value> {
    /// The answer to `id`, where it stands.
    #[must_use]
    pub fn find(&self, id: Id) -> Option<&Value> {
        self.0.iter().find(|(i, _)| *i == id).map(|(_, value)| value)
    }

    /// Sets the answer to `id`.
    pub fn set(&mut self, id: Id, value: Value) {
        match self.0.binary_search_by_key(&id, |(i, _)| *i) {
            Ok(at) => self.0[at].1 = value,
            Err(at) => self.0.insert(at, (id, value)),
        }
    }

    /// Takes the answer to `id` away.
    pub fn unset(&mut self, id: Id) {
        self.0.retain(|(i, _)| *i != id);
    }

    /// Every answer where it stands, in the order of the ids.
    pub fn all(&self) -> impl Iterator<Item = (Id, &Value)> + '_ {
        self.0.iter().map(|(id, value)| (*id, value))
    }

    /// Whether nothing was answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<Id: Copy + Ord, Value: Copy> ById<Id, Value> {
    /// The answer to `id`.
    #[must_use]
    pub fn get(&self, id: Id) -> Option<Value> {
        self.find(id).copied()
    }

    /// Every answer, in the order of the content.
    pub fn iter(&self) -> impl Iterator<Item = (Id, Value)> + '_ {
        self.0.iter().copied()
    }
}

/// Answers to statements.
pub type Answers = ById<StatementId, Answer>;

/// Answers about barriers.
pub type Levels = ById<BarrierId, Level>;
