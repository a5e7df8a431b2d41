//! A loopback server: the built file, changed copies of it, and host pages that show it.
//! It can hold the rest of a page back until told to send it, break off in the middle, and says what it was asked for.

use std::collections::HashMap;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use crate::given::{self, BUILT_FILE, LOADER};
use crate::hosts;
use crate::trouble::{Tried, Trouble};

/// One answer of the server.
#[derive(Debug, Clone)]
pub struct Page {
    status: &'static str,
    kind: String,
    body: Vec<u8>,
    headers: Vec<(String, String)>,
    hold: Option<(usize, Gate)>,
    cut: Option<(usize, bool)>,
}

impl Page {
    /// An HTML page.
    pub fn html(body: impl Into<Vec<u8>>) -> Self {
        Self::of_kind("text/html; charset=utf-8", body)
    }

    /// A script.
    pub fn script(body: impl Into<Vec<u8>>) -> Self {
        Self::of_kind("text/javascript; charset=utf-8", body)
    }

    /// Something of this type.
    pub fn of_kind(kind: &str, body: impl Into<Vec<u8>>) -> Self {
        let (kind, body) = (kind.to_owned(), body.into());
        Self { status: "200 OK", kind, body, headers: Vec::new(), hold: None, cut: None }
    }

    /// What is sent for a page that is not there.
    pub fn missing(body: impl Into<Vec<u8>>) -> Self {
        Self { status: "404 Not Found", ..Self::html(body) }
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

    /// The first `bytes` of the page, and nothing that would tell the browser of the rest.
    #[must_use]
    pub fn ending_after(mut self, bytes: usize) -> Self {
        self.cut = Some((bytes, false));
        self
    }

    /// The page, with a connection that breaks after `bytes`, although all of it was promised.
    #[must_use]
    pub fn breaking_after(mut self, bytes: usize) -> Self {
        self.cut = Some((bytes, true));
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
    asked: Arc<Mutex<Vec<String>>>,
}

impl Site {
    /// Serves the built file at `/recovery-plan.html`, the loader beside it, and every host at `/hosts/<name>/`.
    ///
    /// # Errors
    /// When the built file or a host cannot be read, or no port is free.
    pub fn of_built_file() -> Tried<Self> {
        let site = Self::empty()?;
        // Browsers ask for it unasked, and would note in their log that it is missing.
        site.put("/favicon.ico", Page::html(""));
        site.put(&format!("/{BUILT_FILE}"), Page::html(given::built_page()?));
        if let Some(loader) = given::built_loader()? {
            site.put(&format!("/{LOADER}"), Page::script(loader));
        }
        hosts::put_all(&site)?;
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
        let site = Self { address, pages: Arc::default(), asked: Arc::default() };
        let (pages, asked) = (Arc::clone(&site.pages), Arc::clone(&site.asked));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (pages, asked) = (Arc::clone(&pages), Arc::clone(&asked));
                thread::spawn(move || {
                    // A browser that goes away in the middle of an answer is no trouble of ours.
                    let _ = answer(stream, &pages, &asked);
                });
            }
        });
        Ok(site)
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

    /// Everything that was asked of the server so far: each request whole, with its headers and what it carried.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
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

fn answer(
    mut stream: TcpStream,
    pages: &Mutex<HashMap<String, Page>>,
    asked: &Mutex<Vec<String>>,
) -> std::io::Result<()> {
    let request = read_request(&mut stream)?;
    let path = path_of(&request).to_owned();
    asked.lock().unwrap_or_else(PoisonError::into_inner).push(request);
    let page = pages.lock().unwrap_or_else(PoisonError::into_inner).get(&path).cloned();
    let page = page.unwrap_or_else(|| Page::missing(""));
    let mut head = format!("HTTP/1.1 {}\r\nContent-Type: {}\r\nConnection: close\r\n", page.status, page.kind);
    for (name, value) in &page.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    if page.cut.is_none_or(|(_, promised)| promised) {
        head.push_str(&format!("Content-Length: {}\r\n", page.body.len()));
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes())?;
    let mut rest = page.body.as_slice();
    if let Some((bytes, _)) = page.cut {
        rest = &rest[..bytes.min(rest.len())];
    }
    if let Some((bytes, gate)) = &page.hold {
        let (first, later) = rest.split_at((*bytes).min(rest.len()));
        stream.write_all(first)?;
        stream.flush()?;
        gate.wait();
        rest = later;
    }
    stream.write_all(rest)
}

/// A request with its headers and, as far as it is text, what it carries.
fn read_request(stream: &mut TcpStream) -> std::io::Result<String> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut request = Vec::new();
    let mut byte = [0];
    while !request.ends_with(b"\r\n\r\n") && request.len() < 16_384 && stream.read(&mut byte)? == 1 {
        request.push(byte[0]);
    }
    let mut request = String::from_utf8_lossy(&request).into_owned();
    let length = request.lines().filter_map(|line| line.split_once(':'));
    let length = length.filter(|(name, _)| name.eq_ignore_ascii_case("content-length"));
    let length = length.filter_map(|(_, value)| value.trim().parse().ok()).next().unwrap_or(0);
    let mut body = Vec::new();
    stream.take(length).read_to_end(&mut body)?;
    request.push_str(&String::from_utf8_lossy(&body));
    Ok(request)
}

/// The path of a request, without its query.
fn path_of(request: &str) -> &str {
    let target = request.split_whitespace().nth(1).unwrap_or_default();
    target.split('?').next().unwrap_or_default()
}
