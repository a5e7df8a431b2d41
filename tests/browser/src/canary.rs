//! Words that stand nowhere but where a person typed them, and the search for them in whatever they may be wrapped in.

use base64::Engine;
use base64::prelude::BASE64_STANDARD_NO_PAD;

/// What every such word begins with. Long enough that neither chance nor any dictionary brings it about.
pub const STEM: &str = "zquokkawombat";

/// The word for a field: each has its own, so that a find says where it was typed.
#[must_use]
pub fn word(field: &str) -> String {
    format!("{STEM}{}", field.replace('-', ""))
}

/// What is looked for, and where a pair of bytes could begin one.
pub struct Search {
    forms: Vec<(&'static str, Vec<u8>)>,
    begins: Vec<bool>,
}

impl Default for Search {
    fn default() -> Self {
        Self::new(STEM)
    }
}

impl Search {
    /// A search for a word in every form of it: plain, in capitals, in UTF-16, percent-encoded, escaped as in JSON or
    /// HTML, in hexadecimal, and in base64 wherever it may begin.
    #[must_use]
    pub fn new(word: &str) -> Self {
        let each = |form: &dyn Fn(u8) -> String| word.bytes().map(form).collect::<String>().into_bytes();
        let little: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut forms = vec![
            ("plain", word.as_bytes().to_vec()),
            ("in capitals", word.to_uppercase().into_bytes()),
            ("reversed", word.bytes().rev().collect()),
            ("UTF-16, little end first", little.clone()),
            ("UTF-16, big end first", word.encode_utf16().flat_map(u16::to_be_bytes).collect()),
            ("percent-encoded", each(&|byte| format!("%{byte:02X}"))),
            ("percent-encoded, small", each(&|byte| format!("%{byte:02x}"))),
            ("percent-encoded twice", each(&|byte| format!("%25{byte:02X}"))),
            ("escaped as in JSON", each(&|byte| format!("\\u{byte:04x}"))),
            ("escaped as in JSON, capitals", each(&|byte| format!("\\u{byte:04X}"))),
            ("escaped as in a script", each(&|byte| format!("\\x{byte:02x}"))),
            ("escaped as in HTML", each(&|byte| format!("&#{byte};"))),
            ("escaped as in HTML, hexadecimal", each(&|byte| format!("&#x{byte:x};"))),
            ("hexadecimal", each(&|byte| format!("{byte:02x}"))),
            ("hexadecimal, capitals", each(&|byte| format!("{byte:02X}"))),
            (
                "a list of numbers",
                each(&|byte| format!("{byte},")).split_last().map(|(_, most)| most.to_vec()).unwrap_or_default(),
            ),
        ];
        for before in 0..3 {
            forms.push(("base64", in_base64(word.as_bytes(), before)));
            forms.push(("base64 of UTF-16", in_base64(&little, before)));
        }
        let mut begins = vec![false; 65_536];
        for (_, form) in &forms {
            begins[pair(form[0], form[1])] = true;
        }
        Self { forms, begins }
    }

    /// The first find: in which form, and the readable text around it.
    #[must_use]
    pub fn find(&self, bytes: &[u8]) -> Option<String> {
        let at = |at: usize| self.forms.iter().find(|(_, form)| bytes[at..].starts_with(form));
        let places = (0..bytes.len().saturating_sub(1)).filter(|&at| self.begins[pair(bytes[at], bytes[at + 1])]);
        places.into_iter().find_map(|place| {
            let (name, form) = at(place)?;
            let around = &bytes[place.saturating_sub(40)..(place + form.len() + 40).min(bytes.len())];
            let readable = around.iter().filter(|byte| **byte != 0).map(|byte| match byte {
                b' '..=b'~' => char::from(*byte),
                _ => '·',
            });
            Some(format!("{name}: {}", readable.collect::<String>()))
        })
    }
}

fn pair(first: u8, second: u8) -> usize {
    usize::from(first) << 8 | usize::from(second)
}

/// The characters of base64 that are the same whatever stands around the bytes, when `before` bytes stand before them.
fn in_base64(bytes: &[u8], before: usize) -> Vec<u8> {
    let padded: Vec<u8> = std::iter::repeat_n(0, before).chain(bytes.iter().copied()).collect();
    let text = BASE64_STANDARD_NO_PAD.encode(&padded).into_bytes();
    text[(before * 8).div_ceil(6)..padded.len() * 8 / 6].to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(text: impl AsRef<[u8]>) -> bool {
        Search::default().find(text.as_ref()).is_some()
    }

    #[test]
    fn a_word_is_found_in_whatever_it_is_wrapped_in() {
        let said = format!("I ring {} at ten", word("own-step"));
        assert!(finds(&said) && finds(said.to_uppercase()));
        for before in ["", "a", "ab", "abc"] {
            let text = format!("{before}{said}");
            assert!(finds(BASE64_STANDARD_NO_PAD.encode(&text)), "{before}");
            let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert!(finds(&wide) && finds(BASE64_STANDARD_NO_PAD.encode(&wide)), "{before}");
        }
        let each = |form: fn(u8) -> String| said.bytes().map(form).collect::<String>();
        for wrapped in [
            each(|byte| format!("%{byte:02X}")),
            each(|byte| format!("\\u{byte:04x}")),
            each(|byte| format!("{byte:02x}")),
            each(|byte| format!("&#{byte};")),
            each(|byte| format!("{byte}, ")).replace(' ', ""),
        ] {
            assert!(finds(&wrapped), "{wrapped}");
        }
    }

    #[test]
    fn other_words_are_not_found() {
        assert!(!finds("a quokka and a wombat") && !finds("") && !finds("z"));
        assert!(!finds([0, 255, 122].repeat(1000)));
    }
}
