//! On paper: what is printed is the plan, and nothing that belongs to a screen.

use browser_tests::act;
use browser_tests::check;
use browser_tests::engines::{Engine, Wishes};
use browser_tests::find;
use browser_tests::journey::{Person, area_choice, squeeze};
use browser_tests::paper::{printed, text_of};
use browser_tests::placements::Placement;
use browser_tests::site::{Page, Site};
use browser_tests::story::{Visit, story};
use browser_tests::trouble::{Told, Tried, Trouble, holds};
use browser_tests::wait::until;

#[tokio::test]
async fn my_printed_plan_holds_my_steps_and_lines_to_call_and_nothing_of_the_screen() -> Told {
    story(Visit::to(Engine::Chromium, Placement::OwnTab), async |me| {
        me.says("nation", "scotland").await?;
        me.starts().await?;
        me.answers_all("3").await?;
        me.walks_to("plan").await?;
        let offered = me.suggestions().await?;
        let first = me.chooses(&offered[0]).await?;
        let second = me.chooses(&offered[1]).await?;
        me.adds("I ring Zebedee about the bike").await?;
        me.walks_to("take-away").await?;
        let paper = printed(me.driver()).await?;
        for words in [&first, &second, "I ring Zebedee about the bike"] {
            check::reads(&paper, words)?;
        }
        check::reads(&paper, "999")?;
        let purpose = find::words(me.driver(), "main .purpose").await?.into_iter().next();
        check::reads(&paper, &purpose.ok_or_else(|| Trouble::new("the sheet does not say what it is for"))?)?;
        check::says_nothing_of(&paper, &["http:", "https:", "www.", "127.0.0.1", "recovery-plan.html"])?;
        for button in find::words(me.driver(), "button, a[data-action]").await? {
            let alone = paper.lines().any(|line| squeeze(line) == squeeze(&button) && !button.is_empty());
            holds(!alone, || format!("the button “{button}” is on the paper:\n{paper}"))?;
        }
        Ok(())
    })
    .await
}

/// Presses Print and reads what comes out.
async fn prints(me: &Person) -> Tried<String> {
    act::click(me.driver(), &find::button("print")).await?;
    let sheets = until("a sheet from the printer", async || {
        let sheets = me.browser.printed();
        Ok((!sheets.is_empty()).then_some(sheets))
    })
    .await?;
    holds(sheets.len() == 1, || format!("{} prints came out", sheets.len()))?;
    text_of(&sheets[0])
}

fn with_a_printer(placement: Placement) -> Visit {
    Visit::to(Engine::Chromium, placement).wishing(Wishes { printer: true, ..Wishes::default() })
}

#[tokio::test]
async fn the_printer_would_add_the_address_to_a_page_that_leaves_room_for_it() -> Told {
    let roomy = "<!doctype html><html lang=en><title>Roomy</title><main data-screen=start><p>Words.</p>
        <button data-action=print>Print</button></main>
        <script>document.querySelector('button').onclick = () => window.print()</script>";
    let site = Site::empty()?.with("/recovery-plan.html", Page::html(roomy));
    story(with_a_printer(Placement::OwnTab).at(site), async |me| {
        let paper = prints(me).await?;
        check::reads(&paper, "127.0.0.1").map_err(|trouble| trouble.during("the test below proves nothing"))?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_print_button_prints_my_plan_from_a_frame_without_the_address_of_the_site() -> Told {
    story(with_a_printer(Placement::Frame("plain")), async |me| {
        me.starts().await?;
        me.walks_to("plan").await?;
        me.adds("I ring Zebedee about the bike").await?;
        me.walks_to("take-away").await?;
        let paper = prints(me).await?;
        check::reads(&paper, "I ring Zebedee about the bike")?;
        check::reads(&paper, "999")?;
        // Neither the charity nor the page it came from is anybody's business who sees the sheet.
        check::says_nothing_of(&paper, &["Riverside", "127.0.0.1", "http:", "recovery-plan.html"])?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn printing_a_screen_on_the_way_prints_neither_answers_nor_reasons() -> Told {
    story(Visit::to(Engine::Chromium, Placement::OwnTab), async |me| {
        me.starts().await?;
        for (screen, answer) in [("area home", "1"), ("area health", "3")] {
            let on = me.walks_to(screen).await?;
            me.answers_all(answer).await?;
            let paper = printed(me.driver()).await?;
            check::reads(&paper, &on.heading)?;
            check::says_nothing_of(&paper, &find::words(me.driver(), "main legend").await?)?;
            check::says_nothing_of(&paper, &find::words(me.driver(), "main label:has(:checked)").await?)?;
        }
        me.walks_to("barriers 2").await?;
        for barrier in me.barriers().await? {
            me.is_hindered_by(&barrier, "2").await?;
        }
        let barriers = find::words(me.driver(), "main legend").await?;
        check::says_nothing_of(&printed(me.driver()).await?, &barriers)?;

        me.walks_to("plan").await?;
        let offered = me.suggestions().await?;
        let step = me.chooses(&offered[0]).await?;
        let reasons = find::words(me.driver(), "main .reason").await?;
        let told = reasons.iter().any(|reason| reason.starts_with("In your way"));
        holds(told, || format!("no reasons on the screen, so this proves nothing: {reasons:?}"))?;
        let paper = printed(me.driver()).await?;
        check::reads(&paper, &step)?;
        check::says_nothing_of(&paper, &reasons)?;
        check::says_nothing_of(&paper, &barriers)?;
        check::says_nothing_of(&paper, &["In your way", "Because"])?;
        Ok(())
    })
    .await
}

/// The entry of the sheet that holds these words.
async fn on_the_sheet(me: &Person, words: &str) -> Tried<String> {
    let entries = find::words(me.driver(), ".sheet li").await?;
    let entry = entries.into_iter().find(|entry| squeeze(entry).contains(&squeeze(words)));
    entry.ok_or_else(|| Trouble(format!("“{words}” is not on the sheet")))
}

#[tokio::test]
async fn a_step_for_another_nation_says_where_it_is_right() -> Told {
    const STEP: &str = "crisis-money-scotland";
    story(Visit::to(Engine::Chromium, Placement::OwnTab), async |me| {
        me.says("nation", "scotland").await?;
        me.starts().await?;
        me.walks_to("picture").await?;
        act::choose(me.driver(), &area_choice("money")).await?;
        while !me.barriers().await?.contains(&"debt".to_owned()) {
            me.next().await?;
        }
        me.is_hindered_by("debt", "2").await?;
        me.walks_to("plan").await?;
        while !me.suggestions().await?.contains(&STEP.to_owned()) {
            act::click(me.driver(), &find::button("more")).await?;
        }
        let words = me.chooses(STEP).await?;
        me.walks_to("take-away").await?;
        check::says_nothing_of(&on_the_sheet(me, &words).await?, &["In Scotland"])?;

        while me.back().await?.name != "start" {}
        me.says("nation", "england").await?;
        me.walks_to("plan").await?;
        check::reads(&find::words(me.driver(), "[data-step]").await?.join("\n"), "In Scotland")?;
        me.walks_to("take-away").await?;
        check::reads(&on_the_sheet(me, &words).await?, "In Scotland")?;
        check::reads(&printed(me.driver()).await?, "In Scotland")?;
        Ok(())
    })
    .await
}
