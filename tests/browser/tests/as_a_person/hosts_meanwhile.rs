//! On somebody's site, while something else is going on: a slow connection, a connection that breaks, Back, a
//! printer, a page enlarged to 400 %.

use browser_tests::engines::Engine::{self, Chromium, Firefox, WebKit};
use browser_tests::engines::Wishes;
use browser_tests::find;
use browser_tests::given::{self, BUILT_FILE};
use browser_tests::journey::Person;
use browser_tests::paper::printed;
use browser_tests::phone::{ENLARGED, holds_in_hand};
use browser_tests::placements::Placement;
use browser_tests::site::{Gate, Page, Site};
use browser_tests::story::{Visit, story};
use browser_tests::trouble::{Told, Tried, holds};
use browser_tests::visiting::seen;
use browser_tests::wait::until;
use browser_tests::{act, check};

const OWN: &str = "I ring Zebedee about the bike";

/// The plan's page, which stops within its payload until the gate opens.
fn stopping(gate: &Gate) -> Tried<(Page, usize)> {
    let page = given::built_page()?;
    let size = page.len();
    let payload = page.find("id=\"payload\"").unwrap_or_default() + 1000;
    holds(payload < size / 2, || format!("the payload begins at {payload} of {size}"))?;
    Ok((Page::html(page).held_after(payload, gate), size))
}

/// What the host was told so far.
async fn told(me: &Person) -> Tried<String> {
    me.driver().enter_default_frame().await?;
    let told = seen(me).await?.told;
    me.placement.enter(me.driver()).await?;
    Ok(told)
}

/// Opens the page anew, in a browser that does not wait: the old page may still be there for a while.
async fn leaves_for_the_same_page(me: &Person) -> Tried<()> {
    me.driver().enter_default_frame().await?;
    me.driver().execute("window.old = true", vec![]).await?;
    me.driver().goto(me.placement.address(&me.site)?).await?;
    until("the old page to go", async || {
        Ok(find::probe::<bool>(me.driver(), "return !window.old", vec![]).await?.then_some(()))
    })
    .await?;
    me.placement.enter(me.driver()).await
}

async fn over_a_slow_connection(engine: Engine, placement: Placement) -> Told {
    let (gate, broken) = (Gate::default(), Gate::default());
    let wishes = Wishes { impatient: true, ..Wishes::default() };
    let site = Site::of_built_file()?.with(&format!("/{BUILT_FILE}"), stopping(&gate)?.0);
    let visit = Visit::to(engine, placement).wishing(wishes).at(site);
    story(visit, async |me| {
        // The start screen is there long before the rest; an early tap on Start is kept.
        me.is_on("start").await?;
        until("the host to hear", async || Ok((told(me).await? == "kind=ready\n").then_some(()))).await?;
        act::click(me.driver(), &find::button("next")).await?;
        me.is_on("start").await?;
        gate.open();
        me.is_on("area home").await?;
        holds(told(me).await? == "kind=ready\n", || "the host heard more".to_owned())?;
        // The next visitor's connection breaks in the middle.
        let (page, size) = stopping(&broken)?;
        me.site.put(&format!("/{BUILT_FILE}"), page.ending_after(size / 2));
        leaves_for_the_same_page(me).await?;
        act::click(me.driver(), &find::button("next")).await?;
        broken.open();
        check::helps_all_the_same(me.driver(), "payload-damaged").await?;
        let both = "kind=ready\nkind=failed code=payload-damaged\n";
        until("the host to hear", async || Ok((told(me).await? == both).then_some(()))).await?;
        me.driver().enter_default_frame().await?;
        find::visible(me.driver(), "div.recovery-plan a").await?;
        Ok(())
    })
    .await
}

everywhere! {
    over_a_slow_connection:
    a_slow_or_broken_connection_is_told_and_borne_in_chromium: Chromium, Placement::Frame("loader");
    a_slow_or_broken_connection_is_told_and_borne_in_firefox: Firefox, Placement::Frame("loader");
    a_slow_or_broken_connection_is_told_and_borne_in_webkit: WebKit, Placement::Frame("loader");
}

/// Back, Forward and links within the page are no second load: the frame stays, and so does what was said.
async fn goes_back_within_the_frame(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        me.starts().await?;
        let first = me.statements().await?.swap_remove(0);
        act::choose(me.driver(), &find::answer(&first, "2")).await?;
        me.next().await?;
        super::everywhere::steps(me, false).await?;
        me.is_on("area home").await?;
        super::everywhere::steps(me, true).await?;
        me.is_on("area health").await?;
        me.back().await?;
        find::present(me.driver(), &format!("{}:checked", find::answer(&first, "2"))).await?;
        holds(told(me).await? == "kind=ready\n", || "the host heard more".to_owned())?;
        Ok(())
    })
    .await
}

everywhere! {
    goes_back_within_the_frame:
    going_back_within_the_frame_is_no_second_load_in_chromium: Chromium, Placement::Frame("loader");
    going_back_within_the_frame_is_no_second_load_in_firefox: Firefox, Placement::Frame("loader");
    going_back_within_the_frame_is_no_second_load_in_webkit: WebKit, Placement::Frame("loader");
}

/// A host page that is printed by its own means goes on as before, and the host knows nothing of what is on the paper.
async fn the_host_is_printed(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        me.starts().await?;
        me.walks_to("plan").await?;
        me.adds(OWN).await?;
        me.driver().enter_default_frame().await?;
        let paper = printed(me.driver()).await?;
        check::reads(&paper, "on paper")?;
        let seen = seen(me).await?;
        check::says_nothing_of(&[seen.log, seen.told, seen.messages].concat(), &["zebedee"])?;
        check::says_nothing_of(&find::everything(me.driver()).await?, &["zebedee"])?;
        me.placement.enter(me.driver()).await?;
        me.step_saying(OWN).await?;
        me.adds("and once more").await?;
        Ok(())
    })
    .await
}

everywhere! {
    the_host_is_printed:
    printing_the_host_page_breaks_nothing_in_chromium: Chromium, Placement::Frame("printed");
    printing_the_host_page_breaks_nothing_in_firefox: Firefox, Placement::Frame("printed");
}

#[tokio::test]
async fn on_a_host_enlarged_to_400_percent_the_plan_works_and_nothing_goes_sideways() -> Told {
    story(Visit::to(Chromium, Placement::Frame("loader")), async |me| {
        holds_in_hand(&me.browser, ENLARGED).await?;
        me.opens_the_page().await?;
        check::nothing_sideways(me.driver()).await?;
        me.starts().await?;
        check::nothing_sideways(me.driver()).await?;
        me.driver().enter_default_frame().await?;
        check::nothing_sideways(me.driver()).await?;
        Ok(())
    })
    .await
}
