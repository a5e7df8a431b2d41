//! Start: what this is, how private it is, and three easy choices. Also the static first screen of the page.

use yew::{AttrValue, Html, html};

use crate::content::{Nation, Text, fill, t};
use crate::session::{Action, Company, Device};
use crate::ui::Seen;
use crate::ui::parts::{Choice, Radios, fold, h2, kept_here, nav, p, page_button, paragraphs, radios};

pub(super) fn start(seen: Seen<'_>) -> Html {
    html! {
        <>
            { welcome() }
            { choices(seen) }
            { start_nav(seen) }
            { small_print() }
        </>
    }
}

fn start_nav(seen: Seen<'_>) -> Html {
    html! { <div class="start-nav">{ nav(seen, Some(t::START_GO), false) }{ saved_plan() }</div> }
}

/// The way to a saved plan: the page around the app answers to it, before and after the app is there.
pub(crate) fn saved_plan() -> Html {
    html! { <div class="saved">{ kept_here() }{ page_button("open", t::OPEN_START) }</div> }
}

/// What this is, and the promise.
pub(crate) fn welcome() -> Html {
    html! {
        <>
            <h1 tabindex="-1">{ t::START_TITLE.words() }</h1>
            <p class="lead">{ t::START_WHAT.words() }</p>
            { p(t::START_TIME) }
            <div class="promise">
                { h2(t::START_STAYS) }
                { p(t::START_STAYS_BODY) }
                { p(t::START_FORGETS) }
            </div>
        </>
    }
}

/// The three choices; none is needed to go on.
pub(crate) fn choices(seen: Seen<'_>) -> Html {
    let start = seen.session.start;
    let company = Company::ALL.into_iter().map(|company| Choice {
        value: company.name(),
        label: match company {
            Company::Alone => t::START_ALONE,
            Company::Worker => t::START_SOMEONE,
            Company::Family => t::START_FAMILY,
        }
        .words()
        .into(),
        chosen: start.company == company,
        on: seen.sends(Action::Company(company)),
    });
    let device = Device::ALL.into_iter().map(|device| Choice {
        value: device.name(),
        label: match device {
            Device::Mine => t::START_DEVICE_MINE,
            Device::Shared => t::START_DEVICE_SHARED,
            Device::Skip => t::START_DEVICE_SKIP,
        }
        .words()
        .into(),
        // Not saying is never chosen for anybody.
        chosen: start.device == device && device != Device::Skip,
        on: seen.sends(Action::Device(device)),
    });
    let nation = Nation::ALL.into_iter().map(Some).chain([None]).map(|nation| Choice {
        value: nation.map_or("skip", Nation::name),
        label: nation.map_or(t::NATION_SKIP, Nation::words).words().into(),
        chosen: nation.is_some() && start.nation == nation,
        on: seen.sends(Action::Nation(nation)),
    });
    html! {
        <>
            { ask("company", t::START_WHO, None, company.collect()) }
            { ask("device", t::START_DEVICE, None, device.collect()) }
            { ask("nation", t::START_NATION, Some(t::START_NATION_WHY), nation.collect()) }
            { fold(t::WHY_WE_ASK, p(t::START_WHY)) }
        </>
    }
}

fn ask(id: &'static str, legend: Text, hint: Option<Text>, choices: Vec<Choice>) -> Html {
    let legend = html! { legend.words() };
    radios(Radios { legend, hint, hook: ("start", AttrValue::from(id)), choices })
}

/// Limits of privacy, and what the page is not.
pub(crate) fn small_print() -> Html {
    html! {
        <div class="small-print">
            { fold(t::START_LIMITS, html! { <>{ paragraphs(t::START_LIMITS_BODY) }{ version() }</> }) }
            <p class="purpose">{ t::PURPOSE.words() }</p>
        </div>
    }
}

fn version() -> Html {
    html! { <p>{ fill(t::VERSION, &[("version", env!("CARGO_PKG_VERSION"))]) }</p> }
}

/// What the static page's Start button says and does nothing with until the app is there.
#[cfg(all(feature = "stills", not(target_arch = "wasm32")))]
pub(crate) fn waiting_button() -> Html {
    html! {
        <div class="start-nav needs-script">
            <p role="status" data-getting-ready={t::GETTING_READY.words()} />
            <button type="button" class="strong" data-action="next">{ t::START_GO.words() }</button>
            { saved_plan() }
            <button type="button" class="plain" data-action="print-form">{ t::PRINT_FORM.words() }</button>
            <p class="hint" data-form-elsewhere="" hidden=true>{ t::PRINT_FORM_ELSEWHERE.words() }</p>
        </div>
    }
}
