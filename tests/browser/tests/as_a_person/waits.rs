//! While a file is made or opened: nothing that is not saved is let go unasked, nobody is held up, and nobody is called away
//! from where they went meanwhile.

use browser_tests::act;
use browser_tests::canary::word;
use browser_tests::check;
use browser_tests::engines::Engine::{self, Chromium, Firefox, WebKit};
use browser_tests::find::{self, probe};
use browser_tests::journey::Person;
use browser_tests::own_file::OwnFile;
use browser_tests::placements::Placement::{self, File, Frame, OwnTab};
use browser_tests::story::{Visit, story};
use browser_tests::trouble::{Told, Tried, holds};
use browser_tests::wait::until;

/// Answers one area and comes to where there is a field of their own.
async fn comes_to_hopes(me: &Person, value: &str) -> Tried<()> {
    me.starts().await?;
    me.answers_all(value).await?;
    me.walks_to("hopes").await.map(|_| ())
}

/// A file from an earlier visit, with its phrase and a step in it.
async fn has_a_file_from_before(me: &Person) -> Tried<(OwnFile, String)> {
    comes_to_hopes(me, "1").await?;
    me.walks_to("plan").await?;
    me.adds(&word("own-step")).await?;
    let saved = me.saves_locked().await?;
    me.comes_back().await?;
    Ok(saved)
}

/// The page asks what to do with what is not saved.
async fn is_asked_what_to_keep(me: &Person) -> Tried<()> {
    find::visible(me.driver(), &find::button("replace")).await?;
    let words = find::words(me.driver(), "main [role=status]").await?.concat();
    check::reads(&words, "There are answers here already")
}

/// They are on the screen for hopes, and what they typed stands there.
async fn still_has(me: &Person, typed: &str) -> Tried<()> {
    me.is_on("hopes").await?;
    let field = find::present(me.driver(), &find::field("hope")).await?;
    let holds_now = field.prop("value").await?.unwrap_or_default();
    holds(holds_now == typed, || format!("“{typed}” is “{holds_now}” now"))
}

/// Opened over answers that are not saved, a file waits: keep mine, save first, or let them go.
async fn what_is_not_saved_is_asked_about_first(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        let (file, phrase) = has_a_file_from_before(me).await?;
        comes_to_hopes(me, "3").await?;
        act::write(me.driver(), &find::field("hope"), &word("hope")).await?;

        me.chooses_file(&file).await?;
        me.unlocks(&phrase).await?;
        is_asked_what_to_keep(me).await?;
        act::click(me.driver(), &find::button("back")).await?;
        still_has(me, &word("hope")).await?;

        // Saved first: whether the file is there, only they can know, so it is asked once more.
        me.chooses_file(&file).await?;
        me.unlocks(&phrase).await?;
        is_asked_what_to_keep(me).await?;
        let (mine, my_phrase) = me.saves_locked().await?;
        me.back().await?;
        still_has(me, &word("hope")).await?;
        me.chooses_file(&file).await?;
        me.unlocks(&phrase).await?;
        is_asked_what_to_keep(me).await?;
        act::click(me.driver(), &find::button("replace")).await?;
        me.is_on("review 1").await?;
        check::reads(&find::words(me.driver(), "[data-went]").await?.concat(), &word("own-step"))?;
        check::says_nothing_of(&find::everything(me.driver()).await?, &[word("hope")])?;

        // What came out of a file is replaced unasked, what was said since is not.
        me.opens_locked(&mine, &my_phrase).await?;
        me.walks_to("hopes").await?;
        still_has(me, &word("hope")).await?;
        act::write(me.driver(), &find::field("hope"), "something else").await?;
        me.chooses_file(&file).await?;
        me.unlocks(&phrase).await?;
        is_asked_what_to_keep(me).await?;
        act::click(me.driver(), &find::button("replace")).await?;
        me.is_on("review 1").await?;
        check::reads(&find::words(me.driver(), "[data-went]").await?.concat(), &word("own-step"))?;
        check::says_nothing_of(&find::everything(me.driver()).await?, &[&word("hope"), "something else"])?;
        Ok(())
    })
    .await
}

everywhere! {
    what_is_not_saved_is_asked_about_first:
    what_is_not_saved_is_asked_about_first_in_chromium: Chromium, OwnTab;
    what_is_not_saved_is_asked_about_first_in_firefox: Firefox, Frame("loader");
    what_is_not_saved_is_asked_about_first_in_webkit: WebKit, File;
}

/// Two quick clicks where one is meant make one file, locked or not.
async fn two_clicks_make_one_file(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        comes_to_hopes(me, "2").await?;
        for (so_far, button) in ["save-sealed", "save-plain"].into_iter().enumerate() {
            me.comes_to_save().await?;
            if button == "save-plain" {
                me.unfolds_saving_plain().await?;
            }
            act::click_twice(me.driver(), &find::button(button)).await?;
            me.is_handed(so_far + 1).await?;
            me.is_told_of_saving().await?;
            act::click(me.driver(), &find::button("back")).await?;
            me.is_on("hopes").await?;
        }
        // A second one would have been made by now: it was begun before this one.
        let (_, _) = me.saves_locked().await?;
        let files = me.files_handed_over().await?;
        holds(files == 3, || format!("{files} files of three savings"))?;
        Ok(())
    })
    .await
}

everywhere! {
    two_clicks_make_one_file:
    two_clicks_make_one_file_in_chromium: Chromium, OwnTab;
    two_clicks_make_one_file_in_firefox: Firefox, File;
    two_clicks_make_one_file_in_webkit: WebKit, OwnTab;
}

/// Begins to save, on a device so slow that everything else can be done meanwhile.
async fn begins_to_save_slowly(me: &Person) -> Tried<()> {
    me.comes_to_save().await?;
    me.work_stands_still().await?;
    act::click(me.driver(), &find::button("save-sealed")).await?;
    me.work_has_begun().await?;
    until("a word that it takes a moment", async || {
        let said = find::words(me.driver(), "main [role=status]").await?.concat();
        Ok(said.contains("Making your file").then_some(()))
    })
    .await
}

/// Whoever goes on while their file is made gets it all the same; what they say after that is not in it, and not said to be.
async fn going_on_while_it_is_sealed_breaks_nothing(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        comes_to_hopes(me, "2").await?;
        begins_to_save_slowly(me).await?;
        act::click(me.driver(), &find::button("back")).await?;
        me.is_on("hopes").await?;
        me.next().await?;
        me.is_on("work 1").await?;
        act::choose(me.driver(), &find::choice("phase", "prepare")).await?;
        me.work_goes_on().await?;
        let without = me.is_handed(1).await?;
        me.is_on("work 1").await?;
        holds(me.would_be_asked().await?, || "what was said meanwhile counts as saved".to_owned())?;
        let (_, phrase) = me.saves_locked().await?;
        let with = me.is_handed(2).await?;
        holds(!me.would_be_asked().await?, || "what is saved now does not count as saved".to_owned())?;
        holds(without.bytes != with.bytes, || "the same file twice".to_owned())?;
        me.comes_back().await?;
        me.opens_locked(&with, &phrase).await?;
        me.walks_to("work 1").await?;
        find::present(me.driver(), &format!("{}:checked", find::choice("phase", "prepare"))).await?;
        Ok(())
    })
    .await
}

everywhere! {
    going_on_while_it_is_sealed_breaks_nothing:
    going_on_while_my_file_is_sealed_breaks_nothing_in_chromium: Chromium, OwnTab;
    going_on_while_my_file_is_sealed_breaks_nothing_in_firefox: Firefox, Frame("loader");
    going_on_while_my_file_is_sealed_breaks_nothing_in_webkit: WebKit, File;
}

/// Exit is at once, whatever is being made; and nothing is handed over afterwards.
async fn exit_while_it_is_sealed_is_at_once(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        comes_to_hopes(me, "2").await?;
        act::write(me.driver(), &find::field("hope"), &word("hope")).await?;
        begins_to_save_slowly(me).await?;
        let phrase = me.phrase().await?;
        let held = find::present(me.driver(), "html").await?;
        act::click(me.driver(), &find::button("exit")).await?;
        drop(held);
        crate::leaving::is_blank(me, &[&word("hope"), &phrase]).await?;
        me.work_goes_on().await?;
        let still: String = probe(me.driver(), "return typeof window.handed", vec![]).await?;
        holds(still == "object", || "the page has gone already, so this proves nothing".to_owned())?;
        holds(me.files_handed_over().await? == 0, || "a file after Exit".to_owned())?;
        Ok(())
    })
    .await
}

everywhere! {
    exit_while_it_is_sealed_is_at_once:
    exit_while_my_file_is_sealed_is_at_once_in_chromium: Chromium, Frame("plain");
    exit_while_my_file_is_sealed_is_at_once_in_firefox: Firefox, Frame("plain");
    exit_while_my_file_is_sealed_is_at_once_in_webkit: WebKit, Frame("plain");
}

/// Cleared while it is being made: no file comes after all, and the next visit can save.
#[tokio::test]
async fn what_is_cleared_while_it_is_sealed_is_not_saved_later() -> Told {
    story(Visit::to(Chromium, OwnTab), async |me| {
        comes_to_hopes(me, "2").await?;
        me.walks_to("take-away").await?;
        begins_to_save_slowly(me).await?;
        act::click(me.driver(), &find::button("back")).await?;
        me.goes("clear").await?;
        me.work_goes_on().await?;
        act::click(me.driver(), &find::button("start-again")).await?;
        comes_to_hopes(me, "3").await?;
        me.saves_locked().await?;
        let files = me.files_handed_over().await?;
        holds(files == 1, || format!("{files} files, one of them of a visit that was cleared"))?;
        Ok(())
    })
    .await
}

/// Need help now, opened meanwhile, stays open.
async fn help_stays_open_while_it_is_sealed(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        comes_to_hopes(me, "2").await?;
        begins_to_save_slowly(me).await?;
        me.goes("help").await?;
        me.work_goes_on().await?;
        me.is_handed(1).await?;
        me.is_on("help").await?;
        me.back().await?;
        me.is_on("save").await?;
        me.is_told_of_saving().await?;
        Ok(())
    })
    .await
}

everywhere! {
    help_stays_open_while_it_is_sealed:
    help_stays_open_while_my_file_is_sealed_in_chromium: Chromium, Frame("loader");
    help_stays_open_while_my_file_is_sealed_in_firefox: Firefox, OwnTab;
    help_stays_open_while_my_file_is_sealed_in_webkit: WebKit, OwnTab;
}

/// A file chosen while another is sealed: both are dealt with, and saving works ever after.
async fn choosing_a_file_meanwhile_costs_no_saving(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        comes_to_hopes(me, "2").await?;
        begins_to_save_slowly(me).await?;
        let picture = OwnFile::of("quokka.png", b"\x89PNG\r\n\x1a\n".to_vec())?;
        me.chooses_file(&picture).await?;
        me.is_on("open").await?;
        me.work_goes_on().await?;
        me.is_refused("not-ours").await?;
        me.is_handed(1).await?;
        act::click(me.driver(), &find::button("back")).await?;
        me.is_on("hopes").await?;
        me.saves_locked().await?;
        Ok(())
    })
    .await
}

everywhere! {
    choosing_a_file_meanwhile_costs_no_saving:
    choosing_a_file_while_mine_is_sealed_costs_no_saving_in_chromium: Chromium, OwnTab;
    choosing_a_file_while_mine_is_sealed_costs_no_saving_in_firefox: Firefox, OwnTab;
    choosing_a_file_while_mine_is_sealed_costs_no_saving_in_webkit: WebKit, OwnTab;
}

/// Whoever goes back while a file is being opened is not called away from where they are later: neither by a phrase that is
/// wrong nor by one that is right.
async fn going_back_stops_the_opening(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        let (file, phrase) = has_a_file_from_before(me).await?;
        comes_to_hopes(me, "2").await?;
        me.saves_locked().await?;
        me.back().await?;
        me.is_on("hopes").await?;
        for typed in [format!("{phrase} zebra"), phrase] {
            me.chooses_file(&file).await?;
            me.is_asked_for_the_phrase().await?;
            me.work_stands_still().await?;
            me.unlocks(&typed).await?;
            me.work_has_begun().await?;
            let said = find::words(me.driver(), "main [role=status]").await?.concat();
            check::reads(&said, "Your file is being read. This takes a moment.")?;
            me.comes_to_rest().await?;
            act::click(me.driver(), &find::button("back")).await?;
            me.is_on("hopes").await?;
            me.work_goes_on().await?;
            // A file that is made afterwards takes as long: by then the other one would have called.
            me.saves_locked().await?;
            me.back().await?;
            me.is_on("hopes").await?;
        }
        Ok(())
    })
    .await
}

everywhere! {
    going_back_stops_the_opening:
    going_back_stops_the_opening_of_a_file_in_chromium: Chromium, OwnTab;
    going_back_stops_the_opening_of_a_file_in_firefox: Firefox, File;
    going_back_stops_the_opening_of_a_file_in_webkit: WebKit, OwnTab;
}

/// The page can be used while a key is made: it breathes between the rounds, in sealing and in opening.
async fn the_page_breathes_meanwhile(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        comes_to_hopes(me, "2").await?;
        me.comes_to_save().await?;
        let watch = "window.breaths = []; const set = window.setTimeout;
            window.setTimeout = (then, after, ...rest) => {
                if (after === 0) window.breaths.push(performance.now());
                return set(then, after, ...rest);
            };";
        me.driver().execute(watch, vec![]).await?;
        let breaths = async || probe::<Vec<f64>>(me.driver(), "return window.breaths.splice(0)", vec![]).await;
        breaths().await?;
        let phrase = me.phrase().await?;
        act::click(me.driver(), &find::button("save-sealed")).await?;
        let file = me.is_handed(1).await?;
        let took = breaths().await?;
        holds(took.len() >= 5, || format!("{} breaths while sealing", took.len()))?;
        me.is_told_of_saving().await?;
        act::click(me.driver(), &find::button("back")).await?;
        me.is_on("hopes").await?;
        me.chooses_file(&file).await?;
        me.unlocks(&phrase).await?;
        is_asked_what_to_keep(me).await?;
        let took = breaths().await?;
        holds(took.len() >= 5, || format!("{} breaths while opening", took.len()))?;
        Ok(())
    })
    .await
}

everywhere! {
    the_page_breathes_meanwhile:
    the_page_breathes_while_a_key_is_made_in_chromium: Chromium, OwnTab;
    the_page_breathes_while_a_key_is_made_in_firefox: Firefox, OwnTab;
    the_page_breathes_while_a_key_is_made_in_webkit: WebKit, OwnTab;
}
