//! Writes a session as text: JSON, a line for each key, because people may look into an unsealed one.

use super::FORMAT;
use crate::assessment::{Answer, Answers, ById, Level, Levels, Offered, Past, Told};
use crate::content::{AreaId, BarrierId, Day, Nation, PickId, ResourceId};
use crate::plan::{Detail, Said, Step, When};
use crate::session::{Prompt, Session};

/// The session as the text of a record, in the newest format. `today` is the day it is saved.
///
/// Where the person is in the journey is not kept; what they said is.
#[must_use]
pub fn write(session: &Session, today: Option<Day>) -> String {
    let mut out = Writer::default();
    out.begin('{');
    out.key("format");
    out.text.push_str(&FORMAT.to_string());
    out.say("saved", today.map(Day::iso));
    out.say("company", Some(session.start.company.name()));
    out.say("device", Some(session.start.device.name()));
    out.say("nation", session.start.nation.map(Nation::name));
    let aside = &session.aside;
    out.said(&both(&session.answers, &aside.answers), &both(&session.levels, &aside.levels));
    out.list("areas", session.areas.iter().map(|area| AreaId::name(*area)));
    out.list("picks", session.picks.iter().map(|pick| PickId::name(*pick)));
    out.own("own", &session.own, Prompt::name);
    out.say("phase", session.phase.map(Told::value));
    out.say("pace", session.pace.map(Told::value));
    out.told("movers", &both(&session.movers, &aside.movers), BarrierId::name);
    out.told("access", &session.access, ResourceId::name);
    out.told("outlook", &session.outlook, ResourceId::name);
    out.key("steps");
    out.begin('[');
    session.plan.steps().iter().chain(&aside.steps).for_each(|step| out.step(step));
    out.end(']');
    out.say("review", session.review.map(Day::iso));
    if !session.past.is_empty() {
        out.key("past");
        out.begin('[');
        session.past.iter().for_each(|past| out.past(past));
        out.end(']');
    }
    out.end('}');
    out.text.push('\n');
    out.text
}

/// What was answered, with what was put aside and not answered anew.
fn both<Id: Copy + Ord, Value: Copy>(here: &ById<Id, Value>, aside: &ById<Id, Value>) -> ById<Id, Value> {
    let mut all = aside.clone();
    here.iter().for_each(|(id, value)| all.set(id, value));
    all
}

/// Text that grows; it knows how deep it is, and whether a comma is due.
#[derive(Default)]
struct Writer {
    text: String,
    depth: usize,
    first: bool,
}

impl Writer {
    fn line(&mut self) {
        if !self.first {
            self.text.push(',');
        }
        self.first = false;
        self.new_line();
    }

    fn new_line(&mut self) {
        self.text.push('\n');
        (0..self.depth).for_each(|_| self.text.push(' '));
    }

    fn begin(&mut self, with: char) {
        self.text.push(with);
        self.depth += 1;
        self.first = true;
    }

    fn end(&mut self, with: char) {
        self.depth -= 1;
        if !self.first {
            self.new_line();
        }
        self.first = false;
        self.text.push(with);
    }

    fn key(&mut self, key: &str) {
        self.line();
        self.quoted(key);
        self.text.push_str(": ");
    }

    /// Words as JSON has them (RFC 8259, section 7).
    fn quoted(&mut self, words: &str) {
        self.text.push('"');
        for c in words.chars() {
            match c {
                '"' | '\\' => self.text.extend(['\\', c]),
                '\n' => self.text.push_str("\\n"),
                ..' ' => {
                    let digit = |of: u32| char::from_digit(of % 16, 16).unwrap_or('0');
                    self.text.push_str("\\u00");
                    self.text.extend([digit(c as u32 / 16), digit(c as u32)]);
                }
                _ => self.text.push(c),
            }
        }
        self.text.push('"');
    }

    fn say(&mut self, key: &str, words: Option<impl AsRef<str>>) {
        if let Some(words) = words {
            self.key(key);
            self.quoted(words.as_ref());
        }
    }

    fn list<'w>(&mut self, key: &str, words: impl Iterator<Item = &'w str>) {
        self.key(key);
        self.begin('[');
        for words in words {
            self.line();
            self.quoted(words);
        }
        self.end(']');
    }

    /// Answers about the areas and about barriers.
    fn said(&mut self, answers: &Answers, levels: &Levels) {
        self.map("answers", answers.iter().map(|(id, answer)| (id.name(), answer_name(answer))));
        self.map("barriers", levels.iter().map(|(id, level)| (id.name(), level_name(level))));
    }

    fn map<'w>(&mut self, key: &str, all: impl Iterator<Item = (&'w str, &'w str)>) {
        self.key(key);
        self.begin('{');
        all.for_each(|(key, words)| self.say(key, Some(words)));
        self.end('}');
    }

    fn told<Id: Copy + Ord, T: Offered>(&mut self, key: &str, all: &ById<Id, Told<T>>, name: fn(Id) -> &'static str) {
        self.map(key, all.iter().map(|(id, told)| (name(id), told.value())));
    }

    fn own<Id: Copy + Ord>(&mut self, key: &str, all: &ById<Id, Said>, name: fn(Id) -> &'static str) {
        self.map(key, all.all().map(|(id, said)| (name(id), said.words())));
    }

    fn step(&mut self, step: &Step) {
        self.line();
        self.begin('{');
        self.say("suggestion", step.from.map(|id| id.name()));
        self.say("words", step.said.as_ref().map(Said::words));
        self.say("lane", Some(step.lane.name()));
        self.say("when", step.when.map(When::name));
        self.say("went", step.went.map(Told::value));
        if !step.details.is_empty() {
            self.own("details", &step.details, Detail::name);
        }
        self.end('}');
    }

    fn past(&mut self, past: &Past) {
        self.line();
        self.begin('{');
        self.say("day", past.day.map(Day::iso));
        self.said(&past.answers, &past.levels);
        self.end('}');
    }
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
