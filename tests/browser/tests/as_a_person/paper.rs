//! On paper: what is printed is the plan, and nothing that belongs to a screen.

use browser_tests::act;
use browser_tests::check;
use browser_tests::engines::Engine;
use browser_tests::find;
use browser_tests::journey::squeeze;
use browser_tests::paper::printed;
use browser_tests::placements::Placement;
use browser_tests::story::{Visit, in_a_frame, story};
use browser_tests::trouble::{Told, holds};

#[tokio::test]
async fn my_printed_plan_holds_my_steps_and_lines_to_call_and_nothing_of_the_screen() -> Told {
    story(Visit::to(Engine::Chromium, Placement::OwnTab), async |me| {
        me.says("nation", "scotland").await?;
        me.starts().await?;
        me.answers_all("3").await?;
        me.walks_to("plan").await?;
        let offered = me.suggestions().await?;
        let first = me.chooses(&offered[0]).await?;
        let second = me.chooses(&offered[1]).await?;
        me.adds("I ring Zebedee about the bike").await?;
        me.next().await?;
        let paper = printed(me.driver()).await?;
        for words in [&first, &second, "I ring Zebedee about the bike"] {
            check::reads(&paper, words)?;
        }
        check::reads(&paper, "999")?;
        check::says_nothing_of(&paper, &["http:", "https:", "www.", "127.0.0.1", "recovery-plan.html"])?;
        for button in find::words(me.driver(), "button, a[data-action]").await? {
            let alone = paper.lines().any(|line| squeeze(line) == squeeze(&button) && !button.is_empty());
            holds(!alone, || format!("the button “{button}” is on the paper:\n{paper}"))?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_print_button_prints_the_frame_once() -> Told {
    in_a_frame(async |me| {
        me.starts().await?;
        me.walks_to("take-away").await?;
        // Counting stands in for the dialog, which has no place in a browser without a window.
        me.driver().execute("window.printed = 0; window.print = () => { window.printed += 1; }", vec![]).await?;
        act::click(me.driver(), &find::button("print")).await?;
        let times: usize = find::probe(me.driver(), "return window.printed", vec![]).await?;
        holds(times == 1, || format!("printed {times} times"))?;
        Ok(())
    })
    .await
}
