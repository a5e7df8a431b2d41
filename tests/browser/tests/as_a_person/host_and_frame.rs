//! The page and the site around it together: leaving takes both away, and a panic is nobody else's business.

use browser_tests::act;
use browser_tests::embedded::{MADE, placeholder, site_of};
use browser_tests::engines::Engine;
use browser_tests::faults::break_the_next_drawing;
use browser_tests::find::{self, probe};
use browser_tests::placements::Placement;
use browser_tests::story::{Visit, story};
use browser_tests::trouble::{Told, holds};
use browser_tests::wait::until;
use serde_json::{Value, json};
use thirtyfour::Key;

async fn shift_three_times_on_the_page_around_takes_all_of_it_away(engine: Engine, _: Placement) -> Told {
    story(Visit::to(engine, MADE).at(site_of(&placeholder("", "{}"))?), async |me| {
        me.starts().await?;
        me.driver().enter_default_frame().await?;
        act::click(me.driver(), "h1").await?;
        for _ in 0..3 {
            // Where Exit leads is not within reach of a test, and Firefox's driver calls that an error of the key.
            drop(act::press(me.driver(), Key::Shift).await);
        }
        until("all of the page to have gone", async || {
            Ok((find::count(me.driver(), "iframe, .recovery-plan").await? == 0).then_some(()))
        })
        .await?;
        Ok(())
    })
    .await
}

everywhere! { shift_three_times_on_the_page_around_takes_all_of_it_away:
    chromium_leaves_by_shift_on_the_page_around: Engine::Chromium, MADE;
    firefox_leaves_by_shift_on_the_page_around: Engine::Firefox, MADE;
    webkit_leaves_by_shift_on_the_page_around: Engine::WebKit, MADE;
}

async fn when_the_questions_break_the_host_is_not_told(engine: Engine, _: Placement) -> Told {
    story(Visit::to(engine, MADE).at(site_of(&placeholder("", "{}"))?), async |me| {
        me.starts().await?;
        me.walks_to("plan").await?;
        break_the_next_drawing(me).await?;
        act::click(me.driver(), &find::button("next")).await?;
        me.is_on("error panic").await?;
        me.driver().enter_default_frame().await?;
        let told: Value = probe(me.driver(), "return told", vec![]).await?;
        holds(told == json!([{ "kind": "ready" }]), || format!("the host was told {told}"))?;
        Ok(())
    })
    .await
}

everywhere! { when_the_questions_break_the_host_is_not_told:
    chromium_tells_no_host_that_the_questions_broke: Engine::Chromium, MADE;
    firefox_tells_no_host_that_the_questions_broke: Engine::Firefox, MADE;
    webkit_tells_no_host_that_the_questions_broke: Engine::WebKit, MADE;
}
