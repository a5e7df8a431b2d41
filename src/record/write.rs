//! Writes a session as text.

use std::collections::BTreeMap;

use super::{FORMAT, File, FileStep, Names, Typed};
use crate::assessment::{Answer, ById, Level, Offered, Told};
use crate::content::{BarrierId, ResourceId};
use crate::plan::{Detail, Said, Step, When};
use crate::session::{Prompt, Session};

/// The session as the text of a file, in the newest format.
///
/// Where the person is in the journey is not kept; what they said is.
#[must_use]
pub fn write(session: &Session) -> String {
    let file = File {
        format: FORMAT,
        company: Some(session.start.company.name().to_owned()),
        device: Some(session.start.device.name().to_owned()),
        nation: session.start.nation.map(|nation| nation.name().to_owned()),
        answers: session.answers.iter().map(|(id, a)| (id.name().to_owned(), answer_name(a).to_owned())).collect(),
        barriers: session.levels.iter().map(|(id, l)| (id.name().to_owned(), level_name(l).to_owned())).collect(),
        areas: session.areas.iter().map(|area| area.name().to_owned()).collect(),
        picks: session.picks.iter().map(|pick| pick.name().to_owned()).collect(),
        own: own_words(&session.own, Prompt::name),
        phase: session.phase.map(|phase| phase.value().to_owned()),
        pace: session.pace.map(|pace| pace.value().to_owned()),
        movers: names(&session.movers, BarrierId::name),
        access: names(&session.access, ResourceId::name),
        outlook: names(&session.outlook, ResourceId::name),
        steps: session.plan.steps().iter().map(step).collect(),
    };
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

fn step(step: &Step) -> FileStep {
    FileStep {
        suggestion: step.from.map(|id| id.name().to_owned()),
        words: step.said.as_ref().map(typed),
        lane: step.lane.name().to_owned(),
        when: step.when.map(When::name).map(str::to_owned),
        details: own_words(&step.details, Detail::name),
    }
}

fn names<Id: Copy + Ord, T: Offered>(said: &ById<Id, Told<T>>, name: fn(Id) -> &'static str) -> Names {
    said.iter().map(|(id, told)| (name(id).to_owned(), told.value().to_owned())).collect()
}

fn own_words<Id: Copy + Ord>(said: &ById<Id, Said>, name: fn(Id) -> &'static str) -> BTreeMap<String, Typed> {
    said.all().map(|(id, said)| (name(id).to_owned(), typed(said))).collect()
}

fn typed(said: &Said) -> Typed {
    Typed(said.words().to_owned())
}

pub(super) fn answer_name(answer: Answer) -> &'static str {
    match answer {
        Answer::NotYet => "not-yet",
        Answer::ALittle => "a-little",
        Answer::Mostly => "mostly",
        Answer::Very => "very",
        Answer::Skip => "skip",
    }
}

pub(super) fn level_name(level: Level) -> &'static str {
    match level {
        Level::Not => "not",
        Level::Bit => "a-bit",
        Level::Lot => "a-lot",
        Level::Skip => "skip",
    }
}
