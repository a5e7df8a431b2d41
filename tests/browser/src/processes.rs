//! Programs, ports and folders that a browser needs, each gone with its owner.

use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::given;
use crate::trouble::{Tried, Trouble, holds};

/// Asks a driver for something without the client: empty when there is no answer.
pub(crate) fn request(port: u16, method: &str, path: &str) -> String {
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

/// A screen that nobody sees, with its display name.
pub(crate) fn virtual_screen() -> Tried<(Running, String)> {
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

/// A port that nothing listens on.
pub(crate) fn free_port() -> Tried<u16> {
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr());
    port.map(|address| address.port()).map_err(|error| Trouble(format!("no free port: {error}")))
}

/// A process that ends with its owner.
pub(crate) struct Running {
    child: Child,
    /// The port a driver listens on; 0 for other programs.
    pub(crate) port: u16,
}

impl Running {
    pub(crate) fn start(mut command: Command) -> Tried<Self> {
        // Xvfb's stdout is asked for before; everything else would only chatter.
        if !command.get_program().to_string_lossy().ends_with("Xvfb") {
            command.stdout(Stdio::null());
        }
        Self::spawn(command)
    }

    /// As [`start`](Self::start), with what it says kept in a file.
    pub(crate) fn start_noting(mut command: Command, notes: File) -> Tried<Self> {
        command.stdout(notes);
        Self::spawn(command)
    }

    fn spawn(mut command: Command) -> Tried<Self> {
        let name = command.get_program().to_string_lossy().into_owned();
        command.stdin(Stdio::null()).stderr(Stdio::null());
        command
            .spawn()
            .map(|child| Self { child, port: 0 })
            .map_err(|error| Trouble(format!("{name} does not start: {error}")))
    }

    /// The number the system knows it by.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    pub(crate) fn check_alive(&mut self) -> Tried<()> {
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

/// The processes that were started with something of this folder, but for these.
pub(crate) fn all_in(folder: &Path, but: &[u32]) -> Vec<u32> {
    let name = folder.as_os_str().as_encoded_bytes();
    let names = |file: PathBuf| std::fs::read(file).is_ok_and(|text| text.windows(name.len()).any(|part| part == name));
    let entries = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    let ids = entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    let of_folder = |id: &u32| ["cmdline", "environ"].iter().any(|file| names(format!("/proc/{id}/{file}").into()));
    ids.filter(|id| !but.contains(id)).filter(of_folder).collect()
}

/// Ends those processes at once: they get no moment to put anything away.
pub(crate) fn end_all_in(folder: &Path, but: &[u32]) -> Tried<()> {
    let ids = all_in(folder, but);
    holds(!ids.is_empty(), || "there is no browser to end".to_owned())?;
    // One may end with another, so that it is gone already.
    let ended = Command::new("kill").arg("-9").args(ids.iter().map(u32::to_string)).stderr(Stdio::null()).status();
    ended.map(|_| ()).map_err(|error| Trouble(format!("kill: {error}")))
}

/// A new empty folder that goes with its owner.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    /// Makes one in the system's folder for temporary files.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(crate) fn fresh() -> Tried<Self> {
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
