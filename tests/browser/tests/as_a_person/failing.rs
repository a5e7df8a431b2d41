//! When it cannot work: every cause has its screen, with lines to call and the form on paper. Never a blank page.

use browser_tests::act;
use browser_tests::canary::{STEM, word};
use browser_tests::check;
use browser_tests::engines::Engine;
use browser_tests::faults::{Fault, break_the_next_drawing};
use browser_tests::find;
use browser_tests::journey::Person;
use browser_tests::memory::search;
use browser_tests::placements::Placement;
use browser_tests::story::{Visit, in_a_frame, keep_picture, story};
use browser_tests::trouble::{Told, Tried, holds};
use browser_tests::wait::until;

use crate::keyboard::enters;

/// Presses Start where that is needed to find out, and comes to what the page says about the fault.
pub(crate) async fn meets(me: &Person, fault: Fault) -> Tried<()> {
    if matches!(fault, Fault::NoScript | Fault::ScriptRefused) {
        // Nothing can turn the page then: the cause stands on the first screen.
        me.is_on("start").await?;
        return find::visible(me.driver(), "[data-cause=\"no-script\"]").await.map(|_| ());
    }
    if me.screen().await?.name == "start" {
        act::click(me.driver(), &find::button("next")).await?;
    }
    me.is_on(&format!("error {}", fault.cause())).await.map(|_| ())
}

async fn fails_kindly(fault: Fault) -> Told {
    story(fault.visit()?, async |me| {
        meets(me, fault).await?;
        keep_picture(me.driver(), "error").await;
        check::helps_all_the_same(me.driver(), fault.cause()).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn with_scripts_off_there_is_help_and_a_form_on_paper() -> Told {
    fails_kindly(Fault::NoScript).await
}

#[tokio::test]
async fn where_the_host_allows_no_script_there_is_help_and_a_form_on_paper() -> Told {
    fails_kindly(Fault::ScriptRefused).await
}

#[tokio::test]
async fn an_old_browser_is_named_as_the_cause_and_there_is_help() -> Told {
    fails_kindly(Fault::OldBrowser).await
}

#[tokio::test]
async fn a_policy_against_wasm_is_named_as_the_cause_and_there_is_help() -> Told {
    fails_kindly(Fault::WasmRefused).await
}

#[tokio::test]
async fn when_the_app_does_not_run_there_is_help() -> Told {
    fails_kindly(Fault::WasmFailed).await
}

#[tokio::test]
async fn a_file_damaged_on_the_way_is_named_as_the_cause_and_there_is_help() -> Told {
    fails_kindly(Fault::PayloadDamaged).await
}

#[tokio::test]
async fn a_file_that_came_only_in_part_is_named_as_the_cause_and_there_is_help() -> Told {
    fails_kindly(Fault::CutOff).await
}

/// A person whose page breaks while they make their plan.
async fn breaks_after_answers(visit: Visit) -> Told {
    story(visit, async |me| {
        me.says("nation", "england").await?;
        me.starts().await?;
        me.answers_all("3").await?;
        me.walks_to("plan").await?;
        me.adds("I ring Zebedee about the bike").await?;
        break_the_next_drawing(me).await?;
        act::click(me.driver(), &find::button("next")).await?;
        let screen = me.is_on("error panic").await?;
        check::heading_has_focus(&screen)?;
        keep_picture(me.driver(), "panic").await;
        check::helps_all_the_same(me.driver(), "panic").await?;
        let kept = find::words(me.driver(), "[data-kept-text]").await?.join("\n");
        check::reads(&kept, "I ring Zebedee about the bike")?;
        // The cause may be logged; what the person wrote may not.
        check::says_nothing_of(&me.browser.log().join("\n"), &["zebedee"])?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn when_the_page_breaks_my_plan_is_still_there_as_text() -> Told {
    breaks_after_answers(Visit::to(Engine::Chromium, Placement::OwnTab)).await
}

#[tokio::test]
async fn when_the_page_breaks_in_a_frame_my_plan_is_still_there_as_text() -> Told {
    breaks_after_answers(Visit::to(Engine::Chromium, Placement::Frame("plain"))).await
}

#[tokio::test]
async fn after_the_page_broke_i_can_leave_and_nothing_of_mine_stays() -> Told {
    in_a_frame(async |me| {
        me.starts().await?;
        me.walks_to("plan").await?;
        me.adds("I ring Zebedee about the bike").await?;
        break_the_next_drawing(me).await?;
        act::click(me.driver(), &find::button("next")).await?;
        me.is_on("error panic").await?;
        act::click(me.driver(), &find::button("exit")).await?;
        crate::leaving::is_blank(me, &["zebedee"]).await?;
        let errors = find::count(me.driver(), "main").await?;
        holds(errors == 0, || "the error screen stays after Exit".to_owned())?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn after_the_page_broke_and_i_start_again_no_memory_holds_my_words() -> Told {
    story(Visit::to(Engine::Chromium, Placement::OwnTab), async |me| {
        // By keyboard alone: the driver holds on to every element it has been given, and so to the app it is of.
        enters(me, &find::button("next")).await?;
        me.leaves("start").await?;
        loop {
            let on = me.screen().await?;
            if on.name == "plan" {
                break;
            }
            enters(me, &find::button("next")).await?;
            me.leaves(&on.place()).await?;
        }
        act::tab_to(me.driver(), "textarea[data-field=\"own-step\"]", 60).await?;
        act::type_text(me.driver(), "I ring Zebedee about the bike").await?;
        enters(me, &find::button("add-own")).await?;
        me.step_saying("Zebedee").await?;
        let before = search(&me.browser, "Zebedee").await?;
        holds(before.found > 0, || format!("the search finds nothing where there is something: {before:?}"))?;

        break_the_next_drawing(me).await?;
        enters(me, &find::button("next")).await?;
        me.is_on("error panic").await?;
        enters(me, &find::button("start-again")).await?;
        me.is_on("start").await?;
        enters(me, &find::button("next")).await?;
        me.is_on("area home").await?;
        until("every memory with my words to be gone", async || {
            let left = search(&me.browser, "Zebedee").await?;
            holds(left.memories > 0, || "the search sees no memory at all".to_owned())?;
            holds(left.found == 0, || format!("{left:?}"))?;
            Ok(Some(()))
        })
        .await?;
        Ok(())
    })
    .await
}

/// The phrase that stands in its field when the page breaks is not among what is kept: it is nowhere.
async fn the_phrase_is_not_kept(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        me.starts().await?;
        me.walks_to("plan").await?;
        me.adds("I ring Zebedee about the bike").await?;
        me.comes_to_save().await?;
        let made_up = me.phrase().await?;
        act::write(me.driver(), &find::field("phrase"), &word("phrase")).await?;
        break_the_next_drawing(me).await?;
        act::click(me.driver(), &find::button("save-sealed")).await?;
        me.is_on("error panic").await?;
        let kept = find::words(me.driver(), "[data-kept-text]").await?.join("\n");
        check::reads(&kept, "I ring Zebedee about the bike")?;
        check::nothing_left_of(me.driver(), &[STEM, &made_up]).await?;
        holds(me.files_handed_over().await? == 0, || "a file of a visit that broke".to_owned())?;
        Ok(())
    })
    .await
}

everywhere! {
    the_phrase_is_not_kept:
    the_phrase_is_not_kept_when_the_page_breaks_in_chromium: Engine::Chromium, Placement::OwnTab;
    the_phrase_is_not_kept_when_the_page_breaks_in_firefox: Engine::Firefox, Placement::Frame("plain");
    the_phrase_is_not_kept_when_the_page_breaks_in_webkit: Engine::WebKit, Placement::OwnTab;
}
