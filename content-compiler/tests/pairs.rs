//! Each number belongs to its owner. A number is typed once, in `helplines.toml`; here stands only a sum over its digits, so
//! that no two can be swapped, and no digit changed, without somebody looking at the source again.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]

use std::path::Path;

use content_compiler::compile;

/// Line, owner, and the sum of its number. A new sum is printed when one is wrong: see the source before you write it here.
const PAIRS: [(&str, &str, u32); 17] = [
    ("emergency", "UK emergency services", 563_048),
    ("nhs-111", "NHS", 208_223),
    ("nhs-24", "NHS 24", 555_104),
    ("lifeline", "Lifeline, Public Health Agency", 995_953),
    ("samaritans", "Samaritans", 251_298),
    ("shout", "Shout, Mental Health Innovations", 39_795),
    ("breathing-space-scotland", "Breathing Space, NHS 24", 598_358),
    ("abuse-england", "Refuge", 365_420),
    ("abuse-scotland", "Scottish Women's Aid", 863_312),
    ("abuse-wales", "Live Fear Free, Welsh Government", 300_684),
    ("abuse-wales-text", "Live Fear Free, Welsh Government", 962_490),
    ("abuse-northern-ireland", "Nexus", 250_184),
    ("mens-advice-line", "Respect", 295_948),
    ("galop", "Galop", 744_029),
    ("dan-247", "DAN 24/7, Wales Drug and Alcohol Helpline", 819_226),
    ("frank", "FRANK, Talk to Frank", 612_746),
    ("childline", "Childline, NSPCC", 744_158),
];

/// Depends on every digit and on its place.
fn sum(number: &str) -> u32 {
    number.bytes().filter(u8::is_ascii_digit).fold(17, |sum, digit| (sum * 31 + u32::from(digit)) % 1_000_003)
}

#[test]
fn each_number_belongs_to_its_owner() {
    let content = compile(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../content")).expect("the content");
    let ids: Vec<&str> = content.helplines.iter().map(|line| line.id.get_ref().as_str()).collect();
    assert_eq!(ids.len(), PAIRS.len(), "a line came or went: {ids:?}");
    for (id, owner, wanted) in PAIRS {
        let line = content.helplines.iter().find(|line| line.id.get_ref() == id);
        let line = line.unwrap_or_else(|| panic!("there is no line {id}"));
        assert_eq!(line.owner, owner, "{id}");
        assert_eq!(sum(line.number.get_ref()), wanted, "{id}");
    }
}

#[test]
fn two_digits_in_the_wrong_order_are_another_number() {
    assert_ne!(sum("116 123"), sum("116 213"));
    assert_eq!(sum("116 123"), sum("116123"));
}
