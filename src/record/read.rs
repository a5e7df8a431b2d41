//! Reads a record back: text, then a tree, then a session in which every id exists.

use super::tree::Tree;
use super::write::{answer_name, level_name};
use super::{FORMAT, RecordError};
use crate::assessment::{Answer, Answers, ById, Level, Levels, Offered, PAST_AT_MOST, Past, Told};
use crate::content::{AreaId, BarrierId, Day, Nation, PickId, ResourceId, StatementId, SuggestionId};
use crate::plan::{Detail, Lane, Plan, STEPS_AT_MOST, Said, Step, When};
use crate::session::{AREAS_CHOSEN_AT_MOST, Company, Device, Prompt, Session, Start};

/// How many steps a file may hold: more than a plan takes up, since some may be put aside, and few enough to be drawn.
pub const STEPS_IN_A_FILE: usize = 4 * STEPS_AT_MOST;

/// The session written in `text`, in format 1 or in the older format 0: whatever that held means the same now.
///
/// Ids that this version does not know are left out, so that a file made with other content still opens; words,
/// answers and lanes that have no meaning are left out in the same way.
///
/// # Errors
/// [`RecordError::NotOurs`] when the text is not a record, [`RecordError::Cut`] when it ends too early,
/// [`RecordError::Newer`] when its format is newer than [`FORMAT`], [`RecordError::Damaged`] when something in it is not of
/// the kind that belongs there.
pub fn read(text: &str) -> Result<Session, RecordError> {
    let file = Tree::of(text)?;
    let format = file.number("format")?.ok_or(RecordError::NotOurs)?;
    if format > FORMAT {
        return Err(RecordError::Newer(format));
    }
    let chosen = |key| file.text(key).map(Option::unwrap_or_default);
    let mut session = Session {
        start: Start {
            company: Company::from_name(chosen("company")?).unwrap_or_default(),
            device: Device::from_name(chosen("device")?).unwrap_or_default(),
            nation: Nation::from_name(chosen("nation")?),
        },
        saved: Day::from_iso(chosen("saved")?),
        review: Day::from_iso(chosen("review")?),
        answers: answers(&file)?,
        levels: levels(&file)?,
        own: own_words(&file, "own", Prompt::from_name)?,
        phase: Told::from_value(chosen("phase")?),
        pace: Told::from_value(chosen("pace")?),
        movers: named(&file, "movers", BarrierId::from_name)?,
        access: named(&file, "access", ResourceId::from_name)?,
        outlook: named(&file, "outlook", ResourceId::from_name)?,
        ..Session::default()
    };
    for name in file.list("areas")? {
        let area = AreaId::from_name(name.words()?).filter(|area| !session.areas.contains(area));
        session.areas.extend(area.filter(|_| session.areas.len() < AREAS_CHOSEN_AT_MOST));
    }
    for name in file.list("picks")? {
        if let Some((pick, Err(at))) = PickId::from_name(name.words()?).map(|id| (id, session.picks.binary_search(&id)))
        {
            session.picks.insert(at, pick);
        }
    }
    let mut steps = Vec::new();
    if file.list("steps")?.len() > STEPS_IN_A_FILE {
        return Err(RecordError::Damaged);
    }
    for step in file.list("steps")? {
        steps.push(read_step(step)?);
    }
    session.plan = Plan::of(steps);
    let past = file.list("past")?;
    for picture in &past[past.len().saturating_sub(PAST_AT_MOST)..] {
        picture.map()?;
        let day = picture.text("day")?.and_then(Day::from_iso);
        session.past.push(Past { day, answers: answers(picture)?, levels: levels(picture)? });
    }
    Ok(session)
}

fn answers(of: &Tree) -> Result<Answers, RecordError> {
    let mut answers = Answers::default();
    of.texts("answers", &mut |id, said| {
        let answer = Answer::ALL.into_iter().find(|answer| answer_name(*answer) == said);
        if let (Some(id), Some(answer)) = (StatementId::from_name(id), answer) {
            answers.set(id, answer);
        }
    })?;
    Ok(answers)
}

fn levels(of: &Tree) -> Result<Levels, RecordError> {
    let mut levels = Levels::default();
    of.texts("barriers", &mut |id, said| {
        let level = Level::ALL.into_iter().find(|level| level_name(*level) == said);
        if let (Some(id), Some(level)) = (BarrierId::from_name(id), level) {
            levels.set(id, level);
        }
    })?;
    Ok(levels)
}

fn read_step(step: &Tree) -> Result<Step, RecordError> {
    // Whatever a list of steps holds that is no step at all is damage, not an unknown id.
    step.map()?;
    let from = step.text("suggestion")?.and_then(SuggestionId::from_name);
    let lane = step.text("lane")?.and_then(Lane::from_name).unwrap_or(Lane::Later);
    Ok(Step {
        when: step.text("when")?.and_then(When::from_name),
        details: own_words(step, "details", Detail::from_name)?,
        went: step.text("went")?.and_then(Told::from_value),
        ..Step::new(from, step.text("words")?.and_then(Said::new), lane)
    })
}

fn own_words<Id: Copy + Ord>(of: &Tree, key: &str, id: fn(&str) -> Option<Id>) -> Result<ById<Id, Said>, RecordError> {
    let mut own = ById::default();
    of.texts(key, &mut |name, typed| {
        if let (Some(id), Some(said)) = (id(name), Said::new(typed)) {
            own.set(id, said);
        }
    })?;
    Ok(own)
}

fn named<Id: Copy + Ord, T: Offered>(
    of: &Tree,
    key: &str,
    id: fn(&str) -> Option<Id>,
) -> Result<ById<Id, Told<T>>, RecordError> {
    let mut all = ById::default();
    of.texts(key, &mut |name, value| {
        if let (Some(id), Some(told)) = (id(name), Told::from_value(value)) {
            all.set(id, told);
        }
    })?;
    Ok(all)
}
