// SPDX-License-Identifier: MIT
// The conversations to capture: which calls, in which order.

package main

import (
	"fmt"
	"math/rand"
)

type step struct {
	Method string
	Arg    any
	Reply  any // fresh pointer
}

type conv struct {
	Name     string
	Mode     string // gob, json, http
	Steps    func(r *rand.Rand) []step
	Parallel bool // send all, then wait (replies may come in any order)
	Ill      bool // the server's stream ends in a broken way; do not decode it
}

func conversations() []conv {
	lam := func(r *rand.Rand, payload string) *InvokeRequest {
		return invokeRequest(r, r.Intn(16), []byte(payload))
	}
	return []conv{
		{Name: "lambda_ping", Mode: "gob", Steps: func(*rand.Rand) []step {
			return []step{{"Function.Ping", &PingRequest{}, &PingResponse{}}}
		}},
		{Name: "lambda_ping_invokes", Mode: "gob", Steps: func(r *rand.Rand) []step {
			return []step{{"Function.Ping", &PingRequest{}, &PingResponse{}},
				{"Function.Invoke", lam(r, `{"a":1}`), &InvokeResponse{}}, {"Function.Invoke", lam(r, string(randPayload(r, 2000))), &InvokeResponse{}},
				{"Function.Invoke", lam(r, `!empty`), &InvokeResponse{}}, {"Function.Ping", &PingRequest{}, &PingResponse{}}, {"Function.Invoke", lam(r, `"last"`), &InvokeResponse{}}}
		}},
		{Name: "lambda_errors", Mode: "gob", Steps: func(r *rand.Rand) []step {
			return []step{{"Function.Invoke", lam(r, `!error`), &InvokeResponse{}}, {"Function.Invoke", lam(r, `!panic`), &InvokeResponse{}},
				{"Function.Invoke", lam(r, `!rpcerror`), &InvokeResponse{}}, {"Function.Invoke", lam(r, `1`), &InvokeResponse{}}, {"Function.Invoke", lam(r, `!error again`), &InvokeResponse{}}}
		}},
		{Name: "lambda_many", Mode: "gob", Steps: func(r *rand.Rand) []step {
			var s []step
			for i := 0; i < 150; i++ {
				s = append(s, step{"Function.Invoke", lam(r, fmt.Sprintf(`{"i":%d}`, i)), &InvokeResponse{}})
			}
			return s
		}},
		{Name: "unknown_targets", Mode: "gob", Steps: func(r *rand.Rand) []step {
			return []step{{"Function.Nope", &PingRequest{}, &PingResponse{}}, {"Nope.Ping", &PingRequest{}, &PingResponse{}}, {"noDotAtAll", &PingRequest{}, &PingResponse{}},
				{"", 5, new(int)}, {".", "x", new(int)}, {"Function.", Args{1, 2}, new(int)}, {"function.Ping", &PingRequest{}, &PingResponse{}}, {"Function.ping", &PingRequest{}, &PingResponse{}},
				{"Function.Ping", &PingRequest{}, &PingResponse{}}, {"dotted.service.Multiply", Args{6, 7}, new(int)}}
		}},
		{Name: "arith", Mode: "gob", Steps: func(r *rand.Rand) []step {
			return []step{{"Arith.Multiply", Args{7, 8}, new(int)}, {"Arith.Multiply", &Args{0, 8}, new(int)}, {"Arith.Divide", Args{17, 5}, &Quotient{}}, {"Arith.Divide", Args{1, 0}, &Quotient{}},
				{"Arith.Sum", []int{1, 2, 3}, new(int)}, {"Arith.Sum", []int{}, new(int)}, {"Arith.Upper", "abc", new(string)}, {"Arith.Upper", "", new(string)}, {"Arith.Reverse", []byte{1, 2, 3}, &[]byte{}},
				{"Arith.Count", []string{"a", "a"}, &map[string]int{}}, {"Arith.Count", []string{}, &map[string]int{}}, {"Arith.EmptyError", 41, new(int)}}
		}},
		{Name: "wrong_argument_types", Mode: "gob", Steps: func(r *rand.Rand) []step {
			return []step{{"Arith.Multiply", struct{ A string }{"x"}, new(int)}, {"Arith.Multiply", struct{ C int }{1}, new(int)}, {"Arith.Multiply", "str", new(int)}, {"Arith.Sum", []string{"a"}, new(int)},
				{"Arith.Upper", 5, new(string)}, {"Function.Invoke", struct{ Payload string }{"p"}, &InvokeResponse{}}, {"Function.Ping", 3, &PingResponse{}}, {"Function.Ping", struct{ Anything int }{3}, &PingResponse{}}, {"Arith.Multiply", struct{ B, A, Z int }{3, 4, 5}, new(int)}}
		}},
		{Name: "interfaces", Mode: "gob", Steps: func(r *rand.Rand) []step {
			return []step{{"Arith.Any", AnyOnly{Point{1, 2}}, &AnyOnly{}}, {"Arith.Any", AnyOnly{"s"}, &AnyOnly{}}, {"Arith.Any", AnyOnly{}, &AnyOnly{}}, {"Arith.Any", AnyOnly{Pair{Leaf1{1}, nil}}, &AnyOnly{}},
				{"Arith.Shape", Group{"g", []Shape{Circle{1}, Square{2}}}, &[]float64{}}}
		}},
		{Name: "parallel", Mode: "gob", Parallel: true, Steps: func(r *rand.Rand) []step {
			return []step{{"Arith.Wait", 120, new(int)}, {"Arith.Wait", 60, new(int)}, {"Arith.Wait", 1, new(int)}, {"Arith.Nope", 1, new(int)}}
		}},
		{Name: "bad_reply_closes", Mode: "gob", Ill: true, Steps: func(r *rand.Rand) []step {
			return []step{{"Arith.Multiply", Args{2, 3}, new(int)}, {"Arith.BadReply", 1, &AnyOnly{}}, {"Arith.Multiply", Args{2, 3}, new(int)}}
		}},
		{Name: "http_connect", Mode: "http", Steps: func(r *rand.Rand) []step {
			return []step{{"Function.Ping", &PingRequest{}, &PingResponse{}}, {"Function.Invoke", lam(r, `{"http":true}`), &InvokeResponse{}}, {"Arith.Divide", Args{1, 0}, &Quotient{}}}
		}},
		{Name: "json", Mode: "json", Steps: func(r *rand.Rand) []step {
			return []step{{"Arith.Multiply", Args{7, 8}, new(int)}, {"Arith.Divide", Args{1, 0}, &Quotient{}}, {"Arith.Divide", Args{9, 2}, &Quotient{}}, {"Nope.X", Args{}, new(int)}, {"Arith.Nope", Args{}, new(int)}, {"nodot", Args{}, new(int)},
				{"Arith.Upper", "é<&>", new(string)}, {"Arith.Count", []string{"a"}, &map[string]int{}}, {"Arith.Upper", 5, new(string)}, {"Arith.EmptyError", 1, new(int)}, {"Function.Ping", &PingRequest{}, &PingResponse{}}}
		}},
	}
}
