//! Leaving: Exit, Shift three times, Back, and the page cache. Nothing of a visit returns.

use browser_tests::act;
use browser_tests::check;
use browser_tests::engines::{Engine, Wishes};
use browser_tests::find;
use browser_tests::given::{self, BUILT_FILE};
use browser_tests::journey::Person;
use browser_tests::placements::Placement;
use browser_tests::site::{Page, Site};
use browser_tests::story::{Visit, in_a_frame, story};
use browser_tests::trouble::{Told, Tried, Trouble, holds};
use browser_tests::wait::until;
use thirtyfour::Key;

const OWN: &str = "I ring Zebedee about the bike";

/// Somebody in the middle of their plan.
async fn is_in_the_middle(me: &Person) -> Tried<()> {
    me.says("company", "someone").await?;
    me.starts().await?;
    me.answers_all("2").await?;
    me.walks_to("plan").await?;
    me.adds(OWN).await.map(|_| ())
}

/// Nothing to see but, at most, a line that says how to go on; nothing of these words anywhere.
pub(crate) async fn is_blank(me: &Person, words: &[&str]) -> Tried<()> {
    until("a blank page", async || {
        let controls = find::count(me.driver(), "main, input, textarea, fieldset, button, header, footer").await?;
        Ok((controls == 0).then_some(()))
    })
    .await?;
    let left = find::page_words(me.driver()).await?;
    holds(left.split_whitespace().count() <= 40, || format!("not blank: {left}"))?;
    check::nothing_left_of(me.driver(), words).await
}

/// The browser asks nothing.
async fn is_asked_nothing(me: &Person) -> Tried<()> {
    match me.driver().get_alert_text().await {
        Err(_) => Ok(()),
        Ok(question) => Err(Trouble(format!("a question is in the way: “{question}”"))),
    }
}

fn leaving_questions_open(placement: Placement) -> Visit {
    Visit::to(Engine::Chromium, placement).wishing(Wishes { leave_questions: true, ..Wishes::default() })
}

#[tokio::test]
async fn exit_blanks_the_frame_at_once_and_asks_nothing() -> Told {
    story(leaving_questions_open(Placement::Frame("plain")), async |me| {
        is_in_the_middle(me).await?;
        act::click(me.driver(), &find::button("exit")).await?;
        is_asked_nothing(me).await?;
        is_blank(me, &["zebedee"]).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn exit_from_my_own_tab_goes_elsewhere_and_back_shows_nothing_of_mine() -> Told {
    story(leaving_questions_open(Placement::OwnTab), async |me| {
        let before = me.site.url("/hosts/plain/");
        me.driver().goto(before.as_str()).await?;
        me.opens_the_page().await?;
        is_in_the_middle(me).await?;
        let ours = me.driver().current_url().await?.to_string();
        act::click(me.driver(), &find::button("exit")).await?;
        is_asked_nothing(me).await?;
        until("another address", async || Ok((me.driver().current_url().await?.to_string() != ours).then_some(())))
            .await?;
        check::nothing_left_of(me.driver(), &["zebedee"]).await?;
        // Back may lead to an empty page of ours or to the page from before; to nothing of the visit.
        for _ in 0..3 {
            me.driver().back().await?;
            check::nothing_left_of(me.driver(), &["zebedee"]).await?;
        }
        Ok(())
    })
    .await
}

/// The built file with somewhere on this machine to go to on Exit: no test reaches another.
fn site_with_exit_to_elsewhere() -> Tried<Site> {
    let page = given::built_page()?;
    let hook = "data-action=\"exit\" href=\"";
    let (before, rest) = page.split_once(hook).ok_or_else(|| Trouble::new("no address to leave for"))?;
    let (_, after) = rest.split_once('"').ok_or_else(|| Trouble::new("an address without an end"))?;
    let page = format!("{before}{hook}/elsewhere\"{after}");
    Ok(site_with_elsewhere()?.with(&format!("/{BUILT_FILE}"), Page::html(page)))
}

#[tokio::test]
async fn back_after_exit_is_neither_blank_nor_mine_in_firefox() -> Told {
    story(Visit::to(Engine::Firefox, Placement::OwnTab).at(site_with_exit_to_elsewhere()?), async |me| {
        is_in_the_middle(me).await?;
        act::click(me.driver(), &find::button("exit")).await?;
        until("the other page", async || Ok((me.driver().current_url().await?.path() == "/elsewhere").then_some(())))
            .await?;
        me.driver().back().await?;
        // Nobody is left before an empty page, wondering whether it still holds something.
        until("something to read", async || {
            let words = find::page_words(me.driver()).await?;
            let controls = find::count(me.driver(), "header [data-action]").await?;
            Ok((!words.trim().is_empty() && controls > 0).then_some(()))
        })
        .await?;
        me.is_on("start").await?;
        check::nothing_left_of(me.driver(), &["zebedee"]).await?;
        me.starts().await?;
        check::nothing_left_of(me.driver(), &["zebedee"]).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn exit_right_after_a_mistaken_tap_beside_it_is_never_held_back() -> Told {
    in_a_frame(async |me| {
        is_in_the_middle(me).await?;
        me.driver().execute("scrollTo({ top: 400, behavior: 'instant' })", vec![]).await?;
        // Help opens and the page goes to its top, so that what was tapped seems to have moved; Exit is a thumb away.
        let taps = "const tap = (action) => document.querySelector(`header [data-action=${action}]`).dispatchEvent(
              new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1, clientX: 150, clientY: 20 }));
            tap('help'); tap('exit')";
        me.driver().execute(taps, vec![]).await?;
        is_blank(me, &["zebedee"]).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn shift_three_times_is_exit() -> Told {
    in_a_frame(async |me| {
        is_in_the_middle(me).await?;
        for _ in 0..3 {
            holds(me.screen().await?.name == "plan", || "gone before the third time".to_owned())?;
            act::press(me.driver(), Key::Shift).await?;
        }
        is_blank(me, &["zebedee"]).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn escape_and_capital_letters_are_not_exit() -> Told {
    in_a_frame(async |me| {
        is_in_the_middle(me).await?;
        for _ in 0..4 {
            act::press(me.driver(), Key::Escape).await?;
        }
        // Capitals are typed with Shift and must not add up to three.
        act::write(me.driver(), "textarea[data-field=\"own-step\"]", "AB CD EF GH").await?;
        me.step_saying(OWN).await?;
        Ok(())
    })
    .await
}

/// Goes to another page and presses Back.
async fn leaves_and_comes_back(me: &Person) -> Tried<()> {
    me.driver().goto(me.site.url("/elsewhere")).await?;
    me.driver().back().await?;
    me.placement.enter(me.driver()).await?;
    // Browsers put back what stood in fields as late as this.
    until("the page to have loaded", async || {
        Ok(find::probe::<bool>(me.driver(), "return document.readyState === 'complete'", vec![]).await?.then_some(()))
    })
    .await
}

fn site_with_elsewhere() -> Tried<Site> {
    let elsewhere = "<!doctype html><html lang=en><title>Elsewhere</title><h1>Elsewhere</h1>";
    Ok(Site::of_built_file()?.with("/elsewhere", Page::html(elsewhere)))
}

async fn nothing_returns(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement).at(site_with_elsewhere()?), async |me| {
        is_in_the_middle(me).await?;
        leaves_and_comes_back(me).await?;
        me.is_on("start").await?;
        check::nothing_left_of(me.driver(), &["zebedee"]).await?;
        // And the next person's visit begins empty.
        me.starts().await?;
        check::nothing_left_of(me.driver(), &["zebedee"]).await?;
        me.walks_to("plan").await?;
        let steps = me.steps().await?;
        holds(steps.is_empty(), || format!("the next person finds {steps:?}"))?;
        Ok(())
    })
    .await
}

everywhere! {
    nothing_returns:
    back_to_my_own_tab_brings_nothing_back_in_chromium: Engine::Chromium, Placement::OwnTab;
    back_to_a_file_brings_nothing_back_in_chromium: Engine::Chromium, Placement::File;
    back_to_the_host_page_brings_nothing_back_in_chromium: Engine::Chromium, Placement::Frame("plain");
    back_to_my_own_tab_brings_nothing_back_in_firefox: Engine::Firefox, Placement::OwnTab;
    back_to_a_file_brings_nothing_back_in_firefox: Engine::Firefox, Placement::File;
    back_to_the_host_page_brings_nothing_back_in_firefox: Engine::Firefox, Placement::Frame("plain");
    back_to_my_own_tab_brings_nothing_back_in_webkit: Engine::WebKit, Placement::OwnTab;
    back_to_a_file_brings_nothing_back_in_webkit: Engine::WebKit, Placement::File;
    back_to_the_host_page_brings_nothing_back_in_webkit: Engine::WebKit, Placement::Frame("plain");
}

/// A tapped number lifts the wipe for a moment; whoever leaves within it finds nothing again, and nor does anybody else.
async fn leaving_right_after_a_call_brings_nothing_back(engine: Engine) -> Told {
    story(Visit::to(engine, Placement::OwnTab).at(site_with_elsewhere()?), async |me| {
        is_in_the_middle(me).await?;
        me.goes("help").await?;
        act::click(me.driver(), "main a[href^=\"tel:\"]").await?;
        until("the number to be called", async || Ok((!me.browser.dialled().is_empty()).then_some(()))).await?;
        leaves_and_comes_back(me).await?;
        me.is_on("start").await?;
        check::nothing_left_of(me.driver(), &["zebedee"]).await?;
        me.starts().await?;
        check::nothing_left_of(me.driver(), &["zebedee"]).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn leaving_right_after_a_call_brings_nothing_back_in_chromium() -> Told {
    leaving_right_after_a_call_brings_nothing_back(Engine::Chromium).await
}

#[tokio::test]
async fn leaving_right_after_a_call_brings_nothing_back_in_firefox() -> Told {
    leaving_right_after_a_call_brings_nothing_back(Engine::Firefox).await
}

#[tokio::test]
async fn without_a_wipe_the_browser_would_bring_everything_back() -> Told {
    let keeps = "<!doctype html><html lang=en><title>Keeps</title><main data-screen=start><textarea></textarea></main>";
    let site = site_with_elsewhere()?.with("/recovery-plan.html", Page::html(keeps));
    story(Visit::to(Engine::Chromium, Placement::OwnTab).at(site), async |me| {
        act::write(me.driver(), "textarea", OWN).await?;
        leaves_and_comes_back(me).await?;
        let left = check::nothing_left_of(me.driver(), &["zebedee"]).await;
        holds(left.is_err(), || "the browser forgets by itself here, so the tests above prove nothing".to_owned())?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn closing_a_half_made_plan_is_asked_about_and_an_empty_one_is_not() -> Told {
    story(leaving_questions_open(Placement::OwnTab).at(site_with_elsewhere()?), async |me| {
        let leave = format!("setTimeout(() => location.assign({:?}))", me.site.url("/elsewhere"));
        me.starts().await?;
        me.driver().execute(leave.as_str(), vec![]).await?;
        until("the other page", async || {
            let address = me.driver().current_url().await?;
            Ok(address.path().eq("/elsewhere").then_some(()))
        })
        .await?;
        me.opens_the_page().await?;
        is_in_the_middle(me).await?;
        me.driver().execute(leave.as_str(), vec![]).await?;
        until("the question whether to leave", async || Ok(Some(me.driver().get_alert_text().await?))).await?;
        me.driver().dismiss_alert().await?;
        me.step_saying(OWN).await?;
        Ok(())
    })
    .await
}
