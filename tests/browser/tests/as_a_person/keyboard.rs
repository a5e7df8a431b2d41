//! The whole way by keyboard alone: Tab, arrows, Space and Enter, from the page around the frame inwards.

use browser_tests::act::{press, shift_tab, tab_to, type_text};
use browser_tests::check;
use browser_tests::engines::Engine::{self, Chromium, Firefox, WebKit};
use browser_tests::find;
use browser_tests::journey::{Person, area_choice};
use browser_tests::own_file::OwnFile;
use browser_tests::placements::Placement::{self, File, Frame, OwnTab};
use browser_tests::story::{Visit, in_a_frame, story};
use browser_tests::trouble::{Told, Tried, Trouble, holds};
use browser_tests::wait::until;
use browser_tests::whole_way::WHOLE_WAY;
use thirtyfour::Key;

/// More stops than any screen has.
const FAR: usize = 160;

/// Tabs to a control and sees that the focus shows.
async fn comes_to(me: &Person, css: &str) -> Tried<()> {
    tab_to(me.driver(), css, FAR).await?;
    // Engines scroll to what has the focus a moment after it has it.
    until("the focus to show", async || check::focus_shows(me.driver()).await.map(Some)).await
}

/// Tabs to a control, sees that the focus shows, and presses Enter.
pub(crate) async fn enters(me: &Person, css: &str) -> Tried<()> {
    comes_to(me, css).await?;
    press(me.driver(), Key::Enter).await
}

/// Tabs to a group of radio buttons and takes this value with the arrows, or Space where the focus lands on it.
async fn takes(me: &Person, group: &str, value: &str) -> Tried<()> {
    comes_to(me, &format!("{group} input")).await?;
    let wanted = format!("{group} input[value=\"{value}\"]");
    let on_it = "return document.activeElement !== null && document.activeElement.matches(arguments[0])";
    for _ in 0..6 {
        if find::probe(me.driver(), on_it, vec![wanted.clone().into()]).await? {
            if find::count(me.driver(), &format!("{wanted}:checked")).await? == 0 {
                press(me.driver(), Key::Space).await?;
            }
            return find::present(me.driver(), &format!("{wanted}:checked")).await.map(|_| ());
        }
        press(me.driver(), Key::Down).await?;
    }
    Err(Trouble(format!("the arrows never come to {wanted}")))
}

/// Goes back to a control by Shift and Tab.
async fn back_to(me: &Person, css: &str) -> Tried<()> {
    let there = "return document.activeElement !== null && document.activeElement.matches(arguments[0])";
    for _ in 0..FAR {
        if find::probe(me.driver(), there, vec![css.into()]).await? {
            return Ok(());
        }
        shift_tab(me.driver()).await?;
    }
    Err(Trouble(format!("{css} is not reached by going back")))
}

async fn goes_on(me: &Person, action: &str) -> Tried<()> {
    let before = me.screen().await?.place();
    enters(me, &find::button(action)).await?;
    let on = me.leaves(&before).await?;
    until("the heading to have the focus", async || check::heading_has_focus(&me.screen().await?).map(Some))
        .await
        .map_err(|trouble| trouble.during(&format!("after {action} from “{before}” to “{}”", on.place())))
}

async fn makes_a_plan(me: &Person) -> Tried<String> {
    comes_to(me, &find::field("own-step")).await?;
    type_text(me.driver(), "I ring Zebedee about the bike").await?;
    enters(me, &find::button("add-own")).await?;
    let own = me.step_saying("Zebedee").await?;

    let offered = me.suggestions().await?;
    let first = offered.first().cloned().unwrap_or_default();
    enters(me, &format!("[data-suggestion=\"{first}\"] {}", find::button("choose"))).await?;
    until("a step", async || Ok((me.steps().await?.len() == 2).then_some(()))).await?;
    // The focus must not be lost with the button that was pressed.
    let lost = "return document.activeElement === document.body";
    let lost: bool = find::probe(me.driver(), lost, vec![]).await?;
    holds(!lost, || "choosing a suggestion loses the focus".to_owned())?;

    back_to(me, &format!("[data-step=\"{own}\"] {}", find::button("lane-later"))).await?;
    press(me.driver(), Key::Enter).await?;
    find::present(me.driver(), &format!("[data-step=\"{own}\"][data-lane=\"later\"]")).await?;
    back_to(me, "main h1, header [data-action=help]").await?;
    Ok(own)
}

/// Ticks the first thing on a list with Space.
async fn ticks_first(me: &Person, list: &str) -> Tried<()> {
    let first = format!("fieldset[data-choice=\"{list}\"] input");
    comes_to(me, &first).await?;
    press(me.driver(), Key::Space).await?;
    find::present(me.driver(), &format!("{first}:checked")).await.map(|_| ())
}

/// Tabs to a field and types.
async fn writes(me: &Person, name: &str, words: &str) -> Tried<()> {
    comes_to(me, &find::field(name)).await?;
    type_text(me.driver(), words).await
}

/// Says who, when and what to say of a step.
async fn says_more(me: &Person, step: &str) -> Tried<()> {
    enters(me, &format!("[data-step=\"{step}\"] {}", find::button("details"))).await?;
    find::visible(me.driver(), &find::field("step-who")).await?;
    takes(me, "[data-choice=\"when\"]", "next-week").await?;
    writes(me, "step-who", "my cousin Wombat").await?;
    enters(me, &find::button("details-done")).await?;
    let back =
        format!("document.activeElement === document.querySelector('[data-step=\"{step}\"] [data-action=details]')");
    until("the focus on the button that opened it", async || {
        Ok(find::probe::<bool>(me.driver(), &format!("return {back}"), vec![]).await?.then_some(()))
    })
    .await
}

/// The words under which everything is saved and opened here.
const PHRASE: &str = "seven quiet boats";

/// Saves by Enter in the field for the phrase, under words of their own, and comes back.
async fn saves(me: &Person) -> Tried<OwnFile> {
    goes_on(me, "save").await?;
    me.notes_files().await?;
    comes_to(me, "#veil").await?;
    comes_to(me, &find::field("phrase")).await?;
    let field = find::present(me.driver(), &find::field("phrase")).await?;
    field.send_keys(Key::Control + "a").await?;
    type_text(me.driver(), PHRASE).await?;
    press(me.driver(), Key::Enter).await?;
    let file = me.is_handed(1).await?;
    me.is_told_of_saving().await?;
    let there: bool =
        find::probe(me.driver(), "return document.activeElement.matches('[data-field=phrase]')", vec![]).await?;
    holds(there, || "saving takes the focus away from the field".to_owned())?;
    goes_on(me, "back").await?;
    me.is_on("take-away").await?;
    Ok(file)
}

/// Presses the button that opens the browser's own window for files, which no driver can use, and the rest by keys: the phrase,
/// how the steps went, and what has changed.
async fn opens(me: &Person, file: &OwnFile) -> Tried<()> {
    let instead = "window.asked = 0; document.getElementById('file').click = () => { window.asked += 1; }";
    me.driver().execute(instead, vec![]).await?;
    enters(me, "main [data-action=open]").await?;
    holds(find::probe::<u32>(me.driver(), "return window.asked", vec![]).await? == 1, || {
        "no file is asked for".to_owned()
    })?;
    me.chooses_file(file).await?;
    me.is_asked_for_the_phrase().await?;
    let focused = "return document.activeElement.matches('[data-field=phrase]')";
    until("the focus in the field", async || {
        Ok(find::probe::<bool>(me.driver(), focused, vec![]).await?.then_some(()))
    })
    .await?;
    type_text(me.driver(), PHRASE).await?;
    enters(me, &find::button("unlock")).await?;
    me.is_on("review 1").await?;
    until("the heading to have the focus", async || check::heading_has_focus(&me.screen().await?).map(Some)).await?;
    let step = find::each(me.driver(), "fieldset[data-went]", "data-went").await?.remove(0);
    takes(me, &format!("[data-went=\"{step}\"]"), "partly").await?;
    goes_on(me, "next").await?;
    me.is_on("review 2").await?;
    takes(me, "[data-choice=review]", "91").await?;
    goes_on(me, "next").await
}

/// The whole way, by keys alone, from wherever the page stands.
async fn by_keyboard_alone(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        // From the charity's own page into the frame.
        takes(me, "[data-start=\"company\"]", "alone").await?;
        takes(me, "[data-start=\"device\"]", "mine").await?;
        takes(me, "[data-start=\"nation\"]", "northern-ireland").await?;
        let mut saved = None;
        for place in WHOLE_WAY {
            let on = me.is_on(place).await?;
            match on.name.as_str() {
                "area" => {
                    for (at, statement) in me.statements().await?.iter().enumerate() {
                        let value = ["2", "0", "3", "skip"][at % 4];
                        takes(me, &format!("fieldset[data-item=\"{statement}\"]"), value).await?;
                    }
                }
                "picture" => {
                    comes_to(me, &area_choice("days")).await?;
                    press(me.driver(), Key::Space).await?;
                    find::present(me.driver(), &format!("{}:checked", area_choice("days"))).await?;
                }
                "barriers" => {
                    for barrier in me.barriers().await?.iter().take(2) {
                        takes(me, &format!("fieldset[data-barrier=\"{barrier}\"]"), "2").await?;
                    }
                }
                "hopes" => {
                    ticks_first(me, "hopes").await?;
                    writes(me, "means", "a quiet morning").await?;
                }
                "work" if on.part.as_deref() == Some("1") => {
                    takes(me, "[data-choice=\"phase\"]", "not-now").await?;
                    ticks_first(me, "ladder").await?;
                }
                "work" => {
                    takes(me, "[data-choice=\"pace\"]", "slow").await?;
                    ticks_first(me, "keep").await?;
                }
                "movers" => {
                    for barrier in find::each(me.driver(), "fieldset[data-move]", "data-move").await? {
                        takes(me, &format!("[data-move=\"{barrier}\"]"), "others").await?;
                    }
                }
                "nearby" => {
                    for resource in find::each(me.driver(), "fieldset[data-access]", "data-access").await? {
                        takes(me, &format!("[data-access=\"{resource}\"]"), "difficult").await?;
                        takes(me, &format!("[data-outlook=\"{resource}\"]"), "harder").await?;
                    }
                }
                "plan" => {
                    let own = makes_a_plan(me).await?;
                    says_more(me, &own).await?;
                }
                "slip" => {
                    writes(me, "first", "my aunt Quokka").await?;
                    ticks_first(me, "signs").await?;
                }
                "take-away" => {
                    for words in
                        ["I ring Zebedee about the bike", "my cousin Wombat", "my aunt Quokka", "a quiet morning"]
                    {
                        check::reads(&find::page_words(me.driver()).await?, words)?;
                    }
                    saved = Some(saves(me).await?);
                    goes_on(me, "clear").await?;
                    continue;
                }
                "cleared" => break,
                _ => {}
            }
            goes_on(me, "next").await?;
        }
        check::nothing_left_of(me.driver(), &["zebedee", "quokka", "wombat"]).await?;
        if let Some(file) = saved {
            goes_on(me, "start-again").await?;
            opens(me, &file).await?;
        }
        Ok(())
    })
    .await
}

everywhere! {
    by_keyboard_alone:
    the_whole_way_goes_by_keyboard_alone_in_chromium_in_its_own_tab: Chromium, OwnTab;
    the_whole_way_goes_by_keyboard_alone_in_chromium_from_a_file: Chromium, File;
    the_whole_way_goes_by_keyboard_alone_in_chromium_in_a_frame: Chromium, Frame("plain");
    the_whole_way_goes_by_keyboard_alone_in_firefox_in_its_own_tab: Firefox, OwnTab;
    the_whole_way_goes_by_keyboard_alone_in_firefox_from_a_file: Firefox, File;
    the_whole_way_goes_by_keyboard_alone_in_firefox_in_a_frame: Firefox, Frame("plain");
    the_whole_way_goes_by_keyboard_alone_in_webkit_in_its_own_tab: WebKit, OwnTab;
    the_whole_way_goes_by_keyboard_alone_in_webkit_from_a_file: WebKit, File;
    the_whole_way_goes_by_keyboard_alone_in_webkit_in_a_frame: WebKit, Frame("plain");
}

#[tokio::test]
async fn every_stop_of_the_tab_key_shows_where_it_is_and_leads_out_again() -> Told {
    in_a_frame(async |me| {
        me.starts().await?;
        me.walks_to("plan").await?;
        me.adds("I ring Zebedee about the bike").await?;
        me.driver().execute("document.activeElement.blur(); document.querySelector('h1').focus()", vec![]).await?;
        let mut stops = 0;
        loop {
            press(me.driver(), Key::Tab).await?;
            if !find::probe::<bool>(me.driver(), "return document.hasFocus()", vec![]).await? {
                break;
            }
            check::focus_shows(me.driver()).await?;
            stops += 1;
            holds(stops < 400, || "the Tab key never leaves the frame".to_owned())?;
        }
        holds(stops >= 5, || format!("only {stops} stops"))?;
        Ok(())
    })
    .await
}
