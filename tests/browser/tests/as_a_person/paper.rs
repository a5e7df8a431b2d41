//! On paper: what is printed is the plan, and nothing that belongs to a screen.

use browser_tests::act;
use browser_tests::check;
use browser_tests::engines::{Engine, Wishes};
use browser_tests::find;
use browser_tests::journey::{Person, area_choice, squeeze};
use browser_tests::paper::{pages_of, printed, text_of};
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

/// Prints and reads what comes out, and on how many pages; `so_far` sheets have come out before.
async fn prints_the_next(me: &Person, so_far: usize) -> Tried<(String, usize)> {
    act::click(me.driver(), &find::button("print")).await?;
    let sheets = until("a sheet from the printer", async || {
        let sheets = me.browser.printed();
        Ok((sheets.len() > so_far).then_some(sheets))
    })
    .await?;
    let sheet = sheets.last().ok_or_else(|| Trouble::new("nothing came out"))?;
    Ok((text_of(sheet)?, pages_of(sheet)?))
}

fn to_sheet(id: &str) -> String {
    format!("[data-action=\"sheet\"][data-sheet-id=\"{id}\"]")
}

/// Somebody with many strengths, hopes and steps, where the plan is taken away.
async fn has_a_long_plan(me: &Person, nation: &str) -> Told {
    me.says("nation", nation).await?;
    let mut on = me.starts().await?;
    while on.name != "plan" {
        match on.name.as_str() {
            "area" => me.answers_all("3").await?,
            "hopes" => {
                for value in find::each(me.driver(), "[data-choice=hopes] input", "value").await? {
                    act::choose(me.driver(), &find::choice("hopes", &value)).await?;
                }
            }
            _ => {}
        }
        on = me.next().await?;
    }
    act::click(me.driver(), &find::button("more")).await?;
    for idea in me.suggestions().await? {
        me.chooses(&idea).await?;
    }
    me.adds("I ring Zebedee about the bike").await?;
    me.walks_to("take-away").await?;
    Ok(())
}

async fn every_sheet_is_one_page(nation: &str) -> Told {
    story(with_a_printer(Placement::OwnTab), async |me| {
        has_a_long_plan(me, nation).await?;
        let sheets = find::each(me.driver(), "[data-sheets] [data-sheet-id]", "data-sheet-id").await?;
        holds(!sheets.is_empty(), || "no sheet is offered".to_owned())?;
        for (so_far, id) in sheets.iter().enumerate() {
            let folded = format!("[data-sheets] details:not([open]):has({}) summary", to_sheet(id));
            if find::count(me.driver(), &folded).await? > 0 {
                act::click(me.driver(), &folded).await?;
            }
            act::click(me.driver(), &to_sheet(id)).await?;
            me.is_on("sheet").await?;
            let sheet = format!("[data-sheet=\"{id}\"]");
            let mut lines = find::words(me.driver(), &format!("{sheet} :is(h2, h3, .own-words, .labelled)")).await?;
            lines.extend(find::words(me.driver(), &format!("{sheet} .purpose")).await?);
            holds(lines.len() > 5, || format!("“{id}” is nearly empty: {lines:?}"))?;
            let note = find::words(me.driver(), "main h1 ~ p:not(.only-print)").await?;
            holds(!note.is_empty(), || format!("“{id}” says nothing before it is printed"))?;
            let (paper, pages) = prints_the_next(me, so_far).await?;
            holds(pages == 1, || format!("“{id}” takes {pages} pages in {nation}"))?;
            for line in &lines {
                check::reads(&paper, line).map_err(|trouble| trouble.during(id))?;
            }
            check::says_nothing_of(&paper, &note)?;
            check::says_nothing_of(&paper, &["http", "127.0.0.1"])?;
            me.back().await?;
            me.is_on("take-away").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_sheet_about_one_thing_is_one_page_with_all_of_it_in_england() -> Told {
    every_sheet_is_one_page("england").await
}

#[tokio::test]
async fn every_sheet_about_one_thing_is_one_page_with_all_of_it_for_whoever_does_not_say_where_they_are() -> Told {
    every_sheet_is_one_page("skip").await
}

#[tokio::test]
async fn from_a_step_i_come_to_its_sheet_print_it_and_go_back() -> Told {
    story(with_a_printer(Placement::OwnTab), async |me| {
        me.starts().await?;
        me.walks_to("hopes").await?;
        me.walks_to("work 1").await?;
        for rung in find::each(me.driver(), "[data-choice=ladder] input", "value").await? {
            act::choose(me.driver(), &find::choice("ladder", &rung)).await?;
        }
        me.walks_to("plan").await?;
        let with_a_sheet = "[data-step] [data-action=\"sheet\"]";
        while find::count(me.driver(), with_a_sheet).await? == 0 {
            for idea in me.suggestions().await? {
                if find::visible_now(me.driver(), &format!("[data-suggestion=\"{idea}\"] {}", find::button("choose")))
                    .await?
                {
                    me.chooses(&idea).await?;
                }
            }
            if find::count(me.driver(), with_a_sheet).await? == 0 {
                act::click(me.driver(), &find::button("more")).await?;
            }
        }
        // What stands in a field is kept on the way there.
        act::write(me.driver(), &find::field("own-step"), "I ring Zebedee about the bike").await?;
        let id = find::each(me.driver(), with_a_sheet, "data-sheet-id").await?.swap_remove(0);
        act::click(me.driver(), with_a_sheet).await?;
        let sheet = me.is_on("sheet").await?;
        check::heading_has_focus(&sheet)?;
        let (paper, pages) = prints_the_next(me, 0).await?;
        check::reads(&paper, &sheet.heading)?;
        holds(pages == 1, || format!("“{id}” takes {pages} pages"))?;
        me.back().await?;
        me.is_on("plan").await?;
        me.step_saying("I ring Zebedee about the bike").await?;
        me.walks_to("take-away").await?;
        let first = find::each(me.driver(), "[data-sheets] [data-sheet-id]", "data-sheet-id").await?;
        holds(first.first() == Some(&id), || format!("{first:?} does not begin with “{id}”"))?;
        Ok(())
    })
    .await
}
