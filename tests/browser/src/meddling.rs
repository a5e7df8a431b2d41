//! What browsers and their extensions do to a page without being asked: translate it, and report troubles of their own.

use serde_json::json;
use thirtyfour::WebDriver;

use crate::find::probe;
use crate::trouble::Tried;

/// Translates what can be read now, as browsers do, into the same words; returns how many pieces of text were new to
/// it. Browsers look again after every change of the page, so a test calls this again too.
///
/// # Errors
/// When the page cannot be asked.
pub async fn translate(driver: &WebDriver) -> Tried<usize> {
    probe(driver, include_str!("probes/translate.js"), vec![]).await
}

/// Reports a trouble on the page's window that is not the app's: one that says no more than a message, as browsers do,
/// and one with an error that an extension's script has thrown.
///
/// # Errors
/// When the page cannot be reached.
pub async fn report_trouble_elsewhere(driver: &WebDriver) -> Tried<()> {
    let script = "
        const loop = { message: 'ResizeObserver loop completed with undelivered notifications.', error: null };
        window.dispatchEvent(new ErrorEvent('error', loop));
        const foreign = { message: 'Uncaught Error: not ours', error: new Error('not ours') };
        window.dispatchEvent(new ErrorEvent('error', foreign));";
    driver.execute(script, vec![json!(null)]).await?;
    Ok(())
}
