//! The content as data: one struct per kind of thing in `content/*.toml`, and the words beside it.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::names::Name;

/// The four nations, in the order they are offered.
pub const NATIONS: [&str; 4] = ["england", "scotland", "wales", "northern-ireland"];

/// How many screens the barriers are shown on.
pub const BARRIER_SCREENS: u8 = 3;

/// The phases of work that a person can say they are in, in the order they are offered.
pub const PHASES: [&str; 4] = ["prepare", "try", "work", "not-now"];

/// What a person can tick, list by list.
pub const PICK_GROUPS: [&str; 6] = ["hopes", "ladder", "keep", "signs", "helps", "returns"];

/// What a section of a sheet holds: words that stand in the content, or, from [`SHEET_SETS_FILLED`] on, what the person said.
pub const SHEET_SETS: [&str; 6] = ["lines", "ticks", "room", "strengths", "steps", "hopes"];

/// Where in [`SHEET_SETS`] those begin that the person's own session fills.
pub const SHEET_SETS_FILLED: usize = 3;

/// Why a phrase is not used: it labels a person, names use or what happens unkindly, judges, pushes, could be read as
/// medical advice, promises what is not ours to give, puts a person in a band, or names a scheme that has closed.
pub const AVOID_KINDS: [&str; 8] =
    ["label", "use", "judging", "pushing", "medical", "promise", "band", "closed-scheme"];

/// Something with an id that was written at a known place.
pub trait Named {
    /// The id as written.
    fn id(&self) -> &Spanned<String>;
}

macro_rules! named {
    ($($kind:ty),*) => { $(impl Named for $kind { fn id(&self) -> &Spanned<String> { &self.id } })* };
}
named!(Area, Resource, Barrier, Pick, Suggestion, Helpline, Card, Fact, Sheet, SheetSection);

/// An area of life that recovery capital is asked about.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// The area's id.
    pub id: Spanned<String>,
    /// Rows of the source documents it comes from.
    #[serde(default)]
    pub seeds: Vec<String>,
    /// The ids of its statements, without the area.
    pub statements: Vec<Spanned<String>>,
    /// Those of them that are asked only when nobody of the person's family or friends is beside them.
    #[serde(default)]
    pub alone: Vec<Spanned<String>>,
    /// Answers are not quoted back beside an idea.
    #[serde(default)]
    pub quiet: bool,
}

/// A statement of an area, named in full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// `area.statement`.
    pub id: String,
    /// Which area, as an index.
    pub area: usize,
    /// Asked only when nobody of the person's family or friends is beside them.
    pub alone: bool,
}

/// Something near a person that a barrier may touch, such as housing.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resource {
    /// The resource's id.
    pub id: Spanned<String>,
}

/// Something that may stand between a person and work, volunteering or learning.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Barrier {
    /// The barrier's id.
    pub id: Spanned<String>,
    /// Which of the three screens it is on, from 1.
    pub part: Spanned<u8>,
    /// The area it belongs to.
    pub area: Spanned<String>,
    /// Whose move it is by default: mine, shared or others.
    pub mover: Spanned<String>,
    /// Left out of anything given to somebody else, unless the person says otherwise.
    #[serde(default)]
    pub private: bool,
    /// Resources it touches.
    #[serde(default)]
    pub resources: Vec<Spanned<String>>,
    /// Phases of work it matters in.
    #[serde(default)]
    pub phases: Vec<Spanned<String>>,
    /// Asked only when nobody of the person's family or friends is beside them.
    #[serde(default)]
    pub alone: bool,
    /// Nobody is asked whose move it is: the answer could only blame them.
    #[serde(default)]
    pub mover_is_plain: bool,
}

/// Something a person can tick as theirs: a hope, a rung of the ladder, something to keep, a sign, a help, a way back.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pick {
    /// The pick's id.
    pub id: Spanned<String>,
    /// Which list it is on: one of [`PICK_GROUPS`].
    pub group: Spanned<String>,
    /// A rung of paid work.
    #[serde(default)]
    pub paid: bool,
}

/// A step a person could choose.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suggestion {
    /// The suggestion's id.
    pub id: Spanned<String>,
    /// Areas it helps with.
    #[serde(default)]
    pub areas: Vec<Spanned<String>>,
    /// Barriers it helps with.
    #[serde(default)]
    pub barriers: Vec<Spanned<String>>,
    /// Picks that lead to it when they are ticked.
    #[serde(default)]
    pub picks: Vec<Spanned<String>>,
    /// Statements that, when true of a person, make it easier.
    #[serde(default)]
    pub strengths: Vec<Spanned<String>>,
    /// Statements that it takes for granted: it is not for somebody who says "not yet" to one.
    #[serde(default)]
    pub needs: Vec<Spanned<String>>,
    /// Statements that make it needless when they are true of a person.
    #[serde(default)]
    pub spared_by: Vec<Spanned<String>>,
    /// Whose move: mine, shared or others.
    pub mover: Spanned<String>,
    /// tiny (a few minutes), small or big.
    pub size: Spanned<String>,
    /// About hope rather than trouble.
    #[serde(default)]
    pub hopeful: bool,
    /// Nations it is right in; none named means everywhere, and for somebody who skipped the question.
    pub nations: Option<Vec<Spanned<String>>>,
    /// Phases of work it fits; none named means all.
    pub phases: Option<Vec<Spanned<String>>>,
    /// early, any or later.
    pub pace: Spanned<String>,
    /// A step into paid work.
    #[serde(default)]
    pub paid_work: bool,
    /// Left out of anything given to somebody else, unless the person says otherwise.
    #[serde(default)]
    pub private: bool,
    /// Comes up only by a barrier it is for or by something ticked, never by its area alone.
    #[serde(default)]
    pub narrow: bool,
    /// Resources it needs near the person.
    #[serde(default)]
    pub resources: Vec<Spanned<String>>,
    /// Lines to call that belong beside it.
    #[serde(default)]
    pub helplines: Vec<Spanned<String>>,
    /// Safety cards that belong beside it.
    #[serde(default)]
    pub cards: Vec<Spanned<String>>,
    /// Facts that it relies on; those for a person's nation stand beside it.
    #[serde(default)]
    pub facts: Vec<Spanned<String>>,
    /// Fits somebody who skipped every question.
    #[serde(default)]
    pub always: bool,
    /// The sheet that goes with it.
    pub sheet: Option<Spanned<String>>,
}

/// A sheet about one thing, to take along, such as whether a role is right.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// The sheet's id.
    pub id: Spanned<String>,
    /// It speaks of health, prison, treatment and the like: not offered in front of family or a friend.
    #[serde(default)]
    pub private: bool,
    /// Safety cards that stand beside it on the screen, and not on the paper.
    #[serde(default)]
    pub cards: Vec<Spanned<String>>,
    /// Safety cards that are printed on it.
    #[serde(default)]
    pub paper_cards: Vec<Spanned<String>>,
    /// Facts that it relies on; those for a person's nation stand on it.
    #[serde(default)]
    pub facts: Vec<Spanned<String>>,
    /// Its sections, in order.
    pub sections: Vec<SheetSection>,
}

/// A part of a sheet under one heading.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetSection {
    /// The section's id within its sheet.
    pub id: Spanned<String>,
    /// What it holds: one of [`SHEET_SETS`].
    pub set: Spanned<String>,
}

impl SheetSection {
    /// Whether what the person said fills it, so that it has no lines of its own.
    #[must_use]
    pub fn is_filled(&self) -> bool {
        SHEET_SETS[SHEET_SETS_FILLED..].contains(&self.set.get_ref().as_str())
    }
}

/// A number to call or text.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Helpline {
    /// The line's id.
    pub id: Spanned<String>,
    /// What it is for; lines of one group stand together.
    pub group: Spanned<String>,
    /// Nations it serves; none named means all four.
    pub nations: Option<Vec<Spanned<String>>>,
    /// The number as people read it.
    pub number: Spanned<String>,
    /// The number as a phone dials it.
    pub tel: Spanned<String>,
    /// call or text.
    pub kind: Spanned<String>,
    /// Whose number it is.
    pub owner: String,
    /// Where number and owner were seen together.
    pub source: Spanned<String>,
    /// An address of its owner's; none where none was seen.
    pub web: Option<Spanned<String>>,
    /// Where address and owner were seen together.
    pub web_source: Option<Spanned<String>>,
    /// The day it was last checked.
    pub checked: Spanned<toml::value::Datetime>,
    /// The day by which it is checked again.
    pub review_by: Spanned<toml::value::Datetime>,
    /// `seen` when the source was really read; nothing else is shipped.
    pub certainty: Spanned<String>,
}

/// A dated fact: a rule, an amount or a number that goes stale.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// The fact's id.
    pub id: Spanned<String>,
    /// amount, rule, law or health: how long it may stand unchecked, see [`FACT_KINDS`].
    pub kind: Spanned<String>,
    /// Nations it is right in; none named means all four.
    pub nations: Option<Vec<Spanned<String>>>,
    /// Its figures by name: the words have a place for each, and no figure of their own.
    #[serde(default)]
    pub values: BTreeMap<String, Spanned<String>>,
    /// Who says so.
    pub source: Source,
    /// The day the source was last read.
    pub checked: Spanned<toml::value::Datetime>,
    /// The day by which it is checked again; after that the page says whom to ask instead.
    pub review_by: Spanned<toml::value::Datetime>,
    /// One of [`CERTAINTIES`]; nothing else is shipped.
    pub certainty: Spanned<String>,
    /// For whoever checks it: what was seen beside it, what was not, what to look for. Never in the page.
    pub note: Option<String>,
}

/// Where something was read.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The organisation, as a person reads it.
    pub organisation: Spanned<String>,
    /// The page or document.
    pub title: Spanned<String>,
    /// Where it is found. It is in the documents for those who check, never in the page.
    pub address: Spanned<String>,
}

/// The kinds of facts, and how many days one may stand unchecked. Rates change on 6 April or at the start of April, so an
/// amount also never stands past the next 1 April.
pub const FACT_KINDS: [(&str, i64); 4] = [("amount", 366), ("rule", 366), ("law", 366), ("health", 731)];

/// What a shipped fact may be: its source was seen; or only in an old copy, or not at its owner's, and then it may stand
/// no longer than a phone number.
pub const CERTAINTIES: [&str; 2] = ["seen", "seen-old"];

/// How many days a phone number may stand unchecked: six months.
pub const LINE_DAYS: i64 = 184;

/// A safety card and when it is shown.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// The card's id.
    pub id: Spanned<String>,
    /// Lines to call that belong on it.
    #[serde(default)]
    pub helplines: Vec<Spanned<String>>,
    /// Shown when one of these is in the way, a bit or a lot.
    #[serde(default)]
    pub barriers: Vec<Spanned<String>>,
    /// Shown when two statements or more of one of these areas were answered, all of them "not yet".
    #[serde(default)]
    pub areas_low: Vec<Spanned<String>>,
    /// Shown to everybody, whatever was answered, so that its being there says nothing.
    #[serde(default)]
    pub everyone: bool,
    /// Cannot wait: shown first, and open.
    #[serde(default)]
    pub urgent: bool,
    /// Shown open, above the ideas, when something called for it.
    #[serde(default)]
    pub early: bool,
    /// Who to call stands before the words.
    #[serde(default)]
    pub lines_first: bool,
    /// May be printed. What could put a person at risk when someone else reads it may not.
    #[serde(default)]
    pub on_paper: bool,
    /// `open` or `folded` when it belongs with what to do if things slip, for everybody; else `no`.
    #[serde(default = "no")]
    pub slip: Spanned<String>,
}

fn no() -> Spanned<String> {
    Spanned::new(0..0, "no".to_owned())
}

/// How a person's own words are compared, and which of them call for a card.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnWords {
    /// Other ways to write a word: the word, and what it is compared as.
    pub same: Vec<(Spanned<String>, String)>,
    /// What denies a phrase that comes right after it.
    pub denials: Vec<Spanned<String>>,
    /// With one of these anywhere nothing counts as denied.
    pub undone: Vec<Spanned<String>>,
    /// Words that several rules use, by name.
    pub lists: BTreeMap<String, Vec<Spanned<String>>>,
    /// The rules.
    pub rule: Vec<OwnWordsRule>,
}

/// Own words that call for a card: one of `any`, and one of `with` where any are given. Whole words or phrases as they are
/// compared; a `*` at the end stands for any letters; `@name` for a list.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnWordsRule {
    /// The card.
    pub card: Spanned<String>,
    /// One of these.
    pub any: Vec<Spanned<String>>,
    /// And one of these, if there are any.
    #[serde(default)]
    pub with: Vec<Spanned<String>>,
    /// Right before one of these a phrase of `any` does not count.
    #[serde(default)]
    pub but_before: Vec<Spanned<String>>,
    /// A phrase of `any` right after a denial does not count.
    #[serde(default)]
    pub unless_denied: bool,
}

impl OwnWords {
    /// A phrase as it is compared: lower case, no apostrophes, one space between words, each word as its `same`.
    #[must_use]
    pub fn as_compared(&self, phrase: &str) -> String {
        let (words, star) = phrase.strip_suffix('*').map_or((phrase, ""), |words| (words, "*"));
        let plain = words.to_lowercase().replace(['\'', '’'], "");
        let same = |word: &str| {
            let found = self.same.iter().find(|(other, _)| other.get_ref() == word);
            found.map_or_else(|| word.to_owned(), |(_, as_this)| as_this.clone())
        };
        let all: Vec<String> = plain
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(same)
            .filter(|word| !word.is_empty())
            .collect();
        all.join(" ") + star
    }
}

/// A phrase that is not used about people, and what to say instead.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Avoid {
    /// What is wrong with it: one of [`AVOID_KINDS`].
    pub kind: Spanned<String>,
    /// The phrase, lower case.
    pub phrase: Spanned<String>,
    /// What to say instead.
    pub instead: String,
    /// Longer phrases that contain it and are fine.
    #[serde(default)]
    pub allowed: Vec<String>,
    /// Texts in which it is right: a scheme may be closed in one nation and open in another.
    #[serde(default)]
    pub but_in: Vec<Spanned<String>>,
}

/// A text and where it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The words; `{name}` marks a place to fill; `\u{3}name\u{3}` a name that differs by nation; see
    /// [`crate::generate`] for plurals.
    pub words: String,
    /// The file, relative to the content folder.
    pub file: String,
    /// The line of the message, from 1.
    pub line: usize,
}

/// Every text of one language by key: `message` or `message.attribute`.
pub type Texts = BTreeMap<String, Entry>;

/// Everything in `content/`, read.
#[derive(Clone, Debug)]
pub struct Content {
    /// Areas in order.
    pub areas: Vec<Area>,
    /// Barriers in order.
    pub barriers: Vec<Barrier>,
    /// Resources in order.
    pub resources: Vec<Resource>,
    /// What can be ticked, list by list, in order.
    pub picks: Vec<Pick>,
    /// Suggestions in order; among equals the earlier is shown first.
    pub suggestions: Vec<Suggestion>,
    /// Helplines in order.
    pub helplines: Vec<Helpline>,
    /// Dated facts in order.
    pub facts: Vec<Fact>,
    /// Safety cards in order.
    pub cards: Vec<Card>,
    /// Sheets in order.
    pub sheets: Vec<Sheet>,
    /// Own words that call for a card.
    pub own_words: OwnWords,
    /// Phrases that are not used.
    pub avoid: Vec<Avoid>,
    /// Words of three syllables and more that most people know, or that have no shorter one; lower case.
    pub long_words: Vec<String>,
    /// Short words that a phrase is made up of.
    pub phrase_words: Vec<Spanned<String>>,
    /// Settings by name.
    pub settings: BTreeMap<String, String>,
    /// Names that differ by nation; texts use them by id.
    pub names: Vec<Name>,
    /// The words.
    pub texts: Texts,
    /// The sources of the TOML files, for naming lines.
    pub sources: BTreeMap<String, String>,
}

impl Content {
    /// Every statement of every area, in order.
    #[must_use]
    pub fn statements(&self) -> Vec<Statement> {
        self.areas
            .iter()
            .enumerate()
            .flat_map(|(area, a)| {
                a.statements.iter().map(move |s| Statement {
                    id: format!("{}.{}", a.id.get_ref(), s.get_ref()),
                    area,
                    alone: a.alone.iter().any(|alone| alone.get_ref() == s.get_ref()),
                })
            })
            .collect()
    }
}
