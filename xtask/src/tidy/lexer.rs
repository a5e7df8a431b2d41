//! Tells code, comments and literals of a Rust file apart: just enough to look for names in code only and
//! for sentences in literals only.

/// A piece of a Rust file.
#[derive(Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// What it is.
    pub kind: Kind,
    /// Its text; of a literal, what is between the quotes.
    pub text: &'a str,
    /// The line it starts on, from 1.
    pub line: usize,
}

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Everything else.
    Code,
    /// A comment of any sort.
    Comment,
    /// A text literal of any sort.
    Literal,
}

/// The pieces of a file, in order.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut code = 0;
    let mut at = 0;
    while at < text.len() {
        let Some(found) = special(text, at) else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        };
        if let Some((kind, from, to)) = found.piece {
            push(&mut pieces, text, Kind::Code, code, at);
            push(&mut pieces, text, kind, from, to);
            code = found.end;
        }
        at = found.end;
    }
    push(&mut pieces, text, Kind::Code, code, text.len());
    pieces
}

fn push<'a>(pieces: &mut Vec<Piece<'a>>, text: &'a str, kind: Kind, from: usize, to: usize) {
    if from < to {
        let line = text[..from].matches('\n').count() + 1;
        pieces.push(Piece { kind, text: &text[from..to], line });
    }
}

struct Special {
    end: usize,
    /// Kind, start and end of a comment or literal; none for a character, which stays code.
    piece: Option<(Kind, usize, usize)>,
}

/// A comment, text or character that starts at `at`.
fn special(text: &str, at: usize) -> Option<Special> {
    let rest = &text[at..];
    let of = |kind, from, to, end| Some(Special { end, piece: Some((kind, from, to)) });
    if rest.starts_with("//") {
        let end = at + rest.find('\n').unwrap_or(rest.len());
        return of(Kind::Comment, at, end, end);
    }
    if rest.starts_with("/*") {
        let end = at + block_comment(rest);
        return of(Kind::Comment, at, end, end);
    }
    if let Some(inside) = rest.strip_prefix('"') {
        let length = quoted(inside, '"');
        return of(Kind::Literal, at + 1, at + 1 + length, (at + 2 + length).min(text.len()));
    }
    if rest.starts_with('r') && !text[..at].ends_with(|c: char| c.is_alphanumeric() && c != 'b' && c != 'c' || c == '_')
    {
        let hashes = rest[1..].bytes().take_while(|byte| *byte == b'#').count();
        let from = 1 + hashes + 1;
        if rest[1 + hashes..].starts_with('"') {
            let closing = format!("\"{}", "#".repeat(hashes));
            let length = rest[from..].find(&closing).unwrap_or(rest.len() - from);
            let end = (at + from + length + closing.len()).min(text.len());
            return of(Kind::Literal, at + from, at + from + length, end);
        }
    }
    if let Some(inside) = rest.strip_prefix('\'') {
        // `'a'` and `'\n'` are characters, `'a` is a lifetime.
        let mut characters = inside.chars();
        let first = characters.next()?;
        if first == '\\' || characters.next() == Some('\'') {
            return Some(Special { end: (at + 2 + quoted(inside, '\'')).min(text.len()), piece: None });
        }
    }
    None
}

fn block_comment(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < text.len() {
        if text[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if text[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

/// The length of a text up to its closing quote.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, character) in text.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if character == quote => return at,
            _ => {}
        }
    }
    text.len()
}

/// Whether `name` stands in `code` as a whole name.
pub fn names(code: &str, name: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(name).any(|(at, _)| {
        !code[..at].ends_with(is_part) && (name.ends_with('_') || !code[at + name.len()..].starts_with(is_part))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(kind: Kind, text: &str) -> Vec<(&str, usize)> {
        pieces(text).into_iter().filter(|piece| piece.kind == kind).map(|piece| (piece.text, piece.line)).collect()
    }

    #[test]
    fn comments_and_literals_are_told_from_code() {
        let text = "//! doc\nlet a = \"b // c\"; // d \"e\"\n/* f /* g */ h */ let i = r#\"j \" k\"#;\n";
        assert_eq!(of(Kind::Comment, text), [("//! doc", 1), ("// d \"e\"", 2), ("/* f /* g */ h */", 3)]);
        assert_eq!(of(Kind::Literal, text), [("b // c", 2), ("j \" k", 3)]);
    }

    #[test]
    fn quotes_in_characters_and_lifetimes_open_nothing() {
        let text = "fn f<'a>(x: &'a str) { let q = '\"'; let s = '\\''; let t = \"u\"; }";
        assert_eq!(of(Kind::Literal, text), [("u", 1)]);
    }

    #[test]
    fn a_file_that_ends_in_the_middle_is_read_to_its_end() {
        for text in ["\"abc", "r#\"abc", "/* abc", "'\\", "// abc", "r", "'"] {
            pieces(text);
        }
        assert_eq!(of(Kind::Literal, "br\"x\" b\"y\" cr#\"z\"#"), [("x", 1), ("y", 1), ("z", 1)]);
    }

    #[test]
    fn names_are_whole() {
        assert!(names("use yew::Html;", "yew"));
        assert!(!names("let yewish = my_yew;", "yew"));
        assert!(names("use gloo_events::X;", "gloo_"));
    }
}
