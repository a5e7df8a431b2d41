//! The cache of tools, outside the checkout: one folder for each tool and version.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The folder of a tool, filled by `install` if it is not there.
///
/// `install` gets a fresh folder; only when it is done does that folder get its name. So a half
/// installed tool is never taken for a whole one, and of two runs at once one simply wins.
pub(crate) fn ensure(
    name: &str,
    version: &str,
    is_whole: impl Fn(&Path) -> bool,
    install: impl FnOnce(&Path) -> Result<()>,
) -> Result<PathBuf> {
    ensure_in(&root()?, name, version, is_whole, install)
}

fn ensure_in(
    root: &Path,
    name: &str,
    version: &str,
    is_whole: impl Fn(&Path) -> bool,
    install: impl FnOnce(&Path) -> Result<()>,
) -> Result<PathBuf> {
    let folder = root.join(format!("{name}-{version}"));
    if is_whole(&folder) {
        return Ok(folder);
    }
    let fresh = root.join(format!(".{name}-{version}.{}", std::process::id()));
    fs::create_dir_all(&fresh).with_context(|| format!("cannot make {}", fresh.display()))?;
    let installed = install(&fresh).and_then(|()| {
        anyhow::ensure!(is_whole(&fresh), "{name} {version} was installed but is not there");
        Ok(())
    });
    if let Err(error) = installed {
        let _ = fs::remove_dir_all(&fresh);
        return Err(error);
    }
    if !is_whole(&folder) {
        // What is left of an older, broken install.
        let _ = fs::remove_dir_all(&folder);
        let renamed = fs::rename(&fresh, &folder);
        if !is_whole(&folder) {
            renamed.with_context(|| format!("cannot make {}", folder.display()))?;
        }
    }
    let _ = fs::remove_dir_all(&fresh);
    Ok(folder)
}

fn root() -> Result<PathBuf> {
    if let Some(cache) = env::var_os("RECOVERY_PLAN_CACHE") {
        return Ok(PathBuf::from(cache).join("tools"));
    }
    let cache = match env::var_os("XDG_CACHE_HOME") {
        Some(cache) => PathBuf::from(cache),
        None => env::home_dir()
            .context("this machine has no home folder; set RECOVERY_PLAN_CACHE to a folder for tools")?
            .join(".cache"),
    };
    Ok(cache.join("recovery-plan").join("tools"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_whole(folder: &Path) -> bool {
        folder.join("tool").is_file()
    }

    #[test]
    fn a_tool_is_installed_once_and_a_failed_install_leaves_nothing() {
        let root = env::temp_dir().join(format!("cache-test-{}", std::process::id()));
        let fails = ensure_in(&root, "t", "1", is_whole, |_| anyhow::bail!("no network"));
        assert_eq!(fails.unwrap_err().to_string(), "no network");
        let lies = ensure_in(&root, "t", "1", is_whole, |_| Ok(()));
        assert!(lies.is_err());
        assert_eq!(fs::read_dir(&root).unwrap().count(), 0);

        let put = |folder: &Path| Ok(fs::write(folder.join("tool"), "")?);
        let folder = ensure_in(&root, "t", "1", is_whole, put).unwrap();
        assert_eq!(folder, root.join("t-1"));
        ensure_in(&root, "t", "1", is_whole, |_| panic!("already there")).unwrap();
        assert_eq!(fs::read_dir(&root).unwrap().count(), 1);

        fs::remove_file(folder.join("tool")).unwrap();
        ensure_in(&root, "t", "1", is_whole, put).unwrap();
        fs::remove_dir_all(&root).unwrap();
    }
}
