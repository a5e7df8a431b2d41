//! A loopback server: the built file, changed copies of it, and host pages that frame it.
//! It can hold the rest of a page back until told to send it.

use std::collections::HashMap;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use serde::Deserialize;

use crate::given::{self, BUILT_FILE};
use crate::trouble::{Tried, Trouble};

/// What a host page's `expect.json` says.
#[derive(Debug, Clone, Deserialize)]
pub struct Expectation {
    /// What this host is like, in a sentence.
    pub about: String,
    /// Headers the host's server sends with the host page.
    #[serde(default)]
    pub headers: HashMap<String, String>,
    /// What must be seen in the frame, as a selector.
    pub shows: String,
    /// Whether the whole way from Start to the first area must work there.
    pub works: bool,
}

/// One answer of the server.
#[derive(Debug, Clone)]
pub struct Page {
    body: Vec<u8>,
    headers: Vec<(String, String)>,
    hold: Option<(usize, Gate)>,
}

impl Page {
    /// An HTML page.
    pub fn html(body: impl Into<Vec<u8>>) -> Self {
        Self { body: body.into(), headers: Vec::new(), hold: None }
    }

    /// The page with one more header.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The page, of which only the first `bytes` are sent until the gate opens.
    #[must_use]
    pub fn held_after(mut self, bytes: usize, gate: &Gate) -> Self {
        self.hold = Some((bytes, gate.clone()));
        self
    }
}

/// Keeps the rest of a page back until it is opened.
#[derive(Debug, Clone, Default)]
pub struct Gate(Arc<(Mutex<bool>, Condvar)>);

impl Gate {
    /// Lets the rest go.
    pub fn open(&self) {
        *self.0.0.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.0.1.notify_all();
    }

    fn wait(&self) {
        let open = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        // The limit only frees the thread of a test that has failed meanwhile.
        drop(self.0.1.wait_timeout_while(open, Duration::from_secs(60), |open| !*open));
    }
}

/// A running server; it stops when dropped.
pub struct Site {
    address: SocketAddr,
    pages: Arc<Mutex<HashMap<String, Page>>>,
}

impl Site {
    /// Serves the built file at `/recovery-plan.html` and every host at `/hosts/<name>/`.
    ///
    /// # Errors
    /// When the built file or a host cannot be read, or no port is free.
    pub fn of_built_file() -> Tried<Self> {
        let site = Self::empty()?;
        // Browsers ask for it unasked, and would note in their log that it is missing.
        site.put("/favicon.ico", Page::html(""));
        site.put(&format!("/{BUILT_FILE}"), Page::html(given::built_page()?));
        for host in hosts()? {
            let (expectation, html) = read_host(&host)?;
            let mut page = Page::html(html);
            page.headers.extend(expectation.headers);
            site.put(&format!("/hosts/{host}/"), page);
        }
        Ok(site)
    }

    /// Serves nothing yet.
    ///
    /// # Errors
    /// When no port is free.
    pub fn empty() -> Tried<Self> {
        let cannot = |error| Trouble(format!("the loopback server does not start: {error}"));
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(cannot)?;
        let address = listener.local_addr().map_err(cannot)?;
        let pages = Arc::new(Mutex::new(HashMap::new()));
        let shared = Arc::clone(&pages);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let pages = Arc::clone(&shared);
                thread::spawn(move || {
                    // A browser that goes away in the middle of an answer is no trouble of ours.
                    let _ = answer(stream, &pages);
                });
            }
        });
        Ok(Self { address, pages })
    }

    /// Puts a page at a path, in place of what was there.
    pub fn put(&self, path: &str, page: Page) {
        self.pages.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), page);
    }

    /// This site with a page put at a path.
    #[must_use]
    pub fn with(self, path: &str, page: Page) -> Self {
        self.put(path, page);
        self
    }

    /// The port it listens on.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// The address of a path.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

fn answer(mut stream: TcpStream, pages: &Mutex<HashMap<String, Page>>) -> std::io::Result<()> {
    let path = asked_for(&mut stream)?;
    let page = pages.lock().unwrap_or_else(PoisonError::into_inner).get(&path).cloned();
    let Some(page) = page else {
        return stream.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    };
    let mut head = String::from("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n");
    for (name, value) in &page.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str(&format!("Content-Length: {}\r\n\r\n", page.body.len()));
    stream.write_all(head.as_bytes())?;
    let mut rest = page.body.as_slice();
    if let Some((bytes, gate)) = &page.hold {
        let (first, later) = rest.split_at((*bytes).min(rest.len()));
        stream.write_all(first)?;
        stream.flush()?;
        gate.wait();
        rest = later;
    }
    stream.write_all(rest)
}

/// The path of the request, without its query.
fn asked_for(stream: &mut TcpStream) -> std::io::Result<String> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut request = Vec::new();
    let mut byte = [0];
    while !request.ends_with(b"\r\n\r\n") && request.len() < 16_384 && stream.read(&mut byte)? == 1 {
        request.push(byte[0]);
    }
    let line = String::from_utf8_lossy(&request);
    let target = line.split_whitespace().nth(1).unwrap_or_default();
    Ok(target.split('?').next().unwrap_or_default().to_owned())
}

fn hosts_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("hosts")
}

/// The names of all host pages, in order.
///
/// # Errors
/// When the folder cannot be read.
pub fn hosts() -> Tried<Vec<String>> {
    let folder = hosts_folder();
    let entries = std::fs::read_dir(&folder).map_err(|error| Trouble(format!("{}: {error}", folder.display())))?;
    let mut names: Vec<String> =
        entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    Ok(names)
}

/// A host's expectation and page.
///
/// # Errors
/// When either file is missing or cannot be read.
pub fn read_host(name: &str) -> Tried<(Expectation, String)> {
    let read = |file: &str| {
        let path = hosts_folder().join(name).join(file);
        std::fs::read_to_string(&path).map_err(|error| Trouble(format!("{}: {error}", path.display())))
    };
    Ok((serde_json::from_str(&read("expect.json")?)?, read("index.html")?))
}
