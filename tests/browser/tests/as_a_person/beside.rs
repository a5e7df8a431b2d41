//! Somebody of the family beside the person: what is best answered alone waits for them, and shows nowhere else.

use browser_tests::act;
use browser_tests::check;
use browser_tests::engines::Engine::{self, Chromium, Firefox, WebKit};
use browser_tests::find;
use browser_tests::journey::Person;
use browser_tests::paper::printed;
use browser_tests::placements::Placement::{self, Frame, OwnTab};
use browser_tests::story::{Visit, story};
use browser_tests::trouble::{Told, Tried, holds};
use browser_tests::wait::until;
use thirtyfour::Key;

/// What is asked only alone: some of it, by its hooks.
const ALONE: &str = "[data-item=\"home.safe\"], [data-item^=\"health.\"], [data-barrier=unsafe], [data-barrier=record], [data-barrier=health]";

/// Ideas that an unsafe person or place brings.
const TELLING: &str = "[data-suggestion=safe-places], [data-suggestion=abuse-line], [data-suggestion=safe-phone], [data-suggestion=tell-one-safe-person]";

async fn sees_none_of(me: &Person, css: &str, at: &str) -> Tried<()> {
    let count = find::count(me.driver(), css).await?;
    holds(count == 0, || format!("{count} of {css} on “{at}”"))
}

/// Goes by the core questions, with the other one looking on.
async fn walks_in_company(me: &Person) -> Tried<()> {
    me.says("company", "family").await?;
    me.says("nation", "wales").await?;
    let mut on = me.starts().await?;
    while on.place() != "barriers 3" {
        sees_none_of(me, ALONE, &on.place()).await?;
        on = me.next().await?;
    }
    sees_none_of(me, ALONE, "barriers 3").await?;
    me.goes("to-plan").await.map(|_| ())
}

async fn opens_the_questions(me: &Person) -> Tried<()> {
    act::click(me.driver(), "[data-more] [data-to=alone]").await?;
    me.is_on("alone").await?;
    sees_none_of(me, "fieldset", "alone, before they say so").await?;
    check::no_axe_findings(me.driver()).await?;
    act::click(me.driver(), &find::button("alone-now")).await?;
    until("the questions", async || Ok((find::count(me.driver(), ALONE).await? >= 8).then_some(()))).await?;
    let screen = me.is_on("alone").await?;
    check::heading_has_focus(&screen)?;
    check::no_axe_findings(me.driver()).await?;
    check::nothing_sideways(me.driver()).await
}

/// How they cover it.
#[derive(Clone, Copy)]
enum WayOut {
    Button,
    Escape,
    Help,
}

async fn what_is_said_alone_stays_there(engine: Engine, (placement, way_out): (Placement, WayOut)) -> Told {
    story(Visit::to(engine, placement), async |me| {
        walks_in_company(me).await?;
        opens_the_questions(me).await?;
        act::choose(me.driver(), &find::barrier("unsafe", "2")).await?;
        act::choose(me.driver(), &find::answer("health.mind", "0")).await?;
        until("an idea for it", async || Ok((find::count(me.driver(), TELLING).await? > 0).then_some(()))).await?;
        holds(find::count(me.driver(), "[data-card=abuse]").await? == 1, || "no card about abuse".to_owned())?;

        // Somebody comes in: one press, and it is the plan as it was.
        match way_out {
            WayOut::Button => act::click(me.driver(), ".hide button").await?,
            WayOut::Escape => act::press(me.driver(), Key::Escape).await?,
            WayOut::Help => {
                act::click(me.driver(), &find::button("help")).await?;
                me.is_on("help").await?;
                act::click(me.driver(), &format!("main {}", find::button("back"))).await?;
            }
        }
        me.is_on("plan").await?;
        sees_none_of(me, TELLING, "plan").await?;
        let words = find::page_words(me.driver()).await?;
        check::says_nothing_of(&words, &["feels unsafe", "I can get help"])?;
        me.walks_to("take-away").await?;
        let all: String = find::probe(me.driver(), "return document.querySelector('main').textContent", vec![]).await?;
        check::says_nothing_of(&all, &["A person or place", "I feel low or worried"])?;
        if engine == Chromium && placement == OwnTab {
            check::says_nothing_of(&printed(me.driver()).await?, &["feels unsafe", "low or worried"])?;
        }

        // Whoever looks there now finds it as empty as it was.
        act::click(me.driver(), "[data-contents] summary").await?;
        act::click(me.driver(), "[data-action=go][data-to=plan]").await?;
        act::click(me.driver(), "[data-more] [data-to=alone]").await?;
        act::click(me.driver(), &find::button("alone-now")).await?;
        until("the questions", async || Ok((find::count(me.driver(), ALONE).await? >= 8).then_some(()))).await?;
        sees_none_of(me, "input:checked", "alone, opened again").await?;
        Ok(())
    })
    .await
}

everywhere! {
    what_is_said_alone_stays_there:
    what_is_said_alone_stays_there_in_chromium: Chromium, (OwnTab, WayOut::Button);
    what_is_said_alone_stays_there_in_chromium_in_a_frame: Chromium, (Frame("plain"), WayOut::Help);
    what_is_said_alone_stays_there_in_firefox: Firefox, (Frame("plain"), WayOut::Escape);
    what_is_said_alone_stays_there_in_firefox_in_its_own_tab: Firefox, (OwnTab, WayOut::Help);
    what_is_said_alone_stays_there_in_webkit: WebKit, (Frame("plain"), WayOut::Button);
    what_is_said_alone_stays_there_in_webkit_in_its_own_tab: WebKit, (OwnTab, WayOut::Escape);
}

/// The rules beside an idea, as they are where the person is.
async fn facts_stand_beside_an_idea(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        me.says("nation", "northern-ireland").await?;
        me.starts().await?;
        me.walks_to("barriers 2").await?;
        me.is_hindered_by("benefits", "2").await?;
        me.is_hindered_by("debt", "2").await?;
        me.walks_to("plan").await?;
        let idea = "[data-suggestion]:has([data-fact])";
        act::click(me.driver(), &format!("{idea} summary")).await?;
        let words = find::words(me.driver(), &format!("{idea} .facts")).await?.concat();
        holds(words.contains("What the rules say"), || format!("no rules: {words}"))?;
        check::says_nothing_of(&find::page_words(me.driver()).await?, &["Citizens Advice"])?;
        check::no_axe_findings(me.driver()).await?;
        check::nothing_sideways(me.driver()).await?;
        Ok(())
    })
    .await
}

everywhere! {
    facts_stand_beside_an_idea:
    facts_stand_beside_an_idea_in_chromium: Chromium, OwnTab;
    facts_stand_beside_an_idea_in_firefox: Firefox, OwnTab;
    facts_stand_beside_an_idea_in_webkit: WebKit, OwnTab;
}
