//! Every check of the content, shown to fail: one mistake is planted in a copy of the real content, and the report must
//! name the right file and line and say what to do. The real content has none.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]

mod common;

use std::fs;

use common::{Copy, planted, real};
use content_compiler::{compile, report};

#[test]
fn the_real_content_is_clean() {
    let problems = compile(&real()).err().unwrap_or_default();
    assert!(problems.is_empty(), "\n{}", report(&problems));
    assert!(Copy::new().problems().is_empty());
}

#[test]
fn a_missing_text_is_told_where_its_thing_is_named() {
    planted(
        "barriers.toml",
        "id = \"travel\"",
        "id = \"travelling\"",
        "id = \"travelling\"",
        &["`barrier-travelling` is missing", "write it in an .ftl file"],
    );
}

#[test]
fn a_missing_attribute_is_told_too() {
    let copy = Copy::new();
    let path = copy.0.join("en/suggestions.ftl");
    let text = fs::read_to_string(&path).expect("the file");
    let who = text.lines().find(|line| line.trim_start().starts_with(".who =")).expect("a who");
    fs::write(&path, text.replacen(&format!("{who}\n"), "", 1)).expect("the planted file");
    let told = report(&copy.problems());
    assert!(told.contains("content/suggestions.toml:") && told.contains(".who` is missing"), "{told}");
}

#[test]
fn an_empty_text_is_told() {
    planted("en/assessment.ftl", "area-home = Home\n", "area-home = { \"\" }\n", "area-home", &["area-home"]);
}

#[test]
fn an_unknown_id_is_told_wherever_it_is_used() {
    let to_do = "mend the id or add the";
    let cases = [
        ("barriers.toml", "area = \"belief\"", "area = \"garden\"", "there is no area `garden`"),
        ("barriers.toml", "resources = [\"training\"]", "resources = [\"flying\"]", "there is no resource `flying`"),
        ("suggestions.toml", "areas = [\"home\"]", "areas = [\"garden\"]", "there is no area `garden`"),
        ("suggestions.toml", "barriers = [\"housing\"]", "barriers = [\"house\"]", "there is no barrier `house`"),
        ("suggestions.toml", "strengths = [\"belief.say\"]", "strengths = [\"say\"]", "there is no statement `say`"),
        ("suggestions.toml", "needs = [\"home.settled\"]", "needs = [\"home\"]", "there is no statement `home`"),
        (
            "suggestions.toml",
            "spared_by = [\"money.basics\"]",
            "spared_by = [\"basics\"]",
            "there is no statement `basics`",
        ),
        ("suggestions.toml", "cards = [\"money\"]", "cards = [\"cash\"]", "there is no card `cash`"),
        ("suggestions.toml", "\"abuse-england\"", "\"abuse-atlantis\"", "there is no helpline `abuse-atlantis`"),
        ("suggestions.toml", "resources = [\"housing\"]", "resources = [\"castle\"]", "there is no resource `castle`"),
        ("suggestions.toml", "picks = [\"", "picks = [\"juggling", "there is no pick `juggling"),
        ("safety.toml", "\"debt\"]", "\"dragons\"]", "there is no barrier `dragons`"),
        ("safety.toml", "areas_low = [\"belief\"]", "areas_low = [\"hope\"]", "there is no area `hope`"),
        ("safety.toml", "\"samaritans\"", "\"samaritan\"", "there is no helpline `samaritan`"),
    ];
    for (file, sound, mistake, says) in cases {
        planted(file, sound, mistake, mistake, &[says, to_do]);
    }
}

#[test]
fn an_id_used_twice_is_told_at_the_second() {
    for file in [
        "areas.toml",
        "barriers.toml",
        "resources.toml",
        "picks.toml",
        "suggestions.toml",
        "helplines.toml",
        "safety.toml",
    ] {
        let text = fs::read_to_string(real().join(file)).expect("the file");
        let ids: Vec<&str> = text.lines().filter(|line| line.starts_with("id = ")).take(2).collect();
        let name = ids[0].trim_start_matches("id = ").trim_matches('"');
        planted(
            file,
            &format!("{}\n", ids[1]),
            &format!("{}\n", ids[0]),
            ids[0],
            &[&format!("the id `{name}` is used twice"), "give one of them another"],
        );
    }
}

#[test]
fn an_id_that_is_no_id_is_told() {
    planted(
        "resources.toml",
        "id = \"housing\"",
        "id = \"Housing!\"",
        "Housing!",
        &["may only hold a to z, digits and hyphens"],
    );
}

#[test]
fn an_area_with_too_few_statements_is_told() {
    let (sound, mistake) = ("[\"everyday\", \"proud\", \"learning\"]", "[\"everyday\", \"proud\"]");
    let copy = Copy::new();
    let path = copy.0.join("areas.toml");
    let text = fs::read_to_string(&path).expect("the file");
    assert!(text.contains(sound));
    fs::write(&path, text.replacen(sound, mistake, 1)).expect("the planted file");
    assert!(report(&copy.problems()).contains("`skills` has 2 statements: write three or four"));
}

#[test]
fn a_suggestion_that_nobody_could_ever_see_is_told() {
    let says = ["nobody could ever be shown `own-space`", "give it an area, a barrier or a pick, a nation and a phase"];
    let sound = "id = \"own-space\"\nareas = [\"home\"]\nbarriers = []\npicks = [\"calm-home\"]\n";
    planted("suggestions.toml", sound, "id = \"own-space\"\n", "id = \"own-space\"", &says);
    planted("suggestions.toml", sound, &format!("{sound}nations = []\n"), "id = \"own-space\"", &says);
    planted("suggestions.toml", sound, &format!("{sound}phases = []\n"), "id = \"own-space\"", &says);
}

#[test]
fn a_suggestion_for_paid_work_that_no_barrier_leads_to_is_told() {
    // Paid work is only brought up by a barrier, so an area alone never leads to it.
    let sound = "id = \"own-space\"\nareas = [\"home\"]\n";
    let says = ["nobody could ever be shown `own-space`"];
    planted("suggestions.toml", sound, &format!("{sound}paid_work = true\n"), "id = \"own-space\"", &says);
}

#[test]
fn a_phrase_to_avoid_is_told_with_what_to_say_instead() {
    let (sound, mistake) = ("area-home = Home\n", "area-home = Home for addicts\n");
    planted("en/assessment.ftl", sound, mistake, "area-home", &["“addicts”", "say people with a drug problem instead"]);
    let (sound, mistake) = ("page-name = My plan\n", "page-name = My plan to be CLEAN\n");
    planted("en/ui.ftl", sound, mistake, "page-name", &["“clean”", "instead"]);
}

#[test]
fn a_plural_without_one_of_its_forms_is_told() {
    let sound = "    [one] You have this to build on:\n";
    let copy = Copy::new();
    let path = copy.0.join("en/ui.ftl");
    let text = fs::read_to_string(&path).expect("the file");
    assert!(text.contains(sound));
    fs::write(&path, text.replacen(sound, "", 1)).expect("the planted file");
    let line = text.lines().position(|line| line.starts_with("strengths-count")).expect("the plural") + 1;
    let told = report(&copy.problems());
    assert!(
        told.contains(&format!("content/en/ui.ftl:{line}: in `strengths-count`: the plural form [one] is missing")),
        "{told}"
    );
}

#[test]
fn a_nation_that_is_none_is_told_with_the_four() {
    let says = ["`england-and-wales` cannot be used for nations", "england, scotland, wales, northern-ireland"];
    for file in ["helplines.toml", "suggestions.toml"] {
        let (sound, mistake) = ("nations = [\"england\", \"wales\"]", "nations = [\"england-and-wales\"]");
        planted(file, sound, mistake, "england-and-wales", &says);
    }
}

#[test]
fn a_word_that_is_not_one_of_the_choices_is_told_with_the_choices() {
    for (sound, mistake, says) in [
        ("mover = \"others\"", "mover = \"them\"", "choose from mine, shared, others"),
        ("size = \"small\"", "size = \"little\"", "choose from tiny, small, big"),
        ("pace = \"early\"", "pace = \"soon\"", "choose from early, any, later"),
        ("phases = [\"prepare\", \"not-now\"]", "phases = [\"now\"]", "choose from prepare, try, work, not-now"),
    ] {
        planted("suggestions.toml", sound, mistake, mistake, &[says]);
    }
    planted("barriers.toml", "part = 1", "part = 4", "part = 4", &["from 1 to 3"]);
}

#[test]
fn a_number_that_nobody_has_seen_is_told() {
    planted(
        "helplines.toml",
        "certainty = \"seen\"",
        "certainty = \"lead\"",
        "certainty",
        &["only a lead", "see its source"],
    );
    planted(
        "helplines.toml",
        "source = \"Shout: Frequently asked questions\"",
        "source = \" \"",
        "source",
        &["name the page"],
    );
    let late = "review_by = 2026-11-23";
    planted("helplines.toml", "review_by = 2027-05-23", late, late, &["a day after `checked`"]);
}

#[test]
fn a_link_that_dials_another_number_than_is_printed_is_told() {
    for mistake in ["tel = \"116124\"", "tel = \"\"", "tel = \"116\"", "tel = \"1161234\""] {
        planted("helplines.toml", "tel = \"116123\"", mistake, mistake, &["is not the number 116 123 that is printed"]);
    }
}

#[test]
fn words_that_belong_to_nothing_are_told() {
    let ours = "area-home = Home\n";
    for stray in
        ["area-garden = Garden\n", "suggestion-fly = I fly.\n", "card-luck = Luck\n", "statement-home-roof = A roof.\n"]
    {
        let mistake = format!("{stray}{ours}");
        planted(
            "en/assessment.ftl",
            ours,
            &mistake,
            stray.trim_end(),
            &["belongs to nothing", "mend the id or take it out"],
        );
    }
    planted(
        "en/assessment.ftl",
        ours,
        &format!("{ours}    .colour = Red\n"),
        "",
        &["`area-home.colour` belongs to nothing"],
    );
}

#[test]
fn a_text_written_twice_is_told_at_the_second() {
    let copy = Copy::new();
    let path = copy.0.join("en/ui.ftl");
    let text = fs::read_to_string(&path).expect("the file") + "\nnext = Onwards\n";
    fs::write(&path, &text).expect("the planted file");
    let told = report(&copy.problems());
    let line = text.lines().count();
    assert!(
        told.contains(&format!("content/en/ui.ftl:{line}: the text `next` is written twice")),
        "line {line}: {told}"
    );
    assert!(told.contains("keep one"));
}

#[test]
fn an_unknown_key_is_told() {
    for (file, sound) in [
        ("areas.toml", "id = \"home\"\n"),
        ("barriers.toml", "id = \"travel\"\n"),
        ("suggestions.toml", "id = \"own-space\"\n"),
        ("helplines.toml", "id = \"samaritans\"\n"),
        ("safety.toml", "id = \"driving\"\n"),
    ] {
        planted(file, sound, &format!("{sound}colour = \"red\"\n"), "colour", &["unknown field `colour`"]);
    }
}

#[test]
fn own_words_in_capitals_are_told() {
    planted("safety.toml", "\"suicidal\"", "\"Suicidal\"", "Suicidal", &["write “Suicidal” in lower case"]);
}

#[test]
fn fluent_that_is_not_fluent_is_told() {
    planted("en/ui.ftl", "next = Next\n", "next Next\n", "next Next", &["this is not Fluent"]);
    let bad = "next = { NUMBER($n) } steps\n";
    planted("en/ui.ftl", "next = Next\n", bad, "next", &["in `next`", "can be used"]);
}

#[test]
fn a_place_to_fill_where_nothing_fills_it_is_told() {
    let (sound, mistake) = ("area-home = Home\n", "area-home = Home of { $name }\n");
    planted("en/assessment.ftl", sound, mistake, "area-home", &["has a place to fill, and nothing fills it"]);
}

#[test]
fn toml_that_is_not_toml_and_a_missing_file_are_told() {
    planted("settings.toml", "exit_address", "exit address", "exit address", &[]);
    let copy = Copy::new();
    fs::remove_file(copy.0.join("safety.toml")).expect("the file");
    let told = report(&copy.problems());
    assert!(told.contains("content/safety.toml:1: the file cannot be read"), "{told}");
}
