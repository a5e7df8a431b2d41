//! What the page says back about the last thing a person did. It is always there, so that screen readers hear it change.

use yew::{Html, html};

use crate::content::{Text, t};
use crate::plan::Lane;
use crate::session::Notice;
use crate::ui::Seen;

/// The notice. The key makes its words new each time: what is said twice is heard twice, and a translated page has put
/// other nodes in their place.
pub(crate) fn notice(seen: Seen<'_>) -> Html {
    let said = seen.session.notice.map(words).map(Text::words);
    html! {
        <div class={if said.is_some() { "notice shown" } else { "notice" }}>
            <p role="status">{ said.map(|said| html! { <span key={seen.said}>{ said }</span> }) }</p>
        </div>
    }
}

fn words(notice: Notice) -> Text {
    match notice {
        Notice::AreasFull => t::AREAS_FULL,
        Notice::Added(Lane::Now) => t::NOTICE_ADDED_NOW,
        Notice::Added(Lane::Next) => t::NOTICE_ADDED_NEXT,
        Notice::Added(Lane::Later) => t::NOTICE_ADDED_LATER,
        Notice::PleaseRead(_) => t::NOTICE_PLEASE_READ,
        Notice::Moved(Lane::Now) => t::NOTICE_MOVED_NOW,
        Notice::Moved(Lane::Next) => t::NOTICE_MOVED_NEXT,
        Notice::Moved(Lane::Later) => t::NOTICE_MOVED_LATER,
        Notice::NowFull => t::NOTICE_NOW_FULL,
        Notice::PlanFull => t::NOTICE_PLAN_FULL,
        Notice::NothingTyped => t::NOTICE_NOTHING_TYPED,
        Notice::Removed => t::NOTICE_REMOVED,
        Notice::PutBack => t::NOTICE_PUT_BACK,
        Notice::Reworded => t::NOTICE_REWORDED,
        Notice::Detailed => t::NOTICE_DETAILED,
        Notice::Copied => t::NOTICE_COPIED,
        Notice::CopyRefused => t::NOTICE_COPY_REFUSED,
        Notice::Printing => t::NOTICE_PRINTING,
        Notice::PrintRefused => t::NOTICE_PRINT_REFUSED,
        Notice::PhraseEmpty => t::NOTICE_PHRASE_EMPTY,
        Notice::NewWords => t::NOTICE_NEW_WORDS,
        Notice::Sealing => t::NOTICE_SEALING,
        Notice::Saved => t::NOTICE_SAVED,
        Notice::SaveFailed => t::NOTICE_SAVE_FAILED,
        Notice::Kept => t::NOTICE_KEPT,
        Notice::Unkept => t::KEPT_GONE,
        Notice::KeepRefused => t::NOTICE_KEEP_REFUSED,
        Notice::Forgot => t::NOTICE_FORGOT,
    }
}
