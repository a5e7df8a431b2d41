//! Before everything has arrived: the start screen is readable, and an early tap is kept.

use browser_tests::act;
use browser_tests::engines::{Engine, Wishes};
use browser_tests::faults::payload;
use browser_tests::find;
use browser_tests::given::{self, BUILT_FILE};
use browser_tests::placements::Placement;
use browser_tests::site::{Gate, Page, Site};
use browser_tests::story::{Visit, keep_picture, story};
use browser_tests::trouble::{Told, Tried, holds};
use browser_tests::wait::until;

/// A visit on a slow line: the rest of the page comes when the gate opens.
fn slow_visit(placement: Placement, gate: &Gate) -> Tried<Visit> {
    let page = given::built_page()?;
    // A little of the payload comes too, as it would on a slow line.
    let first = payload(&page)?.0 + 64;
    let site = Site::of_built_file()?.with(&format!("/{BUILT_FILE}"), Page::html(page).held_after(first, gate));
    let wishes = Wishes { impatient: true, ..Wishes::default() };
    Ok(Visit::to(Engine::Chromium, placement).at(site).wishing(wishes))
}

async fn with_the_payload_held_back(placement: Placement) -> Told {
    let gate = Gate::default();
    story(slow_visit(placement, &gate)?, async |me| {
        let on = me.is_on("start").await?;
        find::visible(me.driver(), "main h1").await?;
        holds(!on.heading.is_empty(), || "no heading yet".to_owned())?;
        for group in ["company", "device", "nation"] {
            find::visible(me.driver(), &format!("[data-start=\"{group}\"] label")).await?;
        }
        let words = find::words(me.driver(), "main").await?.join("\n");
        holds(words.to_lowercase().contains("this page"), || format!("no word on privacy yet:\n{words}"))?;
        keep_picture(me.driver(), "held back").await;

        me.says("nation", "wales").await?;
        act::click(me.driver(), &find::button("next")).await?;
        until("a word that it is getting ready", async || {
            Ok(find::words(me.driver(), "[role=status]").await?.into_iter().find(|text| !text.is_empty()))
        })
        .await?;
        holds(me.screen().await?.name == "start", || "it left Start before it was ready".to_owned())?;
        // Help does not wait for the rest either.
        me.goes("help").await?;
        me.goes("back").await?;

        gate.open();
        me.is_on("area home").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn start_can_be_read_and_tapped_before_the_rest_has_arrived() -> Told {
    with_the_payload_held_back(Placement::OwnTab).await
}

#[tokio::test]
async fn start_can_be_read_and_tapped_in_a_frame_before_the_rest_has_arrived() -> Told {
    with_the_payload_held_back(Placement::Frame("plain")).await
}

async fn help_stays_open_while_the_rest_arrives(placement: Placement) -> Told {
    let gate = Gate::default();
    story(slow_visit(placement, &gate)?, async |me| {
        me.is_on("start").await?;
        me.says("nation", "wales").await?;
        act::click(me.driver(), &find::button("next")).await?;
        let open = me.goes("help").await?;
        holds(open.name == "help", || format!("help led to “{}”", open.place()))?;
        gate.open();
        // The boot script marks the page when it has come to its end; what it started may take a moment longer.
        until("the rest to have arrived and the app to be made ready", async || {
            let script = "const done = arguments[arguments.length - 1];
                const again = () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => done(
                    document.readyState === 'complete' && recoveryPlanPage.booting));
                requestIdleCallback(again, { timeout: 500 });";
            let answer = me.driver().execute_async(script, vec![]).await?;
            Ok(answer.json().as_bool().unwrap_or_default().then_some(()))
        })
        .await?;
        for _ in 0..10 {
            let on = me.screen().await?;
            holds(on.name == "help", || format!("the arriving app took the place of help: “{}”", on.place()))?;
            let frame = "requestAnimationFrame(() => arguments[0](true))";
            me.driver().execute_async(frame, vec![]).await?;
        }

        act::click(me.driver(), "main [data-action=\"back\"]").await?;
        me.is_on("area home").await?;
        me.goes("help").await?;
        let serves = find::each(me.driver(), "main [data-nations]:not([hidden])", "data-nations").await?;
        let all_wales = serves.iter().all(|nations| nations.contains("wales"));
        holds(all_wales, || format!("the nation chosen at Start is forgotten: {serves:?}"))?;
        let back = me.goes("back").await?;
        holds(back.place() == "area home", || format!("back from help led to “{}”", back.place()))?;
        me.next().await?;
        me.is_on("area health").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn help_opened_after_an_early_tap_stays_open_and_start_is_not_forgotten() -> Told {
    help_stays_open_while_the_rest_arrives(Placement::OwnTab).await
}

#[tokio::test]
async fn help_opened_after_an_early_tap_stays_open_in_a_frame_too() -> Told {
    help_stays_open_while_the_rest_arrives(Placement::Frame("plain")).await
}

#[tokio::test]
async fn a_tap_that_was_still_meant_for_start_answers_nothing_when_the_page_has_got_ready() -> Told {
    let gate = Gate::default();
    story(slow_visit(Placement::OwnTab, &gate)?, async |me| {
        me.is_on("start").await?;
        // The impatient hand: where it has pressed Start it presses again in the very moment that the first question comes.
        let again = "window.swallowed = null;
            window.spot = null;
            addEventListener('click', (event) => { window.spot = window.spot || event }, true);
            new MutationObserver(() => {
              const row = document.querySelector('main[data-screen=area] label input');
              if (!row || window.swallowed !== null) return;
              const tap = new MouseEvent('click',
                { bubbles: true, cancelable: true, detail: 1, clientX: spot.clientX, clientY: spot.clientY });
              window.swallowed = !row.dispatchEvent(tap);
            }).observe(document.getElementById('stage'), { childList: true, subtree: true })";
        me.driver().execute(again, vec![]).await?;
        act::click(me.driver(), &find::button("next")).await?;
        until("that tap to be long past", async || {
            let script = "return performance.now() - spot.timeStamp > 1000";
            Ok(find::probe::<bool>(me.driver(), script, vec![]).await?.then_some(()))
        })
        .await?;
        gate.open();
        me.is_on("area home").await?;
        let swallowed = until("the second tap", async || {
            find::probe::<Option<bool>>(me.driver(), "return window.swallowed", vec![]).await
        });
        holds(swallowed.await?, || "it answered a question that had just come".to_owned())?;
        holds(find::count(me.driver(), "main input:checked").await? == 0, || "something is answered".to_owned())?;
        Ok(())
    })
    .await
}
