//! The sheet about what to do if things slip: one page, on its own, because a plan may be shown to people whom this is none
//! of the business of.

use super::sheet::{Line, Section, Sheet, blank, lines_on_paper, said, says, ticked};
use crate::content::{Group, Helpline, Nation, Text, fill, lines_checked, t};
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
    sections.extend(cards_for_slips().map(|id| Section {
        heading: id.get().title.words().to_owned(),
        lines: id.get().body.told(session.start.nation).lines().map(says).collect(),
    }));
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

/// The lines to call in short, so that all of it fits on one page.
fn lines_to_call(nation: Option<Nation>) -> Section {
    let mut lines: Vec<Line> = lines_on_paper(nation).map(|line| call(line, nation)).collect();
    lines.push(says(&lines_checked()));
    Section { heading: t::PRINTED_CALL.words().to_owned(), lines }
}

fn call(line: &Helpline, nation: Option<Nation>) -> Line {
    let how = if line.by_text { t::SLIP_TEXT_LINE } else { t::SLIP_CALL_LINE };
    let mut words = fill(how, &[("name", line.name.words()), ("number", line.number)]);
    let serves = line.nations.words().filter(|_| nation.is_none());
    words.extend(serves.iter().flat_map(|serves| [" ", serves.as_str()]));
    says(&words)
}
