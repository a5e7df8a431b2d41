//! A file per screen. Each is a function from the session to what is seen.

mod alone;
mod area;
mod barriers;
#[cfg(not(target_arch = "wasm32"))]
mod cleared;
mod hopes;
mod movers;
mod nearby;
mod open;
mod picture;
mod plan;
mod review;
mod save;
mod sheet;
mod slip;
pub(crate) mod start;
mod take_away;
mod work;

use yew::{Html, html};

use super::Seen;
use super::parts::notice;
use crate::session::Screen;

/// The screen the session is on, as the one `main` of the page.
pub(crate) fn screen(seen: Seen<'_>) -> Html {
    let screen = seen.session.screen;
    let area = if let Screen::Area(area) = screen { Some(area.name()) } else { None };
    let inside = match screen {
        Screen::Start => start::start(seen),
        Screen::Area(area) => area::area(seen, area),
        Screen::Picture => picture::picture(seen),
        Screen::Barriers(part) => barriers::barriers(seen, part),
        Screen::Alone => alone::alone(seen),
        Screen::Hopes => hopes::hopes(seen),
        Screen::Work(part) => work::work(seen, part),
        Screen::Movers => movers::movers(seen),
        Screen::Nearby => nearby::nearby(seen),
        Screen::Review(part) => review::review(seen, part),
        Screen::Open => open::open(seen),
        Screen::Save => save::save(seen),
        Screen::Sheet(id) => sheet::sheet(seen, id),
        Screen::Plan => plan::plan(seen),
        Screen::Slip => slip::slip(seen),
        Screen::TakeAway => take_away::take_away(seen),
        #[cfg(not(target_arch = "wasm32"))]
        Screen::Cleared => cleared::cleared(),
        // The page around the app shows it, once the app is gone.
        #[cfg(target_arch = "wasm32")]
        Screen::Cleared => Html::default(),
    };
    // The key makes every screen new: no button, focus or scroll of the last one is left in it.
    html! {
        <main key={screen.name()} data-screen={screen.hook()} data-area={area} data-part={screen.part().map(|part| part.to_string())}>
            { inside }
            { says_nothing_back(screen).then(|| notice(seen)) }
        </main>
    }
}

/// Whether a screen has no place of its own for what the page says back. A file that was asked for before may be ready here.
fn says_nothing_back(screen: Screen) -> bool {
    let asks =
        matches!(screen, Screen::Area(_) | Screen::Barriers(_) | Screen::Work(_) | Screen::Nearby | Screen::Movers);
    asks || matches!(screen, Screen::Hopes | Screen::Start | Screen::Open | Screen::Review(1))
}
