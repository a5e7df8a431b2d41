//! What recorders keep: every connection and datagram, with every byte that came by it.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

/// The way by which something came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The proxy for everything, on its way to any host.
    Proxy,
    /// A request to the recorder for HTTP.
    Http,
    /// A message to the recorder for web sockets.
    WebSocket,
    /// A connection of whatever kind.
    Tcp,
    /// A datagram.
    Udp,
}

impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Proxy => "the proxy",
            Self::Http => "the recorder for HTTP",
            Self::WebSocket => "the recorder for web sockets",
            Self::Tcp => "the recorder for TCP",
            Self::Udp => "the recorder for UDP",
        })
    }
}

/// One connection or datagram.
#[derive(Debug, Clone)]
pub struct Caught {
    /// How it came.
    pub way: Way,
    /// All that came by it.
    pub bytes: Vec<u8>,
}

/// Where it is kept, for all recorders together.
#[derive(Debug, Clone, Default)]
pub(crate) struct Kept(Arc<Mutex<Vec<Caught>>>);

impl Kept {
    /// Something has come by this way; more may follow by [`add`](Self::add).
    pub(crate) fn begin(&self, way: Way, bytes: &[u8]) -> usize {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.push(Caught { way, bytes: bytes.to_vec() });
        all.len() - 1
    }

    pub(crate) fn add(&self, to: usize, bytes: &[u8]) {
        if let Some(caught) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get_mut(to) {
            caught.bytes.extend_from_slice(bytes);
        }
    }

    pub(crate) fn all(&self) -> Vec<Caught> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
