//! Ten thousand messages from the page around, a frame beside and the page that opened it change nothing and get nothing.

use browser_tests::act;
use browser_tests::embedded::{MADE, placeholder, site_of};
use browser_tests::engines::Engine;
use browser_tests::find::{self, field, probe};
use browser_tests::given::BUILT_FILE;
use browser_tests::journey::Person;
use browser_tests::placements::Placement;
use browser_tests::site::{Page, Site};
use browser_tests::story::{Visit, story};
use browser_tests::trouble::{Told, Tried, holds};
use browser_tests::wait::until;
use serde_json::{Value, json};

/// Sends generated messages to a window, ports among them, and keeps whatever comes back.
const BARRAGE: &str = include_str!("../../src/probes/barrage.js");
const CANARY: &str = "Zebedee mends the bike";

/// Somebody in the middle of their plan, with words in a field.
async fn is_writing(me: &Person) -> Tried<String> {
    me.starts().await?;
    me.answers_all("2").await?;
    me.walks_to("plan").await?;
    act::write(me.driver(), &field("own-step"), CANARY).await?;
    looks(me).await
}

async fn looks(me: &Person) -> Tried<String> {
    let script = "const page = document.documentElement.cloneNode(true);
        page.querySelector('#payload').remove();
        return [page.outerHTML, document.querySelector('[data-field=own-step]').value, document.title, location.href,
            history.length, document.styleSheets[0].cssRules.length].join('\\n')";
    probe(me.driver(), script, vec![]).await
}

/// Sends `count` messages to what `target` names in the window that the driver is in, and gives back what was answered.
async fn barrage(me: &Person, target: &str, seed: u32, count: u32) -> Tried<Value> {
    let script = format!("const target = {target};\n{BARRAGE}");
    Ok(me.driver().execute_async(script, vec![json!(seed), json!(count)]).await?.json().clone())
}

fn unanswered(from: &str, answers: &Value) -> Tried<()> {
    holds(*answers == json!([]), || format!("{from} was answered: {answers}"))
}

async fn messages_change_nothing_and_get_nothing(engine: Engine, _: Placement) -> Told {
    let beside = "<iframe title=Beside src=/beside></iframe>";
    let site = site_of(&format!("{}{beside}", placeholder("data-nation=wales", "{}")))?
        .with("/beside", Page::html("<!doctype html><title>Beside</title><p>Beside"));
    story(Visit::to(engine, MADE).at(site), async |me| {
        let before = is_writing(me).await?;

        me.driver().enter_default_frame().await?;
        unanswered(
            "the page around",
            &barrage(me, "document.querySelector('div iframe').contentWindow", 1, 4000).await?,
        )?;
        find::present(me.driver(), "iframe[title=Beside]").await?.enter_frame().await?;
        unanswered("a frame beside", &barrage(me, "parent.frames[0]", 2, 3000).await?)?;

        MADE.enter(me.driver()).await?;
        let after = looks(me).await?;
        holds(before == after, || "messages changed the page".to_owned())?;
        me.driver().enter_default_frame().await?;
        let heard: Value = probe(me.driver(), "return heard", vec![]).await?;
        holds(heard == json!([{ "recoveryPlan": 1, "kind": "ready" }]), || format!("the host heard {heard}"))?;
        let told: Value = probe(me.driver(), "return told", vec![]).await?;
        holds(told == json!([{ "kind": "ready" }]), || format!("the host was told {told}"))?;
        Ok(())
    })
    .await
}

everywhere! { messages_change_nothing_and_get_nothing:
    chromium_is_not_moved_by_messages: Engine::Chromium, MADE;
    firefox_is_not_moved_by_messages: Engine::Firefox, MADE;
    webkit_is_not_moved_by_messages: Engine::WebKit, MADE;
}

async fn messages_of_an_opener_change_nothing(engine: Engine, _: Placement) -> Told {
    let opener = format!(
        "<!doctype html><title>O</title><button onclick=\"page = window.open('/{BUILT_FILE}')\">Open</button><main data-screen=o></main>"
    );
    let site =
        Site::of_built_file()?.with("/hosts/opener/", Page::html(opener.clone())).with("/opener", Page::html(opener));
    story(Visit::to(engine, Placement::OwnTab).at(site), async |me| {
        me.driver().goto(me.site.url("/opener")).await?;
        let first = me.driver().window().await?;
        find::present(me.driver(), "button").await?.click().await?;
        let second = until("the page that was opened", async || {
            Ok(me.driver().windows().await?.into_iter().find(|window| *window != first))
        })
        .await?;
        me.driver().switch_to_window(second.clone()).await?;
        me.is_on("start").await?;
        let before = is_writing(me).await?;
        me.driver().switch_to_window(first).await?;
        unanswered("the page that opened it", &barrage(me, "window.page", 3, 3000).await?)?;
        me.driver().switch_to_window(second).await?;
        holds(before == looks(me).await?, || "an opener's messages changed the page".to_owned())?;
        Ok(())
    })
    .await
}

everywhere! { messages_of_an_opener_change_nothing:
    chromium_is_not_moved_by_its_openers_messages: Engine::Chromium, Placement::OwnTab;
    firefox_is_not_moved_by_its_openers_messages: Engine::Firefox, Placement::OwnTab;
    webkit_is_not_moved_by_its_openers_messages: Engine::WebKit, Placement::OwnTab;
}

/// A well-formed hello with one port, to the frame that this names.
fn hello(target: &str) -> String {
    format!(
        "const channel = new MessageChannel();
         {target}.postMessage({{ recoveryPlan: 1, kind: 'config', settings: {{ nation: 'wales' }} }}, '*', [channel.port2]);
         const done = arguments[arguments.length - 1];
         const turns = (left) => left === 0 ? done(true) : requestAnimationFrame(() => turns(left - 1));
         turns(20);"
    )
}

async fn a_hello_counts_only_from_the_window_around(engine: Engine, _: Placement) -> Told {
    let host = "<!doctype html><html lang=en><title>By hand</title><h1>By hand</h1>
        <iframe title=Plan src=/recovery-plan.html sandbox=\"allow-scripts allow-modals\" width=600 height=500></iframe>
        <iframe title=Beside src=/beside></iframe>";
    let site = Site::of_built_file()?
        .with("/hosts/made/", Page::html(host))
        .with("/beside", Page::html("<!doctype html><title>Beside</title><p>Beside"));
    story(Visit::to(engine, MADE).at(site), async |me| {
        let greeted = "[data-start=nation] input[value=wales]:checked";
        for (from, target, counts) in [("beside", "parent.frames[0]", 0), ("around", "frames[0]", 1)] {
            me.driver().enter_default_frame().await?;
            if from == "beside" {
                find::present(me.driver(), "iframe[title=Beside]").await?.enter_frame().await?;
            }
            me.driver().execute_async(hello(target), vec![]).await?;
            MADE.enter(me.driver()).await?;
            let found = find::count(me.driver(), greeted).await?;
            holds(found == counts, || format!("a hello from {from} counted {found} times"))?;
        }
        Ok(())
    })
    .await
}

everywhere! { a_hello_counts_only_from_the_window_around:
    chromium_hears_a_hello_only_from_around: Engine::Chromium, MADE;
    firefox_hears_a_hello_only_from_around: Engine::Firefox, MADE;
    webkit_hears_a_hello_only_from_around: Engine::WebKit, MADE;
}
