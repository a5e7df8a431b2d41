//! Browsers meddle: they translate the page and report troubles of their own. Neither costs a person anything.

use browser_tests::act;
use browser_tests::check;
use browser_tests::engines::Engine;
use browser_tests::find;
use browser_tests::journey::{Person, area_choice};
use browser_tests::meddling::{report_trouble_elsewhere, translate};
use browser_tests::placements::Placement;
use browser_tests::story::{Visit, in_a_frame, story};
use browser_tests::trouble::{Told, Tried, holds};
use browser_tests::wait::until;

/// The safety cards on the screen.
async fn cards(me: &Person) -> Tried<Vec<String>> {
    find::each(me.driver(), "[data-card]", "data-card").await
}

/// From Start to the plan in a browser that translates every screen, with the first answer everywhere.
async fn comes_to_a_translated_plan(me: &Person) -> Tried<()> {
    translate(me.driver()).await?;
    me.starts().await?;
    loop {
        let on = me.screen().await?;
        holds(translate(me.driver()).await? > 0, || format!("nothing to translate on {}", on.place()))?;
        match on.name.as_str() {
            "area" => me.answers_all("0").await?,
            "barriers" => {
                for barrier in me.barriers().await? {
                    me.is_hindered_by(&barrier, "0").await?;
                }
            }
            // Ideas for these bring safety cards with them.
            "picture" => {
                for area in ["health", "money"] {
                    act::choose(me.driver(), &area_choice(area)).await?;
                }
            }
            "plan" => return Ok(()),
            _ => {}
        }
        translate(me.driver()).await?;
        me.next().await?;
    }
}

#[tokio::test]
async fn a_page_the_browser_translates_goes_on_working_while_i_make_my_plan() -> Told {
    story(Visit::to(Engine::Chromium, Placement::OwnTab), async |me| {
        comes_to_a_translated_plan(me).await?;
        let at_first = cards(me).await?;
        act::click(me.driver(), &find::button("more")).await?;
        let mut changed = 0;
        let mut before = at_first;
        for suggestion in me.suggestions().await? {
            translate(me.driver()).await?;
            me.chooses(&suggestion).await?;
            let now = cards(me).await?;
            changed += usize::from(now != before);
            before = now;
        }
        holds(changed > 0, || "no choice changed the cards, so this proves nothing".to_owned())?;

        translate(me.driver()).await?;
        let own = me.adds("I ring Zebedee about the bike").await?;
        for lane in ["later", "next"] {
            translate(me.driver()).await?;
            me.moves(&own, lane).await?;
        }
        translate(me.driver()).await?;
        me.rewords(&own, "I go to the quokka group on Friday").await?;
        translate(me.driver()).await?;
        let chosen = me.steps().await?.into_iter().find(|step| *step != own).unwrap_or_default();
        me.rewords(&chosen, "I call my sister").await?;
        for step in me.steps().await?.into_iter().filter(|step| *step != own) {
            translate(me.driver()).await?;
            act::click(me.driver(), &format!("[data-step=\"{step}\"] {}", find::button("remove"))).await?;
            until("the step to go", async || Ok((!me.steps().await?.contains(&step)).then_some(()))).await?;
        }
        translate(me.driver()).await?;
        me.walks_to("take-away").await?;
        translate(me.driver()).await?;
        let sheet = find::words(me.driver(), ".sheet").await?.join("\n");
        check::reads(&sheet, "I go to the quokka group on Friday")?;
        check::says_nothing_of(&sheet, &["zebedee", "I call my sister"])?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_a_translated_page_says_back_is_what_i_did_last() -> Told {
    in_a_frame(async |me| {
        comes_to_a_translated_plan(me).await?;
        let own = me.adds("I ring Zebedee about the bike").await?;
        let mut said = Vec::new();
        for lane in ["next", "later", "now"] {
            translate(me.driver()).await?;
            me.moves(&own, lane).await?;
            said.push(find::words(me.driver(), "[role=status]").await?.join("\n"));
        }
        let all_differ = said[0] != said[1] && said[1] != said[2] && said.iter().all(|words| !words.is_empty());
        holds(all_differ, || format!("after three moves it said {said:?}"))?;
        // One message at a time, not the old one beside the new.
        holds(said.iter().all(|words| words.matches(". ").count() <= 1), || format!("it said {said:?}"))?;
        Ok(())
    })
    .await
}

async fn troubles_elsewhere_cost_nothing(visit: Visit) -> Told {
    story(visit, async |me| {
        me.starts().await?;
        me.answers_all("2").await?;
        me.walks_to("plan").await?;
        me.adds("I ring Zebedee about the bike").await?;
        report_trouble_elsewhere(me.driver()).await?;
        let on = me.screen().await?;
        holds(on.name == "plan", || format!("somebody else's trouble led to “{}”", on.place()))?;
        me.adds("I call my sister").await?;
        me.walks_to("take-away").await?;
        check::reads(&find::page_words(me.driver()).await?, "I ring Zebedee about the bike")?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_trouble_of_the_browser_or_an_extension_is_not_a_failure_of_the_page() -> Told {
    troubles_elsewhere_cost_nothing(Visit::to(Engine::Chromium, Placement::OwnTab)).await
}

#[tokio::test]
async fn a_trouble_of_the_browser_or_an_extension_is_not_a_failure_of_the_page_in_firefox() -> Told {
    troubles_elsewhere_cost_nothing(Visit::to(Engine::Firefox, Placement::OwnTab)).await
}
