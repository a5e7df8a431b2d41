//! My picture: what a person has going for them, area by area. Areas are described, never the person; there is no
//! average and no total.

use super::answers::{Answer, Answers};
use crate::content::{AreaId, StatementId};

/// What was said, seen together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Statements answered mostly or very true, in the order of the content.
    pub strengths: Vec<StatementId>,
    /// Every area, in order.
    pub areas: Vec<AreaPicture>,
}

/// One area of the picture, in counts of statements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AreaPicture {
    /// Which area.
    pub area: AreaId,
    /// Statements that are strengths.
    pub strengths: usize,
    /// Statements answered; "prefer not to say" is not one.
    pub answered: usize,
    /// Statements shown.
    pub of: usize,
}

/// The picture that `answers` make.
#[must_use]
pub fn picture(answers: &Answers) -> Picture {
    let is_strength = |id: &StatementId| answers.get(*id).is_some_and(Answer::is_strength);
    Picture {
        strengths: StatementId::all().filter(is_strength).collect(),
        areas: AreaId::all()
            .map(|area| AreaPicture {
                area,
                strengths: area.statements().filter(is_strength).count(),
                answered: told(answers, area).count(),
                of: area.statements().count(),
            })
            .collect(),
    }
}

/// At least two statements of the area answered, all of them "not yet".
///
/// Decides only whether a warm line is offered (`content/safety.toml`); it is never shown as a judgement.
#[must_use]
pub fn low_throughout(answers: &Answers, area: AreaId) -> bool {
    told(answers, area).count() >= 2 && told(answers, area).all(|answer| answer == Answer::NotYet)
}

/// What the person told about an area: answers, without "prefer not to say".
fn told(answers: &Answers, area: AreaId) -> impl Iterator<Item = Answer> + '_ {
    area.statements().filter_map(|id| answers.get(id)).filter(|answer| *answer != Answer::Skip)
}
