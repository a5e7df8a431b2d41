//! A file per screen. Each is a function from the session to what is seen.

mod area;
mod barriers;
mod cleared;
mod picture;
mod plan;
pub(crate) mod start;
mod take_away;

use yew::{Html, html};

use super::Seen;
use crate::session::Screen;

/// The screen the session is on, as the one `main` of the page.
pub(crate) fn screen(seen: Seen<'_>) -> Html {
    let (area, part, inside) = match seen.session.screen {
        Screen::Start => (None, None, start::start(seen)),
        Screen::Area(area) => (Some(area.name()), None, area::area(seen, area)),
        Screen::Picture => (None, None, picture::picture(seen)),
        Screen::Barriers(part) => (None, Some(part), barriers::barriers(seen, part)),
        Screen::Plan => (None, None, plan::plan(seen)),
        Screen::TakeAway => (None, None, take_away::take_away(seen)),
        Screen::Cleared => (None, None, cleared::cleared()),
    };
    // The key makes every screen new: no button, focus or scroll of the last one is left in it.
    let part = part.map(|part| part.to_string());
    let key =
        format!("{}{}{}", seen.session.screen.hook(), area.unwrap_or_default(), part.as_deref().unwrap_or_default());
    html! {
        <main {key} data-screen={seen.session.screen.hook()} data-area={area} data-part={part}>{ inside }</main>
    }
}
