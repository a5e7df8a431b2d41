//! When a person means to look at their plan again: in some weeks, or on a day of their own.

use yew::{AttrValue, Callback, Html, html};

use super::{Choice, Radios, radios};
use crate::content::{Day, Text, fill, t};
use crate::platform::field;
use crate::session::Action;
use crate::ui::Seen;

/// The days offered, counted from today.
const IN: [(u16, &str, Text); 3] =
    [(28, "28", t::REVIEW_IN_1), (91, "91", t::REVIEW_IN_2), (182, "182", t::REVIEW_IN_3)];

/// The question.
pub(crate) fn review_date(seen: Seen<'_>) -> Html {
    let set = seen.session.review;
    let offered = seen
        .session
        .today
        .into_iter()
        .flat_map(|today| IN.map(|(days, value, words)| (value, Some(Day(today.0.saturating_add(days))), words)));
    let choices = offered.chain([("none", None, t::REVIEW_NEVER)]).map(|(value, day, words)| Choice {
        value,
        label: fill(words, &[("date", &day.map(Day::words).unwrap_or_default())]).into(),
        // Not said is never chosen for anybody.
        chosen: day.is_some() && set == day,
        on: seen.sends(Action::Review(day)),
    });
    let send = seen.send.clone();
    let own = Callback::from(move |_| send.emit(Action::Review(field::day("review-day"))));
    html! {
        <>
            { radios(Radios {
                legend: html! { t::REVIEW_WHEN.words() },
                hint: Some(t::REVIEW_WHEN_HINT),
                hook: ("choice", AttrValue::Static("review")),
                choices: choices.collect(),
            }) }
            <label for="review-day">{ t::REVIEW_OWN.words() }</label>
            <input type="date" id="review-day" data-day="review-day" autocomplete="off" value={set.map(Day::iso)} onchange={own} />
        </>
    }
}
