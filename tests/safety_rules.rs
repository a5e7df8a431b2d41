//! Every row of the safety table, both ways: it fires when it must, however the words are written, and is silent when it
//! must be; in every nation, and for whoever did not say. `docs/safety.md` names the tests of this file.
//! Native only with feature `stills`.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]
#![cfg(feature = "stills")]

mod common;

use std::collections::BTreeMap;

use common::anyone::{config, said as anything, steered};
use common::html::{tags, text};
use common::{answers, card, go_on, hindered, in_the_way, play, said, suggestion, walk_to, whole_way};
use proptest::prelude::*;
use recovery_plan::assessment::{Answer, Level};
use recovery_plan::content::{FactId, Nation, SuggestionId, texts};
use recovery_plan::plan::{calls_for, cards, cards_on_paper, facts_for, suggested};
use recovery_plan::session::{Action, Prompt, Session};
use recovery_plan::sharing::text::{plan_text, slip_text};
use recovery_plan::ui::stills::{render, screen};

/// The four nations, and whoever did not say.
fn everywhere() -> impl Iterator<Item = Option<Nation>> {
    Nation::ALL.into_iter().map(Some).chain([None])
}

fn in_nation(nation: Option<Nation>) -> Session {
    play([Action::Nation(nation)])
}

/// Own words wherever they can be typed: as a step, as other words for a step, beside a step, as a hope, about a slip.
fn typed_everywhere(session: &Session, words: &str) -> Vec<Session> {
    let own = go_on(session, [Action::AddOwn(said("I rest"))]);
    let step = own.plan.steps()[0].id;
    let detail = recovery_plan::plan::Detail::Say;
    let mut all = vec![
        go_on(session, [Action::AddOwn(said(words))]),
        go_on(&own, [Action::Reword(step, said(words))]),
        go_on(&own, [Action::Detail(step, detail, Some(said(words)))]),
    ];
    all.extend(Prompt::ALL.map(|prompt| go_on(session, [Action::Write(prompt, Some(said(words)))])));
    all
}

/// What people type that must bring a card up, and what must not: `tests/typed/own_words.toml`.
#[derive(serde::Deserialize)]
struct Typed {
    fires: Vec<String>,
    silent: Vec<String>,
}

fn typed(id: &str) -> Typed {
    let mut all: BTreeMap<String, Typed> = toml::from_str(include_str!("typed/own_words.toml")).expect("the words");
    all.remove(id).unwrap_or_else(|| panic!("nobody typed anything about {id}"))
}

/// How many of what is typed are tried in every nation and wherever they can be typed.
const TRIED_EVERYWHERE: usize = 6;

/// `id` is called for by all that must bring it up and by none of what must not, in every nation and wherever it is typed;
/// it then shows lines that serve the nation and none that serves only another; and the words are left as they are.
#[track_caller]
fn both_ways(id: &str) {
    let Typed { fires, silent } = typed(id);
    assert!(fires.len() >= 3 && silent.len() >= 3, "{id} is hardly tested");
    // The first of them wherever they can be typed, in every nation; the rest once each.
    let nations = |n: usize| everywhere().filter(move |nation| n < TRIED_EVERYWHERE || nation.is_none());
    for (n, words) in fires.iter().enumerate() {
        for nation in nations(n) {
            let places = if n < TRIED_EVERYWHERE { usize::MAX } else { 1 };
            for session in typed_everywhere(&in_nation(nation), words).into_iter().take(places) {
                assert!(calls_for(&session, card(id)), "“{words}” does not call for {id}");
                assert!(cards(&session).contains(&card(id)));
            }
            let kept = go_on(&in_nation(nation), [Action::AddOwn(said(words)), Action::Next]);
            assert_eq!(kept.plan.steps()[0].words(), *words, "the words are theirs");
            let walked = go_on(&walk_to(&kept, recovery_plan::session::Screen::Plan), [Action::Next, Action::Next]);
            assert_eq!(walked.screen, recovery_plan::session::Screen::TakeAway, "nothing is blocked");
        }
    }
    for (n, words) in silent.iter().enumerate() {
        for nation in nations(n) {
            for session in typed_everywhere(&in_nation(nation), words) {
                assert!(!calls_for(&session, card(id)), "“{words}” calls for {id}");
            }
        }
    }
    for nation in everywhere() {
        let on_the_plan = go_on(&in_nation(nation), [Action::AddOwn(said(&fires[0]))]);
        let html = screen(&walk_to(&on_the_plan, recovery_plan::session::Screen::Plan));
        let at = html.find(&format!("data-card=\"{id}\"")).unwrap_or_else(|| panic!("{id} is not on the plan"));
        let end = html[at + 1..].find("data-card=").map_or(html.len(), |end| at + 1 + end);
        for line in card(id).get().helplines {
            let is_there = html[at..end].contains(line.get().name.words());
            assert_eq!(is_there, line.get().serves(nation), "{id}, {} in {nation:?}", line.name());
        }
    }
}

#[test]
fn stopping_drink_or_benzos_brings_the_warning() {
    both_ways("withdrawal");
}

#[test]
fn a_lapse_or_a_way_out_brings_the_warning_about_tolerance() {
    both_ways("overdose");
    for name in ["first-week-out", "naloxone", "quick-return"] {
        let session = play([Action::Choose(suggestion(name))]);
        assert!(calls_for(&session, card("overdose")) && plan_text(&session).contains("999"), "{name}");
    }
    for nation in everywhere() {
        let page = slip_text(&in_nation(nation));
        for part in ["After a break", "naloxone", "try not to be alone", "999"] {
            assert!(page.contains(part), "the page for a slip does not say “{part}” in {nation:?}");
        }
    }
}

#[test]
fn a_fit_or_seeing_things_after_stopping_says_999_first() {
    both_ways("fits");
    let html = screen(&walk_to(
        &play([Action::AddOwn(said("had a fit after I stopped drinking"))]),
        recovery_plan::session::Screen::Plan,
    ));
    let (number, words) = (html.find("tel:999"), html.find("Call 999 now for a fit"));
    assert!(number.is_some() && number < words, "who to call stands before the words");
}

#[test]
fn medicine_at_work_sends_to_the_prescriber() {
    both_ways("medicine");
    for id in SuggestionId::all().map(SuggestionId::get) {
        let told = [id.says, id.why, id.first, id.who, id.say].map(|text| text.words().to_lowercase()).join(" ");
        let is_about_medicine =
            ["pharmacy", "prescriber", "prescription", "what i take", "my medicine"].iter().any(|w| told.contains(w));
        if is_about_medicine && !["hep-c", "first-week-out", "naloxone"].contains(&id.id) {
            assert!(id.cards.contains(&card("medicine")), "{} is about medicine without its card", id.id);
        }
    }
}

#[test]
fn stopping_a_medicine_sends_to_the_prescriber() {
    both_ways("medicine");
}

#[test]
fn nothing_of_ours_says_a_dose_a_stop_or_a_switch() {
    let never = [
        "reduce your",
        "lower your",
        "raise your",
        "increase your",
        "halve",
        "taper",
        "wean",
        "switch to",
        "swap to",
        "mg",
        "milligram",
        "your dose",
        "come off your",
        "stop your",
        "stop taking",
        "cut down your",
    ];
    for (key, words) in texts() {
        let plain = format!(" {} ", words.to_lowercase().replace(|c: char| !c.is_alphanumeric() && c != '\'', " "));
        for phrase in never {
            assert!(!plain.contains(&format!(" {phrase} ")), "{key} says “{phrase}”");
        }
    }
}

#[test]
fn an_unsafe_person_brings_the_card_and_nothing_that_confronts() {
    both_ways("abuse");
    let for_it = SuggestionId::all().map(SuggestionId::get).filter(|s| s.barriers.contains(&common::barrier("unsafe")));
    let never = [
        "talk to him",
        "talk to her",
        "talk to them about",
        "confront",
        "mediat",
        "stand up to",
        "tell them to stop",
        "ask them to leave",
        "work it out together",
        "couples",
    ];
    let mut count = 0;
    for idea in for_it {
        assert!(idea.private, "{} is about an unsafe person and not private", idea.id);
        let told =
            [idea.says, idea.why, idea.first, idea.who, idea.say].map(|text| text.words().to_lowercase()).join(" ");
        assert!(!never.iter().any(|phrase| told.contains(phrase)), "{} sends somebody to confront: {told}", idea.id);
        count += 1;
    }
    assert!(count >= 5);
    for nation in everywhere() {
        let session = go_on(&in_nation(nation), [in_the_way("unsafe", Level::Lot)]);
        assert!(cards(&session).contains(&card("abuse")), "in {nation:?}");
        assert!(cards(&in_nation(nation)).contains(&card("abuse")), "it tells nothing: it is there for everybody");
        assert!(!cards_on_paper(&session).contains(&card("abuse")), "and never on paper");
    }
}

#[test]
fn driving_says_who_has_to_be_told_in_each_nation() {
    both_ways("driving");
    for nation in everywhere() {
        let body = card("driving").get().body.told(nation);
        let (dvla, dva) = (body.contains("DVLA"), body.contains("DVA"));
        let wanted = match nation {
            Some(Nation::NorthernIreland) => (false, true),
            Some(_) => (true, false),
            None => (true, true),
        };
        assert_eq!((dvla, dva), wanted, "{nation:?}: {body}");
        assert!(body.contains("prescriber"));
    }
}

#[test]
fn nobody_is_asked_about_a_child_and_families_are_offered_help() {
    for at in whole_way(&hindered()) {
        let html = screen(&walk_to(&hindered(), at));
        let words = text(&html).to_lowercase();
        for phrase in [
            "how many children",
            "your child’s",
            "your children’s",
            "age of your",
            "your kids",
            "do you have children",
            "social services",
            "social worker",
        ] {
            assert!(!words.contains(phrase), "{at:?} says “{phrase}”");
        }
        let fields = tags(&html).into_iter().filter(|tag| tag.get("name").is_some_and(|name| name.contains("child")));
        assert!(fields.filter(|tag| tag.get("name") != Some("barrier-childcare")).all(|tag| tag.is("type", "radio")));
    }
    let session = play([in_the_way("childcare", Level::Lot)]);
    assert!(
        suggested(&session)
            .iter()
            .any(|idea| idea.id == suggestion("family-own-support") || idea.id == suggestion("care-times"))
    );
    let support = suggestion("family-own-support").get().who;
    assert!(
        support.told(Some(Nation::Scotland)).contains("Scottish Families")
            && support.told(Some(Nation::Wales)).contains("Adfam")
    );
}

#[test]
fn very_low_hope_brings_a_warm_line_without_a_label() {
    both_ways("low-hope");
    for nation in everywhere() {
        let low = ["hope", "coping", "self", "say"].map(|id| answers(&format!("belief.{id}"), Answer::NotYet));
        let session = go_on(&in_nation(nation), low);
        assert!(calls_for(&session, card("low-hope")), "{nation:?}");
        let html = screen(&walk_to(&session, recovery_plan::session::Screen::Plan));
        let (warm, ideas) = (html.find("data-card=\"low-hope\""), html.find("id=\"ideas\""));
        assert!(warm.is_some() && warm < ideas, "it stands above the ideas, not at the foot");
        assert!(html.contains("116 123"));
        let mixed = go_on(&session, [answers("belief.hope", Answer::ALittle)]);
        let one = go_on(&in_nation(nation), [answers("belief.hope", Answer::NotYet)]);
        let skipped =
            go_on(&in_nation(nation), ["hope", "coping"].map(|id| answers(&format!("belief.{id}"), Answer::Skip)));
        for quiet in [mixed, one, skipped, in_nation(nation)] {
            assert!(!calls_for(&quiet, card("low-hope")), "{nation:?}");
        }
    }
    let body = card("low-hope").get().body.words().to_lowercase();
    for label in ["depress", "disorder", "illness", "symptom", "suicid", "diagnos"] {
        assert!(!body.contains(label), "it says “{label}”");
    }
}

#[test]
fn every_money_or_legal_step_has_a_dated_fact_of_the_nation_and_says_to_check_first() {
    let money = card("money");
    for id in SuggestionId::all().filter(|id| id.get().cards.contains(&money)) {
        for nation in Nation::ALL.into_iter().filter(|nation| id.get().nations.has(*nation)) {
            let session =
                Session { today: Some(common::AS_OF), ..go_on(&in_nation(Some(nation)), [Action::Choose(id)]) };
            let facts = facts_for(&session, id);
            assert!(!facts.is_empty(), "{} says nothing in {}", id.name(), nation.name());
            for fact in facts {
                let checked = fact.checked.unwrap_or_else(|| panic!("{} is stale", fact.id.name()));
                assert!(checked.contains("2026") && fact.id.get().nations.has(nation), "{checked}");
                assert!(plan_text(&session).contains(&*fact.words), "{} is not on the paper", fact.id.name());
            }
            assert!(cards(&session).contains(&money));
            assert!(plan_text(&session).contains("Check with an adviser first"), "{}", id.name());
        }
    }
    both_ways("money");
}

#[test]
fn own_words_about_dying_bring_the_crisis_card_and_denials_do_not() {
    both_ways("crisis");
    for (key, words) in texts().filter(|(key, _)| key.starts_with("card-crisis") || key.starts_with("card-low-hope")) {
        for label in ["you are suicidal", "you are depressed", "diagnos", "at risk", "mental illness"] {
            assert!(!words.to_lowercase().contains(label), "{key} says “{label}”");
        }
    }
}

#[test]
fn pregnancy_sends_to_a_midwife_or_doctor() {
    both_ways("pregnancy");
    assert!(card("pregnancy").get().body.words().contains("midwife or doctor before you change"));
}

#[test]
fn what_is_said_to_a_benefits_office_is_said_with_care() {
    both_ways("jobcentre");
    for name in ["what-i-tell", "time-for-treatment", "time-to-wait", "look-again"] {
        assert!(calls_for(&play([Action::Choose(suggestion(name))]), card("jobcentre")), "{name}");
    }
    let body = card("jobcentre").get().body.words();
    for part in ["may be kept", "may affect your claim", "ask an adviser first", "Leave other health papers at home"] {
        assert!(body.contains(part), "“{part}”");
    }
}

#[test]
fn what_is_said_to_an_employer_is_said_with_care() {
    both_ways("employer");
    for name in ["rights-first", "hours-for-a-while", "gap-words"] {
        assert!(calls_for(&play([Action::Choose(suggestion(name))]), card("employer")), "{name}");
    }
    let body = card("employer").get().body.words();
    for part in [
        "In most jobs you choose",
        "rules of their own",
        "Where people could get hurt, you do have to say",
        "Leave health papers at home",
    ] {
        assert!(body.contains(part), "“{part}”");
    }
}

#[test]
fn somebody_under_eighteen_finds_lines_of_their_own() {
    both_ways("under-18");
    for html in [render("start").expect("start"), text(&screen(&Session::default()))] {
        assert!(html.contains("It is for adults"));
    }
    assert!(render("help").expect("help").contains("0800 1111"));
}

#[test]
fn help_is_on_every_screen_and_the_page_says_that_nobody_is_told() {
    let help = render("help").expect("help");
    assert!(help.contains("This page tells nobody"));
    assert!(text(&screen(&Session::default())).contains("Nobody is told about your answers"));
    let page = include_str!("../www/page.html");
    let header = &page[page.find("<header").expect("a header")..page.find("</header>").expect("its end")];
    assert!(header.contains("data-action=\"help\"") && header.contains("data-action=\"exit\""), "{header}");
}

#[test]
fn what_this_is_for_stands_on_the_start_screen_and_on_every_paper() {
    let purpose = recovery_plan::content::t::PURPOSE.words();
    for part in [
        "helps you think and plan",
        "does not diagnose, predict, treat or decide",
        "No doctor or nurse has reviewed it",
    ] {
        assert!(purpose.contains(part), "“{part}”");
    }
    for html in [render("start").expect("start"), screen(&Session::default()), render("paper").expect("paper")] {
        assert!(text(&html).contains(purpose));
    }
    assert!(plan_text(&hindered()).contains(purpose) && slip_text(&hindered()).contains(purpose));
}

#[test]
fn the_blank_form_warns_about_stopping_and_about_a_break() {
    let paper = text(&render("paper").expect("paper"));
    for part in
        ["Do not stop drink or benzos all at once", "After a break, the same amount can kill", "999", "naloxone"]
    {
        assert!(paper.contains(part), "“{part}”");
    }
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn whatever_is_typed_is_kept_to_the_letter_and_stops_nobody(session in steered(), words in anything()) {
        let before = session.plan.steps().len();
        let after = go_on(&session, [Action::AddOwn(words.clone())]);
        prop_assert_eq!(after.plan.steps().len(), before + 1);
        prop_assert!(after.plan.steps().iter().any(|step| step.words() == words.words()));
    }

    #[test]
    fn no_fact_of_another_nation_ever_stands_beside_an_idea(session in steered()) {
        for idea in suggested(&session) {
            for fact in facts_for(&session, idea.id) {
                let nations = FactId::get(fact.id).nations;
                prop_assert!(nations.right_for(session.start.nation), "{} of {:?}", fact.id.name(), session.start.nation);
            }
        }
    }

    #[test]
    fn cards_that_could_put_somebody_at_risk_are_never_on_paper(session in steered()) {
        for id in cards_on_paper(&session) {
            prop_assert!(id != card("abuse") && id != card("crisis") && id != card("low-hope"));
        }
    }
}

#[test]
fn every_card_has_words_that_bring_it_up_and_words_that_do_not() {
    for card in &recovery_plan::content::CARDS {
        let Typed { fires, silent } = typed(card.id);
        assert!(!fires.is_empty() && !silent.is_empty(), "{}", card.id);
    }
}
