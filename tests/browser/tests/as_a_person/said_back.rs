//! What the page says back: heard each time, true of what is on the screen, and never in the way.

use browser_tests::engines::{Engine, Wishes};
use browser_tests::find;
use browser_tests::journey::{Person, area_choice};
use browser_tests::phone::{ORDINARY, holds_in_hand};
use browser_tests::placements::Placement;
use browser_tests::story::{Visit, in_a_frame, story};
use browser_tests::trouble::{Told, Tried, holds};
use browser_tests::wait::until;
use browser_tests::{act, check};

/// Clicks the row of an area, whatever comes of it.
async fn clicks_area(me: &Person, area: &str) -> Tried<()> {
    act::click(me.driver(), &format!("[data-choice=areas] label:has([value={area}])")).await
}

/// The areas that are ticked.
async fn ticked(me: &Person) -> Tried<usize> {
    find::count(me.driver(), "[data-choice=areas] input:checked").await
}

#[tokio::test]
async fn a_fourth_and_a_fifth_area_are_refused_and_neither_stays_ticked() -> Told {
    in_a_frame(async |me| {
        me.starts().await?;
        me.walks_to("picture").await?;
        for area in ["home", "health", "people"] {
            act::choose(me.driver(), &area_choice(area)).await?;
        }
        for area in ["days", "skills", "skills"] {
            clicks_area(me, area).await?;
            until("three ticked areas", async || Ok((ticked(me).await? == 3).then_some(()))).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_said_twice_is_heard_twice() -> Told {
    in_a_frame(async |me| {
        me.starts().await?;
        me.walks_to("plan").await?;
        let listen = "window.heard = [];
            new MutationObserver(() => {
              const words = document.querySelector('[role=status]').textContent;
              if (words) window.heard.push(words);
            }).observe(document.querySelector('[role=status]'), { childList: true, subtree: true, characterData: true })";
        me.driver().execute(listen, vec![]).await?;
        me.adds("I ring Zebedee").await?;
        me.adds("I call my sister").await?;
        // And nothing typed is said too.
        act::click(me.driver(), &find::button("add-own")).await?;
        let heard = until("three things to be heard", async || {
            let heard: Vec<String> = find::probe(me.driver(), "return window.heard", vec![]).await?;
            Ok((heard.len() >= 3).then_some(heard))
        })
        .await?;
        holds(heard[0] == heard[1] && heard[1] != heard[2], || format!("heard {heard:?}"))?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn with_text_twice_as_large_a_screen_shows_its_heading_and_what_is_said_back_leaves_room() -> Told {
    let large = Wishes { text_size: Some(32), ..Wishes::default() };
    story(Visit::to(Engine::Chromium, Placement::OwnTab).wishing(large), async |me| {
        holds_in_hand(&me.browser, ORDINARY).await?;
        me.opens_the_page().await?;
        me.goes_the_whole_way(async |me, on| {
            check::nothing_sideways(me.driver()).await?;
            if on.focused { check::in_plain_sight(me.driver(), "main h1").await } else { Ok(()) }
        })
        .await?;
        me.opens_the_page().await?;
        me.starts().await?;
        me.walks_to("picture").await?;
        for area in ["home", "health", "people"] {
            act::choose(me.driver(), &area_choice(area)).await?;
        }
        clicks_area(me, "days").await?;
        find::visible(me.driver(), ".notice.shown").await?;
        let script = "return document.querySelector('.notice.shown').offsetHeight / innerHeight";
        let part: f64 = find::probe(me.driver(), script, vec![]).await?;
        holds(part < 0.45, || format!("what is said back takes {part:.2} of the window"))?;
        Ok(())
    })
    .await
}
