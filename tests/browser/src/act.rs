//! Do: the few things a hand can do to a page. Real pointer and key events; nothing is clicked by script.

use std::time::Duration;

use thirtyfour::{Key, WebDriver, WebElement};

use crate::find;
use crate::trouble::{Tried, Trouble};

/// Scrolls to the first visible match, as a person would, and clicks it.
///
/// # Errors
/// When it does not come or something lies over it.
pub async fn click(driver: &WebDriver, css: &str) -> Tried<()> {
    let element = find::visible(driver, css).await?;
    click_on(driver, &element).await.map_err(|trouble| trouble.during(&format!("clicking {css}")))
}

/// Scrolls to an element and clicks it.
///
/// # Errors
/// When something lies over it.
pub async fn click_on(driver: &WebDriver, element: &WebElement) -> Tried<()> {
    to_the_middle(driver, element).await?;
    Ok(element.click().await?)
}

/// Scrolls to an element with a hand that comes from elsewhere: a driver's hand jumps from spot to spot without a move,
/// and quicker than any person, so that two clicks that are meant would look like one double click. It waits until the
/// element stands still: what the last thing they did has yet to draw may move it from under the hand.
async fn to_the_middle(driver: &WebDriver, element: &WebElement) -> Tried<()> {
    let script = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });";
    let place = "; const { x, y } = arguments[0].getBoundingClientRect(); return [x, y]";
    let script = [script, FROM_ELSEWHERE, place].concat();
    let stood = std::cell::Cell::new([f64::MAX; 2]);
    crate::wait::until("it to stand still", async || {
        let [x, y]: [f64; 2] = find::probe(driver, &script, vec![element.to_json()?]).await?;
        let [was_x, was_y] = stood.replace([x, y]);
        // Scrolling to the middle once more may move it by a part of a pixel each time.
        Ok(((x - was_x).abs() < 2.0 && (y - was_y).abs() < 2.0).then_some(()))
    })
    .await
}

/// Moves the hand away, as a person's is between two things they do.
pub(crate) const FROM_ELSEWHERE: &str =
    "document.dispatchEvent(new PointerEvent('pointermove', { clientX: -100, clientY: -100 }))";

/// How long people who double-click by habit take from one press or release to the next.
const HABIT: Duration = Duration::from_millis(50);

/// Scrolls to the first visible match and clicks twice, the second time wherever the first has led.
///
/// # Errors
/// When it does not come or the driver refuses.
pub async fn click_twice(driver: &WebDriver, css: &str) -> Tried<()> {
    let element = find::visible(driver, css).await?;
    to_the_middle(driver, &element).await?;
    let hand = driver.action_chain_with_delay(None, Some(HABIT)).move_to_element_center(&element);
    let clicked = hand.click().click().perform().await;
    clicked.map_err(|error| Trouble::from(error).during(&format!("clicking {css} twice")))
}

/// Clicks the row of a radio button or tick box (its label, where a thumb lands) and sees that it is chosen.
///
/// # Errors
/// When there is no such row or it does not become chosen.
pub async fn choose(driver: &WebDriver, css: &str) -> Tried<()> {
    let input = find::present(driver, css).await?;
    let row = driver
        .execute(
            "return arguments[0].closest('label') || (arguments[0].labels && arguments[0].labels[0]) || arguments[0]",
            vec![input.to_json()?],
        )
        .await?
        .element()?;
    click_on(driver, &row).await.map_err(|trouble| trouble.during(&format!("choosing {css}")))?;
    // Asked afresh: choosing may have redrawn the row.
    crate::wait::until(&format!("{css} to be chosen"), async || {
        Ok(find::present(driver, css).await?.is_selected().await?.then_some(()))
    })
    .await
}

/// Puts text in a field in place of what it held: click, select all, type.
///
/// # Errors
/// When there is no such field.
pub async fn write(driver: &WebDriver, css: &str, text: &str) -> Tried<()> {
    click(driver, css).await?;
    let field = find::visible(driver, css).await?;
    field.send_keys(Key::Control + "a").await?;
    field.send_keys(text).await?;
    let holds = field.prop("value").await?.unwrap_or_default();
    if holds == text {
        Ok(())
    } else {
        Err(Trouble(format!("wrote “{text}” in {css}, and it holds “{holds}”")))
    }
}

/// Presses and lets go of one key.
///
/// # Errors
/// When the driver refuses.
pub async fn press(driver: &WebDriver, key: Key) -> Tried<()> {
    let key = char::from(key);
    Ok(driver.action_chain().key_down(key).key_up(key).perform().await?)
}

/// Presses Tab with Shift held.
///
/// # Errors
/// When the driver refuses.
pub async fn shift_tab(driver: &WebDriver) -> Tried<()> {
    let (shift, tab) = (char::from(Key::Shift), char::from(Key::Tab));
    Ok(driver.action_chain().key_down(shift).key_down(tab).key_up(tab).key_up(shift).perform().await?)
}

/// Types text with the keyboard, wherever the focus is.
///
/// # Errors
/// When the driver refuses.
pub async fn type_text(driver: &WebDriver, text: &str) -> Tried<()> {
    Ok(driver.action_chain().send_keys(text).perform().await?)
}

/// Presses Tab until the focus is on a match.
///
/// # Errors
/// When it is not reached by `limit` presses.
pub async fn tab_to(driver: &WebDriver, css: &str, limit: usize) -> Tried<()> {
    let there =
        "return document.hasFocus() && document.activeElement !== null && document.activeElement.matches(arguments[0])";
    for _ in 0..=limit {
        if find::probe(driver, there, vec![css.into()]).await? {
            return Ok(());
        }
        press(driver, Key::Tab).await?;
    }
    Err(Trouble(format!("{css} is not reached by {limit} presses of Tab")))
}
