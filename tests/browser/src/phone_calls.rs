//! Numbers that a person taps: instead of being called they are noted down, by a program that stands in for the system's
//! own way of calling.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::trouble::{Tried, Trouble};

/// Where tapped numbers are noted, in the folder of a run.
const DIALLED: &str = "dialled";

/// Puts the program that notes numbers into the folder of a run, and says where it is. It has the name of the one that
/// Chromium asks for.
pub(crate) fn prepare(run: &Path) -> Tried<PathBuf> {
    let folder = run.join("programs");
    let program = folder.join("xdg-open");
    let script = format!("#!/bin/sh\necho \"$1\" >> '{}'\n", run.join(DIALLED).display());
    let write = || {
        std::fs::create_dir_all(&folder)?;
        std::fs::write(&program, script)?;
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755))
    };
    write().map_err(|error| Trouble(format!("{}: {error}", program.display())))?;
    Ok(program)
}

/// Tells Firefox, by its profile, to hand numbers to the program without asking.
pub(crate) fn tell_firefox(profile: &Path, program: &Path) -> Tried<()> {
    let hand_over = json!({ "action": 2, "ask": false, "handlers": [{ "name": "Notes", "path": program }] });
    // Without all three Firefox takes the file for a damaged one and makes its own.
    let schemes = json!({ "tel": hand_over, "sms": hand_over });
    let handlers = json!({ "defaultHandlersVersion": {}, "mimeTypes": {}, "schemes": schemes });
    let write = || {
        std::fs::create_dir_all(profile)?;
        std::fs::write(profile.join("handlers.json"), handlers.to_string())
    };
    write().map_err(|error| Trouble(format!("{}: {error}", profile.display())))
}

/// The numbers tapped so far, as links (`tel:999`).
pub(crate) fn dialled(run: &Path) -> Vec<String> {
    let noted = std::fs::read_to_string(run.join(DIALLED)).unwrap_or_default();
    noted.lines().map(str::to_owned).collect()
}
