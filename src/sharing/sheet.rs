//! The sheet a person takes away: what they have, what matters to them, their plan, and who to call.
//!
//! It holds no barrier and no reason: those are private by default. It carries no name of a charity and no address,
//! because it may be shown to others. Cards and lines that could put a person at risk in other
//! hands stay off it.

use crate::assessment::picture;
use crate::content::{Card, CardId, HELPLINES, Helpline, Mover, Nation, Text, fill, t};
use crate::plan::{Lane, Step, calls_for, cards_on_paper};
use crate::session::Session;

/// A sheet, ready to be set as paper or as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its neutral title.
    pub title: &'static str,
    /// What it is for, and what it is not.
    pub purpose: &'static str,
    /// Its sections; none is empty.
    pub sections: Vec<Section>,
}

/// A part of the sheet under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// What stands under it.
    pub lines: Vec<Line>,
}

/// One entry of a section.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// What it says.
    pub words: String,
    /// Whether the words are the person's own.
    pub own: bool,
    /// A box to tick stands before it.
    pub tick: bool,
    /// Smaller lines under it: a label, if any, and words.
    pub under: Vec<(Option<Text>, String)>,
}

/// The sheet of a session.
#[must_use]
pub fn sheet(session: &Session) -> Sheet {
    let mut sections = vec![strengths(session), areas(session)];
    sections.extend(Lane::ALL.map(|lane| lane_section(session, lane)));
    if session.plan.steps().is_empty() {
        sections.push(Section { heading: t::SHEET_OPEN.words().to_owned(), lines: blank_steps() });
    }
    if crisis(session) {
        // Who to call comes first then, and says nothing of why.
        sections.insert(0, lines_to_call(session.start.nation));
    }
    sections.extend(cards_on_paper(session).into_iter().map(|id| card_section(id, session.start.nation)));
    if !crisis(session) {
        sections.push(lines_to_call(session.start.nation));
    }
    sections.retain(|section| !section.lines.is_empty());
    Sheet { title: t::SHEET_TITLE.words(), purpose: t::PURPOSE.words(), sections }
}

fn strengths(session: &Session) -> Section {
    let says = |words: &str| Line { words: words.to_owned(), ..Line::default() };
    let lines = picture(&session.answers).strengths.iter().map(|id| says(id.get().says.words())).collect();
    Section { heading: t::SHEET_STRENGTHS.words().to_owned(), lines }
}

fn areas(session: &Session) -> Section {
    let lines =
        session.areas.iter().map(|a| Line { words: a.get().name.words().to_owned(), ..Line::default() }).collect();
    Section { heading: t::SHEET_AREAS.words().to_owned(), lines }
}

fn lane_section(session: &Session, lane: Lane) -> Section {
    let heading = match lane {
        Lane::Now => t::LANE_NOW,
        Lane::Next => t::LANE_NEXT,
        Lane::Later => t::LANE_LATER,
    };
    Section {
        heading: heading.words().to_owned(),
        lines: session.plan.lane(lane).map(|step| step_line(step, session.start.nation)).collect(),
    }
}

fn step_line(step: &Step, nation: Option<Nation>) -> Line {
    let under = step.from.map_or_else(Vec::new, |id| {
        let suggestion = id.get();
        let mut under = vec![
            (Some(t::STEP_FIRST), suggestion.first.words().to_owned()),
            (Some(t::STEP_SAY), suggestion.say.words().to_owned()),
            (Some(t::STEP_WHO), suggestion.who.words().to_owned()),
        ];
        if suggestion.mover == Mover::Others {
            under.insert(0, (None, t::SHEET_MOVER_OTHERS.words().to_owned()));
        }
        // Chosen before the nation was changed: kept, and said where it is right.
        let elsewhere = (!suggestion.nations.right_for(nation)).then(|| suggestion.nations.words()).flatten();
        under.extend(elsewhere.map(|words| (None, words)));
        under
    });
    Line { words: step.words().to_owned(), own: step.said.is_some(), tick: true, under }
}

/// Room to write by hand, for a sheet without steps.
fn blank_steps() -> Vec<Line> {
    (0..3).map(|_| Line { words: t::SHEET_BLANK.words().to_owned(), tick: true, ..Line::default() }).collect()
}

fn card_section(id: CardId, nation: Option<Nation>) -> Section {
    let card: &Card = id.get();
    let mut lines: Vec<Line> =
        card.body.words().lines().map(|words| Line { words: words.to_owned(), ..Line::default() }).collect();
    lines.extend(card.helplines.iter().map(|line| line.get()).filter(|line| line.serves(nation)).map(call));
    Section { heading: card.title.words().to_owned(), lines }
}

fn lines_to_call(nation: Option<Nation>) -> Section {
    let shown = |line: &&Helpline| line.serves(nation) && !NOT_ON_PAPER.contains(&line.group);
    let lines = HELPLINES.iter().filter(shown).map(call).collect();
    Section { heading: t::SHEET_CALL.words().to_owned(), lines }
}

/// Groups of lines that stay off the sheet: it goes home with a person, and others may read it. They are in Need help now
/// and on the blank form for everybody.
const NOT_ON_PAPER: [&str; 2] = ["abuse", "young"];

/// Whether the person's words call for the crisis card.
fn crisis(session: &Session) -> bool {
    CardId::all().any(|id| id.get().lines_first && calls_for(session, id))
}

fn call(line: &Helpline) -> Line {
    let how = if line.by_text { t::HELP_TEXT_LINE } else { t::HELP_CALL_LINE };
    let places = [("name", line.name.words()), ("number", line.number), ("what", line.what.words())];
    let mut words = fill(how, &places);
    if let Some(where_it_serves) = line.nations.words() {
        words.push(' ');
        words.push_str(&where_it_serves);
    }
    Line { words, ..Line::default() }
}
