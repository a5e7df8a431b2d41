//! The whole way from Start to the cleared screen, with a look at every screen.

use crate::act;
use crate::find::{self, Screen};
use crate::journey::{Person, area_choice};
use crate::own_file::OwnFile;
use crate::trouble::{Tried, holds};
use crate::wait::until;

/// Every screen of the whole way, further questions included, as [`Screen::place`] names it.
pub const WHOLE_WAY: [&str; 22] = [
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
    "hopes",
    "work 1",
    "work 2",
    "movers",
    "nearby",
    "plan",
    "slip",
    "take-away",
    "cleared",
];

impl Person {
    /// Goes the whole way with a full set of answers, and looks at every screen, empty and filled in, and at the help; at the
    /// screens for saving and opening in each of their states; comes back with the file, and is asked whether anybody is there.
    /// What `look` finds does not stop the way: all of it is told at the end.
    ///
    /// # Errors
    /// When the way is not as it should be, or `look` found fault.
    pub async fn goes_the_whole_way(&self, mut look: impl AsyncFnMut(&Self, &Screen) -> Tried<()>) -> Tried<()> {
        let mut faults = Vec::new();
        let way = self.walks_and_looks(async |me, on| {
            faults.extend(look(me, on).await.err().map(|trouble| trouble.during(&format!("on “{}”", on.place())).0));
        });
        let way = way.await;
        faults.extend(way.err().map(|trouble| trouble.0));
        holds(faults.is_empty(), || faults.join("\n"))
    }

    async fn walks_and_looks(&self, mut look: impl AsyncFnMut(&Self, &Screen)) -> Tried<()> {
        let mut on = self.is_on("start").await?;
        let mut saved = None;
        for place in WHOLE_WAY {
            holds(on.place() == place, || format!("came to “{}” instead of “{place}”", on.place()))?;
            look(self, &on).await;
            on = match on.name.as_str() {
                "start" => {
                    self.looks_at_opening(&mut look).await.map_err(|trouble| trouble.during("opening a file"))?;
                    self.says("company", "alone").await?;
                    self.says("nation", "england").await?;
                    self.starts().await?
                }
                "take-away" => {
                    self.looks_at_a_sheet(&mut look).await.map_err(|trouble| trouble.during("a sheet"))?;
                    saved = Some(self.looks_at_saving(&mut look).await.map_err(|trouble| trouble.during("saving"))?);
                    self.goes("clear").await?
                }
                "cleared" => break,
                _ => {
                    self.fills_in(&on).await.map_err(|trouble| trouble.during(&format!("filling in “{place}”")))?;
                    look(self, &self.screen().await?).await;
                    self.next().await?
                }
            };
        }
        let help = self.goes("help").await?;
        look(self, &help).await;
        self.back().await?;
        let Some((file, phrase)) = saved else { return Ok(()) };
        self.looks_at_coming_back(&mut look, &file, &phrase).await.map_err(|trouble| trouble.during("coming back"))
    }

    /// A locked file with another phrase than its own, and a picture.
    async fn looks_at_opening(&self, look: &mut impl AsyncFnMut(&Self, &Screen)) -> Tried<()> {
        let (file, _) = OwnFile::from_the_collection()?;
        self.chooses_file(&file).await?;
        self.is_asked_for_the_phrase().await?;
        look(self, &self.screen().await?).await;
        self.unlocks("quokka wombat").await?;
        find::present(self.driver(), "main .wrong").await?;
        look(self, &self.screen().await?).await;
        let picture = OwnFile::of("picture.png", *b"\x89PNG")?;
        self.chooses_file(&picture).await?;
        self.is_refused("not-ours").await?;
        look(self, &self.screen().await?).await;
        self.back().await?;
        self.is_on("start").await.map(|_| ())
    }

    /// One about one thing, from the list that is folded away where no step has one.
    async fn looks_at_a_sheet(&self, look: &mut impl AsyncFnMut(&Self, &Screen)) -> Tried<()> {
        if find::count(self.driver(), "[data-sheets] details").await? > 0 {
            act::click(self.driver(), "[data-sheets] summary").await?;
            look(self, &self.screen().await?).await;
        }
        act::click(self.driver(), "[data-sheets] [data-action=\"sheet\"]").await?;
        let on = self.is_on("sheet").await?;
        look(self, &on).await;
        self.back().await?;
        self.is_on("take-away").await.map(|_| ())
    }

    /// With a phrase made up, hidden, and saved.
    async fn looks_at_saving(&self, look: &mut impl AsyncFnMut(&Self, &Screen)) -> Tried<(OwnFile, String)> {
        self.comes_to_save().await?;
        look(self, &self.screen().await?).await;
        self.unfolds_saving_plain().await?;
        act::click(self.driver(), "label[for=veil]").await?;
        look(self, &self.screen().await?).await;
        let saved = self.saves_locked_here().await?;
        look(self, &self.screen().await?).await;
        self.back().await?;
        self.is_on("take-away").await?;
        Ok(saved)
    }

    /// Welcomed back, with something changed since, a file that waits, and then left alone.
    async fn looks_at_coming_back(
        &self,
        look: &mut impl AsyncFnMut(&Self, &Screen),
        file: &OwnFile,
        phrase: &str,
    ) -> Tried<()> {
        self.goes("start-again").await?;
        self.opens_locked(file, phrase).await?;
        look(self, &self.screen().await?).await;
        self.answers_each("data-went", &["happened", "partly", "let-go"]).await?;
        for again in ["home", "barriers"] {
            act::choose(self.driver(), &find::choice("again", again)).await?;
        }
        look(self, &self.screen().await?).await;
        self.next().await?;
        self.is_on("area home").await?;
        for (statement, value) in self.statements().await?.iter().zip(["0", "3"]) {
            act::choose(self.driver(), &find::answer(statement, value)).await?;
        }
        self.walks_to("review 2").await?;
        look(self, &self.screen().await?).await;
        self.chooses_file(file).await?;
        self.unlocks(phrase).await?;
        find::present(self.driver(), &find::button("replace")).await?;
        look(self, &self.screen().await?).await;
        self.time_passes(601_000).await?;
        find::present(self.driver(), "#idle:not([hidden])").await?;
        look(self, &self.screen().await?).await;
        // Whoever pressed something meanwhile was there, and is asked again.
        if find::count(self.driver(), "#idle:not([hidden])").await? == 0 {
            self.time_passes(601_000).await?;
            find::present(self.driver(), "#idle:not([hidden])").await?;
        }
        self.time_passes(120_000).await?;
        until("the device to be wiped", async || Ok((self.screen().await?.name == "cleared").then_some(()))).await?;
        look(self, &self.screen().await?).await;
        Ok(())
    }

    /// Ticks the first and the last thing on a list.
    ///
    /// # Errors
    /// When there is no such list.
    pub async fn ticks_some_of(&self, list: &str) -> Tried<()> {
        let values = find::each(self.driver(), &format!("fieldset[data-choice=\"{list}\"] input"), "value").await?;
        holds(values.len() > 1, || format!("nothing to tick on “{list}”"))?;
        for value in [values.first(), values.last()].into_iter().flatten() {
            act::choose(self.driver(), &find::choice(list, value)).await?;
        }
        Ok(())
    }

    /// Answers every question with this attribute, with each of the values in turn.
    ///
    /// # Errors
    /// When there is none, or one cannot be chosen.
    pub async fn answers_each(&self, attribute: &str, values: &[&str]) -> Tried<()> {
        let asked = find::each(self.driver(), &format!("fieldset[{attribute}]"), attribute).await?;
        holds(!asked.is_empty(), || format!("nothing is asked by {attribute}"))?;
        for (id, value) in asked.iter().zip(values.iter().cycle()) {
            act::choose(self.driver(), &find::option(attribute, id, value)).await?;
        }
        Ok(())
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
                act::click(self.driver(), &format!("[data-step=\"{own}\"] {}", find::button("details"))).await?;
                act::choose(self.driver(), &find::choice("when", "this-week")).await?;
                act::write(self.driver(), &find::field("step-who"), "my sister").await?;
            }
            "hopes" => {
                self.ticks_some_of("hopes").await?;
                act::write(self.driver(), &find::field("means"), "a quiet morning").await?;
            }
            "work" if on.part.as_deref() == Some("1") => {
                act::choose(self.driver(), &find::choice("phase", "prepare")).await?;
                self.ticks_some_of("ladder").await?;
            }
            "work" => {
                act::choose(self.driver(), &find::choice("pace", "slow")).await?;
                self.ticks_some_of("keep").await?;
            }
            "movers" => self.answers_each("data-move", &["others", "shared", "mine"]).await?,
            "nearby" => {
                self.answers_each("data-access", &["difficult", "easy"]).await?;
                self.answers_each("data-outlook", &["harder", "same"]).await?;
            }
            "slip" => {
                for list in ["signs", "helps", "returns"] {
                    self.ticks_some_of(list).await?;
                }
                act::write(self.driver(), &find::field("first"), "my cousin").await?;
            }
            _ => {}
        }
        Ok(())
    }
}
