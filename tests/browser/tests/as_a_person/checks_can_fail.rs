//! Each check can fail: a page with a planted fault is caught by the check that is there for it.

use browser_tests::act;
use browser_tests::check;
use browser_tests::engines::Engine;
use browser_tests::journey::Person;
use browser_tests::paper::printed;
use browser_tests::placements::Placement;
use browser_tests::site::{Page, Site};
use browser_tests::story::{Visit, story};
use browser_tests::trouble::{Told, Tried, holds};
use serde_json::json;
use thirtyfour::Key;

/// A small sound page, with `planted` in it.
fn page(planted: &str) -> String {
    format!(
        "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>
         <title>Sound</title><style>label {{ display: block; min-height: 44px; }} body {{ margin: 0; }}</style>
         <main data-screen=start><h1 tabindex=-1>Sound</h1>
         <label><input type=radio name=a value=1> One</label><p>Some words.</p>{planted}</main>"
    )
}

/// Opens the page without the plant, where the check must hold, and with it, where it must not.
async fn catches(planted: &str, look: impl AsyncFn(&Person) -> Tried<()>) -> Told {
    for plant in ["", planted] {
        let host = page(plant);
        let site = Site::empty()?.with("/recovery-plan.html", Page::html(host)).with("/favicon.ico", Page::html(""));
        story(Visit::to(Engine::Chromium, Placement::OwnTab).at(site), async |me| {
            let screen = json!({ "width": 320, "height": 568, "deviceScaleFactor": 1, "mobile": false });
            me.browser.devtools("Emulation.setDeviceMetricsOverride", screen).await?;
            me.opens_the_page().await?;
            let found = look(me).await;
            if plant.is_empty() {
                found?;
            } else {
                holds(found.is_err(), || format!("not caught: {plant}"))?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn axe_catches_a_field_without_a_label() -> Told {
    catches("<input type=text>", async |me| check::no_axe_findings(me.driver()).await).await
}

#[tokio::test]
async fn axe_catches_faint_words() -> Told {
    let faint = "<style>i { color: #bbb; background: #fff; }</style><p><i>Faint</i></p>";
    catches(faint, async |me| check::no_axe_findings(me.driver()).await).await
}

#[tokio::test]
async fn something_too_wide_is_caught() -> Told {
    let wide = "<style>b { display: block; width: 400px; }</style><b>Wide</b>";
    catches(wide, async |me| check::nothing_sideways(me.driver()).await).await
}

#[tokio::test]
async fn a_row_too_small_for_a_thumb_is_caught() -> Told {
    let small =
        "<style>label.s { min-height: 20px; }</style><label class=s><input type=radio name=a value=2> Two</label>";
    catches(small, async |me| check::rows_fit_a_thumb(me.driver()).await).await
}

#[tokio::test]
async fn text_in_a_box_of_fixed_height_is_caught() -> Told {
    let tight =
        "<style>b { display: block; height: 20px; overflow: hidden; font: 16px/20px serif; width: 200px; }</style>
                 <b>Just as much as fits</b>";
    catches(tight, async |me| check::spread_text_is_not_cut(me.driver()).await).await
}

#[tokio::test]
async fn a_focus_that_does_not_show_is_caught() -> Told {
    let hidden = "<style>input:focus { outline: none; }</style>";
    catches(hidden, async |me| {
        act::press(me.driver(), Key::Tab).await?;
        check::focus_shows(me.driver()).await
    })
    .await
}

#[tokio::test]
async fn a_focus_under_a_fixed_bar_is_caught() -> Told {
    let bar = "<style>nav { position: fixed; inset: 0; background: #fff; }</style><nav aria-label=Bar>Bar</nav>";
    catches(bar, async |me| {
        act::press(me.driver(), Key::Tab).await?;
        check::focus_shows(me.driver()).await
    })
    .await
}

#[tokio::test]
async fn a_word_left_in_a_field_is_caught() -> Told {
    let left =
        "<label>Own <textarea></textarea></label><script>document.querySelector('textarea').value = 'Zebedee'</script>";
    catches(left, async |me| check::nothing_left_of(me.driver(), &["zebedee"]).await).await
}

#[tokio::test]
async fn a_word_in_the_log_is_caught() -> Told {
    catches("<script>console.log('Zebedee')</script>", async |me| check::log_is_empty(&me.browser)).await
}

#[tokio::test]
async fn a_word_in_the_log_of_a_frame_is_caught() -> Told {
    let frame = "<iframe title=F sandbox=allow-scripts srcdoc=\"<script>console.log('Zebedee')</script>\"></iframe>";
    catches(frame, async |me| check::log_is_empty(&me.browser)).await
}

#[tokio::test]
async fn an_address_on_paper_is_caught() -> Told {
    let address = "<p>See http://example.test/</p>";
    catches(address, async |me| check::says_nothing_of(&printed(me.driver()).await?, &["http:"])).await
}
