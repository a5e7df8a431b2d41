//! One test: somebody arrives at the page, does things, checks things, and leaves.

use thirtyfour::WebDriver;

use crate::engines::{Browser, Engine, Wishes};
use crate::given;
use crate::journey::Person;
use crate::phone::{Window, holds_in_hand};
use crate::placements::Placement;
use crate::site::Site;
use crate::trouble::{Failed, Told, Tried, Trouble};

/// How somebody arrives.
pub struct Visit {
    pub(crate) engine: Engine,
    placement: Placement,
    wishes: Wishes,
    site: Option<Site>,
    first: Vec<String>,
}

impl Visit {
    /// In this engine, with the page standing here.
    #[must_use]
    pub fn to(engine: Engine, placement: Placement) -> Self {
        Self { engine, placement, wishes: Wishes::default(), site: None, first: Vec::new() }
    }

    /// With a browser set up in a special way.
    #[must_use]
    pub fn wishing(mut self, wishes: Wishes) -> Self {
        self.wishes = wishes;
        self
    }

    /// At another site than that of the built file.
    #[must_use]
    pub fn at(mut self, site: Site) -> Self {
        self.site = Some(site);
        self
    }

    /// In a browser where this script runs before those of any page (Chromium, and not inside frames):
    /// the way to an older or stricter browser than the one installed.
    #[must_use]
    pub fn where_first(mut self, script: &str) -> Self {
        self.first.push(script.to_owned());
        self
    }
}

/// Tells a story: opens a browser, lets the person arrive, and closes everything afterwards.
/// An engine that the caller did not ask for is left out, saying so.
///
/// # Errors
/// When the story does not hold. A picture of the last screen goes to `RECOVERY_PLAN_SHOTS`, if that is set.
pub async fn story(visit: Visit, tale: impl AsyncFnOnce(&mut Person) -> Told) -> Told {
    if !given::wants(visit.engine)? {
        say_left_out(visit.engine);
        return Ok(());
    }
    let mut person = arrive(visit).await?;
    let told = tale(&mut person).await;
    match told {
        Ok(()) => Ok(()),
        Err(failed) => Err(with_the_scene(failed, &person).await),
    }
}

/// [`story`] in Chromium, with the page framed on an ordinary charity's page: the usual case.
///
/// # Errors
/// When the story does not hold.
pub async fn in_a_frame(tale: impl AsyncFnOnce(&mut Person) -> Told) -> Told {
    story(Visit::to(Engine::Chromium, Placement::Frame("plain")), tale).await
}

/// [`story`] in Chromium, in a tab of the page's own, with this window in hand.
///
/// # Errors
/// When the story does not hold.
pub async fn in_a_window(window: Window, tale: impl AsyncFnOnce(&mut Person) -> Told) -> Told {
    story(Visit::to(Engine::Chromium, Placement::OwnTab), async |me| {
        holds_in_hand(&me.browser, window).await?;
        me.opens_the_page().await?;
        tale(me).await
    })
    .await
}

pub(crate) async fn arrive(visit: Visit) -> Tried<Person> {
    let site = match visit.site {
        Some(site) => site,
        None => Site::of_built_file()?,
    };
    let browser = Browser::open(visit.engine, &visit.wishes).await?;
    for script in &visit.first {
        let parameters = serde_json::json!({ "source": script });
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", parameters).await?;
    }
    let person = Person { browser, site, placement: visit.placement };
    person.opens_the_page().await?;
    Ok(person)
}

pub(crate) async fn with_the_scene(failed: Failed, person: &Person) -> Failed {
    let driver = &person.browser.driver;
    let screen = crate::find::screen(driver).await;
    let mut scene = match screen {
        Ok(screen) => format!("  on the screen “{}” ({})", screen.place(), screen.heading),
        Err(Trouble(text)) => format!("  with no screen to see: {text}"),
    };
    scene.push_str(&format!(", in {}, {:?}", person.browser.engine.name(), person.placement));
    if let Some(picture) = keep_picture(driver, "failed").await {
        scene.push_str(&format!("\n  picture: {picture}"));
    }
    failed.and(&scene)
}

/// Keeps a picture of the window, named after the running test, where `RECOVERY_PLAN_SHOTS` says.
pub async fn keep_picture(driver: &WebDriver, name: &str) -> Option<String> {
    let folder = given::shots()?;
    let test = std::thread::current().name().unwrap_or("test").replace("::", ".");
    let path = folder.join(format!("{test}.{name}.png"));
    let png = driver.screenshot_as_png().await.ok()?;
    std::fs::create_dir_all(&folder).ok()?;
    std::fs::write(&path, png).ok()?;
    Some(path.display().to_string())
}

#[expect(clippy::print_stderr, reason = "a test that is left out must say so where its result would stand")]
pub(crate) fn say_left_out(engine: Engine) {
    eprintln!("left out: RECOVERY_PLAN_ENGINES does not name {}", engine.name());
}
