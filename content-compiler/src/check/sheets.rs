//! What must hold of the sheets about one thing.

use toml::Spanned;

use super::{Checking, Thing, ids};
use crate::model::{SHEET_SETS, Sheet, SheetSection};

/// The names of the sheets that are made from the plan itself.
const OTHER_SHEETS: [&str; 2] = ["plan", "slip"];

/// The sections of a sheet as things that have words.
pub(super) fn sections(sheet: &Sheet) -> impl Iterator<Item = Thing> + '_ {
    sheet.sections.iter().map(|section| Thing {
        key: format!("sheet-{}-{}", sheet.id.get_ref(), section.id.get_ref()),
        attributes: attributes(section),
        file: "sheets.toml",
        at: section.id.clone(),
    })
}

/// What a section of a sheet has beside its heading: its lines, unless what the person said fills it.
fn attributes(section: &SheetSection) -> &'static [&'static str] {
    if section.is_filled() { &[] } else { &["lines"] }
}

impl Checking<'_> {
    pub(super) fn sheets(&mut self) {
        let content = self.content;
        let cards = ids(&content.cards);
        let facts = ids(&content.facts);
        for sheet in &content.sheets {
            let file = "sheets.toml";
            self.known(file, "card", &cards, sheet.cards.iter().chain(&sheet.paper_cards));
            self.known(file, "fact", &facts, &sheet.facts);
            self.one_of(file, "set", &SHEET_SETS, sheet.sections.iter().map(|section| &section.set));
            let about_money: Vec<_> = sheet.cards.iter().chain(&sheet.paper_cards).cloned().collect();
            self.has_a_fact_where_it_is_about_money(file, &sheet.id, &about_money, &sheet.facts, None);
            if sheet.sections.is_empty() {
                self.problem(file, &sheet.id, format!("`{}` is empty: give it a section", sheet.id.get_ref()));
            }
            if OTHER_SHEETS.contains(&sheet.id.get_ref().as_str()) {
                let message = format!("`{}` is the name of another sheet: give it another id", sheet.id.get_ref());
                self.problem(file, &sheet.id, message);
            }
            let stays_off = |id: &&Spanned<String>| {
                content.cards.iter().any(|card| card.id.get_ref() == id.get_ref() && !card.on_paper)
            };
            for card in sheet.paper_cards.iter().filter(stays_off) {
                let message = format!("`{}` is never printed: name it in `cards` of the sheet", card.get_ref());
                self.problem(file, card, message);
            }
        }
    }
}
