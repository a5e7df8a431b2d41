//! What the site around the page adds: it is shown beside what is planned, steers nothing, and is on no sheet.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]
#![cfg(feature = "stills")]

mod common;

use common::anyone::{config, someone};
use common::html::{tags, text};
use common::{hindered, walk_to, whole_way};
use proptest::prelude::*;
use recovery_plan::plan::{cards, suggested};
use recovery_plan::session::{Added, Screen, Service, Session};
use recovery_plan::sharing::{sheet, slip, text as as_text};
use recovery_plan::ui::stills::screen;

const GIVEN: &str = "Harbour Lane\nTuesday group\tTea at seven\t01632 960 123\nAllotment\t\t\n<b>Third</b>\t<i>x</i>\t";

fn with_services(session: &Session) -> Session {
    Session { added: Added::from_text(GIVEN), ..session.clone() }
}

#[test]
fn nothing_is_read_as_nothing_and_lines_as_services() {
    assert_eq!(Added::from_text(""), Added::default());
    let added = Added::from_text(GIVEN);
    assert_eq!(added.by, "Harbour Lane");
    let names: Vec<&str> = added.services.iter().map(|service| service.name.as_str()).collect();
    assert_eq!(names, ["Tuesday group", "Allotment", "<b>Third</b>"]);
    assert_eq!(added.services[0].dials(), "tel:01632960123");
    assert_eq!(added.services[1], Service { name: "Allotment".to_owned(), ..Service::default() });
}

#[test]
fn it_is_seen_near_me_and_on_the_plan_and_nowhere_else() {
    for place in whole_way(&hindered()) {
        let drawn = screen(&with_services(&walk_to(&hindered(), place)));
        let expected = matches!(place, Screen::Nearby | Screen::Plan);
        assert_eq!(drawn.contains("Tuesday group"), expected, "{place:?}");
        if expected {
            assert!(text(&drawn).contains("<b>Third</b>"), "shown as text on {place:?}");
            assert!(!tags(&drawn).iter().any(|tag| tag.name == "i"), "never as markup");
        }
    }
}

#[test]
fn a_site_that_adds_nothing_shows_no_heading() {
    let plan = walk_to(&hindered(), Screen::Plan);
    assert!(!screen(&plan).contains("data-added"));
    let only_a_name = Session { added: Added::from_text("Harbour Lane"), ..plan };
    assert!(!screen(&only_a_name).contains("data-added"));
}

proptest! {
    #![proptest_config(config(24))]

    #[test]
    fn it_steers_no_idea_no_card_and_stands_on_no_sheet(session in someone()) {
        let with = with_services(&session);
        prop_assert_eq!(suggested(&session), suggested(&with));
        prop_assert_eq!(cards(&session), cards(&with));
        prop_assert_eq!(as_text::everything(&session), as_text::everything(&with));
        prop_assert_eq!(sheet::sheet(&session), sheet::sheet(&with));
        prop_assert_eq!(slip::slip_sheet(&session), slip::slip_sheet(&with));
    }
}
