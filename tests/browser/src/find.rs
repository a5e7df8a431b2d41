//! Find: where things are on the page, by the stable hooks. Nothing here changes the page.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::{By, WebDriver, WebElement};

use crate::trouble::{Tried, Trouble};
use crate::wait::until;

/// The button of this name.
#[must_use]
pub fn button(action: &str) -> String {
    format!("[data-action=\"{action}\"]")
}

/// The choice with this value in the group of a statement (`home.settled`).
#[must_use]
pub fn answer(statement: &str, value: &str) -> String {
    format!("fieldset[data-item=\"{statement}\"] input[value=\"{value}\"]")
}

/// The choice with this value in the group of a barrier.
#[must_use]
pub fn barrier(id: &str, value: &str) -> String {
    format!("fieldset[data-barrier=\"{id}\"] input[value=\"{value}\"]")
}

/// The choice with this value in one of Start's three groups (`company`, `device`, `nation`).
#[must_use]
pub fn at_start(group: &str, value: &str) -> String {
    format!("[data-start=\"{group}\"] input[value=\"{value}\"]")
}

/// The choice with this value in a list or question named by `data-choice` (`hopes`, `phase`, `when`).
#[must_use]
pub fn choice(list: &str, value: &str) -> String {
    option("data-choice", list, value)
}

/// The choice with this value in the question that this attribute names (`data-move`, `data-access`).
#[must_use]
pub fn option(attribute: &str, id: &str, value: &str) -> String {
    format!("fieldset[{attribute}=\"{id}\"] input[value=\"{value}\"]")
}

/// The text field of this name.
#[must_use]
pub fn field(name: &str) -> String {
    format!("textarea[data-field=\"{name}\"]")
}

/// What a person sees of where they are.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Screen {
    /// `data-screen`.
    pub name: String,
    /// `data-area`, on area screens.
    pub area: Option<String>,
    /// `data-part`, on barrier screens.
    pub part: Option<String>,
    /// `data-cause`, on error screens.
    pub cause: Option<String>,
    /// The words of the main heading.
    pub heading: String,
    /// Whether the heading has the focus.
    pub focused: bool,
    /// How many `main` are in the document: more than one would be a fault.
    pub mains: usize,
}

impl Screen {
    /// The screen's name with its area, part or cause: `area home`, `barriers 2`, `error panic`.
    #[must_use]
    pub fn place(&self) -> String {
        let detail = self.area.as_ref().or(self.part.as_ref()).or(self.cause.as_ref());
        detail.map_or_else(|| self.name.clone(), |detail| format!("{} {detail}", self.name))
    }
}

/// The screen that shows now.
///
/// # Errors
/// When none shows.
pub async fn screen(driver: &WebDriver) -> Tried<Screen> {
    let seen: Option<Screen> = probe(driver, include_str!("probes/screen.js"), vec![]).await?;
    seen.ok_or_else(|| Trouble::new("no screen shows"))
}

/// Runs a read-only script in the page and reads its answer.
///
/// # Errors
/// When it throws or answers something else than promised.
pub async fn probe<T: DeserializeOwned>(driver: &WebDriver, script: &str, arguments: Vec<Value>) -> Tried<T> {
    Ok(serde_json::from_value(driver.execute(script, arguments).await?.json().clone())?)
}

/// The first element for a selector, as soon as there is one.
///
/// # Errors
/// When none comes.
pub async fn present(driver: &WebDriver, css: &str) -> Tried<WebElement> {
    until(&format!("{css} to be there"), async || Ok(driver.find_all(By::Css(css)).await?.into_iter().next())).await
}

/// The first element for a selector that a person can see, as soon as there is one.
///
/// # Errors
/// When none comes.
pub async fn visible(driver: &WebDriver, css: &str) -> Tried<WebElement> {
    until(&format!("{css} to be seen"), async || {
        for element in driver.find_all(By::Css(css)).await? {
            if element.is_displayed().await? {
                return Ok(Some(element));
            }
        }
        Ok(None)
    })
    .await
}

/// Whether the first match, if there is one, takes any room on the page now.
///
/// # Errors
/// When the page cannot be asked.
pub async fn visible_now(driver: &WebDriver, css: &str) -> Tried<bool> {
    let script = "const found = document.querySelector(arguments[0]);
        return found !== null && found.getClientRects().length > 0";
    probe(driver, script, vec![css.into()]).await
}

/// How many elements match now.
///
/// # Errors
/// When the page cannot be asked.
pub async fn count(driver: &WebDriver, css: &str) -> Tried<usize> {
    probe(driver, "return document.querySelectorAll(arguments[0]).length", vec![css.into()]).await
}

/// The values of an attribute on everything that matches, in document order.
///
/// # Errors
/// When the page cannot be asked.
pub async fn each(driver: &WebDriver, css: &str, attribute: &str) -> Tried<Vec<String>> {
    let script = "return Array.from(document.querySelectorAll(arguments[0]), e => e.getAttribute(arguments[1]) || '')";
    probe(driver, script, vec![css.into(), attribute.into()]).await
}

/// The text a person can read in everything that matches, one entry each.
///
/// # Errors
/// When the page cannot be asked.
pub async fn words(driver: &WebDriver, css: &str) -> Tried<Vec<String>> {
    let script = "return Array.from(document.querySelectorAll(arguments[0]), e => e.innerText.trim())";
    probe(driver, script, vec![css.into()]).await
}

/// The text of everything that matches, also while it is folded away, one entry each.
///
/// # Errors
/// When the page cannot be asked.
pub async fn folded_words(driver: &WebDriver, css: &str) -> Tried<Vec<String>> {
    probe(driver, "return Array.from(document.querySelectorAll(arguments[0]), e => e.textContent)", vec![css.into()])
        .await
}

/// All text that can be read on the page now.
///
/// # Errors
/// When the page cannot be asked.
pub async fn page_words(driver: &WebDriver) -> Tried<String> {
    probe(driver, "return document.body ? document.body.innerText : ''", vec![]).await
}

/// Everything the document holds, seen or not: text, attributes, and what stands in its fields.
///
/// # Errors
/// When the page cannot be asked.
pub async fn everything(driver: &WebDriver) -> Tried<String> {
    probe(driver, include_str!("probes/everything.js"), vec![]).await
}
