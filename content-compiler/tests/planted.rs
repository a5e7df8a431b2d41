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
        ("sheets.toml", "cards = [\"money\"]", "cards = [\"cash\"]", "there is no card `cash`"),
        ("sheets.toml", "facts = [\"volunteering\"", "facts = [\"helping\"", "there is no fact `helping`"),
        ("suggestions.toml", "sheet = \"volunteering\"", "sheet = \"helping\"", "there is no sheet `helping`"),
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
    let sound = "id = \"own-space\"\nareas = [\"home\"]\nbarriers = []\n";
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
        "source = \"Shout: Frequently asked questions (last updated 4 November 2024)\"",
        "source = \" \"",
        "source",
        &["name the page"],
    );
    let late = "review_by = 2026-11-25";
    planted(
        "helplines.toml",
        "review_by = 2027-05-25",
        late,
        late,
        &["`review_by` of `emergency` is a day after `checked`"],
    );
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
        ("sheets.toml", "id = \"volunteering\"\n"),
        ("own_words.toml", "card = \"driving\"\n"),
    ] {
        planted(file, sound, &format!("{sound}colour = \"red\"\n"), "colour", &["unknown field `colour`"]);
    }
}

#[test]
fn own_words_that_nobodys_words_would_ever_match_are_told_with_what_to_write() {
    for (mistake, says) in [
        ("\"Suicid*\"", "write “Suicid*” as it is compared: “suicid*”"),
        ("\"don't want to live\"", "as it is compared: “dont want to live”"),
        ("\"wanna die\"", "as it is compared: “want to die”"),
        ("\"*\"", "as it is compared"),
    ] {
        planted("own_words.toml", "any = [\n", &format!("any = [\n    {mistake},\n"), mistake, &[says]);
    }
    planted("own_words.toml", "\"@drinks\"", "\"@drink\"", "@drink", &["there is no list `drink`", "write the list"]);
    planted("own_words.toml", "card = \"fits\"", "card = \"fit\"", "card", &["there is no card `fit`"]);
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

#[test]
fn a_date_that_lets_something_stand_too_long_is_told() {
    let late = "review_by = 2027-06-30";
    planted("helplines.toml", "review_by = 2027-05-25", late, late, &["may stand for 184 days at most", "nearer"]);
    let april = "review_by = 2027-04-02";
    planted("facts.toml", "review_by = 2027-04-01", april, april, &["`taper` is an amount", "1 April"]);
}

#[test]
fn a_fact_without_a_source_or_only_a_lead_is_told() {
    let lead = "certainty = \"memory\"";
    planted("facts.toml", "certainty = \"seen\"", lead, lead, &["`taper` is only a lead", "see its source"]);
    let nobody = "source.organisation = \"\"";
    let sound = "source.organisation = \"Department for Work and Pensions\"";
    planted("facts.toml", sound, nobody, nobody, &["name who says so", "where it is found"]);
}

#[test]
fn a_fact_that_is_unknown_unused_or_of_no_kind_is_told() {
    let sound = "facts = [\"bank\"]";
    planted("suggestions.toml", sound, "facts = [\"banks\"]", "banks", &["there is no fact `banks`", "mend the id"]);
    let copy = Copy::new();
    let path = copy.0.join("suggestions.toml");
    let text = fs::read_to_string(&path).expect("the file");
    fs::write(&path, text.replace(sound, "facts = []")).expect("the planted file");
    assert!(
        report(&copy.problems()).contains("no suggestion and no sheet relies on `bank`"),
        "{}",
        report(&copy.problems())
    );
    planted(
        "facts.toml",
        "kind = \"amount\"",
        "kind = \"rumour\"",
        "rumour",
        &["choose from amount, rule, law, health"],
    );
    let says = "`england-and-wales` cannot be used for nations";
    planted(
        "facts.toml",
        "nations = [\"england\", \"wales\"]",
        "nations = [\"england-and-wales\"]",
        "nations",
        &[says],
    );
}

#[test]
fn a_figure_in_the_words_of_a_fact_or_one_without_a_place_is_told() {
    let (sound, mistake) = ("goes down by { $rate }.", "goes down by 55p.");
    planted("en/facts.ftl", sound, mistake, "goes down", &["`fact-taper` holds a figure", "`values`"]);
    let (sound, mistake) = ("values = { rate = \"55p\" }", "values = { rate = \"55p\", fee = \"10p\" }");
    planted("facts.toml", sound, mistake, "values", &["`fact-taper` has no place for `fee`", "take it out"]);
    let says = "`fact-taper` has a place to fill, and nothing fills it";
    planted("en/facts.ftl", "{ $rate }.", "{ $rates }.", "{ $rates }", &[says]);
}

#[test]
fn something_about_money_that_says_nothing_for_one_nation_is_told() {
    let (sound, mistake) = ("facts = [\"volunteering\", \"volunteering-ni\"]", "facts = [\"volunteering\"]");
    let copy = Copy::new();
    let path = copy.0.join("suggestions.toml");
    let text = fs::read_to_string(&path).expect("the file");
    assert!(text.contains(sound));
    fs::write(&path, text.replacen(sound, mistake, 1)).expect("the planted file");
    let line = text.lines().position(|line| line == "id = \"give-an-hour\"").expect("the idea") + 1;
    let told = report(&copy.problems());
    let says = format!(
        "content/suggestions.toml:{line}: `give-an-hour` is about money or law: give it a fact for northern-ireland"
    );
    assert!(told.contains(&says), "{told}");
}

#[test]
fn a_rule_that_can_never_hold_is_told() {
    let sound = "needs = [\"home.settled\"]\n";
    let both = format!("{sound}spared_by = [\"home.settled\"]\n");
    planted("suggestions.toml", sound, &both, "spared_by", &["needs what makes it needless", "take one of them out"]);
    let (sound, says) = ("phases = [\"prepare\", \"try\"]\npace = \"later\"\npaid_work = true\n", "mend one");
    let never = "phases = [\"not-now\"]\npace = \"later\"\npaid_work = true\n";
    let copy = Copy::new();
    let path = copy.0.join("suggestions.toml");
    let text = fs::read_to_string(&path).expect("the file");
    assert!(text.contains(sound));
    fs::write(&path, text.replacen(sound, never, 1)).expect("the planted file");
    let told = report(&copy.problems());
    assert!(told.contains("is paid work for those who want none for now") && told.contains(says), "{told}");
}

#[test]
fn names_that_lead_in_a_circle_are_told_with_the_circle() {
    let (sound, mistake) = ("    [northern-ireland] { -adviser }\n", "    [northern-ireland] { -housing-adviser }\n");
    let copy = Copy::new();
    let path = copy.0.join("en/names.ftl");
    let text = fs::read_to_string(&path).expect("the file");
    assert!(text.contains(sound));
    let text = text.replacen(sound, mistake, 1);
    let text =
        text.replacen("    [northern-ireland] Housing Rights\n", "    [northern-ireland] { -debt-adviser }\n", 1);
    fs::write(&path, &text).expect("the planted file");
    let line = text.lines().position(|line| line.starts_with("-debt-adviser")).expect("the name") + 1;
    let says =
        format!("content/en/names.ftl:{line}: names lead in a circle: -debt-adviser, -housing-adviser, -debt-adviser");
    let told = report(&copy.problems());
    assert!(told.contains(&says) && told.contains("write one of them out"), "{told}");
}

#[test]
fn a_name_that_is_missing_unused_or_of_no_nation_is_told() {
    let copy = Copy::new();
    let path = copy.0.join("en/suggestions.ftl");
    let text = fs::read_to_string(&path).expect("the file");
    fs::write(&path, text.replacen("{ -record-adviser }.", "{ -bank-manager }.", 1)).expect("the planted file");
    let told = report(&copy.problems());
    assert!(told.contains(".who` uses `-bank-manager`, and there is no such name: mend it or write it"), "{told}");
    planted(
        "en/names.ftl",
        "-adviser = ",
        "-nobody = Someone\n-adviser = ",
        "-nobody",
        &["no text uses `-nobody`", "out"],
    );
    let (nation, none) = ("    [northern-ireland] DVA\n", "    [atlantis] DVA\n");
    let copy = Copy::new();
    let path = copy.0.join("en/names.ftl");
    let text = fs::read_to_string(&path).expect("the file");
    assert!(text.contains(nation));
    fs::write(&path, text.replacen(nation, none, 1)).expect("the planted file");
    assert!(report(&copy.problems()).contains("`atlantis` is no nation: choose from england, scotland"));
    let says = "`area-home` is not shown by nation";
    planted("en/assessment.ftl", "area-home = Home\n", "area-home = { -adviser }\n", "area-home", &[says]);
}

#[test]
fn words_that_are_hard_to_read_are_told_with_what_to_do() {
    let ours = "statement-home-safe = I feel safe where I sleep.";
    let long = "statement-home-safe = I feel safe in each and every one of the beds in which I sleep.";
    planted("en/assessment.ftl", ours, long, "statement-home-safe", &["15 words, 12 at most", "five seconds"]);
    let (sound, mistake) = ("page-name = My plan\n", "page-name = My rehabilitation plan\n");
    planted("en/ui.ftl", sound, mistake, "page-name", &["says “rehabilitation”", "`long_words`"]);
    let run_on = format!("page-name = {}\n", "one more word and ".repeat(6));
    planted("en/ui.ftl", sound, &run_on, "page-name", &["a sentence of 24 words, 20 at most", "make two of it"]);
    let hard = format!("page-name = {}\n", "Universal volunteering certificate. ".repeat(11));
    planted("en/ui.ftl", sound, &hard, "page-name", &["is at grade", "shorter words and sentences"]);
}

#[test]
fn a_phrase_to_avoid_of_no_kind_or_allowed_in_a_text_that_is_not_there_is_told() {
    planted("language.toml", "kind = \"label\"", "kind = \"rude\"", "rude", &["choose from label, use, judging"]);
    let (sound, mistake) = ("\"fact-welfare-fund-scotland\"", "\"fact-welfare-fund\"");
    planted("language.toml", sound, mistake, mistake, &["there is no text `fact-welfare-fund`"]);
}

const SHEET: &str = "id = \"volunteering\"\ncards = [\"money\"]\n";

#[test]
fn a_sheet_that_is_empty_or_of_no_kind_is_told() {
    let copy = Copy::new();
    let path = copy.0.join("sheets.toml");
    let text = fs::read_to_string(&path).expect("the file") + "\n[[sheet]]\nid = \"nothing\"\nsections = []\n";
    fs::write(&path, &text).expect("the planted file");
    let told = report(&copy.problems());
    let line = text.lines().count() - 1;
    assert!(told.contains(&format!("content/sheets.toml:{line}: `nothing` is empty: give it a section")), "{told}");
    let (sound, mistake) = ("set = \"room\"", "set = \"poems\"");
    planted("sheets.toml", sound, mistake, mistake, &["choose from lines, ticks, room, strengths, steps, hopes"]);
    planted(
        "sheets.toml",
        "id = \"volunteering\"",
        "id = \"plan\"",
        "id = \"plan\"",
        &["`plan` is the name of another sheet", "give it another id"],
    );
}

#[test]
fn a_sheet_with_a_text_too_few_or_one_too_many_is_told() {
    let title = "sheet-volunteering = Is this volunteer role right for me?\n    .";
    let says = ["`sheet-volunteering.because` belongs to nothing"];
    planted("en/sheets.ftl", &format!("{title}purpose"), &format!("{title}because"), "", &says);
    let section = "id = \"first-day\"";
    let says = ["`sheet-volunteering-after` is missing", "write it in an .ftl file"];
    planted("sheets.toml", section, "id = \"after\"", "id = \"after\"", &says);
    let says = ["`sheet-joint-review-good.lines` belongs to nothing"];
    let heading = "sheet-joint-review-good = What is going well\n";
    planted("en/sheets.ftl", heading, &format!("{heading}    .lines = Hope\n"), "", &says);
    // What the person said takes the place of lines; lines are there where nothing does.
    let (sound, mistake) = ("set = \"strengths\"", "set = \"lines\"");
    planted("sheets.toml", sound, mistake, "", &["`sheet-joint-review-good.lines` is missing"]);
    let twice = "id = \"first-day\", set = \"room\" },\n    { id = \"first-day\"";
    planted("sheets.toml", section, twice, "{ id = \"first-day\"", &["the id `first-day` is used twice"]);
}

#[test]
fn two_sheets_that_would_share_their_words_are_told() {
    let copy = Copy::new();
    let path = copy.0.join("sheets.toml");
    let text = fs::read_to_string(&path).expect("the file")
        + "\n[[sheet]]\nid = \"volunteering-mine\"\nsections = [{ id = \"a\", set = \"hopes\" }]\n";
    fs::write(&path, &text).expect("the planted file");
    let told = report(&copy.problems());
    assert!(told.contains("two things have their words in `sheet-volunteering-mine`"), "{told}");
}

#[test]
fn a_card_on_paper_that_is_never_printed_is_told() {
    let mistake = format!("{SHEET}paper_cards = [\"crisis\"]\n");
    planted("sheets.toml", SHEET, &mistake, "paper_cards", &["`crisis` is never printed", "name it in `cards`"]);
}

#[test]
fn a_sheet_about_money_that_says_nothing_for_one_nation_is_told() {
    let (sound, mistake) = ("facts = [\"volunteering\", \"volunteering-ni\"]", "facts = [\"volunteering\"]");
    let says = "`volunteering` is about money or law: give it a fact for northern-ireland";
    let copy = Copy::new();
    let path = copy.0.join("sheets.toml");
    let text = fs::read_to_string(&path).expect("the file");
    assert!(text.contains(sound));
    fs::write(&path, text.replacen(sound, mistake, 1)).expect("the planted file");
    assert!(report(&copy.problems()).contains(says), "{}", report(&copy.problems()));
}

#[test]
fn promises_bands_and_closed_schemes_are_told() {
    for (words, says) in [
        ("You will get a job.", "“you will get”"),
        ("You are at risk.", "“at risk”"),
        ("Ask about the Work Programme.", "“work programme”"),
        ("Ask for a Discretionary Housing Payment.", "“discretionary housing payment”"),
        ("Ask the Household Support Fund.", "“household support fund”"),
    ] {
        planted(
            "en/ui.ftl",
            "page-name = My plan\n",
            &format!("page-name = {words}\n"),
            "page-name",
            &[says, "instead"],
        );
    }
}

#[test]
fn a_fact_that_names_a_nation_and_is_for_another_is_told() {
    let (sound, mistake) =
        ("id = \"doctor-england\"", "id = \"doctor-england\"\nkind = \"rule\"\nnations = [\"wales\"]\n# ");
    let copy = Copy::new();
    let path = copy.0.join("facts.toml");
    let text = fs::read_to_string(&path).expect("the file");
    let (before, after) = text.split_once(sound).expect("the fact");
    let after = after.replacen("kind = \"rule\"\nnations = [\"england\"]\n", "", 1);
    fs::write(&path, format!("{before}{}{after}", mistake.trim_end_matches("# "))).expect("the planted file");
    let line = before.matches('\n').count() + 1;
    let told = report(&copy.problems());
    let says = format!("content/facts.toml:{line}: `doctor-england` speaks of england and is for wales: mend one");
    assert!(told.contains(&says), "{told}");
}
