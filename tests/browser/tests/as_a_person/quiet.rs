//! Quiet: no log, no title and no address ever tells of an answer.

use browser_tests::check;
use browser_tests::find;
use browser_tests::story::in_a_frame;
use browser_tests::trouble::{Told, holds};

#[tokio::test]
async fn the_log_stays_empty_and_title_and_address_never_change() -> Told {
    in_a_frame(async |me| {
        let host = (me.driver().title().await?, me.driver().current_url().await?);
        let inside = "return [document.title, location.href]";
        let first: [String; 2] = find::probe(me.driver(), inside, vec![]).await?;
        me.goes_the_whole_way(async |me, on| {
            let now = (me.driver().title().await?, me.driver().current_url().await?);
            holds(now == host, || format!("the host page became {now:?} on “{}”", on.place()))?;
            let now: [String; 2] = find::probe(me.driver(), inside, vec![]).await?;
            holds(now == first, || format!("the page became {now:?} on “{}”", on.place()))
        })
        .await?;
        check::log_is_empty(&me.browser)?;
        Ok(())
    })
    .await
}
