//! `recovery-plan.html#check`: whoever looks after a site is told what is well and what to mend.

use std::collections::BTreeMap;

use browser_tests::check;
use browser_tests::engines::{Browser, Engine, Wishes};
use browser_tests::find::{self, probe};
use browser_tests::given;
use browser_tests::site::{Page, Site};
use browser_tests::trouble::{Told, Tried, Trouble, holds};
use browser_tests::wait::until;

/// What the page found out about its own hosting, question by question, with the frame entered if there is one.
async fn found(browser: &Browser, url: &str) -> Tried<BTreeMap<String, String>> {
    let driver = &browser.driver;
    driver.goto("about:blank").await?;
    driver.goto(url).await?;
    if find::count(driver, "iframe").await? > 0 {
        find::present(driver, "iframe").await?.enter_frame().await?;
    }
    until("every question to be answered", async || {
        let script = "return Object.fromEntries([...document.querySelectorAll('main[data-screen=check] [data-found]')]
            .map((row) => [row.dataset.check, row.dataset.found]))";
        let found: BTreeMap<String, String> = probe(driver, script, vec![]).await?;
        Ok((found.len() == 4).then_some(found))
    })
    .await
}

fn says(found: &BTreeMap<String, String>, place: &str, expected: [(&str, &str); 4]) -> Tried<()> {
    for (what, answer) in expected {
        let said = found.get(what).map(String::as_str);
        holds(said == Some(answer), || format!("{place}: {what} is {said:?}, not {answer}"))?;
    }
    Ok(())
}

const WELL: [(&str, &str); 3] = [("policy", "holds"), ("whole", "same"), ("offline", "works")];

fn well(isolation: &'static str) -> [(&'static str, &'static str); 4] {
    [("isolation", isolation), WELL[0], WELL[1], WELL[2]]
}

/// The built page in ways in which it may be hosted, by path.
fn site() -> Tried<Site> {
    let page = given::built_page()?;
    let (before, after) = page.split_once("<meta http-equiv").ok_or_else(|| Trouble::new("the page has no policy"))?;
    let (_, after) = after.split_once('>').ok_or_else(|| Trouble::new("the policy does not end"))?;
    let without_policy = format!("{before}{after}");
    let helped = page.replace("</body>", "<script src=\"/speed.js\"></script></body>");
    let (start, _) = browser_tests::faults::payload(&page)?;
    let mut damaged = page.clone();
    damaged.replace_range(start + 2000..start + 2001, if &page[start + 2000..start + 2001] == "A" { "B" } else { "A" });
    let frame = |attributes: &str| {
        Page::html(format!(
            "<!doctype html><title>Host</title><iframe title=P {attributes} src=\"/recovery-plan.html#check\"></iframe>"
        ))
    };
    Ok(Site::of_built_file()?
        .with("/bare.html", Page::html(without_policy))
        .with("/helped.html", Page::html(helped))
        .with("/damaged.html", Page::html(damaged))
        .with("/header.html", Page::html(page).header("Content-Security-Policy", "sandbox allow-scripts allow-modals"))
        .with("/framed", frame("sandbox=\"allow-scripts allow-modals\""))
        .with("/open-frame", frame(""))
        .with(
            "/opener",
            Page::html(
                "<!doctype html><title>O</title><button onclick=\"window.open('/recovery-plan.html#check')\">Open</button>",
            ),
        ))
}

async fn each_hosting_is_told(engine: Engine) -> Told {
    if !given::wants(engine)? {
        return Ok(());
    }
    let site = site()?;
    let browser = Browser::open(engine, &Wishes::default()).await?;
    let driver = &browser.driver;
    let own = found(&browser, &site.url("/recovery-plan.html#check")).await?;
    says(&own, "in its own tab", well("tab"))?;
    check::no_axe_findings(driver).await?;
    let words = find::page_words(driver).await?;
    check::reads(&words, "This is version")?;
    check::says_nothing_of(&words, &["To mend"])?;

    says(&found(&browser, &site.url("/header.html#check")).await?, "behind a header", well("sandboxed"))?;
    says(&found(&browser, &site.url("/framed")).await?, "in a closed frame", well("frame"))?;
    says(&found(&browser, &site.url("/open-frame")).await?, "in an open frame", well("open"))?;
    let bare = [("isolation", "tab"), ("policy", "loose"), ("whole", "changed"), ("offline", "works")];
    says(&found(&browser, &site.url("/bare.html#check")).await?, "without its policy", bare)?;
    let helped = found(&browser, &site.url("/helped.html#check")).await?;
    holds(helped["whole"] == "changed", || format!("a script was added unseen: {helped:?}"))?;
    let damaged = found(&browser, &site.url("/damaged.html#check")).await?;
    holds(damaged["whole"] == "changed", || format!("a letter was changed unseen: {damaged:?}"))?;

    driver.goto(site.url("/opener")).await?;
    find::present(driver, "button").await?.click().await?;
    let windows = until("the page that was opened", async || {
        let windows = driver.windows().await?;
        Ok((windows.len() == 2).then_some(windows))
    })
    .await?;
    let first = driver.window().await?;
    for window in windows.into_iter().filter(|window| *window != first) {
        driver.switch_to_window(window).await?;
    }
    let isolation = until("the answer", async || {
        Ok(find::each(driver, "[data-check=isolation][data-found]", "data-found").await?.pop())
    })
    .await?;
    holds(isolation == "opened", || format!("a page with an opener says {isolation}"))?;
    Ok(())
}

#[tokio::test]
async fn chromium_tells_what_is_well_and_what_to_mend() -> Told {
    each_hosting_is_told(Engine::Chromium).await
}

#[tokio::test]
async fn firefox_tells_what_is_well_and_what_to_mend() -> Told {
    each_hosting_is_told(Engine::Firefox).await
}

#[tokio::test]
async fn webkit_tells_what_is_well_and_what_to_mend() -> Told {
    each_hosting_is_told(Engine::WebKit).await
}
