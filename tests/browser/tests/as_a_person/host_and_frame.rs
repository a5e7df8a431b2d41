//! The page and the site around it together: leaving takes both away, and a panic is nobody else's business.

use std::net::{Ipv4Addr, TcpListener};

use browser_tests::act;
use browser_tests::embedded::{MADE, placeholder, site_of};
use browser_tests::engines::{Engine, Wishes};
use browser_tests::faults::break_the_next_drawing;
use browser_tests::find::{self, probe};
use browser_tests::placements::Placement;
use browser_tests::story::{Visit, story};
use browser_tests::trouble::{Told, Trouble, holds};
use browser_tests::wait::until;
use serde_json::{Value, json};
use thirtyfour::Key;

async fn shift_three_times_on_the_page_around_takes_all_of_it_away(engine: Engine, _: Placement) -> Told {
    story(Visit::to(engine, MADE).at(site_of(&placeholder("", "{}"))?), async |me| {
        me.starts().await?;
        me.driver().enter_default_frame().await?;
        act::click(me.driver(), "h1").await?;
        for _ in 0..3 {
            // Where Exit leads is not within reach of a test, and Firefox's driver calls that an error of the key.
            drop(act::press(me.driver(), Key::Shift).await);
        }
        until("all of the page to have gone", async || {
            Ok((find::count(me.driver(), "iframe, .recovery-plan").await? == 0).then_some(()))
        })
        .await?;
        Ok(())
    })
    .await
}

everywhere! { shift_three_times_on_the_page_around_takes_all_of_it_away:
    chromium_leaves_by_shift_on_the_page_around: Engine::Chromium, MADE;
    firefox_leaves_by_shift_on_the_page_around: Engine::Firefox, MADE;
    webkit_leaves_by_shift_on_the_page_around: Engine::WebKit, MADE;
}

/// Where Exit leads may be slow to answer: the page is blank before that, at once.
async fn exit_blanks_the_page_around_before_anything_answers(engine: Engine, _: Placement) -> Told {
    // Takes the call, and says nothing.
    let silent = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(|error| Trouble(error.to_string()))?;
    let port = silent.local_addr().map_err(|error| Trouble(error.to_string()))?.port();
    let site = site_of(&placeholder(&format!("data-exit=https://127.0.0.1:{port}/weather"), "{}"))?;
    let visit = Visit::to(engine, MADE).at(site).wishing(Wishes { impatient: true, ..Wishes::default() });
    story(visit, async |me| {
        me.driver().enter_default_frame().await?;
        // Told by the page itself, as soon as it is blank: while it leads elsewhere, Chromium's driver lets nobody look.
        let tells = "const all = document.documentElement;
            new MutationObserver(() => all.children.length || navigator.sendBeacon('/hosts/made/is-blank'))
                .observe(all, { childList: true })";
        me.driver().execute(tells, vec![]).await?;
        find::present(me.driver(), "div.recovery-plan iframe").await?.enter_frame().await?;
        me.starts().await?;
        act::click(me.driver(), &find::button("exit")).await?;
        until("the page around to be blank, and still there", async || {
            Ok(me.site.asked().iter().any(|line| line.contains("/hosts/made/is-blank")).then_some(()))
        })
        .await?;
        Ok(())
    })
    .await
}

everywhere! { exit_blanks_the_page_around_before_anything_answers:
    exit_blanks_the_page_around_at_once_in_chromium: Engine::Chromium, MADE;
    exit_blanks_the_page_around_at_once_in_firefox: Engine::Firefox, MADE;
    exit_blanks_the_page_around_at_once_in_webkit: Engine::WebKit, MADE;
}

/// Loads that follow each other quickly, as Back pressed twice makes them in WebKit, are all answered, and cost nothing.
async fn many_loads_of_the_page_that_is_still_there_cost_nothing(engine: Engine, _: Placement) -> Told {
    story(Visit::to(engine, MADE).at(site_of(&placeholder("", "{}"))?), async |me| {
        me.starts().await?;
        me.driver().enter_default_frame().await?;
        let loads = "const [set, clear] = [setTimeout, clearTimeout];
            window.waiting = new Set();
            window.setTimeout = (then, ...rest) => {
                const number = set((...all) => { waiting.delete(number); then(...all); }, ...rest);
                // The driver sets clocks of its own.
                if (rest.includes('moved')) waiting.add(number);
                return number;
            };
            window.clearTimeout = (number) => { waiting.delete(number); clear(number); };
            for (let at = 0; at < 3; at++) document.querySelector('iframe').dispatchEvent(new Event('load'));";
        me.driver().execute(loads, vec![]).await?;
        until("every question to be answered", async || {
            Ok((probe::<usize>(me.driver(), "return waiting.size", vec![]).await? == 0).then_some(()))
        })
        .await?;
        let told: Value = probe(me.driver(), "return told", vec![]).await?;
        holds(told == json!([{ "kind": "ready" }]), || format!("the host was told {told}"))?;
        MADE.enter(me.driver()).await?;
        me.is_on("area home").await?;
        Ok(())
    })
    .await
}

everywhere! { many_loads_of_the_page_that_is_still_there_cost_nothing:
    many_loads_cost_nothing_in_chromium: Engine::Chromium, MADE;
    many_loads_cost_nothing_in_firefox: Engine::Firefox, MADE;
    many_loads_cost_nothing_in_webkit: Engine::WebKit, MADE;
}

/// What no policy can stop is not there to be used.
async fn no_channel_to_anybody_is_left(engine: Engine, placement: Placement) -> Told {
    let visit = match placement {
        Placement::Frame(_) => Visit::to(engine, MADE).at(site_of(&placeholder("", "{}"))?),
        _ => Visit::to(engine, placement),
    };
    story(visit, async |me| {
        me.starts().await?;
        let script = "return ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport', 'Worker', 'SharedWorker',
            'BroadcastChannel'].filter((name) => window[name] !== undefined)";
        let left: Vec<String> = probe(me.driver(), script, vec![]).await?;
        holds(left.is_empty(), || format!("still there: {left:?}"))?;
        Ok(())
    })
    .await
}

everywhere! { no_channel_to_anybody_is_left:
    no_channel_is_left_in_a_tab_of_chromium: Engine::Chromium, Placement::OwnTab;
    no_channel_is_left_in_a_frame_of_chromium: Engine::Chromium, MADE;
    no_channel_is_left_in_a_tab_of_firefox: Engine::Firefox, Placement::OwnTab;
    no_channel_is_left_in_a_frame_of_firefox: Engine::Firefox, MADE;
    no_channel_is_left_in_a_tab_of_webkit: Engine::WebKit, Placement::OwnTab;
    no_channel_is_left_in_a_frame_of_webkit: Engine::WebKit, MADE;
}

/// However the site writes where Exit leads, it leads away from the page.
#[tokio::test]
async fn no_setting_of_exit_keeps_the_page_there() -> Told {
    for (attributes, block) in [
        ("", "null"),
        ("data-exit=https://www.example.org:weather", "{}"),
        ("data-exit=javascript:alert(1)", "{}"),
        ("", "{\"exit\": {\"toString\": 1}}"),
    ] {
        story(Visit::to(Engine::Chromium, MADE).at(site_of(&placeholder(attributes, block))?), async |me| {
            me.starts().await?;
            let host = me.driver().current_url().await?;
            act::click(me.driver(), &find::button("exit")).await?;
            me.driver().enter_default_frame().await?;
            until("the host's address to have gone", async || {
                Ok((me.driver().current_url().await? != host).then_some(()))
            })
            .await
            .map_err(|trouble| trouble.during(&format!("Exit with {attributes} {block}")))?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// How high the frame is depends on the window alone: what is answered changes how rows wrap, and a host could measure it.
#[tokio::test]
async fn the_frame_is_as_high_whatever_is_in_it() -> Told {
    story(Visit::to(Engine::Chromium, MADE).at(site_of(&placeholder("", "{}"))?), async |me| {
        let script = "return document.querySelector('iframe').style.height";
        let mut heights = Vec::new();
        for narrow in [300, 420, 600] {
            me.driver().enter_default_frame().await?;
            let sets =
                "document.querySelector('.recovery-plan').style.width = arguments[0] + 'px'; innerHeight = 99999";
            me.driver().execute(sets, vec![json!(narrow)]).await?;
            heights.push(probe::<String>(me.driver(), script, vec![]).await?);
            MADE.enter(me.driver()).await?;
            if me.screen().await?.name == "start" {
                me.starts().await?;
            } else {
                me.answers_all("3").await?;
                me.next().await?;
            }
        }
        me.driver().enter_default_frame().await?;
        heights.push(probe(me.driver(), script, vec![]).await?);
        holds(heights.iter().all(|height| *height == heights[0]), || format!("the heights differ: {heights:?}"))?;
        Ok(())
    })
    .await
}

async fn when_the_questions_break_the_host_is_not_told(engine: Engine, _: Placement) -> Told {
    story(Visit::to(engine, MADE).at(site_of(&placeholder("", "{}"))?), async |me| {
        me.starts().await?;
        me.walks_to("plan").await?;
        break_the_next_drawing(me).await?;
        act::click(me.driver(), &find::button("next")).await?;
        me.is_on("error panic").await?;
        me.driver().enter_default_frame().await?;
        let told: Value = probe(me.driver(), "return told", vec![]).await?;
        holds(told == json!([{ "kind": "ready" }]), || format!("the host was told {told}"))?;
        Ok(())
    })
    .await
}

everywhere! { when_the_questions_break_the_host_is_not_told:
    chromium_tells_no_host_that_the_questions_broke: Engine::Chromium, MADE;
    firefox_tells_no_host_that_the_questions_broke: Engine::Firefox, MADE;
    webkit_tells_no_host_that_the_questions_broke: Engine::WebKit, MADE;
}
