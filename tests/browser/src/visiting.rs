//! A visit to a host page: what its `expect.json` says must happen is brought about, and looked for from both sides.

use serde::Deserialize;
use serde_json::json;
use thirtyfour::By;

use crate::act;
use crate::check;
use crate::find::{self, probe};
use crate::hosts::{self, Expectation, Must};
use crate::journey::Person;
use crate::trouble::{Tried, Trouble, holds};
use crate::wait::until;

/// Typed into the plan: nobody else may know of it.
const SECRET: &str = "Quokka7Zebedee";

/// Typed into the host's own field, to see that its scripts do see.
const CONTROL: &str = "Wombat5";

/// Where hosts send the browser on Exit: a port of this machine that nobody listens on.
const ELSEWHERE: &str = "https://127.0.0.1:9443/weather";

/// The frames that the plan is in; hosts may have others.
const FRAMES: &str = "iframe[sandbox]";

/// A button of the host's own, which does what is special about it.
const BUTTON: &str = "#act";

/// What the host's scripts have seen.
#[derive(Debug, Deserialize)]
pub struct Seen {
    /// What they were told by the loader's events.
    pub told: String,
    /// Messages that came to the window.
    pub messages: String,
    /// Keys that were pressed anywhere.
    pub keys: String,
    /// What else there was of typing.
    pub typed: String,
    /// Errors of any script.
    pub errors: String,
    /// What the host's policy has refused.
    pub refused: String,
    /// What spies have logged.
    pub log: String,
}

impl Person {
    /// Visits a host page and holds it to everything that it is expected to do.
    ///
    /// # Errors
    /// When something else happens.
    pub async fn visits(&self, host: &str) -> Tried<()> {
        let expected = hosts::expectation(host)?;
        let visit = Visit { me: self, host, expected: &expected };
        visit.happens().await.map_err(|trouble| trouble.during(&format!("on the host “{host}” ({})", expected.about)))
    }
}

struct Visit<'a> {
    me: &'a Person,
    host: &'a str,
    expected: &'a Expectation,
}

impl Visit<'_> {
    async fn happens(&self) -> Tried<()> {
        let driver = self.me.driver();
        let address = self.me.site.url(&format!("/hosts/{}/", self.host));
        // The place that the last visit left for, which is not there, may still be on its way to say so.
        until("the host page", async || Ok(Some(driver.goto(address.as_str()).await?))).await?;
        self.waits().await?;
        let mut secrets = vec![SECRET.to_owned()];
        if self.must(Must::Works) {
            self.enters().await?;
            secrets.extend(self.uses_the_plan().await?);
            self.keeps(&secrets).await?;
        } else if let Some(css) = &self.expected.shows {
            self.enters().await?;
            if self.must(Must::TellsAtStart) {
                act::click(driver, &find::button("next")).await?;
            }
            find::visible(driver, css).await?;
        }
        if self.must(Must::StartsAnew) {
            self.presses_the_button().await?;
            self.starts_anew(&secrets).await?;
        }
        if self.must(Must::EndsAtButton) {
            self.presses_the_button().await?;
        }
        if self.must(Must::NoFrame) || self.must(Must::EndsAtButton) {
            until("the frame to go", async || Ok((self.frames().await? == 0).then_some(()))).await?;
        }
        self.hears().await?;
        self.link_stays().await?;
        if self.must(Must::SeesItsOwn) {
            self.sees_its_own().await?;
        }
        if self.must(Must::ExitLeaves) {
            self.leaves().await?;
        }
        Ok(())
    }

    fn must(&self, what: Must) -> bool {
        self.expected.must.contains(&what)
    }

    /// Looks at the host's page, also where it is itself framed.
    async fn at_the_host(&self) -> Tried<()> {
        let driver = self.me.driver();
        driver.enter_default_frame().await?;
        if let Some(inner) = driver.find_all(By::Css("iframe[src=\"inner.html\"]")).await?.into_iter().next() {
            inner.enter_frame().await?;
        }
        Ok(())
    }

    async fn frames(&self) -> Tried<usize> {
        self.at_the_host().await?;
        find::count(self.me.driver(), FRAMES).await
    }

    /// Looks at the plan in the frame, in the last one if there are several.
    async fn enters(&self) -> Tried<()> {
        let driver = self.me.driver();
        until("the plan to show a screen", async || {
            self.at_the_host().await?;
            let frames = driver.find_all(By::Css(FRAMES)).await?;
            holds(frames.len() == if self.must(Must::TwoFrames) { 2 } else { 1 }, || {
                format!("{} frames", frames.len())
            })?;
            let Some(frame) = frames.last() else { return Ok(None) };
            let height = frame.rect().await?.height;
            holds(height > 200.0, || format!("the frame is {height} px high"))?;
            // Not every engine scrolls the page around a frame to what is wanted inside.
            let into_view = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
            driver.execute(into_view, vec![frame.to_json()?]).await?;
            frame.clone().enter_frame().await?;
            Ok((find::count(driver, "main[data-screen]").await? > 0).then_some(()))
        })
        .await
    }

    /// Where the plan waits for something: it waits, and that something happens.
    async fn waits(&self) -> Tried<()> {
        let (button, scrolling) = (self.must(Must::WaitsForButton), self.must(Must::WaitsForScrolling));
        if !button && !scrolling {
            return Ok(());
        }
        self.at_the_host().await?;
        let driver = self.me.driver();
        // Watchers of what is in view are called in the order in which they were made: once this one is, the loader's was.
        let drawn = "const done = arguments[0];
            new IntersectionObserver((_, me) => { me.disconnect(); done(true); }).observe(document.documentElement)";
        driver.execute_async(drawn, vec![]).await?;
        holds(self.frames().await? == 0, || "the plan did not wait".to_owned())?;
        if button {
            return act::click(driver, BUTTON).await;
        }
        driver.execute("document.querySelector('div.recovery-plan').scrollIntoView()", vec![]).await?;
        Ok(())
    }

    async fn presses_the_button(&self) -> Tried<()> {
        self.at_the_host().await?;
        act::click(self.me.driver(), BUTTON).await
    }

    /// From Start to the plan, with an answer and a step of one's own. Returns words that only the frame has.
    async fn uses_the_plan(&self) -> Tried<Vec<String>> {
        let (me, driver) = (self.me, self.me.driver());
        me.is_on("start").await?;
        me.starts().await?;
        let statement = me.statements().await?.swap_remove(0);
        act::choose(driver, &find::answer(&statement, "2")).await?;
        let mut words = find::words(driver, &format!("fieldset[data-item=\"{statement}\"] legend")).await?;
        words.push(me.screen().await?.heading);
        driver.execute_async(include_str!("probes/hurry.js"), vec![]).await?;
        words.push(me.is_on("plan").await?.heading);
        // That it arrived is seen in the frame.
        me.adds(SECRET).await?;
        let more = find::field("own-step");
        act::write(driver, &more, SECRET).await?;
        words.retain(|words| words.len() > 8);
        Ok(words)
    }

    /// Nothing of this is anywhere but in the frame.
    async fn keeps(&self, secrets: &[String]) -> Tried<()> {
        self.at_the_host().await?;
        let driver = self.me.driver();
        let seen = seen(self.me).await?;
        let typing = [seen.keys.as_str(), seen.typed.as_str()].concat();
        holds(typing.is_empty(), || format!("the host heard typing: {typing}"))?;
        let about = "return [location.href, document.title, window.name, String(getSelection())].join('\\n')";
        let about: String = probe(driver, about, vec![]).await?;
        let everything = find::everything(driver).await?;
        let asked = self.me.site.asked().concat();
        for (place, text) in [
            ("the log of the host's scripts", &seen.log),
            ("what the host was told", &seen.told),
            ("messages to the host", &seen.messages),
            ("errors", &seen.errors),
            ("the host page", &everything),
            ("its address, title, name and selection", &about),
            ("what the server was asked", &asked),
        ] {
            check::says_nothing_of(text, secrets).map_err(|trouble| trouble.during(place))?;
        }
        let strange: Vec<&str> = seen.messages.lines().filter(|line| *line != "recoveryPlan=1 kind=ready").collect();
        holds(strange.is_empty(), || format!("messages to the host: {strange:?}"))
    }

    async fn starts_anew(&self, secrets: &[String]) -> Tried<()> {
        until("the plan to start anew", async || {
            self.enters().await?;
            Ok((self.me.screen().await?.place() == "start").then_some(()))
        })
        .await?;
        check::nothing_left_of(self.me.driver(), &[SECRET]).await?;
        self.keeps(secrets).await
    }

    /// The host's scripts hear what they must, in order, and nothing else goes wrong.
    async fn hears(&self) -> Tried<()> {
        self.at_the_host().await?;
        let wanted = |lines: &[String]| lines.iter().map(|line| format!("{line}\n")).collect::<String>();
        let (hears, refuses) = (wanted(&self.expected.hears), wanted(&self.expected.refuses));
        until(
            &format!("the host to hear {:?}, with {:?} refused", self.expected.hears, self.expected.refuses),
            async || {
                let seen = seen(self.me).await?;
                if seen.told == hears && seen.refused == refuses {
                    return Ok(Some(()));
                }
                Err(Trouble(format!("it heard {:?}, refused {:?}", seen.told, seen.refused)))
            },
        )
        .await?;
        let errors = seen(self.me).await?.errors;
        holds(errors.is_empty(), || format!("errors: {errors}"))
    }

    async fn link_stays(&self) -> Tried<()> {
        if !self.must(Must::LinkStays) {
            return Ok(());
        }
        self.at_the_host().await?;
        let link = find::visible(self.me.driver(), "div.recovery-plan a[href$=\"recovery-plan.html\"]").await?;
        let words = link.text().await?;
        holds(words == "Make a plan of your own", || format!("the link reads “{words}”"))
    }

    /// The control: without it, logs without the secret would prove nothing.
    async fn sees_its_own(&self) -> Tried<()> {
        self.at_the_host().await?;
        let driver = self.me.driver();
        act::click(driver, "#own-field").await?;
        act::type_text(driver, CONTROL).await?;
        until("the host's scripts to see what is typed into its own field", async || {
            let seen = seen(self.me).await?;
            Ok((seen.log.contains(CONTROL) && seen.keys.contains(CONTROL)).then_some(()))
        })
        .await?;
        if !self.must(Must::SendsItsOwn) {
            return Ok(());
        }
        until("the host's server to get it too", async || {
            Ok(self.me.site.asked().concat().contains(CONTROL).then_some(()))
        })
        .await
    }

    async fn leaves(&self) -> Tried<()> {
        self.enters().await?;
        let driver = self.me.driver();
        // Drivers may say that the page they have clicked on is gone, which is what is looked for.
        let clicked = act::click(driver, &find::button("exit")).await;
        until("the whole page to be gone", async || {
            driver.enter_default_frame().await?;
            let at = driver.current_url().await?.to_string();
            holds(at == ELSEWHERE, || format!("at {at}, clicked: {clicked:?}"))?;
            holds(find::count(driver, "iframe[sandbox], div.recovery-plan").await? == 0, || {
                "a plan is left".to_owned()
            })?;
            check::says_nothing_of(&find::page_words(driver).await?, &["a cup of tea"])?;
            Ok(Some(()))
        })
        .await
    }
}

/// What the scripts of the host have seen so far.
///
/// # Errors
/// When the host page cannot be asked.
pub async fn seen(me: &Person) -> Tried<Seen> {
    probe(me.driver(), include_str!("probes/overheard.js"), vec![json!(null)]).await
}
