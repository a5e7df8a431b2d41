//! Reads the files of `content/` into [`Content`], unchecked.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::Spanned;

use crate::fluent;
use crate::model::{
    Area, Avoid, Barrier, Card, Content, Fact, Helpline, OwnWords, Pick, Resource, Sheet, Suggestion, Texts,
};
use crate::names::{self, Name};
use crate::problem::{Problem, line_of};

/// The language that every text must exist in.
const FIRST_LANGUAGE: &str = "en";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Areas {
    area: Vec<Area>,
}
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Resources {
    resource: Vec<Resource>,
}
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Barriers {
    barrier: Vec<Barrier>,
}
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Picks {
    pick: Vec<Pick>,
}
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Suggestions {
    suggestion: Vec<Suggestion>,
}
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Helplines {
    helpline: Vec<Helpline>,
}
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Facts {
    fact: Vec<Fact>,
}
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cards {
    card: Vec<Card>,
}
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sheets {
    sheet: Vec<Sheet>,
}
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Phrase {
    words: Vec<Spanned<String>>,
}
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Language {
    long_words: Vec<String>,
    avoid: Vec<Avoid>,
}

/// A folder being read: the sources met so far and what was wrong with them.
struct Reading<'a> {
    folder: &'a Path,
    sources: BTreeMap<String, String>,
    problems: Vec<Problem>,
}

impl Reading<'_> {
    fn source(&mut self, file: &str) -> Option<String> {
        match fs::read_to_string(self.folder.join(file)) {
            Ok(source) => {
                self.sources.insert(file.to_owned(), source.clone());
                Some(source)
            }
            Err(error) => {
                self.problems.push(Problem::new(file, 1, format!("the file cannot be read: {error}")));
                None
            }
        }
    }

    fn toml<T: DeserializeOwned>(&mut self, file: &str) -> Option<T> {
        let source = self.source(file)?;
        match toml::from_str(&source) {
            Ok(value) => Some(value),
            Err(error) => {
                let line = error.span().map_or(1, |span| line_of(&source, span.start));
                self.problems.push(Problem::new(file, line, error.message().to_owned()));
                None
            }
        }
    }

    /// The words of a language: its texts, and its names that differ by nation.
    fn words(&mut self, language: &str) -> (Texts, Vec<Name>) {
        let (mut texts, mut written) = (Texts::new(), Vec::new());
        let mut files: Vec<String> = fs::read_dir(self.folder.join(language))
            .into_iter()
            .flatten()
            .flatten()
            .filter_map(|entry| entry.file_name().into_string().ok())
            .filter(|name| name.ends_with(".ftl"))
            .map(|name| format!("{language}/{name}"))
            .collect();
        files.sort();
        if files.is_empty() {
            self.problems.push(Problem::new(language, 1, "no .ftl file with words was found"));
        }
        for file in files {
            if let Some(source) = self.source(&file) {
                fluent::read(&file, &source, &mut texts, &mut written, &mut self.problems);
            }
        }
        let names = names::resolve(&written, &mut self.problems);
        names::check_use(&names, &written, &texts, &mut self.problems);
        (texts, names)
    }
}

/// Puts the figures of a fact into its words, which hold no figure of their own: each is written once, beside its source.
fn fill_in(fact: &Fact, texts: &mut Texts, sources: &BTreeMap<String, String>, problems: &mut Vec<Problem>) {
    let key = format!("fact-{}", fact.id.get_ref());
    for key in [key.clone(), format!("{key}.ask")] {
        if let Some(entry) = texts.get(&key).filter(|entry| entry.words.contains(|c: char| c.is_ascii_digit())) {
            let message = format!("`{key}` holds a figure: write it into `values` of the fact, and {{ $name }} here");
            problems.push(Problem::new(&entry.file, entry.line, message));
        }
    }
    for (name, value) in &fact.values {
        let place = format!("{{{name}}}");
        match texts.get_mut(&key).filter(|entry| entry.words.contains(&place)) {
            Some(entry) => entry.words = entry.words.replace(&place, value.get_ref()),
            None => {
                let line = sources.get("facts.toml").map_or(1, |source| line_of(source, value.span().start));
                let message = format!("`{key}` has no place for `{name}`: write {{ ${name} }} there, or take it out");
                problems.push(Problem::new("facts.toml", line, message));
            }
        }
    }
}

/// Reads everything; `None` when a file could not be read at all.
pub(crate) fn read(folder: &Path) -> (Option<Content>, Vec<Problem>) {
    let mut reading = Reading { folder, sources: BTreeMap::new(), problems: Vec::new() };
    let areas = reading.toml::<Areas>("areas.toml");
    let resources = reading.toml::<Resources>("resources.toml");
    let barriers = reading.toml::<Barriers>("barriers.toml");
    let picks = reading.toml::<Picks>("picks.toml");
    let suggestions = reading.toml::<Suggestions>("suggestions.toml");
    let helplines = reading.toml::<Helplines>("helplines.toml");
    let cards = reading.toml::<Cards>("safety.toml");
    let sheets = reading.toml::<Sheets>("sheets.toml");
    let own_words = reading.toml::<OwnWords>("own_words.toml");
    let language = reading.toml::<Language>("language.toml");
    let phrase = reading.toml::<Phrase>("phrase.toml");
    let settings = reading.toml::<BTreeMap<String, String>>("settings.toml");
    let facts = reading.toml::<Facts>("facts.toml");
    let (mut texts, names) = reading.words(FIRST_LANGUAGE);
    let content = (|| {
        let language = language?;
        for fact in facts.iter().flat_map(|facts| &facts.fact) {
            fill_in(fact, &mut texts, &reading.sources, &mut reading.problems);
        }
        Some(Content {
            areas: areas?.area,
            barriers: barriers?.barrier,
            resources: resources?.resource,
            picks: picks?.pick,
            suggestions: suggestions?.suggestion,
            helplines: helplines?.helpline,
            cards: cards?.card,
            sheets: sheets?.sheet,
            own_words: own_words?,
            avoid: language.avoid,
            long_words: language.long_words,
            phrase_words: phrase?.words,
            settings: settings?,
            facts: facts?.fact,
            names,
            texts,
            sources: reading.sources,
        })
    })();
    (content, reading.problems)
}
