//! Pieces of the page as HTML, rendered natively: what `cargo xtask dist` puts into the file around the app, the parts
//! page, and every screen for tests. One definition each, so that the page and the app never differ.

mod added;
mod check;
mod failures;
mod help;
mod idle;
mod paper_form;

use yew::{Callback, Component, Context, Html, Properties, ServerRenderer, html};

use super::{Seen, parts, screens};
use crate::session::{Screen, Session};

type Piece = fn() -> Html;

/// Every piece by name.
const PIECES: [(&str, Piece); 9] = [
    ("added", added::added),
    ("check", check::check),
    ("start", start),
    ("help", help::help),
    ("idle", idle::idle),
    ("errors", failures::failures),
    ("paper", paper_form::paper_form),
    ("cleared", cleared),
    ("parts", parts::examples::page),
];

/// The names of the pieces.
#[must_use]
pub fn names() -> Vec<&'static str> {
    PIECES.iter().map(|(name, _)| *name).collect()
}

/// A piece as HTML; none when there is no piece of that name.
#[must_use]
pub fn render(name: &str) -> Option<String> {
    PIECES.iter().find(|(n, _)| *n == name).map(|(_, piece)| html_of(Drawing::Piece(*piece)))
}

/// The screen of a session as HTML, as the app would show it.
#[must_use]
pub fn screen(session: &Session) -> String {
    html_of(Drawing::Screen(Box::new(session.clone()), true))
}

/// [`screen`], in a browser that cannot print.
#[must_use]
pub fn screen_without_printing(session: &Session) -> String {
    html_of(Drawing::Screen(Box::new(session.clone()), false))
}

/// Every part in every state: its name, the state's name, and its HTML. The parts page shows them, tests check them.
#[must_use]
pub fn examples() -> Vec<(&'static str, &'static str, String)> {
    let all = parts::examples::all().into_iter().enumerate();
    all.map(|(at, (part, state, _))| (part, state, html_of(Drawing::Example(at)))).collect()
}

/// The static first screen: the app's own, with a button that waits for the app.
fn start() -> Html {
    let session = Session::default();
    let send = Callback::noop();
    let seen = Seen { session: &session, send: &send, can_print: true, can_keep: true, said: 0 };
    html! {
        <main data-screen="start" data-still="">
            { screens::start::welcome() }
            { failures::no_script() }
            <div class="needs-script">{ screens::start::choices(seen) }</div>
            { screens::start::waiting_button() }
            { screens::start::small_print() }
        </main>
    }
}

fn cleared() -> Html {
    let session = Session { screen: Screen::Cleared, ..Session::default() };
    screens::screen(Seen { session: &session, send: &Callback::noop(), can_print: true, can_keep: true, said: 0 })
}

#[derive(Clone)]
enum Drawing {
    Piece(Piece),
    Screen(Box<Session>, bool),
    Example(usize),
}

#[derive(Clone, Properties)]
struct StillProps {
    drawing: Drawing,
}

impl PartialEq for StillProps {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

struct Still;

impl Component for Still {
    type Message = ();
    type Properties = StillProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        match &ctx.props().drawing {
            Drawing::Piece(piece) => piece(),
            Drawing::Screen(session, can_print) => screens::screen(Seen {
                session: &session.to_show(),
                send: &Callback::noop(),
                can_print: *can_print,
                can_keep: true,
                said: 0,
            }),
            Drawing::Example(at) => parts::examples::all().swap_remove(*at).2,
        }
    }
}

fn html_of(drawing: Drawing) -> String {
    let props = move || StillProps { drawing };
    pollster::block_on(ServerRenderer::<Still>::with_props(props).hydratable(false).render())
}
