//! Whether there is something to lose: asked about before it is left, and not asked about once it is in a file; and nothing of
//! an opened file is there for whoever comes next.

use browser_tests::act;
use browser_tests::canary::{STEM, word};
use browser_tests::check;
use browser_tests::engines::Engine::{self, Chromium, Firefox, WebKit};
use browser_tests::engines::Wishes;
use browser_tests::find::{self, probe};
use browser_tests::journey::Person;
use browser_tests::placements::Placement::{self, File, Frame, OwnTab};
use browser_tests::site::{Page, Site};
use browser_tests::story::{Visit, story};
use browser_tests::trouble::{Told, Tried, holds};
use browser_tests::wait::until;

async fn asks(me: &Person, when: &str) -> Tried<()> {
    holds(me.would_be_asked().await?, || format!("{when}, what is not saved would be left without a question"))
}

async fn asks_nothing(me: &Person, when: &str) -> Tried<()> {
    holds(!me.would_be_asked().await?, || format!("{when}, leaving is asked about although nothing would be lost"))
}

/// Answers, and comes to where there is a field of their own, with words in it.
async fn comes_to_hopes(me: &Person) -> Tried<()> {
    me.starts().await?;
    me.answers_all("2").await?;
    me.walks_to("hopes").await?;
    act::write(me.driver(), &find::field("hope"), &word("hope")).await
}

async fn back_to_hopes(me: &Person) -> Tried<()> {
    act::click(me.driver(), &find::button("back")).await?;
    me.is_on("hopes").await.map(|_| ())
}

/// Asked before it is saved; not after; again once something has changed, were it only typed; not after it is as it was opened.
async fn leaving_is_asked_about_while_something_would_be_lost(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        asks_nothing(me, "on the first page").await?;
        me.starts().await?;
        asks_nothing(me, "with nothing answered").await?;
        me.answers_all("2").await?;
        asks(me, "with answers").await?;
        me.walks_to("hopes").await?;
        act::write(me.driver(), &find::field("hope"), &word("hope")).await?;
        asks(me, "with words").await?;

        let (file, phrase) = me.saves_locked().await?;
        asks_nothing(me, "after saving").await?;
        back_to_hopes(me).await?;
        asks_nothing(me, "after saving, on a screen with words").await?;
        me.goes("help").await?;
        me.back().await?;
        asks_nothing(me, "after saving, and a look at help").await?;
        me.next().await?;
        asks_nothing(me, "after saving, further on").await?;
        me.back().await?;
        act::write(me.driver(), &find::field("hope"), "something else").await?;
        asks(me, "with other words typed").await?;
        act::write(me.driver(), &find::field("hope"), &word("hope")).await?;
        asks_nothing(me, "with the same words typed again").await?;
        me.walks_to("plan").await?;
        asks_nothing(me, "after saving, on the plan").await?;
        act::write(me.driver(), &find::field("own-step"), &word("own-step")).await?;
        asks(me, "with a step typed and not added").await?;
        act::click(me.driver(), &find::button("add-own")).await?;
        me.step_saying(&word("own-step")).await?;
        asks(me, "with a step added").await?;
        me.saves_plain().await?;
        asks_nothing(me, "after saving without a lock").await?;

        me.comes_back().await?;
        me.opens_locked(&file, &phrase).await?;
        asks_nothing(me, "after opening a file").await?;
        me.walks_to("hopes").await?;
        asks_nothing(me, "after opening a file, on a screen with words").await?;
        me.ticks_some_of("hopes").await?;
        asks(me, "after opening a file and ticking something").await?;
        Ok(())
    })
    .await
}

everywhere! {
    leaving_is_asked_about_while_something_would_be_lost:
    leaving_is_asked_about_while_something_would_be_lost_in_chromium: Chromium, OwnTab;
    leaving_is_asked_about_while_something_would_be_lost_in_firefox: Firefox, Frame("loader");
    leaving_is_asked_about_while_something_would_be_lost_in_webkit: WebKit, File;
}

fn site_with_elsewhere() -> Tried<Site> {
    let elsewhere = "<!doctype html><html lang=en><title>Elsewhere</title><h1>Elsewhere</h1>";
    Ok(Site::of_built_file()?.with("/elsewhere", Page::html(elsewhere)))
}

/// The browser itself asks, or does not; and the file that is handed over is no leaving.
#[tokio::test]
async fn the_browser_asks_nothing_once_all_is_saved_nor_while_it_is_handed_over() -> Told {
    let wishes = Wishes { leave_questions: true, ..Wishes::default() };
    story(Visit::to(Chromium, OwnTab).wishing(wishes).at(site_with_elsewhere()?), async |me| {
        let leave = format!("setTimeout(() => location.assign({:?}))", me.site.url("/elsewhere"));
        comes_to_hopes(me).await?;
        me.driver().execute(leave.as_str(), vec![]).await?;
        until("the question whether to leave", async || Ok(Some(me.driver().get_alert_text().await?))).await?;
        me.driver().dismiss_alert().await?;
        me.saves_locked().await?;
        holds(me.driver().get_alert_text().await.is_err(), || "handing over a file is asked about".to_owned())?;
        back_to_hopes(me).await?;
        me.saves_plain().await?;
        holds(me.driver().get_alert_text().await.is_err(), || "handing over a file is asked about".to_owned())?;
        back_to_hopes(me).await?;
        me.driver().execute(leave.as_str(), vec![]).await?;
        until("the other page", async || Ok((me.driver().current_url().await?.path() == "/elsewhere").then_some(())))
            .await?;
        Ok(())
    })
    .await
}

/// Neither a number nor Exit is ever asked about, saved or not: also on the screens for saving and opening.
#[tokio::test]
async fn neither_a_call_nor_exit_is_asked_about_while_a_file_is_saved_or_opened() -> Told {
    let wishes = Wishes { leave_questions: true, ..Wishes::default() };
    for screen in ["save", "open"] {
        story(Visit::to(Chromium, Frame("plain")).wishing(wishes.clone()), async |me| {
            comes_to_hopes(me).await?;
            if screen == "save" {
                me.comes_to_save().await?;
            } else {
                let file = browser_tests::own_file::OwnFile::of("quokka.png", b"\x89PNG".to_vec())?;
                me.chooses_file(&file).await?;
                me.is_refused("not-ours").await?;
            }
            me.goes("help").await?;
            act::click(me.driver(), "main a[href^=\"tel:\"]").await?;
            until("the number to be called", async || Ok((!me.browser.dialled().is_empty()).then_some(()))).await?;
            holds(me.driver().get_alert_text().await.is_err(), || "a call is asked about".to_owned())?;
            me.back().await?;
            me.is_on(screen).await?;
            asks(me, "with words that are not saved").await?;
            act::click(me.driver(), &find::button("exit")).await?;
            holds(me.driver().get_alert_text().await.is_err(), || "Exit is asked about".to_owned())?;
            crate::leaving::is_blank(me, &[STEM]).await?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// Whoever loads the page again after a file was opened, or goes back to it, finds nothing of the file, nor which it was.
async fn nothing_of_an_opened_file_returns(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement).at(site_with_elsewhere()?), async |me| {
        comes_to_hopes(me).await?;
        let (file, phrase) = me.saves_locked().await?;
        me.comes_back().await?;
        for way in ["reloads", "comes back by Back", "clears"] {
            me.opens_locked(&file, &phrase).await?;
            me.walks_to("hopes").await?;
            check::reads(&find::everything(me.driver()).await?, &word("hope"))?;
            match way {
                "reloads" => me.driver().refresh().await?,
                "clears" => {
                    me.walks_to("take-away").await?;
                    me.goes("clear").await?;
                    act::click(me.driver(), &find::button("start-again")).await?;
                }
                _ => {
                    me.driver().goto(me.site.url("/elsewhere")).await?;
                    me.driver().back().await?;
                }
            }
            me.placement.enter(me.driver()).await?;
            me.is_on("start").await?;
            let chosen: u32 = probe(me.driver(), "return document.getElementById('file').files.length", vec![]).await?;
            holds(chosen == 0, || format!("whoever {way} finds the file chosen"))?;
            check::nothing_left_of(me.driver(), &[STEM, &phrase, &file.name]).await?;
            me.starts().await?;
            me.walks_to("hopes").await?;
            check::nothing_left_of(me.driver(), &[STEM, &phrase, &file.name]).await?;
            me.comes_back().await?;
        }
        Ok(())
    })
    .await
}

everywhere! {
    nothing_of_an_opened_file_returns:
    nothing_of_an_opened_file_returns_in_chromium_in_its_own_tab: Chromium, OwnTab;
    nothing_of_an_opened_file_returns_in_chromium_in_the_frame_of_the_loader: Chromium, Frame("loader");
    nothing_of_an_opened_file_returns_in_firefox_in_its_own_tab: Firefox, OwnTab;
    nothing_of_an_opened_file_returns_in_firefox_in_the_frame_of_the_loader: Firefox, Frame("loader");
    nothing_of_an_opened_file_returns_in_webkit_in_its_own_tab: WebKit, OwnTab;
    nothing_of_an_opened_file_returns_in_webkit_in_the_frame_of_the_loader: WebKit, Frame("loader");
}

/// The browser's Back leads from an opened file to the first page by one step, and no step of it is empty.
#[tokio::test]
async fn back_leads_from_an_opened_file_to_the_first_page_by_one_step() -> Told {
    story(Visit::to(Chromium, OwnTab), async |me| {
        comes_to_hopes(me).await?;
        let file = me.saves_plain().await?;
        me.comes_back().await?;
        let count = "return history.length";
        let before: u32 = probe(me.driver(), count, vec![]).await?;
        me.chooses_file(&file).await?;
        me.is_on("review 1").await?;
        let after: u32 = probe(me.driver(), count, vec![]).await?;
        holds(after == before + 1, || format!("{} entries for one step", after - before))?;
        crate::everywhere::steps(me, false).await?;
        me.is_on("start").await?;
        Ok(())
    })
    .await
}
