//! People from `personas/`: what they said, which ideas they are shown first and why, and the plan they leave with
//! when they take the first three. Each plan is kept as a golden text that people have read.
//!
//! `BLESS=1` writes the golden texts anew. Read every one of them before committing it.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::go_on;
use recovery_plan::content::{HELPLINES, Mover, Nation, Phase, SuggestionId, Text};
use recovery_plan::plan::{FIRST_SHOWN, Reason, cards, suggested};
use recovery_plan::record;
use recovery_plan::session::{Action, Screen, Session};
use recovery_plan::sharing::text::{plan_text, slip_text};

struct Persona {
    name: String,
    why: String,
    session: Session,
    ideas: Vec<SuggestionId>,
    plan: String,
    golden: String,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/personas")
}

fn personas() -> Vec<Persona> {
    let entries = fs::read_dir(folder()).expect("the personas").map(|entry| entry.expect("an entry").path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|end| end == "json")).collect();
    files.sort();
    files.iter().map(|file| persona(file)).collect()
}

fn persona(file: &Path) -> Persona {
    let name = file.file_stem().and_then(|name| name.to_str()).expect("a name").to_owned();
    let text = fs::read_to_string(file).expect("the persona");
    let whole: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let why = whole["why"].as_str().unwrap_or_default().to_owned();
    let session = record::read(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    let session = Session { today: Some(common::AS_OF), ..session };
    let shown: Vec<_> = suggested(&session).into_iter().take(FIRST_SHOWN).collect();
    let session = go_on(&session, shown.iter().take(3).map(|idea| Action::Choose(idea.id)));
    let plan = plan_text(&session);

    let mut golden = format!("Why this plan is right: {why}\n\nThe first ideas\n");
    for (at, idea) in shown.iter().enumerate() {
        golden.push_str(&format!("{}. {}\n", at + 1, idea.id.get().says.words()));
        golden.extend(idea.reasons.iter().map(|reason| format!("   {}\n", reason.words())));
    }
    golden.push_str("\nCards on the plan screen\n");
    golden.extend(cards(&session).iter().map(|id| format!("{}\n", id.get().title.words())));
    golden.push_str(&format!("\nThe plan, with the first three chosen\n{}\n{plan}", "=".repeat(37)));
    Persona { name, why, session, ideas: shown.iter().map(|idea| idea.id).collect(), plan, golden }
}

fn named(name: &str) -> Persona {
    personas().into_iter().find(|persona| persona.name == name).unwrap_or_else(|| panic!("there is no {name}"))
}

fn offers(persona: &Persona, name: &str) -> bool {
    persona.ideas.contains(&common::suggestion(name))
}

#[test]
fn each_person_leaves_with_the_plan_that_people_have_read() {
    let bless = std::env::var_os("BLESS").is_some();
    let mut changed = Vec::new();
    for persona in personas() {
        let path = folder().join(format!("{}.plan.txt", persona.name));
        if bless {
            fs::write(&path, &persona.golden).expect("the golden plan");
        } else if fs::read_to_string(&path).unwrap_or_default() != persona.golden {
            changed.push(format!("--- {} now:\n{}", persona.name, persona.golden));
        }
    }
    assert!(changed.is_empty(), "read what changed; if it is right, BLESS=1 keeps it\n{}", changed.join("\n"));
}

#[test]
fn every_golden_plan_belongs_to_somebody_and_says_in_a_sentence_why_it_is_right() {
    let personas = personas();
    assert!(personas.len() >= 12);
    for persona in &personas {
        assert!(persona.why.ends_with('.') && persona.why.split_whitespace().count() > 8, "{}: why?", persona.name);
    }
    for entry in fs::read_dir(folder()).expect("the personas") {
        let file = entry.expect("an entry").file_name().into_string().expect("a name");
        let name = file.trim_end_matches(".plan.txt").trim_end_matches(".json");
        assert!(personas.iter().any(|persona| persona.name == name), "{file} belongs to nobody");
    }
}

#[test]
fn every_id_a_persona_names_exists() {
    for persona in personas() {
        let text = fs::read_to_string(folder().join(format!("{}.json", persona.name))).expect("the persona");
        let whole: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let count = |key: &str| whole[key].as_object().map_or(0, serde_json::Map::len);
        assert_eq!(persona.session.answers.iter().count(), count("answers"), "{}", persona.name);
        assert_eq!(persona.session.levels.iter().count(), count("barriers"), "{}", persona.name);
        assert_eq!(persona.session.areas.len(), whole["areas"].as_array().map_or(0, Vec::len), "{}", persona.name);
    }
}

/// What belongs to some nations only, and to which.
const LOCAL: [(&str, &[Nation]); 9] = [
    ("Crisis and Resilience Fund", &[Nation::England]),
    ("Scottish Welfare Fund", &[Nation::Scotland]),
    ("Discretionary Assistance Fund", &[Nation::Wales]),
    ("Discretionary Support", &[Nation::NorthernIreland]),
    ("Breathing Space. ", &[Nation::England, Nation::Wales]),
    ("Breathing Space phone line", &[Nation::Scotland]),
    ("DAN 24/7", &[Nation::Wales]),
    ("Lifeline", &[Nation::NorthernIreland]),
    ("NHS 24", &[Nation::Scotland]),
];

#[test]
fn nothing_of_another_nation_is_in_anybodys_plan() {
    for persona in personas() {
        let Some(nation) = persona.session.start.nation else { continue };
        for (words, nations) in LOCAL {
            let wrong = !nations.contains(&nation) && persona.golden.contains(words);
            assert!(!wrong, "{}: “{words}” is not for {}", persona.name, nation.name());
        }
        for line in HELPLINES.iter().filter(|line| !line.nations.has(nation)) {
            let shared = HELPLINES.iter().any(|other| other.nations.has(nation) && other.number.contains(line.tel));
            assert!(shared || !persona.plan.contains(line.number), "{}: {}", persona.name, line.id);
        }
    }
}

#[test]
fn nobodys_plan_tells_them_to_stop_a_medicine_or_a_drink_or_to_face_somebody_they_fear() {
    let never = ["stop drinking", "stop taking", "come off", "cut down", "your dose", "confront", "talk it over with"];
    for persona in personas() {
        // What cards say about stopping is what must be said; the steps are what is looked at here.
        for id in &persona.ideas {
            let idea = id.get();
            let words = [idea.says, idea.why, idea.first, idea.say].map(Text::words).join(" ").to_lowercase();
            for phrase in never {
                assert!(!words.contains(phrase), "{}: “{phrase}” in {}", persona.name, idea.id);
            }
        }
    }
}

#[test]
fn everybody_has_the_lines_to_call_on_their_plan() {
    for persona in personas() {
        for number in ["999", "116 123", "85258", "0300 123 6600"] {
            assert!(persona.plan.contains(number), "{}: {number}", persona.name);
        }
    }
}

#[test]
fn somebody_leaving_prison_is_offered_a_first_week_and_with_it_the_card_about_lower_tolerance() {
    let persona = named("prison-leaver-scotland");
    assert!(offers(&persona, "first-week-out"), "{}", persona.golden);
    assert!(!offers(&persona, "open-employers") && !offers(&persona, "job-specialist"));
    let session = go_on(&persona.session, [Action::Choose(common::suggestion("first-week-out"))]);
    assert!(cards(&session).contains(&common::card("overdose")));
    assert!(plan_text(&session).contains(common::card("overdose").get().title.words()));
}

#[test]
fn somebody_who_lives_where_others_use_is_offered_help_to_ask_for_a_move() {
    let persona = named("hostel-northern-ireland");
    assert!(offers(&persona, "housing-move"), "{}", persona.golden);
    assert!(!persona.plan.contains(common::card("abuse").get().title.words()), "the card stays off paper");
}

#[test]
fn somebody_who_only_drinks_is_offered_nothing_for_people_on_other_drugs_or_in_treatment() {
    let persona = named("older-drinker-wales");
    for idea in ["naloxone", "treatment-times", "hep-c", "first-week-out"] {
        assert!(!offers(&persona, idea), "{idea}:\n{}", persona.golden);
    }
}

#[test]
fn a_mother_who_is_wary_is_told_nothing_about_her_children_and_her_paper_says_nothing_she_did_not_choose() {
    let persona = named("mother-england");
    let plan = persona.plan.to_lowercase();
    for words in ["social services", "safeguarding", "parenting", "custody", "your child", "my child"] {
        assert!(!plan.contains(words), "{words}");
    }
    assert!(!persona.plan.contains(common::card("abuse").get().title.words()));
}

#[test]
fn somebody_with_a_home_and_savings_is_offered_no_money_or_housing_help() {
    let persona = named("older-drinker-wales");
    for id in &persona.ideas {
        let first = id.get().areas.first().map(|area| area.name());
        assert!(!matches!(first, Some("money" | "home")), "{}", id.name());
    }
}

#[test]
fn somebody_without_a_job_or_anybody_to_care_for_is_offered_nothing_about_either() {
    let persona = named("older-drinker-wales");
    for idea in ["care-times", "childcare-first"] {
        assert!(!offers(&persona, idea), "{idea}:\n{}", persona.golden);
    }
}

#[test]
fn somebody_who_says_not_for_now_has_a_full_plan_that_leads_to_their_hopes_and_reads_nothing_about_work() {
    let persona = named("not-wanting-work");
    assert_eq!(persona.ideas.len(), FIRST_SHOWN);
    assert!(persona.golden.contains("You hope for this:"), "{}", persona.golden);
    let (ideas, _) = persona.golden.split_once("\nCards on the plan screen").expect("the ideas");
    let (_, ideas) = ideas.split_once("The first ideas").expect("the ideas");
    for word in ["job", "employer", "work coach", "Jobcentre", "paid"] {
        assert!(!ideas.contains(word) && !persona.plan.contains(word), "“{word}”:\n{ideas}");
    }
}

#[test]
fn somebody_who_skipped_everything_is_asked_for_nothing_private() {
    let persona = named("everything-skipped");
    assert_eq!(persona.ideas.len(), FIRST_SHOWN);
    assert!(persona.ideas.iter().all(|id| !id.get().private && !id.get().paid_work));
    assert_eq!(cards(&persona.session), cards(&Session::default()), "no card but those that everybody sees");
}

#[test]
fn somebody_in_work_is_helped_to_keep_it_and_not_to_look_for_it() {
    let persona = named("first-month-in-work-england");
    assert!(offers(&persona, "after-a-shift") && offers(&persona, "hours-for-a-while"), "{}", persona.golden);
    assert!(persona.ideas.iter().all(|id| id.get().phases.has(Phase::Work)));
    for idea in ["job-specialist", "keep-me-in-mind", "gap-words", "see-a-workplace"] {
        let all = suggested(&persona.session);
        assert!(!all.iter().any(|shown| shown.id.name() == idea), "{idea}");
    }
}

#[test]
fn what_gets_harder_near_somebody_comes_first_and_says_why() {
    let persona = named("small-town-wales");
    let first = suggested(&persona.session).swap_remove(0);
    assert!(first.reasons.iter().any(|reason| matches!(reason, Reason::Harder(_))), "{}", persona.golden);
    assert!(offers(&persona, "meet-me-there"), "others' move: asking to be met nearer, not travelling further");
}

#[test]
fn somebody_who_stops_early_still_leaves_with_something() {
    let persona = named("stops-early");
    let stopped = go_on(&persona.session, [Action::Go(Screen::TakeAway)]);
    let sheet = plan_text(&stopped);
    for words in ["I can see a doctor or nurse when I want one.", "999", "116 123"] {
        assert!(sheet.contains(words), "{words}:\n{sheet}");
    }
}

#[test]
fn somebody_sent_back_and_forth_is_not_told_to_try_harder() {
    let persona = named("turned-away-england");
    assert!(offers(&persona, "both-together") && offers(&persona, "talk-to-each-other"), "{}", persona.golden);
    let others = persona.ideas.iter().take(3).filter(|id| id.get().mover == Mover::Others).count();
    assert_eq!(others, 3, "it is for others to move:\n{}", persona.golden);
}

#[test]
fn somebody_with_a_record_learns_what_to_tell_before_they_apply() {
    let persona = named("builder-with-a-record-england");
    let place = |name: &str| persona.ideas.iter().position(|id| id.name() == name);
    assert!(place("record-rules").is_some_and(|at| at < 3), "{}", persona.golden);
    assert!(place("benefits-check").is_some());
    // A sheet is for others' eyes too: what he said is in his way is not on it.
    assert!(!persona.plan.contains("In your way"));
}

#[test]
fn somebody_who_depends_on_prescribed_tablets_is_told_not_to_stop_them_suddenly_and_is_sent_to_no_group() {
    let persona = named("tablets-at-home-scotland");
    assert_eq!(persona.ideas.first().map(|id| id.name()), Some("tablets-talk"), "{}", persona.golden);
    for card in ["withdrawal", "medicine"] {
        assert!(persona.plan.contains(common::card(card).get().title.words()), "{card}");
    }
    for idea in ["look-at-a-group", "go-with-a-peer", "online-group", "hep-c", "naloxone"] {
        assert!(!offers(&persona, idea), "{idea}:\n{}", persona.golden);
    }
}

#[test]
fn somebody_who_fasts_is_told_to_ask_first_and_to_miss_no_medicine() {
    let persona = named("fasting-england");
    assert_eq!(persona.ideas.first().map(|id| id.name()), Some("fasting-times"), "{}", persona.golden);
    assert!(persona.plan.contains(common::card("medicine").get().title.words()));
    let why = common::suggestion("fasting-times").get().why.words();
    assert!(why.contains("Do not change or miss medicine"), "{why}");
}

#[test]
fn what_people_wrote_for_a_slip_is_on_its_own_page_and_never_on_their_plan() {
    let persona = named("prison-leaver-scotland");
    assert!(slip_text(&persona.session).contains("Maz at the service"));
    assert!(!persona.plan.contains("Maz at the service"));
}
