//! What the caller hands in by environment; `cargo xtask test` sets all of it.
//!
//! | variable | meaning |
//! |---|---|
//! | `RECOVERY_PLAN_DIST` | folder with the built `recovery-plan.html` and `recovery-plan.js` |
//! | `RECOVERY_PLAN_ENGINES` | engines to use, separated by commas; all three when not set |
//! | `CHROMEDRIVER`, `GECKODRIVER`, `WEBKITDRIVER` | driver programs; looked up in `PATH` when not set |
//! | `AXE` | path of `axe.min.js` |
//! | `RRWEB` | path of the script of `rrweb` |
//! | `RECOVERY_PLAN_PARTS` | the page of parts, as `cargo xtask serve` shows it; `parts.html` beside the built file when not set |
//! | `RECOVERY_PLAN_SHOTS` | folder for pictures of screens; none are taken when not set |

use std::env;
use std::path::PathBuf;

use crate::engines::Engine;
use crate::trouble::{Tried, Trouble, holds};

/// The name of the built file.
pub const BUILT_FILE: &str = "recovery-plan.html";

/// The name of the script that puts it on a site's page.
pub const LOADER: &str = "recovery-plan.js";

/// The folder that holds the built file.
///
/// # Errors
/// When the variable is not set or the file is not there.
pub fn dist() -> Tried<PathBuf> {
    let folder = needed("RECOVERY_PLAN_DIST", "the folder that holds the built recovery-plan.html")?;
    holds(folder.join(BUILT_FILE).is_file(), || {
        format!("no {BUILT_FILE} in {} (RECOVERY_PLAN_DIST): run `cargo xtask dist` first", folder.display())
    })?;
    folder.canonicalize().map_err(|error| Trouble(format!("{}: {error}", folder.display())))
}

/// The built file's text.
///
/// # Errors
/// When it is not there or not text.
pub fn built_page() -> Tried<String> {
    let path = dist()?.join(BUILT_FILE);
    std::fs::read_to_string(&path).map_err(|error| Trouble(format!("{}: {error}", path.display())))
}

/// The loader's text, if it has been built.
///
/// # Errors
/// When it is there and cannot be read.
pub fn built_loader() -> Tried<Option<String>> {
    let path = dist()?.join(LOADER);
    if !path.is_file() {
        return Ok(None);
    }
    std::fs::read_to_string(&path).map(Some).map_err(|error| Trouble(format!("{}: {error}", path.display())))
}

/// Whether the caller wants this engine to be used.
///
/// # Errors
/// When the list names an engine there is not.
pub fn wants(engine: Engine) -> Tried<bool> {
    let Ok(list) = env::var("RECOVERY_PLAN_ENGINES") else { return Ok(true) };
    let mut wanted = false;
    for name in list.split(',').map(str::trim).filter(|name| !name.is_empty()) {
        let known = Engine::ALL.iter().find(|engine| engine.name() == name);
        let known = known.ok_or_else(|| {
            Trouble(format!("RECOVERY_PLAN_ENGINES names `{name}`; it knows chromium, firefox and webkit"))
        })?;
        wanted |= *known == engine;
    }
    Ok(wanted)
}

/// The driver program of an engine.
///
/// # Errors
/// When it is neither named nor in `PATH`.
pub fn driver(engine: Engine) -> Tried<PathBuf> {
    let (variable, program, package) = match engine {
        Engine::Chromium => ("CHROMEDRIVER", "chromedriver", "chromium-driver"),
        Engine::Firefox => ("GECKODRIVER", "geckodriver", "geckodriver (cargo install geckodriver)"),
        Engine::WebKit => ("WEBKITDRIVER", "WebKitWebDriver", "webkit2gtk-driver"),
    };
    if let Some(path) = env::var_os(variable) {
        let path = PathBuf::from(path);
        holds(path.is_file(), || format!("{variable} names {}, which is not there", path.display()))?;
        return Ok(path);
    }
    in_path(&[program]).ok_or_else(|| {
        Trouble(format!("no {program} in PATH: install {package}, or set {variable}, or run `cargo xtask test`"))
    })
}

/// The first of these programs that is in `PATH`.
#[must_use]
pub fn in_path(programs: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    programs.iter().find_map(|program| folders.iter().map(|folder| folder.join(program)).find(|path| path.is_file()))
}

/// The source of axe-core.
///
/// # Errors
/// When `AXE` is not set or cannot be read.
pub fn axe() -> Tried<String> {
    let path = needed("AXE", "the path of axe.min.js")?;
    std::fs::read_to_string(&path).map_err(|error| Trouble(format!("AXE, {}: {error}", path.display())))
}

/// The source of rrweb, which records what happens on a page.
///
/// # Errors
/// When `RRWEB` is not set or cannot be read.
pub fn rrweb() -> Tried<String> {
    let path = needed("RRWEB", "the path of rrweb's script for browsers")?;
    std::fs::read_to_string(&path).map_err(|error| Trouble(format!("RRWEB, {}: {error}", path.display())))
}

/// The page that shows every part in every state.
///
/// # Errors
/// When it is not there.
pub fn parts_page() -> Tried<String> {
    let path = match env::var_os("RECOVERY_PLAN_PARTS") {
        Some(path) => PathBuf::from(path),
        None => dist()?.join("parts.html"),
    };
    std::fs::read_to_string(&path)
        .map_err(|error| Trouble(format!("the page of parts (RECOVERY_PLAN_PARTS), {}: {error}", path.display())))
}

/// Where pictures of screens go, if anywhere.
#[must_use]
pub fn shots() -> Option<PathBuf> {
    env::var_os("RECOVERY_PLAN_SHOTS").map(PathBuf::from)
}

fn needed(variable: &str, meaning: &str) -> Tried<PathBuf> {
    env::var_os(variable).map(PathBuf::from).ok_or_else(|| {
        Trouble(format!("{variable} is not set ({meaning}): run `cargo xtask test`, which sets it, or set it yourself"))
    })
}
