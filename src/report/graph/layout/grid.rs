//! Which column and row each situation stands in: columns by stage, what follows to the right of what it follows, what belongs
//! together side by side, and the rest in its author's order where there is room.

use std::collections::{BTreeSet, HashMap, HashSet, VecDeque};
use std::ops::Range;

use crate::analysis::links::{Asker, Goal, Source};
use crate::report::graph::model::Graph;
use crate::scenario::model::SituationId;

/// The most columns that arcs alone may ask for in one stage; longer ones go on in the next row, like a text.
const DEEPEST: usize = 6;

/// Where a situation stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Cell {
    /// From the left.
    pub column: usize,
    /// From the top.
    pub row: usize,
}

/// Where all of them stand.
#[derive(Clone, Debug)]
pub struct Grid {
    /// By situation.
    pub cells: Vec<Cell>,
    /// By stage: its columns; never empty.
    pub stages: Vec<Range<usize>>,
    /// How many rows there are; at least one.
    pub rows: usize,
}

/// The situations of one stage, and what leads from one to another.
struct Stage {
    members: Vec<usize>,
    /// By place in `members`: what follows it, flags in between counted as steps of their own behind the members.
    next: Vec<Vec<usize>>,
    /// By place: how many steps it stands behind the first.
    layers: Vec<usize>,
    depth: usize,
}

/// Places everything. `shape` tells how far a number of columns and rows is from the page that is wanted.
pub fn place(graph: &Graph<'_>, shape: impl Fn(usize, usize) -> f32) -> Grid {
    let stages = stages(graph);
    let columns = |rows: usize| -> Vec<usize> {
        stages.iter().map(|stage| stage.depth.max(stage.members.len().div_ceil(rows)).max(1)).collect()
    };
    let most = stages.iter().map(|stage| stage.members.len()).max().unwrap_or(1).max(1);
    let fitting = (1..=most).min_by(|&a, &b| {
        let far = |rows: usize| shape(columns(rows).iter().sum(), rows);
        far(a).total_cmp(&far(b))
    });
    let mut grid = Grid { cells: vec![Cell::default(); graph.scenario.situations.len()], stages: Vec::new(), rows: 1 };
    let ties = ties(graph);
    let mut first = 0;
    for (stage, count) in stages.iter().zip(columns(fitting.unwrap_or(1))) {
        let wish = |member: usize| -> Option<Option<f32>> {
            let known = ties[member].iter().filter(|&&other| graph.home(id(other)) < graph.home(id(member)));
            let rows: Vec<usize> = known.map(|&other| grid.cells[other].row).collect();
            (!ties[member].is_empty()).then(|| mean(&rows))
        };
        for (place, cell) in arrange(graph, stage, count, wish).into_iter().enumerate() {
            grid.cells[stage.members[place]] = Cell { column: first + cell.column, row: cell.row };
            grid.rows = grid.rows.max(cell.row + 1);
        }
        grid.stages.push(first..first + count);
        first += count;
    }
    grid
}

/// By situation: those of other stages that it is tied to.
fn ties(graph: &Graph<'_>) -> Vec<Vec<usize>> {
    let mut ties = vec![Vec::new(); graph.scenario.situations.len()];
    for link in &graph.links.links {
        if let (Some(from), Goal::Situation(to)) = (link.from.situation(), link.to)
            && graph.home(from) != graph.home(to)
        {
            ties[from.index()].push(to.index());
            ties[to.index()].push(from.index());
        }
    }
    ties
}

fn id(situation: usize) -> SituationId {
    SituationId(u16::try_from(situation).unwrap_or(u16::MAX))
}

#[allow(clippy::cast_precision_loss, reason = "rows of a picture")]
fn mean(rows: &[usize]) -> Option<f32> {
    (!rows.is_empty()).then(|| rows.iter().sum::<usize>() as f32 / rows.len() as f32)
}

fn stages(graph: &Graph<'_>) -> Vec<Stage> {
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); graph.scenario.stages.len()];
    let mut places = vec![0; graph.scenario.situations.len()];
    for (id, _) in graph.situations() {
        let stage = &mut members[graph.home(id).index()];
        places[id.index()] = stage.len();
        stage.push(id.index());
    }
    let flags = graph.links.flags.len();
    let mut next: Vec<Vec<Vec<usize>>> = members.iter().map(|members| vec![Vec::new(); members.len() + flags]).collect();
    for link in &graph.links.links {
        if let (Some(from), Goal::Situation(to)) = (link.from.situation(), link.to) {
            let stage = graph.home(from).index();
            if from != to && graph.home(to).index() == stage {
                next[stage][places[from.index()]].push(places[to.index()]);
            }
        }
    }
    for (flag, used) in graph.links.flags.iter().enumerate() {
        let setters: BTreeSet<SituationId> = used.set_by.iter().filter_map(|from| Source::situation(*from)).collect();
        let askers = used.asked_by.iter().filter_map(|&(asker, set)| match asker {
            Asker::Situation(id) if set && !setters.contains(&id) => Some(id),
            _ => None,
        });
        for id in askers {
            let stage = graph.home(id).index();
            let node = members[stage].len() + flag;
            next[stage][node].push(places[id.index()]);
        }
        for id in &setters {
            let stage = graph.home(*id).index();
            let node = members[stage].len() + flag;
            // A flag that nobody asks for here puts nothing behind anything.
            if !next[stage][node].is_empty() {
                next[stage][places[id.index()]].push(node);
            }
        }
    }
    members
        .into_iter()
        .zip(next)
        .map(|(members, next)| {
            let layers = layers(&next, members.len());
            let depth = layers.iter().take(members.len()).max().map_or(1, |deepest| (deepest + 1).min(DEEPEST));
            Stage { members, next, layers, depth }
        })
        .collect()
}

/// How many steps each node stands behind the first: the longest way to it, circles cut where they are met. Coming to a flag
/// is a step, going on from it is none.
fn layers(next: &[Vec<usize>], members: usize) -> Vec<usize> {
    let mut waiting = vec![0_usize; next.len()];
    next.iter().flatten().for_each(|&to| waiting[to] += 1);
    let mut layers = vec![0; next.len()];
    let mut done = vec![false; next.len()];
    let mut ready: VecDeque<usize> = (0..next.len()).filter(|&node| waiting[node] == 0).collect();
    let mut cut = 0;
    loop {
        let Some(node) = ready.pop_front().or_else(|| (cut..next.len()).find(|&node| !done[node])) else {
            return layers;
        };
        while cut < next.len() && done[cut] {
            cut += 1;
        }
        if std::mem::replace(&mut done[node], true) {
            continue;
        }
        let step = usize::from(node < members);
        for &to in &next[node] {
            if !done[to] {
                layers[to] = layers[to].max(layers[node] + step);
                waiting[to] -= 1;
                if waiting[to] == 0 {
                    ready.push_back(to);
                }
            }
        }
    }
}

/// The cells of a stage's members, by their places. What is tied to other stages stands further up, in the order of the rows
/// that it is tied to; `wish` tells which row that is, if it stands already, for those that are tied at all.
fn arrange(graph: &Graph<'_>, stage: &Stage, columns: usize, wish: impl Fn(usize) -> Option<Option<f32>>) -> Vec<Cell> {
    let count = stage.members.len();
    let mut cells = vec![Cell::default(); count];
    let mut taken: HashSet<Cell> = HashSet::new();
    let mut next_row = vec![0; columns];
    let situation = |place: usize| &graph.scenario.situations[stage.members[place]];
    let (alone, mut together) = groups(stage);
    let row = |place: usize| wish(stage.members[place]).map_or(f32::MAX, |row| row.unwrap_or(f32::MAX / 2.0));
    let best = |group: &[usize]| group.iter().map(|&place| row(place)).fold(f32::MAX, f32::min);
    together.sort_by(|a, b| best(a).total_cmp(&best(b)));
    let mut free = Reader { columns, at: 0 };
    let (mut dated, mut others): (Vec<usize>, Vec<usize>) = alone.into_iter().partition(|&place| situation(place).at.is_some());
    dated.sort_by_key(|&place| situation(place).at);
    for place in dated {
        cells[place] = free.next(&mut taken);
        next_row[cells[place].column] = cells[place].row + 1;
    }
    for group in together {
        let lists = ordered(stage, &group, columns);
        let used = || lists.iter().enumerate().filter(|(_, list)| !list.is_empty()).map(|(column, _)| column);
        let (from, to) = (used().min().unwrap_or(0), used().max().unwrap_or(0));
        let top = next_row[from..=to].iter().copied().max().unwrap_or(0);
        for (column, list) in lists.iter().enumerate() {
            for (n, &place) in list.iter().enumerate() {
                cells[place] = Cell { column, row: top + n };
                taken.insert(cells[place]);
            }
            if !list.is_empty() {
                next_row[column] = top + list.len();
            }
        }
    }
    free.at = 0;
    others.sort_by(|&a, &b| row(a).total_cmp(&row(b)));
    for place in others {
        cells[place] = free.next(&mut taken);
    }
    cells
}

/// Goes through free cells as one reads: line by line.
struct Reader {
    columns: usize,
    at: usize,
}

impl Reader {
    fn next(&mut self, taken: &mut HashSet<Cell>) -> Cell {
        loop {
            let cell = Cell { column: self.at % self.columns, row: self.at / self.columns };
            self.at += 1;
            if taken.insert(cell) {
                return cell;
            }
        }
    }
}

/// The first of those that hang together with a node.
fn find(root: &mut [usize], mut node: usize) -> usize {
    while root[node] != node {
        root[node] = root[root[node]];
        node = root[node];
    }
    node
}

/// Those that nothing ties to others of the stage; and the rest, by what hangs together, in their author's order.
fn groups(stage: &Stage) -> (Vec<usize>, Vec<Vec<usize>>) {
    let mut root: Vec<usize> = (0..stage.next.len()).collect();
    for (from, next) in stage.next.iter().enumerate() {
        for &to in next {
            let (a, b) = (find(&mut root, from), find(&mut root, to));
            root[a.max(b)] = a.min(b);
        }
    }
    let mut order: Vec<usize> = Vec::new();
    let mut groups: HashMap<usize, Vec<usize>> = HashMap::new();
    for place in 0..stage.members.len() {
        let group = find(&mut root, place);
        groups.entry(group).or_insert_with(|| {
            order.push(group);
            Vec::new()
        });
        if let Some(group) = groups.get_mut(&group) {
            group.push(place);
        }
    }
    let all = order.into_iter().filter_map(|group| groups.remove(&group));
    let (alone, together): (Vec<_>, Vec<_>) = all.partition(|group| group.len() == 1);
    (alone.into_iter().flatten().collect(), together)
}

/// The members of a group by column, ordered so that few wires cross: each towards the middle of what it is tied to.
fn ordered(stage: &Stage, group: &[usize], columns: usize) -> Vec<Vec<usize>> {
    let mut lists: Vec<Vec<usize>> = vec![Vec::new(); columns];
    let mut at: HashMap<usize, f32> = HashMap::new();
    let mut tied: HashMap<usize, Vec<usize>> = HashMap::new();
    for &place in group {
        lists[stage.layers[place] % columns].push(place);
        for &to in stage.next[place].iter().filter(|&&to| to < stage.members.len()) {
            tied.entry(place).or_default().push(to);
            tied.entry(to).or_default().push(place);
        }
    }
    for list in &mut lists {
        list.sort_by_key(|&place| (stage.layers[place] / columns, place));
    }
    let note = |list: &[usize], at: &mut HashMap<usize, f32>| {
        let mut height = 0.0;
        for &place in list {
            at.insert(place, height);
            height += 1.0;
        }
    };
    for list in &lists {
        note(list, &mut at);
    }
    for sweep in 0..6 {
        let order: Vec<usize> = if sweep % 2 == 0 { (0..columns).collect() } else { (0..columns).rev().collect() };
        for column in order {
            let wish = |place: &usize| -> f32 {
                let known = tied.get(place).into_iter().flatten().filter_map(|to| at.get(to));
                let (sum, count) = known.fold((0.0, 0.0), |(sum, count), height| (sum + height, count + 1.0));
                if count > 0.0 { sum / count } else { at.get(place).copied().unwrap_or(0.0) }
            };
            let mut wishes: Vec<(usize, f32, usize)> =
                lists[column].iter().map(|place| (stage.layers[*place] / columns, wish(place), *place)).collect();
            wishes.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
            lists[column] = wishes.into_iter().map(|(_, _, place)| place).collect();
            note(&lists[column], &mut at);
        }
    }
    lists
}
