//! What an author changes by hand to look at something. It stands in the journal like a decision, so that such a game can be
//! undone, resumed and carried over like any other; but it is no evidence of how anybody plays.

use serde::{Deserialize, Serialize};

use crate::scenario::model::{FlagId, Meter, Milli, ONE, PersonId, Scenario, SituationId, StageId};
use crate::sim::company::Company;

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Change {
    /// This situation lies on the desk, whatever its stages and conditions; a game that was over goes on.
    Desk(String),
    /// The company is in this stage.
    Stage(String),
    /// This meter has so many points, people, customers, or thousands; what is out of its range stays at the end of it.
    Meter(String, i32),
    /// This flag is set or not.
    Flag(String, bool),
    /// This person works here or not; the size of the team follows.
    Person(String, bool),
}

impl Change {
    /// Makes it. `None`, and nothing has changed, if the scenario has nothing of this name.
    pub(super) fn make(&self, scenario: &Scenario, company: &mut Company) -> Option<()> {
        match self {
            Self::Desk(id) => {
                let place = scenario.situations.iter().position(|situation| situation.id == *id)?;
                let desk = SituationId(u16::try_from(place).ok()?);
                // What lay there was not decided: it may come another time.
                company.seen[company.desk.index()] = 0;
                company.seen[desk.index()] = company.turn;
                (company.desk, company.ended) = (desk, None);
            }
            Self::Stage(id) => {
                let place = scenario.stages.iter().position(|stage| stage.id == *id)?;
                company.stage = StageId(u8::try_from(place).ok()?);
            }
            Self::Meter(id, points) => {
                let meter = scenario.meters().find(|meter| scenario.meter_id(*meter) == id)?;
                company.meters[meter.index()] = within(meter, points.saturating_mul(ONE));
            }
            Self::Flag(id, set) => {
                let flag = FlagId(u8::try_from(scenario.flags.iter().position(|flag| flag == id)?).ok()?);
                company.flags = company.flags & !(1 << flag.0) | u64::from(*set) << flag.0;
            }
            Self::Person(id, employed) => {
                let person = PersonId(u8::try_from(scenario.people.iter().position(|person| person.id == *id)?).ok()?);
                if company.employ(person, *employed, scenario) {
                    let team = &mut company.meters[Meter::TEAM.index()];
                    *team = within(Meter::TEAM, *team + if *employed { ONE } else { -ONE });
                }
            }
        }
        Some(())
    }
}

fn within(meter: Meter, value: Milli) -> Milli {
    let (low, high) = meter.bounds();
    value.clamp(low, high)
}
