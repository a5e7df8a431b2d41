//! Which safety cards belong beside a plan. The rules are data (`content/safety.toml`); this reads them.
//!
//! Own words are compared by whole words only. A match shows a card; it never blocks, changes or judges the words.

use super::Said;
use crate::assessment::{Level, low_throughout};
use crate::content::{CardId, OwnWords};
use crate::session::Session;

/// The cards that belong beside the plan of this session, the most urgent first.
#[must_use]
pub fn cards(session: &Session) -> Vec<CardId> {
    let steps = session.plan.steps();
    CardId::all()
        .filter(|id| {
            let card = id.get();
            let chosen = steps.iter().filter_map(|step| step.from).any(|s| s.get().cards.contains(id));
            let in_the_way = card.barriers.iter().any(|b| session.levels.get(*b).is_some_and(Level::in_the_way));
            let low = card.areas_low.iter().any(|area| low_throughout(&session.answers, *area));
            let said = steps.iter().filter_map(|step| step.said.as_ref()).any(|said| matches(card.own_words, said));
            chosen || in_the_way || low || said
        })
        .collect()
}

/// Whether the words call for the card.
fn matches(rules: &[OwnWords], said: &Said) -> bool {
    let words = plain(said.words());
    let holds = |phrase: &str| words.contains(plain(phrase).as_str());
    rules.iter().any(|rule| rule.any().any(holds) && (rule.with().next().is_none() || rule.with().any(holds)))
}

/// Lower case, each run of anything but letters and digits as one space, and a space at both ends.
///
/// Apostrophes are dropped, so that "don't" and "dont" are one word. Only English letters are made small: the tables
/// for all others weigh more than the rest of this file, and the phrases hold none.
fn plain(words: &str) -> String {
    let mut out = String::from(" ");
    for c in words.chars() {
        match c {
            '\'' | '’' | '‘' => {}
            _ if c.is_ascii_alphanumeric() || is_letter_elsewhere(c) => out.push(c.to_ascii_lowercase()),
            _ if out.ends_with(' ') => {}
            _ => out.push(' '),
        }
    }
    if !out.ends_with(' ') {
        out.push(' ');
    }
    out
}

/// Everything beyond ASCII but spaces, dashes, quotes and the like.
fn is_letter_elsewhere(c: char) -> bool {
    !c.is_ascii() && !matches!(c, '\u{a0}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}')
}
