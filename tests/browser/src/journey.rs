//! [`Person`]: somebody at the page, and what they do, in their words.

use thirtyfour::WebDriver;

use crate::act;
use crate::engines::Browser;
use crate::find::{self, Screen};
use crate::placements::Placement;
use crate::site::Site;
use crate::trouble::{Tried, Trouble, holds};
use crate::wait::until;

/// The eight areas, in the order they are asked about.
pub const AREAS: [&str; 8] = ["home", "health", "people", "belief", "community", "days", "skills", "money"];

/// Every screen of the whole way, as [`Screen::place`] names it.
pub const WHOLE_WAY: [&str; 16] = [
    "start",
    "area home",
    "area health",
    "area people",
    "area belief",
    "area community",
    "area days",
    "area skills",
    "area money",
    "picture",
    "barriers 1",
    "barriers 2",
    "barriers 3",
    "plan",
    "take-away",
    "cleared",
];

/// Somebody at the page.
pub struct Person {
    /// Their browser.
    pub browser: Browser,
    /// The site they are on.
    pub site: Site,
    /// Where the page stands.
    pub placement: Placement,
}

impl Person {
    /// What to find, do and check with.
    #[must_use]
    pub fn driver(&self) -> &WebDriver {
        &self.browser.driver
    }

    /// Opens the page's address and looks at the page itself, also when it is in a frame.
    ///
    /// # Errors
    /// When no screen shows.
    pub async fn opens_the_page(&self) -> Tried<()> {
        self.driver().goto(self.placement.address(&self.site)?).await?;
        self.placement.enter(self.driver()).await
    }

    /// The screen they are on.
    ///
    /// # Errors
    /// When there is none, or more than one at a time.
    pub async fn screen(&self) -> Tried<Screen> {
        let screen = find::screen(self.driver()).await?;
        holds(screen.mains == 1, || format!("{} screens at a time: {}", screen.mains, screen.place()))?;
        Ok(screen)
    }

    /// Waits until they are on this screen (`plan`, `area home`, `error panic`).
    ///
    /// # Errors
    /// When it does not come.
    pub async fn is_on(&self, place: &str) -> Tried<Screen> {
        until(&format!("the screen “{place}”"), async || {
            let screen = self.screen().await?;
            if screen.place() == place || screen.name == place {
                return Ok(Some(screen));
            }
            Err(Trouble(format!("on “{}”", screen.place())))
        })
        .await
    }

    /// Presses a button that leads to another screen, and says which one came.
    ///
    /// # Errors
    /// When there is no such button or no other screen comes.
    pub async fn goes(&self, action: &str) -> Tried<Screen> {
        let before = self.screen().await?.place();
        act::click(self.driver(), &find::button(action)).await?;
        self.leaves(&before).await
    }

    /// Waits until another screen than this shows.
    ///
    /// # Errors
    /// When it stays.
    pub async fn leaves(&self, before: &str) -> Tried<Screen> {
        until(&format!("another screen than “{before}”"), async || {
            let screen = self.screen().await?;
            Ok((screen.place() != before).then_some(screen))
        })
        .await
    }

    /// Goes on.
    ///
    /// # Errors
    /// When no other screen comes.
    pub async fn next(&self) -> Tried<Screen> {
        self.goes("next").await
    }

    /// Goes back.
    ///
    /// # Errors
    /// When no other screen comes.
    pub async fn back(&self) -> Tried<Screen> {
        self.goes("back").await
    }

    /// Skips the screen.
    ///
    /// # Errors
    /// When no other screen comes.
    pub async fn skips(&self) -> Tried<Screen> {
        self.goes("skip").await
    }

    /// Says one of the three things Start asks: `company`, `device` or `nation`.
    ///
    /// # Errors
    /// When it cannot be chosen.
    pub async fn says(&self, group: &str, value: &str) -> Tried<()> {
        act::choose(self.driver(), &find::at_start(group, value)).await
    }

    /// Presses Start and comes to the first area.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn starts(&self) -> Tried<Screen> {
        act::click(self.driver(), &find::button("next")).await?;
        self.is_on("area home").await
    }

    /// Answers one statement.
    ///
    /// # Errors
    /// When it is not on this screen or cannot be chosen.
    pub async fn answers(&self, area: &str, statement: &str, value: &str) -> Tried<()> {
        act::choose(self.driver(), &find::answer(&format!("{area}.{statement}"), value)).await
    }

    /// Says how much one barrier is in the way.
    ///
    /// # Errors
    /// When it is not on this screen or cannot be chosen.
    pub async fn is_hindered_by(&self, barrier: &str, value: &str) -> Tried<()> {
        act::choose(self.driver(), &find::barrier(barrier, value)).await
    }

    /// The statements of this screen, as `area.statement`.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn statements(&self) -> Tried<Vec<String>> {
        find::each(self.driver(), "fieldset[data-item]", "data-item").await
    }

    /// The barriers of this screen.
    ///
    /// # Errors
    /// When the page cannot be asked.
    pub async fn barriers(&self) -> Tried<Vec<String>> {
        find::each(self.driver(), "fieldset[data-barrier]", "data-barrier").await
    }

    /// Gives every statement of this screen the same answer.
    ///
    /// # Errors
    /// When there are none or one cannot be chosen.
    pub async fn answers_all(&self, value: &str) -> Tried<()> {
        let statements = self.statements().await?;
        holds(!statements.is_empty(), || "an area without statements".to_owned())?;
        for statement in statements {
            act::choose(self.driver(), &find::answer(&statement, value)).await?;
        }
        Ok(())
    }

    /// Goes on until this screen, without answering anything on the way.
    ///
    /// # Errors
    /// When the way does not lead there.
    pub async fn walks_to(&self, place: &str) -> Tried<Screen> {
        for _ in WHOLE_WAY {
            let screen = self.screen().await?;
            if screen.place() == place {
                return Ok(screen);
            }
            self.next().await?;
        }
        Err(Trouble(format!("going on never led to “{place}”")))
    }

    /// Goes the whole way with a full set of answers, and looks at every screen, its open editors, and the help.
    ///
    /// # Errors
    /// When the way is not as it should be, or `look` finds fault.
    pub async fn goes_the_whole_way(&self, mut look: impl AsyncFnMut(&Self, &Screen) -> Tried<()>) -> Tried<()> {
        let mut on = self.is_on("start").await?;
        for place in WHOLE_WAY {
            holds(on.place() == place, || format!("came to “{}” instead of “{place}”", on.place()))?;
            let at = |trouble: Trouble| trouble.during(&format!("on “{place}”"));
            look(self, &on).await.map_err(at)?;
            on = match on.name.as_str() {
                "start" => {
                    self.says("company", "alone").await?;
                    self.says("nation", "england").await?;
                    self.starts().await?
                }
                "take-away" => self.goes("clear").await?,
                "cleared" => break,
                _ => {
                    self.fills_in(&on).await.map_err(at)?;
                    look(self, &self.screen().await?).await.map_err(at)?;
                    self.next().await?
                }
            };
        }
        look(self, &self.goes("help").await?).await.map_err(|trouble| trouble.during("on “help”"))
    }

    /// Fills in the screen they are on: some strengths, some low answers, some things in the way, a small plan.
    ///
    /// # Errors
    /// When something cannot be chosen.
    pub async fn fills_in(&self, on: &Screen) -> Tried<()> {
        match on.name.as_str() {
            "area" => {
                for (at, statement) in self.statements().await?.iter().enumerate() {
                    act::choose(self.driver(), &find::answer(statement, ["2", "0", "3", "skip"][at % 4])).await?;
                }
            }
            "picture" => act::choose(self.driver(), &area_choice("days")).await?,
            "barriers" => {
                for (at, barrier) in self.barriers().await?.iter().enumerate() {
                    self.is_hindered_by(barrier, ["2", "0", "1"][at % 3]).await?;
                }
            }
            "plan" => {
                for suggestion in self.suggestions().await?.iter().take(2) {
                    self.chooses(suggestion).await?;
                }
                let own = self.adds("I call my sister").await?;
                // An open editor is a state of its own.
                act::click(self.driver(), &format!("[data-step=\"{own}\"] {}", find::button("reword"))).await?;
                find::visible(self.driver(), &format!("[data-step=\"{own}\"] textarea")).await?;
            }
            _ => {}
        }
        Ok(())
    }

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

/// The tick box that chooses an area to work on.
#[must_use]
pub fn area_choice(area: &str) -> String {
    format!("fieldset[data-choice=\"areas\"] input[value=\"{area}\"]")
}

/// Where a suggestion's own sentence stands within it.
pub const SENTENCE: &str = "h3";

/// Text without differences of white space: what a reader would call the same words.
#[must_use]
pub fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
