//! The whole way by keyboard alone: Tab, arrows, Space and Enter, from the page around the frame inwards.

use browser_tests::act::{press, tab_to, type_text};
use browser_tests::check;
use browser_tests::find;
use browser_tests::journey::{Person, area_choice};
use browser_tests::story::in_a_frame;
use browser_tests::trouble::{Told, Tried, Trouble, holds};
use browser_tests::wait::until;
use browser_tests::whole_way::WHOLE_WAY;
use thirtyfour::Key;

/// More stops than any screen has.
const FAR: usize = 120;

/// Tabs to a control, sees that the focus shows, and presses Enter.
pub(crate) async fn enters(me: &Person, css: &str) -> Tried<()> {
    tab_to(me.driver(), css, FAR).await?;
    check::focus_shows(me.driver()).await?;
    press(me.driver(), Key::Enter).await
}

/// Tabs to a group of radio buttons and takes this value with the arrows, or Space where the focus lands on it.
async fn takes(me: &Person, group: &str, value: &str) -> Tried<()> {
    tab_to(me.driver(), &format!("{group} input"), FAR).await?;
    check::focus_shows(me.driver()).await?;
    let wanted = format!("{group} input[value=\"{value}\"]");
    let on_it = "return document.activeElement !== null && document.activeElement.matches(arguments[0])";
    for _ in 0..6 {
        if find::probe(me.driver(), on_it, vec![wanted.clone().into()]).await? {
            if find::count(me.driver(), &format!("{wanted}:checked")).await? == 0 {
                press(me.driver(), Key::Space).await?;
            }
            return find::present(me.driver(), &format!("{wanted}:checked")).await.map(|_| ());
        }
        press(me.driver(), Key::Down).await?;
    }
    Err(Trouble(format!("the arrows never come to {wanted}")))
}

async fn goes_on(me: &Person, action: &str) -> Tried<()> {
    let before = me.screen().await?.place();
    enters(me, &find::button(action)).await?;
    let on = me.leaves(&before).await?;
    until("the heading to have the focus", async || check::heading_has_focus(&me.screen().await?).map(Some))
        .await
        .map_err(|trouble| trouble.during(&format!("after {action} from “{before}” to “{}”", on.place())))
}

async fn makes_a_plan(me: &Person) -> Tried<String> {
    let offered = me.suggestions().await?;
    let first = offered.first().cloned().unwrap_or_default();
    enters(me, &format!("[data-suggestion=\"{first}\"] {}", find::button("choose"))).await?;
    until("a step", async || Ok((me.steps().await?.len() == 1).then_some(()))).await?;
    // The focus must not be lost with the button that was pressed.
    let lost = "return document.activeElement === document.body";
    let lost: bool = find::probe(me.driver(), lost, vec![]).await?;
    holds(!lost, || "choosing a suggestion loses the focus".to_owned())?;

    tab_to(me.driver(), "textarea[data-field=\"own-step\"]", FAR).await?;
    check::focus_shows(me.driver()).await?;
    type_text(me.driver(), "I ring Zebedee about the bike").await?;
    enters(me, &find::button("add-own")).await?;
    let own = me.step_saying("Zebedee").await?;
    enters(me, &format!("[data-step=\"{own}\"] {}", find::button("lane-later"))).await?;
    find::present(me.driver(), &format!("[data-step=\"{own}\"][data-lane=\"later\"]")).await?;
    Ok(own)
}

#[tokio::test]
async fn the_whole_way_goes_by_keyboard_alone() -> Told {
    in_a_frame(async |me| {
        // From the charity's own page into the frame.
        takes(me, "[data-start=\"company\"]", "alone").await?;
        takes(me, "[data-start=\"device\"]", "mine").await?;
        takes(me, "[data-start=\"nation\"]", "northern-ireland").await?;
        for place in WHOLE_WAY {
            let on = me.is_on(place).await?;
            match on.name.as_str() {
                "area" => {
                    for (at, statement) in me.statements().await?.iter().enumerate() {
                        let value = ["2", "0", "3", "skip"][at % 4];
                        takes(me, &format!("fieldset[data-item=\"{statement}\"]"), value).await?;
                    }
                }
                "picture" => {
                    tab_to(me.driver(), &area_choice("days"), FAR).await?;
                    check::focus_shows(me.driver()).await?;
                    press(me.driver(), Key::Space).await?;
                    find::present(me.driver(), &format!("{}:checked", area_choice("days"))).await?;
                }
                "barriers" => {
                    for barrier in me.barriers().await?.iter().take(2) {
                        takes(me, &format!("fieldset[data-barrier=\"{barrier}\"]"), "2").await?;
                    }
                }
                "plan" => {
                    makes_a_plan(me).await?;
                }
                "take-away" => {
                    check::reads(&find::page_words(me.driver()).await?, "I ring Zebedee about the bike")?;
                    goes_on(me, "clear").await?;
                    continue;
                }
                "cleared" => break,
                _ => {}
            }
            goes_on(me, "next").await?;
        }
        check::nothing_left_of(me.driver(), &["zebedee"]).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_stop_of_the_tab_key_shows_where_it_is_and_leads_out_again() -> Told {
    in_a_frame(async |me| {
        me.starts().await?;
        me.walks_to("plan").await?;
        me.adds("I ring Zebedee about the bike").await?;
        me.driver().execute("document.activeElement.blur(); document.querySelector('h1').focus()", vec![]).await?;
        let mut stops = 0;
        loop {
            press(me.driver(), Key::Tab).await?;
            if !find::probe::<bool>(me.driver(), "return document.hasFocus()", vec![]).await? {
                break;
            }
            check::focus_shows(me.driver()).await?;
            stops += 1;
            holds(stops < 400, || "the Tab key never leaves the frame".to_owned())?;
        }
        holds(stops >= 5, || format!("only {stops} stops"))?;
        Ok(())
    })
    .await
}
