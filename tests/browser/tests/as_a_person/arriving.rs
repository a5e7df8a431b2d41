//! Before everything has arrived: the start screen is readable, and an early tap is kept.

use browser_tests::act;
use browser_tests::engines::{Engine, Wishes};
use browser_tests::faults::payload;
use browser_tests::find;
use browser_tests::given::{self, BUILT_FILE};
use browser_tests::placements::Placement;
use browser_tests::site::{Gate, Page, Site};
use browser_tests::story::{Visit, keep_picture, story};
use browser_tests::trouble::{Told, holds};
use browser_tests::wait::until;

async fn with_the_payload_held_back(placement: Placement) -> Told {
    let gate = Gate::default();
    let page = given::built_page()?;
    // A little of the payload comes too, as it would on a slow line.
    let first = payload(&page)?.0 + 64;
    let site = Site::of_built_file()?.with(&format!("/{BUILT_FILE}"), Page::html(page).held_after(first, &gate));
    let wishes = Wishes { impatient: true, ..Wishes::default() };
    story(Visit::to(Engine::Chromium, placement).at(site).wishing(wishes), async |me| {
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
