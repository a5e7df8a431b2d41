//! It boots and carries one answer one screen on, in every engine and every placement.

use browser_tests::engines::Engine::{self, Chromium, Firefox, WebKit};
use browser_tests::find;
use browser_tests::placements::Placement::{self, File, Frame, OwnTab};
use browser_tests::story::{Visit, story};
use browser_tests::trouble::{Told, holds};

async fn one_answer_one_screen_on(engine: Engine, placement: Placement) -> Told {
    story(Visit::to(engine, placement), async |me| {
        me.is_on("start").await?;
        me.says("nation", "wales").await?;
        me.starts().await?;
        let statements = me.statements().await?;
        let first = statements.first().cloned().unwrap_or_default();
        let (area, statement) = first.split_once('.').unwrap_or_default();
        me.answers(area, statement, "2").await?;
        let on = me.next().await?;
        holds(on.place() == "area health", || format!("next led to {}", on.place()))?;
        me.back().await?;
        let kept = find::count(me.driver(), &format!("{}:checked", find::answer(&first, "2"))).await?;
        holds(kept == 1, || "the answer is gone after going on and back".to_owned())?;
        Ok(())
    })
    .await
}

macro_rules! smoke {
    ($($name:ident: $engine:expr, $placement:expr;)*) => {$(
        #[tokio::test]
        async fn $name() -> Told {
            one_answer_one_screen_on($engine, $placement).await
        }
    )*};
}

smoke! {
    it_works_in_chromium_in_its_own_tab: Chromium, OwnTab;
    it_works_in_chromium_from_a_file: Chromium, File;
    it_works_in_chromium_in_a_frame: Chromium, Frame("plain");
    it_works_in_firefox_in_its_own_tab: Firefox, OwnTab;
    it_works_in_firefox_from_a_file: Firefox, File;
    it_works_in_firefox_in_a_frame: Firefox, Frame("plain");
    it_works_in_webkit_in_its_own_tab: WebKit, OwnTab;
    it_works_in_webkit_from_a_file: WebKit, File;
    it_works_in_webkit_in_a_frame: WebKit, Frame("plain");
}
