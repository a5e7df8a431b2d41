//! Holds the session, and does for each action what only a page can do: focus, history, keeping the last good text.

use std::rc::Rc;

use yew::{Callback, Component, Context, Html, Properties};

use super::{Seen, screens};
use crate::plan::{FIRST_SHOWN, Said, Step, StepId};
use crate::platform::{field, history, page, screen};
use crate::session::{Action, Notice, Screen, Session, Start, update};
use crate::sharing::text::plan_text;

/// What the app is opened with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// The choices of the start screen.
    pub start: Start,
}

/// The app.
pub(super) struct App {
    session: Rc<Session>,
    send: Callback<Action>,
    look_at: Option<String>,
}

impl Component for App {
    type Message = Action;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let send = ctx.link().callback(|action| action);
        history::begin();
        history::went_on();
        Self {
            session: Rc::new(update(&Session::default(), Action::Begin(ctx.props().start))),
            send,
            look_at: Some("main h1".to_owned()),
        }
    }

    fn update(&mut self, _: &Context<Self>, action: Action) -> bool {
        let mut typed = Session::clone(&self.session);
        if matches!(action, Action::Next | Action::Skip | Action::Back | Action::OpenReword(_)) {
            for kept in typed_and_not_kept(&typed) {
                typed = update(&typed, kept);
            }
        }
        // Words that call for a card are not left behind unread. The next press goes on.
        let stays = matches!(typed.notice, Some(Notice::PleaseRead(_))) && typed.plan != self.session.plan;
        let next = if stays {
            history::stayed(action == Action::Back);
            typed
        } else {
            update(&typed, action.clone())
        };
        if next == *self.session {
            return false;
        }
        if next.screen == Screen::Cleared {
            // The page lets the whole app go, memory and all, and shows the cleared screen itself.
            self.session = Rc::default();
            page::cleared();
            return false;
        }
        page::keep(&plan_text(&next), next.holds_something());
        let before = std::mem::replace(&mut self.session, Rc::new(next));
        self.look_at = look_at(&action, &before, &self.session);
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let seen = Seen { session: &self.session, send: &self.send };
        screens::screen(seen)
    }

    fn rendered(&mut self, _: &Context<Self>, _first: bool) {
        if let Some(selector) = self.look_at.take() {
            screen::focus(&selector);
        }
    }
}

/// What stands in a text field when the person goes on without pressing its button. It is theirs, so it is kept.
fn typed_and_not_kept(session: &Session) -> Vec<Action> {
    let said = |name: &str| field::words(name).as_deref().and_then(Said::new);
    let own = said("own-step").map(Action::AddOwn);
    let step = session.plan.steps().iter().find(|step| Some(step.id) == session.rewording);
    let new_words = step.zip(said("reword")).filter(|(step, said)| said.words() != step.words());
    own.into_iter().chain(new_words.map(|(step, said)| Action::Reword(step.id, said))).collect()
}

/// What gets the focus after `action`, as a selector; none when the focus stays where it is. The button that was pressed
/// is often gone, and a lost focus sends people who use a keyboard or hear the page back to its top.
fn look_at(action: &Action, before: &Session, now: &Session) -> Option<String> {
    if before.screen != now.screen {
        screen::to_top();
        return Some("main h1".to_owned());
    }
    if let (Some(Notice::PleaseRead(card)), true) = (now.notice, now.plan != before.plan) {
        return Some(format!("[data-card={}] h3", card.name()));
    }
    let step = |id: StepId| format!("[data-step=\"{}\"] [data-action=reword]", id.0);
    match action {
        Action::OpenReword(_) => Some("[data-field=reword]".to_owned()),
        Action::LeaveReword => before.rewording.map(step),
        Action::Reword(id, _) | Action::Move(id, _) => Some(step(*id)),
        Action::Remove(_) => Some("[data-action=put-back]".to_owned()),
        Action::PutBack => {
            let is_back = |s: &&Step| !before.plan.steps().iter().any(|b| b.id == s.id);
            now.plan.steps().iter().find(is_back).map(|s| step(s.id))
        }
        Action::Choose(id) => Some(format!("[data-suggestion={}] .chosen", id.name())),
        Action::ShowMore => Some(format!(".idea:nth-child({}) h3", FIRST_SHOWN + before.more_ideas + 1)),
        _ => None,
    }
}
