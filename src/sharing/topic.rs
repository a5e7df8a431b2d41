//! Sheets about one thing, such as a role or a meeting: what stands on each is content (`content/sheets.toml`).
//!
//! They may be shown to people to whom a plan would tell too much: what is private in an answer or a step is on none.

use super::sheet::{Line, Section, Sheet, blank, card_section, elsewhere, hopes, says};
use crate::assessment::picture;
use crate::content::{Set, SheetId, SheetSection, t};
use crate::plan::{Lane, Step, facts_among};
use crate::session::Session;

/// How many lines a section holds that the person's own session fills: it is one page.
pub const FILLED_AT_MOST: usize = 8;

/// Room to write by hand where there is nothing to fill a section with.
const BLANKS: usize = 2;

/// The sheets a person is offered: those that belong to their steps, in the order of the steps, and the others.
#[must_use]
pub fn topics_offered(session: &Session) -> (Vec<SheetId>, Vec<SheetId>) {
    let session = &*session.to_share();
    let mut first = Vec::new();
    for lane in Lane::ALL {
        for id in session.plan.lane(lane).filter_map(|step| topic_of(session, step)) {
            if !first.contains(&id) {
                first.push(id);
            }
        }
    }
    let more = SheetId::all().filter(|id| session.shows_sheet(*id) && !first.contains(id)).collect();
    (first, more)
}

/// The sheet that belongs to a step, where whoever is there may see it.
#[must_use]
pub fn topic_of(session: &Session, step: &Step) -> Option<SheetId> {
    step.from.and_then(|id| id.get().sheet).filter(|id| session.shows_sheet(*id))
}

/// A sheet about one thing, for this session.
#[must_use]
pub fn topic_sheet(session: &Session, id: SheetId) -> Sheet {
    let session = &*session.to_share();
    let (nation, sheet) = (session.start.nation, id.get());
    let section =
        |part: &SheetSection| Section { heading: part.heading.words().to_owned(), lines: lines(session, part.set) };
    let mut sections: Vec<Section> = sheet.sections.iter().map(section).collect();
    sections.extend(sheet.paper_cards.iter().map(|id| card_section(*id, nation)));
    let rules: Vec<Line> = facts_among(session, sheet.facts).iter().map(|fact| says(&fact.in_full())).collect();
    if !rules.is_empty() {
        sections.push(Section { heading: t::RULES_TITLE.words().to_owned(), lines: rules });
    }
    Sheet { title: sheet.title.words(), purpose: sheet.purpose.words(), sections }
}

/// What stands in a section that is set so.
#[must_use]
pub fn lines(session: &Session, set: Set) -> Vec<Line> {
    let session = &*session.to_share();
    let nation = session.start.nation;
    match set {
        Set::Lines(text) => text.told(nation).lines().map(says).collect(),
        Set::Ticks(text) => text.told(nation).lines().map(|words| Line { tick: true, ..says(words) }).collect(),
        Set::Room(text) => text.told(nation).lines().map(with_room).collect(),
        Set::Strengths => filled(strengths(session)),
        Set::Steps => filled(steps(session)),
        Set::Hopes => filled(hopes(session).lines),
    }
}

/// A line with room to write by hand under it.
fn with_room(words: &str) -> Line {
    Line { under: vec![(None, t::PRINTED_BLANK.words().to_owned())], ..says(words) }
}

/// As many lines as fit, and that there are more; room to write where there are none.
fn filled(mut lines: Vec<Line>) -> Vec<Line> {
    if lines.is_empty() {
        return (0..BLANKS).map(|_| blank()).collect();
    }
    if lines.len() > FILLED_AT_MOST {
        lines.truncate(FILLED_AT_MOST);
        lines.push(says(t::PRINTED_MORE.words()));
    }
    lines
}

/// What helps the person, but for what is asked only when they are alone.
fn strengths(session: &Session) -> Vec<Line> {
    let strengths = picture(&session.answers).strengths.into_iter().map(|id| id.get());
    strengths.filter(|statement| !statement.alone).map(|statement| says(statement.says.words())).collect()
}

/// The open steps of Now and Next that everybody may read. Own words stand as they are, but for those of a private step.
fn steps(session: &Session) -> Vec<Line> {
    let open = [Lane::Now, Lane::Next].into_iter().flat_map(|lane| session.plan.lane(lane));
    let line = |step: &Step| Line {
        tick: true,
        own: step.said.is_some(),
        under: elsewhere(session, step).map(|words| (None, words)).into_iter().collect(),
        ..says(step.words())
    };
    open.filter(|step| !step.is_private()).map(line).collect()
}
