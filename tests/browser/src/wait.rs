//! The one way of waiting: look, and look again until it is so or the deadline has passed.

use std::time::{Duration, Instant};

use crate::trouble::{Tried, Trouble};

/// How long a person would be left waiting before the test says that it does not happen.
/// Generous, because two slow cores may run two browsers.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long to leave the page alone between two looks.
const BETWEEN: Duration = Duration::from_millis(20);

/// Looks with `look` until it sees something, and returns that.
///
/// Trouble while looking (an element that is just being replaced, a frame that is just loading) counts as "not yet".
///
/// # Errors
/// When the deadline passes: names `what` was waited for and the last trouble met.
pub async fn until<T>(what: &str, look: impl AsyncFnMut() -> Tried<Option<T>>) -> Tried<T> {
    until_within(PATIENCE, what, look).await
}

/// As [`until`], with another deadline.
///
/// # Errors
/// When the deadline passes.
pub async fn until_within<T>(
    patience: Duration,
    what: &str,
    mut look: impl AsyncFnMut() -> Tried<Option<T>>,
) -> Tried<T> {
    let start = Instant::now();
    loop {
        let last = match look().await {
            Ok(Some(seen)) => return Ok(seen),
            Ok(None) => String::new(),
            Err(trouble) => format!(" ({})", trouble.0),
        };
        if start.elapsed() > patience {
            return Err(Trouble(format!("waited {} s for {what}{last}", patience.as_secs())));
        }
        tokio::time::sleep(BETWEEN).await;
    }
}
