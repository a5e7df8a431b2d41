//! The whole way by real clicks, in a frame on a charity's page.

use browser_tests::act;
use browser_tests::check;
use browser_tests::engines::Engine;
use browser_tests::find;
use browser_tests::journey::{AREAS, Person, area_choice};
use browser_tests::placements::Placement;
use browser_tests::story::{Visit, in_a_frame, story};
use browser_tests::trouble::{Told, Tried, holds};
use browser_tests::wait::until;

/// The plan as text on the last screen, which is what Copy copies.
async fn plan_text(me: &Person) -> Tried<String> {
    Ok(find::folded_words(me.driver(), "[data-plan-text]").await?.join("\n"))
}

#[tokio::test]
async fn what_i_choose_and_write_is_my_plan_and_nothing_of_it_is_left_after_clearing() -> Told {
    in_a_frame(async |me| {
        me.is_on("start").await?;
        me.says("company", "alone").await?;
        me.says("device", "shared").await?;
        me.says("nation", "scotland").await?;
        let mut on = me.starts().await?;

        for area in AREAS {
            holds(on.place() == format!("area {area}"), || format!("came to “{}” instead of {area}", on.place()))?;
            me.answers_all(if area == "home" || area == "people" { "3" } else { "1" }).await?;
            on = me.next().await?;
        }

        holds(on.name == "picture", || format!("came to “{}” instead of the picture", on.place()))?;
        let strengths = find::each(me.driver(), "[data-strength]", "data-strength").await?;
        holds(strengths.iter().any(|id| id.starts_with("home.")), || format!("strengths: {strengths:?}"))?;
        holds(!strengths.iter().any(|id| id.starts_with("days.")), || format!("strengths: {strengths:?}"))?;
        let home = find::each(me.driver(), "tr[data-area=\"home\"]", "data-strengths").await?;
        let of = find::each(me.driver(), "tr[data-area=\"home\"]", "data-of").await?;
        holds(home == of && home.len() == 1, || format!("home shows {home:?} strengths of {of:?}"))?;
        act::choose(me.driver(), &area_choice("days")).await?;
        act::choose(me.driver(), &area_choice("money")).await?;
        me.next().await?;

        for part in ["1", "2", "3"] {
            me.is_on(&format!("barriers {part}")).await?;
            for (at, barrier) in me.barriers().await?.iter().enumerate() {
                me.is_hindered_by(barrier, if at == 0 { "2" } else { "0" }).await?;
            }
            me.goes(if part == "3" { "to-plan" } else { "next" }).await?;
        }

        me.is_on("plan").await?;
        let offered = me.suggestions().await?;
        holds(offered.len() >= 3, || format!("only {offered:?} on offer"))?;
        let first = me.chooses(&offered[0]).await?;
        let second = me.chooses(&offered[1]).await?;
        let step = me.step_saying(&first).await?;
        me.rewords(&step, "I go to the quokka group on Friday").await?;
        let own = me.adds("I ring Zebedee about the bike").await?;
        me.moves(&own, "later").await?;
        let other = me.step_saying(&second).await?;
        me.moves(&other, "next").await?;
        // Back and forth again: a plan is not lost by looking back.
        me.back().await?;
        me.goes("to-plan").await?;
        me.step_saying("quokka group").await?;
        me.walks_to("take-away").await?;
        let plan = plan_text(me).await?;
        for words in ["I go to the quokka group on Friday", "I ring Zebedee about the bike", &second] {
            check::reads(&plan, words)?;
            check::reads(&find::page_words(me.driver()).await?, words)?;
        }
        check::says_nothing_of(&plan, &[&first])?;

        me.goes("clear").await?;
        me.is_on("cleared").await?;
        check::nothing_left_of(me.driver(), &["quokka", "zebedee", &second]).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn my_copied_plan_can_be_pasted_on_the_page_around_the_frame() -> Told {
    in_a_frame(async |me| {
        me.starts().await?;
        me.walks_to("plan").await?;
        me.adds("I ring Zebedee about the bike").await?;
        me.walks_to("take-away").await?;
        act::click(me.driver(), &find::button("copy")).await?;
        until("a word that it is copied", async || {
            Ok(find::words(me.driver(), "[role=status]").await?.into_iter().find(|text| !text.is_empty()))
        })
        .await?;
        me.driver().enter_default_frame().await?;
        act::click(me.driver(), "textarea").await?;
        let field = find::visible(me.driver(), "textarea").await?;
        field.send_keys(thirtyfour::Key::Control + "v").await?;
        let pasted = field.prop("value").await?.unwrap_or_default();
        check::reads(&pasted, "I ring Zebedee about the bike")?;
        me.placement.enter(me.driver()).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn skipping_everything_still_ends_with_something_kind_and_useful() -> Told {
    in_a_frame(async |me| {
        me.is_on("start").await?;
        let mut on = me.starts().await?;
        while on.name != "plan" {
            holds(on.name != "take-away", || "skipping led past the plan".to_owned())?;
            on = me.skips().await?;
        }
        let offered = me.suggestions().await?;
        holds(!offered.is_empty(), || "nobody who skips is offered anything".to_owned())?;
        me.walks_to("take-away").await?;
        let plan = plan_text(me).await?;
        holds(plan.split_whitespace().count() >= 20, || format!("an empty plan: “{plan}”"))?;
        holds(plan.chars().any(|letter| letter.is_ascii_digit()), || format!("no number to call: “{plan}”"))?;
        me.goes("clear").await?;
        me.is_on("cleared").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_step_taken_out_is_out_of_the_plan() -> Told {
    in_a_frame(async |me| {
        me.starts().await?;
        me.walks_to("plan").await?;
        let own = me.adds("I ring Zebedee about the bike").await?;
        act::click(me.driver(), &format!("[data-step=\"{own}\"] {}", find::button("remove"))).await?;
        until("the step to go", async || Ok(me.steps().await?.is_empty().then_some(()))).await?;
        me.walks_to("take-away").await?;
        check::nothing_left_of(me.driver(), &["zebedee"]).await?;
        Ok(())
    })
    .await
}

/// The browser's own Back and Forward turn the pages of the journey.
async fn turns_pages(placement: Placement) -> Told {
    story(Visit::to(Engine::Chromium, placement), async |me| {
        me.starts().await?;
        me.answers_all("2").await?;
        let first = me.statements().await?.swap_remove(0);
        me.next().await?;
        let address = me.driver().current_url().await?;
        me.driver().back().await?;
        // The driver looks at the host page after each of these.
        me.placement.enter(me.driver()).await?;
        me.is_on("area home").await?;
        find::present(me.driver(), &format!("{}:checked", find::answer(&first, "2"))).await?;
        me.driver().forward().await?;
        me.placement.enter(me.driver()).await?;
        me.is_on("area health").await?;
        holds(me.driver().current_url().await? == address, || "turning pages changed the address".to_owned())?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_back_button_of_the_browser_turns_one_page_back_in_my_own_tab() -> Told {
    turns_pages(Placement::OwnTab).await
}

#[tokio::test]
async fn the_back_button_of_the_browser_turns_one_page_back_in_a_frame() -> Told {
    turns_pages(Placement::Frame("plain")).await
}
