//! Browsers that cannot print from here (Chrome, Firefox and Edge on iPhones and iPads) send nobody to a printer: they say
//! to save or copy. The others offer to print.

use browser_tests::engines::Engine::{self, Chromium, Firefox};
use browser_tests::engines::Wishes;
use browser_tests::find;
use browser_tests::journey::Person;
use browser_tests::placements::Placement::{self, Frame, OwnTab};
use browser_tests::story::{Visit, keep_picture, story};
use browser_tests::trouble::{Told, Tried, holds};
use browser_tests::{act, check};

const CHROME_ON_IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 \
    (KHTML, like Gecko) CriOS/148.0.7778.40 Mobile/15E148 Safari/604.1";
const FIREFOX_ON_IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 \
    (KHTML, like Gecko) FxiOS/151.0 Mobile/15E148 Safari/604.1";
const FIREFOX_ON_IPAD: &str = "Mozilla/5.0 (iPad; CPU OS 18_7 like Mac OS X) AppleWebKit/605.1.15 \
    (KHTML, like Gecko) FxiOS/151.0 Mobile/15E148 Safari/604.1";
const SAFARI_ON_IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 \
    (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1";
const CHROME_ON_ANDROID: &str = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 \
    (KHTML, like Gecko) Chrome/148.0.0.0 Mobile Safari/537.36";

/// Whatever a person could press to print, that can be seen now.
async fn ways_to_print(me: &Person) -> Tried<Vec<String>> {
    let script = "return Array.from(document.querySelectorAll('[data-action^=print]'))
        .filter((button) => button.checkVisibility()).map((button) => button.innerText)";
    find::probe(me.driver(), script, vec![]).await
}

async fn a_browser_named(name: &str, engine: Engine, placement: Placement, prints: bool) -> Told {
    let wishes = Wishes { named: Some(name.to_owned()), ..Wishes::default() };
    story(Visit::to(engine, placement).wishing(wishes), async |me| {
        let right =
            |ways: Vec<String>, on: &str| holds(ways.is_empty() != prints, || format!("{name}, {on}: {ways:?}"));
        right(ways_to_print(me).await?, "start")?;
        if !prints {
            // The blank form is still to be had.
            let words = find::words(me.driver(), "[data-form-elsewhere]").await?.concat();
            check::reads(&words, "Safari")?;
        }
        me.starts().await?;
        me.walks_to("plan").await?;
        me.adds("I ring Zebedee about the bike").await?;
        me.next().await?;
        me.is_on("slip").await?;
        act::write(me.driver(), &find::field("first"), "my aunt Quokka").await?;
        right(ways_to_print(me).await?, "slip")?;
        let told = find::count(me.driver(), "[data-no-print]:not(html)").await?;
        holds((told == 0) == prints, || format!("{name}, slip: told {told} times"))?;
        me.next().await?;
        me.is_on("take-away").await?;
        keep_picture(me.driver(), "take-away").await;
        right(ways_to_print(me).await?, "take-away")?;
        if prints {
            return Ok(());
        }
        let words = find::words(me.driver(), "main [data-no-print]").await?.concat();
        for word in ["Copy", "save"] {
            check::reads(&words, word)?;
        }
        // What is said to do instead can be done.
        act::click(me.driver(), &find::button("copy")).await?;
        let marked: String = find::probe(me.driver(), "return String(getSelection())", vec![]).await?;
        check::reads(&marked, "I ring Zebedee about the bike")?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn chrome_on_an_iphone_says_to_save_or_copy() -> Told {
    a_browser_named(CHROME_ON_IPHONE, Chromium, OwnTab, false).await
}

#[tokio::test]
async fn chrome_on_an_iphone_says_so_in_a_frame_too() -> Told {
    a_browser_named(CHROME_ON_IPHONE, Chromium, Frame("plain"), false).await
}

#[tokio::test]
async fn firefox_on_an_iphone_or_ipad_says_to_save_or_copy() -> Told {
    a_browser_named(FIREFOX_ON_IPHONE, Firefox, OwnTab, false).await?;
    a_browser_named(FIREFOX_ON_IPAD, Firefox, Frame("plain"), false).await
}

#[tokio::test]
async fn safari_on_an_iphone_and_chrome_on_android_offer_to_print() -> Told {
    a_browser_named(SAFARI_ON_IPHONE, Chromium, OwnTab, true).await?;
    a_browser_named(CHROME_ON_ANDROID, Chromium, Frame("plain"), true).await
}
