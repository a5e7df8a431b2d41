//! Holds the session, and does for each action what only a page can do: focus, history, keeping the last good text.

use std::borrow::Cow;
use std::rc::Rc;

use yew::{Callback, Component, Context, Html, Properties};

use super::parts::PHRASE;
use super::{Seen, screens};
use crate::assessment::MOVERS_ASKED;
use crate::plan::{Detail, FIRST_SHOWN, Said, Step, StepId};
use crate::platform::{clipboard, clock, field, file, history, page, printing, screen};
use crate::record;
use crate::record::phrase;
use crate::session::{Action, Added, Lock, Making, Notice, Opening, Prompt, Screen, Session, Start, update};
use crate::sharing::text;

/// What the app is opened with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct Props {
    /// The choices of the start screen.
    pub start: Start,
    /// What the site around the page adds.
    pub added: Added,
    /// Whether a saved file is being opened: then the person is still at the start.
    pub opening: bool,
}

/// The app.
pub(super) struct App {
    session: Rc<Session>,
    send: Callback<Action>,
    can_print: bool,
    can_keep: bool,
    /// How often the page has said something back: the same words twice are two things to hear.
    said: u32,
    look_at: Option<String>,
    take: Option<Action>,
}

impl Component for App {
    type Message = Action;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let send = ctx.link().callback(|action| action);
        let Props { start, added, opening } = ctx.props();
        let begin = if *opening { Action::Arrive(*start) } else { Action::Begin(*start) };
        let new = Session { today: clock::today(), added: added.clone(), ..Session::default() };
        Self {
            session: Rc::new(update(&new, begin)),
            send,
            can_print: printing::can_print(),
            can_keep: file::can_keep(),
            said: 0,
            look_at: Some(HEADING.to_owned()),
            take: None,
        }
    }

    fn update(&mut self, _: &Context<Self>, action: Action) -> bool {
        let leaves = leaves(&action);
        let mut typed = Session::clone(&self.session);
        let mut please_read = None;
        for kept in typed_and_not_kept(&typed, leaves || matches!(action, Action::OpenReword(_))) {
            typed = update(&typed, kept);
            please_read = typed.notice.filter(|notice| matches!(notice, Notice::PleaseRead(_))).or(please_read);
        }
        // Words that call for a card are not left behind unread. The next press goes on. A file comes all the same: they are
        // kept, and read on the way back.
        let comes = matches!(action, Action::Opening(_) | Action::Replace);
        let next = if leaves && please_read.is_some() && !comes {
            history::stayed(action == Action::Back);
            Session { notice: please_read, ..typed }
        } else {
            let next = update(&typed, action.clone());
            Session { notice: next.notice.or(please_read), ..next }
        };
        let next = with_a_phrase(next, &action, self.session.screen);
        // Taken when what was typed is on the sheet.
        let makes = matches!(action, Action::Save(_)) && self.session.making == Making::Nothing;
        let takes = makes || matches!(action, Action::Print(_) | Action::Copy(_));
        self.take = takes.then(|| action.clone());
        // What was refused is drawn again too: the box that the browser has ticked is empty again then.
        if next == *self.session && self.take.is_none() && next.notice.is_none() {
            return false;
        }
        self.said += u32::from(next.notice.is_some());
        if next.screen == Screen::Cleared {
            // The page lets the whole app go, memory and all, and shows the cleared screen itself.
            self.session = Rc::default();
            page::cleared();
            return false;
        }
        page::keep(&text::everything(&next), next.would_be_lost(), next.start.device.name());
        if self.session.screen == Screen::Open && next.screen != Screen::Open {
            file::let_go();
        }
        let before = std::mem::replace(&mut self.session, Rc::new(next));
        self.look_at = look_at(&action, &before, &self.session);
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let shown = self.session.to_show();
        // Whoever keeps a copy already has said whose device it is.
        let can_keep = self.can_keep && (!shown.start.device.is_shared() || file::is_kept());
        let seen = Seen { session: &shown, send: &self.send, can_print: self.can_print, can_keep, said: self.said };
        screens::screen(seen)
    }

    fn rendered(&mut self, _: &Context<Self>, _first: bool) {
        if let Some(Action::Save(lock)) = &self.take {
            save(&self.session, lock);
        }
        if let Some(notice) = self.take.take().and_then(take) {
            self.send.emit(Action::Say(notice));
        }
        if let Some(selector) = self.look_at.take() {
            screen::focus(&selector);
            // A new screen is read from its top. What gets the focus may have been scrolled under the bar there.
            if selector == HEADING {
                screen::to_top();
            }
        }
    }
}

impl App {
    /// Whether something is here that no file holds: in the session, or typed and not kept yet.
    pub(super) fn is_unsaved(&self) -> bool {
        self.session.would_be_lost() || !typed_and_not_kept(&self.session, true).is_empty()
    }

    /// Whether the person is on another screen than the one for opening a file.
    pub(super) fn is_elsewhere(&self) -> bool {
        self.session.screen != Screen::Open
    }
}

/// Prints or copies, now that the sheet stands as it should, and says how that went.
fn take(action: Action) -> Option<Notice> {
    match action {
        Action::Print(paper) => (!printing::print(paper.name())).then_some(Notice::PrintRefused),
        Action::Copy(paper) if clipboard::copy(&["[data-text=\"", paper.name(), "\"]"].concat()) => {
            Some(Notice::Copied)
        }
        Action::Copy(_) => Some(Notice::CopyRefused),
        _ => None,
    }
}

/// Hands the record to the page, to be sealed and saved.
fn save(session: &Session, lock: &Lock) {
    // What nobody beside them is to see goes into no file that anybody can read.
    let shown = if *lock == Lock::Plain { session.to_share() } else { Cow::Borrowed(session) };
    let record = record::write(&shown, session.today);
    let (phrase, keep, ending) = match lock {
        Lock::Sealed(phrase) => (phrase.words(), false, ".plan"),
        Lock::Kept(phrase) => (phrase.words(), true, ".plan"),
        Lock::Plain => ("", false, ".json"),
    };
    let day = session.today.map(|day| ["-", &day.iso()].concat()).unwrap_or_default();
    file::save(&record, phrase, &["my-plan", &day, ending].concat(), keep);
}

/// A phrase is made up when somebody comes to save, and when they ask for another one.
fn with_a_phrase(session: Session, action: &Action, was_on: Screen) -> Session {
    let arrives = session.screen == Screen::Save && was_on != Screen::Save;
    let asked = *action == Action::MakeUp;
    if !(asked || arrives && session.phrase.is_none()) {
        return session;
    }
    let words = phrase::made_up(&file::chance(phrase::WORDS * 2));
    field::fill(PHRASE, &words);
    let session = update(&session, Action::Offer(Said::new(&words)));
    if asked { update(&session, Action::Say(Notice::NewWords)) } else { session }
}

/// Whether `action` leads to another screen.
fn leaves(action: &Action) -> bool {
    matches!(
        action,
        Action::Next
            | Action::Skip
            | Action::Back
            | Action::Forward
            | Action::Go(_)
            | Action::AllAgain
            | Action::Opening(_)
            | Action::Replace
    )
}

/// What stands in the text fields and is not in the session yet. It is theirs, so it is kept. Fields with a button of
/// their own are read when the person `goes_on` without pressing it.
fn typed_and_not_kept(session: &Session, goes_on: bool) -> Vec<Action> {
    let mut kept = Vec::new();
    let step = |id: Option<StepId>| session.plan.steps().iter().find(|step| Some(step.id) == id);
    for (name, words) in field::all() {
        let said = Said::new(&words);
        if let Some(prompt) = Prompt::from_name(&name) {
            if session.own.find(prompt) != said.as_ref() {
                kept.push(Action::Write(prompt, said));
            }
        } else if let Some((detail, step)) = Detail::from_name(&name).zip(step(session.detailing)) {
            let said = said.filter(|said| Some(said.words()) != offered(step, detail));
            if step.details.find(detail) != said.as_ref() {
                kept.push(Action::Detail(step.id, detail, said));
            }
        } else if goes_on && name == "own-step" {
            kept.extend(said.map(Action::AddOwn));
        } else if goes_on && name == "reword" {
            let new_words = step(session.rewording).zip(said).filter(|(step, said)| said.words() != step.words());
            kept.extend(new_words.map(|(step, said)| Action::Reword(step.id, said)));
        }
    }
    kept
}

/// What a field began with that is ours, not the person's.
fn offered(step: &Step, detail: Detail) -> Option<&'static str> {
    step.from.filter(|_| detail == Detail::Say).map(|id| id.get().say.words())
}

/// What gets the focus on a new screen.
const HEADING: &str = "main h1";

/// What gets the focus after `action`, as a selector; none when the focus stays where it is. The button that was pressed
/// is often gone, and a lost focus sends people who use a keyboard or hear the page back to its top.
fn look_at(action: &Action, before: &Session, now: &Session) -> Option<String> {
    if before.screen != now.screen {
        return Some(HEADING.to_owned());
    }
    // Somebody who goes from field to field is not pulled away from them; the page says that there is something to read.
    if let (Some(Notice::PleaseRead(card)), false) =
        (now.notice, *action == Action::Typed || before.notice == now.notice)
    {
        return Some(format!("[data-card={}] h3", card.name()));
    }
    let step = |id: StepId| format!("[data-step=\"{}\"] [data-action=reword]", id.0);
    let details = |id: StepId| format!("[data-step=\"{}\"] [data-action=details]", id.0);
    match action {
        Action::OpenDetails(_) => Some("[data-choice=when] input".to_owned()),
        Action::CloseDetails => before.detailing.map(details),
        Action::AloneNow => Some(HEADING.to_owned()),
        Action::Compare(_) => Some("[data-since]".to_owned()),
        Action::Forget(_) if now.past.is_empty() => Some(HEADING.to_owned()),
        Action::Forget(_) => Some("[data-earlier]".to_owned()),
        Action::Opening(Opening::Phrase) => Some("[data-field=phrase]".to_owned()),
        Action::Opening(Opening::Refused(_) | Opening::Busy | Opening::WrongPhrase) | Action::Opened(_) => {
            Some(HEADING.to_owned())
        }
        Action::MoreMovers => Some(format!("fieldset:nth-of-type({}) input", MOVERS_ASKED + 1)),
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
