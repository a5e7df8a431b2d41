//! The person's own file: saved, locked or not, and opened again on another day, with everything in it; and what has changed.

use browser_tests::act;
use browser_tests::canary::{STEM, Search, word};
use browser_tests::check;
use browser_tests::engines::Engine::{self, Chromium, Firefox, WebKit};
use browser_tests::find::{self, probe};
use browser_tests::journey::{Person, area_choice};
use browser_tests::own_file::OwnFile;
use browser_tests::placements::Placement::{self, File, Frame, OwnTab};
use browser_tests::story::{Visit, story};
use browser_tests::trouble::{Told, Tried, Trouble, holds};
use browser_tests::wait::until;

/// What is answered, ticked and written on the screen they are on: what must be the same when the file is opened.
async fn said_here(me: &Person) -> Tried<Vec<String>> {
    let script = "
        const said = [];
        for (const input of document.querySelectorAll('main fieldset input:checked')) {
            const group = input.closest('fieldset').dataset;
            said.push(`${group.item || group.barrier || group.choice || group.move || group.access || group.outlook}=${input.value}`);
        }
        for (const field of document.querySelectorAll('main textarea:not([data-secret])')) {
            if (field.value) said.push(`${field.dataset.field}: ${field.value}`);
        }
        for (const step of document.querySelectorAll('main [data-step]')) {
            said.push(`${step.dataset.lane}: ${step.innerText.replace(/\\s+/g, ' ')}`);
        }
        return said;";
    probe(me.driver(), script, vec![]).await
}

/// Where somebody says something in the stories of this file.
const SAID_ON: [&str; 8] = ["area home", "picture", "barriers 1", "hopes", "work 2", "nearby", "plan", "slip"];

/// Says something on the screen they are on, with words of their own where there is a field for them.
async fn says_something(me: &Person) -> Tried<()> {
    let on = me.screen().await?;
    me.fills_in(&on).await?;
    if on.name == "plan" {
        act::write(me.driver(), &find::field("step-who"), &word("step-who")).await?;
        act::click(me.driver(), &find::button("details-done")).await?;
        me.adds(&word("own-step")).await?;
    }
    for (screen, field) in [("hopes", "hope"), ("slip", "signs")] {
        if on.name == screen {
            act::write(me.driver(), &find::field(field), &word(field)).await?;
        }
    }
    Ok(())
}

/// Goes from the first area to the last screen, says something here and there, and notes what stands on those screens.
async fn says_things_on_the_way(me: &Person) -> Tried<Vec<Vec<String>>> {
    let mut said = Vec::new();
    for place in SAID_ON {
        goes_on_to(me, place).await?;
        says_something(me).await?;
        said.push(said_here(me).await?);
    }
    me.next().await?;
    me.is_on("take-away").await?;
    Ok(said)
}

/// Goes on to a screen, by the further questions too.
async fn goes_on_to(me: &Person, place: &str) -> Tried<()> {
    while me.screen().await?.place() != place {
        let on = me.next().await?;
        holds(on.name != "take-away", || format!("never came to “{place}”"))?;
    }
    Ok(())
}

/// The file has what it is called and how it begins, and no word of anybody's.
fn is_a_locked_file(file: &OwnFile) -> Tried<()> {
    holds(file.name.starts_with("my-plan") && file.name.ends_with(".plan"), || format!("called {}", file.name))?;
    holds(file.bytes.starts_with(b"\x89myplan\n"), || "does not begin as a locked file does".to_owned())?;
    let found = Search::default().find(&file.bytes);
    holds(found.is_none(), || format!("the locked file holds a word: {found:?}"))
}

/// Fills in, saves under the phrase that was made up, and clears everything.
async fn saves_and_clears(me: &Person, said: &mut Vec<Vec<String>>) -> Tried<(OwnFile, String)> {
    me.says("nation", "wales").await?;
    me.starts().await?;
    *said = says_things_on_the_way(me).await?;
    let (file, phrase) = me.saves_locked().await?;
    is_a_locked_file(&file)?;
    holds(phrase.split(' ').count() == 6, || format!("a phrase of {} words", phrase.split(' ').count()))?;
    me.back().await?;
    me.is_on("take-away").await?;
    me.goes("clear").await?;
    me.is_on("cleared").await?;
    check::nothing_left_of(me.driver(), &[STEM, &phrase]).await?;
    Ok((file, phrase))
}

/// Everything that was said stands where it stood.
async fn finds_everything_again(me: &Person, said: &[Vec<String>]) -> Tried<()> {
    let steps = find::words(me.driver(), "fieldset[data-went] legend").await?.join("\n");
    check::reads(&steps, &word("own-step"))?;
    me.goes("all-again").await?;
    for (place, before) in SAID_ON.iter().zip(said) {
        goes_on_to(me, place).await?;
        let now = said_here(me).await?;
        holds(now == *before, || format!("on “{place}” there was {before:?}, and there is {now:?}"))?;
        holds(!now.is_empty(), || format!("nothing was said on “{place}”, so this proves nothing"))?;
    }
    Ok(())
}

/// Somebody leaves with a locked file, comes back, in another browser or after everything was cleared, and finds it all.
async fn everything_is_in_the_file(engine: Engine, placement: Placement) -> Told {
    let (mut said, mut taken) = (Vec::new(), None);
    story(Visit::to(engine, placement), async |me| {
        let saved = saves_and_clears(me, &mut said).await?;
        if placement == File {
            taken = Some(saved);
            return Ok(());
        }
        act::click(me.driver(), &find::button("start-again")).await?;
        me.is_on("start").await?;
        me.opens_locked(&saved.0, &saved.1).await?;
        finds_everything_again(me, &said).await?;
        Ok(())
    })
    .await?;
    let Some((file, phrase)) = taken else { return Ok(()) };
    story(Visit::to(engine, placement), async |me| {
        me.opens_locked(&file, &phrase).await?;
        finds_everything_again(me, &said).await?;
        Ok(())
    })
    .await
}

everywhere! {
    everything_is_in_the_file:
    everything_i_saved_is_there_again_in_chromium_in_its_own_tab: Chromium, OwnTab;
    everything_i_saved_is_there_again_in_chromium_from_a_file_in_another_browser: Chromium, File;
    everything_i_saved_is_there_again_in_chromium_in_the_frame_of_the_loader: Chromium, Frame("loader");
    everything_i_saved_is_there_again_in_firefox_in_its_own_tab: Firefox, OwnTab;
    everything_i_saved_is_there_again_in_firefox_from_a_file_in_another_browser: Firefox, File;
    everything_i_saved_is_there_again_in_firefox_in_the_frame_of_the_loader: Firefox, Frame("loader");
    everything_i_saved_is_there_again_in_webkit_in_its_own_tab: WebKit, OwnTab;
    everything_i_saved_is_there_again_in_webkit_from_a_file_in_another_browser: WebKit, File;
    everything_i_saved_is_there_again_in_webkit_in_the_frame_of_the_loader: WebKit, Frame("loader");
}

/// Answers one area and one barrier, and makes a step: little, so that it can be gone through several times.
async fn says_a_little(me: &Person) -> Tried<()> {
    me.starts().await?;
    let statements = me.statements().await?;
    for (statement, value) in statements.iter().zip(["0", "3", "1"]) {
        act::choose(me.driver(), &find::answer(statement, value)).await?;
    }
    me.walks_to("barriers 1").await?;
    let barriers = me.barriers().await?;
    for (barrier, value) in barriers.iter().zip(["2", "0"]) {
        me.is_hindered_by(barrier, value).await?;
    }
    me.walks_to("plan").await?;
    me.adds(&word("own-step")).await.map(|_| ())
}

/// What the browser writes into its folder for downloads is what the page made, locked or not.
async fn a_file_is_really_written(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        says_a_little(me).await?;
        let (locked, _) = me.saves_locked().await?;
        me.back().await?;
        me.is_on("plan").await?;
        let plain = me.saves_plain().await?;
        holds(plain.name.starts_with("my-plan") && plain.name.ends_with(".json"), || format!("called {}", plain.name))?;
        for file in [&locked, &plain] {
            until(&format!("{} among the downloads", file.name), async || {
                Ok(me.downloaded(&file.name).contains(&file.bytes).then_some(()))
            })
            .await?;
        }
        is_a_locked_file(&locked)?;
        // What is not locked is there to be read: it says so, and it is so.
        check::reads(&plain.text(), &word("own-step"))?;
        let record: serde_json::Value = serde_json::from_str(&plain.text()).map_err(Trouble::from)?;
        holds(record["format"] == 1, || format!("format {}", record["format"]))?;
        Ok(())
    })
    .await
}

everywhere! {
    a_file_is_really_written:
    the_file_is_among_the_downloads_in_chromium_in_its_own_tab: Chromium, OwnTab;
    the_file_is_among_the_downloads_in_chromium_from_a_file: Chromium, File;
    the_file_is_among_the_downloads_in_chromium_in_the_frame_of_the_loader: Chromium, Frame("loader");
    the_file_is_among_the_downloads_in_firefox_in_its_own_tab: Firefox, OwnTab;
    the_file_is_among_the_downloads_in_firefox_from_a_file: Firefox, File;
    the_file_is_among_the_downloads_in_firefox_in_the_frame_of_the_loader: Firefox, Frame("loader");
    the_file_is_among_the_downloads_in_webkit_in_its_own_tab: WebKit, OwnTab;
    the_file_is_among_the_downloads_in_webkit_from_a_file: WebKit, File;
    the_file_is_among_the_downloads_in_webkit_in_the_frame_of_the_loader: WebKit, Frame("loader");
}

/// Whoever clears everything, or leaves, as soon as it says that the file was handed over has it all the same.
async fn the_file_is_written_whatever_comes_next(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        me.starts().await?;
        me.walks_to("take-away").await?;
        me.comes_to_save().await?;
        // At once, before the browser has had a moment: by the page's own hand.
        let clears = "
            const click = window.HTMLElement.prototype.click;
            window.HTMLElement.prototype.click = function () {
                click.call(this);
                if (this.download) window.Promise.resolve().then(() => window.recoveryPlanPage.cleared());
            };";
        me.driver().execute(clears, vec![]).await?;
        act::click(me.driver(), &find::button("save-sealed")).await?;
        me.is_on("cleared").await?;
        let file = me.is_handed(1).await?;
        is_a_locked_file(&file)?;
        until("the file among the downloads", async || {
            Ok(me.downloaded(&file.name).contains(&file.bytes).then_some(()))
        })
        .await?;
        Ok(())
    })
    .await
}

everywhere! {
    the_file_is_written_whatever_comes_next:
    my_file_is_written_although_i_clear_everything_at_once_in_chromium: Chromium, OwnTab;
    my_file_is_written_although_i_clear_everything_at_once_in_firefox: Firefox, OwnTab;
    my_file_is_written_although_i_clear_everything_at_once_in_webkit: WebKit, OwnTab;
}

/// Without a lock nothing is asked: the file opens.
async fn a_file_without_a_lock_opens_at_once(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        says_a_little(me).await?;
        let file = me.saves_plain().await?;
        me.comes_back().await?;
        me.chooses_file(&file).await?;
        me.is_on("review 1").await?;
        check::reads(&find::words(me.driver(), "fieldset[data-went] legend").await?.join("\n"), &word("own-step"))?;
        Ok(())
    })
    .await
}

everywhere! {
    a_file_without_a_lock_opens_at_once:
    a_file_without_a_lock_opens_at_once_in_chromium: Chromium, OwnTab;
    a_file_without_a_lock_opens_at_once_in_firefox: Firefox, Frame("loader");
    a_file_without_a_lock_opens_at_once_in_webkit: WebKit, File;
}

/// A phrase is a phrase: in capitals, with spaces about it, by Enter. Another one is said to be wrong, and stays to be mended.
async fn the_phrase_is_taken_as_people_type_it(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        says_a_little(me).await?;
        let (file, phrase) = me.saves_locked().await?;
        me.comes_back().await?;
        me.chooses_file(&file).await?;
        let wrong = format!("{phrase} zebra");
        me.unlocks_by_enter(&wrong).await?;
        until("a word about the phrase", async || {
            let said = find::words(me.driver(), "main .wrong").await?.concat();
            Ok(said.starts_with("That phrase does not open this file.").then_some(()))
        })
        .await?;
        until("what was typed to stand there still", async || Ok((me.phrase().await? == wrong).then_some(()))).await?;
        let focused = "return document.activeElement.tagName === 'H1'";
        until("the focus where it is said", async || {
            Ok(probe::<bool>(me.driver(), focused, vec![]).await?.then_some(()))
        })
        .await?;
        let hidden = "return getComputedStyle(document.querySelector('[data-field=phrase]')).webkitTextSecurity";
        let seen = probe::<String>(me.driver(), hidden, vec![]).await? == "none";
        holds(seen, || "nobody can find the wrong word among dots".to_owned())?;
        me.unlocks_by_enter(&format!("  {}  ", phrase.to_uppercase().replace(' ', "   "))).await?;
        me.is_on("review 1").await?;
        check::says_nothing_of(&find::page_words(me.driver()).await?, &[&phrase])?;
        Ok(())
    })
    .await
}

everywhere! {
    the_phrase_is_taken_as_people_type_it:
    my_phrase_opens_in_capitals_and_a_wrong_one_can_be_mended_in_chromium: Chromium, OwnTab;
    my_phrase_opens_in_capitals_and_a_wrong_one_can_be_mended_in_firefox: Firefox, File;
    my_phrase_opens_in_capitals_and_a_wrong_one_can_be_mended_in_webkit: WebKit, Frame("loader");
}

/// The phrase is theirs to choose: another one made up, one of their own, hidden from whoever looks on; none is no lock.
async fn the_phrase_is_mine_to_choose(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        says_a_little(me).await?;
        me.comes_to_save().await?;
        let first = me.phrase().await?;
        act::click(me.driver(), &find::button("new-phrase")).await?;
        until("other words", async || Ok((me.phrase().await? != first).then_some(()))).await?;
        let guess = async || Ok::<_, Trouble>(find::words(me.driver(), "[data-strength-of=phrase]").await?.concat());
        check::reads(&guess().await?, "Hard to guess")?;

        act::write(me.driver(), &find::field("phrase"), "Łódź’s").await?;
        until("a word about an easy phrase", async || Ok(guess().await?.contains("easy to guess").then_some(())))
            .await?;
        act::click(me.driver(), "label[for=veil]").await?;
        let hidden = "return getComputedStyle(document.querySelector('[data-field=phrase]')).webkitTextSecurity";
        holds(probe::<String>(me.driver(), hidden, vec![]).await? == "disc", || "hiding hides nothing".to_owned())?;

        // Nothing is forced: an easy phrase locks too.
        act::click(me.driver(), &find::button("save-sealed")).await?;
        let file = me.is_handed(1).await?;
        me.is_told_of_saving().await?;
        // None is no phrase: it says so, and nothing is saved.
        act::write(me.driver(), &find::field("phrase"), " ").await?;
        act::click(me.driver(), &find::button("save-sealed")).await?;
        until("a word that a phrase is needed", async || {
            let said = find::words(me.driver(), "main .notice").await?.concat();
            Ok(said.contains("Type a phrase first").then_some(()))
        })
        .await?;
        holds(me.files_handed_over().await? == 1, || "saved under no phrase".to_owned())?;

        me.comes_back().await?;
        // As another phone writes it.
        me.opens_locked(&file, "łÓDŹ's").await?;
        Ok(())
    })
    .await
}

everywhere! {
    the_phrase_is_mine_to_choose:
    the_phrase_is_mine_to_choose_in_chromium: Chromium, Frame("loader");
    the_phrase_is_mine_to_choose_in_firefox: Firefox, OwnTab;
    the_phrase_is_mine_to_choose_in_webkit: WebKit, OwnTab;
}

/// The words of the cells of an area in the table of then and now.
async fn then_and_now(me: &Person, area: &str) -> Tried<(String, String)> {
    let cells = find::words(me.driver(), &format!(".then-and-now tr[data-area={area}] td")).await?;
    holds(cells.len() == 2, || format!("{} cells for {area}", cells.len()))?;
    Ok((cells[0].clone(), cells[1].clone()))
}

async fn changes(me: &Person, what: &str) -> Tried<Vec<String>> {
    find::words(me.driver(), &format!("[data-changed={what}] li")).await
}

async fn pasts(me: &Person) -> Tried<usize> {
    find::count(me.driver(), "[data-past]").await
}

/// Somebody comes back, answers one area and the barriers again, and sees what grew, what eased, what is harder and what they
/// did, in words and as a table; and a third time, with both earlier pictures, each of them theirs to remove.
async fn what_has_changed_is_seen(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        says_a_little(me).await?;
        let (first, phrase) = me.saves_locked().await?;
        me.comes_back().await?;
        me.opens_locked(&first, &phrase).await?;

        let step = find::each(me.driver(), "fieldset[data-went]", "data-went").await?.concat();
        act::choose(me.driver(), &find::option("data-went", &step, "happened")).await?;
        for again in ["home", "barriers"] {
            act::choose(me.driver(), &find::choice("again", again)).await?;
        }
        me.next().await?;
        me.is_on("area home").await?;
        let statements = me.statements().await?;
        for (statement, value) in statements.iter().zip(["3", "3", "0"]) {
            act::choose(me.driver(), &find::answer(statement, value)).await?;
        }
        // What they had not come to last time is on the way too.
        goes_on_to(me, "picture").await?;
        act::choose(me.driver(), &area_choice("home")).await?;
        me.next().await?;
        me.is_on("barriers 1").await?;
        let barriers = me.barriers().await?;
        for (barrier, value) in barriers.iter().zip(["0", "2"]) {
            me.is_hindered_by(barrier, value).await?;
        }
        goes_on_to(me, "review 2").await?;
        for (what, count) in [("grew", 1), ("eased", 1), ("done", 1), ("harder", 2)] {
            let lines = changes(me, what).await?;
            holds(lines.len() == count, || format!("{what}: {lines:?}"))?;
        }
        check::reads(&changes(me, "done").await?.concat(), &word("own-step"))?;
        let (then, now) = then_and_now(me, "home").await?;
        holds(then != now && !then.is_empty(), || format!("home then: {then}, now: {now}"))?;
        let words = find::page_words(me.driver()).await?;
        check::says_nothing_of(&words, &["worse", "failed", "score", "%", "↓", "↑"])?;
        holds(pasts(me).await? == 1, || "more than one earlier picture".to_owned())?;

        let (second, phrase) = me.saves_locked().await?;
        me.comes_back().await?;
        me.opens_locked(&second, &phrase).await?;
        goes_on_to(me, "review 2").await?;
        holds(pasts(me).await? == 2, || "the two earlier pictures are not there".to_owned())?;
        holds(changes(me, "grew").await?.is_empty(), || "grew since a moment ago".to_owned())?;
        act::click(me.driver(), &format!("[data-past=\"0\"] {}", find::button("compare"))).await?;
        until("what grew since the first time", async || Ok((changes(me, "grew").await?.len() == 1).then_some(())))
            .await?;
        act::click(me.driver(), &format!("[data-past=\"0\"] {}", find::button("forget"))).await?;
        until("one picture fewer", async || Ok((pasts(me).await? == 1).then_some(()))).await?;

        let (third, phrase) = me.saves_locked().await?;
        me.comes_back().await?;
        me.opens_locked(&third, &phrase).await?;
        goes_on_to(me, "review 2").await?;
        holds(pasts(me).await? == 1, || "the picture that was removed is back".to_owned())?;
        Ok(())
    })
    .await
}

everywhere! {
    what_has_changed_is_seen:
    i_see_what_has_changed_in_chromium: Chromium, OwnTab;
    i_see_what_has_changed_in_firefox: Firefox, Frame("loader");
    i_see_what_has_changed_in_webkit: WebKit, File;
}

/// The day on which they mean to look again: an offered one, one of their own, or none; it is in the file and on the plan.
#[tokio::test]
async fn the_day_to_look_again_is_in_the_file_and_on_the_plan() -> Told {
    story(Visit::to(Chromium, OwnTab), async |me| {
        let unfolds = "[data-fold=review] > summary";
        says_a_little(me).await?;
        me.walks_to("take-away").await?;
        act::click(me.driver(), unfolds).await?;
        act::choose(me.driver(), &find::choice("review", "28")).await?;
        let day = "return document.querySelector('[data-day=review-day]').value";
        let offered: String = probe(me.driver(), day, vec![]).await?;
        holds(offered.len() == 10, || format!("in four weeks is “{offered}”"))?;
        // As a date is typed in this engine, in its order of day, month and year.
        me.driver().execute("document.querySelector('[data-day=review-day]').focus()", vec![]).await?;
        let script = "const field = document.querySelector('[data-day=review-day]'); field.value = '2031-05-06';
            field.dispatchEvent(new Event('change', { bubbles: true }))";
        me.driver().execute(script, vec![]).await?;
        until("no offered day to be chosen", async || {
            Ok((find::count(me.driver(), "[data-choice=review] :checked").await? == 0).then_some(()))
        })
        .await?;
        let sheet = find::words(me.driver(), "[data-sheet=plan]").await?.concat();
        check::reads(&sheet, "6 May 2031")?;
        let (file, phrase) = me.saves_locked().await?;
        me.comes_back().await?;
        me.opens_locked(&file, &phrase).await?;
        me.walks_to("take-away").await?;
        act::click(me.driver(), unfolds).await?;
        find::present(me.driver(), "[data-day=review-day]").await?;
        let kept: String = probe(me.driver(), day, vec![]).await?;
        holds(kept == "2031-05-06", || format!("the day is “{kept}”"))?;
        Ok(())
    })
    .await
}

/// Wherever a file can be chosen, the button opens the browser's own window for it.
#[tokio::test]
async fn the_button_on_the_first_page_asks_the_browser_for_a_file() -> Told {
    story(Visit::to(Chromium, OwnTab), async |me| {
        let script = "window.asked = 0; document.getElementById('file').click = () => { window.asked += 1; }";
        me.driver().execute(script, vec![]).await?;
        act::click(me.driver(), &find::button("open")).await?;
        let asked: u32 = probe(me.driver(), "return window.asked", vec![]).await?;
        holds(asked == 1, || format!("asked for a file {asked} times"))?;
        Ok(())
    })
    .await
}
