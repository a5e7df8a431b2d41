//! Words that call for help at once are met with help at once, also when they were typed and never added.

use browser_tests::act;
use browser_tests::check;
use browser_tests::engines::Engine;
use browser_tests::find;
use browser_tests::journey::{Person, squeeze};
use browser_tests::paper::printed;
use browser_tests::placements::Placement;
use browser_tests::story::{Visit, keep_picture, story};
use browser_tests::trouble::{Told, Tried, Trouble, holds};
use browser_tests::wait::until;
use serde_json::json;

const SAID: &str = "I do not want to live any more";
const CARD: &str = "[data-card=\"crisis\"]";
const TITLE: &str = "[data-card=\"crisis\"] h3";

/// The card is open and can be seen, and its heading has the focus.
async fn the_card_is_in_front_of(me: &Person) -> Tried<()> {
    let focused = "return document.activeElement !== null && document.activeElement.matches(arguments[0])";
    until("the card's heading to have the focus", async || {
        Ok(find::probe::<bool>(me.driver(), focused, vec![json!(TITLE)]).await?.then_some(()))
    })
    .await?;
    keep_picture(me.driver(), "card").await;
    check::in_plain_sight(me.driver(), TITLE).await?;
    find::visible(me.driver(), &format!("{CARD} a[href^=\"tel:\"]")).await.map(|_| ())
}

async fn words_not_added_are_met_all_the_same(window: (u32, u32)) -> Told {
    story(Visit::to(Engine::Chromium, Placement::OwnTab), async |me| {
        let screen = json!({ "width": window.0, "height": window.1, "deviceScaleFactor": 1, "mobile": false });
        me.browser.devtools("Emulation.setDeviceMetricsOverride", screen).await?;
        me.opens_the_page().await?;
        me.says("nation", "wales").await?;
        me.starts().await?;
        me.answers_all("3").await?;
        me.walks_to("plan").await?;
        act::write(me.driver(), "textarea[data-field=\"own-step\"]", SAID).await?;
        act::click(me.driver(), &find::button("next")).await?;
        me.step_saying(SAID).await?;
        holds(me.screen().await?.name == "plan", || "it went on past the words".to_owned())?;
        the_card_is_in_front_of(me).await?;
        let title = find::words(me.driver(), TITLE).await?.concat();
        holds(!title.is_empty(), || "the card has no title".to_owned())?;

        // The next press goes on, once; the card comes along on the screen, and stays off the paper.
        me.walks_to("take-away").await?;
        let steps = find::words(me.driver(), ".sheet .own-words").await?;
        let times = steps.iter().filter(|step| squeeze(step) == SAID).count();
        holds(times == 1, || format!("the step is {times} times on the sheet: {steps:?}"))?;
        find::visible(me.driver(), TITLE).await?;
        let paper = squeeze(&printed(me.driver()).await?);
        check::says_nothing_of(&paper, &[&title])?;
        let place = |words: &str| paper.find(words).ok_or_else(|| Trouble(format!("no “{words}” on paper:\n{paper}")));
        let strength = find::words(me.driver(), ".sheet section:nth-of-type(2) h3").await?.concat();
        holds(place("999")? < place(&strength)?, || format!("the lines to call do not come first:\n{paper}"))?;
        holds(place("999")? < place(SAID)?, || format!("the lines to call come after the step:\n{paper}"))?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn words_about_not_wanting_to_live_bring_the_card_before_i_go_on() -> Told {
    words_not_added_are_met_all_the_same((1000, 800)).await
}

#[tokio::test]
async fn words_about_not_wanting_to_live_bring_the_card_on_a_phone_too() -> Told {
    words_not_added_are_met_all_the_same((390, 700)).await
}

#[tokio::test]
async fn a_step_i_typed_and_did_not_add_comes_along() -> Told {
    story(Visit::to(Engine::Chromium, Placement::Frame("plain")), async |me| {
        me.starts().await?;
        me.walks_to("plan").await?;
        act::write(me.driver(), "textarea[data-field=\"own-step\"]", "I ring Zebedee about the bike").await?;
        // Ordinary words hold nobody up.
        me.walks_to("take-away").await?;
        check::reads(&find::words(me.driver(), ".sheet").await?.concat(), "I ring Zebedee about the bike")?;
        Ok(())
    })
    .await
}
