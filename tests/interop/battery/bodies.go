// SPDX-License-Identifier: MIT
package main

import (
	"strings"

	"github.com/aws/aws-lambda-go/lambda/messages"
)

type Wrong struct{ Payload int }

type Nothing struct{}

type Unlike struct{ Foo, Bar string }

// Bodies whose types do not fit: an error reply each, and the connection goes on.
func (b *battery) wrongBodies() {
	b.wrongFields()
	b.wrongDeadlines()
	b.noStructs()
	b.oddStructs()
}

func (b *battery) body(name, method string, value any) {
	if strings.Contains(name, "with a nil one") {
		// Go loses its place in these, and waiting for its answer would last for ever.
		b.runToEnd("body: "+name, func(p *peer) { p.call(method, 1, value) })
		return
	}
	b.run("body: "+name, func(p *peer) {
		p.call(method, 1, value)
		p.await(1)
		p.invoke(2, hello)
		p.await(1)
		// The same type again: it is not defined anew, and not judged anew.
		p.call(method, 3, value)
	})
}

func (b *battery) wrongFields() {
	fields := []string{"Payload", "RequestId", "XAmznTraceId", "Deadline", "InvokedFunctionArn",
		"CognitoIdentityId", "CognitoIdentityPoolId", "ClientContext"}
	kinds := append(plainKinds(), kind{"interface", 5, true}, kind{name: "list of interfaces", value: []any{1}})
	for _, field := range fields {
		for _, of := range kinds {
			if field != "Payload" && field != "Deadline" && of.name != "int" && of.name != "bytes" && of.name != "string" {
				continue
			}
			b.body(field+" is "+of.name, "Function.Invoke", structOf([]string{field}, []kind{of}))
		}
	}
	b.body("Payload is int, of a named type", "Function.Invoke", Wrong{3})
	b.body("ClientContext is time, after good fields", "Function.Invoke", structOf(
		[]string{"Payload", "RequestId", "ClientContext"},
		[]kind{{name: "bytes", value: []byte(hello)}, {name: "string", value: "id"}, plainKinds()[35]}))
}

func (b *battery) wrongDeadlines() {
	for _, of := range plainKinds() {
		b.body("Deadline.Seconds is "+of.name, "Function.Invoke", deadlineWith("Seconds", of))
	}
	b.body("Deadline.Seconds is interface", "Function.Invoke", deadlineWith("Seconds", kind{"interface", 5, true}))
	b.body("Deadline.Nanos is string", "Function.Invoke", deadlineWith("Nanos", kind{name: "string", value: "x"}))
	b.body("Deadline matches nothing", "Function.Invoke", deadlineWith("Other", kind{name: "string", value: "x"}))
}

func deadlineWith(field string, of kind) any {
	deadline := kind{name: "struct", value: structOf([]string{field}, []kind{of})}
	return structOf([]string{"Payload", "Deadline"}, []kind{{name: "bytes", value: []byte(hello)}, deadline})
}

func (b *battery) noStructs() {
	kinds := append(plainKinds(), boxedKinds()...)
	for _, of := range kinds {
		if of.boxed {
			continue
		}
		for _, method := range []string{"Function.Invoke", "Function.Ping", "Function.Nope"} {
			b.body(of.name+" for "+method, method, of.value)
		}
	}
	// Only a pointer makes gob send an interface itself.
	for _, value := range []any{5, "text", Point{1, 2}, Box{Point{1, 2}}} {
		for _, method := range []string{"Function.Invoke", "Function.Ping", "Function.Nope"} {
			boxed := value
			b.body("an interface itself, with "+typeName(value)+", for "+method, method, &boxed)
		}
	}
}

func (b *battery) oddStructs() {
	b.body("no field matches", "Function.Invoke", Unlike{"a", "b"})
	b.body("no field matches, none sent", "Function.Invoke", Unlike{})
	b.body("no field matches, for Ping", "Function.Ping", Unlike{"a", "b"})
	b.body("no fields", "Function.Invoke", Nothing{})
	b.body("an InvokeRequest for Ping", "Function.Ping", invokeRequest())
	b.body("a PingRequest for Invoke", "Function.Invoke", messages.PingRequest{})
	b.body("the header itself", "Function.Invoke", Request{"Function.Invoke", 5})
	b.body("a reply", "Function.Invoke", messages.InvokeResponse{Payload: []byte(hello)})
	b.body("fields in another order", "Function.Invoke", structOf([]string{"ClientContext", "RequestId", "Payload"},
		[]kind{{name: "bytes", value: []byte("{}")}, {name: "string", value: "id"}, {name: "bytes", value: []byte(hello)}}))
	// From here on headers are read as bodies and bodies as headers, so that a probe would wait for ever.
	b.runToEnd("body: two values for one call", func(p *peer) {
		p.write(p.header("Function.Ping", 1), p.bytes(messages.PingRequest{}), p.bytes(messages.PingRequest{}))
	})
	b.runToEnd("body: none, but the next header", func(p *peer) {
		p.write(p.header("Function.Ping", 1), p.header("Function.Ping", 2), p.bytes(messages.PingRequest{}))
	})
	b.run("header: is an InvokeRequest", func(p *peer) { p.write(p.bytes(invokeRequest())) })
	b.run("header: is an int", func(p *peer) { p.write(p.bytes(5)) })
	b.run("header: Seq is a string", func(p *peer) {
		p.write(p.bytes(structOf([]string{"ServiceMethod", "Seq"},
			[]kind{{name: "string", value: "Function.Ping"}, {name: "string", value: "1"}})))
	})
	b.run("header: with more fields", func(p *peer) {
		p.write(p.bytes(structOf([]string{"Before", "ServiceMethod", "Between", "Seq", "After"},
			[]kind{{name: "struct", value: Point{1, 2}}, {name: "string", value: "Function.Ping"},
				{name: "map", value: map[string]int{"a": 1}}, {name: "uint", value: uint64(4)}, {"interface", 5, true}})),
			p.bytes(messages.PingRequest{}))
	})
	b.run("header: without fields", func(p *peer) { p.write(p.bytes(Request{}), p.bytes(messages.PingRequest{})) })
}

// Adds a field of each kind to a good request, at each place.
func (b *battery) extraFields() {
	for _, of := range append(plainKinds(), boxedKinds()...) {
		for at, names := range [][]string{{"Extra", "Payload", "RequestId"}, {"Payload", "Extra", "RequestId"},
			{"Payload", "RequestId", "Extra"}} {
			values := []kind{{name: "bytes", value: []byte(hello)}, {name: "string", value: "id"}}
			values = append(values[:at:at], append([]kind{of}, values[at:]...)...)
			b.run("extra: "+of.name+", "+[]string{"first", "between", "last"}[at], func(p *peer) {
				p.call("Function.Invoke", 1, structOf(names, values))
				p.await(1)
				p.call("Function.Invoke", 2, structOf(names, values))
			})
		}
	}
	b.run("extra: one of every kind", func(p *peer) {
		names, values := []string{"Payload"}, []kind{{name: "bytes", value: []byte(hello)}}
		for i, of := range plainKinds() {
			names, values = append(names, "Extra"+number(i)), append(values, of)
		}
		p.call("Function.Invoke", 1, structOf(names, values))
	})
}

func typeName(value any) string {
	switch value.(type) {
	case int:
		return "int"
	case string:
		return "string"
	case Point:
		return "a struct"
	}
	return "a box"
}
