//! Recorders on loopback for HTTP, web sockets, TCP and UDP, and a proxy that records whatever is meant for any host.

mod kept;
mod proxy;
mod servers;

use std::io::Read;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

pub use kept::{Caught, Way};

use crate::trouble::{Tried, Trouble};
use kept::Kept;
use proxy::Proxy;

/// All of them, running; they keep what comes for as long as the test lives.
pub struct Recorders {
    kept: Kept,
    proxy: Proxy,
    ports: [(Way, u16); 4],
}

impl Recorders {
    /// Starts them. The proxy lets through to them and to the site at this port, and to nothing else.
    ///
    /// # Errors
    /// When no port is free.
    pub fn beside(site: u16) -> Tried<Self> {
        let kept = Kept::default();
        let ports = [
            (Way::Http, listen(&kept, servers::http)?),
            (Way::WebSocket, listen(&kept, servers::web_socket)?),
            (Way::Tcp, listen(&kept, servers::tcp)?),
            (Way::Udp, servers::udp(&kept)?),
        ];
        let may = ports.iter().map(|(_, port)| *port).chain([site]).collect();
        let proxy = Proxy::start(&kept, may)?;
        Ok(Self { kept, proxy, ports })
    }

    /// The port at which something that comes by this way is recorded.
    #[must_use]
    pub fn port(&self, way: Way) -> u16 {
        self.ports.iter().find(|(of, _)| *of == way).map_or(self.proxy.port, |(_, port)| *port)
    }

    /// Everything that has come so far.
    #[must_use]
    pub fn caught(&self) -> Vec<Caught> {
        self.kept.all()
    }

    /// What the proxy was asked for, in order, as method and address.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.proxy.requests()
    }
}

/// Listens on a free port, with a thread for each connection.
fn listen(kept: &Kept, hear: impl Fn(TcpStream, &Kept) -> std::io::Result<()> + Send + Clone + 'static) -> Tried<u16> {
    let cannot = |error| Trouble(format!("a recorder does not start: {error}"));
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(cannot)?;
    let port = listener.local_addr().map_err(cannot)?.port();
    let kept = kept.clone();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let (hear, kept) = (hear.clone(), kept.clone());
            thread::spawn(move || {
                // Who goes away in the middle has been recorded up to there.
                let _ = stream.set_read_timeout(Some(Duration::from_secs(60))).and_then(|()| hear(stream, &kept));
            });
        }
    });
    Ok(port)
}

/// Reads the head of a request and the body that it announces, keeping every byte as it comes.
fn read_request(stream: &mut TcpStream, keep: impl Fn(&[u8])) -> std::io::Result<(String, Vec<u8>)> {
    let mut all = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        if let Some(end) = all.windows(4).position(|four| four == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&all[..end]).into_owned();
            let length = header(&head, "content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
            if all.len() >= end + 4 + length {
                return Ok((head, all.split_off(end + 4)));
            }
        }
        let count = stream.read(&mut buffer)?;
        if count == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        keep(&buffer[..count]);
        all.extend_from_slice(&buffer[..count]);
    }
}

/// The value of a header, by its name in small letters.
fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let mut lines = head.lines().filter_map(|line| line.split_once(':'));
    lines.find(|(found, _)| found.trim().eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
}
