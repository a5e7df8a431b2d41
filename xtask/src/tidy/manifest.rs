//! The list of browser types that the widget can reach, held against a list that a person has approved.

use anyhow::{Context, Result};

/// The web-sys features that the widget's manifest asks for.
pub fn web_sys_features(manifest: &str) -> Result<Vec<String>> {
    let table: toml::Table = manifest.parse().context("Cargo.toml")?;
    let mut features = Vec::new();
    let workspace = table.get("workspace").and_then(|workspace| workspace.get("dependencies"));
    let targets = table.get("target").and_then(toml::Value::as_table).into_iter().flat_map(|targets| targets.values());
    let lists =
        targets.filter_map(|target| target.get("dependencies")).chain(table.get("dependencies")).chain(workspace);
    for list in lists {
        let asked = list.get("web-sys").and_then(|web_sys| web_sys.get("features")).and_then(toml::Value::as_array);
        features.extend(asked.into_iter().flatten().filter_map(toml::Value::as_str).map(str::to_owned));
    }
    features.sort();
    features.dedup();
    Ok(features)
}

/// The lines of a committed list: comments start with `#`.
pub fn allowed(list: &str) -> Vec<String> {
    let lines = list.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
    let mut lines: Vec<String> = lines.filter(|line| !line.is_empty()).map(str::to_owned).collect();
    lines.sort();
    lines.dedup();
    lines
}

/// What is only in one of two lists: first what is there and not allowed, then what is allowed and not there.
pub fn differences(there: &[String], allowed: &[String]) -> (Vec<String>, Vec<String>) {
    let only =
        |these: &[String], those: &[String]| these.iter().filter(|item| !those.contains(item)).cloned().collect();
    (only(there, allowed), only(allowed, there))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MANIFEST: &str = "[dependencies.web-sys]\nworkspace = true\nfeatures = [\"Window\", \"Document\"]\n\
        [workspace.dependencies]\nweb-sys = { version = \"0.3\", features = [\"Node\"] }\n";

    #[test]
    fn a_feature_that_nobody_approved_is_caught_wherever_it_is_asked_for() {
        let asked = web_sys_features(MANIFEST).unwrap();
        assert_eq!(asked, ["Document", "Node", "Window"]);
        let approved = allowed("Document # reads the page\n\n# more\nWindow\nHistory\n");
        assert_eq!(differences(&asked, &approved), (vec!["Node".to_owned()], vec!["History".to_owned()]));
    }

    #[test]
    fn a_feature_for_one_target_only_is_seen_too() {
        let manifest = "[target.'cfg(target_arch = \"wasm32\")'.dependencies]\nweb-sys = { version = \"0.3\", features = [\"Storage\"] }\n";
        assert_eq!(web_sys_features(manifest).unwrap(), ["Storage"]);
    }
}
