// SPDX-License-Identifier: MIT
package main

import (
	"bytes"
	"math"
	"strings"

	"github.com/aws/aws-lambda-go/lambda/messages"
)

const hello = `{"name":"ƛ"}`

func invokeRequest() messages.InvokeRequest {
	return messages.InvokeRequest{
		Payload:            []byte(hello),
		RequestId:          "8476a536-e9f4-11e8-9739-2dfe598c3fcd",
		XAmznTraceId:       "Root=1-5759e988-bd862e3fe1be46a994272793",
		Deadline:           messages.InvokeRequest_Timestamp{Seconds: 4102444800, Nanos: 5},
		InvokedFunctionArn: "arn:aws:lambda:eu-central-1:123456789012:function:hello",
		CognitoIdentityId:  "identity", CognitoIdentityPoolId: "pool",
		ClientContext: []byte(`{"Client":{"app_title":"t"},"env":{"a":"b"},"custom":{"c":"d"}}`),
	}
}

// Calls that a function should answer, or refuse by its own error, with the connection as it was.
func (b *battery) goodCalls() {
	b.run("ping", func(p *peer) { p.ping(0) })
	b.requests()
	b.payloads()
	b.clientContexts()
	b.sequences()
	b.pipelines()
}

func (b *battery) requests() {
	with := func(name string, change func(*messages.InvokeRequest)) {
		b.run("request: "+name, func(p *peer) {
			request := invokeRequest()
			change(&request)
			p.call("Function.Invoke", 1, request)
		})
	}
	with("full", func(*messages.InvokeRequest) {})
	with("zero nanos", func(r *messages.InvokeRequest) { r.Deadline.Nanos = 0 })
	with("no deadline", func(r *messages.InvokeRequest) { r.Deadline = messages.InvokeRequest_Timestamp{} })
	with("negative deadline", func(r *messages.InvokeRequest) { r.Deadline.Seconds = -1; r.Deadline.Nanos = -1 })
	with("largest deadline", func(r *messages.InvokeRequest) {
		r.Deadline = messages.InvokeRequest_Timestamp{Seconds: math.MaxInt64, Nanos: math.MaxInt64}
	})
	with("smallest deadline", func(r *messages.InvokeRequest) {
		r.Deadline = messages.InvokeRequest_Timestamp{Seconds: math.MinInt64, Nanos: math.MinInt64}
	})
	with("no trace id", func(r *messages.InvokeRequest) { r.XAmznTraceId = "" })
	with("no request id", func(r *messages.InvokeRequest) { r.RequestId = "" })
	with("only a payload", func(r *messages.InvokeRequest) { *r = messages.InvokeRequest{Payload: r.Payload} })
	with("texts that are no UTF-8", func(r *messages.InvokeRequest) { r.RequestId = "\xff\xfe"; r.XAmznTraceId = "\xc3" })
	with("long texts", func(r *messages.InvokeRequest) { r.InvokedFunctionArn = strings.Repeat("arn:", 5000) })
	with("nothing at all", func(r *messages.InvokeRequest) { *r = messages.InvokeRequest{} })
}

func (b *battery) payloads() {
	with := func(name, payload string) {
		b.run("payload: "+name, func(p *peer) { p.invoke(1, payload) })
	}
	with("empty", "")
	with("unknown fields", `{"a":1,"name":"x","b":[{"c":null}]}`)
	with("escapes", `{"name":"\"\\\n\u019b\ud83d\ude00"}`)
	with("space around", " \t\r\n{ \"name\" : \"x\" } \n")
	with("open object", "{")
	with("a word", "hello")
	with("half a word", "nul")
	with("a list", `[]`)
	with("a string", `"x"`)
	with("a number", `5`)
	with("number for a string", `{"name":5}`)
	with("list for a string", `{"name":["x"]}`)
	with("object for a string", `{"name":{}}`)
	with("no colon", `{"name" "x"}`)
	with("open string", `{"name":"x`)
	with("comma at the end", `{"name":"x",}`)
	with("bare control character", "{\"name\":\"\x01\"}")
	with("bad escape", `{"name":"\q"}`)
	with("zero bytes", "\x00\x00\x00")
	with("space only", " \n")
	b.strictPayloads()
	b.longPayloads()
}

// What encoding/json takes and a stricter reader does not.
func (b *battery) strictPayloads() {
	strict := func(name, payload string) {
		b.run("strict: "+name, func(p *peer) { p.invoke(1, payload) })
	}
	strict("text that is no UTF-8", "{\"name\":\"\xff\"}")
	strict("something behind the value", `{"name":"x"} x`)
	strict("the name in capitals", `{"NAME":"x"}`)
	strict("no name", `{}`)
	strict("null", `null`)
}

func (b *battery) longPayloads() {
	for _, size := range []int{100, 4000, 5000, 70_000, 6 << 20} {
		name := strings.Repeat("x", size)
		b.run("payload: of "+number(size)+" bytes", func(p *peer) { p.invoke(1, `{"name":"`+name+`"}`) })
	}
	b.run("payload: 6 MiB that are not JSON", func(p *peer) { p.invoke(1, strings.Repeat("\xff", 6<<20)) })
	b.run("payload: 6 MiB, three times", func(p *peer) {
		for seq := uint64(1); seq <= 3; seq++ {
			p.invoke(seq, `{"name":"`+strings.Repeat("y", 6<<20)+`"}`)
			p.await(1)
		}
	})
}

func (b *battery) clientContexts() {
	with := func(name, text string) {
		b.run("client context: "+name, func(p *peer) {
			p.call("Function.Invoke", 1, messages.InvokeRequest{Payload: []byte(hello), ClientContext: []byte(text)})
		})
	}
	with("whole", `{"Client":{"installation_id":"i","app_title":"t","app_version_code":"v","app_package_name":"p"},`+
		`"env":{"locale":"de"},"custom":{"tenant":"x"}}`)
	with("empty object", `{}`)
	with("unknown members", `{"custom":{},"services":{"a":{"b":1}}}`)
	with("custom values that are no strings", `{"custom":{"a":1,"b":{"c":[true]},"d":null,"e":"f"}}`)
	with("null", `null`)
	with("null members", `{"Client":null,"env":null,"custom":null}`)
	with("open object", `{`)
	with("a word", `client`)
	with("a list", `[]`)
	with("a string", `"x"`)
	with("custom is a list", `{"custom":["a"]}`)
	with("env value is a number", `{"env":{"a":1}}`)
	with("title is a number", `{"Client":{"app_title":1}}`)
	with("no JSON at all", "\x00\x01\x02")
}

func (b *battery) sequences() {
	b.run("seq: jumps", func(p *peer) {
		for _, seq := range []uint64{7, 3, 0, 1 << 20, math.MaxUint64, math.MaxInt64, 128, 127} {
			p.invoke(seq, hello)
			p.await(1)
		}
	})
	b.run("seq: always the same", func(p *peer) {
		for i := 0; i < 4; i++ {
			p.invoke(5, hello)
			p.await(1)
		}
	})
	b.run("seq: the same at once", func(p *peer) {
		one := p.callBytes("Function.Ping", 5, messages.PingRequest{})
		p.write(one, p.callBytes("Function.Ping", 5, messages.PingRequest{}))
	})
}

func (b *battery) pipelines() {
	// The payloads are alike: aws-lambda-go mixes up the answers of calls that run at once.
	b.run("pipeline: 20 calls in one write", func(p *peer) {
		var all [][]byte
		for seq := uint64(0); seq < 20; seq++ {
			all = append(all, p.callBytes("Function.Invoke", seq, messages.InvokeRequest{Payload: []byte(hello)}))
		}
		p.write(all...)
	})
	b.run("pipeline: good and bad calls in one write", func(p *peer) {
		p.write(
			p.callBytes("Function.Ping", 1, messages.PingRequest{}),
			p.callBytes("Function.Nope", 2, messages.InvokeRequest{Payload: []byte(hello)}),
			p.callBytes("Function.Invoke", 3, messages.InvokeRequest{Payload: []byte(hello)}),
			p.callBytes("Function.Invoke", 4, 5),
			p.callBytes("nope", 5, []string{"a"}),
			p.callBytes("Function.Invoke", 6, messages.InvokeRequest{Payload: []byte(hello)}))
	})
	b.run("pipeline: one byte at a time", func(p *peer) {
		all := bytes.Join([][]byte{p.callBytes("Function.Ping", 1, messages.PingRequest{}),
			p.callBytes("Function.Invoke", 2, invokeRequest()), p.callBytes("No.Such", 3, invokeRequest())}, nil)
		for i := range all {
			p.write(all[i : i+1])
		}
	})
	b.runToEnd("half-close: 20 calls in one write", func(p *peer) {
		var all [][]byte
		for seq := uint64(0); seq < 20; seq++ {
			all = append(all, p.callBytes("Function.Invoke", seq, messages.InvokeRequest{Payload: []byte(hello)}))
		}
		p.write(all...)
	})
	b.runToEnd("half-close: a 6 MiB call", func(p *peer) { p.invoke(1, `{"name":"`+strings.Repeat("z", 6<<20)+`"}`) })
	b.runToEnd("half-close: at once", func(*peer) {})
	b.runToEnd("half-close: calls that fail", func(p *peer) {
		p.call("No.Such", 1, 5)
		p.call("Function.Invoke", 2, "text")
	})
}
