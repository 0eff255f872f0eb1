//! Every text of a scenario that people read, by a name for its place.

use crate::scenario::check::length::{self, Limit};
use crate::scenario::model::{Choice, Role, Scenario, Situation};

/// What is known of a text beside its words.
#[derive(Clone, Debug)]
pub struct Spot {
    /// Such as `situations/third-oven/choices/2/result`: ids where there are ids, else numbers from 1.
    pub place: String,
    /// Whether it is somebody's name, which may well be the same everywhere.
    pub is_name: bool,
    pub(super) limit: Option<Limit>,
}

/// A text to be looked at or changed.
type See<'s> = &'s mut dyn FnMut(Spot, &mut String);

/// Goes through all of them, always in the same order; those that are empty are left out.
pub fn each(scenario: &mut Scenario, see: See) {
    let Scenario { title, summary, audience, goals, notes, product, own_meters, questions, .. } = scenario;
    one(see, "title", length::TITLE, title);
    one(see, "summary", length::SUMMARY, summary);
    one(see, "audience", None, audience);
    one(see, "product", length::PRODUCT, product);
    one(see, "notes", None, notes);
    all(see, "goals", length::ITEM, goals);
    for meter in own_meters {
        one(see, &format!("meters/{}/name", meter.id), length::METER, &mut meter.name);
        one(see, &format!("meters/{}/about", meter.id), None, &mut meter.about);
    }
    for founder in &mut scenario.founders {
        name(see, &format!("founders/{}/name", founder.id), &mut founder.name);
        one(see, &format!("founders/{}/about", founder.id), length::FOUNDER, &mut founder.about);
    }
    for person in &mut scenario.people {
        name(see, &format!("people/{}/name", person.id), &mut person.name);
        one(see, &format!("people/{}/role", person.id), length::ROLE, &mut person.role);
        one(see, &format!("people/{}/about", person.id), length::PERSON, &mut person.about);
    }
    for role in &mut scenario.roles {
        one(see, &format!("roles/{}/name", role.id), length::ROLE, &mut role.name);
        one(see, &format!("roles/{}/brief", role.id), length::ROLE_BRIEF, &mut role.brief);
        one(see, &format!("roles/{}/goal", role.id), length::ITEM, &mut role.goal);
    }
    for stage in &mut scenario.stages {
        one(see, &format!("stages/{}/name", stage.id), length::TITLE, &mut stage.name);
        one(see, &format!("stages/{}/about", stage.id), length::STAGE, &mut stage.about);
    }
    for situation in &mut scenario.situations {
        of_situation(see, situation, &scenario.roles);
    }
    for shock in &mut scenario.shocks {
        one(see, &format!("shocks/{}/name", shock.id), length::TITLE, &mut shock.name);
        one(see, &format!("shocks/{}/text", shock.id), length::SHOCK, &mut shock.text);
    }
    for ending in &mut scenario.endings {
        one(see, &format!("endings/{}/name", ending.id), length::TITLE, &mut ending.name);
        one(see, &format!("endings/{}/text", ending.id), length::ENDING, &mut ending.text);
    }
    all(see, "questions", length::ITEM, questions);
}

fn of_situation(see: See, situation: &mut Situation, roles: &[Role]) {
    let here = format!("situations/{}", situation.id);
    one(see, &format!("{here}/title"), length::TITLE, &mut situation.title);
    one(see, &format!("{here}/text"), length::SITUATION, &mut situation.text);
    for (index, choice) in situation.choices.iter_mut().enumerate() {
        of_choice(see, &format!("{here}/choices/{}", index + 1), choice);
    }
    for brief in &mut situation.briefs {
        // One of a broken file may be of no role.
        let role = roles.get(brief.role.index()).map_or("", |role| role.id.as_str());
        one(see, &format!("{here}/briefs/{role}"), length::BRIEF, &mut brief.text);
    }
    one(see, &format!("{here}/notes"), None, &mut situation.notes);
    all(see, &format!("{here}/questions"), length::ITEM, &mut situation.questions);
}

fn of_choice(see: See, here: &str, choice: &mut Choice) {
    one(see, &format!("{here}/text"), length::CHOICE, &mut choice.text);
    if let [only] = choice.outcomes.as_mut_slice() {
        return one(see, &format!("{here}/result"), length::RESULT, &mut only.text);
    }
    for (index, outcome) in choice.outcomes.iter_mut().enumerate() {
        one(see, &format!("{here}/outcomes/{}/text", index + 1), length::RESULT, &mut outcome.text);
    }
}

fn one(see: See, place: &str, limit: impl Into<Option<Limit>>, text: &mut String) {
    if !text.is_empty() {
        see(Spot { place: place.to_owned(), is_name: false, limit: limit.into() }, text);
    }
}

fn name(see: See, place: &str, text: &mut String) {
    if !text.is_empty() {
        see(Spot { place: place.to_owned(), is_name: true, limit: Some(length::NAME) }, text);
    }
}

fn all(see: See, place: &str, limit: Limit, texts: &mut [String]) {
    for (index, text) in texts.iter_mut().enumerate() {
        one(see, &format!("{place}/{}", index + 1), limit, text);
    }
}
