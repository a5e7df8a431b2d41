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
        let mut at = usize::from(u16::from_le_bytes([two[0], two[1]])) % words * LETTERS;
        // None twice: the next one then.
        while PHRASE_WORDS.get(at..at + LETTERS).is_some_and(|word| phrase.contains(word)) {
            at = (at + LETTERS) % PHRASE_WORDS.len();
        }
        if !phrase.is_empty() {
            phrase.push(' ');
        }
        phrase.push_str(PHRASE_WORDS.get(at..at + LETTERS).unwrap_or_default());
    }
    phrase
}

/// How hard a phrase is to guess, as far as that can be told, in three steps; about the phrase, never about the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// A machine may find it soon.
    Easy,
    /// Better, and more words would help.
    Fair,
    /// Hard, unless many people know it.
    Hard,
}

/// Counts different words of four letters at least, of any alphabet; one that begins like another counts with it. Digits and
/// signs count for nothing: what people add to a word is on every guesser's list. Whether words belong to a saying it
/// cannot know, and the page says so. It only advises; nothing is refused for it.
#[must_use]
pub fn strength(phrase: &str) -> Strength {
    let phrase = super::sealed::phrase(phrase);
    let mut words: Vec<&str> = Vec::new();
    for word in phrase.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() >= LETTERS).take(64) {
        if !words.iter().any(|other| other.starts_with(word) || word.starts_with(other)) {
            words.push(word);
        }
    }
    match words.len() {
        0..4 => Strength::Easy,
        4..WORDS => Strength::Fair,
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
    fn what_people_choose_first_may_be_easy_to_guess() {
        for easy in [
            "",
            " ",
            "hope",
            "Password1",
            "123456",
            "!@#$%^&*()",
            "1234567890!@#$",
            "dog dog dog dog dog dog",
            "Hello123 Hello1234 Hello12345 hello hellos helloes",
            "abc def ghi jkl mno pqr stu",
            "йцукенгшщз",
            "it works if you work it so work it",
            "god grant me the serenity to accept",
        ] {
            assert_eq!(strength(easy), Strength::Easy, "{easy}");
        }
    }

    #[test]
    fn more_words_are_harder_and_a_saying_is_not_called_hard() {
        assert_eq!(strength("twinkle twinkle little star how I wonder"), Strength::Fair);
        assert_eq!(strength("you will never walk alone"), Strength::Fair);
        assert_eq!(strength("purple kettle marching under seven Tuesdays"), Strength::Hard);
        assert_eq!(strength("Чайник марширует красный вторник облако лестница"), Strength::Hard);
    }
}
