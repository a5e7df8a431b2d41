//! Phrases: one made up for a person who likes, and plain words about one of their own.

use crate::content::PHRASE_WORDS;

/// How long each word is, in letters.
const LETTERS: usize = 4;

/// How many words a made-up phrase has. Of 512 words, six are 54 bits: at a thousand guesses a second, which a fast graphics
/// card may reach against [`sealed`](super::sealed), half of them take 285,000 years.
pub const WORDS: usize = 6;

/// A phrase from random bytes, two for each word; shorter when there are too few bytes.
#[must_use]
pub fn made_up(random: &[u8]) -> String {
    let words = PHRASE_WORDS.len() / LETTERS;
    let mut phrase = String::new();
    for two in random.chunks_exact(2).take(WORDS) {
        // The number of words is a power of two, so none comes more often than another.
        let at = usize::from(u16::from_le_bytes([two[0], two[1]])) % words * LETTERS;
        if !phrase.is_empty() {
            phrase.push(' ');
        }
        phrase.push_str(PHRASE_WORDS.get(at..at + LETTERS).unwrap_or_default());
    }
    phrase
}

/// How hard a phrase is to guess, in three steps; about the phrase, never about the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// A machine finds it soon.
    Easy,
    /// Better, and more words would help.
    Fair,
    /// Hard.
    Hard,
}

/// Tells by rough count: a word of letters is one of some thousand that people use, ten bits; digits three a piece, other
/// signs five. What is repeated counts once. It only advises; nothing is refused for it.
#[must_use]
pub fn strength(phrase: &str) -> Strength {
    let phrase = super::sealed::phrase(phrase);
    let mut seen: Vec<&str> = Vec::new();
    let mut bits = 0;
    for word in phrase.split(' ').filter(|word| !word.is_empty()) {
        if seen.contains(&word) {
            continue;
        }
        seen.push(word);
        let mut signs: Vec<char> = Vec::new();
        word.chars().filter(|c| !c.is_ascii_alphabetic()).for_each(|c| {
            if !signs.contains(&c) {
                signs.push(c);
            }
        });
        let letters = word.chars().filter(char::is_ascii_alphabetic).count();
        bits += if letters > 2 { 10 } else { letters * 4 };
        bits += signs.iter().map(|c| if c.is_ascii_digit() { 3 } else { 5 }).sum::<usize>();
    }
    match bits {
        0..30 => Strength::Easy,
        30..50 => Strength::Fair,
        _ => Strength::Hard,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_made_up_phrase_has_six_words_of_the_list_and_is_hard_to_guess() {
        let phrase = made_up(&[0, 0, 255, 255, 1, 2, 3, 4, 5, 6, 7, 8]);
        assert_eq!(phrase.split(' ').count(), WORDS);
        assert!(phrase.split(' ').all(|word| word.len() == LETTERS), "{phrase}");
        assert_eq!(strength(&phrase), Strength::Hard);
    }

    #[test]
    fn every_word_of_the_list_can_come_and_none_more_often() {
        let words = PHRASE_WORDS.len() / LETTERS;
        assert_eq!((PHRASE_WORDS.len() % LETTERS, words), (0, 512));
        let mut all: Vec<String> = (0..=u16::MAX).map(|n| made_up(&n.to_le_bytes())).collect();
        all.sort();
        assert!(all.chunk_by(|a, b| a == b).all(|same| same.len() == 65_536 / words));
        all.dedup();
        assert_eq!(all.len(), words);
    }

    #[test]
    fn what_people_choose_first_is_easy_to_guess_and_more_words_are_harder() {
        for easy in
            ["", " ", "hope", "Password1", "123456", "aaaaaaaaaaaa", "dog dog dog dog dog dog", "letmein", "Liam 1987"]
        {
            assert_eq!(strength(easy), Strength::Easy, "{easy}");
        }
        assert_eq!(strength("my dog likes rain"), Strength::Fair);
        assert_eq!(strength("my dog likes rain and old boats"), Strength::Hard);
    }
}
