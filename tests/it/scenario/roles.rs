//! Roles: who knows what, where people play together.

use fulcrum::scenario::model::RoleId;

use super::{GOOD, Marked};

/// Two roles, and what they know in the one situation there is.
const ROLES: &str = r#"roles: [
        (id: "books", name: "Who keeps the books", brief: "You see the till.", goal: "Pay everybody on Friday."),
        (id: "counter", name: "Who stands at the counter", brief: "You see the queue.", goal: "Send nobody away."),
    ],
    stages:"#;
const BRIEFS: &str = r#"briefs: [(role: "books", text: "There is no change left."), (role: "counter", text: "{founder} is asked for.")],
            choices:"#;

/// The small scenario with these roles and these briefs.
fn roles(roles: &str, briefs: &str) -> Marked {
    Marked::new(&GOOD.replacen("stages:", roles, 1).replacen("choices:", briefs, 1))
}

#[test]
fn each_role_has_a_brief_a_goal_and_what_it_alone_knows_in_a_situation() {
    let scenario = roles(ROLES, BRIEFS).scenario();
    let names: Vec<&str> = scenario.roles.iter().map(|role| role.name.as_str()).collect();
    assert_eq!(names, ["Who keeps the books", "Who stands at the counter"]);
    assert_eq!(
        (scenario.role(RoleId(1)).brief.as_str(), &*scenario.role(RoleId(1)).goal),
        ("You see the queue.", "Send nobody away.")
    );
    let known = |role| scenario.situations[0].brief(RoleId(role));
    assert_eq!([known(0), known(1), known(2)], [Some("There is no change left."), Some("{founder} is asked for."), None]);
    roles(ROLES, BRIEFS).finds(&[]);
}

#[test]
fn a_scenario_without_roles_has_none() {
    let scenario = Marked::new(GOOD).scenario();
    assert!(scenario.roles.is_empty() && scenario.situations[0].briefs.is_empty());
}

#[test]
fn who_knows_what_is_no_rule_so_a_journal_stays_good() {
    assert_eq!(roles(ROLES, BRIEFS).scenario().fingerprint, Marked::new(GOOD).scenario().fingerprint);
}

#[test]
fn a_brief_for_a_role_that_there_is_not_names_the_one_that_was_probably_meant() {
    let help = roles(ROLES, &BRIEFS.replace("\"counter\"", "«\"conter\"»")).help("unknown-id");
    assert_eq!(help, "did you mean `counter`?");
    let help = roles("stages:", "briefs: [(role: «\"books\"», text: \"No change.\")],\n            choices:").help("unknown-id");
    assert_eq!(help, "no role is declared");
}

#[test]
fn two_briefs_for_one_role_in_one_situation_are_one_too_many() {
    roles(ROLES, &BRIEFS.replace(")],", "), (role: «\"books\"», text: \"Nor any tea.\")],")).finds(&["duplicate-brief"]);
}

#[test]
fn two_roles_of_one_name_are_told_apart_by_nobody() {
    roles(&ROLES.replace("id: \"counter\"", "id: «\"books\"»"), &BRIEFS.replace("\"counter\"", "«\"counter\"»"))
        .finds(&["duplicate-id", "unknown-id"]);
}

#[test]
fn a_role_that_learns_nothing_in_any_situation_is_pointed_out() {
    let one = "briefs: [(role: \"books\", text: \"No change.\")],\n            choices:";
    let help = roles(&ROLES.replace("\"counter\"", "«\"counter\"»"), one).help("unbriefed-role");
    assert!(help.contains("(role: \"counter\""), "{help}");
}

#[test]
fn what_a_role_reads_is_prose_like_any_other() {
    roles(ROLES, &BRIEFS.replace("{founder}", "«{fonder}»")).finds(&["unknown-placeholder"]);
    roles(&ROLES.replace("You see the till", "You see the «{till}»"), BRIEFS).finds(&["unknown-placeholder"]);
    roles(&ROLES.replace("\"Send nobody away.\"", "«\"\"»"), BRIEFS).finds(&["empty-text"]);
    let long = format!("«\"{}\"»", "word ".repeat(61));
    roles(ROLES, &BRIEFS.replace("\"There is no change left.\"", &long)).finds(&["long-text"]);
}

#[test]
fn a_part_in_a_file_of_its_own_may_bring_the_roles() {
    let files = |main: &str, part: &str| {
        let files = [("main.ron", main), ("seats.ron", part)].map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
        let found = fulcrum::scenario::library::Found::among(
            std::sync::Arc::new(fulcrum::scenario::files::Memory(files.into_iter().collect())),
            "main.ron",
            "test",
        );
        found.expect("it is there").load()
    };
    let part = format!("({})", ROLES.replace("stages:", ""));
    let main = GOOD.replacen("turns: 6,", "turns: 6, include: [\"seats.ron\"],", 1).replacen("choices:", BRIEFS, 1);
    let loaded = files(&main, &part);
    assert_eq!(loaded.scenario.map(|scenario| scenario.roles.len()), Some(2), "{:#?}", loaded.diagnostics);
}
