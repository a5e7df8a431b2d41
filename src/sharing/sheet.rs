//! The sheet a person takes away: what they have, what matters to them, their plan, and who to call.
//!
//! It holds no barrier and no reason: those are private by default. It carries no name of a charity and no address,
//! because it may be shown to others. Cards and lines that could put a person at risk in other
//! hands stay off it.

use std::borrow::Cow;

use crate::assessment::{Went, picture};
use crate::content::{
    Card, CardId, Group, HELPLINES, Helpline, Mover, Nation, Suggestion, Text, fill, lines_checked, t,
};
use crate::plan::{Detail, Lane, Said, Step, When, called_for, cards_on_paper, facts_for, suggested};
use crate::session::{Prompt, Session};

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
    let session = &*session.to_share();
    let mut sections = vec![hopes(session), strengths(session), done(session), areas(session)];
    sections.extend(Lane::ALL.map(|lane| lane_section(session, lane)));
    if !session.plan.steps().iter().any(Step::is_open) {
        sections.push(beginnings(session));
        sections.push(Section { heading: t::PRINTED_OPEN.words().to_owned(), lines: blank_steps() });
    }
    sections.push(review(session));
    if crisis(session) {
        // Who to call comes first then, and says nothing of why.
        sections.insert(0, lines_to_call(session.start.nation));
    }
    sections.extend(cards_on_paper(session).into_iter().map(|id| card_section(id, session.start.nation)));
    if !crisis(session) {
        sections.push(lines_to_call(session.start.nation));
    }
    sections.retain(|section| !section.lines.is_empty());
    Sheet { title: t::PRINTED_TITLE.words(), purpose: t::PURPOSE.words(), sections }
}

/// How many ideas stand on the sheet of somebody who chose no step.
const BEGINNINGS: usize = 3;

/// Gentle ideas for somebody who stopped before they chose a step. They follow from what is on the sheet, strengths and
/// chosen areas, and from nothing that stays off it.
fn beginnings(session: &Session) -> Section {
    let mut printed = Session { areas: session.areas.clone(), ..Session::default() };
    session.answers.iter().filter(|(_, answer)| answer.is_strength()).for_each(|(id, a)| printed.answers.set(id, a));
    let gentle = suggested(&printed).into_iter().map(|idea| idea.id.get()).filter(|idea| idea.always);
    let plain = gentle.filter(|idea| !idea.private && idea.cards.is_empty()).take(BEGINNINGS);
    let line = |idea: &Suggestion| Line {
        tick: true,
        under: vec![(Some(t::STEP_FIRST), idea.first.words().to_owned())],
        ..says(idea.says.words())
    };
    Section { heading: t::PRINTED_IDEAS.words().to_owned(), lines: plain.map(line).collect() }
}

/// What matters to the person: what they ticked, then their own words.
pub(super) fn hopes(session: &Session) -> Section {
    let mut lines = ticked(session, Group::Hopes);
    lines.extend(said(session, Prompt::Means));
    lines.extend(said(session, Prompt::Hope));
    Section { heading: t::HOPES_NAME.words().to_owned(), lines }
}

/// A line for each thing that was ticked on a list.
pub(super) fn ticked(session: &Session, group: Group) -> Vec<Line> {
    session.ticked(group).map(|id| says(id.get().says.words())).collect()
}

/// What was said in own words, if anything was.
pub(super) fn said(session: &Session, prompt: Prompt) -> Option<Line> {
    session.own.find(prompt).map(|said| Line { own: true, ..says(said.words()) })
}

/// A line that only says something.
pub(super) fn says(words: &str) -> Line {
    Line { words: words.to_owned(), ..Line::default() }
}

fn strengths(session: &Session) -> Section {
    let lines = picture(&session.answers).strengths.iter().map(|id| says(id.get().says.words())).collect();
    Section { heading: t::PRINTED_STRENGTHS.words().to_owned(), lines }
}

/// What happened of the plan.
fn done(session: &Session) -> Section {
    let line = |step: &Step| Line { own: step.said.is_some(), ..says(step.words()) };
    let lines = session.plan.that_went(Went::Happened).map(line).collect();
    Section { heading: t::PRINTED_DONE.words().to_owned(), lines }
}

/// The day on which the person means to look at it again.
fn review(session: &Session) -> Section {
    let lines = session.review.map(|day| says(&day.words())).into_iter().collect();
    Section { heading: t::PRINTED_REVIEW.words().to_owned(), lines }
}

fn areas(session: &Session) -> Section {
    let lines = session.areas.iter().map(|area| says(area.get().name.words())).collect();
    Section { heading: t::PRINTED_AREAS.words().to_owned(), lines }
}

fn lane_section(session: &Session, lane: Lane) -> Section {
    let heading = match lane {
        Lane::Now => t::LANE_NOW,
        Lane::Next => t::LANE_NEXT,
        Lane::Later => t::LANE_LATER,
    };
    Section {
        heading: heading.words().to_owned(),
        lines: session.plan.lane(lane).map(|step| step_line(session, step)).collect(),
    }
}

fn step_line(session: &Session, step: &Step) -> Line {
    let nation = session.start.nation;
    let mut under = Vec::new();
    let suggestion = step.from.map(|id| id.get());
    if suggestion.is_some_and(|suggestion| suggestion.mover == Mover::Others) {
        under.push((None, t::PRINTED_MOVER_OTHERS.words().to_owned()));
    }
    under.extend(suggestion.map(|suggestion| (Some(t::STEP_FIRST), suggestion.first.words().to_owned())));
    under.extend(when(step).map(|words| (Some(t::STEP_WHEN), words)));
    under.extend(detail(step, Detail::Say, nation).map(|words| (Some(t::STEP_SAY), words.into_owned())));
    under.extend(detail(step, Detail::Who, nation).map(|words| (Some(t::STEP_WHO), words.into_owned())));
    let facts = step.from.iter().flat_map(|suggestion| facts_for(session, *suggestion));
    under.extend(facts.map(|fact| (None, fact.in_full())));
    under.extend(elsewhere(session, step).map(|words| (None, words)));
    Line { words: step.words().to_owned(), own: step.said.is_some(), tick: true, under }
}

/// Where a step is right that was chosen before the nation was changed: it is kept, and that is said.
pub(super) fn elsewhere(session: &Session, step: &Step) -> Option<String> {
    let suggestion = step.from.map(|id| id.get());
    suggestion.filter(|suggestion| !suggestion.nations.right_for(session.start.nation))?.nations.words()
}

/// When a step is for, in words: what was chosen, then the day or time.
#[must_use]
pub fn when(step: &Step) -> Option<String> {
    let chosen = step.when.map(when_words).map(Text::words);
    let words: Vec<&str> = chosen.into_iter().chain(step.details.find(Detail::Day).map(Said::words)).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

/// A time as the person reads it.
#[must_use]
pub fn when_words(when: When) -> Text {
    match when {
        When::ThisWeek => t::WHEN_THIS_WEEK,
        When::NextWeek => t::WHEN_NEXT_WEEK,
        When::ThisMonth => t::WHEN_THIS_MONTH,
        When::Ready => t::WHEN_READY,
    }
}

/// Who could help, or what to say: the person's own words, or else the suggestion's, as it is right in `nation`.
#[must_use]
pub fn detail(step: &Step, detail: Detail, nation: Option<Nation>) -> Option<Cow<'_, str>> {
    let offered = step.from.and_then(|id| match detail {
        Detail::Day => None,
        Detail::Who => Some(id.get().who.told(nation)),
        Detail::Say => Some(id.get().say.told(nation)),
    });
    step.details.find(detail).map(|said| Cow::Borrowed(said.words())).or(offered)
}

/// Room to write by hand, for a sheet without steps.
fn blank_steps() -> Vec<Line> {
    (0..3).map(|_| Line { tick: true, ..blank() }).collect()
}

/// Room to write by hand.
pub(super) fn blank() -> Line {
    says(t::PRINTED_BLANK.words())
}

pub(super) fn card_section(id: CardId, nation: Option<Nation>) -> Section {
    let card: &Card = id.get();
    let mut lines: Vec<Line> = card.body.told(nation).lines().map(says).collect();
    lines.extend(
        card.helplines.iter().map(|line| line.get()).filter(|line| line.serves(nation)).map(|line| call(line, nation)),
    );
    Section { heading: card.title.words().to_owned(), lines }
}

fn lines_to_call(nation: Option<Nation>) -> Section {
    let mut lines: Vec<Line> = lines_on_paper(nation).map(|line| call(line, nation)).collect();
    lines.push(says(&lines_checked()));
    Section { heading: t::PRINTED_CALL.words().to_owned(), lines }
}

/// The lines that may be printed for somebody in `nation`.
pub(super) fn lines_on_paper(nation: Option<Nation>) -> impl Iterator<Item = &'static Helpline> {
    HELPLINES.iter().filter(move |line| line.serves(nation) && !NOT_ON_PAPER.contains(&line.group))
}

/// Groups of lines that stay off the sheet: it goes home with a person, and others may read it. They are in Need help now
/// and on the blank form for everybody.
const NOT_ON_PAPER: [&str; 2] = ["abuse", "young"];

/// Whether the person's words call for the crisis card.
fn crisis(session: &Session) -> bool {
    called_for(session).into_iter().any(|id| id.get().lines_first)
}

/// A line to call; and where it serves, for somebody who did not say where they are.
fn call(line: &Helpline, nation: Option<Nation>) -> Line {
    let how = if line.by_text { t::HELP_TEXT_LINE } else { t::HELP_CALL_LINE };
    let places = [("name", line.name.words()), ("number", line.number), ("what", line.what.words())];
    let mut words = fill(how, &places);
    if let Some(where_it_serves) = line.nations.words().filter(|_| nation.is_none()) {
        words.push(' ');
        words.push_str(&where_it_serves);
    }
    says(&words)
}
