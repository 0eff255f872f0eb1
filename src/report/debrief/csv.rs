//! For a spreadsheet: one row for each road of each turn.

use super::ids::{habit, judged, met};
use super::{Exporter, Game};
use crate::analysis::debrief::balance::Moment;
use crate::analysis::debrief::decisions::{Decision, RoadLine};
use crate::analysis::debrief::timeline::Point;
use crate::analysis::roads::TurnSplit;
use crate::csv;
use crate::scenario::model::{Choice, ONE};
use crate::session::run::Played;
use crate::session::view::words::{kind_id, side_id};
use crate::sim::moment;

/// The columns, for help texts.
pub const CSV_COLUMNS: &str = "\
Columns of --format csv, one row for each turn and each choice that was open in it:
  turn, when         from 1; as it is called in the game
  stage, situation   their ids; title: the situation's, as it was shown
  choice             its place in the situation, from 0; text: what it says
  taken              1 for what was chosen, otherwise 0
  vision, process    where the choice leans, in steps: 0 to 3 each
  asked              what the moment called for: -1 (all process) to 1 (all vision)
  fit                how well the choice met it: -1 (the opposite) to 1 (just so)
  worth              what the company was worth in the end on average, in euros
  worth_within       the true average lies within so much of that in 95 of 100 cases
  more, more_within  the same, against the choice that was taken
  ahead              share of the futures in which it did better than that one
  futures            how many each choice was tried in
Only in the row of what was chosen; empty in the others:
  met                met, half, missed; habit: spoke, overcome, silent
  judged             best, even, behind: against the best of the other choices
  judgement          what the decision was worth beyond this player's usual ones, in euros
  judgement_within   the true figure lies within so much of that in 95 of 100 cases
  luck               what the dice then added, in euros
  value              what the company was worth after the turn, in euros
  kind               the situation's: crisis, growth, initiative, steady, shift, people, tension
  held               the mix of the two stocks after the turn, as asked: -1 (all process) to 1 (all vision)
  tips               vision, process: of which side there was more than the moment asked for; level
  after_direction    and so on: every meter after the turn, by its id; cash in thousands of euros";

const HEAD: &str = "turn,when,stage,situation,title,choice,text,taken,vision,process,asked,fit,worth,worth_within,more,\
                    more_within,ahead,futures,met,habit,judged,judgement,judgement_within,luck,value,kind,held,tips";

pub(super) struct Csv;

impl Exporter for Csv {
    fn write(&self, game: &Game<'_>) -> String {
        let scenario = &game.run.scenario;
        let mut head: Vec<String> = HEAD.split(',').map(str::to_owned).collect();
        head.extend(scenario.meters().map(|meter| format!("after_{}", scenario.meter_id(meter))));
        let mut text = String::new();
        csv::write(&head, ',', "\n", &mut text);
        for turn in turns(game) {
            for road in &turn.decision.roads {
                csv::write(&turn.row(game, road), ',', "\n", &mut text);
            }
        }
        text
    }
}

/// A turn, as told in the parts of a debrief.
struct Turn<'a> {
    place: usize,
    played: &'a Played,
    point: &'a Point,
    decision: &'a Decision,
    split: &'a TurnSplit,
    moment: &'a Moment,
}

fn turns<'a>(game: &Game<'a>) -> impl Iterator<Item = Turn<'a>> {
    let Game { run, debrief, .. } = *game;
    let told = debrief.timeline.iter().zip(&debrief.decisions).zip(&debrief.split.turns).zip(&debrief.balance.turns);
    let all = run.turns.iter().enumerate().zip(told);
    all.map(|((place, played), (((point, decision), split), moment))| Turn { place, played, point, decision, split, moment })
}

impl Turn<'_> {
    fn row(&self, game: &Game<'_>, road: &RoadLine) -> Vec<String> {
        let run = game.run;
        let (situation, _) = run.decided(self.played);
        let choice = situation.choices.get(road.place);
        let lean = |of: fn(&Choice) -> u8| choice.map(of).unwrap_or_default().to_string();
        let demand = moment::demand(&run.scenario, &self.played.before);
        let fit = choice.map_or(0, |choice| moment::fit(choice.lean, demand, run.scenario.params.mixed_fit));
        let mut row = vec![
            self.point.turn.to_string(),
            self.point.when.clone(),
            run.scenario.stage(self.played.before.stage).id.clone(),
            situation.id.clone(),
            self.point.title.clone(),
            road.place.to_string(),
            road.choice.clone(),
            u8::from(road.taken).to_string(),
            lean(|choice| choice.lean.vision),
            lean(|choice| choice.lean.process),
            thousandths(self.point.asked),
            thousandths(fit),
            road.worth.value.to_string(),
            road.worth.within.to_string(),
            road.more.value.to_string(),
            road.more.within.to_string(),
            (f64::from(road.ahead) / 100.0).to_string(),
            game.debrief.futures.to_string(),
        ];
        let of_turn = self.of_turn(game);
        if road.taken {
            row.extend(of_turn);
        } else {
            row.extend(of_turn.into_iter().map(|_| String::new()));
        }
        row
    }

    /// What belongs to the turn, not to one of its roads.
    fn of_turn(&self, game: &Game<'_>) -> Vec<String> {
        let run = game.run;
        let value = game.debrief.value.values.get(self.place + 1).copied().unwrap_or_default();
        let mut cells = vec![
            met(self.point.met).to_owned(),
            habit(self.point.habit).to_owned(),
            judged(self.decision.judged).to_owned(),
            self.split.judgement.value.to_string(),
            self.split.judgement.within.to_string(),
            self.split.luck.to_string(),
            value.to_string(),
            kind_id(self.moment.kind).to_owned(),
            thousandths(2 * self.moment.after.held - ONE),
            self.moment.tips.map_or("level", side_id).to_owned(),
        ];
        cells.extend(run.scenario.meters().map(|meter| thousandths(run.after(self.place).get(meter))));
        cells
    }
}

/// A figure of the model as people count: points, or a share from -1 to 1.
fn thousandths(figure: i32) -> String {
    (f64::from(figure) / f64::from(ONE)).to_string()
}
