//! Writes checked content as Rust tables.
//!
//! Every id becomes a number (its place in the table), every text a `Text` (its place in `TEXTS`), so that the wasm
//! carries each word once and no lookups by name. Texts of `page.ftl` are only in the static page; they go to a
//! second table that the wasm leaves out.

use std::collections::BTreeMap;
use std::fmt::Write;

use toml::Spanned;

use crate::dates;
use crate::model::{Content, NATIONS, PHASES};

/// The file whose texts only the static page needs.
const PAGE_ONLY: &str = "page.ftl";

/// Parts texts, or own words, that are kept as one: a table of pointers would weigh more than the words.
const PARTED: &str = "\u{1}";

/// The content as one Rust source file, to be included in the widget's `content` module.
///
/// `content` must have passed [`crate::check`]: unknown ids come out as a compile error.
#[must_use]
pub fn generate(content: &Content) -> String {
    let mut out = Out { rust: String::new(), content, texts: BTreeMap::new() };
    out.texts();
    out.areas();
    out.resources();
    out.picks();
    out.barriers();
    out.suggestions();
    out.helplines();
    out.cards();
    out.sheets();
    out.own_words();
    out.facts();
    out.phrase_words();
    out.settings();
    out.rust
}

/// Every word of the content that the wasm carries, as it carries them: the texts, the names, the lists of own words, and
/// the words for a phrase. What weighs besides is small: the tables that say which belongs to which.
#[must_use]
pub fn words(content: &Content) -> String {
    let shared = content.texts.values().filter(|entry| !entry.file.ends_with(PAGE_ONLY));
    let mut all: Vec<String> = shared.map(|entry| content.with_places(entry)).collect();
    all.extend(content.names.iter().flat_map(|name| name.words.iter().cloned()));
    let own = &content.own_words;
    all.extend(own.lists.values().chain([&own.denials, &own.undone]).map(|words| listed(words)));
    all.extend(own.same.iter().map(|(word, same)| format!("{}={same}", word.get_ref())));
    all.extend(content.phrase_words.iter().map(|word| word.get_ref().clone()));
    all.join(PARTED)
}

struct Out<'a> {
    rust: String,
    content: &'a Content,
    texts: BTreeMap<&'a str, usize>,
}

impl<'a> Out<'a> {
    fn line(&mut self, line: &str) {
        self.rust.push_str(line);
        self.rust.push('\n');
    }

    fn texts(&mut self) {
        let page_only = |file: &str| file.ends_with(PAGE_ONLY);
        let content = self.content;
        let (page, shared): (Vec<_>, Vec<_>) = content.texts.iter().partition(|(_, entry)| page_only(&entry.file));
        for (table, cfg, texts) in
            [("TEXTS", "", &shared), ("PAGE_TEXTS", "#[cfg(not(target_arch = \"wasm32\"))]\n", &page)]
        {
            let words: Vec<_> = texts.iter().map(|(_, entry)| content.with_places(entry)).collect();
            self.line(&format!("{cfg}static {table}: &str = {:?};", words.join(PARTED)));
        }
        let names: Vec<_> = content.names.iter().flat_map(|name| &name.words).map(String::as_str).collect();
        self.line(&format!("static NAMES: &str = {:?};", names.join(PARTED)));
        self.line(&format!("const TEXTS_COUNT: usize = {};", shared.len()));
        let keys: Vec<_> = shared.iter().chain(&page).map(|(key, _)| format!("{key:?}")).collect();
        self.line(&format!(
            "#[cfg(not(target_arch = \"wasm32\"))]\nstatic KEYS: [&str; {}] = [{}];",
            keys.len(),
            keys.join(", ")
        ));
        for (place, (key, _)) in shared.iter().chain(&page).enumerate() {
            self.texts.insert(key.as_str(), place);
        }
        let own = |key: &str| {
            let kinds = [
                "area-",
                "statement-",
                "barrier-",
                "resource-",
                "pick-",
                "suggestion-",
                "helpline-",
                "card-",
                "fact-",
                "sheet-",
            ];
            !kinds.iter().any(|kind| key.starts_with(kind))
        };
        let consts: Vec<_> = shared
            .iter()
            .chain(&page)
            .enumerate()
            .filter(|(_, (key, _))| own(key))
            .map(|(place, (key, entry))| {
                let name = key.to_uppercase().replace(['-', '.'], "_");
                let cfg = if page_only(&entry.file) { "#[cfg(not(target_arch = \"wasm32\"))] " } else { "" };
                format!(
                    "{cfg}#[doc = {:?}] pub const {name}: Text = Text({place});",
                    entry.words.replace('\u{2}', " | ")
                )
            })
            .collect();
        self.line(&format!(
            "/// The texts of the screens, by name.\npub mod t {{ use super::Text;\n{}\n}}",
            consts.join("\n")
        ));
    }

    fn text(&self, key: &str) -> String {
        self.texts.get(key).map_or_else(|| format!("missing_text!({key:?})"), |place| format!("Text({place})"))
    }

    fn areas(&mut self) {
        let content = self.content;
        let mut first = 0;
        let mut areas = String::new();
        for area in &content.areas {
            let (id, count) = (area.id.get_ref(), area.statements.len());
            let key = format!("area-{id}");
            let _ = writeln!(
                areas,
                "Area {{ id: {id:?}, name: {}, title: {}, why: {}, first: {first}, count: {count}, quiet: {} }},",
                self.text(&key),
                self.text(&format!("{key}.title")),
                self.text(&format!("{key}.why")),
                area.quiet,
            );
            first += count;
        }
        self.line(&format!(
            "/// Every area, in order.\npub static AREAS: [Area; {}] = [{areas}];",
            content.areas.len()
        ));
        let statements = content.statements();
        let rows: String = statements
            .iter()
            .map(|s| {
                let key = format!("statement-{}", s.id.replace('.', "-"));
                let (says, strength) = (self.text(&key), self.text(&format!("{key}.strength")));
                format!(
                    "Statement {{ id: {:?}, area: AreaId({}), says: {says}, strength: {strength}, alone: {} }},\n",
                    s.id, s.area, s.alone
                )
            })
            .collect();
        self.line(&format!(
            "/// Every statement, area by area.\npub static STATEMENTS: [Statement; {}] = [{rows}];",
            statements.len()
        ));
    }

    fn resources(&mut self) {
        let content = self.content;
        let rows: String = content
            .resources
            .iter()
            .map(|r| {
                let id = r.id.get_ref();
                format!("Resource {{ id: {id:?}, name: {} }},\n", self.text(&format!("resource-{id}")))
            })
            .collect();
        self.line(&format!(
            "/// Everything a person may look for near them.\npub static RESOURCES: [Resource; {}] = [{rows}];",
            content.resources.len()
        ));
    }

    fn picks(&mut self) {
        let content = self.content;
        let rows: String = content
            .picks
            .iter()
            .map(|p| {
                let id = p.id.get_ref();
                format!(
                    "Pick {{ id: {id:?}, says: {}, group: {}, paid: {} }},\n",
                    self.text(&format!("pick-{id}")),
                    variant("Group", p.group.get_ref()),
                    p.paid,
                )
            })
            .collect();
        self.line(&format!(
            "/// Everything that can be ticked, list by list.\npub static PICKS: [Pick; {}] = [{rows}];",
            content.picks.len()
        ));
    }

    fn barriers(&mut self) {
        let content = self.content;
        let rows: String = content
            .barriers
            .iter()
            .map(|b| {
                let id = b.id.get_ref();
                format!(
                    "Barrier {{ id: {id:?}, says: {}, part: {}, area: {}, mover: {}, private: {}, resources: {}, alone: {}, ask_mover: {} }},\n",
                    self.text(&format!("barrier-{id}")),
                    b.part.get_ref(),
                    place("AreaId", &content.areas, b.area.get_ref()),
                    variant("Mover", b.mover.get_ref()),
                    b.private,
                    places("ResourceId", &content.resources, &b.resources),
                    b.alone,
                    !b.mover_is_plain,
                )
            })
            .collect();
        self.line(&format!(
            "/// Every barrier, screen by screen.\npub static BARRIERS: [Barrier; {}] = [{rows}];",
            content.barriers.len()
        ));
    }

    fn suggestions(&mut self) {
        let content = self.content;
        let statements: Vec<String> = content.statements().into_iter().map(|s| s.id).collect();
        let mut rows = String::new();
        for s in &content.suggestions {
            let id = s.id.get_ref();
            let key = format!("suggestion-{id}");
            let named = |ids: &[Spanned<String>]| {
                let place = |id: &Spanned<String>| statements.iter().position(|s| s == id.get_ref());
                let all: Vec<_> = ids.iter().map(|id| index("StatementId", place(id), id.get_ref())).collect();
                all.join(", ")
            };
            let _ = writeln!(
                rows,
                "Suggestion {{ id: {id:?}, says: {}, why: {}, first: {}, who: {}, say: {}, areas: {}, barriers: {}, picks: {}, strengths: &[{}], needs: &[{}], spared_by: &[{}], \
                 resources: {}, mover: {}, size: {}, hopeful: {}, nations: Nations({}), phases: Phases({}), pace: {}, paid_work: {}, private: {}, narrow: {}, helplines: {}, cards: {}, facts: {}, always: {}, sheet: {} }},",
                self.text(&key),
                self.text(&format!("{key}.why")),
                self.text(&format!("{key}.first")),
                self.text(&format!("{key}.who")),
                self.text(&format!("{key}.say")),
                places("AreaId", &content.areas, &s.areas),
                places("BarrierId", &content.barriers, &s.barriers),
                places("PickId", &content.picks, &s.picks),
                named(&s.strengths),
                named(&s.needs),
                named(&s.spared_by),
                places("ResourceId", &content.resources, &s.resources),
                variant("Mover", s.mover.get_ref()),
                variant("Size", s.size.get_ref()),
                s.hopeful,
                bits(&NATIONS, s.nations.as_deref()),
                bits(&PHASES, s.phases.as_deref()),
                variant("Pace", s.pace.get_ref()),
                s.paid_work,
                s.private,
                s.narrow,
                places("HelplineId", &content.helplines, &s.helplines),
                places("CardId", &content.cards, &s.cards),
                places("FactId", &content.facts, &s.facts),
                s.always,
                s.sheet.as_ref().map_or_else(
                    || "None".to_owned(),
                    |sheet| format!("Some({})", place("SheetId", &content.sheets, sheet.get_ref()))
                ),
            );
        }
        self.line(&format!("/// Every suggestion; among equals the earlier is shown first.\npub static SUGGESTIONS: [Suggestion; {}] = [{rows}];", content.suggestions.len()));
    }

    fn helplines(&mut self) {
        let content = self.content;
        let rows: String = content
            .helplines
            .iter()
            .map(|h| {
                let id = h.id.get_ref();
                format!(
                    "Helpline {{ id: {id:?}, name: {}, what: {}, group: {:?}, nations: Nations({}), number: {:?}, tel: {:?}, by_text: {}, checked: {:?} }},\n",
                    self.text(&format!("helpline-{id}")),
                    self.text(&format!("helpline-{id}.what")),
                    h.group.get_ref(),
                    bits(&NATIONS, h.nations.as_deref()),
                    h.number.get_ref(),
                    h.tel.get_ref(),
                    h.kind.get_ref() == "text",
                    h.checked.get_ref().to_string(),
                )
            })
            .collect();
        self.line(&format!(
            "/// Every line to call or text.\npub static HELPLINES: [Helpline; {}] = [{rows}];",
            content.helplines.len()
        ));
        let webs: Vec<_> = content
            .helplines
            .iter()
            .filter_map(|h| Some(format!("({:?}, {:?})", h.id.get_ref(), h.web.as_ref()?.get_ref())))
            .collect();
        self.line(&format!(
            "/// The addresses of those who answer, by the line's id. Only the static page and the loader have them.\n\
             #[cfg(not(target_arch = \"wasm32\"))]\npub static ADDRESSES: [(&str, &str); {}] = [{}];",
            webs.len(),
            webs.join(", ")
        ));
    }

    fn cards(&mut self) {
        let content = self.content;
        let mut rows = String::new();
        for c in &content.cards {
            let id = c.id.get_ref();
            let own: Vec<_> = content
                .own_words
                .rule
                .iter()
                .filter(|rule| rule.card.get_ref() == id)
                .map(|rule| {
                    format!(
                        "OwnWords {{ any: {}, with: {}, but_before: {}, unless_denied: {} }}",
                        phrases(&rule.any),
                        phrases(&rule.with),
                        phrases(&rule.but_before),
                        rule.unless_denied
                    )
                })
                .collect();
            let _ = writeln!(
                rows,
                "Card {{ id: {id:?}, title: {}, body: {}, helplines: {}, barriers: {}, areas_low: {}, everyone: {}, urgent: {}, early: {}, lines_first: {}, on_paper: {}, slip: {}, own_words: &[{}] }},",
                self.text(&format!("card-{id}")),
                self.text(&format!("card-{id}.body")),
                places("HelplineId", &content.helplines, &c.helplines),
                places("BarrierId", &content.barriers, &c.barriers),
                places("AreaId", &content.areas, &c.areas_low),
                c.everyone,
                c.urgent,
                c.early,
                c.lines_first,
                c.on_paper,
                variant("Slip", c.slip.get_ref()),
                own.join(", "),
            );
        }
        self.line(&format!(
            "/// Every safety card, the most urgent first.\npub static CARDS: [Card; {}] = [{rows}];",
            content.cards.len()
        ));
    }

    fn sheets(&mut self) {
        let content = self.content;
        let mut rows = String::new();
        for s in &content.sheets {
            let id = s.id.get_ref();
            let key = format!("sheet-{id}");
            let sections: Vec<_> = s
                .sections
                .iter()
                .map(|section| {
                    let key = format!("{key}-{}", section.id.get_ref());
                    let set = variant("Set", section.set.get_ref());
                    let lines = if section.is_filled() {
                        String::new()
                    } else {
                        format!("({})", self.text(&format!("{key}.lines")))
                    };
                    format!("SheetSection {{ heading: {}, set: {set}{lines} }}", self.text(&key))
                })
                .collect();
            let _ = writeln!(
                rows,
                "SheetContent {{ id: {id:?}, title: {}, purpose: {}, note: {}, private: {}, cards: {}, paper_cards: {}, facts: {}, sections: &[{}] }},",
                self.text(&key),
                self.text(&format!("{key}.purpose")),
                self.text(&format!("{key}.note")),
                s.private,
                places("CardId", &content.cards, &s.cards),
                places("CardId", &content.cards, &s.paper_cards),
                places("FactId", &content.facts, &s.facts),
                sections.join(", "),
            );
        }
        self.line(&format!(
            "/// Every sheet about one thing, in the order they are offered.\npub static SHEETS: [SheetContent; {}] = [{rows}];",
            content.sheets.len()
        ));
    }

    fn own_words(&mut self) {
        let own = &self.content.own_words;
        let same: Vec<_> = own.same.iter().map(|(word, same)| format!("{}={same}", word.get_ref())).collect();
        let mut out = Vec::new();
        for (doc, name, words) in [
            ("Other ways to write a word, as `word=what it is compared as`.", "SAME_WORDS", same.join(PARTED)),
            ("What denies a phrase.", "DENIALS", listed(&own.denials)),
            ("What undoes a denial.", "UNDONE", listed(&own.undone)),
        ] {
            out.push(format!("/// {doc}\npub(crate) static {name}: &str = {words:?};"));
        }
        for (name, words) in &own.lists {
            out.push(format!("static LIST_{}: &str = {:?};", name.to_uppercase(), listed(words)));
        }
        self.line(&out.join("\n"));
    }

    fn facts(&mut self) {
        let content = self.content;
        let rows: String = content
            .facts
            .iter()
            .map(|f| {
                let id = f.id.get_ref();
                let number = |date| dates::day(date).map_or(0, dates::number);
                format!(
                    "Fact {{ id: {id:?}, says: {}, ask: {}, nations: Nations({}), source: {:?}, checked: {:?}, from: Day({}), until: Day({}) }},\n",
                    self.text(&format!("fact-{id}")),
                    self.text(&format!("fact-{id}.ask")),
                    bits(&NATIONS, f.nations.as_deref()),
                    f.source.organisation.get_ref(),
                    f.checked.get_ref().to_string(),
                    number(&f.checked),
                    number(&f.review_by),
                )
            })
            .collect();
        self.line(&format!("/// Every dated fact.\npub static FACTS: [Fact; {}] = [{rows}];", content.facts.len()));
    }

    fn phrase_words(&mut self) {
        let words: String = self.content.phrase_words.iter().map(|word| word.get_ref().as_str()).collect();
        self.line(&format!(
            "/// The words that a phrase is made up of, four letters each, with nothing between them.\npub(crate) static PHRASE_WORDS: &str = {words:?};"
        ));
    }

    fn settings(&mut self) {
        let rows: Vec<_> = self.content.settings.iter().map(|(k, v)| format!("({k:?}, {v:?})")).collect();
        self.line(&format!(
            "#[cfg(not(target_arch = \"wasm32\"))]\nstatic SETTINGS: [(&str, &str); {}] = [{}];",
            rows.len(),
            rows.join(", ")
        ));
    }
}

/// Phrases as one text, sorted: like stands beside like, which weighs less when it is packed.
fn listed(phrases: &[Spanned<String>]) -> String {
    let mut sorted: Vec<_> = phrases.iter().map(|phrase| phrase.get_ref().as_str()).collect();
    sorted.sort_unstable();
    sorted.join(PARTED)
}

/// Phrases of a rule: its own as one text, then the lists it names.
fn phrases(phrases: &[Spanned<String>]) -> String {
    let (named, own): (Vec<_>, Vec<_>) = phrases.iter().cloned().partition(|phrase| phrase.get_ref().starts_with('@'));
    let own = (!own.is_empty()).then(|| format!("{:?}", listed(&own)));
    let named = named.iter().map(|name| format!("LIST_{}", name.get_ref()[1..].to_uppercase()));
    format!("&[{}]", own.into_iter().chain(named).collect::<Vec<_>>().join(", "))
}

/// `Kind(place)` of an id in its table.
fn place<T: crate::model::Named>(kind: &str, table: &[T], id: &str) -> String {
    index(kind, table.iter().position(|t| t.id().get_ref() == id), id)
}

fn index(kind: &str, at: Option<usize>, id: &str) -> String {
    at.map_or_else(|| format!("missing_id!({id:?})"), |at| format!("{kind}({at})"))
}

fn places<T: crate::model::Named>(kind: &str, table: &[T], ids: &[Spanned<String>]) -> String {
    let ids: Vec<_> = ids.iter().map(|id| place(kind, table, id.get_ref())).collect();
    format!("&[{}]", ids.join(", "))
}

/// `Kind::Variant` from a lower-case word.
fn variant(kind: &str, word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|c| c.to_ascii_uppercase()).into_iter();
    format!("{kind}::{}", first.chain(letters).collect::<String>())
}

/// What was named as a bit each, in the order of `all`; all of them when nothing was named.
fn bits(all: &[&str], named: Option<&[Spanned<String>]>) -> u8 {
    let bit = |id: &Spanned<String>| all.iter().position(|n| n == id.get_ref()).map_or(0, |at| 1 << at);
    named.map_or((1 << all.len()) - 1, |named| named.iter().map(bit).fold(0, |all, one| all | one))
}
