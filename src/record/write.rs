//! Writes a session as text.

use super::{FORMAT, File, FileStep};
use crate::assessment::{Answer, Level};
use crate::plan::Said;
use crate::session::Session;

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
        steps: session
            .plan
            .steps()
            .iter()
            .map(|step| FileStep {
                suggestion: step.from.map(|id| id.name().to_owned()),
                words: step.said.as_ref().map(Said::words).map(str::to_owned),
                lane: step.lane.name().to_owned(),
            })
            .collect(),
    };
    serde_json::to_string_pretty(&file).unwrap_or_default()
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
