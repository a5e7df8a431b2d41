//! The steps of a plan and their three lanes. Now holds three at most: a plan for this week that a person can believe
//! in. Nothing is refused without a way on, and what was taken out can be put back.

use super::Said;
use crate::assessment::{ById, Told, Went};
use crate::content::SuggestionId;

/// How many steps Now holds at most.
pub const NOW_AT_MOST: usize = 3;

/// How many steps a plan holds at most: more than anybody can want, and few enough for an old phone.
pub const STEPS_AT_MOST: usize = 500;

/// When a step comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// This week.
    Now,
    /// After that.
    Next,
    /// Some day.
    Later,
}

impl Lane {
    /// In the order they are shown.
    pub const ALL: [Self; 3] = [Self::Now, Self::Next, Self::Later];

    /// The value of `data-lane`, and its name in saved files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Next => "next",
            Self::Later => "later",
        }
    }

    /// The lane that is written so.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lane| lane.name() == name)
    }
}

/// When a person means to do a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// This week.
    ThisWeek,
    /// Next week.
    NextWeek,
    /// This month.
    ThisMonth,
    /// When they are ready: a full answer.
    Ready,
}

impl When {
    /// In the order they are offered.
    pub const ALL: [Self; 4] = [Self::ThisWeek, Self::NextWeek, Self::ThisMonth, Self::Ready];

    /// The value of its radio button, and its name in saved files.
    #[must_use]
    pub fn name(self) -> &'static str {
        ["this-week", "next-week", "this-month", "ready"][self as usize]
    }

    /// The time that is written so.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|when| when.name() == name)
    }
}

/// Something more that a person can say of a step in their own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Detail {
    /// The day or time.
    Day,
    /// Who could help.
    Who,
    /// What to say.
    Say,
}

impl Detail {
    /// In the order they are asked.
    pub const ALL: [Self; 3] = [Self::Day, Self::Who, Self::Say];

    /// The value of `data-field`, and its name in saved files.
    #[must_use]
    pub fn name(self) -> &'static str {
        ["step-day", "step-who", "step-say"][self as usize]
    }

    /// The detail that is written so.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|detail| detail.name() == name)
    }
}

/// A step's number within its plan, from 1; never used again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct StepId(pub u32);

/// One step of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its number.
    pub id: StepId,
    /// The suggestion it came from, if it did.
    pub from: Option<SuggestionId>,
    /// The person's own words; a suggestion that was not reworded has none.
    pub said: Option<Said>,
    /// Which part of the plan it is in.
    pub lane: Lane,
    /// When they mean to do it.
    pub when: Option<When>,
    /// What more they said of it.
    pub details: ById<Detail, Said>,
    /// How it went, said when the plan was opened again.
    pub went: Option<Told<Went>>,
}

impl Step {
    /// A step with nothing more said of it, before it is in a plan and has a number.
    #[must_use]
    pub fn new(from: Option<SuggestionId>, said: Option<Said>, lane: Lane) -> Self {
        Self { id: StepId(0), from, said, lane, when: None, details: ById::default(), went: None }
    }

    /// The step as it reads: the person's words, or else the suggestion's.
    #[must_use]
    pub fn words(&self) -> &str {
        match (&self.said, self.from) {
            (Some(said), _) => said.words(),
            (None, Some(suggestion)) => suggestion.get().says.words(),
            (None, None) => "",
        }
    }

    /// Whether something is still to be done: it neither happened nor was let go.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !self.went.and_then(Told::this).is_some_and(Went::is_over)
    }

    /// Whether it came from a suggestion that not everybody should read.
    #[must_use]
    pub fn is_private(&self) -> bool {
        self.from.is_some_and(|suggestion| suggestion.get().private)
    }

    /// Everything of it in the person's own words.
    pub fn own_words(&self) -> impl Iterator<Item = &Said> {
        self.said.iter().chain(self.details.all().map(|(_, said)| said))
    }
}

/// Three steps are in Now already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NowIsFull;

/// A person's plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    steps: Vec<Step>,
    /// What was taken out and where it stood, the last one last.
    removed: Vec<(usize, Step)>,
    last: u32,
}

impl Plan {
    /// A plan of these steps, as read from a file, in this order.
    ///
    /// Steps in Now beyond [`NOW_AT_MOST`] go to Next, a suggestion that is there already is left out, and numbers are
    /// given anew.
    #[must_use]
    pub fn of(steps: impl IntoIterator<Item = Step>) -> Self {
        let mut plan = Self::default();
        // Counted here, not looked up in the plan each time: a file may hold very many steps.
        let (mut now, mut from) = (0, Vec::new());
        for step in steps {
            let empty = step.from.is_none() && step.said.is_none();
            let twice = step.from.is_some_and(|suggestion| from.contains(&suggestion));
            if !(empty || twice) {
                from.extend(step.from);
                let mut lane = step.lane;
                if lane == Lane::Now && step.is_open() {
                    now += 1;
                    lane = if now > NOW_AT_MOST { Lane::Next } else { Lane::Now };
                }
                plan.push(Step { lane, ..step });
            }
        }
        plan
    }

    /// Every step, in the order it was added.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The steps of one lane that are still open.
    pub fn lane(&self, lane: Lane) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(move |step| step.lane == lane && step.is_open())
    }

    /// The steps that went so, such as those that happened.
    pub fn that_went(&self, went: Went) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(move |step| step.went == Some(Told::This(went)))
    }

    /// Whether there is room for no more.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.steps.len() >= STEPS_AT_MOST
    }

    /// Whether a suggestion is in the plan already.
    #[must_use]
    pub fn holds(&self, suggestion: SuggestionId) -> bool {
        self.steps.iter().any(|step| step.from == Some(suggestion))
    }

    /// Whether a step was taken out and can be put back.
    #[must_use]
    pub fn can_put_back(&self) -> bool {
        !self.removed.is_empty()
    }

    /// Whether this suggestion is in the plan, or, for a step of one's own, these words.
    fn has(&self, from: Option<SuggestionId>, said: Option<&Said>) -> bool {
        self.steps.iter().any(|step| step.from == from && (from.is_some() || step.said.as_ref() == said))
    }

    /// Puts a suggestion into Now, or into Next when Now is full, and says which; none when it is there already.
    pub fn choose(&mut self, suggestion: SuggestionId) -> Option<Lane> {
        (!self.holds(suggestion)).then(|| self.push(Step::new(Some(suggestion), None, self.first_free())))
    }

    /// Adds a step in the person's own words, as [`Plan::choose`] does; none when they said the same already.
    pub fn add_own(&mut self, words: Said) -> Option<Lane> {
        (!self.has(None, Some(&words))).then(|| self.push(Step::new(None, Some(words), self.first_free())))
    }

    /// Says a step in other words; false when there is no such step.
    pub fn reword(&mut self, id: StepId, words: Said) -> bool {
        let step = self.steps.iter_mut().find(|step| step.id == id);
        step.map(|step| step.said = Some(words)).is_some()
    }

    /// Says when a step is for; nothing when there is no such step.
    pub fn say_when(&mut self, id: StepId, when: When) {
        if let Some(step) = self.steps.iter_mut().find(|step| step.id == id) {
            step.when = Some(when);
        }
    }

    /// Says something more of a step, or takes it back; nothing when there is no such step.
    pub fn say_more(&mut self, id: StepId, detail: Detail, said: Option<Said>) {
        let Some(step) = self.steps.iter_mut().find(|step| step.id == id) else { return };
        match said {
            Some(said) => step.details.set(detail, said),
            None => step.details.unset(detail),
        }
    }

    /// Says how a step went, or takes it back; nothing when there is no such step. One that is open again, and was in Now,
    /// goes to Next when Now has filled up meanwhile.
    pub fn say_went(&mut self, id: StepId, went: Option<Told<Went>>) {
        let full = self.now_is_full();
        if let Some(step) = self.steps.iter_mut().find(|step| step.id == id) {
            let was_open = step.is_open();
            step.went = went;
            if full && !was_open && step.is_open() && step.lane == Lane::Now {
                step.lane = Lane::Next;
            }
        }
    }

    /// Moves a step to the end of another lane; false when nothing moved.
    ///
    /// # Errors
    /// [`NowIsFull`] when it would be the fourth step of Now; it stays where it was.
    pub fn move_to(&mut self, id: StepId, lane: Lane) -> Result<bool, NowIsFull> {
        let Some(at) = self.steps.iter().position(|step| step.id == id && step.lane != lane) else { return Ok(false) };
        if lane == Lane::Now && self.now_is_full() {
            return Err(NowIsFull);
        }
        let step = self.steps.remove(at);
        self.steps.push(Step { lane, ..step });
        Ok(true)
    }

    /// Takes a step out, to be put back; false when there is no such step.
    pub fn remove(&mut self, id: StepId) -> bool {
        let at = self.steps.iter().position(|step| step.id == id);
        at.map(|at| self.removed.push((at, self.steps.remove(at)))).is_some()
    }

    /// Forgets what was taken out of private suggestions: it cannot be put back.
    pub fn drop_removed_that_are_private(&mut self) {
        self.removed.retain(|(_, step)| !step.is_private());
    }

    /// Takes the private steps out, and gives them; those that were taken out before are forgotten.
    pub fn take_private(&mut self) -> Vec<Step> {
        self.drop_removed_that_are_private();
        let (private, rest) = std::mem::take(&mut self.steps).into_iter().partition(Step::is_private);
        self.steps = rest;
        private
    }

    /// Puts the step that was last taken out back where it was; false when there is none, or when it was chosen again
    /// meanwhile.
    ///
    /// When Now has filled up meanwhile it goes to Next.
    pub fn put_back(&mut self) -> bool {
        let Some((at, mut step)) = self.removed.pop() else { return false };
        if self.has(step.from, step.said.as_ref()) {
            return false;
        }
        if step.lane == Lane::Now && step.is_open() {
            step.lane = self.first_free();
        }
        self.steps.insert(at.min(self.steps.len()), step);
        true
    }

    fn now_is_full(&self) -> bool {
        self.lane(Lane::Now).count() >= NOW_AT_MOST
    }

    fn first_free(&self) -> Lane {
        if self.now_is_full() { Lane::Next } else { Lane::Now }
    }

    fn push(&mut self, step: Step) -> Lane {
        let lane = step.lane;
        self.last += 1;
        self.steps.push(Step { id: StepId(self.last), ..step });
        lane
    }
}
