//! The harness for tests "as a person": it opens the built file in a real browser and uses it through its page hooks.
//!
//! Read in this order:
//!
//! | module | what it holds |
//! |---|---|
//! | [`given`] | what the caller hands in by environment: the built file, the engines, the drivers |
//! | [`engines`] | the three browser engines and their drivers; `chromium`, `phone_calls` and `processes` are its back rooms |
//! | [`site`] | a loopback server for the built file, changed copies of it, and host pages |
//! | [`hosts`] | the host pages in `hosts/`, and what must happen on each |
//! | [`placements`] | where the page stands: its own tab, a file, a frame on somebody's site |
//! | [`story`] | one test: arrive, do, check, leave; with a picture when it fails |
//! | [`journey`], [`planning`], [`whole_way`] | [`Person`](journey::Person): what a person does, in their words |
//! | [`meddling`], [`memory`] | what browsers do to a page unasked; what stays in the memory of the app |
//! | [`faults`] | the ways in which the page can fail a person, brought about |
//! | [`visiting`] | what must happen on a host page, brought about and looked for from both sides |
//! | [`find`], [`act`], [`check`] | find a part of the page, use it, say what must be true of it |
//! | [`phone`] | a small screen under a thumb |
//! | [`evidence`] | one visit with everything recorded that could leave the page, and the check that nothing did |
//! | [`recorders`], [`canary`], [`left_behind`] | what is recorded, what is looked for, and the folder of a browser that has gone |
//! | [`telling`], [`variants`] | a word of its own in every text field; changed copies of the page, which must be caught |
//! | [`own_file`] | the person's own file: saved, caught, chosen, dropped, made wrong |
//! | [`paper`] | what comes out of the printer, as text |
//! | [`wait`] | the one way of waiting: look again until it is so |
//! | [`trouble`] | what went wrong, said so that a reader knows where to look |

pub mod act;
pub mod canary;
pub mod check;
mod chromium;
pub mod embedded;
pub mod engines;
pub mod evidence;
pub mod faults;
pub mod find;
pub mod given;
pub mod hosts;
pub mod journey;
pub mod left_behind;
pub mod meddling;
pub mod memory;
pub mod own_file;
pub mod paper;
pub mod phone;
mod phone_calls;
pub mod placements;
pub mod planning;
mod processes;
pub mod recorders;
pub mod site;
pub mod story;
pub mod telling;
pub mod trouble;
pub mod variants;
pub mod visiting;
pub mod wait;
mod watched;
pub mod whole_way;
