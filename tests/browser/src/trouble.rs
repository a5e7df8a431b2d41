//! What went wrong ([`Trouble`], inside the harness) and where in a test it showed ([`Failed`]).

use std::fmt;
use std::panic::Location;

use thirtyfour::error::WebDriverError;

/// Something the harness looked for, tried or checked, and did not get.
#[derive(Debug, Clone)]
pub struct Trouble(pub String);

/// What harness functions return.
pub type Tried<T> = Result<T, Trouble>;

impl Trouble {
    /// Trouble with this explanation.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The same trouble, with what was being done put before it.
    #[must_use]
    pub fn during(self, doing: &str) -> Self {
        Self(format!("{doing}: {}", self.0))
    }
}

impl From<WebDriverError> for Trouble {
    fn from(error: WebDriverError) -> Self {
        // Drivers add a stack of their own code after the first line; nobody here can use it.
        let text = error.to_string();
        Self(text.split("\nStacktrace").next().unwrap_or_default().split("\n#0").next().unwrap_or_default().to_owned())
    }
}

impl From<serde_json::Error> for Trouble {
    fn from(error: serde_json::Error) -> Self {
        Self(format!("an answer from the page was not what the probe promises: {error}"))
    }
}

/// A test that did not hold, with the line of the test that found it.
pub struct Failed {
    said: String,
    at: &'static Location<'static>,
}

/// What a test returns.
pub type Told = Result<(), Failed>;

impl Failed {
    /// The same failure with more said after it.
    #[must_use]
    pub fn and(self, more: &str) -> Self {
        Self { said: format!("{}\n{more}", self.said), at: self.at }
    }
}

impl From<Trouble> for Failed {
    // `?` in a test converts here, so the caller is that line of the test.
    #[track_caller]
    fn from(trouble: Trouble) -> Self {
        Self { said: trouble.0, at: Location::caller() }
    }
}

impl From<WebDriverError> for Failed {
    #[track_caller]
    fn from(error: WebDriverError) -> Self {
        Self { said: Trouble::from(error).0, at: Location::caller() }
    }
}

impl fmt::Debug for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n  at {}:{}", self.said, self.at.file(), self.at.line())
    }
}

/// Holds when `so`; otherwise trouble with what `otherwise` says.
///
/// # Errors
/// When it is not so.
pub fn holds(so: bool, otherwise: impl FnOnce() -> String) -> Tried<()> {
    if so { Ok(()) } else { Err(Trouble(otherwise())) }
}
