//! The crates that the widget is made of, held against a list that a person has approved and against the bans of `deny.toml`.

use std::process::Command;

use anyhow::{Context, Result};

use super::manifest::{allowed, differences};
use crate::process;
use crate::workspace::{Workspace, cargo};

/// Where the approved crates are listed.
pub const LIST: &str = "xtask/allowed/crates.txt";

/// What cargo says the widget is made of when it is built for a browser: what is linked in, and what writes code for it.
pub fn tree(workspace: &Workspace) -> Result<String> {
    process::capture(
        Command::new(cargo())
            .args(["tree", "--locked", "--package", "recovery-plan", "--target", "wasm32-unknown-unknown"])
            .args(["--edges", "normal", "--prefix", "none"])
            .current_dir(&workspace.root),
    )
}

/// The names of the crates in such a tree, each once.
pub fn names(tree: &str) -> Vec<String> {
    let mut names: Vec<String> =
        tree.lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect();
    names.sort();
    names.dedup();
    names
}

/// A ban of `deny.toml`: the crate, and those that may bring it all the same.
#[derive(Debug, PartialEq, Eq)]
pub struct Ban {
    /// The crate.
    pub name: String,
    /// Those that may bring it.
    pub wrappers: Vec<String>,
}

/// The bans of a `deny.toml`.
pub fn bans(deny: &str) -> Result<Vec<Ban>> {
    let table: toml::Table = deny.parse().context("deny.toml")?;
    let list = table.get("bans").and_then(|bans| bans.get("deny")).and_then(toml::Value::as_array);
    let list = list.context("deny.toml bans nothing")?;
    let texts = |value: Option<&toml::Value>| -> Vec<String> {
        let texts = value.and_then(toml::Value::as_array).into_iter().flatten();
        texts.filter_map(toml::Value::as_str).map(str::to_owned).collect()
    };
    list.iter()
        .map(|ban| {
            let name = ban.get("crate").and_then(toml::Value::as_str).context("deny.toml: a ban without a crate")?;
            Ok(Ban { name: name.to_owned(), wrappers: texts(ban.get("wrappers")) })
        })
        .collect()
}

/// What is wrong with the crates of the widget: new ones, approved ones that have gone, and banned ones. Which crate brings
/// another is looked at by cargo-deny; here a ban is lifted only if one of those that may bring the crate is in the widget too.
pub fn wrong(there: &[String], list: &str, bans: &[Ban]) -> Vec<String> {
    let (new, gone) = differences(there, &allowed(list));
    let mut wrong: Vec<String> = new.iter().map(|name| format!("{name} is new, and not in {LIST}")).collect();
    wrong.extend(gone.iter().map(|name| format!("{name} is in {LIST}, and no longer used")));
    let banned = bans.iter().filter(|ban| there.contains(&ban.name));
    let banned = banned.filter(|ban| !ban.wrappers.iter().any(|wrapper| there.contains(wrapper)));
    wrong.extend(banned.map(|ban| format!("{} is banned by deny.toml", ban.name)));
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;

    const TREE: &str = "recovery-plan v0.1.0 (a/folder)\nserde v1.0.229\nserde_derive v1.0.229 (proc-macro)\n\
        yew v0.23.0\ngloo v0.11.0\ngloo-net v0.5.0\nserde v1.0.229 (*)\n";
    const LIST: &str = "# widget\nrecovery-plan\nserde\nserde_derive\nyew\ngloo\ngloo-net\n";
    const DENY: &str = "[bans]\ndeny = [{ crate = \"gloo-net\", wrappers = [\"gloo\"] }, { crate = \"ureq\" },\n\
        { crate = \"reqwest\", wrappers = [\"thirtyfour\"] }]\n";

    fn wrongs(tree: &str, list: &str) -> Vec<String> {
        wrong(&names(tree), list, &bans(DENY).unwrap())
    }

    #[test]
    fn the_crates_as_approved_are_well() {
        assert_eq!(wrongs(TREE, LIST), Vec::<String>::new());
    }

    #[test]
    fn a_planted_crate_is_caught() {
        assert_eq!(wrongs(&format!("{TREE}tiny-thing v1.0.0\n"), LIST).len(), 1);
        // One that somebody has approved and that is banned all the same.
        for banned in ["ureq", "reqwest"] {
            let wrong = wrongs(&format!("{TREE}{banned} v1.0.0\n"), &format!("{LIST}{banned}\n"));
            assert_eq!(wrong, [format!("{banned} is banned by deny.toml")]);
        }
    }

    #[test]
    fn a_crate_that_has_gone_leaves_the_list() {
        assert_eq!(wrongs(TREE, &format!("{LIST}tracing\n")).len(), 1);
        assert!(bans("[bans]\n").is_err());
    }
}
