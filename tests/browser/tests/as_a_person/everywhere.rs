//! The full journey by clicks in every engine and every placement: what was said steers and prints, what is private does
//! not, both sheets can be taken, Back goes one screen back, and nothing is left for the next person.

use browser_tests::act;
use browser_tests::check;
use browser_tests::engines::Engine::{self, Chromium, Firefox, WebKit};
use browser_tests::engines::Wishes;
use browser_tests::find;
use browser_tests::journey::{AREAS, Person, area_choice};
use browser_tests::paper::{pages_of, printed, text_of};
use browser_tests::placements::Placement::{self, File, Frame, OwnTab};
use browser_tests::story::{Visit, story};
use browser_tests::trouble::{Told, Tried, holds};
use browser_tests::wait::until;

/// Words that were typed, each somewhere else; all of them must be gone in the end.
const TYPED: [&str; 5] =
    ["a morning with Zebedee", "my aunt Quokka", "I ring Wombat", "Marmot at the service", "No shouting, Numbat"];

/// The core, with a little of everything.
async fn answers_the_core(me: &Person) -> Tried<()> {
    me.says("device", "shared").await?;
    me.says("nation", "scotland").await?;
    me.starts().await?;
    for area in AREAS {
        me.is_on(&format!("area {area}")).await?;
        for (statement, value) in me.statements().await?.iter().zip(["3", "0"]) {
            act::choose(me.driver(), &find::answer(statement, value)).await?;
        }
        me.next().await?;
    }
    act::choose(me.driver(), &area_choice("days")).await?;
    me.next().await?;
    for part in ["1", "2", "3"] {
        me.is_on(&format!("barriers {part}")).await?;
        for (barrier, value) in me.barriers().await?.iter().zip(["2", "1"]) {
            me.is_hindered_by(barrier, value).await?;
        }
        me.next().await?;
    }
    Ok(())
}

/// The further questions; what was said of work, pace, movers and what is near comes back as screen words to look for.
async fn answers_the_further_questions(me: &Person) -> Tried<Vec<String>> {
    me.is_on("hopes").await?;
    me.ticks_some_of("hopes").await?;
    act::write(me.driver(), &find::field("means"), TYPED[0]).await?;
    me.next().await?;
    let mut private = Vec::new();
    for place in ["work 1", "work 2", "movers", "nearby"] {
        let on = me.is_on(place).await?;
        me.fills_in(&on).await?;
        private.extend(find::words(me.driver(), "main label:has(:checked)").await?);
        me.next().await?;
    }
    Ok(private)
}

/// A plan with an idea, its who and when, and a step of their own.
async fn makes_a_plan(me: &Person) -> Tried<String> {
    me.is_on("plan").await?;
    let offered = me.suggestions().await?;
    holds(offered.len() == 7, || format!("{} ideas at first", offered.len()))?;
    let idea = me.chooses(&offered[0]).await?;
    let step = me.step_saying(&idea).await?;
    act::click(me.driver(), &format!("[data-step=\"{step}\"] {}", find::button("details"))).await?;
    act::choose(me.driver(), &find::choice("when", "this-week")).await?;
    act::write(me.driver(), &find::field("step-who"), TYPED[1]).await?;
    act::click(me.driver(), &find::button("details-done")).await?;
    until("who could help to stand with the step", async || {
        let words = find::words(me.driver(), &format!("[data-step=\"{step}\"]")).await?.concat();
        Ok(words.contains(TYPED[1]).then_some(()))
    })
    .await?;
    me.adds(TYPED[2]).await?;
    Ok(idea)
}

/// A step back with the browser's own button. Drivers of Firefox and WebKit wait for a page that does not come when it is
/// a step inside a page, so there the page's history is asked itself.
pub(crate) async fn steps(me: &Person, forward: bool) -> Tried<()> {
    let driver = me.driver();
    match (me.browser.engine, forward) {
        (Chromium, false) => driver.back().await?,
        (Chromium, true) => driver.forward().await?,
        (_, false) => drop(driver.execute("history.back()", vec![]).await?),
        (_, true) => drop(driver.execute("history.forward()", vec![]).await?),
    }
    me.placement.enter(driver).await
}

/// Goes back to an earlier answer, changes it, and returns.
async fn changes_an_earlier_answer(me: &Person) -> Tried<()> {
    act::click(me.driver(), "[data-contents] summary").await?;
    act::click(me.driver(), "[data-action=go][data-to=\"area-home\"]").await?;
    me.is_on("area home").await?;
    let statement = me.statements().await?.swap_remove(0);
    act::choose(me.driver(), &find::answer(&statement, "2")).await?;
    me.goes("return").await?;
    me.is_on("take-away").await.map(|_| ())
}

/// Copies a sheet; the page says that it did, or marks the text.
async fn copies(me: &Person, button: &str, text: &str) -> Tried<()> {
    act::click(me.driver(), &find::button(button)).await?;
    until("a word about copying", async || {
        Ok(find::words(me.driver(), "[role=status]")
            .await?
            .into_iter()
            .find(|words| words == "Copied. You can paste it where you want it."))
    })
    .await?;
    let marked: String = find::probe(me.driver(), "return String(getSelection())", vec![]).await?;
    check::reads(&marked, text)
}

async fn the_full_journey(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        answers_the_core(me).await?;
        let private = answers_the_further_questions(me).await?;
        let idea = makes_a_plan(me).await?;
        me.next().await?;
        me.is_on("slip").await?;
        me.ticks_some_of("signs").await?;
        act::write(me.driver(), &find::field("first"), TYPED[3]).await?;
        act::write(me.driver(), &find::field("dont"), TYPED[4]).await?;
        me.next().await?;

        me.is_on("take-away").await?;
        steps(me, false).await?;
        me.is_on("slip").await?;
        steps(me, true).await?;
        me.is_on("take-away").await?;
        changes_an_earlier_answer(me).await?;

        let plan = find::words(me.driver(), "[data-sheet=plan]").await?.concat();
        let slip = find::words(me.driver(), "[data-sheet=slip]").await?.concat();
        for words in [TYPED[0], TYPED[1], TYPED[2], &idea, "This week", "999"] {
            check::reads(&plan, words)?;
        }
        for words in [TYPED[3], TYPED[4], "999"] {
            check::reads(&slip, words)?;
        }
        check::says_nothing_of(&plan, &[TYPED[3], TYPED[4]])?;
        check::says_nothing_of(&slip, &[TYPED[0], TYPED[1], TYPED[2]])?;
        let barriers = ["My mood or confidence is low", "Where I live, or having no home"];
        let private: Vec<&str> = private.iter().map(String::as_str).chain(barriers).filter(|w| w.len() > 14).collect();
        check::says_nothing_of(&plan, &private)?;
        check::says_nothing_of(&slip, &private)?;

        copies(me, "copy", TYPED[2]).await?;
        copies(me, "copy-slip", TYPED[3]).await?;
        if engine != WebKit && placement != Frame("plain") {
            let paper = printed(me.driver()).await?;
            for words in [TYPED[2], TYPED[3]] {
                check::reads(&paper, words)?;
            }
            check::says_nothing_of(&paper, &private)?;
        }

        me.goes("clear").await?;
        me.is_on("cleared").await?;
        check::nothing_left_of(me.driver(), &TYPED).await?;
        // The next person, who loads the page again in the middle of it.
        me.opens_the_page().await?;
        me.starts().await?;
        check::nothing_left_of(me.driver(), &TYPED).await?;
        me.answers_all("1").await?;
        me.driver().refresh().await?;
        me.placement.enter(me.driver()).await?;
        me.is_on("start").await?;
        me.starts().await?;
        holds(find::count(me.driver(), "main input:checked").await? == 0, || "an answer came back".to_owned())?;
        Ok(())
    })
    .await
}

everywhere! {
    the_full_journey:
    the_full_journey_goes_in_chromium_in_its_own_tab: Chromium, OwnTab;
    the_full_journey_goes_in_chromium_from_a_file: Chromium, File;
    the_full_journey_goes_in_chromium_in_a_frame: Chromium, Frame("plain");
    the_full_journey_goes_in_firefox_in_its_own_tab: Firefox, OwnTab;
    the_full_journey_goes_in_firefox_from_a_file: Firefox, File;
    the_full_journey_goes_in_firefox_in_a_frame: Firefox, Frame("plain");
    the_full_journey_goes_in_webkit_in_its_own_tab: WebKit, OwnTab;
    the_full_journey_goes_in_webkit_from_a_file: WebKit, File;
    the_full_journey_goes_in_webkit_in_a_frame: WebKit, Frame("plain");
}

async fn axe_on_every_screen(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        me.goes_the_whole_way(async |me, _| check::no_axe_findings(me.driver()).await).await?;
        Ok(())
    })
    .await
}

everywhere! {
    axe_on_every_screen:
    axe_finds_nothing_on_any_screen_in_chromium_in_its_own_tab: Chromium, OwnTab;
    axe_finds_nothing_on_any_screen_in_chromium_from_a_file: Chromium, File;
    axe_finds_nothing_on_any_screen_in_chromium_in_a_frame: Chromium, Frame("plain");
    axe_finds_nothing_on_any_screen_in_firefox_in_its_own_tab: Firefox, OwnTab;
    axe_finds_nothing_on_any_screen_in_firefox_from_a_file: Firefox, File;
    axe_finds_nothing_on_any_screen_in_firefox_in_a_frame: Firefox, Frame("plain");
    axe_finds_nothing_on_any_screen_in_webkit_in_its_own_tab: WebKit, OwnTab;
    axe_finds_nothing_on_any_screen_in_webkit_from_a_file: WebKit, File;
    axe_finds_nothing_on_any_screen_in_webkit_in_a_frame: WebKit, Frame("plain");
}

/// Presses a print button and reads what comes out of the printer, and on how many pages.
async fn prints(me: &Person, button: &str) -> Tried<(String, usize)> {
    let before = me.browser.printed().len();
    act::click(me.driver(), &find::button(button)).await?;
    let sheets = until("a sheet from the printer", async || {
        let sheets = me.browser.printed();
        Ok((sheets.len() > before || me.browser.engine == Firefox && !sheets.is_empty()).then_some(sheets))
    })
    .await?;
    let sheet = sheets.last().cloned().unwrap_or_default();
    Ok((text_of(&sheet)?, pages_of(&sheet)?))
}

/// The plan prints without the page for a slip, with what was typed last; the page for a slip prints alone, on one page.
async fn each_sheet_prints_alone(engine: Engine, placement: Placement) -> Told {
    let printer = Wishes { printer: true, ..Wishes::default() };
    story(Visit::to(engine, placement).wishing(printer.clone()), async |me| {
        me.says("nation", "wales").await?;
        me.starts().await?;
        me.walks_to("plan").await?;
        me.adds(TYPED[2]).await?;
        me.next().await?;
        me.is_on("slip").await?;
        for list in ["signs", "helps", "returns"] {
            for value in find::each(me.driver(), &format!("[data-choice={list}] input"), "value").await? {
                act::choose(me.driver(), &find::choice(list, &value)).await?;
            }
        }
        // Typed, and nothing pressed since: what is printed holds it all the same.
        act::write(me.driver(), &find::field("first"), TYPED[3]).await?;
        let (paper, pages) = prints(me, "print-slip").await?;
        for words in [TYPED[3], "999", "DAN 24/7", "naloxone", "Do not stop suddenly"] {
            check::reads(&paper, words)?;
        }
        check::says_nothing_of(&paper, &[TYPED[2], "http", "127.0.0.1"])?;
        holds(pages == 1, || format!("what to do if things slip takes {pages} pages"))?;
        Ok(())
    })
    .await?;
    story(Visit::to(engine, placement).wishing(printer), async |me| {
        me.starts().await?;
        me.walks_to("plan").await?;
        me.adds(TYPED[2]).await?;
        me.next().await?;
        act::write(me.driver(), &find::field("first"), TYPED[3]).await?;
        me.walks_to("take-away").await?;
        let (paper, _) = prints(me, "print").await?;
        check::reads(&paper, TYPED[2])?;
        check::reads(&paper, "999")?;
        check::says_nothing_of(&paper, &[TYPED[3], "If things slip"])?;
        Ok(())
    })
    .await
}

everywhere! {
    each_sheet_prints_alone:
    each_sheet_prints_alone_in_chromium_in_its_own_tab: Chromium, OwnTab;
    each_sheet_prints_alone_in_chromium_from_a_file: Chromium, File;
    each_sheet_prints_alone_in_chromium_in_a_frame: Chromium, Frame("plain");
    each_sheet_prints_alone_in_firefox_in_its_own_tab: Firefox, OwnTab;
    each_sheet_prints_alone_in_firefox_from_a_file: Firefox, File;
    each_sheet_prints_alone_in_firefox_in_a_frame: Firefox, Frame("plain");
}
