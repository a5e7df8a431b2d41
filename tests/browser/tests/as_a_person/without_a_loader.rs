//! A pasted frame with no script of ours around it: it works at a fixed height, and says what it cannot do.

use browser_tests::act;
use browser_tests::check;
use browser_tests::engines::Engine;
use browser_tests::find;
use browser_tests::placements::Placement;
use browser_tests::story::{Visit, story};
use browser_tests::trouble::{Told, holds};
use browser_tests::wait::until;

use crate::leaving::is_blank;

async fn it_says_how_to_follow_an_address_and_what_exit_leaves(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        me.starts().await?;
        me.goes("help").await?;
        act::click(me.driver(), "main [data-follow=samaritans]").await?;
        let note = find::visible(me.driver(), "main #follow-note").await?.text().await?;
        check::reads(&note, "open this page on its own")?;
        let chosen: String = find::probe(me.driver(), "return String(getSelection())", vec![]).await?;
        holds(chosen == "samaritans.org", || format!("marked is “{chosen}”"))?;
        holds(me.driver().windows().await?.len() == 1, || "a window opened".to_owned())?;
        me.goes("back").await?;

        act::click(me.driver(), &find::button("exit")).await?;
        is_blank(me, &[]).await?;
        check::reads(&find::page_words(me.driver()).await?, "The page around it is still open")?;
        me.driver().enter_default_frame().await?;
        until("the host's own page to be there still", async || {
            Ok((find::count(me.driver(), "h1").await? == 1).then_some(()))
        })
        .await?;
        Ok(())
    })
    .await
}

everywhere! { it_says_how_to_follow_an_address_and_what_exit_leaves:
    chromium_says_what_a_pasted_frame_cannot_do: Engine::Chromium, Placement::Frame("plain");
    firefox_says_what_a_pasted_frame_cannot_do: Engine::Firefox, Placement::Frame("plain");
    webkit_says_what_a_pasted_frame_cannot_do: Engine::WebKit, Placement::Frame("plain");
}
