//! Looks at the built page as a stranger would: only at the file that a charity uploads.
//!
//! `cargo xtask test --ring file` builds it and says by `RECOVERY_PLAN_DIST` where it is.

#![expect(clippy::expect_used, reason = "a test that cannot go on stops there and says why")]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use xtask::audit::{self, Lists, Part, Shipped};
use xtask::commands::reproduce::traces_of_machines;
use xtask::page::SCRIPTS;
use xtask::size::{self, Budget, LOADER};
use xtask::workspace::Workspace;
use xtask::{inspect, payload, policy, reproduce};

fn dist() -> PathBuf {
    PathBuf::from(std::env::var_os("RECOVERY_PLAN_DIST").expect("RECOVERY_PLAN_DIST: the folder of the built page"))
}

fn page() -> String {
    fs::read_to_string(dist().join("recovery-plan.html")).expect("the built page")
}

fn loader() -> String {
    fs::read_to_string(dist().join("recovery-plan.js")).expect("the loader")
}

fn sums() -> String {
    fs::read_to_string(dist().join("SHA256SUMS")).expect("SHA256SUMS")
}

fn module() -> Vec<u8> {
    let page = page();
    payload::unpack(policy::blocks(&page).expect("the blocks").payload).expect("the payload")
}

fn workspace() -> Workspace {
    Workspace::find().expect("the checkout")
}

/// Nothing that a part of the audit looks at may be wrong.
fn hold(part: impl FnOnce(Shipped<'_>, &Lists) -> Part) {
    let (page, loader, sums) = (page(), loader(), sums());
    let lists = Lists::read(&workspace()).expect("the lists of what is approved");
    let part = part(Shipped { page: &page, loader: Some(&loader), sums: Some(&sums) }, &lists);
    assert_eq!(part.wrong, Vec::<String>::new(), "`cargo xtask audit` says more");
}

#[test]
fn the_policy_is_exactly_ours_and_vouches_for_every_block() {
    hold(|shipped, lists| audit::policy(shipped.page, lists));
    let lists = Lists::read(&workspace()).expect("the lists of what is approved");
    assert_eq!(lists.scripts.len(), SCRIPTS.len() + 1, "ours and the glue");
}

#[test]
fn nothing_is_styled_run_or_brought_in_by_the_markup_or_the_styles() {
    hold(|shipped, _| audit::markup(shipped.page));
}

#[test]
fn no_address_is_in_the_files_but_the_approved_ones() {
    hold(|shipped, lists| audit::addresses(shipped, &module(), lists));
}

#[test]
fn no_name_is_in_a_script_but_the_approved_ones() {
    hold(|shipped, lists| {
        let blocks = policy::blocks(shipped.page).expect("the blocks");
        audit::scripts(&audit::named(&blocks, shipped.loader, lists), lists)
    });
}

#[test]
fn the_wasm_asks_only_for_what_was_approved() {
    hold(|_, lists| audit::imports(&module(), lists));
}

#[test]
fn the_page_weighs_no_more_than_its_budget() {
    let size = size::weigh(page().as_bytes()).expect("the size");
    Budget::committed().expect("the budget").check(size).expect("within the budget");
}

#[test]
fn the_loader_weighs_no_more_than_its_budget_and_styles_nothing_by_attribute() {
    let loader = loader();
    let size = size::weigh(loader.as_bytes()).expect("the size");
    Budget::of(LOADER).expect("the budget").check(size).expect("within the budget");
    assert!(!loader.contains("<style") && !loader.contains("setAttribute(\"style\""), "it styles by CSSOM alone");
}

#[test]
fn no_machine_is_named_in_what_is_shipped() {
    let traces = traces_of_machines(&workspace()).expect("the folders of this machine");
    assert_eq!(reproduce::traces(&page(), Some(&loader()), &traces), Vec::<String>::new());
}

#[test]
fn one_screen_is_on_show_and_it_is_the_start() {
    let markup = inspect::markup(&page());
    let on_show = inspect::on_show(&markup);
    assert_eq!(inspect::count(&on_show, "main"), 1);
    let tags = inspect::tags(&on_show);
    let main = tags.iter().find(|tag| tag.name == "main").expect("a main");
    assert_eq!(main.attribute("data-screen"), Some("start"));
}

#[test]
fn every_id_is_there_once() {
    let markup = inspect::markup(&page());
    let mut seen = BTreeSet::new();
    for tag in inspect::tags(&inspect::on_show(&markup)) {
        if let Some(id) = tag.attribute("id") {
            assert!(seen.insert(id), "two elements have the id {id}");
        }
    }
}

#[test]
fn every_placeholder_was_filled() {
    assert_eq!(inspect::unfilled(&inspect::without_payload(&page())), Vec::<String>::new());
}

#[test]
fn the_start_screen_stands_before_the_payload() {
    let page = page();
    let start = page.find("data-screen=\"start\"").expect("the start screen");
    let payload = page.find(policy::PAYLOAD_TAG).expect("the payload");
    assert!(start < payload);
    assert_eq!(
        policy::blocks(&page[..payload]).err().map(|error| error.to_string()).as_deref(),
        Some("the page has 0 payload blocks, not one")
    );
}

#[test]
fn the_checksums_beside_the_files_are_those_of_the_files() {
    hold(|shipped, _| audit::files(shipped));
}
