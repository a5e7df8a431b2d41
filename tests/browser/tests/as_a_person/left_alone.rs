//! A device that others use, left alone with answers on it: the page asks, then wipes. Nobody is wiped away from under their
//! hands, nor on a device of their own, nor while they are on the phone.

use browser_tests::act;
use browser_tests::canary::{STEM, word};
use browser_tests::check;
use browser_tests::engines::Engine::{self, Chromium, Firefox, WebKit};
use browser_tests::faults::break_the_next_drawing;
use browser_tests::find::{self, probe};
use browser_tests::journey::Person;
use browser_tests::phone::{ORDINARY, SMALL, Window, taps, taps_at, under_the_thumb};
use browser_tests::placements::Placement::{self, File, Frame, OwnTab};
use browser_tests::story::{Visit, in_a_frame, in_a_window, story};
use browser_tests::trouble::{Told, Tried, holds};
use browser_tests::wait::until;
use thirtyfour::Key;

/// Ten minutes and a little, and two more: after how long the page asks, and how long it waits for an answer. In ms.
const QUIET: u32 = 601_000;
const NOTICE: u32 = 120_000;

/// Somebody with answers and words, on a device that is whose they say; without a word of it, it counts as shared.
async fn has_something(me: &Person, device: Option<&str>) -> Tried<()> {
    if let Some(device) = device {
        me.says("device", device).await?;
    }
    me.starts().await?;
    me.answers_all("2").await?;
    me.walks_to("hopes").await?;
    act::write(me.driver(), &find::field("hope"), &word("hope")).await
}

/// Makes the page look now whether it is time, as it does every two seconds and when a device wakes.
async fn it_looks(me: &Person) -> Tried<()> {
    me.driver().execute("document.dispatchEvent(new window.Event('visibilitychange'))", vec![]).await?;
    Ok(())
}

async fn asks(me: &Person) -> Tried<bool> {
    probe(me.driver(), "return !document.getElementById('idle').hidden", vec![]).await
}

async fn is_asked(me: &Person) -> Tried<()> {
    until("the question whether somebody is there", async || Ok(asks(me).await?.then_some(()))).await?;
    let words = find::words(me.driver(), "#idle").await?.concat();
    check::reads(&words, "Are you still there?")?;
    check::reads(&words, "wiped in two minutes")
}

/// Everything is gone, and the screen says why.
async fn is_wiped(me: &Person) -> Tried<()> {
    me.is_on("cleared").await?;
    let words = find::words(me.driver(), "[data-away]:not([hidden])").await?.concat();
    check::reads(&words, "Nobody was here for a while, so it was wiped to keep it private.")?;
    holds(!asks(me).await?, || "it still asks".to_owned())?;
    check::nothing_left_of(me.driver(), &[STEM]).await
}

/// They are where they were, with their words, and nothing is asked.
async fn is_untouched(me: &Person) -> Tried<()> {
    it_looks(me).await?;
    holds(!asks(me).await?, || "it asks already".to_owned())?;
    me.is_on("hopes").await?;
    let field = find::present(me.driver(), &find::field("hope")).await?;
    holds(field.prop("value").await? == Some(word("hope")), || "the words are gone".to_owned())
}

async fn a_shared_device_left_alone_is_wiped(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        has_something(me, (placement != OwnTab).then_some("shared")).await?;
        me.time_passes(QUIET - 2000).await?;
        is_untouched(me).await?;
        // By its own clock, without a hand or a key.
        me.time_passes(2000).await?;
        is_asked(me).await?;
        me.is_on("hopes").await?;
        me.time_passes(NOTICE).await?;
        is_wiped(me).await?;
        // The next person finds nothing, neither back nor on.
        crate::everywhere::steps(me, false).await?;
        check::nothing_left_of(me.driver(), &[STEM]).await?;
        if me.screen().await?.name == "cleared" {
            act::click(me.driver(), &find::button("start-again")).await?;
        }
        me.is_on("start").await?;
        me.starts().await?;
        check::nothing_left_of(me.driver(), &[STEM]).await?;
        me.walks_to("hopes").await?;
        check::nothing_left_of(me.driver(), &[STEM]).await?;
        Ok(())
    })
    .await
}

everywhere! {
    a_shared_device_left_alone_is_wiped:
    a_shared_device_left_alone_is_wiped_in_chromium_in_its_own_tab: Chromium, OwnTab;
    a_shared_device_left_alone_is_wiped_in_chromium_from_a_file: Chromium, File;
    a_shared_device_left_alone_is_wiped_in_chromium_in_the_frame_of_the_loader: Chromium, Frame("loader");
    a_shared_device_left_alone_is_wiped_in_firefox_in_its_own_tab: Firefox, OwnTab;
    a_shared_device_left_alone_is_wiped_in_firefox_from_a_file: Firefox, File;
    a_shared_device_left_alone_is_wiped_in_firefox_in_the_frame_of_the_loader: Firefox, Frame("loader");
    a_shared_device_left_alone_is_wiped_in_webkit_in_its_own_tab: WebKit, OwnTab;
    a_shared_device_left_alone_is_wiped_in_webkit_from_a_file: WebKit, File;
    a_shared_device_left_alone_is_wiped_in_webkit_in_the_frame_of_the_loader: WebKit, Frame("loader");
}

/// A key, a click, the button of the question: each says that somebody is there, for another ten minutes.
async fn whoever_is_there_is_not_wiped_away(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        has_something(me, Some("skip")).await?;
        for how in ["a key", "a click", "the button", "a letter"] {
            me.time_passes(QUIET).await?;
            is_asked(me).await?;
            match how {
                "a key" => act::press(me.driver(), Key::Shift).await?,
                "a click" => act::click(me.driver(), "main h1").await?,
                "the button" => act::click(me.driver(), &find::button("still-here")).await?,
                _ => {
                    act::click(me.driver(), &find::field("hope")).await?;
                    me.time_passes(QUIET).await?;
                    is_asked(me).await?;
                    act::press(me.driver(), Key::Control).await?;
                }
            }
            is_untouched(me).await.map_err(|trouble| trouble.during(how))?;
            // What was nearly over has begun anew.
            me.time_passes(QUIET - 30_000).await?;
            is_untouched(me).await.map_err(|trouble| trouble.during(how))?;
            act::press(me.driver(), Key::Control).await?;
        }
        Ok(())
    })
    .await
}

everywhere! {
    whoever_is_there_is_not_wiped_away:
    whoever_is_there_is_not_wiped_away_in_chromium: Chromium, OwnTab;
    whoever_is_there_is_not_wiped_away_in_firefox: Firefox, File;
    whoever_is_there_is_not_wiped_away_in_webkit: WebKit, OwnTab;
}

/// A thumb on the button of the question says that somebody is there, and nothing else: no answer lies under it. A hand with a
/// mouse has come from elsewhere, and so has one that has just scrolled.
async fn answers_nothing_behind_the_question(window: Window, comes_from_elsewhere: bool) -> Told {
    in_a_window(window, async |me| {
        me.starts().await?;
        let note = "window.hit = ''; document.addEventListener('click', (event) => {
            window.hit += event.target.getAttribute('data-action') || event.target.tagName }, true)";
        me.driver().execute(note, vec![]).await?;
        // Wherever the page has been scrolled to: under the button there is an answer, a button, a line.
        for down in [200, 260, 320, 380, 440, 500] {
            me.driver().execute(format!("scrollTo({{ top: {down}, behavior: 'instant' }})"), vec![]).await?;
            me.time_passes(QUIET).await?;
            is_asked(me).await?;
            let button = find::button("still-here");
            if comes_from_elsewhere {
                taps(&me.browser, &button).await?;
            } else {
                taps_at(&me.browser, under_the_thumb(&me.browser, &button).await?).await?;
            }
            until("the question to go", async || Ok((!asks(me).await?).then_some(()))).await?;
        }
        let hit: String = probe(me.driver(), "return window.hit", vec![]).await?;
        holds(hit == "still-here".repeat(6), || format!("the taps hit {hit}"))?;
        me.is_on("area home").await?;
        let answered = find::count(me.driver(), "main :checked").await?;
        holds(answered == 0, || format!("{answered} answers that nobody gave"))?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_tap_on_the_question_answers_nothing_behind_it() -> Told {
    answers_nothing_behind_the_question(SMALL, false).await
}

#[tokio::test]
async fn a_hand_that_comes_to_the_question_answers_nothing_behind_it() -> Told {
    answers_nothing_behind_the_question(ORDINARY, true).await
}

/// The question stays while a hand is on its way to the button: it does not go from under it.
#[tokio::test]
async fn the_question_stays_until_it_is_answered() -> Told {
    story(Visit::to(Chromium, OwnTab), async |me| {
        has_something(me, Some("shared")).await?;
        me.time_passes(QUIET).await?;
        is_asked(me).await?;
        for kind in ["pointermove", "scroll", "wheel"] {
            let script = format!("document.dispatchEvent(new window.Event('{kind}', {{ bubbles: true }}))");
            me.driver().execute(script, vec![]).await?;
            it_looks(me).await?;
            holds(asks(me).await?, || format!("the question goes at a {kind}"))?;
        }
        act::click(me.driver(), &find::button("still-here")).await?;
        is_untouched(me).await?;
        Ok(())
    })
    .await
}

/// On a device of their own nobody is asked, ever.
async fn my_own_device_waits_for_me(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        has_something(me, Some("mine")).await?;
        for _ in 0..3 {
            me.time_passes(24 * 3_600_000).await?;
            is_untouched(me).await?;
        }
        Ok(())
    })
    .await
}

everywhere! {
    my_own_device_waits_for_me:
    my_own_device_waits_for_me_in_chromium: Chromium, OwnTab;
    my_own_device_waits_for_me_in_firefox: Firefox, OwnTab;
    my_own_device_waits_for_me_in_webkit: WebKit, OwnTab;
}

/// A device that slept through it all shows nothing to whoever wakes it: their first key, click or move is not an answer.
async fn a_device_that_slept_shows_nothing(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        for how in ["a key", "a move", "a letter"] {
            has_something(me, Some("shared")).await?;
            // Its clocks stood still meanwhile: the page has not looked once.
            let script = "window.now = window.Date.now; const there = window.now.call(window.Date) + 3600000;
                window.Date.now = () => there;
                const event = { 'a key': new window.KeyboardEvent('keydown', { key: 'Tab', bubbles: true }),
                    'a move': new window.PointerEvent('pointermove', { clientX: 9, clientY: 9, bubbles: true }),
                    'a letter': new window.InputEvent('input', { bubbles: true }) }[arguments[0]];
                document.querySelector('main h1').dispatchEvent(event);
                return document.querySelector('main').dataset.screen";
            let shown: String = probe(me.driver(), script, vec![how.into()]).await?;
            holds(shown == "cleared", || format!("after {how} an hour later they see “{shown}”"))?;
            is_wiped(me).await?;
            me.driver().execute("window.Date.now = window.now", vec![]).await?;
            act::click(me.driver(), &find::button("start-again")).await?;
            me.is_on("start").await?;
        }
        Ok(())
    })
    .await
}

everywhere! {
    a_device_that_slept_shows_nothing:
    a_device_that_slept_shows_nothing_in_chromium: Chromium, OwnTab;
    a_device_that_slept_shows_nothing_in_firefox: Firefox, Frame("loader");
    a_device_that_slept_shows_nothing_in_webkit: WebKit, File;
}

/// A number was tapped: they are on the phone, for up to an hour. Once they touch the page again, it counts anew.
async fn a_call_is_not_being_away(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        has_something(me, Some("shared")).await?;
        me.goes("help").await?;
        act::click(me.driver(), "main a[href^=\"tel:\"]").await?;
        until("the number to be called", async || Ok((!me.browser.dialled().is_empty()).then_some(()))).await?;
        for _ in 0..2 {
            me.time_passes(1_795_000).await?;
            it_looks(me).await?;
            holds(!asks(me).await?, || "asked while on the phone".to_owned())?;
        }
        me.back().await?;
        is_untouched(me).await?;
        // Nobody came back from that call, or there was none.
        me.goes("help").await?;
        act::click(me.driver(), "main a[href^=\"tel:\"]").await?;
        until("the number to be called again", async || Ok((me.browser.dialled().len() > 1).then_some(()))).await?;
        me.time_passes(3_600_000).await?;
        me.time_passes(NOTICE).await?;
        is_wiped(me).await?;
        Ok(())
    })
    .await
}

/// Where nobody said whose device it is, it may be a phone that was put down to talk: the question must have been in sight for
/// its two minutes, for up to an hour.
async fn nobody_is_wiped_unasked_who_may_be_on_their_own_phone(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        has_something(me, None).await?;
        // Its clocks stood still: it has not asked yet.
        me.time_passes(1_200_000).await?;
        it_looks(me).await?;
        holds(asks(me).await?, || "not asked after twenty minutes".to_owned())?;
        me.is_on("hopes").await?;
        me.time_passes(NOTICE - 10_000).await?;
        it_looks(me).await?;
        me.is_on("hopes").await?;
        me.time_passes(10_000).await?;
        is_wiped(me).await?;
        act::click(me.driver(), &find::button("start-again")).await?;
        me.is_on("start").await?;
        has_something(me, None).await?;
        me.time_passes(3_700_000).await?;
        is_wiped(me).await?;
        Ok(())
    })
    .await
}

everywhere! {
    nobody_is_wiped_unasked_who_may_be_on_their_own_phone:
    nobody_is_wiped_unasked_who_may_be_on_their_own_phone_in_chromium: Chromium, OwnTab;
    nobody_is_wiped_unasked_who_may_be_on_their_own_phone_in_firefox: Firefox, Frame("loader");
    nobody_is_wiped_unasked_who_may_be_on_their_own_phone_in_webkit: WebKit, File;
}

// WebKit's browser has no way to hand a number over: see `help.rs`.
everywhere! {
    a_call_is_not_being_away:
    a_call_is_not_being_away_in_chromium: Chromium, OwnTab;
    a_call_is_not_being_away_in_firefox: Firefox, Frame("plain");
}

/// Need help now, left open, is no hiding place: what it covers is wiped too, and help works for the next person.
async fn left_alone_with_help_open_it_is_wiped(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        has_something(me, None).await?;
        me.goes("help").await?;
        me.time_passes(QUIET).await?;
        is_asked(me).await?;
        me.time_passes(NOTICE).await?;
        is_wiped(me).await?;
        me.goes("help").await?;
        find::visible(me.driver(), "main a[href^=\"tel:\"]").await?;
        me.back().await?;
        me.is_on("cleared").await?;
        check::nothing_left_of(me.driver(), &[STEM]).await?;
        Ok(())
    })
    .await
}

everywhere! {
    left_alone_with_help_open_it_is_wiped:
    left_alone_with_help_open_it_is_wiped_in_chromium: Chromium, Frame("loader");
    left_alone_with_help_open_it_is_wiped_in_firefox: Firefox, OwnTab;
    left_alone_with_help_open_it_is_wiped_in_webkit: WebKit, OwnTab;
}

/// Nor is the screen that a failure leaves, with the plan on it as text.
#[tokio::test]
async fn left_alone_after_a_failure_it_is_wiped() -> Told {
    in_a_frame(async |me| {
        me.starts().await?;
        me.walks_to("plan").await?;
        me.adds(&word("own-step")).await?;
        break_the_next_drawing(me).await?;
        act::click(me.driver(), &find::button("next")).await?;
        me.is_on("error panic").await?;
        check::reads(&find::words(me.driver(), "[data-kept-text]").await?.concat(), &word("own-step"))?;
        me.time_passes(QUIET).await?;
        is_asked(me).await?;
        me.time_passes(NOTICE).await?;
        is_wiped(me).await?;
        Ok(())
    })
    .await
}

/// A saved file that waits for its phrase, or to take the place of something, goes too; and so does what is typed there.
#[tokio::test]
async fn a_file_that_waits_is_wiped_too() -> Told {
    story(Visit::to(Chromium, OwnTab), async |me| {
        has_something(me, Some("shared")).await?;
        let (file, phrase) = me.saves_locked().await?;
        me.comes_back().await?;
        me.chooses_file(&file).await?;
        me.is_asked_for_the_phrase().await?;
        act::write(me.driver(), &find::field("phrase"), &phrase).await?;
        me.time_passes(QUIET).await?;
        is_asked(me).await?;
        me.time_passes(NOTICE).await?;
        is_wiped(me).await?;
        check::nothing_left_of(me.driver(), &[&phrase]).await?;
        let left: u32 = probe(me.driver(), "return document.getElementById('file').files.length", vec![]).await?;
        holds(left == 0, || "the file is still chosen".to_owned())?;
        Ok(())
    })
    .await
}

/// The first page, with nothing on it, asks nobody anything.
#[tokio::test]
async fn nothing_is_asked_where_there_is_nothing() -> Told {
    story(Visit::to(Chromium, OwnTab), async |me| {
        me.time_passes(3_600_000).await?;
        it_looks(me).await?;
        holds(!asks(me).await?, || "asked on the first page".to_owned())?;
        me.is_on("start").await?;
        Ok(())
    })
    .await
}
