//! Files that were saved once, and that open for ever: plain ones in both formats, sealed ones with their phrases.
//!
//! `MAKE_FILES=1 cargo test --test files` makes those of [`made`] that are not there; one that is there is never touched.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use blake2::{Blake2b512, Digest};
use common::{AS_OF, all_the_same, go_on, said};
use recovery_plan::assessment::{Access, Answer, Level, Offered, Outlook, OwnPace, PAST_AT_MOST, Past, Told, Went};
use recovery_plan::content::{
    AreaId, BarrierId, Day, Mover, Nation, Phase, PickId, ResourceId, StatementId, SuggestionId,
};
use recovery_plan::plan::{Detail, Lane, StepId, When};
use recovery_plan::record::{FORMAT, RecordError, phrase, read, sealed, write};
use recovery_plan::session::{Action, Company, Device, Prompt, Session, Start};
use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(name)
}

/// The files in a folder that end so, by name.
fn files(of: &str, ending: &str) -> Vec<(String, PathBuf)> {
    let entries = fs::read_dir(folder(of)).expect("the files").map(|entry| entry.expect("an entry").path());
    let mut files: Vec<(String, PathBuf)> = entries
        .filter(|path| path.extension().is_some_and(|end| end == ending))
        .map(|path| (path.file_stem().and_then(|name| name.to_str()).expect("a name").to_owned(), path))
        .collect();
    files.sort();
    files
}

fn json(path: &Path) -> Value {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What the page would save now of what it read.
fn as_now(text: &str) -> Value {
    let session = read(text).unwrap_or_else(|error| panic!("{error}"));
    serde_json::from_str(&write(&session, session.saved)).expect("JSON")
}

#[test]
fn every_plain_file_that_was_ever_saved_opens_and_nothing_in_it_is_lost() {
    make_what_is_missing();
    let plain = files("plain", "json");
    assert!(plain.len() >= 7, "files are only ever added");
    for (name, path) in plain {
        let other = folder("read").join(format!("{name}.json"));
        let mut expected = json(if other.exists() { &other } else { &path });
        expected["format"] = FORMAT.into();
        let now = as_now(&fs::read_to_string(&path).expect("the file"));
        assert!(now == expected, "{name} is now read as\n{now:#}");
    }
}

#[test]
fn every_sealed_file_opens_with_its_phrase_and_gives_its_record() {
    make_what_is_missing();
    let sealed = files("sealed", "plan");
    assert!(sealed.len() >= 5, "files are only ever added");
    for (name, path) in sealed {
        let told = json(&path.with_extension("json"));
        let file = fs::read(&path).expect("the file");
        let header = sealed::look(&file).unwrap_or_else(|error| panic!("{name}: {error}"));
        let typed = small(told["phrase"].as_str().expect("a phrase"));
        assert_eq!(Some(sealed::phrase(&typed).as_str()), told["stretched"].as_str(), "{name}");
        let key = sealed::key(header, &typed).expect("a key");
        assert_eq!(Some(hex(&key).as_str()), told["key"].as_str(), "{name}");
        let record = sealed::unseal(&file, &key).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(Some(record.as_str()), told["record"].as_str(), "{name}");
        assert!(read(&record).is_ok(), "{name}");
        assert_eq!(sealed::unseal(&file, &[0; 32]), Err(RecordError::WrongPhrase), "{name}");
        // Sealed again with the same salt and nonce, which no page ever does, it is the same file.
        assert_eq!(sealed::seal(header, &key, &record).as_deref(), Ok(&file[..]), "{name}");
    }
}

#[test]
fn each_file_has_its_sidecar_and_none_is_left_over() {
    make_what_is_missing();
    let names = |of, ending| -> Vec<String> { files(of, ending).into_iter().map(|(name, _)| name).collect() };
    assert_eq!(names("sealed", "plan"), names("sealed", "json"));
    let plain = names("plain", "json");
    assert!(names("read", "json").iter().all(|name| plain.contains(name)));
    for (name, session) in made() {
        assert!(plain.iter().any(|other| other == name), "{name} is not there");
        let used = files("plain", "json").into_iter().find(|(other, _)| other == name).expect("there");
        assert_eq!(json(&used.1)["past"].as_array().map_or(0, Vec::len), session.past.len(), "{name}");
    }
}

/// What a browser does to a phrase by itself: small letters, and one way to write each sign.
fn small(typed: &str) -> String {
    typed.nfkc().collect::<String>().to_lowercase().nfkc().collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn make_what_is_missing() {
    if std::env::var_os("MAKE_FILES").is_none() {
        return;
    }
    let put = |path: PathBuf, bytes: &[u8]| {
        if !path.exists() {
            fs::write(path, bytes).expect("a new file");
        }
    };
    for (name, session) in made() {
        put(folder("plain").join(format!("{name}.json")), write(&session, Some(AS_OF)).as_bytes());
    }
    for (name, typed, asks, record) in made_sealed() {
        // Bytes that look random and are the same each time; the page takes its own from the browser.
        let mut header = sealed::header(&Blake2b512::digest(name)[..sealed::RANDOM]).expect("a header");
        header[9..11].copy_from_slice(&[asks.1, asks.2]);
        header[12..16].copy_from_slice(&asks.0.to_le_bytes());
        let stretched = sealed::phrase(&small(&typed));
        let key = sealed::key(&header, &stretched).expect("a key");
        let told = json!({ "phrase": typed, "stretched": stretched, "key": hex(&key), "record": record });
        put(folder("sealed").join(format!("{name}.plan")), &sealed::seal(&header, &key, &record).expect("a file"));
        put(folder("sealed").join(format!("{name}.json")), format!("{told:#}\n").as_bytes());
    }
}

/// What a sealed file asks for: memory in KiB, passes, rounds.
type Asks = (u32, u8, u8);

/// The sealed files: name, phrase, what is asked for, record.
fn made_sealed() -> Vec<(&'static str, String, Asks, String)> {
    let usual = (sealed::MEMORY, sealed::PASSES, sealed::ROUNDS);
    let record = |session: &Session| write(session, Some(AS_OF));
    let small = go_on(&Session::default(), [Action::AddOwn(said("I call my sister"))]);
    let six = phrase::made_up(&Blake2b512::digest("six")[..12]);
    let odd =
        "  ÉCLAIR\u{a0}à  la\tCafe\u{301}\u{3000}🎣 RAIN ﬁsh\u{200b}İ Straße \u{212a}ey\u{2028}½ don’t–do ".to_owned();
    let big = made().into_iter().find(|(name, _)| *name == "everything").expect("there").1;
    vec![
        ("six-words", six.clone(), usual, record(&small)),
        ("odd-phrase", odd, usual, record(&small)),
        ("empty", six.clone(), usual, record(&Session::default())),
        ("bigger", six.clone(), usual, record(&big)),
        ("other-parameters", six, (65_536, 1, 1), record(&small)),
    ]
}

/// The plain files in format 1.
fn made() -> Vec<(&'static str, Session)> {
    let empty = Session::default();
    let everything = everything();
    let pictures = Session { past: (0..PAST_AT_MOST).map(picture).collect(), ..some_answers() };
    let mut reviewed = go_on(
        &some_answers(),
        SuggestionId::all().take(6).map(Action::Choose).chain([Action::AddOwn(said("I ring Mam on Sundays"))]),
    );
    let went =
        [Told::This(Went::Happened), Told::This(Went::Partly), Told::This(Went::NotYet), Told::This(Went::LetGo)];
    for (at, went) in went.into_iter().chain([Told::Skip]).enumerate() {
        reviewed.plan.say_went(StepId(at as u32 + 1), Some(went));
    }
    let reviewed = Session { review: Some(Day(AS_OF.0 + 28)), past: vec![picture(3)], ..reviewed };
    vec![("empty", empty), ("everything", everything), ("twelve-pictures", pictures), ("after-a-review", reviewed)]
}

fn some_answers() -> Session {
    let answers = StatementId::all().zip(Answer::ALL.into_iter().cycle()).take(20);
    let levels = BarrierId::all().zip(Level::ALL.into_iter().cycle()).take(8);
    let start = Start { company: Company::Worker, device: Device::Shared, nation: Some(Nation::Scotland) };
    let answers = answers.map(|(id, answer)| Action::Answer(id, answer));
    go_on(
        &Session::default(),
        [Action::Begin(start)].into_iter().chain(answers).chain(levels.map(|(id, level)| Action::Level(id, level))),
    )
}

/// A picture of some day; each is another one, and one has no day.
fn picture(number: usize) -> Past {
    let mut past = Past { day: (number != 5).then_some(Day(AS_OF.0 - 400 + 30 * number as u16)), ..Past::default() };
    let answers = StatementId::all().zip(Answer::ALL.into_iter().cycle().skip(number)).skip(number).step_by(3);
    answers.for_each(|(id, answer)| past.answers.set(id, answer));
    let levels = BarrierId::all().zip(Level::ALL.into_iter().cycle().skip(number)).step_by(2);
    levels.for_each(|(id, level)| past.levels.set(id, level));
    past
}

/// Something of everything that a file can hold, and every word it knows.
fn everything() -> Session {
    const WORDS: [&str; 4] = [
        "To wake up “without” a \"head\" \\ & <b>be</b> on time",
        "Zoë’s café 🎣 – na Gàidhealtachd",
        "one line\ntwo lines\n\n\tand a tab",
        "\u{1}\u{7f}\u{2028}\u{200b} أمل",
    ];
    let session = all_the_same(Answer::Skip, Level::Skip);
    let mut say = Vec::new();
    say.extend(StatementId::all().zip(Answer::ALL.into_iter().cycle()).map(|(id, answer)| Action::Answer(id, answer)));
    say.extend(BarrierId::all().zip(Level::ALL.into_iter().cycle()).map(|(id, level)| Action::Level(id, level)));
    say.extend(AreaId::all().take(3).map(Action::ToggleArea));
    say.extend(PickId::all().map(Action::TogglePick));
    let words = || WORDS.into_iter().cycle().map(said);
    say.extend(Prompt::ALL.into_iter().zip(words()).map(|(prompt, words)| Action::Write(prompt, Some(words))));
    say.extend([Action::Phase(Told::This(Phase::Try)), Action::Pace(Told::This(OwnPace::Steady))]);
    say.extend(BarrierId::all().zip(all::<Mover>()).map(|(id, mover)| Action::Mover(id, mover)));
    say.extend(ResourceId::all().zip(all::<Access>()).map(|(id, access)| Action::Access(id, access)));
    say.extend(ResourceId::all().zip(all::<Outlook>()).map(|(id, outlook)| Action::Outlook(id, outlook)));
    say.extend(SuggestionId::all().map(Action::Choose));
    say.extend(words().take(4).map(Action::AddOwn));
    say.push(Action::Reword(StepId(2), said("I ask about the bus pass")));
    say.push(Action::Move(StepId(7), Lane::Later));
    say.extend((1..=5).zip(When::ALL).map(|(step, when)| Action::When(StepId(step), when)));
    let details = Detail::ALL.into_iter().zip(words());
    say.extend(details.map(|(detail, words)| Action::Detail(StepId(1), detail, Some(words))));
    // Said with somebody of the family there, some of it is forgotten; so they come last.
    let mut session = go_on(&session, say);
    session.start = Start { company: Company::Family, device: Device::Mine, nation: Some(Nation::Wales) };
    for (step, went) in (1..=5).zip(all::<Went>()) {
        session.plan.say_went(StepId(step), Some(went));
    }
    Session { review: Some(Day(AS_OF.0 + 90)), past: vec![picture(0), picture(5)], ..session }
}

/// Every answer of a question, and "rather not say", again and again.
fn all<T: Offered>() -> impl Iterator<Item = Told<T>> {
    T::ALL.iter().copied().map(Told::This).chain([Told::Skip]).collect::<Vec<_>>().into_iter().cycle()
}
