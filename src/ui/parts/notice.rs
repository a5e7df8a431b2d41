//! What the page says back about the last thing a person did. It is always there, so that screen readers hear it change.

use yew::{Callback, Html, html};

use super::basics::{Weight, button, sends};
use crate::content::{Text, t};
use crate::plan::Lane;
use crate::session::{Action, Notice};

/// The notice, with a way to put a step back when one was taken out.
pub(crate) fn notice(notice: Option<Notice>, can_put_back: bool, send: &Callback<Action>) -> Html {
    let can_put_back = can_put_back && matches!(notice, Some(Notice::Removed | Notice::PutBack));
    let put_back = || button(Weight::Quiet, "put-back", t::PUT_BACK, None, sends(send, Action::PutBack));
    html! {
        <div class="notice">
            <p role="status">{ notice.map(words).map(Text::words) }</p>
            { can_put_back.then(put_back) }
        </div>
    }
}

fn words(notice: Notice) -> Text {
    match notice {
        Notice::AreasFull => t::AREAS_FULL,
        Notice::Added(Lane::Now) => t::NOTICE_ADDED_NOW,
        Notice::Added(Lane::Next) => t::NOTICE_ADDED_NEXT,
        Notice::Added(Lane::Later) => t::NOTICE_ADDED_LATER,
        Notice::Moved(Lane::Now) => t::NOTICE_MOVED_NOW,
        Notice::Moved(Lane::Next) => t::NOTICE_MOVED_NEXT,
        Notice::Moved(Lane::Later) => t::NOTICE_MOVED_LATER,
        Notice::NowFull => t::NOTICE_NOW_FULL,
        Notice::Removed => t::NOTICE_REMOVED,
        Notice::PutBack => t::NOTICE_PUT_BACK,
        Notice::Reworded => t::NOTICE_REWORDED,
        Notice::Copied => t::NOTICE_COPIED,
        Notice::CopyRefused => t::NOTICE_COPY_REFUSED,
        Notice::Printing => t::NOTICE_PRINTING,
        Notice::PrintRefused => t::NOTICE_PRINT_REFUSED,
    }
}
