//! A text of JSON as a tree, and the few questions the reader asks of it. Only what a record can hold is kept: of a number
//! its digits, of `true`, `false` and `null` that something was there.

use json_event_parser::{JsonEvent, LowLevelJsonParser};

use super::RecordError;

/// How deep a record may be nested; ours are five deep.
const DEEPEST: usize = 32;

/// A value.
#[derive(Debug)]
pub(super) enum Tree {
    /// Words.
    Text(String),
    /// A list.
    List(Vec<Tree>),
    /// Keys and values, in the order of the file.
    Map(Vec<(String, Tree)>),
    /// A number, as it is written.
    Number(String),
    /// Something else.
    Other,
}

/// Something that is begun and not ended, with the key it will stand under.
struct Open {
    key: Option<String>,
    tree: Tree,
}

impl Tree {
    /// Reads a text.
    ///
    /// # Errors
    /// [`RecordError::NotOurs`] when it is not JSON with keys and values outermost, [`RecordError::Cut`] when it is, and
    /// ends too early.
    pub(super) fn of(text: &str) -> Result<Self, RecordError> {
        const SPACE: [char; 4] = [' ', '\n', '\r', '\t'];
        let text = text.strip_prefix('\u{feff}').unwrap_or(text).trim_matches(SPACE);
        let mut rest = text.as_bytes();
        if !rest.starts_with(b"{") {
            return Err(RecordError::NotOurs);
        }
        let mut parser = LowLevelJsonParser::new().with_max_stack_size(DEEPEST);
        // At its very start it waits for three bytes, to see whether they are a mark of order; here they never are.
        parser.parse_next(b"   ", false);
        let (mut open, mut key, mut whole): (Vec<Open>, _, Option<Self>) = (Vec::new(), None, None);
        loop {
            // Never told that this is the end: so it asks for more where a value is not whole, wherever that is.
            let step = parser.parse_next(rest, false);
            rest = &rest[step.consumed_bytes..];
            let Some(event) = step.event else {
                let whole = whole.ok_or(RecordError::Cut)?;
                return if rest.is_empty() { Ok(whole) } else { Err(RecordError::NotOurs) };
            };
            let value = match event.map_err(|_| RecordError::NotOurs)? {
                JsonEvent::String(words) => Tree::Text(words.into_owned()),
                JsonEvent::Number(digits) => Tree::Number(digits.into_owned()),
                JsonEvent::Boolean(_) | JsonEvent::Null => Tree::Other,
                JsonEvent::ObjectKey(name) => {
                    key = Some(name.into_owned());
                    continue;
                }
                JsonEvent::StartArray => {
                    open.push(Open { key: key.take(), tree: Tree::List(Vec::new()) });
                    continue;
                }
                JsonEvent::StartObject => {
                    open.push(Open { key: key.take(), tree: Tree::Map(Vec::new()) });
                    continue;
                }
                JsonEvent::EndArray | JsonEvent::EndObject => {
                    let Some(ended) = open.pop() else { return Err(RecordError::NotOurs) };
                    key = ended.key;
                    ended.tree
                }
                JsonEvent::Eof => return Err(RecordError::Cut),
            };
            match (open.last_mut().map(|open| &mut open.tree), key.take()) {
                (Some(Tree::List(list)), _) => list.push(value),
                (Some(Tree::Map(map)), Some(key)) => map.push((key, value)),
                _ => whole = Some(value),
            }
        }
    }

    /// What stands under a key; of two with one name, the later.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        let Tree::Map(map) = self else { return None };
        map.iter().rev().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The words under a key; none when there is no such key.
    ///
    /// # Errors
    /// [`RecordError::Damaged`] when something else stands there. So with the others.
    pub(super) fn text(&self, key: &str) -> Result<Option<&str>, RecordError> {
        match self.get(key) {
            None => Ok(None),
            Some(Tree::Text(words)) => Ok(Some(words)),
            Some(_) => Err(RecordError::Damaged),
        }
    }

    /// The number under a key.
    pub(super) fn number(&self, key: &str) -> Result<Option<u32>, RecordError> {
        match self.get(key) {
            None => Ok(None),
            Some(Tree::Number(digits)) => digits.parse().map(Some).map_err(|_| RecordError::Damaged),
            Some(_) => Err(RecordError::Damaged),
        }
    }

    /// The list under a key.
    pub(super) fn list(&self, key: &str) -> Result<&[Self], RecordError> {
        match self.get(key) {
            None => Ok(&[]),
            Some(Tree::List(list)) => Ok(list),
            Some(_) => Err(RecordError::Damaged),
        }
    }

    /// Calls `each` with every key and its words in the map under a key.
    pub(super) fn texts(&self, key: &str, mut each: impl FnMut(&str, &str)) -> Result<(), RecordError> {
        let map = self.get(key).map_or(Ok(&[][..]), Self::map)?;
        for (name, value) in map {
            each(name, value.words()?);
        }
        Ok(())
    }

    /// The keys and values that this is.
    pub(super) fn map(&self) -> Result<&[(String, Self)], RecordError> {
        let Self::Map(map) = self else { return Err(RecordError::Damaged) };
        Ok(map)
    }

    /// The words that this is.
    pub(super) fn words(&self) -> Result<&str, RecordError> {
        let Tree::Text(words) = self else { return Err(RecordError::Damaged) };
        Ok(words)
    }
}
