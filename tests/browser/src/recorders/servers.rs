//! The recorders at which something may arrive: each answers as little as keeps the sender talking.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream, UdpSocket};
use std::thread;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha1::{Digest, Sha1};

use super::kept::{Kept, Way};
use super::{header, read_request};
use crate::trouble::{Tried, Trouble};

/// Answers every request with an empty page that anybody may read.
pub(super) fn http(mut stream: TcpStream, kept: &Kept) -> std::io::Result<()> {
    let here = kept.begin(Way::Http, b"");
    read_request(&mut stream, |bytes| kept.add(here, bytes))?;
    stream.write_all(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nAccess-Control-Allow-Origin: *\r\n\
          Access-Control-Allow-Headers: *\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
    )
}

/// Shakes hands and keeps what comes, as it came and unmasked.
pub(super) fn web_socket(mut stream: TcpStream, kept: &Kept) -> std::io::Result<()> {
    let here = kept.begin(Way::WebSocket, b"");
    let (head, mut frames) = read_request(&mut stream, |bytes| kept.add(here, bytes))?;
    // Given by the standard for this handshake.
    let with =
        format!("{}258EAFA5-E914-47DA-95CA-C5AB0DC85B11", header(&head, "sec-websocket-key").unwrap_or_default());
    let accept = BASE64_STANDARD.encode(Sha1::digest(with.as_bytes()));
    let answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n";
    write!(stream, "{answer}Sec-WebSocket-Accept: {accept}\r\n\r\n")?;
    let mut buffer = [0; 4096];
    loop {
        while let Some((message, length)) = unmasked(&frames) {
            kept.add(here, &message);
            frames.drain(..length);
        }
        let count = stream.read(&mut buffer)?;
        if count == 0 {
            return Ok(());
        }
        kept.add(here, &buffer[..count]);
        frames.extend_from_slice(&buffer[..count]);
    }
}

/// What the first frame says, once it is whole, and how long it is.
fn unmasked(frames: &[u8]) -> Option<(Vec<u8>, usize)> {
    let short = usize::from(frames.get(1)? & 127);
    let (length, start) = match short {
        126 => (usize::from(u16::from_be_bytes(frames.get(2..4)?.try_into().ok()?)), 4),
        127 => (usize::try_from(u64::from_be_bytes(frames.get(2..10)?.try_into().ok()?)).ok()?, 10),
        short => (short, 2),
    };
    let mask = frames.get(start..start + 4)?;
    let words = frames.get(start + 4..(start + 4).checked_add(length)?)?;
    let plain = words.iter().zip(mask.iter().cycle()).map(|(byte, mask)| byte ^ mask).collect();
    Some((plain, start + 4 + length))
}

/// Says nothing and keeps what comes.
pub(super) fn tcp(mut stream: TcpStream, kept: &Kept) -> std::io::Result<()> {
    let here = kept.begin(Way::Tcp, b"");
    let mut buffer = [0; 4096];
    loop {
        let count = stream.read(&mut buffer)?;
        if count == 0 {
            return Ok(());
        }
        kept.add(here, &buffer[..count]);
    }
}

/// Keeps every datagram; returns its port.
pub(super) fn udp(kept: &Kept) -> Tried<u16> {
    let cannot = |error| Trouble(format!("the recorder for UDP does not start: {error}"));
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).map_err(cannot)?;
    let port = socket.local_addr().map_err(cannot)?.port();
    let kept = kept.clone();
    thread::spawn(move || {
        let mut buffer = [0; 65_536];
        while let Ok(count) = socket.recv(&mut buffer) {
            kept.begin(Way::Udp, &buffer[..count]);
        }
    });
    Ok(port)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_masked_message_is_read_once_it_is_whole() {
        let frame = [0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58];
        assert_eq!(unmasked(&frame), Some((b"Hello".to_vec(), 11)));
        assert_eq!(unmasked(&frame[..10]), None);
    }
}
