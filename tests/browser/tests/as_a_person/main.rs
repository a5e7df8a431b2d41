//! The built file, used as a person would, in real browsers.

/// One test for each engine and placement.
macro_rules! everywhere {
    ($story:ident: $($name:ident: $engine:expr, $placement:expr;)*) => {$(
        #[tokio::test]
        async fn $name() -> Told {
            $story($engine, $placement).await
        }
    )*};
}

mod access;
mod arriving;
mod beside;
mod checks_can_fail;
mod crisis;
mod double_clicks;
mod everywhere;
mod failing;
mod files_that_are_not_ours;
mod help;
mod host_and_frame;
mod hosts;
mod hosts_meanwhile;
mod journey;
mod kept_here;
mod keyboard;
mod leaks_are_caught;
mod leaving;
mod left_alone;
mod meddled_with;
mod messages;
mod no_printer;
mod nothing_leaves;
mod old_habits;
mod paper;
mod quiet;
mod said_back;
mod saved_or_not;
mod saving_and_opening;
mod set_up;
mod settings;
mod small_screens;
mod smoke;
mod turning_back;
mod waits;
mod without_a_loader;
