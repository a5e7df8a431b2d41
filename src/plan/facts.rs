//! What is so, beside a suggestion or on a page that relies on it: for the person's nation, and only while it is fresh.

use std::borrow::Cow;

use crate::content::{Fact, FactId, Nation, SuggestionId, day, fill, t};
use crate::session::Session;

/// A fact as it stands beside what relies on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactTold {
    /// Which fact.
    pub id: FactId,
    /// What is so; or whom to ask, where it may be stale.
    pub words: Cow<'static, str>,
    /// When and where it was read, in words; none where it may be stale.
    pub checked: Option<String>,
}

impl FactTold {
    /// All of it as one text.
    #[must_use]
    pub fn in_full(&self) -> String {
        let checked = self.checked.as_deref().map(|checked| [" ", checked].concat()).unwrap_or_default();
        [&*self.words, &checked].concat()
    }
}

/// The facts that stand beside a suggestion for this person: see [`facts_among`].
#[must_use]
pub fn facts_for(session: &Session, suggestion: SuggestionId) -> Vec<FactTold> {
    facts_among(session, suggestion.get().facts)
}

/// Those of some facts that are told to this person.
///
/// Only those that are right where the person is: whoever did not say is told nothing that is so in some nations only.
#[must_use]
pub fn facts_among(session: &Session, facts: &[FactId]) -> Vec<FactTold> {
    let nation = session.start.nation;
    let here = facts.iter().filter(|id| id.get().nations.right_for(nation));
    here.map(|id| told(*id, nation, id.get().is_fresh(session.today))).collect()
}

/// Whether there is more to be told to somebody who says which nation they are in.
#[must_use]
pub fn more_by_nation(session: &Session, facts: &[FactId]) -> bool {
    session.start.nation.is_none() && facts.iter().any(|id| !id.get().nations.right_for(None))
}

fn told(id: FactId, nation: Option<Nation>, fresh: bool) -> FactTold {
    let fact: &Fact = id.get();
    let words = if fresh { fact.says } else { fact.ask };
    let checked = fresh.then(|| fill(t::RULES_CHECKED, &[("source", fact.source), ("date", &day(fact.checked))]));
    FactTold { id, words: words.told(nation), checked }
}
