//! A host page made for one test: the loader in it, and the page embedded with these settings.

use crate::given;
use crate::placements::Placement;
use crate::site::{Page, Site};
use crate::trouble::{Tried, Trouble};

/// Where a made host stands.
pub const MADE: Placement = Placement::Frame("made");

/// The loader as it is built.
///
/// # Errors
/// When it is not there.
pub fn loader() -> Tried<String> {
    let path = given::dist()?.join("recovery-plan.js");
    std::fs::read_to_string(&path).map_err(|error| Trouble(format!("{}: {error}", path.display())))
}

/// A placeholder with these attributes and this block of settings.
#[must_use]
pub fn placeholder(attributes: &str, block: &str) -> String {
    format!(
        "<div class=recovery-plan {attributes}><script type=\"application/json\">{block}</script>
         <a href=\"/recovery-plan.html\">My own plan</a></div>"
    )
}

/// A site with a made host: its own script, which runs first and hears what the loader tells and is told, these placeholders, and the
/// loader.
///
/// # Errors
/// When the built files cannot be read.
pub fn site_of(placeholders: &str) -> Tried<Site> {
    let host = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>
         <title>Canal Street</title><script>
         window.told = []; window.warned = []; window.heard = [];
         addEventListener('recovery-plan', (event) => told.push(event.detail));
         addEventListener('message', (event) => heard.push(event.data));
         console.warn = (text) => warned.push(text);
         const Channel = MessageChannel; window.ported = [];
         window.MessageChannel = function () {{
             const channel = new Channel();
             channel.port1.addEventListener('message', (event) => ported.push(event.data));
             return channel;
         }};
         const opens = window.open; window.opened = [];
         window.open = (...all) => {{ opened.push(all); return opens(...all); }};
         </script><h1>Canal Street</h1>{placeholders}<script>{}</script></html>",
        loader()?
    );
    Ok(Site::of_built_file()?.with("/hosts/made/", Page::html(host)))
}
