//! What the commands say: results on the standard output, progress on the standard error.

use std::time::{Duration, Instant};

/// Prints one line of result.
#[expect(clippy::print_stdout, reason = "this is a command line program")]
pub fn say(line: impl AsRef<str>) {
    println!("{}", line.as_ref());
}

/// Prints one line about what is being done now, so that a long step never looks like a hang.
#[expect(clippy::print_stderr, reason = "this is a command line program")]
pub fn progress(line: impl AsRef<str>) {
    eprintln!("==> {}", line.as_ref());
}

/// Says what failed and why, cause by cause.
#[expect(clippy::print_stderr, reason = "this is a command line program")]
pub fn failure(error: &anyhow::Error) {
    eprintln!("xtask: {error:#}");
}

/// Runs `work` and gives back what it made and how long it took.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let began = Instant::now();
    let made = work();
    (made, began.elapsed())
}
