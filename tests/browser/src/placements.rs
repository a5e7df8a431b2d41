//! Where the page stands: in its own tab, opened from a file, or framed on somebody's site.

use thirtyfour::WebDriver;

use crate::find;
use crate::given::{self, BUILT_FILE};
use crate::site::Site;
use crate::trouble::Tried;
use crate::wait::until;

/// Where the page stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placement {
    /// In a tab of its own, over http.
    OwnTab,
    /// In a tab of its own, from a folder or a stick.
    File,
    /// In a sandboxed frame on the host page of this name.
    Frame(&'static str),
}

impl Placement {
    /// The address to open.
    ///
    /// # Errors
    /// When the built file is not there.
    pub fn address(self, site: &Site) -> Tried<String> {
        Ok(match self {
            Self::OwnTab => site.url(&format!("/{BUILT_FILE}")),
            Self::File => format!("file://{}", given::dist()?.join(BUILT_FILE).display()),
            Self::Frame(host) => site.url(&format!("/hosts/{host}/")),
        })
    }

    /// Makes the page, not its host, what the driver looks at, once there is something of it.
    ///
    /// # Errors
    /// When no page comes.
    pub async fn enter(self, driver: &WebDriver) -> Tried<()> {
        until("the page to show a screen", async || {
            if let Self::Frame(_) = self {
                driver.enter_default_frame().await?;
                find::present(driver, "iframe").await?.enter_frame().await?;
            }
            Ok(find::count(driver, "main[data-screen]").await?.gt(&0).then_some(()))
        })
        .await
    }
}
