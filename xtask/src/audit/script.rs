//! Reads a browser script into its pieces: just enough to see every name in it, however it is written.
//!
//! A name may be written with escapes, a text may be put together from pieces: both are undone before anything is looked at.

/// A piece of a script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// A name, with its escapes undone.
    Name(String),
    /// What a quoted text says, or one stretch of a template.
    Text(String),
    /// A number as written.
    Number(String),
    /// A regular expression as written.
    Pattern(String),
    /// Any other sign.
    Sign(char),
}

impl Piece {
    /// Whether this is that sign.
    pub fn is(&self, sign: char) -> bool {
        *self == Piece::Sign(sign)
    }

    /// The name, if it is one.
    pub fn name(&self) -> Option<&str> {
        match self {
            Piece::Name(name) => Some(name),
            _ => None,
        }
    }

    /// What the text says, if it is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Piece::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// A script taken apart.
#[derive(Debug, PartialEq, Eq)]
pub struct Script<'a> {
    /// Its pieces in order; texts that are added to each other are one.
    pub pieces: Vec<Piece>,
    /// Its comments. What ships has none, so each is looked at: it could be code to a browser that reads on from elsewhere.
    pub comments: Vec<&'a str>,
}

/// Takes a script apart.
pub fn read(script: &str) -> Script<'_> {
    let reader = Reader { rest: script, pieces: Vec::new(), comments: Vec::new(), templates: Vec::new() }.read();
    Script { pieces: joined(reader.pieces), comments: reader.comments }
}

/// `"fe" + "tch"` is `"fetch"` to a browser, and so it is here.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut kept: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        if let Piece::Text(more) = &piece
            && let [.., Piece::Text(text), Piece::Sign('+')] = kept.as_mut_slice()
        {
            text.push_str(more);
            kept.pop();
            continue;
        }
        kept.push(piece);
    }
    kept
}

struct Reader<'a> {
    rest: &'a str,
    pieces: Vec<Piece>,
    comments: Vec<&'a str>,
    /// For each template we are in the middle of, how many braces are open in it.
    templates: Vec<usize>,
}

impl<'a> Reader<'a> {
    fn read(mut self) -> Reader<'a> {
        while let Some(first) = self.rest.chars().next() {
            if first.is_whitespace() {
                self.skip(first.len_utf8());
            } else if self.rest.starts_with("//") {
                self.comment(self.rest.find('\n').unwrap_or(self.rest.len()));
            } else if self.rest.starts_with("/*") {
                self.comment(self.rest.find("*/").map_or(self.rest.len(), |end| end + 2));
            } else if starts_name(first) {
                self.name();
            } else if first.is_ascii_digit() {
                self.number();
            } else if matches!(first, '"' | '\'') {
                self.skip(1);
                self.quoted(first);
            } else if first == '`' {
                self.skip(1);
                self.template();
            } else if first == '/' && self.pattern_may_stand_here() {
                self.pattern();
            } else {
                self.sign(first);
            }
        }
        self
    }

    fn comment(&mut self, length: usize) {
        self.comments.push(&self.rest[..length]);
        self.skip(length);
    }

    /// `1`, `0xff`, `1.5e3`; of `1..a` only `1.`, since a name follows.
    fn number(&mut self) {
        let digits = |rest: &str| rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
        let mut end = digits(self.rest);
        if self.rest[..end].bytes().all(|byte| byte.is_ascii_digit()) && self.rest[end..].starts_with('.') {
            end += 1;
            if self.rest[end..].starts_with(|c: char| c.is_ascii_digit()) {
                end += digits(&self.rest[end..]);
            }
        }
        self.pieces.push(Piece::Number(self.rest[..end].to_owned()));
        self.skip(end);
    }

    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    fn sign(&mut self, sign: char) {
        self.skip(sign.len_utf8());
        match (sign, self.templates.last_mut()) {
            ('{', Some(open)) => *open += 1,
            ('}', Some(0)) => {
                self.templates.pop();
                self.pieces.push(Piece::Sign(')'));
                self.pieces.push(Piece::Sign('+'));
                self.template();
                return;
            }
            ('}', Some(open)) => *open -= 1,
            _ => {}
        }
        self.pieces.push(Piece::Sign(sign));
    }

    fn name(&mut self) {
        let mut name = String::new();
        while let Some(next) = self.rest.chars().next() {
            if next == '\\' {
                self.skip(1);
                name.extend(self.escape());
            } else if starts_name(next) || next.is_alphanumeric() || matches!(next, '\u{200c}' | '\u{200d}') {
                name.push(next);
                self.skip(next.len_utf8());
            } else {
                break;
            }
        }
        self.pieces.push(Piece::Name(name));
    }

    /// A quoted text up to its end.
    fn quoted(&mut self, quote: char) {
        let mut text = String::new();
        while let Some(next) = self.rest.chars().next() {
            self.skip(next.len_utf8());
            match next {
                '\\' => text.extend(self.escape()),
                _ if next == quote => break,
                _ => text.push(next),
            }
        }
        self.pieces.push(Piece::Text(text));
    }

    /// A template up to its end, or up to what is put into it. That is read as `text + (` … `) + text`.
    fn template(&mut self) {
        let mut text = String::new();
        while let Some(next) = self.rest.chars().next() {
            if self.rest.starts_with("${") {
                self.skip(2);
                self.pieces.extend([Piece::Text(text), Piece::Sign('+'), Piece::Sign('(')]);
                self.templates.push(0);
                return;
            }
            self.skip(next.len_utf8());
            match next {
                '\\' => text.extend(self.escape()),
                '`' => break,
                _ => text.push(next),
            }
        }
        self.pieces.push(Piece::Text(text));
    }

    /// What stands after a backslash.
    fn escape(&mut self) -> Option<char> {
        let kind = self.rest.chars().next()?;
        self.skip(kind.len_utf8());
        let digits = match kind {
            'x' => 2,
            'u' if self.rest.starts_with('{') => {
                self.skip(1);
                self.rest.find('}')?
            }
            'u' => 4,
            'n' | 'r' | 't' | 'b' | 'f' | 'v' => return Some(' '),
            '\n' => return None,
            other => return Some(other),
        };
        let code = self.rest.get(..digits).and_then(|digits| u32::from_str_radix(digits, 16).ok());
        self.skip(digits);
        if self.rest.starts_with('}') && kind == 'u' && digits != 4 {
            self.skip(1);
        }
        code.and_then(char::from_u32)
    }

    /// Whether `/` opens a regular expression here; after a value it divides.
    fn pattern_may_stand_here(&self) -> bool {
        const BEFORE_A_VALUE: [&str; 8] = ["return", "typeof", "case", "in", "of", "delete", "void", "else"];
        match self.pieces.last() {
            None => true,
            Some(Piece::Name(name)) => BEFORE_A_VALUE.contains(&name.as_str()),
            Some(Piece::Sign(sign)) => !matches!(sign, ')' | ']' | '}'),
            Some(_) => false,
        }
    }

    fn pattern(&mut self) {
        let mut in_class = false;
        let mut escaped = true;
        let end = self.rest.char_indices().find(|(_, character)| {
            let ends = *character == '\n' || (*character == '/' && !escaped && !in_class);
            match character {
                _ if escaped => {
                    escaped = false;
                    return false;
                }
                '[' => in_class = true,
                ']' => in_class = false,
                _ => {}
            }
            escaped = *character == '\\';
            ends
        });
        let end = end.map_or(self.rest.len(), |(at, _)| at + 1);
        self.pieces.push(Piece::Pattern(self.rest[..end].to_owned()));
        self.skip(end);
        self.skip(self.rest.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(self.rest.len()));
    }
}

fn starts_name(character: char) -> bool {
    character.is_alphabetic() || matches!(character, '_' | '$' | '\\' | '#')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(script: &str) -> Vec<String> {
        read(script).pieces.iter().filter_map(|piece| piece.name().map(str::to_owned)).collect()
    }

    fn texts(script: &str) -> Vec<String> {
        read(script).pieces.iter().filter_map(|piece| piece.text().map(str::to_owned)).collect()
    }

    #[test]
    fn names_are_told_from_comments_texts_and_patterns() {
        let script = "a.b(c /* d */, 'e', /f\\/[/]g/gi, h / i / j); // k\nreturn /l/.test(m)";
        assert_eq!(names(script), ["a", "b", "c", "h", "i", "j", "return", "test", "m"]);
        assert_eq!(texts(script), ["e"]);
    }

    #[test]
    fn a_name_or_text_in_disguise_is_read_as_a_browser_reads_it() {
        assert_eq!(names("window.\\u0066etch; w\\u{69}ndow"), ["window", "fetch", "window"]);
        assert_eq!(texts("a['fe' + \"t\" + `ch`]; '\\x66etch' + '\\u{66}'"), ["fetch", "fetchf"]);
    }

    #[test]
    fn a_number_ends_before_the_name_that_follows() {
        assert_eq!(names("1..a; 0.5.b; 1.5e3.c; 0xff.d; 7 .e; 1_0"), ["a", "b", "c", "d", "e"]);
    }

    #[test]
    fn comments_are_kept_for_whoever_wants_to_look_at_them() {
        assert_eq!(read("a // b\n/* c */ d").comments, ["// b", "/* c */"]);
    }

    #[test]
    fn what_is_put_into_a_template_is_read_too() {
        let script = "`a ${ b({ c: `d ${e}` }) } f` + g";
        assert_eq!(names(script), ["b", "c", "e", "g"]);
        assert_eq!(texts(script), ["a ", "d ", "", " f"]);
    }

    #[test]
    fn a_script_cut_off_anywhere_is_read_to_its_end() {
        let script = "a = `b${'c'}` + /[d]\\//g + \"\\u{66}\\x\" /* e */ // f\n";
        for end in (0..=script.len()).filter(|end| script.is_char_boundary(*end)) {
            read(&script[..end]);
        }
    }
}
