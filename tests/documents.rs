//! The documents say what is so: every test they name exists, every area and barrier has its place.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use recovery_plan::content::{AreaId, BarrierId, CARDS};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn document(name: &str) -> String {
    fs::read_to_string(root().join("docs").join(name)).unwrap_or_else(|error| panic!("docs/{name}: {error}"))
}

/// Everything between backticks.
fn named(text: &str) -> BTreeSet<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// The functions of every test file.
fn tests() -> BTreeSet<String> {
    let mut files: Vec<PathBuf> = Vec::new();
    for folder in ["tests", "content-compiler/tests"] {
        files.extend(fs::read_dir(root().join(folder)).expect("tests").map(|entry| entry.expect("an entry").path()));
    }
    let sources = files.iter().filter(|file| file.extension().is_some_and(|ending| ending == "rs"));
    let words = sources.map(|file| fs::read_to_string(file).expect("a test file")).collect::<String>();
    words.split("fn ").skip(1).filter_map(|rest| rest.split('(').next()).map(str::to_owned).collect()
}

#[test]
fn every_test_that_the_hazard_log_names_is_there_and_every_hazard_names_one() {
    let (log, tests) = (document("safety.md"), tests());
    let rows: Vec<&str> =
        log.lines().filter(|line| line.starts_with("| ") && line.as_bytes()[2].is_ascii_digit()).collect();
    assert!(rows.len() >= 20);
    for row in rows {
        let last = row.trim_end_matches('|').rsplit('|').next().expect("a column");
        let names: Vec<&str> = named(last).into_iter().filter(|name| !name.contains(['/', '.'])).collect();
        assert!(!names.is_empty(), "no test is named: {row}");
        for name in names {
            assert!(tests.contains(name), "there is no test {name}: {row}");
        }
    }
}

#[test]
fn every_card_is_in_the_hazard_log() {
    let log = document("safety.md");
    let names = named(&log);
    for card in &CARDS {
        assert!(names.contains(card.id) || card.id == "money", "{} is in no row", card.id);
    }
}

#[test]
fn every_area_and_every_barrier_has_its_place_in_the_crosswalk() {
    let crosswalk = document("crosswalk.md");
    let names = named(&crosswalk);
    let ids = AreaId::all().map(AreaId::name).chain(BarrierId::all().map(BarrierId::name));
    for id in ids {
        assert!(names.contains(id), "{id} has no place");
    }
    for heading in ["a home", "belief", "a job", "education and skills", "a new start", "relationships"] {
        assert!(crosswalk.contains(heading), "the slide's “{heading}” is missing");
    }
    for kind in ["physical", "social", "human", "cultural"] {
        assert!(crosswalk.contains(kind), "{kind} capital is missing");
    }
}

#[test]
fn a_person_is_asked_to_dial_the_numbers_before_a_release() {
    let list = document("release-checklist.md");
    assert!(list.contains("Dial every line") && list.contains("facts.md"));
    let facts = document("facts.md");
    for line in &recovery_plan::content::HELPLINES {
        assert!(facts.contains(line.number), "{} is not in facts.md", line.id);
    }
}

#[test]
fn every_test_and_host_that_the_attacks_and_the_proofs_name_is_there() {
    let tests = root().join("tests/browser/tests/as_a_person");
    let hosts = root().join("tests/browser");
    let mut found = 0;
    for name in ["attacks.md", "privacy-proof.md"] {
        let text = document(name);
        for named in named(&text) {
            let file = named.rsplit('/').next().unwrap_or(named);
            let path = match named {
                _ if named.starts_with("hosts/") => hosts.join(named),
                _ if named.starts_with("tests/") => root().join(named),
                _ if file.ends_with(".rs") => tests.join(file),
                _ if named.starts_with("www/") => root().join(named),
                _ => continue,
            };
            assert!(path.exists(), "docs/{name} names {named}, which is not there");
            found += 1;
        }
    }
    assert!(found > 20, "{found}");
}
