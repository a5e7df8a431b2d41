//! `docs/file-format.schema.json` held against what the page writes, against every file that is kept, and against the words
//! that the code knows.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]
// What the widget's own tests share knows a feature of the widget.
#![allow(unexpected_cfgs, reason = "the file is borrowed from another package")]

#[path = "../../tests/common/mod.rs"]
mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use common::AS_OF;
use common::anyone::{config, returned};
use jsonschema::Validator;
use proptest::prelude::*;
use recovery_plan::assessment::{Access, Offered, Outlook, OwnPace, PAST_AT_MOST, Went};
use recovery_plan::content::{AreaId, BarrierId, Mover, Nation, Phase, PickId, ResourceId, StatementId, SuggestionId};
use recovery_plan::plan::{Detail, Lane, When};
use recovery_plan::record::{FORMAT, read, write};
use recovery_plan::session::{AREAS_CHOSEN_AT_MOST, Company, Device, Prompt, Session};
use serde_json::{Value, json};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn json_of(path: &Path) -> Value {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn schema() -> Value {
    json_of(&root().join("docs/file-format.schema.json"))
}

fn validator() -> Validator {
    jsonschema::draft202012::new(&schema()).expect("a schema of 2020-12")
}

/// What is wrong with a record; nothing where it is as the schema says.
fn wrong(record: &Value) -> Vec<String> {
    validator().iter_errors(record).map(|error| format!("{}: {}", error.instance_path(), error.schema_path())).collect()
}

#[test]
fn the_schema_is_one() {
    assert!(jsonschema::meta::is_valid(&schema()));
    assert_eq!(schema()["$schema"], "https://json-schema.org/draft/2020-12/schema");
}

#[test]
fn every_plain_file_that_is_kept_is_as_the_schema_says() {
    let mut seen = 0;
    for folder in ["plain", "read"] {
        for entry in fs::read_dir(root().join("tests/files").join(folder)).expect("the files") {
            let path = entry.expect("an entry").path();
            // One holds what no page of today means, to show that it is left out.
            let strange = folder == "plain" && path.ends_with("other-content.json");
            let wrong = wrong(&json_of(&path));
            assert_eq!(wrong.is_empty(), !strange, "{}: {wrong:?}", path.display());
            seen += 1;
        }
    }
    for entry in fs::read_dir(root().join("tests/files/sealed")).expect("the files") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|end| end == "json") {
            let record = json_of(&path)["record"].as_str().expect("a record").to_owned();
            let wrong = wrong(&serde_json::from_str(&record).expect("JSON"));
            assert!(wrong.is_empty(), "{}: {wrong:?}", path.display());
            seen += 1;
        }
    }
    assert!(seen >= 15, "{seen} files");
}

#[test]
fn what_is_wrong_is_refused_by_the_schema_and_what_is_only_unknown_is_not() {
    for wrong_one in [
        json!([]),
        json!({}),
        json!({"format": 2}),
        json!({"format": "1"}),
        json!({"format": null}),
        json!({"format": 1, "nation": "atlantis"}),
        json!({"format": 1, "nation": null}),
        json!({"format": 1, "company": 1}),
        json!({"format": 1, "saved": "25 November 2026"}),
        json!({"format": 1, "saved": "2026-13-01"}),
        json!({"format": 1, "review": "1969-12-31"}),
        json!({"format": 1, "answers": {"home.safe": "a lot"}}),
        json!({"format": 1, "answers": {"home safe": "very"}}),
        json!({"format": 1, "answers": {"home.safe": 3}}),
        json!({"format": 1, "barriers": {"debt": "very"}}),
        json!({"format": 1, "barriers": []}),
        json!({"format": 1, "areas": ["home", "home"]}),
        json!({"format": 1, "areas": ["home", "health", "people", "belief"]}),
        json!({"format": 1, "picks": {"family": true}}),
        json!({"format": 1, "own": {"hope": ["peace"]}}),
        json!({"format": 1, "own": {"hope": ""}}),
        json!({"format": 1, "phase": "sprint"}),
        json!({"format": 1, "movers": {"debt": "me"}}),
        json!({"format": 1, "access": {"transport": "hard"}}),
        json!({"format": 1, "outlook": {"transport": "worse"}}),
        json!({"format": 1, "steps": ["I go"]}),
        json!({"format": 1, "steps": [{}]}),
        json!({"format": 1, "steps": [{"lane": "now"}]}),
        json!({"format": 1, "steps": [{"words": "I go", "lane": "soon"}]}),
        json!({"format": 1, "steps": [{"words": "I go", "when": "today"}]}),
        json!({"format": 1, "steps": [{"words": "I go", "went": "well"}]}),
        json!({"format": 1, "steps": [{"words": "I go", "details": {"step-who": 1}}]}),
        json!({"format": 1, "past": [[]]}),
        json!({"format": 1, "past": [{"answers": {"home.safe": "so-so"}}]}),
        json!({"format": 1, "past": vec![json!({}); 13]}),
    ] {
        assert!(!wrong(&wrong_one).is_empty(), "{wrong_one}");
    }
    for unknown in [
        json!({"format": 1}),
        json!({"format": 0, "why": "because"}),
        json!({"format": 1, "colour": {"of": [1, null]}}),
        json!({"format": 1, "answers": {"garden.beds": "very"}, "areas": ["garden"], "picks": ["yacht"]}),
        json!({"format": 1, "own": {"fear": ""}, "steps": [{"suggestion": "fly", "weather": 1}]}),
    ] {
        assert_eq!(wrong(&unknown), Vec::<String>::new(), "{unknown}");
        assert!(read(&unknown.to_string()).is_ok(), "{unknown}");
    }
}

/// The words of a choice in the schema.
fn listed(pointer: &str) -> BTreeSet<String> {
    let schema = schema();
    let found = schema.pointer(pointer).unwrap_or_else(|| panic!("{pointer} is not in the schema"));
    match found {
        Value::Array(words) => words.iter().map(|word| word.as_str().expect("a word").to_owned()).collect(),
        Value::Object(keys) => keys.keys().cloned().collect(),
        other => panic!("{pointer}: {other}"),
    }
}

fn words<'w>(known: impl IntoIterator<Item = &'w str>) -> BTreeSet<String> {
    known.into_iter().map(str::to_owned).collect()
}

/// The answers of a question, and "rather not say".
fn told<T: Offered>() -> BTreeSet<String> {
    words(T::ALL.iter().map(|offered| offered.value()).chain(["skip"]))
}

/// The words that a statement, or a barrier, may be answered with, found by trying what the code reads.
fn read_as_an_answer(key: &str, id: &str, pointer: &str) -> BTreeSet<String> {
    let every = listed(pointer).into_iter().chain(["", "no", "yes", "0", "3", "null"].map(str::to_owned));
    every
        .filter(|word| {
            let session = read(&json!({"format": 1, key: {id: word}}).to_string()).expect("a record");
            session.holds_something()
        })
        .collect()
}

#[test]
fn the_words_of_the_schema_are_those_that_the_code_knows() {
    assert_eq!(listed("/properties/company/enum"), words(Company::ALL.map(Company::name)));
    assert_eq!(listed("/properties/device/enum"), words(Device::ALL.map(Device::name)));
    assert_eq!(listed("/properties/nation/enum"), words(Nation::ALL.map(Nation::name)));
    assert_eq!(listed("/properties/own/properties"), words(Prompt::ALL.map(Prompt::name)));
    assert_eq!(listed("/properties/phase/enum"), told::<Phase>());
    assert_eq!(listed("/properties/pace/enum"), told::<OwnPace>());
    assert_eq!(listed("/$defs/mover/enum"), told::<Mover>());
    assert_eq!(listed("/$defs/access/enum"), told::<Access>());
    assert_eq!(listed("/$defs/outlook/enum"), told::<Outlook>());
    assert_eq!(listed("/$defs/step/properties/lane/enum"), words(Lane::ALL.map(Lane::name)));
    assert_eq!(listed("/$defs/step/properties/when/enum"), words(When::ALL.map(When::name)));
    assert_eq!(listed("/$defs/step/properties/went/enum"), told::<Went>());
    assert_eq!(listed("/$defs/step/properties/details/properties"), words(Detail::ALL.map(Detail::name)));
    let schema = schema();
    assert_eq!(schema["properties"]["format"]["enum"], json!((0..=FORMAT).collect::<Vec<_>>()));
    assert_eq!(schema["properties"]["areas"]["maxItems"], AREAS_CHOSEN_AT_MOST);
    assert_eq!(schema["properties"]["past"]["maxItems"], PAST_AT_MOST);
}

#[test]
fn the_answers_of_the_schema_are_those_that_are_written_and_read() {
    let record = json_of(&root().join("tests/files/plain/everything.json"));
    for (key, id, pointer) in
        [("answers", "home.safe", "/$defs/answer/enum"), ("barriers", "debt", "/$defs/level/enum")]
    {
        let written = words(record[key].as_object().expect("answers").values().filter_map(Value::as_str));
        assert_eq!(listed(pointer), written, "{key}");
        assert_eq!(listed(pointer), read_as_an_answer(key, id, pointer), "{key}");
    }
}

#[test]
fn the_keys_of_the_schema_are_those_that_are_written() {
    let kept = json_of(&root().join("tests/files/plain/everything.json")).to_string();
    let everything = read(&kept).expect("a record");
    let record: Value = serde_json::from_str(&write(&everything, Some(AS_OF))).expect("JSON");
    let keys = |value: &Value| words(value.as_object().expect("keys").keys().map(String::as_str));
    assert_eq!(listed("/properties"), keys(&record));
    let steps: BTreeSet<String> = record["steps"].as_array().expect("steps").iter().flat_map(keys).collect();
    assert_eq!(listed("/$defs/step/properties"), steps);
    assert_eq!(listed("/$defs/picture/properties"), keys(&record["past"][0]));
}

#[test]
fn every_id_that_there_is_is_as_the_schema_says_ids_are() {
    let statements: serde_json::Map<String, Value> =
        StatementId::all().map(|id| (id.name().to_owned(), "very".into())).collect();
    let barriers =
        |word: &str| -> Value { BarrierId::all().map(|id| (id.name().to_owned(), Value::from(word))).collect() };
    let resources =
        |word: &str| -> Value { ResourceId::all().map(|id| (id.name().to_owned(), Value::from(word))).collect() };
    let steps: Vec<Value> = SuggestionId::all().map(|id| json!({"suggestion": id.name()})).collect();
    let picks: Vec<&str> = PickId::all().map(PickId::name).collect();
    let record = json!({
        "format": 1, "answers": statements, "barriers": barriers("a-lot"), "movers": barriers("mine"),
        "access": resources("easy"), "outlook": resources("same"), "steps": steps, "picks": picks,
    });
    assert_eq!(wrong(&record), Vec::<String>::new());
    for area in AreaId::all() {
        assert_eq!(wrong(&json!({"format": 1, "areas": [area.name()]})), Vec::<String>::new());
    }
}

#[test]
fn an_empty_record_is_as_the_schema_says() {
    for today in [None, Some(AS_OF)] {
        let record = serde_json::from_str(&write(&Session::default(), today)).expect("JSON");
        assert_eq!(wrong(&record), Vec::<String>::new());
    }
}

proptest! {
    #![proptest_config(config(40))]

    #[test]
    fn whatever_anybody_saves_is_as_the_schema_says(session in returned()) {
        let record: Value = serde_json::from_str(&write(&session, Some(AS_OF))).expect("JSON");
        prop_assert_eq!(wrong(&record), Vec::<String>::new());
    }
}
