//! Why a suggestion is here, in the person's own answers' words.

use crate::assessment::{Answer, Level};
use crate::content::{AreaId, BarrierId, Group, PickId, ResourceId, StatementId, SuggestionId, fill, t};

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
    /// They ticked this: a hope, a rung of the ladder, something to keep.
    Ticked(PickId),
    /// They said this is true not yet, or a little.
    Room(StatementId, Answer),
    /// They said that this may get harder to get near them.
    Harder(ResourceId),
    /// They have this, and it helps.
    Have(StatementId),
    /// It is a gentle place to begin, whatever was said.
    Begin,
}

impl Reason {
    /// The reason as the person reads it.
    #[must_use]
    pub fn words(self) -> String {
        let (text, place, words) = match self {
            Self::Chose(area) => (t::REASON_CHOSE, "area", area.get().name),
            Self::InTheWay(barrier, Level::Lot) => (t::REASON_LOT, "barrier", barrier.get().says),
            Self::InTheWay(barrier, _) => (t::REASON_BIT, "barrier", barrier.get().says),
            Self::Ticked(pick) => match pick.get().group {
                Group::Ladder => (t::REASON_LADDER, "pick", pick.get().says),
                Group::Keep => (t::REASON_KEEP, "pick", pick.get().says),
                _ => (t::REASON_HOPE, "pick", pick.get().says),
            },
            Self::Room(statement, _) if statement.get().area.get().quiet => {
                (t::REASON_QUIET, "area", statement.get().area.get().name)
            }
            Self::Room(statement, Answer::NotYet) => (t::REASON_NOT_YET, "statement", statement.get().says),
            Self::Room(statement, _) => (t::REASON_A_LITTLE, "statement", statement.get().says),
            Self::Harder(resource) => (t::REASON_HARDER, "resource", resource.get().name),
            Self::Have(statement) => (t::REASON_HAVE, "statement", statement.get().says),
            Self::Begin => (t::REASON_BEGIN, "", t::REASON_BEGIN),
        };
        fill(text, &[(place, words.words())])
    }
}
