//! What must hold of the content before anything is built from it.

mod sheets;

use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;

use crate::dates;
use crate::fluent::PLURAL;
use crate::language;
use crate::model::{
    AVOID_KINDS, BARRIER_SCREENS, CERTAINTIES, Content, FACT_KINDS, Fact, NATIONS, Named, PHASES, PICK_GROUPS,
    Suggestion,
};
use crate::names::NAME;
use crate::problem::{Problem, line_of};
use crate::reading;

/// Texts each kind of thing has: its own line is always there, these attributes beside it.
const ATTRIBUTES: [(&str, &[&str]); 10] = [
    ("area", &["title", "why"]),
    ("statement", &["strength"]),
    ("barrier", &[]),
    ("resource", &[]),
    ("pick", &[]),
    ("suggestion", &["why", "first", "who", "say"]),
    ("helpline", &["what"]),
    ("card", &["body"]),
    ("fact", &["ask"]),
    ("sheet", &["purpose", "note"]),
];

/// Texts in which a name may stand that differs by nation: those that are shown by nation.
const BY_NATION: [(&str, &str); 6] = [
    ("suggestion-", ".who"),
    ("card-", ".body"),
    ("fact-", ""),
    ("fact-", ".ask"),
    ("sheet-", ".note"),
    ("sheet-", ".lines"),
];

/// The most words of a statement or barrier: it is answered in five seconds.
const ASKED_AT_MOST: usize = 12;

const MOVERS: [&str; 3] = ["mine", "shared", "others"];
const SIZES: [&str; 3] = ["tiny", "small", "big"];
const PACES: [&str; 3] = ["early", "any", "later"];
const SLIPS: [&str; 3] = ["no", "folded", "open"];
const KINDS: [&str; 2] = ["call", "text"];

/// Every problem in content that could be read.
#[must_use]
pub fn check(content: &Content) -> Vec<Problem> {
    let mut checking = Checking { content, problems: Vec::new() };
    checking.ids();
    checking.words_are_there();
    checking.words_belong_to_something();
    checking.names_stand_where_they_are_shown_by_nation();
    checking.what_is_asked_is_short();
    checking.barriers();
    checking.picks();
    checking.suggestions();
    checking.facts();
    checking.helplines();
    checking.cards();
    checking.sheets();
    checking.own_words();
    checking.phrase_words();
    checking.avoided();
    let mut problems = checking.problems;
    problems.extend(dates::check(content));
    problems.extend(language::check(content));
    problems.extend(reading::check(content));
    problems
}

/// A thing that has words.
struct Thing {
    /// Where its words are.
    key: String,
    /// What it has beside its own line.
    attributes: &'static [&'static str],
    /// Where it is named.
    file: &'static str,
    at: Spanned<String>,
}

struct Checking<'a> {
    content: &'a Content,
    problems: Vec<Problem>,
}

impl Checking<'_> {
    /// A problem at the place in `file` where `at` was written.
    fn problem<T>(&mut self, file: &str, at: &Spanned<T>, message: String) {
        let line = self.content.sources.get(file).map_or(1, |source| line_of(source, at.span().start));
        self.problems.push(Problem::new(file, line, message));
    }

    fn ids(&mut self) {
        let content = self.content;
        self.unique("areas.toml", &content.areas);
        self.unique("resources.toml", &content.resources);
        self.unique("barriers.toml", &content.barriers);
        self.unique("picks.toml", &content.picks);
        self.unique("suggestions.toml", &content.suggestions);
        self.unique("helplines.toml", &content.helplines);
        self.unique("safety.toml", &content.cards);
        self.unique("facts.toml", &content.facts);
        self.unique("sheets.toml", &content.sheets);
        for sheet in &content.sheets {
            self.unique("sheets.toml", &sheet.sections);
        }
        for area in &content.areas {
            self.unique_ids("areas.toml", area.statements.iter());
            let statements = area.statements.iter().map(|s| s.get_ref().clone()).collect();
            self.known("areas.toml", "statement", &statements, &area.alone);
            if !(3..=4).contains(&area.statements.len()) {
                self.problem(
                    "areas.toml",
                    &area.id,
                    format!("`{}` has {} statements: write three or four", area.id.get_ref(), area.statements.len()),
                );
            }
        }
    }

    fn unique<T: Named>(&mut self, file: &str, things: &[T]) {
        self.unique_ids(file, things.iter().map(Named::id));
    }

    fn unique_ids<'i>(&mut self, file: &str, ids: impl Iterator<Item = &'i Spanned<String>>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            let good = id.get_ref().chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
            if !good || id.get_ref().is_empty() {
                self.problem(file, id, format!("the id `{}` may only hold a to z, digits and hyphens", id.get_ref()));
            }
            if !seen.insert(id.get_ref()) {
                self.problem(file, id, format!("the id `{}` is used twice: give one of them another", id.get_ref()));
            }
        }
    }

    /// Every thing that has words.
    fn things(&self) -> Vec<Thing> {
        fn of(kind: &str, id: &str, file: &'static str, at: &Spanned<String>) -> Thing {
            let attributes = ATTRIBUTES.iter().find(|(k, _)| *k == kind).map_or(&[][..], |(_, a)| *a);
            Thing { key: format!("{kind}-{id}"), attributes, file, at: at.clone() }
        }
        fn each<'a, T: Named>(
            kind: &'static str,
            file: &'static str,
            things: &'a [T],
        ) -> impl Iterator<Item = Thing> + 'a {
            things.iter().map(move |t| of(kind, t.id().get_ref(), file, t.id()))
        }
        let content = self.content;
        let statements = content.areas.iter().flat_map(|area| {
            let id = move |s: &Spanned<String>| format!("{}-{}", area.id.get_ref(), s.get_ref());
            area.statements.iter().map(move |s| of("statement", &id(s), "areas.toml", s))
        });
        each("area", "areas.toml", &content.areas)
            .chain(statements)
            .chain(each("barrier", "barriers.toml", &content.barriers))
            .chain(each("resource", "resources.toml", &content.resources))
            .chain(each("pick", "picks.toml", &content.picks))
            .chain(each("suggestion", "suggestions.toml", &content.suggestions))
            .chain(each("helpline", "helplines.toml", &content.helplines))
            .chain(each("card", "safety.toml", &content.cards))
            .chain(each("fact", "facts.toml", &content.facts))
            .chain(each("sheet", "sheets.toml", &content.sheets))
            .chain(content.sheets.iter().flat_map(sheets::sections))
            .collect()
    }

    fn words_are_there(&mut self) {
        for Thing { key: own, attributes, file, at } in self.things() {
            let keys = std::iter::once(own.clone()).chain(attributes.iter().map(|a| format!("{own}.{a}")));
            for key in keys {
                match self.content.texts.get(&key) {
                    None => self.problem(file, &at, format!("the text `{key}` is missing: write it in an .ftl file")),
                    Some(entry) if entry.words.contains(['{', PLURAL]) => {
                        let (file, line) = (entry.file.clone(), entry.line);
                        self.problems.push(Problem::new(
                            file,
                            line,
                            format!("`{key}` has a place to fill, and nothing fills it here"),
                        ));
                    }
                    Some(_) => {}
                }
            }
        }
    }

    fn words_belong_to_something(&mut self) {
        let mut known: BTreeMap<String, &[&str]> = BTreeMap::new();
        for Thing { key, attributes, file, at } in self.things() {
            // A sheet `a-b` and the section `b` of a sheet `a`.
            if known.insert(key.clone(), attributes).is_some() && file == "sheets.toml" {
                self.problem(file, &at, format!("two things have their words in `{key}`: give one of them another id"));
            }
        }
        for (key, entry) in &self.content.texts {
            let (message, attribute) = key.split_once('.').map_or((key.as_str(), None), |(m, a)| (m, Some(a)));
            let of_a_thing =
                ATTRIBUTES.iter().any(|(kind, _)| message.strip_prefix(kind).is_some_and(|r| r.starts_with('-')));
            if !of_a_thing {
                continue;
            }
            let belongs =
                known.get(message).is_some_and(|attributes| attribute.is_none_or(|a| attributes.contains(&a)));
            if !belongs {
                self.problems.push(Problem::new(
                    &entry.file,
                    entry.line,
                    format!("the text `{key}` belongs to nothing: mend the id or take it out"),
                ));
            }
        }
    }

    fn barriers(&mut self) {
        let content = self.content;
        let areas = ids(&content.areas);
        let resources = ids(&content.resources);
        for barrier in &content.barriers {
            let file = "barriers.toml";
            self.known(file, "area", &areas, [&barrier.area]);
            self.known(file, "resource", &resources, &barrier.resources);
            self.one_of(file, "mover", &MOVERS, [&barrier.mover]);
            self.one_of(file, "phases", &PHASES, &barrier.phases);
            if !(1..=BARRIER_SCREENS).contains(barrier.part.get_ref()) {
                self.problem(
                    file,
                    &barrier.part,
                    format!("`part` is the screen it is on, from 1 to {BARRIER_SCREENS}"),
                );
            }
        }
    }

    fn picks(&mut self) {
        for pick in &self.content.picks {
            let file = "picks.toml";
            self.one_of(file, "group", &PICK_GROUPS, [&pick.group]);
            if pick.paid && pick.group.get_ref() != "ladder" {
                self.problem(
                    file,
                    &pick.id,
                    format!("`{}` is no rung of the ladder: only a rung is paid", pick.id.get_ref()),
                );
            }
        }
    }

    fn suggestions(&mut self) {
        let content = self.content;
        let areas = ids(&content.areas);
        let barriers = ids(&content.barriers);
        let resources = ids(&content.resources);
        let picks = ids(&content.picks);
        let lines = ids(&content.helplines);
        let cards = ids(&content.cards);
        let facts = ids(&content.facts);
        let sheets = ids(&content.sheets);
        let statements: BTreeSet<String> = content.statements().into_iter().map(|s| s.id).collect();
        for s in &content.suggestions {
            let file = "suggestions.toml";
            self.known(file, "area", &areas, &s.areas);
            self.known(file, "barrier", &barriers, &s.barriers);
            self.known(file, "resource", &resources, &s.resources);
            self.known(file, "pick", &picks, &s.picks);
            self.known(file, "helpline", &lines, &s.helplines);
            self.known(file, "card", &cards, &s.cards);
            self.known(file, "fact", &facts, &s.facts);
            self.known(file, "sheet", &sheets, &s.sheet);
            self.known(file, "statement", &statements, &s.strengths);
            self.known(file, "statement", &statements, &s.needs);
            self.known(file, "statement", &statements, &s.spared_by);
            self.one_of(file, "mover", &MOVERS, [&s.mover]);
            self.one_of(file, "size", &SIZES, [&s.size]);
            self.one_of(file, "pace", &PACES, [&s.pace]);
            self.one_of(file, "nations", &NATIONS, s.nations.iter().flatten());
            self.one_of(file, "phases", &PHASES, s.phases.iter().flatten());
            self.possible(s);
            self.has_a_fact_where_it_is_about_money(file, &s.id, &s.cards, &s.facts, s.nations.as_deref());
            let nothing_leads_here = s.areas.is_empty() && s.barriers.is_empty() && s.picks.is_empty() && !s.always;
            let nowhere = s.nations.as_ref().is_some_and(Vec::is_empty);
            let rung = |id: &Spanned<String>| content.picks.iter().any(|p| p.paid && p.id.get_ref() == id.get_ref());
            let nothing_in_its_way = s.paid_work && s.barriers.is_empty() && !s.picks.iter().any(rung);
            let never = s.phases.as_ref().is_some_and(Vec::is_empty);
            if nothing_leads_here || nothing_in_its_way || nowhere || never {
                self.problem(
                    file,
                    &s.id,
                    format!(
                        "nobody could ever be shown `{}`: give it an area, a barrier or a pick, a nation and a phase",
                        s.id.get_ref()
                    ),
                );
            }
        }
    }

    /// A rule that can never hold, or that takes back what another says.
    fn possible(&mut self, s: &Suggestion) {
        for (one, other, says) in [
            (&s.needs, &s.spared_by, "needs what makes it needless"),
            (&s.strengths, &s.spared_by, "is made easier by what makes it needless"),
        ] {
            let both = other.iter().find(|id| one.iter().any(|same| same.get_ref() == id.get_ref()));
            if let Some(both) = both {
                let message = format!("`{}` {says}, `{}`: take one of them out", s.id.get_ref(), both.get_ref());
                self.problem("suggestions.toml", both, message);
            }
        }
        let phases = s.phases.as_deref().unwrap_or_default();
        if s.paid_work && !phases.is_empty() && phases.iter().all(|phase| phase.get_ref() == "not-now") {
            let message = format!("`{}` is paid work for those who want none for now: mend one", s.id.get_ref());
            self.problem("suggestions.toml", &s.id, message);
        }
    }

    /// What is about money, law or benefits says what is so, for every nation that it is for.
    fn has_a_fact_where_it_is_about_money(
        &mut self,
        file: &str,
        id: &Spanned<String>,
        cards: &[Spanned<String>],
        facts: &[Spanned<String>],
        nations: Option<&[Spanned<String>]>,
    ) {
        if !cards.iter().any(|card| card.get_ref() == "money") {
            return;
        }
        for nation in NATIONS {
            let is_for = |nations: Option<&[Spanned<String>]>| {
                nations.is_none_or(|nations| nations.iter().any(|n| n.get_ref() == nation))
            };
            let content = self.content;
            let mut facts =
                content.facts.iter().filter(|fact| facts.iter().any(|id| id.get_ref() == fact.id.get_ref()));
            if is_for(nations) && !facts.any(|fact| is_for(fact.nations.as_deref())) {
                let message = format!("`{}` is about money or law: give it a fact for {nation}", id.get_ref());
                self.problem(file, id, message);
            }
        }
    }

    fn names_stand_where_they_are_shown_by_nation(&mut self) {
        for (key, entry) in self.content.texts.iter().filter(|(_, entry)| entry.words.contains(NAME)) {
            let attribute = key.find('.').map_or("", |at| &key[at..]);
            if !BY_NATION.iter().any(|(kind, own)| key.starts_with(kind) && *own == attribute) {
                let message = format!("`{key}` is not shown by nation: no name that differs by nation can stand in it");
                self.problems.push(Problem::new(&entry.file, entry.line, message));
            }
        }
    }

    fn what_is_asked_is_short(&mut self) {
        for (key, entry) in &self.content.texts {
            let asked = (key.starts_with("statement-") && !key.contains('.')) || key.starts_with("barrier-");
            let count = entry.words.split_whitespace().count();
            if asked && count > ASKED_AT_MOST {
                let message =
                    format!("`{key}` has {count} words, {ASKED_AT_MOST} at most: it is answered in five seconds");
                self.problems.push(Problem::new(&entry.file, entry.line, message));
            }
        }
    }

    fn facts(&mut self) {
        let content = self.content;
        let of_suggestions = content.suggestions.iter().flat_map(|s| &s.facts);
        let of_sheets = content.sheets.iter().flat_map(|sheet| &sheet.facts);
        let used: BTreeSet<&String> = of_suggestions.chain(of_sheets).map(Spanned::get_ref).collect();
        for fact in &content.facts {
            let file = "facts.toml";
            self.one_of(file, "kind", &FACT_KINDS.map(|(kind, _)| kind), [&fact.kind]);
            self.one_of(file, "nations", &NATIONS, fact.nations.iter().flatten());
            if !CERTAINTIES.contains(&fact.certainty.get_ref().as_str()) {
                let message = format!("`{}` is only a lead: see its source before it is shipped", fact.id.get_ref());
                self.problem(file, &fact.certainty, message);
            }
            for part in [&fact.source.organisation, &fact.source.title, &fact.source.address] {
                if part.get_ref().trim().is_empty() {
                    self.problem(file, part, "name who says so, in what, and where it is found".into());
                }
            }
            self.names_its_own_nations(fact);
            if !used.contains(fact.id.get_ref()) {
                let message = format!(
                    "no suggestion and no sheet relies on `{}`: name it in one, or take it out",
                    fact.id.get_ref()
                );
                self.problem(file, &fact.id, message);
            }
        }
    }

    fn helplines(&mut self) {
        for line in &self.content.helplines {
            let file = "helplines.toml";
            self.one_of(file, "kind", &KINDS, [&line.kind]);
            self.one_of(file, "nations", &NATIONS, line.nations.iter().flatten());
            // What stands after a comma is said or pressed once the call is answered: "111, option 2".
            let printed = line.number.get_ref().split(',').next().unwrap_or_default();
            let digits: String = printed.chars().filter(char::is_ascii_digit).collect();
            if digits != *line.tel.get_ref() || digits.is_empty() {
                self.problem(
                    file,
                    &line.tel,
                    format!("`tel` {} is not the number {} that is printed", line.tel.get_ref(), line.number.get_ref()),
                );
            }
            if line.certainty.get_ref() != "seen" {
                self.problem(
                    file,
                    &line.certainty,
                    format!("`{}` is only a lead: see its source before it is shipped", line.id.get_ref()),
                );
            }
            if line.source.get_ref().trim().is_empty() {
                self.problem(file, &line.source, "name the page on which the number was seen beside its owner".into());
            }
            self.web_address(file, line);
        }
    }

    fn web_address(&mut self, file: &'static str, line: &crate::Helpline) {
        let Some(web) = &line.web else { return };
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "./-".contains(c);
        if !web.get_ref().strip_prefix("https://").is_some_and(|rest| rest.contains('.') && rest.chars().all(plain)) {
            self.problem(file, web, format!("`{}` is not a plain https address", web.get_ref()));
        }
        if line.web_source.as_ref().is_none_or(|source| source.get_ref().trim().is_empty()) {
            self.problem(file, web, "name in `web_source` the page on which the address was seen".into());
        }
    }

    fn cards(&mut self) {
        let content = self.content;
        let areas = ids(&content.areas);
        let barriers = ids(&content.barriers);
        let lines = ids(&content.helplines);
        for card in &content.cards {
            let file = "safety.toml";
            self.known(file, "helpline", &lines, &card.helplines);
            self.known(file, "barrier", &barriers, &card.barriers);
            self.known(file, "area", &areas, &card.areas_low);
            self.one_of(file, "slip", &SLIPS, [&card.slip]);
        }
    }

    /// A fact that names a nation is for those it names and no other.
    fn names_its_own_nations(&mut self, fact: &Fact) {
        let id = fact.id.get_ref();
        let words = self.content.texts.get(&format!("fact-{id}")).map(|entry| entry.words.clone()).unwrap_or_default();
        let named: Vec<&str> = ["England", "Scotland", "Wales", "Northern Ireland"]
            .into_iter()
            .zip(NATIONS)
            .filter(|(name, _)| words.contains(name))
            .map(|(_, nation)| nation)
            .collect();
        let nations: Vec<&str> = fact.nations.iter().flatten().map(|nation| nation.get_ref().as_str()).collect();
        if !named.is_empty() && named != nations {
            let message = format!("`{id}` speaks of {} and is for {}: mend one", named.join(", "), nations.join(", "));
            self.problem("facts.toml", &fact.id, message);
        }
    }

    fn own_words(&mut self) {
        let content = self.content;
        let file = "own_words.toml";
        let cards = ids(&content.cards);
        let own = &content.own_words;
        for rule in &own.rule {
            self.known(file, "card", &cards, [&rule.card]);
            if rule.any.is_empty() {
                self.problem(file, &rule.card, format!("a rule of `{}` has no words in `any`", rule.card.get_ref()));
            }
        }
        let of_rules = own.rule.iter().flat_map(|rule| rule.any.iter().chain(&rule.with).chain(&rule.but_before));
        for phrase in of_rules.chain(own.lists.values().flatten()).chain(&own.denials).chain(&own.undone) {
            let written = phrase.get_ref();
            if let Some(list) = written.strip_prefix('@') {
                if !own.lists.contains_key(list) {
                    self.problem(file, phrase, format!("there is no list `{list}`: mend the name or write the list"));
                }
            } else if own.as_compared(written) != *written || written.trim_end_matches('*').is_empty() {
                let message = format!("write “{written}” as it is compared: “{}”", own.as_compared(written));
                self.problem(file, phrase, message);
            }
        }
    }

    fn phrase_words(&mut self) {
        let file = "phrase.toml";
        let words = &self.content.phrase_words;
        for (at, word) in words.iter().enumerate() {
            let written = word.get_ref();
            if written.len() != 4 || !written.bytes().all(|letter| letter.is_ascii_lowercase()) {
                self.problem(file, word, format!("“{written}” is not four small letters: take another word"));
            }
            if words[..at].iter().any(|other| other.get_ref() == written) {
                self.problem(file, word, format!("“{written}” is there twice: take another word"));
            }
        }
        if let Some(last) = words.last().filter(|_| !words.len().is_power_of_two()) {
            let message =
                format!("{} words: a power of two of them is needed, so that none comes more often", words.len());
            self.problem(file, last, message);
        }
    }

    fn avoided(&mut self) {
        for avoid in &self.content.avoid {
            let file = "language.toml";
            self.one_of(file, "kind", &AVOID_KINDS, [&avoid.kind]);
            for key in &avoid.but_in {
                if !self.content.texts.contains_key(key.get_ref()) {
                    self.problem(
                        file,
                        key,
                        format!("there is no text `{}`: mend the name or take it out", key.get_ref()),
                    );
                }
            }
        }
    }

    fn known<'i>(
        &mut self,
        file: &str,
        what: &str,
        known: &BTreeSet<String>,
        used: impl IntoIterator<Item = &'i Spanned<String>>,
    ) {
        for id in used {
            if !known.contains(id.get_ref()) {
                self.problem(file, id, format!("there is no {what} `{}`: mend the id or add the {what}", id.get_ref()));
            }
        }
    }

    fn one_of<'i>(
        &mut self,
        file: &str,
        what: &str,
        allowed: &[&str],
        used: impl IntoIterator<Item = &'i Spanned<String>>,
    ) {
        for value in used {
            if !allowed.contains(&value.get_ref().as_str()) {
                self.problem(
                    file,
                    value,
                    format!("`{}` cannot be used for {what}: choose from {}", value.get_ref(), allowed.join(", ")),
                );
            }
        }
    }
}

fn ids<T: Named>(things: &[T]) -> BTreeSet<String> {
    things.iter().map(|t| t.id().get_ref().clone()).collect()
}
