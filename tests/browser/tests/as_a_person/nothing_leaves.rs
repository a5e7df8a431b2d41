//! Nothing leaves: a whole journey with a word of its own in every text field, of which nothing is in any byte that any
//! recorder or the proxy has seen, nor on the console, in a title, address or history, with the host's script, nor in any
//! file of the browser once it has gone.

use browser_tests::canary::{STEM, word};
use browser_tests::check;
use browser_tests::engines::Engine::{self, Chromium, Firefox, WebKit};
use browser_tests::evidence::{End, Evidence, listen_to_the_console, spying_site, watched};
use browser_tests::find;
use browser_tests::placements::Placement::{self, Frame, OwnTab};
use browser_tests::recorders::Recorders;
use browser_tests::story::Visit;
use browser_tests::trouble::{Told, Tried, holds};

/// What the page itself takes from its site; its icon is in it.
fn asked_for(placement: Placement) -> Tried<Vec<&'static str>> {
    let mut paths = vec!["/recovery-plan.html"];
    if let Frame(host) = placement {
        let (_, html) = browser_tests::site::read_host(host)?;
        // Browsers ask for the icon of a host page that names none.
        paths.extend(["/hosts/plain/", "/favicon.ico"]);
        if html.contains("recovery-plan.js") {
            paths.push("/recovery-plan.js");
        }
    }
    Ok(paths)
}

async fn a_visit(
    engine: Engine,
    placement: Placement,
    end: End,
) -> Result<Option<(Evidence, String)>, browser_tests::trouble::Failed> {
    let site = spying_site()?;
    let address = site.url("");
    let recorders = Recorders::beside(site.port())?;
    let visit = Visit::to(engine, placement);
    let evidence = watched(visit, site, &recorders, end, async |me, evidence| {
        listen_to_the_console(me.driver()).await?;
        let last = if end == End::Closed { "cleared" } else { "take-away" };
        let told = me.tells_all(last, async |me| evidence.look(me).await).await?;
        told.everything()?;
        if end == End::Crashed {
            // It is all still there when the end comes.
            check::reads(&find::words(me.driver(), "[data-sheet=plan]").await?.concat(), &word("own-step"))?;
        } else {
            check::nothing_left_of(me.driver(), &[STEM]).await?;
        }
        evidence.look_at_the_host(me).await?;
        Ok(())
    })
    .await?;
    Ok(evidence.map(|evidence| (evidence, address)))
}

async fn nothing_leaves(engine: Engine, placement: Placement) -> Told {
    let Some((evidence, site)) = a_visit(engine, placement, End::Closed).await? else { return Ok(()) };
    evidence.nothing_left(&site, &asked_for(placement)?)?;
    only_a_hello_is_said(&evidence)?;
    Ok(())
}

async fn nothing_is_left_by_a_crash(engine: Engine, placement: Placement) -> Told {
    let Some((evidence, site)) = a_visit(engine, placement, End::Crashed).await? else { return Ok(()) };
    evidence.nothing_left(&site, &asked_for(placement)?)?;
    only_a_hello_is_said(&evidence)?;
    Ok(())
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
    nothing_is_left_by_a_crash:
    nothing_is_left_when_my_browser_crashes_in_chromium: Chromium, OwnTab;
    nothing_is_left_when_my_browser_crashes_in_firefox: Firefox, OwnTab;
    nothing_is_left_when_my_browser_crashes_in_webkit: WebKit, OwnTab;
}
