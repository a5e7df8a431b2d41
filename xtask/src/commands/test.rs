//! `cargo xtask test`: sets up what the tests need and runs them, ring by ring.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use lexopt::{Arg, Parser, ValueExt};

use super::{dist, serve};
use crate::tools::{self, Engine, Engines};
use crate::workspace::{Workspace, cargo};
use crate::{process, tell};

/// A kind of test, the quickest to answer first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ring {
    /// Format, lints, spelling, dependencies.
    Lint,
    /// Rules, journeys, content and the repository itself, without a browser.
    Native,
    /// `src/platform` in real browsers.
    Platform,
    /// The built file: policy, names in it, sizes, no addresses, no machine paths, the same bytes when built elsewhere.
    /// And the files it saves, opened by a program in another language.
    File,
    /// The built file in real browsers, used as a person uses it.
    Page,
}

impl Ring {
    const ALL: [Ring; 5] = [Ring::Lint, Ring::Native, Ring::Platform, Ring::File, Ring::Page];

    fn name(self) -> &'static str {
        match self {
            Ring::Lint => "lint",
            Ring::Native => "native",
            Ring::Platform => "platform",
            Ring::File => "file",
            Ring::Page => "page",
        }
    }

    fn named(name: &str) -> Result<Ring> {
        let found = Ring::ALL.into_iter().find(|ring| ring.name() == name);
        found.with_context(|| format!("no ring is called `{name}`; there are lint, native, platform, file and page"))
    }
}

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    rings: BTreeSet<Ring>,
    engines: Engines,
    /// Words for the test programs themselves, such as a part of a test's name.
    rest: Vec<OsString>,
}

impl Options {
    /// Reads the rest of the command line. Without `--ring` every ring runs, without `--engine` every engine.
    pub fn read(arguments: &mut Parser) -> Result<Options> {
        let mut options = Options { rings: BTreeSet::new(), engines: Engines::new(), rest: Vec::new() };
        while let Some(argument) = arguments.next()? {
            match argument {
                Arg::Long("ring") => {
                    options.rings.insert(Ring::named(&arguments.value()?.string()?)?);
                }
                Arg::Long("engine") => {
                    options.engines.insert(Engine::named(&arguments.value()?.string()?)?);
                }
                Arg::Value(word) => options.rest.push(word),
                other => return Err(other.unexpected().into()),
            }
        }
        if options.engines.is_empty() {
            options.engines.extend(Engine::ALL);
        }
        if options.rings.is_empty() {
            options.rings.extend(Ring::ALL);
            if with_a_runner(&options.engines).is_empty() {
                options.rings.remove(&Ring::Platform);
            }
        }
        Ok(options)
    }
}

/// Runs the chosen rings, all of them even if one fails, and says how long each took.
pub fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    let mut ready = Ready::set_up(workspace, options)?;
    let mut failed = Vec::new();
    let mut times = Vec::new();
    for &ring in &options.rings {
        tell::progress(format!("Ring: {}", ring.name()));
        let (outcome, took) = tell::timed(|| run_ring(ring, workspace, options, &mut ready));
        times.push((ring, took, outcome.is_ok()));
        if let Err(error) = outcome {
            tell::failure(&error.context(format!("ring {}", ring.name())));
            failed.push(ring.name());
        }
    }
    tell::say(summary(&times));
    ensure!(failed.is_empty(), "failed: {}", failed.join(", "));
    Ok(())
}

fn summary(times: &[(Ring, Duration, bool)]) -> String {
    let mut lines = String::from("\nring       seconds\n");
    for (ring, took, well) in times {
        let mark = if *well { "ok" } else { "FAILED" };
        lines.push_str(&format!("{:8} {:>9.1}  {mark}\n", ring.name(), took.as_secs_f32()));
    }
    lines
}

/// What the rings need from outside, found or installed.
struct Ready {
    typos: PathBuf,
    deny: PathBuf,
    /// Variables that tell the browser tests what to use.
    browsers: Vec<(&'static str, PathBuf)>,
    /// A Python that opens sealed files.
    python: PathBuf,
    /// The program that runs tests of `src/platform` in a browser.
    runner: PathBuf,
    /// Whether the page is built; none before that was tried.
    page: Option<bool>,
}

impl Ready {
    /// Sets everything up before the first test runs, so that what is missing is said at once.
    fn set_up(workspace: &Workspace, options: &Options) -> Result<Ready> {
        let mut ready = Ready {
            typos: PathBuf::new(),
            deny: PathBuf::new(),
            browsers: Vec::new(),
            python: PathBuf::new(),
            runner: PathBuf::new(),
            page: None,
        };
        if options.rings.contains(&Ring::Lint) {
            tools::wasm_target(workspace)?;
            ready.typos = tools::typos()?;
            ready.deny = tools::cargo_deny()?.join("cargo-deny");
        }
        if options.rings.contains(&Ring::Platform) {
            tools::wasm_target(workspace)?;
            ready.runner = tools::wasm_bindgen(workspace)?.join("wasm-bindgen-test-runner");
        }
        if options.rings.contains(&Ring::File) {
            ready.python = tools::python_with_nacl()?;
        }
        if options.rings.contains(&Ring::Page) || options.rings.contains(&Ring::Platform) {
            ready.browsers = browser_variables(workspace, &options.engines)?;
        }
        Ok(ready)
    }

    /// Builds the page, once a run. A ring never tests a page that an earlier run left behind.
    fn page(&mut self, workspace: &Workspace) -> Result<()> {
        if self.page == Some(false) {
            bail!("the page could not be built");
        }
        if self.page.is_none() {
            self.page = Some(false);
            dist::make(workspace)?;
            self.page = Some(true);
        }
        Ok(())
    }
}

/// The variables that the browser tests and the bench read.
pub(super) fn browser_variables(workspace: &Workspace, engines: &Engines) -> Result<Vec<(&'static str, PathBuf)>> {
    let mut variables = tools::browsers(engines)?;
    if engines.contains(&Engine::Firefox) {
        variables.push(("GECKODRIVER", tools::geckodriver()?.join("geckodriver")));
    }
    variables.push(("AXE", tools::axe()?));
    variables.push(("RRWEB", tools::rrweb()?));
    variables.push(("RECOVERY_PLAN_DIST", workspace.dist()));
    let parts = workspace.target.join("parts.html");
    fs::create_dir_all(&workspace.target)?;
    fs::write(&parts, serve::parts_page(workspace)?).with_context(|| parts.display().to_string())?;
    variables.push(("RECOVERY_PLAN_PARTS", parts));
    let names: Vec<&str> = engines.iter().map(|engine| engine.name()).collect();
    variables.push(("RECOVERY_PLAN_ENGINES", PathBuf::from(names.join(","))));
    Ok(variables)
}

fn run_ring(ring: Ring, workspace: &Workspace, options: &Options, ready: &mut Ready) -> Result<()> {
    match ring {
        Ring::Lint => lint(workspace, ready),
        Ring::Native => tests(
            in_checkout(workspace, cargo()).args([
                "test",
                "--workspace",
                "--exclude",
                "browser-tests",
                "--exclude",
                "platform-tests",
                "--no-fail-fast",
                "--",
            ]),
            options,
        ),
        Ring::Platform => platform(workspace, options, ready),
        Ring::File => {
            ready.page(workspace)?;
            tests(
                in_checkout(workspace, cargo())
                    .args(["test", "--package", "xtask", "--features", "built-file", "--no-fail-fast"])
                    .args(["--test", "built_file", "--test", "opener", "--test", "reproducible", "--"])
                    .env("RECOVERY_PLAN_PYTHON", &ready.python)
                    .env("RECOVERY_PLAN_DIST", workspace.dist()),
                options,
            )
        }
        Ring::Page => {
            ready.page(workspace)?;
            tests(
                in_checkout(workspace, cargo())
                    .args(["test", "--package", "browser-tests", "--no-fail-fast", "--"])
                    .args(left_out(&options.engines))
                    .envs(ready.browsers.iter().cloned()),
                options,
            )
        }
    }
}

/// Runs the tests of `src/platform` in every engine for which there is a runner.
fn platform(workspace: &Workspace, options: &Options, ready: &Ready) -> Result<()> {
    let engines = with_a_runner(&options.engines);
    ensure!(!engines.is_empty(), "the tests of src/platform run in Chromium and Firefox only");
    let mut failed = Vec::new();
    for engine in engines {
        tell::progress(format!("src/platform in {}", engine.name()));
        let driver = ready.browsers.iter().filter(|(variable, _)| Some(*variable) == engine.driver_variable());
        let mut command = in_checkout(workspace, cargo());
        command
            .args(["test", "--package", "platform-tests", "--target", "wasm32-unknown-unknown", "--"])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &ready.runner)
            // Two slow cores take their time to start a browser.
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
            .env_remove("CHROMEDRIVER")
            .env_remove("GECKODRIVER")
            .envs(driver.cloned());
        if let Err(error) = tests(&mut command, options) {
            failed.push(format!("{}: {error}", engine.name()));
        }
    }
    ensure!(failed.is_empty(), "{}", failed.join("; "));
    Ok(())
}

/// The engines for which wasm-bindgen has a way of running tests.
fn with_a_runner(engines: &Engines) -> Engines {
    engines.iter().copied().filter(|engine| engine.driver_variable().is_some()).collect()
}

/// Words for the test programs that leave out the tests of engines nobody asked for: their names hold the
/// engine's. So they count as left out, not as passed.
fn left_out(engines: &Engines) -> Vec<&'static str> {
    let others = Engine::ALL.into_iter().filter(|engine| !engines.contains(engine));
    others.flat_map(|engine| ["--skip", engine.name()]).collect()
}

fn lint(workspace: &Workspace, ready: &Ready) -> Result<()> {
    let clippy = |arguments: &[&str]| {
        let mut command = in_checkout(workspace, cargo());
        command.arg("clippy").args(arguments).args(["--", "-D", "warnings"]);
        command
    };
    let checks = [
        command(workspace, cargo(), &["fmt", "--all", "--check"]),
        clippy(&["--workspace", "--all-targets", "--all-features"]),
        clippy(&["--package", "recovery-plan", "--lib", "--target", "wasm32-unknown-unknown"]),
        clippy(&["--package", "platform-tests", "--all-targets", "--target", "wasm32-unknown-unknown"]),
        command(workspace, ready.typos.clone(), &[]),
        command(
            workspace,
            ready.deny.clone(),
            &["--workspace", "check", "--hide-inclusion-graph", "bans", "licenses", "sources"],
        ),
    ];
    let mut failed = Vec::new();
    for mut check in checks {
        if let Err(error) = process::run(&mut check) {
            failed.push(error.to_string());
        }
    }
    ensure!(failed.is_empty(), "{}", failed.join("; "));
    Ok(())
}

fn command(workspace: &Workspace, program: PathBuf, arguments: &[&str]) -> Command {
    let mut command = in_checkout(workspace, program);
    command.args(arguments);
    command
}

fn in_checkout(workspace: &Workspace, program: PathBuf) -> Command {
    let mut command = Command::new(program);
    command.current_dir(&workspace.root);
    command
}

/// Runs `cargo test` and fails if a test failed or if there was none: a ring that tests nothing is broken.
fn tests(command: &mut Command, options: &Options) -> Result<()> {
    let mut ran = 0;
    let well = process::watch(command.args(&options.rest), |line| ran += tests_in(line))?;
    if !well {
        bail!("see above");
    }
    ensure!(ran > 0, "no test ran");
    Ok(())
}

/// How many tests ran, by a line of `cargo test`'s output.
fn tests_in(line: &str) -> usize {
    let Some((_, counts)) = line.split_once("test result: ") else { return 0 };
    counts
        .split(['.', ';'])
        .filter_map(|part| part.trim().split_once(' '))
        .filter(|(_, what)| matches!(*what, "passed" | "failed"))
        .filter_map(|(count, _)| count.parse::<usize>().ok())
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(arguments: &[&str]) -> Result<Options> {
        Options::read(&mut Parser::from_args(arguments))
    }

    #[test]
    fn without_a_choice_everything_runs() {
        let all = options(&[]).unwrap();
        assert_eq!(all.rings.len(), 5);
        assert_eq!(all.engines.len(), 3);
    }

    #[test]
    fn a_narrowed_run_is_as_narrow_as_asked() {
        let some = options(&["--ring", "page", "--engine", "webkit", "smoke"]).unwrap();
        assert_eq!(some.rings, BTreeSet::from([Ring::Page]));
        assert_eq!(some.engines, Engines::from([Engine::Webkit]));
        assert_eq!(some.rest, ["smoke"]);
        assert!(options(&["--ring", "outer"]).is_err());
        assert!(options(&["--skip"]).is_err());
    }

    #[test]
    fn a_ring_that_no_asked_engine_can_run_is_left_out_unless_it_was_asked_for() {
        assert!(!options(&["--engine", "webkit"]).unwrap().rings.contains(&Ring::Platform));
        assert!(options(&["--engine", "firefox"]).unwrap().rings.contains(&Ring::Platform));
        assert!(options(&["--ring", "platform", "--engine", "webkit"]).unwrap().rings.contains(&Ring::Platform));
    }

    #[test]
    fn tests_of_engines_nobody_asked_for_are_left_out() {
        assert_eq!(left_out(&Engines::from([Engine::Webkit])), ["--skip", "chromium", "--skip", "firefox"]);
        assert!(left_out(&Engines::from(Engine::ALL)).is_empty());
    }

    #[test]
    fn the_tests_that_ran_are_counted() {
        let line =
            "test result: FAILED. 12 passed; 3 failed; 4 ignored; 0 measured; 9 filtered out; finished in 0.01s\n";
        assert_eq!(tests_in(line), 15);
        assert_eq!(tests_in("test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 5 filtered out"), 0);
        assert_eq!(tests_in("test it_says_test_result ... ok"), 0);
    }
}
