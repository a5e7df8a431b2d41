//! Answers to the further questions: work and pace, whose move it is, what is near. Each may be left alone, and each has
//! "rather not say".

use crate::content::{Mover, Phase};

/// Something offered as one of a few answers.
pub trait Offered: Copy + PartialEq + 'static {
    /// In the order they are offered.
    const ALL: &'static [Self];

    /// The value of its radio button, and its name in saved files; a stable hook of the page.
    fn value(self) -> &'static str;

    /// The one with this value, if there is one.
    #[must_use]
    fn from_value(value: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|offered| offered.value() == value)
    }
}

/// What a person said when they were asked: an answer, or that they would rather not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told<T> {
    /// This.
    This(T),
    /// Rather not say.
    Skip,
}

impl<T> Told<T> {
    /// The answer; none for "rather not say".
    #[must_use]
    pub fn this(self) -> Option<T> {
        match self {
            Self::This(this) => Some(this),
            Self::Skip => None,
        }
    }
}

impl<T: Offered> Told<T> {
    /// The value of its radio button, and its name in saved files.
    #[must_use]
    pub fn value(self) -> &'static str {
        self.this().map_or("skip", T::value)
    }

    /// What is written so.
    #[must_use]
    pub fn from_value(value: &str) -> Option<Self> {
        if value == "skip" { Some(Self::Skip) } else { T::from_value(value).map(Self::This) }
    }
}

/// How fast a person wants things to change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnPace {
    /// Not for now: a full answer.
    NotNow,
    /// One small thing at a time.
    Slow,
    /// A bit more when the last thing has settled.
    Steady,
    /// As soon as it can be done.
    Soon,
}

/// How hard something is to get near a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Easy.
    Easy,
    /// Reasonable.
    Reasonable,
    /// Difficult.
    Difficult,
    /// Very difficult.
    VeryDifficult,
}

impl Access {
    /// Difficult or very difficult.
    #[must_use]
    pub fn is_hard(self) -> bool {
        matches!(self, Self::Difficult | Self::VeryDifficult)
    }
}

/// How getting it may change in the next twelve months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// Easier.
    Easier,
    /// The same.
    Same,
    /// Harder.
    Harder,
}

/// How a step went, as it is seen when the plan is opened again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Went {
    /// It happened.
    Happened,
    /// Some of it.
    Partly,
    /// Not yet.
    NotYet,
    /// I changed my mind: a full answer.
    LetGo,
}

impl Went {
    /// Whether nothing more is to be done.
    #[must_use]
    pub fn is_over(self) -> bool {
        matches!(self, Self::Happened | Self::LetGo)
    }
}

macro_rules! offered {
    ($offered:ty: $($variant:ident $value:literal),+) => {
        impl Offered for $offered {
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn value(self) -> &'static str {
                match self {
                    $(Self::$variant => $value),+
                }
            }
        }
    };
}
offered!(Phase: Prepare "prepare", Try "try", Work "work", NotNow "not-now");
offered!(OwnPace: NotNow "not-now", Slow "slow", Steady "steady", Soon "soon");
offered!(Mover: Mine "mine", Shared "shared", Others "others");
offered!(Access: Easy "easy", Reasonable "reasonable", Difficult "difficult", VeryDifficult "very-difficult");
offered!(Went: Happened "happened", Partly "partly", NotYet "not-yet", LetGo "let-go");
offered!(Outlook: Easier "easier", Same "same", Harder "harder");
