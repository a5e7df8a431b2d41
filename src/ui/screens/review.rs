//! Welcome back: how the steps went and what to look at again; then what has changed, against nobody but oneself.

use yew::{AttrValue, Html, html};

use crate::assessment::{Past, Went, compare, picture};
use crate::content::{AreaId, Text, fill, t};
use crate::plan::Step;
use crate::session::{Action, Session};
use crate::ui::Seen;
use crate::ui::parts::{
    Choice, Heading, Radios, Weight, button, checks, fold, h2, h3, heading, hint, moves, nav, notice, p, review_date,
    sends, then_and_now, told,
};

/// Of how many steps we ask how they went; nobody is asked about hundreds.
const STEPS_ASKED: usize = 30;

/// How many letters of a step are enough to tell which one it is.
const ENOUGH: usize = 300;

pub(super) fn review(seen: Seen<'_>, part: u8) -> Html {
    if part == 1 { welcome(seen) } else { changes(seen) }
}

fn welcome(seen: Seen<'_>) -> Html {
    let session = seen.session;
    let saved = session.saved.map(|day| fill(t::REVIEW_SAVED, &[("date", &day.words())]));
    html! {
        <>
            { heading(seen, Heading { name: t::REVIEW_NAME, title: t::REVIEW_TITLE_1 }) }
            { saved.map(|words| html! { <p>{ words }</p> }) }
            { p(t::REVIEW_INTRO_1) }
            if !session.plan.steps().is_empty() {
                { h2(t::REVIEW_STEPS) }
                { for session.plan.steps().iter().take(STEPS_ASKED).map(|step| how_it_went(seen, step)) }
                { (session.plan.steps().len() > STEPS_ASKED).then(|| hint(t::REVIEW_STEPS_MORE)) }
            }
            { again(seen) }
            { button(Weight::Quiet, "all-again", t::REVIEW_ALL, None, moves(seen, Action::AllAgain)) }
            { nav(seen, Some(t::REVIEW_ON), false) }
        </>
    }
}

fn how_it_went(seen: Seen<'_>, step: &Step) -> Html {
    let id = step.id;
    let legend = html! { <span class="own-words" translate={step.said.is_some().then_some("no")}>{ beginning(step.words()) }</span> };
    let action = move |went| Action::Went(id, Some(went));
    told(seen, legend, ("went", id.0.to_string()), step.went, (went_words, action))
}

/// The words of a step, or as many of them as tell which step it is.
fn beginning(words: &str) -> String {
    let mut beginning: String = words.chars().take(ENOUGH).collect();
    if beginning.len() < words.len() {
        beginning.push('…');
    }
    beginning
}

fn went_words(went: Went) -> Text {
    match went {
        Went::Happened => t::WENT_HAPPENED,
        Went::Partly => t::WENT_PARTLY,
        Went::NotYet => t::WENT_NOT_YET,
        Went::LetGo => t::WENT_LET_GO,
    }
}

fn again(seen: Seen<'_>) -> Html {
    let session = seen.session;
    let areas = AreaId::all().filter(|area| session.asks_area(*area)).map(|area| Choice {
        value: area.name(),
        label: area.get().name.words().into(),
        chosen: session.again.contains(&area),
        on: seen.sends(Action::ToggleAgain(area)),
    });
    let barriers = Choice {
        value: "barriers",
        label: t::REVIEW_BARRIERS.words().into(),
        chosen: session.barriers_again,
        on: seen.sends(Action::ToggleBarriersAgain),
    };
    checks(Radios {
        legend: html! { t::REVIEW_AGAIN.words() },
        hint: Some(t::REVIEW_AGAIN_HINT),
        hook: ("choice", AttrValue::Static("again")),
        choices: areas.chain([barriers]).collect(),
    })
}

fn changes(seen: Seen<'_>) -> Html {
    let session = seen.session;
    let then = session.past.get(session.compared);
    html! {
        <>
            { heading(seen, Heading { name: t::REVIEW_NAME_2, title: t::REVIEW_TITLE_2 }) }
            { then.map_or_else(|| p(t::REVIEW_PAST_NONE), |then| since(seen, then)) }
            { earlier_times(seen) }
            { review_date(seen) }
            { fold(t::WHY_WE_ASK, p(t::REVIEW_WHY)) }
            { nav(seen, Some(t::NEXT), false) }
            { notice(seen) }
        </>
    }
}

/// What changed since then: what grew, eased and was done first, what is harder after it, then area by area.
fn since(seen: Seen<'_>, then: &Past) -> Html {
    let session = seen.session;
    let found = compare(then, &session.answers, &session.levels);
    let partly = |step: &Step| fill(t::REVIEW_PARTLY, &[("step", &beginning(step.words()))]);
    let done = session.plan.that_went(Went::Happened).map(|step| beginning(step.words()));
    let done: Vec<_> = done.chain(session.plan.that_went(Went::Partly).map(partly)).collect();
    let less: Vec<_> = found.less.iter().map(|id| id.get().says.words().to_owned()).collect();
    let more: Vec<_> = found.more.iter().map(|id| id.get().says.words().to_owned()).collect();
    let harder = !(less.is_empty() && more.is_empty());
    let grew: Vec<_> = found.grew.iter().map(|id| id.get().strength.words().to_owned()).collect();
    let eased: Vec<_> = found.eased.iter().map(|id| id.get().says.words().to_owned()).collect();
    let same = grew.is_empty() && eased.is_empty() && !harder;
    // What was not looked at again is not called now.
    let changed = |area: &AreaId| area.statements().any(|id| then.answers.get(id) != session.answers.get(id));
    let again = |area: &AreaId| session.again.is_empty() || session.again.contains(area) || changed(area);
    let shown = |area: &AreaId| session.asks_area(*area) && again(area);
    html! {
        <>
            <p tabindex="-1" data-since="">{ then.day.map_or_else(|| t::REVIEW_SINCE_LAST.words().to_owned(), |day| fill(t::REVIEW_SINCE, &[("date", &day.words())])) }</p>
            { same.then(|| p(t::REVIEW_SAME)) }
            { list("grew", t::REVIEW_GREW, grew) }
            { list("eased", t::REVIEW_EASED, eased) }
            { list("done", t::REVIEW_DONE, done) }
            if harder {
                <div class="promise" data-changed="harder">
                    { h2(t::REVIEW_HARDER) }
                    { p(t::REVIEW_HARDER_HINT) }
                    { lines(t::REVIEW_LESS, less) }
                    { lines(t::REVIEW_MORE, more) }
                </div>
            }
            { then_and_now(&picture(&then.answers).areas, &picture(&session.answers).areas, shown) }
        </>
    }
}

fn list(hook: &'static str, title: Text, lines: Vec<String>) -> Option<Html> {
    (!lines.is_empty()).then(|| html! {
        <div class="have" data-changed={hook}>{ h2(title) }<ul>{ for lines.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul></div>
    })
}

fn lines(title: Text, lines: Vec<String>) -> Option<Html> {
    (!lines.is_empty()).then(|| html! { <>{ h3(title.words()) }<ul>{ for lines.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul></> })
}

/// The earlier pictures: which one to look back to, and a way to take each out.
fn earlier_times(seen: Seen<'_>) -> Option<Html> {
    let session: &Session = seen.session;
    (!session.past.is_empty()).then(|| {
        html! {
            <section>
                <h2 tabindex="-1" data-earlier="">{ t::REVIEW_PAST.words() }</h2>
                { hint(t::REVIEW_PAST_HINT) }
                <ul class="ideas">{ for session.past.iter().enumerate().map(|(at, past)| earlier_time(seen, at, past)) }</ul>
            </section>
        }
    })
}

fn earlier_time(seen: Seen<'_>, at: usize, past: &Past) -> Html {
    let day = past.day.map_or_else(|| t::REVIEW_DAY_NONE.words().to_owned(), crate::content::Day::words);
    let named = |words: Text| Some(fill(t::STEP_OF, &[("action", words.words()), ("step", &day)]));
    html! {
        <li class="card" data-past={at.to_string()}>
            <p><b>{ day.clone() }</b></p>
            { (at != seen.session.compared).then(|| {
                button(Weight::Plain, "compare", t::REVIEW_COMPARE, named(t::REVIEW_COMPARE), sends(seen.send, Action::Compare(at)))
            }) }
            { button(Weight::Plain, "forget", t::REVIEW_FORGET, named(t::REVIEW_FORGET), sends(seen.send, Action::Forget(at))) }
        </li>
    }
}
