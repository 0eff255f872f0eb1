//! Where things are kept.

use std::time::{Duration, SystemTime};

use fulcrum::session::shelf::{Folder, Memory, Shelf};
use tempfile::{TempDir, tempdir};

fn folder() -> (TempDir, Folder) {
    let place = tempdir().expect("a folder");
    let folder = Folder::at(place.path());
    (place, folder)
}

/// Every kind of shelf; the folder of the first must outlive it.
fn shelves() -> (TempDir, [Box<dyn Shelf>; 2]) {
    let (place, folder) = folder();
    (place, [Box::new(folder), Box::new(Memory::default())])
}

#[test]
fn what_is_put_on_a_shelf_is_found_there_until_it_is_removed() {
    let (_place, shelves) = shelves();
    for shelf in shelves {
        assert!(shelf.read("a.journal").is_err() && shelf.remove("a.journal").is_err());
        shelf.write("a.journal", "one\n").expect("kept");
        shelf.write("a.journal", "two\n").expect("kept");
        assert_eq!(shelf.read("a.journal").expect("there"), b"two\n");
        let mut lines = shelf.open("a.journal", 4).expect("there");
        lines.add("three\n").expect("kept");
        lines.add("four\n").expect("kept");
        assert_eq!(shelf.read("a.journal").expect("there"), b"two\nthree\nfour\n");
        shelf.remove("a.journal").expect("removed");
        assert!(shelf.read("a.journal").is_err());
        assert_eq!(shelf.list("").expect("a list"), Vec::<String>::new());
    }
}

#[test]
fn a_torn_line_is_cut_off_before_the_next_one() {
    let (_place, shelves) = shelves();
    for shelf in shelves {
        shelf.write("a.journal", "one\ntwo\nthr").expect("kept");
        let mut lines = shelf.open("a.journal", 8).expect("there");
        assert_eq!(shelf.read("a.journal").expect("there"), b"one\ntwo\n");
        lines.add("three\n").expect("kept");
        assert_eq!(shelf.read("a.journal").expect("there"), b"one\ntwo\nthree\n");
    }
}

#[test]
fn the_newest_comes_first_whatever_its_name() {
    let (place, folder) = folder();
    for (age, name) in [(30, "a.journal"), (10, "b.journal"), (20, "c.journal"), (0, "d.other")] {
        folder.write(name, "").expect("kept");
        let file = std::fs::File::options().write(true).open(place.path().join(name)).expect("a file");
        file.set_modified(SystemTime::now() - Duration::from_secs(age)).expect("a time");
    }
    assert_eq!(folder.list(".journal").expect("a list"), ["b.journal", "c.journal", "a.journal"]);

    let memory = Memory::default();
    for name in ["c.journal", "a.journal", "b.journal", "d.other"] {
        memory.write(name, "").expect("kept");
    }
    memory.open("a.journal", 0).and_then(|mut lines| lines.add("on\n")).expect("kept");
    assert_eq!(memory.list(".journal").expect("a list"), ["a.journal", "b.journal", "c.journal"]);
}

#[test]
fn two_folders_know_nothing_of_each_other() {
    let ((_one, one), (_other, other)) = (folder(), folder());
    one.write("a.journal", "one").expect("kept");
    other.write("b.journal", "two").expect("kept");
    assert_eq!(one.list(".journal").expect("a list"), ["a.journal"]);
    assert_eq!(other.list(".journal").expect("a list"), ["b.journal"]);
    assert!(one.read("b.journal").is_err());
}

#[test]
fn a_folder_that_is_not_there_yet_is_empty_and_made_when_needed() {
    let place = tempdir().expect("a folder");
    let folder = Folder::at(place.path().join("some/where"));
    assert_eq!(folder.list("").expect("a list"), Vec::<String>::new());
    folder.write("settings.json", "{}").expect("kept");
    assert_eq!(folder.list("").expect("a list"), ["settings.json"]);
    let deeper = Folder::at(place.path().join("some/where/else"));
    deeper.open("a.journal", 0).and_then(|mut lines| lines.add("one\n")).expect("kept");
    assert_eq!(deeper.read("a.journal").expect("there"), b"one\n");
}

#[test]
fn only_files_are_listed() {
    let (place, folder) = folder();
    std::fs::create_dir(place.path().join("not-a.journal")).expect("a folder");
    folder.write("a.journal", "").expect("kept");
    assert_eq!(folder.list(".journal").expect("a list"), ["a.journal"]);
}

#[test]
fn a_text_is_replaced_wholly_or_not_at_all() {
    let (place, folder) = folder();
    folder.write("settings.json", "old").expect("kept");
    // Whoever reads meanwhile sees one of the two, and never a mixture.
    let (short, long) = ("s".repeat(10), "l".repeat(100_000));
    std::thread::scope(|scope| {
        let writer = scope.spawn(|| {
            for n in 0..40 {
                folder.write("settings.json", if n % 2 == 0 { &long } else { &short }).expect("kept");
            }
        });
        while !writer.is_finished() {
            let seen = folder.read("settings.json").expect("it is always there");
            assert!([b"old", short.as_bytes(), long.as_bytes()].contains(&seen.as_slice()), "{} bytes", seen.len());
        }
    });
    assert_eq!(folder.list("").expect("a list"), ["settings.json"], "nothing is left lying about");

    // A folder stands where the file would go: that fails, and leaves no trace.
    std::fs::create_dir(place.path().join("taken")).expect("a folder");
    std::fs::write(place.path().join("taken/inside"), "").expect("a file");
    assert!(folder.write("taken", "new").is_err());
    assert_eq!(std::fs::read_dir(place.path()).expect("a folder").count(), 2);
}

#[test]
fn a_name_leads_nowhere_but_into_the_folder() {
    let place = tempdir().expect("a folder");
    let folder = Folder::at(place.path().join("inside"));
    folder.write("a", "safe").expect("kept");
    std::fs::write(place.path().join("outside"), "safe").expect("a file");
    let outside = place.path().join("outside").display().to_string();
    for name in ["../outside", "a/../../outside", "b/c", "/etc/fulcrum-test", &outside, "..", ".", "", "a/", "nul\0"] {
        assert!(folder.write(name, "gone").is_err(), "{name:?}");
        assert!(folder.open(name, 0).is_err(), "{name:?}");
        assert!(folder.read(name).is_err() && folder.remove(name).is_err(), "{name:?}");
    }
    assert_eq!(std::fs::read(&outside).expect("still there"), b"safe");
    assert_eq!(folder.list("").expect("a list"), ["a"]);
}

#[test]
fn odd_names_that_are_names_of_files_are_kept_as_they_are() {
    let (_place, folder) = folder();
    for name in ["Müller & Söhne.journal", "🙂.journal", "a b.journal", "...journal", "-rf.journal", "%2e%2e.journal"] {
        folder.write(name, name).expect("kept");
        folder.open(name, name.len()).and_then(|mut lines| lines.add("!\n")).expect("kept");
        assert_eq!(folder.read(name).expect("there"), format!("{name}!\n").into_bytes());
        assert_eq!(folder.list(".journal").expect("a list"), [name]);
        folder.remove(name).expect("removed");
    }
}

#[test]
fn a_file_that_has_become_shorter_since_it_was_read_is_not_filled_up() {
    let (_place, folder) = folder();
    folder.write("a.journal", "one\n").expect("kept");
    assert!(folder.open("a.journal", 8).is_err());
    assert_eq!(folder.read("a.journal").expect("there"), b"one\n");
}

#[test]
fn two_writers_do_not_mix_their_lines() {
    let (_place, folder) = folder();
    folder.write("a.journal", "one\n").expect("kept");
    let mut first = folder.open("a.journal", 4).expect("there");
    let mut second = folder.open("a.journal", 4).expect("there");
    first.add("two\n").expect("kept");
    let refused = second.add("deux\n").expect_err("somebody else has been there");
    assert!(refused.to_string().contains("another program"), "{refused}");
    first.add("three\n").expect("kept");
    assert_eq!(folder.read("a.journal").expect("there"), b"one\ntwo\nthree\n");
}
