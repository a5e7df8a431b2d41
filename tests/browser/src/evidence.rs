//! One visit, with everything recorded by which a word could leave the page; and the one check, used for the page itself
//! and for copies that do leak, that nothing has.

use thirtyfour::WebDriver;

use crate::canary::Search;
use crate::engines::Wishes;
use crate::find::probe;
use crate::given;
use crate::journey::Person;
use crate::left_behind::{self, Left};
use crate::placements::Placement;
use crate::recorders::{Caught, Recorders, Way};
use crate::site::{Page, Site};
use crate::story::{Visit, arrive, say_left_out, with_the_scene};
use crate::trouble::{Failed, Told, Tried, Trouble, holds};
use crate::watched::CHROMIUM_ASKS;

/// Where a word was found, or something arrived, that should not have left the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A recorder or the proxy.
    Wire(Way),
    /// What was said on the console.
    Console,
    /// A title, an address, the history's state, or another thing that a page shows of itself.
    Shown,
    /// What a script of the host page saw, messages included.
    Host,
    /// The browser's folder, after it has gone.
    Folder,
}

/// One find.
#[derive(Debug, Clone)]
pub struct Leak {
    /// Where.
    pub place: Place,
    /// What, in which form, and what stands around it.
    pub what: String,
}

/// Everything recorded of one visit.
#[derive(Default)]
pub struct Evidence {
    caught: Vec<Caught>,
    /// What the proxy was asked for.
    pub requests: Vec<String>,
    console: String,
    shown: Vec<String>,
    spied: Vec<String>,
    left: Vec<Left>,
}

/// How a visit ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The browser is closed.
    Closed,
    /// The browser is ended in the middle of it all.
    Crashed,
}

/// The host page of these tests: the plain one, with a script that runs first and sees all that a host's script can.
///
/// # Errors
/// When the plain host cannot be read.
pub fn spying(html: &str) -> Tried<String> {
    let spy = format!("<head><script>{}</script>", include_str!("probes/spy.js"));
    holds(html.contains("<head>"), || "a host page without <head>".to_owned())?;
    Ok(html.replacen("<head>", &spy, 1))
}

/// A visit that everything is recorded of. None when the caller did not ask for this engine.
///
/// # Errors
/// When the tale does not hold, or something cannot be recorded.
pub async fn watched(
    visit: Visit,
    site: Site,
    recorders: &Recorders,
    end: End,
    tale: impl AsyncFnOnce(&Person, &mut Evidence) -> Told,
) -> Result<Option<Evidence>, Failed> {
    if !given::wants(visit.engine)? {
        say_left_out(visit.engine);
        return Ok(None);
    }
    let proxy = Some(recorders.port(Way::Proxy));
    let mut person = arrive(visit.at(site).wishing(Wishes { proxy, ..Wishes::default() })).await?;
    let mut evidence = Evidence::default();
    if let Err(failed) = tale(&person, &mut evidence).await {
        return Err(with_the_scene(failed, &person).await);
    }
    match end {
        End::Closed => person.browser.closes().await?,
        End::Crashed => person.browser.crashes().await?,
    }
    evidence.console = person.browser.said();
    evidence.left = left_behind::all(person.browser.folder())?;
    evidence.caught = recorders.caught();
    evidence.requests = recorders.requests();
    Ok(Some(evidence))
}

/// Keeps what is said on the console from now on, for engines whose driver does not tell it.
///
/// # Errors
/// When the page cannot be asked.
pub async fn listen_to_the_console(driver: &WebDriver) -> Tried<()> {
    driver.execute(include_str!("probes/listen.js"), vec![]).await?;
    Ok(())
}

impl Evidence {
    /// Notes what the page shows of itself now, the console included; and, if it is framed, what its host does.
    ///
    /// # Errors
    /// When they cannot be asked.
    pub async fn look(&mut self, me: &Person) -> Tried<()> {
        let driver = me.driver();
        self.shown.push(probe(driver, include_str!("probes/seen.js"), vec![]).await?);
        self.shown.push(format!("title: {}\naddress: {}", driver.title().await?, driver.current_url().await?));
        Ok(())
    }

    /// Notes all that the host page shows and that its script has seen, if there is a host page; does not return to the
    /// frame.
    ///
    /// # Errors
    /// When they cannot be asked.
    pub async fn look_at_the_host(&mut self, me: &Person) -> Tried<()> {
        me.driver().enter_default_frame().await?;
        self.shown.push(probe(me.driver(), include_str!("probes/seen.js"), vec![]).await?);
        let spied: Option<String> = probe(me.driver(), "return JSON.stringify(window.spied)", vec![]).await?;
        holds(spied.is_some() || me.placement == Placement::OwnTab, || "the host's script did not run".to_owned())?;
        self.spied.extend(spied);
        Ok(())
    }

    /// The messages that the host page has received, each as JSON.
    ///
    /// # Errors
    /// When the host's script has noted something else than it should.
    pub fn messages(&self) -> Tried<Vec<String>> {
        let Some(last) = self.spied.last() else { return Ok(Vec::new()) };
        let spied: serde_json::Value = serde_json::from_str(last)?;
        Ok(serde_json::from_value(spied["messages"].clone())?)
    }

    /// Everything that has left: any of the words anywhere, and anything at all that came over TCP or UDP.
    #[must_use]
    pub fn leaks(&self) -> Vec<Leak> {
        let search = Search::default();
        let mut leaks = Vec::new();
        let mut look = |place: Place, name: &str, bytes: &[u8]| {
            leaks.extend(search.find(bytes).map(|found| Leak { place, what: format!("{name}{found}") }));
        };
        for caught in &self.caught {
            look(Place::Wire(caught.way), &format!("{}: ", caught.way), &caught.bytes);
        }
        look(Place::Console, "console: ", self.console.as_bytes());
        for line in self.shown.iter().flat_map(|shown| shown.lines()) {
            let (name, text) = line.split_once(": ").unwrap_or(("shown", line));
            // Where the driver does not tell what was said, the page has been listened to.
            let place = if name == "console" { Place::Console } else { Place::Shown };
            look(place, &format!("{name}: "), text.as_bytes());
        }
        for spied in &self.spied {
            look(Place::Host, "the host's script: ", spied.as_bytes());
        }
        for left in &self.left {
            look(Place::Folder, &format!("{}: ", left.path), &left.bytes);
        }
        let arrived = self.caught.iter().filter(|caught| !matches!(caught.way, Way::Proxy));
        leaks.extend(arrived.map(|caught| Leak {
            place: Place::Wire(caught.way),
            what: format!("{} bytes at {}", caught.bytes.len(), caught.way),
        }));
        leaks
    }

    /// Nothing has left, and the browser has asked for these paths of the site, in any order, and for nothing else.
    ///
    /// # Errors
    /// When something has, or it has.
    pub fn nothing_left(&self, site: &str, paths: &[&str]) -> Tried<()> {
        let leaks: Vec<String> = self.leaks().into_iter().map(|leak| leak.what).collect();
        holds(leaks.is_empty(), || format!("left the page:\n  {}", leaks.join("\n  ")))?;
        self.nothing_was_sent(site, paths)
    }

    /// Nothing has come to any recorder, and the browser has asked for these paths of the site and for nothing else. That
    /// it may say on its console what it has stopped is not sending.
    ///
    /// # Errors
    /// When something has.
    pub fn nothing_was_sent(&self, site: &str, paths: &[&str]) -> Tried<()> {
        let sent = self.leaks().into_iter().filter(|leak| matches!(leak.place, Place::Wire(_)));
        let sent: Vec<String> = sent.map(|leak| leak.what).collect();
        holds(sent.is_empty(), || format!("was sent:\n  {}", sent.join("\n  ")))?;
        let by_itself = |asked: &&String| CHROMIUM_ASKS.iter().any(|(start, _)| asked.starts_with(start));
        let mut asked: Vec<String> = self.requests.iter().filter(|asked| !by_itself(asked)).cloned().collect();
        let mut wanted: Vec<String> = paths.iter().map(|path| format!("GET {site}{path}")).collect();
        wanted.sort();
        asked.sort();
        holds(asked == wanted, || {
            format!("asked for:\n  {}\nnot just for:\n  {}", asked.join("\n  "), wanted.join("\n  "))
        })
    }

    /// The browser has written down in its folder that it was at this address: the folder that was searched is the one it
    /// writes to. A WebKit that is driven keeps everything in its memory.
    ///
    /// # Errors
    /// When it has not.
    pub fn was_written_down(&self, address: &str) -> Tried<()> {
        let search = Search::new(address);
        let found = self.left.iter().any(|left| search.find(&left.bytes).is_some());
        holds(found, || format!("none of {} files of the browser names {address}", self.left.len()))
    }

    /// Something was found in this place, in words that hold `mark`.
    ///
    /// # Errors
    /// When nothing was: the checks would not see such a leak.
    pub fn is_caught(&self, place: &Place, mark: &str) -> Tried<()> {
        let leaks = self.leaks();
        let found = leaks.iter().any(|leak| leak.place == *place && leak.what.contains(mark));
        let all: Vec<String> = leaks.into_iter().map(|leak| format!("{:?}: {}", leak.place, leak.what)).collect();
        holds(found, || format!("not caught: {mark} in {place:?}; caught:\n  {}", all.join("\n  ")))
    }
}

/// That site, with a host page into which the loader puts the frame.
///
/// # Errors
/// When a page or the loader cannot be read.
pub fn spying_site_with_loader() -> Tried<Site> {
    let path = given::dist()?.join("recovery-plan.js");
    let loader = std::fs::read(&path).map_err(|error| Trouble(format!("{}: {error}", path.display())))?;
    let host = "<!doctype html><html lang=en><head><meta charset=utf-8><title>Riverside Friends</title></head><body>
        <div class=recovery-plan><a href=/recovery-plan.html>My plan</a></div>
        <script src=/recovery-plan.js defer></script></body></html>";
    let site = spying_site()?.with("/hosts/plain/", Page::html(spying(host)?));
    Ok(site.with("/recovery-plan.js", Page::html(loader)))
}

/// The site of these tests, at which the plain host spies.
///
/// # Errors
/// When a page cannot be read.
pub fn spying_site() -> Tried<Site> {
    let plain = crate::hosts::page("plain")?;
    Ok(Site::of_built_file()?.with("/hosts/plain/", Page::html(spying(&plain)?)))
}
