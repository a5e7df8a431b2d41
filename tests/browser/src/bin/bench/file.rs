//! What a person's own file costs, on this machine as it is: sealing it, opening it again, opening a long one, refusing a
//! huge one; and beside it what a browser's own cryptography takes.

use browser_tests::act;
use browser_tests::engines::{Browser, Engine, Wishes};
use browser_tests::find::{self, button};
use browser_tests::journey::Person;
use browser_tests::placements::Placement;
use browser_tests::site::Site;
use browser_tests::trouble::Tried;
use browser_tests::wait::until;

use super::{LOADS, WINDOW, at};

/// What is measured: its name, what begins it, what tells that it is over, and the most it may take, in ms.
const WORK: [(&str, &str, &str, f64); 4] = [
    ("sealing", "document.querySelector('[data-action=save-sealed]').click()", "fileBench.handed", 1500.0),
    (
        "opening it again",
        "document.querySelector('[data-action=unlock]').click()",
        // Nobody knows what became of the file that was saved, so it asks before it takes the place of what is there.
        "document.querySelector('[data-action=replace]')",
        1500.0,
    ),
    (
        "opening 2 MB, not sealed",
        "fileBench.choose(fileBench.long())",
        "document.querySelector('main[data-screen=review]')",
        300.0,
    ),
    (
        "refusing 100 MB",
        "fileBench.choose(fileBench.huge())",
        "document.querySelector('[data-refused=too-big]')",
        1000.0,
    ),
];

/// A line of the report for each.
pub(super) async fn measure() -> Tried<String> {
    let mut report = String::from(
        "\nThe person's own file, milliseconds          said     done   frozen  (done: the most it may be)\n",
    );
    let mut all = vec![Vec::new(); WORK.len() + 1];
    for _ in 0..LOADS {
        for (figures, measured) in all.iter_mut().zip(once().await?) {
            figures.push(measured);
        }
    }
    let names = WORK.iter().map(|(name, _, _, most)| (*name, Some(*most)));
    for ((name, most), figures) in names.chain([("peer: PBKDF2, AES-GCM", None)]).zip(all) {
        let of = |at_most: usize| at(0.5, figures.iter().map(|figure: &[f64; 3]| figure[at_most]).collect());
        let over =
            most.map_or(String::new(), |most| format!("  of {most:.0}{}", if of(1) > most { ": OVER" } else { "" }));
        report.push_str(&format!("{name:<41}{:>9.0}{:>9.0}{:>9.0}{over}\n", of(0), of(1), of(2)));
    }
    Ok(report)
}

/// All of it once, in a new browser.
async fn once() -> Tried<Vec<[f64; 3]>> {
    let wishes = Wishes { window: Some(WINDOW), ..Wishes::default() };
    let browser = Browser::open(Engine::Chromium, &wishes).await?;
    let me = Person { browser, site: Site::of_built_file()?, placement: Placement::OwnTab };
    let driver = me.driver();
    me.opens_the_page().await?;
    let probe = async |script: &str| find::probe::<Option<bool>>(driver, script, vec![]).await.map(drop);
    probe(include_str!("file.js")).await?;
    me.starts().await?;
    me.answers_all("2").await?;
    act::click(driver, &button("save")).await?;
    let phrase = "window.fileBench.phrase = document.querySelector('[data-field=phrase]').value; return true";
    find::present(driver, "[data-field=phrase]").await?;
    probe(phrase).await?;
    let mut measured = Vec::new();
    for (at, (name, work, done, _)) in WORK.into_iter().enumerate() {
        if at == 1 {
            probe("fileBench.choose(new File([fileBench.handed], 'my-plan.plan')); return true").await?;
            find::visible(driver, "[data-field=phrase]").await?;
            probe("document.querySelector('[data-field=phrase]').value = fileBench.phrase; return true").await?;
        }
        if at == 2 {
            act::click(driver, &button("replace")).await?;
            find::present(driver, "main[data-screen=review]").await?;
            // On another screen, so that coming back to it is what is waited for.
            act::click(driver, &button("save")).await?;
            find::present(driver, "main[data-screen=save]").await?;
        }
        probe(&format!("fileBench.measure(() => {work}, () => {done}); return true")).await?;
        measured.push(figures(&me, name).await?);
    }
    probe("fileBench.measured = null; fileBench.peer(); return true").await?;
    measured.push(figures(&me, "the peer").await?);
    Ok(measured)
}

async fn figures(me: &Person, name: &str) -> Tried<[f64; 3]> {
    until(name, async || find::probe::<Option<[f64; 3]>>(me.driver(), "return fileBench.measured", vec![]).await).await
}
