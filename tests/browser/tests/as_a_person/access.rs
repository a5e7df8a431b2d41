//! For every reader: axe on every screen, narrow windows, large text, spread text, thumbs.

use browser_tests::check;
use browser_tests::engines::{Engine, Wishes};
use browser_tests::faults::{Fault, as_without_script};
use browser_tests::find::Screen;
use browser_tests::given;
use browser_tests::journey::Person;
use browser_tests::placements::Placement;
use browser_tests::site::{Page, Site};
use browser_tests::story::{Visit, in_a_frame, keep_picture, story};
use browser_tests::trouble::{Told, Tried, holds};
use serde_json::json;

#[tokio::test]
async fn axe_finds_nothing_on_any_screen_in_the_dark() -> Told {
    story(Visit::to(Engine::Chromium, Placement::OwnTab), async |me| {
        let dark = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
        me.browser.devtools("Emulation.setEmulatedMedia", dark).await?;
        me.goes_the_whole_way(async |me, on| {
            keep_picture(me.driver(), &on.place()).await;
            check::no_axe_findings(me.driver()).await
        })
        .await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn axe_finds_nothing_on_any_error_screen() -> Told {
    for fault in Fault::ALL {
        let visit = match fault {
            // axe is a script itself.
            Fault::NoScript => Visit::to(Engine::Chromium, Placement::OwnTab).at(as_without_script()?),
            _ => fault.visit()?,
        };
        story(visit, async |me| {
            crate::failing::meets(me, fault).await?;
            check::no_axe_findings(me.driver()).await.map_err(|trouble| trouble.during(fault.cause()))?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn axe_finds_nothing_on_the_page_of_parts() -> Told {
    let site = Site::of_built_file()?.with("/parts.html", Page::html(given::parts_page()?));
    story(Visit::to(Engine::Chromium, Placement::OwnTab).at(site), async |me| {
        me.driver().goto(me.site.url("/parts.html")).await?;
        check::no_axe_findings(me.driver()).await?;
        check::rows_fit_a_thumb(me.driver()).await?;
        Ok(())
    })
    .await
}

/// A phone of 320 px in the reader's text size, all the way.
async fn on_a_small_phone(text_size: u32) -> Told {
    let wishes = Wishes { text_size: Some(text_size), ..Wishes::default() };
    story(Visit::to(Engine::Chromium, Placement::OwnTab).wishing(wishes), async |me| {
        small(me).await?;
        me.opens_the_page().await?;
        me.goes_the_whole_way(async |me, on| fits(me, on).await).await?;
        Ok(())
    })
    .await
}

async fn small(me: &Person) -> Tried<()> {
    let screen = json!({ "width": 320, "height": 568, "deviceScaleFactor": 1, "mobile": false });
    me.browser.devtools("Emulation.setDeviceMetricsOverride", screen).await?;
    // A phone's scroll bar lies over the page and takes none of its width.
    me.browser.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await.map(|_| ())
}

async fn fits(me: &Person, on: &Screen) -> Tried<()> {
    keep_picture(me.driver(), &on.place()).await;
    check::nothing_sideways(me.driver()).await?;
    check::rows_fit_a_thumb(me.driver()).await
}

#[tokio::test]
async fn a_small_phone_shows_every_screen_without_sideways_scroll() -> Told {
    on_a_small_phone(16).await
}

#[tokio::test]
async fn a_small_phone_with_text_twice_as_large_shows_every_screen_without_sideways_scroll() -> Told {
    on_a_small_phone(32).await
}

#[tokio::test]
async fn spreading_the_text_out_cuts_nothing_off() -> Told {
    story(Visit::to(Engine::Chromium, Placement::OwnTab), async |me| {
        small(me).await?;
        me.opens_the_page().await?;
        me.goes_the_whole_way(async |me, _| check::spread_text_is_not_cut(me.driver()).await).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_narrow_frame_on_a_charity_page_needs_no_sideways_scroll() -> Told {
    in_a_frame(async |me| {
        small(me).await?;
        me.opens_the_page().await?;
        me.goes_the_whole_way(async |me, _| check::nothing_sideways(me.driver()).await).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_screen_a_person_comes_to_begins_at_its_heading() -> Told {
    in_a_frame(async |me| {
        me.goes_the_whole_way(async |_, on| {
            // Start is where the browser itself puts the reader; the others are ours to begin rightly.
            holds(on.name == "start" || !on.heading.is_empty(), || format!("{} has no heading", on.place()))
        })
        .await?;
        Ok(())
    })
    .await
}
