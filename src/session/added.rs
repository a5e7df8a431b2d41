//! What the site around the page adds under its own name: a plain list of services near by. It stands beside what is asked
//! and planned; nothing is ever worked out from it, and it is on no sheet.

/// What the site adds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Added {
    /// Who adds it.
    pub by: String,
    /// The services, in the site's order.
    pub services: Vec<Service>,
}

/// One service near by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Service {
    /// Its name.
    pub name: String,
    /// What it is, or nothing.
    pub about: String,
    /// A number to call, as it is read, or nothing.
    pub phone: String,
}

impl Added {
    /// Reads what `www/settings.js` has checked: the charity's name, then a line for each service, its name, what it is and
    /// its number parted by tabs. Nothing gives nothing.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        let mut lines = text.split('\n');
        let by = lines.next().unwrap_or_default().to_owned();
        let mut services = Vec::new();
        for line in lines {
            let mut parts = line.split('\t').map(str::to_owned);
            let mut part = || parts.next().unwrap_or_default();
            services.push(Service { name: part(), about: part(), phone: part() });
        }
        Self { by, services }
    }
}

impl Service {
    /// The number as it is dialled.
    #[must_use]
    pub fn dials(&self) -> String {
        let digit = |c: &char| c.is_ascii_digit() || *c == '+';
        ["tel:", &self.phone.chars().filter(digit).collect::<String>()].concat()
    }
}
