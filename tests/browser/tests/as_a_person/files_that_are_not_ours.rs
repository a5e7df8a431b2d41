//! Files that are none of ours, damaged, or made to do harm, chosen or dropped in the middle of a journey: each is refused in
//! words of its own, and costs nothing of what was there.

use std::time::Duration;

use blake2::{Blake2b512, Digest};
use browser_tests::act;
use browser_tests::canary::word;
use browser_tests::check;
use browser_tests::engines::Engine::{self, Chromium, Firefox, WebKit};
use browser_tests::find::{self, probe};
use browser_tests::journey::Person;
use browser_tests::own_file::OwnFile;
use browser_tests::placements::Placement::{self, File, Frame, OwnTab};
use browser_tests::story::{Visit, story};
use browser_tests::trouble::{Told, Tried, holds};
use browser_tests::wait::until;

/// Somebody in the middle: answers given, a step made, and words in a field that nothing was pressed for yet.
async fn is_in_the_middle(me: &Person) -> Tried<()> {
    me.says("nation", "scotland").await?;
    me.starts().await?;
    me.answers_all("2").await?;
    me.walks_to("hopes").await?;
    me.ticks_some_of("hopes").await?;
    act::write(me.driver(), &find::field("hope"), &word("hope")).await
}

/// They are where they were, with what they typed; and nothing was lost on the way there.
async fn is_where_they_were(me: &Person) -> Tried<()> {
    me.is_on("hopes").await?;
    let field = find::present(me.driver(), &find::field("hope")).await?;
    let typed = field.prop("value").await?.unwrap_or_default();
    holds(typed == word("hope"), || format!("what was typed is “{typed}” now"))?;
    let ticked = find::count(me.driver(), "[data-choice=hopes] :checked").await?;
    holds(ticked == 2, || format!("{ticked} hopes are ticked now"))
}

/// They finish what they began, and it is all on the sheet.
async fn finishes(me: &Person) -> Tried<()> {
    me.walks_to("plan").await?;
    me.adds(&word("own-step")).await?;
    me.walks_to("take-away").await?;
    let sheet = find::words(me.driver(), "[data-sheet=plan]").await?.concat();
    check::reads(&sheet, &word("hope"))?;
    check::reads(&sheet, &word("own-step"))?;
    act::click(me.driver(), "[data-contents] summary").await?;
    act::click(me.driver(), "[data-action=go][data-to=\"area-home\"]").await?;
    me.is_on("area home").await?;
    let kept = find::count(me.driver(), "fieldset[data-item] input[value=\"2\"]:checked").await?;
    holds(kept == me.statements().await?.len(), || format!("{kept} answers are left"))
}

/// Goes back from a file that was refused.
async fn goes_back(me: &Person) -> Tried<()> {
    act::click(me.driver(), &find::button("back")).await?;
    is_where_they_were(me).await
}

/// A file with the checksum that is right for it.
fn with_checksum(mut bytes: Vec<u8>) -> Vec<u8> {
    let checksum = Blake2b512::digest(&bytes);
    bytes.extend_from_slice(&checksum[..8]);
    bytes
}

/// A locked file, whole by its checksum, that asks for this much work: memory in KiB, passes, rounds. What is locked in it is
/// nothing.
fn asking_for(memory: u32, passes: u8, rounds: u8) -> Vec<u8> {
    let mut bytes = [&b"\x89myplan\n"[..], &[1, passes, rounds, 0], &memory.to_le_bytes(), &[7; 40]].concat();
    bytes.extend_from_slice(&4112_u32.to_le_bytes());
    bytes.resize(60 + 4112, 9);
    with_checksum(bytes)
}

/// The same file without a lock, with this in it.
fn plain(inside: &str) -> Vec<u8> {
    format!("{{\"format\":1,{inside}}}").into_bytes()
}

/// What is wrong with a file, and the bytes that are in it.
type Wrong = (&'static str, Vec<u8>);

/// What people choose by mistake, and what is left of files on bad sticks: by the name of why it is refused.
fn by_mistake(ours: &OwnFile) -> Vec<(&'static str, Vec<Wrong>)> {
    let cut = |length: usize| ours.bytes[..length].to_vec();
    let flipped = |at: usize| {
        let mut bytes = ours.bytes.clone();
        bytes[at] ^= 1;
        bytes
    };
    let last = ours.bytes.len() - 1;
    let mut newer = ours.bytes.clone();
    newer[8] = 2;
    let doubled = [&ours.bytes[..], &ours.bytes].concat();
    vec![
        (
            "not-ours",
            vec![
                ("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01".to_vec()),
                ("nothing", Vec::new()),
                ("a page", b"<!doctype html><title>My plan</title><script>window.broken = true</script>".to_vec()),
                ("a list", b"[1, 2, 3]".to_vec()),
                ("what is no text", vec![b'{', 0xff, 0xfe, 0, b'}']),
                ("something else's JSON", br#"{"name":"quokka"}"#.to_vec()),
            ],
        ),
        (
            "cut",
            vec![
                ("its first bytes", cut(8)),
                ("its header", cut(60)),
                ("most of it", cut(last)),
                ("half of one without a lock", plain("\"own\":{\"hope\":\"a quiet")[..20].to_vec()),
            ],
        ),
        (
            "damaged",
            vec![
                ("a changed salt", flipped(20)),
                ("a changed middle", flipped(2000)),
                ("a changed end", flipped(last)),
                ("it twice", doubled),
                ("steps that are a number", plain("\"steps\":7")),
                ("a step that is a number", plain("\"steps\":[7]")),
                ("an answer that is a list", plain("\"answers\":{\"home.settled\":[]}")),
                ("words that are a number", plain("\"own\":{\"hope\":9e999}")),
                ("a format that is a word", br#"{"format":"one"}"#.to_vec()),
                ("a format out of range", br#"{"format":-1e400}"#.to_vec()),
            ],
        ),
        ("newer", vec![("a newer lock", newer), ("a newer format", br#"{"format":2,"quokkas":{}}"#.to_vec())]),
    ]
}

/// What somebody made on purpose.
fn on_purpose() -> Vec<(&'static str, Vec<Wrong>)> {
    vec![
        (
            "damaged",
            vec![
                ("four thousand GiB of memory", asking_for(u32::MAX, 2, 4)),
                ("four GiB of memory", asking_for(4 << 20, 1, 1)),
                ("hardly any memory", asking_for(8, 1, 1)),
                ("255 passes", asking_for(19_456, 255, 4)),
                ("no passes", asking_for(19_456, 0, 4)),
                ("255 rounds", asking_for(19_456, 2, 255)),
                ("no rounds", asking_for(19_456, 2, 0)),
            ],
        ),
        (
            "not-ours",
            vec![
                ("a deep nest of lists", plain(&format!("\"x\":{}", "[".repeat(1_000_000)))),
                ("a deep nest of maps", plain(&format!("\"x\":{}", "{\"x\":".repeat(300_000)))),
            ],
        ),
    ]
}

/// What is said of each kind, at the top.
fn says(why: &str) -> &'static str {
    match why {
        "not-ours" => "This is not a file from this page",
        "cut" => "A part of this file is missing",
        "damaged" => "Something in this file was changed",
        "newer" => "This file comes from a newer version of this page",
        "too-big" => "This file is too big",
        _ => "The browser could not read the file",
    }
}

/// A file is refused for this reason, in its own words, with the heading in focus; and then they go back.
async fn is_refused_kindly(me: &Person, why: &str) -> Tried<()> {
    me.is_refused(why).await?;
    let words = find::words(me.driver(), "main [data-refused] .wrong").await?.concat();
    check::reads(&words, says(why))?;
    check::reads(&words, "What you did here before is still here.")?;
    until("the heading to have the focus", async || check::heading_has_focus(&me.screen().await?).map(Some)).await?;
    goes_back(me).await
}

async fn all_are_refused(me: &Person, wrong: Vec<(&'static str, Vec<Wrong>)>) -> Tried<()> {
    for (why, files) in wrong {
        for (what, bytes) in files {
            let file = OwnFile::of("my-plan.plan", bytes)?;
            me.chooses_file(&file).await?;
            is_refused_kindly(me, why).await.map_err(|trouble| trouble.during(what))?;
        }
    }
    Ok(())
}

/// A file saved by somebody else, an hour ago.
async fn a_file_of_ours(me: &Person) -> Tried<OwnFile> {
    me.starts().await?;
    me.answers_all("1").await?;
    let (file, _) = me.saves_locked().await?;
    me.comes_back().await?;
    Ok(file)
}

async fn mistakes_cost_nothing(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        let ours = a_file_of_ours(me).await?;
        is_in_the_middle(me).await?;
        all_are_refused(me, by_mistake(&ours)).await?;
        finishes(me).await?;
        Ok(())
    })
    .await
}

everywhere! {
    mistakes_cost_nothing:
    a_wrong_file_costs_nothing_in_chromium_in_its_own_tab: Chromium, OwnTab;
    a_wrong_file_costs_nothing_in_chromium_from_a_file: Chromium, File;
    a_wrong_file_costs_nothing_in_chromium_in_the_frame_of_the_loader: Chromium, Frame("loader");
    a_wrong_file_costs_nothing_in_firefox_in_its_own_tab: Firefox, OwnTab;
    a_wrong_file_costs_nothing_in_firefox_from_a_file: Firefox, File;
    a_wrong_file_costs_nothing_in_firefox_in_the_frame_of_the_loader: Firefox, Frame("loader");
    a_wrong_file_costs_nothing_in_webkit_in_its_own_tab: WebKit, OwnTab;
    a_wrong_file_costs_nothing_in_webkit_from_a_file: WebKit, File;
    a_wrong_file_costs_nothing_in_webkit_in_the_frame_of_the_loader: WebKit, Frame("loader");
}

/// Notes every key that is begun: none must be for a file that asks for the impossible, so no memory is taken either.
const NOTE_KEYS: &str = "
    window.keys = 0;
    const spare = window.recoveryPlanPage.spare;
    window.recoveryPlanPage.spare = () => spare().then((app) => {
        const stretch = app.stretch;
        app.stretch = (...all) => {
            window.keys += 1;
            return stretch(...all);
        };
        return app;
    });";

async fn keys_begun(me: &Person) -> Tried<u32> {
    probe(me.driver(), "return window.keys", vec![]).await
}

async fn harm_does_none(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        is_in_the_middle(me).await?;
        me.driver().execute(NOTE_KEYS, vec![]).await?;
        all_are_refused(me, on_purpose()).await?;
        holds(keys_begun(me).await? == 0, || "a key was begun for a file that asks for the impossible".to_owned())?;
        finishes(me).await?;
        // The noting notes: a key that makes sense is begun.
        me.saves_locked().await?;
        holds(keys_begun(me).await? == 4, || "saving makes no key in four rounds".to_owned())?;
        Ok(())
    })
    .await
}

everywhere! {
    harm_does_none:
    a_file_made_to_do_harm_does_none_in_chromium: Chromium, OwnTab;
    a_file_made_to_do_harm_does_none_in_firefox: Firefox, Frame("loader");
    a_file_made_to_do_harm_does_none_in_webkit: WebKit, File;
}

/// 100 MB are refused by their size, within a second, and never read.
async fn a_huge_file_is_refused_unread(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        is_in_the_middle(me).await?;
        let watch = "
            window.reads = 0;
            for (const kind of ['Blob', 'File']) for (const how of ['arrayBuffer', 'text', 'stream', 'slice']) {
                const real = window[kind].prototype[how];
                if (real) window[kind].prototype[how] = function (...all) { window.reads += 1; return real.apply(this, all); };
            }
            document.getElementById('file').addEventListener('change', () => { window.chosenAt = performance.now(); }, true);
            new MutationObserver(() => {
                if (document.querySelector('[data-refused=too-big]')) window.refusedAt = window.refusedAt || performance.now();
            }).observe(document.getElementById('stage'), { subtree: true, childList: true, attributes: true });";
        me.driver().execute(watch, vec![]).await?;
        let huge = OwnFile::hollow("my-plan.plan", 100 * 1024 * 1024)?;
        me.chooses_file(&huge).await?;
        is_refused_kindly(me, "too-big").await?;
        let took: f64 = probe(me.driver(), "return window.refusedAt - window.chosenAt", vec![]).await?;
        holds(took < 1000.0, || format!("refused after {took} ms"))?;
        let reads: u32 = probe(me.driver(), "return window.reads", vec![]).await?;
        holds(reads == 0, || format!("{reads} reads of a file that is too big"))?;
        // One byte too many is too many.
        let over = OwnFile::hollow("my-plan.plan", 8 * 1024 * 1024 + 129)?;
        me.chooses_file(&over).await?;
        is_refused_kindly(me, "too-big").await?;
        // And the watch sees what is read.
        let small = OwnFile::of("my-plan.plan", "quokka")?;
        me.chooses_file(&small).await?;
        is_refused_kindly(me, "not-ours").await?;
        let reads: u32 = probe(me.driver(), "return window.reads", vec![]).await?;
        holds(reads > 0, || "a file was read unseen".to_owned())?;
        finishes(me).await?;
        Ok(())
    })
    .await
}

everywhere! {
    a_huge_file_is_refused_unread:
    a_file_of_100_mb_is_refused_unread_in_chromium: Chromium, OwnTab;
    a_file_of_100_mb_is_refused_unread_in_firefox: Firefox, OwnTab;
    a_file_of_100_mb_is_refused_unread_in_webkit: WebKit, OwnTab;
}

/// The stick is pulled out between choosing the file and reading it.
async fn a_file_that_has_gone_is_said_to_be_unreadable(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        is_in_the_middle(me).await?;
        let file = OwnFile::of("my-plan.plan", b"\x89myplan\n\x01 and more".to_vec())?;
        me.work_stands_still().await?;
        me.chooses_file(&file).await?;
        me.work_has_begun().await?;
        drop(file);
        me.work_goes_on().await?;
        is_refused_kindly(me, "unreadable").await?;
        finishes(me).await?;
        Ok(())
    })
    .await
}

everywhere! {
    a_file_that_has_gone_is_said_to_be_unreadable:
    a_file_that_has_gone_is_said_to_be_unreadable_in_chromium: Chromium, OwnTab;
    a_file_that_has_gone_is_said_to_be_unreadable_in_firefox: Firefox, Frame("loader");
    a_file_that_has_gone_is_said_to_be_unreadable_in_webkit: WebKit, OwnTab;
}

/// A file with things that this page does not know, and with words that would be a page if they were taken for one.
async fn unknown_things_are_left_out_and_words_stay_words(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        let words = "<img src=x onerror='window.broken = 1'><b>Quokka</b> &amp; {{words}} </textarea><script>window.broken = 1</script>";
        let record = serde_json::json!({
            "format": 1, "saved": "2025-13-77", "review": "soon", "nation": "narnia", "device": "mine",
            "answers": { "home.settled": "very", "home.quokka": "very", "zoo.visits": "mostly", "__proto__": "very" },
            "barriers": { "wombats": "a-lot" }, "areas": ["home", "zoo"], "picks": ["zoo"], "phase": "flying",
            "own": { "hope": words, "zoo": "no" },
            "steps": [{ "words": words, "lane": "now" }, { "suggestion": "no-such", "lane": "never" }, {}],
            "past": [{ "day": "yesterday", "answers": { "zoo.visits": "very" } }],
            "quokkas": [{ "deep": [[[null, true, 1e9]]] }],
        });
        let file = OwnFile::of("my-plan.json", record.to_string())?;
        me.chooses_file(&file).await?;
        me.is_on("review 1").await?;
        let shown = find::words(me.driver(), "fieldset[data-went] legend").await?;
        check::reads(&shown.concat(), words)?;
        me.walks_to("hopes").await?;
        let field = find::present(me.driver(), &find::field("hope")).await?;
        holds(field.prop("value").await?.as_deref() == Some(words), || "the words in the field are others".to_owned())?;
        me.walks_to("take-away").await?;
        check::reads(&find::words(me.driver(), "[data-sheet=plan]").await?.concat(), words)?;
        let made = find::count(me.driver(), "#stage img, #stage script, #stage main b:not(.promise b)").await?;
        let broken: bool = probe(me.driver(), "return 'broken' in window", vec![]).await?;
        holds(made == 0 && !broken, || format!("{made} elements were made of words; broken: {broken}"))?;
        Ok(())
    })
    .await
}

everywhere! {
    unknown_things_are_left_out_and_words_stay_words:
    unknown_things_are_left_out_and_words_stay_words_in_chromium: Chromium, OwnTab;
    unknown_things_are_left_out_and_words_stay_words_in_firefox: Firefox, Frame("loader");
    unknown_things_are_left_out_and_words_stay_words_in_webkit: WebKit, File;
}

/// As much as fits into a file, all of it steps, or one step of it: the page answers within a moment, and goes on.
async fn as_much_as_fits_does_not_stop_the_page(inside: String) -> Told {
    story(Visit::to(Chromium, OwnTab), async |me| {
        let file = OwnFile::of("my-plan.json", plain(&inside))?;
        let watch = "window.longest = 0; let last = performance.now();
            setInterval(() => {
                const now = performance.now();
                window.longest = Math.max(window.longest, now - last);
                last = now;
            }, 20);
            window.drawn = 0;
            const draw = () => {
                window.drawn += document.querySelector('[data-refused], [data-screen=review]') ? 1 : 0;
                requestAnimationFrame(draw);
            };
            draw();";
        me.driver().set_script_timeout(Duration::from_secs(5)).await?;
        me.driver().execute(watch, vec![]).await?;
        me.chooses_file(&file).await?;
        until("the file to be opened or refused", async || {
            Ok(probe::<bool>(me.driver(), "return window.drawn > 2", vec![]).await?.then_some(()))
        })
        .await?;
        let longest: f64 = probe(me.driver(), "return window.longest", vec![]).await?;
        holds(longest < 2000.0, || format!("the page stood still for {longest} ms"))?;
        act::click(me.driver(), &find::button("exit")).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_file_of_very_many_steps_does_not_stop_the_page() -> Told {
    let steps = r#"{"words":"a"},"#.repeat(500_000);
    as_much_as_fits_does_not_stop_the_page(format!("\"steps\":[{steps}{{}}]")).await
}

#[tokio::test]
async fn a_file_of_one_very_long_step_does_not_stop_the_page() -> Told {
    let words = "quokka ".repeat(1_100_000);
    as_much_as_fits_does_not_stop_the_page(format!("\"steps\":[{{\"words\":\"{words}\"}}]")).await
}

#[tokio::test]
async fn a_file_of_very_long_words_of_ones_own_does_not_stop_the_page() -> Told {
    let words = "quokka ".repeat(1_100_000);
    as_much_as_fits_does_not_stop_the_page(format!("\"own\":{{\"hope\":\"{words}\"}}")).await
}

#[tokio::test]
async fn a_file_of_very_many_lists_does_not_stop_the_page() -> Told {
    as_much_as_fits_does_not_stop_the_page(format!("\"x\":[{}[]]", "[],".repeat(2_700_000))).await
}

/// A file dropped anywhere on the page is opened by it, or refused; the browser never goes to the file instead. Drivers drop no
/// files by hand, so the page is given the same events that a browser gives it.
async fn a_dropped_file_never_leads_away(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        let ours = a_file_of_ours(me).await?;
        let address: String = probe(me.driver(), "return location.href", vec![]).await?;
        is_in_the_middle(me).await?;
        let picture = OwnFile::of("quokka.png", b"\x89PNG\r\n\x1a\n".to_vec())?;
        for place in ["main h1", "body", "textarea[data-field=hope]", "header", "main label"] {
            let kept = me.drops(&picture, place).await?;
            holds(kept, || format!("a file dropped on {place} would lead away"))?;
            is_refused_kindly(me, "not-ours").await.map_err(|trouble| trouble.during(place))?;
        }
        holds(me.drops(&ours, "textarea[data-field=hope]").await?, || "would lead away".to_owned())?;
        me.is_asked_for_the_phrase().await?;
        goes_back(me).await?;
        // Words that are dragged into a field are no file: the browser does with them what it does.
        let script = "const held = new window.DataTransfer(); held.setData('text/plain', 'quokka');
            const event = new window.DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: held });
            document.querySelector('textarea').dispatchEvent(event); return event.defaultPrevented";
        holds(!probe::<bool>(me.driver(), script, vec![]).await?, || "words cannot be dropped".to_owned())?;
        let now: String = probe(me.driver(), "return location.href", vec![]).await?;
        holds(now == address, || format!("{now} instead of {address}"))?;
        finishes(me).await?;
        Ok(())
    })
    .await
}

everywhere! {
    a_dropped_file_never_leads_away:
    a_dropped_file_never_leads_away_in_chromium_in_its_own_tab: Chromium, OwnTab;
    a_dropped_file_never_leads_away_in_chromium_in_the_frame_of_the_loader: Chromium, Frame("loader");
    a_dropped_file_never_leads_away_in_firefox_in_its_own_tab: Firefox, OwnTab;
    a_dropped_file_never_leads_away_in_firefox_in_the_frame_of_the_loader: Firefox, Frame("loader");
    a_dropped_file_never_leads_away_in_webkit_in_its_own_tab: WebKit, OwnTab;
    a_dropped_file_never_leads_away_in_webkit_in_the_frame_of_the_loader: WebKit, Frame("loader");
}

/// Dropped on the first page, before anything else: also on Need help now.
async fn a_file_dropped_on_the_first_page_opens(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        let ours = a_file_of_ours(me).await?;
        holds(me.drops(&ours, "main").await?, || "would lead away".to_owned())?;
        me.is_asked_for_the_phrase().await?;
        me.comes_back().await?;
        me.goes("help").await?;
        holds(me.drops(&ours, "main").await?, || "would lead away".to_owned())?;
        me.is_asked_for_the_phrase().await?;
        Ok(())
    })
    .await
}

everywhere! {
    a_file_dropped_on_the_first_page_opens:
    a_file_dropped_on_the_first_page_opens_in_chromium: Chromium, Frame("loader");
    a_file_dropped_on_the_first_page_opens_in_firefox: Firefox, OwnTab;
    a_file_dropped_on_the_first_page_opens_in_webkit: WebKit, OwnTab;
}

/// Words that call for a card to be read first do not swallow the file that was chosen meanwhile.
#[tokio::test]
async fn a_file_chosen_over_words_that_call_for_a_card_is_not_swallowed() -> Told {
    story(Visit::to(Chromium, OwnTab), async |me| {
        me.starts().await?;
        me.answers_all("2").await?;
        let file = me.saves_plain().await?;
        me.back().await?;
        me.walks_to("plan").await?;
        act::write(me.driver(), &find::field("own-step"), "I want to kill myself").await?;
        me.chooses_file(&file).await?;
        // Read first, and said so; or asked about the file: not nothing at all.
        until("the card, or the question about the file", async || {
            let card = find::count(me.driver(), "main [data-card] h3:focus").await?;
            let said = find::words(me.driver(), "main [role=status]").await?.concat();
            Ok((card > 0 || me.screen().await?.name == "open" || !said.trim().is_empty()).then_some(()))
        })
        .await?;
        Ok(())
    })
    .await
}
