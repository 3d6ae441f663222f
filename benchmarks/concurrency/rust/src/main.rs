// SPDX-License-Identifier: MIT
//! The same function as nap.cpp, with Rust's lambda_runtime.
use lambda_runtime::{run_concurrent, service_fn, Error, LambdaEvent};
use serde::{Deserialize, Serialize};
use std::time::Duration;

#[derive(Deserialize, Serialize)]
struct Numbered {
    n: u32,
}

async fn nap(event: LambdaEvent<Numbered>) -> Result<Numbered, Error> {
    tokio::time::sleep(Duration::from_millis(50)).await;
    Ok(event.payload)
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    run_concurrent(service_fn(nap)).await
}
