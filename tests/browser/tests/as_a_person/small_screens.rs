//! Small screens: an old phone, the same on its side, a page enlarged to 400 %, a keyboard over half of it.

use browser_tests::act;
use browser_tests::check;
use browser_tests::find::{self, Screen};
use browser_tests::journey::Person;
use browser_tests::phone::{ENLARGED, LANDSCAPE, ORDINARY, SMALL, Window, holds_in_hand, taps};
use browser_tests::story::{in_a_window, keep_picture};
use browser_tests::trouble::{Told, Tried, holds};
use thirtyfour::Key;

/// Everything can be read without scrolling sideways and hit with a thumb, and a new screen shows its heading.
async fn fits(me: &Person, on: &Screen) -> Tried<()> {
    keep_picture(me.driver(), &on.place()).await;
    check::nothing_sideways(me.driver()).await?;
    check::rows_fit_a_thumb(me.driver()).await?;
    if on.focused { check::in_plain_sight(me.driver(), "main h1").await } else { Ok(()) }
}

async fn every_screen_fits(window: Window) -> Told {
    in_a_window(window, async |me| {
        me.goes_the_whole_way(fits).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_screen_fits_the_smallest_phone() -> Told {
    every_screen_fits(SMALL).await
}

#[tokio::test]
async fn every_screen_fits_a_phone_on_its_side() -> Told {
    every_screen_fits(LANDSCAPE).await
}

#[tokio::test]
async fn every_screen_fits_when_the_page_is_enlarged_to_400_percent() -> Told {
    every_screen_fits(ENLARGED).await
}

/// Nothing that stays in place covers what has the focus, at any stop of the Tab key on the longest screen.
async fn every_stop_can_be_seen(window: Window) -> Told {
    in_a_window(window, async |me| {
        me.starts().await?;
        me.walks_to("plan").await?;
        me.adds("I ring Zebedee about the bike").await?;
        me.driver().execute("document.querySelector('h1').focus()", vec![]).await?;
        let mut stops = 0;
        loop {
            act::press(me.driver(), Key::Tab).await?;
            let on_the_page: bool =
                find::probe(me.driver(), "return document.activeElement.closest('main') !== null", vec![]).await?;
            if !on_the_page {
                break;
            }
            check::focus_shows(me.driver()).await?;
            stops += 1;
            holds(stops < 400, || "the Tab key never comes to the end".to_owned())?;
        }
        holds(stops > 20, || format!("only {stops} stops"))?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_has_the_focus_is_never_covered_on_the_smallest_phone() -> Told {
    every_stop_can_be_seen(SMALL).await
}

#[tokio::test]
async fn what_has_the_focus_is_never_covered_at_400_percent() -> Told {
    every_stop_can_be_seen(ENLARGED).await
}

#[tokio::test]
async fn what_has_the_focus_is_never_covered_on_a_phone_on_its_side() -> Told {
    every_stop_can_be_seen(LANDSCAPE).await
}

/// What is typed can be seen while the keyboard is open, can be added with it open, and is there when it is closed.
async fn typing_goes_with_a_keyboard_over_half_the_screen(window: Window, keyboard: u32) -> Told {
    in_a_window(window, async |me| {
        const FIELD: &str = "textarea[data-field=own-step]";
        me.starts().await?;
        me.walks_to("plan").await?;
        taps(&me.browser, FIELD).await?;
        holds_in_hand(&me.browser, window.with_keyboard(keyboard)).await?;
        for (at, words) in ["I ring ", "Zebedee ", "about the bike"].into_iter().enumerate() {
            act::type_text(me.driver(), words).await?;
            check::in_plain_sight(me.driver(), FIELD).await.map_err(|trouble| trouble.during(&format!("word {at}")))?;
        }
        keep_picture(me.driver(), "keyboard").await;
        check::nothing_sideways(me.driver()).await?;
        taps(&me.browser, &find::button("add-own")).await?;
        me.step_saying("I ring Zebedee about the bike").await?;
        holds_in_hand(&me.browser, window).await?;
        me.step_saying("I ring Zebedee about the bike").await?;
        check::nothing_sideways(me.driver()).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn typing_goes_with_the_keyboard_open_on_the_smallest_phone() -> Told {
    typing_goes_with_a_keyboard_over_half_the_screen(SMALL, 250).await
}

#[tokio::test]
async fn typing_goes_with_the_keyboard_open_on_an_ordinary_phone() -> Told {
    typing_goes_with_a_keyboard_over_half_the_screen(ORDINARY, 340).await
}

#[tokio::test]
async fn typing_goes_with_the_keyboard_open_on_a_phone_on_its_side() -> Told {
    typing_goes_with_a_keyboard_over_half_the_screen(LANDSCAPE, 170).await
}
