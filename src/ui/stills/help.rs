//! Need help now: every line, for each nation, and the cards about staying safe. On the static page it is a section that
//! can be read without script; `www/early.js` makes a screen of it.

use yew::{Html, html};

use crate::content::{CARDS, HELPLINES, Text, lines_checked, t};
use crate::ui::parts::{fold, line, paragraphs};

/// Groups of lines in the order of urgency, with their headings.
const GROUPS: [(&str, Text); 5] = [
    ("emergency", t::HELP_GROUP_EMERGENCY),
    ("crisis", t::HELP_GROUP_CRISIS),
    ("abuse", t::HELP_GROUP_ABUSE),
    ("drugs-alcohol", t::HELP_GROUP_DRUGS_ALCOHOL),
    ("young", t::HELP_GROUP_YOUNG),
];

/// Cards everybody finds here, whatever they answered.
const CARDS_FOR_ALL: [&str; 5] = ["overdose", "withdrawal", "abuse", "pregnancy", "under-18"];

pub(super) fn help() -> Html {
    html! {
        <section id="help-lines" aria-labelledby="help-title">
            <h1 id="help-title">{ t::HELP_TITLE.words() }</h1>
            <p class="lead">{ t::HELP_INTRO.words() }</p>
            <button type="button" class="strong needs-script" data-action="back">{ t::HELP_BACK.words() }</button>
            <p class="needs-script">{ t::HELP_TAP.words() }</p>
            { for GROUPS.iter().map(|(group, heading)| html! {
                <>
                    <h2>{ heading.words() }</h2>
                    <ul class="lines">{ for HELPLINES.iter().filter(|l| l.group == *group).map(line) }</ul>
                </>
            }) }
            <h2>{ t::HELP_CARDS.words() }</h2>
            { for CARDS_FOR_ALL.iter().filter_map(|id| CARDS.iter().find(|c| c.id == *id)).map(|card| {
                fold(card.title, paragraphs(card.body))
            }) }
            <p class="hint">{ lines_checked() }</p>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_stands_in_a_group_that_is_shown() {
        for line in &HELPLINES {
            assert!(GROUPS.iter().any(|(group, _)| *group == line.group), "{} is in no group", line.id);
        }
    }

    #[test]
    fn every_card_for_all_is_a_card() {
        for id in CARDS_FOR_ALL {
            assert!(CARDS.iter().any(|card| card.id == id), "there is no card {id}");
        }
    }
}
