//! Every part in every state: the parts page shows them, and tests check the same ones.

use yew::{AttrValue, Callback, Html, html};

use super::{
    Choice, Heading, Radios, checks, fold, heading, idea, line, nav, notice, own_step, paper, picture_table, radios,
    safety_card, step,
};
use crate::assessment::{Answer, Level, picture};
use crate::content::{AreaId, BarrierId, CARDS, HELPLINES, StatementId, SuggestionId, t};
use crate::plan::{Lane, Reason, Said, Suggested};
use crate::session::{Action, Notice, Paper, Screen, Session, update};
use crate::sharing::sheet;
use crate::ui::Seen;

/// (part, state, what is seen).
pub(crate) fn all() -> Vec<(&'static str, &'static str, Html)> {
    let send = Callback::noop();
    let session = lived_in();
    let seen = Seen { session: &session, send: &send, can_print: true, can_keep: true, said: 0 };
    let (here, apart) = (Session { screen: Screen::Picture, ..Session::default() }, Session::default());
    let added = Session { notice: Some(Notice::Added(Lane::Now)), ..Session::default() };
    let removed = Session { notice: Some(Notice::Removed), ..Session::default() };
    let on = |session| Seen { session, ..seen };
    let idea_of = |seen, at: usize, reasons: Vec<Reason>| {
        let id = SuggestionId::all().nth(at).into_iter();
        html! { <ul class="ideas">{ for id.map(|id| idea(seen, &Suggested { id, reasons: reasons.clone() })) }</ul> }
    };
    let step_of = |seen, lane| {
        let first = session.plan.lane(lane).next();
        html! { <><h3>{ t::LANE_NOW.words() }</h3><ul>{ first.map(|first| step(seen, first)) }</ul></> }
    };
    let in_next = session.plan.lane(Lane::Next).next().map(|step| step.id);
    let rewording = Session { rewording: in_next, ..session.clone() };
    let detailing = Session { detailing: in_next, ..session.clone() };
    let area = AreaId::all().next().into_iter();
    let barrier = BarrierId::all().next().into_iter();
    let statement = StatementId::all().next().into_iter();
    let reasons: Vec<_> = area
        .map(Reason::Chose)
        .chain(barrier.map(|b| Reason::InTheWay(b, Level::Lot)))
        .chain(statement.map(Reason::Have))
        .collect();
    let empty = Session::default();
    let picture_heading = || Heading { name: t::PICTURE_NAME, title: t::PICTURE_TITLE };
    vec![
        ("heading", "with progress", heading(on(&here), picture_heading())),
        ("heading", "outside the count", heading(on(&apart), picture_heading())),
        ("radios", "nothing chosen", question("a", None, false)),
        ("radios", "one chosen", question("b", Some(2), false)),
        ("checks", "two chosen", question("c", Some(1), true)),
        ("nav", "on, past and back", nav(seen, Some(t::NEXT), true)),
        ("nav", "back only", nav(seen, None, false)),
        ("fold", "folded", fold(t::WHY_WE_ASK, html! { <p>{ t::BARRIERS_WHY.words() }</p> })),
        ("notice", "nothing to say", notice(on(&apart))),
        ("notice", "a step was added", notice(on(&added))),
        ("notice", "a step was taken out", notice(on(&removed))),
        ("picture table", "answered", picture_table(picture(&session.answers).areas.iter())),
        ("picture table", "nothing answered", picture_table(picture(&empty.answers).areas.iter())),
        ("idea", "with every kind of reason", idea_of(on(&apart), 0, reasons)),
        ("idea", "in the plan", idea_of(seen, 1, vec![Reason::Begin])),
        ("step", "from an idea", step_of(seen, Lane::Now)),
        ("step", "in own words", step_of(seen, Lane::Next)),
        ("step", "being reworded", step_of(on(&rewording), Lane::Next)),
        ("step", "with who, when and what to say open", step_of(on(&detailing), Lane::Next)),
        ("own step", "empty", own_step(&send)),
        ("line", "of each kind", html! { <ul class="lines">{ for HELPLINES.iter().take(6).map(line) }</ul> }),
        (
            "safety card",
            "every one",
            html! { <>{ for CARDS.iter().map(|card| safety_card(card, card.urgent, None)) }</> },
        ),
        ("sheet", "a plan", paper(&sheet(&session), Paper::Plan)),
        ("sheet", "nothing in it", paper(&sheet(&empty), Paper::Plan)),
    ]
}

/// The parts page: every example under its name.
pub(crate) fn page() -> Html {
    html! {
        <main data-screen="parts">
            <h1>{ t::PARTS_TITLE.words() }</h1>
            { for all().into_iter().map(|(part, state, seen)| html! {
                <section class="example" aria-label={format!("{part}: {state}")}>
                    <h2 class="hint">{ part }{ ": " }{ state }</h2>
                    { seen }
                </section>
            }) }
        </main>
    }
}

fn question(id: &'static str, chosen: Option<usize>, many: bool) -> Html {
    let choice = |at: usize, value, label: crate::content::Text| Choice {
        value,
        label: label.words().into(),
        chosen: chosen == Some(at),
        on: Callback::noop(),
    };
    let labels = [t::ANSWER_0, t::ANSWER_1, t::ANSWER_2, t::ANSWER_3, t::ANSWER_SKIP];
    let choices =
        Answer::ALL.iter().zip(labels).enumerate().map(|(at, (answer, label))| choice(at, answer.value(), label));
    let question = Radios {
        legend: html! { t::PICTURE_CHOOSE.words() },
        hint: many.then_some(t::PICTURE_CHOOSE_HINT),
        hook: ("item", AttrValue::from(id)),
        choices: choices.collect(),
    };
    if many { checks(question) } else { radios(question) }
}

/// A session in which something of everything was done.
fn lived_in() -> Session {
    let answers =
        StatementId::all().zip(Answer::ALL.into_iter().cycle()).map(|(id, answer)| Action::Answer(id, answer));
    let choose = SuggestionId::all().take(2).map(Action::Choose);
    let own = Said::new(t::OWN_HINT.words()).map(Action::AddOwn);
    let mut session = answers.chain(choose).chain(own).fold(Session::default(), |s, action| update(&s, action));
    if let Some(step) = session.plan.steps().last().map(|step| step.id) {
        session = update(&session, Action::Move(step, Lane::Next));
    }
    session
}
