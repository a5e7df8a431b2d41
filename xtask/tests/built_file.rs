//! Looks at the built page as a stranger would: only at the file that a charity uploads.
//!
//! `cargo xtask test --ring file` builds it and says by `RECOVERY_PLAN_DIST` where it is.

#![expect(clippy::expect_used, reason = "a test that cannot go on stops there and says why")]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use xtask::page::SCRIPTS;
use xtask::size::{self, Budget, LOADER};
use xtask::tidy::{manifest, text};
use xtask::workspace::Workspace;
use xtask::{inspect, payload, policy, wasm};

fn dist() -> PathBuf {
    PathBuf::from(std::env::var_os("RECOVERY_PLAN_DIST").expect("RECOVERY_PLAN_DIST: the folder of the built page"))
}

fn page() -> String {
    fs::read_to_string(dist().join("recovery-plan.html")).expect("the built page")
}

fn loader() -> String {
    fs::read_to_string(dist().join("recovery-plan.js")).expect("the loader")
}

fn module() -> Vec<u8> {
    let page = page();
    payload::unpack(policy::blocks(&page).expect("the blocks").payload).expect("the payload")
}

fn workspace() -> Workspace {
    Workspace::find().expect("the checkout")
}

/// The addresses that may be in the page.
fn addresses() -> Vec<String> {
    let workspace = workspace();
    let mut allowed = manifest::allowed(&workspace.read("xtask/allowed/addresses.txt").expect("the list"));
    let settings: toml::Table = workspace.read("content/settings.toml").expect("the settings").parse().expect("TOML");
    allowed.extend(settings.get("exit_address").and_then(toml::Value::as_str).map(str::to_owned));
    allowed.extend(recovery_plan::content::ADDRESSES.iter().map(|(_, address)| (*address).to_owned()));
    allowed
}

#[test]
fn the_policy_is_exactly_ours_and_vouches_for_every_block() {
    let page = page();
    let blocks = policy::blocks(&page).expect("the blocks");
    let hashes: Vec<String> = blocks.scripts.iter().map(|script| policy::hash(script)).collect();
    let [style] = blocks.styles.as_slice() else { panic!("the page has one style block") };
    let expected = format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data:; base-uri 'none'; form-action 'none'",
        hashes.join(" "),
        policy::hash(style),
    );
    assert_eq!(policy::stated(&page).expect("the policy"), expected);
    assert_eq!(blocks.scripts.len(), SCRIPTS.len() + 1, "ours and the glue");
}

#[test]
fn nothing_is_styled_or_run_by_an_attribute() {
    assert_eq!(inspect::forbidden_attributes(&inspect::markup(&page())), Vec::<String>::new());
}

#[test]
fn nothing_comes_from_outside_the_file() {
    let page = page();
    assert_eq!(inspect::outside_resources(&inspect::markup(&page)), Vec::<String>::new());
    let styles = policy::blocks(&page).expect("the blocks").styles.concat();
    assert!(!styles.contains("@import"));
    for (at, _) in styles.match_indices("url(") {
        assert!(styles[at + 4..].trim_start_matches(['"', '\'']).starts_with("data:"), "{}", &styles[at..]);
    }
}

#[test]
fn no_address_is_in_the_page_or_the_wasm_but_the_approved_ones() {
    let page = page();
    let allowed = addresses();
    assert_eq!(inspect::unknown_addresses(&inspect::without_payload(&page), &allowed), Vec::<String>::new());
    assert_eq!(inspect::unknown_links(&inspect::markup(&page), &allowed), Vec::<String>::new());
    let module = String::from_utf8_lossy(&module()).into_owned();
    assert_eq!(inspect::unknown_addresses(&module, &allowed), Vec::<String>::new());
}

#[test]
fn no_script_can_send_keep_or_run_anything() {
    let page = page();
    for script in policy::blocks(&page).expect("the blocks").scripts {
        assert_eq!(inspect::reaching_out(script), Vec::<&str>::new());
    }
}

#[test]
fn the_wasm_asks_only_for_what_was_approved() {
    let asked = wasm::imports(&module()).expect("the imports");
    for name in &asked {
        assert_eq!(inspect::never_asked(name), None, "whatever a list approves, this is never right: {name}");
    }
    let list = workspace().root.join("xtask/allowed/imports.txt");
    if std::env::var_os("BLESS").is_some() {
        let head = "# What the wasm may ask its page for, one a line. `BLESS=1 cargo xtask test --ring file` writes this\n\
                    # list anew; read every new line before committing it.\n";
        fs::write(&list, format!("{head}{}\n", asked.join("\n"))).expect("the list");
    }
    let approved = manifest::allowed(&fs::read_to_string(&list).expect("xtask/allowed/imports.txt"));
    let (new, gone) = manifest::differences(&asked, &approved);
    assert!(new.is_empty(), "not approved in xtask/allowed/imports.txt: {new:#?}");
    assert!(gone.is_empty(), "approved in xtask/allowed/imports.txt but not used: {gone:#?}");
}

#[test]
fn the_page_weighs_no_more_than_its_budget() {
    let size = size::weigh(page().as_bytes()).expect("the size");
    Budget::committed().expect("the budget").check(size).expect("within the budget");
}

#[test]
fn the_loader_weighs_no_more_than_its_budget_and_brings_in_nothing() {
    let loader = loader();
    let size = size::weigh(loader.as_bytes()).expect("the size");
    Budget::of(LOADER).expect("the budget").check(size).expect("within the budget");
    assert_eq!(inspect::unknown_addresses(&loader, &addresses()), Vec::<String>::new());
    let beside_its_work = |word: &&str| !["window.open", "postMessage("].contains(word);
    assert_eq!(inspect::reaching_out(&loader).into_iter().filter(beside_its_work).count(), 0);
    assert!(!loader.contains("<style") && !loader.contains("setAttribute(\"style\""), "it styles by CSSOM alone");
}

#[test]
fn no_machine_is_named_in_the_page_or_the_wasm() {
    let workspace = workspace();
    let page = inspect::without_payload(&page());
    let module = String::from_utf8_lossy(&module()).into_owned();
    let here = [&workspace.root, &workspace.target].map(|folder| folder.to_string_lossy().into_owned());
    let words = text::machine_words().into_iter().chain([".cargo", ".rustup", "crates.io"]);
    for word in words.chain(here.iter().map(String::as_str)) {
        assert!(!page.contains(word), "the page says {word}");
        assert!(!module.contains(word), "the wasm says {word}");
    }
}

#[test]
fn the_wasm_carries_no_custom_section() {
    assert_eq!(wasm::custom_sections(&module()).expect("the sections"), Vec::<String>::new());
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
    let sums = fs::read_to_string(dist().join("SHA256SUMS")).expect("SHA256SUMS");
    let line = |name: &str, text: String| format!("{}  {name}\n", policy::sha256_hex(text.as_bytes()));
    assert_eq!(sums, line("recovery-plan.html", page()) + &line("recovery-plan.js", loader()));
}
