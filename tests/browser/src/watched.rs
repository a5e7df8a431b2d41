//! How each engine is pointed at a recording proxy for every address, those of this machine included, and kept from
//! asking for anything that no page has asked for: no list of allowed traffic is needed then.

use std::fs::File;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::trouble::{Tried, Trouble};

/// What a driver and its browser say on their standard output, in the folder of a run.
pub(crate) const NOTES: &str = "notes.txt";

/// Chromium leaves out loopback addresses unless told not to, and asks for things of its own.
pub(crate) fn chromium_arguments(port: u16) -> Vec<Value> {
    vec![
        json!(format!("--proxy-server=http://127.0.0.1:{port}")),
        json!("--proxy-bypass-list=<-loopback>"),
        json!("--disable-extensions"),
        json!("--disable-domain-reliability"),
        // The last asks a server of Google's which kind of field is which: by hashes of their names, not by what is in them.
        json!(
            "--disable-features=NetworkTimeServiceQuerying,OptimizationHints,MediaRouter,PreconnectToSearch,\
             AutofillServerCommunication"
        ),
    ]
}

/// What Chromium asks for before any page is open and has no switch for, with the reason. The proxy refuses it, so that
/// no more than this is ever said; it is searched like all else.
pub(crate) const CHROMIUM_ASKS: [(&str, &str); 4] = [
    ("CONNECT accounts.google.com:443", "whether somebody is signed in to the browser"),
    ("CONNECT start.duckduckgo.com:443", "the start page of the search engine that Debian chooses"),
    ("CONNECT update.googleapis.com:443", "a part of the browser that is fetched when first needed"),
    ("POST http://update.googleapis.com/service/update2/json?", "the same, without encryption when that is refused"),
];

/// Firefox has a setting for loopback addresses, and several services that look for news on their own.
pub(crate) fn ask_firefox(preferences: &mut Value, port: u16) {
    for kind in ["http", "ssl"] {
        preferences[format!("network.proxy.{kind}")] = json!("127.0.0.1");
        preferences[format!("network.proxy.{kind}_port")] = json!(port);
    }
    preferences["network.proxy.type"] = json!(1);
    preferences["network.proxy.no_proxies_on"] = json!("");
    preferences["network.proxy.allow_hijacking_localhost"] = json!(true);
    // Honoured because of the variable that `keep_in` sets.
    preferences["services.settings.server"] = json!("data:,nothing");
    for service in [
        "app.normandy.enabled",
        "messaging-system.rsexperimentloader.enabled",
        "network.captive-portal-service.enabled",
        "network.connectivity-service.enabled",
        "dom.push.connection.enabled",
        "browser.safebrowsing.malware.enabled",
        "browser.safebrowsing.phishing.enabled",
        "extensions.getAddons.cache.enabled",
    ] {
        preferences[service] = json!(false);
    }
    // What pages say on the console goes to standard output, and from there into the notes.
    preferences["devtools.console.stdout.content"] = json!(true);
    // What would bring a session back after a crash is written down at once, so that a test need not wait for it.
    preferences["browser.sessionstore.interval"] = json!(100);
    // A channel to this very machine is a channel: the recorder is on it.
    preferences["media.peerconnection.ice.loopback"] = json!(true);
}

/// WebKit's driver takes the standard capability, and goes through the proxy for loopback addresses too.
pub(crate) fn proxy_for_webkit(port: u16) -> Value {
    json!({ "proxyType": "manual", "httpProxy": format!("127.0.0.1:{port}"), "sslProxy": format!("127.0.0.1:{port}") })
}

/// Whatever the browser and its driver write to a home or to a folder for temporary files, they write into this folder.
pub(crate) fn keep_in(mut command: Command, folder: &Path) -> Command {
    command.env("HOME", folder).env("TMPDIR", folder).env("MOZ_REMOTE_SETTINGS_DEVTOOLS", "1");
    for variable in ["XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"] {
        command.env_remove(variable);
    }
    command
}

/// The file for those notes.
pub(crate) fn notes(folder: &Path) -> Tried<File> {
    let path = folder.join(NOTES);
    File::create(&path).map_err(|error| Trouble(format!("{}: {error}", path.display())))
}

/// What pages have said on the console of Firefox.
pub(crate) fn firefox_said(folder: &Path) -> String {
    let notes = std::fs::read(folder.join(NOTES)).unwrap_or_default();
    String::from_utf8_lossy(&notes).into_owned()
}
