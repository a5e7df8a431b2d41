//! How easy the words are to read: sentences, long words, and the Flesch–Kincaid grade of each block.
//!
//! The page is written for a reading age of 9 to 11. What counts as too hard is fixed here; which long words are known
//! to most people all the same is data (`long_words` in `language.toml`).

use std::collections::{BTreeMap, BTreeSet};

use crate::fluent::PLURAL;
use crate::model::{Content, Entry};
use crate::names::READERS;
use crate::problem::Problem;

/// The longest sentence, in words. Fifteen is what we aim at; twenty is the most (UK government style: 25).
pub const SENTENCE_AT_MOST: usize = 20;

/// A text of so many words is a block of its own, and has a grade. The formula says nothing about fewer.
pub const BLOCK_AT_LEAST: usize = 30;

/// The highest Flesch–Kincaid grade of a block: what an eleven-year-old reads.
pub const GRADE_AT_MOST: f64 = 6.0;

/// The highest grade of all blocks together, on average.
pub const AVERAGE_GRADE_AT_MOST: f64 = 5.0;

/// The reader who did not say where they are, and so reads the longest names.
const SKIPPED: usize = READERS.len() - 1;

/// A word of so many syllables is long.
const LONG: usize = 3;

/// The words of one thing: a message and its attributes; an area with its statements.
#[derive(Clone, Debug)]
pub struct Block {
    /// What they belong to: the name of the message.
    pub name: String,
    /// How many words there are.
    pub words: usize,
    /// How many words a sentence has, on average.
    pub per_sentence: f64,
    /// Their Flesch–Kincaid grade: 0.39 x words per sentence + 11.8 x syllables per word - 15.59.
    pub grade: f64,
    file: String,
    line: usize,
}

/// Every block of [`BLOCK_AT_LEAST`] words and more, the hardest first.
#[must_use]
pub fn blocks(content: &Content) -> Vec<Block> {
    let mut texts: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
    for (key, entry) in &content.texts {
        texts.entry(block_of(key)).or_default().push(Entry { words: content.told(entry, SKIPPED), ..entry.clone() });
    }
    let mut blocks: Vec<Block> = texts.into_iter().filter_map(|(name, entries)| block(name, &entries)).collect();
    blocks.sort_by(|a, b| b.grade.total_cmp(&a.grade));
    blocks
}

/// The grade of all blocks together, each counted by its words.
#[must_use]
pub fn average_grade(blocks: &[Block]) -> f64 {
    let words: usize = blocks.iter().map(|block| block.words).sum();
    blocks.iter().map(|block| block.grade * block.words as f64).sum::<f64>() / words.max(1) as f64
}

/// Which block a text belongs to: that of its message; statements stand with their area.
fn block_of(key: &str) -> String {
    let message = key.split('.').next().unwrap_or(key);
    let area = message.strip_prefix("statement-").and_then(|rest| rest.split('-').next());
    area.map_or_else(|| message.to_owned(), |area| format!("area-{area}"))
}

fn block(name: String, entries: &[Entry]) -> Option<Block> {
    let first = entries.first()?;
    let sentences: Vec<&str> = entries.iter().flat_map(|entry| sentences(&entry.words)).collect();
    let all: Vec<&str> = sentences.iter().flat_map(|sentence| words(sentence)).collect();
    if all.len() < BLOCK_AT_LEAST {
        return None;
    }
    let per_sentence = all.len() as f64 / sentences.len().max(1) as f64;
    let per_word = all.iter().map(|word| syllables(word)).sum::<usize>() as f64 / all.len() as f64;
    let grade = 0.39 * per_sentence + 11.8 * per_word - 15.59;
    Some(Block { name, words: all.len(), per_sentence, grade, file: first.file.clone(), line: first.line })
}

/// A problem for every sentence that is too long, every block that is too hard, and every long word that nobody reviewed.
pub(crate) fn check(content: &Content) -> Vec<Problem> {
    let mut problems = Vec::new();
    let reviewed: BTreeSet<&str> = content.long_words.iter().map(String::as_str).collect();
    for (key, entry) in &content.texts {
        let mut tell = |message| problems.push(Problem::new(&entry.file, entry.line, message));
        let told: Vec<String> = (0..READERS.len()).map(|reader| content.told(entry, reader)).collect();
        let different: BTreeSet<&str> = told.iter().flat_map(|words| sentences(words)).collect();
        for sentence in different {
            let count = words(sentence).count();
            if count > SENTENCE_AT_MOST {
                tell(format!("`{key}` has a sentence of {count} words, {SENTENCE_AT_MOST} at most: make two of it"));
            }
            for word in words(sentence).filter(|word| syllables(word) >= LONG) {
                if !reviewed.contains(plain(word).as_str()) {
                    tell(format!(
                        "`{key}` says “{word}”: say it in a shorter word, or add it to `long_words` in language.toml"
                    ));
                }
            }
        }
    }
    let blocks = blocks(content);
    for block in blocks.iter().filter(|block| block.grade > GRADE_AT_MOST) {
        let message = format!(
            "`{}` is at grade {:.1}, {GRADE_AT_MOST} at most: use shorter words and sentences",
            block.name, block.grade
        );
        problems.push(Problem::new(&block.file, block.line, message));
    }
    let average = average_grade(&blocks);
    if average > AVERAGE_GRADE_AT_MOST {
        let message = format!("all words together are at grade {average:.1}, {AVERAGE_GRADE_AT_MOST} at most");
        problems.push(Problem::new("language.toml", 1, message));
    }
    problems
}

/// The sentences of a text, without places to fill. A line is never longer than its end.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let ends = |c| matches!(c, '.' | '?' | '!' | ':' | '\n') || c == PLURAL;
    text.split(ends).filter(|sentence| words(sentence).next().is_some())
}

/// The words of a sentence. A place to fill counts as one.
fn words(sentence: &str) -> impl Iterator<Item = &str> {
    sentence
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’')))
        .filter(|word| word.contains(char::is_alphanumeric))
}

/// Lower case, with plain apostrophes and no possessive.
fn plain(word: &str) -> String {
    let word = word.to_lowercase().replace('’', "'");
    word.strip_suffix("'s").unwrap_or(&word).trim_matches('\'').to_owned()
}

/// How many syllables: by the CMU pronouncing dictionary, or estimated for a word that it does not have.
fn syllables(word: &str) -> usize {
    if word.chars().all(|c| c.is_ascii_digit()) { 1 } else { syllarust::count_syllables(&plain(word)).max(1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(words: &str) -> Entry {
        Entry { words: words.into(), file: "en/x.ftl".into(), line: 1 }
    }

    #[test]
    fn a_text_ends_its_sentences_at_stops_questions_colons_and_lines() {
        let all: Vec<_> = sentences("One, two. Three? Four: five\nsix – 7.").map(str::trim).collect();
        assert_eq!(all, ["One, two", "Three", "Four", "five", "six – 7"]);
    }

    #[test]
    fn syllables_are_those_people_say() {
        for (word, count) in [("people", 2), ("keyworker", 3), ("used", 1), ("medicine", 3), ("area’s", 3), ("999", 1)]
        {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn plain_words_have_a_low_grade_and_learned_ones_a_high_one() {
        let easy = entry(&"You can ask for help. ".repeat(8));
        let hard = entry(&"Eligibility determinations necessitate comprehensive documentation ".repeat(8));
        assert!(block("easy".into(), &[easy]).is_some_and(|block| block.grade < 1.0));
        assert!(block("hard".into(), &[hard]).is_some_and(|block| block.grade > 15.0));
        assert!(block("short".into(), &[entry("Few words.")]).is_none());
    }

    #[test]
    fn statements_stand_with_their_area_and_attributes_with_their_message() {
        for (key, block) in [
            ("statement-people-on-side.strength", "area-people"),
            ("area-people.why", "area-people"),
            ("card-money.body", "card-money"),
            ("next", "next"),
        ] {
            assert_eq!(block_of(key), block);
        }
    }
}
