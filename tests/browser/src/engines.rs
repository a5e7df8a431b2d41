//! The three browser engines, each with its driver process, its own empty profile and, for WebKit, its own screen.
//! Everything started here ends when [`Browser`] is dropped, also when a test fails.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use serde_json::{Map, Value, json};
use thirtyfour::{Capabilities, WebDriver};

use crate::chromium;
use crate::given;
use crate::phone_calls;
use crate::processes::{Folder, Running, all_in, end_all_in, free_port, request, virtual_screen};
use crate::trouble::{Tried, Trouble, holds};
use crate::wait::until;
use crate::watched;

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium through ChromeDriver.
    Chromium,
    /// Firefox through geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser through WebKitWebDriver.
    WebKit,
}

impl Engine {
    /// Every engine.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The engine's name in `RECOVERY_PLAN_ENGINES`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }
}

/// What a test asks of the browser beyond an ordinary one.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// Do not wait for the page's load event: for pages that never finish arriving.
    pub impatient: bool,
    /// The reader's own text size in px (16 is usual). Chromium only.
    pub text_size: Option<u32>,
    /// Window width and height in px. Chromium only.
    pub window: Option<(u32, u32)>,
    /// Scripts switched off in the browser's settings. Chromium only.
    pub no_script: bool,
    /// A printer that prints into [`Browser::printed`] without asking. Chromium and Firefox.
    pub printer: bool,
    /// What the browser calls itself. Chromium and Firefox.
    pub named: Option<String>,
    /// Leave a "Leave this page?" question open instead of answering it.
    pub leave_questions: bool,
    /// A sandboxed frame shares the process of the page around it, so that what slows one slows both. Chromium only.
    pub one_process: bool,
    /// Go through the proxy at this port for everything, ask for nothing unasked, and keep all files in one folder.
    pub proxy: Option<u16>,
}

/// A running browser; it and its driver end when this is dropped.
pub struct Browser {
    /// The session to drive it with.
    pub driver: WebDriver,
    /// Which engine it is.
    pub engine: Engine,
    // Dropped in this order, after the session has been closed: driver, screen, profile.
    process: Running,
    _screen: Option<Running>,
    profile: Folder,
}

impl Browser {
    /// Starts a browser with an empty profile.
    ///
    /// # Errors
    /// When a program is missing or does not start; the message says which.
    pub async fn open(engine: Engine, wishes: &Wishes) -> Tried<Self> {
        let program = given::driver(engine)?;
        let mut last = Trouble::new("never tried");
        // Another process may take a free port before the driver does: then take another.
        for _ in 0..3 {
            match Self::try_open(engine, &program, wishes).await {
                Ok(browser) => return Ok(browser),
                Err(trouble) => last = trouble,
            }
        }
        Err(last.during(&format!("starting {}", engine.name())))
    }

    async fn try_open(engine: Engine, program: &Path, wishes: &Wishes) -> Tried<Self> {
        let profile = Folder::fresh()?;
        let on_a_screen = engine == Engine::WebKit || (engine == Engine::Chromium && wishes.printer);
        let screen = if on_a_screen { Some(virtual_screen()?) } else { None };
        let display = screen.as_ref().map(|(_, display)| display.as_str());
        let port = free_port()?;
        let mut process = start_driver(engine, program, port, &profile.0, display, wishes)?;
        process.port = port;
        until(&format!("the {} driver to listen", engine.name()), async || {
            process.check_alive()?;
            Ok(request(port, "GET", "/status").contains("200 OK").then_some(()))
        })
        .await?;
        let capabilities = Capabilities::from(capabilities(engine, &profile.0, wishes));
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities).await?;
        // The session is closed by Drop below. The client's own way of closing a forgotten session waits for a
        // second connection, which ChromeDriver does not always grant while the first is open.
        let handle = Self { driver, engine, process, _screen: screen.map(|(running, _)| running), profile };
        let _ = handle.driver.clone().leak();
        handle.driver.set_script_timeout(Duration::from_secs(60)).await?;
        Ok(handle)
    }

    /// The numbers called so far, as links (`tel:999`). Chromium and Firefox.
    #[must_use]
    pub fn dialled(&self) -> Vec<String> {
        phone_calls::dialled(&self.profile.0)
    }

    /// The sheets that came out of the printer so far, as PDF. Only with [`Wishes::printer`].
    #[must_use]
    pub fn printed(&self) -> Vec<Vec<u8>> {
        if self.engine == Engine::Firefox {
            let sheet = std::fs::read(firefox_paper(&self.profile.0)).ok();
            return sheet.filter(|sheet| sheet.ends_with(b"%%EOF\n")).into_iter().collect();
        }
        chromium::printed(&self.profile.0)
    }

    /// What pages and frames have said in the browser's log so far, policy violations included. Chromium only.
    #[must_use]
    pub fn log(&self) -> Vec<String> {
        chromium::log(&self.profile.0)
    }

    /// What pages have said on the console so far, as far as the engine tells: WebKit's driver does not.
    #[must_use]
    pub fn said(&self) -> String {
        match self.engine {
            Engine::Chromium => self.log().join("\n"),
            Engine::Firefox => watched::firefox_said(&self.profile.0),
            Engine::WebKit => String::new(),
        }
    }

    /// Closes the browser as its owner would, and waits until it has gone; its folder stays until this is dropped.
    ///
    /// # Errors
    /// When it does not go.
    pub async fn closes(&mut self) -> Tried<()> {
        request(self.process.port, "DELETE", &format!("/session/{}", self.driver.session_id()));
        self.has_gone().await
    }

    /// Ends the browser in the middle of whatever it is doing, as a power cut or a crash would.
    ///
    /// # Errors
    /// When it does not go.
    pub async fn crashes(&mut self) -> Tried<()> {
        end_all_in(&self.profile.0, &[self.process.id()])?;
        self.has_gone().await
    }

    async fn has_gone(&self) -> Tried<()> {
        until("the browser to be gone", async || {
            let left = all_in(&self.profile.0, &[self.process.id()]);
            holds(left.is_empty(), || format!("still there: {left:?}"))?;
            Ok(Some(()))
        })
        .await
    }

    /// The folder that holds all that this browser keeps.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.profile.0
    }

    /// Calls a DevTools method of the page (Chromium only).
    ///
    /// # Errors
    /// When the method refuses.
    pub async fn devtools(&self, method: &str, parameters: Value) -> Tried<Value> {
        Ok(self.driver.cdp().send_raw(method, parameters).await?)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        request(self.process.port, "DELETE", &format!("/session/{}", self.driver.session_id()));
    }
}

/// Firefox's own profile, within the folder of this run.
fn firefox_profile(profile: &Path) -> std::path::PathBuf {
    profile.join("firefox")
}

/// Where Firefox puts what it prints.
fn firefox_paper(profile: &Path) -> std::path::PathBuf {
    profile.join("sheet.pdf")
}

fn capabilities(engine: Engine, profile: &Path, wishes: &Wishes) -> Map<String, Value> {
    let mut wanted = Map::new();
    if wishes.impatient {
        wanted.insert("pageLoadStrategy".into(), json!("none"));
    }
    if wishes.leave_questions {
        wanted.insert("unhandledPromptBehavior".into(), json!({ "beforeUnload": "ignore", "default": "ignore" }));
        // Without this newer protocol ChromeDriver says yes to every such question, unseen.
        wanted.insert("webSocketUrl".into(), json!(true));
    }
    match engine {
        Engine::Chromium => chromium::ask(&mut wanted, profile, wishes),
        Engine::Firefox => {
            let mut options = json!({
                "args": ["-headless", "-profile", firefox_profile(profile)],
                "prefs": {
                    "app.update.enabled": false,
                    "browser.shell.checkDefaultBrowser": false,
                    // What a page makes the browser save goes with the profile, and takes no focus from the page.
                    "browser.download.alwaysOpenPanel": false,
                    "browser.download.folderList": 2,
                    "browser.download.dir": profile.join("downloads"),
                    // A tap on a number is handed over without asking: see `phone_calls`.
                    "network.protocol-handler.external.tel": true,
                    "network.protocol-handler.external.sms": true,
                },
            });
            if let Some(name) = &wishes.named {
                options["prefs"]["general.useragent.override"] = json!(name);
            }
            if wishes.printer {
                let paper = "print.printer_Mozilla_Save_to_PDF.print_to_file";
                options["prefs"]["print.always_print_silent"] = json!(true);
                options["prefs"]["print_printer"] = json!("Mozilla Save to PDF");
                options["prefs"][paper] = json!(true);
                options["prefs"][format!("{paper}name")] = json!(firefox_paper(profile));
            }
            if let Some(port) = wishes.proxy {
                watched::ask_firefox(&mut options["prefs"], port);
            }
            if let Some(binary) = given::in_path(&["firefox-esr", "firefox"]) {
                options["binary"] = json!(binary);
            }
            wanted.insert("moz:firefoxOptions".into(), options);
        }
        // The driver knows its own MiniBrowser and starts it with --automation.
        Engine::WebKit => {
            if let Some(port) = wishes.proxy {
                wanted.insert("proxy".into(), watched::proxy_for_webkit(port));
            }
        }
    }
    wanted
}

fn start_driver(
    engine: Engine,
    program: &Path,
    port: u16,
    profile: &Path,
    display: Option<&str>,
    wishes: &Wishes,
) -> Tried<Running> {
    let mut command = Command::new(program);
    command.arg(format!("--port={port}"));
    match engine {
        Engine::Chromium => {
            command.env("DISPLAY", display.unwrap_or_default());
            command.env("PATH", chromium::path_with(&chromium::prepare(profile)?));
        }
        Engine::Firefox => {
            // Its own choice is the same for every Firefox; the second one to start would close itself again.
            command.arg(format!("--websocket-port={}", free_port()?));
            phone_calls::tell_firefox(&firefox_profile(profile), &phone_calls::prepare(profile)?)?;
        }
        Engine::WebKit => {
            // Its own home keeps its cache and history out of the caller's; no desktop services are needed.
            command.env("HOME", profile).env("GDK_BACKEND", "x11").env("NO_AT_BRIDGE", "1");
            command.env("DISPLAY", display.unwrap_or_default());
        }
    }
    if wishes.proxy.is_some() {
        return Running::start_noting(watched::keep_in(command, profile), watched::notes(profile)?);
    }
    Running::start(command)
}
