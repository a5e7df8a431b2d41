//! What is special about Chromium: how it is asked for, and what it leaves in its profile's folder: its log and the
//! sheets it prints.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use crate::engines::Wishes;
use crate::given;
use crate::phone_calls;
use crate::trouble::{Tried, Trouble};
use crate::watched;

/// Where printed sheets go, in the profile's folder.
const PAPER: &str = "paper";

/// The browser's log, in the profile's folder.
pub(crate) const LOG: &str = "browser.log";

/// Fills in what Chromium is asked for.
pub(crate) fn ask(wanted: &mut Map<String, Value>, profile: &Path, wishes: &Wishes) {
    let (width, height) = wishes.window.unwrap_or((1000, 800));
    // The browser without a window has no printer.
    let window = if wishes.printer { "--kiosk-printing" } else { "--headless=new" };
    let mut options = json!({
        "args": [
            window, "--no-sandbox", "--disable-gpu", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--no-first-run",
            // /dev/shm is tiny in containers.
            "--disable-dev-shm-usage",
            // No test may depend on, or reach, a machine other than this one.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            format!("--window-size={width},{height}"),
            format!("--user-data-dir={}", profile.display()),
            // The driver's own log leaves out what sandboxed frames say; the browser's does not.
            "--enable-logging",
            format!("--log-file={}", profile.join(LOG).display()),
        ],
    });
    if let (Some(name), Some(arguments)) = (&wishes.named, options["args"].as_array_mut()) {
        arguments.push(json!(format!("--user-agent={name}")));
    }
    if let (true, Some(arguments)) = (wishes.one_process, options["args"].as_array_mut()) {
        arguments.push(json!("--disable-features=IsolateSandboxedIframes"));
    }
    if let (Some(port), Some(arguments)) = (wishes.proxy, options["args"].as_array_mut()) {
        arguments.extend(watched::chromium_arguments(port));
    }
    let mut preferences = Map::new();
    // A tap on a number is handed to the system without asking: the question which program should make the call has
    // no window here, and would swallow every later click. The system's program is ours: see `phone_calls`.
    let calls = ["tel", "sms"].map(|protocol| json!({ "protocol": protocol, "allowed_origins": ["*"] }));
    preferences.insert("protocol_handler.policy.auto_launch_protocols_from_origins".into(), json!(calls));
    // What a page makes the browser save goes with the profile.
    preferences.insert("download.default_directory".into(), json!(profile.join("downloads")));
    if let Some(size) = wishes.text_size {
        preferences.insert("webkit.webprefs.default_font_size".into(), json!(size));
    }
    if wishes.printer {
        let to_file = json!({ "id": "Save as PDF", "origin": "local", "account": "" });
        let state = json!({
            "version": 2, "recentDestinations": [to_file], "selectedDestinationId": "Save as PDF",
            // As most people's browsers have it: address and date in the margins, if the page leaves room for them.
            "isHeaderFooterEnabled": true,
        });
        preferences.insert("printing.print_preview_sticky_settings.appState".into(), json!(state.to_string()));
        preferences.insert("savefile.default_directory".into(), json!(profile.join(PAPER)));
    }
    if wishes.no_script {
        preferences.insert("profile.managed_default_content_settings.javascript".into(), json!(2));
    }
    options["prefs"] = Value::Object(preferences);
    if let Some(binary) = given::in_path(&["chromium", "google-chrome", "chromium-browser"]) {
        options["binary"] = json!(binary);
    }
    wanted.insert("browserName".into(), json!("chrome"));
    wanted.insert("goog:chromeOptions".into(), options);
}

/// Makes the profile's folder ready. Returns a folder for `PATH` in which the system's program for opening things is ours.
pub(crate) fn prepare(profile: &Path) -> Tried<PathBuf> {
    std::fs::create_dir_all(profile.join(PAPER)).map_err(|error| Trouble(format!("{}: {error}", profile.display())))?;
    let program = phone_calls::prepare(profile)?;
    Ok(program.parent().unwrap_or(profile).to_path_buf())
}

/// The caller's `PATH` with one more folder, looked in first.
pub(crate) fn path_with(first: &Path) -> OsString {
    let mut path = first.as_os_str().to_owned();
    path.push(":");
    path.push(std::env::var_os("PATH").unwrap_or_default());
    path
}

/// The sheets printed so far that are complete.
pub(crate) fn printed(profile: &Path) -> Vec<Vec<u8>> {
    let folder = std::fs::read_dir(profile.join(PAPER));
    let mut files: Vec<_> = folder.into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    // In the order in which they came out.
    files.sort_by_key(|path| path.metadata().and_then(|data| data.modified()).ok());
    let whole = |pdf: &Vec<u8>| pdf.trim_ascii_end().ends_with(b"%%EOF");
    files.iter().filter_map(|path| std::fs::read(path).ok()).filter(whole).collect()
}

/// What pages and frames have said so far.
pub(crate) fn log(profile: &Path) -> Vec<String> {
    let log = std::fs::read(profile.join(LOG)).unwrap_or_default();
    String::from_utf8_lossy(&log).lines().filter(|line| line.contains(":CONSOLE")).map(str::to_owned).collect()
}
