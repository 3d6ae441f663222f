// SPDX-License-Identifier: MIT

//! What is measured: reading and writing one value in each way. Each checks once that it does what it is to do.

use std::fs;
use std::hint::black_box;
use std::io::{self, Read};
use std::time::{Duration, Instant};

use bytes::Buf;
use gob::{StreamDeserializer, StreamSerializer};
use serde::de::DeserializeOwned;
use serde_schema::SchemaSerialize;

use crate::allocations::allocations;

pub struct Sample {
    pub ns: f64,
    pub allocations: f64,
    pub operations: u64,
}

/// The stream that Go made of a value: the first message with its definitions, and the same value again.
pub struct Subject {
    first: Vec<u8>,
    next: Vec<u8>,
    wanted: Duration,
}

impl Subject {
    pub fn read(streams: &str, name: &str, wanted: Duration) -> Subject {
        let file = |end: &str| fs::read(format!("{}/{}.{}", streams, name, end)).expect("a stream");
        Subject {
            first: file("first"),
            next: file("next"),
            wanted,
        }
    }
}

/// A stream without end: the first message, then the next one for ever.
struct Ring<'a> {
    now: &'a [u8],
    next: &'a [u8],
}

impl<'a> Read for Ring<'a> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.now.is_empty() {
            self.now = self.next;
        }
        self.now.read(into)
    }
}

fn run_for(wanted: Duration, operation: &mut impl FnMut()) -> (u64, Duration) {
    let began = Instant::now();
    let (mut count, mut batch) = (0, 1);
    loop {
        for _ in 0..batch {
            operation();
        }
        count += batch;
        let taken = began.elapsed();
        if taken >= wanted {
            return (count, taken);
        }
        if taken < wanted / 20 {
            batch *= 2;
        }
    }
}

/// Runs `operation` for about so long, after a quarter of that which does not count.
fn measure(wanted: Duration, mut operation: impl FnMut()) -> Sample {
    run_for(wanted / 4, &mut operation);
    let before = allocations();
    let (operations, taken) = run_for(wanted, &mut operation);
    let each = operations as f64;
    Sample {
        ns: taken.as_nanos() as f64 / each,
        allocations: (allocations() - before) as f64 / each,
        operations,
    }
}

fn decode<T: DeserializeOwned + PartialEq>(expected: &T, of: &Subject) -> Sample {
    let mut stream = StreamDeserializer::new(Ring {
        now: &of.first,
        next: &of.next,
    });
    for _ in 0..2 {
        let got: T = stream.deserialize().unwrap().unwrap();
        assert!(got == *expected, "a wrong value");
    }
    measure(of.wanted, || {
        let got: T = stream.deserialize().unwrap().unwrap();
        black_box(&got);
    })
}

fn decode_once<T: DeserializeOwned + PartialEq>(expected: &T, of: &Subject) -> Sample {
    let one = || -> T {
        StreamDeserializer::new(of.first.as_slice())
            .deserialize()
            .unwrap()
            .unwrap()
    };
    assert!(one() == *expected, "a wrong value");
    measure(of.wanted, || {
        black_box(&one());
    })
}

// Its ids begin with 65 and its definitions have other names: the bytes are judged by reading them.
fn check<T: DeserializeOwned + PartialEq>(bytes: &[u8], expected: &T) {
    let mut stream = StreamDeserializer::new(bytes);
    for _ in 0..2 {
        let got: T = stream.deserialize().unwrap().unwrap();
        assert!(got == *expected, "wrong bytes");
    }
}

// Into its own buffer, whose parts a gathered write takes.
fn encode<T: SchemaSerialize + DeserializeOwned + PartialEq>(expected: &T, of: &Subject) -> Sample {
    let mut stream = StreamSerializer::new_with_buffer();
    let id = T::schema_register(stream.schema_mut()).unwrap();
    for _ in 0..2 {
        stream.serialize_with_type_id(id, expected).unwrap();
    }
    let bytes: Vec<u8> = stream.get_mut().iter().collect();
    check(&bytes, expected);
    measure(of.wanted, || {
        let whole = stream.get_ref().remaining();
        stream.get_mut().advance(whole);
        stream.serialize_with_type_id(id, expected).unwrap();
        black_box(stream.get_ref());
    })
}

fn encode_out<T: SchemaSerialize + DeserializeOwned + PartialEq>(
    expected: &T,
    of: &Subject,
) -> Sample {
    let mut stream = StreamSerializer::new_with_write(Vec::new());
    let id = T::schema_register(stream.schema_mut()).unwrap();
    for _ in 0..2 {
        stream.serialize_with_type_id(id, expected).unwrap();
    }
    check(stream.get_ref().get_ref(), expected);
    measure(of.wanted, || {
        stream.get_mut().get_mut().clear();
        stream.serialize_with_type_id(id, expected).unwrap();
        black_box(stream.get_ref().get_ref());
    })
}

fn encode_once<T: SchemaSerialize>(expected: &T, of: &Subject) -> Sample {
    measure(of.wanted, || {
        let mut stream = StreamSerializer::new_with_write(Vec::new());
        stream.serialize(expected).unwrap();
        black_box(stream.get_ref().get_ref());
    })
}

pub fn act<T: SchemaSerialize + DeserializeOwned + PartialEq>(
    action: &str,
    expected: T,
    of: Subject,
) -> Sample {
    match action {
        "decode" => decode(&expected, &of),
        "decode_once" => decode_once(&expected, &of),
        "encode" => encode(&expected, &of),
        "encode_out" => encode_out(&expected, &of),
        "encode_once" => encode_once(&expected, &of),
        _ => panic!("no such action: {}", action),
    }
}
