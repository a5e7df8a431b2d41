//! What a site may change, and what it may not.

use browser_tests::act;
use browser_tests::check;
use browser_tests::embedded::{MADE, placeholder, site_of};
use browser_tests::engines::Engine;
use browser_tests::find::{self, probe};
use browser_tests::journey::Person;
use browser_tests::placements::Placement;
use browser_tests::story::{Visit, story};
use browser_tests::trouble::{Told, Tried, holds};
use browser_tests::wait::until;
use serde_json::{Value, json};

/// Settings that are all in order.
const FULL: &str = "data-accent=#5b1a7a data-radius=4 data-font=serif data-nation=wales data-mode=someone
    data-language=en data-charity=\"Harbour Lane\" data-statement=\"Our workers may have to pass things on.\"";
const SERVICES: &str =
    "{\"services\": [{\"name\": \"Tuesday group\", \"about\": \"Tea at seven\", \"phone\": \"01632 960 123\"},
    {\"name\": \"Allotment\"}]}";

/// What the page looks like and says, settings or none: its markup, its rules, its main button. Whether `#idle` is hidden
/// is said in one way: its clock writes the same thing in other letters once it has looked.
const LOOKS: &str = "const button = document.querySelector('main [data-action=next]');
    const page = document.documentElement.cloneNode(true);
    page.querySelector('#payload').remove();
    const idle = page.querySelector('#idle');
    idle.setAttribute('hidden', idle.hidden);
    return [page.outerHTML, document.styleSheets[0].cssRules.length, getComputedStyle(button).backgroundColor,
        document.querySelector('[data-start=nation] input:checked')?.value || '', recoveryPlanPage.failure()].join('\\n')";

/// What the host was told by the loader, once it was told something.
async fn warned(me: &Person) -> Tried<Vec<String>> {
    me.driver().enter_default_frame().await?;
    let warned = until("a warning for the site's owner", async || {
        let warned: Vec<String> = probe(me.driver(), "return warned", vec![]).await?;
        Ok((!warned.is_empty()).then_some(warned))
    })
    .await?;
    MADE.enter(me.driver()).await?;
    Ok(warned)
}

async fn says_in(me: &Person, place: &str, words: &str) -> Tried<()> {
    until(&format!("“{words}” in {place}"), async || {
        let said = find::words(me.driver(), place).await?.join("\n");
        Ok(said.contains(words).then_some(()))
    })
    .await
}

async fn a_site_brings_its_colours_and_its_services(engine: Engine, _: Placement) -> Told {
    let site = site_of(&placeholder(FULL, SERVICES))?;
    story(Visit::to(engine, MADE).at(site), async |me| {
        says_in(me, "main h2", "Added by Harbour Lane").await?;
        says_in(me, "main", "Our workers may have to pass things on.").await?;
        let look: [String; 3] = probe(
            me.driver(),
            "const style = getComputedStyle(document.querySelector('main [data-action=next]'));
             return [style.backgroundColor, style.borderTopLeftRadius, style.fontFamily]",
            vec![],
        )
        .await?;
        holds(look[0] == "rgb(91, 26, 122)" && look[1] == "4px" && look[2].contains("Georgia"), || {
            format!("the site's look was not taken: {look:?}")
        })?;
        for (group, value) in [("nation", "wales"), ("company", "someone")] {
            find::present(me.driver(), &format!("[data-start=\"{group}\"] input[value=\"{value}\"]:checked")).await?;
        }
        check::no_axe_findings(me.driver()).await?;

        // The lines of help stand first, all of them, and what the site adds comes after.
        me.goes("help").await?;
        let order = "return [...document.querySelectorAll('main [data-line], main h3')].map((one) => one.dataset.line || one.textContent)";
        let order: Vec<String> = probe(me.driver(), order, vec![]).await?;
        let ours = order.iter().take_while(|one| *one != "Tuesday group").count();
        holds(ours > 15 && order[ours..] == ["Tuesday group".to_owned(), "Allotment".to_owned()], || {
            format!("what the site adds is not after the lines: {order:?}")
        })?;
        find::visible(me.driver(), "main a[href=\"tel:01632960123\"]").await?;
        me.goes("back").await?;

        me.starts().await?;
        me.answers_all("2").await?;
        me.walks_to("plan").await?;
        says_in(me, "main [data-added]", "Tea at seven").await?;
        let on_paper = find::words(me.driver(), ".sheet").await?.join("\n");
        check::says_nothing_of(&on_paper, &["Harbour Lane", "Tuesday group"])?;

        // It is there again for the next person, and so is the choice.
        me.walks_to("take-away").await?;
        me.goes("clear").await?;
        me.goes("start-again").await?;
        says_in(me, "main h2", "Added by Harbour Lane").await?;
        find::present(me.driver(), "[data-start=nation] input[value=wales]:checked").await?;
        me.driver().enter_default_frame().await?;
        let warned: Vec<String> = probe(me.driver(), "return warned", vec![]).await?;
        holds(warned.is_empty(), || format!("the owner is warned of what was in order: {warned:?}"))?;
        Ok(())
    })
    .await
}

everywhere! { a_site_brings_its_colours_and_its_services:
    chromium_takes_a_sites_colours_and_services: Engine::Chromium, MADE;
    firefox_takes_a_sites_colours_and_services: Engine::Firefox, MADE;
    webkit_takes_a_sites_colours_and_services: Engine::WebKit, MADE;
}

/// Settings that a hacked or careless site may send: attributes, and a block.
const HOSTILE: [(&str, &str); 21] = [
    ("data-accent=#ffe066", "{}"),
    ("data-paper=#333333", "{}"),
    ("data-accent=\"red;}body{display:none\"", "{}"),
    ("data-accent-dark=\"url(//spy.example/x)\"", "{}"),
    ("data-radius=9999 data-font=\"x;background:url(//spy.example)\"", "{}"),
    ("data-nation=atlantis data-mode=\"alone]\" data-language=tlh", "{}"),
    ("data-charity=\"<img src=x onerror=alert(1)>\" data-statement=\"x\"", "{}"),
    ("data-charity=A data-statement=\"<script>parent.spied=1</script>\"", "{}"),
    ("data-exit=\"javascript:alert(1)\"", "{}"),
    ("", "{\"charity\": {\"toString\": 1}, \"statement\": [\"x\"], \"accent\": 12, \"radius\": [8], \"nation\": true}"),
    ("", "{\"__proto__\": {\"charity\": \"A\"}, \"constructor\": 1, \"helplines\": [], \"lines\": \"none\"}"),
    ("data-charity=A", "{\"services\": [{\"name\": \"<b>B</b>\"}]}"),
    ("data-charity=A", "{\"services\": [{\"name\": \"B\", \"phone\": \"javascript:1\"}]}"),
    ("data-charity=A", "{\"services\": {\"length\": 1e9}}"),
    ("data-charity=A", "[1, 2"),
    ("data-statement=\"Nobody's statement\"", "{\"services\": [{\"name\": \"Nobody's group\"}]}"),
    ("", "null"),
    ("data-radius=99", "null"),
    ("", "{\"radius\": {\"toString\": 1}, \"exit\": {\"toString\": 1}}"),
    ("data-charity=A", "{\"services\": [{\"name\": \"B\", \"phone\": \"0909 8790000\"}]}"),
    ("data-charity=A", "{\"services\": [{\"name\": \"B\", \"phone\": \"+44 (0)1632 960123\"}]}"),
];

async fn hostile_settings_change_nothing(engine: Engine, _: Placement) -> Told {
    let huge = format!(
        "{{\"charity\": \"A\", \"statement\": \"{}\", \"services\": [{}]}}",
        "x".repeat(200_000),
        "{},".repeat(500) + "{}"
    );
    let mut all = placeholder("", "{}");
    for (attributes, block) in HOSTILE.into_iter().chain([("", huge.as_str())]) {
        all.push_str(&placeholder(attributes, block));
    }
    story(Visit::to(engine, MADE).at(site_of(&all)?), async |me| {
        let mut looks: Vec<String> = Vec::new();
        for at in 0..HOSTILE.len() + 2 {
            me.driver().enter_default_frame().await?;
            let far = "document.querySelectorAll('div.recovery-plan')[arguments[0]].scrollIntoView()";
            me.driver().execute(far, vec![at.into()]).await?;
            until("every frame to have its settings", async || {
                me.driver().enter_default_frame().await?;
                let frame =
                    find::present(me.driver(), &format!("div.recovery-plan:nth-of-type({}) iframe", at + 1)).await;
                let Ok(frame) = frame else { return Ok(None) };
                frame.enter_frame().await?;
                Ok((find::count(me.driver(), "html[data-port] main").await? == 1).then_some(()))
            })
            .await?;
            looks.push(probe(me.driver(), LOOKS, vec![]).await?);
        }
        for (at, look) in looks.iter().enumerate().skip(1) {
            holds(*look == looks[0], || {
                let differs = look.chars().zip(looks[0].chars()).position(|(one, other)| one != other);
                let from = differs.unwrap_or(0).saturating_sub(40);
                let part = |all: &str| all.chars().skip(from).take(160).collect::<String>();
                format!(
                    "hostile settings {at} changed the page: {:?}\n  from: {}\n  to: {}",
                    HOSTILE.get(at - 1),
                    part(&looks[0]),
                    part(look)
                )
            })?;
        }
        me.driver().enter_default_frame().await?;
        let spied: bool = probe(me.driver(), "return 'spied' in window", vec![]).await?;
        holds(!spied, || "markup in a setting ran".to_owned())?;
        Ok(())
    })
    .await
}

everywhere! { hostile_settings_change_nothing:
    chromium_is_not_changed_by_hostile_settings: Engine::Chromium, MADE;
    firefox_is_not_changed_by_hostile_settings: Engine::Firefox, MADE;
    webkit_is_not_changed_by_hostile_settings: Engine::WebKit, MADE;
}

#[tokio::test]
async fn the_sites_owner_is_told_which_settings_were_not_used() -> Told {
    let site = site_of(&placeholder(
        "data-accent=#ffe066 data-radius=99 data-nation=atlantis data-statement=x data-exit=http://a.example/",
        "{\"colour\": \"red\"}",
    ))?;
    story(Visit::to(Engine::Chromium, MADE).at(site), async |me| {
        let warned = warned(me).await?.join("\n");
        for name in ["accent", "radius", "nation", "colour", "charity", "exit"] {
            check::reads(&warned, name)?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_a_loader_the_address_chooses_a_nation_and_a_way_of_use_and_nothing_else() -> Told {
    let part = "#nation=scotland&mode=family&language=en&charity=A&statement=B&exit=c&accent=d";
    story(Visit::to(Engine::Chromium, Placement::OwnTab), async |me| {
        let plain: String = probe(me.driver(), LOOKS, vec![]).await?;
        for (part, nation) in [("#nation=%3Cscript%3E", ""), ("#charity=a&statement=b", ""), (part, "scotland")] {
            me.driver().goto("about:blank").await?;
            me.driver().goto(format!("{}{part}", me.site.url("/recovery-plan.html"))).await?;
            me.is_on("start").await?;
            let chosen = find::each(me.driver(), "[data-start=nation] input:checked", "value").await?.join("");
            holds(chosen == nation, || format!("{part} chose “{chosen}”"))?;
            let look: String = probe(me.driver(), LOOKS, vec![]).await?;
            holds(!nation.is_empty() || look == plain, || format!("{part} changed the page"))?;
            check::says_nothing_of(&find::page_words(me.driver()).await?, &["Added by"])?;
        }
        find::present(me.driver(), "[data-start=company] input[value=family]:checked").await?;
        Ok(())
    })
    .await
}

async fn an_address_is_opened_by_the_loader(engine: Engine, _: Placement) -> Told {
    story(Visit::to(engine, MADE).at(site_of(&placeholder("", "{}"))?), async |me| {
        me.goes("help").await?;
        act::click(me.driver(), "main [data-follow=childline]").await?;
        // WebKit lets a page open another only where the tap was: there the note says what to do.
        if engine != Engine::WebKit {
            until("a window with the address", async || Ok((me.driver().windows().await?.len() == 2).then_some(())))
                .await?;
        }
        let note = find::visible(me.driver(), "main #follow-note").await?.text().await?;
        check::reads(&note, "If no new page opens")?;
        // Which address somebody looks for who is hurt at home is nobody's business, not even the host's.
        act::click(me.driver(), "main [data-follow=abuse-scotland]").await?;
        act::click(me.driver(), "main [data-follow=frank]").await?;
        me.driver().enter_default_frame().await?;
        let opened = until("the last address to be opened", async || {
            let opened: Vec<Vec<String>> = probe(me.driver(), "return opened", vec![]).await?;
            Ok(opened.iter().any(|one| one[0].contains("frank")).then_some(opened))
        })
        .await?;
        let of = |address: &str| vec![address.to_owned(), "_blank".to_owned(), "noopener,noreferrer".to_owned()];
        let expected = [of("https://www.childline.org.uk/"), of("https://www.talktofrank.com/")];
        holds(opened == expected, || format!("opened were {opened:?}"))?;
        let mut ported: Vec<Value> = probe(me.driver(), "return ported", vec![]).await?;
        // At each load the page is asked whether it is still there.
        ported.retain(|said| *said != json!({ "kind": "here" }));
        let follow = |id: &str| json!({ "kind": "follow", "id": id });
        holds(ported == [follow("childline"), follow("frank")], || format!("the loader was told {ported:?}"))?;
        Ok(())
    })
    .await
}

everywhere! { an_address_is_opened_by_the_loader:
    chromium_opens_an_address_of_help_through_the_loader: Engine::Chromium, MADE;
    firefox_opens_an_address_of_help_through_the_loader: Engine::Firefox, MADE;
    webkit_says_what_to_do_when_an_address_does_not_open: Engine::WebKit, MADE;
}
