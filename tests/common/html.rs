//! Looks at HTML as our own renderer writes it: every attribute in double quotes, every text escaped.

use std::collections::BTreeMap;

/// A tag that opens.
#[derive(Debug, Clone)]
pub(crate) struct Tag {
    /// Its name.
    pub(crate) name: String,
    /// What it was given.
    pub(crate) attributes: BTreeMap<String, String>,
    /// Where it begins, in bytes.
    pub(crate) at: usize,
    /// How many tags are open around it.
    pub(crate) depth: usize,
}

impl Tag {
    /// The value of an attribute.
    pub(crate) fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.get(attribute).map(String::as_str)
    }

    /// Whether an attribute has this value.
    pub(crate) fn is(&self, attribute: &str, value: &str) -> bool {
        self.get(attribute) == Some(value)
    }
}

const NEVER_CLOSED: [&str; 6] = ["input", "br", "img", "hr", "meta", "link"];

/// Every tag that opens, in the order of the page.
///
/// # Panics
/// When the tags do not match, which no browser would forgive us.
pub(crate) fn tags(html: &str) -> Vec<Tag> {
    let mut found = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let mut at = 0;
    while let Some(from) = html[at..].find('<').map(|from| at + from) {
        if let Some(comment) = html[from..].strip_prefix("<!--") {
            at = html.len() - comment.len() + comment.find("-->").expect("a comment ends") + 3;
            continue;
        }
        let to = end_of(html, from);
        let inside = &html[from + 1..to];
        at = to + 1;
        if let Some(name) = inside.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name.trim()), "closed near …{}", &html[from.saturating_sub(60)..at]);
            continue;
        }
        let inside = inside.trim_end_matches('/');
        let (name, rest) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
        found.push(Tag { name: name.to_owned(), attributes: attributes(rest), at: from, depth: open.len() });
        if !NEVER_CLOSED.contains(&name) {
            open.push(name.to_owned());
        }
    }
    assert!(open.is_empty(), "never closed: {open:?}");
    found
}

/// Where the tag that begins at `from` ends; a `>` within quotes is no end.
fn end_of(html: &str, from: usize) -> usize {
    let mut quoted = false;
    for (offset, c) in html[from..].char_indices() {
        match c {
            '"' => quoted = !quoted,
            '>' if !quoted => return from + offset,
            _ => {}
        }
    }
    panic!("a tag never ends: {}", &html[from..]);
}

fn attributes(mut rest: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    while let Some((name, after)) = rest.split_once("=\"") {
        let (value, after) = after.split_once('"').expect("a quote that closes");
        let mut names = name.split_whitespace().rev();
        found.insert(names.next().expect("a name").to_owned(), plain(value));
        found.extend(names.map(|bare| (bare.to_owned(), String::new())));
        rest = after;
    }
    found.extend(rest.split_whitespace().map(|bare| (bare.to_owned(), String::new())));
    found
}

/// What a reader sees: without tags, every tag a space.
pub(crate) fn text(html: &str) -> String {
    let mut out = String::new();
    let mut at = 0;
    while let Some(from) = html[at..].find('<').map(|from| at + from) {
        out.push_str(&plain(&html[at..from]));
        out.push(' ');
        at = end_of(html, from) + 1;
    }
    out.push_str(&plain(&html[at..]));
    out
}

fn plain(escaped: &str) -> String {
    let named = escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    named.replace("&#x27;", "'").replace("&#39;", "'").replace("&amp;", "&")
}

/// The tags inside the tag at `place`.
pub(crate) fn inside(tags: &[Tag], place: usize) -> impl Iterator<Item = &Tag> {
    let depth = tags[place].depth;
    tags[place + 1..].iter().take_while(move |tag| tag.depth > depth)
}

/// Every tag for which `is` holds, with the tags inside it.
pub(crate) fn all(tags: &[Tag], is: impl Fn(&Tag) -> bool) -> Vec<(&Tag, Vec<&Tag>)> {
    let places = (0..tags.len()).filter(|place| is(&tags[*place]));
    places.map(|place| (&tags[place], inside(tags, place).collect())).collect()
}

/// What is not read as text: folded away, there only for those who kept a copy, only on paper, only heard, the person's own
/// words, and what is pressed or chosen, which is read in the time that a tap takes.
fn is_unseen(name: &str, attributes: &BTreeMap<String, String>) -> bool {
    let class = |class: &str| attributes.get("class").is_some_and(|all| all.split(' ').any(|one| one == class));
    let folded = class("fold-inside")
        || class("kept-here")
        || class("kept-gone")
        || class("only-print")
        || class("unseen")
        || class("no-script")
        || class("progress");
    folded
        || matches!(name, "textarea" | "button" | "summary" | "label")
        || attributes.contains_key("hidden")
        || attributes.contains_key("aria-hidden")
}

/// What a person reads on a screen, piece by piece: a paragraph, a heading, an answer, a button.
pub(crate) fn pieces(html: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    // For each open tag: its name, and whether what is in it is unseen.
    let mut open: Vec<(String, bool)> = Vec::new();
    let mut at = 0;
    while let Some(from) = html[at..].find('<').map(|from| at + from) {
        if !open.last().is_some_and(|(_, unseen)| *unseen) {
            pieces.last_mut().expect("a piece").push_str(&plain(&html[at..from]));
        }
        let to = end_of(html, from);
        let inside = &html[from + 1..to];
        at = to + 1;
        let closes = inside.strip_prefix('/').map(str::trim);
        let name = closes
            .unwrap_or_else(|| inside.split(char::is_whitespace).next().unwrap_or_default())
            .trim_end_matches('/');
        if !matches!(name, "span" | "b" | "a") {
            pieces.push(String::new());
        }
        if closes.is_some() {
            open.pop();
        } else if !NEVER_CLOSED.contains(&name) && !inside.starts_with('!') {
            let rest = inside.split_once(char::is_whitespace).map_or("", |(_, rest)| rest);
            let around = open.last().is_some_and(|(_, unseen)| *unseen);
            open.push((name.to_owned(), around || is_unseen(name, &attributes(rest))));
        }
    }
    pieces.retain(|piece| !piece.trim().is_empty());
    pieces
}
