// SPDX-License-Identifier: MIT

//! The values that all programs of this benchmark agree on: functions of a size or a number, nothing random.

use std::collections::{BTreeMap, HashMap};

use serde_bytes::ByteBuf;
use serde_derive::{Deserialize, Serialize};
use serde_schema_derive::SchemaSerialize;

#[derive(Default, PartialEq, Serialize, Deserialize, SchemaSerialize)]
#[serde(rename = "InvokeRequest_Timestamp", default)]
pub struct Timestamp {
    #[serde(rename = "Seconds")]
    pub seconds: i64,
    #[serde(rename = "Nanos")]
    pub nanos: i64,
}

/// What Lambda says to a Go function. Absent fields are zero, and zero ones absent.
#[derive(Default, PartialEq, Serialize, Deserialize, SchemaSerialize)]
#[serde(rename = "InvokeRequest", default)]
pub struct InvokeRequest {
    #[serde(rename = "Payload")]
    pub payload: ByteBuf,
    #[serde(rename = "RequestId")]
    pub request_id: String,
    #[serde(rename = "XAmznTraceId")]
    pub trace_id: String,
    #[serde(rename = "Deadline")]
    pub deadline: Timestamp,
    #[serde(rename = "InvokedFunctionArn")]
    pub invoked_function_arn: String,
    #[serde(rename = "CognitoIdentityId")]
    pub cognito_identity_id: String,
    #[serde(rename = "CognitoIdentityPoolId")]
    pub cognito_identity_pool_id: String,
    #[serde(rename = "ClientContext")]
    pub client_context: ByteBuf,
}

#[derive(PartialEq, Serialize, Deserialize, SchemaSerialize)]
#[serde(rename = "InvokeResponse_Error_StackFrame")]
pub struct StackFrame {
    #[serde(rename = "Path")]
    pub path: String,
    #[serde(rename = "Line")]
    pub line: i32,
    #[serde(rename = "Label")]
    pub label: String,
}

#[derive(PartialEq, Serialize, Deserialize, SchemaSerialize)]
#[serde(rename = "InvokeResponse_Error")]
pub struct InvokeError {
    #[serde(rename = "Message")]
    pub message: String,
    #[serde(rename = "Type")]
    pub kind: String,
    #[serde(rename = "StackTrace")]
    pub stack_trace: Vec<StackFrame>,
    #[serde(rename = "ShouldExit")]
    pub should_exit: bool,
}

#[derive(Default, PartialEq, Serialize, Deserialize, SchemaSerialize)]
#[serde(rename = "InvokeResponse", default)]
pub struct InvokeResponse {
    #[serde(rename = "Payload")]
    pub payload: ByteBuf,
    #[serde(rename = "Error")]
    pub error: Option<InvokeError>,
}

#[derive(Default, PartialEq, Serialize, Deserialize, SchemaSerialize)]
#[serde(rename = "place", default)]
pub struct Place {
    #[serde(rename = "X")]
    pub x: f64,
    #[serde(rename = "Y")]
    pub y: f64,
}

/// Ten fields of many kinds.
#[derive(Default, PartialEq, Serialize, Deserialize, SchemaSerialize)]
#[serde(rename = "mixed", default)]
pub struct Mixed {
    #[serde(rename = "Active")]
    pub active: bool,
    #[serde(rename = "Count")]
    pub count: i64,
    #[serde(rename = "Size")]
    pub size: u32,
    #[serde(rename = "Ratio")]
    pub ratio: f64,
    #[serde(rename = "Weight")]
    pub weight: f32,
    #[serde(rename = "Name")]
    pub name: String,
    #[serde(rename = "Body")]
    pub body: ByteBuf,
    #[serde(rename = "Tags")]
    pub tags: Vec<String>,
    #[serde(rename = "Steps")]
    pub steps: Vec<i64>,
    #[serde(rename = "Where")]
    pub place: Place,
}

fn payload(size: usize) -> ByteBuf {
    ByteBuf::from(
        (0..size)
            .map(|i| b'a' + (i * 7 % 26) as u8)
            .collect::<Vec<u8>>(),
    )
}

pub fn request_of(size: usize) -> InvokeRequest {
    InvokeRequest {
        payload: payload(size),
        request_id: "8f5f1d0e-2a7c-4b0e-9c33-0d2a4f6b8c1e".into(),
        trace_id: "Root=1-5b04a3d5-3c1a4f6b8c1e0d2a4f6b8c1e;Parent=53995c3f42cd8ad8;Sampled=0"
            .into(),
        deadline: Timestamp {
            seconds: 1526969749,
            nanos: 123456789,
        },
        invoked_function_arn: "arn:aws:lambda:eu-central-1:123456789012:function:orders".into(),
        ..Default::default()
    }
}

pub fn response_of(size: usize) -> InvokeResponse {
    InvokeResponse {
        payload: payload(size),
        error: None,
    }
}

pub fn mixed_at(number: i32) -> Mixed {
    let n = i64::from(number);
    Mixed {
        active: number % 2 == 1,
        count: n * 7919 - 30000,
        size: number as u32 * 31,
        ratio: f64::from(number) / 7.0,
        weight: (number % 100) as f32 * 0.5,
        name: format!("customer number {:06}", number),
        body: payload(8 + number as usize % 8),
        tags: vec![
            "alpha".into(),
            "beta".into(),
            format!("gamma-{}", number % 10),
        ],
        steps: vec![n, -n, n * 1000],
        place: Place {
            x: f64::from(number) * 0.25,
            y: f64::from(number) * -0.5,
        },
    }
}

pub fn many_mixed(count: i32) -> Vec<Mixed> {
    (0..count).map(mixed_at).collect()
}

fn entry_at(number: i64) -> (String, i64) {
    (format!("key-{:06}", number), number * 37)
}

pub fn map_of<M: FromIterator<(String, i64)>>(count: i64) -> M {
    (0..count).map(entry_at).collect()
}

pub type Hashed = HashMap<String, i64>;
pub type Ordered = BTreeMap<String, i64>;
