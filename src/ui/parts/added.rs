//! What the site around the page adds: its services, under its own name.

use yew::{Html, html};

use crate::content::{fill, t};
use crate::session::{Added, Service};

/// The list; nothing where the site adds none.
pub(crate) fn added(added: &Added) -> Option<Html> {
    (!added.services.is_empty()).then(|| {
        html! {
            <section class="promise no-print" data-added="">
                <h2>{ fill(t::ADDED_BY, &[("charity", &added.by)]) }</h2>
                { for added.services.iter().map(service) }
            </section>
        }
    })
}

fn service(service: &Service) -> Html {
    html! {
        <>
            <h3>{ &service.name }</h3>
            if !service.about.is_empty() { <p>{ &service.about }</p> }
            if !service.phone.is_empty() { <p class="number"><a href={service.dials()}>{ &service.phone }</a></p> }
        </>
    }
}
