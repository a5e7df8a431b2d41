//! The three browser engines, each with its driver process, its own empty profile and, for WebKit, its own screen.
//! Everything started here ends when [`Browser`] is dropped, also when a test fails.

use std::ffi::OsString;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::{Map, Value, json};
use thirtyfour::{Capabilities, WebDriver};

use crate::given;
use crate::trouble::{Tried, Trouble, holds};
use crate::wait::until;

/// Where called numbers are noted, in the profile's folder.
const DIALLED: &str = "dialled";

/// Where printed sheets go, in the profile's folder.
const PAPER: &str = "paper";

/// The browser's log, in the profile's folder.
const LOG: &str = "browser.log";

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
    /// A window on a screen, and a printer that prints into [`Browser::printed`] without asking. Chromium only.
    pub printer: bool,
    /// Leave a "Leave this page?" question open instead of answering it.
    pub leave_questions: bool,
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
        std::fs::create_dir(profile.0.join(PAPER)).map_err(|error| Trouble(format!("{PAPER}: {error}")))?;
        let screen = if engine == Engine::WebKit || wishes.printer { Some(virtual_screen()?) } else { None };
        let display = screen.as_ref().map(|(_, display)| display.as_str());
        let port = free_port()?;
        let mut process = start_driver(engine, program, port, &profile.0, display)?;
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

    /// The numbers called so far, as links (`tel:999`). Chromium only.
    #[must_use]
    pub fn dialled(&self) -> Vec<String> {
        let noted = std::fs::read_to_string(self.profile.0.join(DIALLED)).unwrap_or_default();
        noted.lines().map(str::to_owned).collect()
    }

    /// The sheets that came out of the printer so far, as PDF. Only with [`Wishes::printer`].
    #[must_use]
    pub fn printed(&self) -> Vec<Vec<u8>> {
        let folder = std::fs::read_dir(self.profile.0.join(PAPER));
        let files = folder.into_iter().flatten().flatten().map(|entry| entry.path());
        let whole = |pdf: &Vec<u8>| pdf.trim_ascii_end().ends_with(b"%%EOF");
        files.filter_map(|path| std::fs::read(path).ok()).filter(whole).collect()
    }

    /// What pages and frames have said in the browser's log so far, policy violations included. Chromium only.
    #[must_use]
    pub fn log(&self) -> Vec<String> {
        let log = std::fs::read(self.profile.0.join(LOG)).unwrap_or_default();
        let log = String::from_utf8_lossy(&log);
        log.lines().filter(|line| line.contains(":CONSOLE")).map(str::to_owned).collect()
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

/// Asks a driver for something without the client: empty when there is no answer.
fn request(port: u16, method: &str, path: &str) -> String {
    let ask = || -> std::io::Result<String> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")?;
        let mut first = String::new();
        BufReader::new(stream).read_line(&mut first)?;
        Ok(first)
    };
    ask().unwrap_or_default()
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
        Engine::Chromium => chromium(&mut wanted, profile, wishes),
        Engine::Firefox => {
            let mut options = json!({
                "args": ["-headless"],
                "prefs": { "app.update.enabled": false, "browser.shell.checkDefaultBrowser": false },
            });
            if let Some(binary) = given::in_path(&["firefox-esr", "firefox"]) {
                options["binary"] = json!(binary);
            }
            wanted.insert("moz:firefoxOptions".into(), options);
        }
        // The driver knows its own MiniBrowser and starts it with --automation.
        Engine::WebKit => {}
    }
    wanted
}

fn chromium(wanted: &mut Map<String, Value>, profile: &Path, wishes: &Wishes) {
    let (width, height) = wishes.window.unwrap_or((1000, 800));
    // The browser without a window has no printer.
    let window = if wishes.printer { "--kiosk-printing" } else { "--headless=new" };
    let mut options = json!({
        "args": [
            window, "--no-sandbox", "--disable-gpu", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--no-first-run",
            // /dev/shm is tiny in containers.
            "--disable-dev-shm-usage",
            // No test may depend on, or reach, a machine other than this one.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            format!("--window-size={width},{height}"),
            format!("--user-data-dir={}", profile.display()),
            // The driver's own log leaves out what sandboxed frames say; the browser's does not.
            "--enable-logging",
            format!("--log-file={}", profile.join(LOG).display()),
        ],
    });
    let mut preferences = Map::new();
    // A tap on a number is handed to the system without asking: the question which program should make the call has
    // no window here, and would swallow every later click. The system's program is ours: see `fake_dialler`.
    let calls = ["tel", "sms"].map(|protocol| json!({ "protocol": protocol, "allowed_origins": ["*"] }));
    preferences.insert("protocol_handler.policy.auto_launch_protocols_from_origins".into(), json!(calls));
    if let Some(size) = wishes.text_size {
        preferences.insert("webkit.webprefs.default_font_size".into(), json!(size));
    }
    if wishes.printer {
        let to_file = json!({ "id": "Save as PDF", "origin": "local", "account": "" });
        let state = json!({
            "version": 2, "recentDestinations": [to_file], "selectedDestinationId": "Save as PDF",
            // As most people's browsers have it: address and date in the margins, if the page leaves room for them.
            "isHeaderFooterEnabled": true,
        });
        preferences.insert("printing.print_preview_sticky_settings.appState".into(), json!(state.to_string()));
        preferences.insert("savefile.default_directory".into(), json!(profile.join(PAPER)));
    }
    if wishes.no_script {
        preferences.insert("profile.managed_default_content_settings.javascript".into(), json!(2));
    }
    options["prefs"] = Value::Object(preferences);
    if let Some(binary) = given::in_path(&["chromium", "google-chrome", "chromium-browser"]) {
        options["binary"] = json!(binary);
    }
    wanted.insert("browserName".into(), json!("chrome"));
    wanted.insert("goog:chromeOptions".into(), options);
}

fn start_driver(engine: Engine, program: &Path, port: u16, profile: &Path, display: Option<&str>) -> Tried<Running> {
    let mut command = Command::new(program);
    command.arg(format!("--port={port}"));
    match engine {
        Engine::Chromium => {
            command.env("DISPLAY", display.unwrap_or_default());
            command.env("PATH", path_with(&fake_dialler(profile)?));
        }
        Engine::Firefox => {
            command.arg("--profile-root").arg(profile);
        }
        Engine::WebKit => {
            // Its own home keeps its cache and history out of the caller's; no desktop services are needed.
            command.env("HOME", profile).env("GDK_BACKEND", "x11").env("NO_AT_BRIDGE", "1");
            command.env("DISPLAY", display.unwrap_or_default());
        }
    }
    Running::start(command)
}

/// A folder with a program in the place of the system's own that, instead of calling a number, notes it down.
fn fake_dialler(profile: &Path) -> Tried<PathBuf> {
    let folder = profile.join("programs");
    let program = folder.join("xdg-open");
    let script = format!("#!/bin/sh\necho \"$1\" >> '{}'\n", profile.join(DIALLED).display());
    let write = || {
        std::fs::create_dir_all(&folder)?;
        std::fs::write(&program, script)?;
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755))
    };
    write().map_err(|error| Trouble(format!("{}: {error}", program.display())))?;
    Ok(folder)
}

fn path_with(first: &Path) -> OsString {
    let mut path = first.as_os_str().to_owned();
    path.push(":");
    path.push(std::env::var_os("PATH").unwrap_or_default());
    path
}

/// A screen that nobody sees, with its display name.
fn virtual_screen() -> Tried<(Running, String)> {
    let program = given::in_path(&["Xvfb"])
        .ok_or_else(|| Trouble::new("no Xvfb in PATH, which WebKit needs: install the package xvfb"))?;
    let mut command = Command::new(program);
    command.args(["-displayfd", "1", "-screen", "0", "1200x1000x24", "-nolisten", "tcp"]);
    command.stdout(Stdio::piped());
    let mut running = Running::start(command)?;
    let mut line = String::new();
    if let Some(output) = running.child.stdout.take() {
        BufReader::new(output).read_line(&mut line).map_err(|error| Trouble(format!("Xvfb: {error}")))?;
    }
    holds(!line.trim().is_empty(), || "Xvfb ended before it had a display".to_owned())?;
    Ok((running, format!(":{}", line.trim())))
}

fn free_port() -> Tried<u16> {
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
    port.map(|address| address.port()).map_err(|error| Trouble(format!("no free port: {error}")))
}

/// A process that ends with its owner.
struct Running {
    child: Child,
    /// The port a driver listens on; 0 for other programs.
    port: u16,
}

impl Running {
    fn start(mut command: Command) -> Tried<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        command.stdin(Stdio::null()).stderr(Stdio::null());
        // Xvfb's stdout is asked for before; everything else would only chatter.
        if !name.ends_with("Xvfb") {
            command.stdout(Stdio::null());
        }
        command
            .spawn()
            .map(|child| Self { child, port: 0 })
            .map_err(|error| Trouble(format!("{name} does not start: {error}")))
    }

    fn check_alive(&mut self) -> Tried<()> {
        match self.child.try_wait() {
            Ok(None) => Ok(()),
            other => Err(Trouble(format!("the driver ended at once: {other:?}"))),
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing left to do.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A new empty folder that goes with its owner.
pub struct Folder(pub PathBuf);

impl Folder {
    /// Makes one in the system's folder for temporary files.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn fresh() -> Tried<Self> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("recovery-plan-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).map_err(|error| Trouble(format!("{}: {error}", path.display())))?;
        Ok(Self(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A browser that is still closing may write once more; a leftover in the temporary folder hurts nobody.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
