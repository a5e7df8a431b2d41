//! The screens, in Yew. They show a [`Session`](crate::session::Session) and send
//! [`Action`](crate::session::Action)s; they decide nothing.
//!
//! `app` holds the session; `screens/` has a file per screen; `parts/` has a file per part that screens share, with its
//! examples. `stills` renders all of it natively, for the static page and for tests.

mod app;
mod parts;
mod screens;
#[cfg(all(feature = "stills", not(target_arch = "wasm32")))]
pub mod stills;

use std::cell::RefCell;

use yew::{AppHandle, Callback};

use crate::platform::{Element, history};
use crate::session::{Action, Added, Notice, Opening, Session, Start};

thread_local! {
    static OPEN: RefCell<Option<AppHandle<app::App>>> = const { RefCell::new(None) };
}

/// What a screen is given: the session it shows, and where actions go.
#[derive(Clone, Copy)]
pub(crate) struct Seen<'s> {
    /// The session.
    pub(crate) session: &'s Session,
    /// Where actions go.
    pub(crate) send: &'s Callback<Action>,
    /// Whether the browser can print.
    pub(crate) can_print: bool,
    /// Whether keeping a copy in this browser is offered.
    pub(crate) can_keep: bool,
    /// How often the page has said something back.
    pub(crate) said: u32,
}

impl Seen<'_> {
    /// A callback that sends `action` when an answer is chosen.
    pub(crate) fn sends(&self, action: Action) -> Callback<yew::Event> {
        let send = self.send.clone();
        Callback::from(move |_| send.emit(action.clone()))
    }
}

/// Opens the app inside `root`, on the screen after the start, with what the site around the page adds.
///
/// With `opening` a saved file is on its way: then on the start screen, until [`opening`] tells of it.
pub fn open(root: Element, start: Start, added: Added, opening: bool) {
    // Nothing about a panic is printed: its message could hold what a person typed. Yew would print it. The glue tells the
    // page (xtask/src/glue.rs).
    yew::set_custom_panic_hook(Box::new(|_| ()));
    // Within the press that opened it.
    history::begin();
    history::went_on();
    let handle = yew::Renderer::<app::App>::with_root_and_props(root, app::Props { start, added, opening }).render();
    OPEN.set(Some(handle));
}

/// Follows the browser's Back or Forward.
pub fn stepped(count: u32) {
    let (action, times) = match history::stepped_to(count) {
        history::Steps::Back(times) => (Action::Back, times),
        history::Steps::On(times) => (Action::Forward, times),
    };
    OPEN.with_borrow(|open| {
        if let Some(handle) = open {
            // Nobody has come further than this; a history that says so is not ours.
            (0..times.min(64)).for_each(|_| handle.send_message(action.clone()));
        }
    });
}

/// The browser is about to print: what was typed goes onto the paper.
pub fn printing() {
    tell(Action::Typed);
}

/// How far the opening of a file is.
pub fn opening(opening: Opening) {
    if asked(app::App::is_elsewhere) {
        history::went_on();
    }
    tell(Action::Opening(opening));
}

/// Whether something is here that the person would lose by leaving.
#[must_use]
pub fn unsaved() -> bool {
    asked(app::App::is_unsaved)
}

fn asked(question: fn(&app::App) -> bool) -> bool {
    OPEN.with_borrow(|open| open.as_ref().is_some_and(|open| open.get_component().is_some_and(|app| question(&app))))
}

/// A file was read.
pub fn opened(file: Session) {
    tell(Action::Opened(Box::new(file)));
}

/// How saving went.
pub fn saved(notice: Notice) {
    tell(Action::Say(notice));
}

fn tell(action: Action) {
    OPEN.with_borrow(|open| {
        if let Some(handle) = open {
            handle.send_message(action);
        }
    });
}

/// Lets the app go.
pub fn close() {
    if let Some(handle) = OPEN.take() {
        handle.destroy();
    }
}
