//! What the content tables hold: one struct per kind of thing, and an id type for each so that none is mistaken for
//! another.

use std::borrow::Cow;

use super::sheets::SheetContent;
use super::{AREAS, BARRIERS, CARDS, FACTS, HELPLINES, PICKS, RESOURCES, SHEETS, STATEMENTS, SUGGESTIONS};

/// One text in the person's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text(pub(super) u16);

impl Text {
    /// The words. A text with places to fill comes back as written: see [`super::fill`].
    #[must_use]
    pub fn words(self) -> &'static str {
        super::texts::at(usize::from(self.0))
    }

    /// The words for somebody in `nation`, or for one who did not say: names that differ by nation are theirs.
    #[must_use]
    pub fn told(self, nation: Option<Nation>) -> Cow<'static, str> {
        super::fill::with_names(self.words(), nation)
    }
}

macro_rules! id {
    ($(#[$doc:meta])* $id:ident, $thing:ident, $table:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $id(pub(super) u8);

        impl $id {
            /// Every id, in the order of the content.
            pub fn all() -> impl ExactSizeIterator<Item = Self> + Clone {
                (0..$table.len() as u8).map(Self)
            }

            /// What it stands for.
            #[must_use]
            pub fn get(self) -> &'static $thing {
                &$table[usize::from(self.0)]
            }

            /// Its place in the table, from 0.
            #[must_use]
            pub fn index(self) -> usize {
                usize::from(self.0)
            }

            /// The id as written in the content and in saved files.
            #[must_use]
            pub fn name(self) -> &'static str {
                self.get().id
            }

            /// The id that is written so, if there is one.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::all().find(|id| id.name() == name)
            }
        }
    };
}
id!(
    /// An area of life.
    AreaId, Area, AREAS
);
id!(
    /// A statement of an area.
    StatementId, Statement, STATEMENTS
);
id!(
    /// Something that may be in the way.
    BarrierId, Barrier, BARRIERS
);
id!(
    /// Something a person may look for near them.
    ResourceId, Resource, RESOURCES
);
id!(
    /// Something that can be ticked.
    PickId, Pick, PICKS
);
id!(
    /// A step a person could choose.
    SuggestionId, Suggestion, SUGGESTIONS
);
id!(
    /// A line to call or text.
    HelplineId, Helpline, HELPLINES
);
id!(
    /// A safety card.
    CardId, Card, CARDS
);

id!(
    /// A dated fact.
    FactId, Fact, FACTS
);
id!(
    /// A sheet about one thing.
    SheetId, SheetContent, SHEETS
);

/// An area of life that recovery capital is asked about.
#[derive(Debug)]
pub struct Area {
    /// The id as written.
    pub id: &'static str,
    /// Its short name.
    pub name: Text,
    /// The heading of its screen.
    pub title: Text,
    /// Why we ask.
    pub why: Text,
    /// Where its statements begin in the table.
    pub(super) first: u8,
    /// How many statements it has.
    pub(super) count: u8,
    /// Answers are not quoted back beside an idea.
    pub quiet: bool,
}

impl AreaId {
    /// The area's statements, in order.
    pub fn statements(self) -> impl Iterator<Item = StatementId> + Clone {
        let area = self.get();
        (area.first..area.first + area.count).map(StatementId)
    }
}

/// A statement that may be true of a person.
#[derive(Debug)]
pub struct Statement {
    /// `area.statement`, as written.
    pub id: &'static str,
    /// The area it belongs to.
    pub area: AreaId,
    /// What it says, in the first person.
    pub says: Text,
    /// The same as something the person has, in the second person.
    pub strength: Text,
    /// Asked only when nobody of the person's family or friends is beside them.
    pub alone: bool,
}

/// Something that may stand between a person and work, volunteering or learning.
#[derive(Debug)]
pub struct Barrier {
    /// The id as written.
    pub id: &'static str,
    /// What it says, in the first person.
    pub says: Text,
    /// Which of the three screens it is on, from 1.
    pub part: u8,
    /// The area it belongs to.
    pub area: AreaId,
    /// Whose move it is by default.
    pub mover: Mover,
    /// Left out of anything given to somebody else unless the person says otherwise.
    pub private: bool,
    /// What a person may look for near them because of it.
    pub resources: &'static [ResourceId],
    /// Asked only when nobody of the person's family or friends is beside them.
    pub alone: bool,
    /// Whether to ask whose move it is; not where the answer could only blame them.
    pub ask_mover: bool,
}

/// Something a person may look for near them, such as housing.
#[derive(Debug)]
pub struct Resource {
    /// The id as written.
    pub id: &'static str,
    /// What it is called.
    pub name: Text,
}

/// Something a person can tick as theirs.
#[derive(Debug)]
pub struct Pick {
    /// The id as written.
    pub id: &'static str,
    /// What it says.
    pub says: Text,
    /// Which list it is on.
    pub group: Group,
    /// A rung of paid work.
    pub paid: bool,
}

/// The lists that things can be ticked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// What a person hopes for.
    Hopes,
    /// The ladder of activity, from a routine to keeping work.
    Ladder,
    /// What must not be lost when things change.
    Keep,
    /// Signs that a hard time may be coming.
    Signs,
    /// What has helped before.
    Helps,
    /// Ways back in after a slip.
    Returns,
}

impl Group {
    /// All of them, in the order they are met.
    pub const ALL: [Self; 6] = [Self::Hopes, Self::Ladder, Self::Keep, Self::Signs, Self::Helps, Self::Returns];

    /// The value of `data-choice` on its list; a stable hook.
    #[must_use]
    pub fn name(self) -> &'static str {
        ["hopes", "ladder", "keep", "signs", "helps", "returns"][self as usize]
    }

    /// What can be ticked on this list, in order.
    pub fn picks(self) -> impl Iterator<Item = PickId> + Clone {
        PickId::all().filter(move |id| id.get().group == self)
    }
}

/// A step a person could choose, with what makes it doable.
#[derive(Debug)]
pub struct Suggestion {
    /// The id as written.
    pub id: &'static str,
    /// The step, in the first person.
    pub says: Text,
    /// Why it may help.
    pub why: Text,
    /// The smallest first move, under fifteen minutes.
    pub first: Text,
    /// Who could help.
    pub who: Text,
    /// A sentence to use on the phone or at the desk.
    pub say: Text,
    /// Areas it helps with; the first is the one it is counted under.
    pub areas: &'static [AreaId],
    /// Barriers it helps with.
    pub barriers: &'static [BarrierId],
    /// Picks that lead to it when they are ticked.
    pub picks: &'static [PickId],
    /// Statements that make it easier when true.
    pub strengths: &'static [StatementId],
    /// Statements that it takes for granted.
    pub needs: &'static [StatementId],
    /// Statements that make it needless when true.
    pub spared_by: &'static [StatementId],
    /// What it needs near the person.
    pub resources: &'static [ResourceId],
    /// Whose move it is.
    pub mover: Mover,
    /// How much it asks.
    pub size: Size,
    /// About hope rather than trouble.
    pub hopeful: bool,
    /// Where it is right.
    pub nations: Nations,
    /// Phases of work it fits.
    pub phases: Phases,
    /// When in a recovery it fits.
    pub pace: Pace,
    /// A step into paid work.
    pub paid_work: bool,
    /// Left out of anything given to somebody else unless the person says otherwise.
    pub private: bool,
    /// Comes up only by a barrier it is for or by something ticked.
    pub narrow: bool,
    /// Lines that belong beside it.
    pub helplines: &'static [HelplineId],
    /// Safety cards that belong beside it.
    pub cards: &'static [CardId],
    /// Facts that it relies on.
    pub facts: &'static [FactId],
    /// Fits somebody who skipped every question.
    pub always: bool,
    /// The sheet that goes with it.
    pub sheet: Option<SheetId>,
}

/// A day, counted from 1 January 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub u16);

/// A dated fact: a rule, an amount or a right that was read in a named source, and goes stale.
#[derive(Debug)]
pub struct Fact {
    /// The id as written.
    pub id: &'static str,
    /// What is so.
    pub says: Text,
    /// Whom to ask instead, once it is stale.
    pub ask: Text,
    /// Where it is so.
    pub nations: Nations,
    /// The organisation that says so.
    pub source: &'static str,
    /// The day it was last read there, as year-month-day.
    pub checked: &'static str,
    /// The same day.
    pub from: Day,
    /// The last day on which it is said.
    pub until: Day,
}

impl Fact {
    /// Whether it can be said on `today`. A device that does not know the day, or is set to one before the fact was read,
    /// cannot tell whether it is stale, so it is not said there.
    #[must_use]
    pub fn is_fresh(&self, today: Option<Day>) -> bool {
        today.is_some_and(|today| (self.from..=self.until).contains(&today))
    }
}

/// A line to call or text.
#[derive(Debug)]
pub struct Helpline {
    /// The id as written.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// What it is for.
    pub what: Text,
    /// Lines of one group stand together.
    pub group: &'static str,
    /// Nations it serves.
    pub nations: Nations,
    /// The number as people read it.
    pub number: &'static str,
    /// The number as a phone dials it.
    pub tel: &'static str,
    /// It is texted, not called.
    pub by_text: bool,
    /// The day number and owner were last seen together, as year-month-day.
    pub checked: &'static str,
}

impl Helpline {
    /// Whether it is a line for a person in `nation`; every line is, for one who did not say.
    #[must_use]
    pub fn serves(&self, nation: Option<Nation>) -> bool {
        nation.is_none_or(|nation| self.nations.has(nation))
    }
}

/// A safety card and when it is shown; the rule is in [`crate::plan::safety`].
#[derive(Debug)]
pub struct Card {
    /// The id as written.
    pub id: &'static str,
    /// Its title.
    pub title: Text,
    /// What it says; a newline parts paragraphs.
    pub body: Text,
    /// Lines that belong on it.
    pub helplines: &'static [HelplineId],
    /// Shown when one of these is in the way.
    pub barriers: &'static [BarrierId],
    /// Shown when one of these areas was answered "not yet" throughout.
    pub areas_low: &'static [AreaId],
    /// Shown to everybody, whatever was answered.
    pub everyone: bool,
    /// Cannot wait: shown first, and open.
    pub urgent: bool,
    /// Shown open, above the ideas, when something called for it.
    pub early: bool,
    /// Who to call stands before the words.
    pub lines_first: bool,
    /// May be printed.
    pub on_paper: bool,
    /// Whether it belongs with what to do if things slip.
    pub slip: Slip,
    /// Shown when the person's own words match.
    pub own_words: &'static [OwnWords],
}

/// How a card stands beside what to do if things slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// It does not.
    No,
    /// Folded under its title.
    Folded,
    /// Open.
    Open,
}

/// Own words that call for a card: one of `any`, and one of `with` unless that is empty.
#[derive(Debug)]
pub struct OwnWords {
    pub(super) any: &'static [&'static str],
    pub(super) with: &'static [&'static str],
    pub(super) but_before: &'static [&'static str],
    /// A phrase of `any` right after "not", "never" and the like does not count.
    pub unless_denied: bool,
}

impl OwnWords {
    /// Whole words or phrases as they are compared; a `*` at the end stands for any letters.
    pub fn any(&self) -> impl Iterator<Item = &'static str> {
        phrases(self.any)
    }

    /// The same; none when `any` is enough.
    pub fn with(&self) -> impl Iterator<Item = &'static str> {
        phrases(self.with)
    }

    /// Right before one of these a phrase of `any` does not count.
    pub fn but_before(&self) -> impl Iterator<Item = &'static str> {
        phrases(self.but_before)
    }
}

fn phrases(lists: &'static [&'static str]) -> impl Iterator<Item = &'static str> {
    lists.iter().flat_map(|list| list.split(super::PARTED))
}

/// A nation of the United Kingdom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nation {
    /// England.
    England,
    /// Scotland.
    Scotland,
    /// Wales.
    Wales,
    /// Northern Ireland.
    NorthernIreland,
}

impl Nation {
    /// All four, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::England, Self::Scotland, Self::Wales, Self::NorthernIreland];

    /// The nation as written in the content, in saved files and in the page.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::England => "england",
            Self::Scotland => "scotland",
            Self::Wales => "wales",
            Self::NorthernIreland => "northern-ireland",
        }
    }

    /// The nation that is written so.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|nation| nation.name() == name)
    }

    /// Its name as people read it.
    #[must_use]
    pub fn words(self) -> Text {
        match self {
            Self::England => super::t::NATION_ENGLAND,
            Self::Scotland => super::t::NATION_SCOTLAND,
            Self::Wales => super::t::NATION_WALES,
            Self::NorthernIreland => super::t::NATION_NORTHERN_IRELAND,
        }
    }
}

/// A set of nations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nations(pub(super) u8);

impl Nations {
    /// All four.
    pub const ALL: Self = Self(0b1111);

    /// Whether `nation` is one of them.
    #[must_use]
    pub fn has(self, nation: Nation) -> bool {
        self.0 & (1 << nation as u8) != 0
    }

    /// Which they are, in words; none for all four.
    #[must_use]
    pub fn words(self) -> Option<String> {
        let mut names = String::new();
        let mut left = self.0.count_ones();
        for nation in Nation::ALL.into_iter().filter(|nation| self.has(*nation)) {
            let name = nation.words().words();
            left -= 1;
            if names.is_empty() {
                names.push_str(name);
            } else if left == 0 {
                names = super::fill(super::t::LIST_AND, &[("first", &names), ("last", name)]);
            } else {
                names.extend([", ", name]);
            }
        }
        (self != Self::ALL).then(|| super::fill(super::t::LINE_NATIONS, &[("nations", &names)]))
    }

    /// Their names as written in the page, with spaces between.
    #[must_use]
    pub fn names(self) -> String {
        let names = Nation::ALL.into_iter().filter(|nation| self.has(*nation)).map(Nation::name);
        names.collect::<Vec<_>>().join(" ")
    }

    /// Whether something for these nations is right for a person in `nation`, or for one who did not say.
    ///
    /// Not saying never brings advice that is right in only some nations.
    #[must_use]
    pub fn right_for(self, nation: Option<Nation>) -> bool {
        nation.map_or(self == Self::ALL, |nation| self.has(nation))
    }
}

/// Whose move something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mover {
    /// The person's own.
    Mine,
    /// The person's with somebody.
    Shared,
    /// Somebody else's; the person can ask.
    Others,
}

/// How much a step asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// A few minutes.
    Tiny,
    /// An hour or a day.
    Small,
    /// Weeks.
    Big,
}

/// When in a recovery a step fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// From the first day.
    Early,
    /// Any time.
    Any,
    /// When things have settled.
    Later,
}

/// Where a person is with work and other activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Thinking and getting ready.
    Prepare,
    /// Trying things out.
    Try,
    /// In work.
    Work,
    /// Not for now: a full answer.
    NotNow,
}

/// A set of phases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phases(pub(super) u8);

impl Phases {
    /// Whether `phase` is one of them.
    #[must_use]
    pub fn has(self, phase: Phase) -> bool {
        self.0 & (1 << phase as u8) != 0
    }

    /// Whether they are for people in work and nobody else.
    #[must_use]
    pub fn is_only_work(self) -> bool {
        self.0 == 1 << Phase::Work as u8
    }
}
