// SPDX-License-Identifier: MIT

//! The crate gob as its users write it: one case a process, and one line of what it took.

mod actions;
mod allocations;
mod values;

use std::env;
use std::process::exit;
use std::time::Duration;

use actions::{act, Subject};
use values::*;

fn run(words: &[String]) -> actions::Sample {
    let subject = |name: &str| {
        Subject::read(
            &words[2],
            name,
            Duration::from_millis(words[3].parse().expect("a number")),
        )
    };
    let (value, action) = (words[0].as_str(), words[1].as_str());
    match value {
        "request_128" => act(action, request_of(128), subject(value)),
        "request_1k" => act(action, request_of(1 << 10), subject(value)),
        "request_1m" => act(action, request_of(1 << 20), subject(value)),
        "response_1k" => act(action, response_of(1 << 10), subject(value)),
        "response_1m" => act(action, response_of(1 << 20), subject(value)),
        "mixed" => act(action, mixed_at(12345), subject(value)),
        "mixed_10k" => act(action, many_mixed(10_000), subject(value)),
        "map_1k" => act(action, map_of::<Hashed>(1000), subject(value)),
        "ordered_map_1k" => act(action, map_of::<Ordered>(1000), subject(value)),
        _ => panic!("no such value: {}", value),
    }
}

fn main() {
    let words: Vec<String> = env::args().skip(1).collect();
    if words.len() != 4 {
        eprintln!("usage: gob_rust VALUE ACTION STREAMS MILLISECONDS");
        exit(64);
    }
    let sample = run(&words);
    println!(
        r#"{{"ns":{},"allocations":{},"operations":{}}}"#,
        sample.ns, sample.allocations, sample.operations
    );
}
