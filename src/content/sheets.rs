//! What the table of sheets about one thing holds.

use super::{CardId, FactId, Text};

/// A sheet about one thing, to take along; what is printed of it is made by [`crate::sharing::topic_sheet`].
#[derive(Debug)]
pub struct SheetContent {
    /// The id as written.
    pub id: &'static str,
    /// Its title.
    pub title: Text,
    /// What it is for, at the foot of the paper.
    pub purpose: Text,
    /// What to know first; on the screen only. A newline parts paragraphs.
    pub note: Text,
    /// Not offered in front of family or a friend.
    pub private: bool,
    /// Safety cards that stand beside it on the screen.
    pub cards: &'static [CardId],
    /// Safety cards that are printed on it.
    pub paper_cards: &'static [CardId],
    /// Facts that it relies on.
    pub facts: &'static [FactId],
    /// Its sections, in order.
    pub sections: &'static [SheetSection],
}

/// A part of such a sheet.
#[derive(Debug)]
pub struct SheetSection {
    /// Its heading.
    pub heading: Text,
    /// What stands under it.
    pub set: Set,
}

/// How a section is set, and what fills it. In a text, a newline parts lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Set {
    /// Plain lines.
    Lines(Text),
    /// A box to tick before each line.
    Ticks(Text),
    /// Room to write by hand after each line.
    Room(Text),
    /// What helps the person.
    Strengths,
    /// Their steps of Now and Next.
    Steps,
    /// What matters to them.
    Hopes,
}
