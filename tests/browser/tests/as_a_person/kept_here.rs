//! A locked copy kept in this browser: only on a device of one's own, only where the page stands alone, shown, and removed by
//! one tap. Where a browser keeps nothing, everything else works.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use browser_tests::act;
use browser_tests::canary::{STEM, Search, word};
use browser_tests::check;
use browser_tests::engines::Engine::{self, Chromium, Firefox, WebKit};
use browser_tests::find::{self, probe};
use browser_tests::given::BUILT_FILE;
use browser_tests::journey::Person;
use browser_tests::placements::Placement::{self, File, Frame, OwnTab};
use browser_tests::site::{Page, Site};
use browser_tests::story::{Visit, story};
use browser_tests::trouble::{Told, Tried, Trouble, holds};
use browser_tests::variants::planted;
use browser_tests::wait::until;

/// Says whose device it is, answers, writes, and comes to where it is saved.
async fn comes_to_save(me: &Person, device: Option<&str>) -> Tried<()> {
    if let Some(device) = device {
        me.says("device", device).await?;
    }
    me.starts().await?;
    me.answers_all("2").await?;
    me.walks_to("hopes").await?;
    act::write(me.driver(), &find::field("hope"), &word("hope")).await?;
    me.comes_to_save().await
}

/// Everything that is kept in this browser for this page.
async fn kept(me: &Person) -> Tried<Vec<(String, String)>> {
    probe(me.driver(), "return Object.entries({ ...window.localStorage })", vec![]).await
}

async fn is_told(me: &Person, words: &str) -> Tried<()> {
    until(&format!("“{words}”"), async || {
        let said = find::words(me.driver(), "main .notice").await?.concat();
        Ok(said.contains(words).then_some(()))
    })
    .await
}

/// Keeps a copy, and says under which phrase.
async fn keeps(me: &Person) -> Tried<String> {
    let phrase = me.phrase().await?;
    act::click(me.driver(), &find::button("keep")).await?;
    is_told(me, "A locked copy is kept in this browser now.").await?;
    Ok(phrase)
}

/// Whether a screen offers the copy that is kept.
async fn is_shown(me: &Person) -> Tried<bool> {
    find::visible_now(me.driver(), "main .kept-here").await
}

/// On a device of their own, alone: kept, shown at the next visit, opened with its phrase, and removed by one tap.
async fn a_copy_is_kept_where_it_is_mine(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        holds(!is_shown(me).await?, || "a copy is offered where none is".to_owned())?;
        comes_to_save(me, Some("mine")).await?;
        holds(kept(me).await?.is_empty(), || "something is kept unasked".to_owned())?;
        let phrase = keeps(me).await?;
        holds(!me.would_be_asked().await?, || "what is kept does not count as saved".to_owned())?;
        holds(me.files_handed_over().await? == 0, || "a file too".to_owned())?;

        let all = kept(me).await?;
        holds(all.len() == 1 && all[0].0 == "my-plan", || format!("{} things are kept", all.len()))?;
        let bytes = BASE64_STANDARD.decode(&all[0].1).map_err(|error| Trouble(error.to_string()))?;
        holds(bytes.starts_with(b"\x89myplan\n"), || "what is kept is not locked".to_owned())?;
        for word in [STEM, phrase.split(' ').next().unwrap_or_default(), "home.settled"] {
            let found = Search::new(word).find(&bytes).or(Search::new(word).find(all[0].1.as_bytes()));
            holds(found.is_none(), || format!("what is kept can be read: {found:?}"))?;
        }

        me.driver().refresh().await?;
        me.is_on("start").await?;
        holds(is_shown(me).await?, || "the first page does not say that a copy is kept".to_owned())?;
        check::nothing_left_of(me.driver(), &[STEM]).await?;
        act::click(me.driver(), &find::button("open-kept")).await?;
        me.unlocks(&phrase).await?;
        me.is_on("review 1").await?;
        me.walks_to("hopes").await?;
        check::reads(&find::everything(me.driver()).await?, &word("hope"))?;

        me.comes_back().await?;
        act::click(me.driver(), &find::button("forget-kept")).await?;
        until("the copy to be gone from sight", async || Ok((!is_shown(me).await?).then_some(()))).await?;
        holds(kept(me).await?.is_empty(), || "it is still kept".to_owned())?;
        me.driver().refresh().await?;
        me.is_on("start").await?;
        holds(!is_shown(me).await?, || "it is back".to_owned())?;
        Ok(())
    })
    .await
}

everywhere! {
    a_copy_is_kept_where_it_is_mine:
    a_copy_is_kept_where_it_is_mine_in_chromium_in_its_own_tab: Chromium, OwnTab;
    a_copy_is_kept_where_it_is_mine_in_chromium_from_a_file: Chromium, File;
    a_copy_is_kept_where_it_is_mine_in_firefox_in_its_own_tab: Firefox, OwnTab;
    a_copy_is_kept_where_it_is_mine_in_firefox_from_a_file: Firefox, File;
    a_copy_is_kept_where_it_is_mine_in_webkit_in_its_own_tab: WebKit, OwnTab;
    a_copy_is_kept_where_it_is_mine_in_webkit_from_a_file: WebKit, File;
}

/// Nobody is offered it on a device that others use, or when they did not say; nor in a frame, whatever they said.
async fn a_copy_is_not_offered_elsewhere(engine: Engine, placement: Placement) -> Told {
    let devices = if placement == OwnTab { [None, Some("shared"), Some("skip")] } else { [None, None, Some("mine")] };
    story(Visit::to(engine, placement), async |me| {
        for device in devices {
            comes_to_save(me, device).await?;
            let offered = find::count(me.driver(), "[data-action=keep]").await?;
            holds(offered == 0, || format!("offered where {device:?} was said"))?;
            me.comes_back().await?;
            holds(!is_shown(me).await?, || "shown where none is".to_owned())?;
        }
        Ok(())
    })
    .await
}

everywhere! {
    a_copy_is_not_offered_elsewhere:
    a_copy_is_not_offered_on_a_shared_device_in_chromium: Chromium, OwnTab;
    a_copy_is_not_offered_on_a_shared_device_in_firefox: Firefox, OwnTab;
    a_copy_is_not_offered_on_a_shared_device_in_webkit: WebKit, OwnTab;
    a_copy_is_not_offered_in_the_frame_of_the_loader_in_chromium: Chromium, Frame("loader");
    a_copy_is_not_offered_in_the_frame_of_the_loader_in_firefox: Firefox, Frame("loader");
    a_copy_is_not_offered_in_the_frame_of_the_loader_in_webkit: WebKit, Frame("loader");
}

/// A page of the same site in a frame of that site, without a sandbox, has a place to keep things, and uses none of it.
#[tokio::test]
async fn nothing_is_kept_in_a_frame_that_could() -> Told {
    let host = "<!doctype html><html lang=en><title>H</title><h1>H</h1>
        <iframe title=P width=900 height=620 src=/recovery-plan.html></iframe>";
    let site = Site::of_built_file()?.with("/hosts/open/", Page::html(host));
    story(Visit::to(Chromium, Frame("open")).at(site), async |me| {
        comes_to_save(me, Some("mine")).await?;
        holds(find::count(me.driver(), "[data-action=keep]").await? == 0, || "offered in a frame".to_owned())?;
        me.saves_locked_here().await?;
        holds(kept(me).await?.is_empty(), || "kept in a frame".to_owned())?;
        Ok(())
    })
    .await
}

/// What is true after Finish and clear, and only that: with a copy it is said and can be removed, without one it is not.
async fn finish_and_clear_says_what_is_kept(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        let listed = async |what: &str| {
            let css = format!("[data-clear={what}]:not([hidden])");
            Ok::<bool, Trouble>(find::count(me.driver(), &css).await? == 1)
        };
        for keeps_it in [true, false] {
            comes_to_save(me, Some("mine")).await?;
            if keeps_it {
                keeps(me).await?;
            }
            act::click(me.driver(), &find::button("back")).await?;
            me.is_on("hopes").await?;
            me.walks_to("take-away").await?;
            me.goes("clear").await?;
            me.is_on("cleared").await?;
            check::nothing_left_of(me.driver(), &[STEM]).await?;
            holds(listed("page").await? && listed("history").await?, || "page and history are not listed".to_owned())?;
            holds(listed("browser").await? != keeps_it, || format!("said of the browser, with {keeps_it}"))?;
            holds(is_shown(me).await? == keeps_it, || format!("shown: {}, kept: {keeps_it}", !keeps_it))?;
            let away = find::words(me.driver(), "[data-away]:not([hidden])").await?.concat();
            holds(away.is_empty(), || format!("nobody was away, and it says “{away}”"))?;
            if keeps_it {
                act::click(me.driver(), &find::button("forget-kept")).await?;
                until("the copy to be gone", async || Ok((!is_shown(me).await?).then_some(()))).await?;
                holds(kept(me).await?.is_empty(), || "it is still kept".to_owned())?;
            }
            act::click(me.driver(), &find::button("start-again")).await?;
            me.is_on("start").await?;
        }
        Ok(())
    })
    .await
}

everywhere! {
    finish_and_clear_says_what_is_kept:
    finish_and_clear_says_what_is_kept_in_chromium: Chromium, OwnTab;
    finish_and_clear_says_what_is_kept_in_firefox: Firefox, OwnTab;
    finish_and_clear_says_what_is_kept_in_webkit: WebKit, File;
}

/// A browser in which one of its ways to keep things fails.
fn where_keeping_fails(script: &str) -> Tried<Site> {
    Ok(Site::of_built_file()?.with(&format!("/{BUILT_FILE}"), Page::html(planted(script)?)))
}

/// Switched off, full, or broken in the middle: nothing is offered or it is said that it failed, and the rest works.
async fn a_browser_that_keeps_nothing_costs_nothing(engine: Engine, placement: Placement) -> Told {
    let off =
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError') } })";
    let none = "Object.defineProperty(window, 'localStorage', { value: null })";
    let full = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }";
    let broken = "for (const way of ['getItem', 'setItem', 'removeItem']) {
        Storage.prototype[way] = () => { throw new DOMException('', 'InvalidStateError') } }";
    for (script, offered) in [(off, false), (none, false), (full, true), (broken, true)] {
        story(Visit::to(engine, placement).at(where_keeping_fails(script)?), async |me| {
            comes_to_save(me, Some("mine")).await?;
            let offers = find::count(me.driver(), "[data-action=keep]").await? == 1;
            holds(offers == offered, || format!("offered: {offers}, with {script}"))?;
            if offers {
                act::click(me.driver(), &find::button("keep")).await?;
                is_told(me, "This browser would not keep a copy. You can save a file.").await?;
                holds(me.would_be_asked().await?, || "what was not kept counts as saved".to_owned())?;
            }
            let (file, phrase) = me.saves_locked_here().await?;
            act::click(me.driver(), &find::button("back")).await?;
            me.is_on("hopes").await?;
            me.walks_to("take-away").await?;
            me.goes("clear").await?;
            me.is_on("cleared").await?;
            holds(!is_shown(me).await?, || "a copy is shown that is not kept".to_owned())?;
            act::click(me.driver(), &find::button("start-again")).await?;
            me.is_on("start").await?;
            me.opens_locked(&file, &phrase).await?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

everywhere! {
    a_browser_that_keeps_nothing_costs_nothing:
    a_browser_that_keeps_nothing_costs_nothing_in_chromium: Chromium, OwnTab;
    a_browser_that_keeps_nothing_costs_nothing_in_firefox: Firefox, OwnTab;
    a_browser_that_keeps_nothing_costs_nothing_in_webkit: WebKit, OwnTab;
}

/// A copy that something has spoiled is refused as a file would be, and can be removed.
#[tokio::test]
async fn a_spoiled_copy_is_refused_and_can_be_removed() -> Told {
    story(Visit::to(Chromium, OwnTab), async |me| {
        for (spoiled, why) in
            [("no base64 §", "unreadable"), ("cXVva2th", "not-ours"), ("iW15cGxhbgoB", "cut"), ("", "not-ours")]
        {
            let script = "window.localStorage.setItem('my-plan', arguments[0])";
            me.driver().execute(script, vec![spoiled.into()]).await?;
            me.comes_back().await?;
            act::click(me.driver(), &find::button("open-kept")).await?;
            me.is_refused(why).await.map_err(|trouble| trouble.during(spoiled))?;
            act::click(me.driver(), "main [data-action=forget-kept]").await?;
            until("the copy to be gone", async || Ok(kept(me).await?.is_empty().then_some(()))).await?;
        }
        Ok(())
    })
    .await
}

/// Kept again, it is the newer one that is kept, and there is one.
#[tokio::test]
async fn what_is_kept_again_takes_the_place_of_what_was_kept() -> Told {
    story(Visit::to(Chromium, OwnTab), async |me| {
        comes_to_save(me, Some("mine")).await?;
        keeps(me).await?;
        let first = kept(me).await?;
        act::click(me.driver(), &find::button("back")).await?;
        me.is_on("hopes").await?;
        act::write(me.driver(), &find::field("hope"), "something newer").await?;
        me.comes_to_save().await?;
        let phrase = keeps(me).await?;
        let second = kept(me).await?;
        holds(second.len() == 1 && first != second, || "the older copy is still there".to_owned())?;
        me.comes_back().await?;
        act::click(me.driver(), &find::button("open-kept")).await?;
        me.unlocks(&phrase).await?;
        me.is_on("review 1").await?;
        me.walks_to("hopes").await?;
        check::reads(&find::everything(me.driver()).await?, "something newer")?;
        Ok(())
    })
    .await
}

/// One tap removes it, and another puts it back, as long as the page is open; nobody finds it afterwards.
async fn a_copy_removed_by_mistake_can_be_put_back(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        comes_to_save(me, Some("mine")).await?;
        let phrase = keeps(me).await?;
        let before = kept(me).await?;
        act::click(me.driver(), "main [data-action=forget-kept]").await?;
        until("the copy to be gone", async || Ok(kept(me).await?.is_empty().then_some(()))).await?;
        holds(me.would_be_asked().await?, || "what is not kept any more counts as saved".to_owned())?;
        act::click(me.driver(), "main [data-action=keep-again]").await?;
        until("the copy to be back", async || Ok((kept(me).await? == before).then_some(()))).await?;
        act::click(me.driver(), "main [data-action=forget-kept]").await?;
        until("the copy to be gone", async || Ok(kept(me).await?.is_empty().then_some(()))).await?;
        me.comes_back().await?;
        let offered = find::visible_now(me.driver(), "main [data-action=keep-again]").await?;
        holds(!offered, || "the next person could put it back".to_owned())?;
        check::nothing_left_of(me.driver(), &[STEM, &phrase]).await?;
        Ok(())
    })
    .await
}

everywhere! {
    a_copy_removed_by_mistake_can_be_put_back:
    a_copy_removed_by_mistake_can_be_put_back_in_chromium: Chromium, OwnTab;
    a_copy_removed_by_mistake_can_be_put_back_in_firefox: Firefox, File;
    a_copy_removed_by_mistake_can_be_put_back_in_webkit: WebKit, OwnTab;
}
