//! Need help now: from every screen, for the chosen nation, and back to where one was. A call never costs the plan.

use browser_tests::act;
use browser_tests::check;
use browser_tests::engines::{Engine, Wishes};
use browser_tests::find;
use browser_tests::journey::Person;
use browser_tests::placements::Placement;
use browser_tests::story::{Visit, in_a_frame, story};
use browser_tests::trouble::{Told, Tried, holds};
use browser_tests::wait::until;

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

async fn a_call_costs_nothing(placement: Placement) -> Told {
    let wishes = Wishes { leave_questions: true, ..Wishes::default() };
    story(Visit::to(Engine::Chromium, placement).wishing(wishes), async |me| {
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

#[tokio::test]
async fn a_call_from_the_frame_costs_neither_answers_nor_plan() -> Told {
    a_call_costs_nothing(Placement::Frame("plain")).await
}

#[tokio::test]
async fn a_call_from_my_own_tab_costs_neither_answers_nor_plan() -> Told {
    a_call_costs_nothing(Placement::OwnTab).await
}
