//! [`Person`]: somebody at the page, and what they do, in their words.

use thirtyfour::WebDriver;

use crate::act;
use crate::engines::Browser;
use crate::find::{self, Screen};
use crate::placements::Placement;
use crate::site::Site;
use crate::trouble::{Tried, Trouble, holds};
use crate::wait::until;
use crate::whole_way::WHOLE_WAY;

/// The eight areas, in the order they are asked about.
pub const AREAS: [&str; 8] = ["home", "health", "people", "belief", "community", "days", "skills", "money"];

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

    /// Goes on until this screen, without answering anything on the way: from the core straight to the plan, unless the
    /// screen is one of the further questions.
    ///
    /// # Errors
    /// When the way does not lead there.
    pub async fn walks_to(&self, place: &str) -> Tried<Screen> {
        for _ in WHOLE_WAY {
            let screen = self.screen().await?;
            if screen.place() == place {
                return Ok(screen);
            }
            let further = ["hopes", "work", "movers", "nearby", "review"].iter().any(|name| place.starts_with(name));
            let on = match screen.place().as_str() {
                "barriers 3" if !further => "to-plan",
                "plan" if place == "take-away" => "stop",
                _ => "next",
            };
            self.goes(on).await?;
        }
        Err(Trouble(format!("going on never led to “{place}”")))
    }
}

/// The tick box that chooses an area to work on.
#[must_use]
pub fn area_choice(area: &str) -> String {
    format!("fieldset[data-choice=\"areas\"] input[value=\"{area}\"]")
}

/// Text without differences of white space: what a reader would call the same words.
#[must_use]
pub fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
