//! Takes comments and indentation out of what is shipped, and only where that cannot change a meaning.

use anyhow::{Result, bail, ensure};

/// Marks of a style sheet after which a space means nothing, and the space itself.
const MARKS: [char; 7] = ['{', '}', ';', ',', ':', '\n', ' '];

/// A style sheet without comments and without the spaces that mean nothing, one rule a line.
pub fn css(text: &str) -> Result<String> {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            let Some(end) = comment.find("*/") else {
                bail!("a comment in the styles does not end");
            };
            rest = &comment[end + 2..];
            // A comment is no space, yet it parts two words; where that matters a person decides.
            let parts_words =
                !bare.is_empty() && !bare.ends_with(MARKS) && !rest.is_empty() && !rest.starts_with(MARKS);
            ensure!(!parts_words, "a comment in the styles stands inside a word");
        } else if next == '"' || next == '\'' {
            let length = quoted_length(rest)?;
            bare.push_str(&rest[..length]);
            rest = &rest[length..];
        } else if next.is_whitespace() {
            rest = rest.trim_start();
            let after_mark = bare.ends_with(MARKS) || bare.is_empty();
            // An empty value (`--a: ;`) is a value, and nothing is not.
            let is_value = bare.ends_with(':') && rest.starts_with([';', '}']);
            if !after_mark && !rest.starts_with(['{', '}', ';', ',']) || is_value {
                bare.push(' ');
            }
        } else if next == '}' {
            while bare.ends_with([' ', ';']) && !bare.ends_with(": ") {
                bare.pop();
            }
            bare.push_str("}\n");
            rest = rest[1..].trim_start();
        } else {
            // Inside an unquoted address `/*` would not open a comment.
            ensure!(
                !rest.starts_with("url(") || rest[4..].starts_with(['"', '\'']),
                "an address in the styles has no quotes"
            );
            bare.push(next);
            rest = &rest[next.len_utf8()..];
        }
    }
    Ok(bare)
}

/// The length of the quoted text at the start of `text`, both quotes counted.
fn quoted_length(text: &str) -> Result<usize> {
    let mut characters = text.char_indices();
    let quote = characters.next().map(|(_, quote)| quote);
    while let Some((at, character)) = characters.next() {
        match character {
            '\\' => {
                let escaped = characters.next();
                ensure!(escaped.is_none_or(|(_, c)| c != '\n'), "a text in the styles goes over a line's end");
            }
            '\n' => bail!("a text in the styles goes over a line's end"),
            _ if Some(character) == quote => return Ok(at + 1),
            _ => {}
        }
    }
    bail!("a text in the styles does not end")
}

/// A script without comments, indentation and blank lines.
///
/// A comment after code goes only where the line leaves no doubt that it is one: a slash before it may
/// open a regular expression, and telling that takes a whole parser. So that indentation never means
/// anything, texts that go over a line's end are refused.
pub fn js(text: &str) -> Result<String> {
    let mut bare = String::with_capacity(text.len());
    let mut in_comment = false;
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        if in_comment || line.starts_with("/*") {
            match line.find("*/") {
                None => in_comment = true,
                Some(end) => {
                    ensure!(line[end + 2..].is_empty(), "line {}: code after a comment", index + 1);
                    in_comment = false;
                }
            }
            continue;
        }
        if line.starts_with("//") {
            continue;
        }
        ensure!(
            line.matches('`').count() % 2 == 0 && !line.ends_with('\\'),
            "line {} of a script starts a text that goes on after the line",
            index + 1
        );
        bare.push_str(without_end_comment(line));
        bare.push('\n');
    }
    ensure!(!in_comment, "a comment in a script does not end");
    Ok(lines(&bare))
}

/// The line without the comment at its end, if there surely is one.
fn without_end_comment(line: &str) -> &str {
    if line.matches('`').count() > 2 {
        return line;
    }
    let mut quote = None;
    let mut characters = line.char_indices();
    while let Some((at, character)) = characters.next() {
        match (quote, character) {
            (Some(_), '\\') => {
                characters.next();
            }
            (Some(open), close) if open == close => quote = None,
            (None, '"' | '\'' | '`') => quote = Some(character),
            (None, '/') => return if line[at..].starts_with("//") { &line[..at] } else { line },
            _ => {}
        }
    }
    line
}

fn lines(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        kept.push_str(line);
        kept.push('\n');
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_lose_comments_but_not_texts_that_look_like_them() {
        let made =
            css("/* a\n b */\n.a::after {\n  content: \"/*  kept */ \\\"\";\n}\n\n.b{color:red}/* c */").unwrap();
        assert_eq!(made, ".a::after{content:\"/*  kept */ \\\"\"}\n.b{color:red}\n");
    }

    #[test]
    fn styles_keep_every_space_that_means_something() {
        for (text, expected) in [
            (".a  .b > .c ,\n.d { margin: 0  auto ; }", ".a .b > .c,.d{margin:0 auto}\n"),
            (".a :hover{}", ".a :hover{}\n"),
            (
                "@media (min-width: 40em) and (x) {\n .a { b: calc(1px + 2px); }\n}",
                "@media (min-width:40em) and (x){.a{b:calc(1px + 2px)}\n}\n",
            ),
            (":root { --a: ; --b: 1px }", ":root{--a: ;--b:1px}\n"),
            (".a /* x */ .b{/* y */c:d}", ".a .b{c:d}\n"),
        ] {
            assert_eq!(css(text).unwrap(), expected);
        }
    }

    #[test]
    fn styles_that_could_be_harmed_are_refused() {
        for text in [
            ".a/* x */.b{}",
            "/* no end",
            ".a{content:\"no end",
            ".a{background:url(data:x/*y)}",
            ".a{content:\"a\\\nb\"}",
        ] {
            assert!(css(text).is_err(), "{text}");
        }
        assert!(css(".a{background:url(\"data:x/*y\")}").unwrap().contains("x/*y"));
    }

    #[test]
    fn scripts_lose_comments_but_not_what_looks_like_them() {
        let made = js("// one\n/**\n * two\n */\nvar a = 'http://b'; // goes\n\n    go(); // goes\n").unwrap();
        assert_eq!(made, "var a = 'http://b';\ngo();\n");
        for kept in ["var a = '\"' + \"//\";", "a = /x\\/\\//;", "a = b / c; // d", "a = `${`//`}`;", "'\\'//'"] {
            assert_eq!(js(kept).unwrap().trim_end(), kept);
        }
    }

    #[test]
    fn scripts_that_could_be_harmed_are_refused() {
        for text in ["var a = `one\n  two`;", "var a = 'one\\\n  two';", "/* no end", "/* a */ go();"] {
            assert!(js(text).is_err(), "{text}");
        }
    }
}
