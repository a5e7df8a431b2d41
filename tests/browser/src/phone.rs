//! A phone, as Chromium plays one: a small screen under a thumb, a keyboard that takes half of it, its own Back.

use serde_json::{Value, json};

use crate::act::FROM_ELSEWHERE;
use crate::engines::Browser;
use crate::find::{self, probe};
use crate::trouble::{Tried, Trouble};

/// The window of a phone or of somebody who has made everything larger, in CSS px.
#[derive(Debug, Clone, Copy)]
pub struct Window {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
    /// How many px of the screen one of them is: 4 for a computer whose page is enlarged to 400 %.
    pub scale: u32,
    /// Whether it is a phone, with a touch screen.
    pub touch: bool,
}

/// The smallest phone that is still about.
pub const SMALL: Window = Window { width: 320, height: 568, scale: 2, touch: true };

/// An ordinary phone.
pub const ORDINARY: Window = Window { width: 390, height: 844, scale: 3, touch: true };

/// The small phone on its side.
pub const LANDSCAPE: Window = Window { width: 568, height: 320, scale: 2, touch: true };

/// A window of 1280 by 1024 px, enlarged to 400 % (WCAG 2.2, 1.4.10).
pub const ENLARGED: Window = Window { width: 320, height: 256, scale: 4, touch: false };

impl Window {
    /// With the keyboard on the screen, which takes this much of its height.
    #[must_use]
    pub fn with_keyboard(self, taken: u32) -> Self {
        Self { height: self.height - taken, ..self }
    }
}

/// Makes the browser's window this one. Its scroll bars lie over the page.
///
/// # Errors
/// When the browser refuses; only Chromium knows how.
pub async fn holds_in_hand(browser: &Browser, window: Window) -> Tried<()> {
    let Window { width, height, scale, touch } = window;
    let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": touch });
    browser.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
    browser.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await?;
    browser.devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": touch })).await.map(|_| ())
}

/// A spot of the window, in CSS px.
#[derive(Debug, Clone, Copy)]
pub struct Spot(f64, f64);

impl Spot {
    /// How far down it is.
    #[must_use]
    pub fn down(self) -> f64 {
        self.1
    }
}

/// Brings the first visible match under the thumb, scrolling only if it cannot be seen, and says where it is now. For
/// a radio button or tick box that is its row.
///
/// # Errors
/// When there is none, or something lies over it.
pub async fn under_the_thumb(browser: &Browser, css: &str) -> Tried<Spot> {
    find::present(&browser.driver, css).await?;
    let script = "
        const element = Array.from(document.querySelectorAll(arguments[0])).find((e) => e.getClientRects().length > 0);
        if (!element) return 'is not to be seen';
        const row = element.closest('label') || element;
        row.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        const box = row.getBoundingClientRect();
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        const top = document.elementFromPoint(x, y);
        if (!top || !(row === top || row.contains(top) || top.contains(row))) {
          return `is under ${top ? top.outerHTML.slice(0, 80) : 'nothing'}`;
        }
        return [x, y];";
    match probe::<Value>(&browser.driver, script, vec![css.into()]).await? {
        Value::String(fault) => Err(Trouble(format!("{css} {fault}"))),
        spot => serde_json::from_value(spot).map(|(x, y)| Spot(x, y)).map_err(Trouble::from),
    }
}

/// Taps a spot, whatever is there. Only in a tab of one's own: in a frame it would be a spot of the page around it.
///
/// # Errors
/// When the browser refuses.
pub async fn taps_at(browser: &Browser, Spot(x, y): Spot) -> Tried<()> {
    let touch = |kind: &str, points: Value| {
        browser.devtools("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points }))
    };
    touch("touchStart", json!([{ "x": x, "y": y }])).await?;
    touch("touchEnd", json!([])).await.map(|_| ())
}

/// Taps the first visible match, with a thumb that comes from elsewhere.
///
/// # Errors
/// When there is none, or something lies over it.
pub async fn taps(browser: &Browser, css: &str) -> Tried<()> {
    let spot = under_the_thumb(browser, css).await?;
    browser.driver.execute(FROM_ELSEWHERE, vec![]).await?;
    taps_at(browser, spot).await
}
