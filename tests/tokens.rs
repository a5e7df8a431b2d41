//! The colours: every pair that meets on the page is strong enough to read, in light and in dark (WCAG 2.2: 4.5 to 1 for
//! words, 3 to 1 for edges and focus), and every colour that a style names exists.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

type Tokens = BTreeMap<String, String>;

/// Words on grounds.
const WORDS: f64 = 4.5;
/// Edges, dots and rings.
const EDGES: f64 = 3.0;

const GROUNDS: [&str; 3] = ["paper", "card", "sand"];

/// Pairs beyond every text colour on every common ground: what, on what, how strong at least.
const PAIRS: [(&str, &str, f64); 17] = [
    ("ink", "strong-ground", WORDS),
    ("ink", "others-ground", WORDS),
    ("soft", "strong-ground", WORDS),
    ("strong", "strong-ground", WORDS),
    ("others", "others-ground", WORDS),
    ("on-act", "act", WORDS),
    ("on-exit", "exit", WORDS),
    ("exit", "card", EDGES),
    ("line", "paper", EDGES),
    ("line", "card", EDGES),
    ("act", "paper", EDGES),
    ("act", "card", EDGES),
    ("act", "sand", EDGES),
    ("act-text", "card", EDGES),
    ("strong", "card", EDGES),
    ("strong", "paper", EDGES),
    ("ring", "ring-edge", EDGES),
];

const TEXT: [&str; 5] = ["ink", "soft", "act-text", "strong", "others"];

fn styles() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("www/styles")
}

fn read(name: &str) -> String {
    fs::read_to_string(styles().join(name)).expect("the style")
}

/// The tokens of the light and of the dark page.
fn tokens(css: &str) -> (Tokens, Tokens) {
    let (light, dark) = css.split_once("@media (prefers-color-scheme: dark)").expect("a dark page");
    let light = declared(light);
    let mut dark_tokens = light.clone();
    dark_tokens.extend(declared(dark));
    (light, dark_tokens)
}

fn declared(css: &str) -> Tokens {
    let pairs = css.split([';', '{', '}']).filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'));
    pairs.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect()
}

/// Relative luminance of `#rrggbb`, as WCAG defines it.
fn luminance(colour: &str) -> f64 {
    let hex = colour.strip_prefix('#').unwrap_or_else(|| panic!("{colour} is no colour of six digits"));
    assert_eq!(hex.len(), 6, "{colour} is no colour of six digits");
    let part = |at: usize| {
        let part = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("hex")) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Pairs that are too faint, in words.
fn too_faint(tokens: &Tokens) -> Vec<String> {
    let common = TEXT.iter().flat_map(|words| GROUNDS.iter().map(move |ground| (*words, *ground, WORDS)));
    let mut faint = Vec::new();
    for (what, on, least) in common.chain(PAIRS) {
        let of = |name: &str| tokens.get(name).unwrap_or_else(|| panic!("there is no --{name}")).as_str();
        let ratio = contrast(of(what), of(on));
        if ratio < least {
            faint.push(format!("--{what} on --{on}: {ratio:.2} to 1, at least {least}"));
        }
    }
    faint
}

/// Grounds on which neither the ring nor its edge would be seen.
fn lost_focus(tokens: &Tokens) -> Vec<&'static str> {
    let seen = |ring: &str, ground: &str| contrast(&tokens[ring], &tokens[ground]) >= EDGES;
    let grounds = GROUNDS.into_iter().chain(["act", "exit", "strong-ground", "others-ground"]);
    grounds.filter(|ground| !seen("ring", ground) && !seen("ring-edge", ground)).collect()
}

#[test]
fn the_measure_agrees_with_the_known_values() {
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 0.001);
    assert!((contrast("#777777", "#ffffff") - 4.48).abs() < 0.01);
    assert!((contrast("#ffffff", "#767676") - 4.54).abs() < 0.01);
    assert!((contrast("#abcdef", "#abcdef") - 1.0).abs() < 0.001);
}

#[test]
fn everything_can_be_read_by_day_and_by_night() {
    let (light, dark) = tokens(&read("10-tokens.css"));
    assert!(light.len() >= 18 && light["paper"] != dark["paper"], "the tokens were not found");
    assert_eq!(too_faint(&light), Vec::<String>::new(), "light");
    assert_eq!(too_faint(&dark), Vec::<String>::new(), "dark");
}

#[test]
fn the_focus_is_seen_on_every_ground() {
    let (light, dark) = tokens(&read("10-tokens.css"));
    assert_eq!(lost_focus(&light), Vec::<&str>::new(), "light");
    assert_eq!(lost_focus(&dark), Vec::<&str>::new(), "dark");
}

#[test]
fn a_pair_that_is_too_faint_is_caught() {
    let (light, dark) = tokens(&read("10-tokens.css"));
    for (tokens, name, faint, says) in [
        (&light, "soft", "#9a9a9a", "--soft on --paper"),
        (&light, "line", "#d9cfbd", "--line on --card"),
        (&light, "on-act", "#0d7277", "--on-act on --act"),
        (&dark, "act-text", "#3a6a68", "--act-text on --sand"),
        (&dark, "others-ground", "#9a93c8", "--others on --others-ground"),
    ] {
        let mut planted = tokens.clone();
        planted.insert(name.to_owned(), faint.to_owned());
        let told = too_faint(&planted).join("\n");
        assert!(told.contains(says), "{faint} as --{name} was not caught: {told}");
    }
    let mut planted = light;
    planted.insert("ring-edge".into(), "#ffcf57".into());
    assert!(lost_focus(&planted).contains(&"paper"));
}

#[test]
fn every_colour_of_the_day_has_one_for_the_night() {
    let css = read("10-tokens.css");
    let (light, dark) = css.split_once("@media (prefers-color-scheme: dark)").expect("a dark page");
    let colours = |css| -> BTreeSet<String> {
        declared(css).into_iter().filter(|(_, value)| value.starts_with('#')).map(|(name, _)| name).collect()
    };
    assert_eq!(colours(light), colours(dark));
}

#[test]
fn every_token_that_a_style_uses_exists_and_no_other_file_names_a_colour_of_its_own() {
    let (light, _) = tokens(&read("10-tokens.css"));
    for entry in fs::read_dir(styles()).expect("the styles") {
        let name = entry.expect("an entry").file_name().into_string().expect("a name");
        let css = read(&name);
        for used in css.split("var(--").skip(1) {
            let used = used.split([')', ',']).next().unwrap_or_default();
            assert!(light.contains_key(used), "{name} uses --{used}, which is nowhere");
        }
        let sets_colours = name == "10-tokens.css" || name == "60-print.css";
        let hex = css.split('#').skip(1).find(|rest| rest.chars().take(3).all(|c| c.is_ascii_hexdigit()));
        assert!(sets_colours || hex.is_none(), "{name} has a colour of its own");
    }
}
