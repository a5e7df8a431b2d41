//! On somebody's site: every host page in `hosts/` gets what its `expect.json` says.

use browser_tests::engines::Engine;
use browser_tests::find;
use browser_tests::placements::Placement;
use browser_tests::site::{hosts, read_host};
use browser_tests::story::{Visit, story};
use browser_tests::trouble::{Told, Trouble};

#[tokio::test]
async fn every_kind_of_host_page_gets_what_it_expects() -> Told {
    for name in hosts()? {
        let (expectation, _) = read_host(&name)?;
        // Placements are named for good; there are a handful of hosts.
        let visit = Visit::to(Engine::Chromium, Placement::Frame(name.clone().leak()));
        let at = |trouble: Trouble| trouble.during(&format!("on the host “{name}” ({})", expectation.about));
        story(visit, async |me| {
            find::visible(me.driver(), &expectation.shows).await.map_err(at)?;
            if expectation.works {
                me.starts().await.map_err(at)?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}
