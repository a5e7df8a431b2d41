//! On somebody's site: every host page in `hosts/` gets what its `expect.json` says, in every engine. The hosts include
//! some that spy, some with policies, some that serve the page wrongly, and some that move it about.

use browser_tests::engines::Engine::{self, Chromium, Firefox, WebKit};
use browser_tests::given;
use browser_tests::hosts;
use browser_tests::placements::Placement;
use browser_tests::site::{Page, Site};
use browser_tests::story::{Visit, story};
use browser_tests::trouble::{Told, Trouble, holds};

/// One browser visits one host after the other, as a person does, and every fault is told at the end.
async fn every_host_gets_what_it_expects(engine: Engine, one: Placement) -> Told {
    let site = Site::of_built_file()?.with("/hosts/recorder/rrweb.js", Page::script(given::rrweb()?));
    let site = site.with("/hosts/collect", Page::html(""));
    story(Visit::to(engine, one).at(site), async |me| {
        let mut faults = Vec::new();
        for host in hosts::all()? {
            faults.extend(me.visits(&host).await.err().map(|Trouble(fault)| fault));
        }
        holds(faults.is_empty(), || faults.join("\n"))?;
        Ok(())
    })
    .await
}

everywhere! {
    every_host_gets_what_it_expects:
    every_kind_of_host_page_gets_what_it_expects_in_chromium: Chromium, Placement::Frame("plain");
    every_kind_of_host_page_gets_what_it_expects_in_firefox: Firefox, Placement::Frame("plain");
    every_kind_of_host_page_gets_what_it_expects_in_webkit: WebKit, Placement::Frame("plain");
}
