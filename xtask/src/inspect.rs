//! Reads a built page as a stranger would: its tags, its addresses, and the words of its scripts.

use crate::policy::PAYLOAD_TAG;

/// A tag that opens an element.
#[derive(Debug, PartialEq, Eq)]
pub struct Tag<'a> {
    /// Its name as written.
    pub name: &'a str,
    /// Its attributes; one without a value has an empty one.
    pub attributes: Vec<(&'a str, &'a str)>,
}

impl<'a> Tag<'a> {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(other, _)| *other == name).map(|(_, value)| *value)
    }
}

/// The markup of a page: what is left without the insides of its scripts, styles and payload.
pub fn markup(html: &str) -> String {
    without_inside(&without_inside(html, "<script", "</script>"), "<style", "</style>")
}

/// What is on show in markup: without what is inside templates, which wait for a script, and what is for
/// browsers without script.
pub fn on_show(markup: &str) -> String {
    without_inside(&without_inside(markup, "<template", "</template>"), "<noscript", "</noscript>")
}

fn without_inside(html: &str, opens: &str, closes: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(opens) {
        let inside = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
        kept.push_str(&rest[..inside]);
        rest = &rest[inside..];
        rest = &rest[rest.find(closes).unwrap_or(rest.len())..];
    }
    kept.push_str(rest);
    kept
}

/// Every opening tag of some markup.
pub fn tags(markup: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut rest = markup;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let (tag, after) = tag(rest);
            tags.push(tag);
            rest = after;
        }
    }
    tags
}

/// Elements that have nothing inside and are never closed.
const VOID: [&str; 7] = ["meta", "link", "input", "br", "hr", "img", "wbr"];

/// How many elements stand right inside one of these.
pub fn children(markup: &str, parents: &[&str]) -> usize {
    let (mut open, mut count): (Vec<&str>, usize) = (Vec::new(), 0);
    let mut rest = markup;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if rest.starts_with('/') {
            open.pop();
        } else if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let (tag, after) = tag(rest);
            count += usize::from(open.last().is_some_and(|parent| parents.contains(parent)));
            if !VOID.contains(&tag.name) {
                open.push(tag.name);
            }
            rest = after;
        }
    }
    count
}

fn tag(text: &str) -> (Tag<'_>, &str) {
    let ends = |c: char| c.is_whitespace() || c == '>' || c == '/';
    let (name, mut rest) = text.split_at(text.find(ends).unwrap_or(text.len()));
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() {
            return (Tag { name, attributes }, rest);
        }
        if let Some(after) = rest.strip_prefix('>') {
            return (Tag { name, attributes }, after);
        }
        let end = rest.find(|c: char| ends(c) || c == '=').filter(|end| *end > 0).unwrap_or(rest.len());
        let key = &rest[..end];
        rest = &rest[end..];
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            (value, rest) = match after.chars().next() {
                Some(quote @ ('"' | '\'')) => {
                    let inside = &after[1..];
                    let end = inside.find(quote).unwrap_or(inside.len());
                    (&inside[..end], inside.get(end + 1..).unwrap_or_default())
                }
                _ => after.split_at(after.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(after.len())),
            };
        }
        attributes.push((key, value));
    }
}

/// What is wrong with the markup of a page that may have neither style attributes nor handlers in it.
pub fn forbidden_attributes(markup: &str) -> Vec<String> {
    let mut found = Vec::new();
    for tag in tags(markup) {
        for (key, value) in &tag.attributes {
            let key = key.to_ascii_lowercase();
            let runs = value.trim_start().to_ascii_lowercase().starts_with("javascript:");
            if key == "style" || key.starts_with("on") || key == "srcdoc" || runs {
                found.push(format!("<{} {key}=\"{value}\">", tag.name));
            }
        }
    }
    found
}

/// Elements of a page that would bring something in from elsewhere.
pub fn outside_resources(markup: &str) -> Vec<String> {
    let mut found = Vec::new();
    for tag in tags(markup) {
        let name = tag.name.to_ascii_lowercase();
        let brings = ["iframe", "frame", "object", "embed", "base", "portal"].contains(&name.as_str());
        let source = ["src", "srcset", "poster", "data", "xlink:href"].iter().find_map(|key| tag.attribute(key));
        let links = name == "link" && tag.attribute("href").is_none_or(|href| !href.starts_with("data:"));
        let refreshes =
            name == "meta" && tag.attribute("http-equiv").is_some_and(|what| what.eq_ignore_ascii_case("refresh"));
        let submits = tag.attribute("action").is_some() || tag.attribute("formaction").is_some();
        if brings || links || refreshes || submits || source.is_some_and(|source| !source.starts_with("data:")) {
            found.push(format!("<{name} {}>", source.unwrap_or_default()));
        }
    }
    found
}

/// Every address in `text` that no start in `allowed` covers, each with some of what follows.
pub fn unknown_addresses(text: &str, allowed: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("://") {
        let scheme = text[..at].rfind(|c: char| !c.is_ascii_alphanumeric()).map_or(0, |before| before + 1);
        // In a wasm's data texts stand side by side without a gap, so only known schemes cut the front off.
        let known = ["https", "http", "wss", "ws", "ftp", "file"];
        let scheme =
            known.iter().find(|known| text[scheme..at].ends_with(**known)).map_or(scheme, |known| at - known.len());
        let address = &text[scheme..];
        if !allowed.iter().any(|start| address.starts_with(start.as_str())) {
            found.push(address.chars().take_while(|c| !c.is_whitespace() && *c != '"').take(80).collect());
        }
    }
    found
}

/// The links of a page that lead nowhere we know: not inside the page, to a phone, with its content in itself, or to an allowed address.
pub fn unknown_links(markup: &str, allowed: &[String]) -> Vec<String> {
    let known = |link: &str| {
        ["#", "tel:", "sms:", "data:"].iter().any(|start| link.starts_with(start))
            || allowed.iter().any(|start| link.starts_with(start.as_str()))
    };
    let links = tags(markup).into_iter().filter_map(|tag| tag.attribute("href"));
    links.filter(|link| !known(link)).map(str::to_owned).collect()
}

/// How often an element opens in some markup.
pub fn count(markup: &str, name: &str) -> usize {
    tags(markup).iter().filter(|tag| tag.name.eq_ignore_ascii_case(name)).count()
}

/// Placeholders that were not filled.
pub fn unfilled(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in html.match_indices("{{") {
        let name: String =
            html[at + 2..].chars().take_while(|c| c.is_ascii_alphanumeric() || ":._-".contains(*c)).collect();
        if !name.is_empty() && html[at + 2 + name.len()..].starts_with("}}") {
            found.push(name);
        }
    }
    found
}

/// The page without its payload, whose base64 could hold any word by chance.
pub fn without_payload(html: &str) -> String {
    without_inside(html, PAYLOAD_TAG, "</script>")
}

/// What styles would load: only what they hold themselves is theirs.
pub fn brought_in_by_styles(styles: &str) -> Vec<String> {
    let lower = styles.to_ascii_lowercase();
    let start = |at: usize| styles.chars().skip(styles[..at].chars().count()).take(60).collect::<String>();
    let mut found: Vec<String> = lower.match_indices("@import").map(|(at, _)| start(at)).collect();
    for opens in ["url(", "image-set(", "image(", "src("] {
        for (at, _) in lower.match_indices(opens) {
            if !lower[at + opens.len()..].trim_start_matches(['"', '\'', ' ']).starts_with("data:") {
                found.push(start(at));
            }
        }
    }
    found
}

/// Words in the names of what a wasm asks for that mean a network, a storage, code from text, or leaving.
const NEVER_ASKED: &[&str] = &[
    "fetch",
    "Request",
    "Response",
    "Http",
    "Socket",
    "Beacon",
    "Event Source",
    "storage",
    "Storage",
    "cookie",
    "eval",
    "Worker",
    "Channel",
    "Connection",
    "set href",
    "assign",
    "reload",
    "open",
];

/// The word in the name of an import, if there is one, that no import may have.
pub fn never_asked(import: &str) -> Option<&'static str> {
    let mut words = String::from(" ");
    for character in import.trim_start_matches("__wbg_").chars() {
        if character == '_' || character.is_uppercase() {
            words.push(' ');
        }
        if character != '_' {
            words.push(character);
        }
    }
    words.push(' ');
    NEVER_ASKED.iter().copied().find(|word| words.contains(&format!(" {word} ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html lang=en><style>a{b:url(\"x\")}</style><main data-screen='start' hidden><a href=\"tel:999\">9</a></main>\
        <template id=\"t\"><main></main></template><noscript><main></main></noscript>\
        <script>if (a < b) { c = '<p style=\"x\">'; }</script></html>";

    #[test]
    fn elements_are_counted_right_inside_their_parents_only() {
        let page = "<!DOCTYPE html><html><head><meta a=\"x>y\"><title>t</title></head><body>\n<div><p>1</p><input></div><input hidden>words</body></html>";
        assert_eq!(children(page, &["head", "body"]), 4);
        assert_eq!(children(page, &["div"]), 2);
    }

    #[test]
    fn tags_and_attributes_are_read_in_every_way_of_writing_them() {
        let markup = markup(PAGE);
        let tags = tags(&markup);
        assert_eq!(tags[0].attribute("lang"), Some("en"));
        let main = tags.iter().find(|tag| tag.name == "main").unwrap();
        assert_eq!(main.attributes, [("data-screen", "start"), ("hidden", "")]);
        assert!(!markup.contains("url(") && !markup.contains("a < b"));
        for cut in 0..PAGE.len() {
            super::tags(&PAGE[..cut]);
        }
    }

    #[test]
    fn what_waits_in_a_template_is_not_on_show() {
        let markup = markup(PAGE);
        assert_eq!(count(&markup, "main"), 3);
        assert_eq!(count(&on_show(&markup), "main"), 1);
    }

    #[test]
    fn a_planted_style_or_handler_is_caught() {
        assert!(forbidden_attributes(&markup(PAGE)).is_empty());
        for planted in ["<p style=\"a\">", "<p class=x STYLE=a>", "<img onerror='x'>", "<a href=' JavaScript:x'>"] {
            assert_eq!(forbidden_attributes(planted).len(), 1, "{planted}");
        }
    }

    #[test]
    fn a_planted_resource_is_caught() {
        assert!(outside_resources(&markup(PAGE)).is_empty());
        assert!(outside_resources("<img src=\"data:image/png;base64,x\" alt><link rel=icon href=data:,>").is_empty());
        for planted in [
            "<link rel=stylesheet href=a.css>",
            "<img src=\"/a.png\">",
            "<iframe srcdoc=x>",
            "<meta http-equiv=Refresh content=1>",
            "<form action=\"/x\">",
            "<base href=\"/\">",
        ] {
            assert_eq!(outside_resources(planted).len(), 1, "{planted}");
        }
    }

    #[test]
    fn a_planted_address_is_caught_even_when_texts_stand_side_by_side() {
        let allowed = ["http://www.w3.org/".to_owned()];
        assert!(unknown_addresses("svghttp://www.w3.org/2000/svghttp://www.w3.org/1999", &allowed).is_empty());
        assert_eq!(unknown_addresses("xhttps://spy.example/a b", &allowed), ["https://spy.example/a"]);
        assert_eq!(unknown_addresses("wss://spy.example", &allowed).len(), 1);
        assert_eq!(unknown_links("<a href=\"//spy.example\">", &allowed), ["//spy.example"]);
        assert!(unknown_links("<a href=\"#top\"><a href='sms:85258'><a href=http://www.w3.org/>", &allowed).is_empty());
    }

    #[test]
    fn a_placeholder_left_over_is_caught_and_braces_of_scripts_are_not() {
        assert_eq!(unfilled("a {{text:a.b}} b"), ["text:a.b"]);
        assert!(unfilled("return {{}}; f({{ a: 1 }}); ({{a:1}, 2})").is_empty());
    }

    #[test]
    fn a_style_that_brings_something_in_is_caught() {
        assert!(brought_in_by_styles("a{background:url(\"data:image/png;base64,x\")}").is_empty());
        for planted in ["@import 'a.css';", "a{background:URL( '/a.png')}", "a{background:image-set('/a.png' 1x)}"] {
            assert_eq!(brought_in_by_styles(planted).len(), 1, "{planted}");
        }
    }

    #[test]
    fn an_import_that_reaches_out_is_caught_and_one_that_only_sounds_so_is_not() {
        for name in
            ["fetch", "instanceof_Response", "new_WebSocket", "localStorage", "set_href", "set_cookie", "open", "eval"]
        {
            assert!(never_asked(&format!("__wbg_{name}")).is_some(), "{name}");
        }
        for name in ["set_nodeValue", "requestAnimationFrame", "href", "replaceState", "composedPath", "queueMicrotask"]
        {
            assert_eq!(never_asked(&format!("__wbg_{name}")), None, "{name}");
        }
    }
}
