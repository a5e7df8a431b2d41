//! Fills the page template.
//!
//! A placeholder is `{{name}}`. Those for words and settings may stand anywhere, in the scripts too; those
//! for the blocks stand once each in the template. What a placeholder brings in is not searched again.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail, ensure};

use crate::{inspect, policy, strip};

/// Where the page's words come from.
pub trait Words {
    /// The text of a content key.
    fn text(&self, key: &str) -> Option<String>;
    /// A rendered piece of HTML.
    fn still(&self, name: &str) -> Option<String>;
    /// A value of `content/settings.toml`.
    fn setting(&self, key: &str) -> Option<String>;
    /// The addresses that a person may be led to, as a script's object from id to address.
    fn addresses(&self) -> String;
}

/// The blocks of the page, as written and before anything is stripped or filled.
#[derive(Debug)]
pub struct Sources {
    /// `www/page.html`.
    pub template: String,
    /// The style sheets in the order of their names.
    pub styles: Vec<String>,
    /// Every script of ours by its placeholder's name, as in [`SCRIPTS`].
    pub scripts: BTreeMap<&'static str, String>,
    /// The glue after its transform.
    pub glue: String,
    /// The compressed wasm in base64.
    pub payload: String,
    /// The version the page shows.
    pub version: String,
}

/// The blocks as they are shipped.
#[derive(Debug)]
pub struct Parts {
    /// All style sheets in one.
    pub styles: String,
    /// Every script, the glue among them, by its placeholder's name.
    pub scripts: BTreeMap<&'static str, String>,
}

/// The scripts of the page, in the order in which they run: `www/<name>.js`. The glue runs before the last two.
pub const SCRIPTS: [&str; 9] = ["first", "early", "settings", "frame", "saved", "idle", "unpack", "boot", "check"];

/// The other block placeholders. Each stands in the template exactly once, as do those of the scripts.
const BLOCKS: [&str; 3] = ["policy", "styles", "payload"];

/// Stands for the policy until the blocks it vouches for are in place.
const POLICY_TO_COME: &str = "\u{1}policy\u{1}";

/// Strips the styles and scripts and fills the placeholders in the scripts.
pub fn parts(sources: &Sources, words: &dyn Words) -> Result<Parts> {
    let mut styles = String::new();
    for sheet in &sources.styles {
        styles.push_str(&strip::css(sheet)?);
    }
    let mut scripts = BTreeMap::from([("glue", strip::js(&sources.glue).context("the glue")?)]);
    for (name, text) in &sources.scripts {
        scripts.insert(*name, script(name, text, sources, words)?);
    }
    Ok(Parts { styles, scripts })
}

/// A script of ours as it is shipped.
fn script(name: &str, text: &str, sources: &Sources, words: &dyn Words) -> Result<String> {
    let bare = strip::js(text).with_context(|| format!("www/{name}.js"))?;
    let value = |name: &str| match name {
        "payload-sha256" => Ok(policy::sha256_hex(sources.payload.as_bytes())),
        "lines-sha256" => Ok(policy::sha256_hex(lines(&words.still("help").context("there is no help")?)?.as_bytes())),
        "addresses" => Ok(words.addresses()),
        "elements" => Ok(elements(sources, words)?.to_string()),
        _ => Ok(js_escaped(&word(name, &sources.version, words)?)),
    };
    fill(&bare, value).with_context(|| format!("www/{name}.js"))
}

/// How many elements the page has in its head and its body.
fn elements(sources: &Sources, words: &dyn Words) -> Result<usize> {
    let markup = fill(&without_comments(&sources.template)?, |name| {
        Ok(name.strip_prefix("still:").and_then(|still| words.still(still)).unwrap_or_default())
    })?;
    Ok(inspect::children(&markup, &["head", "body"]))
}

/// Every link of some markup, a line each: where it leads and what it says, as `www/check.js` reads them in the page.
fn lines(markup: &str) -> Result<String> {
    let mut lines = Vec::new();
    for link in markup.split("<a ").skip(1) {
        let (tag, rest) = link.split_once('>').context("a link does not begin")?;
        let (says, _) = rest.split_once("</a>").context("a link does not end")?;
        let leads =
            tag.split_once("href=\"").and_then(|(_, rest)| rest.split_once('"')).context("a link leads nowhere")?.0;
        ensure!(!says.contains(['<', '&']) && !leads.contains('&'), "a link is more than plain text: {says}");
        lines.push(format!("{leads} {says}"));
    }
    Ok(lines.join("\n"))
}

/// `www/loader.js` as it is shipped beside the page.
pub fn loader(text: &str, sources: &Sources, words: &dyn Words) -> Result<String> {
    script("loader", text, sources, words)
}

/// The whole page.
pub fn assemble(sources: &Sources, parts: &Parts, words: &dyn Words) -> Result<String> {
    for (name, text) in &parts.scripts {
        let lower = text.to_ascii_lowercase();
        ensure!(!lower.contains("</script") && !lower.contains("<!--"), "the script {name} would end its own block");
    }
    ensure!(!parts.styles.to_ascii_lowercase().contains("</style"), "the styles would end their own block");
    let mut used = BTreeSet::new();
    let page = fill(&without_comments(&sources.template)?, |name| {
        if BLOCKS.contains(&name) || name.starts_with("script:") {
            ensure!(used.insert(name.to_owned()), "{{{{{name}}}}} stands in the template twice");
        }
        Ok(match name {
            "policy" => POLICY_TO_COME.to_owned(),
            "styles" => parts.styles.clone(),
            "payload" => sources.payload.clone(),
            _ => match name.split_once(':') {
                Some(("script", script)) => {
                    parts.scripts.get(script).with_context(|| format!("there is no script `{script}`"))?.clone()
                }
                Some(("still", still)) => words.still(still).with_context(|| format!("there is no still `{still}`"))?,
                _ => html_escaped(&word(name, &sources.version, words)?),
            },
        })
    })
    .context("www/page.html")?;
    let scripts = parts.scripts.keys().map(|name| format!("script:{name}"));
    for block in BLOCKS.map(str::to_owned).into_iter().chain(scripts) {
        ensure!(used.contains(&block), "www/page.html: {{{{{block}}}}} is not used");
    }
    let policy = policy::policy(&policy::blocks(&page)?)?;
    Ok(page.replacen(POLICY_TO_COME, &policy, 1))
}

/// The value of a placeholder that brings in words.
fn word(name: &str, version: &str, words: &dyn Words) -> Result<String> {
    let found = match name.split_once(':') {
        Some(("text", key)) => words.text(key),
        Some(("setting", key)) => words.setting(key),
        None if name == "version" => Some(version.to_owned()),
        _ => None,
    };
    found.with_context(|| format!("nothing is known for {{{{{name}}}}}"))
}

/// Replaces every `{{name}}` in `text` by what `value` gives for it.
pub fn fill(text: &str, mut value: impl FnMut(&str) -> Result<String>) -> Result<String> {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        filled.push_str(before);
        let (name, after) = after.split_once("}}").context("`{{` without `}}`")?;
        let named = |c: char| c.is_ascii_alphanumeric() || matches!(c, ':' | '.' | '_' | '-');
        if name.is_empty() || !name.chars().all(named) {
            bail!("`{{{{{}}}}}` is not a placeholder", name.chars().take(40).collect::<String>());
        }
        filled.push_str(&value(name)?);
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

/// The template without its HTML comments, which are for those who edit it; one with a placeholder in it is
/// meant for the page.
fn without_comments(template: &str) -> Result<String> {
    let mut kept = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("<!--") {
        kept.push_str(before);
        let (comment, after) = after.split_once("-->").context("www/page.html: a comment does not end")?;
        if comment.contains("{{") {
            kept.push_str(&format!("<!--{comment}-->"));
        }
        rest = after;
    }
    kept.push_str(rest);
    let mut lines = kept.lines().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n");
    lines.push('\n');
    Ok(lines)
}

/// Text as it may stand in HTML, between tags and in quoted attributes.
pub fn html_escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// Text as it may stand between the quotes of a script's text.
fn js_escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' => escaped.push_str("\\\\"),
            '\n' => escaped.push_str("\\n"),
            '"' | '\'' | '`' | '<' | '>' | '&' | '$' | '\u{2028}' | '\u{2029}' => {
                escaped.push_str(&format!("\\u{:04x}", u32::from(character)));
            }
            other if other.is_control() => escaped.push_str(&format!("\\u{:04x}", u32::from(other))),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Few;

    impl Words for Few {
        fn text(&self, key: &str) -> Option<String> {
            (key == "greeting").then(|| "Hello & \"you\"".to_owned())
        }
        fn still(&self, name: &str) -> Option<String> {
            (name == "start").then(|| "<main>{{not a placeholder}}</main>".to_owned())
        }
        fn setting(&self, key: &str) -> Option<String> {
            (key == "exit").then(|| "https://example.org/</script>".to_owned())
        }
        fn addresses(&self) -> String {
            "{}".to_owned()
        }
    }

    const TEMPLATE: &str = "<!-- for editors -->\n<meta http-equiv=\"Content-Security-Policy\" content=\"{{policy}}\">\n\
        <style>{{styles}}</style>\n{{still:start}}<p>{{text:greeting}} {{version}}</p><!-- {{version}} -->\n<script>{{script:early}}</script>\n\
        <script type=\"text/plain\" id=\"payload\">{{payload}}</script>\n<script>{{script:glue}}</script>\n<script>{{script:boot}}</script>\n";

    fn sources(template: &str) -> Sources {
        Sources {
            template: template.to_owned(),
            styles: vec!["/* a */ a { }".to_owned(), "b { }".to_owned()],
            scripts: BTreeMap::from([
                ("early", "// why\nvar to = \"{{setting:exit}}\", sum = \"{{payload-sha256}}\";".to_owned()),
                ("boot", "newApp();".to_owned()),
            ]),
            glue: "function newApp() { return {{}}; }".to_owned(),
            payload: "H4s=".to_owned(),
            version: "0.1.0".to_owned(),
        }
    }

    fn build(template: &str) -> Result<String> {
        let sources = sources(template);
        let parts = parts(&sources, &Few)?;
        assemble(&sources, &parts, &Few)
    }

    #[test]
    fn a_page_has_its_blocks_its_words_and_the_policy_that_vouches_for_them() {
        let page = build(TEMPLATE).unwrap();
        assert!(page.contains("<style>a{}\nb{}\n</style>"), "{page}");
        assert!(page.contains("<p>Hello &amp; &quot;you&quot; 0.1.0</p>"), "{page}");
        assert!(page.contains(r#"var to = "https://example.org/\u003c/script\u003e", sum = ""#), "{page}");
        assert!(page.contains("<main>{{not a placeholder}}</main>"), "{page}");
        assert!(page.contains("<!-- 0.1.0 -->"), "{page}");
        assert!(!page.contains("for editors") && !page.contains("why"), "{page}");
        let expected = policy::policy(&policy::blocks(&page).unwrap()).unwrap();
        assert_eq!(policy::stated(&page).unwrap(), expected);
    }

    #[test]
    fn an_unknown_unused_or_doubled_placeholder_stops_the_build() {
        for (old, new, says) in [
            ("{{version}}", "{{verzion}}", "nothing is known for {{verzion}}"),
            ("{{version}}", "{{text:none}}", "nothing is known for {{text:none}}"),
            ("{{version}}", "{{still:none}}", "no still `none`"),
            ("{{script:boot}}", "", "{{script:boot}} is not used"),
            ("{{version}}", "{{styles}}", "{{styles}} stands in the template twice"),
            ("{{version}}", "{{ version }}", "is not a placeholder"),
            ("{{version}}", "{{", "is not a placeholder"),
        ] {
            let error = format!("{:#}", build(&TEMPLATE.replacen(old, new, 1)).expect_err(new));
            assert!(error.contains(says), "{error}");
        }
    }

    #[test]
    fn a_script_that_would_end_its_block_stops_the_build() {
        let mut sources = sources(TEMPLATE);
        sources.scripts.insert("boot", "var a = '</SCRIPT>';".to_owned());
        let parts = parts(&sources, &Few).unwrap();
        assert!(assemble(&sources, &parts, &Few).is_err());
    }
}
