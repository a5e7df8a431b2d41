//! The committed lists that a built page is held against.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};

use super::names::why_sensitive;
use crate::tidy::manifest;
use crate::workspace::Workspace;

/// Where the sensitive names that each script may use are listed.
pub const WORDS: &str = "xtask/allowed/script-words.txt";
/// Where every other name in the scripts is listed.
pub const VOCABULARY: &str = "xtask/allowed/script-vocabulary.txt";
/// Where the imports of the wasm are listed.
pub const IMPORTS: &str = "xtask/allowed/imports.txt";

/// What a person has approved.
#[derive(Debug, Default, Clone)]
pub struct Lists {
    /// Starts of the addresses that may stand anywhere.
    pub addresses: Vec<String>,
    /// What the wasm may ask for.
    pub imports: Vec<String>,
    /// The browser types that the manifest asks for.
    pub features_asked: Vec<String>,
    /// The browser types that it may ask for.
    pub features: Vec<String>,
    /// The scripts of the page by the names of their files, in order.
    pub scripts: Vec<String>,
    /// The sensitive names that the scripts may use.
    pub words: Vec<Word>,
    /// Every other name that the scripts may use.
    pub vocabulary: Vec<String>,
}

impl Lists {
    /// The lists of this checkout.
    pub fn read(workspace: &Workspace) -> Result<Lists> {
        let list = |path: &str| Ok::<_, anyhow::Error>(manifest::allowed(&workspace.read(path)?));
        let mut addresses = list("xtask/allowed/addresses.txt")?;
        let settings: toml::Table =
            workspace.read("content/settings.toml")?.parse().context("content/settings.toml")?;
        addresses.extend(settings.get("exit_address").and_then(toml::Value::as_str).map(str::to_owned));
        addresses.extend(recovery_plan::content::ADDRESSES.iter().map(|(_, address)| (*address).to_owned()));
        Ok(Lists {
            addresses,
            imports: list(IMPORTS)?,
            features_asked: manifest::web_sys_features(&workspace.read("Cargo.toml")?)?,
            features: list("xtask/allowed/web-sys-features.txt")?,
            scripts: scripts_of(&workspace.read("www/page.html")?),
            words: words(&workspace.read(WORDS)?)?,
            vocabulary: list(VOCABULARY)?,
        })
    }
}

/// The scripts that a template has places for, in order.
pub fn scripts_of(template: &str) -> Vec<String> {
    let places = template.split("{{script:").skip(1);
    places.filter_map(|place| Some(place.split_once("}}")?.0.to_owned())).collect()
}

/// A sensitive name in a script.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Word {
    /// The script by the name of its file.
    pub script: String,
    /// The name.
    pub word: String,
    /// How often it stands there.
    pub count: usize,
    /// What for.
    pub why: String,
}

impl Word {
    /// A name that was found.
    pub fn new(script: &str, word: &str, count: usize) -> Word {
        Word { script: script.to_owned(), word: word.to_owned(), count, why: String::new() }
    }

    /// Whether this entry is about the same name in the same script.
    pub fn is_for(&self, other: &Word) -> bool {
        self.script == other.script && self.word == other.word
    }
}

/// Reads a list of `script word count # why`.
pub fn words(list: &str) -> Result<Vec<Word>> {
    let mut words: Vec<Word> = Vec::new();
    for (at, line) in list.lines().enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#')) {
        let read = || {
            let (entry, why) = line.split_once(" # ")?;
            let (script, rest) = entry.trim().split_once(' ')?;
            let (word, count) = rest.trim().rsplit_once(' ')?;
            let count = count.parse().ok()?;
            Some(Word { script: script.to_owned(), word: word.trim().to_owned(), count, why: why.trim().to_owned() })
        };
        let word = read().with_context(|| format!("{WORDS}:{}: not `script word count # why`", at + 1))?;
        ensure!(!words.iter().any(|other| other.is_for(&word)), "{WORDS}:{}: listed twice", at + 1);
        words.push(word);
    }
    Ok(words)
}

/// What is not as the list of sensitive names says, in the scripts that were looked at.
pub fn unexplained(used: &[Word], listed: &[Word], scripts: &[&str]) -> Vec<String> {
    let mut wrong = Vec::new();
    for word in used {
        let (script, name, count) = (&word.script, &word.word, word.count);
        match listed.iter().find(|listed| listed.is_for(word)) {
            None => {
                let danger = why_sensitive(name).unwrap_or("not known");
                wrong.push(format!("{script}: `{name}` \u{d7}{count} is not in {WORDS} ({danger})"));
            }
            Some(listed) if listed.count != count => {
                wrong.push(format!("{script}: `{name}` \u{d7}{count}, not \u{d7}{} as in {WORDS}", listed.count));
            }
            Some(listed) if listed.why.is_empty() || listed.why == "?" => {
                wrong.push(format!("{script}: {WORDS} does not say what `{name}` is for"));
            }
            Some(_) => {}
        }
    }
    let gone = listed
        .iter()
        .filter(|listed| scripts.contains(&listed.script.as_str()) && !used.iter().any(|word| listed.is_for(word)));
    wrong.extend(gone.map(|gone| format!("{}: `{}` is in {WORDS} and does not stand in it", gone.script, gone.word)));
    wrong
}

/// The list of sensitive names anew: counts as they are now, reasons as they were. A new name has `?` for a reason, with
/// which no test is green.
pub fn words_anew(head: &str, used: &[Word], listed: &[Word]) -> String {
    let mut text = format!("{head}\n");
    let mut last = "";
    for word in used {
        if word.script != last {
            text.push('\n');
        }
        last = &word.script;
        let why = listed.iter().find(|listed| listed.is_for(word)).map_or("?", |listed| &listed.why);
        text.push_str(&format!("{} {} {} # {why}\n", word.script, word.word, word.count));
    }
    text
}

/// The comment that a list opens with.
pub fn head(list: &str) -> String {
    list.lines().take_while(|line| line.starts_with('#')).collect::<Vec<_>>().join("\n")
}

/// Every other name in the scripts, and the sensitive ones, as they are now.
pub fn used(scripts: &[(String, &str)]) -> (Vec<Word>, BTreeSet<String>) {
    let mut words = Vec::new();
    let mut others = BTreeSet::new();
    for (script, text) in scripts {
        let uses = super::names::uses(text);
        words.extend(uses.sensitive.into_iter().map(|(word, count)| Word::new(script, &word, count)));
        others.extend(uses.others);
    }
    (words, others)
}
