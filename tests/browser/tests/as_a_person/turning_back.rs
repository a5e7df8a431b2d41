//! The browser's own Back: one screen back, never forward, also after a reload; and out of Need help now.

use browser_tests::act;
use browser_tests::engines::Engine;
use browser_tests::find;
use browser_tests::journey::Person;
use browser_tests::placements::Placement;
use browser_tests::site::{Page, Site};
use browser_tests::story::{Visit, story};
use browser_tests::trouble::{Told, Tried, holds};
use browser_tests::wait::until;

/// Presses the browser's Back and looks at the page again: the driver looks at the host page after that.
async fn presses_back(me: &Person) -> Tried<()> {
    me.driver().back().await?;
    me.placement.enter(me.driver()).await
}

/// The browser's Back leads here.
async fn back_leads_to(me: &Person, place: &str) -> Tried<()> {
    let before = me.screen().await?.place();
    presses_back(me).await?;
    let came = me.leaves(&before).await?.place();
    holds(came == place, || format!("Back from “{before}” led to “{came}” instead of “{place}”"))
}

#[tokio::test]
async fn after_a_reload_the_back_button_of_the_browser_still_goes_back() -> Told {
    story(Visit::to(Engine::Chromium, Placement::OwnTab), async |me| {
        me.starts().await?;
        me.next().await?;
        me.next().await?;
        me.driver().refresh().await?;
        me.placement.enter(me.driver()).await?;
        me.is_on("start").await?;
        me.starts().await?;
        back_leads_to(me, "start").await?;
        me.next().await?;
        me.next().await?;
        me.next().await?;
        back_leads_to(me, "area health").await?;
        back_leads_to(me, "area home").await?;
        back_leads_to(me, "start").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn when_i_clear_and_start_again_the_back_button_of_the_browser_still_goes_back() -> Told {
    story(Visit::to(Engine::Chromium, Placement::OwnTab), async |me| {
        me.starts().await?;
        me.walks_to("take-away").await?;
        me.goes("clear").await?;
        me.goes("start-again").await?;
        me.starts().await?;
        back_leads_to(me, "start").await?;
        me.next().await?;
        me.next().await?;
        back_leads_to(me, "area home").await?;
        Ok(())
    })
    .await
}

async fn back_closes_help(placement: Placement) -> Told {
    const FIELD: &str = "textarea[data-field=\"own-step\"]";
    story(Visit::to(Engine::Chromium, placement), async |me| {
        me.starts().await?;
        me.answers_all("2").await?;
        let answered = me.statements().await?;
        me.goes("help").await?;
        back_leads_to(me, "area home").await?;
        let kept = find::count(me.driver(), "fieldset[data-item] input[value=\"2\"]:checked").await?;
        holds(kept == answered.len(), || format!("{kept} of {} answers kept", answered.len()))?;

        me.walks_to("plan").await?;
        act::write(me.driver(), FIELD, "I ring Zebedee").await?;
        for _ in 0..2 {
            me.goes("help").await?;
            back_leads_to(me, "plan").await?;
            let typed = find::present(me.driver(), FIELD).await?.prop("value").await?.unwrap_or_default();
            holds(typed == "I ring Zebedee", || format!("what was half typed is now “{typed}”"))?;
        }
        // And then it is the journey's Back again.
        back_leads_to(me, "barriers 3").await?;
        back_leads_to(me, "barriers 2").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_back_button_of_the_browser_closes_help_and_moves_nothing_under_it() -> Told {
    back_closes_help(Placement::OwnTab).await
}

#[tokio::test]
async fn the_back_button_of_the_browser_closes_help_in_a_frame_too() -> Told {
    back_closes_help(Placement::Frame("plain")).await
}

#[tokio::test]
async fn after_a_reload_two_presses_of_back_leave_the_page_however_far_i_had_come() -> Told {
    let elsewhere = "<!doctype html><html lang=en><title>Elsewhere</title><h1>Elsewhere</h1>";
    let site = Site::of_built_file()?.with("/elsewhere", Page::html(elsewhere));
    story(Visit::to(Engine::Chromium, Placement::OwnTab).at(site), async |me| {
        me.driver().goto(me.site.url("/elsewhere")).await?;
        me.opens_the_page().await?;
        me.starts().await?;
        me.walks_to("barriers 1").await?;
        me.driver().refresh().await?;
        me.placement.enter(me.driver()).await?;
        me.is_on("start").await?;
        me.driver().back().await?;
        until("the old entries to be behind", async || {
            Ok(find::probe::<bool>(me.driver(), "return !history.state", vec![]).await?.then_some(()))
        })
        .await?;
        me.is_on("start").await?;
        me.driver().back().await?;
        until("the page from before", async || {
            Ok((me.driver().current_url().await?.path() == "/elsewhere").then_some(()))
        })
        .await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn forward_with_help_open_closes_it_and_back_still_goes_back() -> Told {
    story(Visit::to(Engine::Chromium, Placement::OwnTab), async |me| {
        me.starts().await?;
        me.next().await?;
        back_leads_to(me, "area home").await?;
        me.goes("help").await?;
        me.driver().forward().await?;
        me.is_on("area home").await?;
        until("the history to be where it was", async || {
            Ok(find::probe::<bool>(me.driver(), "return history.state === 1", vec![]).await?.then_some(()))
        })
        .await?;
        back_leads_to(me, "start").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn after_our_back_and_the_browsers_there_is_still_a_screen_behind_each() -> Told {
    story(Visit::to(Engine::Chromium, Placement::OwnTab), async |me| {
        me.starts().await?;
        me.back().await?;
        presses_back(me).await?;
        me.is_on("start").await?;
        me.next().await?;
        me.next().await?;
        back_leads_to(me, "area home").await?;
        back_leads_to(me, "start").await?;
        Ok(())
    })
    .await
}
