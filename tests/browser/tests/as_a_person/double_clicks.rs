//! Two clicks where one is meant, as people do by habit: the second must not do anything to what the first led to.

use browser_tests::act;
use browser_tests::engines::Engine;
use browser_tests::find;
use browser_tests::journey::Person;
use browser_tests::own_file::OwnFile;
use browser_tests::placements::Placement;
use browser_tests::story::{Visit, in_a_frame, story};
use browser_tests::trouble::{Told, Tried, holds};
use browser_tests::wait::until;
use browser_tests::whole_way::WHOLE_WAY;
use serde_json::json;

/// Nothing is answered or chosen on the screen that has just come.
async fn nothing_is_answered(me: &Person) -> Tried<()> {
    let answered = find::each(me.driver(), "main fieldset input:checked", "value").await?;
    let place = me.screen().await?.place();
    holds(answered.is_empty(), || format!("“{place}” came with answers nobody gave: {answered:?}"))
}

/// From Start to the plan with two clicks on every button that leads on.
async fn clicks_twice_all_the_way(window: (u32, u32)) -> Told {
    story(Visit::to(Engine::Chromium, Placement::OwnTab), async |me| {
        let screen = json!({ "width": window.0, "height": window.1, "deviceScaleFactor": 1, "mobile": false });
        me.browser.devtools("Emulation.setDeviceMetricsOverride", screen).await?;
        me.opens_the_page().await?;
        // With nothing in the way nobody is asked whose move it is, nor what is near.
        let asked = |place: &&&str| !matches!(**place, "movers" | "nearby");
        let to_the_plan = WHOLE_WAY.iter().take_while(|place| **place != "slip").filter(asked);
        let mut before = "start".to_owned();
        for place in to_the_plan.skip(1) {
            act::click_twice(me.driver(), &find::button("next")).await?;
            let came = me.leaves(&before).await?;
            holds(came.place() == *place, || format!("from “{before}” two clicks led to “{}”", came.place()))?;
            nothing_is_answered(me).await?;
            before = came.place();
        }
        let steps = me.steps().await?;
        holds(steps.is_empty(), || format!("the plan came with steps nobody chose: {steps:?}"))?;
        // A look back: nor was anything answered on the way.
        while me.back().await?.place() != "area home" {
            nothing_is_answered(me).await?;
        }
        nothing_is_answered(me).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_clicks_on_start_and_next_go_one_screen_on_and_answer_nothing() -> Told {
    clicks_twice_all_the_way((1000, 800)).await
}

#[tokio::test]
async fn two_clicks_on_start_and_next_answer_nothing_on_a_phone_either() -> Told {
    clicks_twice_all_the_way((390, 844)).await
}

#[tokio::test]
async fn two_clicks_on_move_to_later_leave_that_step_in_later_and_the_others_alone() -> Told {
    in_a_frame(async |me| {
        me.starts().await?;
        me.walks_to("plan").await?;
        let alone = me.adds("I ring Zebedee about the bike").await?;
        let lane = async |step: &str| find::each(me.driver(), &format!("[data-step=\"{step}\"]"), "data-lane").await;
        let to_later = |step: &str| format!("[data-step=\"{step}\"] {}", find::button("lane-later"));
        act::click_twice(me.driver(), &to_later(&alone)).await?;
        holds(lane(&alone).await? == ["later"], || "the only step was moved on by the second click".to_owned())?;

        let first = me.adds("I look at the quokka group").await?;
        let second = me.adds("I call my sister").await?;
        let was = lane(&second).await?;
        act::click_twice(me.driver(), &to_later(&first)).await?;
        holds(lane(&first).await? == ["later"], || "the step was moved on by the second click".to_owned())?;
        holds(lane(&second).await? == was, || "the step below was moved by the second click".to_owned())?;
        holds(lane(&alone).await? == ["later"], || "the other step was moved by the second click".to_owned())?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_clicks_on_a_tick_box_leave_it_ticked_and_two_on_a_fold_leave_it_open() -> Told {
    story(Visit::to(Engine::Chromium, Placement::OwnTab), async |me| {
        me.starts().await?;
        me.answers_all("2").await?;
        act::click_twice(me.driver(), "main > .fold summary").await?;
        find::present(me.driver(), "main > .fold[open]").await?;
        me.walks_to("picture").await?;
        act::click_twice(me.driver(), "[data-choice=areas] label:has([value=days])").await?;
        find::present(me.driver(), "[data-choice=areas] [value=days]:checked").await?;
        // Meant later, it is taken back.
        act::click(me.driver(), "[data-choice=areas] label:has([value=days])").await?;
        find::present(me.driver(), "[data-choice=areas] [value=days]:not(:checked)").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_clicks_on_keep_this_take_no_step_out() -> Told {
    in_a_frame(async |me| {
        me.starts().await?;
        me.walks_to("plan").await?;
        let first = me.adds("I ring Zebedee about the bike").await?;
        me.adds("I call my sister").await?;
        let details = format!("[data-step=\"{first}\"] {}", find::button("details"));
        for _ in 0..2 {
            act::click(me.driver(), &details).await?;
            act::write(me.driver(), &find::field("step-who"), "my sister").await?;
            act::click_twice(me.driver(), &find::button("details-done")).await?;
            find::present(me.driver(), &details).await?;
            let steps = me.steps().await?;
            holds(steps.len() == 2, || format!("the second click left {} steps", steps.len()))?;
        }
        // And no button of the page becomes another one under the finger.
        let note = "window.were = Array.from(document.querySelectorAll('main button'), (b) => [b, b.dataset.action])";
        me.driver().execute(note, vec![]).await?;
        act::click(me.driver(), &details).await?;
        find::present(me.driver(), &find::button("details-done")).await?;
        let changed =
            "return window.were.filter(([b, was]) => b.isConnected && b.dataset.action !== was).map(([, was]) => was)";
        let changed: Vec<String> = find::probe(me.driver(), changed, vec![]).await?;
        holds(changed.is_empty(), || format!("became other buttons: {changed:?}"))?;
        Ok(())
    })
    .await
}

/// Two clicks on the way to saving save nothing; on what opens, wait or leave a file, they do no more than one.
#[tokio::test]
async fn two_clicks_around_a_file_do_what_one_does() -> Told {
    story(Visit::to(Engine::Chromium, Placement::OwnTab), async |me| {
        me.says("device", "mine").await?;
        me.starts().await?;
        me.answers_all("2").await?;
        me.notes_files().await?;
        act::click_twice(me.driver(), &find::button("save")).await?;
        me.is_on("save").await?;
        act::click_twice(me.driver(), &find::button("keep")).await?;
        until("a copy to be kept", async || {
            let said = find::words(me.driver(), "main .notice").await?.concat();
            Ok(said.contains("is kept in this browser").then_some(()))
        })
        .await?;
        find::present(me.driver(), "html[data-kept]").await?;
        holds(me.files_handed_over().await? == 0, || "two clicks on the way made a file".to_owned())?;
        act::click_twice(me.driver(), &find::button("back")).await?;
        me.is_on("area home").await?;

        let (file, phrase) = OwnFile::from_the_collection()?;
        me.answers_all("3").await?;
        me.chooses_file(&file).await?;
        me.is_asked_for_the_phrase().await?;
        act::write(me.driver(), &find::field("phrase"), &phrase).await?;
        act::click_twice(me.driver(), &find::button("unlock")).await?;
        find::visible(me.driver(), &find::button("replace")).await?;
        act::click_twice(me.driver(), &find::button("replace")).await?;
        me.is_on("review 1").await?;
        let went = find::count(me.driver(), "fieldset[data-went] :checked").await?;
        holds(went == 0, || "a step is said to have gone somehow".to_owned())?;
        act::click_twice(me.driver(), &find::button("all-again")).await?;
        me.is_on("area home").await?;
        nothing_is_answered(me).await?;
        Ok(())
    })
    .await
}
