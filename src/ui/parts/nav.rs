//! What every screen has: where I am, its heading, the way on, back and past, a way to stop here, and a way to change what
//! was answered before.

use yew::{Callback, Html, MouseEvent, html};

use super::basics::{Weight, button, hint};
use super::fold;
use crate::content::{Text, fill, t};
use crate::platform::history;
use crate::session::{Action, Company, Screen, path, progress};
use crate::ui::Seen;

/// The top of a screen.
pub(crate) struct Heading {
    /// The short name said with the progress.
    pub(crate) name: Text,
    /// The heading.
    pub(crate) title: Text,
}

/// Progress in words, and the heading, which takes the focus when the screen is new.
pub(crate) fn heading(seen: Seen<'_>, heading: Heading) -> Html {
    let progress = progress(seen.session).map(|progress| {
        let (step, of) = (progress.step.to_string(), progress.of.to_string());
        let words = fill(t::PROGRESS, &[("step", &step), ("of", &of), ("name", heading.name.words())]);
        html! {
            <>
                <p class="progress">{ words }</p>
                <progress value={step} max={of} aria-hidden="true" />
            </>
        }
    });
    html! {
        <>
            { progress }
            <h1 tabindex="-1">{ heading.title.words() }</h1>
            <p class="only-print">{ t::PRINT_LATER.words() }</p>
        </>
    }
}

/// That anything can be skipped; and, when a worker is beside the person, that they may have duties. In front of family
/// nothing more is said than to anybody: it would make them ask.
pub(crate) fn may_skip(seen: Seen<'_>) -> Html {
    let with_a_worker = seen.session.start.company == Company::Worker;
    hint(if with_a_worker { t::YOU_CAN_SKIP_TOGETHER } else { t::YOU_CAN_SKIP })
}

/// The buttons at the foot of a screen.
///
/// `on` is what the strong button says; without it the screen is the last one. `skip` is left out where there is nothing
/// to skip.
pub(crate) fn nav(seen: Seen<'_>, on: Option<Text>, skip: bool) -> Html {
    html! {
        <div class="nav">
            { on.map(|on| button(Weight::Strong, "next", on, None, moves(seen, Action::Next))) }
            { around(seen, skip) }
        </div>
    }
}

/// The foot of the last of the core questions: to the plan, or through the further questions first.
pub(crate) fn nav_to_plan(seen: Seen<'_>) -> Html {
    html! {
        <>
            { hint(t::BARRIERS_ENOUGH) }
            <div class="nav">
                { button(Weight::Strong, "to-plan", t::TO_PLAN, None, moves(seen, Action::Go(Screen::Plan))) }
                { button(Weight::Quiet, "next", t::MORE_FIRST, None, moves(seen, Action::Next)) }
                { around(seen, true) }
            </div>
        </>
    }
}

/// Back to where the person had come from, past this screen, a screen back; to stop here; and to earlier answers.
fn around(seen: Seen<'_>, skip: bool) -> Html {
    let session = seen.session;
    let back_to = session.return_to.map(|to| {
        let label = fill(t::RETURN_TO, &[("screen", name(to).words())]);
        html! {
            <button type="button" class="quiet" data-action="return" onclick={moves(seen, Action::Go(to))}>{ label }</button>
        }
    });
    let stop = match session.screen {
        Screen::Start | Screen::Slip | Screen::TakeAway => None,
        Screen::Plan => Some(t::PLAN_TAKE),
        _ => Some(t::STOP),
    };
    let saves = match session.screen {
        // Leaving this one clears it, and the next one has a button of its own.
        Screen::Alone | Screen::TakeAway => false,
        Screen::Start => session.holds_something(),
        _ => true,
    };
    let on_the_way = path(session);
    let earlier: Vec<Screen> = on_the_way.into_iter().take_while(|screen| *screen != session.screen).collect();
    html! {
        <>
            { back_to }
            { skip.then(|| button(Weight::Quiet, "skip", t::SKIP, None, moves(seen, Action::Skip))) }
            { (session.screen != Screen::Start).then(|| {
                button(Weight::Plain, "back", t::BACK, None, moves(seen, Action::Back))
            }) }
            { stop.map(|words| button(Weight::Plain, "stop", words, None, moves(seen, Action::Go(Screen::TakeAway)))) }
            { saves.then(|| button(Weight::Plain, "save", t::SAVE, None, moves(seen, Action::Go(Screen::Save)))) }
            { (!earlier.is_empty()).then(|| html! {
                <div class="contents" data-contents="">
                    { fold(t::CONTENTS, html! { <>{ hint(t::CONTENTS_HINT) }{ go_list(seen, &earlier) }</> }) }
                </div>
            }) }
        </>
    }
}

/// A list of buttons that lead to other screens.
pub(crate) fn go_list(seen: Seen<'_>, screens: &[Screen]) -> Html {
    let mut rows = Vec::new();
    for screen in screens {
        rows.push(html! {
            <li>
                <button
                    type="button" class="plain" data-action="go" data-to={screen.name()}
                    onclick={moves(seen, Action::Go(*screen))}
                >
                    { name(*screen).words() }
                </button>
            </li>
        });
    }
    html! { <ul class="go-list">{ rows }</ul> }
}

/// What a screen is called in a list.
fn name(screen: Screen) -> Text {
    match screen {
        Screen::Start | Screen::Cleared => t::START_NAME,
        Screen::Area(area) => area.get().title,
        Screen::Picture => t::PICTURE_TITLE,
        Screen::Barriers(1) => t::BARRIERS_TITLE_1,
        Screen::Barriers(2) => t::BARRIERS_TITLE_2,
        Screen::Barriers(_) => t::BARRIERS_TITLE_3,
        Screen::Alone => t::ALONE_TITLE,
        Screen::Hopes => t::HOPES_TITLE,
        Screen::Work(1) => t::WORK_TITLE_1,
        Screen::Work(_) => t::WORK_TITLE_2,
        Screen::Movers => t::MOVERS_TITLE,
        Screen::Nearby => t::NEARBY_TITLE,
        Screen::Review(1) => t::REVIEW_TITLE_1,
        Screen::Review(_) => t::REVIEW_NAME_2,
        Screen::Open => t::OPEN_TITLE,
        Screen::Save => t::SAVE_TITLE,
        Screen::Sheet(sheet) => sheet.get().title,
        Screen::Plan => t::PLAN_TITLE,
        Screen::Slip => t::SLIP_TITLE,
        Screen::TakeAway => t::TAKE_TITLE,
    }
}

/// Goes to another screen. The history is told within the click itself.
pub(crate) fn moves(seen: Seen<'_>, action: Action) -> Callback<MouseEvent> {
    let send = seen.send.clone();
    Callback::from(move |_| {
        if action == Action::Back {
            history::went_back();
        } else {
            history::went_on();
        }
        send.emit(action.clone());
    })
}
