//! A person who writes a word of its own into every text field there is on the whole way.

use std::collections::BTreeSet;

use crate::act;
use crate::canary::{Search, word};
use crate::find::{self, Screen};
use crate::journey::Person;
use crate::own_file::OwnFile;
use crate::trouble::{Tried, holds};
use crate::wait::until;
use crate::whole_way::WHOLE_WAY;

/// Every text field of the page, as `data-field` names it.
pub const FIELDS: [&str; 14] = [
    "means", "hope", "own-step", "reword", "step-day", "step-who", "step-say", "first", "signs", "helps", "do", "dont",
    "returns", "phrase",
];

/// Which fields hold a word of theirs so far.
#[derive(Debug, Default)]
pub struct Told(BTreeSet<String>);

impl Told {
    /// Every field of the page has been written in.
    ///
    /// # Errors
    /// When one has not, or the page has one that nobody has heard of.
    pub fn everything(&self) -> Tried<()> {
        let all: BTreeSet<String> = FIELDS.iter().map(|field| (*field).to_owned()).collect();
        holds(self.0 == all, || format!("fields written in: {:?}; fields there are: {all:?}", self.0))
    }
}

impl Person {
    /// Goes the whole way with a word in every field, as far as `until_on`, and looks at every screen after filling it in.
    ///
    /// # Errors
    /// When the way is not as it should be, or `look` found fault.
    pub async fn tells_all(&self, until_on: &str, mut look: impl AsyncFnMut(&Self) -> Tried<()>) -> Tried<Told> {
        let mut told = Told::default();
        let mut on = self.is_on("start").await?;
        for place in WHOLE_WAY {
            holds(on.place() == place, || format!("came to “{}” instead of “{place}”", on.place()))?;
            if !matches!(place, "start" | "take-away" | "cleared") {
                self.tells(&on, &mut told).await.map_err(|trouble| trouble.during(&format!("telling on “{place}”")))?;
            }
            look(self).await?;
            if place == "take-away" {
                self.tells_the_phrase_to_save_with(&mut told, &mut look).await?;
            }
            if place == until_on {
                break;
            }
            on = match place {
                "start" => {
                    self.tells_the_phrase_of_a_file(&mut look).await?;
                    self.says("company", "alone").await?;
                    self.says("nation", "england").await?;
                    self.starts().await?
                }
                "take-away" => self.goes("clear").await?,
                _ => self.next().await?,
            };
        }
        Ok(told)
    }

    async fn tells(&self, on: &Screen, told: &mut Told) -> Tried<()> {
        self.fills_in(on).await?;
        if on.name == "plan" {
            self.writes_everywhere(told).await?;
            act::click(self.driver(), &find::button("details-done")).await?;
            let own = self.adds(&word("own-step")).await?;
            self.adds("a step to reword").await?;
            let other = self.step_saying("a step to reword").await?;
            self.rewords(&other, &word("reword")).await?;
            holds(own != other, || "one step for two".to_owned())?;
            told.0.extend(["own-step".to_owned(), "reword".to_owned()]);
            return self.shows_what_was_told(&["own-step", "reword", "step-who", "step-day", "step-say"]).await;
        }
        self.writes_everywhere(told).await
    }

    async fn writes_everywhere(&self, told: &mut Told) -> Tried<()> {
        for field in find::each(self.driver(), "main textarea[data-field]", "data-field").await? {
            act::write(self.driver(), &find::field(&field), &word(&field)).await?;
            told.0.insert(field);
        }
        Ok(())
    }

    /// Opens a file with a phrase that is wrong, and goes back.
    async fn tells_the_phrase_of_a_file(&self, look: &mut impl AsyncFnMut(&Self) -> Tried<()>) -> Tried<()> {
        let (file, _) = OwnFile::from_the_collection()?;
        self.chooses_file(&file).await?;
        self.unlocks(&word("phrase")).await?;
        find::present(self.driver(), "main .wrong").await?;
        look(self).await?;
        self.back().await?;
        self.is_on("start").await.map(|_| ())
    }

    /// Saves everything under a word of its own: it is in the field, and in no byte of the file.
    async fn tells_the_phrase_to_save_with(
        &self,
        told: &mut Told,
        look: &mut impl AsyncFnMut(&Self) -> Tried<()>,
    ) -> Tried<()> {
        self.comes_to_save().await?;
        self.writes_everywhere(told).await?;
        let (file, phrase) = self.saves_locked_here().await?;
        holds(phrase == word("phrase"), || "saved under another phrase".to_owned())?;
        let found = Search::default().find(&file.bytes);
        holds(found.is_none(), || format!("in the locked file: {found:?}"))?;
        until("the file among the downloads", async || {
            Ok(self.downloaded(&file.name).contains(&file.bytes).then_some(()))
        })
        .await?;
        look(self).await?;
        self.back().await?;
        self.is_on("take-away").await.map(|_| ())
    }

    /// The plan holds the words: had they not arrived, that nothing leaves would say nothing.
    async fn shows_what_was_told(&self, fields: &[&str]) -> Tried<()> {
        until("the plan to say what was written", async || {
            let words = find::page_words(self.driver()).await?;
            let missing: Vec<&&str> = fields.iter().filter(|field| !words.contains(&word(field))).collect();
            holds(missing.is_empty(), || format!("missing: {missing:?}"))?;
            Ok(Some(()))
        })
        .await
    }
}
