//! Builds the page a second time, in another place, and holds it to the same bytes.
//!
//! `cargo xtask test --ring file` says by `RECOVERY_PLAN_DIST` where the first build is.

use std::path::{Path, PathBuf};

use xtask::commands::reproduce;
use xtask::workspace::Workspace;

#[test]
fn a_build_in_another_place_gives_the_same_bytes_and_names_no_folder() {
    let dist = std::env::var_os("RECOVERY_PLAN_DIST").expect("RECOVERY_PLAN_DIST: the folder of the built page");
    let workspace = Workspace::find().expect("the checkout");
    let program = Path::new(env!("CARGO_BIN_EXE_xtask"));
    let seen = reproduce::compare(&workspace, &PathBuf::from(dist), program).expect("the same bytes");
    assert!(seen.iter().filter(|line| line.contains("both builds have SHA-256")).count() == 2, "{seen:?}");
}
