//! A text of JSON as a tree, and the few questions the reader asks of it. Only what a record can hold is kept: of a number
//! its digits, of `true`, `false` and `null` that something was there.
//!
//! Written here because it runs in the page, where the leanest reader of JSON there is weighs six times as much
//! (docs/decisions/0021). `tests/json.rs` holds it against serde_json.

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

/// Reads a text from its beginning, as RFC 8259 has it. Every fault is where the text ends too early, or elsewhere.
struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl Reader<'_> {
    fn byte(&self) -> Result<u8, RecordError> {
        self.text.as_bytes().get(self.at).copied().ok_or(RecordError::Cut)
    }

    /// The next byte that is no space.
    fn next(&mut self) -> Result<u8, RecordError> {
        while matches!(self.byte()?, b' ' | b'\n' | b'\r' | b'\t') {
            self.at += 1;
        }
        self.byte()
    }

    /// Goes past this byte, if it is the next.
    fn passes(&mut self, wanted: u8) -> Result<bool, RecordError> {
        let is_next = self.next()? == wanted;
        self.at += usize::from(is_next);
        Ok(is_next)
    }

    fn expect(&mut self, wanted: u8) -> Result<(), RecordError> {
        if self.passes(wanted)? { Ok(()) } else { Err(RecordError::NotOurs) }
    }

    fn value(&mut self, depth: usize) -> Result<Tree, RecordError> {
        if depth > DEEPEST {
            return Err(RecordError::NotOurs);
        }
        match self.next()? {
            b'"' => self.words().map(Tree::Text),
            b'{' => {
                self.at += 1;
                let mut map = Vec::new();
                while !(map.is_empty() && self.passes(b'}')?) {
                    self.next()?;
                    let key = self.words()?;
                    self.expect(b':')?;
                    map.push((key, self.value(depth + 1)?));
                    if !self.passes(b',')? {
                        self.expect(b'}')?;
                        break;
                    }
                }
                Ok(Tree::Map(map))
            }
            b'[' => {
                self.at += 1;
                let mut list = Vec::new();
                while !(list.is_empty() && self.passes(b']')?) {
                    list.push(self.value(depth + 1)?);
                    if !self.passes(b',')? {
                        self.expect(b']')?;
                        break;
                    }
                }
                Ok(Tree::List(list))
            }
            _ => self.plain(),
        }
    }

    /// A number, or one of three words.
    fn plain(&mut self) -> Result<Tree, RecordError> {
        let begin = self.at;
        // It ends before what may stand after a value; where the text ends, nobody knows whether more was to come.
        while !matches!(self.byte()?, b',' | b']' | b'}' | b' ' | b'\n' | b'\r' | b'\t') {
            self.at += 1;
        }
        match self.text.get(begin..self.at).ok_or(RecordError::NotOurs)? {
            "true" | "false" | "null" => Ok(Tree::Other),
            digits if is_number(digits.as_bytes()) => Ok(Tree::Number(digits.to_owned())),
            _ => Err(RecordError::NotOurs),
        }
    }

    fn words(&mut self) -> Result<String, RecordError> {
        self.expect(b'"')?;
        let mut words = String::new();
        let mut begin = self.at;
        loop {
            let byte = self.byte()?;
            if byte < b' ' {
                return Err(RecordError::NotOurs);
            }
            if matches!(byte, b'"' | b'\\') {
                words.push_str(self.text.get(begin..self.at).ok_or(RecordError::NotOurs)?);
                self.at += 1;
                if byte == b'"' {
                    return Ok(words);
                }
                words.push(self.escaped()?);
                begin = self.at;
            } else {
                self.at += 1;
            }
        }
    }

    /// The sign that stands after a backslash.
    fn escaped(&mut self) -> Result<char, RecordError> {
        let byte = self.byte()?;
        self.at += 1;
        Ok(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let mut code = self.four_digits()?;
                if (0xd800..0xdc00).contains(&code) {
                    // The first half of a sign beyond the first 65,536; the other half follows.
                    self.byte().and_then(|_| self.half(b'\\'))?;
                    self.half(b'u')?;
                    let low = self.four_digits()?.wrapping_sub(0xdc00);
                    code = if low < 0x400 { 0x1_0000 + ((code - 0xd800) << 10) + low } else { 0xd800 };
                }
                char::from_u32(code).ok_or(RecordError::NotOurs)?
            }
            _ => return Err(RecordError::NotOurs),
        })
    }

    fn half(&mut self, wanted: u8) -> Result<(), RecordError> {
        if self.byte()? != wanted {
            return Err(RecordError::NotOurs);
        }
        self.at += 1;
        Ok(())
    }

    fn four_digits(&mut self) -> Result<u32, RecordError> {
        let mut code = 0;
        for _ in 0..4 {
            let digit = char::from(self.byte()?).to_digit(16).ok_or(RecordError::NotOurs)?;
            code = code * 16 + digit;
            self.at += 1;
        }
        Ok(code)
    }
}

/// Whether this is a number: a minus or not, no zero before other digits, then perhaps a fraction, then perhaps a power.
fn is_number(text: &[u8]) -> bool {
    let digits = |text: &[u8]| text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let text = text.strip_prefix(b"-").unwrap_or(text);
    let whole = digits(text);
    if whole == 0 || (whole > 1 && text[0] == b'0') {
        return false;
    }
    let mut rest = &text[whole..];
    if let Some(fraction) = rest.strip_prefix(b".") {
        let count = digits(fraction);
        if count == 0 {
            return false;
        }
        rest = &fraction[count..];
    }
    if let Some(power) = rest.strip_prefix(b"e").or(rest.strip_prefix(b"E")) {
        let power = power.strip_prefix(b"+").or(power.strip_prefix(b"-")).unwrap_or(power);
        let count = digits(power);
        return count > 0 && count == power.len();
    }
    rest.is_empty()
}

impl Tree {
    /// Reads a text.
    ///
    /// # Errors
    /// [`RecordError::NotOurs`] when it is not JSON with keys and values outermost, or nested too deep; [`RecordError::Cut`]
    /// when it is, and ends too early.
    pub(super) fn of(text: &str) -> Result<Self, RecordError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reader = Reader { text, at: 0 };
        if !reader.passes(b'{').unwrap_or(false) {
            return Err(RecordError::NotOurs);
        }
        reader.at -= 1;
        let tree = reader.value(1)?;
        // Nothing may follow but space.
        if reader.next().is_ok() { Err(RecordError::NotOurs) } else { Ok(tree) }
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
    pub(super) fn texts(&self, key: &str, each: &mut dyn FnMut(&str, &str)) -> Result<(), RecordError> {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a value is read, wherever one can stand.
    fn reads(value: &str) -> bool {
        Tree::of(&format!("{{\"a\": {value}}}")).is_ok()
    }

    #[test]
    fn numbers_are_those_of_json() {
        for number in ["0", "-0", "1", "10", "-12.50", "1e5", "1E+5", "0.1e-7", "123456789012345678901234567890"] {
            assert!(reads(number), "{number}");
        }
        for other in ["01", "-", "+1", ".5", "1.", "1e", "1e+", "0x1", "1_0", "NaN", "Infinity", "--1", "1-1", "1 1"] {
            assert!(!reads(other), "{other}");
        }
    }

    #[test]
    fn commas_stand_between_and_nowhere_else() {
        for wrong in
            ["[1,]", "[,1]", "[,]", "[1 2]", "{\"b\":1,}", "{,}", "{\"b\" 1}", "{1:1}", "{\"b\":}", "[1}", "{]"]
        {
            assert!(!reads(wrong), "{wrong}");
        }
        for right in ["[]", "{}", "[ ]", "{ }", "[1,2]", "{\"b\":[{}],\"c\":{}}", " [ 1 , 2 ] "] {
            assert!(reads(right), "{right}");
        }
    }
}
