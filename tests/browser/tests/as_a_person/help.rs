//! Need help now: from every screen, for the chosen nation, and back to where one was. A call never costs the plan.

use browser_tests::act;
use browser_tests::check;
use browser_tests::engines::Engine::{self, Chromium, Firefox};
use browser_tests::engines::Wishes;
use browser_tests::find;
use browser_tests::journey::Person;
use browser_tests::placements::Placement::{self, File, Frame, OwnTab};
use browser_tests::story::{Visit, in_a_frame, story};
use browser_tests::trouble::{Told, Tried, holds};
use browser_tests::wait::until;
use thirtyfour::Key;

/// The numbers that can be seen now.
async fn numbers(me: &Person) -> Tried<Vec<String>> {
    let script = "return Array.from(document.querySelectorAll('main a[href^=\"tel:\"], main a[href^=\"sms:\"]'))
        .filter((link) => link.checkVisibility()).map((link) => link.getAttribute('href'))";
    find::probe(me.driver(), script, vec![]).await
}

#[tokio::test]
async fn help_opens_from_every_screen_and_leads_back_with_everything_kept() -> Told {
    in_a_frame(async |me| {
        me.goes_the_whole_way(async |me, on| {
            if on.name == "help" {
                return Ok(());
            }
            let before = find::everything(me.driver()).await?;
            let help = me.goes("help").await?;
            holds(help.name == "help", || format!("help led to “{}”", help.place()))?;
            let lines = numbers(me).await?;
            holds(lines.len() >= 3, || format!("only {lines:?} on the help screen"))?;
            let back = me.goes("back").await?;
            holds(back.place() == on.place(), || format!("back from help led to “{}”", back.place()))?;
            let checked = |text: &str| text.lines().filter(|line| line.starts_with("checked ")).count();
            let after = find::everything(me.driver()).await?;
            holds(checked(&before) == checked(&after), || "looking at help cost an answer".to_owned())
        })
        .await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn help_shows_the_lines_of_my_nation() -> Told {
    in_a_frame(async |me| {
        let mut seen = Vec::new();
        for nation in ["england", "scotland", "wales", "northern-ireland"] {
            me.says("nation", nation).await?;
            me.goes("help").await?;
            let lines = numbers(me).await?;
            holds(lines.iter().any(|line| line.starts_with("tel:999")), || format!("no 999 in {nation}: {lines:?}"))?;
            seen.push(lines);
            me.goes("back").await?;
        }
        let same = seen.windows(2).all(|pair| pair[0] == pair[1]);
        holds(!same, || format!("the nations do not differ: {:?}", seen.first()))?;
        // The choice holds in the app too.
        me.starts().await?;
        me.goes("help").await?;
        let lines = numbers(me).await?;
        holds(seen.last() == Some(&lines), || format!("after Start: {lines:?}; before: {:?}", seen.last()))?;
        Ok(())
    })
    .await
}

async fn a_call_costs_nothing(engine: Engine, placement: Placement) -> Told {
    let wishes = Wishes { leave_questions: true, ..Wishes::default() };
    story(Visit::to(engine, placement).wishing(wishes), async |me| {
        me.starts().await?;
        me.answers_all("2").await?;
        me.walks_to("plan").await?;
        me.adds("I ring Zebedee about the bike").await?;
        let address = me.driver().current_url().await?;
        me.goes("help").await?;
        let number = find::each(me.driver(), "main a[href^=\"tel:\"]", "href").await?.into_iter().next();
        act::click(me.driver(), "main a[href^=\"tel:\"]").await?;
        until(
            "the number to be called",
            async || Ok((me.browser.dialled().into_iter().next() == number).then_some(())),
        )
        .await?;
        let question = me.driver().get_alert_text().await;
        holds(question.is_err(), || format!("calling raises the question “{question:?}”"))?;
        me.goes("back").await?;
        me.step_saying("I ring Zebedee about the bike").await?;
        holds(me.driver().current_url().await? == address, || "calling changed the address".to_owned())?;
        me.walks_to("plan").await?;
        for _ in 0..12 {
            if me.screen().await?.place() == "area home" {
                break;
            }
            me.back().await?;
        }
        let kept = find::count(me.driver(), "fieldset[data-item] input[value=\"2\"]:checked").await?;
        holds(kept == me.statements().await?.len(), || format!("{kept} answers kept after a call"))?;
        check::heading_has_focus(&me.screen().await?)?;
        Ok(())
    })
    .await
}

everywhere! {
    a_call_costs_nothing:
    a_call_costs_neither_answers_nor_plan_in_chromium_in_its_own_tab: Chromium, OwnTab;
    a_call_costs_neither_answers_nor_plan_in_chromium_from_a_file: Chromium, File;
    a_call_costs_neither_answers_nor_plan_in_chromium_in_a_frame: Chromium, Frame("plain");
    a_call_costs_neither_answers_nor_plan_in_firefox_in_its_own_tab: Firefox, OwnTab;
    a_call_costs_neither_answers_nor_plan_in_firefox_from_a_file: Firefox, File;
    a_call_costs_neither_answers_nor_plan_in_firefox_in_a_frame: Firefox, Frame("plain");
}

#[tokio::test]
async fn help_leads_back_to_where_i_was_on_the_page() -> Told {
    story(Visit::to(Chromium, OwnTab), async |me| {
        me.starts().await?;
        me.walks_to("plan").await?;
        me.driver().execute("scrollTo({ top: 900, behavior: 'instant' })", vec![]).await?;
        let place = "return Math.round(scrollY)";
        let before: i64 = find::probe(me.driver(), place, vec![]).await?;
        holds(before > 500, || format!("nothing to scroll: {before}"))?;
        // The way to help is in sight from everywhere.
        find::visible(me.driver(), "header [data-action=help]").await?.click().await?;
        me.is_on("help").await?;
        me.goes("back").await?;
        let after: i64 = find::probe(me.driver(), place, vec![]).await?;
        holds((after - before).abs() < 3, || format!("was at {before}, came back to {after}"))?;
        Ok(())
    })
    .await
}

/// Whether the page would ask before it is left now.
async fn would_ask(me: &Person) -> Tried<bool> {
    let script = "const leaving = new Event('beforeunload', { cancelable: true });
        dispatchEvent(leaving); return leaving.defaultPrevented";
    find::probe(me.driver(), script, vec![]).await
}

/// Waits until the last tap is so many ms ago, by the page's own clock.
async fn passes(me: &Person, long: u32) -> Tried<()> {
    until("seconds to pass on the page's clock", async || {
        let script = "return performance.now() - window.tapped > arguments[0]";
        Ok(find::probe::<bool>(me.driver(), script, vec![long.into()]).await?.then_some(()))
    })
    .await
}

#[tokio::test]
async fn a_slow_phone_may_take_seconds_to_hand_over_a_call_and_asks_nothing_meanwhile() -> Told {
    in_a_frame(async |me| {
        me.starts().await?;
        me.answers_all("2").await?;
        me.goes("help").await?;
        holds(would_ask(me).await?, || "nothing to lose, so this proves nothing".to_owned())?;
        let note =
            "window.tapped = null; addEventListener('click', (event) => { window.tapped = event.timeStamp }, true)";
        me.driver().execute(note, vec![]).await?;
        act::click(me.driver(), "main a[href^=\"tel:\"]").await?;
        let in_doubt = || "the call is in doubt: the page would ask whether to leave".to_owned();
        passes(me, 3000).await?;
        holds(!would_ask(me).await?, in_doubt)?;
        // Called again: the end of the first wait does not end the second.
        act::click(me.driver(), "main a[href^=\"tel:\"]").await?;
        passes(me, 3000).await?;
        holds(!would_ask(me).await?, in_doubt)?;
        act::press(me.driver(), Key::Tab).await?;
        holds(would_ask(me).await?, || "after a call nothing is asked any more".to_owned())?;
        Ok(())
    })
    .await
}

/// A snippet that lost its last word blocks calls: so the tests above prove that the snippet lets them through.
async fn without_its_last_word_the_snippet_blocks_calls(engine: Engine) -> Told {
    story(Visit::to(engine, Frame("no-calls")), async |me| {
        me.goes("help").await?;
        act::click(me.driver(), "main a[href^=\"tel:\"]").await?;
        // A number that is let through arrives well before this page has been gone through and opened again.
        me.goes("back").await?;
        me.starts().await?;
        me.walks_to("plan").await?;
        holds(me.browser.dialled().is_empty(), || format!("called all the same: {:?}", me.browser.dialled()))?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_its_last_word_the_snippet_blocks_calls_in_chromium() -> Told {
    without_its_last_word_the_snippet_blocks_calls(Chromium).await
}

#[tokio::test]
async fn without_its_last_word_the_snippet_blocks_calls_in_firefox() -> Told {
    without_its_last_word_the_snippet_blocks_calls(Firefox).await
}
