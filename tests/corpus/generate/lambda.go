// SPDX-License-Identifier: MIT
// Field for field the messages of aws-lambda-go, so that no module is needed, and their cases.

package main

import (
	"encoding/json"
	"fmt"
	"math/rand"
	"strings"
)

type PingRequest struct{}
type PingResponse struct{}

type InvokeRequest_Timestamp struct {
	Seconds int64
	Nanos   int64
}

type InvokeRequest struct {
	Payload               []byte
	RequestId             string
	XAmznTraceId          string
	Deadline              InvokeRequest_Timestamp
	InvokedFunctionArn    string
	CognitoIdentityId     string
	CognitoIdentityPoolId string
	ClientContext         []byte
}

type InvokeResponse struct {
	Payload []byte
	Error   *InvokeResponse_Error
}

type InvokeResponse_Error struct {
	Message    string
	Type       string
	StackTrace []*InvokeResponse_Error_StackFrame
	ShouldExit bool
}

type InvokeResponse_Error_StackFrame struct {
	Path  string
	Line  int32
	Label string
}

func hexid(r *rand.Rand) string {
	b := make([]byte, 16)
	r.Read(b)
	return fmt.Sprintf("%x-%x-%x-%x-%x", b[:4], b[4:6], b[6:8], b[8:10], b[10:])
}

func randPayload(r *rand.Rand, n int) []byte {
	words := []string{"alpha", "beta", "gamma", "délta", "日本", "x", "\u2028", "quote\"d", "back\\slash"}
	m := map[string]any{}
	size := 2
	for i := 0; size < n; i++ {
		k := fmt.Sprintf("k%d", i)
		w := words[r.Intn(len(words))]
		m[k] = w
		size += len(k) + len(w) + 6
	}
	b, _ := json.Marshal(m)
	return b
}

// invokeRequest builds a request; bit i of mask switches optional part i on.
func invokeRequest(r *rand.Rand, mask int, payload []byte) *InvokeRequest {
	q := &InvokeRequest{
		Payload:            payload,
		RequestId:          hexid(r),
		Deadline:           InvokeRequest_Timestamp{Seconds: 1526969749 + int64(r.Intn(1000000)), Nanos: int64(r.Intn(1000000000))},
		InvokedFunctionArn: "arn:aws:lambda:eu-central-1:123456789012:function:f" + fmt.Sprint(r.Intn(100)),
	}
	if mask&1 != 0 {
		q.XAmznTraceId = fmt.Sprintf("Root=1-%08x-%024x;Parent=%016x;Sampled=%d", r.Uint32(), r.Uint64(), r.Uint64(), r.Intn(2))
	}
	if mask&2 != 0 {
		q.CognitoIdentityId = "eu-central-1:" + hexid(r)
	}
	if mask&4 != 0 {
		q.CognitoIdentityPoolId = "eu-central-1:" + hexid(r)
	}
	if mask&8 != 0 {
		q.ClientContext = []byte(`{"client":{"installation_id":"` + hexid(r) + `","app_title":"t"},"custom":{"a":"b"},"env":{"k":"v"}}`)
	}
	return q
}

func invokeResponse(r *rand.Rand, mask int, payload []byte) *InvokeResponse {
	p := &InvokeResponse{}
	if mask&1 != 0 {
		p.Payload = payload
	}
	if mask&2 != 0 {
		p.Error = &InvokeResponse_Error{}
		if mask&4 != 0 {
			p.Error.Message = "something failed: " + hexid(r)
		}
		if mask&8 != 0 {
			p.Error.Type = []string{"errorString", "wrapError", "MyError", "string"}[r.Intn(4)]
		}
		if mask&16 != 0 {
			for i := 0; i <= r.Intn(4)+1; i++ {
				p.Error.StackTrace = append(p.Error.StackTrace, &InvokeResponse_Error_StackFrame{
					Path: "github.com/x/y/" + strings.Repeat("z", r.Intn(20)) + ".go", Line: int32(r.Intn(3000)), Label: "(*T).F" + fmt.Sprint(r.Intn(9))})
			}
			p.Error.StackTrace = append(p.Error.StackTrace, &InvokeResponse_Error_StackFrame{})
		}
		if mask&32 != 0 {
			p.Error.ShouldExit = true
		}
	}
	return p
}

func lambdaCases() []*Case {
	g := func(name string, mk func(r *rand.Rand) []any) *Case {
		return &Case{Name: "lambda_" + name, Group: "lambda", Tags: []string{"lambda"}, Make: mk}
	}
	cs := []*Case{
		g("ping_request", func(*rand.Rand) []any { return []any{PingRequest{}} }),
		g("ping_response", func(*rand.Rand) []any { return []any{PingResponse{}, PingResponse{}} }),
		g("invoke_request_zero", func(*rand.Rand) []any { return []any{InvokeRequest{}} }),
		g("invoke_request_min", func(r *rand.Rand) []any { return []any{invokeRequest(r, 0, []byte(`{}`))} }),
		g("invoke_request_full", func(r *rand.Rand) []any { return []any{invokeRequest(r, 15, randPayload(r, 300))} }),
		g("invoke_request_nopayload", func(r *rand.Rand) []any { return []any{invokeRequest(r, 15, nil)} }),
		g("invoke_request_combos", func(r *rand.Rand) []any {
			var out []any
			for m := 0; m < 16; m++ {
				out = append(out, invokeRequest(r, m, randPayload(r, 10+m*7)))
			}
			return out
		}),
		g("invoke_request_binary_payload", func(r *rand.Rand) []any {
			b := make([]byte, 4096)
			r.Read(b)
			return []any{invokeRequest(r, 3, b)}
		}),
		g("invoke_request_64k", func(r *rand.Rand) []any { return []any{invokeRequest(r, 1, randPayload(r, 65536))} }),
		g("invoke_request_deadline_edges", func(r *rand.Rand) []any {
			var out []any
			for _, s := range []int64{0, -1, 1<<63 - 1, -1 << 63, 1} {
				q := invokeRequest(r, 0, []byte("1"))
				q.Deadline = InvokeRequest_Timestamp{s, 999999999}
				out = append(out, q)
			}
			return out
		}),
		g("invoke_response_zero", func(*rand.Rand) []any { return []any{InvokeResponse{}} }),
		g("invoke_response_payload", func(r *rand.Rand) []any { return []any{invokeResponse(r, 1, randPayload(r, 200))} }),
		g("invoke_response_error_empty", func(r *rand.Rand) []any { return []any{invokeResponse(r, 2, nil)} }),
		g("invoke_response_error_full", func(r *rand.Rand) []any { return []any{invokeResponse(r, 62, nil)} }),
		g("invoke_response_combos", func(r *rand.Rand) []any {
			var out []any
			for p := 0; p < 2; p++ {
				out = append(out, invokeResponse(r, p, []byte(`"ok"`)))
				for m := 0; m < 16; m++ {
					out = append(out, invokeResponse(r, p|2|m<<2, []byte(`{"p":1}`)))
				}
			}
			return out
		}),
		g("error_and_frame_top", func(r *rand.Rand) []any {
			p := invokeResponse(r, 62, nil)
			return []any{p.Error, p.Error.StackTrace[0], p.Error.StackTrace}
		}),
		g("all_messages_one_stream", func(r *rand.Rand) []any {
			return []any{PingRequest{}, PingResponse{}, invokeRequest(r, 15, randPayload(r, 50)), invokeResponse(r, 1, []byte("null")),
				invokeRequest(r, 1, []byte(`[1,2]`)), invokeResponse(r, 62, nil), PingRequest{}, PingResponse{}}
		}),
	}
	return cs
}
