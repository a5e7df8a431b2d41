//! Reads Fluent files into plain texts.
//!
//! Only the part of Fluent that the tiny runtime table can hold: text, `{ $name }`, one plural select that is the whole
//! message, and `{ -name }`, a term whose words differ by nation (see [`crate::names`]). Anything more is a [`Problem`],
//! so that a page never shows half a sentence.
//!
//! A plural is kept as `\u{2}name\u{2}one form\u{2}other form`; the widget's `content::fill` chooses. A term is kept as
//! `\u{3}name\u{3}` until its place in the table is known.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Entry as Node, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

use crate::model::{Entry, Texts};
use crate::names::{NAME, Written};
use crate::problem::{Problem, line_of};

/// Marks a plural text and parts its pieces.
pub(crate) const PLURAL: char = '\u{2}';

/// Adds every message of `source` to `texts`, and every term to `names`.
pub(crate) fn read(file: &str, source: &str, texts: &mut Texts, names: &mut Vec<Written>, problems: &mut Vec<Problem>) {
    let resource = match parser::parse(source) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let line = line_of(source, error.pos.start);
                problems.push(Problem::new(file, line, format!("this is not Fluent: {}", error.kind)));
            }
            resource
        }
    };
    let mut line = 0;
    for node in resource.body {
        let message = match node {
            Node::Message(message) => message,
            Node::Term(term) => {
                let id = term.id.name;
                line = find(source, &format!("-{id}"), line);
                match by_nation(&term.value) {
                    Ok(by_nation) => {
                        names.push(Written { id: id.to_owned(), by_nation, file: file.to_owned(), line });
                    }
                    Err(what) => problems.push(Problem::new(file, line, format!("in `-{id}`: {what}"))),
                }
                continue;
            }
            _ => continue,
        };
        let id = message.id.name;
        line = find(source, id, line);
        let value = message.value.map(|pattern| (id.to_owned(), pattern));
        let attributes = message.attributes.into_iter().map(|a| (format!("{id}.{}", a.id.name), a.value));
        for (key, pattern) in value.into_iter().chain(attributes) {
            match words(&pattern) {
                Ok(words) => {
                    let entry = Entry { words, file: file.to_owned(), line };
                    if let Some(first) = texts.insert(key.clone(), entry) {
                        let at = format!("content/{}:{}", first.file, first.line);
                        problems.push(Problem::new(
                            file,
                            line,
                            format!("the text `{key}` is written twice, first at {at}: keep one"),
                        ));
                    }
                }
                Err(what) => problems.push(Problem::new(file, line, format!("in `{key}`: {what}"))),
            }
        }
    }
}

/// The line, from 1, on which the message `id` begins, after the line `after`.
fn find(source: &str, id: &str, after: usize) -> usize {
    let begins = |line: &str| line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('='));
    source.lines().skip(after).position(begins).map_or(after, |index| after + index + 1)
}

/// A term's words by nation, by the key they were written under: those of `other` are for every nation not named.
fn by_nation(pattern: &Pattern<&str>) -> Result<BTreeMap<String, String>, String> {
    let [PatternElement::Placeable { expression: Expression::Select { selector, variants } }] = &pattern.elements[..]
    else {
        return Ok(BTreeMap::from([("other".to_owned(), words(pattern)?)]));
    };
    if !matches!(selector, InlineExpression::VariableReference { id } if id.name == "nation") {
        return Err("choose by `$nation` only".into());
    }
    let key = |key: &VariantKey<&str>| match key {
        VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name } => (*name).to_owned(),
    };
    variants.iter().map(|variant| Ok((key(&variant.key), words(&variant.value)?))).collect()
}

/// A pattern as plain words.
fn words(pattern: &Pattern<&str>) -> Result<String, String> {
    if let [PatternElement::Placeable { expression: Expression::Select { selector, variants } }] = &pattern.elements[..]
    {
        let InlineExpression::VariableReference { id } = selector else {
            return Err("choose by a `$number` only".into());
        };
        let form = |wanted: &str| {
            variants
                .iter()
                .find(|v| matches!(v.key, VariantKey::Identifier { name } if name == wanted))
                .ok_or_else(|| format!("the plural form [{wanted}] is missing"))
                .and_then(|v| words(&v.value))
        };
        return Ok(format!("{PLURAL}{}{PLURAL}{}{PLURAL}{}", id.name, form("one")?, form("other")?));
    }
    let mut out = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => out.push_str(value),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => {
                out.push('{');
                out.push_str(id.name);
                out.push('}');
            }
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::TermReference { id, attribute: None, arguments: None }),
            } => out.extend([NAME.to_string().as_str(), id.name, NAME.to_string().as_str()]),
            PatternElement::Placeable { .. } => {
                return Err("only text, `{ $name }`, `{ -name }` and one plural for the whole text can be used".into());
            }
        }
    }
    let out = out.trim().to_owned();
    if out.is_empty() { Err("the text is empty".into()) } else { Ok(out) }
}
