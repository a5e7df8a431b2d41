//! `cargo xtask bench`: what the page weighs, and how soon it answers a slow phone, and how long ranking the ideas takes there.

use std::process::Command;

use anyhow::Result;

use super::{build, dist, test};
use crate::process;
use crate::tools::{Engine, Engines};
use crate::workspace::{Workspace, cargo};

/// Builds, prints the sizes, then measures in Chromium.
pub fn run(workspace: &Workspace) -> Result<()> {
    let variables = test::browser_variables(workspace, &Engines::from([Engine::Chromium]))?;
    dist::make(workspace)?;
    let ranking = build::ranking(workspace)?;
    process::run(
        Command::new(cargo())
            .args(["run", "--quiet", "--package", "browser-tests", "--bin", "bench"])
            .current_dir(&workspace.root)
            .envs(variables)
            .env("RECOVERY_PLAN_RANKING", ranking),
    )
}
