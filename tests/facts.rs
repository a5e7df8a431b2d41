//! Facts: said only where they are right and while they are fresh; the known traps, each by its nation. Looked at on a
//! fixed day, so that no date turns a test red.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]

mod common;

use common::{AS_OF, go_on, play, suggestion};
use recovery_plan::content::{CardId, Day, FACTS, FactId, HELPLINES, Nation, SuggestionId, texts};
use recovery_plan::plan::{facts_for, more_by_nation, suggested};
use recovery_plan::session::{Action, Session};
use recovery_plan::sharing::text::plan_text;

fn in_nation(nation: Option<Nation>, today: Option<Day>) -> Session {
    Session { today, ..play([Action::Nation(nation)]) }
}

/// What stands beside an idea in a nation, as one text.
fn told(idea: &str, nation: Option<Nation>) -> String {
    let facts = facts_for(&in_nation(nation, Some(AS_OF)), suggestion(idea));
    facts.into_iter().map(|fact| fact.words.into_owned()).collect::<Vec<_>>().join(" ")
}

/// All that a person in a nation can read beside every idea, its words and its facts.
fn everything_in(nation: Nation) -> String {
    let session = in_nation(Some(nation), Some(AS_OF));
    let mut all = String::new();
    for id in SuggestionId::all().filter(|id| id.get().nations.has(nation)) {
        let idea = id.get();
        for text in [idea.says, idea.why, idea.first, idea.who, idea.say] {
            all.extend([&*text.told(Some(nation)), " "]);
        }
        facts_for(&session, id).iter().for_each(|fact| all.extend([&*fact.words, " "]));
    }
    CardId::all().for_each(|id| all.push_str(&id.get().body.told(Some(nation))));
    all
}

#[test]
fn a_fresh_fact_is_said_with_where_and_when_it_was_read() {
    let facts = facts_for(&in_nation(Some(Nation::England), Some(AS_OF)), suggestion("few-hours"));
    assert!(facts[0].words.contains("55p"));
    assert_eq!(facts[0].checked.as_deref(), Some("Checked: Department for Work and Pensions, 25 November 2026."));
}

#[test]
fn a_fact_past_its_day_gives_way_to_whom_to_ask() {
    for id in FactId::all() {
        let fact = id.get();
        let idea = SuggestionId::all().find(|idea| idea.get().facts.contains(&id)).expect("an idea that relies on it");
        for nation in Nation::ALL.into_iter().filter(|nation| fact.nations.has(*nation)) {
            let on = |day| {
                let session = in_nation(Some(nation), day);
                facts_for(&session, idea).into_iter().find(|told| told.id == id).expect("the fact")
            };
            for fresh in [fact.from, fact.until] {
                assert_eq!(on(Some(fresh)).words, fact.says.told(Some(nation)));
                assert!(on(Some(fresh)).checked.is_some());
            }
            for stale in
                [Some(Day(fact.until.0 + 1)), Some(Day(u16::MAX)), Some(Day(fact.from.0 - 1)), Some(Day(0)), None]
            {
                assert_eq!(on(stale).words, fact.ask.told(Some(nation)), "{} on {stale:?}", fact.id);
                assert_eq!(on(stale).checked, None, "a stale fact wears no date");
            }
        }
    }
}

#[test]
fn a_file_that_lay_for_years_says_no_figure_and_no_date_of_a_rule() {
    let old = |nation| {
        let chosen = SuggestionId::all().filter(|id| id.get().nations.has(nation)).map(Action::Choose);
        plan_text(&go_on(&in_nation(Some(nation), Some(Day(30_000))), chosen))
    };
    for nation in Nation::ALL {
        let text = old(nation);
        for part in ["55p", "85p", "60 days", "56 days", "28 days", "26 weeks", "Checked:"] {
            assert!(!text.contains(part), "“{part}” in {nation:?}");
        }
        assert!(text.contains("116 123"), "crisis lines stay");
    }
}

#[test]
fn whoever_did_not_say_where_they_are_is_told_only_what_is_so_everywhere_and_that_there_is_more() {
    let session = in_nation(None, Some(AS_OF));
    for id in SuggestionId::all() {
        for fact in facts_for(&session, id) {
            assert!(fact.id.get().nations.right_for(None), "{}", fact.id.name());
        }
        let some_elsewhere = id.get().facts.iter().any(|fact| !fact.get().nations.right_for(None));
        assert_eq!(more_by_nation(&session, id.get().facts), some_elsewhere, "{}", id.name());
    }
    assert!(!more_by_nation(&in_nation(Some(Nation::Wales), None), suggestion("few-hours").get().facts));
}

#[test]
fn housing_payments_ended_in_england_and_only_there() {
    let england = everything_in(Nation::England);
    for old in
        ["Discretionary Housing Payment", "Household Support Fund", "Scottish Welfare", "Discretionary Assistance"]
    {
        assert!(!england.contains(old), "England: {old}");
    }
    assert!(england.contains("Crisis and Resilience Fund"));
    assert!(everything_in(Nation::Scotland).contains("Discretionary Housing Payment"));
    assert!(everything_in(Nation::Wales).contains("Discretionary Housing Payment"));
    for nation in [Nation::Scotland, Nation::Wales, Nation::NorthernIreland] {
        assert!(!everything_in(nation).contains("Crisis and Resilience Fund"), "{nation:?}");
    }
}

#[test]
fn breathing_space_is_a_pause_on_debts_in_two_nations_and_a_phone_line_in_one() {
    for nation in [Nation::England, Nation::Wales] {
        assert!(told("debt-advice", Some(nation)).contains("Breathing Space can stop most letters"));
        assert!(
            !HELPLINES.iter().any(|line| line.serves(Some(nation)) && line.name.words().contains("Breathing Space"))
        );
    }
    let scotland = told("debt-advice", Some(Nation::Scotland));
    assert!(scotland.contains("moratorium") && !scotland.contains("Breathing Space"));
    let line = HELPLINES.iter().find(|line| line.name.words().contains("Breathing Space")).expect("the line");
    assert!(
        line.nations.has(Nation::Scotland) && line.name.words().contains("phone line"),
        "it says that it is a line"
    );
    assert!(told("debt-advice", Some(Nation::NorthernIreland)).contains("has no scheme"));
}

#[test]
fn volunteering_has_no_limit_of_sixteen_hours() {
    for nation in Nation::ALL {
        let words = told("give-an-hour", Some(nation)).to_lowercase();
        assert!(!words.contains("16") && !words.contains("sixteen"), "{words}");
    }
    assert!(told("give-an-hour", Some(Nation::Wales)).contains("volunteer for as many hours as you like"));
}

#[test]
fn the_work_allowance_is_for_those_with_a_child_or_limits_by_health() {
    let words = told("benefits-check", Some(Nation::England));
    assert!(words.contains("look after a child") && words.contains("limited capability for work"), "{words}");
    let wales = told("few-hours", Some(Nation::Wales));
    assert!(wales.contains("For each pound that you take home") && wales.contains("by 55p"), "{wales}");
}

#[test]
fn treatment_can_free_from_looking_for_work_for_six_months_on_being_told() {
    for nation in [Nation::England, Nation::Scotland, Nation::Wales] {
        let words = told("time-for-treatment", Some(nation));
        assert!(
            words.contains("up to six months")
                && words.contains("planned course")
                && words.contains("Ask if yours counts"),
            "{words}"
        );
    }
    assert!(
        told("time-for-treatment", Some(Nation::NorthernIreland)).contains("Ask if it is the same for your benefit")
    );
}

#[test]
fn nothing_promises_that_health_benefits_are_not_looked_at_again() {
    let words = told("ask-for-placement", Some(Nation::England));
    assert!(
        words.contains("not by itself a reason") && words.contains("can be") && words.contains("Ask first"),
        "{words}"
    );
    assert!(!told("ask-for-placement", Some(Nation::NorthernIreland)).contains("not by itself"), "not seen there");
    for (key, words) in texts() {
        assert!(!words.to_lowercase().contains("right to try"), "{key}");
    }
}

#[test]
fn the_law_on_disability_leaves_out_dependence_but_not_what_comes_from_it() {
    let words = told("rights-first", Some(Nation::Scotland));
    assert!(
        words.contains("To depend on them is not")
            && words.contains("A health problem that comes from drink or drugs may be")
    );
    assert!(told("rights-first", Some(Nation::NorthernIreland)).contains("Equality Commission"));
    assert!(!told("rights-first", Some(Nation::NorthernIreland)).contains("ask about your health before they offer"));
}

#[test]
fn records_go_by_each_nations_own_rules() {
    let (ew, scotland, ni) = (
        told("record-rules", Some(Nation::England)),
        told("record-rules", Some(Nation::Scotland)),
        told("record-rules", Some(Nation::NorthernIreland)),
    );
    assert!(ew.contains("28 October 2023") && ew.contains("end of the whole sentence"));
    assert!(scotland.contains("from the day the court found you guilty") && !scotland.contains("28 October 2023"));
    assert!(ni.contains("its own rules") && !ni.contains("28 October 2023"));
    assert_eq!(ew, told("record-rules", Some(Nation::Wales)));
}

#[test]
fn hepatitis_c_is_a_short_course_of_tablets_everywhere() {
    for nation in Nation::ALL.into_iter().map(Some).chain([None]) {
        assert!(told("hep-c", nation).contains("two to four months"));
    }
}

#[test]
fn names_are_those_of_the_persons_nation() {
    let ni = everything_in(Nation::NorthernIreland);
    for elsewhere in
        ["Citizens Advice", "DVLA", "Acas", "Jobcentre", "Unlock", "StepChange", "Shelter", "the council, or"]
    {
        let allowed = elsewhere == "Jobcentre";
        assert!(allowed || !ni.contains(elsewhere), "Northern Ireland: {elsewhere}");
    }
    for nation in [Nation::England, Nation::Scotland, Nation::Wales] {
        let all = everything_in(nation);
        for elsewhere in
            ["Advice NI", "DVA ", "Labour Relations Agency", "NIACRO", "Housing Executive", "Housing Rights"]
        {
            assert!(!all.contains(elsewhere), "{nation:?}: {elsewhere}");
        }
    }
    let doctor = |nation| CardId::from_name("withdrawal").expect("the card").get().body.told(nation);
    assert!(!doctor(Some(Nation::NorthernIreland)).contains("111") && doctor(Some(Nation::Wales)).contains("call 111"));
    let skipped = suggestion("look-again").get().who.told(None);
    assert!(skipped.contains("Citizens Advice, or Advice NI in Northern Ireland"), "{skipped}");
}

#[test]
fn no_text_has_a_name_left_to_fill() {
    for (key, words) in texts() {
        let text = recovery_plan::content::text_by_key(key).expect("the text");
        assert_eq!(text, words);
        assert!(!words.contains('{') || !key.starts_with("fact-"), "{key}: {words}");
    }
    for nation in Nation::ALL {
        assert!(!everything_in(nation).contains('\u{3}') && !everything_in(nation).contains("{ -"));
    }
}

#[test]
fn closed_schemes_are_named_nowhere() {
    for nation in Nation::ALL {
        let all = everything_in(nation).to_lowercase();
        for closed in ["work programme", "progress2work", "restart scheme", "work and health programme", "crisis loan"]
        {
            assert!(!all.contains(closed), "{nation:?}: {closed}");
        }
    }
}

#[test]
fn every_fact_is_for_somebody_and_no_idea_carries_more_than_three() {
    for nation in Nation::ALL {
        let session = in_nation(Some(nation), Some(AS_OF));
        for id in SuggestionId::all() {
            let count = facts_for(&session, id).len();
            assert!(count <= 3, "{} carries {count} facts in {nation:?}", id.name());
        }
    }
    assert!(FACTS.len() >= 45 && !suggested(&Session::default()).is_empty());
}

#[test]
fn numbers_stay_for_ever_and_say_when_they_were_checked() {
    for today in [Some(AS_OF), Some(Day(30_000)), None] {
        for nation in Nation::ALL.into_iter().map(Some).chain([None]) {
            let session = in_nation(nation, today);
            for sheet in [plan_text(&session), recovery_plan::sharing::text::slip_text(&session)] {
                assert!(sheet.contains("116 123") && sheet.contains("999"), "{sheet}");
                assert!(sheet.contains("Numbers last checked against their source on 25 November 2026."), "{sheet}");
            }
        }
    }
}

#[test]
fn a_home_in_danger_goes_by_each_nations_own_days_and_none_is_said_where_they_are_changing() {
    for idea in ["housing-advice", "rent-letters", "housing-move"] {
        let of = |nation| told(idea, Some(nation));
        assert!(!of(Nation::Wales).contains("days") && !of(Nation::Scotland).contains("days"), "{idea}");
        assert!(!of(Nation::NorthernIreland).contains("56") && !of(Nation::England).contains("28 days"), "{idea}");
        for elsewhere in [Nation::Scotland, Nation::Wales, Nation::NorthernIreland] {
            assert!(!of(elsewhere).contains("1 May 2026"), "{idea} in {elsewhere:?}");
        }
    }
    assert!(told("housing-advice", Some(Nation::England)).contains("within 56 days"));
    assert!(told("housing-advice", Some(Nation::NorthernIreland)).contains("Housing Executive"));
    assert!(told("rent-letters", Some(Nation::England)).contains("1 May 2026"));
}

#[test]
fn joining_a_doctors_list_without_papers_is_said_only_where_it_was_seen() {
    for (nation, said) in
        [(Nation::England, true), (Nation::Scotland, true), (Nation::Wales, false), (Nation::NorthernIreland, false)]
    {
        assert_eq!(told("health-visit", Some(nation)).contains("do not need ID"), said, "{nation:?}");
    }
}
