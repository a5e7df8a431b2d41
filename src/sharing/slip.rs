//! The sheet about what to do if things slip: one page, on its own, because a plan may be shown to people whom this is none
//! of the business of.

use super::sheet::{Line, Section, Sheet, blank, card_section, lines_to_call, said, ticked};
use crate::content::{Group, Text, t};
use crate::plan::cards_for_slips;
use crate::session::{Prompt, Session};

/// The parts of the sheet: heading, the list that belongs to it, the prompt for own words.
const PARTS: [(Text, Option<Group>, Prompt); 6] = [
    (t::SLIP_FIRST, None, Prompt::First),
    (t::SLIP_SIGNS, Some(Group::Signs), Prompt::Signs),
    (t::SLIP_HELPS, Some(Group::Helps), Prompt::Helps),
    (t::SLIP_DO, None, Prompt::Do),
    (t::SLIP_DONT, None, Prompt::Dont),
    (t::SLIP_RETURNS, Some(Group::Returns), Prompt::Returns),
];

/// Whether the person has written anything for it.
#[must_use]
pub fn holds_something(session: &Session) -> bool {
    PARTS.iter().any(|(_, group, prompt)| {
        session.own.find(*prompt).is_some() || group.is_some_and(|group| session.ticked(group).next().is_some())
    })
}

/// The sheet of a session. Where nothing was said there is room to write by hand.
#[must_use]
pub fn slip_sheet(session: &Session) -> Sheet {
    let mut sections: Vec<Section> = PARTS.iter().map(|part| section(session, part)).collect();
    sections.extend(cards_for_slips().map(|id| card_section(id, session.start.nation)));
    sections.push(lines_to_call(session.start.nation));
    Sheet { title: t::SLIP_TITLE.words(), purpose: t::PURPOSE.words(), sections }
}

fn section(session: &Session, (heading, group, prompt): &(Text, Option<Group>, Prompt)) -> Section {
    let mut lines: Vec<Line> = group.map(|group| ticked(session, group)).unwrap_or_default();
    lines.extend(said(session, *prompt));
    if lines.is_empty() {
        lines.push(blank());
    }
    Section { heading: heading.words().to_owned(), lines }
}
