//! Which safety cards belong beside a plan. The rules are data (`content/safety.toml`); this reads them.
//!
//! Own words are compared by whole words only. A match shows a card; it never blocks, changes or judges the words.

use std::sync::OnceLock;

use super::{Said, Step};
use crate::assessment::{Level, low_throughout};
use crate::content::{self, CardId, OwnWords, Slip};
use crate::session::{Prompt, Session};

/// The cards that belong beside the plan of this session, the most urgent first.
#[must_use]
pub fn cards(session: &Session) -> Vec<CardId> {
    let called = called_for(session);
    CardId::all().filter(|id| id.get().everyone || called.contains(id)).collect()
}

/// The cards that something called for: an answer, a step that was chosen, or own words. The most urgent first.
#[must_use]
pub fn called_for(session: &Session) -> Vec<CardId> {
    let steps = Steps::of(session);
    let calls = |id: &CardId| {
        let card = id.get();
        let in_the_way = card.barriers.iter().any(|b| session.levels.get(*b).is_some_and(Level::in_the_way));
        let low = card.areas_low.iter().any(|area| low_throughout(&session.answers, *area));
        in_the_way || low || session.own.all().any(|(_, said)| said.calls().contains(id)) || steps.call_for(*id)
    };
    CardId::all().filter(calls).collect()
}

/// Whether something called for a card. Where more than one is looked at, [`called_for`] reads the words once.
#[must_use]
pub fn calls_for(session: &Session, id: CardId) -> bool {
    called_for(session).contains(&id)
}

/// The cards that may be printed with the plan: those that its steps and hopes call for. A card that an answer calls for
/// would tell whoever reads the paper what the answer was.
#[must_use]
pub fn cards_on_paper(session: &Session) -> Vec<CardId> {
    let hopes = [Prompt::Means, Prompt::Hope].into_iter().filter_map(|prompt| session.own.find(prompt));
    let hopes: Vec<&Said> = hopes.collect();
    let steps = Steps::of(session);
    let calls = |id: &CardId| steps.call_for(*id) || hopes.iter().any(|said| said.calls().contains(id));
    CardId::all().filter(|id| id.get().on_paper && calls(id)).collect()
}

/// The cards that belong with what to do if things slip, for everybody.
pub fn cards_for_slips() -> impl Iterator<Item = CardId> {
    CardId::all().filter(|id| id.get().slip != Slip::No)
}

/// More bytes than anybody types about a step.
const LONG: usize = 5000;

/// The steps of a plan, with all that was typed about each as one: what is said in its words may be meant by its details.
struct Steps<'s> {
    session: &'s Session,
    called: Vec<CardId>,
}

impl<'s> Steps<'s> {
    fn of(session: &'s Session) -> Self {
        let mut called = Vec::new();
        for step in session.plan.steps() {
            let typed: Vec<&Said> = step.own_words().collect();
            match typed[..] {
                [] => {}
                [only] => called.extend_from_slice(only.calls()),
                // A book is read once, and by itself.
                _ if typed.iter().map(|said| said.words().len()).sum::<usize>() > LONG => {
                    typed.iter().for_each(|said| called.extend_from_slice(said.calls()));
                }
                _ => {
                    called.extend(words_call_for(&typed.iter().map(|said| said.words()).collect::<Vec<_>>().join("\n")))
                }
            }
        }
        Self { session, called }
    }

    /// Whether a step calls for a card: by the suggestion it came from, or by the person's own words.
    fn call_for(&self, card: CardId) -> bool {
        let from = |step: &Step| step.from.is_some_and(|suggestion| suggestion.get().cards.contains(&card));
        self.called.contains(&card) || self.session.plan.steps().iter().any(from)
    }
}

/// The cards that words call for. They are read once for each [`Said`], which remembers it: a person may have pasted a book.
pub(super) fn words_call_for(typed: &str) -> Vec<CardId> {
    let compared = Compared::of(typed);
    CardId::all().filter(|id| compared.calls_for(id.get().own_words)).collect()
}

/// What somebody typed, as it is compared.
struct Compared {
    /// Lower case; a space between words, or a "." where a mark parts what is said; one at both ends.
    words: String,
    /// Where its words begin.
    begins: Vec<usize>,
    /// The same by how each word begins: most phrases begin like none of them.
    alike: Vec<Vec<usize>>,
    /// Something is said by which nothing counts as denied.
    undone: bool,
}

impl Compared {
    fn of(typed: &str) -> Self {
        let words = plain(typed);
        let ends = words.bytes().enumerate().filter(|(_, byte)| is_end(*byte));
        let begins: Vec<usize> = ends.map(|(at, _)| at + 1).collect();
        let mut alike = vec![Vec::new(); 256];
        for begin in &begins {
            alike[beginning(&words.as_bytes()[*begin..])].push(*begin);
        }
        let mut compared = Self { words, begins, alike, undone: false };
        compared.undone = content::UNDONE.split(content::PARTED).any(|word| compared.holds(word, None));
        compared
    }

    /// Whether one of the rules is a hit.
    fn calls_for(&self, rules: &[OwnWords]) -> bool {
        rules.iter().any(|rule| {
            let any = rule.any().any(|phrase| self.holds(phrase, Some(rule)));
            any && (rule.with().next().is_none() || rule.with().any(|phrase| self.holds(phrase, None)))
        })
    }

    /// Whether it holds a phrase: for `rule`, at least once where the rule lets it count.
    fn holds(&self, phrase: &str, rule: Option<&OwnWords>) -> bool {
        self.alike[beginning(phrase.as_bytes())].iter().any(|begin| {
            let end = self.after(*begin, phrase);
            end.is_some_and(|end| rule.is_none_or(|rule| self.counts(*begin, end, rule)))
        })
    }

    /// Where `phrase` ends that begins here, as whole words; a `*` at its end stands for any letters.
    fn after(&self, begin: usize, phrase: &str) -> Option<usize> {
        let (mut at, text) = (begin, self.words.as_bytes());
        for wanted in phrase.bytes() {
            let found = *text.get(at)?;
            match wanted {
                b'*' => return Some(at),
                b' ' if is_end(found) => {}
                _ if found == wanted => {}
                _ => return None,
            }
            at += 1;
        }
        text.get(at).is_some_and(|found| is_end(*found)).then_some(at)
    }

    /// Whether what stands from `begin` to `end` counts: it is not denied, and not followed by what makes it something else.
    ///
    /// A denial stands right before it and reaches across no stop or comma. Anything further away is not taken for one: a
    /// card too many costs a glance, a missing one may cost a life.
    fn counts(&self, begin: usize, end: usize, rule: &OwnWords) -> bool {
        let text = self.words.as_bytes();
        let here = self.begins.partition_point(|from| *from < begin);
        let before = || self.begins[here.saturating_sub(LONGEST_DENIAL)..here].iter();
        let denied =
            |denial| text[begin - 1] == b' ' && before().any(|from| self.after(*from, denial) == Some(begin - 1));
        let is_denied = rule.unless_denied && !self.undone && content::DENIALS.split(content::PARTED).any(denied);
        !is_denied && !rule.but_before().any(|words| self.after(end + 1, words).is_some())
    }
}

/// How words begin, as one of 256 numbers: words that begin alike have the same. A phrase has two letters at least before a
/// `*`.
fn beginning(words: &[u8]) -> usize {
    let byte = |at: usize| usize::from(words.get(at).copied().filter(|byte| !is_end(*byte)).unwrap_or(b' '));
    (byte(0) * 19 + byte(1)) % 256
}

/// No denial has more words.
const LONGEST_DENIAL: usize = 4;

/// Whether this byte parts words.
fn is_end(byte: u8) -> bool {
    matches!(byte, b' ' | b'.')
}

/// Lower case; a space between words, or a "." where a mark parts what is said; a space at both ends.
///
/// Apostrophes, and what cannot be seen, are dropped. A letter that is drawn out ("dieeee") is one. A word that is written
/// in other ways becomes the one that is compared. Only English letters are made small: the tables for all others weigh
/// more than the rest of this file, and the phrases hold none.
fn plain(typed: &str) -> String {
    let mut out = String::from(" ");
    let mut begins = out.len();
    for c in typed.chars().chain([' ']) {
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
            continue;
        }
        if is_dropped(c) {
            continue;
        }
        if matches!(c, '\u{c0}'..='\u{1fff}') {
            out.push(c);
            continue;
        }
        if out.len() > begins {
            let word = &out[begins..];
            let drawn_in = is_drawn_out(word).then(|| draw_in(word));
            let written = same_word(drawn_in.as_deref().unwrap_or(word)).map(str::to_owned).or(drawn_in);
            if let Some(written) = written {
                out.truncate(begins);
                out.push_str(&written);
            }
            if out.len() > begins {
                out.push(' ');
            }
            begins = out.len();
        }
        if matches!(c, '.' | '!' | '?' | ',' | ';' | ':' | '\n' | '(' | ')') && begins > 1 {
            out.truncate(begins - 1);
            out.push('.');
        }
    }
    if out.ends_with('.') {
        out.truncate(begins - 1);
        out.push(' ');
    }
    out
}

/// The word that this one is another way to write of.
fn same_word(word: &str) -> Option<&'static str> {
    static BY_FIRST: OnceLock<Vec<Vec<(&str, &str)>>> = OnceLock::new();
    let by_first = BY_FIRST.get_or_init(|| {
        let mut by_first = vec![Vec::new(); 256];
        for (other, same) in content::SAME_WORDS.split(content::PARTED).filter_map(|pair| pair.split_once('=')) {
            by_first[usize::from(other.bytes().next().unwrap_or_default())].push((other, same));
        }
        by_first
    });
    let first = by_first.get(usize::from(word.bytes().next()?))?;
    first.iter().find(|(other, _)| *other == word).map(|(_, same)| *same)
}

fn is_drawn_out(word: &str) -> bool {
    word.as_bytes().windows(3).any(|three| three[0] == three[1] && three[1] == three[2])
}

/// The word with a letter that stands three times or more in a row only once.
fn draw_in(word: &str) -> String {
    let mut drawn_in = String::new();
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let after = rest.trim_start_matches(first);
        let count = (rest.len() - after.len()) / first.len_utf8();
        let kept = if count > 2 && first.is_ascii_alphabetic() { 1 } else { count };
        drawn_in.extend(std::iter::repeat_n(first, kept));
        rest = after;
    }
    drawn_in
}

/// Apostrophes, and what joins, parts or colours letters without being seen.
fn is_dropped(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '´' | '`' | '\u{2bc}' | '\u{2032}' | '\u{201b}' | '\u{ff07}')
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
        || matches!(c, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calls_for_help(words: &str) -> bool {
        let crisis = CardId::from_name("crisis").map(CardId::get);
        crisis.is_some_and(|card| Compared::of(words).calls_for(card.own_words))
    }

    #[test]
    fn words_about_dying_are_heard_however_they_are_written() {
        for words in [
            "I want to KILL MYSELF.",
            "sometimes i think: kill  myself",
            "I don’t want to live",
            "dont want to live!",
            "I dinnae wanna live",
            "want to dieeee",
            "want to die😔",
            "😢suicidal",
            "kill my\u{200b}self",
            "I donʼt want to live",
            "end my fucking life",
        ] {
            assert!(calls_for_help(words), "{words}");
        }
    }

    #[test]
    fn words_that_deny_it_are_not_taken_for_it() {
        for words in [
            "I would never kill myself",
            "I am not going to kill myself",
            "i dont kill myself",
            "I don't want to die",
            "not suicidal any more",
            "never felt suicidal",
            "i aint suicidal",
            "I would never ever kill myself",
        ] {
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
            "I won't. Kill myself",
            "sleep? never. suicidal thoughts again",
        ] {
            assert!(calls_for_help(words), "{words}");
        }
    }

    #[test]
    fn a_denial_that_is_taken_back_is_none() {
        for words in [
            "I cant promise I wont hurt myself",
            "dont know why I dont kill myself",
            "dont want to kill myself but the thoughts wont stop",
            "didnt kill myself but I tried",
            "wish I didnt want to die",
            "if I dont kill myself the drink will",
        ] {
            assert!(calls_for_help(words), "{words}");
        }
    }

    #[test]
    fn a_question_and_a_second_mention_still_count() {
        assert!(calls_for_help("why not kill myself"));
        assert!(calls_for_help("I would never kill myself. Today I want to kill myself"));
    }

    #[test]
    fn a_phrase_that_goes_on_as_something_else_does_not_count() {
        assert!(calls_for_help("goodbye letter") && !calls_for_help("goodbye letter to heroin"));
        assert!(calls_for_help("take my life") && !calls_for_help("take my life back"));
        assert!(!calls_for_help("skill myself"), "a word inside another is not the word");
    }

    #[test]
    fn no_denial_is_longer_than_is_looked_for() {
        for denial in content::DENIALS.split(content::PARTED) {
            assert!(denial.split(' ').count() <= LONGEST_DENIAL, "“{denial}” would never be heard");
        }
    }

    #[test]
    fn every_phrase_has_two_letters_before_a_star() {
        let rules = CardId::all().flat_map(|id| id.get().own_words);
        let phrases = rules.flat_map(|rule| rule.any().chain(rule.with()).chain(rule.but_before()));
        for phrase in phrases.chain(content::UNDONE.split(content::PARTED)) {
            assert!(phrase.find('*').is_none_or(|at| at > 1), "“{phrase}” would never be heard");
        }
    }

    #[test]
    fn every_phrase_is_written_as_it_is_compared() {
        let rules = CardId::all().flat_map(|id| id.get().own_words);
        for phrase in rules.flat_map(|rule| rule.any().chain(rule.with()).chain(rule.but_before())) {
            let written = phrase.trim_end_matches('*');
            assert_eq!(plain(written).trim(), written, "nobody's words would ever match it");
        }
    }
}
