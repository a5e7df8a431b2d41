//! The reader of JSON in the page, held against one that everybody uses: what serde_json reads, and what it refuses, on texts
//! that are right, damaged, cut, or made of the signs that JSON is made of.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]

mod common;

use common::anyone::config;
use proptest::prelude::*;
use recovery_plan::record::{RecordError, read};
use serde_json::{Value, json};

/// A record that holds some JSON under a key that nobody knows, and so says only whether it could be read.
fn holding(inside: &str) -> Result<(), RecordError> {
    read(&format!("{{\"format\": 1, \"unknown\": {inside}}}")).map(drop)
}

/// Any JSON, not deeper than a record may be.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::hash_map(any::<String>(), inner, 0..6).prop_map(|map| json!(map)),
        ]
    })
}

/// Text of the signs that JSON is made of.
fn nearly_json() -> impl Strategy<Value = String> {
    let sign = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "/",
        "b",
        "n",
        "u",
        "00e9",
        "d83c",
        "\\ud83c\\udfa3",
        "\\ud83c",
        "\\u0000",
        "-",
        "+",
        "0",
        "1",
        "12",
        ".",
        "e",
        "E",
        "true",
        "false",
        "null",
        "nul",
        " ",
        "\n",
        "\t",
        "\u{1}",
        "\u{7f}",
        "é",
        "🎣",
        "\"a\"",
        "\"\"",
        "\u{feff}",
        "\u{a0}",
        "'",
        "//",
        "NaN",
    ]);
    prop::collection::vec(sign, 0..14).prop_map(|signs| signs.concat())
}

proptest! {
    #![proptest_config(config(2000))]

    #[test]
    fn all_json_is_read(value in any_json(), pretty in any::<bool>()) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) };
        prop_assert_eq!(holding(&text.expect("JSON")), Ok(()));
    }

    #[test]
    fn words_come_back_as_they_were_whatever_they_are(words in any::<String>(), all_escaped in any::<bool>()) {
        prop_assume!(!words.trim().is_empty());
        let quoted = if all_escaped {
            let units: String = words.encode_utf16().map(|unit| format!("\\u{unit:04X}")).collect();
            format!("\"{units}\"")
        } else {
            serde_json::to_string(&words).expect("JSON")
        };
        let session = read(&format!("{{\"format\": 1, \"own\": {{\"hope\": {quoted}}}}}")).expect("words");
        prop_assert_eq!(session.own.all().next().map(|(_, said)| said.words()), Some(words.trim()));
    }

    #[test]
    fn what_is_nearly_json_is_read_where_it_is_json_and_refused_where_it_is_not(inside in nearly_json()) {
        let text = format!("{{\"format\": 1, \"unknown\": {inside}}}");
        let right = serde_json::from_str::<Value>(&text);
        // Of two keys with one name, and of a wrong kind, the reader may have other things to say.
        match holding(&inside) {
            Err(error @ (RecordError::NotOurs | RecordError::Cut)) => prop_assert!(right.is_err(), "{error:?}: {text}"),
            _ => prop_assert!(right.is_ok(), "read, and is no JSON: {text}"),
        }
    }

    #[test]
    fn json_that_was_cut_anywhere_is_said_to_be_cut(value in any_json(), at in any::<prop::sample::Index>()) {
        let text = serde_json::to_string(&json!({ "format": 1, "unknown": value })).expect("JSON");
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).skip(1).collect();
        let cut = &text[..ends[at.index(ends.len())]];
        prop_assert_eq!(read(cut).map(drop), Err(RecordError::Cut), "{}", cut);
    }
}
