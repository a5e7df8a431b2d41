//! Reads a file back: text, then the shape, then a session in which every id exists.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;

use super::write::{answer_name, level_name};
use super::{FORMAT, File, FileStep, Names, Typed};
use crate::assessment::{Answer, ById, Level, Offered, Told};
use crate::content::{AreaId, BarrierId, Nation, PickId, ResourceId, StatementId, SuggestionId};
use crate::plan::{Detail, Lane, Plan, Said, Step, When};
use crate::session::{AREAS_CHOSEN_AT_MOST, Action, Company, Device, Prompt, Session, Start, update};

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// It is not a file of ours, or it is damaged; the text says where, never what.
    NotOurs(String),
    /// It was made by a newer version of this page, in this format.
    Newer(u32),
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotOurs(place) => write!(f, "not a file of this page, or damaged: {place}"),
            Self::Newer(format) => write!(f, "format {format}, newer than {FORMAT}"),
        }
    }
}

impl std::error::Error for RecordError {}

#[derive(Deserialize)]
struct Head {
    format: u32,
}

/// The session written in `text`.
///
/// Ids that this version does not know are left out, so that a file made with other content still opens; words,
/// answers and lanes that have no meaning are left out in the same way.
///
/// # Errors
/// [`RecordError::NotOurs`] when the text is not JSON of our shape, [`RecordError::Newer`] when its format is newer
/// than [`FORMAT`].
pub fn read(text: &str) -> Result<Session, RecordError> {
    let head: Head = json(text)?;
    if head.format > FORMAT {
        return Err(RecordError::Newer(head.format));
    }
    let file: File = json(text)?;
    let mut session = Session {
        start: Start {
            company: file.company.as_deref().and_then(Company::from_name).unwrap_or_default(),
            device: file.device.as_deref().and_then(Device::from_name).unwrap_or_default(),
            nation: file.nation.as_deref().and_then(Nation::from_name),
        },
        ..Session::default()
    };
    for (id, said) in &file.answers {
        let answer = Answer::ALL.into_iter().find(|a| answer_name(*a) == said);
        if let (Some(id), Some(answer)) = (StatementId::from_name(id), answer) {
            session.answers.set(id, answer);
        }
    }
    for (id, said) in &file.barriers {
        let level = Level::ALL.into_iter().find(|l| level_name(*l) == said);
        if let (Some(id), Some(level)) = (BarrierId::from_name(id), level) {
            session.levels.set(id, level);
        }
    }
    for area in file.areas.iter().filter_map(|name| AreaId::from_name(name)) {
        if session.areas.len() < AREAS_CHOSEN_AT_MOST && !session.areas.contains(&area) {
            session.areas.push(area);
        }
    }
    for pick in file.picks.iter().filter_map(|name| PickId::from_name(name)) {
        if !session.picks.contains(&pick) {
            session = update(&session, Action::TogglePick(pick));
        }
    }
    session.own = own_words(&file.own, Prompt::from_name);
    session.phase = file.phase.as_deref().and_then(Told::from_value);
    session.pace = file.pace.as_deref().and_then(Told::from_value);
    session.movers = named(&file.movers, BarrierId::from_name);
    session.access = named(&file.access, ResourceId::from_name);
    session.outlook = named(&file.outlook, ResourceId::from_name);
    session.plan = Plan::of(file.steps.iter().map(step));
    Ok(session)
}

fn step(step: &FileStep) -> Step {
    let from = step.suggestion.as_deref().and_then(SuggestionId::from_name);
    let lane = Lane::from_name(&step.lane).unwrap_or(Lane::Later);
    Step {
        when: step.when.as_deref().and_then(When::from_name),
        details: own_words(&step.details, Detail::from_name),
        ..Step::new(from, step.words.as_ref().and_then(said), lane)
    }
}

fn said(typed: &Typed) -> Option<Said> {
    Said::new(&typed.0)
}

fn own_words<Id: Copy + Ord>(typed: &BTreeMap<String, Typed>, id: fn(&str) -> Option<Id>) -> ById<Id, Said> {
    let mut own = ById::default();
    for (name, typed) in typed {
        if let (Some(id), Some(said)) = (id(name), said(typed)) {
            own.set(id, said);
        }
    }
    own
}

fn named<Id: Copy + Ord, T: Offered>(names: &Names, id: fn(&str) -> Option<Id>) -> ById<Id, Told<T>> {
    let mut all = ById::default();
    for (name, value) in names {
        if let (Some(id), Some(told)) = (id(name), Told::from_value(value)) {
            all.set(id, told);
        }
    }
    all
}

/// Parses, and on failure says only where: what the file holds is nobody's business in an error.
fn json<'t, T: Deserialize<'t>>(text: &'t str) -> Result<T, RecordError> {
    serde_json::from_str(text).map_err(|e| RecordError::NotOurs(format!("line {}, column {}", e.line(), e.column())))
}
