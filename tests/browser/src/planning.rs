//! What a [`Person`] does on the plan screen: choose, reword, add, move.

use crate::act;
use crate::find;
use crate::journey::{Person, squeeze};
use crate::trouble::{Tried, Trouble};
use crate::wait::until;

/// Where a suggestion's own sentence stands within it.
pub const SENTENCE: &str = "h3";

impl Person {
    /// Chooses a suggestion and returns the words it was offered in.
    ///
    /// # Errors
    /// When it is not offered or does not become a step.
    pub async fn chooses(&self, suggestion: &str) -> Tried<String> {
        let css = format!("[data-suggestion=\"{suggestion}\"]");
        let words = find::words(self.driver(), &format!("{css} {SENTENCE}")).await?;
        let words = words.into_iter().next().ok_or_else(|| Trouble(format!("{css} has no sentence")))?;
        let steps = self.steps().await?.len();
        act::click(self.driver(), &format!("{css} {}", find::button("choose"))).await?;
        until(&format!("a step “{words}”"), async || Ok((self.steps().await?.len() > steps).then_some(()))).await?;
        Ok(words)
    }

    /// The suggestions on offer.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn suggestions(&self) -> Tried<Vec<String>> {
        find::each(self.driver(), "[data-suggestion]", "data-suggestion").await
    }

    /// The steps in the plan, by their `data-step`.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn steps(&self) -> Tried<Vec<String>> {
        find::each(self.driver(), "[data-step]", "data-step").await
    }

    /// The step that holds these words.
    ///
    /// # Errors
    /// When none does.
    pub async fn step_saying(&self, words: &str) -> Tried<String> {
        until(&format!("a step that says “{words}”"), async || {
            let all = find::words(self.driver(), "[data-step]").await?;
            let at = all.iter().position(|text| squeeze(text).contains(&squeeze(words)));
            let steps = self.steps().await?;
            Ok(at.and_then(|at| steps.get(at).cloned()))
        })
        .await
    }

    /// Gives a step other words.
    ///
    /// # Errors
    /// When it cannot be reworded.
    pub async fn rewords(&self, step: &str, words: &str) -> Tried<()> {
        let css = format!("[data-step=\"{step}\"]");
        act::click(self.driver(), &format!("{css} {}", find::button("reword"))).await?;
        act::write(self.driver(), &format!("{css} textarea"), words).await?;
        act::click(self.driver(), &format!("{css} {}", find::button("reword-save"))).await?;
        self.step_saying(words).await.map(|_| ())
    }

    /// Adds a step of their own.
    ///
    /// # Errors
    /// When it does not become a step.
    pub async fn adds(&self, words: &str) -> Tried<String> {
        act::write(self.driver(), "textarea[data-field=\"own-step\"]", words).await?;
        act::click(self.driver(), &find::button("add-own")).await?;
        self.step_saying(words).await
    }

    /// Moves a step to a lane: `now`, `next` or `later`.
    ///
    /// # Errors
    /// When it does not get there.
    pub async fn moves(&self, step: &str, lane: &str) -> Tried<()> {
        let css = format!("[data-step=\"{step}\"] {}", find::button(&format!("lane-{lane}")));
        act::click(self.driver(), &css).await?;
        let there = format!("[data-step=\"{step}\"][data-lane=\"{lane}\"]");
        find::present(self.driver(), &there).await.map(|_| ())
    }
}
