//! Old habits and unsteady hands: a thumb instead of a pointer, two slow taps where one is meant, the phone's own Back.

use browser_tests::engines::Engine;
use browser_tests::find;
use browser_tests::journey::{AREAS, Person, area_choice};
use browser_tests::phone::{ORDINARY, SMALL, Spot, Window, holds_in_hand, taps, taps_at, under_the_thumb};
use browser_tests::placements::Placement;
use browser_tests::site::{Page, Site};
use browser_tests::story::{Visit, in_a_window, story};
use browser_tests::trouble::{Told, Tried, holds};
use browser_tests::wait::until;
use browser_tests::{act, check};

/// Taps a button that leads to another screen, and says which one came.
async fn taps_on(me: &Person, action: &str) -> Tried<String> {
    let before = me.screen().await?.place();
    taps(&me.browser, &find::button(action)).await?;
    Ok(me.leaves(&before).await?.place())
}

/// Taps an answer and sees that it is chosen.
async fn takes(me: &Person, css: &str) -> Tried<()> {
    taps(&me.browser, css).await?;
    find::present(me.driver(), &format!("{css}:checked")).await.map(|_| ())
}

async fn by_thumb_alone(window: Window) -> Told {
    in_a_window(window, async |me| {
        takes(me, &find::at_start("nation", "wales")).await?;
        taps(&me.browser, &find::button("next")).await?;
        for area in AREAS {
            me.is_on(&format!("area {area}")).await?;
            for (at, statement) in me.statements().await?.iter().enumerate() {
                takes(me, &find::answer(statement, ["3", "0", "skip"][at % 3])).await?;
            }
            taps_on(me, "next").await?;
        }
        takes(me, &area_choice("people")).await?;
        taps_on(me, "next").await?;
        for part in 1..=3 {
            for (at, barrier) in me.barriers().await?.iter().enumerate() {
                takes(me, &find::barrier(barrier, ["2", "0"][at % 2])).await?;
            }
            taps_on(me, if part == 3 { "to-plan" } else { "next" }).await?;
        }
        me.is_on("plan").await?;
        let idea = me.suggestions().await?.swap_remove(0);
        taps(&me.browser, &format!("[data-suggestion=\"{idea}\"] summary")).await?;
        find::visible(me.driver(), &format!("[data-suggestion=\"{idea}\"] .fold-inside")).await?;
        taps(&me.browser, &format!("[data-suggestion=\"{idea}\"] {}", find::button("choose"))).await?;
        until("a step", async || Ok((me.steps().await?.len() == 1).then_some(()))).await?;
        taps_on(me, "stop").await?;
        me.is_on("take-away").await?;
        let came = taps_on(me, "clear").await?;
        holds(came == "cleared", || format!("clearing led to “{came}”"))?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_core_goes_by_thumb_alone_on_the_smallest_phone() -> Told {
    by_thumb_alone(SMALL).await
}

#[tokio::test]
async fn the_core_goes_by_thumb_alone_on_an_ordinary_phone() -> Told {
    by_thumb_alone(ORDINARY).await
}

/// Notes when each tap came, before the page hears of it.
const NOTE_TAPS: &str = "window.taps = [];
    addEventListener('click', (event) => window.taps.push([event.timeStamp, event.detail]), true)";

/// Between two taps that browsers take for one double tap and two that are meant lies this long, in ms.
const SLOW: f64 = 520.0;

/// From this long on, in ms, a second tap is meant.
const MEANT: f64 = 700.0;

/// Waits until the last tap is so many ms ago, by the page's own clock.
async fn a_moment_passes(me: &Person, long: f64) -> Tried<()> {
    until("a moment to pass", async || {
        let script = "return performance.now() - window.taps.at(-1)[0] >= arguments[0]";
        Ok(find::probe::<bool>(me.driver(), script, vec![long.into()]).await?.then_some(()))
    })
    .await
}

/// Taps a spot again when the first tap on it is [`SLOW`] ago. Says whether this hand was quick enough for the second to
/// be one that is not meant.
async fn taps_again_slowly(me: &Person, spot: Spot) -> Tried<bool> {
    a_moment_passes(me, SLOW).await?;
    let count = "return window.taps.length";
    let before: usize = find::probe(me.driver(), count, vec![]).await?;
    taps_at(&me.browser, spot).await?;
    until("the second tap", async || {
        Ok((find::probe::<usize>(me.driver(), count, vec![]).await? > before).then_some(()))
    })
    .await?;
    let two: [(f64, f64); 2] = find::probe(me.driver(), "return window.taps.slice(-2)", vec![]).await?;
    holds(two[1].1 < 1.5, || "the browser took it for a quick double tap, so this proves nothing".to_owned())?;
    Ok(two[1].0 - two[0].0 < MEANT)
}

async fn two_slow_taps_go_one_screen_on(window: Window) -> Told {
    in_a_window(window, async |me| {
        me.driver().execute(NOTE_TAPS, vec![]).await?;
        me.starts().await?;
        let mut judged = 0;
        for _ in 0..30 {
            let before = me.screen().await?.place();
            if before == "plan" {
                break;
            }
            let action = if before == "barriers 3" { "to-plan" } else { "next" };
            let spot = under_the_thumb(&me.browser, &find::button(action)).await?;
            taps_at(&me.browser, spot).await?;
            let came = me.leaves(&before).await?.place();
            if taps_again_slowly(me, spot).await? {
                judged += 1;
                let on = me.screen().await?.place();
                holds(on == came, || format!("from “{before}” two slow taps led past “{came}” to “{on}”"))?;
                let given = find::each(me.driver(), "main input:checked", "value").await?;
                holds(given.is_empty(), || format!("two slow taps answered something on “{came}”: {given:?}"))?;
                let steps = me.steps().await?;
                holds(steps.is_empty(), || format!("two slow taps chose something: {steps:?}"))?;
            }
            a_moment_passes(me, MEANT).await?;
        }
        holds(judged >= 4, || format!("only {judged} double taps were quick enough to tell anything"))?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_slow_taps_on_next_go_one_screen_on_and_answer_nothing() -> Told {
    two_slow_taps_go_one_screen_on(ORDINARY).await
}

#[tokio::test]
async fn two_slow_taps_on_next_answer_nothing_on_the_smallest_phone_either() -> Told {
    two_slow_taps_go_one_screen_on(SMALL).await
}

#[tokio::test]
async fn a_tap_that_is_meant_counts_at_the_same_spot_too() -> Told {
    in_a_window(ORDINARY, async |me| {
        me.driver().execute(NOTE_TAPS, vec![]).await?;
        me.starts().await?;
        let spot = under_the_thumb(&me.browser, &find::button("next")).await?;
        taps_at(&me.browser, spot).await?;
        me.is_on("area health").await?;
        a_moment_passes(me, MEANT).await?;
        // An answer is there now; people scroll one under the thumb.
        let script =
            "const rows = Array.from(document.querySelectorAll('main label'), (row) => row.getBoundingClientRect());
            const row = rows.find((row) => row.bottom > arguments[0]);
            scrollBy({ top: row.top + row.height / 2 - arguments[0], behavior: 'instant' })";
        me.driver().execute(script, vec![spot.down().into()]).await?;
        taps_at(&me.browser, spot).await?;
        find::present(me.driver(), "fieldset[data-item^=\"health.\"] input:checked").await?;
        Ok(())
    })
    .await
}

/// What the browser keeps of a visit: addresses, titles, and what each entry of its history holds.
async fn traces(me: &Person) -> Tried<String> {
    find::probe(me.driver(), "return [location.href, document.title, JSON.stringify(history.state)].join(' ')", vec![])
        .await
}

/// The phone's Back goes one screen back for each press, then out of the page; and coming back in again finds nothing.
async fn the_phones_back(placement: Placement) -> Told {
    let elsewhere = "<!doctype html><html lang=en><title>Elsewhere</title><h1>Elsewhere</h1>";
    let site = Site::of_built_file()?.with("/elsewhere", Page::html(elsewhere));
    story(Visit::to(Engine::Chromium, placement).at(site), async |me| {
        holds_in_hand(&me.browser, ORDINARY).await?;
        me.driver().goto(me.site.url("/elsewhere")).await?;
        me.opens_the_page().await?;
        me.starts().await?;
        me.answers_all("2").await?;
        let mut way = vec!["start".to_owned(), "area home".to_owned()];
        while way.last().is_some_and(|place| place != "hopes") {
            way.push(me.next().await?.place());
        }
        act::write(me.driver(), &find::field("means"), "a morning with Zebedee").await?;
        way.push(me.next().await?.place());
        for place in way.iter().rev().skip(1) {
            check::says_nothing_of(&traces(me).await?, &["zebedee", "morning", "home", "hopes"])?;
            me.driver().back().await?;
            me.placement.enter(me.driver()).await?;
            me.is_on(place).await.map_err(|trouble| trouble.during(&format!("Back to “{place}”")))?;
        }
        me.driver().back().await?;
        until("the page from before", async || {
            Ok((me.driver().current_url().await?.path() == "/elsewhere").then_some(()))
        })
        .await?;
        me.driver().forward().await?;
        me.placement.enter(me.driver()).await?;
        me.is_on("start").await?;
        check::nothing_left_of(me.driver(), &["zebedee"]).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_phones_back_goes_one_screen_a_press_and_leaves_no_traces() -> Told {
    the_phones_back(Placement::OwnTab).await
}

#[tokio::test]
async fn the_phones_back_goes_one_screen_a_press_inside_a_frame_too() -> Told {
    the_phones_back(Placement::Frame("plain")).await
}
