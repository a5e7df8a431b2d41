//! Which safety cards belong beside a plan. The rules are data (`content/safety.toml`); this reads them.
//!
//! Own words are compared by whole words only. A match shows a card; it never blocks, changes or judges the words.

use super::Said;
use crate::assessment::{Level, low_throughout};
use crate::content::{CardId, OwnWords, Slip};
use crate::session::{Prompt, Session};

/// The cards that belong beside the plan of this session, the most urgent first.
#[must_use]
pub fn cards(session: &Session) -> Vec<CardId> {
    CardId::all().filter(|id| id.get().everyone || calls_for(session, *id)).collect()
}

/// Whether something that was said calls for a card.
#[must_use]
pub fn calls_for(session: &Session, id: CardId) -> bool {
    let card = id.get();
    let in_the_way = card.barriers.iter().any(|b| session.levels.get(*b).is_some_and(Level::in_the_way));
    let low = card.areas_low.iter().any(|area| low_throughout(&session.answers, *area));
    let own = session.own.all().any(|(_, said)| matches(card.own_words, said));
    in_the_way || low || own || steps_call_for(session, id)
}

/// The cards that may be printed with the plan: those that its steps and hopes call for. A card that an answer calls for
/// would tell whoever reads the paper what the answer was.
#[must_use]
pub fn cards_on_paper(session: &Session) -> Vec<CardId> {
    let hopes = |id: &CardId| {
        let mut said = [Prompt::Means, Prompt::Hope].into_iter().filter_map(|prompt| session.own.find(prompt));
        said.any(|said| matches(id.get().own_words, said))
    };
    CardId::all().filter(|id| id.get().on_paper && (steps_call_for(session, *id) || hopes(id))).collect()
}

/// The cards that belong with what to do if things slip, for everybody.
pub fn cards_for_slips() -> impl Iterator<Item = CardId> {
    CardId::all().filter(|id| id.get().slip != Slip::No)
}

/// Whether a step calls for a card: by the suggestion it came from, or by the person's own words.
fn steps_call_for(session: &Session, card: CardId) -> bool {
    session.plan.steps().iter().any(|step| {
        step.from.is_some_and(|suggestion| suggestion.get().cards.contains(&card))
            || step.own_words().any(|said| matches(card.get().own_words, said))
    })
}

/// What denies the phrase that comes right after it. Anything further away is not taken for a denial: a card too many
/// costs a glance, a missing one may cost a life.
const DENIALS: [&str; 14] = [
    " not",
    " never",
    " dont",
    " wont",
    " didnt",
    " wouldnt",
    " no longer",
    " not going to",
    " never going to",
    " not gonna",
    " dont want to",
    " not want to",
    " never want to",
    " not planning to",
];

/// Whether the words call for the card.
fn matches(rules: &[OwnWords], said: &Said) -> bool {
    let words = plain(said.words());
    rules.iter().any(|rule| {
        let any = rule.any().any(|phrase| holds(&words, &plain(phrase), rule.unless_denied));
        any && (rule.with().next().is_none() || rule.with().any(|phrase| holds(&words, &plain(phrase), false)))
    })
}

/// Whether `words` hold `phrase`; with `unless_denied`, at least once without a denial right before it. "Why not" denies
/// nothing, and neither does a phrase's own "don't".
fn holds(words: &str, phrase: &str, unless_denied: bool) -> bool {
    words.match_indices(phrase).any(|(at, _)| {
        let before = &words[..at];
        let denied = DENIALS.iter().any(|denial| before.ends_with(denial)) && !before.ends_with(" why not");
        !(unless_denied && denied)
    })
}

/// Lower case, each run of anything but letters and digits as one space, and a space at both ends.
///
/// Apostrophes are dropped, so that "don't" and "dont" are one word. Only English letters are made small: the tables
/// for all others weigh more than the rest of this file, and the phrases hold none.
fn plain(words: &str) -> String {
    let mut out = String::from(" ");
    for c in words.chars() {
        match c {
            '\'' | '’' | '‘' | '´' | '`' => {}
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

#[cfg(test)]
mod tests {
    use super::*;

    const DYING: OwnWords = OwnWords { any: "kill myself\u{1}dont want to live", with: "", unless_denied: true };

    fn calls_for_help(words: &str) -> bool {
        Said::new(words).is_some_and(|said| matches(&[DYING], &said))
    }

    #[test]
    fn words_about_dying_are_heard_however_they_are_written() {
        for words in
            ["I want to KILL MYSELF.", "sometimes i think: kill  myself", "I don’t want to live", "dont want to live!"]
        {
            assert!(calls_for_help(words), "{words}");
        }
    }

    #[test]
    fn words_that_deny_it_are_not_taken_for_it() {
        for words in ["I would never kill myself", "I am not going to kill myself", "i dont kill myself"] {
            assert!(!calls_for_help(words), "{words}");
        }
    }

    #[test]
    fn a_no_that_denies_something_else_is_not_taken_for_a_denial() {
        for words in [
            "I'm no good, kill myself",
            "I dont know, kill myself",
            "why not just kill myself",
            "not eaten. kill myself",
        ] {
            assert!(calls_for_help(words), "{words}");
        }
    }

    #[test]
    fn a_question_and_a_second_mention_still_count() {
        assert!(calls_for_help("why not kill myself"));
        assert!(calls_for_help("I said I would never kill myself but now I want to kill myself"));
    }

    #[test]
    fn a_word_inside_another_is_not_the_word() {
        assert!(!calls_for_help("skill myself"));
    }
}
