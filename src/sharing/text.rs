//! The sheet as plain text, to copy, to keep when something fails, and for `cargo xtask plan`.

use super::sheet::{Line, Sheet, sheet};
use super::slip::{self, slip_sheet};
use crate::session::Session;
#[cfg(not(target_arch = "wasm32"))]
use crate::{
    content::t,
    plan::{FIRST_SHOWN, facts_for, suggested},
};

/// The plan of a session as text: headings in capitals are avoided, lists use hyphens, no line is wrapped.
#[must_use]
pub fn plan_text(session: &Session) -> String {
    of(&sheet(session))
}

/// What to do if things slip, as text.
#[must_use]
pub fn slip_text(session: &Session) -> String {
    of(&slip_sheet(session))
}

/// Everything worth keeping, as text: the plan, and what to do if things slip when anything was written for that.
#[must_use]
pub fn everything(session: &Session) -> String {
    let mut text = plan_text(session);
    if slip::holds_something(session) {
        text.push('\n');
        text.push_str(&slip_text(session));
    }
    text
}

/// The first ideas that follow from what was said, each with its reasons and how to begin.
///
/// For those who write and check the content, and for goldens; the page shows ideas on its plan screen.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn ideas_text(session: &Session) -> String {
    let mut out = format!("{}\n", t::PLAN_IDEAS.words());
    for idea in suggested(session).iter().take(FIRST_SHOWN) {
        let suggestion = idea.id.get();
        out.extend(["\n* ", suggestion.says.words(), "  [", idea.id.name(), "]\n"]);
        for reason in &idea.reasons {
            out.extend(["    ", &reason.words(), "\n"]);
        }
        for (label, words) in
            [(t::STEP_FIRST, suggestion.first), (t::STEP_SAY, suggestion.say), (t::STEP_WHO, suggestion.who)]
        {
            out.extend(["    ", label.words(), " ", &words.told(session.start.nation), "\n"]);
        }
        for fact in facts_for(session, idea.id) {
            out.extend(["    = ", &fact.in_full(), "\n"]);
        }
    }
    out
}

/// A sheet as text.
#[must_use]
pub fn of(sheet: &Sheet) -> String {
    let mut out = String::from(sheet.title);
    out.push('\n');
    for section in &sheet.sections {
        out.push('\n');
        out.push_str(&section.heading);
        out.push('\n');
        for line in &section.lines {
            entry(&mut out, line);
        }
    }
    out.push('\n');
    out.push_str(sheet.purpose);
    out.push('\n');
    out
}

fn entry(out: &mut String, line: &Line) {
    out.push_str(if line.tick { "[ ] " } else { "- " });
    set_in(out, &line.words, "    ");
    for (label, words) in &line.under {
        out.push_str("    ");
        if let Some(label) = label {
            out.push_str(label.words());
            out.push(' ');
        }
        set_in(out, words, "        ");
    }
}

/// Words of one entry: a pasted text of several lines stays one, its lines after the first set in.
fn set_in(out: &mut String, words: &str, by: &str) {
    let mut lines = words.lines();
    out.push_str(lines.next().unwrap_or_default());
    out.push('\n');
    for line in lines {
        out.extend([by, line, "\n"]);
    }
}
