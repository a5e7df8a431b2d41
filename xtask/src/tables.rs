//! What there is of the content, how hard it is to read, and how fresh it is: the tables of `cargo xtask content`.

use content_compiler::{
    AVERAGE_GRADE_AT_MOST, BLOCK_AT_LEAST, Content, Fact, GRADE_AT_MOST, NATIONS, Suggestion, average_grade, blocks,
    dated,
};
use jiff::civil::Date;

/// How many suggestions there are at least for each thing they can be for.
const AT_LEAST: [(&str, usize); 4] = [("area", 6), ("barrier", 5), ("rung", 4), ("strength", 20)];

/// How many sheets about one thing there are at least.
const SHEETS_AT_LEAST: usize = 5;

/// The kinds of movers, each of which is among the suggestions for a barrier.
const MOVERS: [&str; 3] = ["mine", "shared", "others"];

/// The groups of lines of which each nation has one at least.
const GROUPS: [&str; 4] = ["emergency", "crisis", "abuse", "drugs-alcohol"];

/// A table, and what of it is short.
#[derive(Debug)]
pub struct Table {
    /// As it is printed.
    pub text: String,
    /// What there is too little of, or what is too much, a line each.
    pub short: Vec<String>,
}

/// One row of the coverage: of what, how much there is, and how much there is to be at least.
struct Row {
    what: String,
    has: usize,
    least: usize,
}

/// What there is of the content, beside how much of it there is to be.
#[must_use]
pub fn coverage(content: &Content) -> Table {
    let mut rows = Vec::new();
    let least = |kind: &str| AT_LEAST.iter().find(|(k, _)| *k == kind).map_or(0, |(_, least)| *least);
    let mut row = |what: String, has: usize, least: usize| rows.push(Row { what, has, least });
    for area in &content.areas {
        let id = area.id.get_ref();
        row(format!("area {id}: statements"), area.statements.len(), 3);
        row(format!("area {id}: suggestions"), for_area(content, id).count(), least("area"));
    }
    for barrier in &content.barriers {
        let id = barrier.id.get_ref();
        row(format!("barrier {id}: suggestions"), for_barrier(content, id).count(), least("barrier"));
        for mover in MOVERS {
            let movers = for_barrier(content, id).filter(|s| s.mover.get_ref() == mover).count();
            row(format!("barrier {id}: {mover}"), movers, 1);
        }
    }
    for rung in content.picks.iter().filter(|pick| pick.group.get_ref() == "ladder") {
        let id = rung.id.get_ref();
        let count = content.suggestions.iter().filter(|s| s.picks.iter().any(|pick| pick.get_ref() == id)).count();
        row(format!("rung {id}: suggestions"), count, least("rung"));
    }
    let built = content.suggestions.iter().filter(|s| !s.strengths.is_empty()).count();
    row("suggestions built on a strength".into(), built, least("strength"));
    for nation in NATIONS {
        for group in GROUPS {
            let lines =
                content.helplines.iter().filter(|line| line.group.get_ref() == group && is_for(&line.nations, nation));
            row(format!("{nation}: lines, {group}"), lines.count(), 1);
        }
        let facts = content.facts.iter().filter(|fact| is_for(&fact.nations, nation)).count();
        row(format!("{nation}: facts"), facts, 10);
    }
    for card in &content.cards {
        let rules = content.own_words.rule.iter().filter(|rule| rule.card.get_ref() == card.id.get_ref());
        let own = rules.map(|rule| rule.any.len()).sum();
        row(format!("card {}: own words", card.id.get_ref()), own, 1);
    }
    row("sheets".into(), content.sheets.len(), SHEETS_AT_LEAST);
    let mut text = format!("{:<44}{:>5}{:>10}\n", "coverage", "has", "at least");
    let mut short = Vec::new();
    for Row { what, has, least } in rows {
        let is_short = has < least;
        text.push_str(&format!("{what:<44}{has:>5}{least:>10}{}\n", if is_short { "  SHORT" } else { "" }));
        if is_short {
            short.push(format!("{what}: {has} of {least}"));
        }
    }
    text.push_str(&format!("{:<44}{:>5}\n", "suggestions in all", content.suggestions.len()));
    Table { text, short }
}

/// How hard the words are to read: every block, the hardest first.
#[must_use]
pub fn grades(content: &Content) -> Table {
    let blocks = blocks(content);
    let average = average_grade(&blocks);
    let mut text =
        format!("{:<44}{:>7}{:>14}{:>7}\n", "reading grade, block by block", "words", "per sentence", "grade");
    let mut short = Vec::new();
    for block in &blocks {
        text.push_str(&format!(
            "{:<44}{:>7}{:>14.1}{:>7.1}\n",
            block.name, block.words, block.per_sentence, block.grade
        ));
        if block.grade > GRADE_AT_MOST {
            short.push(format!("{} is at grade {:.1} of {GRADE_AT_MOST}", block.name, block.grade));
        }
    }
    if average > AVERAGE_GRADE_AT_MOST {
        short.push(format!("the average grade is {average:.1} of {AVERAGE_GRADE_AT_MOST}"));
    }
    text.push_str(&format!(
        "{} blocks of {BLOCK_AT_LEAST} words and more: grade {average:.1} on average (at most {AVERAGE_GRADE_AT_MOST}), hardest {:.1} (at most {GRADE_AT_MOST})\n",
        blocks.len(),
        blocks.first().map_or(0.0, |block| block.grade),
    ));
    Table { text, short }
}

/// How fresh facts and lines are on `today`, the most urgent first.
#[must_use]
pub fn freshness(content: &Content, today: Date) -> Table {
    let mut all = dated(content);
    all.sort_by_key(|one| one.review_by);
    let mut text =
        format!("{:<44}{:>12}{:>12}{:>11}\n", format!("freshness on {today}"), "checked", "review by", "days left");
    let mut short = Vec::new();
    for one in &all {
        let left = (one.review_by - today).get_days();
        let due = if one.is_due(today) { "  DUE" } else { "" };
        let name = format!("{} {}", one.what, one.id);
        text.push_str(&format!(
            "{name:<44}{:>12}{:>12}{left:>11}{due}\n",
            one.checked.to_string(),
            one.review_by.to_string()
        ));
        if one.is_due(today) {
            short.push(one.due().to_string());
        }
    }
    Table { text, short }
}

/// Suggestions for an area.
fn for_area<'c>(content: &'c Content, id: &'c str) -> impl Iterator<Item = &'c Suggestion> {
    content.suggestions.iter().filter(move |s| s.areas.iter().any(|area| area.get_ref() == id))
}

/// Suggestions for a barrier.
fn for_barrier<'c>(content: &'c Content, id: &'c str) -> impl Iterator<Item = &'c Suggestion> {
    content.suggestions.iter().filter(move |s| s.barriers.iter().any(|barrier| barrier.get_ref() == id))
}

/// Whether something for these nations is for `nation`; for all, when none is named.
fn is_for(nations: &Option<Vec<toml::Spanned<String>>>, nation: &str) -> bool {
    nations.as_ref().is_none_or(|nations| nations.iter().any(|n| n.get_ref() == nation))
}

/// `docs/facts.md`: every fact and every line for whoever checks them twice a year.
#[must_use]
pub fn facts_document(content: &Content) -> String {
    let mut out = String::from(FACTS_HEAD);
    out.push_str("\n## Phone lines\n\n| dialled | line | number | nations | owner | seen at | checked | by |\n|---|---|---|---|---|---|---|---|\n");
    for line in &content.helplines {
        let name = content.texts.get(&format!("helpline-{}", line.id.get_ref())).map_or("", |entry| &entry.words);
        let what = content.texts.get(&format!("helpline-{}.what", line.id.get_ref())).map_or("", |entry| &entry.words);
        out.push_str(&format!(
            "| ☐ | **{name}** (`{}`): {what} | {}{} | {} | {} | {} | {} | {} |\n",
            line.id.get_ref(),
            if line.kind.get_ref() == "text" { "text " } else { "" },
            line.number.get_ref(),
            where_it_is(&line.nations),
            line.owner,
            line.source.get_ref(),
            line.checked.get_ref(),
            line.review_by.get_ref(),
        ));
    }
    out.push_str("\n## Facts\n");
    for fact in &content.facts {
        out.push_str(&fact_entry(content, fact));
    }
    out
}

const FACTS_HEAD: &str = "\
# Facts and phone lines to check

Made from `content/facts.toml`, `content/helplines.toml` and the words beside them by `cargo xtask content --write`. Do not edit it here.

Twice a year, and before every release (see `release-checklist.md`):

1. Dial or text every line below. Note who answers, the name they give, whether it is free, and the hours. Tick it.
2. Open the source of every fact. Is it still so, in the same nations, with the same figures?
3. Where it is: set `checked` to today and `review_by` to a day that the kind allows (a line 184 days; an amount never past 1 April; a rule or law a year; health two years).
4. Where it is not: change the words or the figures, or take the fact out. Never leave a figure whose source you did not see.
5. Run `cargo xtask content --write` and commit both.

After `review_by` the page says the line under “then” instead of the fact. Phone lines stay, with the day they were checked.
";

fn fact_entry(content: &Content, fact: &Fact) -> String {
    let id = fact.id.get_ref();
    let words = |key: String| content.texts.get(&key).map(|entry| content.told(entry, 0)).unwrap_or_default();
    let relies = |facts: &[toml::Spanned<String>]| facts.iter().any(|fact| fact.get_ref() == id);
    let ideas = content.suggestions.iter().filter(|s| relies(&s.facts)).map(|s| format!("`{}`", s.id.get_ref()));
    let sheets = content.sheets.iter().filter(|s| relies(&s.facts)).map(|s| format!("the sheet `{}`", s.id.get_ref()));
    let used: Vec<_> = ideas.chain(sheets).collect();
    let Fact { source, .. } = fact;
    let note = fact.note.iter().map(|note| format!("- note: {note}\n")).collect::<String>();
    format!(
        "\n### ☐ `{id}` ({}, {})\n{}\n\n- then: {}\n- source: {}, *{}*, <{}>\n- {}, checked {}, review by {}; beside {}\n{note}",
        fact.kind.get_ref(),
        where_it_is(&fact.nations),
        words(format!("fact-{id}")),
        words(format!("fact-{id}.ask")),
        source.organisation.get_ref(),
        source.title.get_ref(),
        source.address.get_ref(),
        fact.certainty.get_ref(),
        fact.checked.get_ref(),
        fact.review_by.get_ref(),
        used.join(", "),
    )
}

/// The nations in words.
fn where_it_is(nations: &Option<Vec<toml::Spanned<String>>>) -> String {
    let names = nations.iter().flatten().map(|nation| nation.get_ref().as_str()).collect::<Vec<_>>().join(", ");
    if names.is_empty() { "all four".into() } else { names }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    use jiff::civil::date;

    fn content() -> Content {
        content_compiler::compile(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../content")).unwrap()
    }

    #[test]
    fn nothing_of_the_content_is_short_and_nothing_is_too_hard() {
        let content = content();
        assert_eq!(coverage(&content).short, Vec::<String>::new());
        assert_eq!(grades(&content).short, Vec::<String>::new());
    }

    #[test]
    fn what_is_short_is_told() {
        let mut content = content();
        content.suggestions.retain(|s| !s.barriers.iter().any(|barrier| barrier.get_ref() == "unsafe"));
        content.helplines.retain(|line| line.id.get_ref() != "abuse-wales" && line.id.get_ref() != "abuse-wales-text");
        content.helplines.retain(|line| line.nations.is_some() || line.group.get_ref() != "abuse");
        let short = coverage(&content).short;
        assert!(short.contains(&"barrier unsafe: suggestions: 0 of 5".to_owned()), "{short:?}");
        assert!(short.contains(&"wales: lines, abuse: 0 of 1".to_owned()), "{short:?}");
    }

    #[test]
    fn what_is_due_is_told_from_the_day_after_and_not_on_the_day() {
        let content = content();
        assert_eq!(freshness(&content, date(2026, 11, 25)).short, Vec::<String>::new());
        let taper = |today| freshness(&content, today).short.iter().any(|due| due.contains("`taper`"));
        assert!(!taper(date(2027, 4, 1)));
        assert!(taper(date(2027, 4, 2)));
    }

    #[test]
    fn the_document_for_checkers_is_the_one_that_the_content_makes() {
        let committed = include_str!("../../docs/facts.md");
        assert!(committed == facts_document(&content()), "docs/facts.md is old: cargo xtask content --write");
    }
}
