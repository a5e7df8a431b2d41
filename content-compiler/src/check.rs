//! What must hold of the content before anything is built from it.

use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;

use crate::fluent::PLURAL;
use crate::language;
use crate::model::{AVOID_KINDS, BARRIER_SCREENS, Content, NATIONS, Named, PHASES, PICK_GROUPS};
use crate::problem::{Problem, line_of};
use crate::reading;

/// Texts each kind of thing has: its own line is always there, these attributes beside it.
const ATTRIBUTES: [(&str, &[&str]); 8] = [
    ("area", &["title", "why"]),
    ("statement", &["strength"]),
    ("barrier", &[]),
    ("resource", &[]),
    ("pick", &[]),
    ("suggestion", &["why", "first", "who", "say"]),
    ("helpline", &["what"]),
    ("card", &["body"]),
];

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
    checking.barriers();
    checking.picks();
    checking.suggestions();
    checking.helplines();
    checking.cards();
    checking.avoided();
    let mut problems = checking.problems;
    problems.extend(language::check(content));
    problems.extend(reading::check(content));
    problems
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
        for area in &content.areas {
            self.unique_ids("areas.toml", area.statements.iter());
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

    /// Every thing that has words, as (kind, id as used in text keys, file, place).
    fn things(&self) -> Vec<(&'static str, String, &'static str, Spanned<String>)> {
        fn each<'a, T: Named>(
            kind: &'static str,
            file: &'static str,
            things: &'a [T],
        ) -> impl Iterator<Item = (&'static str, String, &'static str, Spanned<String>)> + 'a {
            things.iter().map(move |t| (kind, t.id().get_ref().clone(), file, t.id().clone()))
        }
        let content = self.content;
        let statements = content.areas.iter().flat_map(|area| {
            area.statements
                .iter()
                .map(|s| ("statement", format!("{}-{}", area.id.get_ref(), s.get_ref()), "areas.toml", s.clone()))
        });
        each("area", "areas.toml", &content.areas)
            .chain(statements)
            .chain(each("barrier", "barriers.toml", &content.barriers))
            .chain(each("resource", "resources.toml", &content.resources))
            .chain(each("pick", "picks.toml", &content.picks))
            .chain(each("suggestion", "suggestions.toml", &content.suggestions))
            .chain(each("helpline", "helplines.toml", &content.helplines))
            .chain(each("card", "safety.toml", &content.cards))
            .collect()
    }

    fn words_are_there(&mut self) {
        for (kind, id, file, at) in self.things() {
            let attributes = ATTRIBUTES.iter().find(|(k, _)| *k == kind).map_or(&[][..], |(_, a)| a);
            let own = format!("{kind}-{id}");
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
        let known: BTreeMap<String, &[&str]> = self
            .things()
            .into_iter()
            .map(|(kind, id, ..)| {
                let attributes = ATTRIBUTES.iter().find(|(k, _)| *k == kind).map_or(&[][..], |(_, a)| *a);
                (format!("{kind}-{id}"), attributes)
            })
            .collect();
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
        let statements: BTreeSet<String> = content.statements().into_iter().map(|s| s.id).collect();
        for s in &content.suggestions {
            let file = "suggestions.toml";
            self.known(file, "area", &areas, &s.areas);
            self.known(file, "barrier", &barriers, &s.barriers);
            self.known(file, "resource", &resources, &s.resources);
            self.known(file, "pick", &picks, &s.picks);
            self.known(file, "helpline", &lines, &s.helplines);
            self.known(file, "card", &cards, &s.cards);
            self.known(file, "statement", &statements, &s.strengths);
            self.known(file, "statement", &statements, &s.needs);
            self.known(file, "statement", &statements, &s.spared_by);
            self.one_of(file, "mover", &MOVERS, [&s.mover]);
            self.one_of(file, "size", &SIZES, [&s.size]);
            self.one_of(file, "pace", &PACES, [&s.pace]);
            self.one_of(file, "nations", &NATIONS, s.nations.iter().flatten());
            self.one_of(file, "phases", &PHASES, s.phases.iter().flatten());
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
            if line.review_by.get_ref().to_string() <= line.checked.get_ref().to_string() {
                self.problem(file, &line.review_by, "`review_by` is a day after `checked`".into());
            }
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
            for words in &card.own_words {
                if words.any.is_empty() {
                    self.problem(file, &card.id, format!("a rule of `{}` has no words in `any`", card.id.get_ref()));
                }
                for word in words.any.iter().chain(&words.with) {
                    if word.get_ref() != &word.get_ref().to_lowercase() || word.get_ref().trim().is_empty() {
                        self.problem(
                            file,
                            word,
                            format!("write “{}” in lower case: own words are compared that way", word.get_ref()),
                        );
                    }
                }
            }
        }
    }

    fn avoided(&mut self) {
        for avoid in &self.content.avoid {
            let file = "language.toml";
            self.one_of(file, "kind", &AVOID_KINDS, [&avoid.kind]);
            for key in &avoid.but_in {
                if !self.content.texts.contains_key(key.get_ref()) {
                    self.problem(file, key, format!("there is no text `{}`: mend the name or take it out", key.get_ref()));
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
