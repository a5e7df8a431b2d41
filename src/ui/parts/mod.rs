//! Parts that screens share: one file each, plain functions from what is shown to what is seen. A part with words being
//! typed is a component. `examples` holds every part in every state; the parts page and the tests come from it.

mod added;
mod basics;
#[cfg(all(feature = "stills", not(target_arch = "wasm32")))]
pub(crate) mod examples;
mod field;
mod fold;
mod idea;
mod lines;
mod nav;
mod notice;
mod own_step;
mod phrase;
mod picture_table;
mod radios;
mod review_date;
mod safety_card;
mod sheet;
mod step;
mod step_details;
mod then_and_now;

pub(crate) use added::added;
pub(crate) use basics::{
    Weight, button, h2, h3, hint, p, paragraphs, said_under, sends, told_paragraphs, urgent_cards,
};
pub(crate) use field::prompt;
pub(crate) use fold::{fold, fold_to_ask};
pub(crate) use idea::{facts, idea};
#[cfg(all(feature = "stills", not(target_arch = "wasm32")))]
pub(crate) use lines::{line, short_lines};
pub(crate) use nav::{Heading, go_list, heading, may_skip, moves, nav, nav_to_plan};
pub(crate) use notice::notice;
pub(crate) use own_step::own_step;
pub(crate) use phrase::{PHRASE, kept_here, page_button, phrase};
pub(crate) use picture_table::picture_table;
pub(crate) use radios::{Choice, Radios, checks, radios, ticks, told};
pub(crate) use review_date::review_date;
pub(crate) use safety_card::safety_card;
pub(crate) use sheet::{as_text, paper, print_button, sheet_button};
pub(crate) use step::step;
pub(crate) use then_and_now::then_and_now;
