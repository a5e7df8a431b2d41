//! Holds every file of the repository to the rules in `xtask::tidy`.

#![expect(clippy::expect_used, reason = "a test that cannot go on stops there and says why")]

use xtask::tidy::{self, Breach, Source, crates, layout, manifest, text, wording};
use xtask::workspace::Workspace;

fn sources() -> Vec<Source> {
    let workspace = Workspace::find().expect("the checkout");
    let sources = tidy::sources(&workspace.root).expect("the files");
    assert!(sources.iter().any(|source| source.path == "Cargo.toml"), "no files were found");
    sources
}

fn hold(rule: impl Fn(&Source) -> Vec<Breach>) {
    let breaches: Vec<String> = sources().iter().flat_map(rule).map(|breach| breach.to_string()).collect();
    assert!(breaches.is_empty(), "\n{}\n", breaches.join("\n"));
}

#[test]
fn each_part_of_the_widget_names_only_what_it_may() {
    hold(layout::breaches);
}

#[test]
fn no_wording_for_people_is_in_rust() {
    hold(wording::breaches);
}

#[test]
fn every_rust_file_opens_by_saying_what_it_defines() {
    hold(text::opening);
}

#[test]
fn no_file_is_too_long_to_read() {
    hold(text::length);
}

#[test]
fn nothing_has_a_style_attribute() {
    hold(text::style_attributes);
}

#[test]
fn no_machine_or_registry_is_named() {
    let root = Workspace::find().expect("the checkout").root.to_string_lossy().into_owned();
    hold(|source| text::machine_traces(source, &root));
}

#[test]
fn no_test_sleeps() {
    hold(text::sleeps);
}

#[test]
fn nothing_is_left_for_later() {
    hold(text::left_undone);
}

#[test]
fn the_widget_reaches_only_approved_browser_types() {
    let workspace = Workspace::find().expect("the checkout");
    let asked = manifest::web_sys_features(&workspace.read("Cargo.toml").expect("the manifest")).expect("the manifest");
    let approved = manifest::allowed(&workspace.read("xtask/allowed/web-sys-features.txt").expect("the list"));
    let (new, gone) = manifest::differences(&asked, &approved);
    assert!(new.is_empty(), "not approved in xtask/allowed/web-sys-features.txt: {new:?}");
    assert!(gone.is_empty(), "approved in xtask/allowed/web-sys-features.txt but not used: {gone:?}");
}

#[test]
fn the_widget_is_made_of_approved_crates_and_of_no_banned_one() {
    let workspace = Workspace::find().expect("the checkout");
    let there = crates::names(&crates::tree(&workspace).expect("cargo tree"));
    assert!(there.contains(&"yew".to_owned()), "{there:?}");
    let list = workspace.read(crates::LIST).expect("the list");
    let bans = crates::bans(&workspace.read("deny.toml").expect("deny.toml")).expect("the bans");
    assert_eq!(crates::wrong(&there, &list, &bans), Vec::<String>::new());
}
