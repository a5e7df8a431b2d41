//! Packages of a Debian or Ubuntu system.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::{process, tell};

/// What kind of system this is, as far as installing goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum System {
    /// Debian, or a system that takes its packages.
    Debian,
    /// Ubuntu, where browsers are not packages but snaps.
    Ubuntu,
    /// Anything else.
    Other,
}

/// The system we run on.
pub(crate) fn system() -> System {
    system_of(&fs::read_to_string("/etc/os-release").unwrap_or_default())
}

fn system_of(os_release: &str) -> System {
    let value = |key: &str| {
        let line = os_release.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix('='));
        line.unwrap_or_default().trim_matches('"').to_owned()
    };
    let names = format!("{} {}", value("ID"), value("ID_LIKE"));
    let is = |name: &str| names.split_whitespace().any(|word| word == name);
    if is("ubuntu") {
        System::Ubuntu
    } else if is("debian") {
        System::Debian
    } else {
        System::Other
    }
}

/// Makes sure that the program `name` is there, by installing `from` if it is not.
pub(super) fn need(name: &str, from: &[&str]) -> Result<()> {
    match process::find(name) {
        Some(_) => Ok(()),
        None => packages(from),
    }
}

/// Makes sure that these packages are installed.
pub fn packages(wanted: &[&str]) -> Result<()> {
    let system = system();
    let missing: Vec<&str> = match system {
        System::Other => wanted.to_vec(),
        System::Debian | System::Ubuntu => wanted.iter().copied().filter(|name| !is_installed(name)).collect(),
    };
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    let leader = leader();
    if let Some(refusal) = refusal(system, leader.is_some(), &list) {
        bail!(refusal);
    }
    let leader = leader.unwrap_or_default();
    tell::progress(format!("Installing the packages {list}, some minutes, once"));
    let apt = |arguments: &[&str]| {
        let mut words = leader.to_vec();
        words.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y"]);
        words.extend(arguments);
        process::run(Command::new(words[0]).args(&words[1..]).stdin(Stdio::null()))
    };
    let mut install = vec!["install", "--no-install-recommends"];
    install.extend(&missing);
    // The lists of a fresh machine are empty or old.
    let installed = apt(&["update"]).and_then(|()| apt(&install));
    installed.map_err(|error| error.context(format!("please install these packages yourself: {list}")))
}

/// Why we cannot install these packages, and what a person can do instead.
fn refusal(system: System, can_be_root: bool, list: &str) -> Option<String> {
    if system == System::Other {
        return Some(format!(
            "this is neither Debian nor Ubuntu; please install what these Debian packages hold: {list}"
        ));
    }
    (!can_be_root).then(|| {
        format!("some packages are missing, and only root can install them; please run: sudo apt-get install {list}")
    })
}

fn is_installed(package: &str) -> bool {
    let output = Command::new("dpkg-query").args(["-W", "-f=${Status}", package]).stderr(Stdio::null()).output();
    output.is_ok_and(|output| output.stdout == b"install ok installed")
}

/// The words to put before a command that only root may run, or `None` if we cannot be root.
fn leader() -> Option<&'static [&'static str]> {
    if is_root() {
        return Some(&[]);
    }
    let asks_nothing = Command::new("sudo").args(["-n", "true"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    asks_nothing.is_ok_and(|status| status.success()).then_some(&["sudo", "-n"])
}

/// Whether we are root: the owner of our own entry among the processes.
#[cfg(unix)]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    Path::new("/proc/self").metadata().is_ok_and(|meta| meta.uid() == 0)
}

#[cfg(not(unix))]
fn is_root() -> bool {
    let _ = Path::new("");
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_is_known_by_itself_or_by_what_it_is_like() {
        assert_eq!(system_of("NAME=\"Debian\"\nID=debian\n"), System::Debian);
        assert_eq!(system_of("ID=ubuntu\nID_LIKE=debian\n"), System::Ubuntu);
        assert_eq!(system_of("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n"), System::Ubuntu);
        assert_eq!(system_of("ID=fedora\n"), System::Other);
        assert_eq!(system_of(""), System::Other);
    }

    #[test]
    fn where_we_cannot_install_a_person_is_told_exactly_what_to_install() {
        assert_eq!(refusal(System::Debian, true, "xvfb"), None);
        for (system, can_be_root) in [(System::Debian, false), (System::Ubuntu, false), (System::Other, true)] {
            let refusal = refusal(system, can_be_root, "xvfb chromium").unwrap();
            assert!(refusal.ends_with("xvfb chromium"), "{refusal}");
        }
    }
}
