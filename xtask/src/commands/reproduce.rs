//! `cargo xtask reproduce`: builds the page a second time, in another place, and compares the bytes.
//!
//! The second build has another checkout folder, another home of cargo and another target folder, all with longer names, and
//! its own copies of the sources of every crate. Rust itself is the same: the version is part of the recipe.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use super::{build, dist};
use crate::policy::sha256_hex;
use crate::reproduce::Trace;
use crate::tidy::text;
use crate::workspace::Workspace;
use crate::{process, reproduce, tell};

/// What is built and compared.
const FILES: [&str; 2] = ["recovery-plan.html", "recovery-plan.js"];

/// Builds the page here, then elsewhere, and fails if a byte differs or a folder of this machine is in it.
pub fn run(workspace: &Workspace) -> Result<()> {
    dist::make(workspace)?;
    let program = env::current_exe().context("cannot tell which program this is")?;
    for line in compare(workspace, &workspace.dist(), &program)? {
        tell::say(line);
    }
    Ok(())
}

/// Builds the page in another place with `program`, compares it with the one in `dist`, and gives back what was seen.
pub fn compare(workspace: &Workspace, dist: &Path, program: &Path) -> Result<Vec<String>> {
    let place = Place::make()?;
    let other = place.checkout();
    tell::progress("Copying the checkout and the crates to another place");
    copy_checkout(&workspace.root, &other)?;
    copy_cargo_home(&build::cargo_home()?, &place.cargo_home())?;
    let (built, took) = tell::timed(|| build_there(&place, program));
    built?;

    let read = |folder: &Path, name: &str| fs::read_to_string(folder.join(name)).ok();
    let rust = process::capture(Command::new("rustc").arg("--version").current_dir(&workspace.root))?;
    let mut seen =
        vec![format!("Built a second time, elsewhere, in {} seconds, with {}.", took.as_secs(), rust.trim())];
    for name in FILES {
        let (here, there) = (read(dist, name), read(&other.join("dist"), name));
        let (Some(here), Some(there)) = (here, there) else {
            bail!("a build left no {name}");
        };
        let sums = [&here, &there].map(|text| sha256_hex(text.as_bytes()));
        let differs = if name.ends_with(".html") {
            reproduce::difference(&here, &there)
        } else {
            (here != there).then(|| reproduce::first(here.as_bytes(), there.as_bytes()))
        };
        if let Some(differs) = differs {
            bail!("{name} is {} here and {} elsewhere. They differ first in {differs}", sums[0], sums[1]);
        }
        seen.push(format!("{name}: both builds have SHA-256 {}", sums[0]));
    }
    let mut traces = traces_of_machines(workspace)?;
    traces.push(Trace::new("the folder of the second build", place.0.to_string_lossy()));
    let page = read(dist, FILES[0]).context("the page went while it was looked at")?;
    let found = reproduce::traces(&page, read(dist, FILES[1]).as_deref(), &traces);
    ensure!(found.is_empty(), "the build carries a trace of a machine: {}", found.join("; "));
    seen.push(format!("None of {} traces of machines is in the page, its wasm or the loader.", traces.len()));
    Ok(seen)
}

/// A folder of its own outside the checkout, which goes when this does.
struct Place(PathBuf);

impl Place {
    fn make() -> Result<Place> {
        let folder = env::temp_dir().join(format!("recovery-plan-built-elsewhere-{}", std::process::id()));
        if folder.exists() {
            fs::remove_dir_all(&folder).with_context(|| format!("cannot empty {}", folder.display()))?;
        }
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        Ok(Place(folder))
    }

    fn checkout(&self) -> PathBuf {
        self.0.join("a-checkout-with-a-much-longer-name")
    }

    fn cargo_home(&self) -> PathBuf {
        self.0.join("another-home-of-cargo")
    }

    fn target(&self) -> PathBuf {
        self.0.join("another-target-folder")
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        // What is left in a temporary folder is not worth failing for.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Builds with this very program, so that it is not built again; it looks for its checkout where this variable says.
fn build_there(place: &Place, program: &Path) -> Result<()> {
    let mut command = Command::new(program);
    command
        // Tests of the bytes must not turn red on the day on which a fact is due for a check.
        .args(["dist", "--as-of", "2026-11-25"])
        .current_dir(place.checkout())
        .env("CARGO_MANIFEST_DIR", place.checkout().join("xtask"))
        .env("CARGO_HOME", place.cargo_home())
        .env("CARGO_TARGET_DIR", place.target())
        .env("CARGO_NET_OFFLINE", "true");
    let built = process::run(&mut command);
    // A page over its budget is complete and can be compared; the checksums are written last.
    if place.checkout().join("dist").join("SHA256SUMS").is_file() {
        return Ok(());
    }
    built.context("the second build")
}

/// Copies every file that git has or would take.
fn copy_checkout(from: &Path, to: &Path) -> Result<()> {
    let list = process::capture(
        Command::new("git").args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]).current_dir(from),
    )
    .context("what to copy is what git would take")?;
    for path in list.split_terminator('\0') {
        let source = from.join(path);
        // A file may be deleted and not yet so in git.
        if source.is_file() {
            copy(&source, &to.join(path))?;
        }
    }
    Ok(())
}

/// Copies what cargo needs to build without a network: the crates as they were downloaded, their index, and its settings.
/// The unpacked sources are left out, so that cargo unpacks them anew.
fn copy_cargo_home(from: &Path, to: &Path) -> Result<()> {
    for name in ["config.toml", "config"] {
        if from.join(name).is_file() {
            copy(&from.join(name), &to.join(name))?;
        }
    }
    link_folder(&from.join("registry").join("cache"), &to.join("registry").join("cache"))?;
    copy_folder(&from.join("registry").join("index"), &to.join("registry").join("index"))?;
    copy_folder(&from.join("git").join("db"), &to.join("git").join("db"))
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    each_file(from, to, &mut copy)
}

/// Files that nobody changes can be the same files under another name, where the disk allows.
fn link_folder(from: &Path, to: &Path) -> Result<()> {
    each_file(from, to, &mut |from, to| {
        make_folder_of(to)?;
        if fs::hard_link(from, to).is_ok() { Ok(()) } else { copy(from, to) }
    })
}

fn each_file(from: &Path, to: &Path, with: &mut dyn FnMut(&Path, &Path) -> Result<()>) -> Result<()> {
    for entry in fs::read_dir(from).into_iter().flatten() {
        let entry = entry.with_context(|| format!("cannot read {}", from.display()))?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            each_file(&source, &target, with)?;
        } else {
            with(&source, &target)?;
        }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    make_folder_of(to)?;
    fs::copy(from, to).with_context(|| format!("cannot copy {}", from.display()))?;
    Ok(())
}

fn make_folder_of(file: &Path) -> Result<()> {
    let folder = file.parent().context("a file without a folder")?;
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))
}

/// What must not be in what is built: the folders of this machine, and parts of the names of folders on any machine.
pub fn traces_of_machines(workspace: &Workspace) -> Result<Vec<Trace>> {
    let sysroot = process::capture(Command::new("rustc").args(["--print", "sysroot"]).current_dir(&workspace.root))?;
    let cargo_home = build::cargo_home()?;
    let mut folders = vec![
        ("the folder of the checkout", workspace.root.clone()),
        ("the target folder", workspace.target.clone()),
        ("cargo's home", cargo_home.clone()),
        ("the folder of Rust", PathBuf::from(sysroot.trim())),
    ];
    folders.extend(env::home_dir().map(|home| ("the home folder", home)));
    let mut traces: Vec<Trace> =
        folders.into_iter().map(|(what, folder)| Trace::new(what, folder.to_string_lossy())).collect();
    // A folder of crates is named after the registry's host.
    for kind in ["src", "cache", "index"] {
        let registries = fs::read_dir(cargo_home.join("registry").join(kind)).into_iter().flatten().flatten();
        traces.extend(registries.map(|one| Trace::new("the name of a registry", one.file_name().to_string_lossy())));
    }
    let any = text::machine_words().into_iter().chain([".cargo", ".rustup", "registry/src", "crates.io"]);
    traces.extend(any.map(|word| Trace::new(word, word)));
    // A home folder may be `/`.
    traces.retain(|trace| trace.word.len() > 3);
    Ok(traces)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_of_a_home_of_cargo_has_the_crates_and_not_their_unpacked_sources() {
        let folder = env::temp_dir().join(format!("reproduce-copy-{}", std::process::id()));
        let (from, to) = (folder.join("a"), folder.join("b"));
        for file in
            ["config.toml", "registry/cache/r/a.crate", "registry/index/r/config.json", "registry/src/r/a/lib.rs"]
        {
            make_folder_of(&from.join(file)).unwrap();
            fs::write(from.join(file), file).unwrap();
        }
        copy_cargo_home(&from, &to).unwrap();
        assert_eq!(fs::read_to_string(to.join("registry/cache/r/a.crate")).unwrap(), "registry/cache/r/a.crate");
        assert!(to.join("registry/index/r/config.json").is_file() && to.join("config.toml").is_file());
        assert!(!to.join("registry/src").exists());
        fs::remove_dir_all(&folder).unwrap();
    }
}
