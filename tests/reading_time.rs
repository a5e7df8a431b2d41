//! How long the page takes: reading at 150 words a minute, and three seconds for every tap. Ten minutes for the core,
//! twenty for everything; the start screen says so.
//!
//! Counted on the screens of a person who gives each of the answers in turn and chooses three ideas. The three seconds of a tap hold
//! the reading of what is tapped: an answer, a button, a fold. All other words are read, but for what is folded away and for
//! what this person has read already in this visit; the figure with every repetition is printed beside it.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]
#![cfg(feature = "stills")]

mod common;

use std::collections::BTreeSet;
use std::io::Write;

use common::html::{pieces, tags};
use common::{area, go_on, walk_to, whole_way};
use recovery_plan::assessment::{Access, Answer, Level, Outlook, OwnPace, Told, a_lot_in_the_way, resources_asked};
use recovery_plan::content::{BarrierId, Group, Mover, Phase, StatementId, t};
use recovery_plan::plan::suggested;
use recovery_plan::session::{Action, Screen, Session, path};
use recovery_plan::ui::stills::{render, screen};

const WORDS_A_MINUTE: usize = 150;
const SECONDS_A_TAP: usize = 3;

/// What one screen takes.
#[derive(Clone, Copy, Debug, Default)]
struct Cost {
    /// Words that were not read before.
    words: usize,
    /// Words with every repetition.
    every_word: usize,
    taps: usize,
}

impl Cost {
    fn and(self, other: Self) -> Self {
        Self {
            words: self.words + other.words,
            every_word: self.every_word + other.every_word,
            taps: self.taps + other.taps,
        }
    }

    fn minutes(self, words: usize) -> f64 {
        let seconds = words * 60 / WORDS_A_MINUTE + self.taps * SECONDS_A_TAP;
        f64::from(u32::try_from(seconds).expect("not that long")) / 60.0
    }
}

/// Somebody who gives each of the answers in turn, all through the core.
fn in_the_core() -> Session {
    let said = StatementId::all().zip(Answer::ALL.into_iter().cycle()).map(|(id, answer)| Action::Answer(id, answer));
    let in_the_way = BarrierId::all().zip(Level::ALL.into_iter().cycle()).map(|(id, level)| Action::Level(id, level));
    let chosen = ["health", "people", "days"].map(|name| Action::ToggleArea(area(name)));
    go_on(&Session::default(), said.chain(in_the_way).chain(chosen))
}

/// The same person, who answers everything else too.
fn in_everything() -> Session {
    let session = in_the_core();
    let ticked = Group::ALL.into_iter().flat_map(|group| group.picks().take(3)).map(Action::TogglePick);
    let told = [Action::Phase(Told::This(Phase::Prepare)), Action::Pace(Told::This(OwnPace::Slow))];
    let movers = a_lot_in_the_way(&session.levels).map(|id| Action::Mover(id, Told::This(Mover::Shared)));
    let near = resources_asked(&session.levels).into_iter().flat_map(|id| {
        [Action::Access(id, Told::This(Access::Difficult)), Action::Outlook(id, Told::This(Outlook::Harder))]
    });
    let said: Vec<_> = ticked.chain(told).chain(movers).chain(near).collect();
    go_on(&session, said)
}

/// The screens on which a person reads: the plan before and after they chose three ideas.
fn states(session: &Session, at: Screen) -> Vec<String> {
    // None that calls for a card: whoever chooses such a one reads the card too, and should.
    let plain = suggested(session).into_iter().filter(|idea| idea.id.get().cards.is_empty());
    let chosen: Vec<_> = plain.take(3).map(|idea| Action::Choose(idea.id)).collect();
    let chosen = go_on(session, chosen);
    match at {
        Screen::Start => vec![render("start").expect("start")],
        Screen::Plan => vec![screen(&walk_to(session, at)), screen(&walk_to(&chosen, at))],
        _ => vec![screen(&walk_to(&chosen, at))],
    }
}

/// What a screen takes: words not `read` before, a tap for each question on it, for each thing ticked, and for the button
/// that leads on.
fn cost(session: &Session, at: Screen, read: &mut BTreeSet<String>) -> Cost {
    let states = states(session, at);
    let pieces: Vec<String> = states.iter().flat_map(|html| pieces(html)).collect();
    let count = |piece: &String| piece.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
    let new: Vec<&String> = pieces.iter().filter(|piece| read.insert((*piece).clone())).collect();
    let checked = tags(states.last().expect("a screen"))
        .iter()
        .filter(|tag| tag.name == "input" && tag.get("checked").is_some())
        .count();
    let more = match at {
        // Who is here is chosen already.
        Screen::Start => 2,
        Screen::Plan => 3,
        Screen::TakeAway => 1,
        _ => checked,
    };
    Cost { words: new.into_iter().map(count).sum(), every_word: pieces.iter().map(count).sum(), taps: more + 1 }
}

/// Prints a line also when the test passes: the figures are there to be seen.
fn say(line: &str) {
    writeln!(std::io::stdout(), "{line}").expect("somewhere to print to");
}

fn is_core(at: Screen) -> bool {
    !(at.is_further() || matches!(at, Screen::Slip | Screen::TakeAway))
}

#[test]
fn the_core_takes_ten_minutes_and_everything_twenty() {
    let core: Vec<Screen> = path(&Session::default()).into_iter().filter(|at| is_core(*at)).collect();
    let everything = whole_way(&in_everything());
    let visits = [("core", in_the_core(), core, 10.0), ("everything", in_everything(), everything, 20.0)];
    for (what, session, way, most) in visits {
        let mut read = BTreeSet::new();
        let mut cost = Cost::default();
        for at in way {
            let here = self::cost(&session, at, &mut read);
            say(&format!(
                "{:<18}{:>5} words {:>5} in all {:>4} taps",
                at.name(),
                here.words,
                here.every_word,
                here.taps
            ));
            cost = cost.and(here);
        }
        say(&format!(
            "reading time, {what}: {:.1} minutes of {most} ({} words, {} taps); {:.1} with every repetition",
            cost.minutes(cost.words),
            cost.words,
            cost.taps,
            cost.minutes(cost.every_word)
        ));
        assert!(cost.minutes(cost.words) <= most, "{what} takes {:.1} minutes", cost.minutes(cost.words));
    }
}

#[test]
fn the_start_screen_says_how_long_it_takes() {
    let words = t::START_TIME.words();
    assert!(words.contains("ten minutes") && words.contains("twenty"), "{words}");
    assert!(pieces(&render("start").expect("start")).iter().any(|piece| piece == words));
}

#[test]
fn what_is_folded_away_and_what_is_tapped_is_not_read_as_text() {
    let html = "<main><p>Two words</p><label><span>Yes</span></label><label><span>Yes</span></label>\
                <details class=\"fold\"><summary>Why</summary><div class=\"fold-inside\"><p>Not this</p></div></details></main>";
    assert_eq!(pieces(html), ["Two words"]);
}
