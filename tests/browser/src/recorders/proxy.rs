//! A proxy for everything: it keeps what a browser sends to whatever host, lets it through to this test's own servers,
//! and refuses the rest.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, Shutdown, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use super::kept::{Kept, Way};
use super::{listen, read_request};
use crate::trouble::Tried;

/// The running proxy.
pub(super) struct Proxy {
    /// Where it listens.
    pub(super) port: u16,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Proxy {
    /// Starts one that lets through to these ports of this machine.
    pub(super) fn start(kept: &Kept, may: Vec<u16>) -> Tried<Self> {
        let requests = Arc::default();
        let noted = Arc::clone(&requests);
        let port = listen(kept, move |stream, kept| pass_on(stream, kept, &may, &noted))?;
        Ok(Self { port, requests })
    }

    pub(super) fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn pass_on(mut stream: TcpStream, kept: &Kept, may: &[u16], requests: &Mutex<Vec<String>>) -> std::io::Result<()> {
    let here = kept.begin(Way::Proxy, b"");
    let (head, body) = read_request(&mut stream, |bytes| kept.add(here, bytes))?;
    let (line, headers) = head.split_once("\r\n").unwrap_or((&head, ""));
    let mut parts = line.split(' ');
    let (method, target) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    requests.lock().unwrap_or_else(PoisonError::into_inner).push(format!("{method} {target}"));
    // WebKit asks for a web socket as for a page; other engines ask for a tunnel.
    let socket = target.strip_prefix("ws://");
    let address = socket.or_else(|| target.strip_prefix("http://")).unwrap_or(target);
    let (host, path) = address.split_at(address.find('/').unwrap_or(address.len()));
    let port = host.strip_prefix("127.0.0.1:").and_then(|port| port.parse().ok()).filter(|port| may.contains(port));
    let Some(port) = port else {
        return stream.write_all(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    };
    let mut there = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    if method == "CONNECT" {
        stream.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n")?;
    } else {
        write!(there, "{method} {path} HTTP/1.1\r\n{headers}\r\n\r\n")?;
    }
    there.write_all(&body)?;
    if method == "CONNECT" || socket.is_some() {
        let (mut from, mut to, kept) = (stream.try_clone()?, there.try_clone()?, kept.clone());
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count @ 1..) = from.read(&mut buffer) {
                kept.add(here, &buffer[..count]);
                if to.write_all(&buffer[..count]).is_err() {
                    break;
                }
            }
            // The other side sees the end as it would without a proxy.
            let _ = to.shutdown(Shutdown::Write);
        });
    }
    std::io::copy(&mut there, &mut stream)?;
    stream.shutdown(Shutdown::Both)
}
