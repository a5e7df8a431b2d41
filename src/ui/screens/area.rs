//! One area: its statements, each with the same four answers and a way not to say.

use yew::{AttrValue, Html, html};

use crate::assessment::Answer;
use crate::content::{AreaId, StatementId, Text, t};
use crate::session::Action;
use crate::ui::Seen;
use crate::ui::parts::{Choice, Heading, Radios, fold, heading, hint, may_skip, nav, p, radios};

pub(super) fn area(seen: Seen<'_>, id: AreaId) -> Html {
    let area = id.get();
    html! {
        <>
            { heading(seen, Heading { name: area.name, title: area.title }) }
            { p(t::HOW_TRUE) }
            { may_skip(seen) }
            { for id.statements().filter(|id| seen.session.asks_statement(*id)).map(|statement| question(seen, statement)) }
            { (!id.statements().all(|id| seen.session.asks_statement(id))).then(|| hint(t::ALONE_LATER)) }
            { fold(t::WHY_WE_ASK, p(area.why)) }
            { nav(seen, Some(t::NEXT), true) }
        </>
    }
}

pub(super) fn question(seen: Seen<'_>, id: StatementId) -> Html {
    let statement = id.get();
    let said = seen.session.answers.get(id);
    let choices = Answer::ALL.into_iter().map(|answer| Choice {
        value: answer.value(),
        label: words(answer).words().into(),
        chosen: said == Some(answer),
        on: seen.sends(Action::Answer(id, answer)),
    });
    radios(Radios {
        legend: html! { statement.says.words() },
        hint: None,
        hook: ("item", AttrValue::from(id.name())),
        choices: choices.collect(),
    })
}

fn words(answer: Answer) -> Text {
    match answer {
        Answer::NotYet => t::ANSWER_0,
        Answer::ALittle => t::ANSWER_1,
        Answer::Mostly => t::ANSWER_2,
        Answer::Very => t::ANSWER_3,
        Answer::Skip => t::ANSWER_SKIP,
    }
}
