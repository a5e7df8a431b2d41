//! Names that differ by nation, such as who gives free advice: Fluent terms, written once and used in many texts.
//!
//! A term is written for the nations where it differs, for `skip` (a person who did not say), and for all `other`. It may
//! use other terms. Here each becomes one text per nation; a term that is missing, or that leads back to itself, is a
//! [`Problem`].

use std::collections::BTreeMap;

use crate::model::{Content, Entry, NATIONS, Texts};
use crate::problem::Problem;

/// Marks a name inside a text: before and after its id until it has a place, before its place from then on.
pub(crate) const NAME: char = '\u{3}';

/// How a person's nation is written who did not say.
const SKIP: &str = "skip";

/// For whom a name is written: the four nations, then whoever did not say.
pub const READERS: [&str; 5] = [NATIONS[0], NATIONS[1], NATIONS[2], NATIONS[3], SKIP];

/// A term as it was written.
#[derive(Clone, Debug)]
pub(crate) struct Written {
    pub(crate) id: String,
    /// Its words by the key they stand under.
    pub(crate) by_nation: BTreeMap<String, String>,
    pub(crate) file: String,
    pub(crate) line: usize,
}

/// A name that differs by nation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Its id, without the hyphen.
    pub id: String,
    /// Its words, in the order of [`READERS`].
    pub words: [String; READERS.len()],
}

/// The names as they are used: every one for every reader, none inside another.
pub(crate) fn resolve(written: &[Written], problems: &mut Vec<Problem>) -> Vec<Name> {
    let mut names = Vec::new();
    for (at, name) in written.iter().enumerate() {
        let mut tell = |message: String| problems.push(Problem::new(&name.file, name.line, message));
        if written[..at].iter().any(|other| other.id == name.id) {
            tell(format!("the name `-{}` is written twice: keep one", name.id));
        }
        for key in name.by_nation.keys().filter(|key| *key != "other" && !READERS.contains(&key.as_str())) {
            tell(format!("`{key}` is no nation: choose from {}, or other", READERS.join(", ")));
        }
        let mut words = READERS.map(|_| String::new());
        for (place, reader) in READERS.iter().enumerate() {
            match told(written, name, reader, &mut Vec::new()) {
                Ok(found) => words[place] = found,
                Err(message) => {
                    tell(message);
                    break;
                }
            }
        }
        names.push(Name { id: name.id.clone(), words });
    }
    names
}

/// The words of `name` for `reader`, with the names in it replaced; `path` are the names that led here.
fn told<'w>(
    written: &'w [Written],
    name: &'w Written,
    reader: &str,
    path: &mut Vec<&'w str>,
) -> Result<String, String> {
    path.push(&name.id);
    if path[..path.len() - 1].contains(&name.id.as_str()) {
        return Err(format!("names lead in a circle: -{}; write one of them out", path.join(", -")));
    }
    let words = name.by_nation.get(reader).or_else(|| name.by_nation.get("other"));
    let words = words.ok_or_else(|| format!("`-{}` says nothing for {reader}: add it, or [other]", name.id))?;
    let mut out = String::new();
    for (at, part) in words.split(NAME).enumerate() {
        if at % 2 == 0 {
            out.push_str(part);
        } else {
            let inner = written.iter().find(|other| other.id == part);
            let inner = inner.ok_or_else(|| format!("there is no name `-{part}`: mend it or write it"))?;
            out.push_str(&told(written, inner, reader, path)?);
        }
    }
    path.pop();
    Ok(out)
}

/// A problem for every text that uses a name there is not, and for every name that no text uses.
pub(crate) fn check_use(names: &[Name], written: &[Written], texts: &Texts, problems: &mut Vec<Problem>) {
    let used_in = |words: &str| words.split(NAME).skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    let mut used: Vec<String> =
        written.iter().flat_map(|name| name.by_nation.values()).flat_map(|w| used_in(w)).collect();
    for (key, entry) in texts {
        for id in used_in(&entry.words) {
            if !names.iter().any(|name| name.id == id) {
                let message = format!("`{key}` uses `-{id}`, and there is no such name: mend it or write it");
                problems.push(Problem::new(&entry.file, entry.line, message));
            }
            used.push(id);
        }
    }
    for name in written.iter().filter(|name| !used.contains(&name.id)) {
        problems.push(Problem::new(&name.file, name.line, format!("no text uses `-{}`: take it out", name.id)));
    }
}

impl Content {
    /// The words of a text for a reader, by place in [`READERS`].
    #[must_use]
    pub fn told(&self, entry: &Entry, reader: usize) -> String {
        let mut out = String::new();
        for (at, part) in entry.words.split(NAME).enumerate() {
            let name = if at % 2 == 0 { None } else { self.names.iter().find(|name| name.id == part) };
            out.push_str(name.map_or(part, |name| &name.words[reader]));
        }
        out
    }

    /// The text with each name as its place in the table: what the widget holds.
    pub(crate) fn with_places(&self, entry: &Entry) -> String {
        let mut out = String::new();
        for (at, part) in entry.words.split(NAME).enumerate() {
            match self.names.iter().position(|name| at % 2 == 1 && name.id == part) {
                Some(place) => out.extend([NAME, char::from(b'0' + place as u8)]),
                None => out.push_str(part),
            }
        }
        out
    }
}
