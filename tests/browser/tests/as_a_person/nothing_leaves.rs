//! Nothing leaves: a whole journey with a word of its own in every text field, of which nothing is in any byte that any
//! recorder or the proxy has seen, nor on the console, in a title, address or history, with the host's script, nor in any
//! file of the browser once it has gone.

use browser_tests::canary::{STEM, word};
use browser_tests::check;
use browser_tests::engines::Engine::{self, Chromium, Firefox, WebKit};
use browser_tests::evidence::{End, Evidence, listen_to_the_console, spying_site, spying_site_with_loader, watched};
use browser_tests::find;
use browser_tests::left_behind;
use browser_tests::placements::Placement::{self, Frame, OwnTab};
use browser_tests::recorders::Recorders;
use browser_tests::site::Site;
use browser_tests::story::Visit;
use browser_tests::trouble::{Told, Tried, holds};
use browser_tests::wait::until;

/// What the page itself takes from its site: its icon is in it. Browsers ask for the icon of a host page that names none.
const ALONE: [&str; 1] = ["/recovery-plan.html"];
const FRAMED: [&str; 3] = ["/recovery-plan.html", "/hosts/plain/", "/favicon.ico"];
const LOADED: [&str; 4] = ["/recovery-plan.html", "/hosts/plain/", "/favicon.ico", "/recovery-plan.js"];

/// A whole journey, or one that ends with the browser, and everything that must be true of what was recorded.
async fn a_visit(engine: Engine, placement: Placement, site: Site, end: End, asks_for: &[&str]) -> Told {
    let address = site.url("");
    let recorders = Recorders::beside(site.port())?;
    let evidence = watched(Visit::to(engine, placement), site, &recorders, end, async |me, evidence| {
        listen_to_the_console(me.driver()).await?;
        let last = if end == End::Closed { "cleared" } else { "take-away" };
        let told = me.tells_all(last, async |me| evidence.look(me).await).await?;
        told.everything()?;
        if end == End::Crashed {
            // It is all still there when the end comes, and the browser has begun to write things down.
            check::reads(&find::words(me.driver(), "[data-sheet=plan]").await?.concat(), &word("own-step"))?;
            until("the browser to write down where it is", async || {
                Ok((engine == WebKit || left_behind::has(me.browser.folder(), &me.site.url("/"))).then_some(()))
            })
            .await?;
        } else {
            check::nothing_left_of(me.driver(), &[STEM]).await?;
        }
        evidence.look_at_the_host(me).await?;
        Ok(())
    })
    .await?;
    let Some(evidence) = evidence else { return Ok(()) };
    evidence.nothing_left(&address, asks_for)?;
    if engine != WebKit {
        evidence.was_written_down(&format!("{address}/"))?;
    }
    only_a_hello_is_said(&evidence)?;
    Ok(())
}

async fn nothing_leaves(engine: Engine, placement: Placement) -> Told {
    let asks_for = if placement == OwnTab { &ALONE[..] } else { &FRAMED };
    a_visit(engine, placement, spying_site()?, End::Closed, asks_for).await
}

async fn nothing_leaves_through_the_loader(engine: Engine, placement: Placement) -> Told {
    a_visit(engine, placement, spying_site_with_loader()?, End::Closed, &LOADED).await
}

async fn nothing_is_left_by_a_crash(engine: Engine, placement: Placement) -> Told {
    let asks_for = if placement == OwnTab { &ALONE[..] } else { &FRAMED };
    a_visit(engine, placement, spying_site()?, End::Crashed, asks_for).await
}

/// The host page gets one message at most, and it says no more than that the page is there.
fn only_a_hello_is_said(evidence: &Evidence) -> Tried<()> {
    let messages = evidence.messages()?;
    let hello = |message: &String| message == r#"{"recoveryPlan":1,"kind":"ready"}"#;
    holds(messages.len() <= 1 && messages.iter().all(hello), || format!("the host page was told {messages:?}"))
}

everywhere! {
    nothing_leaves:
    nothing_leaves_my_own_tab_in_chromium: Chromium, OwnTab;
    nothing_leaves_the_frame_in_chromium: Chromium, Frame("plain");
    nothing_leaves_my_own_tab_in_firefox: Firefox, OwnTab;
    nothing_leaves_the_frame_in_firefox: Firefox, Frame("plain");
    nothing_leaves_my_own_tab_in_webkit: WebKit, OwnTab;
    nothing_leaves_the_frame_in_webkit: WebKit, Frame("plain");
}

everywhere! {
    nothing_leaves_through_the_loader:
    nothing_leaves_the_frame_of_the_loader_in_chromium: Chromium, Frame("plain");
    nothing_leaves_the_frame_of_the_loader_in_firefox: Firefox, Frame("plain");
    nothing_leaves_the_frame_of_the_loader_in_webkit: WebKit, Frame("plain");
}

everywhere! {
    nothing_is_left_by_a_crash:
    nothing_is_left_when_my_browser_crashes_in_chromium: Chromium, OwnTab;
    nothing_is_left_when_my_browser_crashes_in_firefox: Firefox, OwnTab;
    nothing_is_left_when_my_browser_crashes_in_webkit: WebKit, OwnTab;
    nothing_is_left_of_the_frame_when_my_browser_crashes_in_chromium: Chromium, Frame("plain");
    nothing_is_left_of_the_frame_when_my_browser_crashes_in_firefox: Firefox, Frame("plain");
    nothing_is_left_of_the_frame_when_my_browser_crashes_in_webkit: WebKit, Frame("plain");
}
