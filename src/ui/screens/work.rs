//! Work and activity: where I am and what interests me, then my pace and what must not be lost.

use yew::{Html, html};

use crate::assessment::OwnPace;
use crate::content::{Group, Phase, Text, t};
use crate::session::Action;
use crate::ui::Seen;
use crate::ui::parts::{Heading, fold, heading, may_skip, nav, p, ticks, told};

pub(super) fn work(seen: Seen<'_>, part: u8) -> Html {
    let session = seen.session;
    let ask = |legend: Text| html! { legend.words() };
    let (title, intro, why) = match part {
        1 => (t::WORK_TITLE_1, t::WORK_INTRO_1, t::WORK_WHY_1),
        _ => (t::WORK_TITLE_2, t::WORK_INTRO_2, t::WORK_WHY_2),
    };
    html! {
        <>
            { heading(seen, Heading { name: t::WORK_NAME, title }) }
            { p(intro) }
            { may_skip(seen) }
            if part == 1 {
                { told(seen, ask(t::PHASE_ASK), ("choice", "phase"), session.phase, (phase_words, Action::Phase)) }
                { ticks(seen, Group::Ladder, t::LADDER_ASK, Some(t::LADDER_HINT)) }
            } else {
                { told(seen, ask(t::PACE_ASK), ("choice", "pace"), session.pace, (pace_words, Action::Pace)) }
                { ticks(seen, Group::Keep, t::KEEP_ASK, Some(t::KEEP_HINT)) }
            }
            { fold(t::WHY_WE_ASK, p(why)) }
            { nav(seen, Some(t::NEXT), true) }
        </>
    }
}

fn phase_words(phase: Phase) -> Text {
    match phase {
        Phase::Prepare => t::PHASE_PREPARE,
        Phase::Try => t::PHASE_TRY,
        Phase::Work => t::PHASE_WORK,
        Phase::NotNow => t::PHASE_NOT_NOW,
    }
}

fn pace_words(pace: OwnPace) -> Text {
    match pace {
        OwnPace::NotNow => t::PACE_NOT_NOW,
        OwnPace::Slow => t::PACE_SLOW,
        OwnPace::Steady => t::PACE_STEADY,
        OwnPace::Soon => t::PACE_SOON,
    }
}
