//! What can be answered in one's own words.

/// A question with a field for the person's own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Prompt {
    /// What recovery means to me.
    Means,
    /// What I hope for.
    Hope,
    /// My warning signs.
    Signs,
    /// What helped before.
    Helps,
    /// Who I call first.
    First,
    /// What I want others to do.
    Do,
    /// What I want others not to do.
    Dont,
    /// How I get back in.
    Returns,
}

impl Prompt {
    /// All of them, in the order they are met.
    pub const ALL: [Self; 8] =
        [Self::Means, Self::Hope, Self::Signs, Self::Helps, Self::First, Self::Do, Self::Dont, Self::Returns];

    /// The value of `data-field`, and its name in saved files; a stable hook of the page.
    #[must_use]
    pub fn name(self) -> &'static str {
        ["means", "hope", "signs", "helps", "first", "do", "dont", "returns"][self as usize]
    }

    /// The prompt that is written so.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|prompt| prompt.name() == name)
    }

    /// Whether it belongs to what a person does if things slip.
    #[must_use]
    pub fn is_about_slips(self) -> bool {
        !matches!(self, Self::Means | Self::Hope)
    }
}
