//! The sealed file: nobody opens it without its phrase, whatever happens to it on the way is told from a wrong phrase, and
//! one that asks for too much is refused before anything is done for it.
//!
//! Tried on a copy of the code, each of these turned a test here red: leaving the header out of what is authenticated;
//! leaving out the checksum; no padding; taking any memory that a file asks for; giving the phrase to every round; small
//! letters for some of the phrase only.
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]

mod common;

use std::time::{Duration, Instant};

use common::anyone::config;
use proptest::prelude::*;
use recovery_plan::record::sealed::{self, HEADER, Key, MEMORY, PASSES, RANDOM, ROUNDS};
use recovery_plan::record::{BIGGEST, RecordError};

/// A key, where what it was stretched from does not matter.
const KEY: Key = [7; 32];

/// Bytes in the place of random ones.
fn random() -> Vec<u8> {
    (0..RANDOM as u8).map(|n| n.wrapping_mul(37)).collect()
}

fn header() -> Vec<u8> {
    sealed::header(&random()).expect("as many random bytes as it takes")
}

fn sealed(record: &str) -> Vec<u8> {
    sealed::seal(&header(), &KEY, record).expect("it is small enough")
}

/// The file with its checksum made anew, as somebody makes it who wants it taken for whole.
fn whole_again(mut file: Vec<u8>) -> Vec<u8> {
    use blake2::{Blake2b512, Digest};
    let end = file.len() - 8;
    let checksum = Blake2b512::digest(&file[..end]);
    file[end..].copy_from_slice(&checksum[..8]);
    file
}

/// The file with these bytes at this place, and whole again.
fn asking(at: usize, for_this: &[u8]) -> Vec<u8> {
    let mut file = sealed("{}");
    file[at..at + for_this.len()].copy_from_slice(for_this);
    whole_again(file)
}

#[test]
fn what_was_sealed_is_what_comes_out() {
    for record in ["", "{}", "{\"format\": 1}", "\u{0}", &"word 🎣 ".repeat(100_000)] {
        let file = sealed(record);
        assert_eq!(sealed::unseal(&file, &KEY).as_deref(), Ok(record));
        assert_eq!(sealed::look(&file).map(<[u8]>::len), Ok(HEADER));
    }
}

#[test]
fn a_phrase_opens_what_it_sealed_and_no_other_phrase_does() {
    let phrase = "Rain boat lamp";
    let key = sealed::key(&header(), phrase).expect("a key");
    let file = sealed::seal(&header(), &key, "{}").expect("a file");
    for same in ["rain boat lamp", "  RAIN\tboat\n\u{a0} LAMP\u{2003}", "Rain-boat, lamp."] {
        let key = sealed::key(sealed::look(&file).expect("whole"), same).expect("a key");
        assert_eq!(sealed::unseal(&file, &key).as_deref(), Ok("{}"), "{same:?}");
    }
    for other in ["", "rain boat lamps", "rainboatlamp", "boat rain lamp", "rain boat lamp x"] {
        let key = sealed::key(sealed::look(&file).expect("whole"), other).expect("a key");
        assert_eq!(sealed::unseal(&file, &key), Err(RecordError::WrongPhrase), "{other:?}");
    }
}

#[test]
fn every_round_begins_with_what_the_last_one_gave() {
    let mut key = sealed::stretch(&header(), b"a phrase").expect("a round");
    for _ in 1..ROUNDS {
        let next = sealed::stretch(&header(), &key).expect("a round");
        assert_ne!(next, key);
        key = next;
    }
    assert_eq!(sealed::key(&header(), "A  phrase"), Ok(key));
    assert_eq!(sealed::rounds(&header()), ROUNDS);
}

#[test]
fn one_round_is_at_least_what_owasp_asks_and_all_of_it_fits_an_old_phone() {
    let asks_for_enough = MEMORY >= 19 * 1024 && PASSES >= 2 && ROUNDS >= 1;
    assert!(asks_for_enough && MEMORY <= 64 * 1024);
}

#[test]
fn only_the_letters_of_the_english_alphabet_are_made_small() {
    for (typed, phrase) in
        [("", ""), ("  ", ""), ("\u{3000}", ""), ("A\r\n\u{85}B", "a b"), ("ÉCLAIR Straße İ", "Éclair straße İ")]
    {
        assert_eq!(sealed::phrase(typed), phrase, "{typed:?}");
    }
    // What only looks like space is a part of its word.
    assert_eq!(sealed::phrase("a\u{200b}b\u{1f}c\u{feff}"), "ab\u{1f}c");
    assert_eq!(sealed::phrase("Fond-gust, skim; tide. Peak!"), "fond gust skim tide peak");
    assert_eq!(sealed::phrase(" -- !? "), "");
    assert_eq!(sealed::phrase("I don’t – won‘t"), "i don't won't", "phones turn apostrophes and dashes by themselves");
}

#[test]
fn any_flipped_byte_is_refused() {
    let file = sealed("{\"format\": 1}");
    for at in 0..file.len() {
        for flip in [0x01, 0x80, 0xff] {
            let mut flipped = file.clone();
            flipped[at] ^= flip;
            let error = sealed::look(&flipped).expect_err("it was changed");
            let expected = match at {
                0..=6 => error == RecordError::NotOurs,
                // The version, and how long it is.
                8 => matches!(error, RecordError::Newer(_)) || error == RecordError::Damaged,
                56..60 => matches!(error, RecordError::Cut | RecordError::Damaged),
                _ => error == RecordError::Damaged,
            };
            assert!(expected, "byte {at}: {error:?}");
            assert_eq!(sealed::unseal(&flipped, &KEY), Err(error), "byte {at}");
        }
    }
}

#[test]
fn a_flipped_byte_is_refused_even_where_somebody_made_the_checksum_anew() {
    let file = sealed("{\"format\": 1}");
    for at in 9..file.len() - 8 {
        let mut flipped = file.clone();
        flipped[at] ^= 0x01;
        let error = sealed::unseal(&whole_again(flipped), &KEY).expect_err("it was changed");
        // Within reason, what is asked for is not known to be wrong before the phrase is tried.
        let expected = [RecordError::WrongPhrase, RecordError::Damaged, RecordError::Cut];
        assert!(expected.contains(&error), "byte {at}: {error:?}");
        assert!(at < HEADER || error == RecordError::WrongPhrase, "byte {at}: {error:?}");
    }
}

#[test]
fn a_file_that_ends_too_early_is_cut_wherever_it_ends() {
    let file = sealed("{\"format\": 1}");
    for end in 1..file.len() {
        assert!(sealed::is_sealed(&file[..end]), "after {end} bytes");
        assert_eq!(sealed::look(&file[..end]), Err(RecordError::Cut), "after {end} bytes");
        assert_eq!(sealed::unseal(&file[..end], &KEY), Err(RecordError::Cut), "after {end} bytes");
    }
}

#[test]
fn a_file_to_which_something_was_added_is_damaged() {
    for more in [&b"\n"[..], b"\0", b"\r\n", &sealed("{}")] {
        let file = [&sealed("{}"), more].concat();
        assert_eq!(sealed::look(&file), Err(RecordError::Damaged));
        assert_eq!(sealed::unseal(&file, &KEY), Err(RecordError::Damaged));
    }
}

#[test]
fn a_file_that_a_program_took_for_text_is_damaged_and_still_known_as_ours() {
    let file: Vec<u8> =
        sealed("{}").into_iter().flat_map(|byte| if byte == b'\n' { vec![b'\r', b'\n'] } else { vec![byte] }).collect();
    assert!(sealed::is_sealed(&file));
    assert_eq!(sealed::look(&file), Err(RecordError::Damaged));
}

#[test]
fn what_is_no_sealed_file_is_not_ours() {
    let others: [&[u8]; 6] = [b"", b"{\"format\": 1}", b"\x89PNG\r\n\x1a\n", b"myplan\n", b"\xef\xbb\xbf", &[0; 5000]];
    for other in others {
        assert!(!sealed::is_sealed(other));
        assert_eq!(sealed::look(other), Err(RecordError::NotOurs));
        assert_eq!(sealed::unseal(other, &KEY), Err(RecordError::NotOurs));
    }
}

#[test]
fn a_newer_envelope_is_newer_whatever_follows_and_there_never_was_an_older_one() {
    for version in [2, 9, 255] {
        for file in [asking(8, &[version]), b"\x89myplan\n".iter().copied().chain([version]).collect()] {
            assert_eq!(sealed::look(&file), Err(RecordError::Newer(version.into())));
        }
    }
    assert_eq!(sealed::look(&asking(8, &[0])), Err(RecordError::Damaged));
}

#[test]
fn a_file_that_asks_for_too_much_or_too_little_is_refused_before_anything_is_done_for_it() {
    let memory = |kib: u32| asking(12, &kib.to_le_bytes());
    let absurd = [
        memory(0),
        memory(8),
        memory(MEMORY - 1),
        memory(65_537),
        memory(u32::MAX),
        memory(1 << 31),
        asking(9, &[0]),
        asking(9, &[5]),
        asking(9, &[255]),
        asking(10, &[0]),
        asking(10, &[17]),
        asking(10, &[255]),
        asking(11, &[1]),
        asking(9, &[255, 255, 255, 255, 255, 255, 255]),
    ];
    let began = Instant::now();
    for file in &absurd {
        assert_eq!(sealed::look(file), Err(RecordError::Damaged), "{:?}", &file[9..16]);
        assert_eq!(sealed::stretch(&file[..HEADER], b"x"), Err(RecordError::Damaged), "{:?}", &file[9..16]);
        assert_eq!(sealed::key(&file[..HEADER], "x"), Err(RecordError::Damaged), "{:?}", &file[9..16]);
        assert_eq!(sealed::unseal(file, &KEY), Err(RecordError::Damaged), "{:?}", &file[9..16]);
    }
    // Four thousand GiB take longer.
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
    for file in [memory(65_536), asking(9, &[4]), asking(10, &[16])] {
        assert!(sealed::look(&file).is_ok(), "the most that is let through");
    }
    for length in 0..HEADER {
        assert_eq!(sealed::stretch(&header()[..length], b"x"), Err(RecordError::Damaged), "half a header");
    }
}

#[test]
fn lengths_that_cannot_be_are_refused() {
    for length in [0, 15, 16, 4111, 4113, u32::MAX, u32::MAX - 60, 1 << 31] {
        let file = asking(56, &u32::to_le_bytes(length));
        let error = sealed::unseal(&file, &KEY).expect_err("not as long as it says");
        assert!(matches!(error, RecordError::Cut | RecordError::Damaged), "{length}: {error:?}");
    }
    // Nothing is sealed in these, and the checksum is right.
    for sealed in [0_u32, 1, 15] {
        let mut file = header();
        file[56..60].copy_from_slice(&sealed.to_le_bytes());
        file.resize(HEADER + sealed as usize + 8, 0);
        assert_eq!(sealed::unseal(&whole_again(file), &KEY), Err(RecordError::WrongPhrase), "{sealed}");
    }
}

/// A file under [`KEY`] with whatever inside, as only somebody with the phrase can make it.
fn with_inside(inside: &[u8]) -> Vec<u8> {
    use chacha20poly1305::aead::{Aead, Payload};
    use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
    let mut file = header();
    file[56..60].copy_from_slice(&(inside.len() as u32 + 16).to_le_bytes());
    let nonce: [u8; 24] = file[32..56].try_into().expect("24 bytes");
    let payload = Payload { msg: inside, aad: &file };
    let cipher = XChaCha20Poly1305::new(&KEY.into());
    let sealed = cipher.encrypt(&XNonce::from(nonce), payload).expect("it is sealed");
    file.extend(sealed);
    file.extend([0; 8]);
    whole_again(file)
}

#[test]
fn what_is_inside_is_not_trusted_either() {
    assert_eq!(sealed::unseal(&with_inside(b"\x02\0\0\0{}\0\0"), &KEY).as_deref(), Ok("{}"));
    let wrong: [&[u8]; 6] =
        [b"", b"\x02\0\0", b"\x03\0\0\0{}", b"\xff\xff\xff\xff{}", b"\xfc\xff\xff\xff{}", b"\x02\0\0\0\xff\xfe"];
    for inside in wrong {
        assert_eq!(sealed::unseal(&with_inside(inside), &KEY), Err(RecordError::Damaged), "{inside:?}");
    }
}

#[test]
fn how_long_a_file_is_says_little() {
    let size = |record: usize| sealed(&"x".repeat(record)).len();
    assert!([0, 1, 13, 500, 4091, 4092].into_iter().all(|record| size(record) == 60 + 4096 + 16 + 8));
    assert_eq!(size(4093), 60 + 8192 + 16 + 8);
    assert_eq!((size(8188), size(8189)), (size(4093), 60 + 16_384 + 16 + 8));
}

#[test]
fn a_record_too_big_to_be_opened_again_is_not_sealed() {
    let biggest = "x".repeat(8 * 1024 * 1024 - 4);
    let file = sealed(&biggest);
    assert!(file.len() <= BIGGEST);
    assert_eq!(sealed::unseal(&file, &KEY).map(|record| record.len()), Ok(biggest.len()));
    assert_eq!(sealed::seal(&header(), &KEY, &(biggest + "x")), Err(RecordError::TooBig));
}

#[test]
fn salt_and_nonce_are_in_the_file_as_they_were_given_and_two_files_have_nothing_else_in_common() {
    let file = sealed("{}");
    assert_eq!(&file[16..56], random());
    let other: Vec<u8> = random().iter().map(|byte| !byte).collect();
    let header = sealed::header(&other).expect("a header");
    let second = sealed::seal(&header, &KEY, "{}").expect("a file");
    assert_eq!(&second[16..56], other);
    assert_eq!(second.len(), file.len());
    let same = file[HEADER..].iter().zip(&second[HEADER..]).filter(|(one, other)| one == other).count();
    assert!(same < 64, "{same} of 4120 bytes are the same; by chance it would be 16");
    for wrong in [0, RANDOM - 1, RANDOM + 1] {
        assert_eq!(sealed::header(&vec![0; wrong]), None);
    }
}

#[test]
fn another_salt_makes_another_key_of_the_same_phrase() {
    let mut random = random();
    random[0] ^= 1;
    let other = sealed::header(&random).expect("a header");
    assert_ne!(sealed::stretch(&header(), b"one phrase"), sealed::stretch(&other, b"one phrase"));
}

#[test]
fn nothing_of_the_record_is_in_the_file_in_the_clear() {
    let file = sealed("{\"own\": {\"hope\": \"canary-4711\"}}");
    for clear in [&b"canary"[..], b"4711", b"hope", b"own"] {
        assert!(!file.windows(clear.len()).any(|window| window == clear));
    }
    assert!(!file[HEADER..].windows(16).any(|window| window == [0; 16]), "the padding is sealed too");
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn any_bytes_are_refused_or_looked_at_and_never_break_the_page(bytes in any::<Vec<u8>>(), ours in 0..3_usize) {
        let bytes = match ours {
            0 => bytes,
            1 => [&header()[..9], &bytes].concat(),
            _ => whole_again([&header()[..], &bytes, &[0; 8]].concat()),
        };
        let looked = sealed::look(&bytes).map(<[u8]>::len);
        prop_assert!(looked.is_err() || looked == Ok(HEADER));
        prop_assert!(sealed::unseal(&bytes, &KEY).is_err());
    }

    #[test]
    fn a_file_changed_in_several_places_is_refused(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        again in any::<bool>(),
    ) {
        let file = sealed("{\"format\": 1}");
        let mut changed = file.clone();
        for (at, byte) in &changes {
            changed[at.index(file.len())] = *byte;
        }
        if again {
            changed = whole_again(changed);
        }
        prop_assert!(changed == file || sealed::unseal(&changed, &KEY).is_err());
    }

    #[test]
    fn any_words_come_out_as_they_went_in(record in any::<String>(), key in any::<Key>()) {
        let file = sealed::seal(&header(), &key, &record).expect("it is small enough");
        prop_assert_eq!(sealed::unseal(&file, &key), Ok(record));
    }

    #[test]
    fn a_phrase_stays_the_same_when_it_is_tidied_again(typed in any::<String>()) {
        let once = sealed::phrase(&typed);
        prop_assert_eq!(sealed::phrase(&once), once.clone());
        prop_assert_eq!(sealed::phrase(&format!("  {typed}\n")), once);
    }
}
